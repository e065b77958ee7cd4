//! From the records of one table to facts: titles above it, its header, its rows, notes below it.

mod aside;
mod checks;
mod doubt;
mod foot;
mod heading;
mod joint;
mod long;
mod outside;
mod row_above;
mod second_header;
mod shape;
mod skipped;
mod thousands;
mod units;
mod wide;
mod year;

use super::above::{Line, UnitAbove, table_period, years_beside_plan};
use super::aside::tells_basis;
use super::basis::Basis;
use super::facts::{Intake, Repeated};
use super::header::{Column, Header, HeaderFault, known_columns, recognise_column};
use super::label::{Said, of_value_column};
use super::layout::{HeadersAre, Layout, Wide, recognise};
use super::limits::Exceeded;
use super::path_text::legible;
use super::plain::PlainTable;
use super::unit_line::announces_unit;
use super::vocabulary::basis_in;
use crate::diagnostic::term::ColumnWord;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{Grammar, Mismatch, Origin};
use crate::quantity::fold;
use crate::source::{Location, SourceFile};
use doubt::Doubts;
use row_above::RowAbove;
use skipped::Skipped;

/// One record of a table, with its fields as text.
pub(super) struct Record<'a> {
    pub(super) fields: Vec<&'a str>,
    /// The first byte of the record in the file's text.
    pub(super) start: usize,
    /// Where its quotation marks do not match, if they do not.
    pub(super) mismatch: Option<Mismatch>,
    /// Whether it is a row of a sheet, whose empty cells at the end are not there.
    pub(super) is_sheet: bool,
    /// Whether a cell of it goes over several lines.
    pub(super) has_line_break: bool,
}

impl<'a> Record<'a> {
    /// The number of the first field that is not blank.
    fn first_field(&self) -> usize {
        let says = self.fields.iter().position(|field| !fold(field).is_empty());
        says.unwrap_or(0).saturating_add(1)
    }

    /// The text of a field; blank where there is none.
    fn text(&self, index: Option<usize>) -> &'a str {
        index.and_then(|index| self.fields.get(index)).copied().unwrap_or_default()
    }
}

/// What may be settled outside a table.
#[derive(Clone, Copy)]
pub(super) struct Settings<'a> {
    /// The period of tables that do not say it in their rows.
    pub(super) period: Option<&'a str>,
    /// Whether a unit above the table holds for values without one.
    pub(super) uses_unit_line: Option<bool>,
    /// Whether a blank name means the one above.
    pub(super) fills_down: Option<bool>,
}

/// Lines above a header that are looked at before the search is given up.
pub(super) const TITLE_LINES: usize = 60;

/// Takes the records of one table in, in their order.
pub(super) struct Table<'s> {
    source: &'s SourceFile,
    /// Index of the file.
    index: usize,
    settings: Settings<'s>,
    above: Vec<Line>,
    shape: Option<Shape>,
    rows: usize,
    notes: Skipped,
    filled: Repeated,
    /// The header's fields, folded.
    header: Vec<String>,
    /// Whether a column or the headers say whom values are about.
    has_area: bool,
    given: Given,
    row_above: RowAbove,
    doubts: Doubts,
    has_unnamed: bool,
    swallowed: Repeated,
    /// Lines of the header that name a unit, and those below the last row.
    around: Vec<Line>,
    /// How the heading is numbered that names the unit of the rows below it.
    unit_form: Option<String>,
    /// Fields of a row where all have some more than the header, and blank ones.
    usual_fields: Option<usize>,
}

/// A table whose header is known.
enum Shape {
    Long(Header),
    Wide(Wide),
}

