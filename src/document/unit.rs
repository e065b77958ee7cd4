//! The unit behind a number: multiplier, unit, and the words that blur it.

use std::borrow::Cow;

use super::lexicon::{ENGLISH_UNITS, MEASURE_WORDS};

/// What stands behind a number up to the end of its unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Behind {
    /// Bytes from the end of the number to the end of the unit.
    pub(super) length: usize,
    /// The unit as written: 万亿元, 个百分点, `million`; empty where there is none.
    pub(super) unit: String,
    /// 多, 余 or 几: the number is just above.
    pub(super) is_more: bool,
}

/// Multipliers, the longest first.
const MULTIPLIERS: &[&str] =
    &["万亿", "千亿", "百亿", "十亿", "千万", "百万", "十万", "亿", "万", "千", "百"];

/// Whether a Chinese unit stands at the start of a text.
pub(super) fn is_measured(text: &str) -> bool {
    MEASURE_WORDS.iter().any(|word| text.starts_with(word))
}

/// Reads the Chinese unit behind a number.
pub(super) fn chinese(text: &str) -> Behind {
    let mut rest = text.strip_prefix(' ').unwrap_or(text);
    let mut behind = Behind::default();
    rest = blurred(rest, &mut behind);
    if let Some(multiplier) = MULTIPLIERS.iter().find(|word| rest.starts_with(**word)) {
        behind.unit.push_str(multiplier);
        rest = blurred(rest.get(multiplier.len()..).unwrap_or_default(), &mut behind);
    }
    // 10/10万: so many of a hundred thousand.
    if behind.unit.is_empty()
        && let Some(length) = rest.strip_prefix('/').and_then(rate)
    {
        let (unit, tail) = rest.split_at(length.saturating_add(1));
        behind.unit.push_str(unit);
        rest = tail;
    } else if let Some(unit) = longest(rest, MEASURE_WORDS) {
        behind.unit.push_str(unit);
        rest = rest.get(unit.len()..).unwrap_or_default();
        rest = per(rest, &mut behind);
        rest = blurred(rest, &mut behind);
    }
    if !behind.unit.is_empty() || behind.is_more {
        behind.length = text.len().saturating_sub(rest.len());
    }
    behind
}

fn blurred<'t>(rest: &'t str, behind: &mut Behind) -> &'t str {
    match rest.strip_prefix(['多', '余', '几']) {
        Some(tail) if !rest.starts_with("多元") && !rest.starts_with("余额") => {
            behind.is_more = true;
            tail
        }
        _ => rest,
    }
}

/// `/立方米`, `每人` or `(户)` behind a unit.
fn per<'t>(rest: &'t str, behind: &mut Behind) -> &'t str {
    // 吨/平方公里·月: counted by two things.
    if let Some(length) = rest.strip_prefix(['/', '·']).and_then(base) {
        let mark = rest.chars().next().map_or(0, char::len_utf8);
        let (unit, tail) = rest.split_at(length.saturating_add(mark));
        behind.unit.push_str(unit);
        return per(tail, behind);
    }
    let inside = rest.strip_prefix('(').and_then(|tail| tail.split_once(')'));
    if let Some((inside, tail)) = inside
        && longest(inside, MEASURE_WORDS).is_some_and(|unit| unit.len() == inside.len())
    {
        behind.unit.push('（');
        behind.unit.push_str(inside);
        behind.unit.push('）');
        return tail;
    }
    rest
}

/// The bytes of a round number that a rate is of: 10万 of 10/10万.
fn rate(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let tail = text.get(digits..)?;
    let multiplier = MULTIPLIERS.iter().find(|word| tail.starts_with(**word));
    multiplier.map(|word| digits.saturating_add(word.len()))
}

/// The bytes of a unit that may have a multiplier, as one counts by: 万平方公里.
fn base(text: &str) -> Option<usize> {
    let multiplier = MULTIPLIERS.iter().find(|word| text.starts_with(**word));
    let whole = multiplier.and_then(|word| {
        let unit = longest(text.get(word.len()..)?, MEASURE_WORDS)?;
        Some(word.len().saturating_add(unit.len()))
    });
    whole.or_else(|| longest(text, MEASURE_WORDS).map(str::len))
}

fn longest<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    words.iter().filter(|word| text.starts_with(**word)).max_by_key(|word| word.len()).copied()
}

/// Signs of currencies before a number.
const CURRENCIES: &[&str] = &[
    "US$", "$", "€", "£", "¥", "₹", "RMB", "CNY", "USD", "EUR", "GBP", "Rs.", "Rs", "Shs.", "Shs",
    "Ksh", "Tk", "SEK", "NOK", "DKK", "CHF", "CAD", "AUD", "HKD", "SGD", "JPY", "INR",
];

/// The currency that stands directly before a number, in any letters.
pub(super) fn currency(before: &str) -> Option<&'static str> {
    let before = before.strip_suffix(' ').unwrap_or(before);
    let ends = |sign: &&&str| {
        let at = before.len().checked_sub(sign.len());
        let (lead, end) = at.and_then(|at| before.split_at_checked(at)).unwrap_or_default();
        let is_code = sign.starts_with(|c: char| c.is_ascii_alphabetic());
        end.eq_ignore_ascii_case(sign) && !(is_code && lead.ends_with(char::is_alphabetic))
    };
    CURRENCIES.iter().find(ends).copied()
}

