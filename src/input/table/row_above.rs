//! What the row above says to a blank below it, as merged cells leave it.

use super::{Record, Table};
use crate::diagnostic::term::{CellAdvice, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::facts::{Field, Intake};
use crate::quantity::fold;

/// The names that a blank may stand for.
#[derive(Default)]
pub(super) struct RowAbove {
    /// The indicator; blank where the row above is not certain.
    label: String,
    area: AreaAbove,
}

/// The area of the row above.
#[derive(Default)]
enum AreaAbove {
    /// The plan's own, or none yet.
    #[default]
    Whole,
    /// A part of the plan's, as written.
    Part(String),
    /// Not known: what is written there names none, or the row was refused as a whole.
    NotKnown(Argument),
}

impl RowAbove {
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
    /// Remembers the area of the last row that was taken in without [`Self::take`].
    pub(in crate::input) fn set_area_above(&mut self, intake: &Intake<'_>, written: &str) {
        self.row_above.set_area(intake, written);
    }

    /// Remembers a row that is passed over: a blank below it is not of the indicator above it.
    pub(super) fn pass_over(&mut self, intake: &Intake<'_>, area: &str) {
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
    }

    /// A blank name where names are filled down is the one above.
    pub(super) fn label(&mut self, written: &str, start: usize, intake: &Intake<'_>) -> String {
        if !fold(written).is_empty() {
            written.clone_into(&mut self.row_above.label);
        } else if self.settings.fills_down == Some(true) && !self.row_above.label.is_empty() {
            let filled = Diagnostic::new(Code::BlanksFilled);
            self.filled.add(filled.at(self.locate(intake, start, 1)));
            return self.row_above.label.clone();
        }
        written.to_owned()
    }

    /// The area of a row. A blank below a part may be of a merged cell: it is filled down or means
    /// the whole as the plan says, and is refused where it says nothing. Below an area that is not
    /// known it means the whole only if the plan says that it always does.
    pub(super) fn area(
        &mut self,
        intake: &Intake<'_>,
        field: Field<'_>,
        has_column: bool,
    ) -> Result<String, Box<Diagnostic>> {
        let written = field.text;
        if !has_column {
            return Ok(String::new());
        }
        if !fold(written).is_empty() {
            self.row_above.set_area(intake, written);
            return Ok(written.to_owned());
        }
        let blank = |above: &Argument, advice: CellAdvice| {
            let blank = Diagnostic::new(Code::BlankArea).with("above", above.clone());
            Err(Box::new(blank.with("advice", advice)))
        };
        match (&self.row_above.area, self.settings.fills_down) {
            (AreaAbove::Whole, _) | (_, Some(false)) => Ok(String::new()),
            (AreaAbove::Part(part), Some(true)) => {
                let filled = Diagnostic::new(Code::BlanksFilled);
                let place = intake.observations().locate(field.origin);
                self.filled.add(filled.at(place));
                Ok(part.clone())
            }
            (AreaAbove::Part(part), None) => blank(&part.into(), CellAdvice::BlankBelowPart),
            (AreaAbove::NotKnown(above), _) => blank(above, CellAdvice::WriteArea),
        }
    }
}
