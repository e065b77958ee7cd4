//! A first plan from a document: one target for each thing promised, however often it is said.

mod contradictions;
mod ids;
mod key;
mod measuring;
mod milestones;

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Amount, Class, Document, Promise, layout, start};
use crate::quantity::fold;
use crate::source::{SourceFile, Span};
use contradictions::{comparable, is_same};
use ids::unique_id;

pub use ids::section_id;

/// A first plan.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The document's title: its first line.
    pub title: Option<Span>,
    /// First and last year, where the document names them.
    pub years: Option<(i32, i32)>,
    /// In the order of the text.
    pub targets: Vec<DraftTarget>,
    /// Papers to be issued, in the order of the text.
    pub milestones: Vec<DraftMilestone>,
    /// Numerals that no rule settles, and promises that no target can hold.
    pub unsure: Vec<usize>,
    /// What the document says twice and differently.
    pub contradictions: Vec<Contradiction>,
}

/// A target of the draft.
#[derive(Clone, Debug)]
pub struct DraftTarget {
    /// The same for as long as its name is the same.
    pub id: String,
    /// Unique in the draft.
    pub name: String,
    /// The numerals that promise it, as indices into the document; the first one is read.
    pub numerals: Vec<usize>,
    /// How reported values make one actual value.
    pub measuring: Measuring,
    /// What the text leaves open.
    pub gaps: Vec<Gap>,
}

/// A paper to be issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMilestone {
    /// The same for as long as its name is the same.
    pub id: String,
    /// The verb and the title.
    pub name: String,
    /// Where it stands.
    pub quote: Span,
    /// Index into the document's sections.
    pub section: Option<usize>,
    /// Whether it is only striven for.
    pub is_expected: bool,
}

/// How the values of an indicator make one actual value, as far as words settle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measuring {
    /// Done, built, held: amounts that add up.
    Flow,
    /// A share or rate.
    Rate,
    /// A stock.
    Level,
    /// The growth of another target of the draft, as an index.
    GrowthOf(usize),
    /// A person must choose.
    Open,
}

/// What a text leaves open about a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// No word says whether the number is a floor, a ceiling or exact.
    Comparator,
    /// “About” sets no limit.
    About,
    /// A growth whose base is no target of the document.
    Base,
    /// How values of several periods make one.
    Measure,
    /// A table does not say which way is better.
    Direction,
    /// The year or month of the deadline.
    Deadline,
}

/// Two places that do not fit together, as indices into the document's numerals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// The same thing with two values.
    TwoValues(usize, usize),
    /// A part (其中) that is larger than its whole.
    PartExceedsWhole {
        /// The whole.
        whole: usize,
        /// The part.
        part: usize,
    },
    /// Parts that are larger than their whole together.
    PartsExceedWhole {
        /// The whole.
        whole: usize,
        /// The last of the parts.
        part: usize,
    },
    /// A growth that does not lead from the value before to the level that is promised.
    GrowthAgainstLevel {
        /// The growth.
        growth: usize,
        /// The level.
        level: usize,
        /// The value before.
        base: usize,
    },
}

/// Drafts a plan.
pub fn draft(document: &Document, source: &SourceFile) -> Draft {
    let mut drafting = Drafting {
        document,
        source,
        targets: Vec::new(),
        by_name: HashMap::new(),
        names: HashSet::new(),
        ids: BTreeSet::new(),
        contradictions: Vec::new(),
    };
    let mut unsure = Vec::new();
    for (index, numeral) in document.numerals.iter().enumerate() {
        match &numeral.promise {
            Some(promise) if can_be_target(promise) => drafting.add(index, promise),
            Some(_) => unsure.push(index),
            None if numeral.rule.class() == Class::Open => unsure.push(index),
            None => {}
        }
    }
    let Drafting { mut targets, mut contradictions, .. } = drafting;
    contradictions.extend(contradictions::parts(document, source));
    contradictions.extend(contradictions::growths(document, source));
    contradictions.sort_by_key(|one| match *one {
        Contradiction::TwoValues(_, second) => second,
        Contradiction::PartExceedsWhole { part, .. }
        | Contradiction::PartsExceedWhole { part, .. } => part,
        Contradiction::GrowthAgainstLevel { growth, .. } => growth,
    });
    measuring::measure(document, source, &mut targets);
    let milestones = milestones::milestones(source, &targets);
    let (title, years) = (document.title.clone(), years(document, source));
    Draft { title, years, targets, milestones, unsure, contradictions }
}

