//! [`Fraction`]: exact rational arithmetic for judging, and rounding for display.

mod large;
mod small;

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::Number;
use large::Large;
use small::Small;

/// How many of the smallest steps of a [`Number`] make one.
const SCALE: i128 = 1_000_000_000_000_000_000;

/// An exact fraction. It is not reduced while it is computed with: judging is a short chain of
/// products, and comparing multiplies crosswise, so that no verdict depends on a quotient.
#[derive(Clone, Debug)]
pub struct Fraction(Form);

/// The same value has the same meaning in both forms: the small one is only faster.
#[derive(Clone, Debug)]
enum Form {
    Small(Small),
    Large(Box<Large>),
}

/// Which way a displayed number is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Towards minus infinity.
    Down,
    /// Towards plus infinity.
    Up,
    /// To the nearest, halves away from zero.
    Nearest,
}

impl Fraction {
    /// `numerator / denominator`.
    ///
    /// # Panics
    /// If the denominator is 0.
    pub fn of(numerator: u32, denominator: u32) -> Self {
        assert!(denominator != 0, "a fraction needs a denominator");
        Self::small(Small { numerator: numerator.into(), denominator: denominator.into() })
    }

    /// Zero.
    pub fn zero() -> Self {
        Self::of(0, 1)
    }

    /// One.
    pub fn one() -> Self {
        Self::of(1, 1)
    }

    fn small(small: Small) -> Self {
        Self(Form::Small(small))
    }

    fn large(large: Large) -> Self {
        match (i128::try_from(&large.numerator), i128::try_from(&large.denominator)) {
            (Ok(numerator), Ok(denominator)) => Self::small(Small { numerator, denominator }),
            _ => Self(Form::Large(Box::new(large))),
        }
    }

    fn to_large(&self) -> Large {
        match &self.0 {
            Form::Small(small) => Large::from(*small),
            Form::Large(large) => Large::clone(large),
        }
    }

    /// What comes of two fractions: in registers if it goes.
    fn with(
        &self,
        other: &Self,
        small: impl Fn(Small, Small) -> Option<Small>,
        large: impl Fn(&Large, &Large) -> Large,
    ) -> Self {
        if let (Form::Small(one), Form::Small(other)) = (&self.0, &other.0)
            && let Some(outcome) = small(*one, *other)
        {
            return Self::small(outcome);
        }
        Self::large(large(&self.to_large(), &other.to_large()))
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        self.with(other, Small::plus, Large::plus)
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.with(other, Small::minus, Large::minus)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        self.with(other, Small::times, Large::times)
    }

    /// The quotient, or `None` where `other` is zero.
    pub fn over(&self, other: &Self) -> Option<Self> {
        let inverse = match &other.0 {
            Form::Small(small) if small.numerator == 0 => return None,
            Form::Small(small) => small.inverse().map(Self::small),
            Form::Large(_) => None,
        };
        let inverse = match inverse {
            Some(inverse) => inverse,
            None => Self::large(other.to_large().inverse()?),
        };
        Some(self.times(&inverse))
    }

    /// Times 100: a share as a percentage.
    #[must_use]
    pub fn percent(&self) -> Self {
        self.times(&Self::of(100, 1))
    }

    /// The value times a power of ten.
    #[must_use]
    pub fn shift(&self, exponent: i16) -> Self {
        let power = 10_i128.checked_pow(u32::from(exponent.unsigned_abs()));
        let shifted = match (&self.0, power) {
            (Form::Small(small), Some(power)) => small.shifted(power, exponent < 0),
            (Form::Small(_) | Form::Large(_), _) => None,
        };
        shifted.map_or_else(|| Self::large(self.to_large().shift(exponent)), Self::small)
    }

    /// The same value in lowest terms, for sums of many.
    #[must_use]
    pub fn reduced(&self) -> Self {
        Self::large(self.to_large().reduced())
    }

