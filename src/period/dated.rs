//! English months with their year, within texts: `2025-06` of `KPI report June 2025`, `2025-01..2025-06` of
//! `Six months ended 30 June 2025`.

use super::english;

/// A text with the English months in it that have a year behind them in figures, if there are any.
pub(super) fn months(text: &str) -> Option<String> {
    // Most texts have no year, or no word as long as the shortest name of a month.
    let has_year = text.as_bytes().windows(2).any(|part| matches!(part, b"19" | b"20"));
    let is_word = |part: &[u8]| part.iter().all(u8::is_ascii_alphabetic);
    if !has_year || !text.as_bytes().windows(3).any(is_word) {
        return None;
    }
    // As many bytes as the text has.
    let lower = text.to_ascii_lowercase();
    let mut kept = String::new();
    let mut end = 0_usize;
    for (start, found, written) in
        years(&lower).filter_map(|(place, year)| phrase(&lower, place, year))
    {
        if start >= end {
            kept.push_str(text.get(end..start)?);
            kept.push_str(&written);
            end = found;
        }
    }
    (end > 0).then(|| format!("{kept}{}", text.get(end..).unwrap_or_default()))
}

/// The years of a text and where they begin.
fn years(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let places = ["19", "20"].into_iter().flat_map(|century| text.match_indices(century));
    let mut places: Vec<usize> = places.map(|(place, _)| place).collect();
    places.sort_unstable();
    places.into_iter().filter_map(|place| {
        let (before, rest) = text.split_at_checked(place)?;
        let (year, behind) = rest.split_at_checked(4)?;
        let is_digit = |c: char| c.is_ascii_digit();
        let is_year = year.chars().all(is_digit) && !before.ends_with(is_digit);
        let is_whole = is_year && !behind.trim_start_matches(['-', '/', '.']).starts_with(is_digit);
        is_whole.then_some((place, year))
    })
}

/// The months that end with a year: where they begin and end, and the same in figures.
fn phrase(text: &str, place: usize, year: &str) -> Option<(usize, usize, String)> {
    let end = place.checked_add(year.len())?;
    let before = text.get(..place)?;
    let told = |start: &str, written: String| Some((start.len(), end, written));
    let (day_behind, head) = split_day(trim(before, " ,"));
    let (head, month) = last_month(trim(head, " -,._'"))?;
    let (day_before, ahead) = split_day(trim(head, " "));
    let day = day_before.or(day_behind);
    if let Some((start, months)) = ended(trim(ahead, " ")) {
        let first = month
            .checked_sub(months)
            .map_or((true, month.saturating_add(12).saturating_sub(months)), |m| (false, m));
        return told(start, span(year, first, month)?);
    }
    if let Some(day) = day {
        let last = format!("{year}-{month:02}-{day:02}");
        return match joined_day(ahead) {
            Some((start, (first, begins))) if first <= month => {
                told(start, format!("{year}-{first:02}-{begins:02}..{last}"))
            }
            Some(_) | None => told(ahead, last),
        };
    }
    match joined(head) {
        Some((start, first)) if first < month => {
            told(start, format!("{year}-{first:02}..{year}-{month:02}"))
        }
        // `Nov-Feb 2025`, `May and July 2025`: the year of the first one is not said, or what they mean.
        Some(_) => None,
        None => told(head, format!("{year}-{month:02}")),
    }
}

/// The span of months behind a month, which may be of the year before, up to another.
fn span(year: &str, (is_before, behind): (bool, u32), last: u32) -> Option<String> {
    let number: i32 = year.parse().ok()?;
    let own = if is_before { number.checked_sub(1)? } else { number };
    let (first_year, first) =
        if behind == 12 { (own.checked_add(1)?, 1) } else { (own, behind.checked_add(1)?) };
    Some(if (first_year, first) == (number, last) {
        format!("{year}-{last:02}")
    } else {
        format!("{first_year}-{first:02}..{year}-{last:02}")
    })
}

/// Without the characters at the end of a text that separate words.
fn trim<'t>(text: &'t str, marks: &str) -> &'t str {
    text.trim_end_matches(|c: char| marks.contains(c))
}

