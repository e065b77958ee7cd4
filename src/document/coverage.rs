//! Whether every promise of a document stands in the plan: a ledger of its numerals.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fold::Folded;
use super::quotes::{nearest, occurrences};
use super::{Amount, Class, Document, Numeral, Promise, Sense};
use crate::plan::{Comparator, Entry, Indicator, Measure, Plan, Side};
use crate::quantity::{Fraction, Number, half_unit};
use crate::source::{SourceFile, Span};

/// What every numeral of a document comes to under a plan.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// One for each numeral of the document, in its order.
    pub places: Vec<Account>,
    /// Quotes of the plan that the document does not hold.
    pub gone: Vec<Gone>,
    /// Dismissals, as indices into the plan, whose quote the document does not hold.
    pub idle: Vec<usize>,
}

/// What a numeral comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// Entries of the plan promise it, as indices into the plan.
    Covered(Vec<usize>),
    /// A rule says that it promises nothing.
    Structural,
    /// The plan dismisses it; an index into its dismissals.
    Dismissed(usize),
    /// An entry quotes it and says something else.
    Disagrees(usize, Difference),
    /// Nothing accounts for it.
    Open,
}

/// In what a target and its quote differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The number.
    Value,
    /// The unit does not convert.
    Unit,
    /// Floor, ceiling or exact value.
    Comparator,
    /// One is a change, the other a value.
    Growth,
    /// The upper end of a range is not the stretch.
    Stretch,
    /// The deadline.
    Due,
}

/// A quote that the document does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Index into the plan's entries.
    pub entry: usize,
    /// As the plan has it.
    pub quote: String,
    /// The clause of the document that is most like it.
    pub nearest: Option<Span>,
}

/// Where one quote stands in the document.
struct Quoted {
    entry: usize,
    spans: Vec<Span>,
}

/// What quotes say of one numeral.
#[derive(Clone, Debug, Default)]
struct Said {
    /// Entries that promise it.
    covering: Vec<usize>,
    /// The last entry that says something else, and whose quote holds no numeral that agrees.
    differing: Option<(usize, Difference)>,
}

/// Compares a document with a plan.
pub fn cover(document: &Document, source: &SourceFile, plan: &Plan) -> Ledger {
    let folded = Folded::document(source.text());
    let quotes: Vec<(usize, &String)> = plan
        .entries
        .iter()
        .enumerate()
        .flat_map(|(entry, one)| one.heading().quotes.iter().map(move |quote| (entry, quote)))
        .collect();
    let fragments: Vec<&str> = quotes.iter().map(|(_, quote)| quote.as_str()).collect();
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for ((entry, quote), spans) in quotes.into_iter().zip(occurrences(&folded, &fragments)) {
        if spans.is_empty() {
            missing.push((entry, quote.as_str()));
        } else {
            found.push(Quoted { entry, spans });
        }
    }
    let gone = gone(&folded, &missing);
    let dismissals: Vec<&str> = plan.dismissed.iter().map(|one| one.quote.as_str()).collect();
    let dismissed = occurrences(&folded, &dismissals);
    let idle = dismissed.iter().enumerate().filter(|(_, spans)| spans.is_empty());
    let idle = idle.map(|(index, _)| index).collect();
    let said = said(document, &found, plan);
    let dismissed = dismissed_by(document, &dismissed);
    let account = |((numeral, said), dismissal): ((&Numeral, Said), Option<usize>)| {
        account(numeral, said, dismissal)
    };
    let places = document.numerals.iter().zip(said).zip(dismissed).map(account).collect();
    Ledger { places, gone, idle }
}

/// The quotes that the document does not hold, each with what is nearest to it.
fn gone(folded: &Folded, missing: &[(usize, &str)]) -> Vec<Gone> {
    let quotes: Vec<&str> = missing.iter().map(|(_, quote)| *quote).collect();
    let near = nearest(folded, &quotes);
    let of = |(&(entry, quote), nearest): (&(usize, &str), Option<Span>)| Gone {
        entry,
        quote: quote.to_owned(),
        nearest,
    };
    missing.iter().zip(near).map(of).collect()
}

/// The indices of the numerals that stand in a span.
fn inside(document: &Document, span: &Span) -> Range<usize> {
    let first = document.numerals.partition_point(|numeral| numeral.span.start < span.start);
    let end = document.numerals.partition_point(|numeral| numeral.span.end <= span.end);
    first..end.max(first)
}

