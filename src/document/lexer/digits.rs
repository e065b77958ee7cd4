//! Numerals in digits: grouped numbers, ranges, days, proportions, codes.

use super::comma::places_behind_comma;
use super::{BEFORE, Shape, english, signs};
use crate::document::unit;
use crate::quantity::Number;

/// A numeral that begins with a digit.
pub(super) fn token(before: &str, rest: &str) -> (usize, Shape) {
    if let Some(length) = moment(rest) {
        return (length, Shape::Moment);
    }
    if let Some(length) = chain(rest, &[':', '：', '∶']) {
        let is_led = ["达到", "为", "比", "比重", "比例", "结构", "of "]
            .iter()
            .any(|word| before.ends_with(word));
        let written = rest.get(..length).unwrap_or_default();
        let is_time = !is_led && !written.contains('∶') && is_time_of_day(written);
        return (length, if is_time { Shape::Moment } else { Shape::Ratio });
    }
    if let Some(length) = chain(rest, &['/']) {
        // 10/10万: a rate, whose second number is what it is counted by.
        let is_rate = rest.get(length..).is_some_and(|tail| tail.starts_with('万'));
        match number("", rest) {
            (first, Some(value)) if is_rate || is_score(rest, first) => {
                return (first, Shape::Digits(value));
            }
            _ => return (length, Shape::Other),
        }
    }
    let listed = lakhs(rest, digits(rest)).filter(|_| !counts_in_lakhs(before, rest));
    // 1,20,300 where nothing counts in lakhs: a list or one number, which no one can say.
    if let Some(length) = dotted(rest).or(listed) {
        return (length, Shape::Other);
    }
    let (length, lower) = number(before, rest);
    let tail = rest.get(length..).unwrap_or_default();
    if ["st", "nd", "rd", "th"].iter().any(|end| word_starts(tail, end)) {
        return (length.saturating_add(2), Shape::Ordinal);
    }
    let Some(lower) = lower else {
        return (length, Shape::Other);
    };
    if let Some((more, upper)) =
        range_end(before, (rest.get(..length).unwrap_or_default(), lower), tail)
    {
        // 2-1 counts down: a label or a score, no range.
        let upper = upper.filter(|upper| *upper > lower);
        let shape = upper.map_or(Shape::Other, |upper| Shape::Range(lower, upper));
        return (length.saturating_add(more), shape);
    }
    let counted = rest.get(..length).and_then(|digits| digits.parse::<u32>().ok());
    let share = counted.and_then(|value| english::out_of(value, tail, length));
    share.unwrap_or((length, Shape::Digits(lower)))
}

/// Whether a number is a score out of a round one: 8.5/10.
fn is_score(rest: &str, first: usize) -> bool {
    let whole = rest.get(first..).and_then(|tail| tail.strip_prefix('/')).unwrap_or_default();
    let end = whole.find(|c: char| !c.is_ascii_digit()).unwrap_or(whole.len());
    let is_alone = !whole.get(end..).is_some_and(|tail| tail.starts_with(['/', '.', '-']));
    let lower: Option<Number> = rest.get(..first).and_then(|value| value.parse().ok());
    let upper: Option<Number> = whole.get(..end).and_then(|value| value.parse().ok());
    matches!(whole.get(..end), Some("5" | "10" | "100")) && is_alone && lower < upper
}

/// One number in digits, grouped or not, and its bytes; no value where it has too many digits.
fn number(before: &str, rest: &str) -> (usize, Option<Number>) {
    let mut length = digits(rest);
    let is_group_start = length <= 3;
    let mut grouped = rest.get(..length).unwrap_or_default().to_owned();
    let separator = rest.get(length..).and_then(|tail| tail.chars().next());
    if let Some(more) = lakhs(rest, length) {
        grouped.extend(rest.get(length..more).unwrap_or_default().chars().filter(|c| *c != ','));
        length = more;
    } else if let Some(separator) = separator.filter(|c| matches!(c, ',' | ' ') && is_group_start) {
        let may_space = separator == ' ' && !before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let may_group = separator != ' ' || may_space;
        loop {
            let tail = rest.get(length..).and_then(|tail| tail.strip_prefix(separator));
            let Some(group) =
                tail.filter(|tail| may_group && digits(tail) == 3).and_then(|tail| tail.get(..3))
            else {
                break;
            };
            grouped.push_str(group);
            length = length.saturating_add(separator.len_utf8()).saturating_add(3);
        }
    }
    let tail = rest.get(length..).unwrap_or_default();
    let behind_point = tail.strip_prefix('.').filter(|behind| !begins_with_time(behind));
    let places = behind_point.map(digits).filter(|places| *places > 0);
    let behind_comma = if places.is_some() { None } else { places_behind_comma(before, tail) };
    if let Some((places, false)) = behind_comma {
        // One number or two, which no one can say.
        return (length.saturating_add(places).saturating_add(1), None);
    }
    if let Some(places) = places.or(behind_comma.map(|(places, _)| places)) {
        grouped.push('.');
        grouped.push_str(tail.get(1..places.saturating_add(1)).unwrap_or_default());
        length = length.saturating_add(places).saturating_add(1);
    } else if let Some((more, value)) = signs::added(&grouped, tail) {
        return (length.saturating_add(more), value);
    }
    (length, grouped.parse().ok())
}