    /// The value rounded to so many decimals, however many digits that takes.
    #[must_use]
    pub fn rounded(&self, places: u8, rounding: Rounding) -> Self {
        if let Form::Small(small) = &self.0
            && let Some(rounded) = small.rounded_to(places, rounding)
        {
            return Self::small(rounded);
        }
        let numerator = self.to_large().rounded(places, rounding);
        let whole = Self::large(Large { numerator, denominator: BigInt::from(1) });
        whole.shift(i16::from(places).saturating_neg())
    }

    /// Whether the value is a decimal with at most so many places.
    pub fn ends_within(&self, places: u8) -> bool {
        let small = match &self.0 {
            Form::Small(small) => small.ends_within(places),
            Form::Large(_) => None,
        };
        small.unwrap_or_else(|| self.rounded(places, Rounding::Down) == *self)
    }

    /// The value as a decimal, if it is one that a [`Number`] can hold.
    pub(super) fn as_number(&self) -> Option<Number> {
        let small = match &self.0 {
            Form::Small(small) => small.scaled(),
            Form::Large(_) => None,
        };
        small.or_else(|| self.to_large().scaled()).map(Number::from_scaled)
    }

    /// `value^(power / root)` between two fractions: the same one twice where the root is exact,
    /// else one unit of the last of `digits` decimals apart. `None` unless the value and the root
    /// are above zero.
    pub(super) fn root(&self, power: u32, root: u32, digits: u8) -> Option<(Self, Self)> {
        let (low, high) = self.to_large().root(power, root, digits)?;
        Some((Self::large(low), Self::large(high)))
    }

    /// The value without its sign.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        if self.is_negative() { Self::zero().minus(self) } else { self.clone() }
    }

    /// Below, at or above zero.
    fn sign(&self) -> Ordering {
        match &self.0 {
            Form::Small(small) => small.numerator.cmp(&0),
            Form::Large(large) => large.sign(),
        }
    }

    /// Whether the value is zero.
    pub fn is_zero(&self) -> bool {
        self.sign() == Ordering::Equal
    }

    /// Whether the value is below zero.
    pub fn is_negative(&self) -> bool {
        self.sign() == Ordering::Less
    }

    /// Whether the value is above zero.
    pub fn is_positive(&self) -> bool {
        self.sign() == Ordering::Greater
    }

    /// The decimal with at most `places` digits after the point, rounded as told, without trailing
    /// zeros. Exact where the value has no more digits than that.
    pub fn decimal(&self, places: u8, rounding: Rounding) -> String {
        if let Form::Small(small) = &self.0
            && let Some(digits) = small.digits(places, rounding)
        {
            return digits.as_str().to_owned();
        }
        let (mut digits, is_negative) = self.rounded_digits(places, rounding);
        let places = usize::from(places);
        let fraction = digits.get(digits.len().saturating_sub(places)..).unwrap_or_default();
        let zeros = fraction.len().saturating_sub(fraction.trim_end_matches('0').len());
        digits.truncate(digits.len().saturating_sub(zeros));
        let kept = places.saturating_sub(zeros);
        if kept > 0 {
            digits.insert(digits.len().saturating_sub(kept), '.');
        }
        if is_negative {
            digits.insert(0, '-');
        }
        digits
    }

    /// The digits of the value times `10^places`, rounded to a whole number, with zeros before them so
    /// that one stands before the point, and whether that is below zero.
    fn rounded_digits(&self, places: u8, rounding: Rounding) -> (String, bool) {
        let small = match &self.0 {
            Form::Small(small) => small.rounded(places, rounding),
            Form::Large(_) => None,
        };
        let width = usize::from(places).saturating_add(1);
        if let Some(rounded) = small {
            return (format!("{:0width$}", rounded.unsigned_abs()), rounded < 0);
        }
        let rounded = self.to_large().rounded(places, rounding);
        (format!("{:0>width$}", rounded.magnitude().to_string()), rounded.sign() == Sign::Minus)
    }
}

