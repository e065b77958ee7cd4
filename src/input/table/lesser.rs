//! Columns that another one of the same meaning stands for: they are not read, and must not say otherwise.

use super::aside::RowSays;
use super::{Record, Table};
use crate::input::cell;
use crate::input::facts::{Fault, Intake};
use crate::input::header::Column;
use crate::input::names::FactArea;
use crate::input::unit_line::is_known;
use crate::period::{Period, PeriodText, read_period};
use crate::quantity::{MeasuredText, fold, read_measured};

impl Table<'_> {
    /// Looks whether such a column names another indicator than its row is about, or another value than stands
    /// there: `960` under 完成情况 beside 640 under 完成值.
    ///
    /// # Errors
    /// That one does.
    pub(super) fn check_lesser(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        row: RowSays<'_>,
    ) -> Result<(), Fault> {
        let says_otherwise = |(index, column): &&(usize, Column)| {
            let text = record.text(Some(*index));
            let is_other = match column {
                Column::Indicator => names_other(intake, text, row),
                Column::Value => self.says_other_value(intake, record, text),
                Column::Period => names_other_period(intake, text, row),
                Column::Area => names_other_area(intake, text, record.text(self.given.area_field)),
                // These are looked at like those of any column that is not read.
                Column::Unit
                | Column::Year
                | Column::Evidence
                | Column::Note
                | Column::Status
                | Column::Version
                | Column::Number => false,
            };
            !cell::is_missing(text) && is_other
        };
        match self.given.lesser.iter().find(says_otherwise) {
            Some((index, _)) => Err(self.column_in_doubt(record, *index)),
            None => Ok(()),
        }
    }

    fn says_other_value(&self, intake: &Intake<'_>, record: &Record<'_>, text: &str) -> bool {
        let values = self.given.values.iter().map(|(index, _)| record.text(Some(*index)));
        let status = record.text(self.given.status_field);
        let mut said = values.chain([status]).filter(|text| !cell::is_missing(text));
        // `12月底前完成` is none.
        let is_figure =
            |figure: &MeasuredText| figure.unit.is_empty() || is_known(&figure.unit, intake.plan());
        match read_measured(&fold(text)).ok().filter(is_figure) {
            Some(figure) => !said.any(|value| is_same(&figure, value)),
            None => said.next().is_none() && cell::state(text).is_ok(),
        }
    }
}

/// Whether a text names an area of the plan, and not the one of the row.
fn names_other_area(intake: &Intake<'_>, text: &str, own: &str) -> bool {
    let names = intake.names();
    let area = |text: &str| names.area_of(&fold(text)).map(FactArea::part);
    // A blank is the whole.
    let own = if fold(own).is_empty() { Some(None) } else { area(own) };
    area(text).is_some_and(|other| own.is_some_and(|own| own != other))
}

/// Whether a text names a period that has nothing to do with those of a row: 2026-05 beside 2026-06. One may be within the
/// other.
fn names_other_period(intake: &Intake<'_>, text: &str, row: RowSays<'_>) -> bool {
    let year = intake.plan().period.single_year();
    let read = |text: &str| match read_period(text, year) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    };
    let is_apart = |own: Period, other: Period| !own.contains(other) && !other.contains(own);
    let own = || row.periods.iter().filter_map(|own| read(own));
    read(text).is_some_and(|other| own().any(|own| is_apart(own, other)))
}

fn names_other(intake: &Intake<'_>, text: &str, row: RowSays<'_>) -> bool {
    let names = intake.names();
    let entry = names.entry(&fold(text));
    let is_other = |name: &&str| names.entry_labelled(name) != entry;
    entry.is_some() && row.indicators.iter().any(is_other)
}

/// Whether a figure is the one of a value; a unit may be left out.
fn is_same(figure: &MeasuredText, value: &str) -> bool {
    read_measured(&fold(value)).is_ok_and(|value| {
        let is_one = value.number == figure.number;
        is_one && (value.unit == figure.unit || value.unit.is_empty() || figure.unit.is_empty())
    })
}
