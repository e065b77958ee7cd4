//! Rows of which nothing is to be told but their value: the many of a large table. Each name, period
//! and unit is understood once, by the same functions that read every other row, and remembered by
//! its bytes. Whatever is not plain is left to them.

mod field;
mod meanings;
mod memory;
mod recall;
mod record;
mod table;

use super::tells::Tells;
use std::ops::Range;
use std::sync::Arc;

use super::aside::{self, Aside};
use super::names::Names;
use super::stated::StatedUnits;
use super::table::Halves;
use crate::observation::{GridBuilder, NO_VALUE, Observation, PlainCell, Reading, SeriesKey};
use crate::period::Period;

use crate::input::silent::Silent;
use field::{
    figure, has_note, holds_digit, holds_row, is_group, is_harmless, is_missing, says_otherwise,
    shifted, short_figure, unquoted,
};
use record::{Record, each_record};

pub(super) use field::read;
pub(super) use meanings::Meanings;
pub(super) use recall::Recall;
pub(super) use record::{Block, each_pair};
pub(super) use table::{PlainTable, Unread};

/// Bytes of a record that is read as a plain row.
const RECORD_BYTES: usize = 1024 * 1024;

/// What was found in a block, in the order of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// Bytes, in the whole text, with records that are not plain.
    Odd(Range<usize>),
    /// The first value of a part that has no say in what is judged.
    Unused(usize),
    /// The plain row before what comes next: its indicator, unit and area, with their marks.
    Above([Box<[u8]>; 3]),
}

/// Reads the plain rows of blocks, with what it has understood so far.
pub(super) struct PlainReader<'a, 'p> {
    names: &'a Names<'p>,
    table: &'a PlainTable,
    builder: &'a GridBuilder,
    ends: Vec<u32>,
    meanings: Meanings,
    /// Of the columns that may say something of the values, and behind them of those of remarks.
    silent: Silent,
    /// The plain rows of the last block.
    pub(super) rows: usize,
    /// Values of parts that have no say in what is judged.
    pub(super) unused: usize,
    /// Rows with lines in their note that look like rows: the first of a block is told of like
    /// every odd row, the others are counted.
    pub(super) swallowing: usize,
    /// What else was found in it.
    pub(super) events: Vec<Event>,
    /// By part: whether it was told already that it has no say.
    told: Vec<bool>,
    /// Whether every part has a say in what is judged.
    are_all_used: bool,
}

/// Rows of a block with lines in their note that look like rows.
#[derive(Default)]
struct Swallowing {
    is_told: bool,
    others: usize,
}

impl Swallowing {
    /// Looks at a note. Nothing for the first that has such lines: it is told of.
    fn note(&mut self, written: &[u8], width: usize) -> Option<()> {
        if !holds_row(written, width) {
            return Some(());
        }
        let is_told = std::mem::replace(&mut self.is_told, true);
        self.others = self.others.saturating_add(usize::from(is_told));
        is_told.then_some(())
    }
}

/// The plain cells of a block, by the part of the grid that they belong to.
pub(super) type Cells = [Vec<PlainCell>; 16];

impl<'a, 'p> PlainReader<'a, 'p> {
    pub(super) fn new(
        names: &'a Names<'p>,
        table: &'a PlainTable,
        builder: &'a GridBuilder,
        meanings: Meanings,
    ) -> Self {
        Self {
            names,
            table,
            builder,
            ends: Vec::new(),
            meanings,
            silent: Silent::of_columns(
                table.columns.asides.len().saturating_add(table.columns.remarks.len()),
            ),
            rows: 0,
            unused: 0,
            swallowing: 0,
            events: Vec::new(),
            told: vec![false; names.plan.parts.len()],
            are_all_used: names.are_all_parts_used(),
        }
    }

    /// What it has understood, for the next reader.
    pub(super) fn into_meanings(self) -> Meanings {
        self.meanings
    }

