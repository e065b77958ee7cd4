//! [`Change`]: a value against one of the past. Information beside the status, which it never
//! changes.

use super::Actual;
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

/// Where the digits of a value come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// All of them were written, in one value or in several that were added up.
    Written,
    /// It was divided, so that it may have more of them than anybody reported.
    Divided,
}

impl Digits {
    /// Those of actual values: divided if one of them was.
    pub fn of<'a>(actuals: impl IntoIterator<Item = &'a Actual>) -> Self {
        let is_divided = actuals.into_iter().any(Actual::is_quotient);
        if is_divided { Self::Divided } else { Self::Written }
    }
}

/// A value of some months, in the indicator's unit.
#[derive(Clone, Debug)]
pub struct PastValue {
    /// The months that it is of.
    pub period: Period,
    /// The value.
    pub value: Fraction,
    /// Where its digits come from.
    pub digits: Digits,
}

/// A value against an earlier one.
#[derive(Clone, Debug)]
pub struct Change {
    /// The later value.
    pub now: PastValue,
    /// The earlier one.
    pub before: PastValue,
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
