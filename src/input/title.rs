//! The periods that titles and file names hold.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::split_year::pair_at_head;
use crate::period::{FRAMES, Month, PeriodText, in_figures, read_period};
use crate::plan::Plan;
use crate::quantity::fold;

/// The periods that a title or a file name holds, as they are written there [in figures](in_figures): of each the longest text
/// from a four-digit year on that names one, with the `截至` in front of it.
pub(super) fn periods_in(text: &str) -> Vec<String> {
    let folded = fold(text);
    let folded = in_figures(&folded);
    let framed = |found: Found| {
        let ahead = folded.get(..found.start).unwrap_or_default().trim_end();
        let frame = FRAMES.iter().find(|frame| ahead.ends_with(**frame)).copied();
        format!("{}{}", frame.unwrap_or_default(), found.written)
    };
    found_in(&folded).into_iter().map(framed).collect()
}

/// A period in a text.
pub(super) struct Found {
    pub(super) written: String,
    /// Its first byte.
    pub(super) start: usize,
    /// The first byte behind it.
    pub(super) end: usize,
}

/// The periods that a folded text in figures holds.
pub(super) fn found_in(folded: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let (mut before, mut end) = (' ', 0);
    for (start, character) in folded.char_indices() {
        // In the middle of digits no year begins.
        let is_inside = before.is_ascii_digit() || is_within_word(before, character);
        let rest = folded.get(start..).filter(|_| !is_inside && start >= end);
        let rest = rest.filter(|rest| !is_of_document(before, rest));
        let part = rest.and_then(|rest| period_at(rest).filter(|part| !is_of_account(part, rest)));
        if let Some(written) = part {
            end = start.saturating_add(written.len());
            found.push(Found { written, start, end });
        }
        before = character;
    }
    found
}

/// Whether the year of a part of one is the first of two, as in `Q2 2026_27`: that is no quarter of the calendar.
fn is_of_account(part: &str, text: &str) -> bool {
    let years = part.len().checked_sub(4).filter(|start| *start > 0);
    let years = years.and_then(|start| text.get(start..)).unwrap_or_default();
    pair_at_head(years).is_some()
}

/// Whether no period begins with a character behind another one: `health2` is no second half, but a capital begins a
/// word of its own in `ReportQ1`.
fn is_within_word(before: char, character: char) -> bool {
    let begins = before.is_ascii_lowercase() && character.is_ascii_uppercase();
    before.is_ascii_alphabetic() && character.is_ascii_alphabetic() && !begins
}

/// Whether a text begins with the year in the number of a document, behind its bracket: `2021〕98号`.
fn is_of_document(before: char, text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let behind = text.trim_start_matches(is_digit).strip_prefix(['〕', ']', '】', ')']);
    let number = behind.map(|rest| rest.trim_start_matches(['第', ' ']));
    let rest = number.map(|number| (number, number.trim_start_matches(is_digit)));
    "〔[【(".contains(before)
        && rest.is_some_and(|(number, rest)| rest.len() < number.len() && rest.starts_with('号'))
}

/// The word for a part of a year in a folded text that names none which is understood: `春季学期`, `三月份`, `Interim`.
pub(super) fn part_word(text: &str) -> Option<&str> {
    const PARTS: [&str; 8] = ["学期", "半年", "年中", "中期", "季", "月", "旬", "周"];
    const WORDS: [&str; 27] = [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "quarter",
        "half",
        "interim",
        "semester",
    ];
    // `may` is a verb, and hardly one behind whose capital a year stands.
    const ENDED: [&str; 6] = ["ended", "ending", "month", "months", "week", "May"];
    let is_part = |word: &&str| {
        let lower = word.to_ascii_lowercase();
        WORDS.contains(&lower.as_str()) || ENDED.contains(word) || ENDED.contains(&lower.as_str())
    };
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
    PARTS.into_iter().find(|part| text.contains(part)).or_else(|| words.find(is_part))
}

/// Whether a text holds what every name of a period holds: where none of it stands it names none.
pub(super) fn may_name_period(text: &str) -> bool {
    let is_part = |word: &str| text.to_ascii_lowercase().contains(word);
    text.contains(|c: char| c.is_numeric() || "年季月".contains(c))
        || is_part("quarter")
        || is_part("half")
}

