//! Last year's value of a growth that was revised: the growth moves with it.

use super::{Finding, Series};
use crate::diagnostic::term::Word;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{Observation, Reading};
use crate::plan::{Indicator, Measure, Side};
use crate::quantity::{Fraction, Number, Rounding};

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    // Few series have revisions, and to look for those that build on one takes the whole plan.
    let told = series.observations.told(series.key);
    if !told.iter().any(|cell| matches!(cell.reading, Reading::Superseded(_))) {
        return Vec::new();
    }
    let entries = 0..series.plan.entries.len();
    let builds_on = Measure::GrowthOf(series.key.entry);
    let mut growths = entries.filter_map(|entry| series.plan.indicator(entry));
    let Some(growth) = growths.find(|other| other.measure == builds_on) else {
        return Vec::new();
    };
    let cells = series.observations.of_series(series.key);
    cells.iter().enumerate().filter_map(|cell| revised(series, growth, &cells, cell)).collect()
}

fn revised(
    series: &Series<'_>,
    growth: &Indicator,
    cells: &[Observation],
    (index, cell): (usize, &Observation),
) -> Option<Finding> {
    let Reading::Superseded(first) = cell.reading else { return None };
    let same = |other: &&Observation| other.period == cell.period && other.value().is_some();
    let newest_index = cells.iter().position(|other| same(&other))?;
    let newest = cells.get(newest_index)?;
    let second = newest.value()?;
    if cell.period.last() >= series.plan.period.first() {
        return None;
    }
    let finding = Diagnostic::new(Code::BaseRevised)
        .with("target", series.name())
        .with("period", cell.period)
        .with("first", first)
        .with("second", second)
        .with("growth", both_growths(cells, growth, cell, [first, second]));
    Some(series.at_cells(finding, &[newest_index, index]))
}

/// The growth over the value before and after it was revised: `12 % -> 6.67 %`.
fn both_growths(
    cells: &[Observation],
    growth: &Indicator,
    base: &Observation,
    bases: [Number; 2],
) -> Argument {
    let is_year_after = |cell: &&Observation| cell.period.year_before() == base.period;
    let now = cells.iter().filter(is_year_after).find_map(Observation::value);
    let unit = &growth.unit;
    // As the judged growth is shown: never across its target.
    let is_ceiling =
        growth.target.as_ref().is_some_and(|target| target.comparator.side() == Side::Ceiling);
    let rounding = if is_ceiling { Rounding::Up } else { Rounding::Down };
    let over = |base: Number| {
        let base = Fraction::from(base);
        let change = Fraction::from(now?).minus(&base).over(&base)?;
        let shown = change.shift(unit.share_exponent()).decimal(2, rounding);
        Some(format!("{shown} {unit}"))
    };
    match bases.map(over) {
        [Some(first), Some(second)] => Argument::Text(format!("{first} -> {second}")),
        _ => Argument::from(Word::NotReportedYet),
    }
}
