//! An `[indicator.ID]` table.

use jiff::civil::Date;

use super::Frame;
use super::areas;
use super::faults::Faults;
use super::kinds::{Written, last_day};
use super::measure::{measure, members, unit};
use super::misfits::does_not_apply;
use super::pace;
use super::reader::Table;
use super::revision;
use super::target::{self, Value};
use super::trend;
use crate::diagnostic::term::{Misfit, PaceFault, ScoreFault};
use crate::diagnostic::{Code, Diagnostic};
use crate::period::{Month, Period};
use crate::plan::{
    Comparator, Heading, Indicator, Measure, Pace, Revision, Side, Target, TrendMethod,
};
use crate::quantity::Number;

pub(super) fn lower(
    table: &Table<'_>,
    heading: Heading,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Option<Indicator> {
    let inherited = || frame.composition.inherited(*frame.order.get(&heading.id)?);
    let inherited = if table.has("sum-of") { inherited() } else { None };
    let members = members(table, frame, faults);
    let measure = measure(table, inherited, frame, faults);
    let unit = unit(table, (measure.as_ref(), inherited), frame, faults);
    let value = Value { unit: &unit, units: &frame.units, table };
    let due = due(table, frame, faults);
    let target = target::lower(&value, due, faults);
    let baseline = baseline(&value, measure.as_ref(), frame.period, faults);
    let written_baseline = baseline;
    let baseline = written_baseline.as_ref().map(|baseline| baseline.value);
    let measure_or_flow = measure.clone().unwrap_or(Measure::Flow);
    let kind = pace::Kind { measure: &measure_or_flow, target: target.as_ref(), baseline };
    let pace = pace::lower(&value, &kind, due, frame, faults);
    let published = published(table, frame, faults);
    let may_fall = may_fall(table, measure.as_ref(), faults)
        || inherited.is_some_and(|inherited| inherited.may_fall);
    if measure_or_flow.only_adds_up() && !may_fall {
        check_below_zero(table, target.as_ref(), faults);
    }
    let areas = areas::areas(table, &measure_or_flow, faults);
    let whole = areas::Whole { target: target.as_ref(), pace: &pace, areas, may_fall };
    let part_targets = areas::part_targets(&value, &whole, frame, faults);
    let trend = trend::method(table, &kind, frame.period, faults);
    // These methods tell of a target that is kept from the start that it is maintained, or lost.
    let may_be_kept = trend.is_some_and(TrendMethod::counts_from_baseline)
        && matches!(pace, Pace::Linear | Pace::AtEnd);
    let leaves_way = written_baseline.as_ref().filter(|_| !may_be_kept);
    if let Some((baseline, target)) = leaves_way.zip(target.as_ref())
        && let Some(found) = reaches(baseline, target.comparator)
    {
        faults.add(&baseline.span, found);
    }
    let promised = revision::Promised { whole: &whole, parts: &part_targets, baseline: leaves_way };
    let revisions = revision::lower(&value, &promised, frame, faults);
    check_growth(table, &pace, &revisions, faults);
    let natural_limit = trend::natural_limit(&value, trend, faults);
    let bands = trend::bands(&value, target.as_ref(), faults);
    let is_complete = target.is_some() || target::is_declared_absent(table);
    let waits = frame.measures == super::Measures::MayWait && !table.has("measure");
    let measure = measure.or(waits.then_some(Measure::Level))?;
    let extra = per_unit(table, "extra", target.as_ref(), faults);
    let deduct = per_unit(table, "deduct", target.as_ref(), faults);
    if target::is_declared_absent(table) && part_targets.is_empty() {
        for key in ["weight", "key"].into_iter().filter(|key| table.has(key)) {
            does_not_apply(table, key, ScoreFault::NothingToScore, faults);
        }
    }
    is_complete.then_some(Indicator {
        heading,
        unit,
        measure,
        members,
        target,
        pace,
        baseline,
        published,
        may_fall,
        areas,
        trend,
        natural_limit,
        bands,
        part_targets,
        extra,
        deduct,
        revisions,
        replaced: None,
    })
}

fn due(table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Month {
    let Some(time) = table.time("due", frame.year(), faults) else {
        return frame.period.last();
    };
    let day = last_day(time.value);
    let month = Month::containing(day);
    if month.last_day() != day {
        let within = Diagnostic::new(Code::DeadlineWithinMonth).with("written", day);
        faults.add(&time.span, within);
    }
    if month < frame.period.first() || month > frame.period.last() {
        let diagnostic =
            Diagnostic::new(Code::OutsidePlan).with("written", month).with("period", frame.period);
        faults.add(&time.span, diagnostic);
    }
    month
}

fn published(table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Option<Date> {
    let time = table.time("published", frame.year(), faults)?;
    let date = last_day(time.value);
    if Month::containing(date) < frame.period.first() {
        let diagnostic =
            Diagnostic::new(Code::OutsidePlan).with("written", date).with("period", frame.period);
        faults.add(&time.span, diagnostic);
    }
    Some(date)
}

fn baseline<'t>(
    value: &Value<'_, 't>,
    measure: Option<&Measure>,
    plan: Period,
    faults: &mut Faults<'_>,
) -> Option<Written<'t, Number>> {
    let baseline = value.read("baseline", faults)?;
    let has_years = plan.months() > 12;
    let reason = match measure {
        None | Some(Measure::Level) => return Some(baseline),
        Some(Measure::Rate | Measure::Ratio { .. } | Measure::Share { .. }) if has_years => {
            return Some(baseline);
        }
        Some(Measure::Rate | Measure::Ratio { .. } | Measure::Share { .. }) => {
            Misfit::BaselineNeedsYears
        }
        Some(Measure::Flow | Measure::Cumulative | Measure::GrowthOf(_)) => Misfit::OnlyForLevels,
    };
    does_not_apply(value.table, "baseline", reason, faults);
    None
}

/// That a baseline leaves no way to a target, if it does not.
pub(super) fn reaches(
    baseline: &Written<'_, Number>,
    comparator: Comparator,
) -> Option<Diagnostic> {
    let (sign, limit) = (comparator.relation().sign(), comparator.limit());
    let upper = comparator.upper().map_or_else(String::new, |upper| format!("..{upper}"));
    let found = Diagnostic::new(Code::BaselineSide)
        .with("baseline", baseline.value)
        .with("target", format!("{sign}{limit}{upper}"));
    (!comparator.has_way_from(baseline.value)).then_some(found)
}

/// A limit below zero for amounts that cannot be negative.
fn check_below_zero(table: &Table<'_>, target: Option<&Target>, faults: &mut Faults<'_>) {
    let Some(comparator) = target.map(|target| target.comparator) else { return };
    if comparator.limit().is_negative() {
        let span = table.key_span(comparator.key()).unwrap_or_default();
        let found = Diagnostic::new(Code::TargetBelowZero).with("written", comparator.limit());
        faults.add(&span, found);
    }
}

/// A revised target must be one that growth can lead to, as the first is.
fn check_growth(table: &Table<'_>, pace: &Pace, revisions: &[Revision], faults: &mut Faults<'_>) {
    let revised = revisions.iter().filter_map(|revision| revision.target.as_ref());
    let is_positive =
        revised.map(|target| target.comparator.limit()).all(|limit| limit > Number::ZERO);
    if *pace == Pace::Compound && !is_positive {
        does_not_apply(table, "pace", PaceFault::CompoundNeedsPositive, faults);
    }
}

/// Points for each unit beyond a floor, or short of it.
fn per_unit(
    table: &Table<'_>,
    key: &'static str,
    target: Option<&Target>,
    faults: &mut Faults<'_>,
) -> Option<Number> {
    let points = areas::weight(table, key, faults)?;
    let is_floor = target.is_some_and(|target| target.comparator.side() == Side::Floor);
    if !is_floor {
        does_not_apply(table, key, ScoreFault::ExtraNeedsFloor, faults);
    } else if !table.has("weight") {
        does_not_apply(table, key, ScoreFault::ExtraNeedsWeight, faults);
    }
    is_floor.then_some(points)
}

fn may_fall(table: &Table<'_>, measure: Option<&Measure>, faults: &mut Faults<'_>) -> bool {
    let negative = table.flag("negative", faults);
    if negative.is_some() && measure.is_some_and(|measure| !measure.only_adds_up()) {
        does_not_apply(table, "negative", Misfit::OnlyForAmounts, faults);
    }
    negative.unwrap_or(false)
}
