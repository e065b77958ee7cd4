//! The figures of one indicator as they are shown, rounded so that none crosses a line.

use super::change::figure;
use super::equation::nearest;
use super::numbers::{computed_places, exact};
use super::percent::{self, Percent, percent};
use super::{BaseLimitView, DueShare, GapFrom, Worked};
use crate::assessment::{Actual, Assessment, BaseLimit, Known};
use crate::plan::{Basis, Goal, PacePolicy, Side};
use crate::quantity::{Fraction, Rounding};

/// The figures of one indicator, with what rounding must respect.
pub(super) struct Figures<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) goal: Goal<'a>,
}

/// Percentages of the ratio of two rates of growth at which its class changes.
const GROWTH_CUTS: [u32; 3] = [95, 60, 0];

impl Figures<'_> {
    /// An actual value: all of it for sums of what was written, for quotients the figure of the
    /// arithmetic. A bound stays one when it is rounded.
    pub(super) fn shown(&self, actual: &Actual, worked: &Worked) -> String {
        let places = computed_places(self.goal.target.comparator);
        let bound = match self.assessment.known {
            Known::Whole => None,
            Known::AtLeast => Some(Rounding::Down),
            Known::AtMost => Some(Rounding::Up),
        };
        match bound.filter(|_| actual.is_quotient()) {
            Some(rounding) => actual.value.decimal(places, rounding),
            None => worked.actual.text.clone(),
        }
    }

    /// What a figure of what is due must not seem to be on another side of: the value and the target.
    pub(super) fn limits_of_due(&self) -> Vec<Fraction> {
        let comparator = self.goal.target.comparator;
        let ends = [Some(comparator.limit()), comparator.upper()];
        ends.into_iter().flatten().map(Fraction::from).chain(self.actual().cloned()).collect()
    }

    fn actual(&self) -> Option<&Fraction> {
        self.assessment.actual.as_ref().map(|actual| &actual.value)
    }

    /// With which value of last year the target would just be reached; values are in `unit`.
    pub(super) fn base_limit(&self, unit: &str) -> Option<BaseLimitView> {
        let BaseLimit { now, limit } = self.assessment.base_limit.as_deref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Floor | Side::Both => Rounding::Down,
            Side::Ceiling => Rounding::Up,
        };
        let (now, limit) = (figure(now), limit.decimal(4, rounding));
        Some(BaseLimitView { now, limit, unit: unit.to_owned() })
    }

    /// What is due: the same figure as in the arithmetic, so that a reader who computes with it
    /// comes to what stands beside it.
    pub(super) fn due(&self, worked: Option<&Worked>) -> Option<String> {
        let due = &self.assessment.due.as_ref()?.value;
        let places = computed_places(self.goal.target.comparator);
        let figure = worked.and_then(|worked| worked.due.clone());
        Some(figure.unwrap_or_else(|| nearest(due, places, &self.limits_of_due())).text)
    }

    pub(super) fn due_share(&self) -> Option<DueShare> {
        let (passed, all) = self.assessment.due.as_ref()?.months?;
        Some(DueShare { passed, all })
    }

    pub(super) fn completion(&self) -> Option<Percent> {
        let completion = self.assessment.completion.as_ref()?;
        let is_reached = self.actual().is_some_and(|v| self.goal.target.comparator.is_reached(v));
        Some(match self.completion_known() {
            Known::Whole => percent::completion(completion, is_reached),
            Known::AtLeast => percent::bound(completion, Rounding::Down, is_reached),
            Known::AtMost => percent::bound(completion, Rounding::Up, is_reached),
        })
    }

    /// The share of what is due that is there; of a pace by growth the ratio of the rates.
    pub(super) fn pace(&self, policy: PacePolicy) -> Option<Percent> {
        Some(percent(self.assessment.pace.as_ref()?, &self.pace_cuts(policy)))
    }

    /// Percentages of a pace at which its status changes.
    pub(super) fn pace_cuts(&self, policy: PacePolicy) -> Vec<Fraction> {
        let whole = Fraction::of(100, 1);
        if self.assessment.growth.is_some() {
            return GROWTH_CUTS.map(|cut| Fraction::of(cut, 1)).to_vec();
        }
        match policy.basis {
            Basis::Ratio => vec![whole, policy.behind.into(), policy.far_behind.into()],
            Basis::Points => vec![whole],
        }
    }

    /// The distance from what is due in points of the way.
    pub(super) fn points(&self, policy: PacePolicy) -> Option<Percent> {
        Some(percent(self.assessment.pace_points.as_ref()?, &self.points_cuts(policy)))
    }

    /// Points at which a status changes: where there is no pace the points decide, by the usual ones.
    pub(super) fn points_cuts(&self, policy: PacePolicy) -> Vec<Fraction> {
        let policy = match policy.basis {
            Basis::Points => Some(policy),
            Basis::Ratio => {
                Some(PacePolicy::standard(Basis::Points)).filter(|_| self.assessment.pace.is_none())
            }
        };
        let cuts = policy.iter().flat_map(|one| [one.behind.into(), one.far_behind.into()]);
        std::iter::once(Fraction::zero()).chain(cuts).collect()
    }

    /// Of a value of which only a bound is known the completion is one too, of the way down from a
    /// baseline the other one.
    pub(super) fn completion_known(&self) -> Known {
        let target = self.goal.target.comparator.limit();
        let leads_down = self.goal.baseline.is_some_and(|baseline| baseline > target);
        match (self.assessment.known, leads_down) {
            (known, false) => known,
            (Known::Whole, true) => Known::Whole,
            (Known::AtLeast, true) => Known::AtMost,
            (Known::AtMost, true) => Known::AtLeast,
        }
    }

    /// Whether the value is held against what is due, or against the far end of what it must lie
    /// within, which it has passed.
    pub(super) fn gap_from(&self) -> GapFrom {
        let (line, due) = (self.assessment.pace_line.as_ref(), self.assessment.due.as_ref());
        let is_other = line.zip(due).is_some_and(|(line, due)| line.value != due.value);
        let is_band = self.goal.target.comparator.side() == Side::Both;
        let is_past = is_other || self.is_past_exact_target();
        if is_past && is_band { GapFrom::FarEnd } else { GapFrom::Due }
    }

    /// Whether the value lies above what it must equal, where nothing leads down to that: there both
    /// ends are what is due.
    fn is_past_exact_target(&self) -> bool {
        let (goal, comparator) = (self.goal, self.goal.target.comparator);
        let is_exact = comparator.upper().is_none() && goal.baseline.is_none();
        let limit = Fraction::from(comparator.limit());
        is_exact && self.actual().is_some_and(|actual| *actual > limit)
    }

    /// How far the value is from what it is held against: the difference of the two as they are
    /// shown.
    pub(super) fn gap(&self, worked: Option<&Worked>) -> Option<String> {
        let gap = self.assessment.gap.as_ref()?;
        let difference = worked.and_then(Worked::difference);
        Some(exact(difference.as_ref().unwrap_or(gap)))
    }
}
