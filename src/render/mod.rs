//! Showing: reports in, bytes out. One file a format, one exhaustive match that chooses it.

mod coverage;
mod csv;
mod diagnostics;
mod diff;
mod docx;
mod draft;
mod explain;
mod format;
mod github;
mod gitlab;
mod html;
mod json;
mod junit;
mod list;
mod markdown;
mod notice;
mod problems;
mod sarif;
mod table;
mod text;
mod trend;
mod validation;
mod words;
mod xlsx;

use crate::comparison::Comparison;
use crate::report::{Report, Run, Validation};

pub use coverage::{coverage_json, coverage_table};
pub use diagnostics::diagnostics;
pub use draft::{draft_findings, draft_jsonl, draft_rules, draft_toml};
pub use explain::{explain, explain_code};
pub use format::Format;
pub use html::{TemplateFault, html_with};
pub use json::{JsonDocument, schema};
pub use list::list;
pub use text::visible;
pub use words::{Lang, Sentences, sentences};

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
    /// How the table is laid out.
    pub layout: TableLayout,
}

impl Style {
    /// Columns that lines are wrapped to.
    fn columns(self) -> usize {
        self.width.unwrap_or(usize::MAX).max(10)
    }
}

/// How the table is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableLayout {
    /// A line for every target, with its figures.
    #[default]
    Targets,
    /// The same, with what the values have changed by.
    Changes,
    /// A line for every indicator and a column for every area, with words and places.
    Areas,
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

/// The report in a format, the same bytes for the same report.
pub fn render(report: &Report, format: Format, style: Style) -> Vec<u8> {
    match format {
        Format::Table => table::table(report, style).into_bytes(),
        Format::Json => json::v1::json(report, style.lang).into_bytes(),
        Format::Text => notice::text(report, style).into_bytes(),
        Format::Jsonl => json::lines::report(report, style.lang).into_bytes(),
        Format::Csv => csv::report(report, style.lang),
        Format::Markdown => markdown::report(report, style).into_bytes(),
        Format::Junit => junit::report(report, style).into_bytes(),
        Format::Sarif => sarif::report(report, style.lang).into_bytes(),
        Format::Github => github::report(report, style).into_bytes(),
        Format::Gitlab => gitlab::report(report, style.lang).into_bytes(),
        Format::Html => html::own(report, style.lang),
        Format::Xlsx => xlsx::xlsx(report, style.lang),
        Format::Docx => docx::docx(report, style.lang),
    }
}

/// Several plans in a format: one report of all, with a section for each.
pub fn render_run(run: &Run, format: Format, style: Style) -> Vec<u8> {
    match format {
        Format::Table => table::run(run, style).into_bytes(),
        Format::Json => json::run::json(run, style.lang).into_bytes(),
        Format::Text => notice::run(run, style).into_bytes(),
        Format::Jsonl => json::lines::run(run, style.lang).into_bytes(),
        Format::Csv => csv::run(run, style.lang),
        Format::Markdown => markdown::run(run, style).into_bytes(),
        Format::Junit => junit::run(run, style).into_bytes(),
        Format::Sarif => sarif::run(run, style.lang).into_bytes(),
        Format::Github => github::run(run, style).into_bytes(),
        Format::Gitlab => gitlab::run(run, style.lang).into_bytes(),
        Format::Html => html::run(run, style.lang),
        Format::Xlsx => xlsx::run(run, style.lang),
        Format::Docx => docx::run(run, style.lang),
    }
}

/// A format of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffFormat {
    /// For people, on a terminal.
    Table,
    /// For programs; version 1.
    Json,
    /// For merge requests.
    Markdown,
}

/// Two reports against each other.
pub fn render_diff(comparison: &Comparison, format: DiffFormat, style: Style) -> String {
    match format {
        DiffFormat::Table => diff::table(comparison, style),
        DiffFormat::Json => json::diff(comparison),
        DiffFormat::Markdown => diff::markdown(comparison, style.lang),
    }
}

/// A format of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendFormat {
    /// For people, on a terminal.
    Table,
    /// For programs; version 1.
    Json,
}

/// Every indicator over the plan's periods; the report must have been made with courses.
pub fn render_trend(report: &Report, format: TrendFormat, style: Style) -> String {
    match format {
        TrendFormat::Table => trend::table(report, style),
        TrendFormat::Json => json::trend(report),
    }
}

/// Who has reported what in the files that could be read, where others could not: for people, on a terminal.
pub fn render_submissions_read(validation: &Validation, style: Style) -> String {
    validation::submissions_read(validation, style)
}

/// What came of looking at data alone, in a format.
pub fn render_validation(validation: &Validation, format: Format, style: Style) -> Vec<u8> {
    let lang = style.lang;
    match format {
        Format::Table => validation::table(validation, style).into_bytes(),
        Format::Json => json::validation(validation, lang).into_bytes(),
        Format::Text => notice::validation(validation, style).into_bytes(),
        Format::Jsonl => json::lines::validation(validation, lang).into_bytes(),
        Format::Csv => csv::validation(validation, lang),
        Format::Markdown => markdown::validation(validation, lang).into_bytes(),
        Format::Junit => junit::findings(validation, lang).into_bytes(),
        Format::Sarif => sarif::findings(validation, lang).into_bytes(),
        Format::Github => github::findings(validation, lang).into_bytes(),
        Format::Gitlab => gitlab::findings(validation, lang).into_bytes(),
        Format::Html => html::validation(validation, lang),
        Format::Xlsx => xlsx::validation(validation, lang),
        Format::Docx => docx::validation(validation, lang),
    }
}
