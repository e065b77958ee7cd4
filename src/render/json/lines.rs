//! JSON lines: the members of the JSON report, one a line, each with the kind of its record.

use serde::Serialize;

use super::finding::found;
use super::result::row;
use super::run;
use super::v1::head;
use super::validation::{submissions, validation_head};
use super::written::line;
use crate::render::words::Lang;
use crate::report::{Report, Run, Validation};

#[derive(Serialize)]
struct Line<'a, T> {
    record: &'static str,
    /// Where there are several: the plan file that the record is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    plan_file: Option<&'a str>,
    #[serde(flatten)]
    body: T,
}

/// A record of the only plan.
fn record<'a, T>(record: &'static str, body: T) -> Line<'a, T> {
    Line { record, plan_file: None, body }
}

/// First the plan and the counts, then each result, then each finding.
pub(in crate::render) fn report(report: &Report, lang: Lang) -> String {
    lines(report, None, lang)
}

/// First the counts of the run, then the lines of each plan, each with the name of its file.
pub(in crate::render) fn run(run: &Run, lang: Lang) -> String {
    let mut out = line(&record("run", run::head(run)));
    for report in &run.reports {
        out.push_str(&lines(report, Some(&report.plan.file), lang));
    }
    out
}

fn lines(report: &Report, plan_file: Option<&str>, lang: Lang) -> String {
    let mut out = line(&Line { record: "report", plan_file, body: head(report) });
    for outcome in &report.results {
        let body = row(report, outcome, lang);
        out.push_str(&line(&Line { record: "result", plan_file, body }));
    }
    for finding in &report.findings {
        out.push_str(&line(&Line { record: "finding", plan_file, body: found(finding, lang) }));
    }
    out
}

/// First the files and the counts, then each submission, then each finding.
pub(in crate::render) fn validation(validation: &Validation, lang: Lang) -> String {
    let mut out = line(&record("validation", validation_head(validation)));
    for submission in submissions(validation) {
        out.push_str(&line(&record("submission", submission)));
    }
    for finding in &validation.findings {
        out.push_str(&line(&record("finding", found(finding, lang))));
    }
    out
}
