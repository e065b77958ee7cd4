//! JSON lines: the members of the JSON report, one a line, each with the kind of its record.

use serde::Serialize;

use super::v1::{found, head, line, row, submissions, validation_head};
use crate::render::words::Lang;
use crate::report::{Report, Validation};

#[derive(Serialize)]
struct Line<T> {
    record: &'static str,
    #[serde(flatten)]
    body: T,
}

/// First the plan and the counts, then each result, then each finding.
pub(in crate::render) fn report(report: &Report, lang: Lang) -> String {
    let mut out = line(&Line { record: "report", body: head(report) });
    for outcome in &report.results {
        out.push_str(&line(&Line { record: "result", body: row(report, outcome, lang) }));
    }
    for finding in &report.findings {
        out.push_str(&line(&Line { record: "finding", body: found(finding, lang) }));
    }
    out
}

/// First the files and the counts, then each submission, then each finding.
pub(in crate::render) fn validation(validation: &Validation, lang: Lang) -> String {
    let mut out = line(&Line { record: "validation", body: validation_head(validation) });
    for submission in submissions(validation) {
        out.push_str(&line(&Line { record: "submission", body: submission }));
    }
    for finding in &validation.findings {
        out.push_str(&line(&Line { record: "finding", body: found(finding, lang) }));
    }
    out
}
