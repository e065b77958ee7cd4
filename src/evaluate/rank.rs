//! The place of each part among the parts that have the same target.

use super::{Case, judge};
use crate::assessment::{Assessment, Rank};
use crate::observation::Observations;
use crate::period::Period;
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
        let earlier = before.map_or_else(Vec::new, |as_of| {
            let case = Case { plan, observations, as_of };
            let entry = group.first().map_or(0, |one| one.entry);
            standings(plan, indicator, &judge::assess(&case, entry, indicator))
        });
        for assessment in group {
            let of_part = |standings: &[Standing]| {
                let own = standings.iter().find(|one| Some(one.part) == assessment.part);
                own.map(|one| one.rank)
            };
            let before = of_part(&earlier).map(|rank| rank.place);
            assessment.rank = of_part(&places).map(|rank| Rank { before, ..rank });
        }
    }
}

/// The end of the reporting period before as-of, if that lies in the plan.
fn before(plan: &Plan, as_of: AsOf) -> Option<AsOf> {
    let frequency = plan.reporting.or_else(|| as_of.period?.frequency())?;
    let last = Period::around(as_of.month().min(plan.period.last()), frequency).first().plus(-1);
    (last >= plan.period.first()).then(|| AsOf::end_of(Period::around(last, frequency)))
}

#[derive(Clone, Copy)]
struct Standing {
    part: usize,
    rank: Rank,
}

/// The places of the parts among those of the same area, by how far they are to their targets: of equals
/// both have the better place, and the next one is left out. A part without a value has none, nor
/// has one that stands alone.
fn standings(plan: &Plan, indicator: &Indicator, assessments: &[Assessment]) -> Vec<Standing> {
    let share = |one: &Assessment| -> Option<(usize, Fraction)> {
        Some((one.part.filter(|_| !one.is_lower_bound)?, one.completion.clone()?))
    };
    let shares: Vec<(usize, Fraction)> = assessments.iter().filter_map(share).collect();
    let goal = shares.first().and_then(|(part, _)| indicator.goal(Some(*part)));
    // Of a ceiling the less is used up the better; from a baseline more of the way is better.
    let is_more_better = match goal.map(|goal| (goal.target.comparator.side(), goal.baseline)) {
        Some((Side::Floor, _) | (Side::Ceiling, Some(_))) => true,
        Some((Side::Ceiling, None)) => false,
        Some((Side::Both, _)) | None => return Vec::new(),
    };
    let parent = |part: usize| plan.parts.get(part).and_then(|part| part.parent);
    let standing = |(part, share): &(usize, Fraction)| {
        let siblings = || shares.iter().filter(|(other, _)| parent(*other) == parent(*part));
        let is_better =
            |other: &Fraction| if is_more_better { other > share } else { other < share };
        let better = siblings().filter(|(_, other)| is_better(other)).count();
        let of = siblings().count();
        let is_shared = siblings().filter(|(_, other)| other == share).count() > 1;
        let place = better.saturating_add(1);
        (of > 1)
            .then_some(Standing { part: *part, rank: Rank { place, is_shared, of, before: None } })
    };
    shares.iter().filter_map(standing).collect()
}
