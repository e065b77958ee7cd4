//! What a value has changed by, with the numbers in it.

use super::numbers::{MOST_PLACES, exact, is_all, reached};
use super::percent;
use crate::assessment::{Change, Difference, PastValue};
use crate::plan::Target;
use crate::quantity::{Fraction, Rounding};

/// Decimals of a value that was divided.
const QUOTIENT_PLACES: u8 = 4;

/// Decimals of percentage points, unless they would hide a change.
const POINT_PLACES: u8 = 2;

/// A value against an earlier one.
#[derive(Clone, Debug)]
pub struct ChangeView {
    /// The later value, in the unit of the target.
    pub now: String,
    /// Its period.
    pub now_period: String,
    /// The earlier value.
    pub before: String,
    /// Its period.
    pub before_period: String,
    /// Whether both are of the year or plan so far, the later one of more months.
    pub is_so_far: bool,
    /// By how much.
    pub by: DifferenceView,
    /// Whether the later value is all that was reached, so that its months need not be named beside that.
    pub is_of_all: bool,
}

/// By how much a value differs from an earlier one.
#[derive(Clone, Debug)]
pub enum DifferenceView {
    /// In percent of the earlier value, to the nearest.
    Percent(Amount),
    /// Of two percentages: the one less the other.
    Points(Amount),
    /// The earlier value is zero, so there is no growth.
    BaseIsZero,
    /// The earlier value is below zero, so there is none either.
    BaseIsNegative,
}

/// A number with a direction.
#[derive(Clone, Debug)]
pub struct Amount {
    /// With its sign; up to two decimals, points with more where the earlier value is small.
    pub exact: String,
    /// Without its sign, a percentage with one decimal, or two where it is too small for that;
    /// points with two, or more where the earlier value is small. Zero if it is too small for those as well.
    pub size: String,
    /// Up, down, or neither: also where the size is shown as zero.
    pub direction: Direction,
}

/// Where a value went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More.
    Up,
    /// Less.
    Down,
    /// Neither more nor less.
    Same,
    /// Hardly more or less: not by a hundredth.
    Hardly,
}

impl ChangeView {
    /// Whether neither value is more than the other, as far as that is shown.
    pub fn is_level(&self) -> bool {
        match &self.by {
            DifferenceView::Percent(amount) | DifferenceView::Points(amount) => {
                matches!(amount.direction, Direction::Same | Direction::Hardly)
            }
            DifferenceView::BaseIsZero | DifferenceView::BaseIsNegative => false,
        }
    }
}

impl DifferenceView {
    /// Why there is no growth, for machines.
    pub fn gap(&self) -> Option<&'static str> {
        match self {
            Self::Percent(_) | Self::Points(_) => None,
            Self::BaseIsZero => Some("base-is-zero"),
            Self::BaseIsNegative => Some("base-is-negative"),
        }
    }
}

/// A change as it is shown; what was reached by the judged month has one figure, there too.
pub(super) fn view(change: &Change, target: &Target, actual: (&Fraction, &str)) -> ChangeView {
    let Change { now, before, .. } = change;
    let told = |past: &PastValue| match actual {
        (value, shown) if *value == past.value => shown.to_owned(),
        _ => reached((&past.value, past.digits), target, None),
    };
    ChangeView {
        now: told(now),
        now_period: now.period.to_string(),
        before: told(before),
        before_period: before.period.to_string(),
        is_so_far: now.period.months() != before.period.months(),
        by: match &change.by {
            Difference::Share(share) => DifferenceView::Percent(growth(share)),
            Difference::Points(points) => DifferenceView::Points(points_apart(points, now, before)),
            Difference::BaseIsZero => DifferenceView::BaseIsZero,
            Difference::BaseIsNegative => DifferenceView::BaseIsNegative,
        },
        is_of_all: change.is_of_all,
    }
}

fn growth(share: &Fraction) -> Amount {
    let exact = percent::growth(share).exact;
    let size = percent::growth(&share.magnitude());
    let size = if size.short == "0.0" { size.exact } else { size.short };
    Amount { direction: direction(share, &exact), exact, size }
}

/// With two decimals, and with more where it takes them to show a change by a thousandth of the earlier
/// value or more: of 0.07 ‰ and 0.1 ‰ the difference is 0.003 points.
fn points_apart(points: &Fraction, now: &PastValue, before: &PastValue) -> Amount {
    let size = points.magnitude();
    let moved = now.value.minus(&before.value).magnitude();
    let is_told = moved.shift(3) >= before.value.magnitude();
    let shows = |places: &u8| !size.rounded(*places, Rounding::Nearest).is_zero();
    let places = (POINT_PLACES..MOST_PLACES).find(shows).filter(|_| is_told);
    let places = places.unwrap_or(POINT_PLACES);
    let exact = points.decimal(places, Rounding::Nearest);
    let size = size.decimal(places, Rounding::Nearest);
    Amount { direction: direction(points, &exact), exact, size }
}

/// Where a value went, of which a rounded number is shown.
fn direction(difference: &Fraction, shown: &str) -> Direction {
    match (difference.is_zero(), shown == "0", difference.is_negative()) {
        (true, ..) => Direction::Same,
        (false, true, _) => Direction::Hardly,
        (false, false, true) => Direction::Down,
        (false, false, false) => Direction::Up,
    }
}

/// A value as it was written, or rounded if it was divided.
pub(super) fn figure(value: &Fraction) -> String {
    let written = exact(value);
    // What the most decimals do not tell comes from a division.
    if is_all(&written, value) {
        written
    } else {
        value.decimal(QUOTIENT_PLACES, Rounding::Nearest)
    }
}
