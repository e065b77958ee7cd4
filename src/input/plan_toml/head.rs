//! The tables about the plan as a whole: `[plan]`, `[data]` and `[units]`.

use super::faults::Faults;
use super::keys;
use super::reader::{self, Table, as_period};
use crate::diagnostic::{Code, Diagnostic};
use crate::period::{Frequency, Period};
use crate::quantity::{Units, fold};

/// The `[plan]` table.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) area: String,
    pub(super) parts: Vec<String>,
    pub(super) reporting: Option<Frequency>,
}

const FREQUENCIES: &[(&str, Frequency)] = &[
    ("month", Frequency::Month),
    ("quarter", Frequency::Quarter),
    ("half", Frequency::Half),
    ("year", Frequency::Year),
];

/// The plan's period, and the rest of the `[plan]` table if it holds what is required.
pub(super) fn head(root: &Table<'_>, faults: &mut Faults<'_>) -> (Option<Period>, Option<Head>) {
    if !root.has("plan") {
        root.lacks("plan", faults);
    }
    let Some(table) = root.table("plan", keys::PLAN, faults) else {
        return (None, None);
    };
    let title = table.required_text("title", faults).map(|title| title.value.to_owned());
    let period = period(&table, faults);
    let area = table.string("area", faults).unwrap_or_default();
    let parts = parts(&table, &area, faults);
    let reporting = table.word("reporting", FREQUENCIES, faults);
    (period, title.map(|title| Head { title, area, parts, reporting }))
}

fn period(table: &Table<'_>, faults: &mut Faults<'_>) -> Option<Period> {
    if !table.has("period") {
        table.lacks("period", faults);
    }
    let time = table.time("period", None, faults)?;
    let period = as_period(time.value);
    if period.is_none() {
        let written = faults.source().slice(&time.span).to_owned();
        faults.add(&time.span, Diagnostic::new(Code::BadPeriod).with("written", written));
    }
    period
}

fn parts(table: &Table<'_>, area: &str, faults: &mut Faults<'_>) -> Vec<String> {
    let mut seen = vec![fold(area).into_owned()];
    let mut parts = Vec::new();
    for part in table.texts("parts", faults) {
        let folded = fold(part.value).into_owned();
        if seen.contains(&folded) {
            faults.add(&part.span, Diagnostic::new(Code::NameTwice).with("name", part.value));
        }
        seen.push(folded);
        parts.push(part.value.to_owned());
    }
    parts
}

/// The `[data]` table: file patterns, and headers as `(column, header)`.
pub(super) fn data(
    root: &Table<'_>,
    faults: &mut Faults<'_>,
) -> (Vec<String>, Vec<(String, String)>) {
    let standard = vec!["data/*.csv".to_owned()];
    let Some(table) = root.table("data", keys::DATA, faults) else {
        return (standard, Vec::new());
    };
    let files = if table.has("files") {
        table.texts("files", faults).iter().map(|file| file.value.to_owned()).collect()
    } else {
        standard
    };
    let columns = table.table("columns", keys::COLUMNS, faults);
    let header = |table: Table<'_>| -> Vec<_> {
        let name = |key: &&'static str| Some(((*key).to_owned(), table.string(key, faults)?));
        keys::COLUMNS.keys.iter().filter_map(name).collect()
    };
    (files, columns.map(header).unwrap_or_default())
}

/// The `[units]` table.
pub(super) fn units(root: &Table<'_>, faults: &mut Faults<'_>) -> Units {
    let mut aliases = Vec::new();
    for alias in root.pairs("units", faults) {
        match alias.value.get_ref().as_str() {
            Some(unit) => aliases.push((alias.key.to_owned(), unit.to_owned())),
            None => reader::not_a_text(alias.key, alias.value, faults),
        }
    }
    Units::with_aliases(aliases)
}
