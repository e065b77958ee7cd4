//! What a plan promises, as written: its sections, and the heading of each entry.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry as Seen;

use foldhash::fast::RandomState;

use super::areas;
use super::faults::Faults;
use super::keys;
use super::reader::Table;
use super::{Frame, indicator, is_like_a_plan, milestone};
use crate::diagnostic::term::KeyAdvice;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{Commitment, Entry, Heading, MissingPolicy, Section};
use crate::quantity::fold;
use crate::source::Span;

/// An indicator or milestone as written, in the plan's order.
pub(super) struct Declared<'t> {
    pub(super) id: &'t str,
    pub(super) kind: Kind,
    pub(super) table: Table<'t>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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
pub(super) fn declared<'t>(
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
        let section = || entry.table.plain_text("section").and_then(|id| index.get(id));
        let section = if index.is_empty() { None } else { section() };
        (section.map(|index| index.saturating_add(1)), entry.table.span.start)
    });
    all
}

pub(super) const COMMITMENTS: &[(&str, Commitment)] =
    &[("binding", Commitment::Binding), ("expected", Commitment::Expected)];

pub(super) const MISSING: &[(&str, MissingPolicy)] = &[
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
pub(super) fn check_names(declared: &[Declared<'_>], faults: &mut Faults<'_>) {
    let room = declared.len().saturating_mul(2);
    let mut seen: HashMap<Cow<'_, str>, (usize, Span), RandomState> =
        HashMap::with_capacity_and_hasher(room, RandomState::default());
    for (index, entry) in declared.iter().enumerate() {
        let id = (entry.id, entry.table.span.clone());
        let name = entry.table.text_with_span("name");
        for (name, span) in std::iter::once(id).chain(name) {
            match seen.entry(fold(name)) {
                Seen::Occupied(known) => {
                    let (other, first) = known.get();
                    if *other != index {
                        let twice = Diagnostic::new(Code::NameTwice)
                            .with("name", name)
                            .with("advice", KeyAdvice::OtherName);
                        faults.add_pair(&span, first, twice);
                    }
                }
                Seen::Vacant(place) => {
                    place.insert((index, span));
                }
            }
        }
    }
}

/// Every entry, with its faults in the plan's order.
pub(super) fn lowered(
    declared: &[Declared<'_>],
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<Option<Entry>> {
    faults.of_many(declared.len(), |index, faults| declared.get(index)?.lower(frame, faults))
}

pub(super) fn sections(root: &Table<'_>, faults: &mut Faults<'_>) -> Vec<Section> {
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
