//! Words of titles, headings and notes for running totals and values of single periods.

use crate::input::basis::Basis;
use crate::period::Frequency;
use crate::quantity::fold;

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
    match (rest.contains("累计"), single) {
        (true, None) => Some(Basis::Running),
        (false, Some((_, kind))) => Some(Basis::Single(*kind)),
        (true, Some(_)) | (false, None) => None,
    }
}
