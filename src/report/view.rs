//! A promise in words and numbers, before any data.

use super::{
    Aim, Counts, Horizon, MeasureView, PaceView, Promise, PromiseKind, RevisionView, SectionHead,
};
use crate::period::Frequency;
use crate::plan::{
    DueStep, Entry, Evidence, Goal, Indicator, Measure, Pace, Plan, Revision, Target,
};

/// Every target of a plan, as understood.
#[derive(Clone, Debug)]
pub struct TargetList {
    /// Title of the plan.
    pub title: String,
    /// Of the plan, in order.
    pub sections: Vec<SectionHead>,
    /// In the plan's order.
    pub promises: Vec<Promise>,
}

/// Every target of a plan, as understood.
pub fn list(plan: &Plan) -> TargetList {
    TargetList { title: plan.title.clone(), sections: sections(plan), promises: promises(plan) }
}

/// Every promise of the plan's area, each with those of the parts behind it.
fn promises(plan: &Plan) -> Vec<Promise> {
    let of = |entry: &Entry| {
        let parts = match entry {
            Entry::Indicator(indicator) if !indicator.part_targets.is_empty() => {
                let has_own = |part: &usize| indicator.part_target(*part).is_some();
                plan.parts_as_tree().into_iter().filter(has_own).collect()
            }
            Entry::Indicator(_) | Entry::Milestone(_) => Vec::new(),
        };
        let areas = std::iter::once(None).chain(parts.into_iter().map(Some));
        areas.filter_map(|area| promise(plan, entry, area)).collect::<Vec<_>>()
    };
    plan.entries.iter().flat_map(of).collect()
}

pub(super) fn sections(plan: &Plan) -> Vec<SectionHead> {
    let head = |section: &crate::plan::Section| SectionHead {
        id: section.id.clone(),
        title: section.title.clone(),
    };
    plan.sections.iter().map(head).collect()
}

/// What is said of how an entry counts.
fn counts(entry: &Entry) -> Counts {
    let heading = entry.heading();
    let counts = Counts {
        weight: heading.weight.map(|weight| weight.to_string()),
        missing: heading.missing,
        ..Counts::default()
    };
    let Entry::Indicator(indicator) = entry else { return counts };
    Counts {
        extra: indicator.extra.map(|extra| extra.to_string()),
        deduct: indicator.deduct.map(|deduct| deduct.to_string()),
        trend: indicator.trend,
        bands: indicator.bands.map(|bands| [bands.green, bands.red].map(|end| end.to_string())),
        ..counts
    }
}

/// An entry as a promise of an area, none being the whole; nothing for an indicator without a target.
pub(super) fn promise(plan: &Plan, entry: &Entry, area: Option<usize>) -> Option<Promise> {
    let heading = entry.heading();
    let own = |indicator: &Indicator| indicator.part_target(area?).map(|own| own.at.clone());
    let (kind, own_place) = match entry {
        Entry::Indicator(indicator) => {
            let mut aim = aim(plan, indicator, indicator.goal(area)?);
            let has_parts = !plan.children(area).is_empty();
            let revised = |one| revision(one, area);
            aim.revisions = indicator.revisions.iter().filter_map(revised).collect();
            aim.areas = has_parts.then_some(indicator.areas);
            (PromiseKind::Indicator(Box::new(aim)), own(indicator))
        }
        Entry::Milestone(milestone) => {
            let needs_evidence = milestone.evidence == Evidence::Required;
            (PromiseKind::Milestone { due: milestone.due.to_string(), needs_evidence }, None)
        }
    };
    Some(Promise {
        id: heading.id.clone(),
        name: heading.name.clone(),
        part: area.map(|_| plan.area_name(area).to_owned()),
        section: heading.section,
        commitment: heading.commitment,
        is_key: heading.is_key,
        owner: heading.owner.clone(),
        note: heading.note.clone(),
        tags: heading.tags.clone(),
        source: heading.source.clone(),
        quote: (!heading.quotes.is_empty()).then(|| heading.quotes.join(" … ")),
        at: own_place.unwrap_or_else(|| heading.at.clone()),
        kind,
        counts: counts(entry),
    })
}

fn aim(plan: &Plan, indicator: &Indicator, goal: Goal<'_>) -> Aim {
    let target = goal.target;
    Aim {
        comparator: target.comparator.relation(),
        value: target.comparator.limit().to_string(),
        upper: target.comparator.upper().map(|upper| upper.to_string()),
        end: goal.end().to_string(),
        stretch: target.stretch.map(|stretch| stretch.to_string()),
        unit: indicator.unit.symbol().to_owned(),
        due: target.due.to_string(),
        horizon: horizon(plan, target),
        measure: measure(plan, &indicator.measure),
        members: indicator.members.iter().map(|member| name(plan, *member)).collect(),
        areas: None,
        pace: pace(indicator, goal),
        revisions: Vec::new(),
        baseline: goal.baseline.map(|baseline| baseline.to_string()),
        kept_from: goal
            .start
            .filter(|_| goal.is_kept_from_the_start())
            .map(|start| start.to_string()),
        published: indicator.published.map(|date| date.to_string()),
    }
}

fn horizon(plan: &Plan, target: &Target) -> Horizon {
    let is_year = plan.period.frequency() == Some(Frequency::Year);
    match (target.due == plan.period.last(), is_year) {
        (true, true) => Horizon::Year,
        (true, false) => Horizon::Plan,
        (false, _) => Horizon::Own,
    }
}

/// What a revision makes of the target of an area, if that changes.
fn revision(revision: &Revision, area: Option<usize>) -> Option<RevisionView> {
    let comparator = revision.target_of(area)?.comparator;
    Some(RevisionView {
        from: revision.from.to_string(),
        comparator: comparator.relation(),
        value: comparator.limit().to_string(),
        upper: comparator.upper().map(|upper| upper.to_string()),
        reason: revision.reason.clone(),
    })
}

fn name(plan: &Plan, entry: usize) -> String {
    plan.entries.get(entry).map_or_else(String::new, |entry| entry.heading().name.clone())
}

fn measure(plan: &Plan, measure: &Measure) -> MeasureView {
    let name = |entry| name(plan, entry);
    match measure {
        Measure::Flow => MeasureView::Flow,
        Measure::Cumulative => MeasureView::Cumulative,
        Measure::Level => MeasureView::Level,
        Measure::Rate => MeasureView::Rate,
        Measure::GrowthOf(base) => MeasureView::GrowthOf(name(*base)),
        Measure::Ratio { of, to } => MeasureView::Ratio(name(*of), name(*to)),
        Measure::Share { part, whole } => MeasureView::Share(name(*part), name(*whole)),
    }
}

fn pace(indicator: &Indicator, goal: Goal<'_>) -> PaceView {
    match goal.pace {
        _ if indicator.is_due_whole(goal) => PaceView::Whole,
        Pace::Linear => PaceView::Linear,
        Pace::Compound => PaceView::Compound,
        Pace::AtEnd => PaceView::AtEnd,
        Pace::Schedule(steps) => {
            let due = |due: DueStep| match due {
                DueStep::Percent(share) => format!("{share} %"),
                DueStep::Value(value) => value.to_string(),
            };
            let step = |step: &crate::plan::Step| (step.month.to_string(), due(step.due));
            PaceView::Schedule(steps.iter().map(step).collect())
        }
    }
}
