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
        let places = standings(indicator, group);
        if places.is_empty() {
            continue;
        }
        let earlier = before.map_or_else(Vec::new, |as_of| {
            let case = Case { plan, observations, as_of };
            let entry = group.first().map_or(0, |one| one.entry);
            standings(indicator, &judge::assess(&case, entry, indicator))
        });
        for assessment in group {
            let of_part = |places: &[Standing]| {
                places.iter().find(|place| place.part == assessment.part).copied()
            };
            assessment.rank = of_part(&places).map(|place| Rank {
                place: place.place,
                is_shared: place.is_shared,
                of: places.len(),
                before: of_part(&earlier).map(|place| place.place),
            });
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
    part: Option<usize>,
    place: usize,
    is_shared: bool,
}

/// The places of the parts by how far they are to their targets: of equals both have the better
/// place, and the next one is left out. A part without a value has none.
fn standings(indicator: &Indicator, assessments: &[Assessment]) -> Vec<Standing> {
    let side = indicator.target.as_ref().map(|target| target.comparator.side());
    let share = |one: &Assessment| -> Option<(Option<usize>, Fraction)> {
        one.part.filter(|_| !one.is_lower_bound)?;
        Some((one.part, one.completion.clone()?))
    };
    let mut shares: Vec<(Option<usize>, Fraction)> = assessments.iter().filter_map(share).collect();
    match side {
        Some(Side::Floor) => shares.sort_by(|(_, one), (_, other)| other.cmp(one)),
        // Of a ceiling the less is used up the better; from a baseline more of the way is better.
        Some(Side::Ceiling) if indicator.baseline.is_some() => {
            shares.sort_by(|(_, one), (_, other)| other.cmp(one));
        }
        Some(Side::Ceiling) => shares.sort_by(|(_, one), (_, other)| one.cmp(other)),
        Some(Side::Both) | None => return Vec::new(),
    }
    if shares.len() < 2 {
        return Vec::new();
    }
    let place = |(part, share): &(Option<usize>, Fraction)| {
        let first = shares.iter().position(|(_, other)| other == share).unwrap_or(0);
        let is_shared = shares.iter().filter(|(_, other)| other == share).count() > 1;
        Standing { part: *part, place: first.saturating_add(1), is_shared }
    };
    shares.iter().map(place).collect()
}
