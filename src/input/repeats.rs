//! The same thing reported more than once: a revision replaces what it revises, identical values
//! warn, different ones are all refused.

use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Observation, Observations, Reading};

/// Settles the repeats of every series; the observations of each are in order of time.
pub(super) fn settle(observations: &mut Observations, diagnostics: &mut Vec<Diagnostic>) {
    let mut refused = 0_usize;
    for key in observations.told_series() {
        let mut cells = observations.take_series(key);
        for group in groups(&cells) {
            let settled = settle_group(&mut cells, &group, observations);
            refused = refused.saturating_add(settled.refused);
            diagnostics.extend(settled.diagnostics);
        }
        observations.put_series(key, cells);
    }
    observations.refused_rows = observations.refused_rows.saturating_add(refused);
}

#[derive(Default)]
struct Settled {
    diagnostics: Vec<Diagnostic>,
    refused: usize,
}

/// Indices of cells about the same time that all say something, where there is more than one.
fn groups(cells: &[Observation]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        if !matches!(cell.reading, Reading::Value(_) | Reading::State(_)) {
            continue;
        }
        let same_time =
            |other: &usize| cells.get(*other).is_some_and(|other| is_same_time(other, cell));
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(same_time) => group.push(index),
            _ => groups.push(vec![index]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Whether two cells are about the same time: the same period, or for states the same last day.
fn is_same_time(one: &Observation, other: &Observation) -> bool {
    let end = |cell: &Observation| cell.date.unwrap_or_else(|| cell.period.last().last_day());
    let are_states =
        matches!(one.reading, Reading::State(_)) && matches!(other.reading, Reading::State(_));
    let is_same_day = are_states && one.reading != other.reading && end(one) == end(other);
    is_same_day || (one.period == other.period && one.date == other.date)
}

fn settle_group(cells: &mut [Observation], group: &[usize], files: &Observations) -> Settled {
    let of = |index: usize| cells.get(index);
    let newest = group.iter().filter_map(|index| of(*index)).map(|cell| cell.revision).max();
    let is_newest = |index: usize| of(index).map(|cell| cell.revision) == newest;
    let first = group.iter().copied().find(|index| is_newest(*index));
    let Some((first, kept)) = first.and_then(|index| Some((index, of(index)?.clone()))) else {
        return Settled::default();
    };
    let mut settled = Settled::default();
    let current = group.iter().filter(|index| is_newest(**index));
    let differs = |index: &usize| of(*index).is_some_and(|cell| cell.reading != kept.reading);
    let is_contradiction = current.clone().any(differs);
    for index in group.iter().filter(|index| **index != first) {
        let Some(other) = of(*index) else { continue };
        let is_older = !is_newest(*index);
        let code = match (is_older, other.reading == kept.reading) {
            (true, true) => continue,
            (true, false) => Code::Revised,
            (false, true) if other.is_running_total != kept.is_running_total => continue,
            (false, true) => Code::SameValueTwice,
            (false, false) => Code::TwoValues,
        };
        let (before, after) = if is_older { (other, &kept) } else { (&kept, other) };
        let found = Diagnostic::new(code)
            .with("period", shown_time(&kept))
            .with("first", before.raw.trim())
            .with("second", after.raw.trim())
            .at(files.locate(after.origin))
            .related(files.locate(before.origin));
        settled.diagnostics.push(found);
    }
    if is_contradiction {
        settled.refused = current.count();
    }
    for index in group {
        let Some(cell) = cells.get_mut(*index) else { continue };
        let is_current = Some(cell.revision) == newest;
        cell.reading = match cell.reading {
            _ if is_contradiction && is_current => Reading::Refused,
            reading if *index == first => reading,
            Reading::Value(value) if !is_current => Reading::Superseded(value),
            Reading::Value(_)
            | Reading::State(_)
            | Reading::Missing
            | Reading::Refused
            | Reading::Superseded(_) => Reading::Missing,
        };
    }
    settled
}

fn shown_time(cell: &Observation) -> String {
    cell.date.map_or_else(|| cell.period.to_string(), |date| date.to_string())
}
