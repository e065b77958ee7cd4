//! What notes, and columns whose header says that they tell nothing of values, say of them all the same: `目标值`,
//! `2025年数据`, `仅东郊水厂`.

use super::aside::{RowSays, is_total_of};
use super::units_outside::may_be_in_another;
use super::{Record, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::basis::{self, Basis};
use crate::input::cell::is_provisional;
use crate::input::facts::{Fault, Intake};
use crate::input::header::{Column, recognise_column};
use crate::input::silent::is_void;
use crate::input::unit_line::unit_of_note;
use crate::input::vocabulary::{
    figures_of, kind_in_short, may_say_other, only_of, says_other_kind,
};
use crate::period::{Period, PeriodText, read_period};
use crate::quantity::fold;

impl Table<'_> {
    /// Looks whether a remark says that the values of its row are others than they would be taken for.
    ///
    /// # Errors
    /// That one does.
    pub(super) fn check_remarks(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        row: RowSays<'_>,
    ) -> Result<(), Fault> {
        let is_other = |index: &&usize| {
            let text = record.text(Some(**index));
            // A version may be called `Budget` or `RF1`.
            let is_version = self.given.version_field == Some(**index);
            let says_unit = || {
                let unit = unit_of_note(text, intake.plan());
                unit.is_some_and(|unit| may_be_in_another(intake, row, &unit))
            };
            is_void(text)
                || says_unit()
                || self.says_other(intake, (text, **index), row)
                || is_version && kind_in_short(text, |_| false).is_some()
        };
        match self.row_remarks.iter().find(is_other) {
            Some(index) => Err(self.column_in_doubt(record, *index)),
            None => Ok(()),
        }
    }

    fn says_other(
        &self,
        intake: &Intake<'_>,
        (text, index): (&str, usize),
        row: RowSays<'_>,
    ) -> bool {
        if !may_say_other(text) {
            return false;
        }
        let bare = fold(text).to_lowercase();
        if says_other_kind(text) {
            let is_total = || row.indicators.iter().all(|name| intake.is_cumulative(name));
            // A note of an estimate or of a running total may well be right.
            let is_right = || {
                is_provisional(&bare)
                    || basis::named(&bare).is_some_and(Basis::is_running) && is_total()
            };
            return !(self.is_column_of_notes(intake, index) && is_right());
        }
        let is_of_part = || only_of(&bare).is_some_and(|name| begins_part(intake, name));
        is_of_other_period(intake, &bare, row) || is_of_part() && !self.has_area
    }

    /// Remembers that a remark of a row says that its values are not final.
    pub(super) fn note_provisional(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        row: RowSays<'_>,
    ) {
        let is_said = |index: &usize| {
            is_provisional(&fold(record.text(Some(*index))))
                && self.is_column_of_notes(intake, *index)
        };
        let Some(index) = self.row_remarks.iter().copied().find(is_said) else { return };
        let values: Vec<&str> = row.values.iter().map(|(value, _)| value.trim()).collect();
        let told = Diagnostic::new(Code::Provisional)
            .with("written", record.text(Some(index)).trim())
            .with("value", values.join(", "));
        self.provisional.push(told.at(self.locate(intake, record.start, index.saturating_add(1))));
    }

    /// Whether a column is one of notes by its header alone: what the plan names so is not looked at.
    pub(super) fn is_column_of_notes(&self, intake: &Intake<'_>, index: usize) -> bool {
        let own = &intake.plan().data.columns;
        let header = self.header.get(index).map_or("", String::as_str);
        let is_declared = own.iter().any(|(_, declared)| fold(declared) == header);
        !is_declared && recognise_column(header, &[]) == Some(Column::Note)
    }
}

/// Whether all that a note says is of which period its figure is, and the values of the row are of another one.
fn is_of_other_period(intake: &Intake<'_>, note: &str, row: RowSays<'_>) -> bool {
    let year = intake.plan().period.single_year();
    let read = |text: &str| -> Option<Period> {
        match read_period(text, year) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(_), _)) | Err(_) => None,
        }
    };
    let Some(said) = figures_of(note).and_then(read) else { return false };
    // `2026年数据` says nothing else of a month of it.
    let is_own = |own: Period| own == said || said.months() >= 12 && said.contains(own);
    let is_other = |text: &&str| read(text).is_some_and(|own| !is_own(own));
    let is_total = row.indicators.iter().all(|name| intake.is_cumulative(name));
    row.periods.iter().any(is_other) && !(is_total && is_total_of(intake, row, said))
}

/// Whether the name of a part begins with a text: 东郊 of 东郊水厂.
fn begins_part(intake: &Intake<'_>, text: &str) -> bool {
    let text = text.to_lowercase();
    let is_name = text.chars().nth(1).is_some();
    let begins = |name: &str| fold(name).to_lowercase().starts_with(&text);
    is_name && intake.plan().parts.iter().any(|part| begins(&part.name))
}
