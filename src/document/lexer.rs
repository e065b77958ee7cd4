//! Finding every numeral of a text: what is written, not yet what it means.

use std::ops::Range;

use super::han;
use super::lexicon::{FRACTION_WORDS, HAN_UNITS, NUMBER_WORDS};
use super::rule::Rule;
use super::unit;
use crate::quantity::Number;

/// A numeral in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its bytes in the folded text; for a range from the first number to the last.
    pub(super) span: Range<usize>,
    /// The shape that it has.
    pub(super) shape: Shape,
}

/// The shape of a numeral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A number in digits.
    Digits(Number),
    /// Two numbers in digits with a dash or 至 between them.
    Range(Number, Number),
    /// A number in Chinese characters or an English word.
    Word(Number),
    /// A word for a share, with its value in percent: 一半, 九成, half.
    Share(Number),
    /// A word for a change by half: 减半, halve.
    Halving,
    /// A word for a multiple, with the number of times: 翻番, double.
    Multiple(Number),
    /// Numbers with colons that are no time of day: 50:15:35.
    Ratio,
    /// A day, or a time of day.
    Moment,
    /// An ordinal: 第十二, 9th.
    Ordinal,
    /// Several points or slashes, or more digits than can be kept: 3.1.2, 50/10.
    Other,
}

/// Whether a value is a year of our time.
pub(super) fn is_year(number: Number) -> bool {
    number.places() == 0 && number >= Number::whole(1900) && number <= Number::whole(2100)
}

impl Shape {
    /// The rule that refuses a numeral for its shape alone.
    pub(super) fn refused(&self) -> Option<Rule> {
        match self {
            Self::Moment => Some(Rule::Date),
            Self::Ordinal => Some(Rule::Ordinal),
            Self::Digits(_)
            | Self::Range(..)
            | Self::Word(_)
            | Self::Share(_)
            | Self::Halving
            | Self::Multiple(_)
            | Self::Ratio
            | Self::Other => None,
        }
    }
}

/// The numerals of a stretch of text, in order; `base` is where the stretch begins.
pub(super) fn tokens(text: &str, base: usize) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default();
        if let Some((length, shape)) = token(before, rest) {
            let start = base.saturating_add(at);
            found.push(Token { span: start..start.saturating_add(length), shape });
            at = at.saturating_add(length.max(1));
        } else {
            at = at.saturating_add(rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    found
}

fn token(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        return Some(digits_token(before, rest));
    }
    if first.is_ascii_alphabetic() {
        return english_word(before, rest);
    }
    if first.is_ascii() {
        return None;
    }
    share_word(rest).or_else(|| han_number(before, rest))
}

