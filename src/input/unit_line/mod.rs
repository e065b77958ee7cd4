//! What texts outside the cells of a table say of the units of its values: lines and titles, headers, notes of rows, and
//! names of files and sheets.

mod accounts;
mod currency;
mod label;
mod line;
mod other_currency;

use std::borrow::Cow;

pub(super) use currency::{Money, is_dollar, yuan_sign};
pub(super) use label::{heads_currencies, may_head_units};
pub(super) use line::units_in;
pub(super) use other_currency::is_other_currency;

use currency::is_unmistakable;
use label::{Label, label_of};

use super::cell;

use crate::plan::Plan;
use crate::quantity::{Units, fold};

/// What a text says of the unit of values beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum UnitNamed {
    /// A unit.
    Unit(String),
    /// A currency, however many of it: `币种：美元`.
    Currency(String),
    /// A unit that none of a table's indicators has.
    Foreign(String),
    /// Words about a unit that are not understood.
    Unclear(String),
}

impl UnitNamed {
    /// The words for it.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Unit(text) | Self::Currency(text) | Self::Foreign(text) | Self::Unclear(text) => {
                text
            }
        }
    }
}

/// Last characters of the names of offices and places, which may hold a 万 or a 千.
const OFFICES: [char; 22] = [
    '局', '委', '办', '厅', '部', '处', '科', '府', '会', '院', '校', '所', '社', '司', '厂', '队',
    '心', '团', '市', '区', '县', '镇',
];

/// Words for money and for multipliers: a text with one of them changes the scale of values.
const SCALES: [&str; 16] = [
    "百", "千", "万", "亿", "元", "yuan", "rmb", "cny", "dollar", "hundred", "thousand", "lakh",
    "million", "crore", "billion", "trillion",
];

fn read(label: Label, written: &str, plan: &Plan) -> Option<UnitNamed> {
    // `Units - USD`
    let written = in_order(written.trim_start_matches(['-', '–', '—', ' ']));
    let written = written.as_ref();
    let text = written.strip_prefix("人民币").filter(|rest| *rest != "元").unwrap_or(written);
    let text = text.strip_suffix("人民币").unwrap_or(text);
    // 人民币 alone is a currency, and no unit.
    let is_currency = label == Label::OfCurrency || text.is_empty();
    let text = if text.is_empty() { written } else { text };
    let money = Money::of(text);
    if label == Label::OfCurrency && money.is_none() && !is_known(text, plan) {
        return currency_behind_label(text);
    }
    if is_currency && money.is_some_and(Money::is_bare) {
        return Some(UnitNamed::Currency(text.to_owned()));
    }
    if is_known(text, plan) {
        return Some(UnitNamed::Unit(text.to_owned()));
    }
    if money.is_some() {
        let scaled = accounts::unit_in(text, plan);
        return Some(scaled.unwrap_or_else(|| UnitNamed::Unit(text.to_owned())));
    }
    // `ha '000` is no hectares.
    let thousands = text.strip_suffix("'000").or_else(|| text.strip_suffix("'000s"));
    if thousands.is_some_and(|unit| is_known(unit.trim(), plan)) {
        return Some(UnitNamed::Unclear(text.to_owned()));
    }
    if is_other_currency(text) {
        return Some(UnitNamed::Currency(text.to_owned()));
    }
    let lower = text.to_lowercase();
    let changes_scale = SCALES.iter().any(|scale| lower.contains(scale));
    if label != Label::OfValues || text.is_empty() || text.ends_with(OFFICES) {
        return None;
    }
    if changes_scale {
        return Some(UnitNamed::Unclear(text.to_owned()));
    }
    let is_word = text.chars().count() <= LONGEST && !text.contains(|c: char| c.is_numeric());
    is_word.then(|| UnitNamed::Unit(text.to_owned()))
}

/// The currency that a text of several words behind `Currency:` is; one that nobody knows is another one.
fn currency_behind_label(text: &str) -> Option<UnitNamed> {
    const LONGEST: usize = 20;
    let is_short = !text.is_empty() && text.chars().nth(LONGEST).is_none();
    let first = text.split(' ').find(|word| Money::of(word).is_some_and(Money::is_bare));
    let named = first.or(Some(text).filter(|text| is_short && !cell::is_missing(text)));
    named.map(|text| UnitNamed::Currency(text.to_owned()))
}

/// A unit in English with its parts in the order that is read: `CNY thousand`, `thousands of yuan`.
fn in_order(text: &str) -> Cow<'_, str> {
    let is_scale =
        |word: &str| Units::multiplier(word.to_lowercase().trim_end_matches('s')).is_some();
    let words: Vec<&str> = text.split(' ').filter(|word| *word != "of").collect();
    match words.as_slice() {
        [scale] if text.is_ascii() && is_scale(scale) => {
            scale.to_lowercase().trim_end_matches('s').to_owned().into()
        }
        [one, other] if text.is_ascii() => {
            let (scale, unit) = if is_scale(other) { (other, one) } else { (one, other) };
            if !is_scale(scale) {
                return text.into();
            }
            format!("{} {unit}", scale.to_lowercase().trim_end_matches('s')).into()
        }
        _ => text.into(),
    }
}

/// Characters of a unit that nobody knows.
const LONGEST: usize = 8;

