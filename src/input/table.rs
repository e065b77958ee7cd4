//! From the records of one table to facts: titles above it, its header, its rows, notes below it.

use super::cell;
use super::facts::{Fact, Field, Intake, Repeated};
use super::header::{Column, Header, recognise_column};
use super::label::{Basis, basis_of, take_apart};
use super::layout::{HeadersAre, Layout, RowsAre, Wide, recognise};
use super::title::{period_in, unit_in};
use crate::diagnostic::{Code, Diagnostic, Term};
use crate::observation::{Mismatch, Origin};
use crate::quantity::fold;
use crate::source::{Location, SourceFile};

/// One record of a table, with its fields as text.
pub(super) struct Record<'a> {
    pub(super) fields: Vec<&'a str>,
    /// The first byte of the record in the file's text.
    pub(super) start: usize,
    /// Where its quotation marks do not match, if they do not.
    pub(super) mismatch: Option<Mismatch>,
    /// Whether it is a row of a sheet, whose empty cells at the end are not there.
    pub(super) is_sheet: bool,
}

/// What may be settled outside a table.
#[derive(Clone, Copy)]
pub(super) struct Settings<'a> {
    /// The period of tables that do not say it in their rows.
    pub(super) period: Option<&'a str>,
    /// Whether a unit above the table holds for values without one.
    pub(super) uses_unit_line: bool,
    /// Whether a blank name means the one above.
    pub(super) fills_down: bool,
}

/// The columns that messages name.
const KNOWN_COLUMNS: &str = "indicator, period, value, area, unit, evidence, note, status, version";

/// Lines above a header that are looked at before the search is given up.
pub(super) const TITLE_LINES: usize = 20;

/// Columns that a table may have: as many as a sheet.
const COLUMNS: usize = 16_384;

/// Bytes that a field may have.
const FIELD_BYTES: usize = 1024 * 1024;

/// Takes the records of one table in, in their order.
pub(super) struct Table<'s> {
    source: &'s SourceFile,
    /// Index of the file.
    index: usize,
    settings: Settings<'s>,
    above: Vec<Above>,
    shape: Option<Shape>,
    rows: usize,
    notes: Repeated,
    filled: Repeated,
    last_label: String,
    has_unnamed: bool,
}

/// A line above the header.
struct Above {
    text: String,
    fields: Vec<String>,
    start: usize,
}

/// A table whose header is known.
enum Shape {
    Long { header: Header, basis: Option<Basis>, unit: Option<String> },
    Wide { wide: Wide, period: Option<String>, unit: Option<String> },
}

impl<'s> Table<'s> {
    /// A table that has yet to begin; `index` is the file's among those taken in.
    pub(super) fn new(source: &'s SourceFile, index: usize, settings: Settings<'s>) -> Self {
        Self {
            source,
            index,
            settings,
            above: Vec::new(),
            shape: None,
            rows: 0,
            notes: Repeated::default(),
            filled: Repeated::default(),
            last_label: String::new(),
            has_unnamed: false,
        }
    }

    /// Takes one record in: a title, the header, or a row.
    ///
    /// # Errors
    /// The faults of a header that cannot be used.
    pub(super) fn take(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        self.check_limits(intake, record)?;
        if record.fields.iter().all(|field| fold(field).is_empty()) {
            return Ok(());
        }
        let Some(shape) = self.shape.take() else {
            return self.seek(intake, record);
        };
        let taken = match &shape {
            Shape::Long { header, basis, unit } => {
                self.take_long(intake, record, header, (*basis, unit.as_deref()));
                Ok(())
            }
            Shape::Wide { wide, period, unit } => {
                self.take_wide(intake, record, wide, (period.as_deref(), unit.as_deref()))
            }
        };
        self.shape = Some(shape);
        taken
    }

    /// Refuses a record that no table of people has.
    fn check_limits(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        let is_long = record.fields.iter().any(|field| field.len() > FIELD_BYTES);
        let reason = if record.fields.len() > COLUMNS {
            Term::TooManyColumns
        } else if is_long {
            Term::FieldTooLong
        } else {
            return Ok(());
        };
        let large = Diagnostic::new(Code::TooLarge).with("file", self.source.name());
        let place = self.locate(intake, record.start, 1);
        Err(vec![large.with("reason", reason).at(place)])
    }

