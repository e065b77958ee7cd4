//! [`Fraction`]: exact rational arithmetic for judging, and rounding for display.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::Number;

/// An exact fraction. It is never reduced: judging is a short chain of products, and comparing
/// multiplies crosswise, so that no verdict depends on a quotient.
#[derive(Clone, Debug)]
pub struct Fraction {
    numerator: BigInt,
    /// Always above zero.
    denominator: BigInt,
}

/// How many of the smallest steps of a [`Number`] make one.
const SCALE: u64 = 1_000_000_000_000_000_000;

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
        Self { numerator: numerator.into(), denominator: denominator.into() }
    }

    /// Zero.
    pub fn zero() -> Self {
        Self::of(0, 1)
    }

    /// One.
    pub fn one() -> Self {
        Self::of(1, 1)
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            numerator: &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self {
            numerator: &self.numerator * &other.denominator - &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self {
            numerator: &self.numerator * &other.numerator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    /// The quotient, or `None` where `other` is zero.
    pub fn over(&self, other: &Self) -> Option<Self> {
        let numerator = &self.numerator * &other.denominator;
        let denominator = &self.denominator * &other.numerator;
        match denominator.sign() {
            Sign::NoSign => None,
            Sign::Plus => Some(Self { numerator, denominator }),
            Sign::Minus => Some(Self { numerator: -numerator, denominator: -denominator }),
        }
    }

    /// Times 100: a share as a percentage.
    #[must_use]
    pub fn percent(&self) -> Self {
        self.times(&Self::of(100, 1))
    }

    /// The value times a power of ten.
    #[must_use]
    pub fn shift(&self, exponent: i16) -> Self {
        let factor = BigInt::from(10).pow(u32::from(exponent.unsigned_abs()));
        if exponent >= 0 {
            Self { numerator: &self.numerator * factor, denominator: self.denominator.clone() }
        } else {
            Self { numerator: self.numerator.clone(), denominator: &self.denominator * factor }
        }
    }

    /// The same value in lowest terms, for sums of many.
    #[must_use]
    pub fn reduced(&self) -> Self {
        let (mut larger, mut smaller) = (self.denominator.clone(), self.numerator.clone());
        while let Some(quotient) = larger.checked_div(&smaller) {
            let rest = &larger - quotient * &smaller;
            (larger, smaller) = (smaller, rest);
        }
        let divisor = BigInt::from(larger.magnitude().clone());
        let part = |whole: &BigInt| whole.checked_div(&divisor).unwrap_or_default();
        Self { numerator: part(&self.numerator), denominator: part(&self.denominator) }
    }

    /// The value as a decimal, if it is one that a [`Number`] can hold.
    pub(super) fn as_number(&self) -> Option<Number> {
        if self.denominator == BigInt::from(SCALE) {
            return i128::try_from(&self.numerator).ok().map(Number::from_scaled);
        }
        let scaled = &self.numerator * BigInt::from(SCALE);
        let quotient = scaled.checked_div(&self.denominator)?;
        let is_exact = &quotient * &self.denominator == scaled;
        i128::try_from(quotient).ok().filter(|_| is_exact).map(Number::from_scaled)
    }

    /// `value^(power / root)` between two fractions: the same one twice where the root is exact,
    /// else one unit of the last of `digits` decimals apart. `None` unless the value and the root
    /// are above zero.
    pub(super) fn root(&self, power: u32, root: u32, digits: u8) -> Option<(Self, Self)> {
        if !self.is_positive() || root == 0 {
            return None;
        }
        let scale = BigInt::from(10).pow(u32::from(digits));
        let scaled = self.numerator.pow(power) * scale.pow(root);
        let divisor = self.denominator.pow(power);
        let low = scaled.checked_div(&divisor)?.nth_root(root);
        let is_exact = low.pow(root) * divisor == scaled;
        let high = if is_exact { low.clone() } else { &low + 1 };
        let end = |numerator| Self { numerator, denominator: scale.clone() };
        Some((end(low), end(high)))
    }

    /// The value without its sign.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        if self.is_negative() { Self::zero().minus(self) } else { self.clone() }
    }

    /// Whether the value is zero.
    pub fn is_zero(&self) -> bool {
        self.numerator.sign() == Sign::NoSign
    }

    /// Whether the value is below zero.
    pub fn is_negative(&self) -> bool {
        self.numerator.sign() == Sign::Minus
    }

    /// Whether the value is above zero.
    pub fn is_positive(&self) -> bool {
        self.numerator.sign() == Sign::Plus
    }

    /// The decimal with at most `places` digits after the point, rounded as told, without trailing
    /// zeros. Exact where the value has no more digits than that.
    pub fn decimal(&self, places: u8, rounding: Rounding) -> String {
        let scaled = self.rounded_mantissa(places, rounding);
        let mut digits = scaled.magnitude().to_string();
        let width = usize::from(places).saturating_add(1);
        if digits.len() < width {
            digits = format!("{digits:0>width$}");
        }
        let point = digits.len().saturating_sub(usize::from(places));
        let fraction = digits.split_off(point);
        let fraction = fraction.trim_end_matches('0');
        let sign = if scaled.sign() == Sign::Minus { "-" } else { "" };
        if fraction.is_empty() {
            format!("{sign}{digits}")
        } else {
            format!("{sign}{digits}.{fraction}")
        }
    }

    /// The value times `10^places`, rounded to a whole number.
    fn rounded_mantissa(&self, places: u8, rounding: Rounding) -> BigInt {
        let numerator = &self.numerator * BigInt::from(10).pow(u32::from(places));
        let down = floor(&numerator, &self.denominator);
        match rounding {
            Rounding::Down => down,
            Rounding::Up => -floor(&-numerator, &self.denominator),
            Rounding::Nearest => {
                let magnitude = BigInt::from(numerator.magnitude().clone());
                let twice = magnitude * 2 + &self.denominator;
                let nearest = floor(&twice, &(&self.denominator * 2));
                if numerator.sign() == Sign::Minus { -nearest } else { nearest }
            }
        }
    }
}

/// The quotient rounded towards minus infinity; `denominator` is above zero.
fn floor(numerator: &BigInt, denominator: &BigInt) -> BigInt {
    let quotient = numerator.checked_div(denominator).unwrap_or_default();
    if &quotient * denominator > *numerator { quotient - 1 } else { quotient }
}

impl From<Number> for Fraction {
    fn from(number: Number) -> Self {
        Self { numerator: number.scaled().into(), denominator: BigInt::from(SCALE) }
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
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

#[cfg(test)]
mod tests {
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
}
