//! A value of a whole year in a table with one value a cell whose values of its parts stop before the year ends: a
//! target, a forecast, or the sum so far. Where each row says its period, each is meant as it says.

use super::findings::Findings;
use super::repeats::named;
use crate::diagnostic::{About, Code, Diagnostic};
use crate::observation::{Observation, Observations, Reading};
use crate::period::Period;
use crate::plan::Plan;

/// Months of a year.
const YEAR: u32 = 12;

/// Leaves such values of the files that are `wide` out, and tells it; the observations of each series are in order
/// of time.
pub(super) fn leave_out(
    observations: &mut Observations,
    (wide, plan): (&[usize], &Plan),
    findings: &mut Findings,
) {
    if wide.is_empty() {
        return;
    }
    for key in observations.told_series() {
        let mut cells = observations.take_series(key);
        let unfinished = (0..cells.len()).filter_map(|index| {
            let year =
                cells.get(index).filter(|cell| wide.binary_search(&cell.origin.source).is_ok())?;
            Some((index, last_beside(year, &cells)?))
        });
        let unfinished: Vec<(usize, Period)> = unfinished.collect();
        for (index, last) in unfinished {
            let Some(cell) = cells.get_mut(index) else { continue };
            cell.reading = Reading::Missing;
            let told = Diagnostic::new(Code::YearNotOver)
                .with("of", named(plan, key))
                .with("written", cell.raw.trim())
                .with("year", cell.period)
                .with("last", last);
            let told = told.about(About::area(key.part));
            findings.add(told.at(observations.locate(cell.origin)));
        }
        observations.put_series(key, cells);
    }
}

/// The last part of a year of which the same table has a value, where these do not go to the end of the year.
fn last_beside(year: &Observation, cells: &[Observation]) -> Option<Period> {
    let is_value = |cell: &Observation| matches!(cell.reading, Reading::Value(_));
    if !is_value(year) || year.period.months() != YEAR {
        return None;
    }
    let end = year.period.last();
    let is_part = |cell: &&Observation| {
        cell.origin.source == year.origin.source
            && cell.date.is_none()
            && year.period.contains(cell.period)
            && cell.period.months() < YEAR
    };
    let parts = || cells.iter().filter(is_part);
    let filled = || parts().filter(|cell| cell.reading != Reading::Missing);
    let last = filled().max_by_key(|cell| cell.period.last())?.period;
    // Up to the end of the year no more than once as many months lack as a total up to here has: `上半年` beside
    // 全年, `前三季度`.
    let lacking = last.last().until(end).unsigned_abs();
    let so_far = year.period.first().until(last.last()).unsigned_abs().saturating_add(1);
    let is_total = |cell: &Observation| {
        let is_from_start = cell.period.first() == year.period.first() || cell.is_running_total;
        is_from_start && so_far >= lacking
    };
    let is_blank =
        parts().any(|cell| cell.reading == Reading::Missing && cell.period.last() > last.last());
    let goes_on =
        filled().filter(|cell| cell.period.last() == last.last()).any(is_total) && !is_blank;
    (last.last() != end && !goes_on).then_some(last)
}