/// The periods that a title or a file name holds without a year, taken as the plan's: `二季度.csv`. They
/// are for comparison only, since `7月` may be when something was written.
pub(super) fn periods_without_year(text: &str, plan: &Plan) -> Vec<String> {
    plan.period.single_year().map_or_else(Vec::new, |year| periods_of_year(text, year))
}

/// The same, taken as those of a year.
pub(super) fn periods_of_year(text: &str, year: i32) -> Vec<String> {
    let folded = fold(text);
    let folded = in_figures(&folded);
    // `Q4 2025` is none of another year.
    let dated = found_in(&folded);
    let is_dated = |start: usize| dated.iter().any(|one| (one.start..one.end).contains(&start));
    let mut periods = Vec::new();
    let (mut before, mut end) = (' ', 0);
    for (start, character) in folded.char_indices() {
        let is_inside = is_within_word(before, character)
            || before.is_ascii_digit()
            || "年-/.".contains(before)
            || is_dated(start);
        let rest = folded.get(start..).filter(|_| !is_inside && start >= end);
        if let Some(period) = rest.and_then(|rest| within_year(rest, year)) {
            end = start.saturating_add(period.len());
            periods.push(period);
        }
        before = character;
    }
    periods
}

/// The longest text of a period without a year that a text begins with.
fn within_year(text: &str, year: i32) -> Option<String> {
    let ends = ends(text, 1..=20);
    let says_which = |part: &str| part.contains(|c: char| "季月半qQhH".contains(c));
    if !ends.last().and_then(|end| text.get(..*end)).is_some_and(says_which) {
        return None;
    }
    let is_period = |part: &str| {
        let is_word = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        !is_word
            && says_which(part)
            && matches!(read_period(part, Some(year)), Ok((PeriodText::Period(_), true)))
    };
    let is_whole = |part: &str| part.trim_matches([' ', '-', ',', '(']) == part;
    let mut parts = ends.into_iter().rev().filter_map(|end| text.split_at_checked(end));
    let found = parts.find(|(part, _)| is_whole(part) && is_period(part));
    found.filter(|(_, rest)| !is_part_of_month(rest)).map(|(part, _)| part.to_owned())
}

/// The ends of a text's beginnings that have so many bytes. A line may be a whole file long.
fn ends(text: &str, bytes: RangeInclusive<usize>) -> Vec<usize> {
    let near = text.char_indices().map(|(end, _)| end).take_while(|end| end <= bytes.end());
    near.chain([text.len()]).filter(|end| bytes.contains(end)).collect()
}

/// Whether a text is a year and nothing more, as a title names the plan's: `2022年`.
pub(super) fn is_bare_year(text: &str) -> bool {
    bare_year(text).is_some()
}

/// The year that a text is and nothing more, wherever spaces stand in it: a period is read without them.
pub(super) fn bare_year(text: &str) -> Option<i32> {
    let text: Cow<'_, str> = if text.contains(char::is_whitespace) {
        text.split_whitespace().collect::<String>().into()
    } else {
        text.into()
    };
    let digits = text.trim_end_matches(['年', '度']);
    let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_year)
}

/// Whether a text is the last day of a month, with its year: so a sheet keeps the head of a column.
pub(super) fn is_last_day(text: &str) -> bool {
    let last = |date: Date| Month::containing(date).last_day() == date;
    matches!(read_period(text, None), Ok((PeriodText::Date(date), _)) if last(date))
}

/// The period that begins a text with its quarter or half: `Q1 2022`.
fn quarter_first(text: &str) -> Option<String> {
    let mut letters = text.chars();
    let is_quarter = letters.next().is_some_and(|c| "QqHh".contains(c));
    if !is_quarter || !letters.next().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let parts = ends(text, 6..=8).into_iter().filter_map(|end| text.split_at_checked(end));
    let is_period = |(part, rest): &(&str, &str)| {
        let is_read = matches!(read_period(part, None), Ok((PeriodText::Period(_), _)));
        is_read && part.ends_with(|c: char| c.is_ascii_digit()) && !goes_on(rest)
    };
    parts.rev().find(is_period).map(|(part, _)| part.to_owned())
}

