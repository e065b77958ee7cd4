//! The tables about the plan as a whole: `[plan]`, `[data]` and `[units]`.

use super::areas;
use super::faults::Faults;
use super::keys;
use super::kinds;
use super::kinds::{advice_on_span, as_period, bad_period};
use super::misfits::no_meaning;
use super::reader::Table;
use super::target::measured;
use crate::diagnostic::term::Misfit;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::Encoding;
use crate::period::{Frequency, Period};
use crate::plan::{AuditSettings, DataSettings, Dismissal, Part, RuleWeight};
use crate::quantity::{Number, Units, fold};

/// The `[plan]` table.
#[derive(Default)]
pub(super) struct Head {
    /// Required; without it there is no plan.
    pub(super) title: Option<String>,
    pub(super) area: String,
    pub(super) parts: Vec<Part>,
    pub(super) reporting: Option<Frequency>,
    pub(super) document: Option<String>,
}

pub(super) const FREQUENCIES: &[(&str, Frequency)] = &[
    ("month", Frequency::Month),
    ("quarter", Frequency::Quarter),
    ("half", Frequency::Half),
    ("year", Frequency::Year),
];

/// The plan's period, and the rest of the `[plan]` table.
pub(super) fn head(root: &Table<'_>, faults: &mut Faults<'_>) -> (Option<Period>, Head) {
    if !root.has("plan") {
        root.lacks("plan", faults);
    }
    let Some(table) = root.table("plan", keys::PLAN, faults) else {
        return (None, Head::default());
    };
    let title = table.required_text("title", faults).map(|title| title.value.to_owned());
    let period = period(&table, faults);
    let area = table.string("area", faults).unwrap_or_default();
    let parts = areas::tree(&table, root, &area, faults);
    let reporting = table.word("reporting", FREQUENCIES, faults);
    let document = table.string("document", faults);
    // It was followed before; here it is only looked at.
    table.text("extends", faults);
    (period, Head { title, area, parts, reporting, document })
}

/// Every `[[dismissed]]` table.
pub(super) fn dismissed(root: &Table<'_>, faults: &mut Faults<'_>) -> Vec<Dismissal> {
    let tables = root.list("dismissed", keys::DISMISSED, faults);
    let mut dismissed = Vec::new();
    for table in &tables {
        let quote = table.required_text("quote", faults);
        let reason = table.required_text("reason", faults);
        if let (Some(quote), Some(reason)) = (quote, reason) {
            let at = faults.texts().locate(&quote.span);
            let (quote, reason) = (quote.value.to_owned(), reason.value.to_owned());
            dismissed.push(Dismissal { quote, reason, at });
        }
    }
    dismissed
}

fn period(table: &Table<'_>, faults: &mut Faults<'_>) -> Option<Period> {
    if !table.has("period") {
        table.lacks("period", faults);
    }
    let time = table.time("period", None, faults)?;
    let period = as_period(time.value);
    if period.is_none() {
        let written = faults.texts().slice(&time.span).to_owned();
        faults.add(&time.span, bad_period(&written, advice_on_span(&written)));
    }
    period
}

/// The `[data]` table.
pub(super) fn data(root: &Table<'_>, faults: &mut Faults<'_>) -> DataSettings {
    let mut settings = DataSettings {
        files: vec!["data/*.csv".to_owned()],
        columns: Vec::new(),
        encoding: None,
        fills_down: None,
        uses_unit_line: None,
    };
    let Some(table) = root.table("data", keys::DATA, faults) else {
        return settings;
    };
    if table.has("files") {
        let files = table.texts("files", faults);
        settings.files = files.iter().map(|file| file.value.to_owned()).collect();
    }
    if let Some(columns) = table.table("columns", keys::COLUMNS, faults) {
        for key in keys::COLUMNS.keys.iter().filter(|key| columns.has(key)) {
            let headers = columns.texts(key, faults);
            let headers = headers.iter().map(|header| ((*key).to_owned(), header.value.to_owned()));
            settings.columns.extend(headers);
        }
    }
    settings.encoding = encoding(&table, faults);
    settings.fills_down = table.flag("fill-down", faults);
    settings.uses_unit_line = table.flag("unit-line", faults);
    settings
}

