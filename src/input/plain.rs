//! Rows of which nothing is to be told but their value: the many of a large table. Each name, period
//! and unit is understood once, by the same functions that read every other row, and remembered by
//! its bytes. Whatever is not plain is left to them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::cell;
use super::header::{Column, Header};
use super::names::Names;
use super::separators;
use crate::observation::{
    GridBuilder, Observation, Origin, PlainCell, Reading, Revision, RowsAgain, SeriesKey, Wanted,
};
use crate::period::Period;
use crate::quantity::Number;

/// Digits of a plain figure.
const DIGITS: usize = 18;

/// Bytes of a record that is read as a plain row.
const RECORD_BYTES: usize = 1024 * 1024;

/// A table whose rows may be plain.
#[derive(Debug)]
pub(super) struct PlainTable {
    columns: Fields,
    width: usize,
    /// Columns without a header, in which nothing should stand.
    blank: Vec<usize>,
    separator: u8,
    /// Index of the file.
    source: usize,
}

/// The numbers of the fields that are read.
#[derive(Debug)]
struct Fields {
    indicator: usize,
    period: usize,
    value: usize,
    area: Option<usize>,
    unit: Option<usize>,
    note: Option<usize>,
    /// Fields that must be empty in a plain row.
    empty: Vec<usize>,
    /// Fields that nobody reads; what stands in them must be text nevertheless.
    unread: Vec<usize>,
}

impl PlainTable {
    /// The plain rows that a header promises; none without a column of values.
    pub(super) fn of(header: &Header, separator: u8, source: usize) -> Option<Self> {
        let field = |column: Column| header.field(column);
        let read = [Column::Indicator, Column::Period, Column::Value, Column::Area, Column::Unit];
        let empty = [Column::Status, Column::Evidence, Column::Version];
        let others = |index: &usize| {
            let is = |column: &Column| field(*column) == Some(*index);
            !read.iter().chain(&empty).chain(&[Column::Note]).any(is) && !header.is_blank(*index)
        };
        let columns = Fields {
            indicator: field(Column::Indicator)?,
            period: field(Column::Period)?,
            value: field(Column::Value)?,
            area: field(Column::Area),
            unit: field(Column::Unit),
            note: field(Column::Note),
            empty: empty.into_iter().filter_map(field).collect(),
            unread: (0..header.width()).filter(others).collect(),
        };
        Some(Self {
            columns,
            width: header.width(),
            blank: (0..header.width()).filter(|index| header.is_blank(*index)).collect(),
            separator,
            source,
        })
    }
}

impl PlainTable {
    /// A plain row with everything that it says.
    fn observation(
        &self,
        record: Record<'_, '_>,
        reading: Reading,
        period: Period,
        start: usize,
    ) -> Observation {
        let text = |field: Option<usize>| {
            let text = field.and_then(|field| read(record.field(field)?)).unwrap_or_default();
            Some(text).filter(|text| !cell::is_missing(text)).map(Into::into)
        };
        let fields = &self.columns;
        Observation {
            period,
            date: None,
            reading,
            raw: record.field(fields.value).and_then(read).unwrap_or_default().into(),
            raw_unit: text(fields.unit),
            evidence: None,
            note: text(fields.note),
            revision: Revision::default(),
            is_running_total: false,
            origin: Origin {
                source: self.source,
                record: start,
                field: fields.value.saturating_add(1),
            },
        }
    }
}

/// Finds the row of a plain value again, by the texts that rows of its block had.
#[derive(Debug, Default)]
pub(super) struct Recall {
    tables: Vec<Option<Arc<PlainTable>>>,
    indicators: HashMap<Box<[u8]>, u32, RandomState>,
    areas: HashMap<Box<[u8]>, u32, RandomState>,
    periods: HashMap<Box<[u8]>, Period, RandomState>,
}

impl Recall {
    /// Learns what a reader has understood.
    pub(super) fn learn(&mut self, reader: PlainReader<'_, '_>) {
        let known = |(text, meaning): (Box<[u8]>, Option<u32>)| Some((text, meaning?));
        self.indicators.extend(reader.indicators.into_iter().filter_map(known));
        self.areas.extend(reader.areas.into_iter().filter_map(known));
        let periods = reader.periods.into_iter();
        self.periods.extend(periods.filter_map(|(text, known)| Some((text, known?.1))));
    }

    /// Learns how the rows of a file are divided.
    pub(super) fn add_table(&mut self, table: Arc<PlainTable>) {
        let source = table.source;
        if self.tables.len() <= source {
            self.tables.resize_with(source.saturating_add(1), || None);
        }
        if let Some(place) = self.tables.get_mut(source) {
            *place = Some(table);
        }
    }

