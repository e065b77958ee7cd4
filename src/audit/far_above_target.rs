//! A value many times its target: a stock in place of the year's amount, or a wrong unit?

use super::unit_suspect::is_unit_suspect;
use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::Side;
use crate::quantity::{Fraction, Number};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let Some(target) = series.indicator.target.as_ref().filter(|_| series.key.part.is_none())
    else {
        return Vec::new();
    };
    let limit = target.stretch.unwrap_or(target.comparator.limit());
    if target.comparator.side() == Side::Ceiling || limit <= Number::ZERO {
        return Vec::new();
    }
    let factor = series.settings().far_above_factor;
    let line = Fraction::from(limit).times(&factor.into());
    let is_far = |value: &&Value| {
        Fraction::from(value.number) >= line && !is_unit_suspect(series, value, limit)
    };
    let far = series.values.iter().find(is_far);
    far.map(|value| {
        let finding = Diagnostic::new(Code::FarAboveTarget)
            .with("target", series.name())
            .with("period", value.period)
            .with("value", value.number)
            .with("factor", factor);
        series.at(finding, value)
    })
    .into_iter()
    .collect()
}
