//! The reported value of a sum against those of its members, beyond rounding.

use super::{Finding, Series};
use crate::diagnostic::term::PartsWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::quantity::{Rounding, sum_is_explained};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    if series.indicator.members.is_empty() {
        return Vec::new();
    }
    series.values.iter().filter_map(|value| compared(series, value)).collect()
}

/// Only where every member reported, or those that did already exceed the sum.
fn compared(series: &Series<'_>, value: &Value) -> Option<Finding> {
    let members = series.reported_members(series.indicator, value.period);
    let sum = members.sum.total();
    let only_grows = series.indicator.measure.only_adds_up() && !series.indicator.may_fall;
    let exceeds = sum > value.number.into() && only_grows;
    // Most sums are right, and how they were written need not be looked up.
    if sum == value.number.into() || (members.has_gaps && !exceeds) {
        return None;
    }
    let finest = (members.figures.len(), members.places(series));
    let is_counted = series.indicator.unit.is_count();
    if sum_is_explained(&sum, finest, series.written(value)?, is_counted) {
        return None;
    }
    let finding = Diagnostic::new(Code::MembersDoNotSum)
        .with("target", series.name())
        .with("period", value.period)
        .with("make", if members.has_earlier { PartsWord::HadReached } else { PartsWord::AddUp })
        .with("sum", sum.decimal(18, Rounding::Nearest))
        .with("value", value.number);
    Some(series.at(finding, value))
}