    /// The table of a file.
    pub(super) fn table(&self, source: usize) -> Option<&Arc<PlainTable>> {
        self.tables.get(source)?.as_ref()
    }

    /// What a record is about.
    fn about(&self, table: &PlainTable, record: Record<'_, '_>) -> Option<(SeriesKey, Period)> {
        let fields = &table.columns;
        if record.ends.len() != table.width {
            return None;
        }
        let entry = *self.indicators.get(record.field(fields.indicator)?)?;
        let period = *self.periods.get(record.field(fields.period)?)?;
        let slot = match fields.area {
            Some(area) => *self.areas.get(record.field(area)?)?,
            None => 0,
        };
        Some((SeriesKey { entry: index(entry), part: index(slot).checked_sub(1) }, period))
    }
}

impl RowsAgain for Recall {
    fn rows(
        &self,
        (source, start, bytes): (usize, usize, &[u8]),
        wanted: &Wanted,
    ) -> Vec<(SeriesKey, Observation)> {
        let Some(table) = self.table(source) else { return Vec::new() };
        let mut found = Vec::new();
        let block = Block { number: 0, start, bytes };
        each_record(block, table.separator, &mut Vec::new(), |record, place| {
            let about = self.about(table, record).filter(|about| wanted.contains(about));
            if let Some((key, period)) = about {
                let cell = table.observation(record, Reading::Missing, period, place.start);
                found.push((key, cell));
            }
        });
        found
    }
}

/// What was found in a block, in the order of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// Bytes, in the whole text, with records that are not plain.
    Odd(Range<usize>),
    /// The first value of a part that has no say in what is judged.
    Unused(usize),
    /// The area of the plain row before what comes next, with its marks.
    Area(Box<[u8]>),
}

/// A part of a text that begins and ends between records.
#[derive(Clone, Copy)]
pub(super) struct Block<'t> {
    pub(super) number: u16,
    /// The first byte in the whole text.
    pub(super) start: usize,
    pub(super) bytes: &'t [u8],
}

/// Reads the plain rows of blocks, with what it has understood so far.
pub(super) struct PlainReader<'a, 'p> {
    names: &'a Names<'p>,
    table: &'a PlainTable,
    builder: &'a GridBuilder,
    ends: Vec<u32>,
    indicators: Memory<u32>,
    areas: Memory<u32>,
    periods: Memory<(u16, Period)>,
    units: Memory<usize>,
    unit_texts: Vec<String>,
    /// By entry and number of the unit: the power of ten that brings a value into the entry's unit.
    shifts: Vec<Vec<Understood<i8>>>,
    /// By entry and number of the period: whether a plain value may be there.
    admitted: Vec<Vec<Understood<()>>>,
    /// The plain rows of the last block.
    pub(super) rows: usize,
    /// Values of parts that have no say in what is judged.
    pub(super) unused: usize,
    /// What else was found in it.
    pub(super) events: Vec<Event>,
    /// By part: whether it was told already that it has no say.
    told: Vec<bool>,
}

/// Texts that were understood before; none for those that make a row not plain.
type Memory<T> = HashMap<Box<[u8]>, Option<T>, RandomState>;

#[derive(Clone, Copy)]
enum Understood<T> {
    Unknown,
    Odd,
    Known(T),
}

/// A row as far as it is understood.
struct Row {
    entry: u32,
    slot: u32,
    period: u16,
    digits: Option<i64>,
    places: u8,
    has_note: bool,
}

impl Row {
    fn cell(&self, block: u16) -> PlainCell {
        PlainCell {
            entry: self.entry,
            slot: self.slot,
            period: self.period,
            block,
            digits: self.digits,
            places: self.places,
            has_note: self.has_note,
        }
    }
}

/// The plain cells of a block, by the part of the grid that they belong to.
pub(super) type Cells = [Vec<PlainCell>; 16];

impl<'a, 'p> PlainReader<'a, 'p> {
    pub(super) fn new(
        names: &'a Names<'p>,
        table: &'a PlainTable,
        builder: &'a GridBuilder,
    ) -> Self {
        Self {
            names,
            table,
            builder,
            ends: Vec::new(),
            indicators: Memory::default(),
            areas: Memory::default(),
            periods: Memory::default(),
            units: Memory::default(),
            unit_texts: Vec::new(),
            shifts: Vec::new(),
            admitted: Vec::new(),
            rows: 0,
            unused: 0,
            events: Vec::new(),
            told: vec![false; names.plan.parts.len()],
        }
    }

