//! Reading `targets.toml`: as written, then checked, then resolved. Every fault of the file is
//! found in one run.

mod areas;
mod composition;
mod divided;
mod end;
mod extends;
mod faults;
mod head;
mod indicator;
mod keys;
mod kinds;
mod milestone;
mod misfits;
mod nested;
mod pace;
mod reader;
mod references;
mod revision;
mod schema;
mod score;
mod syntax;
mod target;
mod texts;
mod trend;
mod waivers;

use std::collections::HashMap;

use super::bases::Bases;
use crate::diagnostic::term::KeyAdvice;
use crate::diagnostic::{Code, Diagnostic};
use crate::parallel;
use crate::period::{Frequency, Month, Period};
use crate::plan::{Commitment, Entry, Heading, MissingPolicy, PacePolicy, Part, Plan, Section};
use crate::quantity::{Units, fold};
use crate::source::{SourceFile, Span};
use composition::Composition;
use faults::Faults;
use reader::Table;

pub use keys::{TABLES, TableKeys};
pub use schema::{plan_schema, waivers_schema};
pub(super) use waivers::read_waivers;

/// Reads a plan file and what it extends. Without errors among the diagnostics there is a plan; with
/// one there is none.
pub(super) fn read_plan(source: &SourceFile, bases: &mut Bases) -> (Option<Plan>, Vec<Diagnostic>) {
    if source.text().trim().is_empty() {
        let empty = Diagnostic::new(Code::PlanEmpty).with("file", source.name());
        return (None, vec![empty.at(source.whole())]);
    }
    let (texts, unopened) = extends::gather(source, bases);
    let mut faults = Faults::of(&texts);
    let (root, has_syntax_errors) = extends::merged(&texts, &mut faults);
    let lines = faults.lines();
    let root = Table::open(keys::ROOT.table.to_owned(), 0..0, &root, keys::ROOT, &mut faults);
    let plan = lower(&root, &mut faults);
    if !is_like_a_plan(&root) {
        // What it is says more than each key that a plan would have.
        faults.forget(Code::MissingKey);
        if root.has_key_of(keys::WAIVERS) {
            faults.forget(Code::NothingPromised);
        }
    }
    if has_syntax_errors || unopened.is_some() {
        // What a broken line or a file that is not there took away, or turned into something else,
        // would be told as faults of their own: the cause is enough.
        faults.forget_consequences(&lines);
    }
    if let Some((span, fault)) = unopened {
        faults.add(&span, *fault);
    }
    let found = faults.into_found();
    let is_sound = !found.iter().any(Diagnostic::is_error);
    (plan.filter(|_| is_sound), found)
}

/// Whether a file promises something or has the title of a plan. Without either it may be a base that
/// plans extend, or the waivers of one.
fn is_like_a_plan(root: &Table<'_>) -> bool {
    let promised = ["section", "indicator", "milestone", "dismissed"];
    let plan = root.value("plan").and_then(|plan| plan.get_ref().as_table());
    plan.is_some_and(|plan| plan.contains_key("title")) || promised.iter().any(|key| root.has(key))
}

/// What is known about the plan as a whole while its entries are read.
struct Frame {
    period: Period,
    units: Units,
    /// Ids of sections, in the order of the file.
    sections: Vec<Section>,
    /// Ids of entries, with their place in the plan's order.
    order: HashMap<String, usize>,
    composition: Composition,
    policy: PacePolicy,
    /// The parts of the plan's area, and the index of each by its folded name.
    parts: Vec<Part>,
    part_index: HashMap<String, usize>,
}

impl Frame {
    /// The year that a period without one belongs to.
    fn year(&self) -> Option<i32> {
        self.period.single_year()
    }
}

