//! A value that counts from the plan's start cannot fall, nor can the running total of an amount: a
//! revision, a slip, or values of single periods.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::period::Period;
use crate::plan::{Indicator, Measure};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    if series.indicator.may_fall {
        return Vec::new();
    }
    let falls = series.values.iter().enumerate().filter_map(|(index, after)| {
        let earlier = series.values.get(..index)?.iter().rev();
        let before = earlier
            .into_iter()
            .find(|before| goes_on(series.indicator, before.period, after.period))?;
        (after.number < before.number).then(|| told(series, before, after))
    });
    falls.collect()
}

/// Whether a value for the later period holds what was reported for the earlier one.
pub(super) fn goes_on(indicator: &Indicator, before: Period, after: Period) -> bool {
    let is_later = before.last() < after.last();
    match indicator.measure {
        Measure::Cumulative => is_later,
        Measure::Flow => is_later && before.first() == after.first(),
        Measure::Level
        | Measure::Rate
        | Measure::GrowthOf(_)
        | Measure::Ratio { .. }
        | Measure::Share { .. } => false,
    }
}

fn told(series: &Series<'_>, before: &Value, after: &Value) -> Finding {
    let finding = Diagnostic::new(Code::CumulativeFalls)
        .with("target", series.name())
        .with("before", before.number)
        .with("after", after.number)
        .with("first", before.period)
        .with("second", after.period);
    series.at_both(finding, after, before)
}
