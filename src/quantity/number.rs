//! [`Number`]: an exact decimal as a person writes it.

use std::fmt;
use std::str::FromStr;

use super::digits::Digits;

/// Decimal places that a [`Number`] keeps. A value with more is refused, never rounded.
const PLACES: u8 = 18;
/// 10 to the power of [`PLACES`].
const ONE: i128 = 1_000_000_000_000_000_000;
/// The powers of 10 from 0 to [`PLACES`].
const POWERS: [i128; 19] = powers();

#[expect(clippy::arithmetic_side_effects, reason = "of constants: it would not compile")]
const fn powers() -> [i128; 19] {
    let mut powers = [1; 19];
    let mut exponent = 1;
    while exponent < powers.len() {
        powers[exponent] = powers[exponent - 1] * 10;
        exponent += 1;
    }
    powers
}

/// An exact decimal with up to 18 places and 20 digits before the point.
///
/// Held as a whole number of 10⁻¹⁸, so that equality and order are those of the integers. It never
/// passes through a binary float. `Display` writes the shortest form (`3.50` becomes `3.5`) and
/// [`FromStr`] reads it back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i128);

/// Why a text is no [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Not of the form `[+-]digits[.digits]`.
    NotANumber,
    /// More than 18 decimal places, or more than 20 digits before the point.
    TooManyDigits,
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// One half.
    pub const HALF: Self = Self(ONE / 2);

    /// A whole number.
    pub fn whole(value: i32) -> Self {
        Self(i128::from(value).saturating_mul(ONE))
    }

    /// The number of some digits, so many of which stand behind the point; `None` for more than 18
    /// of these.
    pub fn of(digits: i64, places: u8) -> Option<Self> {
        let factor = POWERS.get(usize::from(PLACES.checked_sub(places)?))?;
        i128::from(digits).checked_mul(*factor).map(Self)
    }

    /// The value as a whole number of 10⁻¹⁸.
    pub(super) fn scaled(self) -> i128 {
        self.0
    }

    /// So many 10⁻¹⁸.
    pub(super) fn from_scaled(scaled: i128) -> Self {
        Self(scaled)
    }

    /// The sum, or `None` beyond the range of the type.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The value times a power of ten, or `None` where that cannot be held exactly.
    pub fn checked_shift(self, exponent: i8) -> Option<Self> {
        let factor = 10_i128.checked_pow(u32::from(exponent.unsigned_abs()))?;
        if exponent >= 0 {
            self.0.checked_mul(factor).map(Self)
        } else if self.0.checked_rem(factor)? == 0 {
            self.0.checked_div(factor).map(Self)
        } else {
            None
        }
    }

    /// The value with the opposite sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }

    /// Whether it is no more than a whole number of times another value, as far as that is seen at
    /// once: `false` may also mean that the product cannot be held.
    pub fn is_within(self, times: u32, other: Self) -> bool {
        other.0.checked_mul(i128::from(times)).is_some_and(|limit| self.0 <= limit)
    }

    /// The whole part of a value that is not below zero, as far as it can be counted.
    pub fn whole_part(self) -> u32 {
        u32::try_from(self.0.max(0).checked_div(ONE).unwrap_or(0)).unwrap_or(u32::MAX)
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.0.checked_rem(ONE) == Some(0)
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Decimal places of the shortest form: 2 for `3.25`, 0 for `3`.
    pub fn places(self) -> u8 {
        self.apart().2
    }

    /// The shortest form from its parts, where half a register holds its digits.
    fn digits(self, whole: u128, fraction: u64, places: u8) -> Option<Digits> {
        let power = 10_u64.checked_pow(places.into())?;
        let number = u64::try_from(whole).ok()?.checked_mul(power)?.checked_add(fraction)?;
        Digits::of(number, places, self.0 < 0)
    }

    /// The digits before the point, those behind it without zeros at the end, and how many these are.
    fn apart(self) -> (u128, u64, u8) {
        let (magnitude, one) = (self.0.unsigned_abs(), ONE.unsigned_abs());
        let whole = magnitude.checked_div(one).unwrap_or(0);
        let behind = magnitude.saturating_sub(whole.saturating_mul(one));
        // Below 10^18, which half a register holds.
        let mut fraction = u64::try_from(behind).unwrap_or(0);
        if fraction == 0 {
            return (whole, 0, 0);
        }
        let mut places = PLACES;
        while fraction.checked_rem(10) == Some(0) {
            fraction = fraction.checked_div(10).unwrap_or(0);
            places = places.saturating_sub(1);
        }
        (whole, fraction, places)
    }
}

impl FromStr for Number {
    type Err = NumberFault;

    fn from_str(text: &str) -> Result<Self, NumberFault> {
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
            Some(_) => return Err(NumberFault::NotANumber),
            None => (digits, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return Err(NumberFault::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        let mantissa = mantissa(whole.trim_start_matches('0'), fraction);
        let value = mantissa.ok_or(NumberFault::TooManyDigits)?;
        Ok(Self(if negative { value.saturating_neg() } else { value }))
    }
}

/// The digits as a whole number of 10⁻¹⁸.
fn mantissa(whole: &str, fraction: &str) -> Option<i128> {
    let padding = usize::from(PLACES).checked_sub(fraction.len())?;
    if whole.len() > 20 {
        return None;
    }
    let digits = whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat_n(b'0', padding));
    digits.into_iter().try_fold(0_i128, |sum, digit| {
        sum.checked_mul(10)?.checked_add(i128::from(digit.saturating_sub(b'0')))
    })
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction, places) = self.apart();
        if let Some(digits) = self.digits(whole, fraction, places) {
            return f.write_str(digits.as_str());
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        match usize::from(places) {
            0 => write!(f, "{sign}{whole}"),
            places => write!(f, "{sign}{whole}.{fraction:0places$}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_and_writes_decimals() {
        for (text, shown) in [
            ("3.50", "3.5"),
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("+1.25", "1.25"),
            ("-0.5", "-0.5"),
            ("\u{2212}2", "-2"),
            ("99999999999999999999.999999999999999999", "99999999999999999999.999999999999999999"),
        ] {
            assert_eq!(text.parse::<Number>().expect(text).to_string(), shown);
        }
    }

    #[test]
    fn refuses_what_is_no_exact_decimal() {
        for text in
            ["", ".", ".5", "5.", "1e3", "1_000", "1,000", "NaN", "inf", "--1", "1.2.3", "１"]
        {
            assert_eq!(text.parse::<Number>(), Err(NumberFault::NotANumber), "{text}");
        }
        for text in ["0.0000000000000000001", "123456789012345678901"] {
            assert_eq!(text.parse::<Number>(), Err(NumberFault::TooManyDigits), "{text}");
        }
    }

    #[test]
    fn shifts_exactly_or_not_at_all() {
        let number = |text: &str| text.parse::<Number>().expect("a number");
        assert_eq!(number("3500").checked_shift(-4), Some(number("0.35")));
        assert_eq!(number("0.7").checked_shift(8), Some(number("70000000")));
        assert_eq!(number("0.000000000000000001").checked_shift(-1), None);
    }

    proptest! {
        /// What is written in half a register and in a whole one is the same number.
        #[test]
        fn a_number_is_what_its_text_says(scaled in prop_oneof![
            any::<i64>().prop_map(i128::from),
            any::<i64>().prop_map(|thousandths| i128::from(thousandths).saturating_mul(ONE / 1_000)),
            -(100 * ONE * ONE)..100 * ONE * ONE,
        ]) {
            let text = Number(scaled).to_string();
            prop_assert_eq!(text.parse(), Ok(Number(scaled)), "{}", text);
        }
    }
}
