//! Numbers as a workbook stores them, as a person would type them.

/// Digits that a spreadsheet keeps of what is typed, and shows at most.
const SHOWN_DIGITS: usize = 15;

/// Digits that a spreadsheet stores of what it has calculated, so that its binary number comes back.
const STORED_DIGITS: usize = 17;

/// Stands between the number that is stored and what is shown in its place, or the unit of that.
const SHOWN_OTHERWISE: &str = "≠…";

/// Digits of the longest number that is written out.
const LONGEST: usize = 60;

/// A number as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// In plain digits, without an exponent.
    pub(super) text: String,
    /// Whether what binary arithmetic left behind the digits that a spreadsheet shows was rounded.
    pub(super) is_rounded: bool,
    /// Whether the sheet shows another number than the one that is stored, which is read all the same.
    pub(super) is_scaled: bool,
}

impl Typed {
    /// A number that a sheet shows as another one, with a unit that belongs to that, or as a text: no figure,
    /// since the unit of the stored number stands nowhere, or nobody sees it.
    pub(super) fn shown_otherwise(self, shown: &str) -> Self {
        Self { text: format!("{}{SHOWN_OTHERWISE}{shown}", self.text), ..self }
    }

    /// A text as it stands in the cell.
    pub(super) fn exact(text: &str) -> Self {
        Self { text: text.to_owned(), is_rounded: false, is_scaled: false }
    }
}

/// A stored number in plain digits; with `is_percent`, `0.15` is the `15%` that the sheet shows.
///
/// A fraction of 16 or 17 digits is what a formula leaves of `0.1 + 0.2`: it is rounded to the 15
/// digits that a spreadsheet shows. Longer ones no spreadsheet writes: they are kept to the last
/// digit. What is no decimal comes back as it is stored.
pub(super) fn typed(stored: &str, is_percent: bool) -> Typed {
    let stored = stored.trim();
    let Some(mut number) = Decimal::read(stored) else {
        return Typed::exact(stored);
    };
    let length = number.digits.len();
    let is_rounded = number.exponent < 0 && length > SHOWN_DIGITS && length <= STORED_DIGITS;
    if is_rounded {
        number.round();
    }
    if is_percent {
        number.exponent = number.exponent.saturating_add(2);
    }
    let sign = if is_percent { "%" } else { "" };
    Typed { text: format!("{}{sign}", number.plain()), is_rounded, is_scaled: false }
}

/// A decimal: its digits without zeros at either end, times a power of ten.
struct Decimal {
    is_negative: bool,
    digits: Vec<u8>,
    exponent: i32,
}

impl Decimal {
    fn read(text: &str) -> Option<Self> {
        let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
        if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let exponent = power.parse::<i32>().ok()?;
        let exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        let mut number = Self { is_negative: mantissa.starts_with('-'), digits, exponent };
        number.trim();
        let reach = usize::try_from(number.exponent.unsigned_abs()).ok()?;
        (number.digits.len().saturating_add(reach) <= LONGEST).then_some(number)
    }

    /// Drops zeros that say nothing.
    fn trim(&mut self) {
        let zeros = self.digits.iter().take_while(|digit| **digit == b'0').count();
        self.digits.drain(..zeros);
        while self.digits.pop_if(|digit| *digit == b'0').is_some() {
            self.exponent = self.exponent.saturating_add(1);
        }
        if self.digits.is_empty() {
            self.exponent = 0;
        }
    }

    /// Rounds to the digits that a spreadsheet shows, half away from zero.
    fn round(&mut self) {
        let dropped = self.digits.split_off(SHOWN_DIGITS.min(self.digits.len()));
        let places = i32::try_from(dropped.len()).unwrap_or(i32::MAX);
        self.exponent = self.exponent.saturating_add(places);
        if dropped.first().is_some_and(|digit| *digit >= b'5') {
            let nines = self.digits.iter().rev().take_while(|digit| **digit == b'9').count();
            let kept = self.digits.len().saturating_sub(nines);
            self.digits.truncate(kept);
            self.exponent = self.exponent.saturating_add(i32::try_from(nines).unwrap_or(i32::MAX));
            match self.digits.last_mut() {
                Some(last) => *last = last.saturating_add(1),
                None => self.digits.push(b'1'),
            }
        }
        self.trim();
    }

    fn plain(&self) -> String {
        let sign = if self.is_negative { "-" } else { "" };
        let digits = String::from_utf8_lossy(&self.digits);
        let places = usize::try_from(self.exponent.unsigned_abs()).unwrap_or(usize::MAX);
        if self.digits.is_empty() {
            return "0".to_owned();
        }
        if self.exponent >= 0 {
            return format!("{sign}{digits}{}", "0".repeat(places));
        }
        let padded = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, fraction) = padded.split_at(padded.len().saturating_sub(places));
        format!("{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_number_is_what_a_person_would_type() {
        for (stored, text, percent, is_rounded) in [
            ("3.5", "3.5", "350%", false),
            ("0.15", "0.15", "15%", false),
            ("-0.070", "-0.07", "-7%", false),
            ("0", "0", "0%", false),
            ("-0", "0", "0%", false),
            ("1.23E-05", "0.0000123", "0.00123%", false),
            ("1.5E+10", "15000000000", "1500000000000%", false),
            ("0.30000000000000004", "0.3", "30%", true),
            ("99.99999999999999", "100", "10000%", true),
            ("0.14999999999999999", "0.15", "15%", true),
            ("66.66666666666667", "66.6666666666667", "6666.66666666667%", true),
            ("1234567890123456", "1234567890123456", "123456789012345600%", false),
            ("12345678901234567.89", "12345678901234567.89", "1234567890123456789%", false),
            ("0.1234567890123456789", "0.1234567890123456789", "12.34567890123456789%", false),
            ("1E+400", "1E+400", "1E+400", false),
            ("NaN", "NaN", "NaN", false),
        ] {
            let expected = Typed { is_rounded, ..Typed::exact(text) };
            assert_eq!(typed(stored, false), expected, "{stored}");
            assert_eq!(typed(stored, true).text, percent, "{stored}");
        }
    }
}
