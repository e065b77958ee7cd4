//! What is due at the end of a month.

use super::Case;
use super::trend::steady_growth;
use super::way::Way;
use crate::assessment::Due;
use crate::period::{Month, Period};
use crate::plan::{DueStep, Goal, Indicator, Pace, Step};
use crate::quantity::{Fraction, Number};

impl Case<'_> {
    /// What is due at the end of `month`; nothing where the target is judged at its deadline only
    /// and that is not reached yet.
    pub(super) fn due(
        &self,
        indicator: &Indicator,
        goal: Goal<'_>,
        way: &Way,
        month: Month,
    ) -> Option<Due> {
        let whole = Due { value: way.limit.clone(), months: None };
        if month >= goal.target.due {
            return Some(whole);
        }
        match goal.pace {
            Pace::AtEnd => None,
            _ if indicator.is_due_whole(goal) => Some(whole),
            Pace::Linear => {
                let span = Period::new(self.plan.period.first(), goal.target.due)?;
                let passed = span.first().until(month).saturating_add(1);
                let months = (u32::try_from(passed).ok()?, span.months());
                Some(Due { value: way.at(&span.elapsed(month)), months: Some(months) })
            }
            Pace::Compound => {
                let span = Period::new(self.plan.period.first(), goal.target.due)?;
                let passed = span.first().until(month).saturating_add(1);
                let months = (u32::try_from(passed).ok()?, span.months());
                // Shown and charted; whether it is kept is told by the ratio of growth rates.
                let value = steady_growth(&way.start(), &way.limit, months)?.low().clone();
                Some(Due { value, months: None })
            }
            Pace::Schedule(steps) => {
                let value = match step(steps, way, month) {
                    // A revision may have brought the target below what a step says.
                    DueStep::Value(value) => {
                        let adds_up = indicator.measure.only_adds_up();
                        goal.target.comparator.within_target(value, goal.baseline, adds_up).into()
                    }
                    DueStep::Percent(share) => way.at(&Fraction::from(share).shift(-2)),
                };
                Some(Due { value, months: None })
            }
        }
    }
}

/// The step that counts at the end of a month. What is owed is what the last step asked for; a
/// budget may spend what the current step allows.
fn step(steps: &[Step], way: &Way, month: Month) -> DueStep {
    let (step, without) = if way.is_budget() {
        (steps.iter().find(|step| step.month >= month), Number::whole(100))
    } else {
        (steps.iter().rev().find(|step| step.month <= month), Number::ZERO)
    };
    step.map_or(DueStep::Percent(without), |step| step.due)
}
