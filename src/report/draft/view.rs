//! From a draft to the data that its formats show.

use std::collections::{BTreeMap, BTreeSet};

use super::limit::{fragment, limit, limit_in, unit};
use super::record::records;
use super::{DraftEntry, DraftKind, DraftMeasure, DraftPlan, Explained, Unsure};
use crate::document::{self, Document, Draft, DraftTarget, Due, Gap, Measuring};
use crate::period::Month;
use crate::report::Place;
use crate::report::contradiction::contradicted;
use crate::source::{Forward, SourceFile};

/// Shows a draft.
pub fn drafted(document: &Document, source: &SourceFile, draft: &Draft) -> DraftPlan {
    let mut forward = Forward::new(source);
    let places = document.numerals.iter().map(|one| forward.locate(&one.span)).collect::<Vec<_>>();
    let ids = section_ids(document, source, draft);
    let view = View { document, source, draft, ids, places };
    DraftPlan {
        document: Some(source.name().to_string()).filter(|name| name != "<stdin>"),
        title: document::bare_title(draft.title.as_ref().map_or("", |span| source.slice(span))),
        period: draft.years.map(|(first, last)| {
            if first == last { first.to_string() } else { format!("{first}..{last}") }
        }),
        sections: view.ids.values().cloned().collect(),
        entries: view.entries(),
        unsure: draft.unsure.iter().filter_map(|index| view.unsure(*index)).collect(),
        records: records(document, source),
        explained: view.explained(),
        findings: contradicted(document, source, draft),
    }
}

/// The parts that hold a target, by index: id and title.
fn section_ids(
    document: &Document,
    source: &SourceFile,
    draft: &Draft,
) -> BTreeMap<usize, (String, String)> {
    let of_target =
        |target: &DraftTarget| document.numerals.get(*target.numerals.first()?)?.section;
    let used: BTreeSet<usize> = draft
        .targets
        .iter()
        .filter_map(of_target)
        .chain(draft.milestones.iter().filter_map(|one| one.section))
        .collect();
    let used: Vec<usize> = used.into_iter().collect();
    let named = document::section_ids(document, source, &used);
    used.into_iter().zip(named).collect()
}

struct View<'d> {
    document: &'d Document,
    source: &'d SourceFile,
    draft: &'d Draft,
    ids: BTreeMap<usize, (String, String)>,
    /// Where each numeral stands.
    places: Vec<Place>,
}

impl View<'_> {
    fn section(&self, index: Option<usize>) -> Option<String> {
        self.ids.get(&index?).map(|(id, _)| id.clone())
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
            kind: self.milestone(one.due),
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
        let striven = target.stretch.as_ref().and_then(of);
        quotes.extend(striven.map(|one| fragment(self.source, one)));
        let stretch = stretch.or_else(|| Some(limit_in(striven?, promise)?.to_string()));
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
                due: self.due(promise.due.or(self.draft.own_due)),
                gaps: target.gaps.clone(),
            },
        })
    }

    /// A deadline as the file has it; none where it is the plan's last month.
    fn due(&self, due: Option<Due>) -> Option<String> {
        let last = self.draft.years.and_then(|(_, last)| Month::of(last, 12));
        due.filter(|due| Some(due.month()) != last).map(|due| due.to_string())
    }

    fn milestone(&self, due: Option<Due>) -> DraftKind {
        let shown = self.due(due);
        let is_open = shown.is_some() && due.is_some_and(|due| due.is_assumed);
        DraftKind::Milestone {
            due: shown,
            gaps: is_open.then_some(Gap::Deadline).into_iter().collect(),
        }
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
}

/// Bytes on either side of a numeral that are searched for the ends of its clause.
const CLAUSE: usize = 360;
