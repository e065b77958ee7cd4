//! What one reported cell says: for which entry, area and period, which value or state.

use std::collections::HashMap;

use jiff::civil::Date;

use super::cell;
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
    tidied: Repeated,
    parts: PartValues,
    /// Unknown names for which a suggestion may still be looked for: each look compares with every
    /// name of the plan.
    suggestions_left: usize,
}

/// Unknown names that get a suggestion.
const SUGGESTIONS: usize = 50;

/// A finding that is told once, with its number.
#[derive(Default)]
struct Repeated {
    count: usize,
    first: Option<Diagnostic>,
}

impl Repeated {
    fn add(&mut self, finding: Diagnostic) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert(finding);
    }

    fn told(self) -> Option<Diagnostic> {
        Some(self.first?.with("count", self.count))
    }
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

/// A cell as written, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) text: &'a str,
    pub(super) origin: Origin,
}

/// One reported value with everything that says what it is about. In a wide table the period, area
/// or indicator stands in the header.
pub(super) struct Fact<'a> {
    pub(super) indicator: Field<'a>,
    pub(super) period: Field<'a>,
    pub(super) area: Field<'a>,
    pub(super) value: Field<'a>,
    pub(super) unit: Field<'a>,
    pub(super) status: Field<'a>,
    pub(super) evidence: Field<'a>,
}

/// A fault and the cell it is about.
type Fault = (Origin, Box<Diagnostic>);

/// Whom a fact is about.
enum FactArea {
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
            tidied: Repeated::default(),
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

    /// Takes a fact in. A fact that is refused is counted, and its faults are noted.
    pub(super) fn take(&mut self, fact: &Fact<'_>) {
        if let Err(faults) = self.store(fact) {
            self.refuse(faults);
        }
    }

    /// Counts one refused row with its faults.
    pub(super) fn refuse(&mut self, faults: impl IntoIterator<Item = Fault>) {
        self.observations.refused_rows = self.observations.refused_rows.saturating_add(1);
        for (origin, diagnostic) in faults {
            self.diagnostics.push(diagnostic.at(self.observations.locate(origin)));
        }
    }

