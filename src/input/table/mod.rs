//! From the records of one table to facts: titles above it, its header, its rows, notes below it.

mod aside;
mod bases;
mod by_cells;
mod checks;
mod competing;
mod completion;
mod covered;
mod dated;
mod divided;
mod doubt;
mod first_rows;
mod foot;
mod gains;
mod given;
mod halves;
mod head;
mod heading;
mod headless;
mod increase;
mod joint;
mod kinds;
mod lesser;
mod long;
mod marks;
mod misread;
mod named_area;
mod numbered_notes;
mod outside;
mod own_columns;
mod points;
mod present;
mod remarks;
mod row_above;
mod second_header;
mod set_aside;
mod shape;
mod skipped;
mod take_fact;
mod thousands;
mod time_said;
mod told_of_all;
mod totals;
mod units;
mod units_outside;
mod whole_column;
mod wide;
mod wider_area;
mod within;
mod year;

use super::above::Line;
use super::aside::{Aside, tells_basis};
use super::facts::{Intake, Repeated};
use super::header::{Column, Header};
use super::limits::Exceeded;
use super::plain::{PlainTable, Unread};
use super::silent::Silent;
use super::tells::Tells;
use super::wide::Wide;
use crate::diagnostic::term::Limit;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{Grammar, Mismatch, Origin};
use crate::quantity::fold;
use crate::source::{Location, SourceFile};
use doubt::Doubts;
pub(super) use doubt::may_count;
use given::{Given, UnclearSigns};
pub(super) use halves::Halves;
use increase::Increases;
use numbered_notes::NotesNumbered;
pub(super) use outside::draft_said;
use row_above::RowAbove;
use skipped::Skipped;
use year::heads_years_of_account;

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

/// Lines below a header that may be no data: each is looked at for all that it may say of values.
pub(in crate::input) const NOTES: usize = 50_000;

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
    /// Lines that are no data, and what each of them says was looked for.
    read_notes: usize,
    numbered: Option<NotesNumbered>,
    filled: Repeated,
    /// The header's fields, folded.
    header: Vec<String>,
    /// Whether a column or the headers say whom values are about.
    has_area: bool,
    given: Given,
    row_above: RowAbove,
    /// What the columns that are not read say of the present row, in the order of [`Given::asides`].
    row_asides: Vec<Aside>,
    /// The columns of remarks that may say something of the values of the present row.
    row_remarks: Vec<usize>,
    /// Remarks that say nothing.
    silent: Silent,
    doubts: Doubts,
    increases: Increases,
    has_unnamed: bool,
    swallowed: Repeated,
    merged_units: Repeated,
    /// The first bytes of rows that were refused for what nobody sees in them.
    refused_covered: Vec<usize>,
    /// Remarks that values are not final.
    provisional: Vec<Diagnostic>,
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
            read_notes: 0,
            numbered: None,
            filled: Repeated::default(),
            header: Vec::new(),
            has_area: false,
            given: Given::default(),
            row_above: RowAbove::default(),
            row_asides: Vec::new(),
            row_remarks: Vec::new(),
            silent: Silent::of_columns(0),
            doubts: Doubts::default(),
            increases: Increases::default(),
            has_unnamed: false,
            swallowed: Repeated::default(),
            merged_units: Repeated::default(),
            refused_covered: Vec::new(),
            provisional: Vec::new(),
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
            && self.given.bases.is_empty()
            && self.given.area_outside.is_none()
            && self.given.lesser.is_empty()
            && self.given.completion.is_empty()
            && self.given.unclear_signs == UnclearSigns::None
            && self.given.above.is_silent()
            && self.increases.is_empty();
        let Some(Shape::Long(header)) = &self.shape else { return false };
        let has_other = (0..header.width()).any(|index| header.is_unknown(index));
        let fills_nothing = self.settings.fills_down != Some(true);
        // Two rows with the same texts may then be of different periods.
        let header_of = |index: &usize| self.header.get(*index).map_or("", String::as_str);
        let has_bases = self.given.asides.iter().any(|index| tells_basis(header_of(index)));
        let period = header.field(Column::Period);
        let is_of_account = period.is_some_and(|index| heads_years_of_account(header_of(&index)));
        says_nothing
            && fills_nothing
            && !has_bases
            && !is_of_account
            && (self.has_area || !has_other)
    }

    /// How plain rows are read, if there can be any.
    pub(super) fn plain(&self, (grammar, source): (Grammar, usize)) -> Option<PlainTable> {
        match (&self.shape, grammar) {
            (Some(Shape::Long(header)), Grammar::Separated(separator)) if self.may_be_plain() => {
                let asides = self.given.asides.iter().copied();
                let asides: Vec<(usize, Tells)> =
                    asides.map(|index| (index, self.tells(index))).collect();
                let (remarks, halves) = (&self.given.remarks, &self.given.halves);
                let unread = Unread { asides: &asides, remarks, halves };
                let form = (u8::try_from(separator).ok()?, source);
                PlainTable::of(header, (unread, self.given.stated.clone()), form)
            }
            _ => None,
        }
    }

    /// The field of a known column, once the header is known and between rows: while one is taken in, the
    /// shape is lent to it. What rows ask for is therefore kept in [`Given`].
    fn field(&self, column: Column) -> Option<usize> {
        match &self.shape {
            Some(Shape::Long(header)) => header.field(column),
            Some(Shape::Wide(wide)) => wide.field(column),
            None => None,
        }
    }

    /// Counts rows that were taken in without [`Self::take`].
    pub(super) fn add_rows(&mut self, rows: usize) {
        self.rows = self.rows.saturating_add(rows);
    }

    /// Takes one record in: a title, the header, or a row; where the header is not known, `below` is what
    /// stands below it.
    ///
    /// # Errors
    /// The faults of a header that cannot be used.
    pub(super) fn take(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        below: (&str, Grammar),
    ) -> Result<(), Vec<Diagnostic>> {
        self.check_lengths(intake, record)?;
        if self.read_notes > NOTES {
            let exceeded = Exceeded::count(Limit::TooManyNotes, &NOTES);
            return Err(self.too_large(intake, (record.start, 1), exceeded));
        }
        if record.fields.iter().all(|field| fold(field).is_empty()) {
            return Ok(());
        }
        let Some(shape) = self.shape.take() else {
            self.seek(intake, record, below)?;
            return self.check_covered_header(intake, record);
        };
        let named = self.with_area_named(intake, record);
        let record = named.as_ref().unwrap_or(record);
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
        (start, field): (usize, usize),
        exceeded: Exceeded,
    ) -> Vec<Diagnostic> {
        vec![exceeded.told(self.source.name()).at(self.locate(intake, start, field))]
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
        let told = [&mut self.filled, &mut self.swallowed, &mut self.merged_units];
        let told = told.map(std::mem::take);
        let told = told.into_iter().filter_map(Repeated::told);
        let covered = self.covered_unread(intake);
        intake.add_diagnostics(notes.into_iter().chain(told).chain(covered));
        intake.add_diagnostics(std::mem::take(&mut self.provisional));
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

    fn origin(&self, start: usize, field: usize) -> Origin {
        Origin { source: self.index, record: start, field }
    }

    fn locate(&self, intake: &Intake<'_>, start: usize, field: usize) -> Location {
        intake.observations().locate(self.origin(start, field))
    }
}
