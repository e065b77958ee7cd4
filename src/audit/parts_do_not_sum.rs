//! Values of the parts of an area against the area's own value, beyond rounding.

use super::{Finding, Series, parts_make_another};
use crate::diagnostic::term::PartsWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{SeriesKey, Value};
use crate::period::Period;
use crate::plan::Areas;
use crate::quantity::{Number, Rounding, Sum, Written, finest_places, sum_is_explained};

/// What the parts reported for one period.
struct PartsSum {
    period: Period,
    sum: Sum,
    parts: usize,
}

impl PartsSum {
    fn add(&mut self, value: Number) {
        self.sum.add(value);
        self.parts = self.parts.saturating_add(1);
    }
}

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let parts = series.plan.children(series.key.part);
    if parts.is_empty() || series.values.is_empty() {
        return Vec::new();
    }
    match series.indicator.areas {
        Areas::Sum => {}
        Areas::Mean | Areas::Max | Areas::Min => return parts_make_another::check(series),
        Areas::Each => return not_used(series).into_iter().collect(),
        Areas::Ratio | Areas::None => return Vec::new(),
    }
    let mut sums: Vec<PartsSum> = Vec::new();
    for Value { period, .. } in series.values {
        let period = *period;
        if !sums.iter().any(|known| known.period == period) {
            sums.push(PartsSum { period, sum: Sum::default(), parts: 0 });
        }
    }
    let count = parts.len();
    let mut values = Vec::new();
    for part in parts {
        series.observations.values_of(SeriesKey { part: Some(part), ..series.key }, &mut values);
        for value in &values {
            if let Some(sum) = sums.iter_mut().find(|sum| sum.period == value.period) {
                sum.add(value.number);
            }
        }
    }
    let compare = |whole: &Value| {
        let sum = sums.iter().find(|sum| sum.period == whole.period)?;
        compared(series, whole, sum, count)
    };
    series.values.iter().filter_map(compare).collect()
}

/// Where every part must keep the target by itself, what an area with parts reports has no say.
fn not_used(series: &Series<'_>) -> Option<Finding> {
    let newest = series.values.last()?;
    let finding = Diagnostic::new(Code::WholeNotUsed)
        .with("target", series.name())
        .with("count", series.values.len());
    Some(series.at(finding, newest))
}

/// Only where every part reported, or the parts that did already exceed the whole.
fn compared(series: &Series<'_>, value: &Value, parts: &PartsSum, count: usize) -> Option<Finding> {
    let whole = value.number;
    let sum = parts.sum.total();
    let only_adds_up = series.indicator.measure.only_adds_up() && !series.indicator.may_fall;
    let exceeds = sum > whole.into() && only_adds_up;
    let is_comparable = parts.parts >= count || (parts.parts > 0 && exceeds);
    let is_counted = series.indicator.unit.is_count();
    if !is_comparable || sum == whole.into() {
        return None;
    }
    let finest = (parts.parts, finest_places(&written_parts(series, value.period)));
    let written = series.written(value).unwrap_or((whole, 0));
    if sum_is_explained(&sum, finest, written, is_counted) {
        return None;
    }
    let finding = Diagnostic::new(Code::PartsDoNotSum)
        .with("target", series.name())
        .with("period", value.period)
        .with("make", PartsWord::AddUp)
        .with("sum", sum.decimal(18, Rounding::Nearest))
        .with("value", whole);
    Some(series.at(finding, value))
}

/// What the parts reported for a period, with the decimals that it was written with. Only few sums
/// differ from their whole, so the rows are looked up then.
pub(super) fn written_parts(series: &Series<'_>, period: Period) -> Vec<Written> {
    let mut written = Vec::new();
    for part in series.plan.children(series.key.part) {
        let key = SeriesKey { part: Some(part), ..series.key };
        let cells = series.observations.of_series(key);
        let of_period = cells.iter().filter(|cell| cell.period == period);
        written.extend(of_period.filter_map(|cell| series.observations.written(key, cell)));
    }
    written
}
