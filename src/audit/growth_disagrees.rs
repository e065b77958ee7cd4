//! A growth that was reported against the growth of the values that were reported.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, SeriesKey, Value};
use crate::period::Period;
use crate::plan::Measure;
use crate::quantity::{Fraction, Number, Rounding, Written, finest_places, half_unit};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let Measure::GrowthOf(base) = series.indicator.measure else {
        return Vec::new();
    };
    let key = SeriesKey { entry: base, part: series.key.part };
    let is_total =
        series.plan.indicator(base).is_some_and(|base| base.measure == Measure::Cumulative);
    let first_year = series.plan.period.first().plus(11);
    // A running total of a longer plan goes on from year to year: two of them say nothing of a year.
    let compares = |value: &&Value| !is_total || value.period.last() <= first_year;
    let cells = series.observations.of_series(key);
    let level =
        |period: Period| cells.iter().find(|cell| cell.period == period && cell.value().is_some());
    let written = |key: SeriesKey, cell: &Observation| series.observations.written(key, cell);
    let disagree = |value: &Value| {
        let reported = value.number;
        let (now, before) = (level(value.period)?, level(value.period.year_before())?);
        if agrees(series, reported, now.value()?, before.value()?) {
            return None;
        }
        let levels = [written(key, now)?, written(key, before)?];
        let computed = disagreement(series, series.written(value)?, levels)?;
        let finding = Diagnostic::new(Code::GrowthDisagrees)
            .with("target", series.name())
            .with("period", value.period)
            .with("reported", reported)
            .with("computed", computed.decimal(2, Rounding::Nearest));
        Some(series.at(finding, value))
    };
    series.values.iter().filter(compares).filter_map(disagree).collect()
}

/// Whether the growth of two values is what was reported, to the decimals of that: most are, and how
/// they were written need not be looked up.
fn agrees(series: &Series<'_>, reported: Number, now: Number, before: Number) -> bool {
    let (now, before) = (Fraction::from(now), Fraction::from(before));
    let exponent = series.indicator.unit.share_exponent();
    let growth = now.minus(&before).over(&before).map(|growth| growth.shift(exponent));
    let shown = growth.map(|growth| growth.decimal(reported.places(), Rounding::Nearest));
    shown == Some(reported.to_string())
}

/// The computed growth, if rounding of the three figures cannot explain the reported one. This and
/// last year's value are taken to be as fine as the finer of them: a workbook keeps no zeros at the
/// end.
fn disagreement(
    series: &Series<'_>,
    (reported, reported_places): Written,
    [now, before]: [Written; 2],
) -> Option<Fraction> {
    let half = half_unit(finest_places(&[now, before]));
    let half_reported = half_unit(reported_places);
    let (now, before) = (Fraction::from(now.0), Fraction::from(before.0));
    let exponent = series.indicator.unit.share_exponent();
    let growth = |now: &Fraction, before: &Fraction| {
        let growth = now.minus(before).over(before)?.shift(exponent);
        before.is_positive().then_some(growth)
    };
    let lowest = growth(&now.minus(&half), &before.plus(&half))?.minus(&half_reported);
    let highest = growth(&now.plus(&half), &before.minus(&half))?.plus(&half_reported);
    let reported = Fraction::from(reported);
    let is_explained = reported >= lowest && reported <= highest;
    if is_explained { None } else { growth(&now, &before) }
}
