//! What was reported: one value, or one state, for one entry, period and area.

mod grid;
mod record;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use foldhash::fast::RandomState;
use jiff::civil::Date;

use crate::period::Period;
use crate::quantity::{Number, Written, written_places};
use crate::source::{Location, SourceFile};

pub use grid::{Again, BLOCKS, Grid, GridBuilder, GridCell, NO_VALUE, PlainCell, Strip};

/// One reported cell.
#[derive(Clone, Debug)]
pub struct Observation {
    /// When: a span of months.
    pub period: Period,
    /// The day, where the row gave one (milestones).
    pub date: Option<Date>,
    /// What was reported.
    pub reading: Reading,
    /// The value cell as written.
    pub raw: Box<str>,
    /// The unit as written, in the cell or in its own column.
    pub raw_unit: Option<Box<str>>,
    /// A document number, address or file.
    pub evidence: Option<Box<str>>,
    /// What the row says beside the value.
    pub note: Option<Box<str>>,
    /// Which of several reports of the same thing it is.
    pub revision: Revision,
    /// Whether it was reported as a running total from the start of the year.
    pub is_running_total: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// What a cell says, without the texts of its row.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// When.
    pub period: Period,
    /// What was reported.
    pub reading: Reading,
    /// Whether its row has a note.
    pub has_note: bool,
}

/// One value of a series, without the texts of its row.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// Its place in [`Observations::of_series`].
    pub index: usize,
    /// When.
    pub period: Period,
    /// How much.
    pub number: Number,
    /// Whether its row has a note.
    pub has_note: bool,
}

/// Which of several reports of the same thing one is: the one of the highest rank counts, of several
/// of that rank the newest version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    /// -1 for a first estimate, 0 for a plain report, 1 for a revised and 2 for a final one.
    pub rank: i8,
    /// The version that it says that it is.
    pub version: Version,
}

/// A version of a report. A number and a day cannot be ordered, and nothing is older or newer than
/// what is unclear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// It says nothing, and is older than any number or day.
    #[default]
    Unstated,
    /// The number of the version.
    Number(Number),
    /// The day of the report.
    Day(Date),
    /// It says something that cannot be ordered.
    Unclear,
}

/// Whose series: an entry of the plan, for the plan's own area or for one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeriesKey {
    /// Index of the plan's entry.
    pub entry: usize,
    /// Index of the part; none for the whole area.
    pub part: Option<usize>,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A value, in the indicator's unit.
    Value(Number),
    /// The state of a milestone.
    State(MilestoneState),
    /// A mark that says “no value yet”. Never a zero.
    Missing,
    /// A value was given and refused.
    Refused,
    /// A value that a later revision replaced.
    Superseded(Number),
}

/// How far a milestone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MilestoneState {
    /// 未启动.
    NotStarted,
    /// 推进中.
    InProgress,
    /// 已完成.
    Done,
    /// 已取消.
    Cancelled,
}

impl MilestoneState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::InProgress, Self::Done, Self::Cancelled];

    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A field of a record of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Index into [`Observations::sources`].
    pub source: usize,
    /// The first byte of the record in the file's text.
    pub record: usize,
    /// The number of the field, from 1.
    pub field: usize,
}

/// One data file that was read.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Name and text.
    pub source: SourceFile,
    /// How its text is divided.
    pub grammar: Grammar,
    /// The texts of its header line, once that is found.
    pub header: HeaderLine,
    /// Of the bytes as they are in the file, in hexadecimal.
    pub sha256: String,
    /// The encoding that it was read in.
    pub encoding: &'static str,
    /// Rows below the header.
    pub rows: usize,
}

/// How the text of a file is divided into fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// By a separator, with quotation marks around fields that hold it.
    Separated(char),
    /// By tabs, as the cells of a sheet: a quotation mark is a letter like any other.
    Sheet,
}

impl Grammar {
    /// What stands between two fields.
    pub fn separator(self) -> char {
        match self {
            Self::Separated(separator) => separator,
            Self::Sheet => '\t',
        }
    }
}

/// The header line of a data file.
#[derive(Clone, Debug, Default)]
pub struct HeaderLine {
    /// Its first byte in the file's text.
    pub start: usize,
    /// The text of each column.
    pub columns: Vec<Arc<str>>,
}