fn encoding(table: &Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let name = table.text("encoding", faults)?;
    if Encoding::named(name.value).is_none() {
        kinds::unknown_word(&name, Encoding::SHOWN.into_iter(), faults);
    }
    Some(name.value.to_owned())
}

pub(super) const WEIGHTS: &[(&str, RuleWeight)] = &[
    ("error", RuleWeight::Error),
    ("warning", RuleWeight::Warning),
    ("note", RuleWeight::Note),
    ("off", RuleWeight::Off),
];

/// The `[audit]` table.
pub(super) fn audit(root: &Table<'_>, faults: &mut Faults<'_>) -> AuditSettings {
    let mut settings = AuditSettings::default();
    let Some(table) = root.table("audit", keys::AUDIT, faults) else {
        return settings;
    };
    let numbers: [(&str, &mut Number, NumberBound); 8] = [
        ("jump-factor", &mut settings.jump_factor, NumberBound::AboveOne),
        ("swing-factor", &mut settings.swing_factor, NumberBound::AboveOne),
        ("swing-points", &mut settings.swing_points, NumberBound::FromZero),
        ("jump-share", &mut settings.jump_share, NumberBound::FromZero),
        ("far-above-factor", &mut settings.far_above_factor, NumberBound::AboveOne),
        ("unit-suspect-factor", &mut settings.unit_suspect_factor, NumberBound::AboveOne),
        ("same-periods", &mut settings.same_periods, NumberBound::AboveOne),
        ("small-count", &mut settings.small_count, NumberBound::FromZero),
    ];
    let is_rule = |key: &&&str| !numbers.iter().any(|(number, ..)| number == *key);
    for rule in keys::AUDIT.keys.iter().filter(is_rule) {
        if let Some(weight) = table.word(rule, WEIGHTS, faults) {
            settings.weights.push(((*rule).to_owned(), weight));
        }
    }
    for (key, setting, bound) in numbers {
        if let Some(number) = bounded(&table, key, bound, faults) {
            *setting = number;
        }
    }
    settings
}

/// What a number of `[audit]` may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NumberBound {
    AboveOne,
    FromZero,
}

/// A number of the `[audit]` table, if it is within its bound.
fn bounded(
    table: &Table<'_>,
    key: &'static str,
    bound: NumberBound,
    faults: &mut Faults<'_>,
) -> Option<Number> {
    let written = table.number(key, faults)?;
    let number = measured(&written, faults)?.number;
    let (is_within, reason) = match bound {
        NumberBound::AboveOne => (number > Number::whole(1), Misfit::NotAboveOne),
        NumberBound::FromZero => (!number.is_negative(), Misfit::IsNegative),
    };
    if !is_within {
        let out = Diagnostic::new(Code::BadAuditNumber).with("key", key);
        let out = out.with("reason", reason).with("example", keys::example(key));
        faults.add(&written.span, out);
    }
    is_within.then_some(number)
}

/// The `[units]` table.
pub(super) fn units(root: &Table<'_>, faults: &mut Faults<'_>) -> Units {
    let mut aliases: Vec<(String, String)> = Vec::new();
    for alias in root.pairs("units", faults) {
        match alias.value.get_ref().as_str() {
            Some(unit) => {
                let known = Units::is_known(alias.key);
                let circle = fold(alias.key) == fold(unit)
                    || aliases.iter().any(|(_, other)| fold(other) == fold(alias.key))
                        && aliases.iter().any(|(other, _)| fold(other) == fold(unit));
                let reason =
                    known.then_some(Misfit::KnownUnit).or(circle.then_some(Misfit::AliasCircle));
                if let Some(reason) = reason {
                    faults.add(&alias.span, no_meaning(alias.key, reason));
                }
                aliases.push((alias.key.to_owned(), unit.to_owned()));
            }
            None => kinds::not_a_text(alias.key, alias.value, faults),
        }
    }
    Units::with_aliases(aliases)
}
