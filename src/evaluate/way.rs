//! The way to a target: where it begins, where it leads, and the line that a value is held against.

use crate::assessment::PaceLine;
use crate::plan::{Comparator, Goal, Side};
use crate::quantity::Fraction;

/// From the baseline (or zero) to the limit that pace counts towards.
pub(super) struct Way {
    /// The baseline, if there is one.
    baseline: Option<Fraction>,
    /// The end of the way: the limit, or the nearer end of a band.
    pub(super) limit: Fraction,
    /// Whether values must go down: a ceiling, or a band below the baseline.
    pub(super) leads_down: bool,
    comparator: Comparator,
}

impl Way {
    /// The way to a goal.
    pub(super) fn of(goal: Goal<'_>) -> Self {
        let comparator = goal.target.comparator;
        let upper = comparator.upper().unwrap_or(comparator.limit());
        let leads_down = match comparator.side() {
            Side::Floor => false,
            Side::Ceiling => true,
            Side::Both => goal.baseline.is_some_and(|baseline| baseline > upper),
        };
        let baseline = goal.baseline.map(Fraction::from);
        Self { baseline, limit: goal.end().into(), leads_down, comparator }
    }

    /// Where it begins.
    pub(super) fn start(&self) -> Fraction {
        self.baseline.clone().unwrap_or_else(Fraction::zero)
    }

    /// Whether it begins at a baseline.
    pub(super) fn has_baseline(&self) -> bool {
        self.baseline.is_some()
    }

    /// Whether it is a budget: a ceiling that is used up from nothing.
    pub(super) fn is_budget(&self) -> bool {
        self.leads_down && self.baseline.is_none()
    }

    /// The point at a share of the way.
    pub(super) fn at(&self, share: &Fraction) -> Fraction {
        let start = self.start();
        start.plus(&self.limit.minus(&start).times(share))
    }

    /// The line that a value is held against: what is due, or the far end of a band that the value
    /// has left on the other side.
    pub(super) fn line(&self, value: &Fraction, due: &Fraction) -> Line {
        let lower = Fraction::from(self.comparator.limit());
        let upper = self.comparator.upper().map_or_else(|| lower.clone(), Fraction::from);
        let is_band = self.comparator.side() == Side::Both;
        if is_band && !self.leads_down && *value > upper {
            return Line { value: upper, is_ceiling: true, is_on_the_way: false };
        }
        if is_band && self.leads_down && *value < lower {
            return Line { value: lower, is_ceiling: false, is_on_the_way: false };
        }
        Line { value: due.clone(), is_ceiling: self.leads_down, is_on_the_way: true }
    }

    /// How the pace against a line is computed.
    pub(super) fn pace_line(&self, line: &Line) -> PaceLine {
        let start = self.baseline.clone().filter(|_| line.is_on_the_way);
        // Below zero less is more: a floor of -5 at -10 is half kept, not kept twice.
        let is_inverse = start.is_none() && line.is_ceiling != line.value.is_negative();
        PaceLine { value: line.value.clone(), start, is_inverse }
    }

    /// The share of the way done less the share due; for a budget the other way round. Nothing
    /// where the way has no length.
    pub(super) fn points(&self, value: &Fraction, line: &Line) -> Option<Fraction> {
        let ahead = value.minus(&line.value);
        if line.is_on_the_way && self.baseline.is_some() {
            return ahead.over(&self.limit.minus(&self.start()));
        }
        let ahead = if line.is_ceiling { Fraction::zero().minus(&ahead) } else { ahead };
        ahead.over(&self.limit.magnitude())
    }

    /// Actual against target: the share of the way done where there is a baseline. A band has no
    /// one number to be a share of, and nothing is a share of zero or less.
    pub(super) fn completion(&self, value: &Fraction) -> Option<Fraction> {
        if self.comparator.upper().is_some() {
            return None;
        }
        if self.baseline.is_none() && !self.limit.is_positive() {
            return None;
        }
        let start = self.start();
        value.minus(&start).over(&self.limit.minus(&start))
    }
}

/// What a value is held against before the deadline.
pub(super) struct Line {
    pub(super) value: Fraction,
    pub(super) is_ceiling: bool,
    is_on_the_way: bool,
}

impl Line {
    /// Whether a value keeps it.
    pub(super) fn is_kept(&self, value: &Fraction) -> bool {
        if self.is_ceiling { *value <= self.value } else { *value >= self.value }
    }
}
