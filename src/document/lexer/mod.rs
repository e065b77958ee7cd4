//! Finding every numeral of a text: what is written, not yet what it means.

mod digits;
mod words;

use std::ops::Range;

use super::rule::Rule;
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
    number.is_whole() && number >= Number::whole(1900) && number <= Number::whole(2100)
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
        return Some(digits::token(before, rest));
    }
    if first.is_ascii_alphabetic() {
        return words::english(before, rest);
    }
    if first.is_ascii() {
        return None;
    }
    words::share(rest).or_else(|| words::han(before, rest))
}