/// A record whose quotation marks do not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The number of the field, from 1.
    pub field: usize,
    /// Lines that were read as one record.
    pub lines: usize,
}

/// A part of a file that begins and ends between records.
#[derive(Clone, Debug)]
pub struct TextBlock {
    /// Index into [`Observations::sources`].
    pub source: usize,
    /// Its bytes in the file's text.
    pub bytes: std::ops::Range<usize>,
}

/// Series and periods whose rows are looked for.
pub type Wanted = HashSet<(SeriesKey, Period), RandomState>;

/// Rows that were found again.
type Found = HashMap<(SeriesKey, Period), Observation, RandomState>;

/// Finds the rows of plain values again.
pub trait RowsAgain: fmt::Debug + Send + Sync {
    /// Those about certain series and periods among the rows of a block, which is given as file,
    /// first byte and bytes. Their readings are missing.
    fn rows(&self, block: (usize, usize, &[u8]), wanted: &Wanted) -> Vec<(SeriesKey, Observation)>;
}

/// Everything that was reported for a plan.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    /// The files, in order of their names.
    pub sources: Vec<DataFile>,
    /// Per entry of the plan, for the plan's own area, in order of time.
    by_entry: Vec<Vec<Observation>>,
    /// Per entry, the same for the parts of the area that reported.
    by_part: Vec<BTreeMap<usize, Vec<Observation>>>,
    /// Plain values, and the blocks in which their rows stand.
    grid: Grid,
    blocks: Vec<TextBlock>,
    rows_again: Option<Arc<dyn RowsAgain>>,
    /// Rows that were found again.
    found: Arc<Mutex<Found>>,
    /// Rows that were refused.
    pub refused_rows: usize,
    /// Series of which a row was refused whose period could not be read.
    refused_without_period: BTreeSet<SeriesKey>,
}

impl Observations {
    /// Room for a plan's entries.
    pub fn for_entries(entries: usize) -> Self {
        Self {
            sources: Vec::new(),
            by_entry: vec![Vec::new(); entries],
            by_part: vec![BTreeMap::new(); entries],
            grid: Grid::default(),
            blocks: Vec::new(),
            rows_again: None,
            found: Arc::default(),
            refused_rows: 0,
            refused_without_period: BTreeSet::new(),
        }
    }

    /// Adds one observation to a series.
    pub fn add(&mut self, key: SeriesKey, observation: Observation) {
        let list = match key.part {
            Some(part) => {
                self.by_part.get_mut(key.entry).map(|parts| parts.entry(part).or_default())
            }
            None => self.by_entry.get_mut(key.entry),
        };
        if let Some(list) = list {
            list.push(observation);
        }
    }

    /// Takes plain values in, with what finds their rows again.
    pub fn set_plain(&mut self, grid: Grid, blocks: Vec<TextBlock>, rows: Arc<dyn RowsAgain>) {
        self.grid = grid;
        self.blocks = blocks;
        self.rows_again = Some(rows);
    }