/// What a table says once for all its values, or for all those of a column.
#[derive(Default)]
struct Given {
    /// The period, where no cell says it.
    period: Option<String>,
    /// By column of values in a table with one value a row: what its header says of them.
    values: Vec<(usize, Said)>,
    /// Whether that is what the user says, and a title or the file's name says another.
    is_overruled: bool,
    /// Whether a title says that the values are running totals.
    basis: Option<Basis>,
    /// The unit that a line around the rows names.
    above: UnitAbove,
    /// By field: the unit that a row of units below the header gives it.
    units: Vec<Option<String>>,
    /// The columns that are not read and may say something of the values beside them.
    asides: Vec<usize>,
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
            notes: Skipped::default(),
            filled: Repeated::default(),
            header: Vec::new(),
            has_area: false,
            given: Given::default(),
            row_above: RowAbove::default(),
            doubts: Doubts::default(),
            has_unnamed: false,
            swallowed: Repeated::default(),
            around: Vec::new(),
            unit_form: None,
            usual_fields: None,
        }
    }

    /// Whether the header is known.
    pub(super) fn has_header(&self) -> bool {
        self.shape.is_some()
    }

    /// Says how many fields the rows have.
    pub(super) fn set_usual_fields(&mut self, fields: Option<usize>) {
        self.usual_fields = fields;
    }

    /// Whether the header is known, and the rows below it may be plain: nothing that is said once for
    /// all of them, or in the row above, has a say in what they mean.
    pub(super) fn may_be_plain(&self) -> bool {
        let says_nothing = self.given.period.is_none()
            && matches!(self.given.values.as_slice(), [(_, said)] if said.is_silent())
            && self.given.basis.is_none()
            && self.given.above.is_silent();
        let Some(Shape::Long(header)) = &self.shape else { return false };
        let has_other = (0..header.width()).any(|index| header.is_unknown(index));
        let fills_nothing = self.settings.fills_down != Some(true);
        says_nothing && fills_nothing && (self.has_area || !has_other)
    }

    /// How plain rows are read, if there can be any.
    pub(super) fn plain(&self, grammar: Grammar, source: usize) -> Option<PlainTable> {
        match (&self.shape, grammar) {
            (Some(Shape::Long(header)), Grammar::Separated(separator)) if self.may_be_plain() => {
                PlainTable::of(header, &self.given.asides, (u8::try_from(separator).ok()?, source))
            }
            _ => None,
        }
    }

    /// Counts rows that were taken in without [`Self::take`].
    pub(super) fn add_rows(&mut self, rows: usize) {
        self.rows = self.rows.saturating_add(rows);
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
        if record.fields.iter().all(|field| fold(field).is_empty()) {
            return Ok(());
        }
        let Some(shape) = self.shape.take() else {
            return self.seek(intake, record);
        };
        let taken = match &shape {
            Shape::Long(header) => self.take_long(intake, record, header),
            Shape::Wide(wide) => self.take_wide(intake, record, wide),
        };
        self.shape = Some(shape);
        taken
    }

    /// That a record is larger than any that people write.
    pub(super) fn too_large(
        &self,
        intake: &Intake<'_>,
        start: usize,
        exceeded: Exceeded,
    ) -> Vec<Diagnostic> {
        vec![exceeded.told(self.source.name()).at(self.locate(intake, start, 1))]
    }

    /// The rows below the header.
    ///
    /// # Errors
    /// The fault of a table that has no usable header, or no rows.
    pub(super) fn finish(mut self, intake: &mut Intake<'_>) -> Result<usize, Vec<Diagnostic>> {
        if self.shape.is_none() && !self.above.is_empty() {
            return Err(self.without_header(intake));
        }
        if let Some(doubt) = self.all_in_doubt(intake) {
            return Err(vec![doubt]);
        }
        let notes = std::mem::take(&mut self.notes);
        let notes = notes.told(Code::NotesBelow, intake.observations());
        let has_notes = notes.is_some();
        let told = [std::mem::take(&mut self.filled), std::mem::take(&mut self.swallowed)];
        let told = told.into_iter().filter_map(Repeated::told);
        intake.add_diagnostics(notes.into_iter().chain(told));
        if self.rows > 0 {
            return Ok(self.rows);
        }
        // A row of figures that only looked like a header.
        let is_guessed = matches!(&self.shape, Some(Shape::Wide(wide)) if !wide.has_named_label());
        if is_guessed && !self.above.is_empty() && !has_notes {
            return Err(self.without_header(intake));
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
        if let Some(separator) = other_separator(intake, record) {
            let comma = Diagnostic::new(Code::FullWidthComma)
                .with("file", self.source.name())
                .with("separator", separator);
            return Err(vec![comma.at(self.locate(intake, record.start, 1))]);
        }
        let layout = recognise(intake, &record.fields, record.start);
        if layout.is_some() {
            self.check_kind_outside(intake, (&record.fields, record.start))?;
        }
        match layout {
            Some(Layout::Long) => self.begin_long(intake, record)?,
            Some(Layout::Wide(mut wide)) => {
                wide.settle_years(self.says_period(intake));
                self.refuse_percents(intake, &mut wide);
                let twice = self.located(intake, wide.repeated_columns(), record.start);
                if !twice.is_empty() {
                    return Err(twice);
                }
                let in_rows = wide.columns.contains(&Some(Column::Period));
                if wide.headers != HeadersAre::Periods && !in_rows {
                    self.given.period = Some(self.table_period(intake, wide.start)?);
                } else {
                    self.note_option(intake, wide.start);
                }
                self.has_area = !wide.has_no_area_of_its_own();
                self.note_unused(intake, &wide);
                self.shape = Some(Shape::Wide(wide));
            }
            None => {
                self.above.push(Line::of(&record.fields, record.start));
                if self.above.len() > TITLE_LINES {
                    return Err(self.without_header(intake));
                }
                return Ok(());
            }
        }
        self.read_basis(intake);
        self.check_names_outside(intake, record.start)?;
        let names: Vec<String> = self.names().map(|name| legible(name).into_owned()).collect();
        intake.set_other_years(years_beside_plan(&self.above, &names, intake.plan()));
        self.header = record.fields.iter().map(|field| fold(field).into_owned()).collect();
        self.given.asides = self.asides(intake);
        self.given.above = self.unit_around(intake, record);
        self.report_lines_above(intake);
        intake.set_header(self.index, record.start, &record.fields);
        Ok(())
    }

    /// Looks whether a title says that the values are running totals, or of single periods.
    fn read_basis(&mut self, intake: &mut Intake<'_>) {
        if self.given.is_overruled {
            return;
        }
        let said = self.above.iter().find_map(|line| Some((line, basis_in(&line.text)?)));
        if let Some((line, basis)) = said.map(|(line, basis)| (line.clone(), basis)) {
            self.take_basis(intake, (&line, basis));
        }
    }

    /// Takes what a line around the rows says of the basis of the values that do not say it.
    fn take_basis(&mut self, intake: &mut Intake<'_>, (line, basis): (&Line, Basis)) {
        self.given.basis = Some(basis);
        if basis != Basis::Running {
            return;
        }
        let says_all = self.given.values.iter().all(|(_, said)| said.basis.is_some());
        let is_said_elsewhere = says_all && !self.given.values.is_empty();
        // The period of a table that is taken from the same title says it itself.
        let is_title = self.above.iter().any(|above| above.start == line.start);
        if (self.given.period.is_none() || !is_title) && !is_said_elsewhere {
            let told = Diagnostic::new(Code::RunningByTitle).with("written", &line.text);
            intake.add_diagnostics([told.at(self.locate(intake, line.start, 1))]);
        }
    }

    /// Begins a table with one value a row.
    fn begin_long(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        let header = self.read_header(intake, &record.fields, record.start)?;
        if header.field(Column::Period).is_none() {
            self.given.period = Some(self.table_period(intake, record.start)?);
        } else {
            self.note_option(intake, record.start);
        }
        self.has_area = header.field(Column::Area).is_some();
        let own = &intake.plan().data.columns;
        let said = |index: usize| {
            let place = Some(self.origin(record.start, index.saturating_add(1)));
            (index, Said { place, ..of_value_column(record.text(Some(index)), own) })
        };
        self.given.values = header.values().map(said).collect();
        self.shape = Some(Shape::Long(header));
        Ok(())
    }

    /// Refuses the columns whose headers say `%` beside others.
    fn refuse_percents(&self, intake: &mut Intake<'_>, wide: &mut Wide) {
        for index in wide.take_percents(intake.plan()) {
            let written = wide.header.get(index).map_or("", String::as_str);
            let beside = Diagnostic::new(Code::PercentBeside).with("written", written.trim());
            let origin = self.origin(wide.start, index.saturating_add(1));
            intake.refuse([(origin, Box::new(beside))]);
        }
    }

    /// Notes the columns of a wide table that are not read; one whose header is a name with a slip in
    /// it is refused.
    fn note_unused(&self, intake: &mut Intake<'_>, wide: &Wide) {
        let unused = wide.header.iter().enumerate().filter(|(index, text)| {
            wide.is_unknown(*index) && !announces_unit(text) && !tells_basis(text)
        });
        for (index, text) in unused {
            let origin = self.origin(wide.start, index.saturating_add(1));
            if let Some(fault) = intake.misnamed(text, wide.headers) {
                intake.refuse([(origin, Box::new(fault))]);
                continue;
            }
            let unused = Diagnostic::new(Code::UnknownColumn);
            let unused = unused.with("column", ColumnWord::Named).with("name", text.trim());
            let place = intake.observations().locate(origin);
            intake.add_diagnostics([unused.with("known", known_columns()).at(place)]);
        }
    }

    fn report_lines_above(&self, intake: &mut Intake<'_>) {
        let mut lines = Skipped::default();
        for line in &self.above {
            lines.add(&line.text, self.origin(line.start, 1));
        }
        let told = lines.told(Code::LinesAbove, intake.observations());
        intake.add_diagnostics(told);
    }

    /// The faults of the line that looks most like a header.
    fn without_header(&self, intake: &Intake<'_>) -> Vec<Diagnostic> {
        let own = &intake.plan().data.columns;
        let known = |line: &&Line| {
            line.fields.iter().filter(|field| recognise_column(field, own).is_some()).count()
        };
        // The first of the best: a later line is below the header, if anything.
        let best = self.above.iter().rev().max_by_key(known);
        let Some(line) = best else { return Vec::new() };
        let fields: Vec<&str> = line.fields.iter().map(String::as_str).collect();
        let (_, faults) = Header::read(fields.into_iter(), (own, false), self.source.name());
        let errors = faults.into_iter().filter(|fault| fault.diagnostic.is_error());
        let mut errors = self.located(intake, errors, line.start);
        let file = self.source.name();
        if table_period(&self.above, self.settings.period, intake, file).is_ok() {
            // A title or a name says the period of all values.
            errors.iter_mut().for_each(leave_out_period);
        }
        errors
    }

    /// The faults of a header line with their places.
    fn located(
        &self,
        intake: &Intake<'_>,
        faults: impl IntoIterator<Item = HeaderFault>,
        start: usize,
    ) -> Vec<Diagnostic> {
        let located = |fault: HeaderFault| {
            let field = fault.field.map_or(1, |field| field.saturating_add(1));
            fault.diagnostic.at(self.locate(intake, start, field))
        };
        faults.into_iter().map(located).collect()
    }

    fn read_header(
        &self,
        intake: &mut Intake<'_>,
        fields: &[&str],
        start: usize,
    ) -> Result<Header, Vec<Diagnostic>> {
        let own = &intake.plan().data.columns;
        let own = (own.as_slice(), self.says_period(intake));
        let (header, faults) = Header::read(fields.iter().copied(), own, self.source.name());
        let found = self.located(intake, faults, start);
        if found.iter().any(Diagnostic::is_error) {
            return Err(found);
        }
        intake.add_diagnostics(found);
        Ok(header)
    }

    /// The period of a table that has no periods in its cells.
    fn table_period(
        &mut self,
        intake: &mut Intake<'_>,
        start: usize,
    ) -> Result<String, Vec<Diagnostic>> {
        let file = self.source.name();
        let place = self.locate(intake, start, 1);
        let named = table_period(&self.above, self.settings.period, intake, file);
        let named = named.map_err(|fault| vec![fault.at(place.clone())])?;
        self.given.is_overruled = !named.overruled.is_empty();
        let code =
            if named.overruled.is_empty() { Code::PeriodFromName } else { Code::PeriodOverruled };
        let taken = Diagnostic::new(code)
            .with("file", file)
            .with("period", &named.written)
            .with("source", named.source)
            .with("found", Argument::names(named.overruled));
        intake.add_diagnostics([taken.at(place)]);
        Ok(named.written)
    }

    /// Notes that the period which the user gave has no say in a table that has its own.
    fn note_option(&self, intake: &mut Intake<'_>, start: usize) {
        if let Some(period) = self.settings.period {
            let unused = Diagnostic::new(Code::PeriodNotNeeded)
                .with("file", self.source.name())
                .with("period", period);
            intake.add_diagnostics([unused.at(self.locate(intake, start, 1))]);
        }
    }

    fn origin(&self, start: usize, field: usize) -> Origin {
        Origin { source: self.index, record: start, field }
    }

    fn locate(&self, intake: &Intake<'_>, start: usize, field: usize) -> Location {
        intake.observations().locate(self.origin(start, field))
    }
}

/// What separates the columns of a line, if it is none of the separators that are read.
fn other_separator(intake: &Intake<'_>, record: &Record<'_>) -> Option<char> {
    let [line] = record.fields.as_slice() else { return None };
    let is_header = |separator: &char| {
        let fields: Vec<&str> = line.split(*separator).collect();
        fields.len() > 1 && recognise(intake, &fields, record.start).is_some()
    };
    let comma = line.contains('，').then_some('，');
    ['；', '、', '|', '｜'].into_iter().find(is_header).or(comma)
}

/// Takes the column of periods out of a fault about columns that lack.
fn leave_out_period(fault: &mut Diagnostic) {
    for (name, argument) in &mut fault.arguments {
        if let ("columns", Argument::Terms(columns)) = (*name, argument) {
            columns.retain(|column| *column != ColumnWord::Period.into());
        }
    }
}
