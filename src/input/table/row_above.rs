//! What the row above says to a blank below it, as merged cells leave it.

use super::{Record, Table};
use crate::diagnostic::term::{CellAdvice, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::cell;
use crate::input::facts::{Field, Intake};
use crate::input::label::without_note_marks;
use crate::input::unit_line::UnitNamed;
use crate::input::vocabulary::is_of_which;
use crate::quantity::fold;

/// The names that a blank may stand for.
#[derive(Default)]
pub(super) struct RowAbove {
    /// The indicator; blank where the row above is not certain.
    label: String,
    /// The last row that is no part of another.
    main: Main,
    /// Whether the row above is one of its parts by area.
    is_member: bool,
    area: AreaAbove,
    /// The unit of a cell that is merged with those of rows below it, and where the last of them begins.
    pub(super) merged_unit: Option<(String, usize)>,
    /// By field: the word of a row above that says what its values are, and may hold for blanks below it.
    pub(super) words: Vec<(usize, String)>,
    /// Whose rows stand below the last heading, where no column says it.
    pub(super) heading: AreaAbove,
    /// Rows above that heading.
    pub(super) heading_at: Option<usize>,
    /// How that heading is numbered.
    pub(super) form: String,
    /// How the headings within it are.
    pub(super) topics: Vec<String>,
    /// The rows directly above that name areas instead of indicators.
    pub(super) list: AreaList,
    /// Whether rows among the indicators name areas, so that none of them is a heading for certain.
    pub(super) lists_areas: bool,
}

/// What the parts of a row are parts of.
#[derive(Clone, Default)]
struct Main {
    /// The indicator as written, with unit and basis; blank where it is not certain.
    label: String,
    /// What stands in its unit column.
    unit: String,
    /// The units that its values, or those of its parts so far, have in their cells.
    units: Vec<UnitNamed>,
}

/// A row about a part of the area, which says of which indicator by standing below it:
/// `其中：巴州区`.
pub(super) struct Member {
    pub(super) label: String,
    pub(super) unit: String,
    pub(super) part: String,
}

/// Rows below each other that name areas, whose figures may be those of the indicator above them.
#[derive(Default)]
pub(super) struct AreaList {
    rows: usize,
    /// Whether the row above the first of them is about an indicator.
    is_below_indicator: bool,
    /// Whose rows stood above them.
    heading: Option<AreaAbove>,
}

impl AreaList {
    /// Adds a row below the heading of an area.
    pub(super) fn add(&mut self, heading: AreaAbove) {
        self.rows = self.rows.saturating_add(1);
        if self.rows == 1 {
            self.heading = Some(heading);
        }
    }

    /// Ends it with a row, which may be about an indicator.
    pub(super) fn end(&mut self, is_indicator: bool) {
        *self = Self { is_below_indicator: is_indicator, ..Self::default() };
    }

    /// The heading above it, if its rows are parts of the indicator above them: one alone may be a
    /// heading with a figure.
    pub(super) fn is_of_parts(&self) -> Option<AreaAbove> {
        self.heading.clone().filter(|_| self.is_below_indicator && self.rows > 1)
    }
}

/// The area of the row above.
#[derive(Clone, Default)]
pub(super) enum AreaAbove {
    /// The plan's own, or none yet.
    #[default]
    Whole,
    /// A part of the plan's, as written.
    Part(String),
    /// Not known: what is written there names none, or the row was refused as a whole.
    NotKnown(Argument),
}

impl RowAbove {
    /// The units of the row that the present one is a part of, if it is one.
    pub(super) fn units_of_main(&self) -> &[UnitNamed] {
        if self.is_member { &self.main.units } else { &[] }
    }

    /// The unit of the row that the present one is a part of, or that its blank name is of.
    pub(super) fn unit_of_main(&self) -> &str {
        &self.main.unit
    }

    /// Remembers the area of a row; a blank is the one of the row before.
    fn set_area(&mut self, intake: &Intake<'_>, written: &str) {
        if fold(written).is_empty() {
            return;
        }
        self.area = if intake.is_part(written) {
            AreaAbove::Part(written.trim().to_owned())
        } else if intake.knows_area(written) {
            AreaAbove::Whole
        } else {
            AreaAbove::NotKnown(written.trim().into())
        };
    }
}

impl Table<'_> {
    /// Remembers the last row that was taken in without [`Self::take`].
    pub(in crate::input) fn set_above(
        &mut self,
        intake: &Intake<'_>,
        (indicator, unit, area): (&str, &str, &str),
    ) {
        let units = Vec::new();
        self.row_above.main = Main { label: indicator.to_owned(), unit: unit.to_owned(), units };
        self.row_above.is_member = false;
        self.row_above.words.clear();
        self.row_above.set_area(intake, area);
    }

    /// What a row is about that says whose part it is of the row above: `其中：巴州区`, and the names
    /// of parts directly below such a row.
    pub(super) fn member(
        &self,
        intake: &Intake<'_>,
        written: &str,
        (area, unit): (&str, &str),
    ) -> Option<Member> {
        let above = &self.row_above;
        let follows = above.is_member || is_of_which(written);
        let is_of_whole = fold(area).is_empty() || intake.knows_area(area) && !intake.is_part(area);
        let is_certain = matches!(above.heading, AreaAbove::Whole) && !above.main.label.is_empty();
        if !follows || !is_of_whole || !is_certain || !intake.is_part(written) {
            return None;
        }
        let unit = if cell::is_missing(unit) { &above.main.unit } else { unit };
        Some(Member {
            label: above.main.label.clone(),
            unit: unit.to_owned(),
            part: written.to_owned(),
        })
    }

    /// Remembers that the row is a part of the one above.
    pub(super) fn pass_member(&mut self) {
        self.row_above.is_member = true;
    }

    /// Remembers the units that the values of a row have in their cells: those of its parts are in them too.
    pub(super) fn note_units<'v>(&mut self, values: impl Iterator<Item = &'v str>) {
        let units = values.filter_map(cell::own_unit).map(UnitNamed::Unit);
        self.row_above.main.units.extend(units);
    }

    /// The indicator of the last row that is no part of another, as written.
    pub(super) fn main(&self) -> Option<&str> {
        Some(self.row_above.main.label.as_str()).filter(|label| !label.is_empty())
    }

    /// Remembers that nothing above says whose part a row may be.
    pub(super) fn forget_main(&mut self) {
        self.row_above.main = Main::default();
    }

    /// Remembers a row that is passed over: a blank below it is not of the indicator above it.
    pub(super) fn pass_over(&mut self, intake: &Intake<'_>, area: &str) {
        self.row_above.is_member = false;
        self.row_above.label.clear();
        self.row_above.set_area(intake, area);
    }

    /// Remembers that what stands above may say whom the rows below are about, and does not for certain.
    pub(super) fn doubt_area(&mut self, written: &str) {
        self.row_above.area = AreaAbove::NotKnown(written.into());
    }

    /// Remembers a row in which nothing is certain to stand where it belongs. Where nothing in it, nor
    /// above it, speaks of a part, a blank below it goes on meaning the whole.
    pub(super) fn forget_row_above(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        area: &str,
    ) {
        let is_part = |text: &&str| intake.is_part(text) || intake.begins_with_part(text);
        let says_whole = fold(area).is_empty() || intake.knows_area(area);
        let is_whole = matches!(self.row_above.area, AreaAbove::Whole);
        let may_be_of_part = record.mismatch.is_some() || record.fields.iter().any(is_part);
        if !is_whole || !says_whole || may_be_of_part {
            self.row_above.area = AreaAbove::NotKnown(Word::RowRefused.into());
        }
        self.row_above.label.clear();
        self.forget_main();
    }

    /// Tells that a name was read without the mark of a note.
    fn note_mark(&self, intake: &mut Intake<'_>, written: &str, start: usize) {
        let bare = without_note_marks(written);
        let is_read =
            || !intake.knows_indicator_as_written(written) && intake.knows_indicator(&bare);
        if bare.trim() != written.trim() && is_read() {
            let marked = Diagnostic::new(Code::NameMarked).with("written", written.trim());
            let marked = marked.with("name", bare.trim()).at(self.locate(intake, start, 1));
            intake.add_diagnostics([marked]);
        }
    }

    /// A blank name where names are filled down is the one above.
    pub(super) fn label(
        &mut self,
        (written, unit): (&str, &str),
        start: usize,
        intake: &mut Intake<'_>,
    ) -> String {
        self.note_mark(intake, written, start);
        if !fold(written).is_empty() {
            written.clone_into(&mut self.row_above.label);
            let units = Vec::new();
            self.row_above.main = Main { label: written.to_owned(), unit: unit.to_owned(), units };
            self.row_above.is_member = false;
        } else if self.settings.fills_down == Some(true) && !self.row_above.label.is_empty() {
            let filled = Diagnostic::new(Code::BlanksFilled);
            self.filled.add(filled.at(self.locate(intake, start, 1)));
            return self.row_above.label.clone();
        }
        written.to_owned()
    }

    /// The area of a row. A blank below a part may be of a merged cell: it is filled down or means
    /// the whole as the plan says, and is refused where it says nothing. Below an area that is not
    /// known it means the whole only if the plan says that it always does. `is_known` is whether the plan
    /// has what the row is about.
    pub(super) fn area(
        &mut self,
        intake: &Intake<'_>,
        (field, is_known): (Field<'_>, bool),
        has_column: bool,
    ) -> Result<String, Box<Diagnostic>> {
        let written = field.text;
        if !has_column {
            // A row about nothing that is known is refused for that.
            return if is_known { self.area_by_heading() } else { Ok(String::new()) };
        }
        if !fold(written).is_empty() {
            self.row_above.set_area(intake, written);
            self.check_area_of_row(intake, written)?;
            return Ok(written.to_owned());
        }
        match (&self.row_above.area, self.settings.fills_down) {
            (_, Some(false)) | (AreaAbove::Whole, _) => {
                self.check_area_of_row(intake, "").map(|()| String::new())
            }
            (AreaAbove::Part(part), Some(true)) => {
                let filled = Diagnostic::new(Code::BlanksFilled);
                let place = intake.observations().locate(field.origin);
                self.filled.add(filled.at(place));
                Ok(part.clone())
            }
            (AreaAbove::Part(part), None) => Err(blank(&part.into(), CellAdvice::BlankBelowPart)),
            (AreaAbove::NotKnown(above), _) => Err(blank(above, CellAdvice::WriteArea)),
        }
    }

    /// The area of a row where no column says it: that of the heading above it.
    fn area_by_heading(&self) -> Result<String, Box<Diagnostic>> {
        match &self.row_above.heading {
            AreaAbove::Whole => Ok(String::new()),
            AreaAbove::Part(part) => Ok(part.clone()),
            AreaAbove::NotKnown(heading) => Err(blank(heading, CellAdvice::WriteArea)),
        }
    }

    /// That a heading speaks of an area, where every column is of one.
    pub(super) fn check_heading(&self) -> Result<(), Box<Diagnostic>> {
        match &self.row_above.heading {
            AreaAbove::Whole => Ok(()),
            AreaAbove::Part(part) => Err(blank(&part.into(), CellAdvice::WriteArea)),
            AreaAbove::NotKnown(heading) => Err(blank(heading, CellAdvice::WriteArea)),
        }
    }
}

fn blank(above: &Argument, advice: CellAdvice) -> Box<Diagnostic> {
    let blank = Diagnostic::new(Code::BlankArea).with("above", above.clone());
    Box::new(blank.with("advice", advice))
}
