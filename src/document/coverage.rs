//! Whether every promise of a document stands in the plan: a ledger of its numerals.

use std::collections::BTreeSet;
use std::ops::Range;

use super::agreement::{difference, states};
use super::fold::Folded;
use super::quotes::{nearest, occurrences};
use super::{Class, Document, Numeral};
use crate::plan::{Entry, Plan};
use crate::source::{SourceFile, Span};

/// What every numeral of a document comes to under a plan.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// One for each numeral of the document, in its order.
    pub places: Vec<Account>,
    /// Quotes of the plan that the document does not hold.
    pub gone: Vec<Gone>,
    /// Dismissals, as indices into the plan, whose quote holds no numeral of the document.
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
    /// The text leaves the number itself out, the target takes it in.
    Excluded,
    /// The text takes the number itself in, the target leaves it out.
    Included,
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
    let holds = |span: &Span| !inside(document, span).is_empty();
    let is_idle = |(index, spans): (usize, &Vec<Span>)| (!spans.iter().any(holds)).then_some(index);
    let idle = dismissed.iter().enumerate().filter_map(is_idle).collect();
    let said = said(document, &found, plan);
    let dismissed = dismissed_by(document, &dismissed);
    let rows = document.numerals.iter().zip(said).zip(dismissed);
    let places =
        rows.map(|((numeral, said), dismissal)| account(numeral, said, dismissal)).collect();
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
