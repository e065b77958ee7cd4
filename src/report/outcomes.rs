//! What came of each promise, as a report tells it.

use super::build::{Extent, Judged};
use super::course::{bullet, course};
use super::figures::Figures;
use super::view::promise;
use super::{
    DecidedView, FirstPromise, Outcome, Reached, Worked, change, highlights, outlook, waivers,
};
use crate::assessment::{Assessment, Decided};
use crate::parallel;
use crate::period::{Month, Period};
use crate::plan::{Goal, Indicator, Measure};
use crate::quantity::Rounding;
use crate::verdict::Verdict;

impl Judged<'_> {
    /// What is told of every assessment of which something is, beside it.
    pub(super) fn outcomes(&self) -> (Vec<&Assessment>, Vec<Outcome>) {
        let count = self.assessments.len();
        let of = |index: usize| self.assessments.get(index).and_then(|one| self.outcome(one));
        let outcomes = parallel::places(count, count >= parallel::MANY, of);
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

    fn outcome(&self, one: &Assessment) -> Option<Outcome> {
        let entry = self.plan.entries.get(one.entry)?;
        let promise = promise(self.plan, entry, one.part)?;
        let would_be = self.policy.verdict(self.plan, one);
        let waiver = waivers::of(self, one, would_be).map(Box::new);
        let verdict = if waiver.is_some() { Verdict::Waived } else { would_be };
        let area = self.plan.area_name(one.part).to_owned();
        let mut outcome = Outcome { waiver, ..Outcome::bare(promise, area, one, verdict) };
        let told = |_: &&Indicator| self.extent != Extent::Verdicts;
        let indicator = self.plan.indicator(one.entry).filter(told);
        if let Some((indicator, goal)) = indicator.and_then(|it| Some((it, it.goal(one.part)?))) {
            let figures = Figures { assessment: one, goal };
            self.tell_figures(&mut outcome, indicator, &figures);
            tell_needed(&mut outcome, (one, goal), self.as_of.month());
            tell_beside(&mut outcome, indicator, (one, goal));
            self.tell_charts(&mut outcome, (one, goal));
        }
        self.tell_others(&mut outcome, one);
        Some(outcome)
    }

    /// What was reached, what is due, and the one against the other.
    fn tell_figures(&self, outcome: &mut Outcome, indicator: &Indicator, figures: &Figures<'_>) {
        let policy = self.plan.pace;
        let worked = figures.worked(policy);
        let reached = |worked| self.reached(indicator, figures, worked);
        outcome.actual = worked.as_ref().and_then(reached);
        outcome.base_limit = figures.base_limit(self.base_unit(indicator)).map(Box::new);
        outcome.due_now = figures.due(worked.as_ref());
        outcome.due_share = figures.due_share();
        outcome.completion = figures.completion();
        outcome.completion_known = figures.completion_known();
        outcome.pace = figures.pace(policy);
        outcome.pace_points = figures.points(policy);
        outcome.growth = outlook::growth(figures.assessment).map(Box::new);
        outcome.gap = figures.gap(worked.as_ref());
        outcome.gap_from = figures.gap_from();
        outcome.worked = worked.map(Box::new);
    }

    /// The charts of a value, where they are drawn.
    fn tell_charts(&self, outcome: &mut Outcome, (one, goal): (&Assessment, Goal<'_>)) {
        if self.is_drawn {
            outcome.bullet = Some(Box::new(bullet(one, goal.target)));
        }
        if one.course.is_some() {
            let value = outcome.actual.as_ref().map(|actual| actual.value.clone());
            let own = (value, outcome.due_now.clone());
            outcome.course = course(one, goal.target, goal.baseline, own).map(Box::new);
        }
    }

    /// What others have to do with it: cells, parts, members, and what was promised first.
    fn tell_others(&self, outcome: &mut Outcome, one: &Assessment) {
        outcome.considered = self.considered(one);
        outcome.state = one.state.and_then(|state| self.state(state)).map(Box::new);
        outcome.missing = one.missing.iter().map(Period::to_string).collect();
        outcome.absent = self.absent(&one.absent);
        outcome.absent_count = one.absent.count;
        outcome.lacking = one.lacking.iter().map(|lacking| self.lacking(lacking)).collect();
        outcome.rank = one.rank;
        outcome.first_promise = self.first_promise(one).map(Box::new);
        let decided = one.decided_by.as_ref().map(|decided| self.decided(decided));
        outcome.decided_by = decided.map(Box::new);
    }

    fn decided(&self, decided: &Decided) -> DecidedView {
        DecidedView {
            area: self.plan.area_name(Some(decided.part)).to_owned(),
            kept: decided.kept.saturating_sub(decided.waiting),
            waiting: decided.waiting,
            of: decided.of,
            against: decided.against.as_deref().and_then(|one| self.outcome(one)).map(Box::new),
        }
    }
}

/// What is still needed each month; from when, where reports end before as-of.
fn tell_needed(outcome: &mut Outcome, (one, goal): (&Assessment, Goal<'_>), as_of: Month) {
    let Some(needed) = one.needed_per_month.as_ref() else { return };
    outcome.needed_per_month = Some(needed.decimal(4, Rounding::Nearest));
    outcome.needed_enough = Some(highlights::needed_enough(needed, goal.target));
    outcome.is_more_needed = needed.is_positive();
    let reported = one.judged_at.filter(|month| *month < as_of);
    outcome.needed_from = reported.map(|month| month.plus(1).to_string());
}

/// What is said of a value beside its status.
fn tell_beside(outcome: &mut Outcome, indicator: &Indicator, (one, goal): (&Assessment, Goal<'_>)) {
    let shown = outcome.actual.as_ref().map_or("", |actual| actual.value.as_str());
    let view = |change| {
        let actual = &one.actual.as_ref()?.value;
        Some(Box::new(change::view(change, goal.target, (actual, shown))))
    };
    outcome.trend = outlook::trend(indicator, one).map(Box::new);
    outcome.year_on_year = one.changes.year_on_year.as_deref().and_then(view);
    outcome.period_on_period = one.changes.period_on_period.as_deref().and_then(view);
    outcome.band = outlook::band(indicator, one);
    outcome.excess = highlights::excess(one, goal.target);
    outcome.is_nearly_reached = highlights::is_nearly_reached(one, goal.target);
}