    /// Every series that may hold something: those of the whole area first.
    pub fn series(&self) -> impl Iterator<Item = SeriesKey> + '_ {
        let entries = || 0..self.by_entry.len();
        let whole = entries().map(|entry| SeriesKey { entry, part: None });
        let parts = move |entry| {
            self.parts_of(entry).map(move |part| SeriesKey { entry, part: Some(part) })
        };
        whole.chain(entries().flat_map(parts))
    }

    /// The parts that reported on an entry, in ascending order.
    pub fn parts_of(&self, entry: usize) -> impl Iterator<Item = usize> + '_ {
        let told = self.by_part.get(entry);
        let last = told.and_then(|parts| parts.keys().next_back());
        let last = last.map_or(0, |part| part.saturating_add(1));
        let is_known = move |part: &usize| {
            self.grid.has(SeriesKey { entry, part: Some(*part) })
                || told.is_some_and(|parts| parts.contains_key(part))
        };
        (0..self.grid.parts().max(last)).filter(is_known)
    }

    /// The series with values of which more is told than the value.
    pub fn told_series(&self) -> Vec<SeriesKey> {
        let whole = (0..self.by_entry.len()).map(|entry| SeriesKey { entry, part: None });
        let parts = self.by_part.iter().enumerate().flat_map(|(entry, parts)| {
            parts.keys().map(move |part| SeriesKey { entry, part: Some(*part) })
        });
        whole.chain(parts).collect()
    }

    /// Takes a series out, to correct it; [`Self::put_series`] puts it back.
    pub fn take_series(&mut self, key: SeriesKey) -> Vec<Observation> {
        let list = match key.part {
            Some(part) => self.by_part.get_mut(key.entry).and_then(|parts| parts.get_mut(&part)),
            None => self.by_entry.get_mut(key.entry),
        };
        list.map(std::mem::take).unwrap_or_default()
    }

    /// Puts a series back.
    pub fn put_series(&mut self, key: SeriesKey, observations: Vec<Observation>) {
        if let Some(part) = key.part {
            if let Some(parts) = self.by_part.get_mut(key.entry) {
                parts.insert(part, observations);
            }
        } else if let Some(list) = self.by_entry.get_mut(key.entry) {
            *list = observations;
        }
    }

    /// The observations of a series of which more is told than the value.
    pub fn told(&self, key: SeriesKey) -> &[Observation] {
        let list = match key.part {
            Some(part) => self.by_part.get(key.entry).and_then(|parts| parts.get(&part)),
            None => self.by_entry.get(key.entry),
        };
        list.map_or(&[][..], Vec::as_slice)
    }

    /// The observations of a series, in order of time. Those from rows that say nothing but a value
    /// have no texts: [`Self::in_full`] gives them.
    pub fn of_series(&self, key: SeriesKey) -> Cow<'_, [Observation]> {
        let told = self.told(key);
        if self.grid.is_empty() {
            return Cow::Borrowed(told);
        }
        let plain = self.grid.series(key).map(plain_observation);
        if told.is_empty() {
            return Cow::Owned(plain.collect());
        }
        let mut all: Vec<Observation> = told.iter().cloned().chain(plain).collect();
        all.sort_by_key(in_time);
        Cow::Owned(all)
    }

    /// One observation of a series, by its place in [`Self::of_series`].
    pub fn at(&self, key: SeriesKey, index: usize) -> Option<Observation> {
        let told = self.told(key);
        let plain: Vec<Observation> = self.grid.series(key).map(plain_observation).collect();
        // At the same time those with more to tell come first.
        let place = |number: usize| {
            let cell = told.get(number).map(in_time);
            let before =
                plain.partition_point(|other| cell.is_some_and(|cell| in_time(other) < cell));
            number.saturating_add(before)
        };
        let (mut first, mut end) = (0, told.len());
        while first < end {
            let middle = first.midpoint(end);
            if place(middle) < index {
                first = middle.saturating_add(1);
            } else {
                end = middle;
            }
        }
        match told.get(first) {
            Some(cell) if place(first) == index => Some(cell.clone()),
            _ => plain.get(index.checked_sub(first)?).cloned(),
        }
    }

    /// Puts what the cells of a series say into an emptied list: [`Self::of_series`] without texts.
    pub fn glance_at(&self, key: SeriesKey, glances: &mut Vec<Glance>) {
        glances.clear();
        if self.told(key).is_empty() {
            glances.extend(self.grid.series(key).map(GridCell::glance));
        } else {
            glances.extend(self.of_series(key).iter().map(Observation::glance));
        }
    }

    /// What a part and its neighbours reported on an entry, as far as it can be looked at side by
    /// side; `strip` remembers it.
    pub fn strip<'s>(&self, entry: usize, part: usize, strip: &'s mut Strip) -> Option<&'s Strip> {
        let told = self.by_part.get(entry).into_iter().flat_map(BTreeMap::keys).copied();
        (!self.grid.is_empty() && strip.fill(&self.grid, (entry, part), told)).then_some(strip)
    }

    /// Puts the values of a series into an emptied list, in order of time.
    pub fn values_of(&self, key: SeriesKey, values: &mut Vec<Value>) {
        let read = |(index, glance): (usize, Glance)| {
            let Glance { period, has_note, .. } = glance;
            Some(Value { index, period, number: glance.value()?, has_note })
        };
        values.clear();
        if self.told(key).is_empty() {
            let cells = self.grid.series(key).map(GridCell::glance);
            values.extend(cells.enumerate().filter_map(read));
        } else {
            let cells = self.of_series(key);
            values.extend(cells.iter().map(Observation::glance).enumerate().filter_map(read));
        }
    }

    /// An observation of a series with the texts of its row, and its place.
    pub fn in_full(&self, key: SeriesKey, cell: Observation) -> Observation {
        let Some(block) = cell.origin.block() else { return cell };
        let place = (key, cell.period);
        let known = || self.found().get(&place).cloned();
        let told = known().or_else(|| {
            self.find_in_block(block, &[place].into_iter().collect());
            known()
        });
        match told {
            Some(told) => Observation { reading: cell.reading, ..told },
            None => cell,
        }
    }

    /// The value of a cell with the decimals that it was written with, if it has one; its row is
    /// looked up for them.
    pub fn written(&self, key: SeriesKey, cell: &Observation) -> Option<Written> {
        let value = cell.value()?;
        let raw = self.in_full(key, cell.clone()).raw;
        Some((value, written_places(&raw, value)))
    }

    /// Finds the rows of many cells at once, which [`Self::in_full`] will be asked for: a block is
    /// gone through once for all of its cells.
    pub fn find_rows<'c>(&self, cells: impl Iterator<Item = (SeriesKey, &'c Observation)>) {
        let mut wanted: BTreeMap<usize, Wanted> = BTreeMap::new();
        for (key, cell) in cells {
            if let Some(block) = cell.origin.block() {
                wanted.entry(block).or_default().insert((key, cell.period));
            }
        }
        for (block, wanted) in wanted {
            self.find_in_block(block, &wanted);
        }
    }

    fn find_in_block(&self, block: usize, wanted: &Wanted) {
        let rows = || {
            let block = self.blocks.get(block)?;
            let mut bytes = Vec::new();
            self.sources.get(block.source)?.source.read(block.bytes.clone(), &mut bytes);
            Some(self.rows_again.as_ref()?.rows((block.source, block.bytes.start, &bytes), wanted))
        };
        let rows = rows().unwrap_or_default().into_iter();
        self.found().extend(rows.map(|(key, cell)| ((key, cell.period), cell)));
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers that a row of a series was refused and its period is not known.
    pub fn add_refused_without_period(&mut self, key: SeriesKey) {
        self.refused_without_period.insert(key);
    }

    /// Puts every entry's observations in order of time; call once after the last [`Self::add`].
    pub fn sort(&mut self) {
        let parts = self.by_part.iter_mut().flat_map(BTreeMap::values_mut);
        for list in self.by_entry.iter_mut().chain(parts) {
            list.sort_by_key(|cell| (in_time(cell), cell.origin.source, cell.origin.record));
        }
    }

    /// The observations of an entry, in order of time.
    pub fn of(&self, entry: usize) -> Cow<'_, [Observation]> {
        self.of_series(SeriesKey { entry, part: None })
    }

    /// Whether a row of a series was refused whose period is not known.
    pub fn has_refused_without_period(&self, key: SeriesKey) -> bool {
        self.refused_without_period.contains(&key)
    }

    /// The parts of which a row about an entry was refused whose period is not known.
    pub fn parts_refused_without_period(&self, entry: usize) -> impl Iterator<Item = usize> {
        let of_entry = self.refused_without_period.iter().filter(move |key| key.entry == entry);
        of_entry.filter_map(|key| key.part)
    }

    /// Where a cell stands.
    pub fn locate(&self, origin: Origin) -> Location {
        match self.sources.get(origin.source) {
            Some(file) => {
                let (record, _) = record_at(file, origin.record);
                let field = record.fields.get(origin.field.saturating_sub(1)).cloned();
                let end = record.fields.last().map_or(origin.record, |last| last.end);
                let place = file.source.locate_field(&field.unwrap_or(end..end), origin.field);
                let is_below = origin.record > file.header.start;
                let column = file.header.columns.get(origin.field.saturating_sub(1));
                Location {
                    is_cell: file.grammar == Grammar::Sheet,
                    header: column.filter(|text| is_below && !text.is_empty()).cloned(),
                    ..place
                }
            }
            None => SourceFile::new("", "").whole(),
        }
    }

    /// Where the quotation marks of a record do not match, if they do not.
    pub fn mismatched_quotes(&self, source: usize, start: usize) -> Option<Mismatch> {
        let file = self.sources.get(source)?;
        let (record, text) = record_at(file, start);
        let lines = text.trim_end().lines().count();
        record.mismatched.map(|field| Mismatch { field, lines })
    }

    /// The newest period that ends within `plan` and has a value or state (or, if none has, at
    /// least a row). Of several that end together the shortest.
    pub fn newest_period(&self, plan: Period) -> Option<Period> {
        let inside =
            |period: &Period| period.last() >= plan.first() && period.last() <= plan.last();
        let newest = |periods: &mut dyn Iterator<Item = Period>| {
            periods.filter(inside).max_by_key(|p| (p.last(), p.first()))
        };
        let told =
            self.by_entry.iter().chain(self.by_part.iter().flat_map(BTreeMap::values)).flatten();
        let told = told.map(|cell| (cell.period, !matches!(cell.reading, Reading::Missing)));
        let all = || told.clone().chain(self.grid.periods());
        newest(&mut all().filter(|(_, is_something)| *is_something).map(|(period, _)| period))
            .or_else(|| newest(&mut all().map(|(period, _)| period)))
    }
}

