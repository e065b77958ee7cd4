//! A ratio or share that was reported against the one that the values give.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::{Indicator, Measure, ratio_exponent};
use crate::quantity::{Fraction, Number, Rounding, Written, half_unit};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let Some((of, to)) = series.indicator.measure.quotient() else {
        return Vec::new();
    };
    let (Some(upper), Some(lower)) = (series.plan.indicator(of), series.plan.indicator(to)) else {
        return Vec::new();
    };
    let exponent = ratio_exponent(series.indicator, upper, lower, &series.plan.units).unwrap_or(0);
    let comparable = |value: &&Value| is_comparable(series, value, upper, lower);
    let disagree = |value: &Value| {
        let side = |entry| series.reported(entry, value.period).filter(|found| !found.has_gaps);
        let (numerator, denominator) = (side(of)?, side(to)?);
        let sides = [numerator.sum.total(), denominator.sum.total()];
        if agrees(value.number, &sides, exponent) {
            return None;
        }
        let [first, second] = sides;
        let sides =
            [(first, numerator.slack(series, upper)), (second, denominator.slack(series, lower))];
        let computed = disagreement(series.written(value)?, &sides, exponent)?;
        let unit = &series.indicator.unit;
        let shown = |value: String| format!("{value} {unit}").trim_end().to_owned();
        let computed = computed.decimal(value.number.places().max(2), Rounding::Nearest);
        let finding = Diagnostic::new(Code::RatioDisagrees)
            .with("target", series.name())
            .with("period", value.period)
            .with("reported", shown(value.number.to_string()))
            .with("computed", shown(computed));
        Some(series.at(finding, value))
    };
    series.values.iter().filter(comparable).filter_map(disagree).collect()
}

/// Whether figures of one period belong together: an amount of a quarter and one that counts from the
/// plan's start do only in the first.
fn is_comparable(series: &Series<'_>, value: &Value, upper: &Indicator, lower: &Indicator) -> bool {
    let is_single = |indicator: &Indicator| indicator.measure == Measure::Flow;
    is_single(upper) == is_single(lower) || value.period.first() == series.plan.period.first()
}

/// Whether the ratio of two values is what was reported, to the decimals of that: most are, and how
/// they were written need not be looked up.
fn agrees(reported: Number, [of, to]: &[Fraction; 2], exponent: i16) -> bool {
    let ratio = of.over(to).map(|ratio| ratio.shift(exponent));
    let shown = ratio.map(|ratio| ratio.decimal(reported.places(), Rounding::Nearest));
    shown == Some(reported.to_string())
}

/// The computed ratio, if rounding of the three figures cannot explain the reported one. Each side
/// is a value with how far rounding can have moved it.
fn disagreement(
    (reported, places): Written,
    [(of, of_slack), (to, to_slack)]: &[(Fraction, Fraction); 2],
    exponent: i16,
) -> Option<Fraction> {
    let divisors = [to.minus(to_slack), to.plus(to_slack)];
    // A divisor that may be zero, or below it, explains everything.
    if divisors.iter().any(|divisor| !divisor.is_positive()) {
        return None;
    }
    let quotient = |upper: &Fraction, lower: &Fraction| Some(upper.over(lower)?.shift(exponent));
    let [least, most] = [of.minus(of_slack), of.plus(of_slack)];
    let ends = divisors.iter().flat_map(|divisor| {
        [quotient(&least, divisor), quotient(&most, divisor)].into_iter().flatten()
    });
    let ends: Vec<Fraction> = ends.collect();
    let half = half_unit(places);
    let (lowest, highest) = (ends.iter().min()?.minus(&half), ends.iter().max()?.plus(&half));
    let reported = Fraction::from(reported);
    let is_explained = reported >= lowest && reported <= highest;
    if is_explained { None } else { quotient(of, to) }
}
