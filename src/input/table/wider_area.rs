//! Columns that are headed as ones of areas and hold something wider than the parts of the plan: `Region` beside `Country`.

use super::first_rows::{FirstRows, Rows};
use std::collections::{HashMap, HashSet};

use crate::input::facts::Intake;
use crate::input::header::{Column, recognise_column};
use crate::input::vocabulary::is_total;
use crate::quantity::fold;

/// The column that is headed as one of areas and has none of the plan's in its cells, beside the one that may have:
/// `Region,Country`. A header that the plan names is what the plan says.
pub(super) fn area_elsewhere(
    intake: &Intake<'_>,
    fields: &[&str],
    rows: Rows<'_>,
) -> Option<usize> {
    let own = &intake.plan().data.columns;
    let is_own = |header: &str| own.iter().any(|(_, own)| fold(own) == fold(header));
    let is_area = |text: &&str| recognise_column(text, own) == Some(Column::Area) && !is_own(text);
    let index = fields.iter().position(is_area)?;
    let mut first = FirstRows::of(rows);
    while let Some(fields) = first.next() {
        let text = fields.get(index).copied().unwrap_or_default();
        if intake.knows_area(text) && !is_total(&fold(text), &intake.plan().area) {
            return None;
        }
    }
    Some(index)
}

/// Whether the names of one column are of something wider than the parts of the plan in another one: each part has one,
/// and some have the same. A place within a part, and a blank, say whose a value is or leave it open.
pub(super) fn is_wider(
    intake: &Intake<'_>,
    (wide, narrow): (usize, usize),
    rows: Rows<'_>,
) -> bool {
    let mut wider: HashMap<String, String> = HashMap::new();
    let mut above = String::new();
    let mut first = FirstRows::of(rows);
    while let Some(fields) = first.next() {
        let text = |index: usize| fold(fields.get(index).copied().unwrap_or_default()).into_owned();
        let (name, part) = (text(wide), text(narrow));
        if !name.is_empty() {
            above = name;
        }
        if !intake.is_part(&part) {
            continue;
        }
        let is_name = !above.is_empty() && !intake.knows_area(&above);
        let known = wider.entry(part).or_insert_with(|| above.clone());
        if !is_name || *known != above {
            return false;
        }
    }
    let names: HashSet<&String> = wider.values().collect();
    names.len() < wider.len()
}