/// Whether a text is a unit for certain: one of the tool's, or one that an indicator of the plan has.
pub(super) fn is_known(text: &str, plan: &Plan) -> bool {
    let unit = plan.units.unit(text);
    let mut indicators = (0..plan.entries.len()).filter_map(|entry| plan.indicator(entry));
    !text.is_empty()
        && (Units::multiplier(text).is_some()
            || unit.is_measure()
            || indicators.any(|indicator| indicator.unit.converts_to(&unit)))
}

/// Whether the header of a column announces the unit of values and not an office: `金额单位`.
pub(super) fn is_unit_of_values(header: &str) -> bool {
    label_of(header) == Some(Label::OfValues)
}

/// Whether a text is nothing but the unit of values: `单位：万元`.
pub(super) fn announces_unit(text: &str) -> bool {
    let folded = fold(text);
    let text = folded.trim_matches(['(', ')']);
    text.split_once(':').is_some_and(|(label, unit)| {
        label_of(label.trim()) == Some(Label::OfValues) && !unit.trim().is_empty()
    })
}

/// The unit that is all that a note of a row says: `元`, `单位：千立方米`, `in £000`. A currency by its code may be all
/// that is meant.
pub(super) fn unit_of_note(text: &str, plan: &Plan) -> Option<UnitNamed> {
    const LONGEST: usize = 32;
    const HEADS: [&str; 5] = ["figures ", "values ", "amounts ", "stated ", "shown "];
    if !(1..=LONGEST).contains(&text.len()) {
        return None;
    }
    let folded = fold(text);
    let text = folded.trim_matches(['(', ')', '。', '.', ' ']);
    let (label, text) = match text.split_once(':') {
        Some((label, text)) => (label_of(label.trim())?, text.trim()),
        None => (Label::Other, text),
    };
    let lower = text.to_lowercase();
    let head = HEADS.iter().find_map(|head| lower.strip_prefix(head)).unwrap_or(&lower);
    let length = head.strip_prefix("in ").map(str::len);
    let text =
        length.and_then(|length| text.get(text.len().checked_sub(length)?..)).unwrap_or(text);
    match read(label, text, plan)? {
        UnitNamed::Unit(unit)
            if is_known(&unit, plan) || Money::of(&unit).is_some() && is_unmistakable(text) =>
        {
            let is_code = unit.is_ascii() && unit.len() == 3 && Money::of(&unit).is_some();
            Some(if is_code { UnitNamed::Currency(unit) } else { UnitNamed::Unit(unit) })
        }
        named @ UnitNamed::Currency(_) => Some(named),
        UnitNamed::Unit(_) | UnitNamed::Foreign(_) | UnitNamed::Unclear(_) => None,
    }
}

/// The units in brackets at the end of a title: `技术合同成交额完成情况（万元）`.
pub(super) fn bracketed_units(fields: &[String], plan: &Plan) -> Vec<UnitNamed> {
    fields.iter().flat_map(|field| bracketed(field, plan)).collect()
}

fn bracketed(field: &str, plan: &Plan) -> Vec<UnitNamed> {
    let folded = fold(field).replace(['[', '【'], "(").replace([']', '】'], ")");
    let inside = folded.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    // What stands in brackets behind `Currency: USD` explains that.
    let is_currency = |before: &str| {
        before.split_once(':').is_some_and(|(label, _)| label_of(label) == Some(Label::OfCurrency))
    };
    let inside = inside.filter(|(before, _)| !is_currency(before));
    let Some((_, inside)) = inside else { return Vec::new() };
    let words = inside.split([',', '、', ';']).map(str::trim);
    let words = words.map(|word| word.strip_prefix("in ").unwrap_or(word));
    let words = words.filter(|word| !is_letter(word));
    words.filter_map(|word| read(Label::Other, word, plan)).collect()
}

/// Whether a text is one letter: `Annex (g)` is not of grams.
fn is_letter(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The unit at the end of a title or a name, or all of it: `维修费报表 元`, `Monthly sales - £000`. `rest` is the text
/// without the periods in it.
pub(super) fn unit_at_end(text: &str, rest: &str, plan: &Plan) -> Option<UnitNamed> {
    const STRONG: [char; 10] = ['-', '–', '—', ',', ';', '|', '/', '、', '_', '·'];
    let text = fold(text);
    let marks = |c: char| STRONG.contains(&c) || c.is_whitespace() || matches!(c, '(' | ')' | '.');
    let rest = rest.trim_matches(marks);
    let rest = rest.strip_suffix(" only").unwrap_or(rest);
    let behind = |separates: &dyn Fn(char) -> bool| {
        let (before, tail) = rest.rsplit_once(separates)?;
        // Print puts blanks between the characters of a title.
        let is_word = before
            .trim_end()
            .rsplit(marks)
            .next()
            .is_some_and(|last| last.chars().nth(1).is_some());
        is_word.then(|| tail.trim())
    };
    let tails = [behind(&|c| STRONG.contains(&c)), behind(&char::is_whitespace), Some(rest)];
    // `2026年度` without 2026年 ends on no unit.
    let stands_alone = |tail: &&str| {
        let before = text.rsplit_once(*tail).map(|(before, _)| before);
        before.is_some_and(|before| before.is_empty() || before.ends_with(marks))
    };
    let tails = tails.into_iter().flatten().filter(|tail| !is_letter(tail));
    let mut tails = tails.filter(stands_alone).filter(|tail| is_unmistakable(tail));
    tails.find_map(|tail| read(Label::Other, tail, plan))
}
