//! The place of each part among the parts that have the same target.

use std::collections::HashMap;

use super::{Case, target};
use crate::assessment::{Assessment, Known, Rank};
use crate::observation::Observations;
use crate::plan::{AsOf, Indicator, Plan};
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

/// What a part has of its target, and how that compares with others.
struct Standing {
    part: usize,
    parent: Option<usize>,
    share: Fraction,
    /// Whether it must only keep what was reached from the start: a share of the target, and no share of
    /// a way.
    is_kept: bool,
    is_more_better: bool,
}

/// The places of the parts among those of the same area, by how far they are to their targets: of equals
/// both have the better place, and the next one is left out. A part without a value has none, nor
/// has one that stands alone, nor one that must only keep its target beside others on their way.
fn standings(
    plan: &Plan,
    indicator: &Indicator,
    assessments: &[Assessment],
) -> HashMap<usize, Rank> {
    let standing = |one: &Assessment| {
        let part = one.part.filter(|_| one.known == Known::Whole)?;
        let goal = indicator.goal(Some(part))?;
        Some(Standing {
            part,
            parent: plan.parts.get(part).and_then(|part| part.parent),
            share: one.completion.clone()?,
            is_kept: goal.is_kept_from_the_start(),
            is_more_better: goal.is_more_better()?,
        })
    };
    let mut standings: Vec<Standing> = assessments.iter().filter_map(standing).collect();
    standings.sort_by(|one, other| {
        let by_kind = (one.parent, one.is_kept).cmp(&(other.parent, other.is_kept));
        let more_first = other.share.cmp(&one.share);
        by_kind.then(if one.is_more_better { more_first } else { more_first.reverse() })
    });
    standings.chunk_by(|one, other| one.parent == other.parent).flat_map(places).collect()
}

/// The places of siblings, which stand the best first and behind others those that must only keep their
/// targets.
fn places(siblings: &[Standing]) -> Vec<(usize, Rank)> {
    let on_their_way = siblings.partition_point(|one| !one.is_kept);
    let siblings = siblings.get(..on_their_way).filter(|some| !some.is_empty()).unwrap_or(siblings);
    let mut places = Vec::with_capacity(siblings.len());
    if siblings.len() < 2 {
        return places;
    }
    for equals in siblings.chunk_by(|one, other| one.share == other.share) {
        let rank = Rank {
            place: places.len().saturating_add(1),
            is_shared: equals.len() > 1,
            of: siblings.len(),
            before: None,
        };
        places.extend(equals.iter().map(|one| (one.part, rank)));
    }
    places
}
