//! Where a document contradicts itself: parts and their whole, a growth and a level.

use std::collections::HashMap;

use super::Contradiction;
use super::key::key;
use crate::document::lexicon::FALLS;
use crate::document::name::is_measured;
use crate::document::{Amount, Document, Numeral, Promise, Sense, en};
use crate::quantity::{Fraction, Number, Units, half_unit, written_places};
use crate::search::holds;
use crate::source::SourceFile;

/// Whether two promises are in units that convert.
pub(super) fn comparable(first: &Promise, second: &Promise) -> bool {
    let (first, second) = (unit(first), unit(second));
    let units = Units::default();
    first == second || units.unit(first).converts_to(&units.unit(second))
}

/// The unit of a promise; none where its name says what is counted: 300 homes, 300 new homes.
fn unit(promise: &Promise) -> &str {
    let mut words = promise.name.split(' ');
    let is_named = words.any(|word| word.eq_ignore_ascii_case(&promise.unit));
    if is_named && !is_measured(&promise.unit) { "" } else { &promise.unit }
}

/// Whether two promises say the same amount.
pub(super) fn is_same(first: &Promise, second: &Promise) -> bool {
    if first.unit == second.unit && first.name == second.name {
        let own = shifted(first, 0);
        return own.is_some() && own == shifted(second, 0);
    }
    in_unit(first, first).is_some() && in_unit(second, first) == in_unit(first, first)
}

/// One promise in the unit of another: its number, and its second one if it is a range.
pub(super) fn in_unit(promise: &Promise, other: &Promise) -> Option<(Number, Option<Number>)> {
    let (from, to) = (unit(promise), unit(other));
    let units = Units::default();
    let exponent = if from == to { 0 } else { units.unit(from).exponent_to(&units.unit(to))? };
    shifted(promise, exponent)
}

/// The number of a promise, and its second one if it is a range, in a unit so many powers of ten away.
fn shifted(promise: &Promise, exponent: i8) -> Option<(Number, Option<Number>)> {
    match &promise.amount {
        Amount::One(value) => Some((value.checked_shift(exponent)?, None)),
        Amount::Between(lower, upper) => {
            Some((lower.checked_shift(exponent)?, Some(upper.checked_shift(exponent)?)))
        }
        Amount::Times(times) => Some((*times, None)),
        Amount::Fraction(..) | Amount::Ratio(_) => None,
    }
}

/// Whether two values under one name say two things about one: not in one sentence, which tells of
/// two things in a row, and not as labelled items of two parts, which are each of its own part.
pub(super) fn can_differ(
    document: &Document,
    source: &SourceFile,
    first: usize,
    second: usize,
) -> bool {
    let (Some(first), Some(second)) = (document.numerals.get(first), document.numerals.get(second))
    else {
        return false;
    };
    let between = source.text().get(first.span.end..second.span.start).unwrap_or_default();
    let ends =
        between.len() > SENTENCE || between.contains(['。', '\n', '|']) || between.contains(". ");
    let is_labelled = |one: &Numeral| {
        let before = source.text().get(..one.span.start).unwrap_or_default();
        before.trim_end_matches([' ', '$', '€', '£', '约']).ends_with([':', '：', '-', '–'])
    };
    let is_apart = first.section != second.section && is_labelled(first) && is_labelled(second);
    ends && !is_apart
}

/// Bytes beyond which no sentence is looked at.
const SENTENCE: usize = 2400;

/// Words behind a whole that lead to its parts.
const PARTS: &[&str] = &["其中", "of which", "of whom", "including", "包括"];

/// Parts that exceed their whole, alone or together: 达到9万人，其中高职达到12万人.
pub(super) fn parts(document: &Document, source: &SourceFile) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for index in 0..document.numerals.len() {
        found.extend(exceeded(document, source, index));
    }
    found
}

