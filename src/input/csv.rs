//! Data files in long form: one value a row.

use std::collections::HashMap;

use ::csv::{ByteRecord, ReaderBuilder};

use super::cell;
use super::header::{Column, Header};
use super::repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{DataFile, Observation, Observations, Origin, Reading};
use crate::period::{Month, Period, PeriodFault, PeriodText, read_period};
use crate::plan::{Entry, Indicator, Measure, Plan};
use crate::quantity::fold;
use crate::source::SourceFile;

/// Reads data files for one plan and gathers what they say.
pub(super) struct DataReader<'p> {
    plan: &'p Plan,
    entries: HashMap<String, usize>,
    observations: Observations,
    diagnostics: Vec<Diagnostic>,
    assumed_years: AssumedYears,
    parts: PartValues,
}

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
struct Row<'a> {
    header: &'a Header,
    fields: Vec<&'a str>,
    source: usize,
    /// The first byte of the record in the file's text.
    start: usize,
    is_last: bool,
}

/// A fault in a row and the column it is about.
type RowFault = (Column, Box<Diagnostic>);

/// Whom a row is about.
enum RowArea {
    Whole,
    Part(String),
}

impl<'p> DataReader<'p> {
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
        }
    }

    pub(super) fn add_diagnostics(&mut self, diagnostics: Vec<Diagnostic>) {
        self.diagnostics.extend(diagnostics);
    }

    /// Reads one file.
    ///
    /// # Errors
    /// The faults that make the whole file unreadable: a header that lacks a column, no rows.
    pub(super) fn read(&mut self, file: DataFile, text: String) -> Result<(), Vec<Diagnostic>> {
        let name = file.source.name().to_string();
        let delimiter = delimiter(&text);
        let source = SourceFile::new(name.as_str(), text);
        if file.encoding != "utf-8" {
            let used = Diagnostic::new(Code::EncodingUsed)
                .with("file", &name)
                .with("encoding", file.encoding);
            self.diagnostics.push(used.at(source.whole()));
        }
        let index = self.observations.sources.len();
        let file = DataFile { source: source.clone(), delimiter, ..file };
        self.observations.sources.push(file);
        let rows = self.read_rows(&source, delimiter, index)?;
        if let Some(file) = self.observations.sources.get_mut(index) {
            file.rows = rows;
        }
        Ok(())
    }

    fn read_rows(
        &mut self,
        source: &SourceFile,
        delimiter: char,
        index: usize,
    ) -> Result<usize, Vec<Diagnostic>> {
        let text = source.text();
        let byte = u8::try_from(delimiter).unwrap_or(b',');
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(byte)
            .from_reader(text.as_bytes());
        let mut record = ByteRecord::new();
        let mut header: Option<Header> = None;
        let mut rows = 0_usize;
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let start = record_start(text, &record);
            let is_last = usize::try_from(reader.position().byte()) == Ok(text.len());
            let fields: Vec<&str> =
                record.iter().map(|field| std::str::from_utf8(field).unwrap_or_default()).collect();
            if fields.iter().all(|field| fold(field).is_empty()) {
                continue;
            }
            let Some(header) = &header else {
                header = Some(self.read_header(&fields, source, index, start)?);
                continue;
            };
            rows = rows.saturating_add(1);
            self.read_row(&Row { header, fields, source: index, start, is_last });
        }
        if rows == 0 {
            let code = if header.is_some() { Code::NoRows } else { Code::DataEmpty };
            let diagnostic = Diagnostic::new(code).with("file", source.name());
            return Err(vec![diagnostic.at(source.whole())]);
        }
        Ok(rows)
    }

    fn read_header(
        &mut self,
        fields: &[&str],
        source: &SourceFile,
        index: usize,
        start: usize,
    ) -> Result<Header, Vec<Diagnostic>> {
        let fields = fields.iter().copied();
        let (header, faults) = Header::read(fields, &self.plan.columns, source.name());
        let mut found = Vec::new();
        for fault in faults {
            let field = fault.field.map_or(1, |field| field.saturating_add(1));
            let origin = Origin { source: index, record: start, field };
            found.push(fault.diagnostic.at(self.observations.locate(origin)));
        }
        if found.iter().any(Diagnostic::is_error) {
            return Err(found);
        }
        self.diagnostics.extend(found);
        Ok(header)
    }

    fn read_row(&mut self, row: &Row<'_>) {
        if let Err(faults) = self.take_row(row) {
            self.observations.refused_rows = self.observations.refused_rows.saturating_add(1);
            for (column, diagnostic) in faults {
                let origin = row.origin(column);
                self.diagnostics.push(diagnostic.at(self.observations.locate(origin)));
            }
        }
    }

    /// Stores what a row says, or what is known about a row that is refused.
    fn take_row(&mut self, row: &Row<'_>) -> Result<(), Vec<RowFault>> {
        row.check_shape(&self.observations)?;
        let entry = self.entry(row);
        let area = self.area(row);
        let period = self.period(row, entry.as_ref().ok().copied());
        let (entry, area, (period, date)) = match (entry, area, period) {
            (Ok(entry), Ok(area), Ok(period)) => (entry, area, period),
            (entry, area, period) => {
                let about_whole = matches!(area, Ok(RowArea::Whole));
                if let (Ok(entry), Err(_), true) = (&entry, &period, about_whole) {
                    self.observations.add_refused_without_period(*entry);
                }
                let faults = [entry.err(), area.err(), period.err()];
                return Err(faults.into_iter().flatten().collect());
            }
        };
        let reading = self.reading(row, entry);
        if let RowArea::Part(area) = area {
            self.parts.count = self.parts.count.saturating_add(1);
            if !self.parts.areas.contains(&area) {
                self.parts.areas.push(area);
            }
            return reading.map(|_| ()).map_err(|fault| vec![fault]);
        }
        let value_column = row.value_column();
        let text = |column| Some(row.text(column)).filter(|text| !cell::is_missing(text));
        let observation = |reading| Observation {
            period,
            date,
            reading,
            raw: row.text(value_column).into(),
            raw_unit: text(Column::Unit).map(Into::into),
            evidence: text(Column::Evidence).map(Into::into),
            origin: row.origin(value_column),
        };
        match reading {
            Ok(reading) => {
                self.observations.add(entry, observation(reading));
                Ok(())
            }
            Err(fault) => {
                self.observations.add(entry, observation(Reading::Refused));
                Err(vec![fault])
            }
        }
    }

    fn entry(&self, row: &Row<'_>) -> Result<usize, RowFault> {
        let written = fold(row.text(Column::Indicator));
        if written.is_empty() {
            let blank = Diagnostic::new(Code::BlankIndicator);
            return Err((Column::Indicator, Box::new(blank)));
        }
        self.entries.get(written.as_ref()).copied().ok_or_else(|| {
            let mut known: Vec<&str> = self.entries.keys().map(String::as_str).collect();
            known.sort_unstable();
            let unknown = Diagnostic::new(Code::UnknownIndicator)
                .with("written", row.text(Column::Indicator).trim())
                .suggest(&written, known);
            (Column::Indicator, Box::new(unknown))
        })
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

    fn period(
        &mut self,
        row: &Row<'_>,
        entry: Option<usize>,
    ) -> Result<(Period, Option<jiff::civil::Date>), RowFault> {
        let text = row.text(Column::Period);
        let written = text.trim();
        let fault = |diagnostic: Diagnostic| (Column::Period, Box::new(diagnostic));
        let (time, is_assumed) =
            read_period(text, self.plan.period.single_year()).map_err(|reason| match reason {
                PeriodFault::Unreadable => {
                    fault(Diagnostic::new(Code::UnreadablePeriod).with("written", written))
                }
                PeriodFault::NoYear => fault(
                    Diagnostic::new(Code::PeriodWithoutYear)
                        .with("written", written)
                        .with("period", self.plan.period),
                ),
            })?;
        if is_assumed {
            self.assumed_years.count = self.assumed_years.count.saturating_add(1);
            let origin = row.origin(Column::Period);
            self.assumed_years.first.get_or_insert_with(|| (written.to_owned(), origin));
        }
        let indicator = entry.and_then(|entry| self.plan.indicator(entry));
        let period = match (time, indicator) {
            (PeriodText::Period(period), Some(indicator)) => {
                if counts_from_nowhere(period, indicator, self.plan) {
                    let partial = Diagnostic::new(Code::PartOfCumulative);
                    return Err(fault(partial.with("period", period)));
                }
                return Ok((period, None));
            }
            (PeriodText::Period(period), None) => return Ok((period, None)),
            (PeriodText::Date(date), Some(indicator)) => {
                month_of(date, indicator).ok_or_else(|| {
                    fault(
                        Diagnostic::new(Code::DayForPeriod)
                            .with("written", written)
                            .with("measure", cell::measure(&indicator.measure)),
                    )
                })?
            }
            (PeriodText::Date(date), None) => Month::containing(date),
        };
        let date = match time {
            PeriodText::Date(date) => Some(date),
            PeriodText::Period(_) => None,
        };
        let span = Period::new(period, period).unwrap_or(self.plan.period);
        Ok((span, date))
    }

    fn reading(&self, row: &Row<'_>, entry: usize) -> Result<Reading, RowFault> {
        let column = row.value_column();
        let text = row.text(column);
        let reading = match self.plan.entries.get(entry) {
            Some(Entry::Indicator(indicator)) => {
                let value = row.text(Column::Value);
                cell::value(value, row.text(Column::Unit), indicator, &self.plan.units)
            }
            Some(Entry::Milestone(_)) => cell::state(text),
            None => Ok(Reading::Missing),
        };
        reading.map_err(|diagnostic| (column, diagnostic))
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

impl Row<'_> {
    fn text(&self, column: Column) -> &str {
        let field = self.header.field(column);
        field.and_then(|field| self.fields.get(field)).copied().unwrap_or_default()
    }

    fn origin(&self, column: Column) -> Origin {
        let field = self.header.field(column).map_or(1, |field| field.saturating_add(1));
        Origin { source: self.source, record: self.start, field }
    }

    /// The column with the value; a milestone's state may stand in the status column instead.
    fn value_column(&self) -> Column {
        let is_blank = fold(self.text(Column::Value)).is_empty();
        if is_blank && self.header.field(Column::Status).is_some() {
            Column::Status
        } else {
            Column::Value
        }
    }

    fn check_shape(&self, observations: &Observations) -> Result<(), Vec<RowFault>> {
        let width = self.header.width();
        let extra = self.fields.get(width..).unwrap_or_default();
        let fault = |code| {
            let diagnostic =
                Diagnostic::new(code).with("found", self.fields.len()).with("expected", width);
            Err(vec![(Column::Indicator, Box::new(diagnostic))])
        };
        // An open quotation mark swallows line ends, or the end of the file.
        let has_line_end = self.fields.iter().any(|field| field.contains(['\n', '\r']));
        if (has_line_end || self.is_last) && observations.is_unclosed(self.source, self.start) {
            return fault(Code::UnclosedQuote);
        }
        if self.fields.len() < width || extra.iter().any(|field| !fold(field).is_empty()) {
            return fault(Code::FieldCount);
        }
        if self.fields.iter().any(|field| field.contains('\0')) {
            return fault(Code::ControlCharacter);
        }
        Ok(())
    }
}

/// The first byte of a record. The reader's own position points at the line end before it, after
/// blank lines and with CRLF.
fn record_start(text: &str, record: &ByteRecord) -> usize {
    let position = record.position().map_or(0, ::csv::Position::byte);
    let position = usize::try_from(position).unwrap_or(0);
    let rest = text.get(position..).unwrap_or_default();
    let skipped = rest.len().saturating_sub(rest.trim_start_matches(['\r', '\n']).len());
    position.saturating_add(skipped)
}

/// The separator that the header line uses.
fn delimiter(text: &str) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    ['\t', ',', ';'].into_iter().find(|separator| header.contains(*separator)).unwrap_or(',')
}

/// Whether a cumulative value neither closes a reporting period nor counts from the plan's start.
fn counts_from_nowhere(period: Period, indicator: &Indicator, plan: &Plan) -> bool {
    let counts_from_start = period.first().number() == plan.period.first().number();
    let is_partial = period.frequency().is_none() && !counts_from_start;
    indicator.measure == Measure::Cumulative && is_partial
}

/// The month at whose end a day lies, for values that are taken at the end of a month.
fn month_of(date: jiff::civil::Date, indicator: &Indicator) -> Option<Month> {
    let month = Month::containing(date);
    (month.last_day() == date && indicator.measure != Measure::Flow).then_some(month)
}
