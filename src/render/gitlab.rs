//! Code quality of GitLab: a list of problems with their places, for the widget of a merge request.

use serde::Serialize;

use super::json::text;
use super::problems::{Problem, of_findings, of_report};
use super::text::visible;
use super::words::Lang;
use crate::report::{Report, Run, Severity, Validation};

#[derive(Serialize)]
struct Entry<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// A judged plan.
pub(super) fn report(report: &Report, lang: Lang) -> String {
    text(&entries([(of_report(report, lang).as_slice(), report.plan.file.as_str())]))
}

/// Several plans.
pub(super) fn run(run: &Run, lang: Lang) -> String {
    let problems: Vec<Vec<Problem<'_>>> =
        run.reports.iter().map(|report| of_report(report, lang)).collect();
    let files = run.reports.iter().map(|report| report.plan.file.as_str());
    text(&entries(problems.iter().map(Vec::as_slice).zip(files)))
}

/// Data alone.
pub(super) fn findings(validation: &Validation, lang: Lang) -> String {
    let problems = of_findings(&validation.findings, lang);
    text(&entries([(problems.as_slice(), validation.plan.file.as_str())]))
}

/// An entry for each problem, with the file of its plan where it has no place of its own.
fn entries<'a>(plans: impl IntoIterator<Item = (&'a [Problem<'a>], &'a str)>) -> Vec<Entry<'a>> {
    let entry = |(problem, plan_file): (&'a Problem<'a>, &'a str)| {
        let path = problem.at.map_or(plan_file, |at| at.path());
        Entry {
            description: &problem.message,
            check_name: problem.rule,
            fingerprint: &problem.fingerprint,
            severity: match problem.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            },
            location: Location {
                path: visible(path).into_owned(),
                lines: Lines { begin: problem.at.map_or(1, |at| at.line) },
            },
        }
    };
    let of = |(problems, file): (&'a [Problem<'a>], &'a str)| {
        problems.iter().map(move |problem| (problem, file))
    };
    plans.into_iter().flat_map(of).map(entry).collect()
}
