//! For whom a target is judged, and at the end of which month.

use super::judge::Question;
use super::{Case, each};
use crate::assessment::{Assessment, Reason, Status};
use crate::observation::SeriesKey;
use crate::period::Month;
use crate::plan::{Areas, Goal, Indicator, Target};

/// Assesses an indicator of a plan without parts. Where every part must keep the target there is then
/// nobody to keep it.
pub(super) fn of_whole(case: &Case<'_>, entry: usize, indicator: &Indicator) -> Option<Assessment> {
    let key = SeriesKey { entry, part: None };
    if indicator.areas == Areas::Each { None } else { assess_area(case, key, indicator) }
}

/// Assesses an indicator that has a target: for the whole area, then for every part that is judged
/// by itself.
pub(super) fn assess(case: &Case<'_>, entry: usize, indicator: &Indicator) -> Vec<Assessment> {
    let judge = |part| assess_area(case, SeriesKey { entry, part }, indicator);
    let parts = case.plan.judged_parts(indicator).into_iter();
    if indicator.areas != Areas::Each {
        let parts = parts.filter_map(|part| judge(Some(part)));
        return judge(None).into_iter().chain(parts).collect();
    }
    let is_leaf = |part: usize| case.plan.children(Some(part)).is_empty();
    let assess = |part: usize| {
        if is_leaf(part) { judge(Some(part)) } else { assess_below(case, (entry, part), indicator) }
    };
    let parts: Vec<Assessment> = parts.filter_map(assess).collect();
    let leaves = parts.iter().filter(|one| one.part.is_some_and(is_leaf));
    let whole = each::whole(entry, indicator, &leaves.collect::<Vec<_>>());
    whole.into_iter().chain(parts).collect()
}

/// Assesses a part with parts of its own where every part must keep the target: by those below it,
/// each held against its own target or else against the one of this part.
fn assess_below(
    case: &Case<'_>,
    (entry, part): (usize, usize),
    indicator: &Indicator,
) -> Option<Assessment> {
    let goal = indicator.goal(Some(part))?;
    let first = indicator.replaced(Some(part)).map(|replaced| &replaced.target);
    let assess = |leaf: usize| {
        let key = SeriesKey { entry, part: Some(leaf) };
        if indicator.part_target(leaf).is_some() {
            assess_area(case, key, indicator)
        } else {
            Some(assess_against(case, key, indicator, (goal, first)))
        }
    };
    let below: Vec<Assessment> = leaves(case, part).into_iter().filter_map(assess).collect();
    let mut whole = each::whole(entry, indicator, &below.iter().collect::<Vec<_>>())?;
    whole.part = Some(part);
    if let Some(decided) = &mut whole.decided_by
        && indicator.part_target(decided.part).is_none()
    {
        let worst = below.into_iter().find(|one| one.part == Some(decided.part));
        let against = worst.map(|worst| Assessment { part: Some(part), ..worst });
        decided.against = against.map(Box::new);
    }
    Some(whole)
}

/// The parts below a part that have none themselves.
fn leaves(case: &Case<'_>, part: usize) -> Vec<usize> {
    let children = case.plan.children(Some(part));
    if children.is_empty() {
        vec![part]
    } else {
        children.flat_map(|part| leaves(case, part)).collect()
    }
}

fn assess_area(case: &Case<'_>, key: SeriesKey, indicator: &Indicator) -> Option<Assessment> {
    let goal = indicator.goal(key.part)?;
    let first = indicator.replaced(key.part).map(|replaced| &replaced.target);
    Some(assess_against(case, key, indicator, (goal, first)))
}

/// Assesses an area against a goal, and what was promised first where that has changed.
fn assess_against(
    case: &Case<'_>,
    key: SeriesKey,
    indicator: &Indicator,
    (goal, first): (Goal<'_>, Option<&Target>),
) -> Assessment {
    let Some(month) = case.judged_at(key, indicator, goal.target) else {
        let mut early = Assessment::bare(key.entry, Status::NotDue, Reason::NothingDueYet);
        early.part = key.part;
        if case.is_refused(key) {
            (early.status, early.reason) = (Status::Invalid, Reason::ValueRefused);
        }
        early.first_promise = first.map(|_| (early.status, early.reason));
        return early;
    };
    let answer = |goal| {
        let reached = case.reached(key, indicator, month);
        Question::of(case, indicator, goal, month).answer(key, reached)
    };
    let mut assessment = answer(goal);
    let first = first.map(|first| answer(goal.with_target(first)));
    assessment.first_promise = first.map(|first| (first.status, first.reason));
    assessment
}

impl Case<'_> {
    /// The month at whose end an indicator is judged: its deadline or as-of, whichever comes first;
    /// before the deadline the end of the last reporting period that is over, unless there is a
    /// value for as-of itself. `None` if no reporting period of the plan is over.
    fn judged_at(&self, key: SeriesKey, indicator: &Indicator, target: &Target) -> Option<Month> {
        let newest = self.as_of.month().min(target.due);
        if newest < self.plan.period.first() {
            return None;
        }
        let period = self.plan.reporting_period(newest).filter(|_| newest < target.due);
        let Some(period) = period else { return Some(newest) };
        if period.last() == newest || self.reached(key, indicator, newest).actual.is_some() {
            return Some(newest);
        }
        let over = period.first().plus(-1);
        (over >= self.plan.period.first()).then_some(over)
    }
}
