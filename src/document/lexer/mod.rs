//! Finding every numeral of a text: what is written, not yet what it means.

mod cardinal;
mod comma;
mod digits;
mod english;
mod han;
mod signs;

use std::ops::Range;

use super::rule::Rule;
use crate::quantity::Number;
pub(super) use digits::begins_with_time;

/// A numeral in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its bytes in the folded text; for a range from the first number to the last.
    pub(super) span: Range<usize>,
    /// The shape that it has.
    pub(super) shape: Shape,
    /// The stretch around it that holds the nearest numerals, [`NEAR`] on either side: what stands
    /// farther away says nothing about it.
    pub(super) near: Range<usize>,
    /// Whether its sentence has more numerals than a sentence of people has, so that it is none.
    pub(super) is_crowded: bool,
}

/// How many bytes before a numeral, and behind it, may say what its form is.
const BEFORE: usize = 256;

/// How many numerals on either side of one are near it.
const NEAR: usize = 40;

/// Most numerals of a sentence that is read. One that has more is a list of figures, a table that lost its form or made to
/// keep a reader busy: what each number means there no one can say.
const MOST: usize = 120;

/// The shape of a numeral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A number in digits.
    Digits(Number),
    /// Two numbers in digits with a dash or 至 between them.
    Range(Number, Number),
    /// A number in Chinese characters or an English word.
    Word(Number),
    /// A word for a share, with its value in percent: 一半, 九成, half, three quarters.
    Share(Number),
    /// A share that no decimal holds, as its two numbers: 三分之一, two thirds.
    Fraction(u32, u32),
    /// A word for a change by half: 减半, halve.
    Halving,
    /// A word for a multiple, with the number of times: 翻番, double.
    Multiple(Number),
    /// Numbers with colons that are no time of day: 50:15:35.
    Ratio,
    /// A day, or a time of day.
    Moment,
    /// An ordinal: 第十二, 9th, III.
    Ordinal,
    /// A number in a circle or the like, which numbers items: ③.
    Mark,
    /// Several points or slashes, or more digits than can be kept: 3.1.2, 50/10.
    Other,
}

/// Whether a text begins with a year of our time.
pub(super) fn begins_with_year(text: &str) -> bool {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text.get(..length).and_then(|digits| digits.parse().ok());
    length == 4 && value.is_some_and(is_year)
}

/// Whether a value is a year of our time.
pub(super) fn is_year(number: Number) -> bool {
    number.is_whole() && number >= Number::whole(1900) && number <= Number::whole(2100)
}

impl Shape {
    /// A share of a whole: in percent where a decimal holds it, else as its two numbers.
    fn fraction(numerator: u32, denominator: u32) -> Option<Self> {
        if numerator == 0 || denominator == 0 || denominator > 1000 {
            return None;
        }
        let thousandths = numerator.checked_mul(100_000)?;
        if thousandths.checked_rem(denominator) == Some(0) {
            let value = i64::from(thousandths.checked_div(denominator)?);
            return Number::of(value, 3).map(Self::Share);
        }
        Some(Self::Fraction(numerator, denominator))
    }

    /// The rule that refuses a numeral for its shape alone.
    pub(super) fn refused(&self) -> Option<Rule> {
        match self {
            Self::Moment => Some(Rule::Date),
            Self::Mark => Some(Rule::Item),
            Self::Ordinal => Some(Rule::Ordinal),
            Self::Digits(_)
            | Self::Range(..)
            | Self::Word(_)
            | Self::Share(_)
            | Self::Fraction(..)
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
        // A line may be a whole book: only the words before are looked at.
        let from = text.ceil_char_boundary(at.saturating_sub(BEFORE));
        let before = text.get(from..at).unwrap_or_default();
        if let Some((length, shape)) = token(before, rest) {
            let start = base.saturating_add(at);
            let span = start..start.saturating_add(length);
            let near = base..base.saturating_add(text.len());
            found.push(Token { near, span, shape, is_crowded: false });
            at = at.saturating_add(length.max(1));
        } else {
            // No numeral begins within a word, nor with a mark.
            let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            let marks = rest.bytes().skip(letters);
            let marks = marks.take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
            let passed = letters.saturating_add(marks.count());
            let first = rest.chars().next().map_or(1, char::len_utf8);
            at = at.saturating_add(passed.max(first));
        }
    }
    draw_near(&mut found);
    mark_crowds(text, base, &mut found);
    found
}

/// Narrows what is near each token to the numerals around it.
fn draw_near(tokens: &mut [Token]) {
    let spans: Vec<Range<usize>> = tokens.iter().map(|token| token.span.clone()).collect();
    for (index, token) in tokens.iter_mut().enumerate() {
        let first = index.checked_sub(NEAR).and_then(|first| spans.get(first));
        let last = spans.get(index.saturating_add(NEAR));
        token.near.start = first.map_or(token.near.start, |span| span.end);
        token.near.end = last.map_or(token.near.end, |span| span.start);
    }
}

/// Marks the numerals of sentences that have too many.
fn mark_crowds(text: &str, base: usize, tokens: &mut [Token]) {
    if tokens.len() <= MOST {
        return;
    }
    let is_end = |c: char| matches!(c, '。' | '！' | '？' | '!' | '?' | '\n');
    let mut last = base;
    let joins = |token: &Token| {
        let gap = text.get(last.saturating_sub(base)..token.span.start.saturating_sub(base));
        last = token.span.end;
        gap.is_some_and(|gap| !gap.contains(is_end) && !gap.contains(". "))
    };
    let joined: Vec<bool> = tokens.iter().map(joins).collect();
    let mut rest = tokens;
    let mut joined = joined.as_slice();
    while !rest.is_empty() {
        let behind = joined.get(1..).unwrap_or_default();
        let count = behind.iter().take_while(|joins| **joins).count().saturating_add(1);
        let (own, others) = rest.split_at_mut(count);
        for token in own {
            token.is_crowded = count > MOST;
        }
        rest = others;
        joined = joined.get(count..).unwrap_or_default();
    }
}

fn token(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        return Some(digits::token(before, rest));
    }
    if first.is_ascii_alphabetic() {
        return english::token(before, rest);
    }
    if first.is_ascii() {
        return None;
    }
    han::token(before, rest).or_else(|| signs::token(before, rest))
}
