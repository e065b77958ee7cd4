//! Whether a sheet that no table was read from holds one all the same: its values would be lost if it
//! were skipped like a cover.

use super::facts::Intake;
use super::header::{Column, recognise_column};
use super::records::{Records, Step};
use crate::observation::Grammar;
use crate::quantity::{fold, read_measured};

/// Whether a line says what figures mean, and some stand in it or below it. Running numbers are none.
pub(super) fn is_table(intake: &Intake<'_>, text: &str) -> bool {
    let mut records = Records::new(text, Grammar::Sheet);
    let mut numbers: Option<Vec<usize>> = None;
    while let Step::Record { .. } = records.next() {
        let fields = records.fields();
        if numbers.is_none() && says_what(intake, &fields) {
            numbers = Some(running_numbers(intake, &fields));
        }
        let mut cells = fields.iter().enumerate();
        let is_value = |numbers: &Vec<usize>| {
            cells.any(|(index, text)| !numbers.contains(&index) && is_figure(intake, text))
        };
        if numbers.as_ref().is_some_and(is_value) {
            return true;
        }
    }
    false
}

/// Whether a line names an indicator or has a header for one or for values, or names whom and when:
/// several areas or periods, or one of each.
fn says_what(intake: &Intake<'_>, fields: &[&str]) -> bool {
    let own = &intake.plan().data.columns;
    let columns: Vec<Option<Column>> =
        fields.iter().map(|field| recognise_column(field, own)).collect();
    let has = |column: Column| columns.contains(&Some(column));
    let count = |is: &dyn Fn(&str) -> bool| fields.iter().filter(|field| is(field)).count();
    let areas = count(&|field| intake.knows_area(field));
    let periods = count(&|field| intake.is_period(field));
    has(Column::Indicator)
        || has(Column::Value)
        || fields.iter().any(|field| intake.knows_indicator(field))
        || areas.saturating_add(periods) > 1
        || has(Column::Area) && (periods > 0 || has(Column::Period))
        || has(Column::Period) && areas > 0
}

fn running_numbers(intake: &Intake<'_>, fields: &[&str]) -> Vec<usize> {
    let own = &intake.plan().data.columns;
    let is_number = |field: &str| recognise_column(field, own) == Some(Column::Number);
    let numbers = fields.iter().enumerate().filter(|(_, field)| is_number(field));
    numbers.map(|(index, _)| index).collect()
}

/// Whether a cell holds a figure, and not a period or a numbered sentence.
fn is_figure(intake: &Intake<'_>, text: &str) -> bool {
    let is_of_plan = |unit: &str| fold(unit).is_empty() || intake.is_unit_of_plan(unit);
    !intake.is_period(text) && read_measured(text).is_ok_and(|found| is_of_plan(&found.unit))
}
