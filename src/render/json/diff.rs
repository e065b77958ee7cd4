//! A comparison of two reports as JSON, version 1. Additive changes only, as in the report.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::finding::At;
use super::opening::{OPENING, Opening};
use super::words;
use super::written::text;
use crate::comparison::{
    Change, Comparison, ReadCell, ReadPlace, Redefined, Remark, Restated, Side, Standing,
    TargetName,
};

/// What `plancheck diff --format json` gives. Every key is always there; what does not apply is
/// null. Keys are only added; docs/output.md explains each.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "plancheck diff, version 1")]
struct Document<'a> {
    #[serde(flatten)]
    opening: Opening,
    old: SideRow<'a>,
    new: SideRow<'a>,
    #[schemars(extend("items" = {"type": "string", "enum": words::remarks()}))]
    remarks: Vec<&'static str>,
    summary: Summary,
    newly_failed: Vec<ChangeRow<'a>>,
    recovered: Vec<ChangeRow<'a>>,
    changed: Vec<ChangeRow<'a>>,
    restated: Vec<RestatedRow<'a>>,
    added: Vec<ChangeRow<'a>>,
    removed: Vec<ChangeRow<'a>>,
    redefined: Vec<RedefinedRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct SideRow<'a> {
    file: &'a str,
    title: &'a str,
    period: &'a str,
    as_of: &'a str,
    plan_sha256: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct Summary {
    newly_failed: usize,
    recovered: usize,
    changed: usize,
    restated: usize,
    added: usize,
    removed: usize,
    redefined: usize,
    unchanged: usize,
    exit_code: u8,
}

#[derive(Serialize, JsonSchema)]
struct ChangeRow<'a> {
    id: &'a str,
    part: Option<&'a str>,
    name: &'a str,
    old: Option<StandingRow<'a>>,
    new: Option<StandingRow<'a>>,
    explain: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct StandingRow<'a> {
    status: &'a str,
    verdict: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct RestatedRow<'a> {
    id: &'a str,
    name: Option<&'a str>,
    area: Option<&'a str>,
    period: &'a str,
    old: CellRow<'a>,
    new: CellRow<'a>,
}

#[derive(Serialize, JsonSchema)]
struct CellRow<'a> {
    value: Option<&'a str>,
    raw: &'a str,
    at: At<'a>,
}

#[derive(Serialize, JsonSchema)]
struct RedefinedRow<'a> {
    id: &'a str,
    part: Option<&'a str>,
    name: &'a str,
    keys: Vec<KeyRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct KeyRow<'a> {
    key: &'a str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

/// The comparison as JSON.
pub(in crate::render) fn diff(comparison: &Comparison) -> String {
    text(&Document {
        opening: OPENING,
        old: side(&comparison.old),
        new: side(&comparison.new),
        remarks: comparison.remarks().into_iter().map(Remark::key).collect(),
        summary: summary(comparison),
        newly_failed: changes(&comparison.newly_failed),
        recovered: changes(&comparison.recovered),
        changed: changes(&comparison.moved),
        restated: comparison.restated.iter().map(restated).collect(),
        added: changes(&comparison.added),
        removed: changes(&comparison.removed),
        redefined: comparison.redefined.iter().map(redefined).collect(),
    })
}

/// The JSON Schema of a comparison.
pub(super) fn diff_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<Document<'_>>()
}

fn side(side: &Side) -> SideRow<'_> {
    SideRow {
        file: &side.report,
        title: &side.title,
        period: &side.period,
        as_of: &side.as_of,
        plan_sha256: &side.plan_sha256,
    }
}

fn summary(comparison: &Comparison) -> Summary {
    Summary {
        newly_failed: comparison.newly_failed.len(),
        recovered: comparison.recovered.len(),
        changed: comparison.moved.len(),
        restated: comparison.restated.len(),
        added: comparison.added.len(),
        removed: comparison.removed.len(),
        redefined: comparison.redefined.len(),
        unchanged: comparison.unchanged,
        exit_code: comparison.exit_code(),
    }
}

fn changes(list: &[Change]) -> Vec<ChangeRow<'_>> {
    list.iter().map(change).collect()
}

fn change(change: &Change) -> ChangeRow<'_> {
    let TargetName { id, part, name } = &change.target;
    let (old, new) = (change.old.as_ref().map(standing), change.new.as_ref().map(standing));
    ChangeRow { id, part: part.as_deref(), name, old, new, explain: &change.explain }
}

fn standing(standing: &Standing) -> StandingRow<'_> {
    StandingRow { status: &standing.status, verdict: &standing.verdict }
}

fn restated(restated: &Restated) -> RestatedRow<'_> {
    let new = &restated.new;
    RestatedRow {
        id: &new.id,
        name: restated.name.as_deref(),
        area: new.area.as_deref(),
        period: &new.period,
        old: cell(&restated.old),
        new: cell(new),
    }
}

fn cell(cell: &ReadCell) -> CellRow<'_> {
    let ReadPlace { file, line, column, sheet, cell: name } = &cell.at;
    let at = At { file, line: *line, column: *column, sheet: sheet.as_deref(), cell: name.clone() };
    CellRow { value: cell.value.as_deref(), raw: &cell.raw, at }
}

fn redefined(redefined: &Redefined) -> RedefinedRow<'_> {
    let TargetName { id, part, name } = &redefined.target;
    let keys = redefined.changes.iter().map(|(key, old, new)| KeyRow {
        key,
        old: Some(old.as_str()).filter(|text| !text.is_empty()),
        new: Some(new.as_str()).filter(|text| !text.is_empty()),
    });
    RedefinedRow { id, part: part.as_deref(), name, keys: keys.collect() }
}
