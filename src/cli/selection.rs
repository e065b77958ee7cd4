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
    pub(super) misses: Vec<Miss>,
}

/// A selection that nothing of a plan fits, with what there is.
#[derive(Clone)]
pub(super) struct Miss {
    option: String,
    written: String,
    /// What the names are of, as it is written before them: `owner=`.
    kind: String,
    /// Names that could have been meant.
    names: Vec<String>,
    /// Whether nothing but these can be written.
    is_all: bool,
    /// Whether what was written is in the plan, and holds no target.
    is_known: bool,
}

impl Miss {
    /// Whether it is of the same words of the command line.
    pub(super) fn is_as(&self, other: &Self) -> bool {
        (&self.option, &self.written) == (&other.option, &other.written)
    }

    /// Adds what there is in another plan.
    pub(super) fn add(&mut self, other: &Self) {
        self.is_all |= other.is_all;
        self.is_known |= other.is_known;
        for name in &other.names {
            if !self.names.contains(name) {
                self.names.push(name.clone());
            }
        }
    }

    /// As it is told of the only plan.
    pub(super) fn told(&self) -> Diagnostic {
        self.told_of(Word::ThePlan.into())
    }

    /// As it is told of all plans of a run.
    pub(super) fn told_of_all(&self) -> Diagnostic {
        self.told_of(Word::AnyPlan.into())
    }

    /// As it is told of one plan of a run.
    pub(super) fn told_of_file(&self, file: &str) -> Diagnostic {
        self.told_of(Argument::Quoted(vec![file.to_owned()]))
    }

    fn told_of(&self, plan: Argument) -> Diagnostic {
        let nothing = Diagnostic::new(Code::SelectsNothing)
            .with("option", &self.option)
            .with("written", &self.written)
            .with("plan", plan);
        let with_kind = |name: &str| format!("{}{name}", self.kind);
        let known: Vec<String> = self.names.iter().map(|name| with_kind(name)).collect();
        let nothing = if !self.is_all {
            nothing.with("known", Word::Selections)
        } else if known.is_empty() {
            nothing.with("known", Word::NoAreas)
        } else {
            nothing.with("known", listed(&known))
        };
        if self.is_known {
            return nothing;
        }
        let value = self.written.strip_prefix(&self.kind).unwrap_or(&self.written);
        let mut told = nothing.suggest(value, self.names.iter().map(String::as_str));
        told.suggestion = told.suggestion.map(|name| with_kind(name.as_str()));
        told
    }
}

/// What the user selects.
pub(super) fn selection(plan: &Plan, only: &[String], area: Option<&str>) -> Selected {
    let (mut selectors, mut misses) = (Vec::new(), Vec::new());
    for text in only {
        match selector(plan, text) {
            Some(selector) => selectors.push(selector),
            None => misses.push(missed(plan, text)),
        }
    }
    let fits = only.is_empty() || !selectors.is_empty();
    let area = match area.map(|name| self::area(plan, name)).transpose() {
        Ok(area) => Some(area),
        Err(miss) => {
            misses.push(miss);
            None
        }
    };
    let selection = area.filter(|_| fits).map(|area| Selection { only: selectors, area });
    Selected { selection, misses }
}

/// That what was selected fits, and yet holds none of the targets that there are, each by its entry
/// and area.
pub(super) fn holds_nothing(
    plan: &Plan,
    selection: &Selection,
    targets: impl Iterator<Item = (usize, Option<usize>)>,
) -> Miss {
    let only: Vec<&str> = selection.only.iter().map(|one| one.written.as_str()).collect();
    let Some(area) = selection.area else {
        let written = only.join(" --only ");
        let option = "--only".to_owned();
        return Miss { option, written, is_known: true, ..Miss::of_any(plan) };
    };
    let any_area = Selection { only: selection.only.clone(), area: None };
    let areas: BTreeSet<Option<usize>> = targets
        .filter(|(entry, area)| any_area.holds(plan, *entry, *area))
        .map(|(_, area)| area)
        .collect();
    let miss = no_area(plan, &only, plan.area_name(area), areas.into_iter());
    Miss { is_known: true, ..miss }
}

fn selector(plan: &Plan, text: &str) -> Option<Selector> {
    let fits = |one: &Selector| (0..plan.entries.len()).any(|entry| one.fits(plan, entry));
    text.parse::<Selector>().ok().filter(fits)
}

/// What there is of the kind that the user wrote.
fn missed(plan: &Plan, text: &str) -> Miss {
    let (option, written) = ("--only".to_owned(), text.to_owned());
    let kind = text.split_once('=').map(|(kind, _)| kind);
    let names = kind.map(|kind| names(plan, kind)).unwrap_or_default();
    match kind {
        Some(kind) if !names.is_empty() => {
            let names = names.into_iter().map(str::to_owned).collect();
            let kind = format!("{kind}=");
            Miss { option, written, kind, names, is_all: true, is_known: false }
        }
        _ => Miss { option, written, ..Miss::of_any(plan) },
    }
}

impl Miss {
    /// Of anything that `--only` takes.
    fn of_any(plan: &Plan) -> Self {
        let ids = plan.entries.iter().map(|entry| entry.heading().id.clone());
        let sections = plan.sections.iter().map(|section| format!("section={}", section.id));
        Self {
            option: String::new(),
            written: String::new(),
            kind: String::new(),
            names: ids.chain(sections).collect(),
            is_all: false,
            is_known: false,
        }
    }
}

/// That an area is none of those that there are, beside what else is selected.
fn no_area(
    plan: &Plan,
    only: &[&str],
    written: &str,
    areas: impl Iterator<Item = Option<usize>>,
) -> Miss {
    let only = only.iter().map(|text| format!("--only {text} "));
    let names = areas.map(|area| plan.area_name(area).to_owned());
    Miss {
        option: only.chain(["--area".to_owned()]).collect(),
        written: written.to_owned(),
        kind: String::new(),
        names: names.filter(|name| !name.is_empty()).collect(),
        is_all: true,
        is_known: false,
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

/// An area of a plan; none is the plan's own.
fn area(plan: &Plan, name: &str) -> Result<Option<usize>, Miss> {
    if name == plan.area {
        return Ok(None);
    }
    let found = plan.parts.iter().position(|part| part.name == name);
    let all = std::iter::once(None).chain((0..plan.parts.len()).map(Some));
    found.map(Some).ok_or_else(|| no_area(plan, &[], name, all))
}

/// Names that a message lists.
const SHOWN: usize = 30;
