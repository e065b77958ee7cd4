//! Fractions of integers of any length, for what [`Small`] cannot hold.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::small::Small;
use super::{Rounding, SCALE};

/// An exact fraction of two integers.
#[derive(Clone, Debug)]
pub(super) struct Large {
    pub(super) numerator: BigInt,
    /// Always above zero.
    pub(super) denominator: BigInt,
}

impl From<Small> for Large {
    fn from(small: Small) -> Self {
        Self { numerator: small.numerator.into(), denominator: small.denominator.into() }
    }
}

impl Large {
    pub(super) fn plus(&self, other: &Self) -> Self {
        if self.denominator == other.denominator {
            let numerator = &self.numerator + &other.numerator;
            return Self { numerator, denominator: self.denominator.clone() };
        }
        Self {
            numerator: &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&Self { numerator: -&other.numerator, denominator: other.denominator.clone() })
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self {
            numerator: &self.numerator * &other.numerator,
            denominator: &self.denominator * &other.denominator,
        }
    }

    /// One by the value, if that is not zero.
    pub(super) fn inverse(&self) -> Option<Self> {
        let (numerator, denominator) = (self.denominator.clone(), self.numerator.clone());
        match denominator.sign() {
            Sign::NoSign => None,
            Sign::Plus => Some(Self { numerator, denominator }),
            Sign::Minus => Some(Self { numerator: -numerator, denominator: -denominator }),
        }
    }

    pub(super) fn shift(&self, exponent: i16) -> Self {
        let factor = BigInt::from(10).pow(u32::from(exponent.unsigned_abs()));
        if exponent >= 0 {
            Self { numerator: &self.numerator * factor, denominator: self.denominator.clone() }
        } else {
            Self { numerator: self.numerator.clone(), denominator: &self.denominator * factor }
        }
    }

    /// The same value in lowest terms.
    pub(super) fn reduced(&self) -> Self {
        let (mut larger, mut smaller) = (self.denominator.clone(), self.numerator.clone());
        while let Some(quotient) = larger.checked_div(&smaller) {
            let rest = &larger - quotient * &smaller;
            (larger, smaller) = (smaller, rest);
        }
        let divisor = BigInt::from(larger.magnitude().clone());
        let part = |whole: &BigInt| whole.checked_div(&divisor).unwrap_or_default();
        Self { numerator: part(&self.numerator), denominator: part(&self.denominator) }
    }

    /// The value as a whole number of 10⁻¹⁸, if it is one.
    pub(super) fn scaled(&self) -> Option<i128> {
        let scaled = &self.numerator * BigInt::from(SCALE);
        let quotient = scaled.checked_div(&self.denominator)?;
        let is_exact = &quotient * &self.denominator == scaled;
        i128::try_from(quotient).ok().filter(|_| is_exact)
    }

    /// As [`super::Fraction::root`] tells.
    pub(super) fn root(&self, power: u32, root: u32, digits: u8) -> Option<(Self, Self)> {
        if self.numerator.sign() != Sign::Plus || root == 0 {
            return None;
        }
        if let Some(exact) = self.exact_root(power, root) {
            return Some((exact.clone(), exact));
        }
        let scale = BigInt::from(10).pow(u32::from(digits));
        let scaled = self.numerator.pow(power) * scale.pow(root);
        let divisor = self.denominator.pow(power);
        let low = scaled.checked_div(&divisor)?.nth_root(root);
        let high = &low + 1;
        let end = |numerator| Self { numerator, denominator: scale.clone() };
        Some((end(low), end(high)))
    }

    /// `value^(power / root)` where that is a fraction: in lowest terms numerator and denominator have
    /// whole roots then, as in 16/9, whose root 4/3 has no end of decimals.
    fn exact_root(&self, power: u32, root: u32) -> Option<Self> {
        let reduced = self.reduced();
        let whole = |number: &BigInt| {
            let number = number.pow(power);
            let found = number.nth_root(root);
            (found.pow(root) == number).then_some(found)
        };
        Some(Self {
            numerator: whole(&reduced.numerator)?,
            denominator: whole(&reduced.denominator)?,
        })
    }

    /// Below, at or above zero.
    pub(super) fn sign(&self) -> Ordering {
        match self.numerator.sign() {
            Sign::Minus => Ordering::Less,
            Sign::NoSign => Ordering::Equal,
            Sign::Plus => Ordering::Greater,
        }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }

    /// The value times `10^places`, rounded to a whole number.
    pub(super) fn rounded(&self, places: u8, rounding: Rounding) -> BigInt {
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
