//! The outcome of `validate`: findings, the submission matrix, and the tally.

use std::ops::Range;

use super::diagnostics::diagnostics;
use super::text::{Page, visible, width, wrap};
use super::words::{Label, Lang, label};
use super::{Detail, Style};
use crate::report::{SubmissionState, Validation};

/// For people, on a terminal.
pub(super) fn table(validation: &Validation, style: Style) -> String {
    let mut page = Page::default();
    if style.detail != Detail::Quiet {
        let findings = diagnostics(&validation.findings, style);
        if !findings.is_empty() {
            page.line(findings.trim_end());
            page.line("");
        }
        matrix(&mut page, validation, (Label::Submissions, style));
    }
    page.wrapped(&tally(validation, style.lang), style);
    page.into_text()
}

/// Who has reported what in the files that could be read, where others could not.
pub(super) fn submissions_read(validation: &Validation, style: Style) -> String {
    let mut page = Page::default();
    matrix(&mut page, validation, (Label::SubmissionsRead, style));
    page.into_text()
}

/// Who has reported what; where there are more periods than there is room for, one table below the
/// other.
fn matrix(page: &mut Page, validation: &Validation, (title, style): (Label, Style)) {
    if validation.periods.is_empty() {
        return;
    }
    page.line(label(title, style.lang));
    let columns: Vec<usize> = validation.periods.iter().map(|period| width(period)).collect();
    let names = validation.submissions.iter().map(|row| width(&visible(&row.name)));
    let widest = names.max().unwrap_or(0).max(LEAST_NAME);
    let room = style.width.unwrap_or(usize::MAX).saturating_sub(2);
    // Names are wrapped before periods are parted, up to two fifths of the line.
    let least = widest.min(room.saturating_mul(2).div_euclid(5)).max(LEAST_NAME);
    let mut rest = 0..columns.len();
    for shown in fitting(&columns, room.saturating_sub(least)) {
        let part = rest.start..rest.start.saturating_add(shown);
        rest.start = part.end;
        let own = columns.get(part.clone()).unwrap_or_default();
        let taken: usize = own.iter().map(|column| column.saturating_add(2)).sum();
        let name_width = widest.min(room.saturating_sub(taken)).max(LEAST_NAME);
        part_of_matrix(page, validation, (part, own), name_width, style.lang);
        page.line("");
    }
    page.wrapped(label(Label::SubmissionKey, style.lang), style);
    page.line("");
}

/// Columns that a name has at least.
const LEAST_NAME: usize = 12;

/// How many columns there are in each of the tables that have so much room for them.
fn fitting(columns: &[usize], room: usize) -> Vec<usize> {
    let mut counts: Vec<usize> = Vec::new();
    let mut taken = usize::MAX;
    for column in columns.iter().map(|column| column.saturating_add(2)) {
        taken = taken.saturating_add(column);
        if let Some(count) = counts.last_mut().filter(|_| taken <= room) {
            *count = count.saturating_add(1);
        } else {
            counts.push(1);
            taken = column;
        }
    }
    counts
}

fn part_of_matrix(
    page: &mut Page,
    validation: &Validation,
    (part, columns): (Range<usize>, &[usize]),
    name_width: usize,
    lang: Lang,
) {
    // A plan need not name its area.
    let heading = label(Label::Indicator, lang);
    let periods = validation.periods.get(part.clone()).unwrap_or_default();
    let head = cells(periods.iter().map(String::as_str), columns);
    for area in validation.submissions.chunk_by(|one, other| one.area == other.area) {
        let title = area.first().map(|row| visible(&row.area)).unwrap_or_default();
        let title = if title.is_empty() { heading.into() } else { title };
        row(page, (&title, ""), name_width.saturating_add(2), &head);
        for own in area {
            let states = own.states.get(part.clone()).unwrap_or_default();
            let states = cells(states.iter().map(|state| symbol(*state, lang)), columns);
            row(page, (&visible(&own.name), "  "), name_width, &states);
        }
    }
}

/// A text, wrapped, with cells behind its first line.
fn row(page: &mut Page, (text, indent): (&str, &str), room: usize, cells: &str) {
    let mut rest = cells;
    for line in wrap(text, room) {
        let gap = " ".repeat(room.saturating_sub(width(&line)));
        page.line(format!("{indent}{line}{gap}{rest}").trim_end());
        rest = "";
    }
}

fn cells<'a>(texts: impl Iterator<Item = &'a str>, columns: &[usize]) -> String {
    let cell = |(text, column): (&str, &usize)| {
        format!("  {text}{}", " ".repeat(column.saturating_sub(width(text))))
    };
    texts.zip(columns).map(cell).collect::<Vec<_>>().concat()
}

pub(super) fn symbol(state: SubmissionState, lang: Lang) -> &'static str {
    match state {
        SubmissionState::Reported => "✓",
        SubmissionState::FromParts => "Σ",
        SubmissionState::Refused => "✗",
        SubmissionState::MarkedMissing => "-",
        SubmissionState::Missing => lang.pick("miss", "缺"),
        SubmissionState::NotDue => "",
    }
}

pub(super) fn tally(validation: &Validation, lang: Lang) -> String {
    let counts = validation.counts;
    let (files, rows) = (validation.files, validation.rows);
    let code = validation.exit_code.number();
    match lang {
        Lang::En => format!(
            "files: {files}, rows: {rows}, errors: {}, warnings: {}, notes: {}; exit code {code}",
            counts.errors, counts.warnings, counts.notes
        ),
        Lang::Zh => format!(
            "文件 {files} 个，数据 {rows} 行；错误 {}，警告 {}，说明 {}；退出码 {code}",
            counts.errors, counts.warnings, counts.notes
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_in_one_table_that_has_room_for_it() {
        for (columns, room, counts) in [
            (&[7, 7, 7][..], 27, &[3][..]),
            (&[7, 7, 7], 26, &[2, 1]),
            (&[7, 7, 7], 3, &[1, 1, 1]),
            (&[], 80, &[]),
            (&[7, 7], usize::MAX, &[2]),
        ] {
            assert_eq!(fitting(columns, room), counts, "{columns:?} in {room}");
        }
    }
}
