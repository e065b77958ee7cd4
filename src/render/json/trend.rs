//! The trend as JSON, version 1. Additive changes only, as in the report.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::opening::{OPENING, Opening};
use super::v1::{Plan, plan};
use super::written::{present, text};
use crate::render::trend::{Trend, trends};
use crate::report::{Known, Report, StageView};

/// What `plancheck trend --format json` gives. Every key is always there; what does not apply is
/// null. Decimals are texts. Keys are only added; docs/output.md explains each.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "plancheck trend, version 1")]
struct Document<'a> {
    #[serde(flatten)]
    opening: Opening,
    plan: Plan<'a>,
    as_of: &'a str,
    trends: Vec<TrendRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct TrendRow<'a> {
    id: &'a str,
    name: &'a str,
    area: Option<&'a str>,
    unit: Option<&'a str>,
    target: Target<'a>,
    actual: Option<&'a str>,
    lower_bound: bool,
    upper_bound: bool,
    due_now: Option<&'a str>,
    per_month: Option<&'a str>,
    needed_per_month: Option<&'a str>,
    projection: Option<&'a str>,
    projection_reaches_target: Option<bool>,
    periods: Vec<PeriodRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Target<'a> {
    comparator: &'a str,
    value: &'a str,
    upper: Option<&'a str>,
    stretch: Option<&'a str>,
    due: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct PeriodRow<'a> {
    period: &'a str,
    amount: Option<&'a str>,
    total: Option<&'a str>,
    due: Option<&'a str>,
}

/// The JSON Schema of a trend.
pub(super) fn trend_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<Document<'_>>()
}

/// Every indicator over the plan's periods.
pub(in crate::render) fn trend(report: &Report) -> String {
    text(&Document {
        opening: OPENING,
        plan: plan(&report.plan),
        as_of: &report.as_of,
        trends: trends(report).iter().map(row).collect(),
    })
}

fn row<'a>(trend: &Trend<'a>) -> TrendRow<'a> {
    let (outcome, aim, course) = (trend.outcome, trend.aim, trend.course);
    TrendRow {
        id: &outcome.promise.id,
        name: &outcome.promise.name,
        area: present(&outcome.area),
        unit: present(&aim.unit),
        target: Target {
            comparator: aim.comparator.key(),
            value: &aim.value,
            upper: aim.upper.as_deref(),
            stretch: aim.stretch.as_deref(),
            due: &aim.due,
        },
        actual: outcome.actual.as_ref().map(|actual| actual.value.as_str()),
        lower_bound: outcome.actual.as_ref().is_some_and(|actual| actual.known == Known::AtLeast),
        upper_bound: outcome.actual.as_ref().is_some_and(|actual| actual.known == Known::AtMost),
        due_now: outcome.due_now.as_deref(),
        per_month: course.per_month.as_deref(),
        needed_per_month: outcome.needed_per_month.as_deref(),
        projection: course.projection.as_ref().map(|projection| projection.value.as_str()),
        projection_reaches_target: course.projection.as_ref().map(|projection| projection.reaches),
        periods: course.stages.iter().map(period).collect(),
    }
}

fn period(stage: &StageView) -> PeriodRow<'_> {
    PeriodRow {
        period: &stage.period,
        amount: stage.own.as_deref(),
        total: stage.total.as_deref(),
        due: stage.due.as_deref(),
    }
}
