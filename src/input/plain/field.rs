//! The fields of a plain row, read by their bytes.

use memchr::memchr;

use crate::input::cell;
use crate::input::silent::may_say_otherwise;
use crate::plan::Plan;

/// Digits of a plain figure.
const DIGITS: usize = 18;

/// A field without its quotation marks.
pub(in crate::input) fn read(written: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(written).ok()?;
    match text.strip_prefix('"') {
        Some(rest) => Some(rest.strip_suffix('"')?.replace("\"\"", "\"")),
        None => Some(text.to_owned()),
    }
}

/// The same for a field without marks inside.
pub(super) fn unquoted(written: &[u8]) -> Option<&[u8]> {
    match written.strip_prefix(b"\"") {
        Some(rest) => rest.strip_suffix(b"\"").filter(|inside| !inside.contains(&b'"')),
        None => Some(written),
    }
}

/// Whether a field that nobody reads can stay unread.
pub(super) fn is_harmless(written: &[u8]) -> bool {
    written.is_empty() || !contains_control(written)
}

/// Whether a field whose column tells nothing of the values may say of what kind, or in which unit, they are all the
/// same: `目标数`, `千元`.
pub(super) fn says_otherwise(written: &[u8], plan: &Plan) -> bool {
    match unquoted(written).map(std::str::from_utf8) {
        Some(text) => text.is_ok_and(|text| may_say_otherwise(text, plan)),
        None => read(written).is_some_and(|text| may_say_otherwise(&text, plan)),
    }
}

/// Whether a field of remarks has one; nothing if the row is not plain.
pub(super) fn has_note(written: &[u8]) -> Option<bool> {
    if written.is_empty() {
        return Some(false);
    }
    if written.iter().any(|byte| matches!(*byte, 0 | b'\r')) {
        return None;
    }
    // No mark for “nothing” is that long.
    let is_long = written.is_ascii() && written.trim_ascii().len() > 16;
    Some(is_long || !cell::is_missing(&read(written)?))
}

/// Whether a line of a field below its first has as many separators as a row of so many fields.
pub(super) fn holds_row(written: &[u8], width: usize) -> bool {
    let Some(first) = memchr(b'\n', written).filter(|_| width > 1) else { return false };
    let is_separator = |byte: &&u8| matches!(**byte, b',' | b';' | b'\t');
    let mut below =
        written.get(first.saturating_add(1)..).unwrap_or_default().split(|byte| *byte == b'\n');
    below.any(|line| line.iter().filter(is_separator).count().saturating_add(1) >= width)
}

/// Whether a digit stands in a field, in whatever script.
pub(super) fn holds_digit(written: &[u8]) -> bool {
    !written.iter().all(|byte| byte.is_ascii() && !byte.is_ascii_digit())
}

/// Whether a text begins as the second half of `1,234` does.
pub(super) fn is_group(written: &[u8]) -> bool {
    let is_frame = |byte: &u8| *byte == b'"' || byte.is_ascii_whitespace();
    let start = written.iter().take_while(|byte| is_frame(byte)).count();
    let text = written.get(start..).unwrap_or_default();
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    digits == 3 && text.get(3).is_none_or(|byte| *byte == b'.' || is_frame(byte))
}

fn contains_control(written: &[u8]) -> bool {
    // Lines within a cell may be rows that it swallowed.
    written.iter().any(|byte| matches!(*byte, 0 | b'\n' | b'\r'))
}

pub(super) fn is_missing(value: &[u8]) -> bool {
    value.is_empty()
        || std::str::from_utf8(value)
            .is_ok_and(|text| !text.contains(['\n', '\r', '\0']) && cell::is_missing(text))
}

/// The digits of a plain figure, and how many stand behind the point: `-12.50` is -1250 and 2.
#[inline]
pub(super) fn figure(text: &[u8]) -> Option<(i64, u8)> {
    let (is_negative, digits) = match text.strip_prefix(b"-") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    if digits.len() > DIGITS || !digits.first()?.is_ascii_digit() {
        return None;
    }
    let mut number = 0_i64;
    let mut places = None;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            number = number.wrapping_mul(10).wrapping_add(i64::from(digit));
            places = places.map(|places: u8| places.saturating_add(1));
        } else if *byte == b'.' && places.is_none() {
            places = Some(0);
        } else {
            return None;
        }
    }
    let places = places.filter(|places| *places > 0).or(places.is_none().then_some(0))?;
    Some((if is_negative { number.wrapping_neg() } else { number }, places))
}

