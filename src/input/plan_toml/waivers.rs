//! Reading `waivers.toml`: which targets are excused, why, by whom and for how long.

use toml::de::DeTable;

use super::areas;
use super::faults::Faults;
use super::keys;
use super::kinds::last_day;
use super::reader::Table;
use super::texts::Texts;
use super::{check_format, syntax};
use crate::diagnostic::term::KeyAdvice;
use crate::diagnostic::{Code, Diagnostic, Named};
use crate::plan::{Areas, Entry, Plan, Waiver};
use crate::quantity::fold;
use crate::source::{SourceFile, Span};

/// Reads a file of waivers for a plan. With an error among the diagnostics it must not be used.
pub(in crate::input) fn read_waivers(
    source: &SourceFile,
    plan: &Plan,
) -> (Vec<Waiver>, Vec<Diagnostic>) {
    let texts = Texts::of(source);
    let mut faults = Faults::of(&texts);
    let (root, errors) = DeTable::parse_recoverable(source.text());
    syntax::report(&errors, 0, &mut faults);
    let lines = faults.lines();
    let name = keys::WAIVERS.table.to_owned();
    let root = Table::open(name, 0..0, root.get_ref(), keys::WAIVERS, &mut faults);
    check_format(&root, &mut faults);
    let tables = root.list("waiver", keys::WAIVER, &mut faults);
    let waivers = tables.iter().filter_map(|table| waiver(table, plan, &mut faults)).collect();
    if !errors.is_empty() {
        faults.forget_consequences(&lines);
    }
    (waivers, faults.into_found())
}

fn waiver(table: &Table<'_>, plan: &Plan, faults: &mut Faults<'_>) -> Option<Waiver> {
    let id = table.required_text("id", faults);
    let area = area(table, plan, faults);
    let reason = table.required_text("reason", faults);
    let approved_by = table.required_text("approved-by", faults);
    if !table.has("expires") {
        table.lacks("expires", faults);
    }
    let expires = table.time("expires", None, faults);
    let (id, (area, area_span)) = (id?, area?);
    let entry = plan.entry_of_id(id.value);
    if entry.is_none() {
        let ids = plan.entries.iter().map(|entry| entry.heading().id.as_str());
        let unknown = Diagnostic::new(Code::UnknownWaiver).with("written", id.value);
        let unknown = unknown.with("advice", KeyAdvice::CorrectWaiver);
        faults.add(&id.span, unknown.suggest(id.value, ids));
    }
    let folded = fold(area);
    let part = plan.parts.iter().position(|part| fold(&part.name) == folded);
    let is_known = part.is_some() || fold(&plan.area) == folded;
    let has_target = entry.is_none_or(|entry| has_target(plan, entry, part));
    if !is_known || !has_target {
        let names = plan.parts.iter().map(|part| part.name.as_str());
        let unknown = Diagnostic::new(Code::UnknownWaiver);
        let of = Named { name: id.value.to_owned(), part: Some(area.to_owned()) };
        // A name that is right needs no other: only the target does not exist there.
        let names = [plan.area.as_str()].into_iter().chain(names);
        let names = names.filter(|name| !is_known && !name.is_empty());
        let is_listed = names.clone().next().is_some();
        let advice = if is_listed { KeyAdvice::KnownAreas } else { KeyAdvice::CorrectWaiver };
        let unknown = unknown.with("written", of).with("advice", advice);
        let unknown = unknown.with("known", areas::some_names(names.clone()));
        faults.add(&area_span, unknown.suggest(area, names));
        return None;
    }
    Some(Waiver {
        entry: entry?,
        part,
        reason: reason?.value.to_owned(),
        approved_by: approved_by?.value.to_owned(),
        expires: last_day(expires?.value),
        at: faults.texts().locate(&id.span),
    })
}

/// The area that is excused; without a name where the plan's has none.
fn area<'t>(table: &Table<'t>, plan: &Plan, faults: &mut Faults<'_>) -> Option<(&'t str, Span)> {
    if plan.area.is_empty() && !table.has("area") {
        return Some(("", table.span.clone()));
    }
    let written = table.required_text("area", faults)?;
    Some((written.value, written.span))
}

/// Whether an entry has a target for an area.
fn has_target(plan: &Plan, entry: usize, part: Option<usize>) -> bool {
    match (plan.entries.get(entry), part) {
        (Some(Entry::Milestone(_)), part) => part.is_none(),
        (Some(Entry::Indicator(indicator)), Some(part)) => {
            plan.judged_parts(indicator).contains(&part)
        }
        (Some(Entry::Indicator(indicator)), None) => {
            indicator.target.is_some() || indicator.areas == Areas::Each
        }
        (None, _) => false,
    }
}
