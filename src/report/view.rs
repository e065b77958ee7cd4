//! A promise in words and numbers, before any data.

use super::{Aim, Horizon, MeasureView, PaceView, Promise, PromiseKind, SectionHead};
use crate::period::Frequency;
use crate::plan::{DueStep, Entry, Evidence, Indicator, Measure, Pace, Plan, Target};

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
    TargetList {
        title: plan.title.clone(),
        sections: sections(plan),
        promises: plan.entries.iter().filter_map(|entry| promise(plan, entry)).collect(),
    }
}

pub(super) fn sections(plan: &Plan) -> Vec<SectionHead> {
    let head = |section: &crate::plan::Section| SectionHead {
        id: section.id.clone(),
        title: section.title.clone(),
    };
    plan.sections.iter().map(head).collect()
}

/// An entry as a promise; none for an indicator without a target.
pub(super) fn promise(plan: &Plan, entry: &Entry) -> Option<Promise> {
    let heading = entry.heading();
    let kind = match entry {
        Entry::Indicator(indicator) => {
            PromiseKind::Indicator(Box::new(aim(plan, indicator, indicator.target.as_ref()?)))
        }
        Entry::Milestone(milestone) => PromiseKind::Milestone {
            due: milestone.due.to_string(),
            needs_evidence: milestone.evidence == Evidence::Required,
        },
    };
    Some(Promise {
        id: heading.id.clone(),
        name: heading.name.clone(),
        section: heading.section,
        commitment: heading.commitment,
        owner: heading.owner.clone(),
        note: heading.note.clone(),
        tags: heading.tags.clone(),
        source: heading.source.clone(),
        quote: heading.quote.clone(),
        at: heading.at.clone(),
        kind,
    })
}

fn aim(plan: &Plan, indicator: &Indicator, target: &Target) -> Aim {
    Aim {
        comparator: target.comparator.key(),
        value: target.comparator.limit().to_string(),
        upper: target.comparator.upper().map(|upper| upper.to_string()),
        stretch: target.stretch.map(|stretch| stretch.to_string()),
        unit: indicator.unit.symbol().to_owned(),
        due: target.due.to_string(),
        horizon: horizon(plan, target),
        measure: measure(plan, &indicator.measure),
        pace: pace(indicator),
        baseline: indicator.baseline.map(|baseline| baseline.to_string()),
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

fn measure(plan: &Plan, measure: &Measure) -> MeasureView {
    let id = |entry: usize| {
        plan.entries.get(entry).map_or_else(String::new, |entry| entry.heading().id.clone())
    };
    match measure {
        Measure::Flow => MeasureView::Flow,
        Measure::Cumulative => MeasureView::Cumulative,
        Measure::Level => MeasureView::Level,
        Measure::Rate => MeasureView::Rate,
        Measure::GrowthOf(base) => MeasureView::GrowthOf(id(*base)),
        Measure::Ratio { of, to } => MeasureView::Ratio(id(*of), id(*to)),
    }
}

fn pace(indicator: &Indicator) -> PaceView {
    match &indicator.pace {
        Pace::Linear => PaceView::Linear,
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
