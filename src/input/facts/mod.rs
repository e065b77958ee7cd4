//! What one reported cell says: for which entry, area and period, which value or state.

mod about;
mod fact;
mod plain_again;
mod status;
mod take;
mod told_once;
mod total;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use super::RowReading;
use super::findings::Findings;
use super::names::Names;
use super::part_totals::{self, Total};
use super::plain::Recall;
use super::repeats;
use super::suggestions::Suggestions;
use super::unfinished;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{
    DataFile, GridBuilder, HeaderLine, Observations, Origin, SeriesKey, TextBlock,
};
use crate::period::{Month, Period};
use crate::plan::Plan;
use crate::source::Location;

pub(super) use fact::{Fact, Field};
pub(super) use status::{is_known_status, judges_progress};
pub(super) use told_once::Repeated;
use told_once::{AssumedYears, PartValues};

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
    /// What the title or name of the present table says of a year that is not the plan's.
    other_years: Vec<String>,
    /// The year that is all the name of the present sheet says, where it is not the plan's.
    year_of_sheet: Option<i32>,
    /// The files with one value a cell, in ascending order.
    wide: Vec<usize>,
    tidied: Repeated,
    /// Cells that were counted there for what their text holds: a header is about many values.
    tidied_texts: HashSet<Origin>,
    unused: Repeated,
    open_totals: Repeated,
    totals_of_plan: Repeated,
    after_plan: Repeated,
    /// What rows are about that were set aside: others may be about the same.
    set_aside: Vec<(SeriesKey, Period)>,
    unclear_versions: Repeated,
    parts: PartValues,
    totals: Vec<Total>,
    suggestions: Suggestions,
}

/// A fault and the cell it is about.
pub(super) type Fault = (Origin, Box<Diagnostic>);

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
            other_years: Vec::new(),
            year_of_sheet: None,
            wide: Vec::new(),
            tidied: Repeated::default(),
            tidied_texts: HashSet::new(),
            unused: Repeated::default(),
            open_totals: Repeated::default(),
            totals_of_plan: Repeated::default(),
            after_plan: Repeated::default(),
            set_aside: Vec::new(),
            unclear_versions: Repeated::default(),
            parts: PartValues::default(),
            totals: Vec::new(),
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

    /// Sets what the title or name of the present table says of years that are not the plan's: a
    /// period without a year is then not taken to be of the plan's, but of the `year_of_sheet` where the name of
    /// the sheet is nothing else.
    pub(super) fn set_other_years(&mut self, named: Vec<String>, year_of_sheet: Option<i32>) {
        self.other_years = named;
        self.year_of_sheet = year_of_sheet;
    }

    /// The year of periods that do not say theirs.
    fn year(&self) -> Option<i32> {
        self.year_of_sheet.or_else(|| self.plan.period.single_year())
    }

    /// Remembers that a file is a table with one value a cell.
    pub(super) fn add_wide(&mut self, file: usize) {
        self.wide.push(file);
    }

    /// Opens a file for its rows and gives its index.
    pub(super) fn add_file(&mut self, file: DataFile) -> usize {
        self.other_years.clear();
        self.year_of_sheet = None;
        let index = self.observations.sources.len();
        self.observations.sources.push(file);
        index
    }

    /// Remembers the header line of a file, to name the columns of its cells.
    pub(super) fn set_header(&mut self, file: usize, start: usize, columns: &[&str]) {
        for (field, text) in (1..).zip(columns) {
            self.note_invisible(Field {
                text,
                origin: Origin { source: file, record: start, field },
            });
        }
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

    /// Whether a text names an entry only behind the number of a list: `1.高新技术企业`.
    pub(super) fn is_numbered(&self, text: &str) -> bool {
        self.names.is_numbered(text)
    }

    /// Whether a text names the plan's area or a part of it.
    pub(super) fn knows_area(&self, text: &str) -> bool {
        self.names.knows_area(text)
    }

    /// Whether a text names a part of the plan's area.
    pub(super) fn is_part(&self, text: &str) -> bool {
        self.names.is_part(text)
    }

    /// Whether a text names a period.
    pub(super) fn is_period(&self, text: &str) -> bool {
        self.names.is_period(text)
    }

    fn place(&self, origin: Origin) -> Location {
        self.observations.locate(origin)
    }

    /// That every value is of a month before the plan.
    fn all_before_plan(&self) -> Option<Diagnostic> {
        let plan = self.plan.period;
        let before = Period::new(Month::of(1, 1)?, plan.first().plus(-1))?;
        let newest = self.observations.newest_period(before)?;
        let is_within = self.observations.newest_period(plan).is_some();
        let told = Diagnostic::new(Code::AllBeforePlan);
        (!is_within).then(|| told.with("period", plan).with("newest", newest))
    }

    /// What was read, with duplicates settled, and every diagnostic.
    pub(super) fn finish(mut self) -> (Observations, Vec<Diagnostic>) {
        self.settle_plain();
        self.observations.sort();
        let is_told = !self.after_plan.is_empty();
        let mut told: Vec<Diagnostic> =
            self.all_before_plan().into_iter().filter(|_| !is_told).collect();
        let wide = (self.wide.as_slice(), self.plan);
        unfinished::leave_out(&mut self.observations, wide, &mut self.findings);
        part_totals::settle(&mut self.observations, (&self.totals, self.plan), &mut self.findings);
        repeats::settle(&mut self.observations, self.plan, &mut self.findings);
        if let Some((written, origin)) = self.assumed_years.first {
            let assumed = Diagnostic::new(Code::YearAssumed)
                .with("count", self.assumed_years.count)
                .with("year", self.plan.period.first().year())
                .with("written", written);
            told.push(assumed.at(self.observations.locate(origin)));
        }
        let totals = [self.unused, self.open_totals, self.totals_of_plan];
        let repeated = [self.tidied].into_iter().chain(totals);
        let repeated = repeated.chain([self.after_plan, self.unclear_versions]);
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