/// The contradiction of a whole with the parts that its sentence gives behind it, if there is one.
fn exceeded(document: &Document, source: &SourceFile, whole: usize) -> Option<Contradiction> {
    let numeral = document.numerals.get(whole)?;
    let promise = numeral.promise.as_ref().filter(|one| one.unit != "%" && !one.is_growth)?;
    let limit = amount(promise, promise)?;
    let mut sum = Number::ZERO;
    let mut last = None;
    let mut from = numeral.span.end;
    let mut is_open = false;
    for index in whole.saturating_add(1)..document.numerals.len() {
        let part = document.numerals.get(index)?;
        let between = source.text().get(from..part.span.start)?;
        if between.contains(['。', '；', ';', '\n']) || between.contains(". ") {
            break;
        }
        let leads = holds(between, PARTS) || !is_open && divides(source, numeral, between);
        if !is_open && (!leads || between.chars().count() >= 40) || is_open && leads {
            break;
        }
        if closes(between, is_open)
            || part.promise.as_ref().is_some_and(|own| is_next(promise, own) || own.is_striving())
        {
            break;
        }
        is_open = true;
        from = part.span.end;
        let own = part.promise.as_ref().filter(|one| !one.is_growth && one.unit != "%");
        let Some(value) = own.and_then(|own| amount_of_part(own, promise)) else { continue };
        sum = sum.checked_add(value)?;
        if value > limit && own.is_some_and(|own| own.sense != Sense::AtMost) {
            return Some(Contradiction::PartExceedsWhole { whole, part: index });
        }
        last = Some(index);
    }
    // A floor may be passed by its parts together, a bare number may not.
    let is_floor = promise.sense == Sense::AtLeast && !promise.is_assumed;
    let part = last.filter(|_| sum > limit && !is_floor && promise.sense != Sense::About)?;
    Some(Contradiction::PartsExceedWhole { whole, part })
}

/// Whether what stands behind a whole leads to its parts by a mark: 1000套：公租房600套, 3万人（城镇2万人,
/// 300 homes: 180 for rent.
fn divides(source: &SourceFile, whole: &Numeral, between: &str) -> bool {
    let written = source.text().get(whole.span.end..whole.phrase.end).unwrap_or_default();
    let behind = between.get(written.len()..).unwrap_or(between);
    // 90 cabins: what is counted may stand between.
    let mark = behind.find([':', '：', '(', '（', ',', '，', '、']);
    let Some((noun, rest)) = mark.and_then(|at| behind.split_at_checked(at)) else { return false };
    let is_noun = noun.split_whitespace().count() <= 3 && noun.chars().count() <= 24;
    // 1个广场（公园）、1个健身点: a bracket that is closed holds no number.
    let is_aside = rest.starts_with([',', '，', '、']) || rest.contains([')', '）']);
    is_noun && !is_aside
}

/// Whether the bracket that holds the parts is closed.
fn closes(between: &str, is_open: bool) -> bool {
    is_open && between.contains([')', '）']) && !between.contains(['(', '（'])
}

/// Whether a promise behind a whole is no part of it: what is due at another time (90 km in 2027, 120 km in
/// 2028), or done otherwise (240 homes, of which 80 for rent, and plant 400 trees).
fn is_next(whole: &Promise, other: &Promise) -> bool {
    fn verb(one: &Promise) -> Option<&str> {
        let first = one.name.split(' ').next().unwrap_or_default();
        Some(first).filter(|word| en::is_deed(&word.to_ascii_lowercase()))
    }
    other.due != whole.due || verb(other).is_some_and(|own| verb(whole) != Some(own))
}

/// The number of a part in the unit of its whole; what counts a part need not name again what is counted.
fn amount_of_part(part: &Promise, whole: &Promise) -> Option<Number> {
    let is_bare = part.unit.is_empty() && !is_measured(&whole.unit);
    amount(part, if is_bare { part } else { whole })
}

/// One number of a promise in the unit of another.
fn amount(promise: &Promise, other: &Promise) -> Option<Number> {
    in_unit(promise, other).filter(|(_, upper)| upper.is_none()).map(|(value, _)| value)
}

