//! [`AreaGrid`]: areas against indicators, where results of several areas exist.

use std::ops::Range;

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
    let mut start = 0_usize;
    // The results of one promise follow each other.
    let groups = outcomes.chunk_by(|one, other| one.promise.id == other.promise.id);
    let groups = groups.map(|group| {
        let members = start..start.saturating_add(group.len());
        start = members.end;
        members
    });
    let groups: Vec<Range<usize>> = groups.filter(|members| members.len() > 1).collect();
    let area = |index: usize| outcomes.get(index).map(|outcome| outcome.area.as_str());
    let mut areas: Vec<&str> = Vec::new();
    for area in groups.iter().cloned().flatten().filter_map(area) {
        if !areas.contains(&area) {
            areas.push(area);
        }
    }
    let row = |members: &Range<usize>| {
        let promise = &outcomes.get(members.start)?.promise;
        let of = |wanted: &&str| members.clone().find(|index| area(*index) == Some(*wanted));
        let cells = areas.iter().map(of).collect();
        Some(AreaRow { id: promise.id.clone(), name: promise.name.clone(), cells })
    };
    let rows: Vec<AreaRow> = groups.iter().filter_map(row).collect();
    let areas = areas.into_iter().map(str::to_owned).collect();
    (!rows.is_empty()).then_some(AreaGrid { areas, rows })
}
