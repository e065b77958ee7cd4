//! Reports as they were read back. Words are texts here, since a newer report may know more of them.

use std::fmt;

/// A report as it was read back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadReport {
    /// What it is a report of.
    pub side: Side,
    /// In the plan's order.
    pub results: Vec<ReadResult>,
}

/// What a report is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The file of the report as the user named it.
    pub report: String,
    /// Title of the plan.
    pub title: String,
    /// Period of the plan.
    pub period: String,
    /// The time up to which it was judged.
    pub as_of: String,
    /// The last day of that time, `2022-06-30`; none where a newer report names it in another way.
    pub last_day: Option<String>,
    /// Of the plan file.
    pub plan_sha256: String,
}

/// One target of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadResult {
    /// Which target.
    pub target: TargetName,
    /// How far it is.
    pub standing: Standing,
    /// Why, as that report says it.
    pub explain: String,
    /// The same as data.
    pub figures: Figures,
    /// What was promised: key and value, `null` as an empty text.
    pub promise: Vec<(&'static str, String)>,
    /// The cells behind it.
    pub cells: Vec<ReadCell>,
}

/// A target, by id and part of the area, with its name for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetName {
    /// Its id.
    pub id: String,
    /// The part of the area whose target it is.
    pub part: Option<String>,
    /// Its name in the newer report that has it.
    pub name: String,
}

/// Status and verdict, as machine formats name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How far it is.
    pub status: String,
    /// What that means.
    pub verdict: String,
}

/// Why a target stands where it does, as a report has it; what does not apply is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The reason, as machine formats name it.
    pub reason: Option<String>,
    /// What was reached.
    pub actual: Option<String>,
    /// What was due.
    pub due_now: Option<String>,
    /// Percent of the target.
    pub completion: Option<String>,
    /// The state of a milestone, as machine formats name it.
    pub state: Option<String>,
    /// The unit of what was reached and due.
    pub unit: Option<String>,
    /// Whether it was held against the whole target, and not against what was due of it.
    pub is_whole: bool,
    /// Whether the target is a ceiling without a baseline: what may be used, not what is owed.
    pub is_plain_ceiling: bool,
    /// Whether it had passed the far end of a band or of an exact target.
    pub is_past_far_end: bool,
}

/// A cell of the data as a report has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadCell {
    /// The entry that it is about.
    pub id: String,
    /// The part of the area that it is about.
    pub area: Option<String>,
    /// When.
    pub period: String,
    /// The value in the unit of its indicator; none for marks and refused cells.
    pub value: Option<String>,
    /// As written.
    pub raw: String,
    /// Where it stands.
    pub at: ReadPlace,
}

/// A place in a file as a report has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPlace {
    /// The file as the user named it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1; in a data file the number of the field.
    pub column: usize,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The cell of the sheet, `D5`.
    pub cell: Option<String>,
}

impl fmt::Display for ReadPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cell {
            Some(cell) => write!(f, "{}!{cell}", self.file),
            None => write!(f, "{}:{}:{}", self.file, self.line, self.column),
        }
    }
}
