//! The figures that go with a status: shares, distances, and what is still needed.

use super::judge::Question;
use crate::assessment::{Actual, Assessment, BaseLimit, Due};
use crate::plan::Side;
use crate::quantity::Fraction;

impl Question<'_> {
    /// Fills in the figures that go with the status.
    pub(super) fn measure(
        &self,
        assessment: &mut Assessment,
        actual: Option<Actual>,
        due: Option<Due>,
        is_gap: bool,
    ) {
        if let Some(actual) = &actual {
            let value = &actual.value;
            assessment.completion = self.way.completion(value);
            let due = due.as_ref().filter(|_| !is_gap);
            if let Some(due) = due.filter(|_| self.is_by_growth()) {
                assessment.growth = self.growth(value).map(Box::new);
                assessment.pace = assessment.growth.as_ref().map(|pace| pace.ratio.low().clone());
                assessment.gap = Some(value.minus(&due.value));
            } else if let Some(due) = due {
                let line = self.way.line(value, &due.value);
                let pace_line = self.way.pace_line(&line);
                assessment.pace = pace_line.pace(value);
                assessment.pace_line = Some(pace_line);
                assessment.pace_points = self.way.points(value, &line);
                assessment.gap = Some(value.minus(&line.value));
            }
            if !is_gap {
                assessment.needed_per_month = self.needed(value);
            }
        }
        assessment.actual = actual;
        assessment.due = due;
    }

    /// With which value of last year the growth to `now` would just reach the target:
    /// now / (1 + limit).
    pub(super) fn base_limit(&self, now: Fraction) -> Option<BaseLimit> {
        let exponent = self.indicator.unit.share_exponent().saturating_neg();
        let growth = Fraction::from(self.goal.target.comparator.limit()).shift(exponent);
        let factor = Fraction::one().plus(&growth);
        let is_one_sided = self.goal.target.comparator.side() != Side::Both;
        let is_told = is_one_sided && factor.is_positive() && now.is_positive();
        let limit = now.over(&factor).filter(|_| is_told)?;
        Some(BaseLimit { now, limit })
    }

    /// What is still missing each month: up to a floor or to a band, and for a value with a baseline
    /// down to a ceiling or to a band below it. A budget needs nothing, and no number says what is needed
    /// where nothing is missing and yet the target is not reached: at the limit of `above` or `below`,
    /// and beyond a band.
    fn needed(&self, value: &Fraction) -> Option<Fraction> {
        let remaining = u32::try_from(self.month.until(self.goal.target.due)).ok()?;
        let has_baseline = self.goal.baseline.is_some();
        let adds_up = self.indicator.measure.only_adds_up();
        let rest = self.way.limit.minus(value);
        let rest = match self.goal.target.comparator.side() {
            Side::Ceiling | Side::Both if self.way.leads_down && has_baseline => {
                rest.min(Fraction::zero())
            }
            Side::Floor | Side::Both if adds_up || has_baseline => rest.max(Fraction::zero()),
            Side::Floor | Side::Ceiling | Side::Both => return None,
        };
        if rest.is_zero() && !self.goal.target.comparator.is_reached(value) {
            return None;
        }
        rest.over(&Fraction::of(remaining, 1))
    }
}
