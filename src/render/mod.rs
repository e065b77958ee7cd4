//! Showing: reports in, bytes out. One file a format, one exhaustive match that chooses it.

mod diagnostics;
mod explain;
mod json;
mod list;
mod table;
mod text;
mod validation;
mod words;

use crate::report::{Report, Validation};

pub use diagnostics::diagnostics;
pub use explain::{explain, explain_code};
pub use list::list;
pub use words::{Lang, Sentences, sentences};

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people, on a terminal.
    Table,
    /// For programs; version 1.
    Json,
}

/// How a report is shown.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The language of every word.
    pub lang: Lang,
    /// Columns of the terminal; unlimited if unknown.
    pub width: Option<usize>,
    /// Whether escape sequences for colour may be written.
    pub has_color: bool,
    /// How much is told.
    pub detail: Detail,
}

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The tally alone.
    Quiet,
    /// Everything, but only the first few findings of a kind in full.
    Normal,
    /// Every finding in full.
    All,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Table, Self::Json];

    /// As `--format` names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
        }
    }
}

/// The report in a format, with a line end at its end.
pub fn render(report: &Report, format: Format, style: Style) -> String {
    match format {
        Format::Table => table::table(report, style),
        Format::Json => json::v1::json(report, style.lang),
    }
}

/// What came of looking at data alone, in a format, with a line end at its end.
pub fn render_validation(validation: &Validation, format: Format, style: Style) -> String {
    match format {
        Format::Table => validation::table(validation, style),
        Format::Json => json::v1::validation(validation, style.lang),
    }
}