fn lower(root: &Table<'_>, faults: &mut Faults<'_>) -> Option<Plan> {
    check_format(root, faults);
    let (period, head) = head::head(root, faults);
    let data = head::data(root, faults);
    let audit = head::audit(root, faults);
    let score = score::score(root, faults);
    let sections = sections(root, faults);
    let declared = declared(root, &sections, faults);
    let order = declared.iter().enumerate();
    let order: HashMap<String, usize> =
        order.map(|(index, entry)| (entry.id.to_owned(), index)).collect();
    let composition = Composition::of(&declared, &order, faults);
    let policy = pace::policy(root, faults);
    let units = head::units(root, faults);
    // Without a readable period the entries are still checked, against any year at all.
    let plan_period = period.or_else(any_year)?;
    let named = head.parts.iter().enumerate();
    let part_index = named.map(|(index, part)| (fold(&part.name).into_owned(), index)).collect();
    let parts = head.parts;
    let frame = Frame {
        period: plan_period,
        units,
        sections,
        order,
        composition,
        policy,
        parts,
        part_index,
    };
    let entries = lowered(&declared, &frame, faults);
    if period.is_none() {
        // Without the plan's period nothing can be told to lie outside it.
        faults.forget(Code::OutsidePlan);
    }
    check_names(&declared, faults);
    references::check(&declared, &entries, &frame, faults);
    let dismissed = head::dismissed(root, faults);
    Some(Plan {
        title: head.title?,
        period: period?,
        area: head.area,
        parts: frame.parts,
        reporting: head.reporting,
        pace: frame.policy,
        units: frame.units,
        sections: frame.sections,
        entries: entries.into_iter().flatten().collect(),
        data,
        audit,
        document: head.document,
        dismissed,
        score,
    })
}

/// Every entry, with its faults in the plan's order.
fn lowered(
    declared: &[Declared<'_>],
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<Option<Entry>> {
    let texts = faults.texts();
    let lower = |index: usize| {
        let mut own = Faults::of(texts);
        (declared.get(index).and_then(|entry| entry.lower(frame, &mut own)), own)
    };
    let count = declared.len();
    let lowered = parallel::map(count, count >= parallel::MANY, lower);
    let take_over = |(entry, own)| {
        faults.take_over(own);
        entry
    };
    lowered.into_iter().map(take_over).collect()
}

fn any_year() -> Option<Period> {
    Some(Period::around(Month::of(2024, 1)?, Frequency::Year))
}

fn check_format(root: &Table<'_>, faults: &mut Faults<'_>) {
    if !root.has("format") {
        root.lacks("format", faults);
    }
    let Some(format) = root.number("format", faults) else {
        return;
    };
    if !matches!(format.value, kinds::NumberText::Bare("1")) {
        let written = faults.texts().slice(&format.span).to_owned();
        faults.add(&format.span, Diagnostic::new(Code::FormatVersion).with("written", written));
    }
}

fn sections(root: &Table<'_>, faults: &mut Faults<'_>) -> Vec<Section> {
    let mut tables = root.tables("section", keys::SECTION, faults);
    tables.sort_by_key(|(_, table)| table.span.start);
    let mut sections = Vec::new();
    for (id, table) in tables {
        check_id(id, &table.span, faults);
        let title = table.required_text("title", faults);
        let title = title.map_or_else(String::new, |title| title.value.to_owned());
        sections.push(Section { id: id.to_owned(), title });
    }
    sections
}

/// An indicator or milestone as written, in the plan's order.
struct Declared<'t> {
    id: &'t str,
    kind: Kind,
    table: Table<'t>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Indicator,
    Milestone,
}

impl Declared<'_> {
    fn lower(&self, frame: &Frame, faults: &mut Faults<'_>) -> Option<Entry> {
        let heading = heading(self.id, &self.table, frame, faults);
        match self.kind {
            Kind::Indicator => indicator::lower(&self.table, heading, frame, faults)
                .map(|indicator| Entry::Indicator(Box::new(indicator))),
            Kind::Milestone => {
                let milestone = milestone::lower(&self.table, heading, frame, faults);
                Some(Entry::Milestone(Box::new(milestone)))
            }
        }
    }
}

