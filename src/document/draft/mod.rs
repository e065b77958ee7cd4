//! A first plan from a document: one target for each thing promised, however often it is said.

mod contradictions;
mod ids;
mod key;
mod measuring;
mod milestones;
mod naming;
mod place;

use std::collections::HashMap;

use super::{Amount, Class, Document, Due, Promise, Sense, deadline, start};
use crate::period::Month;
use crate::source::{SourceFile, Span};
use contradictions::{comparable, in_unit, is_same};

pub use ids::section_ids;

/// A first plan.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The document's title: its first line.
    pub title: Option<Span>,
    /// First and last year, where the document names them.
    pub years: Option<(i32, i32)>,
    /// The end of the only year that the title names, where something is due after it: what names no deadline is assumed
    /// to be due then, and not where one far promise ends.
    pub own_due: Option<Due>,
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
    /// By its name and where it stands, so that it stays when the document changes elsewhere.
    pub id: String,
    /// Unique in the draft.
    pub name: String,
    /// The numerals that promise it, as indices into the document; the first one is read.
    pub numerals: Vec<usize>,
    /// How reported values make one actual value.
    pub measuring: Measuring,
    /// The numeral that says how much more is striven for: 20家，力争25家.
    pub stretch: Option<usize>,
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
    /// Until when it is to be issued, if the text says so.
    pub due: Option<Due>,
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
        last_year: own_year(document, source)
            .or_else(|| years(document, source).map(|(_, last)| last)),
        targets: Vec::new(),
        keys: Vec::new(),
        places: Vec::new(),
        by_name: HashMap::new(),
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
    // What words settle, the document's own name tells, without what tells it from another.
    measuring::measure(document, source, &mut targets);
    naming::name(document, source, &mut targets);
    let milestones = milestones::milestones(document, &targets);
    let (title, years) = (document.title.clone(), years(document, source));
    let own_due = own_year(document, source).and_then(deadline::year);
    let own_due = own_due.map(|due| Due { is_assumed: true, ..due });
    Draft { title, years, own_due, targets, milestones, unsure, contradictions }
}

/// A proportion, and a share that no decimal holds, are no target.
fn can_be_target(promise: &Promise) -> bool {
    !matches!(promise.amount, Amount::Ratio(_) | Amount::Fraction(..))
}

/// Most targets of one name that a promise is held against, the nearest before it: a table may have thousands.
const NAMESAKES: usize = 64;

struct Drafting<'d> {
    document: &'d Document,
    source: &'d SourceFile,
    /// The year in which the plan ends.
    last_year: Option<i32>,
    targets: Vec<DraftTarget>,
    /// What the name of each target means.
    keys: Vec<String>,
    /// The place that each target names, if one of its promises does.
    places: Vec<Option<String>>,
    /// Targets by what their names are about.
    by_name: HashMap<String, Vec<usize>>,
    contradictions: Vec<Contradiction>,
}

