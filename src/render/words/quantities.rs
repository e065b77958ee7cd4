//! Numbers with their units.

use super::Lang;
use crate::report::Outcome;

/// A number with its unit.
pub(super) fn quantity(value: &str, unit: &str) -> String {
    match unit {
        "" => value.to_owned(),
        "%" => format!("{value}%"),
        _ => format!("{value} {unit}"),
    }
}

/// What is still needed each month, as a cell: `1.34 家`, `1.34 家 (from 2022-10 on)`.
pub(in crate::render) fn needed_each_month(outcome: &Outcome, lang: Lang) -> Option<String> {
    let unit = outcome.aim().map_or("", |aim| aim.unit.as_str());
    let value = outcome.needed_enough.as_ref()?;
    let needed = difference(value, unit, lang);
    let is_something = outcome.is_more_needed || value.starts_with('-');
    let from = outcome.needed_from.as_ref().filter(|_| is_something);
    Some(match (from, lang) {
        (Some(from), Lang::En) => format!("{needed} (from {from} on)"),
        (Some(from), Lang::Zh) => format!("{needed}（自 {from} 起）"),
        (None, _) => needed,
    })
}

/// Whether a unit is percentage points.
pub(super) fn is_points(unit: &str) -> bool {
    matches!(unit, "pp" | "百分点" | "个百分点")
}

/// The same in a Chinese sentence: no space but before letters, and points in words.
pub(super) fn quantity_as_offices(value: &str, unit: &str) -> String {
    if is_points(unit) {
        return format!("{value}个百分点");
    }
    let is_word = unit.starts_with(|first: char| first.is_ascii_alphabetic());
    format!("{value}{}{unit}", if is_word { " " } else { "" })
}

/// A number with its unit, by which two values differ: of percentages in percentage points.
pub(in crate::render) fn difference(value: &str, unit: &str, lang: Lang) -> String {
    match unit {
        "%" if lang == Lang::En => percentage_points(value),
        "%" => format!("{value} 个百分点"),
        _ => quantity(value, unit),
    }
}

/// `1 percentage point`, `-1.5 percentage points`.
pub(super) fn percentage_points(value: &str) -> String {
    let is_one = value.trim_start_matches(['+', '-']) == "1";
    format!("{value} percentage point{}", if is_one { "" } else { "s" })
}