    /// Reads a block. Gives `false` if its quotation marks are not regular, so that nothing of it
    /// can be relied on.
    pub(super) fn read(&mut self, block: Block<'_>, cells: &mut Cells) -> bool {
        self.rows = 0;
        self.unused = 0;
        self.events.clear();
        let mut ends = std::mem::take(&mut self.ends);
        let area = self.table.columns.area;
        let mut above: Option<&[u8]> = None;
        let is_regular = each_record(block, self.table.separator, &mut ends, |record, place| {
            let Some(row) = self.row(record) else {
                self.events.extend(above.take().map(|area| Event::Area(area.into())));
                self.add_odd(place);
                return;
            };
            let cell = row.cell(block.number);
            if let Some(list) = cells.get_mut(GridBuilder::shard(&cell)) {
                list.push(cell);
            }
            self.rows = self.rows.saturating_add(1);
            self.note_unused(&row);
            above = area.and_then(|area| record.field(area));
        });
        self.events.extend(above.map(|area| Event::Area(area.into())));
        self.ends = ends;
        is_regular
    }

    /// The plain rows of a block that are about certain cells, in full.
    pub(super) fn collect(
        &mut self,
        block: Block<'_>,
        is_wanted: impl Fn(SeriesKey, Period) -> bool,
    ) -> Vec<(SeriesKey, Observation)> {
        let mut found = Vec::new();
        let mut ends = Vec::new();
        each_record(block, self.table.separator, &mut ends, |record, place| {
            let Some(row) = self.row(record) else { return };
            let Some(period) = self.period_of(record) else { return };
            let part = usize::try_from(row.slot).ok().and_then(|slot| slot.checked_sub(1));
            let key = SeriesKey { entry: usize::try_from(row.entry).unwrap_or(0), part };
            if is_wanted(key, period) {
                let value = row.digits.and_then(|digits| Number::of(digits, row.places));
                let reading = value.map_or(Reading::Missing, Reading::Value);
                found.push((key, self.table.observation(record, reading, period, place.start)));
            }
        });
        found
    }

    /// The row, if it is plain.
    fn row(&mut self, record: Record<'_, '_>) -> Option<Row> {
        if record.ends.len() != self.table.width || record.length() > RECORD_BYTES {
            return None;
        }
        let (table, names) = (self.table, self.names);
        let fields = &table.columns;
        let is_empty = |index: &usize| record.field(*index).is_some_and(<[u8]>::is_empty);
        if !fields.empty.iter().chain(&table.blank).all(is_empty) {
            return None;
        }
        if !fields.unread.iter().all(|index| record.field(*index).is_some_and(is_harmless)) {
            return None;
        }
        let entry = remembered(&mut self.indicators, record.field(fields.indicator)?, |text| {
            names.plain_entry(text)
        })?;
        let slot = match fields.area {
            Some(area) => {
                // What a blank means depends on the row above.
                remembered(&mut self.areas, record.field(area)?, |text| names.plain_slot(text))?
            }
            None => 0,
        };
        let builder = self.builder;
        let (number, period) =
            remembered(&mut self.periods, record.field(fields.period)?, |text| {
                let period = names.plain_period(text)?;
                Some((builder.period(period)?, period))
            })?;
        self.admits(entry, number, period)?;
        let has_note = match fields.note {
            Some(note) => has_note(record.field(note)?)?,
            None => false,
        };
        let value = unquoted(record.field(fields.value)?)?;
        let row = Row { entry, slot, period: number, digits: None, places: 0, has_note };
        let Some((digits, places)) = figure(value) else {
            return is_missing(value).then_some(row);
        };
        let unit = match fields.unit {
            Some(unit) => record.field(unit)?,
            None => &[],
        };
        let shift = self.shift(entry, unit)?;
        let (digits, places) = shifted(digits, places, shift)?;
        names.is_plain_amount(entry, digits, places).then_some(())?;
        Some(Row { digits: Some(digits), places, ..row })
    }

    fn period_of(&self, record: Record<'_, '_>) -> Option<Period> {
        let text = record.field(self.table.columns.period)?;
        self.periods.get(text).copied().flatten().map(|(_, period)| period)
    }

    /// Whether a plain value of an entry may be about a period.
    fn admits(&mut self, entry: u32, number: u16, period: Period) -> Option<()> {
        let known = place(&mut self.admitted, index(entry), usize::from(number))?;
        if let Understood::Unknown = known {
            let admits = self.names.admits_plain(index(entry), period);
            *known = if admits { Understood::Known(()) } else { Understood::Odd };
        }
        matches!(known, Understood::Known(())).then_some(())
    }

