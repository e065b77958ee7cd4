//! What notes, and columns whose header says that they tell nothing of values, say of them all the same: `目标值`,
//! `2025年数据`, `仅东郊水厂`.

use super::aside::{RowSays, is_total_of};
use super::gains::GainOfRow;
use super::units_outside::{is_rescaled_by, may_be_in_another};
use super::{Record, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::basis::{self, Basis};
use crate::input::cell::is_provisional;
use crate::input::facts::{Fault, Intake};
use crate::input::header::{Column, recognise_column};
use crate::input::note_time::{TimeOfNote, are_all, says_supplied, sentences, time_of_note};
use crate::input::silent::is_void;
use crate::input::unit_line::unit_of_note;
use crate::input::vocabulary::{
    kind_in_short, lacking, left_out, may_say_other, only_of, says_other_kind,
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
                let is_note = self.is_column_of_notes(intake, **index);
                unit.is_some_and(|unit| {
                    may_be_in_another(intake, row, &unit)
                        || is_note && is_rescaled_by(intake, row, &unit)
                })
            };
            is_void(text)
                || says_unit()
                || self.says_other(intake, (text, **index), (record, row))
                || is_version && kind_in_short(text, |_| false).is_some()
        };
        for index in self.row_remarks.iter().copied() {
            match self.gain_of_row(intake, record.text(Some(index)), row) {
                Some(GainOfRow::OfLevel(told)) => {
                    return Err((self.origin(record.start, index.saturating_add(1)), told));
                }
                Some(GainOfRow::Other) => return Err(self.column_in_doubt(record, index)),
                None => {}
            }
        }
        match self.row_remarks.iter().find(is_other) {
            Some(index) => Err(self.column_in_doubt(record, *index)),
            None => Ok(()),
        }
    }

    fn says_other(
        &self,
        intake: &Intake<'_>,
        (text, index): (&str, usize),
        (record, row): (&Record<'_>, RowSays<'_>),
    ) -> bool {
        if !may_say_other(text) {
            return false;
        }
        let area = record.text(self.given.area_field);
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
        is_of_other_period(intake, &bare, row) || self.is_of_other_part(intake, &bare, area)
    }

    /// Whether all that a note says is of which part of the area its figure is, `仅恩阳区`, and no column says the same of
    /// the row, or which one the figure of the whole leaves out.
    fn is_of_other_part(&self, intake: &Intake<'_>, note: &str, area: &str) -> bool {
        let is_whole = !intake.is_part(area);
        let is_without = |piece: &str| {
            let names = left_out(piece).or_else(|| lacking(piece));
            names.is_some_and(|names| names_parts(intake, names))
        };
        if sentences(note).any(is_without) {
            return is_whole && !says_supplied(note);
        }
        let Some(name) = only_of(note) else { return false };
        let own = self.has_area.then(|| fold(area).to_lowercase());
        // Among columns of areas nobody knows which of them is meant.
        let is_row = |part: &str| match (&own, self.given.area_field) {
            (Some(own), Some(_)) => {
                part == own || own.chars().nth(1).is_some() && part.starts_with(own.as_str())
            }
            (Some(_), None) => true,
            (None, _) => false,
        };
        let named: Vec<String> = parts_begun(intake, name).collect();
        !named.is_empty() && !named.iter().any(|part| is_row(part))
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

/// Whether all that a note says is of which time its figure is, up to which day it goes, or which time it holds or
/// leaves out, and the values of the row are of another one.
fn is_of_other_period(intake: &Intake<'_>, note: &str, row: RowSays<'_>) -> bool {
    let year = intake.plan().period.single_year();
    let read = |text: &str| -> Option<Period> {
        match read_period(text, year) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(_), _)) | Err(_) => None,
        }
    };
    let is_total = row.indicators.iter().all(|name| intake.is_cumulative(name));
    // A running total holds the months before its own.
    let is_running = row.said.iter().flatten().any(|basis| basis.may_be_running());
    let all: Vec<Period> = row.periods.iter().filter_map(|text| read(text)).collect();
    all.iter().any(|own| {
        let own = *own;
        let said = time_of_note(note, own.last().year());
        // `2026年数据` says nothing else of a month of it.
        let is_own = |said: Period| own == said || said.months() >= 12 && said.contains(own);
        match said {
            Some(TimeOfNote::Of(said)) => {
                let ends_so = is_running && said.last() == own.last();
                let is_its_total = is_total && is_total_of(intake, row, said);
                !(is_own(said) || ends_so || is_its_total)
            }
            Some(TimeOfNote::OfApart(said)) => !are_all(&all, &said),
            Some(TimeOfNote::Until(last)) => last < own.last(),
            Some(TimeOfNote::With(said)) => said
                .iter()
                .any(|said| !(own.contains(*said) || is_running && said.last() <= own.last())),
            Some(TimeOfNote::Without(said)) => said.iter().any(|said| own.overlaps(*said)),
            Some(TimeOfNote::Partly) => true,
            Some(TimeOfNote::Lacks(said)) => {
                said.iter().any(|said| own != *said && own.contains(*said))
            }
            None => false,
        }
    })
}

/// Whether a text names parts and nothing else, in short too: 城关镇 by 城关.
pub(super) fn names_parts(intake: &Intake<'_>, text: &str) -> bool {
    const KINDS: [&str; 7] = ["", "区", "县", "市", "镇", "乡", "街道"];
    let names = text.to_lowercase();
    let is_part = |name: &str| {
        let mut parts = parts_begun(intake, name);
        parts.any(|part| part.strip_prefix(name).is_some_and(|kind| KINDS.contains(&kind)))
    };
    names
        .split(['、', ',', '和', '及'])
        .flat_map(|name| name.split(" and "))
        .map(str::trim)
        .all(is_part)
}

/// The names of parts that begin with a text: 东郊水厂 with 东郊.
fn parts_begun(intake: &Intake<'_>, text: &str) -> impl Iterator<Item = String> {
    let text = text.to_lowercase();
    let is_name = text.chars().nth(1).is_some();
    let parts = intake.plan().parts.iter().map(|part| fold(&part.name).to_lowercase());
    parts.filter(move |name| is_name && name.starts_with(&text))
}
