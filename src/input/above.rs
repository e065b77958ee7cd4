//! The lines above a table: titles that name its period, a line that names its unit.

use super::facts::Intake;
use super::title::{bracketed_unit, period_in, unit_in};
use crate::diagnostic::{Argument, Code, Diagnostic, Term};
use crate::period::{Period, PeriodText, read_period};

/// A line above a header.
pub(super) struct Line {
    /// Its fields, joined.
    pub(super) text: String,
    /// Its fields.
    pub(super) fields: Vec<String>,
    /// Its first byte in the file's text.
    pub(super) start: usize,
}

/// What the lines above a table say of a unit.
#[derive(Clone, Debug, Default)]
pub(super) struct UnitAbove {
    /// The unit of every value without one, where the plan says that the line holds.
    pub(super) holds: Option<String>,
    /// A unit that a value without one may be in, where the plan says nothing.
    pub(super) doubtful: Option<String>,
}

impl UnitAbove {
    /// Whether no line says anything of units.
    pub(super) fn is_silent(&self) -> bool {
        self.holds.is_none() && self.doubtful.is_none()
    }
}

/// The unit that a line above the table names, and the line if the plan says that it does not hold;
/// `uses` is what the plan says.
pub(super) fn unit_above(lines: &[Line], uses: Option<bool>) -> (UnitAbove, Option<&Line>) {
    let stated = lines.iter().find_map(|line| Some((line, unit_in(&line.text)?)));
    let bracketed = || lines.iter().rev().find_map(|line| bracketed_unit(&line.text));
    let (holds, doubtful, ignored) = match (stated, uses) {
        (Some((_, unit)), Some(true)) => (Some(unit), None, None),
        (Some((line, _)), Some(false)) => (None, None, Some(line)),
        (Some((_, unit)), None) => (None, Some(unit), None),
        (None, Some(false)) => (None, None, None),
        (None, Some(true) | None) => (None, bracketed(), None),
    };
    (UnitAbove { holds, doubtful }, ignored)
}

/// A text that names the period of a whole table, and where it stands.
type Named = (String, Term);

/// The period of a table that has none in its cells: by the option, else by a title or the file's
/// name, which must not contradict each other.
///
/// # Errors
/// That nothing names it, or not for certain.
pub(super) fn table_period(
    lines: &[Line],
    option: Option<&str>,
    intake: &Intake<'_>,
    file: &str,
) -> Result<Named, Box<Diagnostic>> {
    if let Some(period) = option {
        return Ok((period.to_owned(), Term::ByOption));
    }
    let mut titles = lines.iter().filter(|line| !tells_when_written(&line.text));
    let by_title = titles.find_map(|line| period_in(&line.text));
    let stem = file.rsplit('/').next().unwrap_or_default();
    let candidates = [(by_title, Term::ByTitle), (period_in(stem), Term::ByFileName)];
    let named: Vec<Named> =
        candidates.into_iter().filter_map(|(period, by)| Some((period?, by))).collect();
    let Some(first) = named.first() else {
        return Err(Box::new(Diagnostic::new(Code::NoPeriodForTable).with("file", file)));
    };
    let is_same = |other: &Named| read(&other.0) == read(&first.0);
    if named.iter().all(is_same) && !is_too_long(&first.0, intake) {
        return Ok(first.clone());
    }
    let texts: Vec<&str> = named.iter().map(|(period, _)| period.as_str()).collect();
    let unclear = Diagnostic::new(Code::PeriodUnclear).with("file", file);
    Err(Box::new(unclear.with("found", Argument::from(texts.join(", ")))))
}

fn read(text: &str) -> Option<Period> {
    match read_period(text, None) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    }
}

/// Whether a title names a year alone where the plan is reported more often: that is the year of
/// the plan, hardly the period of the values.
fn is_too_long(text: &str, intake: &Intake<'_>) -> bool {
    let plan = intake.plan();
    let months = read(text).map_or(0, Period::months);
    plan.reporting.is_some_and(|frequency| months >= 12 && frequency.months() < 12)
}

/// Whether a line says when a table was filled in, not what it is about.
fn tells_when_written(text: &str) -> bool {
    ["日期", "时间", "date"].iter().any(|word| text.to_lowercase().contains(word))
}
