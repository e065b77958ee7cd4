//! [`Change`]: a value against one of the past. Information beside the status, which it never
//! changes.

use crate::period::Period;
use crate::quantity::{Fraction, Unit};

/// What a value has changed by, where the data hold what it is compared with.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// 同比: the months of the plan's current year against the same months of last year; of what
    /// does not add up the value at the end of both.
    pub year_on_year: Option<Box<Change>>,
    /// 环比: the last reporting period alone against the one before.
    pub period_on_period: Option<Box<Change>>,
}

/// A value against an earlier one, both in the indicator's unit.
#[derive(Clone, Debug)]
pub struct Change {
    /// The later value.
    pub now: (Period, Fraction),
    /// The earlier one.
    pub before: (Period, Fraction),
    /// By how much.
    pub by: Difference,
    /// Whether the later value is all that was reached. In a plan of several years the amount of its
    /// current year is not.
    pub is_of_all: bool,
}

/// By how much a value differs from an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// As a share of the earlier value.
    Share(Fraction),
    /// Of two percentages: the one less the other, in percentage points.
    Points(Fraction),
    /// A value above or below nothing has no growth.
    BaseIsZero,
    /// Nor has one over a loss.
    BaseIsNegative,
}

impl Difference {
    /// Of a value from an earlier one, both in `unit`; of two percentages in points.
    pub fn between(now: &Fraction, before: &Fraction, unit: &Unit) -> Self {
        let difference = now.minus(before);
        if unit.is_percent() || unit.is_percentage_points() {
            // Per mille, too, differ by percentage points: ten of them by one.
            let per_hundred = 2_i16.saturating_sub(unit.share_exponent());
            return Self::Points(difference.shift(per_hundred));
        }
        if before.is_negative() {
            return Self::BaseIsNegative;
        }
        difference.over(before).map_or(Self::BaseIsZero, Self::Share)
    }
}
