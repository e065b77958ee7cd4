//! What one reported cell says: for which entry, area and period, which value or state.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::RowReading;
use super::cell;
use super::findings::Findings;
use super::label::{Basis, take_apart};
use super::names::{FactArea, Names, counts_from_nowhere};
use super::plain::{Block, PlainReader, Recall};
use super::repeats;
use super::suggestions::Suggestions;
use super::unit_line::UnitNamed;
use super::version;
use crate::diagnostic::{About, Argument, Code, Diagnostic, Term};
use crate::observation::{
    Again, DataFile, GridBuilder, HeaderLine, Observation, Observations, Origin, Reading, Revision,
    SeriesKey, TextBlock, Version,
};
use crate::period::{
    Framing, Frequency, Month, Period, PeriodFault, PeriodText, framing, read_period,
};
use crate::plan::{Entry, Indicator, Measure, Plan};
use crate::quantity::fold;
use crate::source::Location;

/// Takes in the rows of all files for one plan.
pub(super) struct Intake<'p> {
    names: Arc<Names<'p>>,
    plan: &'p Plan,
    /// Plain values.
    builder: Arc<GridBuilder>,
    /// The blocks in which their rows stand.
    blocks: Vec<TextBlock>,
    recall: Recall,
    /// How the rows of large tables are read.
    pub(super) row_reading: RowReading,
    observations: Observations,
    findings: Findings,
    assumed_years: AssumedYears,
    tidied: Repeated,
    unused: Repeated,
    after_plan: Repeated,
    unclear_versions: Repeated,
    parts: PartValues,
    suggestions: Suggestions,
}

/// A finding that is told once, with its number.
#[derive(Default)]
pub(super) struct Repeated {
    count: usize,
    first: Option<Diagnostic>,
}

impl Repeated {
    /// Counts a finding; the first one is told.
    pub(super) fn add(&mut self, finding: Diagnostic) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert(finding);
    }

    /// Counts findings that are not told.
    pub(super) fn count_more(&mut self, findings: usize) {
        self.count = self.count.saturating_add(findings);
    }

    /// The first finding with the number of them all.
    pub(super) fn told(self) -> Option<Diagnostic> {
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
    pub(super) note: Field<'a>,
    pub(super) version: Field<'a>,
    /// Whether the value is of its period alone, or a running total; as the measure says if unsaid.
    pub(super) basis: Option<Basis>,
    /// What is said of units above the table, where a value without one may be in any of them.
    pub(super) doubt: Option<&'a [UnitNamed]>,
}

impl Fact<'_> {
    /// Whether the value is of its period alone or a running total: as its row or column says, else
    /// as the words around its period do.
    fn basis_of_value(&self) -> Option<Basis> {
        self.basis.or(self.has_running_period().then_some(Basis::Running))
    }

    /// Whether the words around its period say that it is a running total.
    fn has_running_period(&self) -> bool {
        matches!(framing(self.period.text), Framing::Running | Framing::RunningSince)
    }

    /// Whether its row or column says that it is of its period alone, and its period that it is not.
    fn contradicts_basis(&self) -> bool {
        self.basis == Some(Basis::Single) && self.has_running_period()
    }
}

/// A fault and the cell it is about.
type Fault = (Origin, Box<Diagnostic>);

impl<'p> Intake<'p> {
    /// Ready to take rows in.
    pub(super) fn new(names: Arc<Names<'p>>, row_reading: RowReading) -> Self {
        let plan = names.plan;
        Self {
            names,
            plan,
            builder: Arc::new(GridBuilder::new(plan.parts.len())),
            blocks: Vec::new(),
            recall: Recall::default(),
            row_reading,
            observations: Observations::for_entries(plan.entries.len()),
            findings: Findings::default(),
            assumed_years: AssumedYears::default(),
            tidied: Repeated::default(),
            unused: Repeated::default(),
            after_plan: Repeated::default(),
            unclear_versions: Repeated::default(),
            parts: PartValues::default(),
            suggestions: Suggestions::default(),
        }
    }

