//! What is looked at in every row, whatever the layout: other headers, other columns, notes, what is skipped.

use super::first_rows::LOOKED_AT;
use super::units::names_units;
use super::{Record, Table};
use crate::diagnostic::term::ColumnWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::basis::{self, Basis};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::{Column, known_columns, recognise_column};
use crate::input::layout::recognise;
use crate::input::title::is_bare_year;
use crate::input::unit_line::is_known;
use crate::input::vocabulary::{
    announces_number, is_bare_total, is_of_which, is_only_about, is_signature, says_number,
    says_when, without_sums,
};
use crate::quantity::fold;

impl Table<'_> {
    /// Whether a row is the header once more, as printed on every page.
    ///
    /// # Errors
    /// That it is another header.
    pub(super) fn is_header(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
    ) -> Result<bool, Vec<Diagnostic>> {
        let is_again = record.fields.len() == self.header.len()
            && record.fields.iter().zip(&self.header).all(|(field, own)| fold(field) == *own);
        // Every other header names one of the columns that are known.
        let own = &intake.plan().data.columns;
        let names_one = || record.fields.iter().any(|field| recognise_column(field, own).is_some());
        let found = || recognise(intake, &record.fields, record.start);
        let names_columns = || found().is_some_and(|found| found.names_columns());
        let is_other = || names_one() && (names_columns() || is_other_header(intake, record));
        if !is_again && !is_other() {
            return Ok(false);
        }
        if !is_again {
            let place = self.locate(intake, record.start, 1);
            return Err(vec![Diagnostic::new(Code::SecondTable).at(place)]);
        }
        self.notes.add(&record.fields.join(" "), self.origin(record.start, 1));
        Ok(true)
    }

    /// Looks whether a column that is not read names parts of the area.
    ///
    /// # Errors
    /// That one does: whom the values are about would be lost.
    pub(super) fn check_other_columns(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        is_unknown: impl Fn(usize) -> bool,
    ) -> Result<(), Vec<Diagnostic>> {
        if self.rows >= LOOKED_AT || self.has_area {
            return Ok(());
        }
        let fields = record.fields.iter().enumerate();
        let mut other = fields.filter(|(index, _)| is_unknown(*index));
        let names_part = |text: &str| intake.begins_with_part(text) || intake.is_part(text);
        let Some((index, text)) = other.find(|(_, text)| names_part(text)) else {
            return Ok(());
        };
        let column = self.header.get(index).map_or("", String::as_str);
        let found = Diagnostic::new(Code::PartsInOtherColumn)
            .with("column", column)
            .with("written", text.trim());
        Err(vec![found.at(self.locate(intake, record.start, index.saturating_add(1)))])
    }

    /// Notes, once, that something stands in a column without a name.
    pub(super) fn note_unnamed(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        is_blank: impl Fn(usize) -> bool,
    ) {
        if self.has_unnamed {
            return;
        }
        let mut fields = record.fields.iter().enumerate();
        let unnamed = fields.find(|(index, text)| is_blank(*index) && !fold(text).is_empty());
        if let Some((index, _)) = unnamed {
            self.has_unnamed = true;
            let number = index.saturating_add(1);
            let unnamed = Diagnostic::new(Code::UnknownColumn)
                .with("column", ColumnWord::Numbered)
                .with("number", number)
                .with("known", known_columns());
            let place = self.locate(intake, record.start, number);
            intake.add_diagnostics([unnamed.at(place)]);
        }
    }

    /// Skips a row that is a part or a subtotal of others, with a warning; not one that may have
    /// swallowed another.
    pub(super) fn skips_of_which(
        &mut self,
        intake: &mut Intake<'_>,
        (label, area): (&str, &str),
        record: &Record<'_>,
    ) -> bool {
        if self.misshapen(intake, record, self.header.len()).is_some() {
            return false;
        }
        let part = Diagnostic::new(Code::OfWhich).with("written", label.trim());
        self.skip(intake, area, part.at(self.locate(intake, record.start, 1)));
        true
    }

    /// Whether the label of a row that should name a period says instead that it sums up, averages or compares
    /// those of others, or holds other values: `平均`, `一季度合计`, `本年累计`, `上年同期`.
    pub(super) fn sums_up(&self, intake: &Intake<'_>, written: &str) -> bool {
        let folded = fold(written).to_lowercase();
        let of = without_sums(&folded);
        // Where all rows are called so, each is the value of its period.
        let is_total = of.len() < folded.len() && self.rows > 0 && intake.is_period(of);
        let is_running = basis::named(&folded).is_some_and(Basis::is_running);
        is_total || is_bare_total(written) || is_running || intake.other_kind(written).is_some()
    }

    /// Counts a row that has no say, and tells why.
    pub(super) fn skip(&mut self, intake: &mut Intake<'_>, area: &str, told: Diagnostic) {
        intake.add_diagnostics([told]);
        self.rows = self.rows.saturating_add(1);
        self.pass_over(intake, area);
    }

    /// Skips a row that tells something about an indicator that the plan does not ask for.
    pub(super) fn skips_about(
        &mut self,
        intake: &mut Intake<'_>,
        (label, area): (&str, &str),
        record: &Record<'_>,
    ) -> bool {
        let is_misshapen = self.misshapen(intake, record, self.header.len()).is_some();
        if is_misshapen || self.continues_notes(record) {
            return false;
        }
        let is_about_above = || is_only_about(label) && !intake.knows_indicator(label);
        let above = || self.main().filter(|name| is_about_above() && !intake.has_more_of(name));
        let Some(name) = intake.tells_about(label).or_else(above).map(str::to_owned) else {
            return false;
        };
        let about = Diagnostic::new(Code::RowAboutIndicator)
            .with("written", label.trim())
            .with("name", name);
        self.skip(intake, area, about.at(self.locate(intake, record.start, 1)));
        true
    }

    /// Whether a line is no data: it names nothing that is known, and no figure stands in it.
    pub(super) fn is_note(
        &mut self,
        intake: &mut Intake<'_>,
        (label, area): (&str, &str),
        values: &[&str],
        record: &Record<'_>,
    ) -> bool {
        if record.mismatch.is_some()
            || intake.knows_indicator(label) && !heads_list(intake, &record.fields)
        {
            return false;
        }
        let fills_blank = self.settings.fills_down == Some(true) && fold(label).is_empty();
        if self.continues_notes(record) || !fills_blank && is_signature(&record.fields) {
            self.pass_note(intake, record, area);
            return true;
        }
        // Below a table the day of reporting stands in a cell of its own; anywhere else a text with
        // a digit is a figure, `2022` too.
        let is_date = says_when(label);
        let has_digit = |text: &str| text.contains(|c: char| c.is_numeric());
        let is_figure = |text: &str| has_digit(text) && !is_date && !announces_number(text);
        let says_figure = |text: &&str| is_figure(text) || intake.is_value_in_words(text);
        let has_figure = values.iter().any(says_figure);
        if is_of_which(label) && has_figure {
            // Of the plan's parts none is passed over, also where it is not certain of what it is one.
            return !intake.is_part(label) && self.skips_of_which(intake, (label, area), record);
        }
        if has_figure || fold(label).is_empty() && values.iter().any(|v| !cell::is_missing(v)) {
            return false;
        }
        // A row of units says how large the figures of the others are.
        let is_unit = |text: &&str| is_known(fold(text).trim_matches(['(', ')']), intake.plan());
        let has_unit = values.iter().any(is_unit);
        if has_unit || names_units(label) && values.iter().any(|value| !cell::is_missing(value)) {
            return false;
        }
        // A whole row in one field: `技术合同成交额，2022-Q4，3.0`.
        if has_digit(label) && intake.begun_with(label).is_some() {
            return false;
        }
        // A figure that slipped into another cell.
        let is_free = |(index, field): (usize, &&str)| {
            cell::is_bare_figure(field) && !self.is_number(intake, index)
        };
        let has_free = record.fields.iter().enumerate().any(is_free);
        if has_free && !is_date && !says_number(label) && !is_year_alone(&record.fields) {
            return false;
        }
        self.pass_note(intake, record, area);
        true
    }

    /// Passes over a line that is no data, and takes in what it says of the rows below it.
    pub(super) fn pass_note(&mut self, intake: &mut Intake<'_>, record: &Record<'_>, area: &str) {
        let text = record.fields.join(" ");
        self.count_note(record);
        self.pass_over(intake, area);
        if !self.take_heading(intake, record) {
            let place = self.origin(record.start, record.first_field());
            self.notes.add(&text, place);
            self.read_notes = self.read_notes.saturating_add(1);
        }
        let width = self.header.len();
        let has_slipped =
            record.fields.len() > width && self.misshapen(intake, record, width).is_some();
        // A heading that speaks of a part, or that may have stood in the column of areas.
        if has_slipped || intake.mentioned_part(&text).is_some() {
            self.doubt_area(text.trim());
        }
    }
}

