//! A growth that was reported against the growth of the values that were reported.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, SeriesKey};
use crate::period::Period;
use crate::plan::Measure;
use crate::quantity::{Fraction, Number, Rounding, half_unit};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let Measure::GrowthOf(base) = series.indicator.measure else {
        return Vec::new();
    };
    let key = SeriesKey { entry: base, part: series.key.part };
    let value = |period: Period| {
        let cells = series.observations.of_series(key);
        cells.iter().filter(|cell| cell.period == period).find_map(Observation::value)
    };
    let disagree = |(cell, reported): (&Observation, Number)| {
        let (now, before) = (value(cell.period)?, value(cell.period.year_before())?);
        let computed = disagreement(series, reported, now, before)?;
        let finding = Diagnostic::new(Code::GrowthDisagrees)
            .with("target", series.name())
            .with("period", cell.period)
            .with("reported", reported)
            .with("computed", computed.decimal(2, Rounding::Nearest));
        Some(series.at(finding, cell))
    };
    series.values().into_iter().filter_map(disagree).collect()
}

/// The computed growth, if rounding of the three figures cannot explain the reported one.
fn disagreement(
    series: &Series<'_>,
    reported: Number,
    now: Number,
    before: Number,
) -> Option<Fraction> {
    let exponent = series.indicator.unit.share_exponent();
    let half = |number: Number| half_unit(i16::from(number.places()));
    let growth = |now: Fraction, before: Fraction| {
        let growth = now.minus(&before).over(&before)?.shift(exponent);
        before.is_positive().then_some(growth)
    };
    let (now_exact, before_exact) = (Fraction::from(now), Fraction::from(before));
    let lowest = growth(now_exact.minus(&half(now)), before_exact.plus(&half(before)))?
        .minus(&half(reported));
    let highest = growth(now_exact.plus(&half(now)), before_exact.minus(&half(before)))?
        .plus(&half(reported));
    let reported = Fraction::from(reported);
    let is_explained = reported >= lowest && reported <= highest;
    if is_explained { None } else { growth(now_exact, before_exact) }
}
