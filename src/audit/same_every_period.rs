//! The same value in every period: copied?

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::Measure;
use crate::quantity::Number;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    if !matches!(series.indicator.measure, Measure::Flow | Measure::Rate) {
        return Vec::new();
    }
    let Some((first, rest)) = series.values.split_first() else {
        return Vec::new();
    };
    let is_same = |other: &Value| other.number == first.number && !other.has_note;
    if first.has_note || !rest.iter().all(is_same) {
        return Vec::new();
    }
    let count = Number::whole(i32::try_from(series.values.len()).unwrap_or(i32::MAX));
    if count < series.settings().same_periods || series.is_small_count(first.number) {
        return Vec::new();
    }
    let finding = Diagnostic::new(Code::SameEveryPeriod)
        .with("target", series.name())
        .with("value", first.number)
        .with("count", series.values.len());
    let last = rest.last().unwrap_or(first);
    vec![series.at_both(finding, last, first)]
}
