//! Mean, greatest or smallest value of the parts of an area against the area's own value, beyond
//! rounding.

use super::parts_do_not_sum::written_parts;
use super::{Finding, Series};
use crate::diagnostic::term::PartsWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{SeriesKey, Value};
use crate::period::Period;
use crate::plan::Areas;
use crate::quantity::{Fraction, Number, Rounding, finest_places, half_unit};

/// What the parts reported for one period, each with its weight.
struct Reported {
    period: Period,
    values: Vec<(Fraction, Fraction)>,
}

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let reported = reported(series);
    let compare = |whole: &Value| {
        let parts = reported.iter().find(|parts| parts.period == whole.period)?;
        compared(series, whole, &parts.values)
    };
    series.values.iter().filter_map(compare).collect()
}

/// Of the periods of the whole's own values.
fn reported(series: &Series<'_>) -> Vec<Reported> {
    let periods = series.values.iter().map(|value| value.period);
    let mut all: Vec<Reported> =
        periods.map(|period| Reported { period, values: Vec::new() }).collect();
    let mut values = Vec::new();
    for part in series.plan.children(series.key.part) {
        let weight = series.plan.parts.get(part).and_then(|part| part.weight);
        let weight = weight.map_or_else(Fraction::one, Fraction::from);
        series.observations.values_of(SeriesKey { part: Some(part), ..series.key }, &mut values);
        for value in &values {
            if let Some(known) = all.iter_mut().find(|known| known.period == value.period) {
                known.values.push((value.number.into(), weight.clone()));
            }
        }
    }
    all
}

/// Only where every part reported.
fn compared(series: &Series<'_>, value: &Value, parts: &[(Fraction, Fraction)]) -> Option<Finding> {
    let whole = Fraction::from(value.number);
    if parts.len() != series.plan.children(series.key.part).len() {
        return None;
    }
    let (made, how) = made(series.indicator.areas, parts)?;
    let (_, places) = series.written(value).unwrap_or((value.number, 0));
    let finest = finest_places(&written_parts(series, value.period));
    let is_exact = series.indicator.unit.is_count() && finest == 0 && places == 0;
    let allowed = match (is_exact, series.indicator.areas) {
        (true, Areas::Mean) => half_unit(places),
        (true, _) => Fraction::zero(),
        (false, _) => half_unit(places).plus(&half_unit(finest)),
    };
    if made.minus(&whole).magnitude() <= allowed {
        return None;
    }
    let shown = u8::try_from(places.max(finest).max(0)).unwrap_or(0).saturating_add(2);
    let finding = Diagnostic::new(Code::PartsDoNotSum)
        .with("target", series.name())
        .with("period", value.period)
        .with("make", how)
        .with("sum", made.decimal(shown, Rounding::Nearest))
        .with("value", Number::to_string(&value.number));
    Some(series.at(finding, value))
}

/// What the parts make, and in which way.
fn made(areas: Areas, parts: &[(Fraction, Fraction)]) -> Option<(Fraction, PartsWord)> {
    let values = parts.iter().map(|(value, _)| value.clone());
    match areas {
        Areas::Max => Some((values.max()?, PartsWord::Greatest)),
        Areas::Min => Some((values.min()?, PartsWord::Smallest)),
        Areas::Mean => {
            let (mut sum, mut weights) = (Fraction::zero(), Fraction::zero());
            for (value, weight) in parts {
                sum = sum.plus(&value.times(weight)).reduced();
                weights = weights.plus(weight).reduced();
            }
            Some((sum.over(&weights)?, PartsWord::Mean))
        }
        Areas::Sum | Areas::Ratio | Areas::Each | Areas::None => None,
    }
}
