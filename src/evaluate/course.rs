//! An indicator over the plan's reporting periods: what was reached and what is due at each of them.
//! Information for charts and trends; no verdict looks at it.

use super::Case;
use super::trend::steady_growth;
use super::way::Way;
use crate::assessment::{Actual, Assessment, Course, Digits, Known, Stage};
use crate::observation::{Observations, SeriesKey};
use crate::period::{Frequency, Month, Period};
use crate::plan::{Areas, AsOf, Goal, Indicator, Measure, Pace, Plan};
use crate::quantity::Fraction;

/// More reporting periods than this are joined into longer ones.
const MOST_STAGES: usize = 120;

/// Gives every assessed indicator its course up to `as_of`.
pub fn trace(
    plan: &Plan,
    observations: &Observations,
    as_of: AsOf,
    assessments: &mut [Assessment],
) {
    let case = Case { plan, observations, as_of };
    let periods = stages(plan, observations);
    for assessment in assessments {
        let Some(indicator) = plan.indicator(assessment.entry) else { continue };
        let Some(goal) = indicator.goal(assessment.part) else { continue };
        let key = SeriesKey { entry: assessment.entry, part: assessment.part };
        let path = Path { case: &case, key, indicator, goal, way: Way::of(goal) };
        assessment.course = Some(Box::new(path.course(assessment, &periods)));
    }
}

/// Where a total is known and the amount of the period alone is not, what came in since the amounts
/// before it; periods that are told with a later one are marked.
fn tell_amounts(stages: &mut [Stage]) {
    let mut told = Fraction::zero();
    for stage in &mut *stages {
        let since = stage.total.as_ref().map(|total| total.minus(&told));
        stage.own = stage.own.take().or(since);
        told = match (&stage.total, &stage.own) {
            (Some(total), _) => total.clone(),
            (None, Some(own)) => told.plus(own),
            (None, None) => told,
        };
    }
    let last_total = stages.iter().rposition(|stage| stage.total.is_some()).unwrap_or(0);
    for stage in stages.iter_mut().take(last_total) {
        stage.is_told_later = stage.own.is_none();
    }
}

/// The plan's reporting periods; where it names none, those of the newest value.
fn stages(plan: &Plan, observations: &Observations) -> Vec<Period> {
    let newest = || observations.newest_period(plan.period)?.frequency();
    let own = plan.reporting.or_else(newest).unwrap_or(Frequency::Month);
    let longer = [Frequency::Quarter, Frequency::Half, Frequency::Year];
    let longer = longer.into_iter().filter(|frequency| frequency.months() > own.months());
    let divided = |frequency| divide(plan, frequency);
    let mut divisions = std::iter::once(own).chain(longer).map(divided);
    let fits = |periods: &Vec<Period>| periods.len() <= MOST_STAGES;
    divisions.find(fits).unwrap_or_else(|| divided(Frequency::Year))
}

/// A plan cut at the ends of its periods of one length; the first and last may be shorter.
fn divide(plan: &Plan, frequency: Frequency) -> Vec<Period> {
    let span = plan.period;
    let mut periods = Vec::new();
    let mut first = span.first();
    while first <= span.last() {
        let last = plan.period_around(first, frequency).last().min(span.last());
        periods.extend(Period::new(first, last));
        first = last.plus(1);
    }
    periods
}

/// One indicator on its way through the plan.
struct Path<'a> {
    case: &'a Case<'a>,
    key: SeriesKey,
    indicator: &'a Indicator,
    goal: Goal<'a>,
    way: Way,
}

impl Path<'_> {
    fn course(&self, assessment: &Assessment, periods: &[Period]) -> Course {
        let adds_up = self.indicator.measure.only_adds_up();
        let mut stages: Vec<Stage> = periods.iter().map(|period| self.stage(*period)).collect();
        if adds_up {
            tell_amounts(&mut stages);
        }
        let per_month = self.per_month(assessment);
        let projection = match (*self.goal.pace == Pace::Compound, &per_month) {
            (true, Some(_)) => self.grown(assessment),
            (_, rate) => rate.as_ref().map(|rate| self.projection(rate)),
        };
        Course { stages, adds_up, per_month, projection }
    }

    fn stage(&self, period: Period) -> Stage {
        let due = self.case.due(self.indicator, self.goal, &self.way, period.last());
        let is_over = self.is_over(period.last());
        let total = self.total(period.last());
        let own = (self.indicator.measure == Measure::Flow).then(|| self.amount(period)).flatten();
        Stage {
            period,
            is_over,
            digits: Digits::of(own.iter().chain(&total)),
            own: own.map(|own| own.value),
            is_told_later: false,
            is_missing: is_over && due.is_some() && total.is_none() && !self.is_judged_by_parts(),
            total: total.map(|total| total.value),
            due: due.map(|due| due.value),
        }
    }

    /// Whether it is each part that must keep the target, so that the whole reports nothing.
    fn is_judged_by_parts(&self) -> bool {
        let mut parts = self.case.plan.children(self.key.part);
        self.indicator.areas == Areas::Each && parts.next().is_some()
    }

    fn is_over(&self, month: Month) -> bool {
        month <= self.case.as_of.month()
    }

    /// What was reached by the end of a month that is over.
    fn total(&self, month: Month) -> Option<Actual> {
        let reached = || self.case.reached(self.key, self.indicator, month);
        let known = self.is_over(month).then(reached).filter(|reached| reached.invalid.is_none());
        known?.actual
    }

    /// The amount of one period alone.
    fn amount(&self, period: Period) -> Option<Actual> {
        let summed = || self.case.over(self.key, self.indicator, period);
        let known =
            self.is_over(period.last()).then(summed).filter(|reached| reached.invalid.is_none());
        known?.actual
    }

    /// Months from the plan's start to the end of a month, at least 1.
    fn months_to(&self, month: Month) -> Option<Fraction> {
        let passed = self.case.plan.period.first().until(month).saturating_add(1);
        let passed = u32::try_from(passed).ok().filter(|months| *months > 0)?;
        Some(Fraction::of(passed, 1))
    }

    /// How fast it went each month so far: for amounts, and for levels that have a baseline. Nothing
    /// at the deadline, and nothing where reports are missing.
    fn per_month(&self, assessment: &Assessment) -> Option<Fraction> {
        let is_way = self.indicator.measure.only_adds_up() || self.way.has_baseline();
        let month = assessment.judged_at.filter(|month| *month < self.goal.target.due && is_way)?;
        let actual = assessment.actual.as_ref().filter(|_| assessment.known == Known::Whole)?;
        actual.value.minus(&self.way.start()).over(&self.months_to(month)?)
    }

    /// Where it ends if it goes on growing by the same rate: baseline x (actual / baseline) ^ (months
    /// in all / months passed). Nothing where values are not above zero, or where the root is too
    /// near to the limit to tell whether that reaches the target.
    fn grown(&self, assessment: &Assessment) -> Option<Fraction> {
        let actual = &assessment.actual.as_ref()?.value;
        let journey = self.case.journey(self.goal, actual, assessment.judged_at?)?;
        let time = (journey.whole, journey.passed);
        let ends = steady_growth(&journey.baseline, &journey.actual, time)?;
        let comparator = self.goal.target.comparator;
        let [low, high] = [ends.low(), ends.high()].map(|end| comparator.is_reached(end));
        (low == high).then(|| ends.low().clone())
    }

    /// Where it ends if it goes on like that.
    fn projection(&self, per_month: &Fraction) -> Fraction {
        let months = self.months_to(self.goal.target.due).unwrap_or_else(Fraction::zero);
        self.way.start().plus(&per_month.times(&months))
    }
}
