//! Months that are named in English.

use super::text::{PeriodFault, PeriodText, whole};
use super::{Month, Period};

/// The English month that a text in capitals names, and what stands around it.
pub(super) fn month(text: &str) -> Option<(u32, &str)> {
    const MONTHS: [(&str, &str); 12] = [
        ("JAN", "UARY"),
        ("FEB", "RUARY"),
        ("MAR", "CH"),
        ("APR", "IL"),
        ("MAY", ""),
        ("JUN", "E"),
        ("JUL", "Y"),
        ("AUG", "UST"),
        ("SEP", "TEMBER"),
        ("OCT", "OBER"),
        ("NOV", "EMBER"),
        ("DEC", "EMBER"),
    ];
    (1..).zip(MONTHS).find_map(|(number, (short, rest))| {
        let behind = text.strip_prefix(short)?;
        let whole = behind.strip_prefix(rest);
        // The one that is shortened to four letters as well: `Sept 2022`.
        let longer = || behind.strip_prefix('T').filter(|_| number == 9);
        Some((number, whole.or_else(longer).unwrap_or(behind)))
    })
}

/// Whether a text in capitals is a day with a month in letters and two digits for its year: `31-MAR-25`.
pub(super) fn is_short_day(text: &str) -> bool {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = month(behind.trim_start_matches('-')).map(|(_, rest)| rest);
    let digits = rest.map(|rest| rest.trim_start_matches(['-', '\'']));
    behind.len() < text.len() && digits.is_some_and(|text| text.len() == 2 && whole(text).is_some())
}

/// Whether a text in ASCII may name a month, a quarter or a half in a word.
pub(super) fn may_name(text: &str) -> bool {
    const BEGINNINGS: [&[u8; 3]; 14] = [
        b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov",
        b"dec", b"qua", b"hal",
    ];
    text.as_bytes()
        .windows(3)
        .any(|part| BEGINNINGS.iter().any(|word| part.eq_ignore_ascii_case(*word)))
}

/// A month that is named in English, with its year behind it or none: `Jan 2022`, `Jan-22`, `Jan`. Two digits
/// may as well be a day: they are a year where that is the one that is meant.
pub(super) fn period(
    month: u32,
    rest: &str,
    year: Option<i32>,
) -> Result<(PeriodText, bool), PeriodFault> {
    let digits = rest.trim_start_matches(['-', '.', ',', '\'']);
    let is_short = digits.len() == 2 && whole(digits).is_some();
    let written = match digits.len() {
        0 if rest.is_empty() => None,
        4 => whole(digits).and_then(|year| i32::try_from(year).ok()),
        2 => year.filter(|year| year.to_string().ends_with(digits)),
        _ => return Err(PeriodFault::Unreadable),
    };
    if written.is_none() && !rest.is_empty() {
        return Err(if is_short { PeriodFault::ShortYear } else { PeriodFault::Unreadable });
    }
    let own = written.or(year).ok_or(PeriodFault::NoYear)?;
    let month = Month::of(own, month).ok_or(PeriodFault::Unreadable)?;
    Ok((PeriodText::Period(Period::month(month)), written.is_none()))
}
