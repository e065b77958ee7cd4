//! JSON, version 1. Additive changes only: a key, once there, keeps its meaning. What does not apply
//! is `null`, never absent.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::finding::{Finding, found};
use super::opening::{OPENING, Opening};
use super::result::{ResultRow, row};
use super::words;
use super::written::{present, text};
use crate::render::words::Lang;
use crate::report::{ExitCode, HashedFile, PlanHead, Report, ScoreView, Tally, Verdict};

/// The report of `plancheck check --format json`. Every key is always there; what does not apply is
/// null. Decimals are texts. Keys are only added; docs/output.md explains each.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "plancheck report, version 1")]
pub(super) struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    results: Vec<ResultRow<'a>>,
    findings: Vec<Finding<'a>>,
}

/// What stands above results and findings.
#[derive(Serialize, JsonSchema)]
pub(super) struct Head<'a> {
    #[serde(flatten)]
    opening: Opening,
    plan: Plan<'a>,
    as_of: &'a str,
    inputs: Vec<Input<'a>>,
    summary: Summary,
    scores: Vec<Score<'a>>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Plan<'a> {
    title: &'a str,
    period: &'a str,
    area: Option<&'a str>,
    file: &'a str,
    sha256: &'a str,
    extends: Vec<Base<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Base<'a> {
    file: &'a str,
    sha256: &'a str,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Input<'a> {
    file: &'a str,
    sha256: &'a str,
    encoding: &'a str,
    rows: usize,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Summary {
    selected: usize,
    left_out: usize,
    judged: usize,
    pass: usize,
    warn: usize,
    fail: usize,
    incomplete: usize,
    pending: usize,
    waived: usize,
    data_errors: usize,
    #[schemars(extend("enum" = words::verdicts()))]
    verdict: &'static str,
    exit_code: u8,
}

#[derive(Serialize, JsonSchema)]
struct Score<'a> {
    area: Option<&'a str>,
    key_failures: &'a [String],
    key_incomplete: &'a [String],
    points: &'a str,
    weight: &'a str,
    percent: &'a str,
    grade: Option<&'a str>,
    place: Option<usize>,
    of_selection: bool,
}

/// The JSON Schema of the report.
pub(super) fn report_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<Document<'_>>()
}

/// The report as JSON, indented, with a line end at its end.
pub(in crate::render) fn json(report: &Report, lang: Lang) -> String {
    text(&document(report, lang))
}

pub(super) fn plan(head: &PlanHead) -> Plan<'_> {
    Plan {
        title: &head.title,
        period: &head.period,
        area: present(&head.area),
        file: &head.file,
        sha256: &head.sha256,
        extends: head.bases.iter().map(base).collect(),
    }
}

fn base(file: &HashedFile) -> Base<'_> {
    Base { file: &file.name, sha256: &file.sha256 }
}

pub(super) fn document(report: &Report, lang: Lang) -> Document<'_> {
    Document {
        head: head(report),
        results: report.results.iter().map(|outcome| row(report, outcome, lang)).collect(),
        findings: report.findings.iter().map(|finding| found(finding, lang)).collect(),
    }
}

pub(super) fn head(report: &Report) -> Head<'_> {
    Head {
        opening: OPENING,
        plan: plan(&report.plan),
        as_of: &report.as_of,
        inputs: report.inputs.iter().map(input_row).collect(),
        summary: summed(&report.tally, report.verdict, report.exit_code),
        scores: report.scores.iter().map(score).collect(),
    }
}

pub(super) fn input_row(input: &crate::report::Input) -> Input<'_> {
    Input { file: &input.file, sha256: &input.sha256, encoding: input.encoding, rows: input.rows }
}

fn score(score: &ScoreView) -> Score<'_> {
    Score {
        area: present(&score.area),
        key_failures: &score.key_failures,
        key_incomplete: &score.key_incomplete,
        points: &score.points,
        weight: &score.weight,
        percent: &score.percent,
        grade: score.grade.as_deref(),
        place: score.place,
        of_selection: score.is_of_selection,
    }
}

/// What a plan, or several together, came to.
pub(super) fn summed(tally: &Tally, verdict: Verdict, exit_code: ExitCode) -> Summary {
    Summary {
        selected: tally.selected,
        left_out: tally.left_out,
        judged: tally.judged(),
        pass: tally.pass,
        warn: tally.warn,
        fail: tally.fail,
        incomplete: tally.incomplete,
        pending: tally.pending,
        waived: tally.waived,
        data_errors: tally.data_errors,
        verdict: verdict.key(),
        exit_code: exit_code.number(),
    }
}
