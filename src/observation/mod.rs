//! What was reported: one value, or one state, for one entry, period and area.

mod record;

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
    /// Where it stands.
    pub origin: Origin,
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
    /// What separates its fields.
    pub delimiter: char,
    /// Of the bytes as they are in the file, in hexadecimal.
    pub sha256: String,
    /// The encoding that it was read in.
    pub encoding: &'static str,
    /// Rows below the header.
    pub rows: usize,
}

/// Everything that was reported for a plan.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    /// The files, in order of their names.
    pub sources: Vec<DataFile>,
    /// Per entry of the plan, for the plan's own area, in order of time.
    by_entry: Vec<Vec<Observation>>,
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
            refused_rows: 0,
            refused_without_period: vec![false; entries],
        }
    }

    /// Adds one observation of an entry.
    pub fn add(&mut self, entry: usize, observation: Observation) {
        if let Some(list) = self.by_entry.get_mut(entry) {
            list.push(observation);
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
        for list in &mut self.by_entry {
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

    /// The same, to correct them.
    pub fn of_mut(&mut self, entry: usize) -> &mut [Observation] {
        self.by_entry.get_mut(entry).map_or(&mut [], Vec::as_mut_slice)
    }

    /// Whether a row about an entry was refused whose period is not known.
    pub fn has_refused_without_period(&self, entry: usize) -> bool {
        self.refused_without_period.get(entry).copied().unwrap_or(false)
    }

    /// Where a cell stands.
    pub fn locate(&self, origin: Origin) -> Location {
        match self.sources.get(origin.source) {
            Some(file) => {
                let record = record::scan(file.source.text(), origin.record, file.delimiter);
                let field = record.fields.get(origin.field.saturating_sub(1)).cloned();
                let end = record.fields.last().map_or(origin.record, |last| last.end);
                file.source.locate_field(&field.unwrap_or(end..end), origin.field)
            }
            None => SourceFile::new("", "").whole(),
        }
    }

    /// Whether a record has a quotation mark that is never closed.
    pub fn is_unclosed(&self, source: usize, start: usize) -> bool {
        self.sources
            .get(source)
            .is_some_and(|file| !record::scan(file.source.text(), start, file.delimiter).is_closed)
    }

    /// The newest period that ends within `plan` and has a value or state (or, if none has, at
    /// least a row). Of several that end together the shortest.
    pub fn newest_period(&self, plan: Period) -> Option<Period> {
        let inside =
            |period: &Period| period.last() >= plan.first() && period.last() <= plan.last();
        let newest = |cells: &mut dyn Iterator<Item = &Observation>| {
            cells.map(|cell| cell.period).filter(inside).max_by_key(|p| (p.last(), p.first()))
        };
        let all = || self.by_entry.iter().flatten();
        newest(&mut all().filter(|cell| !matches!(cell.reading, Reading::Missing)))
            .or_else(|| newest(&mut all()))
    }
}

impl Observation {
    /// The value, if the cell has one.
    pub fn value(&self) -> Option<Number> {
        match self.reading {
            Reading::Value(value) => Some(value),
            Reading::State(_) | Reading::Missing | Reading::Refused => None,
        }
    }
}