    /// The rows below the header.
    ///
    /// # Errors
    /// The fault of a table that has no usable header, or no rows.
    pub(super) fn finish(self, intake: &mut Intake<'_>) -> Result<usize, Vec<Diagnostic>> {
        if self.shape.is_none() && !self.above.is_empty() {
            return Err(self.without_header(intake));
        }
        let notes = self.notes.told();
        let has_notes = notes.is_some();
        intake.add_diagnostics(notes.into_iter().chain(self.filled.told()));
        if self.rows > 0 {
            return Ok(self.rows);
        }
        let is_headed = self.shape.is_some() || has_notes;
        let code = if is_headed { Code::NoRows } else { Code::DataEmpty };
        let diagnostic = Diagnostic::new(code).with("file", self.source.name());
        Err(vec![diagnostic.at(self.source.whole())])
    }

    /// Looks whether a line is the header.
    fn seek(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        if record.fields.len() == 1 && record.fields.iter().any(|field| field.contains('，')) {
            let comma = Diagnostic::new(Code::FullWidthComma).with("file", self.source.name());
            return Err(vec![comma.at(self.locate(intake, record.start, 1))]);
        }
        match recognise(intake, &record.fields, record.start) {
            Some(Layout::Long) => {
                let header = self.read_header(intake, &record.fields, record.start)?;
                let value = header.field(Column::Value);
                let text = value.and_then(|index| record.fields.get(index)).copied();
                let text = text.unwrap_or_default();
                let unit = take_apart(text).unit.or(self.unit_line(intake));
                self.shape = Some(Shape::Long { header, basis: basis_of(text), unit });
            }
            Some(Layout::Wide(wide)) => {
                let period = self.table_period(intake, &wide)?;
                let unit = self.unit_line(intake);
                self.note_unused(intake, &wide);
                self.shape = Some(Shape::Wide { wide, period, unit });
            }
            None => {
                self.above.push(Above {
                    text: record.fields.join(" ").trim().to_owned(),
                    fields: record.fields.iter().map(|field| (*field).to_owned()).collect(),
                    start: record.start,
                });
                if self.above.len() > TITLE_LINES {
                    return Err(self.without_header(intake));
                }
                return Ok(());
            }
        }
        self.report_lines_above(intake);
        intake.set_header(self.index, record.start, &record.fields);
        Ok(())
    }

    /// Notes the columns of a wide table that are not read.
    fn note_unused(&self, intake: &mut Intake<'_>, wide: &Wide) {
        let unused = wide.header.iter().enumerate().filter(|(index, text)| {
            let is_known = wide.columns.get(*index).is_some_and(Option::is_some);
            let is_read = is_known || *index == wide.label || wide.cells.contains(index);
            !is_read && !fold(text).is_empty()
        });
        let found: Vec<Diagnostic> = unused
            .map(|(index, text)| {
                let place = self.locate(intake, wide.start, index.saturating_add(1));
                let unused = Diagnostic::new(Code::UnknownColumn).with("column", text.trim());
                unused.with("known", KNOWN_COLUMNS).at(place)
            })
            .collect();
        intake.add_diagnostics(found);
    }

    fn report_lines_above(&self, intake: &mut Intake<'_>) {
        if let Some(first) = self.above.first() {
            let skipped = Diagnostic::new(Code::LinesAbove)
                .with("count", self.above.len())
                .with("written", &first.text);
            let place = self.locate(intake, first.start, 1);
            intake.add_diagnostics([skipped.at(place)]);
        }
    }

    /// The faults of the line that looks most like a header.
    fn without_header(&self, intake: &Intake<'_>) -> Vec<Diagnostic> {
        let own = &intake.plan().data.columns;
        let known = |line: &&Above| {
            line.fields.iter().filter(|field| recognise_column(field, own).is_some()).count()
        };
        // The first of the best: a later line is below the header, if anything.
        let best = self.above.iter().rev().max_by_key(known);
        let Some(line) = best else { return Vec::new() };
        let fields: Vec<&str> = line.fields.iter().map(String::as_str).collect();
        let (_, faults) = Header::read(fields.into_iter(), own, self.source.name());
        let errors = faults.into_iter().filter(|fault| fault.diagnostic.is_error());
        errors
            .map(|fault| {
                let field = fault.field.map_or(1, |field| field.saturating_add(1));
                fault.diagnostic.at(self.locate(intake, line.start, field))
            })
            .collect()
    }