/// The day of a month at the end of a text, and what stands before it.
fn split_day(text: &str) -> (Option<u32>, &str) {
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end));
    let digits = bare.unwrap_or(text);
    let head = digits.trim_end_matches(|c: char| c.is_ascii_digit());
    let day = digits.strip_prefix(head).and_then(|day| day.parse().ok());
    let is_apart = head.is_empty() || head.ends_with(' ');
    match day.filter(|day| (1..=31).contains(day) && is_apart) {
        Some(day) => (Some(day), head),
        None => (None, text),
    }
}

/// The month that is the last word of a text, and what stands before it.
fn last_month(text: &str) -> Option<(&str, u32)> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = text.strip_prefix(head)?.to_ascii_uppercase();
    let (month, rest) = english::month(&word)?;
    rest.is_empty().then_some((head, month))
}

/// The first month of a span, where a text ends with it and what joins two: `jan-`, `january to `.
fn joined(text: &str) -> Option<(&str, u32)> {
    let bare = trim(text, " .");
    let joint = ["-", "–", "—", "~", "/", "to", "through", "until", "and", "&"]
        .iter()
        .find_map(|joint| bare.strip_suffix(joint))?;
    let (start, month) = last_month(trim(joint, " ."))?;
    let is_list = bare.ends_with("and") || bare.ends_with(['&', '/']);
    // Of a list only neighbours are a span: no month is then before another.
    Some(if is_list { (start, u32::MAX) } else { (start, month) })
}

/// The first day of a span and its month, where a text ends with them and what joins two: `1 january to`.
fn joined_day(text: &str) -> Option<(&str, (u32, u32))> {
    let bare = trim(text, " ");
    let joint = ["-", "–", "—", "~", "to", "through", "until"]
        .iter()
        .find_map(|joint| bare.strip_suffix(joint))?;
    let (behind, head) = split_day(trim(joint, " ,"));
    let (head, month) = last_month(trim(head, " ,."))?;
    let (before, start) = split_day(trim(head, " "));
    Some((start, (month, before.or(behind)?)))
}

/// How many months end with a day or month, where a text ends with those words: `six months ended`.
fn ended(text: &str) -> Option<(&str, u32)> {
    const SPANS: [(&str, u32); 16] = [
        ("half year", 6),
        ("half-year", 6),
        ("three months", 3),
        ("3 months", 3),
        ("six months", 6),
        ("6 months", 6),
        ("nine months", 9),
        ("9 months", 9),
        ("twelve months", 12),
        ("12 months", 12),
        ("quarter", 3),
        ("financial year", 12),
        ("fiscal year", 12),
        ("year", 12),
        ("one month", 1),
        ("month", 1),
    ];
    let bare = ["ended", "ending", "to"].iter().find_map(|word| text.strip_suffix(word))?;
    let bare = trim(bare, " ");
    let (start, months) =
        SPANS.iter().find_map(|(word, months)| Some((bare.strip_suffix(word)?, *months)))?;
    (!start.ends_with(|c: char| c.is_ascii_alphanumeric())).then_some((start, months))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_months_are_put_into_figures() {
        for (text, expected) in [
            ("KPI report June 2025", Some("KPI report 2025-06")),
            ("Report for March 2022 (final)", Some("Report for 2022-03 (final)")),
            ("report-june-2025.csv", Some("report-2025-06.csv")),
            ("Jan-Mar 2022", Some("2022-01..2022-03")),
            ("January to June 2025", Some("2025-01..2025-06")),
            ("Quarter ended 30 June 2025", Some("2025-04..2025-06")),
            ("Six months ended June 2025", Some("2025-01..2025-06")),
            ("Year ended 31 December 2025", Some("2025-01..2025-12")),
            ("Year ended 31 March 2025", Some("2024-04..2025-03")),
            ("Month ended 30 June 2025", Some("2025-06")),
            ("1 January to 30 June 2025", Some("2025-01-01..2025-06-30")),
            ("Jan 1 - Jun 30, 2025", Some("2025-01-01..2025-06-30")),
            ("As at 30 June 2025", Some("As at 2025-06-30")),
            ("June 30, 2025", Some("2025-06-30")),
            ("May and July 2025", None),
            ("Nov-Feb 2025", None),
            ("Summary 2025", None),
            ("Maybe 2025", None),
            ("2025-06", None),
        ] {
            assert_eq!(months(text).as_deref(), expected, "{text}");
        }
    }
}