/// What the quotes say of each numeral.
fn said(document: &Document, quoted: &[Quoted], plan: &Plan) -> Vec<Said> {
    let mut said = vec![Said::default(); document.numerals.len()];
    let unstated = unstated_stretches(document, quoted, plan);
    for quote in quoted {
        for span in &quote.spans {
            let held = inside(document, span);
            let numerals = document.numerals.get(held.clone()).unwrap_or_default();
            let beyond = unstated.contains(&quote.entry).then_some(Difference::Stretch);
            let differences: Vec<Option<Difference>> =
                numerals.iter().map(|one| difference(plan, quote.entry, one).or(beyond)).collect();
            let is_agreed = differences.contains(&None);
            for (said, difference) in said.get_mut(held).into_iter().flatten().zip(differences) {
                match difference {
                    None => said.covering.push(quote.entry),
                    Some(_) if is_agreed => {}
                    Some(difference) => said.differing = Some((quote.entry, difference)),
                }
            }
        }
    }
    said
}

/// For each numeral the first dismissal whose quote holds it.
fn dismissed_by(document: &Document, dismissed: &[Vec<Span>]) -> Vec<Option<usize>> {
    let mut first = vec![None; document.numerals.len()];
    for (index, span) in dismissed
        .iter()
        .enumerate()
        .flat_map(|(index, spans)| spans.iter().map(move |span| (index, span)))
    {
        for place in first.get_mut(inside(document, span)).into_iter().flatten() {
            place.get_or_insert(index);
        }
    }
    first
}

fn account(numeral: &Numeral, said: Said, dismissal: Option<usize>) -> Account {
    let Said { mut covering, differing } = said;
    covering.sort_unstable();
    covering.dedup();
    if !covering.is_empty() {
        return Account::Covered(covering);
    }
    match (numeral.rule.class(), dismissal, differing) {
        (Class::Structural, ..) => Account::Structural,
        (_, Some(index), _) => Account::Dismissed(index),
        (_, None, Some((entry, difference))) => Account::Disagrees(entry, difference),
        (_, None, None) => Account::Open,
    }
}

/// In what an entry differs from what a numeral says; a milestone takes every promise in its quote.
fn difference(plan: &Plan, entry: usize, numeral: &Numeral) -> Option<Difference> {
    let Some(Entry::Indicator(indicator)) = plan.entries.get(entry) else {
        return None;
    };
    let Some(target) = &indicator.target else {
        return Some(Difference::Value);
    };
    let Some(promise) = &numeral.promise else {
        return Some(Difference::Value);
    };
    if is_growth(indicator) != promise.is_growth && !may_be_growth(indicator, promise) {
        return Some(Difference::Growth);
    }
    let amount = amount(plan, indicator, promise, (target.comparator, target.stretch));
    let is_late = promise.due.is_some_and(|due| !due.is_assumed && due.month() != target.due);
    amount.or(is_late.then_some(Difference::Due))
}

fn is_growth(indicator: &Indicator) -> bool {
    matches!(indicator.measure, Measure::GrowthOf(_))
}

/// A change may be kept as a figure of its own: 能耗下降3.4% as a rate, 增幅 as a growth.
fn may_be_growth(indicator: &Indicator, promise: &Promise) -> bool {
    let is_percent = indicator.unit.is_percent();
    if promise.is_growth {
        !is_growth(indicator)
    } else {
        is_percent && is_growth(indicator) && promise.unit == "%"
    }
}

/// The power of ten from the unit of the text to that of the plan, if the one converts.
fn exponent(plan: &Plan, indicator: &Indicator, promise: &Promise) -> Option<i8> {
    let written = plan.units.unit(&promise.unit);
    if written.is_none() { Some(0) } else { written.exponent_to(&indicator.unit) }
}

/// The entries with a stretch that no numeral in their quotes states.
fn unstated_stretches(document: &Document, quoted: &[Quoted], plan: &Plan) -> BTreeSet<usize> {
    let mut unstated = BTreeSet::new();
    let mut stated = BTreeSet::new();
    for quote in quoted {
        let Some(Entry::Indicator(indicator)) = plan.entries.get(quote.entry) else { continue };
        let Some(stretch) = indicator.target.as_ref().and_then(|target| target.stretch) else {
            continue;
        };
        let held = quote.spans.iter().flat_map(|span| inside(document, span));
        let mut promises = held.filter_map(|index| document.numerals.get(index)?.promise.as_ref());
        let is_stated = promises.any(|promise| states(plan, indicator, promise, stretch));
        if is_stated { &mut stated } else { &mut unstated }.insert(quote.entry);
    }
    unstated.difference(&stated).copied().collect()
}

