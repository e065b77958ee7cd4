//! A part that is greater than the whole that it is a share of, beyond rounding.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::{Indicator, Measure};
use crate::quantity::{Fraction, Rounding, half_unit};

/// A part with its whole, as indices into the plan's entries.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    part: usize,
    whole: usize,
}

impl Share {
    /// What an indicator is a share of, if it is one.
    pub(super) fn of(indicator: &Indicator) -> Option<Self> {
        let Measure::Share { part, whole } = indicator.measure else { return None };
        Some(Self { part, whole })
    }

    /// Whether an entry is the part.
    pub(super) fn is_part(&self, entry: usize) -> bool {
        self.part == entry
    }
}

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let shares = series.shares.iter().filter(|share| share.is_part(series.key.entry));
    let found = shares.flat_map(|share| {
        series.values.iter().filter_map(move |value| above(series, share.whole, value))
    });
    found.collect()
}

fn above(series: &Series<'_>, entry: usize, value: &Value) -> Option<Finding> {
    let whole = series.plan.indicator(entry)?;
    let is_single = |indicator: &Indicator| indicator.measure == Measure::Flow;
    if is_single(whole) != is_single(series.indicator) || whole.may_fall {
        return None;
    }
    let found = series.reported(entry, value.period).filter(|found| !found.has_gaps)?;
    let exponent = i16::from(whole.unit.exponent_to(&series.indicator.unit)?);
    let limit = found.sum.total().shift(exponent);
    let part = Fraction::from(value.number);
    // Most parts are smaller, and how they were written need not be looked up.
    if part <= limit {
        return None;
    }
    let (_, places) = series.written(value)?;
    let is_counted = series.indicator.unit.is_count() && places == 0;
    let own = if is_counted { Fraction::zero() } else { half_unit(places) };
    if part <= limit.plus(&found.slack(series, whole).shift(exponent)).plus(&own) {
        return None;
    }
    let unit = &series.indicator.unit;
    let shown = |value: String| format!("{value} {unit}").trim_end().to_owned();
    let finding = Diagnostic::new(Code::PartAboveWhole)
        .with("target", series.name())
        .with("period", value.period)
        .with("part", shown(value.number.to_string()))
        .with("whole", shown(limit.decimal(18, Rounding::Nearest)));
    let mut finding = series.at(finding, value);
    let others = found.figures.iter().filter_map(|(key, value, _)| {
        Some((*key, series.observations.of_series(*key).get(value.index)?.clone()))
    });
    finding.cells.extend(others);
    Some(finding)
}
