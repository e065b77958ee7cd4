//! What one row says: for which entry, area and period, which value or state.

use std::collections::HashMap;

use jiff::civil::Date;

use super::cell;
use super::header::{Column, Header};
use super::repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{DataFile, Observation, Observations, Origin, Reading};
use crate::period::{Month, Period, PeriodFault, PeriodText, read_period};
use crate::plan::{Entry, Indicator, Measure, Plan};
use crate::quantity::fold;

/// Takes in the rows of all files for one plan.
pub(super) struct Intake<'p> {
    plan: &'p Plan,
    entries: HashMap<String, usize>,
    observations: Observations,
    diagnostics: Vec<Diagnostic>,
    assumed_years: AssumedYears,
    parts: PartValues,
    /// Unknown names for which a suggestion may still be looked for: each look compares with every
    /// name of the plan.
    suggestions_left: usize,
}

/// Unknown names that get a suggestion.
const SUGGESTIONS: usize = 50;

/// Periods without a year that were taken to be of the plan's.
#[derive(Default)]
struct AssumedYears {
    count: usize,
    first: Option<(String, Origin)>,
}

/// Values of parts of the plan's area.
#[derive(Default)]
struct PartValues {
    count: usize,
    areas: Vec<String>,
}

/// One row, with its fields as text.
pub(super) struct Row<'a> {
    pub(super) header: &'a Header,
    pub(super) fields: Vec<&'a str>,
    /// Index of the file.
    pub(super) source: usize,
    /// The first byte of the record in the file's text.
    pub(super) start: usize,
    /// Whether an open quotation mark swallowed what follows.
    pub(super) is_unclosed: bool,
}

/// A fault in a row and the column it is about.
type RowFault = (Column, Box<Diagnostic>);

/// Whom a row is about.
enum RowArea {
    Whole,
    Part(String),
}

impl<'p> Intake<'p> {
    /// Ready to take rows in.
    pub(super) fn new(plan: &'p Plan) -> Self {
        let mut entries = HashMap::new();
        for (index, entry) in plan.entries.iter().enumerate() {
            let heading = entry.heading();
            entries.insert(fold(&heading.name).into_owned(), index);
            entries.insert(heading.id.clone(), index);
        }
        Self {
            plan,
            entries,
            observations: Observations::for_entries(plan.entries.len()),
            diagnostics: Vec::new(),
            assumed_years: AssumedYears::default(),
            parts: PartValues::default(),
            suggestions_left: SUGGESTIONS,
        }
    }

