//! JSON reports of `plancheck check`, read back to be compared.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::foreign::kind_by_bytes;
use super::{OF_A_REPORT, bytes, path_text};
use crate::comparison::{
    Figures, ReadCell, ReadPlace, ReadReport, ReadResult, Side, Standing, TargetName,
};
use crate::diagnostic::term::FileKind;
use crate::diagnostic::{Code, Diagnostic};
use crate::period::Period;
use crate::plan::AsOf;
use crate::quantity::Number;
use jiff::civil::Date;

/// The one version of reports that there is.
const VERSION: u64 = 1;

#[derive(Deserialize)]
struct Document {
    plan: Plan,
    as_of: String,
    results: Vec<Row>,
}

#[derive(Deserialize)]
struct Plan {
    title: String,
    period: String,
    sha256: String,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    part: Option<String>,
    commitment: String,
    status: String,
    verdict: String,
    reason: String,
    explain: String,
    due_now: Option<String>,
    /// Reports of old do not have it.
    #[serde(default)]
    gap_from: Option<String>,
    judged_at: Option<String>,
    completion_percent: Option<String>,
    state: Option<String>,
    target: Target,
    actual: Option<Actual>,
}

#[derive(Deserialize)]
struct Target {
    comparator: Option<String>,
    value: Option<String>,
    upper: Option<String>,
    unit: Option<String>,
    stretch: Option<String>,
    baseline: Option<String>,
    due: String,
}

#[derive(Deserialize)]
struct Actual {
    value: Option<String>,
    lower_bound: bool,
    #[serde(default)]
    upper_bound: bool,
    from: Vec<Cell>,
}

#[derive(Deserialize)]
struct Cell {
    id: String,
    area: Option<String>,
    period: String,
    value: Option<String>,
    raw: String,
    at: At,
}

#[derive(Deserialize)]
struct At {
    file: String,
    line: usize,
    column: usize,
    sheet: Option<String>,
    cell: Option<String>,
}

/// Reads a report; `-` is standard input.
///
/// # Errors
/// The file cannot be read, is no JSON, no report of `check`, or of another version.
pub fn read_report_file(path: &Path) -> Result<ReadReport, Box<Diagnostic>> {
    if path == Path::new("-") {
        let name = "<stdin>";
        return read_report(name, &bytes::of_standard_input(name, OF_A_REPORT, None)?);
    }
    let name = path_text::shown(path);
    read_report(&name, &bytes::of_path(path, &name, OF_A_REPORT, None)?)
}

/// Reads a report from its bytes.
///
/// # Errors
/// The bytes are no JSON, no report of `check`, or of another version.
pub fn read_report(name: &str, bytes: &[u8]) -> Result<ReadReport, Box<Diagnostic>> {
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let not_a_report = |found: FileKind| {
        Box::new(Diagnostic::new(Code::NotAReport).with("file", name).with("found", found))
    };
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let other = kind_by_bytes(bytes);
        if let Some(found) = other.filter(|kind| !matches!(kind, FileKind::Json | FileKind::Report))
        {
            return not_a_report(found);
        }
        let fault = Diagnostic::new(Code::NotJson).with("file", name);
        Box::new(fault.with("line", error.line().max(1)).with("column", error.column().max(1)))
    })?;
    let foreign = || not_a_report(FileKind::Json);
    if value["tool"]["name"] == "plancheck" && value.get("reports").is_some() {
        return Err(not_a_report(FileKind::RunReport));
    }
    if value["tool"]["name"] != "plancheck" || value.get("results").is_none() {
        return Err(foreign());
    }
    if value["schema_version"] != VERSION {
        let version = &value["schema_version"];
        let fault = Diagnostic::new(Code::ReportVersion).with("file", name);
        return Err(fault.with("version", version).with("known", VERSION).into());
    }
    let document: Document = serde_json::from_value(value).map_err(|_| foreign())?;
    Ok(lower(name, document))
}

fn lower(name: &str, document: Document) -> ReadReport {
    ReadReport {
        side: Side {
            report: name.to_owned(),
            title: document.plan.title,
            period: document.plan.period,
            last_day: last_day(&document.as_of),
            as_of: document.as_of,
            plan_sha256: document.plan.sha256,
        },
        results: document.results.into_iter().map(result).collect(),
    }
}

/// The last day of a period or day.
fn last_day(as_of: &str) -> Option<String> {
    let period = as_of.parse::<Period>().map(|period| AsOf::end_of(period).date.to_string());
    period.ok().or_else(|| as_of.parse::<Date>().ok().map(|date| date.to_string()))
}

fn result(row: Row) -> ReadResult {
    let target = row.target;
    let bounds = row.actual.as_ref().map(|actual| (actual.lower_bound, actual.upper_bound));
    let sign = |is_turned: bool| match (bounds.unwrap_or_default(), is_turned) {
        ((true, _), false) | ((false, true), true) => ">= ",
        ((true, _), true) | ((false, true), false) => "<= ",
        ((false, false), _) => "",
    };
    let value = row.actual.as_ref().and_then(|actual| actual.value.as_ref());
    let value = value.map(|value| format!("{}{value}", sign(false)));
    // At least 8 on the way down from 10 to 5 is at most so much of that way.
    let number = |text: &Option<String>| text.as_ref()?.parse::<Number>().ok();
    let start = number(&target.baseline).zip(number(&target.value));
    let is_turned = start.is_some_and(|(baseline, limit)| baseline > limit);
    let completion = row.completion_percent.map(|share| format!("{}{share}", sign(is_turned)));
    let is_ceiling = matches!(target.comparator.as_deref(), Some("at-most" | "below"));
    let is_at_deadline = row.judged_at.as_ref() == Some(&target.due);
    let figures = Figures {
        is_whole: is_at_deadline || row.due_now.is_some() && row.due_now == target.value,
        is_plain_ceiling: is_ceiling && target.baseline.is_none(),
        is_past_far_end: row.gap_from.as_deref() == Some("far-end"),
        reason: Some(row.reason),
        actual: value,
        due_now: row.due_now,
        completion,
        state: row.state,
        unit: target.unit.clone(),
    };
    let promise = [
        ("name", Some(row.name.clone())),
        ("commitment", Some(row.commitment)),
        ("comparator", target.comparator),
        ("value", target.value),
        ("upper", target.upper),
        ("unit", target.unit),
        ("stretch", target.stretch),
        ("baseline", target.baseline),
        ("due", Some(target.due)),
    ];
    let promise = promise.map(|(key, value)| (key, value.unwrap_or_default()));
    ReadResult {
        target: TargetName { id: row.id, part: row.part, name: row.name },
        standing: Standing { status: row.status, verdict: row.verdict },
        explain: row.explain,
        figures,
        promise: promise.into_iter().collect(),
        cells: row.actual.into_iter().flat_map(|actual| actual.from).map(cell).collect(),
    }
}

fn cell(cell: Cell) -> ReadCell {
    let at = cell.at;
    ReadCell {
        id: cell.id,
        area: cell.area,
        period: cell.period,
        value: cell.value,
        raw: cell.raw,
        at: ReadPlace {
            file: at.file,
            line: at.line,
            column: at.column,
            sheet: at.sheet,
            cell: at.cell,
        },
    }
}