/// Whether a text begins with the number of a month or a year in Chinese, which no number has behind its point: the 11月
/// of 3.11月底前.
pub(in crate::document) fn begins_with_time(text: &str) -> bool {
    let length = digits(text);
    let is_month = || text.get(length..).is_some_and(|tail| tail.starts_with('月'));
    let is_year = || text.get(length..).is_some_and(|tail| tail.starts_with('年'));
    (1..=2).contains(&length) && is_month() || length == 4 && is_year()
}

/// Where a number ends whose digits are grouped by two before the last three: 1,20,000.
fn lakhs(rest: &str, first: usize) -> Option<usize> {
    let mut end = first;
    let mut pairs = 0_usize;
    let group = |at: usize| Some(digits(rest.get(at..)?.strip_prefix(',')?));
    while group(end) == Some(2) {
        end = end.saturating_add(3);
        pairs = pairs.saturating_add(1);
    }
    ((1..=2).contains(&first) && pairs > 0 && group(end) == Some(3)).then(|| end.saturating_add(4))
}

/// Whether a line counts in lakhs, so that digits are grouped by two: it names rupees, lakhs or crores,
/// or the number ends in thousands.
fn counts_in_lakhs(before: &str, rest: &str) -> bool {
    const BEHIND: usize = 256;
    const INDIAN: &[&str] = &["₹", "Rs", "INR", "rupee", "lakh", "crore"];
    let end = lakhs(rest, digits(rest)).unwrap_or_default();
    let is_round = rest.get(..end).is_some_and(|number| number.ends_with(",000"));
    let near = rest.get(..rest.floor_char_boundary(BEHIND)).unwrap_or_default();
    is_round || INDIAN.iter().any(|word| before.contains(word) || near.contains(word))
}

pub(super) fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The dashes that people put into a range.
const DASHES: &[&str] = &["- to ", "-to-", "-", "–", "—", "－", "~", "～", "至", "到", " to "];

