//! `plancheck schema`.

use super::Failure;
use super::args::{SchemaArgs, SchemaOf};
use super::terminal::Terminal;
use plancheck::input::{plan_schema, waivers_schema};
use plancheck::render::{JsonDocument, schema};

/// Shows the JSON Schema of the plan file or of a report.
pub(super) fn run(args: &SchemaArgs, terminal: &Terminal) -> Result<u8, Failure> {
    terminal.print(&match args.of {
        SchemaOf::Targets => plan_schema(),
        SchemaOf::Waivers => waivers_schema(),
        SchemaOf::Report => schema(JsonDocument::Report),
        SchemaOf::Run => schema(JsonDocument::Run),
        SchemaOf::Validation => schema(JsonDocument::Validation),
        SchemaOf::Diff => schema(JsonDocument::Diff),
        SchemaOf::Trend => schema(JsonDocument::Trend),
    })?;
    Ok(0)
}