impl From<Number> for Fraction {
    fn from(number: Number) -> Self {
        Self::small(Small::of_scaled(number.scaled()))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let small = match (&self.0, &other.0) {
            (Form::Small(one), Form::Small(other)) => one.compare(*other),
            _ => None,
        };
        small.unwrap_or_else(|| self.to_large().compare(&other.to_large()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rounds_the_way_it_is_told() {
        let third = Fraction::of(2, 3);
        assert_eq!(third.decimal(2, Rounding::Down), "0.66");
        assert_eq!(third.decimal(2, Rounding::Up), "0.67");
        assert_eq!(third.decimal(4, Rounding::Nearest), "0.6667");
        let negative = Fraction::zero().minus(&third);
        assert_eq!(negative.decimal(2, Rounding::Down), "-0.67");
        assert_eq!(negative.decimal(2, Rounding::Up), "-0.66");
        assert_eq!(negative.decimal(0, Rounding::Nearest), "-1");
        assert_eq!(Fraction::of(7, 4).decimal(2, Rounding::Up), "1.75");
        assert_eq!(Fraction::of(1, 1000).decimal(2, Rounding::Down), "0");
    }

    #[test]
    fn an_exact_fifteen_percent_is_never_below_fifteen() {
        // In binary floats exactly +15 % is judged a failure for 92 of these 150 bases.
        for hundredths in 150..300_u32 {
            let base = Fraction::of(hundredths, 100);
            let value = base.times(&Fraction::of(115, 100));
            let growth = value.minus(&base).over(&base).expect("base is not zero").percent();
            assert_eq!(growth, Fraction::of(15, 1));
        }
    }

    /// Values that are near the ends of what a register holds, and those in between.
    fn fraction() -> impl Strategy<Value = Fraction> {
        let numerator = prop_oneof![
            any::<i32>().prop_map(i128::from),
            any::<i64>().prop_map(i128::from),
            any::<i128>(),
            Just(i128::MIN),
            Just(i128::MAX),
        ];
        let denominator = prop_oneof![
            1_i128..200,
            (0_u32..38).prop_map(|zeros| 10_i128.pow(zeros)),
            1..=i128::MAX,
        ];
        let small = |(numerator, denominator)| Fraction::small(Small { numerator, denominator });
        (numerator, denominator).prop_map(small)
    }

    proptest! {
        /// The small form is only faster: whatever it gives is what the large one gives.
        #[test]
        fn both_forms_agree(one in fraction(), other in fraction(), places in 0_u8..20) {
            let (first, second) = (one.to_large(), other.to_large());
            let same = |outcome: Fraction, expected: Large| {
                outcome.to_large().compare(&expected) == Ordering::Equal
            };
            prop_assert!(same(one.plus(&other), first.plus(&second)));
            prop_assert!(same(one.minus(&other), first.minus(&second)));
            prop_assert!(same(one.times(&other), first.times(&second)));
            prop_assert_eq!(one.cmp(&other), first.compare(&second));
            for exponent in [-3, 0, 7] {
                prop_assert!(same(one.shift(exponent), first.shift(exponent)));
            }
            match (one.over(&other), second.inverse()) {
                (Some(quotient), Some(inverse)) => prop_assert!(same(quotient, first.times(&inverse))),
                (quotient, inverse) => prop_assert!(quotient.is_none() && inverse.is_none()),
            }
            prop_assert_eq!(one.as_number(), first.scaled().map(Number::from_scaled));
            for rounding in [Rounding::Down, Rounding::Up, Rounding::Nearest] {
                let large = Fraction(Form::Large(Box::new(first.clone())));
                prop_assert_eq!(one.decimal(places, rounding), large.decimal(places, rounding));
            }
        }

        #[test]
        fn a_number_keeps_its_value(scaled: i128) {
            let fraction = Fraction::from(Number::from_scaled(scaled));
            prop_assert_eq!(fraction.as_number(), Some(Number::from_scaled(scaled)));
        }
    }
}
