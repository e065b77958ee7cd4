//! Values of the parts of an area against the area's own value, beyond rounding.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, SeriesKey};
use crate::period::Period;
use crate::plan::Areas;
use crate::quantity::{Number, Rounding, Sum, sum_is_explained};

/// What the parts reported for one period.
struct PartsSum {
    period: Period,
    sum: Sum,
    parts: usize,
    /// The finest of their last decimals.
    places: u8,
}

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let adds_up = series.indicator.measure.only_adds_up() && series.indicator.areas == Areas::Sum;
    let parts = series.plan.children(series.key.part);
    if !adds_up || parts.is_empty() {
        return Vec::new();
    }
    let values = series.values();
    let mut sums: Vec<PartsSum> = Vec::new();
    for (cell, _) in &values {
        if !sums.iter().any(|known| known.period == cell.period) {
            let period = cell.period;
            sums.push(PartsSum { period, sum: Sum::default(), parts: 0, places: 0 });
        }
    }
    let count = parts.len();
    for part in parts {
        let key = SeriesKey { part: Some(part), ..series.key };
        for cell in series.observations.of_series(key).iter() {
            let sum = sums.iter_mut().find(|sum| sum.period == cell.period);
            if let (Some(sum), Some(value)) = (sum, cell.value()) {
                sum.sum.add(value);
                sum.parts = sum.parts.saturating_add(1);
                sum.places = sum.places.max(value.places());
            }
        }
    }
    let compare = |(cell, whole): &(&Observation, Number)| {
        let sum = sums.iter().find(|sum| sum.period == cell.period)?;
        compared(series, cell, *whole, sum, count)
    };
    values.iter().filter_map(compare).collect()
}

/// Only where every part reported, or the parts that did already exceed the whole.
fn compared(
    series: &Series<'_>,
    cell: &Observation,
    whole: Number,
    parts: &PartsSum,
    count: usize,
) -> Option<Finding> {
    let sum = parts.sum.total();
    let exceeds = sum > whole.into() && !series.indicator.may_fall;
    let is_comparable = parts.parts >= count || (parts.parts > 0 && exceeds);
    let is_counted = series.indicator.unit.is_count();
    if !is_comparable || sum_is_explained(&sum, (parts.parts, parts.places), whole, is_counted) {
        return None;
    }
    let finding = Diagnostic::new(Code::PartsDoNotSum)
        .with("target", series.name())
        .with("period", cell.period)
        .with("sum", sum.decimal(18, Rounding::Nearest))
        .with("value", whole);
    Some(series.at(finding, cell))
}
