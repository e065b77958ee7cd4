//! Fractions whose parts a register holds: nearly all that judging meets.

use std::cmp::Ordering;

use super::{Rounding, SCALE};
use crate::quantity::digits::Digits;

/// An exact fraction of two integers of 128 bits. Every operation gives nothing where these overflow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Small {
    pub(super) numerator: i128,
    /// Always above zero.
    pub(super) denominator: i128,
}

/// Powers of ten that a value is divided by as long as it goes, so that up to 18 zeros are gone.
const STEPS: [(u32, i128); 5] = [(9, 1_000_000_000), (5, 100_000), (2, 100), (1, 10), (1, 10)];

impl Small {
    /// So many 10⁻¹⁸, without the zeros behind the last place.
    pub(super) fn of_scaled(scaled: i128) -> Self {
        let (mut numerator, mut denominator) = (scaled, SCALE);
        for (zeros, power) in STEPS {
            // A multiple of ten is one of two, which is seen at once.
            if numerator.trailing_zeros() >= zeros && remainder(numerator, power) == 0 {
                numerator = quotient(numerator, power);
                denominator = quotient(denominator, power);
            }
        }
        Self { numerator, denominator }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let (one, other, denominator) = self.beside(other)?;
        Some(Self { numerator: one.checked_add(other)?, denominator })
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        let (one, other, denominator) = self.beside(other)?;
        Some(Self { numerator: one.checked_sub(other)?, denominator })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        Some(Self {
            numerator: self.numerator.checked_mul(other.numerator)?,
            denominator: self.denominator.checked_mul(other.denominator)?,
        })
    }

    /// One by the other value, if that is not zero.
    pub(super) fn inverse(self) -> Option<Self> {
        let sign = self.numerator.signum();
        let inverse = Self {
            numerator: self.denominator.checked_mul(sign)?,
            denominator: self.numerator.checked_abs()?,
        };
        (sign != 0).then_some(inverse)
    }

    /// The value times a power of ten, or divided by it.
    pub(super) fn shifted(self, power: i128, is_divided: bool) -> Option<Self> {
        let power = Self { numerator: power, denominator: 1 };
        self.times(if is_divided { power.inverse()? } else { power })
    }

    /// The value as a whole number of 10⁻¹⁸, if it is one.
    pub(super) fn scaled(self) -> Option<i128> {
        if remainder(SCALE, self.denominator) == 0 {
            return self.numerator.checked_mul(quotient(SCALE, self.denominator));
        }
        let scaled = self.numerator.checked_mul(SCALE)?;
        let is_exact = remainder(scaled, self.denominator) == 0;
        is_exact.then(|| quotient(scaled, self.denominator))
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let (one, other, _) = self.beside(other)?;
        Some(one.cmp(&other))
    }

    /// Both numerators over one denominator: the larger of the two where it is a multiple of the
    /// other, as with decimals, so that long sums stay small.
    fn beside(self, other: Self) -> Option<(i128, i128, i128)> {
        let (one, two) = (self.denominator, other.denominator);
        if one == two {
            Some((self.numerator, other.numerator, one))
        } else if remainder(one, two) == 0 {
            Some((self.numerator, other.numerator.checked_mul(quotient(one, two))?, one))
        } else if remainder(two, one) == 0 {
            Some((self.numerator.checked_mul(quotient(two, one))?, other.numerator, two))
        } else {
            let (first, second) =
                (self.numerator.checked_mul(two)?, other.numerator.checked_mul(one)?);
            Some((first, second, one.checked_mul(two)?))
        }
    }

    /// Whether the value has at most so many decimals.
    pub(super) fn ends_within(self, places: u8) -> Option<bool> {
        let power = 10_i128.checked_pow(places.into())?;
        let is_divisor = remainder(power, self.denominator) == 0;
        let divides = || Some(remainder(self.numerator.checked_mul(power)?, self.denominator) == 0);
        if is_divisor { Some(true) } else { divides() }
    }

    /// The value rounded to so many decimals.
    pub(super) fn rounded_to(self, places: u8, rounding: Rounding) -> Option<Self> {
        let denominator = 10_i128.checked_pow(places.into())?;
        Some(Self { numerator: self.rounded(places, rounding)?, denominator })
    }

    /// The value rounded to so many decimals as text, where half a register holds its digits.
    pub(super) fn digits(self, places: u8, rounding: Rounding) -> Option<Digits> {
        // A decimal that ends earlier is all there.
        let places = self.places().map_or(places, |own| own.min(places));
        let rounded = self.rounded(places, rounding)?;
        Digits::of(u64::try_from(rounded.unsigned_abs()).ok()?, places, rounded < 0)
    }

    /// How many decimals the denominator stands for, if it is a power of ten.
    fn places(self) -> Option<u8> {
        let denominator = u64::try_from(self.denominator).ok()?;
        let places = denominator.checked_ilog10()?;
        let is_power = 10_u64.checked_pow(places) == Some(denominator);
        u8::try_from(places).ok().filter(|_| is_power)
    }

    /// The value times `10^places`, rounded to a whole number.
    pub(super) fn rounded(self, places: u8, rounding: Rounding) -> Option<i128> {
        let power = 10_i128.checked_pow(places.into())?;
        if remainder(power, self.denominator) == 0 {
            return self.numerator.checked_mul(quotient(power, self.denominator));
        }
        let numerator = self.numerator.checked_mul(power)?;
        let (towards_zero, rest) =
            (quotient(numerator, self.denominator), remainder(numerator, self.denominator));
        let is_further = match rounding {
            Rounding::Down => rest < 0,
            Rounding::Up => rest > 0,
            Rounding::Nearest => rest.checked_abs()?.checked_mul(2)? >= self.denominator,
        };
        towards_zero.checked_add(if is_further { numerator.signum() } else { 0 })
    }
}

/// `one / other` towards zero, where `other` is above zero. Most values fit half a register, and
/// dividing these takes a fraction of the time.
fn quotient(one: i128, other: i128) -> i128 {
    match (i64::try_from(one), i64::try_from(other)) {
        (Ok(one), Ok(other)) => one.checked_div(other).map_or(0, i128::from),
        _ => one.checked_div(other).unwrap_or(0),
    }
}

/// What [`quotient`] leaves.
fn remainder(one: i128, other: i128) -> i128 {
    match (i64::try_from(one), i64::try_from(other)) {
        (Ok(one), Ok(other)) => one.checked_rem(other).map_or(0, i128::from),
        _ => one.checked_rem(other).unwrap_or(0),
    }
}