/// Growths that do not lead from the value before to the level that is promised.
pub(super) fn growths(document: &Document, source: &SourceFile) -> Vec<Contradiction> {
    let checked = Checked { document, source };
    let mut levels: HashMap<String, Vec<usize>> = HashMap::new();
    let mut bases: HashMap<String, Bases> = HashMap::new();
    for (index, numeral) in document.numerals.iter().enumerate() {
        if let Some(promise) = numeral.promise.as_ref().filter(|one| is_level(one)) {
            levels.entry(key(&promise.name)).or_default().push(index);
        }
        if let Some(stated) = &numeral.stated {
            bases.entry(key(&stated.name)).or_default().add(index, (stated.value, &stated.unit));
        }
    }
    let mut found = Vec::new();
    for (index, numeral) in document.numerals.iter().enumerate() {
        let Some(promise) = numeral.promise.as_ref().filter(|one| one.is_growth) else { continue };
        let name = key(&promise.name);
        let level = levels.get(&name).and_then(|levels| nearest(levels, index));
        let Some(level) = level.filter(|level| checked.is_of_one_time(index, *level)) else {
            continue;
        };
        let Some(base) = bases.get(&name).and_then(|bases| checked.base(bases, level)) else {
            continue;
        };
        if checked.fits(index, level, base) == Some(false) {
            found.push(Contradiction::GrowthAgainstLevel { growth: index, level, base });
        }
    }
    found
}

/// Of some indices in order the one nearest to another; of two the first.
fn nearest(indices: &[usize], to: usize) -> Option<usize> {
    let behind = indices.partition_point(|index| *index < to);
    let near = indices.get(behind.saturating_sub(1)..)?.iter().take(2).copied();
    near.min_by_key(|index| index.abs_diff(to))
}

/// The values before that a document states of one name.
#[derive(Default)]
struct Bases<'d> {
    indices: Vec<usize>,
    /// What the first of them is.
    first: Option<(Number, &'d str)>,
    /// Whether another is not the same.
    differ: bool,
}

impl<'d> Bases<'d> {
    fn add(&mut self, index: usize, value: (Number, &'d str)) {
        self.indices.push(index);
        self.differ |= *self.first.get_or_insert(value) != value;
    }
}

/// Whether a promise is a value that can grow; shares grow in points more often than in percent.
fn is_level(promise: &Promise) -> bool {
    !promise.is_growth
        && matches!(promise.amount, Amount::One(_))
        && !matches!(promise.unit.as_str(), "%" | "‰" | "个百分点")
}

struct Checked<'d> {
    document: &'d Document,
    source: &'d SourceFile,
}

