//! What one cell says: a value, a state, a mark for “not yet”, or a fault.

use super::convert::{ConversionFault, advice, in_unit, named};
use crate::diagnostic::{Code, Diagnostic, Term};
use crate::observation::{MilestoneState, Reading};
use crate::plan::{Indicator, Measure};
use crate::quantity::{MeasuredText, Number, TextFault, Units, fold, read_measured};

/// Marks that say that there is no value (yet). They are never zeros.
const MISSING: &[&str] = &[
    "",
    "-",
    "--",
    "—",
    "——",
    "–",
    "－",
    "―",
    "/",
    "／",
    "\\",
    "…",
    "……",
    "...",
    "n/a",
    "na",
    "null",
    "none",
    "无",
    "空白",
    "未统计",
    "待公布",
    "未公布",
    "待统计",
    "未报",
    "缺",
];

/// Words for the state of a milestone.
const STATES: &[(&str, MilestoneState)] = &[
    ("未启动", MilestoneState::NotStarted),
    ("尚未启动", MilestoneState::NotStarted),
    ("未开始", MilestoneState::NotStarted),
    ("not-started", MilestoneState::NotStarted),
    ("not started", MilestoneState::NotStarted),
    ("推进中", MilestoneState::InProgress),
    ("进行中", MilestoneState::InProgress),
    ("正在推进", MilestoneState::InProgress),
    ("in-progress", MilestoneState::InProgress),
    ("in progress", MilestoneState::InProgress),
    ("已完成", MilestoneState::Done),
    ("完成", MilestoneState::Done),
    ("done", MilestoneState::Done),
    ("completed", MilestoneState::Done),
    ("已取消", MilestoneState::Cancelled),
    ("取消", MilestoneState::Cancelled),
    ("cancelled", MilestoneState::Cancelled),
    ("canceled", MilestoneState::Cancelled),
];

/// Whether a cell says that there is no value.
pub(super) fn is_missing(text: &str) -> bool {
    let folded = fold(text).to_lowercase();
    MISSING.iter().any(|mark| *mark == folded || fold(mark).as_ref() == folded)
}

/// The state of a milestone.
pub(super) fn state(text: &str) -> Result<Reading, Box<Diagnostic>> {
    if is_missing(text) {
        return Ok(Reading::Missing);
    }
    let folded = fold(text).to_lowercase();
    match STATES.iter().find(|(word, _)| *word == folded) {
        Some((_, state)) => Ok(Reading::State(*state)),
        None => Err(Box::new(
            Diagnostic::new(Code::UnknownState)
                .with("written", fold(text))
                .with(
                    "known",
                    "未启动, 推进中, 已完成, 已取消 (not-started, in-progress, done, cancelled)",
                )
                .suggest(&folded, STATES.iter().map(|(word, _)| *word)),
        )),
    }
}

/// The state in a value cell, where the status cell must not say another.
pub(super) fn agreed_state(
    value: &str,
    status: &str,
    period: &str,
) -> Result<Reading, Box<Diagnostic>> {
    let reading = state(value)?;
    match state(status) {
        Ok(Reading::State(_)) if state(status) != Ok(reading) => Err(Box::new(
            Diagnostic::new(Code::TwoValues)
                .with("period", period.trim())
                .with("first", fold(value))
                .with("second", fold(status)),
        )),
        _ => Ok(reading),
    }
}

/// A value in the indicator's unit; `unit_column` is the unit that the row states.
pub(super) fn value(
    text: &str,
    unit_column: &str,
    indicator: &Indicator,
    units: &Units,
) -> Result<Reading, Box<Diagnostic>> {
    if is_missing(text) {
        return Ok(Reading::Missing);
    }
    let written = fold(text);
    let measured = read_measured(text).map_err(|fault| not_a_figure(&written, fault, indicator))?;
    let stated = (!is_missing(unit_column)).then(|| units.unit(unit_column));
    let number = in_unit(&measured, stated.as_ref(), &indicator.unit, units)
        .map_err(|fault| unconverted(&written, fault, unit_column, indicator))?;
    if stated.is_none() && is_bare_fraction_of_percent(&measured, indicator) {
        let suggested = number.checked_shift(2).unwrap_or(number);
        return Err(Box::new(
            Diagnostic::new(Code::BarePercent)
                .with("written", written)
                .with("suggested", suggested),
        ));
    }
    if number.is_negative() && indicator.measure.only_adds_up() && !indicator.may_fall {
        return Err(Box::new(
            Diagnostic::new(Code::NegativeAmount)
                .with("written", written)
                .with("measure", measure(&indicator.measure)),
        ));
    }
    Ok(Reading::Value(number))
}

/// A bare 0.15 where 15 % is the target can be either.
fn is_bare_fraction_of_percent(measured: &MeasuredText, indicator: &Indicator) -> bool {
    let one = Number::whole(1);
    let number =
        if measured.number.is_negative() { measured.number.negated() } else { measured.number };
    let expects_whole =
        indicator.target.as_ref().is_some_and(|target| target.comparator.limit() >= one);
    indicator.unit.is_percent()
        && measured.unit.is_empty()
        && number > Number::ZERO
        && number < one
        && expects_whole
}

fn not_a_figure(written: &str, fault: TextFault, indicator: &Indicator) -> Box<Diagnostic> {
    let reason = match fault {
        TextFault::NotANumber => Term::NoFigure,
        TextFault::SeveralNumbers => Term::SeveralFigures,
        TextFault::IrregularGrouping => Term::OddGrouping,
        TextFault::TooManyDigits => return too_many_digits(written, indicator),
    };
    let diagnostic = Diagnostic::new(Code::NotAFigure);
    Box::new(diagnostic.with("written", written).with("reason", reason))
}

fn too_many_digits(written: &str, indicator: &Indicator) -> Box<Diagnostic> {
    let diagnostic = Diagnostic::new(Code::TooManyDigits);
    Box::new(diagnostic.with("written", written).with("unit", named(&indicator.unit)))
}

fn unconverted(
    written: &str,
    fault: ConversionFault,
    unit_column: &str,
    indicator: &Indicator,
) -> Box<Diagnostic> {
    Box::new(match fault {
        ConversionFault::Mismatch(found) => Diagnostic::new(Code::UnitMismatch)
            .with("written", written)
            .with("found", named(&found))
            .with("expected", named(&indicator.unit))
            .with("advice", advice(&found, &indicator.unit)),
        ConversionFault::UnitTwice(found) => Diagnostic::new(Code::UnitTwice)
            .with("first", named(&found))
            .with("second", fold(unit_column)),
        ConversionFault::TooManyDigits => return too_many_digits(written, indicator),
    })
}

/// A measure as messages name it.
pub(super) fn measure(measure: &Measure) -> Term {
    match measure {
        Measure::Flow => Term::MeasureFlow,
        Measure::Cumulative => Term::MeasureCumulative,
        Measure::Level => Term::MeasureLevel,
        Measure::Rate => Term::MeasureRate,
        Measure::GrowthOf(_) => Term::MeasureGrowth,
        Measure::Ratio { .. } => Term::MeasureRatio,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_missing_and_zero_is_not() {
        for mark in ["", "  ", "—", "／", "N/A", "待公布", "……", "\u{3000}"] {
            assert!(is_missing(mark), "{mark:?}");
        }
        for value in ["0", "0.0", "1", "无数据"] {
            assert!(!is_missing(value), "{value:?}");
        }
    }
}
