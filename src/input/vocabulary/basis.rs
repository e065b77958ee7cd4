//! Words of titles, headings and notes for running totals and values of single periods.

use crate::input::basis::Basis;
use crate::period::Frequency;
use crate::quantity::fold;

/// Whether a text has the English words for running totals as words of their own: `2022-Q2 YTD`.
fn says_to_date(text: &str) -> bool {
    let text = text.to_lowercase().replace(['-', '_'], " ");
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
    text.contains("year to date") || words.any(|word| matches!(word, "ytd" | "cumulative"))
}

/// What a text says of the basis of values, if it says one: not `当季值和累计值`.
pub(in crate::input) fn basis_in(text: &str) -> Option<Basis> {
    const SINGLE: [(&str, Option<Frequency>); 6] = [
        ("当季", Some(Frequency::Quarter)),
        ("本季", Some(Frequency::Quarter)),
        ("当月", Some(Frequency::Month)),
        ("本月", Some(Frequency::Month)),
        ("当期", None),
        ("本期", None),
    ];
    // `1-本月累计` is a running total up to the present month.
    let phrases = ["1-本月", "1-当月", "1-本季", "年初至本月", "年初至当月"];
    let rest =
        phrases.iter().fold(fold(text).into_owned(), |text, phrase| text.replace(phrase, ""));
    let single = SINGLE.iter().find(|(word, _)| rest.contains(word));
    let is_running = rest.contains("累计") || rest.contains("年初至今") || says_to_date(&rest);
    match (is_running, single) {
        (true, None) => Some(Basis::Running),
        (false, Some((_, kind))) => Some(Basis::Single(*kind)),
        (true, Some(_)) | (false, None) => None,
    }
}
