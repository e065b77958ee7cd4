//! What the texts of plain rows mean for a plan, understood once for all files.

use super::index;
use super::memory::{Memory, Table, Understood};
use super::record::Key;
use crate::input::cell;
use crate::input::names::Names;
use crate::period::Period;

/// Meanings of names, periods and units.
#[derive(Debug)]
pub(in crate::input) struct Meanings {
    pub(super) indicators: Memory<u32>,
    pub(super) areas: Memory<u32>,
    /// With the number that the grid knows a period by.
    pub(super) periods: Memory<(u16, Period)>,
    units: Memory<Unit>,
    unit_texts: Vec<String>,
    /// By entry and number of the unit: the power of ten that brings a value into the entry's unit.
    shifts: Table<i8>,
    /// By entry and number of the period: whether a plain value may be there.
    admitted: Table<()>,
}

/// What is known of the text of a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    number: usize,
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
            units: Memory::default(),
            unit_texts: Vec::new(),
            shifts: Table::of_rows(entries),
            admitted: Table::of_rows(entries),
        }
    }

    /// Gives up the memory that only makes the reading of very many rows faster.
    pub(super) fn settle(&mut self) {
        self.indicators.settle();
        self.areas.settle();
        self.periods.settle();
        self.units.settle();
    }

    /// Whether a plain value of an entry may be about a period.
    #[inline]
    pub(super) fn admits(
        &mut self,
        names: &Names<'_>,
        (entry, number): (u32, u16),
        period: Period,
    ) -> Option<()> {
        let known = self.admitted.known(index(entry), usize::from(number));
        known.or_else(|| self.learn_whether_admitted(names, (entry, number), period))
    }

    fn learn_whether_admitted(
        &mut self,
        names: &Names<'_>,
        (entry, number): (u32, u16),
        period: Period,
    ) -> Option<()> {
        let known = self.admitted.place(index(entry), usize::from(number))?;
        if let Understood::Unknown = known {
            let admits = names.admits_plain(index(entry), period);
            *known = if admits { Understood::Known(()) } else { Understood::Odd };
        }
        matches!(known, Understood::Known(())).then_some(())
    }

    /// What is known of the text of a unit.
    #[inline]
    pub(super) fn unit(&mut self, written: Key<'_>) -> Option<Unit> {
        let texts = &mut self.unit_texts;
        self.units.recall(written, |text| {
            let unit = Unit { number: texts.len(), is_missing: cell::is_missing(text) };
            texts.push(text.to_owned());
            Some(unit)
        })
    }

    /// The power of ten that brings a value in a unit into the entry's.
    #[inline]
    pub(super) fn shift(&mut self, names: &Names<'_>, entry: u32, unit: Unit) -> Option<i8> {
        let known = self.shifts.known(index(entry), unit.number);
        known.or_else(|| self.learn_shift(names, entry, unit.number))
    }

    fn learn_shift(&mut self, names: &Names<'_>, entry: u32, unit: usize) -> Option<i8> {
        let known = self.shifts.place(index(entry), unit)?;
        if let Understood::Unknown = known {
            let text = self.unit_texts.get(unit)?;
            let shift = names.plain_shift(index(entry), text);
            *known = shift.map_or(Understood::Odd, Understood::Known);
        }
        match known {
            Understood::Known(shift) => Some(*shift),
            Understood::Odd | Understood::Unknown => None,
        }
    }
}
