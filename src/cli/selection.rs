//! `--only` and `--area`: which targets are looked at.

use super::Failure;
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::plan::{Plan, Selection, Selector};

/// What the user selects.
///
/// # Errors
/// A selection that fits nothing in the plan.
pub(super) fn selection(
    plan: &Plan,
    only: &[String],
    area: Option<&str>,
) -> Result<Selection, Failure> {
    let only: Result<Vec<Selector>, Failure> =
        only.iter().map(|text| selector(plan, text)).collect();
    let area = area.map(|name| self::area(plan, name)).transpose()?;
    Ok(Selection { only: only?, area })
}

fn selector(plan: &Plan, text: &str) -> Result<Selector, Failure> {
    let fits = |one: &Selector| (0..plan.entries.len()).any(|entry| one.fits(plan, entry));
    let selector = text.parse::<Selector>().ok().filter(fits);
    let ids = plan.entries.iter().map(|entry| entry.heading().id.as_str());
    let sections = plan.sections.iter().map(|section| format!("section={}", section.id));
    let sections: Vec<String> = sections.collect();
    let near = ids.chain(sections.iter().map(String::as_str));
    selector.ok_or_else(|| {
        let nothing = nothing("--only", text).with("known", KINDS);
        nothing.suggest(text, near).into()
    })
}

const KINDS: &str = "ID, ID*, NAME, section=ID, owner=NAME, tag=NAME, commitment=binding|expected";

fn area(plan: &Plan, name: &str) -> Result<Option<usize>, Failure> {
    if name == plan.area {
        return Ok(None);
    }
    let parts = || plan.parts.iter().map(|part| part.name.as_str());
    let found = parts().position(|part| part == name);
    let known: Vec<&str> = std::iter::once(plan.area.as_str()).chain(parts()).take(SHOWN).collect();
    found.map(Some).ok_or_else(|| {
        let nothing = nothing("--area", name).with("known", known.join(", "));
        nothing.suggest(name, parts()).into()
    })
}

/// Areas that a message lists.
const SHOWN: usize = 30;

fn nothing(option: &str, written: &str) -> Diagnostic {
    Diagnostic::new(Code::SelectsNothing).with("option", option).with("written", written)
}
