//! A value without a unit that is a hundred times its target: 1600 against 3.5 亿元 is 万元? And a share of which every
//! value is a fraction: 0.446 % against 45 % is 44.6 %?

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Value;
use crate::plan::Side;
use crate::quantity::{Fraction, Number, fold, read_measured};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    let Some(target) = series.indicator.target.as_ref().filter(|_| series.key.part.is_none())
    else {
        return Vec::new();
    };
    let limit = target.stretch.unwrap_or(target.comparator.limit());
    if target.comparator.side() == Side::Ceiling || limit <= Number::ZERO {
        return Vec::new();
    }
    if let Some(finding) = fractions(series, limit) {
        return vec![finding];
    }
    let suspects = series.values.iter().filter(|value| is_unit_suspect(series, value, limit));
    suspects
        .map(|value| {
            let written = series.in_full(value).map(|cell| cell.raw).unwrap_or_default();
            let finding = Diagnostic::new(Code::UnitSuspect)
                .with("target", series.name())
                .with("period", value.period)
                .with("written", written.trim())
                .with("factor", series.settings().unit_suspect_factor)
                .with("limit", limit);
            series.at(finding, value)
        })
        .collect()
}

/// That every value of a share is below one percent, where the limit is far above it. A sign of percent in the cell says
/// that it is meant so.
fn fractions(series: &Series<'_>, limit: Number) -> Option<Finding> {
    let one = Number::whole(1);
    let is_fraction = |value: &Value| value.number > Number::ZERO && value.number < one;
    let is_asked = series.indicator.unit.is_percent() && limit >= Number::whole(10);
    let last =
        series.values.last().filter(|_| is_asked && series.values.iter().all(is_fraction))?;
    let cell = series.in_full(last)?;
    let measured = read_measured(&fold(&cell.raw)).ok()?;
    let told = Diagnostic::new(Code::FractionsOfPercent)
        .with("target", series.name())
        .with("period", last.period)
        .with("written", cell.raw.trim())
        .with("suggested", measured.number.checked_shift(2)?)
        .with("limit", limit);
    measured.unit.is_empty().then(|| series.at(told, last))
}

/// Whether a cell has no unit of its own and its value is far beyond the limit.
pub(super) fn is_unit_suspect(series: &Series<'_>, value: &Value, limit: Number) -> bool {
    let line = Fraction::from(limit).times(&series.settings().unit_suspect_factor.into());
    if Fraction::from(value.number) <= line {
        return false;
    }
    let Some(cell) = series.in_full(value) else { return false };
    // As it was read: full-width digits folded, an apostrophe of the spreadsheet left out.
    let written = fold(&cell.raw);
    let figure = written.trim_start_matches('\'');
    cell.raw_unit.is_none() && read_measured(figure).is_ok_and(|measured| measured.unit.is_empty())
}