    /// The plan that rows are about.
    pub(super) fn plan(&self) -> &'p Plan {
        self.plan
    }

    /// Notes what was found in a file.
    pub(super) fn add_diagnostics(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.diagnostics.extend(diagnostics);
    }

    /// Opens a file for its rows and gives its index.
    pub(super) fn add_file(&mut self, file: DataFile) -> usize {
        let index = self.observations.sources.len();
        self.observations.sources.push(file);
        index
    }

    /// Notes how many rows a file has.
    pub(super) fn set_rows(&mut self, file: usize, rows: usize) {
        if let Some(file) = self.observations.sources.get_mut(file) {
            file.rows = rows;
        }
    }

    /// What is known of the files so far, to find places in them.
    pub(super) fn observations(&self) -> &Observations {
        &self.observations
    }

    /// Takes a row in; its faults are noted with their places.
    pub(super) fn take(&mut self, row: &Row<'_>) {
        if let Err(faults) = self.store(row) {
            self.observations.refused_rows = self.observations.refused_rows.saturating_add(1);
            for (column, diagnostic) in faults {
                let origin = row.origin(column);
                self.diagnostics.push(diagnostic.at(self.observations.locate(origin)));
            }
        }
    }

    /// Stores what a row says, or what is known about a row that is refused.
    fn store(&mut self, row: &Row<'_>) -> Result<(), Vec<RowFault>> {
        row.check_shape()?;
        let entry = self.entry(row);
        let area = self.area(row);
        let period = self.period(row, entry.as_ref().ok().copied());
        let (column, reading) = match &entry {
            Ok(entry) => self.reading(row, *entry),
            Err(_) => (Column::Value, Ok(Reading::Missing)),
        };
        let (entry, area, (period, date)) = match (entry, area, period) {
            (Ok(entry), Ok(area), Ok(period)) => (entry, area, period),
            (entry, area, period) => {
                let about_whole = matches!(area, Ok(RowArea::Whole));
                if let (Ok(entry), Err(_), true) = (&entry, &period, about_whole) {
                    self.observations.add_refused_without_period(*entry);
                }
                let faults = [entry.err(), area.err(), period.err(), reading.err()];
                return Err(faults.into_iter().flatten().collect());
            }
        };
        if let RowArea::Part(area) = area {
            self.parts.add(area);
            return reading.map(|_| ()).map_err(|fault| vec![fault]);
        }
        let text = |column| Some(row.text(column)).filter(|text| !cell::is_missing(text));
        let (reading, fault) = match reading {
            Ok(reading) => (reading, Ok(())),
            Err(fault) => (Reading::Refused, Err(vec![fault])),
        };
        let observation = Observation {
            period,
            date,
            reading,
            raw: row.text(column).into(),
            raw_unit: text(Column::Unit).map(Into::into),
            evidence: text(Column::Evidence).map(Into::into),
            origin: row.origin(column),
        };
        self.observations.add(entry, observation);
        fault
    }

    fn entry(&mut self, row: &Row<'_>) -> Result<usize, RowFault> {
        let written = fold(row.text(Column::Indicator));
        if written.is_empty() {
            let blank = Diagnostic::new(Code::BlankIndicator);
            return Err((Column::Indicator, Box::new(blank)));
        }
        if let Some(entry) = self.entries.get(written.as_ref()) {
            return Ok(*entry);
        }
        let unknown = Diagnostic::new(Code::UnknownIndicator)
            .with("written", row.text(Column::Indicator).trim());
        let is_first_few = self.suggestions_left > 0;
        self.suggestions_left = self.suggestions_left.saturating_sub(1);
        let mut known: Vec<&str> = Vec::new();
        if is_first_few {
            known.extend(self.entries.keys().map(String::as_str));
            known.sort_unstable();
        }
        Err((Column::Indicator, Box::new(unknown.suggest(&written, known))))
    }

    fn area(&self, row: &Row<'_>) -> Result<RowArea, RowFault> {
        let written = fold(row.text(Column::Area));
        if written.is_empty() || fold(&self.plan.area) == written {
            return Ok(RowArea::Whole);
        }
        if let Some(part) = self.plan.parts.iter().find(|part| fold(part) == written) {
            return Ok(RowArea::Part(part.clone()));
        }
        let known = || std::iter::once(&self.plan.area).chain(&self.plan.parts).map(String::as_str);
        let known_list: Vec<&str> = known().filter(|area| !area.is_empty()).collect();
        let unknown = Diagnostic::new(Code::UnknownArea)
            .with("written", row.text(Column::Area).trim())
            .with("known", known_list.join(", "))
            .suggest(&written, known());
        Err((Column::Area, Box::new(unknown)))
    }

    /// The months of a row, and its day if it gives one.
    fn period(
        &mut self,
        row: &Row<'_>,
        entry: Option<usize>,
    ) -> Result<(Period, Option<Date>), RowFault> {
        let text = row.text(Column::Period);
        let written = text.trim();
        let fault = |diagnostic: Diagnostic| (Column::Period, Box::new(diagnostic));
        let read = read_period(text, self.plan.period.single_year());
        let (time, is_assumed) = read.map_err(|reason| {
            let code = match reason {
                PeriodFault::Unreadable => Code::UnreadablePeriod,
                PeriodFault::NoYear => Code::PeriodWithoutYear,
            };
            let diagnostic = Diagnostic::new(code).with("written", written);
            fault(diagnostic.with("period", self.plan.period))
        })?;
        if is_assumed {
            self.assumed_years.add(written, row.origin(Column::Period));
        }
        let indicator = entry.and_then(|entry| self.plan.indicator(entry));
        match (time, indicator) {
            (PeriodText::Period(period), Some(indicator))
                if counts_from_nowhere(period, indicator, self.plan) =>
            {
                Err(fault(Diagnostic::new(Code::PartOfCumulative).with("period", period)))
            }
            (PeriodText::Period(period), _) => Ok((period, None)),
            (PeriodText::Date(date), Some(indicator)) if !is_month_end(date, indicator) => {
                let day = Diagnostic::new(Code::DayForPeriod).with("written", written);
                Err(fault(day.with("measure", cell::measure(&indicator.measure))))
            }
            (PeriodText::Date(date), _) => Ok((Period::month(Month::containing(date)), Some(date))),
        }
    }

    /// What the value or state of a row says, and in which column it stands.
    fn reading(&self, row: &Row<'_>, entry: usize) -> (Column, Result<Reading, RowFault>) {
        let value = row.text(Column::Value);
        let status = row.text(Column::Status);
        let (column, reading) = match self.plan.entries.get(entry) {
            Some(Entry::Indicator(indicator)) => {
                let unit = row.text(Column::Unit);
                (Column::Value, cell::value(value, unit, indicator, &self.plan.units))
            }
            // The state of a milestone may stand in either column.
            Some(Entry::Milestone(_)) if cell::is_missing(value) => {
                (Column::Status, cell::state(status))
            }
            Some(Entry::Milestone(_)) => {
                (Column::Value, cell::agreed_state(value, status, row.text(Column::Period)))
            }
            None => (Column::Value, Ok(Reading::Missing)),
        };
        let has_status = row.header.field(Column::Status).is_some();
        let column = if has_status { column } else { Column::Value };
        (column, reading.map_err(|diagnostic| (column, diagnostic)))
    }

    /// What was read, with duplicates settled, and every diagnostic.
    pub(super) fn finish(mut self) -> (Observations, Vec<Diagnostic>) {
        self.observations.sort();
        repeats::settle(self.plan, &mut self.observations, &mut self.diagnostics);
        if let Some((written, origin)) = self.assumed_years.first {
            let assumed = Diagnostic::new(Code::YearAssumed)
                .with("count", self.assumed_years.count)
                .with("year", self.plan.period.first().year())
                .with("written", written);
            self.diagnostics.push(assumed.at(self.observations.locate(origin)));
        }
        if self.parts.count > 0 {
            let parts = Diagnostic::new(Code::PartsNotJudged)
                .with("count", self.parts.count)
                .with("areas", self.parts.areas.join(", "))
                .with("area", &self.plan.area);
            self.diagnostics.push(parts);
        }
        (self.observations, self.diagnostics)
    }
}

