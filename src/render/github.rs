//! Annotations of GitHub Actions: one command a line that marks a place in the files of a pull
//! request. The log also lists every target; the last lines are the tally.

use super::problems::{Problem, of_findings, of_report};
use super::table::status_text;
use super::text::{Page, plain, visible, without_old_commands};
use super::words::{
    Lang, beside, conclusion, counts, left_out_line, named, plan_number, run_conclusion,
};
use super::{Style, validation};
use crate::report::{Report, Run, Severity, Validation};

/// A judged plan.
pub(super) fn report(report: &Report, style: Style) -> String {
    let mut page = Page::default();
    judged(&mut page, report, style.lang);
    page.into_commands()
}

/// Several plans, one after the other, and what they came to together.
pub(super) fn run(run: &Run, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::default();
    for (report, number) in run.reports.iter().zip(1..) {
        page.line(told(&plan_number(number, run, report)));
        judged(&mut page, report, lang);
    }
    for plan in &run.left_out {
        page.line(told(&left_out_line(plan, lang)));
    }
    page.line(told(&counts(&run.tally, lang)));
    page.line(told(&run_conclusion(run, lang)));
    page.into_commands()
}

fn judged(page: &mut Page, report: &Report, lang: Lang) {
    page.line(format_args!("::group::{}", data(&visible(&report.plan.title))));
    for outcome in &report.results {
        let promise = &outcome.promise;
        let name = named(outcome, lang);
        let line = format!("{} {name} [{}]", status_text(outcome, lang), promise.id);
        let clauses: Vec<String> = std::iter::once(line).chain(beside(outcome, lang)).collect();
        page.line(told(&clauses.join(lang.semicolon())));
    }
    page.line("::endgroup::");
    // Of errors and of warnings GitHub shows ten a step: those that somebody can correct in a file
    // come before what follows from them.
    let mut problems = of_report(report, lang);
    problems.sort_by_key(|problem| problem.is_target);
    commands(page, &problems);
    page.line(told(&counts(&report.tally, lang)));
    page.line(told(&conclusion(report, lang)));
}

/// Data alone.
pub(super) fn findings(validation: &Validation, lang: Lang) -> String {
    let mut page = Page::default();
    commands(&mut page, &of_findings(&validation.findings, lang));
    page.line(told(&validation::tally(validation, lang)));
    page.into_commands()
}

fn commands(page: &mut Page, problems: &[Problem<'_>]) {
    for problem in problems {
        let command = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut properties = place(problem);
        properties.push(format!("title={}", property(&problem.title)));
        page.line(format_args!("::{command} {}::{}", properties.join(","), data(&problem.message)));
    }
}

/// File, line and columns; of a cell of a sheet its workbook alone, which has no lines.
fn place(problem: &Problem<'_>) -> Vec<String> {
    let Some(at) = problem.at else { return Vec::new() };
    let file = visible(at.path());
    let mut properties = vec![format!("file={}", property(&file))];
    if !at.is_cell {
        properties.push(format!("line={}", at.line));
    }
    if let Some(characters) = at.characters() {
        properties.push(format!("col={}", characters.start));
        properties.push(format!("endColumn={}", characters.end));
    }
    properties
}

/// The text of a command.
fn data(text: &str) -> String {
    let text = without_old_commands(text);
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A line of the log that is no command.
fn told(text: &str) -> String {
    plain(&visible(text))
}
