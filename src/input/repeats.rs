//! The same thing reported twice: identical values warn, different ones are both refused.

use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, Observations, Reading};
use crate::plan::Plan;

/// Settles repeats of every entry; the observations are in order of time.
pub(super) fn settle(
    plan: &Plan,
    observations: &mut Observations,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for entry in 0..plan.entries.len() {
        let cells = observations.of(entry);
        let found: Vec<(usize, usize)> = pairs(cells).collect();
        let mut contradicted = Vec::new();
        let mut repeated = Vec::new();
        for (first, second) in found {
            let (Some(one), Some(other)) = (cells.get(first), cells.get(second)) else {
                continue;
            };
            let is_same = one.reading == other.reading;
            let code = if is_same { Code::SameValueTwice } else { Code::TwoValues };
            let diagnostic = Diagnostic::new(code)
                .with("period", shown_time(one))
                .with("first", &one.raw)
                .with("second", &other.raw)
                .at(observations.locate(other.origin))
                .related(observations.locate(one.origin));
            diagnostics.push(diagnostic);
            if is_same {
                repeated.push(second);
            } else {
                contradicted.extend([first, second]);
            }
        }
        if !contradicted.is_empty() {
            observations.refused_rows =
                observations.refused_rows.saturating_add(contradicted.len());
        }
        for (index, cell) in observations.of_mut(entry).iter_mut().enumerate() {
            if contradicted.contains(&index) {
                cell.reading = Reading::Refused;
            } else if repeated.contains(&index) {
                cell.reading = Reading::Missing;
            }
        }
    }
}

/// Pairs of cells about the same time that both say something, neighbours in order of time.
fn pairs(cells: &[Observation]) -> impl Iterator<Item = (usize, usize)> {
    let speaking =
        |cell: &Observation| matches!(cell.reading, Reading::Value(_) | Reading::State(_));
    let indices: Vec<usize> =
        (0..cells.len()).filter(|index| cells.get(*index).is_some_and(speaking)).collect();
    let pairs: Vec<(usize, usize)> = indices
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
        .filter(|(first, second)| match (cells.get(*first), cells.get(*second)) {
            (Some(one), Some(other)) => one.period == other.period && one.date == other.date,
            _ => false,
        })
        .collect();
    pairs.into_iter()
}

fn shown_time(cell: &Observation) -> String {
    cell.date.map_or_else(|| cell.period.to_string(), |date| date.to_string())
}
