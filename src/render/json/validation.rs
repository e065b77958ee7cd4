//! What came of looking at data alone, as JSON, version 1.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::finding::{Finding, found};
use super::opening::{OPENING, Opening};
use super::v1::{Input, Plan, input_row, plan};
use super::words;
use super::written::text;
use crate::render::words::Lang;
use crate::report::Validation;

/// The report of `plancheck validate --format json`. Every key is always there; what does not apply
/// is null. Keys are only added; docs/output.md explains each.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "plancheck validation, version 1")]
struct ValidationDocument<'a> {
    #[serde(flatten)]
    head: ValidationHead<'a>,
    submissions: Vec<SubmissionRow>,
    findings: Vec<Finding<'a>>,
}

/// What stands above submissions and findings.
#[derive(Serialize, JsonSchema)]
pub(super) struct ValidationHead<'a> {
    #[serde(flatten)]
    opening: Opening,
    plan: Plan<'a>,
    inputs: Vec<Input<'a>>,
    summary: ValidationSummary,
}

#[derive(Serialize, JsonSchema)]
struct ValidationSummary {
    files: usize,
    rows: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    exit_code: u8,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct SubmissionRow {
    area: String,
    id: String,
    name: String,
    periods: Vec<PeriodState>,
}

#[derive(Serialize, JsonSchema)]
struct PeriodState {
    period: String,
    #[schemars(extend("enum" = words::submission_states()))]
    state: &'static str,
}

/// The JSON Schema of what `validate` gives.
pub(super) fn validation_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<ValidationDocument<'_>>()
}

/// What came of looking at data alone, as JSON.
pub(in crate::render) fn validation(validation: &Validation, lang: Lang) -> String {
    text(&ValidationDocument {
        head: validation_head(validation),
        submissions: submissions(validation),
        findings: validation.findings.iter().map(|finding| found(finding, lang)).collect(),
    })
}

pub(super) fn validation_head(validation: &Validation) -> ValidationHead<'_> {
    ValidationHead {
        opening: OPENING,
        plan: plan(&validation.plan),
        inputs: validation.inputs.iter().map(input_row).collect(),
        summary: ValidationSummary {
            files: validation.files,
            rows: validation.rows,
            errors: validation.counts.errors,
            warnings: validation.counts.warnings,
            notes: validation.counts.notes,
            exit_code: validation.exit_code.number(),
        },
    }
}

pub(super) fn submissions(validation: &Validation) -> Vec<SubmissionRow> {
    let submission = |row: &'_ crate::report::Submission| {
        let periods = validation.periods.iter().zip(&row.states);
        let states = periods.map(|(period, state)| (period.clone(), state.key()));
        SubmissionRow {
            area: row.area.clone(),
            id: row.id.clone(),
            name: row.name.clone(),
            periods: states.map(|(period, state)| PeriodState { period, state }).collect(),
        }
    };
    validation.submissions.iter().map(submission).collect()
}
