//! The outcome of drafting a plan from a document, as plain data.

use std::collections::BTreeSet;

use super::Place;
use super::contradiction::contradicted;
use crate::diagnostic::Diagnostic;
use crate::document::{self, Amount, Document, Draft, DraftTarget, Gap, Measuring, Promise, Sense};
use crate::period::Month;
use crate::quantity::{Fraction, Rounding};
use crate::source::{Forward, SourceFile, Span};

/// A drafted plan, with what it rests on.
#[derive(Clone, Debug)]
pub struct DraftPlan {
    /// The document as the user named it; none for standard input.
    pub document: Option<String>,
    /// The document's title.
    pub title: String,
    /// `2022` or `2021..2025`; none if the document names no year.
    pub period: Option<String>,
    /// The parts that hold a target: id and title.
    pub sections: Vec<(String, String)>,
    /// Targets and milestones, in the order of the text.
    pub entries: Vec<DraftEntry>,
    /// What a person must look at: no rule settles it, or no target can hold it.
    pub unsure: Vec<Unsure>,
    /// One for each promise, for programs.
    pub records: Vec<Record>,
    /// One for each numeral: by which rule it was taken or refused.
    pub explained: Vec<Explained>,
    /// Where the document contradicts itself.
    pub findings: Vec<Diagnostic>,
}

/// One table of the drafted plan.
#[derive(Clone, Debug)]
pub struct DraftEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Id of its section.
    pub section: Option<String>,
    /// Whether it is only striven for.
    pub is_expected: bool,
    /// Fragments of the document that promise it.
    pub quotes: Vec<String>,
    /// Where the first of them stands.
    pub place: Place,
    /// Indicator or milestone.
    pub kind: DraftKind,
}

/// What a drafted entry is.
#[derive(Clone, Debug)]
pub enum DraftKind {
    /// Something measured.
    Indicator {
        /// As written.
        unit: String,
        /// How its values make one.
        measure: DraftMeasure,
        /// `at-least` and the like.
        key: &'static str,
        /// The number.
        value: String,
        /// The upper end of a range.
        stretch: Option<String>,
        /// Until when it is to be kept, if that is not the plan's last month.
        due: Option<String>,
        /// What the text leaves open.
        gaps: Vec<Gap>,
    },
    /// A paper to be issued.
    Milestone,
}

/// How the values of a drafted indicator make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftMeasure {
    /// A measure by its key.
    Key(&'static str),
    /// The growth of another entry, by its id.
    GrowthOf(String),
    /// A person must choose.
    Open,
}

/// What a person must look at.
#[derive(Clone, Debug)]
pub struct Unsure {
    /// The numeral with its unit.
    pub written: String,
    /// The clause around it.
    pub context: String,
    /// Where.
    pub place: Place,
    /// The rule that read it.
    pub rule: &'static str,
}

/// A promise as a program reads it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The fragment of the document.
    pub quote: String,
    /// Where it begins, in characters of the document.
    pub start: usize,
    /// Where the number begins, in characters.
    pub num_start: usize,
    /// Where it ends.
    pub num_end: usize,
    /// What is promised.
    pub name: String,
    /// `>=`, `<=`, `=`, `range` or `approx`.
    pub op: &'static str,
    /// The number as the unit counts it.
    pub value: String,
    /// The upper end of a range.
    pub value_max: Option<String>,
    /// As written, with its multiplier.
    pub unit: String,
    /// Until when it is to be kept, as a plan file takes it.
    pub due: Option<String>,
    /// The words that bind the number.
    pub hedge: String,
    /// Whether it is a change.
    pub is_growth: bool,
    /// Whether the text leaves the operator open.
    pub assumed: bool,
    /// The rule that took it.
    pub rule: &'static str,
}

/// Why a numeral was taken or refused.
#[derive(Clone, Debug)]
pub struct Explained {
    /// Where.
    pub place: Place,
    /// The numeral with its unit.
    pub written: String,
    /// The rule.
    pub rule: &'static str,
    /// The name of what it promises.
    pub promises: Option<String>,
}

/// Shows a draft.
pub fn drafted(document: &Document, source: &SourceFile, draft: &Draft) -> DraftPlan {
    let mut forward = Forward::new(source);
    let places = document.numerals.iter().map(|one| forward.locate(&one.span)).collect::<Vec<_>>();
    let ids = section_ids(document, source, draft);
    let view = View { document, source, draft, ids, places };
    DraftPlan {
        document: Some(source.name().to_string()).filter(|name| name != "<stdin>"),
        title: draft.title.as_ref().map_or("", |span| source.slice(span)).trim().to_owned(),
        period: draft.years.map(|(first, last)| {
            if first == last { first.to_string() } else { format!("{first}..{last}") }
        }),
        sections: view.ids.iter().map(|(_, id, title)| (id.clone(), title.clone())).collect(),
        entries: view.entries(),
        unsure: draft.unsure.iter().filter_map(|index| view.unsure(*index)).collect(),
        records: view.records(),
        explained: view.explained(),
        findings: contradicted(document, source, draft),
    }
}

