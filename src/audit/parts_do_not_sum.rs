//! Values of the parts of the area against the value of the whole, beyond rounding.

use super::Series;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, SeriesKey};
use crate::period::Period;
use crate::quantity::{Fraction, Number, Rounding, rounding_explains};

pub(super) fn check(series: &Series<'_>) -> Vec<Diagnostic> {
    let adds_up = series.indicator.measure.only_adds_up();
    if series.key.part.is_some() || !adds_up || series.plan.parts.is_empty() {
        return Vec::new();
    }
    series.values().into_iter().filter_map(|(cell, whole)| compare(series, cell, whole)).collect()
}

/// Only where every part reported, or the parts that did already exceed the whole.
fn compare(series: &Series<'_>, cell: &Observation, whole: Number) -> Option<Diagnostic> {
    let parts: Vec<Number> = (0..series.plan.parts.len())
        .filter_map(|part| value_of_part(series, part, cell.period))
        .collect();
    let sum = parts.iter().fold(Fraction::zero(), |sum, part| sum.plus(&(*part).into()));
    let is_complete = parts.len() == series.plan.parts.len();
    let exceeds = sum > whole.into() && !series.indicator.may_fall;
    let is_counted = series.indicator.unit.is_count();
    if parts.is_empty() || !(is_complete || exceeds) || rounding_explains(&parts, whole, is_counted)
    {
        return None;
    }
    let finding = Diagnostic::new(Code::PartsDoNotSum)
        .with("target", series.name())
        .with("period", cell.period)
        .with("sum", sum.decimal(18, Rounding::Nearest))
        .with("value", whole);
    Some(series.at(finding, cell))
}

fn value_of_part(series: &Series<'_>, part: usize, period: Period) -> Option<Number> {
    let key = SeriesKey { part: Some(part), ..series.key };
    let cells = series.observations.of_series(key);
    cells.iter().filter(|cell| cell.period == period).find_map(Observation::value)
}
