//! Periods, months and days as sentences name them.

use std::borrow::Borrow;

use crate::render::words::Lang;
use crate::report::Day;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2022年6月底`, `30 June 2022`.
pub(super) fn day(day: Day, lang: Lang) -> String {
    let (year, month) = (day.year, day.month);
    match lang {
        Lang::Zh if day.ends_month && month == 12 => format!("{year}年底"),
        Lang::Zh if day.ends_month => format!("{year}年{month}月底"),
        Lang::Zh => format!("{year}年{month}月{}日", day.day),
        Lang::En => {
            let name = usize::try_from(month).ok().and_then(month_name).unwrap_or_default();
            format!("{} {name} {year}", day.day)
        }
    }
}

/// A period, month or day in its canonical form (`2022`, `2022-H1`, `2022-Q3`, `2022-09`,
/// `2022-09-30`) in words; anything else as it stands.
pub(in crate::render) fn period(text: &str, lang: Lang) -> String {
    if let Some((first, last)) = text.split_once("..") {
        return span((first, last), lang).unwrap_or_else(|| text.to_owned());
    }
    let words = match lang {
        Lang::Zh => chinese(text),
        Lang::En => english(text),
    };
    words.unwrap_or_else(|| text.to_owned())
}

/// Several of them; in Chinese the year stands once in front of those that it has in common:
/// `2022年一季度、二季度`. Three months or more in a row are one span.
pub(in crate::render) fn periods<S: Borrow<str>>(texts: &[S], lang: Lang) -> String {
    let all: Vec<String> = joined(texts).iter().map(|text| period(text, lang)).collect();
    let year_of = |text: &str| {
        let (year, rest) = text.split_once('年')?;
        (!rest.is_empty()).then(|| (year.to_owned(), rest.to_owned()))
    };
    let years: Vec<_> = all.iter().map(|text| year_of(text)).collect();
    let before = std::iter::once(None).chain(years.iter().map(Option::as_ref));
    let shortened = all.iter().zip(&years).zip(before).map(|((text, own), before)| {
        let shared = own.as_ref().zip(before).filter(|(own, before)| own.0 == before.0);
        shared.map_or(text.as_str(), |(own, _)| own.1.as_str())
    });
    lang.list(&shortened.collect::<Vec<_>>())
}

/// Periods in their canonical form, with `2022-03..2022-07` for the months in between.
fn joined<S: Borrow<str>>(texts: &[S]) -> Vec<String> {
    let month = |text: &str| {
        let (year, month) = text.split_once('-')?;
        number(year)?.checked_mul(12)?.checked_add(number(month)?)
    };
    let follows = |one: &S, next: &S| {
        let before = month(one.borrow()).and_then(|month| month.checked_add(1));
        before.is_some() && before == month(next.borrow())
    };
    let rows = texts.chunk_by(follows).map(|row| match row {
        [first, _, .., last] => vec![format!("{}..{}", first.borrow(), last.borrow())],
        few => few.iter().map(|text| text.borrow().to_owned()).collect(),
    });
    rows.flatten().collect()
}

/// The end of a month in its canonical form: `2022年6月底`, or `6月底` where the year is plain.
pub(super) fn month_end(text: &str, is_year_plain: bool) -> String {
    let Some((year, month)) = text.split_once('-').and_then(|(y, m)| Some((y, number(m)?))) else {
        return text.to_owned();
    };
    match (is_year_plain, month) {
        (true, _) => format!("{month}月底"),
        (false, 12) => format!("{year}年底"),
        (false, _) => format!("{year}年{month}月底"),
    }
}

/// Months, or years: `2022年1至9月`, `2025年7月至2026年1月`, `2021至2025年`.
fn span((first, last): (&str, &str), lang: Lang) -> Option<String> {
    if is_year(first) && is_year(last) {
        return Some(match lang {
            Lang::En => format!("{first} to {last}"),
            Lang::Zh => format!("{first}至{last}年"),
        });
    }
    let (year, first) = first.split_once('-')?;
    let (other, last) = last.split_once('-')?;
    let (first, last) = (number(first)?, number(last)?);
    if !is_year(year) || !is_year(other) {
        return None;
    }
    let (from, to) = (month_name(first)?, month_name(last)?);
    Some(match (lang, year == other) {
        (Lang::En, true) => format!("{from} to {to} {year}"),
        (Lang::En, false) => format!("{from} {year} to {to} {other}"),
        (Lang::Zh, true) => format!("{year}年{first}至{last}月"),
        (Lang::Zh, false) => format!("{year}年{first}月至{other}年{last}月"),
    })
}

fn chinese(text: &str) -> Option<String> {
    let Some((year, rest)) = text.split_once('-') else {
        return is_year(text).then(|| format!("{text}年"));
    };
    if !is_year(year) {
        return None;
    }
    let named = match rest {
        "H1" => "上半年",
        "H2" => "下半年",
        "Q1" => "一季度",
        "Q2" => "二季度",
        "Q3" => "三季度",
        "Q4" => "四季度",
        _ => "",
    };
    if !named.is_empty() {
        return Some(format!("{year}年{named}"));
    }
    match rest.split_once('-') {
        Some((month, day)) => Some(format!("{year}年{}月{}日", number(month)?, number(day)?)),
        None => Some(format!("{year}年{}月", number(rest)?)),
    }
}

fn english(text: &str) -> Option<String> {
    let (year, rest) = text.split_once('-')?;
    if !is_year(year) {
        return None;
    }
    match rest {
        "H1" => return Some(format!("the first half of {year}")),
        "H2" => return Some(format!("the second half of {year}")),
        "Q1" | "Q2" | "Q3" | "Q4" => return Some(format!("{rest} {year}")),
        _ => {}
    }
    match rest.split_once('-') {
        Some((month, day)) => {
            Some(format!("{} {} {year}", number(day)?, month_name(number(month)?)?))
        }
        None => Some(format!("{} {year}", month_name(number(rest)?)?)),
    }
}

/// Whether a text names a day, as `2022-09-30`.
pub(in crate::render) fn is_day(text: &str) -> bool {
    text.split('-').filter(|part| number(part).is_some()).count() == 3
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some()
}

/// `06` is 6; nothing for anything but digits.
fn number(text: &str) -> Option<usize> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_digits)
}

fn month_name(month: usize) -> Option<&'static str> {
    MONTHS.get(month.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_canonical_form_has_words() {
        for (text, english, chinese) in [
            ("2022", "2022", "2022年"),
            ("2022-H1", "the first half of 2022", "2022年上半年"),
            ("2022-Q3", "Q3 2022", "2022年三季度"),
            ("2022-09", "September 2022", "2022年9月"),
            ("2022-06-30", "30 June 2022", "2022年6月30日"),
            ("2022-01..2022-09", "January to September 2022", "2022年1至9月"),
            ("2021..2025", "2021 to 2025", "2021至2025年"),
            ("2021-07..2022-06", "July 2021 to June 2022", "2021年7月至2022年6月"),
            ("2022-13", "2022-13", "2022年13月"),
        ] {
            assert_eq!(period(text, Lang::En), english);
            assert_eq!(period(text, Lang::Zh), chinese);
        }
        let months = ["2022-Q3", "2022-Q4", "2023-01..2023-09", "2023"];
        assert_eq!(periods(&months, Lang::Zh), "2022年三季度、四季度、2023年1至9月、2023年");
        assert_eq!(periods(&["2022-Q3", "2022-Q4"], Lang::En), "Q3 2022, Q4 2022");
        let months = ["2022-11", "2022-12", "2023-01", "2023-03", "2023-04"];
        assert_eq!(periods(&months, Lang::Zh), "2022年11月至2023年1月、2023年3月、4月");
        assert_eq!(periods(&["2022-01", "2022-02", "2022-03"], Lang::En), "January to March 2022");
        assert_eq!(month_end("2022-06", true), "6月底");
        assert_eq!(month_end("2025-12", false), "2025年底");
        assert!(is_day("2022-09-30") && !is_day("2022-09") && !is_day("2022-Q3"));
    }
}