/// The parts that hold a target: index, id and title.
fn section_ids(
    document: &Document,
    source: &SourceFile,
    draft: &Draft,
) -> Vec<(usize, String, String)> {
    let of_target =
        |target: &DraftTarget| document.numerals.get(*target.numerals.first()?)?.section;
    let used: BTreeSet<usize> = draft
        .targets
        .iter()
        .filter_map(of_target)
        .chain(draft.milestones.iter().filter_map(|one| one.section))
        .collect();
    let mut ids: Vec<(usize, String, String)> = Vec::new();
    for index in used {
        let Some(section) = document.sections.get(index) else { continue };
        let title = source.slice(&section.title).trim().to_owned();
        let taken: BTreeSet<&str> = ids.iter().map(|(_, id, _)| id.as_str()).collect();
        let id = document::section_id(&title, &taken);
        ids.push((index, id, title));
    }
    ids
}

struct View<'d> {
    document: &'d Document,
    source: &'d SourceFile,
    draft: &'d Draft,
    ids: Vec<(usize, String, String)>,
    /// Where each numeral stands.
    places: Vec<Place>,
}

impl View<'_> {
    fn section(&self, index: Option<usize>) -> Option<String> {
        self.ids.iter().find(|(own, ..)| Some(*own) == index).map(|(_, id, _)| id.clone())
    }

    fn entries(&self) -> Vec<DraftEntry> {
        let targets = self.draft.targets.iter().filter_map(|target| self.target(target));
        let milestones = self.draft.milestones.iter().map(|one| DraftEntry {
            id: one.id.clone(),
            name: one.name.clone(),
            section: self.section(one.section),
            is_expected: one.is_expected,
            quotes: vec![self.source.slice(&one.quote).to_owned()],
            place: self.source.locate(&one.quote),
            kind: DraftKind::Milestone,
        });
        let mut entries: Vec<DraftEntry> = targets.chain(milestones).collect();
        entries.sort_by_key(|entry| (entry.place.line, entry.place.column));
        entries
    }

    fn target(&self, target: &DraftTarget) -> Option<DraftEntry> {
        let first = *target.numerals.first()?;
        let numeral = self.document.numerals.get(first)?;
        let promise = numeral.promise.as_ref()?;
        let of = |index: &usize| self.document.numerals.get(*index)?.promise.as_ref();
        let mut quotes: Vec<String> =
            target.numerals.iter().filter_map(of).map(|one| fragment(self.source, one)).collect();
        quotes.dedup();
        let (key, value, stretch) = limit(promise)?;
        let last = self.draft.years.and_then(|(_, last)| Month::of(last, 12));
        Some(DraftEntry {
            id: target.id.clone(),
            name: target.name.clone(),
            section: self.section(numeral.section),
            is_expected: promise.is_expected,
            quotes,
            place: self.places.get(first)?.clone(),
            kind: DraftKind::Indicator {
                unit: unit(promise),
                measure: self.measure(target.measuring),
                key,
                value,
                stretch,
                due: promise.due.filter(|due| Some(due.month()) != last).map(|due| due.to_string()),
                gaps: target.gaps.clone(),
            },
        })
    }

    fn measure(&self, measuring: Measuring) -> DraftMeasure {
        match measuring {
            Measuring::Flow => DraftMeasure::Key("flow"),
            Measuring::Rate => DraftMeasure::Key("rate"),
            Measuring::Level => DraftMeasure::Key("level"),
            Measuring::GrowthOf(index) => match self.draft.targets.get(index) {
                Some(base) => DraftMeasure::GrowthOf(base.id.clone()),
                None => DraftMeasure::Open,
            },
            Measuring::Open => DraftMeasure::Open,
        }
    }

    fn unsure(&self, index: usize) -> Option<Unsure> {
        let numeral = self.document.numerals.get(index)?;
        let text = self.source.text();
        let near = text.ceil_char_boundary(numeral.span.start.saturating_sub(CLAUSE));
        let before = text.get(near..numeral.span.start)?;
        let start = before.rfind(['。', '\n', '；', '，']).unwrap_or(0).saturating_add(near);
        let far = text.floor_char_boundary(numeral.phrase.end.saturating_add(CLAUSE));
        let behind = text.get(numeral.phrase.end..far)?;
        let length = behind.find(['。', '\n', '；', '，']).unwrap_or(behind.len());
        let end = numeral.phrase.end.saturating_add(length);
        let context = text.get(start..end)?.trim_start_matches(['。', '\n', '；', '，']);
        Some(Unsure {
            written: self.source.slice(&numeral.phrase).to_owned(),
            context: context.chars().take(120).collect::<String>().trim().to_owned(),
            place: self.places.get(index)?.clone(),
            rule: numeral.rule.id(),
        })
    }

    fn explained(&self) -> Vec<Explained> {
        let of = |(numeral, place): (&document::Numeral, &Place)| Explained {
            place: place.clone(),
            written: self.source.slice(&numeral.phrase).to_owned(),
            rule: numeral.rule.id(),
            promises: numeral.promise.as_ref().map(|promise| promise.name.clone()),
        };
        self.document.numerals.iter().zip(&self.places).map(of).collect()
    }

    fn records(&self) -> Vec<Record> {
        let mut counter = Characters { text: self.source.text(), byte: 0, count: 0 };
        let mut records = Vec::new();
        for numeral in &self.document.numerals {
            let Some(promise) = &numeral.promise else { continue };
            let num_start = counter.at(numeral.span.start);
            let length = self.source.slice(&numeral.span).chars().count();
            let before =
                self.source.text().get(promise.quote.start..numeral.span.start).unwrap_or_default();
            records.push(record(
                self.source,
                promise,
                numeral.rule.id(),
                (num_start, length, before.chars().count()),
            ));
        }
        records
    }
}