/// What makes a number the lower end of a range: a unit that may stand on both sides, a dash, and
/// the second number. The bytes that follow the first number, and the second number.
fn range_end(
    before: &str,
    (written, lower): (&str, Number),
    tail: &str,
) -> Option<(usize, Option<Number>)> {
    // Goals of 10% growth, 15-20% gain: only “to” may lead to another thing of the list.
    let near = tail.get(..tail.floor_char_boundary(BEFORE)).unwrap_or_default();
    let is_listed =
        before.ends_with(", ") && !tail.starts_with(['-', '–']) && near.contains(" to ");
    let is_taken =
        is_listed || [" or ", "from ", " out of "].iter().any(|word| before.ends_with(word));
    if before.ends_with(['-', '–', '—', '~']) || is_taken {
        return None;
    }
    if let Some((length, upper)) = between(before, tail).or_else(|| amounts(before, tail)) {
        return Some((length, Some(upper).filter(|upper| *upper > lower)));
    }
    if let Some((length, upper)) = in_one_unit(before, tail) {
        return Some((length, Some(upper).filter(|upper| *upper > lower)));
    }
    // 5%-6%, 1700万~1800万: a sign or multiplier may stand on both sides.
    let sign = ["%", "万亿", "万", "亿", "千", "百"].iter().find(|sign| tail.starts_with(**sign));
    let unit = sign.map_or(0, |sign| sign.len());
    let mut rest = tail.get(unit..)?;
    let mut length = unit;
    if !rest.starts_with(" to ") {
        let spaces = rest.len().saturating_sub(rest.trim_start_matches(' ').len());
        length = length.saturating_add(spaces);
        rest = rest.trim_start_matches(' ');
    }
    let dash = DASHES.iter().find(|dash| rest.starts_with(**dash))?;
    rest = rest.get(dash.len()..)?;
    length = length.saturating_add(dash.len());
    let spaces = rest.len().saturating_sub(rest.trim_start_matches(' ').len());
    let upper = rest.get(spaces..)?;
    // 3万到5年 joins two things, 3万到5万 one.
    let is_shared = sign.is_none_or(|sign| {
        let (length, _) = number("", upper);
        *sign == "%" || upper.get(length..).is_some_and(|tail| tail.starts_with(*sign))
    });
    if !is_shared {
        return None;
    }
    if digits(upper) == 0 || moment(upper).is_some() {
        return None;
    }
    let (upper_length, value) = number("", upper);
    // A year is the end of “in 2005 to 85%”, and a label in “2027 – 100%”, not the beginning of a
    // range.
    let is_year = written.len() == 4 && written.starts_with(['1', '2']);
    let is_apart = dash.ends_with("to ") || spaces > 0;
    if is_year && is_apart && !super::begins_with_year(upper) {
        return None;
    }
    Some((length.saturating_add(spaces).saturating_add(upper_length), value))
}

/// The rest of “30名至50名”, whose unit stands on both sides: its bytes, and the second number. Times are told apart
/// from their ends, and what leads from one value to another is no range.
fn in_one_unit(before: &str, tail: &str) -> Option<(usize, Number)> {
    let length = unit::chinese(tail).length;
    let (unit, rest) = tail.split_at_checked(length).filter(|_| length > 0)?;
    let is_time = unit.starts_with(['年', '月', '日', '时', '点', '号', '季']);
    let dash = DASHES.iter().find(|dash| rest.starts_with(**dash))?;
    let upper = rest.get(dash.len()..)?;
    let (upper_length, value) = number("", upper);
    let is_shared = digits(upper) > 0 && upper.get(upper_length..)?.starts_with(unit);
    let is_range = is_shared && !is_time && !before.ends_with(['由', '从', '自']);
    let length = length.saturating_add(dash.len()).saturating_add(upper_length);
    value.filter(|_| is_range).map(|value| (length, value))
}

/// The rest of “between 40 and 50”: its bytes, and the second number.
fn between(before: &str, tail: &str) -> Option<(usize, Number)> {
    let lead = without_currency(before);
    let is_led = lead.ends_with("between ") || lead.ends_with("Between ");
    let end = second(tail, " and ").filter(|_| is_led)?;
    // Between 2025 and 2030 is a time.
    Some((end.length, end.value)).filter(|_| !end.is_year)
}

/// The rest of “$2 million to $3 million”, “EUR 400M to EUR 500M”, where no verb leads from the one
/// to the other: its bytes, and the second number.
fn amounts(before: &str, tail: &str) -> Option<(usize, Number)> {
    const LEADS: &[&str] =
        &["range of ", "range from ", " of ", " be ", " around ", " about ", " approximately "];
    const MOVES: &[&str] = &[
        "from ", "rais", "increas", "grow", "lift", "reduc", "lower", "cut", "rise", "rising",
        "bring", "drop", "fall", "expand", "up ",
    ];
    let lead = without_currency(before);
    if !LEADS.iter().any(|word| lead.ends_with(word)) {
        return None;
    }
    let clause = lead.rsplit(['.', ',', ';', '\n']).next().unwrap_or_default().to_ascii_lowercase();
    let moves = MOVES.iter().any(|word| clause.contains(word)) && !lead.contains("range");
    let end = second(tail, " to ").filter(|end| !moves && end.is_sum)?;
    Some((end.length, end.value))
}

/// The second number behind a first one and the word that joins them.
struct Second {
    /// Bytes from the end of the first number to the end of the second.
    length: usize,
    value: Number,
    is_year: bool,
    /// Whether it has a currency or a magnitude.
    is_sum: bool,
}