    /// The power of ten that brings a value into the entry's unit.
    fn shift(&mut self, entry: u32, written: &[u8]) -> Option<i8> {
        let texts = &mut self.unit_texts;
        let unit = remembered(&mut self.units, written, |text| {
            texts.push(text.to_owned());
            Some(texts.len().saturating_sub(1))
        })?;
        let known = place(&mut self.shifts, index(entry), unit)?;
        if let Understood::Unknown = known {
            let text = self.unit_texts.get(unit)?;
            let shift = self.names.plain_shift(index(entry), text);
            *known = shift.map_or(Understood::Odd, Understood::Known);
        }
        match known {
            Understood::Known(shift) => Some(*shift),
            Understood::Odd | Understood::Unknown => None,
        }
    }

    fn add_odd(&mut self, place: Range<usize>) {
        match self.events.last_mut() {
            Some(Event::Odd(last)) if last.end == place.start => last.end = place.end,
            _ => self.events.push(Event::Odd(place)),
        }
    }

    /// Remembers the order in which parts appear that have no say.
    fn note_unused(&mut self, row: &Row) {
        let Some(part) = index(row.slot).checked_sub(1) else { return };
        if self.names.are_parts_used(index(row.entry)) {
            return;
        }
        self.unused = self.unused.saturating_add(1);
        if let Some(told) = self.told.get_mut(part).filter(|told| !**told) {
            *told = true;
            self.events.push(Event::Unused(part));
        }
    }
}

/// One record of a block.
#[derive(Clone, Copy)]
struct Record<'e, 'b> {
    bytes: &'b [u8],
    start: usize,
    /// The end of each field.
    ends: &'e [u32],
}

impl<'b> Record<'_, 'b> {
    /// A field as written, with its quotation marks; the last one without the line's `\r`.
    fn field(&self, field: usize) -> Option<&'b [u8]> {
        let end = usize::try_from(*self.ends.get(field)?).ok()?;
        let start = match field.checked_sub(1) {
            Some(before) => usize::try_from(*self.ends.get(before)?).ok()?.saturating_add(1),
            None => self.start,
        };
        let text = self.bytes.get(start..end)?;
        let is_last = field.saturating_add(1) == self.ends.len();
        Some(if is_last { text.strip_suffix(b"\r").unwrap_or(text) } else { text })
    }

    fn length(&self) -> usize {
        let end = self.ends.last().and_then(|end| usize::try_from(*end).ok());
        end.unwrap_or(0).saturating_sub(self.start)
    }

    fn is_blank(&self) -> bool {
        self.ends.len() == 1 && self.field(0).is_some_and(<[u8]>::is_empty)
    }
}

/// Gives every record of a block as its fields, with its place in the whole text. Gives `false`,
/// and no record, if the block's quotation marks are not regular.
fn each_record<'b>(
    block: Block<'b>,
    separator: u8,
    ends: &mut Vec<u32>,
    mut take: impl FnMut(Record<'_, 'b>, Range<usize>),
) -> bool {
    if !separators::find(block.bytes, separator, ends) {
        return false;
    }
    let bytes = block.bytes;
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if ends.last().is_none_or(|last| last.saturating_add(1) != length) || !bytes.ends_with(b"\n") {
        // The last record has no line end, or a quotation mark that is never closed.
        ends.push(length);
    }
    let is_end =
        |end: &u32| usize::try_from(*end).is_ok_and(|end| bytes.get(end) != Some(&separator));
    let mut rest = ends.as_slice();
    let mut start = 0;
    while let Some(last) = rest.iter().position(is_end) {
        let (own, others) = rest.split_at(last.saturating_add(1));
        rest = others;
        let end = own.last().map_or(start, |end| usize::try_from(*end).unwrap_or(start));
        let next = end.saturating_add(1).min(bytes.len());
        let record = Record { bytes, start, ends: own };
        if !record.is_blank() {
            take(record, block.start.saturating_add(start)..block.start.saturating_add(next));
        }
        start = next;
    }
    true
}

/// What a text was understood as before, or is now.
fn remembered<T: Copy>(
    memory: &mut Memory<T>,
    written: &[u8],
    understand: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    if let Some(known) = memory.get(written) {
        return *known;
    }
    let meaning = read(written).filter(|text| !text.contains(['\n', '\r', '\0']));
    let meaning = meaning.and_then(|text| understand(&text));
    // Names that mean nothing are as many as rows, in the worst case.
    if meaning.is_some() {
        memory.insert(written.into(), meaning);
    }
    meaning
}

