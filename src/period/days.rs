//! Spans of days that are whole months: `2022-01-01 - 2022-06-30`, `1月1日至6月30日`.

use jiff::civil::Date;

use super::text::{PeriodText, leading_year, whole};
use super::within_year::{DASHES, dated};
use super::{Month, Period};

/// The months between two days that a text in capitals without spaces names behind its year: those from the first
/// day of one to the last day of another.
pub(super) fn span(year: i32, text: &str) -> Option<PeriodText> {
    let mut places = text.char_indices();
    let found = places.find_map(|(place, _)| {
        let (first, rest) = text.split_at_checked(place)?;
        let joint = || ["TO", ".."].iter().find_map(|joint| rest.strip_prefix(joint));
        between(year, (first, rest.strip_prefix(DASHES).or_else(joint)?))
    });
    found.map(PeriodText::Period)
}

fn between(year: i32, (first, last): (&str, &str)) -> Option<Period> {
    let first = day(year, first)?;
    let begins = Month::containing(first);
    let of_other_year = || leading_year(last).and_then(|(year, rest)| day(year, rest));
    let of_month = || {
        let day = whole(last.strip_suffix(['日', '号'])?)?.try_into().ok()?;
        Date::new(first.year(), first.month(), day).ok()
    };
    let last = day(year, last).or_else(of_other_year).or_else(of_month)?;
    let ends = Month::containing(last);
    let is_whole = first.day() == 1 && last == ends.last_day();
    is_whole.then(|| Period::new(begins, ends)).flatten()
}

fn day(year: i32, text: &str) -> Option<Date> {
    match dated(year, text)? {
        PeriodText::Date(day) => Some(day),
        PeriodText::Period(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::read_period;

    #[test]
    fn spans_of_days_are_periods_where_they_are_whole_months() {
        for (text, expected) in [
            ("1 January 2025 - 30 June 2025", Some("2025-H1")),
            ("1 January to 30 June 2025", Some("2025-H1")),
            ("2025-04-01 to 2025-06-30", Some("2025-Q2")),
            ("2025年1月1日至2025年6月30日", Some("2025-H1")),
            ("2025年1月1日-6月30日", Some("2025-H1")),
            ("2025年6月1日—30日", Some("2025-06")),
            ("2025.7.1-2026.6.30", Some("2025-07..2026-06")),
            ("2025-01-01..2025-06-30", Some("2025-H1")),
            ("2025年1月1日至6月25日", None),
            ("2025-01-15 to 2025-06-30", None),
            ("2025-06-01 to 2025-04-30", None),
        ] {
            let read = match read_period(text, None) {
                Ok((PeriodText::Period(period), _)) => Some(period.to_string()),
                Ok((PeriodText::Date(_), _)) | Err(_) => None,
            };
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