    fn read_header(
        &self,
        intake: &mut Intake<'_>,
        fields: &[&str],
        start: usize,
    ) -> Result<Header, Vec<Diagnostic>> {
        let own = &intake.plan().data.columns;
        let (header, faults) = Header::read(fields.iter().copied(), own, self.source.name());
        let mut found = Vec::new();
        for fault in faults {
            let field = fault.field.map_or(1, |field| field.saturating_add(1));
            found.push(fault.diagnostic.at(self.locate(intake, start, field)));
        }
        if found.iter().any(Diagnostic::is_error) {
            return Err(found);
        }
        intake.add_diagnostics(found);
        Ok(header)
    }

    /// The period of a table that has no periods in its cells: by the option, a title, or the name
    /// of the file.
    fn table_period(
        &self,
        intake: &mut Intake<'_>,
        wide: &Wide,
    ) -> Result<Option<String>, Vec<Diagnostic>> {
        let in_rows = wide.columns.contains(&Some(Column::Period));
        if wide.headers == HeadersAre::Periods || in_rows {
            return Ok(None);
        }
        let by_title = || self.above.iter().find_map(|line| period_in(&line.text));
        let stem = self.source.name().rsplit('/').next().unwrap_or_default();
        let found = self
            .settings
            .period
            .map(|period| (period.to_owned(), Term::ByOption))
            .or_else(|| Some((by_title()?, Term::ByTitle)))
            .or_else(|| Some((period_in(stem)?, Term::ByFileName)));
        let place = self.locate(intake, wide.start, 1);
        let Some((period, source)) = found else {
            let none = Diagnostic::new(Code::NoPeriodForTable).with("file", self.source.name());
            return Err(vec![none.at(place)]);
        };
        let taken = Diagnostic::new(Code::PeriodFromName)
            .with("file", self.source.name())
            .with("period", &period)
            .with("source", source);
        intake.add_diagnostics([taken.at(place)]);
        Ok(Some(period))
    }

    /// The unit of a line above the table, if the plan says that it holds.
    fn unit_line(&self, intake: &mut Intake<'_>) -> Option<String> {
        let line = self.above.iter().find(|line| unit_in(&line.text).is_some())?;
        if self.settings.uses_unit_line {
            return unit_in(&line.text);
        }
        let ignored = Diagnostic::new(Code::UnitLine).with("written", &line.text);
        let place = self.locate(intake, line.start, 1);
        intake.add_diagnostics([ignored.at(place)]);
        None
    }

    fn take_long(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        header: &Header,
        (basis, unit): (Option<Basis>, Option<&str>),
    ) {
        let text = |column: Column| {
            let index = header.field(column);
            index.and_then(|index| record.fields.get(index)).copied().unwrap_or_default()
        };
        let says_no_period = !intake.is_period(text(Column::Period));
        let values = [text(Column::Value), text(Column::Status)];
        let is_part = is_of_which(text(Column::Indicator));
        if is_subtotal(text(Column::Area)) {
            let place = self.locate(intake, record.start, 1);
            let subtotal =
                Diagnostic::new(Code::OfWhich).with("written", text(Column::Area).trim());
            intake.add_diagnostics([subtotal.at(place)]);
            self.rows = self.rows.saturating_add(1);
            return;
        }
        if (says_no_period || is_part)
            && self.is_note(intake, text(Column::Indicator), &values, record)
        {
            return;
        }
        self.rows = self.rows.saturating_add(1);
        if let Some(code) = misshapen(record, header) {
            let diagnostic = Diagnostic::new(code)
                .with("found", record.fields.len())
                .with("expected", header.width())
                .with("lines", record.mismatch.map_or(1, |mismatch| mismatch.lines));
            let field = record.mismatch.map_or(1, |mismatch| mismatch.field);
            let origin = self.origin(record.start, field);
            intake.refuse([(origin, Box::new(diagnostic))]);
            let [name, period, area] = [Column::Indicator, Column::Period, Column::Area].map(text);
            intake.mark_refused(name, period, area, origin);
            return;
        }
        self.note_unnamed(intake, record, header);
        let name = self.label(text(Column::Indicator), record.start, intake);
        let field = |column: Column| {
            let number = header.field(column).map_or(1, |index| index.saturating_add(1));
            Field { text: text(column), origin: self.origin(record.start, number) }
        };
        let indicator = Field { text: &name, ..field(Column::Indicator) };
        take_fact(
            intake,
            &Fact {
                indicator,
                period: field(Column::Period),
                area: field(Column::Area),
                value: field(Column::Value),
                unit: field(Column::Unit),
                status: field(Column::Status),
                evidence: field(Column::Evidence),
                note: field(Column::Note),
                version: field(Column::Version),
                basis,
            },
            unit,
        );
    }

