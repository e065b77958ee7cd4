//! Words of titles, headings and notes for running totals and values of single periods.

use crate::input::basis::{Basis, says_to_date};
use crate::period::Frequency;
use crate::quantity::fold;

/// What says that values are no running totals: `非累计`, `not cumulative`.
const NOT_RUNNING: [&str; 14] = [
    "非累计",
    "不累计",
    "不是累计",
    "并非累计",
    "未累计",
    "不作累计",
    "不按累计",
    "不为累计",
    "not cumulative",
    "non-cumulative",
    "noncumulative",
    "not ytd",
    "not year-to-date",
    "not year to date",
];

/// What says of running totals that they stand elsewhere, or how others come to them.
const RUNNING_ELSEWHERE: [&str; 8] = [
    "累计数见",
    "累计值见",
    "累计见",
    "累计数另",
    "累计值另",
    "累计另",
    "累计数请见",
    "累计数详见",
];

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
    let text = fold(text).to_lowercase();
    let is_denied = NOT_RUNNING.iter().any(|phrase| text.contains(phrase));
    let said = phrases.iter().chain(&NOT_RUNNING).chain(&RUNNING_ELSEWHERE);
    let rest = said.fold(text, |text, phrase| text.replace(phrase, ""));
    let single = SINGLE.iter().find(|(word, _)| rest.contains(word));
    let single = single.or(is_denied.then_some(&("", None)));
    // `各季度相加为全年累计` says how a total is made.
    let names_total = rest.contains("累计") && !rest.contains("相加");
    let is_running = names_total || rest.contains("年初至今") || says_to_date(&rest);
    match (is_running, single) {
        (true, None) => Some(Basis::Running),
        (false, Some((_, kind))) => Some(Basis::Single(*kind)),
        (true, Some(_)) | (false, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_or_stands_elsewhere_makes_no_running_totals() {
        let single = Some(Basis::Single(None));
        for (text, basis) in [
            ("以上为累计数", Some(Basis::Running)),
            ("2022-Q2 YTD", Some(Basis::Running)),
            ("figures are year-to-date", Some(Basis::Running)),
            ("（非累计）", single),
            ("以上为分季数，不累计", single),
            ("figures are not cumulative", single),
            ("quarterly figures, not YTD", single),
            ("本月（非累计）", Some(Basis::Single(Some(Frequency::Month)))),
            ("累计数见附表", None),
            ("各季度数相加为全年累计", None),
            ("当季值和累计值", None),
        ] {
            assert_eq!(basis_in(text), basis, "{text}");
        }
    }
}
