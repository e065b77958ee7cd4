//! Numbers in English words: twelve, a hundred and twenty, two thousand five hundred, two and a half.

use super::english::{behind, last_words, one_in, out_of, word};
use super::{BEFORE, Shape};
use crate::document::en;
use crate::quantity::Number;

/// The English numbers below twenty, from one on.
const SMALL: &[&str] = words! {
    "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten" "eleven" "twelve"
    "thirteen" "fourteen" "fifteen" "sixteen" "seventeen" "eighteen" "nineteen"
};

/// The tens from twenty on.
const TENS: &[&str] =
    &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// What multiplies, the greatest first; a hundred goes with what stands below a thousand.
const MAGNITUDES: &[(&str, u32)] =
    &[("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1000)];

/// What stands behind “one” where it counts and is no pronoun.
const COUNTED: &[&str] = &[
    "million",
    "billion",
    "trillion",
    "thousand",
    "hundred",
    "new",
    "additional",
    "more",
    "further",
];

/// The value of a word below twenty.
pub(super) fn small(word: &str) -> Option<u32> {
    let index = SMALL.iter().position(|known| *known == word)?;
    u32::try_from(index).ok()?.checked_add(1)
}

pub(super) fn number(value: u32) -> Option<Number> {
    i32::try_from(value).ok().map(Number::whole)
}

/// `twelve`, `twenty-five`, `two hundred`; “one” only where it counts.
pub(super) fn counted(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let lower = last_words(before);
    if let Some(found) =
        dozens(rest).or_else(|| of_many(&lower, rest)).or_else(|| zero(&lower, rest))
    {
        return Some(found);
    }
    let (value, length) = below_hundred(rest).or_else(|| article(rest))?;
    if let Some(ordinal) = ordinal(rest, length) {
        return Some((ordinal, Shape::Ordinal));
    }
    let tail = rest.get(length..)?;
    // One in three, not the one in a hundred of a saying.
    if let Some(share) = out_of(value, tail, length).or_else(|| one_in(value, rest, length)) {
        return Some(share);
    }
    let after = behind(rest, rest.get(..length)?).map(word).unwrap_or_default();
    if value == 1 && !word(rest).starts_with('a') && !one_counts(&lower, &after, rest) {
        return None;
    }
    if let Some(end) = restated(value, tail) {
        return Some((length.saturating_add(end), Shape::Word(number(value)?)));
    }
    if let Some(end) = [" and a half", "-and-a-half"].iter().find(|end| tail.starts_with(**end)) {
        let half = Number::of(i64::from(value.checked_mul(10)?.checked_add(5)?), 1)?;
        return Some((length.saturating_add(end.len()), Shape::Word(half)));
    }
    let (value, length) = whole(&lower, rest)?;
    Some((length, Shape::Word(number(value)?)))
}

/// A whole number: its groups below a thousand, each with its magnitude. A single one keeps the magnitude as its
/// unit (two million), behind “a” there is none to keep it.
fn whole(before: &str, rest: &str) -> Option<(u32, usize)> {
    let is_article = article(rest).is_some();
    let may_join = !before.ends_with("between ");
    let (mut group, mut end) = below_thousand(rest, may_join)?;
    let mut total = 0_u32;
    let mut last = u32::MAX;
    loop {
        let tail = rest.get(end..)?;
        let next = behind(rest, rest.get(..end)?).map(word).unwrap_or_default();
        let magnitude = MAGNITUDES.iter().find(|(name, value)| *name == next && *value < last);
        let Some((name, times)) = magnitude else { break };
        let behind_it = end.saturating_add(1).saturating_add(name.len());
        let more = tail.get(name.len().saturating_add(1)..).and_then(|tail| joined(tail, may_join));
        if more.is_none() && total == 0 && !is_article {
            break;
        }
        total = total.checked_add(group.checked_mul(*times)?)?;
        (group, end, last) = (0, behind_it, *times);
        let Some((value, length)) = more else { break };
        (group, end) = (value, behind_it.saturating_add(length));
    }
    Some((total.checked_add(group)?, end))
}

/// What goes on behind a magnitude, and its bytes: ` five hundred`, ` and twenty`.
fn joined(tail: &str, may_join: bool) -> Option<(u32, usize)> {
    if let Some(rest) = tail.strip_prefix(" and ").filter(|_| may_join) {
        let (value, length) = below_hundred(rest)?;
        return Some((value, length.saturating_add(" and ".len())));
    }
    let (value, length) = below_thousand(tail.strip_prefix(' ')?, may_join)?;
    Some((value, length.saturating_add(1)))
}

/// A number below a thousand, and its bytes: `a hundred and twenty`, `two hundred five`.
fn below_thousand(rest: &str, may_join: bool) -> Option<(u32, usize)> {
    let (value, length) = below_hundred(rest).or_else(|| article(rest))?;
    let is_hundred = behind(rest, rest.get(..length)?).map(word).as_deref() == Some("hundred");
    if !is_hundred {
        return Some((value, length));
    }
    let length = length.saturating_add(" hundred".len());
    let value = value.checked_mul(100)?;
    let tail = rest.get(length..)?;
    let more = [" and ", " "].into_iter().find_map(|joint| {
        let rest = tail.strip_prefix(joint).filter(|_| joint == " " || may_join)?;
        let (more, end) = below_hundred(rest)?;
        let next = behind(rest, rest.get(..end)?).map(word).unwrap_or_default();
        let is_other = matches!(next.as_str(), "hundred" | "dozen");
        (!is_other).then_some((more, joint.len().saturating_add(end)))
    });
    let (more, end) = more.unwrap_or((0, 0));
    Some((value.checked_add(more)?, length.saturating_add(end)))
}

/// `twelve` or `twenty-five`, and its bytes.
pub(super) fn below_hundred(rest: &str) -> Option<(u32, usize)> {
    let first = word(rest);
    let Some(index) = TENS.iter().position(|known| *known == first) else {
        return small(&first).map(|value| (value, first.len()));
    };
    let value = u32::try_from(index).ok()?.checked_add(2)?.checked_mul(10)?;
    let ones = rest.get(first.len()..)?.strip_prefix('-').map(word).unwrap_or_default();
    match small(&ones).filter(|ones| *ones < 10) {
        Some(more) => Some((
            value.checked_add(more)?,
            first.len().saturating_add(1).saturating_add(ones.len()),
        )),
        None => Some((value, first.len())),
    }
}

/// The article of `a hundred`, `a million`: one of them.
fn article(rest: &str) -> Option<(u32, usize)> {
    let next = rest.get(..1).filter(|first| first.eq_ignore_ascii_case("a")).and(rest.get(1..))?;
    let next = word(next.strip_prefix(' ')?);
    let is_round = next == "hundred" || MAGNITUDES.iter().any(|(name, _)| *name == next);
    is_round.then_some((1, 1))
}

/// `a dozen`, `two dozen`, `half a dozen`.
fn dozens(rest: &str) -> Option<(usize, Shape)> {
    let first = word(rest);
    let (value, length) = match first.as_str() {
        "a" => (12, 1),
        "half" if rest.get(first.len()..)?.starts_with(" a ") => (6, "half a".len()),
        _ => (small(&first)?.checked_mul(12)?, first.len()),
    };
    let is_dozen = word(rest.get(length..)?.strip_prefix(' ')?) == "dozen";
    let length = length.saturating_add(" dozen".len());
    is_dozen.then_some((length, Shape::Word(number(value)?)))
}

/// A round number that no number multiplies: `hundreds of`, `several dozen`, which say no value, and `per thousand`.
fn of_many(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let first = word(rest);
    let single = first.strip_suffix('s').unwrap_or(&first);
    let rounds = MAGNITUDES.iter().chain(&[("hundred", 100), ("dozen", 12)]);
    let (_, value) = rounds.into_iter().find(|(name, _)| *name == single)?;
    let is_plural = single != first && rest.get(first.len()..)?.starts_with(" of ");
    let unsaid = ["several ", "few ", "many ", "couple of "];
    let is_vague = is_plural || unsaid.iter().any(|lead| before.ends_with(lead));
    let shape = Shape::Word(number(*value)?);
    let shape =
        if is_vague { Some(Shape::Other) } else { before.ends_with("per ").then_some(shape) };
    Some((first.len(), shape?))
}

/// `zero` where a value comes down to it.
fn zero(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let leads = ["to ", "at ", "from "];
    let is_value = word(rest) == "zero" && leads.iter().any(|lead| before.ends_with(lead));
    let is_name = rest.get("zero".len()..)?.starts_with(|c: char| c == '-' || c.is_alphanumeric());
    (is_value && !is_name).then_some(("zero".len(), Shape::Digits(Number::whole(0))))
}

/// Where an ordinal ends that begins with tens: twenty-first.
fn ordinal(rest: &str, length: usize) -> Option<usize> {
    const ENDS: &[&str] = words! {
        "first" "second" "third" "fourth" "fifth" "sixth" "seventh" "eighth" "ninth"
    };
    let end = word(rest.get(length..)?.strip_prefix('-')?);
    let is_tens = TENS.contains(&word(rest).as_str());
    (is_tens && ENDS.contains(&end.as_str()))
        .then(|| length.saturating_add(1).saturating_add(end.len()))
}

/// Whether “one” counts what stands behind it: at least one, build one school, five hubs and one lab, two in Spain and
/// one in Portugal.
fn one_counts(before: &str, after: &str, rest: &str) -> bool {
    const NEVER: &[&str] = words! {
        "" "of" "another" "who" "that" "or" "and" "day" "thing" "time" "way" "step" "stop"
    };
    const PLACES: &[&str] = &["to", "in", "on", "at", "by", "for"];
    let is_bound = ["at least ", "than ", "minimum of ", "under ", "below "]
        .iter()
        .any(|word| before.ends_with(word));
    let last = before.split(' ').rfind(|word| !word.is_empty()).unwrap_or_default();
    // Close one of the two yards.
    let of_some = rest.split(' ').skip(1).take(4).any(|word| small(word).is_some_and(|n| n > 1));
    if after == "of" && en::is_deed(last) && of_some {
        return true;
    }
    let is_done =
        || en::is_deed(last) && !PLACES.contains(&after) || is_one_of_several(before, rest);
    COUNTED.contains(&after) || is_bound || !NEVER.contains(&after) && is_done()
}

/// Whether a list goes on or begins with “one”: another number stands before it, or behind its comma, in the sentence.
fn is_one_of_several(before: &str, rest: &str) -> bool {
    let sentence = before.rsplit(['.', '\n', '|']).next();
    let own = sentence.unwrap_or_default();
    let counts = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        small(word).or_else(|| word.parse().ok()).is_some_and(|value| value > 0)
    };
    let lead = own.trim_end();
    let goes_on =
        lead.ends_with([',', ';', '(', ':']) || lead.split(' ').next_back() == Some("and");
    let near = rest.get(..rest.floor_char_boundary(BEFORE)).unwrap_or_default();
    let behind = near.split(['.', ';', ')', '\n']).next().unwrap_or_default();
    let is_followed = lead.ends_with(['(', ':'])
        && behind.split([',', ' ']).skip(1).take(12).any(counts)
        && behind.contains([',', '&']);
    goes_on && own.split(' ').any(counts) || is_followed
}

/// `two (2)`: the bytes of the same number again in brackets.
fn restated(value: u32, rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix(" (")?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let is_same = inside.get(..digits)?.parse() == Ok(value);
    let closes = inside.get(digits..)?.starts_with(')');
    (is_same && closes).then(|| digits.saturating_add(" ()".len()))
}
