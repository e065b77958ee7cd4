//! Reporting periods of a cumulative series that were left out between others.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::period::Period;
use crate::plan::{Measure, Plan};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    if series.indicator.measure != Measure::Cumulative {
        return Vec::new();
    }
    let gaps = series.values.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let missing = gap(series.plan, before.period, after.period)?;
        let finding = Diagnostic::new(Code::GapInSeries)
            .with("target", series.name())
            .with("missing", missing)
            .with("first", before.period)
            .with("second", after.period);
        Some(series.at_both(finding, after, before))
    });
    gaps.collect()
}

/// What was left out between two periods, if the plan says how often is reported.
pub(super) fn gap(plan: &Plan, before: Period, after: Period) -> Option<Period> {
    let next = plan.reporting_period(before.last().plus(1))?;
    let last = plan.reporting_period(after.last())?;
    Period::new(next.first(), last.first().plus(-1))
}
