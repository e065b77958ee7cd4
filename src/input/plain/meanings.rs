//! What the texts of plain rows mean for a plan, understood once for all files.

use super::index;
use super::memory::{Memory, Table, Understood};
use super::record::{Key, Record, Short};
use crate::input::cell;
use crate::input::names::Names;
use crate::observation::GridBuilder;
use crate::period::Period;

/// Meanings of names, periods and units.
#[derive(Debug)]
pub(in crate::input) struct Meanings {
    pub(super) indicators: Memory<u32>,
    pub(super) areas: Memory<u32>,
    /// The numbers that the grid knows periods by.
    periods: Memory<u16>,
    /// By such a number.
    spans: Vec<Option<Period>>,
    units: Memory<Unit>,
    /// The unit of the last row: most have the same.
    last: Option<(Short, Unit)>,
    unit_texts: Vec<String>,
    /// By entry and number of the unit: the power of ten that brings a value into the entry's unit.
    shifts: Table<i8>,
    /// By entry and number of the period: whether a plain value may be there.
    admitted: Table<()>,
    /// By entry: what was learnt of it, in one place.
    settled: Vec<Settled>,
}

/// What was learnt of an entry from the last rows.
#[derive(Clone, Copy, Debug, Default)]
struct Settled {
    /// A bit for each of the first 64 periods for which plain values are admitted.
    admitted: u64,
    /// The number of the last unit and one; 0 for none yet.
    unit: u32,
    /// The power of ten that brings a value in that unit into the entry's.
    shift: i8,
}

/// What is known of the text of a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    number: u32,
    /// Whether it is a mark for “nothing”.
    pub(super) is_missing: bool,
}

impl Meanings {
    /// Of nothing yet.
    pub(in crate::input) fn of(names: &Names<'_>) -> Self {
        let entries = names.plan.entries.len();
        Self {
            indicators: Memory::default(),
            areas: Memory::default(),
            periods: Memory::default(),
            spans: Vec::new(),
            units: Memory::default(),
            last: None,
            unit_texts: Vec::new(),
            shifts: Table::of_rows(entries),
            admitted: Table::of_rows(entries),
            settled: vec![Settled::default(); entries],
        }
    }

    /// Gives up the memory that only makes the reading of very many rows faster.
    pub(super) fn settle(&mut self) {
        self.indicators.settle();
        self.areas.settle();
        self.periods.settle();
        self.units.settle();
    }

    /// The number that the grid knows the period of a text by.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn period(
        &mut self,
        written: (&Record<'_, '_>, usize),
        (names, builder): (&Names<'_>, &GridBuilder),
    ) -> Option<u16> {
        let spans = &mut self.spans;
        self.periods.recall(written, |text| {
            let period = names.plain_period(text)?;
            let number = builder.period(period)?;
            let place = usize::from(number);
            if place >= spans.len() {
                spans.resize(place.saturating_add(1), None);
            }
            *spans.get_mut(place)? = Some(period);
            Some(number)
        })
    }

    /// The period of a text that was met before.
    pub(super) fn known_period(&self, written: Key<'_>) -> Option<Period> {
        self.span(self.periods.get(written)?)
    }

    fn span(&self, number: u16) -> Option<Period> {
        self.spans.get(usize::from(number)).copied().flatten()
    }

    /// What is known of the text of a unit; without a column of units, of none.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn unit(&mut self, record: &Record<'_, '_>, field: Option<usize>) -> Option<Unit> {
        let short = field.map_or(Some(Short::EMPTY), |field| record.short(field))?;
        match self.last {
            Some((last, unit)) if short.is(last) => Some(unit),
            Some(_) | None => self.other_unit(record, field),
        }
    }

    #[inline(never)]
    fn other_unit(&mut self, record: &Record<'_, '_>, field: Option<usize>) -> Option<Unit> {
        let written = field.map_or(Some(Key::EMPTY), |field| record.key(field))?;
        let texts = &mut self.unit_texts;
        let unit = self.units.understand_key(written, |text| {
            let number = u32::try_from(texts.len()).ok()?;
            texts.push(text.to_owned());
            Some(Unit { number, is_missing: cell::is_missing(text) })
        })?;
        self.last = (!written.short.is_long()).then_some((written.short, unit));
        Some(unit)
    }

    /// The power of ten that brings a value in a unit into the entry's, if a plain value of it may be
    /// about a period.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the call takes longer than the answer")]
    pub(super) fn shift(
        &mut self,
        names: &Names<'_>,
        (entry, period): (u32, u16),
        unit: Unit,
    ) -> Option<i8> {
        let settled = self.settled.get(index(entry))?;
        let is_admitted = period < 64 && settled.admitted >> (period & 63) & 1 == 1;
        if is_admitted && settled.unit == unit.number.wrapping_add(1) {
            return Some(settled.shift);
        }
        self.learn(names, (entry, period), unit.number)
    }

    #[inline(never)]
    fn learn(&mut self, names: &Names<'_>, (entry, period): (u32, u16), unit: u32) -> Option<i8> {
        self.learn_whether_admitted(names, (entry, period))?;
        let shift = self.learn_shift(names, entry, unit)?;
        let settled = self.settled.get_mut(index(entry))?;
        (settled.unit, settled.shift) = (unit.wrapping_add(1), shift);
        if period < 64 {
            settled.admitted |= 1 << period;
        }
        Some(shift)
    }

    fn learn_whether_admitted(
        &mut self,
        names: &Names<'_>,
        (entry, number): (u32, u16),
    ) -> Option<()> {
        let period = self.span(number)?;
        let known = self.admitted.place(index(entry), usize::from(number))?;
        if let Understood::Unknown = known {
            let admits = names.admits_plain(index(entry), period);
            *known = if admits { Understood::Known(()) } else { Understood::Odd };
        }
        matches!(known, Understood::Known(())).then_some(())
    }

    fn learn_shift(&mut self, names: &Names<'_>, entry: u32, unit: u32) -> Option<i8> {
        let known = self.shifts.place(index(entry), index(unit))?;
        if let Understood::Unknown = known {
            let text = self.unit_texts.get(index(unit))?;
            let shift = names.plain_shift(index(entry), text);
            *known = shift.map_or(Understood::Odd, Understood::Known);
        }
        match known {
            Understood::Known(shift) => Some(*shift),
            Understood::Odd | Understood::Unknown => None,
        }
    }
}
