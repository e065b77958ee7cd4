//! Numerals in English words: numbers, shares, multiples.

use super::Shape;
use super::cardinal::{below_hundred, counted, number, small};
use crate::quantity::Number;

/// The numeral in words that a text begins with, where a word begins.
pub(super) fn token(before: &str, rest: &str) -> Option<(usize, Shape)> {
    if let Some(length) = roman(before, rest) {
        return Some((length, Shape::Ordinal));
    }
    let is_inside = before.ends_with(|c: char| c.is_alphanumeric() || c == '-');
    if is_inside || !may_begin(rest) {
        return None;
    }
    half_of(rest)
        .or_else(|| between(before, rest))
        .or_else(|| fraction(before, rest))
        .or_else(|| share(before, rest))
        .or_else(|| counted(before, rest))
}

/// Whether a numeral in words may begin there; a quick look before the close one.
fn may_begin(rest: &str) -> bool {
    const STARTS: &[[u8; 3]] = &[
        *b"one", *b"two", *b"thr", *b"thi", *b"fou", *b"for", *b"fiv", *b"fif", *b"six", *b"sev",
        *b"eig", *b"nin", *b"ten", *b"ele", *b"twe", *b"twi", *b"hal", *b"dou", *b"tri", *b"tre",
        *b"qua", *b"qui", *b"hun", *b"tho", *b"mil", *b"bil", *b"doz", *b"zer",
    ];
    let Some([first, second, third]) = rest.as_bytes().first_chunk() else { return false };
    let start = [first, second, third].map(u8::to_ascii_lowercase);
    matches!(start, [b'a', b' ' | b'-', _]) || STARTS.contains(&start)
}

/// Where a Roman number of two letters or more ends that a text begins with, as it numbers things: Phase III.
fn roman(before: &str, rest: &str) -> Option<usize> {
    let is_roman = |byte: &u8| matches!(byte, b'I' | b'V' | b'X');
    let length = rest.bytes().take_while(is_roman).count();
    let is_apart = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
    let goes_on = rest.get(length..)?.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_blank = rest.get(..length)?.bytes().all(|byte| byte == b'X');
    (length > 1 && is_apart && !goes_on && !is_blank).then_some(length)
}

/// `half a million`: half of a magnitude, which stays in the unit.
fn half_of(rest: &str) -> Option<(usize, Shape)> {
    const LEAD: &str = "half a ";
    let is_led = rest.get(..LEAD.len()).is_some_and(|lead| lead.eq_ignore_ascii_case(LEAD));
    let noun = word(rest.get(LEAD.len()..).filter(|_| is_led)?);
    let is_magnitude = matches!(noun.as_str(), "million" | "billion" | "thousand");
    let value = Number::of(5, 1).filter(|_| is_magnitude)?;
    Some((LEAD.trim_end().len(), Shape::Digits(value)))
}

/// `between six and nine`, `three to four`, `three- to four-`: from one number in words to a greater one.
fn between(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let first = word(rest);
    let lower = small(&first)?;
    let tail = rest.get(first.len()..)?;
    let is_pair = last_words(before).ends_with("between ");
    let joints: &[&str] = if is_pair { &[" and "] } else { &[" to ", "- to ", "-to-"] };
    let joint = joints.iter().find(|joint| tail.starts_with(**joint))?;
    let second = word(tail.strip_prefix(joint)?);
    let upper = small(&second).filter(|upper| *upper > lower)?;
    let length = first.len().saturating_add(joint.len()).saturating_add(second.len());
    let is_range = !last_words(before).ends_with("from ");
    is_range.then_some((length, Shape::Range(number(lower)?, number(upper)?)))
}

/// The last words of a text, in lower case; a line may be a whole book, and they are asked for at every number.
pub(super) fn last_words(text: &str) -> String {
    const LONGEST: usize = 24;
    let start = text.floor_char_boundary(text.len().saturating_sub(LONGEST));
    text.get(start..).unwrap_or_default().to_ascii_lowercase()
}

/// The word that a text begins with, in lower case.
pub(super) fn word(text: &str) -> String {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default().to_ascii_lowercase()
}

/// A text behind its first word and the space or hyphen that joins the next one.
pub(super) fn behind<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.get(word.len()..)?.strip_prefix([' ', '-'])
}

/// Words that divide a whole.
const PARTS: &[(&str, u32)] = &[
    ("half", 2),
    ("halves", 2),
    ("third", 3),
    ("thirds", 3),
    ("quarter", 4),
    ("quarters", 4),
    ("fourth", 4),
    ("fourths", 4),
    ("fifth", 5),
    ("fifths", 5),
    ("sixth", 6),
    ("sixths", 6),
    ("seventh", 7),
    ("sevenths", 7),
    ("eighth", 8),
    ("eighths", 8),
    ("ninth", 9),
    ("ninths", 9),
    ("tenth", 10),
    ("tenths", 10),
    ("twentieth", 20),
    ("twentieths", 20),
    ("hundredth", 100),
    ("hundredths", 100),
];

