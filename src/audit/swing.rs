//! A value far above or below what it is compared with, the period before or last year's, without a
//! word about why. Source: 发现增幅有大起大落情况时必须附加说明, a rule of statistical reporting.

use super::{Finding, Series};
use crate::diagnostic::term::Word;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::Measure;
use crate::quantity::{Fraction, Number};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let is_state = matches!(series.indicator.measure, Measure::Level | Measure::Rate);
    let mut before: Option<&Value> = None;
    let mut findings = Vec::new();
    for value in series.values {
        let is_next = |known: &&Value| known.period.months() == value.period.months();
        // Amounts of single periods differ by season; against the period before they only jump.
        let neighbour = before.replace(value).filter(is_next).filter(|_| is_state);
        if value.has_note {
            continue;
        }
        let year_before = || {
            let period = value.period.year_before();
            series.earlier.iter().chain(series.values).find(|other| other.period == period)
        };
        let mut compared = neighbour.into_iter().chain(year_before());
        findings.extend(compared.find_map(|other| swings(series, value, other)));
    }
    findings
}

fn swings(series: &Series<'_>, value: &Value, other: &Value) -> Option<Finding> {
    let unit = &series.indicator.unit;
    let is_in_points = unit.is_percent() || unit.is_percentage_points();
    let (limit, what) = if is_in_points {
        let points = series.settings().swing_points;
        (points_swing(value, other, points).then_some(points)?, Word::SwingPoints)
    } else {
        let factor = series.settings().swing_factor;
        (factor_swing(series, value, other, factor).then_some(factor)?, Word::SwingTimes)
    };
    let finding = Diagnostic::new(Code::Swing)
        .with("target", series.name())
        .with("before", other.number)
        .with("after", value.number)
        .with("first", other.period)
        .with("second", value.period)
        .with("limit", limit)
        .with("what", what);
    Some(series.at_both(finding, value, other))
}

/// Whether two percentages lie further apart than so many points.
fn points_swing(value: &Value, other: &Value, points: Number) -> bool {
    let difference = Fraction::from(value.number).minus(&other.number.into()).magnitude();
    let limit = Fraction::from(points);
    difference > limit
}

/// Whether one value is more than so many times the other. What `jump` tells is not told twice, and
/// what comes from nothing, or goes there, has no factor.
fn factor_swing(series: &Series<'_>, value: &Value, other: &Value, factor: Number) -> bool {
    let (now, before) = (value.number, other.number);
    if now <= Number::ZERO || before <= Number::ZERO {
        return false;
    }
    if series.is_small_count(now) && series.is_small_count(before) {
        return false;
    }
    let times = |number: Number, factor: Number| Fraction::from(number).times(&factor.into());
    let is_next = other.period.last().plus(1) == value.period.first();
    let is_jump = is_next && Fraction::from(now) > times(before, series.settings().jump_factor);
    let rises = Fraction::from(now) > times(before, factor);
    let falls = Fraction::from(before) > times(now, factor);
    (rises && !is_jump) || falls
}
