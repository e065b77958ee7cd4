//! From assessments to a report.

use std::collections::HashSet;

use super::digest::digest;
use super::grid::grid;
use super::view::sections;
use super::{Day, Input, Outcome, PlanHead, Report, findings, scores, waivers};
use crate::assessment::Assessment;
use crate::diagnostic::{Diagnostic, Named};
use crate::observation::Observations;
use crate::plan::{AsOf, Plan, Waiver};
use crate::score::{Receipt, receipt};
use crate::verdict::{Policy, Tally};

/// What a report is made of.
pub struct Judged<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan's name and files.
    pub head: PlanHead,
    /// The data.
    pub observations: &'a Observations,
    /// The time up to which it was judged.
    pub as_of: AsOf,
    /// One for each target.
    pub assessments: &'a [Assessment],
    /// Found while reading plan and data.
    pub diagnostics: Vec<Diagnostic>,
    /// What the user decides.
    pub policy: Policy,
    /// Targets that are excused.
    pub waivers: &'a [Waiver],
    /// Whether warnings count as errors.
    pub is_strict: bool,
    /// Targets that were not selected.
    pub left_out: usize,
    /// Whether targets were selected by something else than their area, so that of no area all are there.
    pub is_selection: bool,
    /// How much is told of each target.
    pub extent: Extent,
    /// Whether charts are drawn, for which alone places on an axis are computed.
    pub is_drawn: bool,
}

/// How much a report tells of each target. What is told to nobody is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// What was promised and what came of it; no figures, and not by whom reports lack.
    Verdicts,
    /// The figures too, and of the cells that they rest on so many at most.
    Figures {
        /// Cells of one target.
        cells: usize,
    },
}

impl Extent {
    /// All that there is to tell.
    pub const WHOLE: Self = Self::Figures { cells: usize::MAX };

    /// Cells that are named for one target, at most.
    pub(super) fn named_cells(self) -> usize {
        match self {
            Self::Verdicts => 0,
            Self::Figures { cells } => cells,
        }
    }
}

/// Makes the report. The verdict and exit code are fixed here, before anything is rendered.
pub fn build(mut judged: Judged<'_>) -> Report {
    // There may be megabytes of them.
    let mut found = std::mem::take(&mut judged.diagnostics);
    let judged = &judged;
    let plan = judged.plan;
    judged.find_rows();
    let (told, mut outcomes) = judged.outcomes();
    let receipts = receipts(plan, &told, &outcomes);
    for (index, receipt) in &receipts {
        if let Some(outcome) = outcomes.get_mut(*index) {
            outcome.receipt = Some(Box::new(scores::view(&plan.score, receipt)));
        }
    }
    place_below(plan, &told, &mut outcomes);
    found.extend(judged.assessments.iter().flat_map(|one| findings::of(judged, one)));
    found.extend(waivers::findings(judged));
    found.extend(outcomes.iter().filter_map(findings::revised));
    if judged.is_strict {
        found = found.into_iter().map(Diagnostic::strict).collect();
    }
    let errors = found.iter().filter(|finding| finding.is_error());
    let errors = errors.map(|finding| finding.stands_for).sum();
    let of_outcome = |(index, receipt): (usize, Receipt)| Some((outcomes.get(index)?, receipt));
    let scored: Vec<(&Outcome, Receipt)> = receipts.into_iter().filter_map(of_outcome).collect();
    let verdicts = outcomes.iter().map(|outcome| outcome.verdict);
    let tally = Tally { left_out: judged.left_out, ..Tally::of(verdicts, errors) };
    Report {
        plan: judged.head.clone(),
        as_of: judged.as_of.to_string(),
        as_of_day: day(judged.as_of),
        judged_to: judged_to(judged),
        inputs: inputs(judged.observations),
        tally,
        verdict: tally.verdict(),
        exit_code: tally.exit_code(judged.policy.fail_on),
        fail_on: judged.policy.fail_on,
        basis: plan.pace.basis,
        sections: sections(plan),
        digest: digest(&outcomes),
        grid: grid(&outcomes),
        scores: scores::scores(judged, &outcomes, &scored),
        results: outcomes,
        findings: found,
    }
}

/// The receipts of those that have a weight, each with the index of its outcome.
fn receipts(plan: &Plan, told: &[&Assessment], outcomes: &[Outcome]) -> Vec<(usize, Receipt)> {
    let all = told.iter().zip(outcomes).enumerate();
    let receipt = |(index, (one, outcome)): (usize, (&&Assessment, &Outcome))| {
        Some((index, receipt(plan, one, outcome.verdict)?))
    };
    all.filter_map(receipt).collect()
}

/// Says of the outcomes of parts what they stand below.
fn place_below(plan: &Plan, told: &[&Assessment], outcomes: &mut [Outcome]) {
    let mut told = told.iter();
    for group in outcomes.chunk_by_mut(|one, other| one.promise.id == other.promise.id) {
        if group.len() == 1 {
            // Nothing stands before it.
            told.next();
            continue;
        }
        let mut before: HashSet<Option<usize>> = HashSet::new();
        for (outcome, one) in group.iter_mut().zip(told.by_ref()) {
            let above = |part: &usize| plan.parts.get(*part).and_then(|part| part.parent);
            let areas = std::iter::successors(one.part, above).skip(1).map(Some);
            let areas = areas.chain(one.part.map(|_| None));
            outcome.is_below_whole = !before.is_empty();
            outcome.depth = areas.filter(|area| before.contains(area)).count();
            before.insert(one.part);
        }
    }
}

fn day(as_of: AsOf) -> Day {
    let date = as_of.date;
    Day {
        year: date.year(),
        month: date.month(),
        day: date.day(),
        ends_month: as_of.month().last_day() == date,
    }
}

/// The end of the last reporting period that was over, where that is before as-of.
fn judged_to(judged: &Judged<'_>) -> Option<String> {
    let month = judged.as_of.month().min(judged.plan.period.last());
    let earlier = |assessment: &&Assessment| assessment.judged_at.is_some_and(|at| at < month);
    let is_open = |assessment: &&Assessment| {
        let indicator = judged.plan.indicator(assessment.entry);
        let goal = indicator.and_then(|indicator| indicator.goal(assessment.part));
        goal.is_some_and(|goal| assessment.judged_at.is_some_and(|at| at < goal.target.due))
    };
    let mut months = judged.assessments.iter().filter(earlier).filter(is_open);
    months.next().and_then(|assessment| assessment.judged_at).map(|month| month.to_string())
}

pub(super) fn inputs(observations: &Observations) -> Vec<Input> {
    let input = |file: &crate::observation::DataFile| Input {
        file: file.source.name().to_string(),
        sha256: file.sha256.clone(),
        encoding: file.encoding,
        rows: file.rows,
    };
    observations.sources.iter().map(input).collect()
}

impl Judged<'_> {
    /// The name of what was assessed, with the part that it is about.
    pub(super) fn name(&self, assessment: &Assessment) -> Named {
        let entry = self.plan.entries.get(assessment.entry);
        let name = entry.map_or("", |entry| entry.heading().name.as_str());
        let part = assessment.part.map(|part| self.plan.area_name(Some(part)).to_owned());
        Named { name: name.to_owned(), part }
    }
}