    fn take_wide(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        wide: &Wide,
        (period, unit): (Option<&str>, Option<&str>),
    ) -> Result<(), Vec<Diagnostic>> {
        let text = |index: usize| record.fields.get(index).copied().unwrap_or_default();
        let values: Vec<&str> = wide.cells.iter().map(|index| text(*index)).collect();
        if self.is_second_header(intake, wide, record, &values) {
            let two = Diagnostic::new(Code::TwoLineHeader).with("file", self.source.name());
            return Err(vec![two.at(self.locate(intake, record.start, 1))]);
        }
        let written = text(wide.label);
        let names_nothing = match wide.rows {
            RowsAre::Indicators => true,
            RowsAre::Areas => !intake.knows_area(written),
        };
        if names_nothing && self.is_note(intake, written, &values, record) {
            return Ok(());
        }
        self.rows = self.rows.saturating_add(1);
        let label = match wide.rows {
            RowsAre::Indicators => self.label(written, record.start, intake),
            RowsAre::Areas => written.to_owned(),
        };
        let known = |column: Column| {
            let index = wide.columns.iter().position(|known| *known == Some(column));
            let number = index.map_or(1, |index| index.saturating_add(1));
            let text = index.map_or("", text);
            Field { text, origin: self.origin(record.start, number) }
        };
        for index in &wide.cells {
            let number = index.saturating_add(1);
            let head = wide.header.get(*index).map_or("", String::as_str);
            let header = Field { text: head, origin: self.origin(wide.start, number) };
            let value = Field { text: text(*index), origin: self.origin(record.start, number) };
            let row = Field {
                text: &label,
                origin: self.origin(record.start, wide.label.saturating_add(1)),
            };
            let table =
                Field { text: period.unwrap_or_default(), origin: self.origin(wide.start, 1) };
            let own_period = if period.is_some() { table } else { known(Column::Period) };
            let (indicator, area, period) = match (wide.rows, wide.headers) {
                (RowsAre::Areas, _) => (header, row, own_period),
                (RowsAre::Indicators, HeadersAre::Areas) => (row, header, own_period),
                (RowsAre::Indicators, _) => (row, known(Column::Area), header),
            };
            take_fact(
                intake,
                &Fact {
                    indicator,
                    period,
                    area,
                    value,
                    unit: known(Column::Unit),
                    status: known(Column::Status),
                    evidence: known(Column::Evidence),
                    note: known(Column::Note),
                    version: known(Column::Version),
                    basis: None,
                },
                unit,
            );
        }
        Ok(())
    }

    /// Notes, once, that something stands in a column without a name.
    fn note_unnamed(&mut self, intake: &mut Intake<'_>, record: &Record<'_>, header: &Header) {
        let unnamed = record
            .fields
            .iter()
            .enumerate()
            .find(|(index, text)| header.is_blank(*index) && !fold(text).is_empty());
        if let Some((index, _)) = unnamed.filter(|_| !self.has_unnamed) {
            self.has_unnamed = true;
            let number = index.saturating_add(1);
            let unnamed = Diagnostic::new(Code::UnknownColumn)
                .with("column", format!("#{number}"))
                .with("known", KNOWN_COLUMNS);
            let place = self.locate(intake, record.start, number);
            intake.add_diagnostics([unnamed.at(place)]);
        }
    }

    /// A blank name where names are filled down is the one above.
    fn label(&mut self, written: &str, start: usize, intake: &Intake<'_>) -> String {
        if !fold(written).is_empty() {
            written.clone_into(&mut self.last_label);
        } else if self.settings.fills_down && !self.last_label.is_empty() {
            let filled = Diagnostic::new(Code::BlanksFilled);
            self.filled.add(filled.at(self.locate(intake, start, 1)));
            return self.last_label.clone();
        }
        written.to_owned()
    }