/// The letters of a currency, whatever its country, before a sum in millions or the like: KES 4 million, R15
/// billion, Sh4bn.
fn code<'t>(before: &'t str, text: &str) -> Option<&'t str> {
    const SUMS: &[&str] = &["million", "billion", "trillion", "crore", "lakh"];
    let magnitude =
        text.trim_start_matches([' ', '-']).split(|c: char| !c.is_alphabetic()).next()?;
    let lead = before.strip_suffix(' ');
    let Some(lead) = lead else {
        return adhering(before)
            .filter(|_| SUMS.contains(&magnitude) || matches!(magnitude, "bn" | "m"));
    };
    let word = lead.rsplit([' ', '(']).next()?;
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_code && SUMS.contains(&magnitude)).then_some(word)
}

/// The letters directly before a number that may be those of a currency: R of R15 billion.
fn adhering(before: &str) -> Option<&str> {
    let lead = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = before.get(lead.len()..)?;
    let is_apart = !lead.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.'));
    let is_code = (1..=3).contains(&word.len()) && word.starts_with(char::is_uppercase);
    (is_code && is_apart).then_some(word)
}

/// A text with signs of money for the letters of a currency directly before a sum, byte for byte: $15 billion for
/// R15 billion, so that the grammar knows one sign for all.
pub(super) fn signed(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (at, pair) in bytes.windows(2).enumerate() {
        if !(matches!(pair, [letter, digit] if letter.is_ascii_alphabetic() && digit.is_ascii_digit()))
        {
            continue;
        }
        let (before, rest) = text.split_at_checked(at.saturating_add(1)).unwrap_or_default();
        let number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
        let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(4))..);
        let word = near.and_then(|near| code(near, rest.trim_start_matches(number)));
        found.extend(word.map(|word| before.len().saturating_sub(word.len())..before.len()));
    }
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = text.to_owned();
    for span in found {
        out.replace_range(span.clone(), &"$".repeat(span.len()));
    }
    Cow::Owned(out)
}

/// Reads the English unit behind a number.
pub(super) fn english(before: &str, text: &str) -> Behind {
    let sign = currency(before).or_else(|| code(before, text));
    let mut words: Vec<String> = sign.map(str::to_owned).into_iter().collect();
    let mut rest = text;
    let mut end = text.len();
    for kinds in [MAGNITUDES, ENGLISH_UNITS] {
        let bare = rest.trim_start_matches([' ', '-']);
        let Some(word) = longest_word(bare, kinds) else {
            continue;
        };
        let behind = bare.get(word.len()..).unwrap_or_default();
        // 5 p.m.: a time of day and no sum; Euro VI: a standard of engines.
        let is_standard = word == "euro" && behind.trim_start().starts_with(['I', 'V']);
        if word == "p" && behind.starts_with(".m") || is_standard {
            continue;
        }
        rest = behind;
        end = rest.len();
        words.push(word.to_owned());
    }
    let unit = joined(&words);
    Behind { length: text.len().saturating_sub(end), unit, is_more: false }
}

/// The words of a unit; a letter goes with the sign of its currency, as in £m.
fn joined(words: &[String]) -> String {
    match words {
        [sign, short] if !sign.ends_with(char::is_alphabetic) && short.len() <= 2 => {
            format!("{sign}{short}")
        }
        _ => words.join(" "),
    }
}

const MAGNITUDES: &[&str] = &[
    "hundred", "thousand", "million", "billion", "trillion", "crore", "lakh", "bln", "mln", "trn",
    "MM", "mn", "bn", "k", "K", "m", "M", "b", "B",
];

/// Whether an English unit multiplies its number: $ million.
pub(super) fn is_magnified(unit: &str) -> bool {
    let parts = unit.split([' ', '$', '€', '£', '¥', '₹']);
    parts.into_iter().any(|word| MAGNITUDES.contains(&word))
}

/// Whether a text is a word of a list, in small or capital letters; as an attribute its parts are
/// joined (percentage-point).
fn is_word(text: &str, word: &str) -> bool {
    let is_same = |(a, b): (u8, u8)| a.eq_ignore_ascii_case(&b) || (a, b) == (b'-', b' ');
    text.len() == word.len() && text.bytes().zip(word.bytes()).all(is_same)
}

fn longest_word<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
    let first = text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    // The first letter decides nearly always.
    let begins = |word: &&&str| word.bytes().next().map(|byte| byte.to_ascii_lowercase()) == first;
    let fits = |word: &&&str| {
        let start = text.get(..word.len());
        let is_sign = !word.starts_with(|c: char| c.is_alphabetic());
        start.is_some_and(|start| is_word(start, word) && (start == **word || word.len() > 2))
            && (is_sign || text.get(word.len()..).is_some_and(ends))
    };
    words.iter().filter(begins).filter(fits).max_by_key(|word| word.len()).copied()
}
