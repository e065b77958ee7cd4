//! Values of the parts of an area against the area's own value, beyond rounding.

use super::{Finding, Series, parts_make_another};
use crate::diagnostic::term::PartsWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{SeriesKey, Value};
use crate::period::Period;
use crate::plan::Areas;
use crate::quantity::{Number, Rounding, Sum, Written, finest_places, sum_is_explained};

/// What the parts reported for one period; of a part that reported nothing itself what those below it
/// did.
#[derive(Default)]
struct PartsSum {
    sum: Sum,
    /// The figures that were added.
    figures: usize,
    /// Whether a part has not reported, nor all of those below it.
    has_gaps: bool,
}

impl PartsSum {
    fn add(&mut self, value: Number) {
        self.sum.add(value);
        self.figures = self.figures.saturating_add(1);
    }

    fn add_below(&mut self, below: &Self) {
        self.sum.add_fraction(&below.sum.total());
        self.figures = self.figures.saturating_add(below.figures);
        self.has_gaps |= below.has_gaps || below.figures == 0;
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
    let mut periods: Vec<Period> = series.values.iter().map(|value| value.period).collect();
    periods.dedup();
    let sums = sums(series, series.key.part, &periods);
    let compare = |whole: &Value| {
        let index = periods.iter().position(|period| *period == whole.period)?;
        compared(series, whole, sums.get(index)?)
    };
    series.values.iter().filter_map(compare).collect()
}

/// What the parts of an area reported for each of some periods.
fn sums(series: &Series<'_>, area: Option<usize>, periods: &[Period]) -> Vec<PartsSum> {
    let mut sums: Vec<PartsSum> = periods.iter().map(|_| PartsSum::default()).collect();
    let mut values = Vec::new();
    for part in series.plan.children(area) {
        series.observations.values_of(SeriesKey { part: Some(part), ..series.key }, &mut values);
        let has_parts = !series.plan.children(Some(part)).is_empty();
        let mut open = Vec::new();
        for (period, sum) in periods.iter().zip(&mut sums) {
            match values.iter().find(|value| value.period == *period) {
                Some(value) => sum.add(value.number),
                None if has_parts => open.push(*period),
                None => sum.has_gaps = true,
            }
        }
        for (period, below) in open.iter().zip(self::sums(series, Some(part), &open)) {
            let index = periods.iter().position(|known| known == period);
            if let Some(sum) = index.and_then(|index| sums.get_mut(index)) {
                sum.add_below(&below);
            }
        }
    }
    sums
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
fn compared(series: &Series<'_>, value: &Value, parts: &PartsSum) -> Option<Finding> {
    let whole = value.number;
    let sum = parts.sum.total();
    let only_adds_up = series.indicator.measure.only_adds_up() && !series.indicator.may_fall;
    let exceeds = sum > whole.into() && only_adds_up;
    let is_comparable = parts.figures > 0 && (!parts.has_gaps || exceeds);
    let is_counted = series.indicator.unit.is_count();
    if !is_comparable || sum == whole.into() {
        return None;
    }
    let finest = (parts.figures, finest_places(&written_parts(series, value.period)));
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
    let mut areas: Vec<usize> = series.plan.children(series.key.part).collect();
    while let Some(part) = areas.pop() {
        let key = SeriesKey { part: Some(part), ..series.key };
        let cells = series.observations.of_series(key);
        let of_period = cells.iter().filter(|cell| cell.period == period);
        let known = written.len();
        written.extend(of_period.filter_map(|cell| series.observations.written(key, cell)));
        if written.len() == known {
            areas.extend(series.plan.children(Some(part)));
        }
    }
    written
}
