//! The form of a unit's text in which it is looked up: words in either case, signs of currencies, multipliers in front
//! or behind.

use std::borrow::Cow;

use super::unit_table::TABLE;

/// A text with its words in small letters where everybody writes them in either case, signs of currencies as
/// their codes, and a multiplier in front: `USD Million` and `$m` as `million USD` and `million $`. Short words keep
/// their case, as `m` and `M` differ.
pub(super) fn usual_form(symbol: &str) -> Cow<'_, str> {
    const THOUSANDS: [&str; 2] = ["'000s", "'000"];
    let may_differ = |c: char| c.is_ascii_alphabetic() || matches!(c, '€' | '£' | '$');
    if !symbol.contains(may_differ) {
        return Cow::Borrowed(symbol);
    }
    // Most are one word.
    if !symbol.contains(|c: char| c == '\'' || c.is_whitespace()) {
        return money_and_scale(symbol).map_or_else(|| usual_word(symbol), Cow::Owned);
    }
    let spaced = THOUSANDS
        .iter()
        .fold(symbol.to_owned(), |text, thousands| text.replace(thousands, " thousand "));
    let words: Vec<Cow<'_, str>> = spaced.split_whitespace().map(usual_word).collect();
    let of_money = match words.as_slice() {
        [one, other] => scale_and_money(other, one).or_else(|| scale_and_money(one, other)),
        _ => None,
    };
    Cow::Owned(of_money.unwrap_or_else(|| words.join(" ")))
}

/// A multiplier in front of the money that it is of. `per million` is no million, and `m AOD` are metres: behind a
/// code that is none of a currency only a whole word is one.
fn scale_and_money(scale: &str, money: &str) -> Option<String> {
    let is_word = TABLE.multipliers.iter().any(|(name, _)| name == scale);
    let is_scale = is_word && is_money(money) || is_currency(money);
    let scale = is_scale.then(|| scale_beside_money(scale))??;
    Some(format!("{scale} {money}"))
}

/// `£000`, `GBPm`: a currency and a shortened multiplier in one word, the multiplier in front.
fn money_and_scale(word: &str) -> Option<String> {
    const LONGEST_SIGN: usize = 3;
    let ends = (1..=LONGEST_SIGN).rev().filter_map(|end| word.split_at_checked(end));
    let mut parts = ends.filter_map(|(sign, scale)| {
        let code = usual_word(sign);
        let scale = is_currency(&code).then(|| shortened(scale))??;
        Some(format!("{scale} {code}"))
    });
    parts.next().or_else(|| scale_in_front(word))
}

/// `kEUR`, `MUSD`, and `TEUR` as accounts in German have it.
fn scale_in_front(word: &str) -> Option<String> {
    const SCALES: [(char, &str); 3] = [('k', "thousand"), ('K', "thousand"), ('M', "million")];
    let mut rest = word.chars();
    let first = rest.next()?;
    let code = usual_word(rest.as_str());
    let is_german = first == 'T' && matches!(code.as_ref(), "EUR" | "CHF");
    let scale = SCALES.iter().find(|(letter, _)| *letter == first).map(|(_, scale)| *scale);
    let scale = scale.or(is_german.then_some("thousand"))?;
    is_currency(&code).then(|| format!("{scale} {code}"))
}

/// Whether a word in its usual form is a currency that is known.
fn is_currency(word: &str) -> bool {
    TABLE.codes.contains(word) || matches!(word, "$" | "yuan")
}

/// Whether a word in its usual form may be a currency.
fn is_money(word: &str) -> bool {
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    is_code || matches!(word, "$" | "yuan")
}

/// The multiplier that a word in small letters is beside a currency: `thousand` for `000`, `million` for `millions`.
pub(super) fn scale_beside_money(word: &str) -> Option<&'static str> {
    let one = word.strip_suffix('s').unwrap_or(word);
    let is_name = |name: &&String| *name == word || *name == one;
    let mut names = TABLE.multipliers.iter().map(|(name, _)| name).filter(|name| name.is_ascii());
    names.find(is_name).map(String::as_str).or_else(|| shortened(word))
}

/// The multiplier that accounts shorten so.
fn shortened(word: &str) -> Option<&'static str> {
    TABLE.shortened.get(word.to_ascii_lowercase().as_str()).map(String::as_str)
}

fn usual_word(word: &str) -> Cow<'_, str> {
    const LONGEST_IN_EITHER_CASE: usize = 3;
    if let Some(code) = TABLE.signs.get(word) {
        return Cow::Borrowed(code);
    }
    let rest = word.get(1..).unwrap_or_default();
    let is_small = rest.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_large = word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_word = word.len() > LONGEST_IN_EITHER_CASE
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (is_small || is_large);
    if !is_word {
        return Cow::Borrowed(word);
    }
    let small = word.to_ascii_lowercase();
    let one = small.strip_suffix('s').unwrap_or_default();
    let is_scale = TABLE.multipliers.iter().any(|(name, _)| name == one);
    Cow::Owned(if is_scale { one.to_owned() } else { small })
}