    /// Stores what a fact says, or what is known about one that is refused.
    fn store(&mut self, fact: &Fact<'_>) -> Result<(), Vec<Fault>> {
        let entry = self.entry(fact.indicator);
        let area = self.area(fact.area);
        let period = self.period(fact.period, entry.as_ref().ok().copied());
        let (cell, reading) = match &entry {
            Ok(entry) => self.reading(fact, *entry),
            Err(_) => (fact.value, Ok(Reading::Missing)),
        };
        let (entry, area, (period, date)) = match (entry, area, period) {
            (Ok(entry), Ok(area), Ok(period)) => (entry, area, period),
            (entry, area, period) => {
                let about_whole = matches!(area, Ok(FactArea::Whole));
                if let (Ok(entry), Err(_), true) = (&entry, &period, about_whole) {
                    self.observations.add_refused_without_period(*entry);
                }
                let faults = [entry.err(), area.err(), period.err(), reading.err()];
                return Err(faults.into_iter().flatten().collect());
            }
        };
        if let FactArea::Part(area) = area {
            self.parts.add(area);
            return reading.map(|_| ()).map_err(|fault| vec![fault]);
        }
        let text = |field: Field<'_>| {
            Some(field.text).filter(|text| !cell::is_missing(text)).map(Into::into)
        };
        let (reading, fault) = match reading {
            Ok(reading) => (reading, Ok(())),
            Err(fault) => (Reading::Refused, Err(vec![fault])),
        };
        let observation = Observation {
            period,
            date,
            reading,
            raw: cell.text.into(),
            raw_unit: text(fact.unit),
            evidence: text(fact.evidence),
            origin: cell.origin,
        };
        self.observations.add(entry, observation);
        fault
    }

    fn entry(&mut self, field: Field<'_>) -> Result<usize, Fault> {
        let written = fold(field.text);
        if written.is_empty() {
            let blank = Diagnostic::new(Code::BlankIndicator);
            return Err((field.origin, Box::new(blank)));
        }
        if let Some(entry) = self.entries.get(written.as_ref()) {
            return Ok(*entry);
        }
        let unknown = Diagnostic::new(Code::UnknownIndicator).with("written", field.text.trim());
        let is_first_few = self.suggestions_left > 0;
        self.suggestions_left = self.suggestions_left.saturating_sub(1);
        let mut known: Vec<&str> = Vec::new();
        if is_first_few {
            known.extend(self.entries.keys().map(String::as_str));
            known.sort_unstable();
        }
        Err((field.origin, Box::new(unknown.suggest(&written, known))))
    }

    fn area(&self, field: Field<'_>) -> Result<FactArea, Fault> {
        let written = fold(field.text);
        if written.is_empty() || fold(&self.plan.area) == written {
            return Ok(FactArea::Whole);
        }
        if let Some(part) = self.plan.parts.iter().find(|part| fold(part) == written) {
            return Ok(FactArea::Part(part.clone()));
        }
        let known = || std::iter::once(&self.plan.area).chain(&self.plan.parts).map(String::as_str);
        let known_list: Vec<&str> = known().filter(|area| !area.is_empty()).collect();
        let unknown = Diagnostic::new(Code::UnknownArea)
            .with("written", field.text.trim())
            .with("known", known_list.join(", "))
            .suggest(&written, known());
        Err((field.origin, Box::new(unknown)))
    }

    /// The months of a fact, and its day if it gives one.
    fn period(
        &mut self,
        field: Field<'_>,
        entry: Option<usize>,
    ) -> Result<(Period, Option<Date>), Fault> {
        let written = field.text.trim();
        let fault = |diagnostic: Diagnostic| (field.origin, Box::new(diagnostic));
        let read = read_period(written, self.plan.period.single_year());
        let (time, is_assumed) = read.map_err(|reason| {
            let code = match reason {
                PeriodFault::Unreadable => Code::UnreadablePeriod,
                PeriodFault::NoYear => Code::PeriodWithoutYear,
            };
            let diagnostic = Diagnostic::new(code).with("written", written);
            fault(diagnostic.with("period", self.plan.period))
        })?;
        if is_assumed {
            self.assumed_years.add(written, field.origin);
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

    /// What the value or state says, and the cell it stands in.
    fn reading<'f>(
        &mut self,
        fact: &Fact<'f>,
        entry: usize,
    ) -> (Field<'f>, Result<Reading, Fault>) {
        let (value, status) = (fact.value, fact.status);
        let (cell, reading) = match self.plan.entries.get(entry) {
            Some(Entry::Indicator(indicator)) => {
                let read = cell::value(value.text, fact.unit.text, indicator, &self.plan.units);
                let read = read.map(|read| {
                    self.remark(value.origin, read.remarks);
                    read.reading
                });
                (value, read)
            }
            // The state of a milestone may stand in either column.
            Some(Entry::Milestone(_)) if cell::is_missing(value.text) => {
                let cell = if status.text.is_empty() { value } else { status };
                (cell, cell::state(cell.text))
            }
            Some(Entry::Milestone(_)) => {
                (value, cell::agreed_state(value.text, status.text, fact.period.text))
            }
            None => (value, Ok(Reading::Missing)),
        };
        (cell, reading.map_err(|diagnostic| (cell.origin, diagnostic)))
    }

    /// Notes how a value was written; signs without meaning are only counted.
    fn remark(&mut self, origin: Origin, remarks: Vec<Diagnostic>) {
        for remark in remarks {
            let remark = remark.at(self.observations.locate(origin));
            if remark.code == Code::CellsTidied {
                self.tidied.add(remark);
            } else {
                self.diagnostics.push(remark);
            }
        }
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
        self.diagnostics.extend(self.tidied.told());
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
