//! The shapes of a time: days, months, quarters, halves, years, fiscal years.

use crate::document::deadline::{number, year_at};

const MONTHS: &[&str] = words! {
    "january" "february" "march" "april" "may" "june" "july" "august" "september" "october"
    "november" "december"
};

/// A time at the start of a text.
#[derive(Default)]
pub(super) struct Time {
    pub(super) year: Option<i32>,
    pub(super) part: String,
    pub(super) length: usize,
    pub(super) is_vague: bool,
}

/// Reads the time at the start of a text, given what stands before it.
pub(super) fn time(before: &str, text: &str) -> Option<Time> {
    fiscal(before, text)
        .or_else(|| quarter(text))
        .or_else(|| month(before, text))
        .or_else(|| day_first(text))
        .or_else(|| numeric(text))
        .or_else(|| bare_year(before, text))
}

/// `fy27`, `fiscal year 2027`: read as the year that it names.
fn fiscal(before: &str, text: &str) -> Option<Time> {
    let is_led =
        ["fiscal year ", "fiscal ", "financial year "].iter().any(|word| before.ends_with(word));
    let bare = ["fy ", "fy"].iter().find_map(|word| text.strip_prefix(word));
    let rest = bare.or_else(|| is_led.then_some(text))?;
    let (value, length) = number(rest, 4)?;
    let year = match length {
        2 => i32::try_from(value).ok()?.saturating_add(2000),
        4 => year_at(rest)?,
        _ => return None,
    };
    let length = text.len().saturating_sub(rest.len()).saturating_add(length);
    Some(Time { year: Some(year), length, is_vague: true, ..Time::default() })
}

/// `q3 2027`, `q3`, `third quarter of 2027`, `h1 2027`, `first half of 2027`.
fn quarter(text: &str) -> Option<Time> {
    const NAMED: &[(&str, &str)] = &[
        ("first quarter", "Q1"),
        ("second quarter", "Q2"),
        ("third quarter", "Q3"),
        ("fourth quarter", "Q4"),
        ("last quarter", "Q4"),
        ("first half", "H1"),
        ("second half", "H2"),
        ("q1", "Q1"),
        ("q2", "Q2"),
        ("q3", "Q3"),
        ("q4", "Q4"),
        ("h1", "H1"),
        ("h2", "H2"),
    ];
    let (word, part) = NAMED.iter().find(|(word, _)| text.starts_with(word))?;
    let rest = text.get(word.len()..)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let gap = [" of ", " fy", ", ", " ", "-", "/"]
        .iter()
        .find(|gap| rest.strip_prefix(**gap).is_some_and(|rest| year_at(rest).is_some()));
    let year = gap.and_then(|gap| year_at(rest.get(gap.len()..)?));
    let more = gap.filter(|_| year.is_some()).map_or(0, |gap| gap.len().saturating_add(4));
    // “First half” alone is a place in a list more often than a time.
    let is_short = word.len() == 2;
    (year.is_some() || is_short).then(|| Time {
        year,
        part: (*part).to_owned(),
        length: word.len().saturating_add(more),
        is_vague: false,
    })
}

/// The number and the bytes of a month that a text begins with, in full or cut to three letters.
fn month_name(text: &str) -> Option<(u32, usize)> {
    let (index, name) = MONTHS
        .iter()
        .enumerate()
        .find(|(_, name)| name.get(..3).is_some_and(|cut| text.starts_with(cut)))?;
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let is_name = end == name.len() && text.starts_with(name)
        || end == 3
        || text.starts_with("sept") && end == 4;
    let point = usize::from(end < name.len() && text.get(end..)?.starts_with('.'));
    let number = u32::try_from(index).ok()?.saturating_add(1);
    is_name.then_some((number, end.saturating_add(point)))
}