    /// Whether a line is no data: it names nothing that is known, and no figure stands in it.
    fn is_note(
        &mut self,
        intake: &mut Intake<'_>,
        label: &str,
        values: &[&str],
        record: &Record<'_>,
    ) -> bool {
        if record.mismatch.is_some() || intake.knows_indicator(label) {
            return false;
        }
        let is_part = is_of_which(label);
        let is_figure =
            |text: &&str| text.contains(|c: char| c.is_numeric()) && !intake.is_period(text);
        let has_figure = values.iter().any(is_figure);
        if is_part && has_figure {
            let part = Diagnostic::new(Code::OfWhich).with("written", label.trim());
            let place = self.locate(intake, record.start, 1);
            intake.add_diagnostics([part.at(place)]);
            self.rows = self.rows.saturating_add(1);
            return true;
        }
        if has_figure || fold(label).is_empty() && values.iter().any(|v| !cell::is_missing(v)) {
            return false;
        }
        let text = record.fields.join(" ");
        let note = Diagnostic::new(Code::NotesBelow).with("written", text.trim());
        let says = record.fields.iter().position(|field| !fold(field).is_empty());
        let number = says.unwrap_or(0).saturating_add(1);
        self.notes.add(note.at(self.locate(intake, record.start, number)));
        true
    }

    /// Whether the first row goes on with the header, or figures stand below blank headers.
    fn is_second_header(
        &self,
        intake: &Intake<'_>,
        wide: &Wide,
        record: &Record<'_>,
        values: &[&str],
    ) -> bool {
        let label = record.fields.get(wide.label).copied().unwrap_or_default();
        let filled = values.iter().filter(|value| !fold(value).is_empty());
        let are_periods = filled.clone().count() > 0 && filled.clone().all(|v| intake.is_period(v));
        let is_headless = |index: usize, text: &str| {
            let head = wide.header.get(index).map_or("", String::as_str);
            index != wide.label && fold(head).is_empty() && text.contains(|c: char| c.is_numeric())
        };
        let headless =
            record.fields.iter().enumerate().any(|(index, text)| is_headless(index, text));
        headless || (self.rows == 0 && fold(label).is_empty() && are_periods)
    }

    fn origin(&self, start: usize, field: usize) -> Origin {
        Origin { source: self.index, record: start, field }
    }

    fn locate(&self, intake: &Intake<'_>, start: usize, field: usize) -> Location {
        intake.observations().locate(self.origin(start, field))
    }
}

/// Takes a fact in, with what its indicator's name carries beside the name.
fn take_fact(intake: &mut Intake<'_>, fact: &Fact<'_>, table_unit: Option<&str>) {
    if intake.knows_indicator_as_written(fact.indicator.text) {
        let unit = with_default(fact.unit, table_unit);
        intake.take(&Fact { unit, ..*fact });
        return;
    }
    let label = take_apart(fact.indicator.text);
    let indicator = Field { text: &label.name, ..fact.indicator };
    let unit = with_default(fact.unit, label.unit.as_deref().or(table_unit));
    let basis = label.basis.or(fact.basis);
    if intake.knows_indicator_as_written(&label.name) {
        intake.take(&Fact { indicator, unit, basis, ..*fact });
    } else {
        intake.take(fact);
    }
}

/// Whether an area is a sum of some of the parts: it is neither a part nor the whole.
fn is_subtotal(area: &str) -> bool {
    matches!(fold(area).as_ref(), "小计" | "subtotal")
}

/// Whether a name says that its row is a part of the row above.
fn is_of_which(label: &str) -> bool {
    let label = fold(label);
    label.starts_with("其中") || label.starts_with('#')
}

fn with_default<'a>(field: Field<'a>, default: Option<&'a str>) -> Field<'a> {
    match default {
        Some(text) if cell::is_missing(field.text) => Field { text, ..field },
        _ => field,
    }
}

/// What is wrong with the shape of a row.
fn misshapen(record: &Record<'_>, header: &Header) -> Option<Code> {
    let width = header.width();
    let extra = record.fields.get(width..).unwrap_or_default();
    if record.mismatch.is_some() {
        Some(Code::UnclosedQuote)
    } else if (record.fields.len() < width && !record.is_sheet)
        || extra.iter().any(|field| !fold(field).is_empty())
    {
        Some(Code::FieldCount)
    } else if record.fields.iter().any(|field| field.contains('\0')) {
        Some(Code::ControlCharacter)
    } else {
        None
    }
}
