//! The JSON formats; each version is a private mirror of its own.

mod change;
mod diff;
mod finding;
pub(super) mod lines;
mod members;
mod opening;
mod result;
pub(super) mod run;
mod trend;
pub(super) mod v1;
mod validation;
mod words;
mod written;

use schemars::generate::SchemaSettings;

pub(super) use diff::diff;
pub(super) use trend::trend;
pub(super) use validation::validation;
pub(super) use written::text;

/// A JSON document that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonDocument {
    /// What `check` gives.
    Report,
    /// What `check` gives of several plans.
    Run,
    /// What `validate` gives.
    Validation,
    /// What `diff` gives.
    Diff,
    /// What `trend` gives.
    Trend,
}

/// The JSON Schema of a document, draft 2020-12, made from the types that write it.
pub fn schema(document: JsonDocument) -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    text(&match document {
        JsonDocument::Report => v1::report_schema(settings),
        JsonDocument::Run => run::run_schema(settings),
        JsonDocument::Validation => validation::validation_schema(settings),
        JsonDocument::Diff => diff::diff_schema(settings),
        JsonDocument::Trend => trend::trend_schema(settings),
    })
}
