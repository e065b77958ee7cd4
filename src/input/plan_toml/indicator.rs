//! An `[indicator.ID]` table.

use jiff::civil::Date;

use super::Frame;
use super::areas;
use super::faults::Faults;
use super::keys;
use super::pace;
use super::reader::{Table, Written, last_day};
use super::revision;
use super::target::{self, Value};
use super::trend;
use crate::diagnostic::{Code, Diagnostic, Term};
use crate::period::{Month, Period};
use crate::plan::{Comparator, Heading, Indicator, Measure, Pace, Revision, Side, Target};
use crate::quantity::{Number, Unit};

pub(super) fn lower(
    table: &Table<'_>,
    heading: Heading,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Option<Indicator> {
    let measure = measure(table, frame, faults);
    let unit = unit(table, measure.as_ref(), frame, faults);
    let value = Value { unit: &unit, units: &frame.units, table };
    let due = due(table, frame, faults);
    let target = target::lower(&value, due, faults);
    let baseline = baseline(&value, measure.as_ref(), frame.period, faults);
    if let (Some(baseline), Some(target)) = (&baseline, &target) {
        check_baseline(baseline, target.comparator, faults);
    }
    let revisions = revision::lower(&value, target.as_ref(), frame, faults);
    if let Some(baseline) = &baseline {
        for revision in &revisions {
            check_baseline(baseline, revision.target.comparator, faults);
        }
    }
    let baseline = baseline.map(|baseline| baseline.value);
    let measure_or_flow = measure.clone().unwrap_or(Measure::Flow);
    let kind = pace::Kind { measure: &measure_or_flow, target: target.as_ref(), baseline };
    let pace = pace::lower(&value, &kind, due, frame, faults);
    check_growth(table, &pace, &revisions, faults);
    let published = published(table, frame, faults);
    let may_fall = may_fall(table, measure.as_ref(), faults);
    let areas = areas::areas(table, &measure_or_flow, faults);
    let whole = areas::Whole { target: target.as_ref(), pace: &pace, areas, may_fall };
    let part_targets = areas::part_targets(&value, &whole, frame, faults);
    let trend = trend::method(table, &measure_or_flow, target.as_ref(), baseline, faults);
    let bands = trend::bands(&value, target.as_ref(), faults);
    let is_complete = target.is_some() || target::is_declared_absent(table);
    let measure = measure?;
    let extra = extra(table, target.as_ref(), faults);
    is_complete.then_some(Indicator {
        heading,
        unit,
        measure,
        target,
        pace,
        baseline,
        published,
        may_fall,
        areas,
        trend,
        bands,
        part_targets,
        extra,
        revisions,
        replaced: None,
    })
}

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("flow", Measure::Flow),
    ("cumulative", Measure::Cumulative),
    ("level", Measure::Level),
    ("rate", Measure::Rate),
];

