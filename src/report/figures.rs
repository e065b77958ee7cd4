//! The figures of one indicator as they are shown, rounded so that none crosses a line.

use super::change::figure;
use super::numbers::{
    Percent, completion_rounding, computed_places, due_rounding, exact, percent, value_rounding,
};
use super::{BaseLimitView, DueShare};
use crate::assessment::{Actual, Assessment, BaseLimit};
use crate::plan::{Goal, Side};
use crate::quantity::{Fraction, Rounding};

/// The figures of one indicator, with what rounding must respect.
pub(super) struct Figures<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) goal: Goal<'a>,
}

impl Figures<'_> {
    /// An actual value: whole for sums of what was written, rounded for quotients.
    pub(super) fn shown(&self, actual: &Actual) -> String {
        let comparator = self.goal.target.comparator;
        if actual.is_quotient() {
            let rounding = value_rounding(comparator, &actual.value);
            actual.value.decimal(computed_places(comparator), rounding)
        } else {
            exact(&actual.value)
        }
    }

    fn actual(&self) -> Option<&Fraction> {
        self.assessment.actual.as_ref().map(|actual| &actual.value)
    }

    /// With which value of last year the target would just be reached; values are in `unit`.
    pub(super) fn base_limit(&self, unit: &str) -> Option<BaseLimitView> {
        let BaseLimit { now, limit } = self.assessment.base_limit.as_ref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Floor | Side::Both => Rounding::Down,
            Side::Ceiling => Rounding::Up,
        };
        let (now, limit) = (figure(now), limit.decimal(4, rounding));
        Some(BaseLimitView { now, limit, unit: unit.to_owned() })
    }

    /// What is due, rounded so that it stays on its side of the value.
    pub(super) fn due(&self) -> Option<String> {
        let due = &self.assessment.due.as_ref()?.value;
        let places = computed_places(self.goal.target.comparator);
        Some(due.decimal(places, due_rounding(due, self.actual())))
    }

    pub(super) fn due_share(&self) -> Option<DueShare> {
        let (passed, all) = self.assessment.due.as_ref()?.months?;
        Some(DueShare { passed, all })
    }

    pub(super) fn completion(&self) -> Option<Percent> {
        let completion = self.assessment.completion.as_ref()?;
        let is_reached = self.actual().is_some_and(|v| self.goal.target.comparator.is_reached(v));
        Some(percent(completion, completion_rounding(completion, is_reached)))
    }

    pub(super) fn gap(&self) -> Option<String> {
        let gap = self.assessment.gap.as_ref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Both if gap.is_negative() => Rounding::Down,
            Side::Floor => Rounding::Down,
            Side::Ceiling | Side::Both => Rounding::Up,
        };
        let places = computed_places(self.goal.target.comparator).max(4);
        Some(gap.decimal(places, rounding))
    }
}