/// The same for a text of at most eight bytes, which are looked at together: the first of them is the
/// lowest of the word, and behind the last there is nothing. What it leaves may be a figure nevertheless.
#[inline(always)]
#[expect(clippy::inline_always, reason = "returned in memory, a figure takes longer than all else")]
pub(super) fn short_figure(word: u64, length: u32) -> Option<(i64, u8)> {
    let is_negative = word & 0xFF == u64::from(b'-');
    let sign = u32::from(is_negative);
    let (word, length) = (word >> sign.wrapping_mul(8), length.checked_sub(sign)?);
    let own = u64::MAX.checked_shr(64_u32.checked_sub(length.wrapping_mul(8))?)?;
    let digits = (word ^ every(b'0')) & own;
    let other = word ^ every(b'.');
    // The lowest bit is the highest of the first point's byte; those above it may be wrong.
    let points = other.wrapping_sub(every(1)) & !other & every(0x80);
    let (digits, count, places) = if points == 0 {
        (digits, length, 0)
    } else {
        let at = points.trailing_zeros() & !7;
        let below = (1_u64 << at).wrapping_sub(1);
        let count = length.wrapping_sub(1);
        let places = count.wrapping_sub(at >> 3);
        if at == 0 || places == 0 {
            return None;
        }
        ((digits & below) | ((digits >> 8) & !below), count, places)
    };
    // A byte over nine sets its highest bit.
    if (digits.wrapping_add(every(0x7F - 9)) | digits) & every(0x80) != 0 {
        return None;
    }
    let number =
        i64::try_from(number_of(digits << 64_u32.wrapping_sub(count.wrapping_mul(8)))).ok()?;
    let number = if is_negative { number.wrapping_neg() } else { number };
    Some((number, u8::try_from(places).ok()?))
}

/// The number of eight digits, a byte each, of which the first is the lowest: pairs of neighbours become one,
/// three times.
#[inline]
fn number_of(digits: u64) -> u64 {
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_FFFF_0000_FFFF;
    fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xFFFF_FFFF
}

/// A byte eight times.
const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The digits times a power of ten, with the places that are left.
#[inline(always)]
#[expect(clippy::inline_always, reason = "returned in memory, a figure takes longer than all else")]
pub(super) fn shifted(digits: i64, places: u8, exponent: i8) -> Option<(i64, u8)> {
    if exponent == 0 { Some((digits, places)) } else { moved(digits, places, exponent) }
}

/// The same for another power than the zeroth.
#[inline(never)]
fn moved(digits: i64, places: u8, exponent: i8) -> Option<(i64, u8)> {
    let left = i16::from(places).checked_sub(i16::from(exponent))?;
    if let Ok(places) = u8::try_from(left) {
        return (places <= 18).then_some((digits, places));
    }
    let factor = 10_i64.checked_pow(u32::from(left.unsigned_abs()))?;
    Some((digits.checked_mul(factor)?, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Number, read_measured};
    use proptest::prelude::*;

    proptest! {
        /// A figure that is read the short way is what the long way reads.
        #[test]
        fn a_plain_figure_has_one_meaning(text in "-?[0-9]{0,12}\\.?[0-9]{0,9}") {
            if let Some((digits, places)) = figure(text.as_bytes()) {
                let number = Number::of(digits, places);
                let measured = read_measured(&text).map(|measured| measured.number).ok();
                prop_assert_eq!(number, measured, "{}", text);
                prop_assert!(!cell::is_missing(&text));
            }
        }

        #[test]
        fn a_short_figure_is_read_in_one_piece(text in "-?[0-9]{0,6}\\.?[0-9]{0,4}", other in "[-0-9./:a]{0,8}") {
            for text in [text.as_str(), other.as_str()] {
                let Ok(length) = u32::try_from(text.len()) else { continue };
                let word = text.bytes().rev().fold(0_u64, |word, byte| word << 8 | u64::from(byte));
                if length <= 8 {
                    prop_assert_eq!(short_figure(word, length), figure(text.as_bytes()), "{}", text);
                }
            }
        }

        #[test]
        fn nothing_else_is_a_plain_figure(text in "\\PC{0,8}") {
            if figure(text.as_bytes()).is_some() {
                prop_assert!(text.parse::<Number>().is_ok(), "{}", text);
            }
        }

        #[test]
        fn a_shift_has_one_meaning(digits in -9_999_999_i64..9_999_999, places in 0_u8..9, exponent in -9_i8..9) {
            let number = Number::of(digits, places).expect("few places");
            if let Some((digits, places)) = shifted(digits, places, exponent) {
                prop_assert_eq!(Number::of(digits, places), number.checked_shift(exponent));
            }
        }
    }
}
