//! The trend of one target, from what was reported.

use super::{Journey, mean_change, open_sdg, open_sdg_growth, sdsn};
use crate::assessment::{Trend, TrendGap};
use crate::evaluate::Case;
use crate::observation::SeriesKey;
use crate::period::{Month, Period};
use crate::plan::{Goal, Indicator, Measure, Side, TrendMethod};
use crate::quantity::Fraction;

/// Years that the mean of changes looks back.
const YEARS: i32 = 5;

/// What is asked: one target at the end of one month.
#[derive(Clone, Copy)]
pub(in crate::evaluate) struct Asked<'a> {
    /// The indicator.
    pub(in crate::evaluate) indicator: &'a Indicator,
    /// Whose values.
    pub(in crate::evaluate) key: SeriesKey,
    /// What it must reach.
    pub(in crate::evaluate) goal: Goal<'a>,
    /// The month at whose end it was judged.
    pub(in crate::evaluate) month: Month,
}

impl Case<'_> {
    /// The trend by the indicator's method, if it has one; `actual` is the value of the month.
    pub(in crate::evaluate) fn trend(
        &self,
        asked: Asked<'_>,
        actual: Option<&Fraction>,
    ) -> Option<Trend> {
        let method = asked.indicator.trend?;
        let Some(actual) = actual else { return Some(Trend::gap(TrendGap::NoActual)) };
        Some(match method {
            TrendMethod::OpenSdg => open_sdg(&self.journey(asked.goal, actual, asked.month)?),
            TrendMethod::OpenSdgGrowth => {
                let limit = asked.indicator.natural_limit.map(Fraction::from);
                let journey = self.journey(asked.goal, actual, asked.month)?;
                open_sdg_growth(&journey, limit.as_ref())
            }
            TrendMethod::Sdsn => sdsn(&self.journey(asked.goal, actual, asked.month)?),
            TrendMethod::MeanChange => {
                let comparator = asked.goal.target.comparator;
                let left = months(asked.month, asked.goal.target.due);
                mean_change(&self.yearly(asked), comparator, left)
            }
        })
    }

    /// The way of a value from the baseline to a goal, by the end of a month; `None` without a
    /// baseline, which is the value at the end of the month before the plan.
    pub(in crate::evaluate) fn journey(
        &self,
        goal: Goal<'_>,
        actual: &Fraction,
        month: Month,
    ) -> Option<Journey> {
        let before = self.plan.period.first().plus(-1);
        Some(Journey {
            baseline: goal.start?.into(),
            actual: actual.clone(),
            target: goal.target.comparator.limit().into(),
            passed: months(before, month),
            whole: months(before, goal.target.due),
            leads_down: goal.target.comparator.side() == Side::Ceiling,
            is_strict: goal.target.comparator.is_strict(),
        })
    }

    /// The values at the judged month and the same month of the years before, the oldest first, as
    /// far back as there is no gap.
    fn yearly(&self, asked: Asked<'_>) -> Vec<Fraction> {
        let at = |years: i32| {
            let month = asked.month.plus(years.saturating_mul(-12));
            let reached = match asked.indicator.measure {
                Measure::Level | Measure::Rate => {
                    self.over(asked.key, asked.indicator, Period::month(month))
                }
                _ if month < self.plan.period.first() => return None,
                Measure::Flow
                | Measure::Cumulative
                | Measure::GrowthOf(_)
                | Measure::Ratio { .. }
                | Measure::Share { .. } => self.reached(asked.key, asked.indicator, month),
            };
            reached.actual.map(|actual| actual.value)
        };
        let mut values: Vec<Fraction> = (0..=YEARS).map_while(at).collect();
        values.reverse();
        values
    }
}

fn months(first: Month, last: Month) -> u32 {
    u32::try_from(first.until(last)).unwrap_or(0)
}