/// Counts characters up to a byte, going forward only.
struct Characters<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl Characters<'_> {
    fn at(&mut self, byte: usize) -> usize {
        let more = self.text.get(self.byte..byte).map_or(0, |part| part.chars().count());
        self.count = self.count.saturating_add(more);
        self.byte = byte.max(self.byte);
        self.count
    }
}

fn record(
    source: &SourceFile,
    promise: &Promise,
    rule: &'static str,
    (num_start, length, lead): (usize, usize, usize),
) -> Record {
    let (value, value_max) = match &promise.amount {
        Amount::One(value) => (value.to_string(), None),
        Amount::Between(lower, upper) => (lower.to_string(), Some(upper.to_string())),
        Amount::Times(times) => (times.to_string(), None),
        Amount::Fraction(numerator, denominator) => {
            let percent = Fraction::of(*numerator, *denominator).percent();
            (percent.decimal(1, Rounding::Nearest), None)
        }
        Amount::Ratio(text) => (text.clone(), None),
    };
    Record {
        quote: source.slice(&promise.quote).to_owned(),
        start: num_start.saturating_sub(lead),
        num_start,
        num_end: num_start.saturating_add(length),
        name: promise.name.clone(),
        op: promise.sense.sign(),
        value,
        value_max,
        unit: promise.unit.clone(),
        due: promise.due.map(|due| due.to_string()),
        hedge: promise.words.join("|"),
        is_growth: promise.is_growth,
        assumed: promise.is_assumed,
        rule,
    }
}

/// Bytes on either side of a numeral that are searched for the ends of its clause.
const CLAUSE: usize = 360;

/// Most characters of a quote: enough to find it, and no copy of the document.
const QUOTE: usize = 40;

/// The last characters of the clause that promises, with the figure.
fn fragment(source: &SourceFile, promise: &Promise) -> String {
    let quote: &Span = &promise.quote;
    let text = document::unwrapped(source.slice(quote));
    let count = text.chars().count();
    let cut: String = text.chars().skip(count.saturating_sub(QUOTE)).collect();
    // Where words are spaced, the fragment begins with a whole one.
    let is_inside = text.len() > cut.len()
        && cut.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !text
            .get(..text.len().saturating_sub(cut.len()))
            .is_some_and(|lead| lead.ends_with(' '));
    let whole = cut.split_once(' ').map(|(_, rest)| rest).filter(|_| is_inside);
    whole.unwrap_or(&cut).trim_start().to_owned()
}

/// The unit of the target; a multiple is a change in percent.
fn unit(promise: &Promise) -> String {
    let is_multiple = promise.multiplied().is_some();
    if is_multiple { "%".to_owned() } else { promise.unit.clone() }
}

/// Whether the words of a promise bring a value down or keep it there.
fn holds_down(promise: &Promise) -> bool {
    promise.words.iter().any(|word| document::is_fall_to(word))
}

/// Key, value and stretch of what a promise binds.
fn limit(promise: &Promise) -> Option<(&'static str, String, Option<String>)> {
    let is_strict = promise.words.iter().any(|word| STRICT.contains(&word.as_str()));
    match &promise.amount {
        Amount::Between(lower, upper) => {
            Some(("at-least", lower.to_string(), Some(upper.to_string())))
        }
        Amount::Ratio(_) | Amount::Fraction(..) => None,
        Amount::One(value) | Amount::Times(value) => {
            let value = promise.multiplied().unwrap_or(*value);
            let key = match (promise.sense, is_strict) {
                (Sense::AtLeast, true) => "above",
                // 控制在3%左右: about a value that is not to be passed.
                (Sense::About, _) if holds_down(promise) => "at-most",
                (Sense::AtLeast | Sense::Range | Sense::About, _) => "at-least",
                (Sense::AtMost, true) => "below",
                (Sense::AtMost, false) => "at-most",
                (Sense::Equals, _) => "equals",
            };
            Some((key, value.to_string(), None))
        }
    }
}

/// Words that exclude the number itself.
const STRICT: &[&str] = &[
    "超过",
    "突破",
    "高于",
    "大于",
    "多于",
    "优于",
    "超",
    "低于",
    "少于",
    "小于",
    "短于",
    "more than",
    "over",
    "above",
    "exceed",
    "exceeding",
    "greater than",
    "higher than",
    "less than",
    "fewer than",
    "below",
    "under",
    "lower than",
];
