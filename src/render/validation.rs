//! The outcome of `validate`: findings, the submission matrix, and the tally.

use super::diagnostics::diagnostics;
use super::text::{Page, visible, width, wrap};
use super::words::{Label, Lang, label};
use super::{Detail, Style};
use crate::report::{Submission, SubmissionState, Validation};

/// For people, on a terminal.
pub(super) fn table(validation: &Validation, style: Style) -> String {
    let mut page = Page::default();
    if style.detail != Detail::Quiet {
        let findings = diagnostics(&validation.findings, style);
        if !findings.is_empty() {
            page.line(findings.trim_end());
            page.line("");
        }
        matrix(&mut page, validation, style);
    }
    page.wrapped(&tally(validation, style.lang), style);
    page.into_text()
}

fn matrix(page: &mut Page, validation: &Validation, style: Style) {
    if validation.periods.is_empty() {
        return;
    }
    page.line(label(Label::Submissions, style.lang));
    let columns: Vec<usize> = validation.periods.iter().map(|period| width(period)).collect();
    let taken: usize = columns.iter().map(|column| column.saturating_add(2)).sum();
    let names = validation.submissions.iter().map(|row| width(&visible(&row.name)));
    let widest = names.max().unwrap_or(0);
    let available = style.width.unwrap_or(usize::MAX).saturating_sub(taken).saturating_sub(2);
    let name_width = widest.min(available).max(12);
    // A plan need not name its area.
    let heading = label(Label::Indicator, style.lang);
    let mut area: Option<&str> = None;
    for row in &validation.submissions {
        if area != Some(row.area.as_str()) {
            area = Some(&row.area);
            let head = cells(validation.periods.iter().map(String::as_str), &columns);
            let title = visible(&row.area);
            let title = if title.is_empty() { heading.into() } else { title };
            let gap = name_width.saturating_add(2).saturating_sub(width(&title));
            page.line(format_args!("{title}{}{head}", " ".repeat(gap)));
        }
        self::row(page, row, name_width, &columns, style.lang);
    }
    page.line("");
    page.wrapped(label(Label::SubmissionKey, style.lang), style);
    page.line("");
}

fn row(page: &mut Page, row: &Submission, name_width: usize, columns: &[usize], lang: Lang) {
    let states = row.states.iter().map(|state| symbol(*state, lang));
    let mut rest = cells(states, columns);
    for line in wrap(&visible(&row.name), name_width) {
        let gap = " ".repeat(name_width.saturating_sub(width(&line)));
        page.line(format!("  {line}{gap}{rest}").trim_end());
        rest = String::new();
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
