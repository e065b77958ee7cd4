//! The place of each part among the parts that have the same target.

use std::collections::HashMap;

use super::{Case, target};
use crate::assessment::{Assessment, Known, Rank};
use crate::observation::Observations;
use crate::plan::{AsOf, Indicator, Plan, Side};
use crate::quantity::Fraction;

/// Gives every assessment of a part its place, and the place that it had a reporting period ago.
pub fn rank(plan: &Plan, observations: &Observations, as_of: AsOf, assessments: &mut [Assessment]) {
    let before = before(plan, as_of);
    for group in assessments.chunk_by_mut(|one, other| one.entry == other.entry) {
        let Some(indicator) = group.first().and_then(|one| plan.indicator(one.entry)) else {
            continue;
        };
        let places = standings(plan, indicator, group);
        if places.is_empty() {
            continue;
        }
        let earlier = before.map_or_else(HashMap::new, |as_of| {
            let case = Case { plan, observations, as_of };
            let entry = group.first().map_or(0, |one| one.entry);
            standings(plan, indicator, &target::assess(&case, entry, indicator))
        });
        for assessment in group {
            let Some(part) = assessment.part else { continue };
            let before = earlier.get(&part).map(|rank| rank.place);
            assessment.rank = places.get(&part).map(|rank| Rank { before, ..*rank });
        }
    }
}

/// The end of the reporting period before as-of, if that lies in the plan.
fn before(plan: &Plan, as_of: AsOf) -> Option<AsOf> {
    let frequency = plan.reporting.or_else(|| as_of.period?.frequency())?;
    let now = plan.period_around(as_of.month().min(plan.period.last()), frequency);
    let last = now.first().plus(-1);
    (last >= plan.period.first()).then(|| AsOf::end_of(plan.period_around(last, frequency)))
}

/// The places of the parts among those of the same area, by how far they are to their targets: of equals
/// both have the better place, and the next one is left out. A part without a value has none, nor
/// has one that stands alone.
fn standings(
    plan: &Plan,
    indicator: &Indicator,
    assessments: &[Assessment],
) -> HashMap<usize, Rank> {
    let share = |one: &Assessment| -> Option<(usize, Fraction)> {
        Some((one.part.filter(|_| one.known == Known::Whole)?, one.completion.clone()?))
    };
    let mut shares: Vec<(usize, Fraction)> = assessments.iter().filter_map(share).collect();
    let goal = shares.first().and_then(|(part, _)| indicator.goal(Some(*part)));
    // Of a ceiling the less is used up the better; from a baseline more of the way is better.
    let is_more_better = match goal.map(|goal| (goal.target.comparator.side(), goal.baseline)) {
        Some((Side::Floor, _) | (Side::Ceiling, Some(_))) => true,
        Some((Side::Ceiling, None)) => false,
        Some((Side::Both, _)) | None => return HashMap::new(),
    };
    let parent = |part: usize| plan.parts.get(part).and_then(|part| part.parent);
    shares.sort_by(|(part, share), (other, beyond)| {
        let better_first = if is_more_better { beyond.cmp(share) } else { share.cmp(beyond) };
        parent(*part).cmp(&parent(*other)).then(better_first)
    });
    let siblings = shares.chunk_by(|(part, _), (other, _)| parent(*part) == parent(*other));
    siblings.filter(|siblings| siblings.len() > 1).flat_map(places).collect()
}

/// The places of siblings, the best first.
fn places(siblings: &[(usize, Fraction)]) -> Vec<(usize, Rank)> {
    let mut places = Vec::with_capacity(siblings.len());
    for equals in siblings.chunk_by(|(_, share), (_, other)| share == other) {
        let rank = Rank {
            place: places.len().saturating_add(1),
            is_shared: equals.len() > 1,
            of: siblings.len(),
            before: None,
        };
        places.extend(equals.iter().map(|(part, _)| (*part, rank)));
    }
    places
}
