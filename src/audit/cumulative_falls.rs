//! A value that counts from the plan's start cannot fall: a revision, a slip, or values of single
//! periods.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Measure;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    if series.indicator.measure != Measure::Cumulative || series.indicator.may_fall {
        return Vec::new();
    }
    let falls = series.values.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let (first, second) = (before.number, after.number);
        (second < first && before.period.last() < after.period.last()).then(|| {
            let finding = Diagnostic::new(Code::CumulativeFalls)
                .with("target", series.name())
                .with("before", first)
                .with("after", second)
                .with("first", before.period)
                .with("second", after.period);
            series.at_both(finding, after, before)
        })
    });
    falls.collect()
}
