//! Reporting periods of a cumulative series that were left out between others.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::period::Period;
use crate::plan::Measure;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let is_cumulative = series.indicator.measure == Measure::Cumulative;
    let Some(frequency) = series.plan.reporting.filter(|_| is_cumulative) else {
        return Vec::new();
    };
    let gaps = series.values.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let next = Period::around(before.period.last().plus(1), frequency);
        let last = Period::around(after.period.last(), frequency);
        let missing = Period::new(next.first(), last.first().plus(-1))?;
        let finding = Diagnostic::new(Code::GapInSeries)
            .with("target", series.name())
            .with("missing", missing)
            .with("first", before.period)
            .with("second", after.period);
        Some(series.at_both(finding, after, before))
    });
    gaps.collect()
}
