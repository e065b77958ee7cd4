//! What is due at the end of a month.

use super::Case;
use crate::assessment::Due;
use crate::period::{Month, Period};
use crate::plan::{DueStep, Indicator, Pace, Side, Target};
use crate::quantity::{Fraction, Number};

impl Case<'_> {
    /// What is due at the end of `month`; nothing where the target is judged at its deadline only
    /// and that is not reached yet.
    pub(super) fn due(&self, indicator: &Indicator, target: &Target, month: Month) -> Option<Due> {
        let limit = Fraction::from(target.comparator.limit());
        let whole = Due { value: limit.clone(), months: None };
        if month >= target.due {
            return Some(whole);
        }
        match &indicator.pace {
            Pace::AtEnd => None,
            Pace::Linear if is_compared_whole(indicator, target) => Some(whole),
            Pace::Linear => {
                let span = Period::new(self.plan.period.first(), target.due)?;
                let passed = span.first().until(month).saturating_add(1);
                let months = (u32::try_from(passed).ok()?, span.months());
                let value = on_the_way(indicator, &limit, &span.elapsed(month));
                Some(Due { value, months: Some(months) })
            }
            Pace::Schedule(steps) => {
                let step = match target.comparator.side() {
                    // A floor owes what the last step asked for; a ceiling may spend what the
                    // current step allows.
                    Side::Floor | Side::Both => steps.iter().rev().find(|step| step.month <= month),
                    Side::Ceiling => steps.iter().find(|step| step.month >= month),
                };
                let start = match target.comparator.side() {
                    Side::Floor | Side::Both => DueStep::Percent(Number::ZERO),
                    Side::Ceiling => DueStep::Percent(Number::whole(100)),
                };
                let value = match step.map_or(start, |step| step.due) {
                    DueStep::Value(value) => value.into(),
                    DueStep::Percent(share) => {
                        on_the_way(indicator, &limit, &Fraction::from(share).shift(-2))
                    }
                };
                Some(Due { value, months: None })
            }
        }
    }
}

/// Rates are never in proportion to time, and a ceiling on a level is a limit at all times unless a
/// baseline says where it starts from.
fn is_compared_whole(indicator: &Indicator, target: &Target) -> bool {
    let is_level = !indicator.measure.only_adds_up() && indicator.baseline.is_none();
    indicator.measure.is_compared_whole() || (is_level && target.comparator.side() == Side::Ceiling)
}

/// A share of the way from the baseline (or zero) to the limit.
fn on_the_way(indicator: &Indicator, limit: &Fraction, share: &Fraction) -> Fraction {
    let start = start(indicator);
    start.plus(&limit.minus(&start).times(share))
}

/// Where the way to the target begins.
pub(super) fn start(indicator: &Indicator) -> Fraction {
    indicator.baseline.map_or_else(Fraction::zero, Fraction::from)
}
