//! Numerals that are signs of their own: ③, Ⅲ, ½.

use super::Shape;
use crate::document::layout::is_han;
use crate::quantity::Number;

/// The numeral that a text begins with as one sign.
pub(super) fn token(before: &str, rest: &str) -> Option<(usize, Shape)> {
    let sign = rest.chars().next()?;
    let is_raised = matches!(sign, '²' | '³' | '¹' | '\u{2070}'..='\u{209F}');
    if is_han(sign) || is_raised || !sign.is_numeric() {
        return None;
    }
    let shape = match sign {
        '\u{2460}'..='\u{24FF}' | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{32BF}' => Shape::Mark,
        '\u{2160}'..='\u{2188}' => return Some((romans(rest), Shape::Ordinal)),
        _ => part(before, sign, rest).unwrap_or(Shape::Other),
    };
    Some((sign.len_utf8(), shape))
}

/// The bytes of the Roman numbers with which a text begins: ⅩⅩⅠ.
fn romans(rest: &str) -> usize {
    let is_roman = |c: &char| matches!(c, '\u{2160}'..='\u{2188}');
    rest.chars().take_while(is_roman).map(char::len_utf8).sum()
}

/// A share in one sign where it is one of something: ½ of all households, by ¼.
fn part(before: &str, sign: char, rest: &str) -> Option<Shape> {
    let (numerator, denominator) = fraction(sign)?;
    let behind = rest.get(sign.len_utf8()..)?;
    let is_share = before.ends_with("by ")
        || before.ends_with("to ")
        || [" of ", "的", "以上"].iter().any(|word| behind.starts_with(word));
    Shape::fraction(numerator, denominator).filter(|_| is_share)
}

/// The two numbers of a fraction in one sign.
fn fraction(sign: char) -> Option<(u32, u32)> {
    Some(match sign {
        '¼' => (1, 4),
        '½' => (1, 2),
        '¾' => (3, 4),
        '⅐' => (1, 7),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    })
}

/// A fraction in one sign behind a whole number, and its bytes: 2½. No value where no decimal holds it.
pub(super) fn added(whole: &str, tail: &str) -> Option<(usize, Option<Number>)> {
    let sign = tail.chars().next().filter(|c| !c.is_ascii())?;
    let (numerator, denominator) = fraction(sign)?;
    let thousandths = numerator.checked_mul(1000)?;
    let is_exact = thousandths.checked_rem(denominator) == Some(0);
    let part = i64::from(thousandths.checked_div(denominator)?);
    let sum = || Number::of(part, 3)?.checked_add(whole.parse().ok()?);
    Some((sign.len_utf8(), is_exact.then(sum).flatten()))
}
