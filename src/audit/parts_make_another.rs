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

/// The values of the parts of an area for one period, each with its weight.
type Weighed = Vec<(Fraction, Fraction)>;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let compare = |whole: &Value| {
        let parts = reported(series, series.key.part, whole.period)?;
        compared(series, whole, &parts)
    };
    series.values.iter().filter_map(compare).collect()
}

/// What every part of an area reported for a period, or what those below it make; nothing where one
/// lacks.
fn reported(series: &Series<'_>, area: Option<usize>, period: Period) -> Option<Weighed> {
    let mut values = Vec::new();
    let parts = series.plan.children(area).map(|part| {
        let key = SeriesKey { part: Some(part), ..series.key };
        series.observations.values_of(key, &mut values);
        let own = series.beside(&values, period);
        let value = own.map(|value| Fraction::from(value.number));
        let below = || made(series.indicator.areas, &reported(series, Some(part), period)?);
        let value = value.or_else(|| below().map(|(value, _)| value))?;
        let weight = series.plan.parts.get(part).and_then(|part| part.weight);
        Some((value, weight.map_or_else(Fraction::one, Fraction::from)))
    });
    parts.collect()
}

/// What the parts make against what the area itself reported.
fn compared(series: &Series<'_>, value: &Value, parts: &[(Fraction, Fraction)]) -> Option<Finding> {
    let whole = Fraction::from(value.number);
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