/// A proportion, and a share that no decimal holds, are no target.
fn can_be_target(promise: &Promise) -> bool {
    !matches!(promise.amount, Amount::Ratio(_) | Amount::Fraction(..))
}

struct Drafting<'d> {
    document: &'d Document,
    source: &'d SourceFile,
    targets: Vec<DraftTarget>,
    /// Targets by their folded names without year or number.
    by_name: HashMap<String, Vec<usize>>,
    names: HashSet<String>,
    ids: BTreeSet<String>,
    contradictions: Vec<Contradiction>,
}

impl Drafting<'_> {
    /// Adds a promise as a target, or to the target that says the same.
    fn add(&mut self, index: usize, promise: &Promise) {
        let name = promise.name.trim();
        let quoted = self.source.slice(&promise.quote).trim();
        let base = if name.is_empty() { quoted } else { name }.to_owned();
        let key = key::key(&base);
        let document = self.document;
        let is_about = |at: &usize| {
            let first = self.targets.get(*at).and_then(|target| first(document, target));
            first.is_some_and(|one| {
                one.due == promise.due
                    && one.is_growth == promise.is_growth
                    && comparable(one, promise)
            })
        };
        let known = self.by_name.get(&key).map_or(&[][..], Vec::as_slice);
        if let Some(target) =
            known.iter().copied().find(is_about).and_then(|at| self.targets.get_mut(at))
        {
            if first(document, target).is_some_and(|one| is_same(one, promise)) {
                target.numerals.push(index);
                return;
            }
            let earlier = target.numerals.first().copied();
            self.contradictions
                .extend(earlier.map(|earlier| Contradiction::TwoValues(earlier, index)));
        }
        let name = self.unique(&base, promise);
        let id = unique_id(&name, "t", &|id| self.ids.contains(id));
        self.names.insert(fold(&name).into_owned());
        self.ids.insert(id.clone());
        self.by_name.entry(key).or_default().push(self.targets.len());
        self.targets.push(DraftTarget {
            id,
            name,
            numerals: vec![index],
            measuring: Measuring::Open,
            gaps: Vec::new(),
        });
    }

    /// The name, with its year or a number where another target has it.
    fn unique(&self, base: &str, promise: &Promise) -> String {
        let is_taken = |name: &str| self.names.contains(fold(name).as_ref());
        if !is_taken(base) {
            return base.to_owned();
        }
        let bracketed = |inside: &dyn std::fmt::Display| {
            let is_chinese = base.chars().any(layout::is_han);
            if is_chinese { format!("{base}（{inside}）") } else { format!("{base} ({inside})") }
        };
        let dated = promise.due.map(|due| bracketed(&due));
        dated.filter(|name| !is_taken(name)).unwrap_or_else(|| {
            let mut numbered = (2_u32..).map(|number| bracketed(&number));
            numbered.find(|name| !is_taken(name)).unwrap_or_default()
        })
    }
}

fn first<'d>(document: &'d Document, target: &DraftTarget) -> Option<&'d Promise> {
    document.numerals.get(*target.numerals.first()?)?.promise.as_ref()
}

/// The years that the plan runs over: those of the title, or from the year in which the document
/// begins, and in any case every year in which something is due.
fn years(document: &Document, source: &SourceFile) -> Option<(i32, i32)> {
    let title = document.title.as_ref().map(|span| source.slice(span)).unwrap_or_default();
    let promises = document.numerals.iter().filter_map(|one| one.promise.as_ref());
    let due = promises.filter_map(|promise| promise.due).map(|due| due.month().year());
    let mut years: Vec<i32> = start::years(title);
    years.extend(due);
    let last = *years.iter().max()?;
    years.extend(document.first_year.filter(|first| *first <= last));
    Some((*years.iter().min()?, last))
}