    /// Reads a block. Gives `false` if its quotation marks are not regular, so that nothing of it
    /// can be relied on.
    pub(super) fn read(&mut self, block: Block<'_>, cells: &mut Cells) -> bool {
        self.rows = 0;
        self.unused = 0;
        let mut told = Swallowing::default();
        self.events.clear();
        let mut ends = std::mem::take(&mut self.ends);
        let fields = &self.table.columns;
        let others = [Some(fields.indicator), fields.unit, fields.area];
        let mut above: Option<Record<'_, '_>> = None;
        let above_of = |record: Record<'_, '_>| {
            let text = |field: Option<usize>| field.and_then(|field| record.field(field));
            Event::Above(others.map(|field| text(field).unwrap_or_default().into()))
        };
        let is_regular = each_record(block, self.table.separator, &mut ends, |record| {
            let Some(cell) = self.row(record, block.number, &mut told) else {
                self.events.extend(above.take().map(above_of));
                self.add_odd(record.place(block));
                return;
            };
            if let Some(list) = cells.get_mut(GridBuilder::shard(&cell)) {
                list.push(cell);
            }
            self.rows = self.rows.wrapping_add(1);
            if !self.are_all_used {
                self.note_unused(&cell);
            }
            above = Some(record);
        });
        self.events.extend(above.map(above_of));
        self.ends = ends;
        self.swallowing = told.others;
        is_regular
    }

    /// The plain rows of a block that are about certain cells, in full.
    pub(super) fn collect(
        &mut self,
        block: Block<'_>,
        is_wanted: impl Fn(SeriesKey, Period) -> bool,
    ) -> Vec<(SeriesKey, Observation)> {
        let mut found = Vec::new();
        let (mut ends, mut told) = (Vec::new(), Swallowing::default());
        each_record(block, self.table.separator, &mut ends, |record| {
            let Some(cell) = self.row(record, block.number, &mut told) else { return };
            let Some(period) = self.period_of(record) else { return };
            let key = SeriesKey { entry: index(cell.entry), part: index(cell.slot).checked_sub(1) };
            if is_wanted(key, period) {
                let reading = cell.value().map_or(Reading::Missing, Reading::Value);
                let start = record.place(block).start;
                found.push((key, self.table.observation(record, reading, period, start)));
            }
        });
        found
    }

