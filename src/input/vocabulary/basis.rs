//! Words of titles, headings and notes for running totals and values of single periods.

use super::denial::denies;
use crate::input::basis::{Basis, Since, at_end, named, since_behind, to_date_in};
use crate::period::Frequency;
use crate::quantity::fold;
use crate::search::places_of;

/// What a text says of the basis of values, if it says one: not `当季值和累计值`.
pub(in crate::input) fn basis_in(text: &str) -> Option<Basis> {
    basis_said(text).map(|(basis, _)| basis)
}

/// The same with the word that says it there.
pub(in crate::input) fn basis_said(text: &str) -> Option<(Basis, String)> {
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
    let folded = fold(text).to_lowercase();
    let rest = phrases.iter().fold(folded.clone(), |text, phrase| text.replace(phrase, ""));
    let single = SINGLE.iter().find(|(word, _)| rest.contains(word));
    let named: Vec<(Named, &str)> = running_totals(&rest).collect();
    let word_of = |how: Named| named.iter().find(|(own, _)| *own == how).map(|(_, word)| *word);
    let single = single.copied().or(word_of(Named::Denied).map(|word| (word, None)));
    match (word_of(Named::Said), single) {
        (Some(word), None) => Some((Basis::Running(since_in(&folded, word)), word.to_owned())),
        (None, Some((word, kind))) => Some((Basis::Single(kind), word.to_owned())),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

/// From when the running totals count that a word of a folded text in small letters names.
fn since_in(text: &str, word: &str) -> Since {
    let Some((ahead, behind)) = text.split_once(word) else { return Since::Unsaid };
    let upto = text.get(..ahead.len().saturating_add(word.len())).unwrap_or_default();
    let whole = || named(upto).or_else(|| at_end(upto).map(|(_, basis)| basis));
    let by_words = if word.is_ascii() { named(word) } else { whole() };
    match by_words {
        Some(Basis::Running(since)) if since != Since::Unsaid => since,
        _ => year_in_front(ahead).or_else(|| since_behind(behind)).unwrap_or(Since::Unsaid),
    }
}

/// The year that all of it is of by what stands in front: `2026年` of `各县2026年累计`.
fn year_in_front(ahead: &str) -> Option<Since> {
    let before = ahead.trim_end().strip_suffix('年')?.trim_end();
    let start = before.len().checked_sub(4)?;
    let year = before.get(start..)?.parse().ok().filter(|year| (1900..2100).contains(year))?;
    Some(Since::Named(year))
}

/// How a text names running totals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Said,
    /// `非累计`, `not cumulative`.
    Denied,
    /// That they stand elsewhere, or how others come to them: `累计数详见附表`, `各季度之和为累计`.
    Elsewhere,
}

/// Each place of a folded text in small letters that names running totals, with the word that does.
fn running_totals(text: &str) -> impl Iterator<Item = (Named, &str)> {
    let chinese = places_of(text, &["累计", "年初至今", "年初以来"]);
    let places = chinese.map(|(start, word)| (start, word.len())).chain(to_date_in(text));
    let mut sums: Option<Sums> = None;
    let last_see = text.rfind("see ");
    places.filter_map(move |(start, length)| {
        let (before, rest) = text.split_at_checked(start)?;
        let (word, behind) = rest.split_at_checked(length)?;
        let is_elsewhere = is_elsewhere(behind) || last_see.is_some_and(|see| see >= start);
        let mut is_sum = || sums.get_or_insert_with(|| Sums::in_text(text)).lead_to(start);
        let named = match denies(before) {
            true => Named::Denied,
            false if is_elsewhere || is_sum() => Named::Elsewhere,
            false => Named::Said,
        };
        Some((named, word))
    })
}

/// Whether a text behind running totals says where they stand.
fn is_elsewhere(behind: &str) -> bool {
    let noun = behind.trim_start_matches(['数', '值', '额', '据', '完', '成', '情', '况', ' ']);
    let how = noun.trim_start_matches(['请', '详', '参', '可', '均', '另']);
    noun.starts_with('另') || how.starts_with(['见', '附', '列'])
}

/// Where a text says that something is a sum, and where its sentences end.
struct Sums {
    words: Vec<usize>,
    ends: Vec<usize>,
}

impl Sums {
    fn in_text(text: &str) -> Self {
        let words = places_of(text, &["相加", "之和", "加总", "求和"]);
        let ends = text.match_indices([',', ';', '。', ':']);
        Self {
            words: words.map(|(start, _)| start).collect(),
            ends: ends.map(|(start, _)| start).collect(),
        }
    }

    /// Whether a sentence says, up to a byte, that what stands there is a sum: `各季度相加为`.
    fn lead_to(&self, byte: usize) -> bool {
        let last = |places: &[usize]| {
            let before = places.partition_point(|place| *place < byte);
            before.checked_sub(1).and_then(|last| places.get(last)).copied()
        };
        last(&self.words).is_some_and(|word| last(&self.ends).is_none_or(|end| end < word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied_or_stands_elsewhere_makes_no_running_totals() {
        let single = Some(Basis::Single(None));
        let [open, year, plan] =
            [Since::Unsaid, Since::Year, Since::Plan].map(|since| Some(Basis::Running(since)));
        for (text, basis) in [
            ("以上为累计数", open),
            ("2022-Q2 YTD", year),
            ("figures are year-to-date", year),
            ("（非累计）", single),
            ("以上为分季数，不累计", single),
            ("figures are not cumulative", single),
            ("quarterly figures, not YTD", single),
            ("本月（非累计）", Some(Basis::Single(Some(Frequency::Month)))),
            ("累计数见附表", None),
            ("各季度数相加为全年累计", None),
            ("累计值详见附表", None),
            ("各季度之和为累计", None),
            ("ytd figures see annex", None),
            ("不含累计数", single),
            ("无累计数", single),
            ("excluding YTD", single),
            ("合并累计数", open),
            ("当季值和累计值", None),
            ("2026年1-本月累计完成情况", year),
            ("2026年6月本年累计完成情况", year),
            ("规划期累计完成情况", plan),
            ("各县2026年累计完成情况", Some(Basis::Running(Since::Named(2026)))),
            ("Cumulative results since 2025", Some(Basis::Running(Since::Named(2025)))),
            ("Cumulative results by country", open),
            ("cumulative since 2025, by country", Some(Basis::Running(Since::Named(2025)))),
        ] {
            assert_eq!(basis_in(text), basis, "{text}");
        }
    }
}