    /// The plan that rows are about.
    pub(super) fn plan(&self) -> &'p Plan {
        self.plan
    }

    /// The names of the plan.
    pub(super) fn names(&self) -> Arc<Names<'p>> {
        Arc::clone(&self.names)
    }

    /// What takes plain values in.
    pub(super) fn builder(&self) -> Arc<GridBuilder> {
        Arc::clone(&self.builder)
    }

    /// What finds the rows of plain values again.
    pub(super) fn recall(&mut self) -> &mut Recall {
        &mut self.recall
    }

    /// How many blocks there are.
    pub(super) fn blocks(&self) -> usize {
        self.blocks.len()
    }

    /// Notes that a block of a file was read.
    pub(super) fn add_block(&mut self, source: usize, bytes: Range<usize>) {
        self.blocks.push(TextBlock { source, bytes });
    }

    /// Notes values of a part that have no say in what is judged.
    pub(super) fn add_unused(&mut self, part: usize, count: usize) {
        self.parts.add(self.plan.area_name(Some(part)), count);
    }

    /// Counts values of parts that have no say in what is judged.
    pub(super) fn count_unused(&mut self, count: usize) {
        self.parts.count = self.parts.count.saturating_add(count);
    }

    /// Notes what was found in a file.
    pub(super) fn add_diagnostics(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        for finding in diagnostics {
            self.findings.add(finding);
        }
    }

    /// Opens a file for its rows and gives its index.
    pub(super) fn add_file(&mut self, file: DataFile) -> usize {
        let index = self.observations.sources.len();
        self.observations.sources.push(file);
        index
    }

    /// Remembers the header line of a file, to name the columns of its cells.
    pub(super) fn set_header(&mut self, file: usize, start: usize, columns: &[&str]) {
        if let Some(file) = self.observations.sources.get_mut(file) {
            let columns = columns.iter().map(|text| text.trim().into()).collect();
            file.header = HeaderLine { start, columns };
        }
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

    /// Whether a text is the id, name or alias of an entry.
    pub(super) fn knows_indicator_as_written(&self, text: &str) -> bool {
        self.names.knows_indicator_as_written(text)
    }

    /// The same, also with a unit in brackets or a basis behind it.
    pub(super) fn knows_indicator(&self, text: &str) -> bool {
        self.names.knows_indicator(text)
    }

    /// Whether a text names the plan's area or a part of it.
    pub(super) fn knows_area(&self, text: &str) -> bool {
        self.names.knows_area(text)
    }

    /// Whether a text names a part of the plan's area.
    pub(super) fn is_part(&self, text: &str) -> bool {
        self.names.is_part(text)
    }

    /// Whether a folded text begins with a short name that only one part can go by.
    pub(super) fn begins_with_short(&self, text: &str, part: usize) -> bool {
        self.names.begins_with_short(text, part)
    }

    /// Whether a text names a period.
    pub(super) fn is_period(&self, text: &str) -> bool {
        self.names.is_period(text)
    }

    fn place(&self, origin: Origin) -> Location {
        self.observations.locate(origin)
    }

    /// Takes a fact in. A fact that is refused is counted, and its faults are noted.
    pub(super) fn take(&mut self, fact: &Fact<'_>) {
        if let Err(faults) = self.store(fact) {
            let about = self.about(fact);
            let faults = faults.into_iter();
            self.refuse(faults.map(|(origin, fault)| (origin, Box::new(fault.about(about)))));
        }
    }

    /// The area that a row is about, as far as it is known.
    fn about(&self, fact: &Fact<'_>) -> About {
        self.area(fact.area).map_or(About::Anything, |area| About::area(area.part()))
    }

    /// Counts one refused row with its faults.
    pub(super) fn refuse(&mut self, faults: impl IntoIterator<Item = Fault>) {
        self.observations.refused_rows = self.observations.refused_rows.saturating_add(1);
        for (origin, diagnostic) in faults {
            if self.findings.has_room(diagnostic.code) {
                self.findings.keep(diagnostic.at(self.observations.locate(origin)));
            }
        }
    }

    /// Remembers that a row was refused as a whole, for the entry that it names.
    pub(super) fn mark_refused(&mut self, name: &str, period: &str, area: &str, origin: Origin) {
        let known = |name: &str| self.names.entry(&fold(name));
        let found = known(name).or_else(|| known(&take_apart(name).name));
        let Some(entry) = found.or_else(|| self.begun_with(name)) else { return };
        let part = match self.names.area_of(&fold(area)) {
            Some(area) => area.part(),
            None if fold(area).is_empty() => None,
            None => return,
        };
        let Ok((PeriodText::Period(period), _)) =
            read_period(period, self.plan.period.single_year())
        else {
            self.observations.add_refused_without_period(SeriesKey { entry, part });
            return;
        };
        let refused = Observation {
            period,
            date: None,
            reading: Reading::Refused,
            raw: "".into(),
            raw_unit: None,
            evidence: None,
            note: None,
            revision: Revision::default(),
            is_running_total: false,
            origin,
        };
        self.observations.add(SeriesKey { entry, part }, refused);
    }

    /// Warns of line breaks within what should be one word or figure.
    fn note_line_breaks(&mut self, fact: &Fact<'_>) {
        for field in [fact.indicator, fact.period, fact.value] {
            if field.text.contains(['\n', '\r']) {
                let shown: Vec<&str> = field.text.trim().lines().map(str::trim).collect();
                let broken = Diagnostic::new(Code::LineBreakInCell);
                let broken = broken.with("written", shown.join(" ")).at(self.place(field.origin));
                self.findings.add(broken);
            }
        }
    }

    /// Stores what a fact says, or what is known about one that is refused.
    fn store(&mut self, fact: &Fact<'_>) -> Result<(), Vec<Fault>> {
        self.note_line_breaks(fact);
        let entry = self.entry(fact.indicator);
        let area = self.area(fact.area);
        let period = self.period(fact, entry.as_ref().ok().copied());
        let (cell, reading) = match &entry {
            Ok(entry) => self.reading(fact, *entry),
            Err(_) => (fact.value, Ok(Reading::Missing)),
        };
        let (entry, area, (period, date)) = match (entry, area, period) {
            (Ok(entry), Ok(area), Ok(period)) => (entry, area, period),
            (entry, area, period) => {
                if let (Ok(entry), Ok(area), Err(_)) = (&entry, &area, &period) {
                    let key = SeriesKey { entry: *entry, part: area.part() };
                    self.observations.add_refused_without_period(key);
                }
                let faults = [entry.err(), area.err(), period.err(), reading.err()];
                return Err(faults.into_iter().flatten().collect());
            }
        };
        let part = area.part();
        if let Some(part) = part.filter(|_| !self.names.are_parts_used(entry)) {
            self.add_unused(part, 1);
        }
        let basis = fact.basis_of_value();
        let used = match self.on_basis(fact, entry, period) {
            Ok(used) => used,
            Err(fault) => {
                self.observations.add_refused_without_period(SeriesKey { entry, part });
                return Err(vec![fault]);
            }
        };
        let Some(period) = used else {
            self.unused.add(Diagnostic::new(Code::RowsNotUsed).at(self.place(cell.origin)));
            return Ok(());
        };
        let text = |field: Field<'_>| {
            Some(field.text).filter(|text| !cell::is_missing(text)).map(Into::into)
        };
        let (reading, fault) = match reading {
            Ok(reading) => (reading, Ok(())),
            Err(fault) => (Reading::Refused, Err(vec![fault])),
        };
        let revision = revision(fact);
        if revision.version == Version::Unclear {
            let unclear = Diagnostic::new(Code::UnclearVersion);
            let unclear = unclear.with("written", fact.version.text.trim());
            self.unclear_versions.add(unclear.at(self.place(fact.version.origin)));
        }
        let observation = Observation {
            period,
            date,
            reading,
            raw: cell.text.into(),
            raw_unit: text(fact.unit),
            evidence: text(fact.evidence),
            note: text(fact.note),
            revision,
            is_running_total: basis == Some(Basis::Running),
            origin: cell.origin,
        };
        if self.names.is_never_used(entry, period) {
            let after = Diagnostic::new(Code::AfterPlan)
                .with("written", fact.period.text.trim())
                .with("period", self.plan.period);
            self.after_plan.add(after.at(self.place(fact.period.origin)));
        }
        self.observations.add(SeriesKey { entry, part }, observation);
        fault
    }

    fn entry(&mut self, field: Field<'_>) -> Result<usize, Fault> {
        let written = fold(field.text);
        if written.is_empty() {
            let blank = Diagnostic::new(Code::BlankIndicator);
            return Err((field.origin, Box::new(blank)));
        }
        // A long name that was wrapped in its cell; that it was is told.
        let on_one_line = || written.replace(['\n', '\r'], "");
        let found = self.names.entry(&written);
        let found = found.or_else(|| self.names.entry(&on_one_line()));
        if let Some(entry) = found {
            return Ok(entry);
        }
        Err((field.origin, Box::new(self.unknown_indicator(field.text))))
    }

    /// That the plan has no such indicator or milestone.
    pub(super) fn unknown_indicator(&mut self, written: &str) -> Diagnostic {
        let written = written.trim();
        let unknown = Diagnostic::new(Code::UnknownIndicator).with("written", written);
        let suggestion = self.suggestions.entry(written, self.plan);
        Diagnostic { suggestion, ..unknown }
    }

    fn area(&self, field: Field<'_>) -> Result<FactArea, Fault> {
        let written = fold(field.text);
        if written.is_empty() {
            return Ok(FactArea::Whole);
        }
        let found = self.names.area_of(&written);
        found.ok_or_else(|| (field.origin, Box::new(self.unknown_area(field.text))))
    }

    /// That neither the plan's area nor a part of it has such a name.
    pub(super) fn unknown_area(&self, written: &str) -> Diagnostic {
        let parts = self.plan.parts.iter().map(|part| part.name.as_str());
        let all = std::iter::once(self.plan.area.as_str()).chain(parts);
        let known: Vec<&str> = all.filter(|area| !area.is_empty()).collect();
        let unknown = Diagnostic::new(Code::UnknownArea).with("written", written.trim());
        if known.is_empty() {
            unknown.with("known", Term::NoAreas)
        } else {
            unknown.with("known", Argument::names(&known)).suggest(&fold(written), known)
        }
    }

    /// That a text is no period.
    pub(super) fn unreadable_period(&self, written: &str) -> Diagnostic {
        let code = match read_period(written, self.plan.period.single_year()) {
            Err(PeriodFault::NoYear) => Code::PeriodWithoutYear,
            Err(PeriodFault::Unreadable) | Ok(_) => Code::UnreadablePeriod,
        };
        Diagnostic::new(code).with("written", written.trim()).with("period", self.plan.period)
    }

    /// The period that a value stands for, as the measure needs it: a running total of a flow is an
    /// amount from the start of the year. `None` for single values of a cumulative indicator.
    ///
    /// # Errors
    /// That from when it counts is not certain.
    fn on_basis(
        &self,
        fact: &Fact<'_>,
        entry: usize,
        period: Period,
    ) -> Result<Option<Period>, Fault> {
        let measure = self.plan.indicator(entry).map(|indicator| &indicator.measure);
        let adds_up = matches!(measure, Some(Measure::Flow | Measure::Cumulative));
        let year_start = Month::of(period.last().year(), self.plan.period.first().number());
        let start = year_start.filter(|start| *start <= period.last());
        if adds_up && fact.contradicts_basis() {
            return Err(unclear_start(fact));
        }
        match (fact.basis_of_value(), measure) {
            (Some(Basis::Running), Some(Measure::Flow)) => {
                let start = start.filter(|start| counts_from(*start, period, fact));
                let whole = start.and_then(|start| Period::new(start, period.last()));
                whole.map(Some).ok_or_else(|| unclear_start(fact))
            }
            (Some(Basis::Single), Some(Measure::Cumulative)) => {
                Ok((Some(period.first()) == start).then_some(period))
            }
            _ => Ok(Some(period)),
        }
    }

    /// The months of a fact, and its day if it gives one.
    fn period(
        &mut self,
        fact: &Fact<'_>,
        entry: Option<usize>,
    ) -> Result<(Period, Option<Date>), Fault> {
        let field = fact.period;
        let written = field.text.trim();
        let fault = |diagnostic: Diagnostic| (field.origin, Box::new(diagnostic));
        if fold(written).is_empty() {
            return Err(fault(Diagnostic::new(Code::BlankPeriod)));
        }
        let read = read_period(written, self.plan.period.single_year());
        let (time, is_assumed) = read.map_err(|_| fault(self.unreadable_period(written)))?;
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
            // `6月底` is a day, and what adds up is of a span.
            (PeriodText::Period(_), Some(indicator))
                if framing(written) == Framing::LastDay && indicator.measure == Measure::Flow =>
            {
                let day = Diagnostic::new(Code::DayForPeriod).with("written", written);
                Err(fault(day.with("measure", cell::measure(&indicator.measure))))
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
            Some(Entry::Indicator(_)) if !is_known_status(status.text) => {
                let unknown = Diagnostic::new(Code::UnknownStatus);
                (status, Err(Box::new(unknown.with("written", status.text.trim()))))
            }
            Some(Entry::Indicator(indicator)) => {
                let read = cell::value(
                    value.text,
                    (fact.unit.text, fact.doubt),
                    indicator,
                    &self.plan.units,
                );
                let read = read.map(|read| {
                    self.remark(value.origin, fact, read.remarks);
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
    fn remark(&mut self, origin: Origin, fact: &Fact<'_>, remarks: Vec<Diagnostic>) {
        for remark in remarks {
            let remark = remark.at(self.observations.locate(origin)).about(self.about(fact));
            if remark.code == Code::CellsTidied {
                self.tidied.add(remark);
            } else {
                self.findings.add(remark);
            }
        }
    }

    /// What was read, with duplicates settled, and every diagnostic.
    pub(super) fn finish(mut self) -> (Observations, Vec<Diagnostic>) {
        self.settle_plain();
        self.observations.sort();
        let mut told = Vec::new();
        repeats::settle(&mut self.observations, &mut self.findings);
        if let Some((written, origin)) = self.assumed_years.first {
            let assumed = Diagnostic::new(Code::YearAssumed)
                .with("count", self.assumed_years.count)
                .with("year", self.plan.period.first().year())
                .with("written", written);
            told.push(assumed.at(self.observations.locate(origin)));
        }
        let repeated =
            [self.tidied, self.unused, self.after_plan, self.unclear_versions].into_iter();
        told.extend(repeated.filter_map(Repeated::told));
        if self.parts.count > 0 {
            let parts = Diagnostic::new(Code::PartsNotJudged)
                .with("count", self.parts.count)
                .with("areas", Argument::names(&self.parts.areas))
                .with("area", &self.plan.area);
            told.push(parts);
        }
        for finding in told {
            self.findings.add(finding);
        }
        (self.observations, self.findings.into_told())
    }
}

/// Whether a running total for a period counts from the start of the year: that of 二季度 does, that of
/// 4-6月 says another start, and 下半年累计 can be either.
fn counts_from(start: Month, period: Period, fact: &Fact<'_>) -> bool {
    let may_begin_later = match period.frequency() {
        Some(Frequency::Month | Frequency::Quarter) => {
            framing(fact.period.text) != Framing::RunningSince
        }
        Some(Frequency::Half) => fact.basis.is_some(),
        Some(Frequency::Year) | None => false,
    };
    period.first() == start || (period.first() > start && may_begin_later)
}

fn unclear_start(fact: &Fact<'_>) -> Fault {
    let unclear = Diagnostic::new(Code::RunningTotalUnclear);
    (fact.period.origin, Box::new(unclear.with("written", fact.period.text.trim())))
}

impl Intake<'_> {
    /// Takes out of the grid what is there more than once or beside a value with more to tell: its
    /// rows are read again, in full.
    fn settle_plain(&mut self) {
        let builder = std::mem::replace(&mut self.builder, Arc::new(GridBuilder::new(0)));
        let Some(builder) = Arc::into_inner(builder) else { return };
        let (mut grid, mut again) = builder.finish();
        for key in self.observations.told_series() {
            for cell in self.observations.told(key) {
                if let Some(block) = grid.block(key, cell.period) {
                    again.cells.insert((key, cell.period));
                    again.blocks.insert(block);
                }
            }
        }
        for number in &again.blocks {
            for (key, cell) in self.read_again(*number, &again) {
                self.observations.add(key, cell);
            }
        }
        again.cells.iter().for_each(|(key, period)| grid.clear(*key, *period));
        let (blocks, recall) = (std::mem::take(&mut self.blocks), std::mem::take(&mut self.recall));
        self.observations.set_plain(grid, blocks, Arc::new(recall));
    }

    fn read_again(&self, number: u16, again: &Again) -> Vec<(SeriesKey, Observation)> {
        let read = || {
            let block = self.blocks.get(usize::from(number))?;
            let table = self.recall.table(block.source)?;
            let mut bytes = Vec::new();
            let source = &self.observations.sources.get(block.source)?.source;
            source.read(block.bytes.clone(), &mut bytes);
            let builder = GridBuilder::new(0);
            let mut reader = PlainReader::new(&self.names, table, &builder);
            let block = Block { number, start: block.bytes.start, bytes: &bytes };
            Some(reader.collect(block, |key, period| again.cells.contains(&(key, period))))
        };
        read().unwrap_or_default()
    }
}

impl AssumedYears {
    fn add(&mut self, written: &str, origin: Origin) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert_with(|| (written.to_owned(), origin));
    }
}

impl PartValues {
    fn add(&mut self, area: &str, count: usize) {
        self.count = self.count.saturating_add(count);
        if !self.areas.iter().any(|known| known == area) {
            self.areas.push(area.to_owned());
        }
    }
}

/// Words that say which of several reports a row is.
const RANKS: &[(&str, i8)] = &[
    ("初步", -1),
    ("快报", -1),
    ("provisional", -1),
    ("修订", 1),
    ("修正", 1),
    ("更正", 1),
    ("订正", 1),
    ("revised", 1),
    ("corrected", 1),
    ("最终", 2),
    ("final", 2),
];

/// Words for the status of a value that change nothing.
const PLAIN: &[&str] = &["正常", "正式", "实际", "已审核", "normal", "actual", "ok"];

/// Whether the status of a value is understood: a voided value must not count.
fn is_known_status(text: &str) -> bool {
    let status = fold(text).to_lowercase();
    cell::is_missing(text)
        || PLAIN.contains(&status.as_str())
        || RANKS.iter().any(|(word, _)| status == *word)
}

/// Which of several reports of the same thing a fact is.
fn revision(fact: &Fact<'_>) -> Revision {
    let status = fold(fact.status.text).to_lowercase();
    let rank = RANKS.iter().find(|(word, _)| status == *word).map_or(0, |(_, rank)| *rank);
    Revision { rank, version: version::read(fact.version.text) }
}

/// Whether a day closes a month, for values that are taken at the end of one.
fn is_month_end(date: Date, indicator: &Indicator) -> bool {
    Month::containing(date).last_day() == date && indicator.measure != Measure::Flow
}
