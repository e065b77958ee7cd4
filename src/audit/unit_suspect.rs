//! A value without a unit that is a hundred times its target: 1600 against 3.5 亿元 is 万元?

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Observation;
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
    let is_suspect =
        |(cell, value): &(&Observation, Number)| is_unit_suspect(series, cell, *value, limit);
    let suspects = series.values().into_iter().filter(is_suspect);
    suspects
        .map(|(cell, _)| {
            let cell = &series.in_full(cell);
            let finding = Diagnostic::new(Code::UnitSuspect)
                .with("target", series.name())
                .with("period", cell.period)
                .with("written", cell.raw.trim())
                .with("factor", series.settings().unit_suspect_factor)
                .with("limit", limit);
            series.at(finding, cell)
        })
        .collect()
}

/// Whether a cell has no unit of its own and its value is far beyond the limit.
pub(super) fn is_unit_suspect(
    series: &Series<'_>,
    cell: &Observation,
    value: Number,
    limit: Number,
) -> bool {
    let line = Fraction::from(limit).times(&series.settings().unit_suspect_factor.into());
    if Fraction::from(value) <= line {
        return false;
    }
    let cell = series.in_full(cell);
    // As it was read: full-width digits folded, an apostrophe of the spreadsheet left out.
    let written = fold(&cell.raw);
    let figure = written.trim_start_matches('\'');
    cell.raw_unit.is_none() && read_measured(figure).is_ok_and(|measured| measured.unit.is_empty())
}
