//! A value many times the one before, without a word about why.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Measure;
use crate::quantity::{Fraction, Number};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    // Running totals grow many times over at the start of a year.
    if series.indicator.measure == Measure::Cumulative {
        return Vec::new();
    }
    let factor = series.settings().jump_factor;
    let jumps = series.values.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let (first, second) = (before.number, after.number);
        // Most values end here, where nothing is multiplied out.
        if first <= Number::ZERO || second.is_within(series.jump_factor, first) {
            return None;
        }
        let limit = Fraction::from(first).times(&factor.into());
        let is_jump =
            Fraction::from(second) > limit && before.period.months() == after.period.months();
        let is_told = !after.has_note && !is_minor(series, second);
        (is_jump && is_told).then(|| {
            let finding = Diagnostic::new(Code::Jump)
                .with("target", series.name())
                .with("before", first)
                .with("after", second)
                .with("first", before.period)
                .with("second", after.period)
                .with("factor", factor);
            series.at_both(finding, after, before)
        })
    });
    jumps.collect()
}

/// Whether a value is too small to be told of, however many times it is the one before: a few things
/// that are counted, or an amount that is a small share of the year's target.
fn is_minor(series: &Series<'_>, value: Number) -> bool {
    let target = series.indicator.target.as_ref().filter(|_| series.key.part.is_none());
    let limit = target.map(|target| target.stretch.unwrap_or(target.comparator.limit()));
    let share = Fraction::from(series.settings().jump_share);
    let is_small_amount = series.indicator.measure == Measure::Flow
        && limit.is_some_and(|limit| Fraction::from(value) < share.times(&limit.into()));
    is_small_amount || series.is_small_count(value)
}
