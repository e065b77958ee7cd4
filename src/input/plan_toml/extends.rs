//! `[plan] extends`: what a plan takes over from a base file. What the plan says itself wins, key by
//! key; a base holds units, areas and defaults, and never a target.

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Error};

use super::faults::Faults;
use super::keys;
use super::kinds;
use super::reader::Table;
use super::texts::Texts;
use super::{check_format, pieces, syntax};
use crate::diagnostic::term::ValueKind;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::bases::Bases;
use crate::source::{SourceFile, Span};

/// Keys that only a plan itself can have, by the table they stand in. What is promised, what the
/// plan is called and which files it reads is not shared.
const OWN: [(&str, &[&str]); 3] = [
    ("", &["section", "indicator", "milestone", "dismissed"]),
    ("plan", &["title", "document"]),
    ("data", &["files"]),
];

/// Tables that are taken as they are, by the table they stand in: grades of two files would be no
/// scale.
const WHOLE: [(&str, &str); 1] = [("score", "grades")];

/// A plan file with the files it extends, and what kept one of them from being read, with its place.
pub(super) fn gather(
    plan: &SourceFile,
    bases: &mut Bases,
) -> (Texts, Option<(Span, Box<Diagnostic>)>) {
    let mut texts = Texts::of(plan);
    while let Some((written, span)) = extended(&texts) {
        match bases.open(&written) {
            Ok(base) => texts.push(base),
            Err(fault) => return (texts, Some((span, fault))),
        }
    }
    (texts, None)
}

/// What the last of the files extends.
fn extended(texts: &Texts) -> Option<(String, Span)> {
    let (start, file) = texts.last();
    // Most plans extend nothing, and are not to be read twice.
    if !file.text().contains("extends") {
        return None;
    }
    let (root, _) = DeTable::parse_recoverable(file.text());
    let value = root.get_ref().get("plan")?.get_ref().as_table()?.get("extends")?;
    Some((value.get_ref().as_str()?.to_owned(), moved_span(&value.span(), start)))
}

/// The tables of every file as one, and whether one of them is no TOML.
pub(super) fn merged<'t>(texts: &'t Texts, faults: &mut Faults<'_>) -> (DeTable<'t>, bool) {
    let (mut root, errors) = pieces::parsed(texts.plan().text());
    syntax::report(&errors, 0, faults);
    let mut has_errors = !errors.is_empty();
    for (start, base) in texts.bases() {
        let (table, errors) = parsed(base, start);
        syntax::report(&errors, start, faults);
        has_errors |= !errors.is_empty();
        check(base, start, &table, faults);
        take_over(&mut root, shared(table), "");
    }
    (root, has_errors)
}

fn parsed(base: &SourceFile, start: usize) -> (DeTable<'_>, Vec<Error>) {
    let (table, errors) = DeTable::parse_recoverable(base.text());
    (moved(table.into_inner(), start), errors)
}

/// What can be told of a base by itself; its values are looked at where they are used.
fn check(base: &SourceFile, start: usize, table: &DeTable<'_>, faults: &mut Faults<'_>) {
    let name = base.name().to_string();
    let root = Table::open(name, start..start, table, keys::ROOT, faults);
    check_format(&root, faults);
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        let is_table = value.get_ref().is_table();
        if keys::ROOT.keys.contains(&name) && name != "format" && !is_table && !is_own("", name) {
            kinds::wrong_type(name, ValueKind::Table, value, faults);
        }
    }
    let tables = OWN.iter().filter_map(|(parent, _)| Some((*parent, inner(table, parent)?)));
    for (parent, table) in tables {
        for key in table.keys().filter(|key| is_own(parent, key.get_ref())) {
            let shown = if parent.is_empty() { "" } else { "." };
            let own = format!("{parent}{shown}{}", key.get_ref());
            faults.add(&key.span(), Diagnostic::new(Code::NotInBase).with("key", own));
        }
    }
    let extends = inner(table, "plan").and_then(|plan| plan.get("extends"));
    if let Some(value) = extends.filter(|value| value.get_ref().as_str().is_none()) {
        kinds::wrong_type("extends", ValueKind::Text, value, faults);
    }
}

fn inner<'a, 't>(root: &'a DeTable<'t>, table: &str) -> Option<&'a DeTable<'t>> {
    if table.is_empty() { Some(root) } else { root.get(table)?.get_ref().as_table() }
}

fn is_own(table: &str, key: &str) -> bool {
    OWN.iter().any(|(parent, keys)| *parent == table && keys.contains(&key))
}

/// The tables of a base, without the keys that only a plan has.
fn shared(base: DeTable<'_>) -> DeTable<'_> {
    let mut shared = DeTable::new();
    for (key, value) in base {
        let is_shared = keys::ROOT.keys.contains(&key.get_ref().as_ref());
        let span = value.span();
        let DeValue::Table(table) = value.into_inner() else { continue };
        if !is_shared || is_own("", key.get_ref()) {
            continue;
        }
        let name: &str = key.get_ref();
        let keeps = |inner: &str| !is_own(name, inner) && (name, inner) != ("plan", "extends");
        let kept = table.into_iter().filter(|(inner, _)| keeps(inner.get_ref())).collect();
        shared.insert(key, Spanned::new(span, DeValue::Table(kept)));
    }
    shared
}

/// Adds to a table what it does not say itself.
fn take_over<'t>(own: &mut DeTable<'t>, base: DeTable<'t>, name: &str) {
    for (key, value) in base {
        let Some(said) = own.get_mut(key.get_ref().as_ref()) else {
            own.insert(key, value);
            continue;
        };
        let is_whole = WHOLE.contains(&(name, key.get_ref().as_ref()));
        if let (DeValue::Table(said), DeValue::Table(base), false) =
            (said.get_mut(), value.into_inner(), is_whole)
        {
            take_over(said, base, key.get_ref());
        }
    }
}

/// A table with its places so many bytes further on.
pub(super) fn moved(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let entry = |(key, value): (Spanned<_>, Spanned<_>)| {
        let span = moved_span(&key.span(), by);
        (Spanned::new(span, key.into_inner()), moved_value(value, by))
    };
    table.into_iter().map(entry).collect()
}

fn moved_value(value: Spanned<DeValue<'_>>, by: usize) -> Spanned<DeValue<'_>> {
    let span = moved_span(&value.span(), by);
    let value = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(moved(table, by)),
        DeValue::Array(items) => {
            let items = items.into_iter().map(|item| moved_value(item, by));
            DeValue::Array(items.collect::<DeArray<'_>>())
        }
        other @ (DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)) => other,
    };
    Spanned::new(span, value)
}

fn moved_span(span: &Span, by: usize) -> Span {
    span.start.saturating_add(by)..span.end.saturating_add(by)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::input::read_plan;

    #[test]
    fn a_plan_that_is_no_file_extends_nothing() {
        let plan = "format = 1\n[plan]\ntitle = \"T\"\nperiod = \"2026\"\nextends = \"base.toml\"\n[indicator.a]\nname = \"A\"\nmeasure = \"flow\"\nat-least = 1\n";
        let (file, found) = read_plan("targets.toml", plan.as_bytes());
        assert!(file.is_none());
        let told = found.iter().map(|one| (one.code, one.at.as_ref().map(|at| at.line)));
        assert_eq!(told.collect::<Vec<_>>(), [(Code::CannotRead, Some(5))]);
    }
}
