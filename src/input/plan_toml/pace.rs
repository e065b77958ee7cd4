//! `[pace]` of the plan, and `pace` of an indicator.

use super::Frame;
use super::faults::Faults;
use super::keys;
use super::kinds::{NumberText, Written, as_period, bad_period, is_like_a_date, number};
use super::misfits::does_not_apply;
use super::reader::Table;
use super::target::{Value, measured};
use crate::diagnostic::term::{KeyAdvice, Misfit, PaceFault};
use crate::diagnostic::{Code, Diagnostic, Term};
use crate::period::{Month, Period, PeriodFault, PeriodText, read_period};
use crate::plan::{Basis, Comparator, DueStep, Measure, Pace, PacePolicy, Side, Step, Target};
use crate::quantity::Number;
use crate::source::Span;

/// Ways without a table.
pub(super) const PACES: &[(&str, Way)] =
    &[("linear", Way::Linear), ("at-end", Way::AtEnd), ("compound", Way::Compound)];

/// A way without a table.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Linear,
    AtEnd,
    Compound,
}

pub(super) const BASES: &[(&str, Basis)] = &[("ratio", Basis::Ratio), ("points", Basis::Points)];

/// The plan's own thresholds, or the standard ones.
pub(super) fn policy(root: &Table<'_>, faults: &mut Faults<'_>) -> PacePolicy {
    let Some(table) = root.table("pace", keys::PACE, faults) else {
        return PacePolicy::standard(Basis::Ratio);
    };
    let basis = table.word("basis", BASES, faults).unwrap_or(Basis::Ratio);
    let standard = PacePolicy::standard(basis);
    let behind = threshold(&table, "behind", basis, faults).unwrap_or(standard.behind);
    let far_behind = threshold(&table, "far-behind", basis, faults).unwrap_or(standard.far_behind);
    if far_behind > behind {
        thresholds_crossed(&table, faults);
    }
    PacePolicy { basis, behind, far_behind }
}

fn threshold(
    table: &Table<'_>,
    key: &'static str,
    basis: Basis,
    faults: &mut Faults<'_>,
) -> Option<Number> {
    let written = table.number(key, faults)?;
    let measured = measured(&written, faults)?;
    let unit_fits = match basis {
        Basis::Ratio => measured.unit == "%",
        Basis::Points => matches!(measured.unit.as_str(), "points" | "pp" | "百分点" | "个百分点"),
    };
    let (lowest, highest) = match basis {
        Basis::Ratio => (0, 100),
        Basis::Points => (-100, 0),
    };
    let in_range =
        measured.number >= Number::whole(lowest) && measured.number <= Number::whole(highest);
    let fault = match (unit_fits, in_range) {
        (true, true) => return Some(measured.number),
        (false, _) => PaceFault::ThresholdUnit,
        (true, false) => PaceFault::ThresholdRange,
    };
    bad_threshold(table, key, fault, faults);
    None
}

/// Both thresholds are told where both are written: one of them may stand in a base.
fn thresholds_crossed(table: &Table<'_>, faults: &mut Faults<'_>) {
    let given = ["far-behind", "behind"].map(|key| table.key_span(key));
    let mut given = given.into_iter().flatten();
    let Some(first) = given.next() else { return };
    let crossed = misplaced(&first, PaceFault::ThresholdsCrossed, faults);
    match given.next() {
        Some(second) => faults.add_pair(&first, &second, crossed),
        None => faults.add(&first, crossed),
    }
}

fn bad_threshold(table: &Table<'_>, key: &str, reason: PaceFault, faults: &mut Faults<'_>) {
    let span = table.key_span(key).unwrap_or_else(|| table.span.clone());
    faults.add(&span, misplaced(&span, reason, faults));
}

fn misplaced(span: &Span, reason: PaceFault, faults: &Faults<'_>) -> Diagnostic {
    let written = first_line(faults.texts().rest(span));
    Diagnostic::new(Code::BadThreshold).with("written", written).with("reason", reason)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().trim().to_owned()
}

/// What decides which paces an indicator can have.
pub(super) struct Kind<'a> {
    pub(super) measure: &'a Measure,
    pub(super) target: Option<&'a Target>,
    pub(super) baseline: Option<Number>,
}

