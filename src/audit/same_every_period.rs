//! The same value in every period: copied?

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Measure;
use crate::quantity::Number;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    if !matches!(series.indicator.measure, Measure::Flow | Measure::Rate) {
        return Vec::new();
    }
    let values = series.values();
    let Some(((first, value), rest)) = values.split_first() else {
        return Vec::new();
    };
    let settings = series.settings();
    let is_same = rest.iter().all(|(cell, other)| other == value && cell.note.is_none());
    let count = Number::whole(i32::try_from(values.len()).unwrap_or(i32::MAX));
    if count < settings.same_periods
        || series.is_small_count(*value)
        || !is_same
        || first.note.is_some()
    {
        return Vec::new();
    }
    let finding = Diagnostic::new(Code::SameEveryPeriod)
        .with("target", series.name())
        .with("value", value)
        .with("count", values.len());
    let last = rest.last().map_or(*first, |(cell, _)| *cell);
    vec![series.at_both(finding, last, first)]
}
