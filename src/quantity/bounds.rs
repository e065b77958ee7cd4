//! [`Bounds`]: a number without an exact decimal form, between two that have one.

use std::cmp::Ordering;

use super::Fraction;

/// Digits behind the point to which a root is bounded.
pub const ROOT_DIGITS: u8 = 30;

/// A number that is known to lie between two exact ones, both included.
///
/// Roots are seldom exact. What is judged by one is compared with both ends, and where the limit
/// lies between them nothing is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    low: Fraction,
    high: Fraction,
}

impl Bounds {
    /// A number that is known exactly.
    pub fn exact(value: Fraction) -> Self {
        Self { low: value.clone(), high: value }
    }

    /// `value^(power / root)`, or `None` unless the value and the root are above zero. The ends are
    /// the same where the root is exact, and one unit of the last of [`ROOT_DIGITS`] digits apart
    /// where it is not.
    pub fn root(value: &Fraction, power: u32, root: u32) -> Option<Self> {
        let (low, high) = value.root(power, root, ROOT_DIGITS)?;
        Some(Self { low, high })
    }

    /// The lower end.
    pub fn low(&self) -> &Fraction {
        &self.low
    }

    /// The upper end.
    pub fn high(&self) -> &Fraction {
        &self.high
    }

    /// How the number compares with a limit; `None` where that lies between the ends.
    pub fn compare(&self, limit: &Fraction) -> Option<Ordering> {
        let (low, high) = (self.low.cmp(limit), self.high.cmp(limit));
        (low == high).then_some(low)
    }

    /// Whether the number is at least a limit; `None` where that cannot be told.
    pub fn is_at_least(&self, limit: &Fraction) -> Option<bool> {
        match (self.low >= *limit, self.high >= *limit) {
            (true, true) => Some(true),
            (false, false) => Some(false),
            _ => None,
        }
    }

    /// The number less an exact one.
    #[must_use]
    pub fn minus(&self, other: &Fraction) -> Self {
        Self { low: self.low.minus(other), high: self.high.minus(other) }
    }

    /// How much an exact number is more than this one.
    #[must_use]
    pub fn from(&self, other: &Fraction) -> Self {
        Self { low: other.minus(&self.high), high: other.minus(&self.low) }
    }

    /// The number times an exact one that is above zero.
    #[must_use]
    pub fn times(&self, factor: &Fraction) -> Self {
        Self { low: self.low.times(factor), high: self.high.times(factor) }
    }

    /// The number, but never above or below two exact ones.
    #[must_use]
    pub fn clamp(&self, lowest: &Fraction, highest: &Fraction) -> Self {
        let held = |end: &Fraction| end.clone().max(lowest.clone()).min(highest.clone());
        Self { low: held(&self.low), high: held(&self.high) }
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        self.from(&Fraction::zero())
    }

    /// The number without its sign; `None` where the sign cannot be told.
    pub fn magnitude(&self) -> Option<Self> {
        match self.compare(&Fraction::zero())? {
            Ordering::Less => Some(self.negated()),
            Ordering::Equal | Ordering::Greater => Some(self.clone()),
        }
    }

    /// The quotient; `None` unless `other` is above zero for certain.
    pub fn over(&self, other: &Self) -> Option<Self> {
        if other.compare(&Fraction::zero()) != Some(Ordering::Greater) {
            return None;
        }
        let (widest, narrowest) = (&other.low, &other.high);
        let low_divisor = if self.low.is_negative() { widest } else { narrowest };
        let high_divisor = if self.high.is_negative() { narrowest } else { widest };
        Some(Self { low: self.low.over(low_divisor)?, high: self.high.over(high_divisor)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Rounding;

    #[test]
    fn a_root_is_exact_where_it_can_be() {
        let root = Bounds::root(&Fraction::of(121, 100), 1, 2).expect("above zero");
        assert_eq!(root, Bounds::exact(Fraction::of(11, 10)));
        // Its decimals have no end.
        let root = Bounds::root(&Fraction::of(32, 18), 1, 2).expect("above zero");
        assert_eq!(root, Bounds::exact(Fraction::of(4, 3)));
        let square = Bounds::root(&Fraction::of(4, 3), 2, 1).expect("above zero");
        assert_eq!(square, Bounds::exact(Fraction::of(16, 9)));
        let cube = Bounds::root(&Fraction::of(4, 1), 3, 2).expect("above zero");
        assert_eq!(cube, Bounds::exact(Fraction::of(8, 1)));
    }

    #[test]
    fn a_root_that_is_not_exact_lies_between_its_ends() {
        let root = Bounds::root(&Fraction::of(2, 1), 1, 2).expect("above zero");
        let square = |end: &Fraction| end.times(end);
        assert!(square(root.low()) < Fraction::of(2, 1));
        assert!(square(root.high()) > Fraction::of(2, 1));
        assert_eq!(root.low().decimal(6, Rounding::Nearest), "1.414214");
        let unit = root.high().minus(root.low());
        assert_eq!(unit, Fraction::one().shift(-30));
        assert_eq!(Bounds::root(&Fraction::zero(), 1, 2), None);
    }

    #[test]
    fn a_quotient_takes_the_ends_that_make_it_widest() {
        let between = |low: i32, high: i32| {
            let exact = |value: i32| {
                let magnitude = Fraction::of(value.unsigned_abs(), 1);
                if value < 0 { Fraction::zero().minus(&magnitude) } else { magnitude }
            };
            Bounds { low: exact(low), high: exact(high) }
        };
        let divisor = between(2, 4);
        let quotient = between(-4, 8).over(&divisor).expect("above zero");
        assert_eq!(quotient, between(-2, 4));
        let below = between(-8, -4).over(&divisor).expect("above zero");
        assert_eq!(below, between(-4, -1));
        assert_eq!(between(1, 1).over(&between(0, 1)), None);
        assert_eq!(between(-1, 1).compare(&Fraction::zero()), None);
    }
}