/// Reads the second of two numbers; a unit behind the first has to stand behind the second too.
fn second(tail: &str, joint: &str) -> Option<Second> {
    const SIGNS: &[&str] = &["%", " per cent", " percent"];
    let magnitude = magnitude(tail);
    let sign = SIGNS.iter().find(|sign| tail.starts_with(**sign)).map_or("", |sign| sign);
    let unit = if magnitude.is_empty() { sign } else { magnitude };
    let rest = tail.get(unit.len()..)?.strip_prefix(joint)?;
    let bare = behind_currency(rest);
    let (length, value) = number("", bare);
    let is_shared = magnitude.is_empty() || bare.get(length..)?.starts_with(magnitude);
    let currency = rest.len().saturating_sub(bare.len());
    let lead = unit.len().saturating_add(joint.len()).saturating_add(currency);
    Some(Second {
        length: lead.saturating_add(length),
        value: value.filter(|_| digits(bare) > 0 && is_shared)?,
        is_year: super::begins_with_year(bare),
        is_sum: currency > 0 || !magnitude.is_empty(),
    })
}

/// The magnitude with which a text begins, with the space before it.
fn magnitude(text: &str) -> &str {
    const WORDS: &[&str] =
        &[" million", " billion", " thousand", " trillion", "M", "m", "B", "bn", "k", "K", "mn"];
    let ends = |word: &&&str| word_starts(text, word);
    WORDS.iter().filter(ends).max_by_key(|word| word.len()).map_or("", |word| word)
}

/// The signs and codes of currencies that stand before a number.
const CURRENCIES: &[&str] = &["US$", "$", "€", "£", "EUR ", "USD ", "GBP ", "EUR", "USD", "GBP"];

/// A text without the currency that it ends with.
fn without_currency(text: &str) -> &str {
    CURRENCIES.iter().find_map(|sign| text.strip_suffix(sign)).unwrap_or(text)
}

/// A text without the currency that it begins with.
fn behind_currency(text: &str) -> &str {
    CURRENCIES.iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text)
}

/// `2023-08-14` or `2023/8/14`.
fn moment(rest: &str) -> Option<usize> {
    let year = digits(rest);
    // 21时30分: a time of day.
    let minutes = rest.get(year..)?.strip_prefix('时').unwrap_or_default();
    let length = digits(minutes);
    if matches!((year, length), (1..=2, 1..=2)) && minutes.get(length..)?.starts_with('分') {
        return Some(
            year.saturating_add("时".len()).saturating_add(length).saturating_add("分".len()),
        );
    }
    if year != 4 {
        return None;
    }
    let mark = rest.get(year..)?.chars().next().filter(|c| matches!(c, '-' | '/'))?;
    let tail = rest.get(year.saturating_add(1)..)?;
    let month = digits(tail);
    let day_text = tail.get(month..)?.strip_prefix(mark)?;
    let day = digits(day_text);
    let fits = (1..=2).contains(&month) && (1..=2).contains(&day);
    fits.then(|| year.saturating_add(month).saturating_add(day).saturating_add(2))
}

/// Numbers joined by one of the marks, at least two.
fn chain(rest: &str, marks: &[char]) -> Option<usize> {
    let mut length = number("", rest).0;
    let first = length;
    while let Some(tail) = rest.get(length..).and_then(|tail| tail.strip_prefix(marks)) {
        if digits(tail) == 0 {
            break;
        }
        let mark = rest.len().saturating_sub(tail.len()).saturating_sub(length);
        length = length.saturating_add(mark).saturating_add(number("", tail).0);
    }
    (length > first).then_some(length)
}

fn is_time_of_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split([':', '：']).collect();
    let below = |part: &str, limit: u32| part.parse::<u32>().is_ok_and(|value| value < limit);
    let (hour, minutes) = parts.split_first().unwrap_or((&"", &[]));
    parts.len() <= 3
        && below(hour, 24)
        && minutes.iter().all(|part| part.len() == 2 && below(part, 60))
}

/// `3.1.2`.
fn dotted(rest: &str) -> Option<usize> {
    let mut length = digits(rest);
    let mut points = 0_usize;
    while let Some(more) = rest.get(length..).and_then(|tail| tail.strip_prefix('.')).map(digits) {
        if more == 0 {
            break;
        }
        points = points.saturating_add(1);
        length = length.saturating_add(more).saturating_add(1);
    }
    (points > 1).then_some(length)
}

/// Whether a text begins with a word that ends there.
fn word_starts(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}