/// All entries, grouped by section in the order of the file; those without a section come first.
fn declared<'t>(
    root: &Table<'t>,
    sections: &[Section],
    faults: &mut Faults<'_>,
) -> Vec<Declared<'t>> {
    let mut all = Vec::new();
    let kinds = [
        ("indicator", keys::INDICATOR, Kind::Indicator),
        ("milestone", keys::MILESTONE, Kind::Milestone),
    ];
    for (key, keys, kind) in kinds {
        let tables = root.tables(key, keys, faults);
        all.extend(tables.into_iter().map(|(id, table)| Declared { id, kind, table }));
    }
    if all.is_empty() {
        let is_plan = is_like_a_plan(root);
        let advice =
            if is_plan { KeyAdvice::PromiseSomething } else { KeyAdvice::JudgeWhatExtends };
        faults.add(&(0..0), Diagnostic::new(Code::NothingPromised).with("advice", advice));
    }
    for entry in &all {
        check_id(entry.id, &entry.table.span, faults);
    }
    let index: HashMap<&str, usize> =
        sections.iter().enumerate().map(|(index, section)| (section.id.as_str(), index)).collect();
    all.sort_by_cached_key(|entry| {
        let section = entry.table.plain_text("section").and_then(|id| index.get(id));
        (section.map(|index| index.saturating_add(1)), entry.table.span.start)
    });
    all
}

const COMMITMENTS: &[(&str, Commitment)] =
    &[("binding", Commitment::Binding), ("expected", Commitment::Expected)];

const MISSING: &[(&str, MissingPolicy)] = &[
    ("incomplete", MissingPolicy::Incomplete),
    ("fail", MissingPolicy::Fail),
    ("ignore", MissingPolicy::Ignore),
];

fn heading(id: &str, table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Heading {
    let name = table.required_text("name", faults);
    let commitment = table.word("commitment", COMMITMENTS, faults);
    let tags = table.texts("tags", faults);
    Heading {
        id: id.to_owned(),
        name: name.map_or_else(|| id.to_owned(), |name| name.value.trim().to_owned()),
        section: section(table, frame, faults),
        commitment: commitment.unwrap_or(Commitment::Binding),
        missing: table.word("missing", MISSING, faults),
        weight: areas::weight(table, "weight", faults),
        is_key: table.flag("key", faults).unwrap_or(false),
        owner: table.string("owner", faults),
        note: table.string("note", faults),
        tags: tags.iter().map(|tag| tag.value.to_owned()).collect(),
        source: table.string("source", faults),
        quotes: table.texts("quote", faults).iter().map(|one| one.value.to_owned()).collect(),
        at: faults.texts().locate(&table.header_span(faults.texts().plan())),
    }
}

fn section(table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Option<usize> {
    let section = table.text("section", faults)?;
    let index = frame.sections.iter().position(|known| known.id == section.value);
    if index.is_none() {
        let known = frame.sections.iter().map(|known| known.id.as_str());
        let diagnostic = Diagnostic::new(Code::UnknownSection).with("id", section.value);
        faults.add(&section.span, diagnostic.suggest(section.value, known));
    }
    index
}

fn check_id(id: &str, span: &Span, faults: &mut Faults<'_>) {
    let valid = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || !id.bytes().all(valid) {
        faults.add(span, Diagnostic::new(Code::BadId).with("id", id));
    }
}

/// Ids and names share one space, since data rows may use either.
fn check_names(declared: &[Declared<'_>], faults: &mut Faults<'_>) {
    let mut seen: HashMap<String, (usize, Span)> = HashMap::new();
    for (index, entry) in declared.iter().enumerate() {
        let id = (entry.id, entry.table.span.clone());
        let name = entry.table.text_with_span("name");
        for (name, span) in std::iter::once(id).chain(name) {
            let key = fold(name).into_owned();
            match seen.get(&key) {
                Some((other, first)) if *other != index => {
                    let twice = Diagnostic::new(Code::NameTwice)
                        .with("name", name)
                        .with("advice", KeyAdvice::OtherName);
                    faults.add_pair(&span, first, twice);
                }
                Some(_) => {}
                None => {
                    seen.insert(key, (index, span));
                }
            }
        }
    }
}