/// A numeral that begins with a digit.
fn digits_token(before: &str, rest: &str) -> (usize, Shape) {
    if let Some(length) = moment(rest) {
        return (length, Shape::Moment);
    }
    if let Some(length) = chain(rest, &[':', '：']) {
        let is_led = ["达到", "为", "比", "比重", "比例", "结构", "of "]
            .iter()
            .any(|word| before.ends_with(word));
        let is_time = !is_led && is_time_of_day(rest.get(..length).unwrap_or_default());
        return (length, if is_time { Shape::Moment } else { Shape::Ratio });
    }
    if let Some(length) = chain(rest, &['/']) {
        return (length, Shape::Other);
    }
    if let Some(length) = dotted(rest) {
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
    if let Some((more, upper)) = range_end(before, rest.get(..length).unwrap_or_default(), tail) {
        // 2-1 counts down: a label or a score, no range.
        let upper = upper.filter(|upper| *upper > lower);
        let shape = upper.map_or(Shape::Other, |upper| Shape::Range(lower, upper));
        return (length.saturating_add(more), shape);
    }
    (length, Shape::Digits(lower))
}

/// One number in digits, grouped or not, and its bytes; no value where it has too many digits.
fn number(before: &str, rest: &str) -> (usize, Option<Number>) {
    let mut length = digits(rest);
    let is_group_start = length <= 3;
    let mut grouped = rest.get(..length).unwrap_or_default().to_owned();
    let separator = rest.get(length..).and_then(|tail| tail.chars().next());
    if let Some(separator) = separator.filter(|c| matches!(c, ',' | ' ') && is_group_start) {
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
    if let Some(places) = tail.strip_prefix('.').map(digits).filter(|places| *places > 0) {
        grouped.push_str(tail.get(..places.saturating_add(1)).unwrap_or_default());
        length = length.saturating_add(places).saturating_add(1);
    }
    (length, grouped.parse().ok())
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The dashes that people put into a range.
const DASHES: &[&str] = &["-", "–", "—", "－", "~", "～", "至", "到", " to ", "-to-"];

/// What makes a number the lower end of a range: a unit that may stand on both sides, a dash, and
/// the second number. The bytes that follow the first number, and the second number.
fn range_end(before: &str, lower: &str, tail: &str) -> Option<(usize, Option<Number>)> {
    let is_taken = [" or ", ", ", "from "].iter().any(|word| before.ends_with(word));
    if before.ends_with(['-', '–', '—', '~']) || is_taken {
        return None;
    }
    let unit = tail.strip_prefix('%').map_or(0, |_| 1);
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
    if digits(upper) == 0 || moment(upper).is_some() {
        return None;
    }
    let (upper_length, value) = number("", upper);
    // A year is the end of “in 2005 to 85%”, not the beginning of a range.
    let is_year = lower.len() == 4 && lower.starts_with(['1', '2']);
    if is_year && dash.trim() == "to" && upper_length != 4 {
        return None;
    }
    Some((length.saturating_add(spaces).saturating_add(upper_length), value))
}

/// `2023-08-14` or `2023/8/14`.
fn moment(rest: &str) -> Option<usize> {
    let year = digits(rest);
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

/// An English word for a number, a share or a multiple, where a word begins.
fn english_word(before: &str, rest: &str) -> Option<(usize, Shape)> {
    if before.ends_with(|c: char| c.is_alphanumeric() || c == '-') {
        return None;
    }
    let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let word = rest.get(..end)?.to_ascii_lowercase();
    let shape = match word.as_str() {
        "half" if !rest.get(end..)?.starts_with('-') => Shape::Share(Number::whole(50)),
        "halve" | "halves" | "halving" => Shape::Halving,
        "double" | "doubles" | "doubling" => Shape::Multiple(Number::whole(2)),
        "triple" | "triples" | "tripling" => Shape::Multiple(Number::whole(3)),
        _ => {
            let fraction = FRACTION_WORDS.iter().find(|(name, _)| {
                rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            });
            if let Some((name, _)) = fraction {
                return Some((name.len(), Shape::Other));
            }
            let index = NUMBER_WORDS.iter().position(|known| *known == word)?;
            let value = i32::try_from(index).ok()?.saturating_add(2);
            Shape::Word(Number::whole(value))
        }
    };
    Some((end, shape))
}

/// Chinese words for shares and multiples.
fn share_word(rest: &str) -> Option<(usize, Shape)> {
    let multiple = |times: i32| Shape::Multiple(Number::whole(times));
    let words = [
        ("翻两番", multiple(4)),
        ("翻一番", multiple(2)),
        ("翻番", multiple(2)),
        ("翻倍", multiple(2)),
        ("翻了一番", multiple(2)),
        ("倍增", multiple(2)),
        ("减半", Shape::Halving),
        ("一半", Shape::Share(Number::whole(50))),
        ("半数", Shape::Share(Number::whole(50))),
    ];
    if let Some((word, shape)) = words.into_iter().find(|(word, _)| rest.starts_with(word)) {
        return Some((word.len(), shape));
    }
    if let Some(tail) = rest.strip_prefix("百分之") {
        let length = han_length(tail);
        let value = whole(han::value(tail.get(..length)?)?)?;
        return Some((
            rest.len().saturating_sub(tail.len()).saturating_add(length),
            Shape::Share(value),
        ));
    }
    let first = rest.chars().next()?;
    let tail = rest.get(first.len_utf8()..)?;
    let is_tenths = tail.starts_with('成')
        && !["成立", "成为", "成功", "成果", "成长", "成熟", "成员", "成本", "成效", "成绩"]
            .iter()
            .any(|word| tail.starts_with(word));
    if is_tenths
        && let Some(tenths) = han::value(&first.to_string()).filter(|n| (1..=9).contains(n))
    {
        let percent = whole(tenths.checked_mul(10)?)?;
        return Some((first.len_utf8().saturating_add("成".len()), Shape::Share(percent)));
    }
    None
}

fn whole(value: u64) -> Option<Number> {
    value.to_string().parse().ok()
}

fn han_length(text: &str) -> usize {
    text.chars().take_while(|c| han::is_part(*c)).map(char::len_utf8).sum()
}

/// A number in characters where it counts or orders something; 统一 and 一体化 hold none.
fn han_number(before: &str, rest: &str) -> Option<(usize, Shape)> {
    if let Some(tail) = rest.strip_prefix('第') {
        let length = han_length(tail);
        return (length > 0).then(|| (length.saturating_add("第".len()), Shape::Ordinal));
    }
    let first = rest.chars().next().filter(|c| han::is_start(*c))?;
    if before.ends_with(|c: char| han::is_part(c)) {
        return None;
    }
    let mut length = han_length(rest);
    // In 三万家 the multiplier is part of the number; in 一亿元 too.
    let mut text = rest.get(..length)?;
    if text.len() == first.len_utf8() && before.ends_with(NOT_BEFORE_ONE) {
        return None;
    }
    let after = rest.get(length..)?;
    if text == "一" && after.starts_with(IDIOMS_OF_ONE) {
        return None;
    }
    let counts = HAN_UNITS.iter().any(|unit| after.starts_with(unit)) || unit::is_measured(after);
    if !counts {
        return None;
    }
    if han::value(text).is_none() {
        length = first.len_utf8();
        text = rest.get(..length)?;
        return han::value(text).map(|_| (length, Shape::Other));
    }
    let value = whole(han::value(text)?)?;
    Some((length, Shape::Word(value)))
}

/// Characters before 一 that make it a part of a word.
const NOT_BEFORE_ONE: &[char] = &[
    '统', '唯', '之', '同', '单', '万', '专', '合', '归', '逐', '不', '进', '其', '另', '某', '任',
    '每', '这', '那', '任', '哪',
];

/// Characters after 一 that make it a part of a word.
const IDIOMS_OF_ONE: &[char] =
    &['体', '致', '定', '律', '直', '样', '般', '旦', '切', '起', '下', '道'];

/// Whether a text begins with a word that ends there.
fn word_starts(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}