/// Words before a share in words.
const SHARE_LEADS: &[&str] = words! {
    "by " "to " "at least " "than " "over " "nearly " "almost " "about " "around " "roughly " "under " "below "
};

/// `two thirds`, `three-quarters`; `a third` where it is a share (by a third, a third of) and not
/// an ordinal (a third hospital).
fn fraction(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let first = word(rest);
    let numerator = match first.as_str() {
        "a" | "one" => 1,
        _ => small(&first).filter(|value| *value > 1)?,
    };
    let tail = behind(rest, &first)?;
    let second = word(tail);
    let (_, denominator) = PARTS.iter().find(|(name, _)| *name == second)?;
    let after = tail.get(second.len()..)?;
    let is_share =
        after.starts_with(" of ") || SHARE_LEADS.iter().any(|lead| before.ends_with(lead));
    // To a third party: one more, and no share.
    let is_other =
        first == "a" && [" part", " countr", " person"].iter().any(|n| after.starts_with(n));
    if first == "a" && !is_share || is_other || numerator >= *denominator {
        return None;
    }
    let length = rest.len().saturating_sub(after.len());
    Some((length, Shape::fraction(numerator, *denominator)?))
}

/// `half`, `double`, `fivefold`.
fn share(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let word = word(rest);
    let after = rest.get(word.len()..)?;
    let multiple = |times: u32| number(times).map(Shape::Multiple);
    let shape = match word.as_str() {
        "half" => {
            let lower = last_words(before);
            let is_time = ["first ", "second ", "last ", "latter ", "other ", "next "]
                .iter()
                .any(|word| lower.ends_with(word));
            let is_part = [" hour", " day", " year", " term", " a ", " mile", " kilomet", " page"]
                .iter()
                .any(|word| after.starts_with(word));
            (!is_time && !is_part && !after.starts_with('-'))
                .then_some(Shape::Share(Number::whole(50)))
        }
        "halve" | "halves" | "halving" | "halved" => Some(Shape::Halving),
        "twice" => {
            let of = after.starts_with(" as ") || after.starts_with(" the ");
            if of { multiple(2) } else { number(2).map(Shape::Word) }
        }
        "double" | "doubles" | "doubling" | "doubled" | "twofold" => multiple(2),
        "triple" | "triples" | "tripling" | "tripled" | "treble" | "trebling" => multiple(3),
        "quadruple" | "quadrupling" => multiple(4),
        "quintuple" => multiple(5),
        "hundredfold" => multiple(100),
        _ => multiple(small(word.strip_suffix("fold")?).filter(|times| *times > 1)?),
    };
    shape.map(|shape| (word.len(), shape))
}

/// `nine in ten`, `9 out of 10`: a share, where the second number is a round one.
pub(super) fn out_of(value: u32, rest: &str, length: usize) -> Option<(usize, Shape)> {
    let joint = [" in ", " out of ", " out of every ", " in every "];
    let joint =
        joint.iter().filter(|joint| rest.starts_with(**joint)).max_by_key(|joint| joint.len())?;
    let tail = rest.get(joint.len()..)?;
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, more) = if let Ok(whole) = tail.get(..digits)?.parse::<u32>() {
        (whole, digits)
    } else {
        hundredth(tail).or_else(|| below_hundred(tail))?
    };
    let after = tail.get(more..)?;
    let is_decimal = after.trim_start_matches(['.', ',']).starts_with(|c: char| c.is_ascii_digit());
    let goes_on = after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '-'));
    let ends = !goes_on && (!is_decimal || !after.starts_with(['.', ',']));
    let is_round = matches!(whole, 3 | 4 | 5 | 10 | 20 | 50 | 100);
    let shape = Shape::fraction(value, whole).filter(|_| value < whole && is_round && ends)?;
    Some((length.saturating_add(joint.len()).saturating_add(more), shape))
}

/// The hundred of one in a hundred.
fn hundredth(text: &str) -> Option<(u32, usize)> {
    let word = ["a hundred", "one hundred"].iter().find(|word| text.starts_with(**word))?;
    Some((100, word.len()))
}

/// `one household in ten`: a share with what it is of.
pub(super) fn one_in(value: u32, rest: &str, length: usize) -> Option<(usize, Shape)> {
    let noun = word(rest.get(length..)?.strip_prefix(' ')?);
    let end = length.saturating_add(1).saturating_add(noun.len());
    let is_noun = noun.len() > 2 && small(&noun).is_none();
    let (end, shape) = out_of(value, rest.get(end..)?, end)?;
    is_noun.then_some((end, shape))
}
