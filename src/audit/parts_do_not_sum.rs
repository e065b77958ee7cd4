//! Values of the parts of an area against the area's own value, beyond rounding.

use super::{Finding, Series, parts_make_another};
use crate::diagnostic::term::PartsWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{SeriesKey, Value};
use crate::period::Period;
use crate::plan::{Areas, Measure};
use crate::quantity::{Fraction, Number, Rounding, Sum, Written, finest_places, sum_is_explained};

/// What the parts reported for one period; of a part that reported nothing itself what those below it
/// did.
#[derive(Default)]
struct PartsSum {
    sum: Sum,
    /// The figures that were added.
    figures: usize,
    /// Whether a part has not reported, nor all of those below it.
    has_gaps: bool,
    /// Whether it holds running totals of earlier months, of parts that have gaps.
    has_earlier: bool,
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
        self.has_earlier |= below.has_earlier;
    }

    /// Adds a part that has not reported, with what its running total was before and what is known of
    /// those below it: whichever is more.
    fn add_open(&mut self, before: Option<Number>, below: &Self) {
        let before = before.filter(|before| Fraction::from(*before) > below.sum.total());
        match before.filter(|_| below.has_gaps || below.figures == 0) {
            Some(before) => {
                self.add(before);
                (self.has_gaps, self.has_earlier) = (true, true);
            }
            None => self.add_below(below),
        }
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
        let mut open = Vec::new();
        for (period, sum) in periods.iter().zip(&mut sums) {
            match series.beside(&values, *period) {
                Some(value) => sum.add(value.number),
                None => open.push(*period),
            }
        }
        for (period, below) in open.iter().zip(self::sums(series, Some(part), &open)) {
            let before = series.before(&values, *period).map(|value| value.number);
            let index = periods.iter().position(|known| known == period);
            if let Some(sum) = index.and_then(|index| sums.get_mut(index)) {
                sum.add_open(before, &below);
            }
        }
    }
    sums
}

impl Series<'_> {
    /// The value of a part that is of the same time as one of the whole: of amounts the same months, of
    /// all else the same end, whenever its row says that it began.
    pub(super) fn beside<'v>(&self, values: &'v [Value], period: Period) -> Option<&'v Value> {
        let is_amount = self.indicator.measure == Measure::Flow;
        let is_same = |other: Period| {
            if is_amount { other == period } else { other.last() == period.last() }
        };
        values.iter().find(|value| is_same(value.period))
    }

    /// The newest running total of a part before one of the whole, which it cannot have fallen below.
    fn before<'v>(&self, values: &'v [Value], period: Period) -> Option<&'v Value> {
        let only_rises = self.indicator.measure == Measure::Cumulative && !self.indicator.may_fall;
        let is_earlier = |value: &&Value| {
            self.plan.period.contains(value.period) && value.period.last() < period.last()
        };
        values.iter().rev().filter(|_| only_rises).find(is_earlier)
    }
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
        .with("make", if parts.has_earlier { PartsWord::HadReached } else { PartsWord::AddUp })
        .with("sum", sum.decimal(18, Rounding::Nearest))
        .with("value", whole);
    Some(series.at(finding, value))
}

/// What the parts reported for a period, with the decimals that it was written with. Only few sums
/// differ from their whole, so the rows are looked up then.
pub(super) fn written_parts(series: &Series<'_>, period: Period) -> Vec<Written> {
    let (mut written, mut values) = (Vec::new(), Vec::new());
    let mut areas: Vec<usize> = series.plan.children(series.key.part).collect();
    while let Some(part) = areas.pop() {
        let key = SeriesKey { part: Some(part), ..series.key };
        series.observations.values_of(key, &mut values);
        let below = series.plan.children(Some(part));
        let value = series.beside(&values, period);
        let told = value.or_else(|| series.before(&values, period));
        let cells = series.observations.of_series(key);
        let cell = told.and_then(|value| cells.get(value.index));
        written.extend(cell.and_then(|cell| series.observations.written(key, cell)));
        if value.is_none() {
            areas.extend(below);
        }
    }
    written
}
