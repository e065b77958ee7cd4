//! Units as the accounts of companies state them: `£'000`, `RMB million`, `(£ in thousands)`.

use super::currency::{Money, currency, of_plan};
use super::label::FIGURES;
use super::{UnitNamed, is_known};
use crate::plan::Plan;
use crate::quantity::Units;

/// Multipliers as signs of multiplication.
const FACTORS: [(&str, &str); 4] =
    [("x100", "hundred"), ("x1000", "thousand"), ("x10000", "万"), ("x1000000", "million")];

/// The unit that a text states so; one that the plan's units do not know is unclear.
pub(super) fn unit_in(text: &str, plan: &Plan) -> Option<UnitNamed> {
    let lower = text.to_lowercase().replace(['\'', '’', '‘'], " ");
    let lower = lower.replace('(', " | ").replace('×', "x").replace("us dollars", "us$");
    let words = words(&lower);
    let unit = (0..words.len()).find_map(|place| unit_at(&words, place, plan))?;
    let is_clear = is_known(&unit, plan) || Money::of(&unit).is_some();
    Some(if is_clear { UnitNamed::Unit(unit) } else { UnitNamed::Unclear(unit) })
}

/// The words of a text, with signs of currencies as words of their own.
fn words(text: &str) -> Vec<&str> {
    let ends = |c: char| {
        c.is_whitespace() || "()[]{},.;:/-".contains(c) || !c.is_ascii() && !"£€¥".contains(c)
    };
    let mut found = Vec::new();
    for word in text.split(ends).filter(|word| !word.is_empty()) {
        let sign =
            ["us$", "hk$", "£", "€", "¥", "$"].into_iter().find(|sign| word.starts_with(sign));
        match sign.and_then(|sign| word.split_at_checked(sign.len())) {
            Some((sign, rest)) => {
                found.push(sign);
                found.extend(Some(rest).filter(|rest| !rest.is_empty()));
            }
            None => found.push(word),
        }
    }
    found
}

/// The unit that begins at a word: a currency and a multiplier in either order, or `in` and a multiplier.
fn unit_at(words: &[&str], place: usize, plan: &Plan) -> Option<String> {
    let word = |by: usize| words.get(place.saturating_add(by)).copied().unwrap_or_default();
    let is_amount = place
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|before| before.starts_with(|c: char| c.is_ascii_digit()));
    if is_amount {
        return None;
    }
    let joins = |by: usize| usize::from(matches!(word(by), "in" | "of" | "|"));
    if let Some(money) = currency(word(0)) {
        let scale = scale(word(1_usize.saturating_add(joins(1))))?;
        return Some(format!("{scale} {}", of_plan(money, plan)));
    }
    // A multiplier alone needs a word that announces it.
    let scale = scale(word(0))?;
    if let Some(money) = currency(word(1_usize.saturating_add(joins(1)))) {
        return Some(format!("{scale} {}", of_plan(money, plan)));
    }
    let before = place.checked_sub(1).and_then(|before| words.get(before)).copied();
    let is_alone = words.iter().all(|word| matches!(*word, "|" | "000"));
    let is_of_figures = |word: &str| FIGURES.contains(&word);
    let is_sign = word(0).starts_with('x') && before.is_none_or(is_of_figures);
    let is_announced = before == Some("in") && word(0).len() > 2 || is_alone || is_sign;
    is_announced.then(|| scale.to_owned())
}

/// The multiplier that a word is.
fn scale(word: &str) -> Option<&'static str> {
    let factor = FACTORS.iter().find(|(written, _)| *written == word).map(|(_, name)| *name);
    factor.or_else(|| Units::scale_beside_money(word))
}