    /// What a row of a block says, if it is plain.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a cell takes longer than all else"
    )]
    fn row(
        &mut self,
        record: Record<'_, '_>,
        block: u16,
        told: &mut Swallowing,
    ) -> Option<PlainCell> {
        let cell = self.cell(record, block)?;
        if let Some(note) = self.table.columns.note.filter(|_| cell.has_note) {
            told.note(record.field(note)?, self.table.width)?;
        }
        Some(cell)
    }

    /// The same, whatever stands in its note.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a cell takes longer than all else"
    )]
    fn cell(&mut self, record: Record<'_, '_>, block: u16) -> Option<PlainCell> {
        if record.width() != self.table.width || record.length() > RECORD_BYTES {
            return None;
        }
        let (table, names) = (self.table, self.names);
        let fields = &table.columns;
        if !table.is_bare && !self.says_nothing_else(record) {
            return None;
        }
        let entry = self
            .meanings
            .indicators
            .recall((&record, fields.indicator), |text| names.plain_entry(text))?;
        let slot = match fields.area {
            Some(area) => {
                // What a blank means depends on the row above.
                self.meanings.areas.recall((&record, area), |text| names.plain_slot(text))?
            }
            None => 0,
        };
        let period = self.meanings.period((&record, fields.period), (names, self.builder))?;
        let has_note = match fields.note {
            Some(note) => has_note(record.field(note)?)?,
            None => false,
        };
        let unit = self.meanings.unit(&record, fields.unit)?;
        let is_in_doubt = |stated: &Arc<StatedUnits>| stated.are_doubtful(names, index(entry));
        if unit.is_missing && fields.stated.as_ref().is_some_and(is_in_doubt) {
            return None;
        }
        let shift = self.meanings.shift(names, (entry, period), unit)?;
        let empty = PlainCell { digits: NO_VALUE, places: 0, entry, slot, period, block, has_note };
        let value = record.short(fields.value)?;
        let read = match value.few() {
            Some(length) => short_figure(value.low, length),
            None => None,
        };
        let Some((digits, places)) = read.or_else(|| long_figure(record, fields.value)) else {
            return self.is_left_out(record).then_some(empty);
        };
        let (digits, places) = shifted(digits, places, shift)?;
        names.is_plain_amount(index(entry), digits, places).then_some(())?;
        Some(PlainCell { digits, places, ..empty })
    }

    /// Whether the row's value is a mark for “nothing”.
    #[inline(never)]
    fn is_left_out(&self, record: Record<'_, '_>) -> bool {
        let field = self.table.columns.value;
        let Some(value) = record.field(field).and_then(unquoted) else { return false };
        // Behind an empty cell the value may have slipped into the next.
        let next = record.field(field.saturating_add(1)).unwrap_or_default();
        let may_have_slipped = value.is_empty() && holds_digit(next);
        is_missing(value) && !may_have_slipped
    }

    /// Whether the columns beside those that are read leave the row plain.
    #[inline(never)]
    fn says_nothing_else(&mut self, record: Record<'_, '_>) -> bool {
        let table = self.table;
        let fields = &table.columns;
        let is_empty = |index: &usize| record.field(*index).is_some_and(<[u8]>::is_empty);
        // A comma in a figure may have divided it.
        let may_go_on = |halves: &Halves| {
            let is_filled = record.field(halves.head).is_some_and(|text| !text.is_empty());
            is_filled && record.field(halves.tail).is_some_and(is_group)
        };
        fields.empty.iter().chain(&table.blank).all(is_empty)
            && fields.unread.iter().all(|index| record.field(*index).is_some_and(is_harmless))
            && (fields.asides.is_empty() || self.says_nothing_beside(record))
            && (fields.remarks.is_empty() || self.names_no_kind(record))
            && !fields.halves.iter().any(may_go_on)
    }

    /// Whether what stands in columns that nobody reads says nothing of the value.
    fn says_nothing_beside(&mut self, record: Record<'_, '_>) -> bool {
        let (asides, names, silent) = (&self.table.columns.asides, self.names, &mut self.silent);
        asides.iter().enumerate().all(|(column, (index, tells))| {
            let field = record.field(*index);
            field.is_some_and(|text| silent.has(column, text, || is_silent(text, names, *tells)))
        })
    }

    /// Whether no remark is nothing but a name for another kind of value.
    fn names_no_kind(&mut self, record: Record<'_, '_>) -> bool {
        let (fields, plan, silent) = (&self.table.columns, self.names.plan, &mut self.silent);
        fields.remarks.iter().zip(fields.asides.len()..).all(|(index, column)| {
            let field = record.field(*index);
            field.is_none_or(|text| silent.has(column, text, || !says_otherwise(text, plan)))
        })
    }

    fn period_of(&self, record: Record<'_, '_>) -> Option<Period> {
        self.meanings.known_period(record.key(self.table.columns.period)?)
    }

    fn add_odd(&mut self, place: Range<usize>) {
        match self.events.last_mut() {
            Some(Event::Odd(last)) if last.end == place.start => last.end = place.end,
            _ => self.events.push(Event::Odd(place)),
        }
    }

    /// Remembers the order in which parts appear that have no say.
    #[inline(never)]
    fn note_unused(&mut self, cell: &PlainCell) {
        let Some(part) = index(cell.slot).checked_sub(1) else { return };
        if self.names.are_parts_used(index(cell.entry)) {
            return;
        }
        self.unused = self.unused.saturating_add(1);
        if let Some(told) = self.told.get_mut(part).filter(|told| !**told) {
            *told = true;
            self.events.push(Event::Unused(part));
        }
    }
}

/// The figure of a field that is longer than most, or quoted.
#[inline(never)]
fn long_figure(record: Record<'_, '_>, field: usize) -> Option<(i64, u8)> {
    figure(unquoted(record.field(field)?)?)
}

/// Whether a field of a column that is not read says nothing of the value beside it.
fn is_silent(written: &[u8], names: &Names<'_>, tells: Tells) -> bool {
    let is_figure = |byte: &u8| byte.is_ascii_digit() || b".,+-%".contains(byte);
    let says_nothing = |text: String| aside::read(&text, names, tells) == Aside::Nothing;
    if tells.may_be_merged() {
        // What a blank means depends on the row above.
        return !written.is_empty() && read(written).is_some_and(says_nothing);
    }
    written.iter().all(is_figure) || read(written).is_some_and(says_nothing)
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