/// Whether a promise names a number, alone or as an end of a range.
fn states(plan: &Plan, indicator: &Indicator, promise: &Promise, wanted: Number) -> bool {
    let exponent = exponent(plan, indicator, promise);
    let is_it = |number: &Number| {
        exponent.and_then(|exponent| number.checked_shift(exponent)) == Some(wanted)
    };
    promise.multiplied() == Some(wanted)
        || match &promise.amount {
            Amount::One(value) | Amount::Times(value) => is_it(value),
            Amount::Between(lower, upper) => is_it(lower) || is_it(upper),
            Amount::Fraction(numerator, denominator) => {
                rounds_to(wanted, (*numerator, *denominator))
            }
            Amount::Ratio(_) => false,
        }
}

fn amount(
    plan: &Plan,
    indicator: &Indicator,
    promise: &Promise,
    (comparator, stretch): (Comparator, Option<Number>),
) -> Option<Difference> {
    if let Some(percent) = promise.multiplied().filter(|_| indicator.unit.is_percent()) {
        return limited(promise, comparator, Some(percent));
    }
    let Some(exponent) = exponent(plan, indicator, promise) else {
        return Some(Difference::Unit);
    };
    let converted = |number: Number| number.checked_shift(exponent);
    match &promise.amount {
        Amount::Ratio(_) => Some(Difference::Value),
        Amount::Between(lower, upper) => {
            range(comparator, stretch, converted(*lower), converted(*upper))
                .or_else(|| (!fits(promise, comparator)).then_some(Difference::Comparator))
        }
        Amount::One(value)
            if promise.is_striving()
                && stretch.is_some_and(|more| Some(more) == converted(*value)) =>
        {
            None
        }
        Amount::One(value) | Amount::Times(value) => {
            limited(promise, comparator, converted(*value))
        }
        Amount::Fraction(numerator, denominator) => {
            let limit = comparator.limit();
            let is_near = rounds_to(limit, (*numerator, *denominator));
            limited(promise, comparator, is_near.then_some(limit))
        }
    }
}

/// In what a comparator differs from one number of the text.
fn limited(promise: &Promise, comparator: Comparator, value: Option<Number>) -> Option<Difference> {
    if let Comparator::Between(..) = comparator {
        return (promise.sense != Sense::About).then_some(Difference::Comparator);
    }
    if value != Some(comparator.limit()) {
        return Some(Difference::Value);
    }
    (!fits(promise, comparator)).then_some(Difference::Comparator)
}

/// Whether a percentage is a share as far as its decimals can say it: 33.3 is one third.
fn rounds_to(percent: Number, (numerator, denominator): (u32, u32)) -> bool {
    let share = Fraction::of(numerator, denominator).percent();
    let distance = Fraction::from(percent).minus(&share).magnitude();
    distance <= half_unit(i16::from(percent.places()))
}

fn range(
    comparator: Comparator,
    stretch: Option<Number>,
    lower: Option<Number>,
    upper: Option<Number>,
) -> Option<Difference> {
    let ends = match (comparator, comparator.side()) {
        (Comparator::Between(from, to), _) => (Some(from), Some(to)),
        (own, Side::Ceiling) => (stretch, Some(own.limit())),
        (own, Side::Floor | Side::Both) => (Some(own.limit()), stretch),
    };
    if ends == (lower, upper) {
        return None;
    }
    let has_limit = ends.0 == lower || ends.1 == upper;
    Some(if has_limit { Difference::Stretch } else { Difference::Value })
}

/// Whether a comparator binds as the words do; what they leave open may be bound in any way, but not
/// against the direction in which they lead.
fn fits(promise: &Promise, comparator: Comparator) -> bool {
    let is_reversed = match promise.direction {
        Some(Sense::AtLeast) => comparator.side() == Side::Ceiling,
        Some(Sense::AtMost) => comparator.side() == Side::Floor,
        _ => false,
    };
    if promise.is_assumed || promise.sense == Sense::Range {
        return !is_reversed;
    }
    match promise.sense {
        Sense::AtLeast => comparator.side() == Side::Floor,
        Sense::AtMost => comparator.side() == Side::Ceiling,
        Sense::Equals => matches!(comparator, Comparator::Equals(_)),
        Sense::Range | Sense::About => true,
    }
}
