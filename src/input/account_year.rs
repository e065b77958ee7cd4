//! Quarters and halves of years of account, in plans whose years do not begin in January: `Q2 2026/27` of one from
//! April on is July to September 2026.

use super::split_year::pair;
use crate::period::{Frequency, Month, Period, PeriodText, in_figures, read_period};
use crate::quantity::fold;

/// A text with the part of a year of account that it names written by the calendar: none if it names none, or if the
/// plan's years are those of the calendar.
pub(super) fn in_calendar(text: &str, plan: Period) -> Option<String> {
    let first = plan.first().number();
    if first == 1 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let folded = fold(text);
    let folded = in_figures(&folded);
    let (ahead, said, behind) = split_at_pair(&folded)?;
    let start = Month::of(said.get(..4)?.parse().ok()?, first)?;
    let named = |part: &str| calendar(start, part);
    let in_front = || {
        let (head, part) = part_at_end(ahead)?;
        let is_in_brackets = ahead.ends_with('(');
        let rest = behind.strip_prefix(')').filter(|_| is_in_brackets).unwrap_or(behind);
        Some(format!("{head}{}{rest}", named(part)?))
    };
    let is_alone = |head: &str| format!("{head} ").trim_start().to_owned();
    let at_back = || {
        let (part, rest) = part_at_start(behind)?;
        let head = ahead.trim_end_matches(MARKS);
        Some(format!("{}{}{rest}", is_alone(head), named(part)?))
    };
    in_front().or_else(at_back)
}

/// What stands between a part of a year and the year.
const MARKS: [char; 6] = [' ', '_', '-', '(', ',', ':'];

/// The two years of a text behind each other, with what stands around them.
fn split_at_pair(text: &str) -> Option<(&str, String, &str)> {
    let said = pair(text)?;
    let (ahead, behind) = text.split_once(said.as_str())?;
    Some((ahead, said, behind.trim_start_matches(['年', '度'])))
}

/// The quarter or half that a text ends with, and what stands in front of it.
fn part_at_end(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches(MARKS);
    let bare = text.strip_suffix("FY").unwrap_or(text).trim_end_matches(MARKS);
    bare.char_indices().find_map(|(start, _)| {
        let (head, part) = bare.split_at_checked(start)?;
        // `2026-Q3 (2026/27)` says the quarter of the calendar.
        let is_dated = head.trim_end_matches(MARKS).ends_with(is_of_year);
        let is_own = !is_dated && !head.ends_with(|c: char| c.is_ascii_alphanumeric());
        (is_own && quarter_or_half(part).is_some()).then_some((head, part))
    })
}

/// The quarter or half that a text begins with, and what stands behind it.
fn part_at_start(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(MARKS).trim_start_matches(')').trim_start_matches(MARKS);
    let ends = text.char_indices().map(|(end, _)| end).chain([text.len()]);
    let mut parts = ends.filter_map(|end| text.split_at_checked(end));
    let is_own = |(part, rest): &(&str, &str)| {
        let is_dated = rest.trim_start_matches(MARKS).starts_with(is_of_year);
        let is_word = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        !is_dated && !is_word && quarter_or_half(part).is_some()
    };
    parts.find(is_own)
}

fn is_of_year(c: char) -> bool {
    c.is_ascii_digit() || c == '年'
}

/// The months of a year that is not said which a quarter or half is of, from its first one on.
fn quarter_or_half(text: &str) -> Option<(i32, Frequency)> {
    const ANY_YEAR: i32 = 2000;
    // No such part is longer, and `4-6月` says months of the calendar.
    if text.len() > 16 || text.contains('月') {
        return None;
    }
    let (PeriodText::Period(period), true) = read_period(text, Some(ANY_YEAR)).ok()? else {
        return None;
    };
    let kind = period.frequency()?;
    let is_part = matches!(kind, Frequency::Quarter | Frequency::Half);
    is_part.then_some((Month::of(ANY_YEAR, 1)?.until(period.first()), kind))
}

/// The part of the year that begins with a month, by the calendar.
fn calendar(start: Month, part: &str) -> Option<Period> {
    let (behind, kind) = quarter_or_half(part)?;
    let first = start.plus(behind);
    Period::new(first, first.plus(kind.months().checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_years_of_account_are_put_into_the_calendar() {
        let plan = |text: &str| text.parse::<Period>().expect("a period");
        let april = plan("2026-04..2027-03");
        for (text, expected) in [
            ("Q2 2026/27", Some("2026-Q3")),
            ("Q2 2026_27.csv", Some("2026-Q3.csv")),
            ("Climate return Q4 2026-27", Some("Climate return 2027-Q1")),
            ("Q2 (2026-27).csv", Some("2026-Q3.csv")),
            ("Q1 2025/26", Some("2025-Q2")),
            ("2026/27 Q2", Some("2026-Q3")),
            ("2026-27_Q2 return.csv", Some("2026-Q3 return.csv")),
            ("Return 2026/27 Q1", Some("Return 2026-Q2")),
            ("H2 2026/2027", Some("2026-10..2027-03")),
            ("2026/27上半年", Some("2026-04..2026-09")),
            ("2026-Q3 (2026/27)", None),
            ("2026/27 Q3 2026", None),
            ("Q2 2026", None),
            ("2026/27", None),
            ("June 2026/27", None),
            ("Q2 FY27", None),
        ] {
            assert_eq!(in_calendar(text, april).as_deref(), expected, "{text}");
        }
        let july = plan("2025-07..2026-06");
        assert_eq!(in_calendar("Q1 2025/26", july).as_deref(), Some("2025-Q3"));
        assert_eq!(in_calendar("Q1 2025/26", plan("2025")), None);
    }
}
