//! The texts that name a period: canonical ones, Chinese ones, and those of spreadsheets.

use std::str::FromStr;

use jiff::civil::Date;

use super::framing::frameless;
use super::within_year::{DASHES, dated, day_first, numeric, within};
use super::{Period, days, english, in_figures};
use crate::quantity::fold;
use crate::search::split_at_word;

/// What a text names: a span of months, or one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodText {
    /// A span of whole months.
    Period(Period),
    /// One day.
    Date(Date),
}

/// Why a text names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodFault {
    /// It is not written in any accepted way, or names a month or day that does not exist.
    Unreadable,
    /// It has no year, and there is no single year that it could belong to.
    NoYear,
    /// Two digits behind a month may be its year or a day of it: `Mar-25`.
    ShortYear,
}

/// The text in capitals, without spaces and full-width forms.
pub(super) fn compact(text: &str) -> String {
    let folded = fold(text);
    in_figures(without_time(&folded))
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// A day without the time that programs write behind it: `2024/5/20 0:00:00`, `2024-05-20T10:30`.
fn without_time(text: &str) -> &str {
    let Some((day, time)) = text.split_once([' ', 'T']) else { return text };
    let is_time = time.contains(':')
        && time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z'));
    let is_day = day.starts_with(|c: char| c.is_ascii_digit());
    if is_time && is_day { day } else { text }
}

/// Whether a character is one of those without which nothing names a period: figures and Latin letters, in
/// whatever form, and the Chinese words for years and their parts.
fn is_of_period(c: char) -> bool {
    let is_name = matches!(c, '\u{4E00}'..='\u{9FFF}');
    c.is_ascii_alphanumeric() || matches!(c, '年' | '季' | '月' | '半') || !c.is_ascii() && !is_name
}

/// Whether a text, or a part of it, may name a period: there is something in it without which none is named.
pub fn may_hold_period(text: &str) -> bool {
    if text.is_ascii() {
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        return has_digit || english::may_name(text);
    }
    text.contains(is_of_period)
}

/// Bytes of the longest text that names a period or a day, spelled out and with all that may stand around it.
const LONGEST: usize = 512;

/// Reads the name of a period or day, with `true` where the year was not written and `year` was
/// taken.
///
/// Accepted: `2022`, `2022-H1`, `2022-Q3`, `2022-09`, `2022-01..2022-09`, the same without hyphens
/// (`2022Q3`, `202209`), `Q3 2022`, days (`2022-09-30`, `2022/9/30`, `2022年9月30日`) and the Chinese
/// forms with or without a year: `2022年三季度`, `第三季度`, `前三季度`, `上半年`, `1-9月`, `9月份`,
/// `截至9月底`, `全年`; also [spelled out](in_figures): `二〇二二年三季度`, `third quarter of 2022`.
///
/// # Errors
/// [`PeriodFault`] if the text is none of these, or lacks a year that is needed.
pub fn read_period(text: &str, year: Option<i32>) -> Result<(PeriodText, bool), PeriodFault> {
    // Most texts that are asked about are names.
    if !may_hold_period(text) || text.trim().len() > LONGEST {
        return Err(PeriodFault::Unreadable);
    }
    read_closely(text, year)
}

/// The same of any text.
fn read_closely(text: &str, year: Option<i32>) -> Result<(PeriodText, bool), PeriodFault> {
    let compact = compact(text);
    let compact = frameless(&compact);
    if let Some((first, last)) = split_at_word(compact, "..")
        && let Ok(period) = span(first, last)
    {
        return Ok((PeriodText::Period(period), false));
    }
    if let Some((written, rest)) = leading_year(compact).or_else(|| trailing_year(compact)) {
        let named = || {
            let (month, behind) = english::month(rest.trim_start_matches('-'))?;
            behind.is_empty().then(|| numeric(written, &format!("-{month}")))?
        };
        let read = dated(written, rest).or_else(named).or_else(|| days::span(written, rest));
        let read = read.or_else(|| across_years(compact));
        return read.map(|text| (text, false)).ok_or(PeriodFault::Unreadable);
    }
    if let Some(day) = day_first(compact) {
        return Ok((day, false));
    }
    if let Some((month, rest)) = english::month(compact) {
        return english::period(month, rest, year);
    }
    if english::is_short_day(compact) {
        return Err(PeriodFault::ShortYear);
    }
    // Any year shows whether the text names a period at all; 2024 also has a 29 February.
    within(2024, compact).filter(|_| !compact.is_empty()).ok_or(PeriodFault::Unreadable)?;
    let year = year.ok_or(PeriodFault::NoYear)?;
    within(year, compact).map(|text| (text, true)).ok_or(PeriodFault::Unreadable)
}

impl FromStr for Period {
    type Err = PeriodFault;

    fn from_str(text: &str) -> Result<Self, PeriodFault> {
        match read_period(text, None)? {
            (PeriodText::Period(period), _) => Ok(period),
            (PeriodText::Date(_), _) => Err(PeriodFault::Unreadable),
        }
    }
}

fn span(first: &str, last: &str) -> Result<Period, PeriodFault> {
    let (first, last): (Period, Period) = (first.parse()?, last.parse()?);
    Period::new(first.first(), last.last()).ok_or(PeriodFault::Unreadable)
}

/// The months from a part of one year to a part of another, each with its year: `2025年1月-2026年12月`,
/// `2025-01TO2026-12`. Two years alone are those of a school or of accounts as well.
fn across_years(text: &str) -> Option<PeriodText> {
    let starts = ["19", "20"].into_iter().flat_map(|century| text.match_indices(century));
    let mut starts = starts.map(|(start, _)| start).filter(|start| *start > 4);
    starts.find_map(|start| {
        let (first, last) = text.split_at_checked(start)?;
        let first = first.strip_suffix("TO").or_else(|| first.strip_suffix(DASHES))?;
        let says_part = |text: &str| leading_year(text).is_some_and(|(_, rest)| !rest.is_empty());
        let is_span = says_part(first) && says_part(last);
        is_span.then(|| span(first, last).ok())?.map(PeriodText::Period)
    })
}

/// A four-digit year in front, and what follows.
pub(super) fn leading_year(text: &str) -> Option<(i32, &str)> {
    let (head, rest) = text.split_at_checked(4)?;
    let year = whole(head)?.try_into().ok()?;
    Some((year, rest.strip_prefix('年').unwrap_or(rest)))
}

/// `Q32022`, `Q3/2022`, `1Q2022`: a year behind a quarter or half. No quarter has a day, so that of `Q3-22` the two
/// digits are the year, too.
fn trailing_year(text: &str) -> Option<(i32, &str)> {
    const NUMBER_FIRST: [(&str, &str); 6] =
        [("1Q", "Q1"), ("2Q", "Q2"), ("3Q", "Q3"), ("4Q", "Q4"), ("1H", "H1"), ("2H", "H2")];
    let (head, tail) = text.split_at_checked(2)?;
    let turned = NUMBER_FIRST.iter().find(|(written, _)| *written == head).map(|(_, name)| *name);
    let digits = tail.strip_prefix(['-', '/', '\'']).unwrap_or(tail);
    let is_short = digits.len() == 2 && (digits.len() < tail.len() || turned.is_some());
    let year = whole(digits).filter(|_| is_short || digits.len() == 4)?;
    let year = if is_short { year.checked_add(2_000)? } else { year };
    let head = turned.or_else(|| head.starts_with(['Q', 'H']).then_some(head))?;
    Some((i32::try_from(year).ok()?, head))
}

/// A whole number of up to four digits.
pub(super) fn whole(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::Month;
    use super::*;

    fn shown(text: &str) -> String {
        match read_period(text, Some(2022)) {
            Ok((PeriodText::Period(period), _)) => period.to_string(),
            Ok((PeriodText::Date(date), _)) => date.to_string(),
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn reads_every_accepted_form() {
        for (text, period) in [
            ("2022", "2022"),
            ("2022年", "2022"),
            ("2022全年", "2022"),
            ("2022年度", "2022"),
            ("全年", "2022"),
            ("2022-H1", "2022-H1"),
            ("2022年上半年", "2022-H1"),
            ("下半年", "2022-H2"),
            ("2022Q3", "2022-Q3"),
            ("2022-q3", "2022-Q3"),
            ("Q3 2022", "2022-Q3"),
            ("Q3", "2022-Q3"),
            ("Q3/2022", "2022-Q3"),
            ("3Q2022", "2022-Q3"),
            ("3Q22", "2022-Q3"),
            ("Q3-22", "2022-Q3"),
            ("Q3'22", "2022-Q3"),
            ("H1/2022", "2022-H1"),
            ("2022年第三季", "2022-Q3"),
            ("2022年3季", "2022-Q3"),
            ("2022年三季度", "2022-Q3"),
            ("2021年第四季度", "2021-Q4"),
            ("第三季度", "2022-Q3"),
            ("一季度末", "2022-Q1"),
            ("3季度", "2022-Q3"),
            ("前三季度", "2022-01..2022-09"),
            ("2022-09", "2022-09"),
            ("2022-9", "2022-09"),
            ("2022/9", "2022-09"),
            ("2022.09", "2022-09"),
            ("202209", "2022-09"),
            ("2022年9月", "2022-09"),
            ("9月份", "2022-09"),
            ("1-9月", "2022-01..2022-09"),
            ("1—9月", "2022-01..2022-09"),
            ("2022年1-3月", "2022-Q1"),
            ("１～６月", "2022-H1"),
            ("截至9月底", "2022-09"),
            ("截至2022年6月末", "2022-06"),
            ("2022-01..2022-09", "2022-01..2022-09"),
            ("2021..2025", "2021..2025"),
            ("2021-01..2025-12", "2021..2025"),
            ("2021-07..2025-06", "2021-07..2025-06"),
            ("2025年1月-2026年12月", "2025..2026"),
            ("2025年7月至2026年6月", "2025-07..2026-06"),
            ("January 2025 to December 2026", "2025..2026"),
            ("Jan 2025 - Dec 2026", "2025..2026"),
            ("2025-Q3 to 2026-Q2", "2025-07..2026-06"),
            ("2022-06-30", "2022-06-30"),
            ("2022/6/30", "2022-06-30"),
            ("2022年6月30日", "2022-06-30"),
            ("5月21日", "2022-05-21"),
            ("2022/5/20 0:00:00", "2022-05-20"),
            ("2022-05-20T10:30", "2022-05-20"),
            ("Jan 2022", "2022-01"),
            ("September 2022", "2022-09"),
            ("2022 Mar", "2022-03"),
            ("Jan", "2022-01"),
            ("Jan-22", "2022-01"),
            ("Sept 2022", "2022-09"),
            ("Sept-22", "2022-09"),
            ("2022 Sept", "2022-09"),
            ("前6个月", "2022-H1"),
            ("1月-3月", "2022-Q1"),
            ("Q1-Q2", "2022-H1"),
            ("二〇二二年一季度", "2022-Q1"),
            ("Second quarter of 2022", "2022-Q2"),
            ("first half 2022", "2022-H1"),
            ("Third quarter", "2022-Q3"),
        ] {
            assert_eq!(shown(text), period, "{text}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        for text in [
            "",
            "9",
            "2022-13",
            "2022-Q5",
            "2022-H3",
            "13月",
            "9-1月",
            "2022.1",
            "20220",
            "2022-02-30",
            "03/04/2022",
            "31/13/2022",
            "30/02/2022",
            "1/2022",
            "十四五",
            "去年",
            "2022-Q",
            "20221301",
            "2025..2021",
            "2025-2026",
            "2025年12月-2025年1月",
            "44563",
            "Jan-2",
            "Q122",
            "月",
            "第季度",
        ] {
            assert_eq!(shown(text), "Unreadable", "{text}");
        }
        assert_eq!(read_period("三季度", None), Err(PeriodFault::NoYear));
        assert_eq!(read_period("Mar-25", None), Err(PeriodFault::ShortYear));
        assert_eq!(read_period("31-Mar-25", None), Err(PeriodFault::ShortYear));
    }

    proptest::proptest! {
        #[test]
        fn letters_that_can_hold_no_period_name_none(text in "[a-zA-Z][a-zA-Z -]{0,9}|[a-z]{1,3}(jan|sept|half|quarter| ){0,2}") {
            let is_read = read_closely(&text, Some(2022)).is_ok();
            proptest::prop_assert!(may_hold_period(&text) || !is_read, "{text}");
        }
    }

    #[test]
    fn the_canonical_form_is_read_back() {
        let first = Month::of(2021, 1).expect("a month");
        for start in 0..24 {
            for length in 0..24 {
                let period = Period::new(first.plus(start), first.plus(start + length));
                let period = period.expect("in order");
                assert_eq!(period.to_string().parse(), Ok(period));
            }
        }
    }
}