fn measure(table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Option<Measure> {
    let mut given = ["measure", "growth-of", "ratio"].into_iter().filter(|key| table.has(key));
    let first = given.next();
    if let (Some(first), Some(second)) = (first, given.next()) {
        let diagnostic =
            Diagnostic::new(Code::SeveralMeasures).with("first", first).with("second", second);
        let span = |key| table.key_span(key).unwrap_or_default();
        faults.add_pair(&span(second), &span(first), diagnostic);
    }
    match first {
        Some("growth-of") => {
            let id = table.text("growth-of", faults)?;
            reference(&id, frame, faults).map(Measure::GrowthOf)
        }
        Some("ratio") => {
            let ratio = table.table("ratio", keys::RATIO, faults)?;
            let of = ratio.required_text("of", faults);
            let to = ratio.required_text("to", faults);
            let of = of.and_then(|id| reference(&id, frame, faults));
            let to = to.and_then(|id| reference(&id, frame, faults));
            Some(Measure::Ratio { of: of?, to: to? })
        }
        Some(_) => {
            let words: Vec<_> =
                MEASURES.iter().enumerate().map(|(i, (word, _))| (*word, i)).collect();
            let index = table.word("measure", &words, faults)?;
            MEASURES.get(index).map(|(_, measure)| measure.clone())
        }
        None => {
            table.lacks("measure", faults);
            None
        }
    }
}

fn reference(id: &Written<'_, &str>, frame: &Frame, faults: &mut Faults<'_>) -> Option<usize> {
    let index = frame.order.get(id.value).copied();
    if index.is_none() {
        let mut known: Vec<&str> = frame.order.keys().map(String::as_str).collect();
        known.sort_unstable();
        let diagnostic = Diagnostic::new(Code::UnknownReference)
            .with("key", id.key)
            .with("id", id.value)
            .suggest(id.value, known);
        faults.add(&id.span, diagnostic);
    }
    index
}

/// The declared unit. Growth is in percent whatever it is the growth of.
fn unit(
    table: &Table<'_>,
    measure: Option<&Measure>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Unit {
    let written = table.text("unit", faults);
    let is_growth = matches!(measure, Some(Measure::GrowthOf(_)));
    let Some(written) = written else {
        return frame.units.unit(if is_growth { "%" } else { "" });
    };
    let unit = frame.units.unit(written.value);
    if is_growth && !unit.is_percent() {
        let diagnostic = Diagnostic::new(Code::KeyDoesNotApply)
            .with("key", "unit")
            .with("reason", Term::GrowthIsPercent);
        faults.add(&written.span, diagnostic);
    }
    unit
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
        Some(Measure::Rate | Measure::Ratio { .. }) if has_years => return Some(baseline),
        Some(Measure::Rate | Measure::Ratio { .. }) => Term::BaselineNeedsYears,
        Some(Measure::Flow | Measure::Cumulative | Measure::GrowthOf(_)) => Term::OnlyForLevels,
    };
    does_not_apply(value.table, "baseline", reason, faults);
    None
}

fn check_baseline(baseline: &Written<'_, Number>, comparator: Comparator, faults: &mut Faults<'_>) {
    let limit = comparator.limit();
    let has_a_way = match comparator.side() {
        Side::Floor => baseline.value < limit,
        Side::Ceiling => baseline.value > limit,
        Side::Both => baseline.value != limit,
    };
    if !has_a_way {
        let diagnostic = Diagnostic::new(Code::BaselineSide)
            .with("baseline", baseline.value)
            .with("value", limit);
        faults.add(&baseline.span, diagnostic);
    }
}

/// A revised target must be one that growth can lead to, as the first is.
fn check_growth(table: &Table<'_>, pace: &Pace, revisions: &[Revision], faults: &mut Faults<'_>) {
    let limit = |revision: &Revision| revision.target.comparator.limit();
    let is_positive = revisions.iter().all(|revision| limit(revision) > Number::ZERO);
    if *pace == Pace::Compound && !is_positive {
        does_not_apply(table, "pace", Term::CompoundNeedsPositive, faults);
    }
}

/// Points for each unit beyond a floor.
fn extra(table: &Table<'_>, target: Option<&Target>, faults: &mut Faults<'_>) -> Option<Number> {
    let extra = areas::weight(table, "extra", faults)?;
    let is_floor = target.is_some_and(|target| target.comparator.side() == Side::Floor);
    if !is_floor {
        does_not_apply(table, "extra", Term::ExtraNeedsFloor, faults);
    }
    is_floor.then_some(extra)
}

fn may_fall(table: &Table<'_>, measure: Option<&Measure>, faults: &mut Faults<'_>) -> bool {
    let negative = table.flag("negative", faults);
    if negative.is_some() && measure.is_some_and(|measure| !measure.only_adds_up()) {
        does_not_apply(table, "negative", Term::OnlyForAmounts, faults);
    }
    negative.unwrap_or(false)
}

/// Notes that a key has no meaning for this indicator.
pub(super) fn does_not_apply(table: &Table<'_>, key: &str, reason: Term, faults: &mut Faults<'_>) {
    let diagnostic = Diagnostic::new(Code::KeyDoesNotApply).with("key", key).with("reason", reason);
    faults.add(&table.key_span(key).unwrap_or_default(), diagnostic);
}
