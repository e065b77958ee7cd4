//! [`AreaGrid`]: areas against indicators, where results of several areas exist.

use super::Outcome;

/// Areas against what was promised.
#[derive(Clone, Debug)]
pub struct AreaGrid {
    /// In the order in which the results name them.
    pub areas: Vec<String>,
    /// Those that more than one area has a result of, in the plan's order.
    pub rows: Vec<AreaRow>,
}

/// What one promise came to in each area.
#[derive(Clone, Debug)]
pub struct AreaRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// For each area the index of its result, if it has one.
    pub cells: Vec<Option<usize>>,
}

/// Nothing where no promise has results of several areas.
pub(super) fn grid(outcomes: &[Outcome]) -> Option<AreaGrid> {
    let mut rows: Vec<(&Outcome, Vec<usize>)> = Vec::new();
    for (index, outcome) in outcomes.iter().enumerate() {
        // The results of one promise follow each other.
        match rows.last_mut().filter(|(first, _)| first.promise.id == outcome.promise.id) {
            Some((_, members)) => members.push(index),
            None => rows.push((outcome, vec![index])),
        }
    }
    rows.retain(|(_, members)| members.len() > 1);
    let area = |index: usize| outcomes.get(index).map(|outcome| outcome.area.as_str());
    let mut areas: Vec<&str> = Vec::new();
    for area in rows.iter().flat_map(|(_, members)| members).filter_map(|index| area(*index)) {
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    let row = |(first, members): &(&Outcome, Vec<usize>)| AreaRow {
        id: first.promise.id.clone(),
        name: first.promise.name.clone(),
        cells: areas
            .iter()
            .map(|wanted| members.iter().copied().find(|index| area(*index) == Some(*wanted)))
            .collect(),
    };
    let rows: Vec<AreaRow> = rows.iter().map(row).collect();
    let areas = areas.into_iter().map(str::to_owned).collect();
    (!rows.is_empty()).then_some(AreaGrid { areas, rows })
}