/// Whether a line is nothing but a numbered name, `一、技术合同成交额（单位：万元）`: what stands alone heads the
/// rows below it.
pub(super) fn heads_list(intake: &Intake<'_>, fields: &[&str]) -> bool {
    let mut texts = fields.iter().filter(|field| !fold(field).is_empty());
    let (first, others) = (texts.next(), texts.next());
    others.is_none() && first.is_some_and(|text| intake.is_numbered(text))
}

/// Whether nothing but a year stands in a line: it heads the rows below it.
fn is_year_alone(fields: &[&str]) -> bool {
    let mut texts = fields.iter().map(|field| fold(field)).filter(|text| !text.is_empty());
    let is_year = texts.next().is_some_and(|text| is_bare_year(&text));
    is_year && texts.next().is_none()
}

/// Whether a line that is no header of a table that is read looks like one: it has headers for what rows
/// are about and for something else, and no figure.
fn is_other_header(intake: &Intake<'_>, record: &Record<'_>) -> bool {
    let own = &intake.plan().data.columns;
    let columns = record.fields.iter().filter_map(|field| recognise_column(field, own));
    let columns: Vec<Column> = columns.filter(|column| *column != Column::Number).collect();
    let is_first = |column: &Column| matches!(column, Column::Indicator | Column::Area);
    let has_figure = record.fields.iter().any(|field| cell::is_bare_figure(field));
    columns.len() > 1 && columns.iter().any(is_first) && !has_figure
}