/// `june 2027`, `june 30, 2027`, `june 30`; alone only behind a limit: `by june`.
fn month(before: &str, text: &str) -> Option<Time> {
    let (month, name) = month_name(text)?;
    let tail = text.get(name..)?;
    let spaced = tail.strip_prefix([' ', ',']).map(str::trim_start);
    if let Some(year) = spaced.and_then(year_at) {
        let rest = spaced?.get(4..)?;
        let length = text.len().saturating_sub(rest.len());
        return Some(Time {
            year: Some(year),
            part: format!("{month:02}"),
            length,
            is_vague: false,
        });
    }
    if let Some((day, rest)) = spaced.and_then(day) {
        let (year, rest) = year_behind(rest);
        let length = text.len().saturating_sub(rest.len());
        return Some(Time { year, part: format!("{month:02}-{day:02}"), length, is_vague: false });
    }
    let is_led = ["by ", "before ", "until ", "end of ", "in early ", "in late "]
        .iter()
        .any(|word| before.ends_with(word));
    is_led.then(|| Time { year: None, part: format!("{month:02}"), length: name, is_vague: false })
}

/// A day of a month with its ending, and what follows.
fn day(text: &str) -> Option<(u32, &str)> {
    let (day, length) = number(text, 2).filter(|(day, _)| (1..=31).contains(day))?;
    let rest = text.get(length..)?;
    let rest =
        ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '%')).then_some((day, rest))
}

/// A year behind a day or month, and what follows it.
fn year_behind(rest: &str) -> (Option<i32>, &str) {
    let bare = rest.trim_start_matches([',', ' ']);
    match year_at(bare) {
        Some(year) => (Some(year), bare.get(4..).unwrap_or_default()),
        None => (None, rest),
    }
}

/// `30 june 2027`, `30th of june`.
fn day_first(text: &str) -> Option<Time> {
    let (day, rest) = day(text)?;
    let rest = rest.strip_prefix(' ')?;
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let (month, name) = month_name(rest)?;
    let (year, rest) = year_behind(rest.get(name..)?);
    let length = text.len().saturating_sub(rest.len());
    Some(Time { year, part: format!("{month:02}-{day:02}"), length, is_vague: false })
}

/// `2027-06-30`.
fn numeric(text: &str) -> Option<Time> {
    let year = year_at(text)?;
    let rest = text.get(4..)?.strip_prefix('-')?;
    let (month, length) =
        number(rest, 2).filter(|(month, length)| *length == 2 && (1..=12).contains(month))?;
    let rest = rest.get(length..)?;
    let day = rest.strip_prefix('-').and_then(day);
    let part = day.map_or_else(|| format!("{month:02}"), |(day, _)| format!("{month:02}-{day:02}"));
    let rest = day.map_or(rest, |(_, rest)| rest);
    // 2026-27 is a span of years.
    day.is_some().then(|| Time {
        year: Some(year),
        part,
        length: text.len().saturating_sub(rest.len()),
        is_vague: false,
    })
}

/// `2027`, `mid-2027`, the last year of `2025-2027` and `2026/27`.
fn bare_year(before: &str, text: &str) -> Option<Time> {
    let first = year_at(text)?;
    let rest = text.get(4..)?;
    let middle =
        before.ends_with("mid-") || before.ends_with("mid ") || before.ends_with("middle of ");
    let part = if middle { "06".to_owned() } else { String::new() };
    let dashes = ['-', '–', '—', '/'];
    let dash =
        ["-", "–", "—", "/", " to ", " - ", " – "].iter().find_map(|dash| rest.strip_prefix(dash));
    if let Some(tail) = dash {
        if let Some(last) = year_at(tail) {
            let length = text.len().saturating_sub(tail.len()).saturating_add(4);
            return Some(Time { year: Some(last), length, ..Time::default() });
        }
        if let Some((short, 2)) = number(tail, 2).filter(|_| rest.starts_with(dashes)) {
            let last =
                first.div_euclid(100).checked_mul(100)?.checked_add(i32::try_from(short).ok()?)?;
            let length = text.len().saturating_sub(tail.len()).saturating_add(2);
            return Some(Time { year: Some(last), length, is_vague: true, ..Time::default() });
        }
    }
    let is_more = |tail: &str| tail.starts_with(|c: char| c.is_ascii_digit());
    let is_number = rest.starts_with('%') || rest.strip_prefix([',', '.']).is_some_and(is_more);
    let ends = !is_number && !rest.starts_with(|c: char| c.is_alphanumeric());
    ends.then_some(Time { year: Some(first), part, length: 4, is_vague: middle })
}
