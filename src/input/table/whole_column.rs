//! A column that is headed `Group` or 集团 behind those of the parts: it is that of the whole where figures stand in it.

use super::first_rows::{FirstRows, Rows};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::label::take_apart;
use crate::input::vocabulary::is_of_organisation;
use crate::quantity::fold;

/// Lets such a column of a line that may be a header be called the total of the whole.
pub(super) fn name_whole(intake: &Intake<'_>, told: &mut [&str], below: Rows<'_>) {
    let is_part = |text: &&str| intake.is_part(text) || intake.is_part(&take_apart(text).name);
    let is_whole = |text: &&str| intake.knows_area(text) && !is_part(text);
    let Some(last) = told.iter().rposition(&is_part) else { return };
    let behind = told.iter().skip(last).position(|text| is_of_organisation(&fold(text)));
    let Some(index) = behind.and_then(|place| last.checked_add(place)) else { return };
    let parts = told.iter().filter(|text| is_part(text)).count();
    if parts < 2 || told.iter().any(is_whole) || !holds_figures(index, below) {
        return;
    }
    if let Some(text) = told.get_mut(index) {
        *text = if text.is_ascii() { "Group total" } else { "集团合计" };
    }
}

/// Whether nothing but figures stands in a column.
fn holds_figures(index: usize, rows: Rows<'_>) -> bool {
    let mut first = FirstRows::of(rows);
    let mut has_figure = false;
    while let Some(fields) = first.next() {
        let text = fields.get(index).copied().unwrap_or_default();
        let is_figure = text.trim().starts_with(|c: char| c.is_ascii_digit() || c == '-');
        if !is_figure && !cell::is_missing(text) {
            return false;
        }
        has_figure |= is_figure;
    }
    has_figure
}

/// Whether a figure stands anywhere in a column, with words beside it or without: `about 12`.
pub(super) fn has_figures(index: usize, rows: Rows<'_>) -> bool {
    let mut first = FirstRows::of(rows);
    while let Some(fields) = first.next() {
        let text = fields.get(index).copied().unwrap_or_default();
        if text.contains(|c: char| c.is_numeric()) {
            return true;
        }
    }
    false
}