/// A field without its quotation marks.
pub(super) fn read(written: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(written).ok()?;
    match text.strip_prefix('"') {
        Some(rest) => Some(rest.strip_suffix('"')?.replace("\"\"", "\"")),
        None => Some(text.to_owned()),
    }
}

/// The same for a field without marks inside.
fn unquoted(written: &[u8]) -> Option<&[u8]> {
    match written.strip_prefix(b"\"") {
        Some(rest) => rest.strip_suffix(b"\"").filter(|inside| !inside.contains(&b'"')),
        None => Some(written),
    }
}

/// Whether a field that nobody reads can stay unread.
fn is_harmless(written: &[u8]) -> bool {
    written.is_empty() || !contains_control(written)
}

/// Whether a field of remarks has one; nothing if the row is not plain.
fn has_note(written: &[u8]) -> Option<bool> {
    if written.is_empty() {
        return Some(false);
    }
    if contains_control(written) {
        return None;
    }
    // No mark for “nothing” is that long.
    let is_long = written.is_ascii() && written.trim_ascii().len() > 16;
    Some(is_long || !cell::is_missing(&read(written)?))
}

fn contains_control(written: &[u8]) -> bool {
    // Lines within a cell may be rows that it swallowed.
    written.iter().any(|byte| matches!(*byte, 0 | b'\n' | b'\r'))
}

fn is_missing(value: &[u8]) -> bool {
    value.is_empty()
        || std::str::from_utf8(value)
            .is_ok_and(|text| !text.contains(['\n', '\r', '\0']) && cell::is_missing(text))
}

/// The digits of a plain figure, and how many stand behind the point: `-12.50` is -1250 and 2.
fn figure(text: &[u8]) -> Option<(i64, u8)> {
    let (is_negative, digits) = match text.strip_prefix(b"-") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    if digits.len() > DIGITS || !digits.first()?.is_ascii_digit() {
        return None;
    }
    let mut number = 0_i64;
    let mut places = None;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            number = number.wrapping_mul(10).wrapping_add(i64::from(digit));
            places = places.map(|places: u8| places.saturating_add(1));
        } else if *byte == b'.' && places.is_none() {
            places = Some(0);
        } else {
            return None;
        }
    }
    let places = places.filter(|places| *places > 0).or(places.is_none().then_some(0))?;
    Some((if is_negative { number.wrapping_neg() } else { number }, places))
}

/// The digits times a power of ten, with the places that are left.
fn shifted(digits: i64, places: u8, exponent: i8) -> Option<(i64, u8)> {
    let left = i16::from(places).checked_sub(i16::from(exponent))?;
    if let Ok(places) = u8::try_from(left) {
        return (places <= 18).then_some((digits, places));
    }
    let factor = 10_i64.checked_pow(u32::from(left.unsigned_abs()))?;
    Some((digits.checked_mul(factor)?, 0))
}

/// One place of a table that grows.
fn place<T: Copy>(
    table: &mut Vec<Vec<Understood<T>>>,
    row: usize,
    column: usize,
) -> Option<&mut Understood<T>> {
    if table.len() <= row {
        table.resize_with(row.saturating_add(1), Vec::new);
    }
    let row = table.get_mut(row)?;
    if row.len() <= column {
        row.resize(column.saturating_add(1), Understood::Unknown);
    }
    row.get_mut(column)
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::read_measured;
    use proptest::prelude::*;

    proptest! {
        /// A figure that is read the short way is what the long way reads.
        #[test]
        fn a_plain_figure_has_one_meaning(text in "-?[0-9]{0,12}\\.?[0-9]{0,9}") {
            if let Some((digits, places)) = figure(text.as_bytes()) {
                let number = Number::of(digits, places);
                let measured = read_measured(&text).map(|measured| measured.number).ok();
                prop_assert_eq!(number, measured, "{}", text);
                prop_assert!(!cell::is_missing(&text));
            }
        }

        #[test]
        fn nothing_else_is_a_plain_figure(text in "\\PC{0,8}") {
            if figure(text.as_bytes()).is_some() {
                prop_assert!(text.parse::<Number>().is_ok(), "{}", text);
            }
        }

        #[test]
        fn a_shift_has_one_meaning(digits in -9_999_999_i64..9_999_999, places in 0_u8..9, exponent in -9_i8..9) {
            let number = Number::of(digits, places).expect("few places");
            if let Some((digits, places)) = shifted(digits, places, exponent) {
                prop_assert_eq!(Number::of(digits, places), number.checked_shift(exponent));
            }
        }
    }
}
