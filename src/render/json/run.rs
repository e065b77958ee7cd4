//! Several plans as JSON, version 1: the report of each, whole, below what they came to together.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::opening::{OPENING, Opening};
use super::v1::{Document, Plan, Summary, document, plan, summed};
use super::written::text;
use crate::render::words::Lang;
use crate::report::Run;

/// What `plancheck check --format json` gives of several plans. Each of `reports` is what it gives of
/// that plan alone. Keys are only added; docs/output.md explains each.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "plancheck run, version 1")]
struct RunDocument<'a> {
    #[serde(flatten)]
    head: RunHead<'a>,
    reports: Vec<Document<'a>>,
}

/// What stands above the reports.
#[derive(Serialize, JsonSchema)]
pub(super) struct RunHead<'a> {
    #[serde(flatten)]
    opening: Opening,
    plans: usize,
    plans_left_out: Vec<Plan<'a>>,
    summary: Summary,
}

/// The JSON Schema of a run.
pub(super) fn run_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<RunDocument<'_>>()
}

/// The run as JSON, indented, with a line end at its end.
pub(in crate::render) fn json(run: &Run, lang: Lang) -> String {
    let reports = run.reports.iter().map(|report| document(report, lang)).collect();
    text(&RunDocument { head: head(run), reports })
}

pub(super) fn head(run: &Run) -> RunHead<'_> {
    RunHead {
        opening: OPENING,
        plans: run.reports.len(),
        plans_left_out: run.left_out.iter().map(plan).collect(),
        summary: summed(&run.tally, run.verdict, run.exit_code),
    }
}