/// The pace of an indicator, or the one that its measure has by default.
pub(super) fn lower(
    value: &Value<'_, '_>,
    kind: &Kind<'_>,
    due: Month,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Pace {
    let table = value.table;
    if table.holds_table("pace") {
        return schedule(value, kind, due, frame, faults);
    }
    let by_default = match kind.measure {
        Measure::Flow | Measure::Cumulative => Pace::Linear,
        Measure::Level if kind.baseline.is_some() => Pace::Linear,
        Measure::Level
        | Measure::Rate
        | Measure::GrowthOf(_)
        | Measure::Ratio { .. }
        | Measure::Share { .. } => Pace::AtEnd,
    };
    match table.word("pace", PACES, faults) {
        Some(Way::AtEnd) => Pace::AtEnd,
        Some(Way::Linear) => Pace::Linear,
        Some(Way::Compound) => match no_growth(kind, frame.period) {
            Some(reason) => {
                does_not_apply(table, "pace", reason, faults);
                by_default
            }
            None => Pace::Compound,
        },
        None => by_default,
    }
}

/// Why an indicator has no way by rates of growth, if it has none.
fn no_growth(kind: &Kind<'_>, plan: Period) -> Option<Term> {
    let is_state = matches!(
        kind.measure,
        Measure::Level | Measure::Rate | Measure::Ratio { .. } | Measure::Share { .. }
    );
    let comparator = kind.target.map(|target| target.comparator);
    let limit = comparator.map(Comparator::limit);
    let is_positive = |number: Option<Number>| number.is_some_and(|number| number > Number::ZERO);
    if plan.months() <= MONTHS_OF_A_YEAR {
        Some(PaceFault::CompoundNeedsYears.into())
    } else if plan.months() > MOST_MONTHS_OF_GROWTH {
        Some(PaceFault::CompoundTooLong.into())
    } else if !is_state {
        Some(PaceFault::CompoundNeedsState.into())
    } else if comparator.is_some_and(|one| one.side() == Side::Both) {
        Some(Misfit::TrendNeedsDirection.into())
    } else if kind.baseline.is_none() {
        Some(PaceFault::CompoundNeedsBaseline.into())
    } else {
        (!is_positive(kind.baseline) || !is_positive(limit))
            .then_some(PaceFault::CompoundNeedsPositive.into())
    }
}

const MONTHS_OF_A_YEAR: u32 = 12;

/// The longest plan for which growth a year is told: its exact roots grow with the months.
pub(super) const MOST_MONTHS_OF_GROWTH: u32 = 1_200;

fn schedule(
    value: &Value<'_, '_>,
    kind: &Kind<'_>,
    due: Month,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Pace {
    let mut steps: Vec<(Step, Span)> = Vec::new();
    let entries = value.table.pairs("pace", faults);
    if entries.is_empty() {
        let span = value.table.key_span("pace").unwrap_or_default();
        bad_step(&span, PaceFault::ScheduleIsEmpty, faults);
    }
    for entry in entries {
        let month = step_month(&entry.span, entry.key, due, frame, faults);
        let written = number(entry.key, entry.value, faults);
        let due = written.and_then(|written| step(value, &written, kind.measure, faults));
        if let (Some(month), Some(due)) = (month, due) {
            steps.push((Step { month, due }, entry.span));
        }
    }
    steps.sort_by_key(|(step, _)| step.month);
    check_steps(&steps, kind, faults);
    Pace::Schedule(steps.into_iter().map(|(step, _)| step).collect())
}

fn bad_step(span: &Span, reason: PaceFault, faults: &mut Faults<'_>) {
    faults.add(span, Diagnostic::new(Code::BadStep).with("reason", reason));
}

fn step_month(
    span: &Span,
    written: &str,
    due: Month,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Option<Month> {
    let read = read_period(written, frame.year());
    let period = match read {
        Ok((time @ PeriodText::Period(_), _)) => as_period(time),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    };
    let Some(period) = period else {
        let lacks_year = matches!(read, Err(PeriodFault::NoYear));
        let advice = if lacks_year {
            KeyAdvice::WithYear
        } else if is_like_a_date(written) {
            KeyAdvice::InCalendar
        } else {
            KeyAdvice::PeriodOrDay
        };
        faults.add(span, bad_period(written, advice));
        return None;
    };
    if period.last() < frame.period.first() || period.last() > due {
        let period = Period::new(frame.period.first(), due).unwrap_or(frame.period);
        let diagnostic =
            Diagnostic::new(Code::OutsidePlan).with("written", written).with("period", period);
        faults.add(span, diagnostic);
        return None;
    }
    Some(period.last())
}

fn step<'t>(
    value: &Value<'_, 't>,
    written: &Written<'t, NumberText<'t>>,
    measure: &Measure,
    faults: &mut Faults<'_>,
) -> Option<DueStep> {
    let measured = measured(written, faults)?;
    // A percentage is a share of the target, unless the indicator itself is one: then it is a value.
    let is_share = measured.unit == "%" && !value.unit.is_percent();
    let is_rate_share = measured.unit == "%" && !measure.is_compared_whole();
    if is_share || is_rate_share {
        if measure.is_compared_whole() {
            does_not_apply(value.table, "pace", PaceFault::RatesHaveNoShares, faults);
        }
        return Some(DueStep::Percent(measured.number));
    }
    value.convert(written, faults).map(|value| DueStep::Value(value.value))
}

/// Shares are totals within 0 and 100 %, so a later one is not below an earlier one; the same holds
/// for values of what adds up or must rise. Mixed steps are not compared.
fn check_steps(steps: &[(Step, Span)], kind: &Kind<'_>, faults: &mut Faults<'_>) {
    for (step, span) in steps {
        let is_share = |share: Number| share >= Number::ZERO && share <= Number::whole(100);
        if matches!(step.due, DueStep::Percent(share) if !is_share(share)) {
            bad_step(span, PaceFault::ShareOutOfRange, faults);
        }
    }
    let adds_up = kind.measure.only_adds_up();
    for (step, span) in steps {
        if let (DueStep::Value(value), Some(target)) = (step.due, kind.target)
            && target.comparator.within_target(value, kind.baseline, adds_up) != value
        {
            bad_step(span, PaceFault::StepBeyondTarget, faults);
        }
    }
    let is_floor = kind.target.is_some_and(|target| target.comparator.side() == Side::Floor);
    let values_rise = is_floor || adds_up;
    for pair in steps.windows(2) {
        let [(before, _), (after, span)] = pair else {
            continue;
        };
        if before.month == after.month {
            bad_step(span, PaceFault::StepTwice, faults);
        }
        let falls = match (before.due, after.due) {
            (DueStep::Percent(before), DueStep::Percent(after)) if after < before => {
                Some((before, after))
            }
            (DueStep::Value(before), DueStep::Value(after)) if values_rise && after < before => {
                Some((before, after))
            }
            (DueStep::Percent(_) | DueStep::Value(_), _) => None,
        };
        if let Some((first, second)) = falls {
            let diagnostic = Diagnostic::new(Code::FallingSchedule)
                .with("before", first)
                .with("after", second)
                .with("period", after.month);
            faults.add(span, diagnostic);
        }
    }
}
