//! From assessments to a report.

use std::collections::HashSet;

use super::course::{bullet, course};
use super::digest::digest;
use super::figures::Figures;
use super::grid::grid;
use super::outlook;
use super::view::{promise, sections};
use super::{
    Day, DecidedView, FirstPromise, GapFrom, Input, Outcome, PlanHead, Reached, Report, Worked,
    change, findings, highlights, scores, waivers,
};
use crate::assessment::{Assessment, Known};
use crate::diagnostic::{Diagnostic, Named};
use crate::observation::Observations;
use crate::parallel;
use crate::period::Period;
use crate::plan::{AsOf, Indicator, Measure, Plan, Waiver};
use crate::quantity::{Fraction, Rounding};
use crate::score::{Receipt, receipt};
use crate::verdict::{Policy, Tally, Verdict};

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
    /// Cells that are named for one target, at most.
    pub named_cells: usize,
    /// Whether charts are drawn, for which alone places on an axis are computed.
    pub is_drawn: bool,
}

/// Makes the report. The verdict and exit code are fixed here, before anything is rendered.
pub fn build(judged: &Judged<'_>) -> Report {
    let plan = judged.plan;
    judged.find_rows();
    let (told, mut outcomes) = judged.outcomes();
    let receipt_of = |(one, outcome): (&&Assessment, &Outcome)| receipt(plan, one, outcome.verdict);
    let receipts: Vec<Option<Receipt>> = told.iter().zip(&outcomes).map(receipt_of).collect();
    for (outcome, receipt) in outcomes.iter_mut().zip(&receipts) {
        let view = |receipt| Box::new(scores::view(&plan.score, receipt));
        outcome.receipt = receipt.as_ref().map(view);
    }
    place_below(plan, &told, &mut outcomes);
    let mut found: Vec<Diagnostic> = judged.diagnostics.clone();
    found.extend(judged.assessments.iter().flat_map(|one| findings::of(judged, one)));
    found.extend(waivers::findings(judged));
    found.extend(outcomes.iter().filter_map(findings::revised));
    if judged.is_strict {
        found = found.into_iter().map(Diagnostic::strict).collect();
    }
    let errors = found.iter().filter(|finding| finding.is_error());
    let errors = errors.map(|finding| finding.stands_for).sum();
    let scored: Vec<(&Outcome, Receipt)> =
        outcomes.iter().zip(receipts).filter_map(|(one, receipt)| Some((one, receipt?))).collect();
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

/// Says of the outcomes of parts what they stand below.
fn place_below(plan: &Plan, told: &[&Assessment], outcomes: &mut [Outcome]) {
    let mut told = told.iter();
    for group in outcomes.chunk_by_mut(|one, other| one.promise.id == other.promise.id) {
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

    fn outcome(&self, assessment: &Assessment) -> Option<Outcome> {
        let entry = self.plan.entries.get(assessment.entry)?;
        let promise = promise(self.plan, entry, assessment.part)?;
        let indicator = self.plan.indicator(assessment.entry);
        let goal = indicator.and_then(|indicator| indicator.goal(assessment.part));
        let figures = goal.map(|goal| Figures { assessment, goal });
        let worked = figures.as_ref().and_then(|figures| figures.worked(self.plan.pace));
        let needed = assessment.needed_per_month.as_ref();
        let would_be = self.policy.verdict(self.plan, assessment);
        let waiver = waivers::of(self, assessment, would_be);
        let verdict = if waiver.is_some() { Verdict::Waived } else { would_be };
        let actual = indicator
            .zip(figures.as_ref())
            .zip(worked.as_ref())
            .and_then(|((one, figures), worked)| self.reached(one, figures, worked));
        let due_now = figures.as_ref().and_then(|one| one.due(worked.as_ref()));
        let course = goal.filter(|_| assessment.course.is_some()).and_then(|goal| {
            let own = (actual.as_ref().map(|actual| actual.value.clone()), due_now.clone());
            course(assessment, goal.target, goal.baseline, own)
        });
        Some(Outcome {
            promise,
            area: self.plan.area_name(assessment.part).to_owned(),
            status: assessment.status,
            verdict,
            waiver: waiver.map(Box::new),
            reason: assessment.reason,
            judged_at: assessment.judged_at.map(|month| month.to_string()),
            actual,
            considered: self.considered(assessment),
            base_limit: indicator
                .zip(figures.as_ref())
                .and_then(|(indicator, figures)| figures.base_limit(self.base_unit(indicator))),
            due_now,
            due_share: figures.as_ref().and_then(Figures::due_share),
            completion: figures.as_ref().and_then(Figures::completion),
            completion_known: figures.as_ref().map_or(Known::Whole, Figures::completion_known),
            pace: figures.as_ref().and_then(|one| one.pace(self.plan.pace)),
            growth: outlook::growth(assessment).map(Box::new),
            pace_points: figures.as_ref().and_then(|one| one.points(self.plan.pace)),
            gap: figures.as_ref().and_then(|one| one.gap(worked.as_ref())),
            worked: worked.map(Box::new),
            gap_from: figures.as_ref().map_or(GapFrom::Due, Figures::gap_from),
            needed_per_month: needed.map(|needed| needed.decimal(4, Rounding::Nearest)),
            needed_enough: needed
                .zip(goal)
                .map(|(needed, goal)| highlights::needed_enough(needed, goal.target)),
            is_more_needed: needed.is_some_and(Fraction::is_positive),
            trend: outlook::trend(indicator, assessment).map(Box::new),
            year_on_year: assessment
                .changes
                .year_on_year
                .as_deref()
                .map(|change| Box::new(change::view(change))),
            period_on_period: assessment
                .changes
                .period_on_period
                .as_deref()
                .map(|change| Box::new(change::view(change))),
            band: outlook::band(indicator, assessment),
            excess: goal.and_then(|goal| highlights::excess(assessment, goal.target)),
            is_nearly_reached: goal
                .is_some_and(|goal| highlights::is_nearly_reached(assessment, goal.target)),
            bullet: goal
                .filter(|_| self.is_drawn)
                .map(|goal| Box::new(bullet(assessment, goal.target))),
            course: course.map(Box::new),
            state: assessment.state.and_then(|state| self.state(state)).map(Box::new),
            missing: assessment.missing.iter().map(Period::to_string).collect(),
            absent: self.absent(&assessment.absent),
            absent_count: assessment.absent.count,
            lacking: assessment.lacking.iter().map(|one| self.lacking(one)).collect(),
            rank: assessment.rank,
            first_promise: self.first_promise(assessment).map(Box::new),
            receipt: None,
            is_below_whole: false,
            depth: 0,
            decided_by: assessment.decided_by.as_ref().map(|decided| DecidedView {
                area: self.plan.area_name(Some(decided.part)).to_owned(),
                kept: decided.kept.saturating_sub(decided.waiting),
                waiting: decided.waiting,
                of: decided.of,
                against: decided.against.as_deref().and_then(|one| self.outcome(one)).map(Box::new),
            }),
        })
    }

    /// What is told of every assessment of which something is, beside it.
    fn outcomes(&self) -> (Vec<&Assessment>, Vec<Outcome>) {
        let count = self.assessments.len();
        let of = |index: usize| self.assessments.get(index).and_then(|one| self.outcome(one));
        let outcomes = parallel::map(count, count >= parallel::MANY, of);
        let told = self.assessments.iter().zip(&outcomes).filter(|(_, outcome)| outcome.is_some());
        (told.map(|(one, _)| one).collect(), parallel::present(outcomes))
    }

    /// The unit of what a growth is the growth of.
    fn base_unit(&self, growth: &Indicator) -> &str {
        let Measure::GrowthOf(base) = growth.measure else { return "" };
        self.plan.indicator(base).map_or("", |base| base.unit.symbol())
    }

    fn first_promise(&self, assessment: &Assessment) -> Option<FirstPromise> {
        let (status, reason) = assessment.first_promise?;
        let indicator = self.plan.indicator(assessment.entry)?;
        let replaced = indicator.replaced(assessment.part)?;
        let comparator = replaced.target.comparator;
        let first = Assessment::bare(assessment.entry, status, reason);
        Some(FirstPromise {
            comparator: comparator.relation(),
            value: comparator.limit().to_string(),
            upper: comparator.upper().map(|upper| upper.to_string()),
            revised_from: replaced.from.to_string(),
            reason: replaced.reason.clone(),
            status,
            verdict: self.policy.verdict(self.plan, &first),
            at: match assessment.part.and_then(|part| indicator.part_target(part)) {
                Some(own) => own.at.clone(),
                None => indicator.heading.at.clone(),
            },
            revised_at: replaced.at.clone(),
        })
    }

    fn reached(
        &self,
        indicator: &Indicator,
        figures: &Figures<'_>,
        worked: &Worked,
    ) -> Option<Reached> {
        let actual = figures.assessment.actual.as_ref()?;
        Some(Reached {
            value: figures.shown(actual, worked),
            known: figures.assessment.known,
            method: self.method(indicator, actual, &worked.actual),
            from: self.cells(actual.cells()),
            more_cells: actual.unnamed_cells(),
        })
    }
}
