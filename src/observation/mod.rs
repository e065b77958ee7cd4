//! What was reported: one value, or one state, for one entry, period and area.

mod file;
mod grid;
mod joint;
mod record;
mod store;

use jiff::civil::Date;

use crate::period::Period;
use crate::quantity::Number;

pub use file::{
    COLUMNS, DataFile, Grammar, HeaderLine, Mismatch, RECORD_BYTES, TextBlock, WRITTEN_BYTES,
};
pub use grid::{Again, BLOCKS, Grid, GridBuilder, GridCell, NO_VALUE, PlainCell, Strip};
pub use joint::{Covered, Joint, Joints, Repeated};
pub use store::{Counted, Observations, RowsAgain, Wanted};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// -1 for a first estimate, 0 for a plain report, 1 for a revised and 2 for a final one.
    pub rank: i8,
    /// The version that it says that it is.
    pub version: Version,
}

/// A version of a report. A number and a day cannot be ordered, and nothing is older or newer than
/// what is unclear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    /// Index into [`Observations::sources`].
    pub source: usize,
    /// The first byte of the record in the file's text.
    pub record: usize,
    /// The number of the field, from 1.
    pub field: usize,
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
