//! Values against those of the past: 同比 and 环比. Information for reports; no verdict looks at it.

use super::Case;
use super::actual::Reached;
use crate::assessment::{
    Assessment, Change, Changes, Difference, Digits, Known, Method, PastValue,
};
use crate::observation::{Observations, SeriesKey};
use crate::parallel;
use crate::period::{Frequency, Month, Period};
use crate::plan::{AsOf, Indicator, Measure, Plan};
use crate::quantity::Fraction;

/// Gives every assessed indicator what its value has changed by, where the data hold it.
pub fn compare(
    plan: &Plan,
    observations: &Observations,
    as_of: AsOf,
    assessments: &mut [Assessment],
) {
    let case = Case { plan, observations, as_of };
    let first = plan.period.first();
    let last_year = Period::new(first.plus(-12), first.plus(-1));
    let has_last_year = last_year.and_then(|year| observations.newest_period(year)).is_some();
    let newest = || observations.newest_period(plan.period)?.frequency();
    let frequency = plan.reporting.or_else(newest);
    let changes_of = |assessment: &Assessment| {
        let indicator = plan.indicator(assessment.entry)?;
        let actual = assessment.actual.as_ref().filter(|_| assessment.known == Known::Whole)?;
        let month = assessment.judged_at?;
        let key = SeriesKey { entry: assessment.entry, part: assessment.part };
        let reached = &actual.value;
        let past = Past { case: &case, key, indicator, month, has_last_year, reached };
        Some(Changes {
            year_on_year: past.year_on_year().map(Box::new),
            period_on_period: frequency
                .and_then(|frequency| past.period_on_period(frequency))
                .map(Box::new),
        })
    };
    let count = assessments.len();
    let is_worth_it = count.max(plan.series()) >= parallel::MANY;
    let changes: Vec<Option<Changes>> =
        parallel::map(count, is_worth_it, |index| assessments.get(index).and_then(changes_of));
    for (assessment, changes) in assessments.iter_mut().zip(changes) {
        assessment.changes = changes.unwrap_or_default();
    }
}

/// One indicator at the end of one month.
struct Past<'a> {
    case: &'a Case<'a>,
    key: SeriesKey,
    indicator: &'a Indicator,
    month: Month,
    /// Whether anything was reported for the year before the plan.
    has_last_year: bool,
    /// What was reached up to then.
    reached: &'a Fraction,
}

impl Past<'_> {
    fn year_on_year(&self) -> Option<Change> {
        let plan = self.case.plan.period;
        // From the start of a longer plan to now there are no same months of last year.
        if self.indicator.measure == Measure::Cumulative && plan.months() > 12 {
            return None;
        }
        let now = self.case.plan_year_to(self.month);
        let before = now.year_before();
        if before.last() < plan.first() && !self.has_last_year {
            return None;
        }
        let is_state = matches!(self.indicator.measure, Measure::Level | Measure::Rate);
        let named = |span: Period| if is_state { Period::month(span.last()) } else { span };
        Some(self.change(
            value(named(now), self.of_year(now))?,
            value(named(before), self.of_year(before))?,
        ))
    }

    /// A plan's year up to a month.
    fn of_year(&self, span: Period) -> Reached {
        match self.indicator.measure {
            Measure::GrowthOf(_) => self.case.reached(self.key, self.indicator, span.last()),
            Measure::Flow
            | Measure::Cumulative
            | Measure::Level
            | Measure::Rate
            | Measure::Ratio { .. }
            | Measure::Share { .. } => self.case.over(self.key, self.indicator, span),
        }
    }

    fn period_on_period(&self, frequency: Frequency) -> Option<Change> {
        let now = self.case.plan.period_around(self.month, frequency);
        let before = self.case.plan.period_around(now.first().plus(-1), frequency);
        let is_before_plan = before.first() < self.case.plan.period.first();
        if now.last() != self.month
            || frequency == Frequency::Year
            || (is_before_plan && !self.has_last_year)
        {
            return None;
        }
        Some(self.change(self.of_period(now)?, self.of_period(before)?))
    }

    /// One reporting period alone; of what does not add up its end. With the months that the value is
    /// of.
    fn of_period(&self, period: Period) -> Option<PastValue> {
        let is_in_plan = period.first() >= self.case.plan.period.first();
        match self.indicator.measure {
            Measure::Flow | Measure::Level | Measure::Rate => {
                value(period, self.case.over(self.key, self.indicator, period))
            }
            Measure::Cumulative => self.amount(period),
            // Computed from the year's start on, as the value that they stand beside.
            Measure::GrowthOf(_) | Measure::Ratio { .. } | Measure::Share { .. } => {
                let reached = || self.case.reached(self.key, self.indicator, period.last());
                let reached = is_in_plan.then(reached)?;
                value(self.months_of(&reached, period), reached)
            }
        }
    }

    /// The months that a growth or ratio at the end of a period is of: those of the report where it was
    /// reported itself, the period where it is of what stands at its end, else from the start on.
    fn months_of(&self, reached: &Reached, period: Period) -> Period {
        if let Some(Method::Cells(cells)) = reached.actual.as_ref().map(|actual| &actual.method) {
            let reported = cells.first().and_then(|cell| {
                let key = SeriesKey { entry: cell.entry(), part: cell.part() };
                self.case.observations.at(key, cell.index())
            });
            return reported.map_or(period, |cell| cell.period);
        }
        let is_of_states = self.indicator.built_on().into_iter().all(|entry| {
            let measure = self.case.plan.indicator(entry).map(|indicator| &indicator.measure);
            matches!(measure, Some(Measure::Level | Measure::Rate))
        });
        if is_of_states {
            return period;
        }
        match self.indicator.measure {
            Measure::GrowthOf(_) => self.case.plan_year_to(period.last()),
            Measure::Flow
            | Measure::Cumulative
            | Measure::Level
            | Measure::Rate
            | Measure::Ratio { .. }
            | Measure::Share { .. } => self.case.span_to(period.last()),
        }
    }

    /// What a running total grew by in a period. It begins anew with each year, or with a longer
    /// plan.
    fn amount(&self, period: Period) -> Option<PastValue> {
        let plan = self.case.plan.period;
        let is_year = plan.months() <= 12;
        let since_start = plan.first().until(period.first());
        let begins = if is_year { since_start.rem_euclid(12) == 0 } else { since_start == 0 };
        if !is_year && since_start < 0 {
            return None;
        }
        let total = PastValue { period, ..self.total(period.last())? };
        if begins {
            return Some(total);
        }
        let before = self.total(period.first().plus(-1))?;
        let digits = if before.digits == Digits::Divided { Digits::Divided } else { total.digits };
        Some(PastValue { value: total.value.minus(&before.value), digits, ..total })
    }

    fn total(&self, month: Month) -> Option<PastValue> {
        let first = self.case.plan.period.first();
        let span = Period::new(first, month).unwrap_or_else(|| Period::month(month));
        value(span, self.case.over(self.key, self.indicator, span))
    }

    fn change(&self, now: PastValue, before: PastValue) -> Change {
        let by = Difference::between(&now.value, &before.value, &self.indicator.unit);
        let is_of_all = now.value == *self.reached;
        Change { now, before, by, is_of_all }
    }
}

/// What was reached for certain, with the months that it is of.
fn value(period: Period, reached: Reached) -> Option<PastValue> {
    let actual = reached.actual.filter(|_| reached.invalid.is_none())?;
    Some(PastValue { period, digits: Digits::of([&actual]), value: actual.value })
}