fn period_at(text: &str) -> Option<String> {
    if let Some(period) = quarter_first(text) {
        return Some(period);
    }
    let has_year = text.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    let is_plausible = text.starts_with("19") || text.starts_with("20");
    if !has_year || !is_plausible {
        return None;
    }
    let read = |end: usize| {
        let part = text.get(..end)?;
        Some((part, text.get(end..)?, read_period(part, None).ok()?.0))
    };
    let (part, rest, time) = ends(text, 4..=40).into_iter().rev().find_map(read)?;
    // A day is when something was written, and digits that go on are no period; but the year of
    // `2022年1-2022年9月` is one end of something.
    match time {
        PeriodText::Period(_)
            if !is_part_of_month(rest) && (!goes_on(rest) || part.ends_with('年')) =>
        {
            Some(part.trim_end_matches([' ', '-']).to_owned())
        }
        PeriodText::Period(_) | PeriodText::Date(_) => None,
    }
}

/// Whether what stands behind a month makes a part of it: `上旬` of `2022年6月上旬`.
fn is_part_of_month(rest: &str) -> bool {
    const PARTS: [&str; 7] = ["上旬", "中旬", "下旬", "上半月", "下半月", "前半月", "后半月"];
    let rest = rest.trim_start_matches(['份', '的', ' ', '(']);
    PARTS.iter().any(|part| rest.starts_with(part))
        || rest.strip_prefix(['第', '前']).is_some_and(|rest| {
            let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
            rest.trim_start_matches(number).starts_with(['周', '天', '日', '候'])
        })
}

/// Whether what stands behind a period makes something else of it: `2022-07` of `2022-07-05` or of
/// `20220705`, `2022年6月` of `2022年6月上旬`.
fn goes_on(rest: &str) -> bool {
    if is_part_of_month(rest) {
        return true;
    }
    let rest = rest.trim_start_matches(['-', '.', '/']);
    rest.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_periods_of_a_title() {
        for (title, periods) in [
            ("2022年第二季度科技指标完成情况", &["2022年第二季度"][..]),
            ("巴中市2022年1-9月主要指标", &["2022年1-9月"]),
            ("2022年1-9月主要指标（2022年10月报）", &["2022年1-9月", "2022年10月"]),
            ("2022年1月至2022年9月", &["2022年1月至2022年9月"]),
            ("2022年1-2022年9月", &["2022年", "2022年9月"]),
            ("2022年二季度累计完成情况", &["2022年二季度累计"]),
            ("截至2022年6月底完成情况", &["截至2022年6月底"]),
            ("巴中市截止到 2022年6月科技指标", &["截止到2022年6月"]),
            ("2022-q2", &["2022-q2"]),
            ("Q1 2022 results", &["Q1 2022"]),
            ("Shudao Group - H1 2022", &["H1 2022"]),
            ("2022-q2 (final)", &["2022-q2"]),
            ("二〇二二年一季度科技指标", &["2022年一季度"]),
            ("Second quarter 2022", &["Q2 2022"]),
            ("Shudao Group, first half of 2022", &["H1 2022"]),
            ("indicators-2022-09.csv", &["2022-09"]),
            ("health2 2022-H1.csv", &["2022-H1"]),
            ("ReportQ1 2022.csv", &["Q1 2022"]),
            ("2022年全市情况", &["2022年"]),
            ("填报日期：2022年7月5日", &[]),
            ("文号：川统字〔2021〕98号", &[]),
            ("巴府发[2022]第3号", &[]),
            ("科技指标（2022）", &["2022"]),
            ("2022-07-05.csv", &[]),
            ("20220705.csv", &[]),
            ("2022年6月上旬指标", &[]),
            ("2022年6月（前20天）", &[]),
            ("2022年6月前三季度", &["2022年6月"]),
            ("2022-q1_20220405.csv", &["2022-q1"]),
            ("电话08272022123", &[]),
            ("巴中市科技指标", &[]),
            ("电话 0827-5260000", &[]),
        ] {
            assert_eq!(periods_in(title), periods, "{title}");
        }
    }

    #[test]
    fn a_year_alone_is_no_more_than_that() {
        for (text, is_bare) in [
            ("2022", true),
            ("2022年", true),
            ("2022年度", true),
            ("2022 年", true),
            ("2 022 年度", true),
            ("2022全年", false),
            ("2022-q1", false),
        ] {
            assert_eq!(is_bare_year(text), is_bare, "{text}");
        }
    }
}
