//! What was reported: one value, or one state, for one entry, period and area.

mod record;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::period::Period;
use crate::quantity::Number;
use crate::source::{Location, SourceFile};

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

/// Which of several reports of the same thing one is; the largest counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// -1 for a first estimate, 0 for a plain report, 1 for a revised and 2 for a final one.
    pub rank: i8,
    /// The number of the version, or its day as a number.
    pub version: Option<Number>,
}

/// Whose series: an entry of the plan, for the plan's own area or for one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// Everything that was reported for a plan.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    /// The files, in order of their names.
    pub sources: Vec<DataFile>,
    /// Per entry of the plan, for the plan's own area, in order of time.
    by_entry: Vec<Vec<Observation>>,
    /// The same for the parts of the area that reported.
    by_part: BTreeMap<SeriesKey, Vec<Observation>>,
    /// Rows that were refused.
    pub refused_rows: usize,
    /// Per entry: a row about it was refused and its period could not be read.
    refused_without_period: Vec<bool>,
}

impl Observations {
    /// Room for a plan's entries.
    pub fn for_entries(entries: usize) -> Self {
        Self {
            sources: Vec::new(),
            by_entry: vec![Vec::new(); entries],
            by_part: BTreeMap::new(),
            refused_rows: 0,
            refused_without_period: vec![false; entries],
        }
    }

    /// Adds one observation to a series.
    pub fn add(&mut self, key: SeriesKey, observation: Observation) {
        if key.part.is_some() {
            self.by_part.entry(key).or_default().push(observation);
        } else if let Some(list) = self.by_entry.get_mut(key.entry) {
            list.push(observation);
        }
    }

    /// Every series that may hold something.
    pub fn series(&self) -> Vec<SeriesKey> {
        let whole = (0..self.by_entry.len()).map(|entry| SeriesKey { entry, part: None });
        whole.chain(self.by_part.keys().copied()).collect()
    }

    /// Takes a series out, to correct it; [`Self::put_series`] puts it back.
    pub fn take_series(&mut self, key: SeriesKey) -> Vec<Observation> {
        let list = match key.part {
            Some(_) => self.by_part.get_mut(&key),
            None => self.by_entry.get_mut(key.entry),
        };
        list.map(std::mem::take).unwrap_or_default()
    }

    /// Puts a series back.
    pub fn put_series(&mut self, key: SeriesKey, observations: Vec<Observation>) {
        if key.part.is_some() {
            self.by_part.insert(key, observations);
        } else if let Some(list) = self.by_entry.get_mut(key.entry) {
            *list = observations;
        }
    }

    /// The observations of a series, in order of time.
    pub fn of_series(&self, key: SeriesKey) -> &[Observation] {
        match key.part {
            Some(_) => self.by_part.get(&key).map_or(&[], Vec::as_slice),
            None => self.of(key.entry),
        }
    }

    /// Remembers that a row about an entry was refused and its period is not known.
    pub fn add_refused_without_period(&mut self, entry: usize) {
        if let Some(flag) = self.refused_without_period.get_mut(entry) {
            *flag = true;
        }
    }

    /// Puts every entry's observations in order of time; call once after the last [`Self::add`].
    pub fn sort(&mut self) {
        for list in self.by_entry.iter_mut().chain(self.by_part.values_mut()) {
            list.sort_by_key(|cell| {
                let end = cell.date.unwrap_or_else(|| cell.period.last().last_day());
                (end, cell.period.first(), cell.origin.source, cell.origin.record)
            });
        }
    }

    /// The observations of an entry, in order of time.
    pub fn of(&self, entry: usize) -> &[Observation] {
        self.by_entry.get(entry).map_or(&[], Vec::as_slice)
    }

    /// Whether a row about an entry was refused whose period is not known.
    pub fn has_refused_without_period(&self, entry: usize) -> bool {
        self.refused_without_period.get(entry).copied().unwrap_or(false)
    }

    /// Where a cell stands.
    pub fn locate(&self, origin: Origin) -> Location {
        match self.sources.get(origin.source) {
            Some(file) => {
                let record = record::scan(file.source.text(), origin.record, file.grammar);
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
        let text = file.source.text();
        let record = record::scan(text, start, file.grammar);
        let lines =
            text.get(start..record.end).map_or(1, |record| record.trim_end().lines().count());
        record.mismatched.map(|field| Mismatch { field, lines })
    }

    /// The newest period that ends within `plan` and has a value or state (or, if none has, at
    /// least a row). Of several that end together the shortest.
    pub fn newest_period(&self, plan: Period) -> Option<Period> {
        let inside =
            |period: &Period| period.last() >= plan.first() && period.last() <= plan.last();
        let newest = |cells: &mut dyn Iterator<Item = &Observation>| {
            cells.map(|cell| cell.period).filter(inside).max_by_key(|p| (p.last(), p.first()))
        };
        let all = || self.by_entry.iter().chain(self.by_part.values()).flatten();
        newest(&mut all().filter(|cell| !matches!(cell.reading, Reading::Missing)))
            .or_else(|| newest(&mut all()))
    }
}

impl Observation {
    /// The value, if the cell has one.
    pub fn value(&self) -> Option<Number> {
        match self.reading {
            Reading::Value(value) => Some(value),
            Reading::State(_) | Reading::Missing | Reading::Refused | Reading::Superseded(_) => {
                None
            }
        }
    }
}
