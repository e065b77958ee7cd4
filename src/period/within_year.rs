//! The texts that name a part of a year which is known, a month or day of it: 第三季度, `1-9`, `09-30`.

use jiff::civil::Date;

use super::text::{PeriodText, whole};
use super::{Frequency, Month, Period};
use crate::search::split_at_word;

/// What names a period or day of a year that stands before it.
pub(super) fn dated(year: i32, text: &str) -> Option<PeriodText> {
    within(year, text).or_else(|| numeric(year, text))
}

/// What names a period within a year.
pub(super) fn within(year: i32, text: &str) -> Option<PeriodText> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let months = |first: u32, last: u32| {
        let period = Period::new(Month::of(year, first)?, Month::of(year, last)?)?;
        Some(PeriodText::Period(period))
    };
    match text {
        "" | "全年" | "年度" | "度" => return months(1, 12),
        "H1" | "上半年" => return months(1, 6),
        "H2" | "下半年" => return months(7, 12),
        "前三季度" | "前3季度" => return months(1, 9),
        _ => {}
    }
    if let Some(count) = text.strip_prefix('前').and_then(|rest| rest.strip_suffix("个月")) {
        return months(1, whole(count)?);
    }
    if let Some((first, last)) = quarters(text) {
        return months(first.checked_mul(3)?.checked_sub(2)?, last.checked_mul(3)?);
    }
    if let Some(quarter) = quarter(text) {
        let first = quarter.checked_mul(3)?.checked_sub(2)?;
        let month = Month::of(year, first)?;
        return Some(PeriodText::Period(Period::around(month, Frequency::Quarter)));
    }
    // `1月-3月`
    if let Some((first, last)) = text.strip_suffix('月').and_then(|rest| rest.split_once('月')) {
        let last = last.strip_prefix(DASHES)?;
        return months(whole(first)?, whole(last)?);
    }
    if let Some((month, day)) = text.split_once('月') {
        if day.is_empty() || day == "份" {
            return month_or_range(month).and_then(|(first, last)| months(first, last));
        }
        let day = whole(day.strip_suffix(['日', '号'])?)?;
        return date(year, whole(month)?, day);
    }
    None
}

/// `Q3`, `第三季度`, `三季度`, `3季度`, `第三季`.
fn quarter(text: &str) -> Option<u32> {
    if let Some(number) = text.strip_prefix('Q') {
        return numeral(number);
    }
    let named = text.strip_prefix('第').unwrap_or(text);
    numeral(named.strip_suffix("季度").or_else(|| named.strip_suffix('季'))?)
}

/// `1-3季度`, `一至三季度`.
fn quarters(text: &str) -> Option<(u32, u32)> {
    if let Some((first, last)) = text.strip_prefix('Q').and_then(|rest| split_at_word(rest, "-Q")) {
        return numeral(first).zip(numeral(last));
    }
    let (first, last) = text.strip_suffix("季度")?.split_once(DASHES)?;
    let bare = |text: &str| text.trim_start_matches('第').trim_end_matches("季度").to_owned();
    numeral(&bare(first)).zip(numeral(&bare(last)))
}

/// The number of a quarter.
fn numeral(name: &str) -> Option<u32> {
    match name {
        "1" | "一" => Some(1),
        "2" | "二" => Some(2),
        "3" | "三" => Some(3),
        "4" | "四" => Some(4),
        _ => None,
    }
}

/// Between the first and the last month of a span.
pub const DASHES: [char; 8] = ['-', '~', '—', '–', '－', '～', '至', '到'];

/// `9`, or `1-9` with any of the dashes in use.
fn month_or_range(text: &str) -> Option<(u32, u32)> {
    match text.split_once(DASHES) {
        Some((first, last)) => {
            Some((whole(first.trim_end_matches('月'))?, whole(last.trim_start_matches(DASHES))?))
        }
        None => whole(text).map(|month| (month, month)),
    }
}

/// What follows a year in digits: `-09`, `09`, `/9`, `-09-30`, `0930` is refused.
pub(super) fn numeric(year: i32, text: &str) -> Option<PeriodText> {
    let separator = text.chars().next().filter(|c| matches!(c, '-' | '/' | '.'));
    let Some(separator) = separator else {
        return (text.len() == 2).then(|| month(year, text)).flatten();
    };
    let rest = text.strip_prefix(separator)?;
    match rest.split_once(separator) {
        Some((month, day)) => date(year, whole(month)?, whole(day)?),
        // Spreadsheets turn 2022.10 into 2022.1: one digit behind a point says nothing.
        None if separator == '.' && rest.len() != 2 => None,
        None => month(year, rest),
    }
}

/// A day with its year behind it, `30/09/2022`, where one of its numbers is that of no month: else it may be 3 April or 4
/// March.
pub(super) fn day_first(text: &str) -> Option<PeriodText> {
    let mut numbers = text.split(['/', '-', '.']);
    let (one, other, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let is_whole = numbers.next().is_none() && year.len() == 4;
    let (one, other, year) = (whole(one)?, whole(other)?, whole(year).filter(|_| is_whole)?);
    let year = year.try_into().ok()?;
    match (one > 12, other > 12) {
        (true, false) => date(year, other, one),
        (false, true) => date(year, one, other),
        (false, false) if one == other => date(year, one, other),
        (true, true) | (false, false) => None,
    }
}

fn month(year: i32, text: &str) -> Option<PeriodText> {
    let month = Month::of(year, whole(text).filter(|_| text.len() <= 2)?)?;
    Period::new(month, month).map(PeriodText::Period)
}

fn date(year: i32, month: u32, day: u32) -> Option<PeriodText> {
    let (year, month, day) = (year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
    Date::new(year, month, day).ok().map(PeriodText::Date)
}
