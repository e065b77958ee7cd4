//! The lines down to the header: titles, what they say of all values, and the header itself.

use std::borrow::Cow;

use super::by_cells::heads_done_on;
use super::skipped::Skipped;
use super::whole_column::{has_figures, name_whole};
use super::{Record, Shape, TITLE_LINES, Table};
use crate::diagnostic::term::ColumnWord;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::above::{Line, table_period, years_beside_plan};
use crate::input::account_year::in_calendar;
use crate::input::aside::{question, tells_basis};
use crate::input::basis::Basis;
use crate::input::facts::Intake;
use crate::input::header::{Column, Header, HeaderFault, known_columns};
use crate::input::label::{Said, of_value_column};
use crate::input::layout::{Layout, recognise};
use crate::input::path_text::legible;
use crate::input::silent::Silent;
use crate::input::title::{bare_year, periods_in};
use crate::input::unit_line::announces_unit;
use crate::input::wide::{HeadersAre, Wide};
use crate::observation::Grammar;
use crate::quantity::fold;

impl Table<'_> {
    /// Looks whether a line is the header.
    pub(super) fn seek(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        below: (&str, Grammar),
    ) -> Result<(), Vec<Diagnostic>> {
        if let Some(separator) = other_separator(intake, record) {
            let comma = Diagnostic::new(Code::FullWidthComma)
                .with("file", self.source.name())
                .with("separator", separator);
            return Err(vec![comma.at(self.locate(intake, record.start, 1))]);
        }
        let mut told = self.told_by_cells(intake, &record.fields, below);
        name_whole(intake, &mut told, below);
        let told = by_calendar(intake, told);
        let told: Vec<&str> = told.iter().map(AsRef::as_ref).collect();
        let layout = recognise(intake, &told, record.start);
        let layout = layout.filter(|layout| !self.is_title(intake, (record, layout), below));
        if let Some(layout) = &layout {
            let values = layout.values(&record.fields, &intake.plan().data.columns);
            self.check_line_above(intake, record, &values)?;
            self.check_kind_outside(intake, (&record.fields, &values), record.start)?;
        }
        match layout {
            Some(Layout::Long) => {
                let begun = self.begin_long(intake, (&told, record.start));
                begun.map_err(|faults| {
                    self.blame_period(intake, faults, (&record.fields, record.start), below)
                })?;
            }
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
                    self.check_whole_years(intake, &wide)?;
                    self.note_option(intake, wide.start);
                }
                self.has_area = !wide.has_no_area_of_its_own();
                self.note_unused(intake, &wide, below);
                intake.add_wide(self.index);
                self.shape = Some(Shape::Wide(wide));
            }
            None => {
                self.above.push(Line::of(&record.fields, record.start));
                self.check_titles(intake, record)?;
                if self.above.len() > TITLE_LINES {
                    return Err(self.without_header(intake));
                }
                return Ok(());
            }
        }
        self.read_basis(intake)?;
        self.read_increases(intake);
        self.check_names_outside(intake, record.start)?;
        self.refuse_totals(intake)?;
        let names: Vec<String> = self.names().map(|name| legible(name).into_owned()).collect();
        let has_sheet = self.source.name().contains('#');
        let (sheet, others) = names.split_at(usize::from(has_sheet).min(names.len()));
        let sheet = sheet.first().map(String::as_str);
        let years = years_beside_plan(&self.above, (sheet, others), intake.plan());
        let year_of_sheet = sheet.filter(|_| !years.is_empty()).and_then(bare_year);
        let year_of_sheet = year_of_sheet.filter(|year| {
            let mut titles = self.above.iter().flat_map(|line| periods_in(&line.text));
            titles.all(|period| period.contains(&year.to_string()))
        });
        intake.set_other_years(years, year_of_sheet);
        self.header = record.fields.iter().map(|field| fold(field).into_owned()).collect();
        (self.given.asides, self.given.remarks) = self.asides(intake);
        let header = |index: &usize| self.header.get(*index).map_or("", String::as_str);
        let questions =
            self.given.asides.iter().map(|index| question(header(index), intake.plan()));
        self.given.questions = questions.collect();
        self.silent = Silent::of_columns(self.header.len());
        self.given.lesser = match &self.shape {
            Some(Shape::Long(header)) => header.lesser.clone(),
            Some(Shape::Wide(wide)) => wide.lesser.clone(),
            None => Vec::new(),
        };
        self.given.is_reached = self.heads_reached(&record.fields);
        self.given.indicators = match &self.shape {
            Some(Shape::Wide(wide)) if wide.headers == HeadersAre::Indicators => {
                Some(wide.cells.len())
            }
            Some(Shape::Wide(_) | Shape::Long(_)) | None => None,
        };
        self.note_area_field(intake, (&record.fields, below));
        self.given.unit_field = self.field(Column::Unit);
        self.given.status_field = self.field(Column::Status);
        self.given.version_field = self.field(Column::Version);
        self.given.above = self.unit_around(intake, record, below);
        self.report_lines_above(intake);
        intake.set_header(self.index, record.start, &record.fields);
        Ok(())
    }

    /// Begins a table with one value a row.
    fn begin_long(
        &mut self,
        intake: &mut Intake<'_>,
        (told, start): (&[&str], usize),
    ) -> Result<(), Vec<Diagnostic>> {
        let named = self.bases_by_span(intake, told);
        let fields: Vec<&str> = named.iter().map(AsRef::as_ref).collect();
        let header = self.read_header(intake, &fields, start)?;
        if header.field(Column::Period).is_none() {
            self.given.period = Some(self.table_period(intake, start)?);
        }
        self.has_area = header.field(Column::Area).is_some();
        let own = &intake.plan().data.columns;
        let said = |index: usize| {
            let place = Some(self.origin(start, index.saturating_add(1)));
            let text = fields.get(index).copied().unwrap_or_default();
            (index, Said { place, ..of_value_column(text, own) })
        };
        self.given.values = header.values().map(said).collect();
        if self.given.period.is_some() {
            self.settle_beside_total();
        }
        if self.given.period.is_some() {
            let competing = self.competing(intake, (&header, &fields));
            if !competing.is_empty() {
                return Err(self.located(intake, competing, start));
            }
        }
        self.shape = Some(Shape::Long(header));
        Ok(())
    }

    /// Lets a column of values that says no basis be one of single periods beside a running total: `Actual,YTD`.
    fn settle_beside_total(&mut self) {
        let is_total = |(_, said): &(usize, Said)| said.basis.is_some_and(Basis::is_running);
        let has_total = self.given.values.iter().any(is_total);
        for (_, said) in self.given.values.iter_mut().filter(|_| has_total) {
            said.basis = said.basis.or(Some(Basis::Single(None)));
        }
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

    /// Notes the columns of a wide table that are not read; one whose header is a name with a slip in it is refused.
    fn note_unused(&self, intake: &mut Intake<'_>, wide: &Wide, below: (&str, Grammar)) {
        let unused = wide.header.iter().enumerate().filter(|(index, text)| {
            wide.is_unknown(*index) && !announces_unit(text) && !tells_basis(text)
        });
        for (index, text) in unused {
            let origin = self.origin(wide.start, index.saturating_add(1));
            let fault = intake.misnamed(text, (wide.headers, has_figures(index, below)));
            if let Some(fault) = fault {
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

    /// The faults of a header line with their places.
    pub(super) fn located(
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
        &mut self,
        intake: &mut Intake<'_>,
        fields: &[&str],
        start: usize,
    ) -> Result<Header, Vec<Diagnostic>> {
        let plan = intake.plan();
        let about = (plan.data.columns.as_slice(), plan.period, self.says_period(intake));
        let (header, faults) = Header::read(fields.iter().copied(), about, self.source.name());
        // Such a column is read beside a period that holds for the others.
        let is_done_on = |index: usize| fields.get(index).is_some_and(|text| heads_done_on(text));
        let mut columns = (0..fields.len()).filter(|index| is_done_on(*index));
        self.given.done_on = columns.next().filter(|index| header.is_unknown(*index));
        let done_on = self.given.done_on.filter(|_| header.field(Column::Period).is_none());
        let is_read = |fault: &HeaderFault| {
            done_on.is_some() && fault.field == done_on && !fault.diagnostic.is_error()
        };
        let faults = faults.into_iter().filter(|fault| !is_read(fault));
        let found = self.located(intake, faults, start);
        if found.iter().any(Diagnostic::is_error) {
            return Err(found);
        }
        intake.add_diagnostics(found);
        Ok(header)
    }

    /// The period of a table that has no periods in its cells.
    pub(super) fn table_period(
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
    pub(super) fn note_option(&self, intake: &mut Intake<'_>, start: usize) {
        if let Some(period) = self.settings.period {
            let unused = Diagnostic::new(Code::PeriodNotNeeded)
                .with("file", self.source.name())
                .with("period", period);
            intake.add_diagnostics([unused.at(self.locate(intake, start, 1))]);
        }
    }
}

/// What separates the columns of a line, if it is none of the separators that are read.
fn other_separator(intake: &Intake<'_>, record: &Record<'_>) -> Option<char> {
    let [line] = record.fields.as_slice() else { return None };
    let is_header = |separator: &char| {
        let fields: Vec<&str> = line.split(*separator).collect();
        fields.len() > 1 && recognise(intake, &fields, record.start).is_some()
    };
    ['，', '；', '、', '|', '｜'].into_iter().find(is_header)
}

/// Header texts with the parts of years of account by the calendar.
fn by_calendar<'f>(intake: &Intake<'_>, told: Vec<&'f str>) -> Vec<Cow<'f, str>> {
    let plan = intake.plan().period;
    let dated = |text: &'f str| in_calendar(text, plan).map_or(Cow::Borrowed(text), Cow::Owned);
    told.into_iter().map(dated).collect()
}