impl Drafting<'_> {
    /// Adds a promise as a target, or to the target that says the same.
    fn add(&mut self, index: usize, promise: &Promise) {
        let name = promise.name.trim();
        let quoted = self.source.slice(&promise.quote).trim();
        let base = if name.is_empty() { quoted } else { name }.to_owned();
        let loose = key::loose(&base);
        let known = self.by_name.get(&loose).filter(|_| !key::is_generic(&base));
        let known = known.map_or(&[][..], Vec::as_slice);
        let known =
            known.get(known.len().saturating_sub(NAMESAKES)..).unwrap_or_default().iter().copied();
        let place = place::of(self.document, self.source, index);
        let about: Vec<usize> =
            known.filter(|at| self.is_about(*at, place.as_deref(), promise)).collect();
        if let Some(joined) = self.joins(&about, index, promise) {
            if let Some(own) = self.places.get_mut(joined).filter(|own| own.is_none()) {
                *own = place;
            }
            return;
        }
        let named = key::key(&base);
        let is_named = |at: &&usize| self.keys.get(**at) == Some(&named);
        if let Some(earlier) = about.iter().find(is_named)
            && let Some(earlier) = self.targets.get(*earlier).and_then(|one| one.numerals.first())
            && contradictions::can_differ(self.document, self.source, *earlier, index)
        {
            self.contradictions.push(Contradiction::TwoValues(*earlier, index));
        }
        self.by_name.entry(loose).or_default().push(self.targets.len());
        self.keys.push(named);
        self.places.push(place);
        self.targets.push(DraftTarget {
            id: String::new(),
            name: base,
            numerals: vec![index],
            measuring: Measuring::Open,
            stretch: None,
            gaps: Vec::new(),
        });
    }

    /// Adds a promise to the target among some that says the same, or that it strives for more of, and gives it back.
    fn joins(&mut self, about: &[usize], index: usize, promise: &Promise) -> Option<usize> {
        let document = self.document;
        let one_of = |targets: &[DraftTarget], fits: &dyn Fn(&DraftTarget, &Promise) -> bool| {
            about.iter().copied().find(|at| {
                let target = targets.get(*at);
                target.is_some_and(|one| first(document, one).is_some_and(|own| fits(one, own)))
            })
        };
        let same = one_of(&self.targets, &|_, own| is_same(own, promise));
        if let Some(target) = same.and_then(|at| self.targets.get_mut(at)) {
            target.numerals.push(index);
            return same;
        }
        let firm =
            one_of(&self.targets, &|one, own| one.stretch.is_none() && is_stretch(own, promise));
        if let Some(target) = firm.and_then(|at| self.targets.get_mut(at)) {
            target.stretch = Some(index);
        }
        firm
    }

    /// Whether two promises are due together; what names no deadline is due when the plan ends.
    fn is_due_together(&self, one: &Promise, other: &Promise) -> bool {
        let limit = |promise: &Promise| {
            let end = self.last_year.and_then(|year| Month::of(year, 12));
            promise.due.map(Due::month).filter(|month| Some(*month) != end)
        };
        one.due == other.due || limit(one) == limit(other)
    }

    /// Whether a target may be what a promise is about: due together, of one kind, and in no other place.
    fn is_about(&self, target: usize, place: Option<&str>, promise: &Promise) -> bool {
        let first = self.targets.get(target).and_then(|target| first(self.document, target));
        let Some(one) = first else { return false };
        let other = self.places.get(target).and_then(Option::as_deref);
        let is_elsewhere = place.is_some_and(|own| other.is_some_and(|other| other != own));
        !is_elsewhere
            && self.is_due_together(one, promise)
            && one.is_growth == promise.is_growth
            && comparable(one, promise)
    }
}

/// Whether a promise only strives for more than another holds: 不少于20家，力争25家.
fn is_stretch(firm: &Promise, promise: &Promise) -> bool {
    if !promise.is_striving() || firm.is_striving() {
        return false;
    }
    let (Amount::One(_), Amount::One(_)) = (&firm.amount, &promise.amount) else { return false };
    let (Some(least), Some(most)) = (in_unit(firm, firm), in_unit(promise, firm)) else {
        return false;
    };
    let is_more = match firm.sense {
        Sense::AtLeast => most.0 > least.0,
        Sense::AtMost => most.0 < least.0,
        Sense::Equals | Sense::Range | Sense::About => false,
    };
    let agrees = promise.sense == firm.sense || promise.is_assumed;
    is_more && agrees
}

fn first<'d>(document: &'d Document, target: &DraftTarget) -> Option<&'d Promise> {
    document.numerals.get(*target.numerals.first()?)?.promise.as_ref()
}

/// The only year that the title names, where the plan begins in it and something is due after it.
fn own_year(document: &Document, source: &SourceFile) -> Option<i32> {
    let title = document.title.as_ref().map(|span| source.slice(span)).unwrap_or_default();
    let named = start::years(title);
    let first = document.first_year.filter(|first| named.iter().all(|year| year == first))?;
    let (_, last) = years(document, source)?;
    (!named.is_empty() && last > first && !start::is_split(title)).then_some(first)
}

/// The years that the plan runs over: those of the title, or from the year in which the document
/// begins, and in any case every year in which something is due.
fn years(document: &Document, source: &SourceFile) -> Option<(i32, i32)> {
    let title = document.title.as_ref().map(|span| source.slice(span)).unwrap_or_default();
    let promises = document.numerals.iter().filter_map(|one| one.promise.as_ref());
    let due = promises.filter_map(|promise| promise.due).map(|due| due.month().year());
    let mut years: Vec<i32> = start::years(title);
    years.extend(due);
    years
        .extend(document.papers.iter().filter_map(|paper| paper.due).map(|due| due.month().year()));
    let last = *years.iter().max()?;
    years.extend(document.first_year.filter(|first| *first <= last));
    Some((*years.iter().min()?, last))
}
