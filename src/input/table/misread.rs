//! Headers and cells that look like periods and name none, where a table says no period: these are to blame.

use super::Table;
use super::first_rows::{FirstRows, Rows};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::facts::Intake;
use crate::input::header::recognise_column;
use crate::input::label::take_apart;
use crate::period::read_period;
use crate::quantity::fold;

impl Table<'_> {
    /// The first header that looks like a period and names none: `Q1 FY2025`, `Jan-25`.
    pub(super) fn misread_header<'f>(
        &self,
        intake: &Intake<'_>,
        (fields, start): (impl Iterator<Item = &'f str>, usize),
    ) -> Option<Diagnostic> {
        let own = &intake.plan().data.columns;
        let year = intake.plan().period.single_year();
        let is_misread = |text: &str| {
            let name = take_apart(text).name;
            looks_like_period(&name)
                && read_period(&name, year).is_err()
                && recognise_column(text, own).is_none()
                && !intake.knows_indicator(text)
        };
        let (index, text) = fields.enumerate().find(|(_, text)| is_misread(text))?;
        let place = self.locate(intake, start, index.saturating_add(1));
        Some(intake.unreadable_period(text).at(place))
    }

    /// What stands in the way of a table that says no period: a header or, among days and periods, a cell that names
    /// none.
    pub(super) fn blame_period(
        &self,
        intake: &Intake<'_>,
        mut faults: Vec<Diagnostic>,
        (fields, start): (&[&str], usize),
        below: Rows<'_>,
    ) -> Vec<Diagnostic> {
        if faults.iter().any(|fault| fault.code == Code::NoPeriodForTable) {
            let by_header = self.misread_header(intake, (fields.iter().copied(), start));
            faults.extend(by_header.or_else(|| self.misread_cell(intake, (fields, start), below)));
        }
        faults
    }

    /// The first cell that names no period in a column where most others do, at the header of that.
    fn misread_cell(
        &self,
        intake: &Intake<'_>,
        (fields, start): (&[&str], usize),
        below: Rows<'_>,
    ) -> Option<Diagnostic> {
        let mut columns: Vec<(usize, Vec<String>)> = vec![(0, Vec::new()); fields.len()];
        let mut first = FirstRows::of(below);
        while let Some(row) = first.next() {
            for (text, (times, others)) in row.iter().zip(&mut columns) {
                if intake.is_period(text) || intake.is_day(text) {
                    *times = times.saturating_add(1);
                } else if !fold(text).is_empty() && others.len() < MOST {
                    others.push((*text).to_owned());
                }
            }
        }
        let of_times = |(_, (times, others)): &(usize, &(usize, Vec<String>))| {
            *times > others.len() && !others.is_empty() && others.len() < MOST
        };
        let (index, (_, others)) = columns.iter().enumerate().find(of_times)?;
        let place = self.locate(intake, start, index.saturating_add(1));
        Some(intake.unreadable_period(others.first()?).at(place))
    }
}

/// Cells of a column of periods that name none.
const MOST: usize = 16;

/// Whether an English text has a number beside a word of periods.
fn looks_like_period(text: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let text = fold(text).to_lowercase();
    if !text.is_ascii() || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_part = |word: &str| {
        let rest = word.trim_matches(|c: char| c.is_ascii_digit());
        let is_numbered = rest.len() < word.len() && matches!(rest, "q" | "h" | "fy");
        let is_month = MONTHS.iter().any(|month| rest.starts_with(month)) && rest.len() < 10;
        is_numbered || is_month || rest == "fy"
    };
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(is_part)
}
