//! `--only` and `--area`: which targets are looked at.

use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::plan::{Plan, Selection, Selector};

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
    let ids = plan.entries.iter().map(|entry| entry.heading().id.as_str());
    let sections = plan.sections.iter().map(|section| format!("section={}", section.id));
    let sections: Vec<String> = sections.collect();
    let near = ids.chain(sections.iter().map(String::as_str));
    selector.ok_or_else(|| {
        let nothing = nothing("--only", text).with("known", KINDS);
        Box::new(nothing.suggest(text, near))
    })
}

const KINDS: &str = "ID, ID*, NAME, section=ID, owner=NAME, tag=NAME, commitment=binding|expected";

fn area(plan: &Plan, name: &str) -> Result<Option<usize>, Box<Diagnostic>> {
    if name == plan.area {
        return Ok(None);
    }
    let parts = || plan.parts.iter().map(|part| part.name.as_str());
    let found = parts().position(|part| part == name);
    let known: Vec<&str> = std::iter::once(plan.area.as_str()).chain(parts()).take(SHOWN).collect();
    found.map(Some).ok_or_else(|| {
        let nothing = nothing("--area", name).with("known", known.join(", "));
        Box::new(nothing.suggest(name, parts()))
    })
}

/// Areas that a message lists.
const SHOWN: usize = 30;

fn nothing(option: &str, written: &str) -> Diagnostic {
    Diagnostic::new(Code::SelectsNothing).with("option", option).with("written", written)
}