/// The record that begins at a byte of a file, with its text.
fn record_at(file: &DataFile, start: usize) -> (record::Record, Cow<'_, str>) {
    let mut length = USUAL_RECORD;
    loop {
        let end = start.saturating_add(length);
        let text = file.source.part(start..end);
        let record = record::scan(&text, start, file.grammar);
        let own = record.end.saturating_sub(start);
        if own < text.len() || end >= file.source.length() {
            return (record, cut(text, own));
        }
        length = length.saturating_mul(8);
    }
}

/// Bytes that most records have room in.
const USUAL_RECORD: usize = 4 * 1024;

fn cut(text: Cow<'_, str>, length: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(..length).unwrap_or(text)),
        Cow::Owned(mut text) => {
            text.truncate(text.floor_char_boundary(length));
            Cow::Owned(text)
        }
    }
}

/// What puts observations in order of time.
fn in_time(cell: &Observation) -> (Date, crate::period::Month) {
    (cell.date.unwrap_or_else(|| cell.period.last().last_day()), cell.period.first())
}

impl GridCell {
    fn glance(self) -> Glance {
        let reading = self.value.map_or(Reading::Missing, Reading::Value);
        Glance { period: self.period, reading, has_note: self.has_note }
    }
}

/// A plain value without its texts.
fn plain_observation(cell: GridCell) -> Observation {
    Observation {
        period: cell.period,
        date: None,
        reading: cell.glance().reading,
        raw: Box::default(),
        raw_unit: None,
        evidence: None,
        note: cell.has_note.then(Box::default),
        revision: Revision::default(),
        is_running_total: false,
        origin: Origin::in_block(cell.block),
    }
}

impl Origin {
    /// Somewhere in a block, of which only the number is known.
    fn in_block(block: u16) -> Self {
        Self { source: usize::MAX, record: usize::from(block), field: 0 }
    }

    /// The block, where nothing else is known.
    fn block(self) -> Option<usize> {
        (self.source == usize::MAX).then_some(self.record)
    }
}

impl Observation {
    /// The value, if the cell has one.
    pub fn value(&self) -> Option<Number> {
        self.reading.value()
    }

    fn glance(&self) -> Glance {
        Glance { period: self.period, reading: self.reading, has_note: self.note.is_some() }
    }
}

impl Glance {
    /// The value, if the cell has one.
    pub fn value(&self) -> Option<Number> {
        self.reading.value()
    }
}

impl Reading {
    /// The value, if it is one that counts.
    fn value(self) -> Option<Number> {
        match self {
            Self::Value(value) => Some(value),
            Self::State(_) | Self::Missing | Self::Refused | Self::Superseded(_) => None,
        }
    }
}
