//! Zeros at the end of a series that had none: a form that was filled in for its first months may hold them for the
//! others, and the plan is then judged as of the last of them.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::Measure;
use crate::quantity::Number;

/// Zeros from which on amounts end in them: one may be a month without any.
const AMOUNTS: usize = 2;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let enough = match series.indicator.measure {
        Measure::Flow => AMOUNTS,
        Measure::Level => 1,
        Measure::Cumulative
        | Measure::Rate
        | Measure::GrowthOf(_)
        | Measure::Ratio { .. }
        | Measure::Share { .. } => return Vec::new(),
    };
    let is_zero = |value: &&Value| value.number == Number::ZERO;
    let count = series.values.iter().rev().take_while(is_zero).count();
    let (before, zeros) = series.values.split_at(series.values.len().saturating_sub(count));
    let (Some(last), Some(first), Some(end)) = (before.last(), zeros.first(), zeros.last()) else {
        return Vec::new();
    };
    let is_small = before.iter().all(|value| series.is_small_count(value.number));
    let is_usual = before.iter().any(|value| is_zero(&value));
    let is_told = zeros.iter().any(|value| value.has_note);
    if count < enough || is_small || is_usual || is_told {
        return Vec::new();
    }
    let finding = Diagnostic::new(Code::ZerosAtEnd)
        .with("target", series.name())
        .with("count", count)
        .with("before", last.number)
        .with("first", first.period)
        .with("second", end.period);
    vec![series.at_both(finding, first, last)]
}