impl Checked<'_> {
    fn promise(&self, index: usize) -> Option<&Promise> {
        self.document.numerals.get(index)?.promise.as_ref()
    }

    /// Whether a growth and a level are due together, the growth being no yearly one.
    fn is_of_one_time(&self, growth: usize, level: usize) -> bool {
        let (Some(growth), Some(level)) = (self.promise(growth), self.promise(level)) else {
            return false;
        };
        let quote = self.source.slice(&growth.quote).to_lowercase();
        let yearly = ["年均", "每年", "annual", "per year", "a year", "each year", "every year"];
        let is_yearly = holds(&quote, &yearly) || holds(&growth.name, &yearly);
        !is_yearly && (growth.due == level.due || growth.due.is_none() || level.due.is_none())
    }

    /// The value before a level: of its own sentence, else the one that the document states.
    fn base(&self, bases: &Bases<'_>, level: usize) -> Option<usize> {
        let near = |base: &&usize| {
            let (from, to) = ((**base).min(level), (**base).max(level));
            let span = |index: usize| self.document.numerals.get(index).map(|one| &one.span);
            let (from, to) = (span(from)?.end, span(to)?.start);
            let between = self.source.text().get(from..to).filter(|text| text.len() <= SENTENCE)?;
            Some(!between.contains(['。', '\n']) && !between.contains(". "))
        };
        // Each numeral has two bytes at least, with what parts it from the next.
        let from = bases.indices.partition_point(|base| base.saturating_add(SENTENCE / 2) < level);
        let nearby = bases.indices.get(from..)?.iter();
        let mut nearby = nearby.take_while(|base| **base <= level.saturating_add(SENTENCE / 2));
        if let Some(base) = nearby.find(|base| near(base) == Some(true)) {
            return Some(*base);
        }
        bases.indices.first().copied().filter(|_| !bases.differ)
    }

    /// Whether base, growth and level fit, as far as their decimals tell; `None` if that is no question.
    fn fits(&self, growth: usize, level: usize, base: usize) -> Option<bool> {
        let (growth, level) =
            (self.document.numerals.get(growth)?, self.document.numerals.get(level)?);
        let base = self.document.numerals.get(base)?;
        let (promise, goal, stated) =
            (growth.promise.as_ref()?, level.promise.as_ref()?, base.stated.as_ref()?);
        let Amount::One(value) = goal.amount else { return None };
        let units = Units::default();
        let exponent = units.unit(&stated.unit).exponent_to(&units.unit(&goal.unit))?;
        let (low_base, high_base) = self.ends(base, stated.value);
        let (low_goal, high_goal) = self.ends(level, value);
        let exponent = i16::from(exponent);
        let change = |goal: &Fraction, base: &Fraction| {
            let share = goal.over(&base.shift(exponent))?;
            Some(share.minus(&Fraction::one()).percent())
        };
        let (low, high) = (change(&low_goal, &high_base)?, change(&high_goal, &low_base)?);
        let falls = self.falls(promise);
        let (low, high) = if falls {
            (Fraction::zero().minus(&high), Fraction::zero().minus(&low))
        } else {
            (low, high)
        };
        let (least, most) = self.range(growth, promise)?;
        let may_rise = promise.sense == Sense::AtLeast && !promise.is_assumed;
        let may_level_rise = goal.sense == Sense::AtLeast && !goal.is_assumed;
        let is_enough = high >= least || may_level_rise && !falls;
        let is_little = low <= most || may_rise;
        Some(is_enough && is_little)
    }

    fn falls(&self, promise: &Promise) -> bool {
        const FALLING: &[&str] = &["减半", "reduc", "cut ", "lower", "decreas", "halv"];
        let quote = self.source.slice(&promise.quote).to_lowercase();
        holds(&quote, FALLS) || holds(&quote, FALLING) || holds(&promise.name, FALLING)
    }

    /// What a value may have been before it was rounded.
    fn ends(&self, numeral: &Numeral, value: Number) -> (Fraction, Fraction) {
        let half = half_unit(written_places(self.source.slice(&numeral.span), value));
        let value = Fraction::from(value);
        (value.minus(&half), value.plus(&half))
    }

    /// The percentages that a growth may mean: as its decimals tell; about, and a multiple, leave a
    /// point or five on either side.
    fn range(&self, numeral: &Numeral, promise: &Promise) -> Option<(Fraction, Fraction)> {
        let slack = |value: Number, slack: u32| {
            let value = Fraction::from(value);
            (value.minus(&Fraction::of(slack, 1)), value.plus(&Fraction::of(slack, 1)))
        };
        if let Some(percent) = promise.multiplied() {
            return Some(slack(percent, 5));
        }
        match promise.amount {
            Amount::One(value) if promise.unit == "%" && promise.sense == Sense::About => {
                Some(slack(value, 1))
            }
            Amount::One(value) if promise.unit == "%" => Some(self.ends(numeral, value)),
            Amount::One(_)
            | Amount::Between(..)
            | Amount::Times(_)
            | Amount::Fraction(..)
            | Amount::Ratio(_) => None,
        }
    }
}