impl AssumedYears {
    fn add(&mut self, written: &str, origin: Origin) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert_with(|| (written.to_owned(), origin));
    }
}

impl PartValues {
    fn add(&mut self, area: String) {
        self.count = self.count.saturating_add(1);
        if !self.areas.contains(&area) {
            self.areas.push(area);
        }
    }
}

impl Row<'_> {
    fn text(&self, column: Column) -> &str {
        let field = self.header.field(column);
        field.and_then(|field| self.fields.get(field)).copied().unwrap_or_default()
    }

    fn origin(&self, column: Column) -> Origin {
        let field = self.header.field(column).map_or(1, |field| field.saturating_add(1));
        Origin { source: self.source, record: self.start, field }
    }

    fn check_shape(&self) -> Result<(), Vec<RowFault>> {
        let width = self.header.width();
        let extra = self.fields.get(width..).unwrap_or_default();
        let has_extra = extra.iter().any(|field| !fold(field).is_empty());
        let code = if self.is_unclosed {
            Code::UnclosedQuote
        } else if self.fields.len() < width || has_extra {
            Code::FieldCount
        } else if self.fields.iter().any(|field| field.contains('\0')) {
            Code::ControlCharacter
        } else {
            return Ok(());
        };
        let diagnostic = Diagnostic::new(code);
        let diagnostic = diagnostic.with("found", self.fields.len()).with("expected", width);
        Err(vec![(Column::Indicator, Box::new(diagnostic))])
    }
}

/// Whether a cumulative value neither closes a reporting period nor counts from the plan's start.
fn counts_from_nowhere(period: Period, indicator: &Indicator, plan: &Plan) -> bool {
    let counts_from_start = period.first().number() == plan.period.first().number();
    let is_partial = period.frequency().is_none() && !counts_from_start;
    indicator.measure == Measure::Cumulative && is_partial
}

/// Whether a day closes a month, for values that are taken at the end of one.
fn is_month_end(date: Date, indicator: &Indicator) -> bool {
    Month::containing(date).last_day() == date && indicator.measure != Measure::Flow
}
