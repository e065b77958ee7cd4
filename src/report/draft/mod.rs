//! The outcome of drafting a plan from a document, as plain data.

mod limit;
mod record;
mod view;

use super::Place;
use crate::diagnostic::Diagnostic;
use crate::document::Gap;

pub use view::drafted;

/// A drafted plan, with what it rests on.
#[derive(Clone, Debug)]
pub struct DraftPlan {
    /// The document as the user named it; none for standard input.
    pub document: Option<String>,
    /// The document's title.
    pub title: String,
    /// `2022` or `2021..2025`; none if the document names no year.
    pub period: Option<String>,
    /// The parts that hold a target: id and title.
    pub sections: Vec<(String, String)>,
    /// Targets and milestones, in the order of the text.
    pub entries: Vec<DraftEntry>,
    /// What a person must look at: no rule settles it, or no target can hold it.
    pub unsure: Vec<Unsure>,
    /// One for each promise, for programs.
    pub records: Vec<Record>,
    /// One for each numeral: by which rule it was taken or refused.
    pub explained: Vec<Explained>,
    /// Where the document contradicts itself.
    pub findings: Vec<Diagnostic>,
}

/// One table of the drafted plan.
#[derive(Clone, Debug)]
pub struct DraftEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Id of its section.
    pub section: Option<String>,
    /// Whether it is only striven for.
    pub is_expected: bool,
    /// Fragments of the document that promise it.
    pub quotes: Vec<String>,
    /// Where the first of them stands.
    pub place: Place,
    /// Indicator or milestone.
    pub kind: DraftKind,
}

/// What a drafted entry is.
#[derive(Clone, Debug)]
pub enum DraftKind {
    /// Something measured.
    Indicator {
        /// As written.
        unit: String,
        /// How its values make one.
        measure: DraftMeasure,
        /// `at-least` and the like.
        key: &'static str,
        /// The number.
        value: String,
        /// The upper end of a range.
        stretch: Option<String>,
        /// Until when it is to be kept, if that is not the plan's last month.
        due: Option<String>,
        /// What the text leaves open.
        gaps: Vec<Gap>,
    },
    /// A paper to be issued.
    Milestone {
        /// Until when, if that is not the plan's last month.
        due: Option<String>,
        /// What the text leaves open of it.
        gaps: Vec<Gap>,
    },
}

/// How the values of a drafted indicator make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftMeasure {
    /// A measure by its key.
    Key(&'static str),
    /// The growth of another entry, by its id.
    GrowthOf(String),
    /// A person must choose.
    Open,
}

/// What a person must look at.
#[derive(Clone, Debug)]
pub struct Unsure {
    /// The numeral with its unit.
    pub written: String,
    /// The clause around it.
    pub context: String,
    /// Where.
    pub place: Place,
    /// The rule that read it.
    pub rule: &'static str,
}

/// A promise as a program reads it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The fragment of the document.
    pub quote: String,
    /// Where it begins, in characters of the document.
    pub start: usize,
    /// Where the number begins, in characters.
    pub num_start: usize,
    /// Where it ends.
    pub num_end: usize,
    /// What is promised.
    pub name: String,
    /// `>=`, `<=`, `=`, `range` or `approx`.
    pub op: &'static str,
    /// Whether a limit excludes the number itself.
    pub strict: bool,
    /// The number as the unit counts it.
    pub value: String,
    /// The upper end of a range.
    pub value_max: Option<String>,
    /// As written, with its multiplier.
    pub unit: String,
    /// Until when it is to be kept, as a plan file takes it.
    pub due: Option<String>,
    /// The words that bind the number.
    pub hedge: String,
    /// Whether it is a change.
    pub is_growth: bool,
    /// Whether the text leaves the operator open.
    pub assumed: bool,
    /// The rule that took it.
    pub rule: &'static str,
}

/// Why a numeral was taken or refused.
#[derive(Clone, Debug)]
pub struct Explained {
    /// Where.
    pub place: Place,
    /// The numeral with its unit.
    pub written: String,
    /// The rule.
    pub rule: &'static str,
    /// The name of what it promises.
    pub promises: Option<String>,
}
