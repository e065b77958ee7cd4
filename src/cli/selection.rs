//! `--only` and `--area`: which targets are looked at.

use std::collections::BTreeSet;

use plancheck::diagnostic::term::Word;
use plancheck::diagnostic::{About, Argument, Code, Diagnostic, Severity};
use plancheck::plan::{Entry, Plan, Selection, Selector};

/// What the user selects of one plan.
pub(super) struct Selected {
    /// What fits it; none where nothing does.
    pub(super) selection: Option<Selection>,
    /// What does not, each with what may have been meant.
    pub(super) misses: Vec<Diagnostic>,
}

/// What the user selects.
pub(super) fn selection(plan: &Plan, only: &[String], area: Option<&str>) -> Selected {
    let (mut selectors, mut misses) = (Vec::new(), Vec::new());
    for text in only {
        match selector(plan, text) {
            Ok(selector) => selectors.push(selector),
            Err(miss) => misses.push(*miss),
        }
    }
    let fits = only.is_empty() || !selectors.is_empty();
    let area = match area.map(|name| self::area(plan, name)).transpose() {
        Ok(area) => Some(area),
        Err(miss) => {
            misses.push(*miss);
            None
        }
    };
    let selection = area.filter(|_| fits).map(|area| Selection { only: selectors, area });
    Selected { selection, misses }
}

fn selector(plan: &Plan, text: &str) -> Result<Selector, Box<Diagnostic>> {
    let fits = |one: &Selector| (0..plan.entries.len()).any(|entry| one.fits(plan, entry));
    let selector = text.parse::<Selector>().ok().filter(fits);
    selector.ok_or_else(|| Box::new(selects_nothing(plan, text)))
}

/// What there is of the kind that the user wrote, with the nearest of them.
fn selects_nothing(plan: &Plan, text: &str) -> Diagnostic {
    let kind_and_value = text.split_once('=');
    let names = kind_and_value.map(|(kind, _)| names(plan, kind)).unwrap_or_default();
    match kind_and_value {
        Some((kind, value)) if !names.is_empty() => {
            let with_kind = |name: &&str| format!("{kind}={name}");
            let known: Vec<String> = names.iter().map(with_kind).collect();
            let mut fault = nothing("--only", text).with("known", listed(&known));
            fault = fault.suggest(value, names.iter().copied());
            fault.suggestion = fault.suggestion.map(|name| with_kind(&name.as_str()));
            fault
        }
        _ => {
            let ids = plan.entries.iter().map(|entry| entry.heading().id.as_str());
            let sections = plan.sections.iter().map(|section| format!("section={}", section.id));
            let sections: Vec<String> = sections.collect();
            let near = ids.chain(sections.iter().map(String::as_str));
            nothing("--only", text).with("known", Word::Selections).suggest(text, near)
        }
    }
}

/// The sections, owners, tags or commitments of a plan, each once; nothing for an unknown kind.
fn names<'a>(plan: &'a Plan, kind: &str) -> BTreeSet<&'a str> {
    let headings = plan.entries.iter().map(Entry::heading);
    match kind {
        "section" => plan.sections.iter().map(|section| section.id.as_str()).collect(),
        "owner" => headings.filter_map(|heading| heading.owner.as_deref()).collect(),
        "tag" => headings.flat_map(|heading| heading.tags.iter().map(String::as_str)).collect(),
        "commitment" => headings.map(|heading| heading.commitment.key()).collect(),
        _ => BTreeSet::new(),
    }
}

/// What is told of findings where one area is selected: those that are about it or its own parts, and
/// how many are left out. The whole is made of all of its parts, so that everything is about it.
pub(super) fn told(plan: &Plan, selection: &Selection, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let Some(Some(selected)) = selection.area else { return found };
    let is_within = |part: usize| {
        let above = |part: &usize| plan.parts.get(*part).and_then(|part| part.parent);
        std::iter::successors(Some(part), above).any(|part| part == selected)
    };
    let is_told = |finding: &Diagnostic| match finding.about {
        About::Anything => true,
        About::Whole => false,
        About::Part(part) => is_within(part),
    };
    let (mut told, left_out): (Vec<_>, Vec<_>) = found.into_iter().partition(is_told);
    if !left_out.is_empty() {
        let count = |severity| {
            let of = left_out.iter().filter(|finding| finding.severity == severity);
            of.map(|finding| finding.stands_for).sum::<usize>()
        };
        let note = Diagnostic::new(Code::FindingsLeftOut)
            .with("area", plan.area_name(Some(selected)))
            .with("errors", count(Severity::Error))
            .with("warnings", count(Severity::Warning))
            .with("notes", count(Severity::Note));
        told.push(note);
    }
    told
}

/// The first of many.
fn listed(names: &[String]) -> Argument {
    let more = (names.len() > SHOWN).then_some("…");
    Argument::names(names.iter().map(String::as_str).take(SHOWN).chain(more))
}

fn area(plan: &Plan, name: &str) -> Result<Option<usize>, Box<Diagnostic>> {
    if name == plan.area {
        return Ok(None);
    }
    let parts = || plan.parts.iter().map(|part| part.name.as_str());
    let found = parts().position(|part| part == name);
    let known = std::iter::once(plan.area.as_str()).chain(parts());
    let known: Vec<String> = known.map(str::to_owned).collect();
    found.map(Some).ok_or_else(|| {
        let nothing = nothing("--area", name).with("known", listed(&known));
        Box::new(nothing.suggest(name, parts()))
    })
}

/// Names that a message lists.
const SHOWN: usize = 30;

fn nothing(option: &str, written: &str) -> Diagnostic {
    Diagnostic::new(Code::SelectsNothing).with("option", option).with("written", written)
}
