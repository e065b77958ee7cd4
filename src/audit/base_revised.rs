//! Last year's value of a growth that was revised: the growth moves with it.

use super::{Finding, Series};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, Reading};
use crate::plan::Measure;

pub(super) fn check(series: &Series<'_>) -> Vec<Finding> {
    // Few series have revisions, and to look for those that build on one takes the whole plan.
    if !series.cells.iter().any(|cell| matches!(cell.reading, Reading::Superseded(_))) {
        return Vec::new();
    }
    let builds_on = |entry: usize| series.plan.indicator(entry).map(|other| &other.measure);
    let is_base = (0..series.plan.entries.len())
        .any(|entry| builds_on(entry) == Some(&Measure::GrowthOf(series.key.entry)));
    if !is_base {
        return Vec::new();
    }
    let revised = series.cells.iter().filter_map(|cell| {
        let Reading::Superseded(first) = cell.reading else { return None };
        let is_before = cell.period.last() < series.plan.period.first();
        let same = |other: &&Observation| other.period == cell.period && other.value().is_some();
        let newest = series.cells.iter().find(same)?;
        is_before.then(|| {
            let finding = Diagnostic::new(Code::BaseRevised)
                .with("target", series.name())
                .with("period", cell.period)
                .with("first", first)
                .with("second", newest.value().unwrap_or(first));
            series.at_both(finding, newest, cell)
        })
    });
    revised.collect()
}
