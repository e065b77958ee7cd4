//! Whether the cells of a row stand where they belong.

use super::{Record, Table};
use crate::diagnostic::term::{CellAdvice, Limit, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::Encoding;
use crate::input::aside::{self, Aside};
use crate::input::facts::Intake;
use crate::input::limits::Exceeded;
use crate::input::records::TEXT_BYTES;
use crate::input::tells::Tells;
use crate::input::vocabulary::may_speak_of_kind;
use crate::observation::Origin;
use crate::quantity::fold;

impl Table<'_> {
    /// Refuses a row whose cells cannot be told to stand where they belong, or cannot all be seen, and gives its
    /// place.
    pub(super) fn refuse_misshapen(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        width: usize,
    ) -> Option<Origin> {
        let Some((code, field)) = self.misshapen(intake, record, width) else {
            return self.refuse_covered(intake, record);
        };
        let advice =
            if record.is_sheet { CellAdvice::UnderNoHeader } else { CellAdvice::QuoteCommas };
        let diagnostic = Diagnostic::new(code)
            .with("advice", advice)
            .with("found", record.fields.len())
            .with("expected", width)
            .with("lines", record.mismatch.map_or(1, |mismatch| mismatch.lines));
        let origin = self.origin(record.start, field);
        intake.refuse([(origin, Box::new(diagnostic))]);
        Some(origin)
    }

    /// Looks whether what a record says is no longer than any text of people. Columns that are not read may hold
    /// whatever they like.
    ///
    /// # Errors
    /// That a field is.
    pub(super) fn check_lengths(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        let Some(index) = self.too_long(&record.fields) else { return Ok(()) };
        let most = u64::try_from(TEXT_BYTES).unwrap_or(u64::MAX);
        let exceeded = Exceeded::bytes(Limit::TextTooLong, most);
        let place = (record.start, index.saturating_add(1));
        Err(self.too_large(intake, place, exceeded))
    }

    /// Looks whether the lines above a header are together no longer than any text of people.
    ///
    /// # Errors
    /// That they are: each is gone through for all that it may say.
    pub(super) fn check_titles(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        let bytes = self.above.iter().map(|line| line.text.len()).fold(0, usize::saturating_add);
        if bytes <= TEXT_BYTES {
            return Ok(());
        }
        let most = u64::try_from(TEXT_BYTES).unwrap_or(u64::MAX);
        Err(self.too_large(intake, (record.start, 1), Exceeded::bytes(Limit::TextTooLong, most)))
    }

    /// The first field that is read, or would be, and is longer than any text of people.
    pub(super) fn too_long(&self, fields: &[&str]) -> Option<usize> {
        let is_long = |(index, field): &(usize, &&str)| {
            field.len() > TEXT_BYTES && !(self.has_header() && self.is_unread(*index))
        };
        fields.iter().enumerate().find(is_long).map(|(index, _)| index)
    }

    /// Whether a column is one that is not read.
    pub(super) fn is_unread(&self, index: usize) -> bool {
        self.given.asides.contains(&index) || self.given.remarks.contains(&index)
    }

    /// That the quotation marks of a line above rows do not match: what stands behind is lost in it.
    pub(super) fn unclosed_quote(&self, intake: &Intake<'_>, start: usize) -> Option<Diagnostic> {
        let mismatch = intake.observations().mismatched_quotes(self.index, start)?;
        let told = Diagnostic::new(Code::UnclosedQuote).with("lines", mismatch.lines);
        Some(told.at(self.locate(intake, start, mismatch.field)))
    }

    /// Says of a header that lacks columns where the file may be in another encoding than the one it was read in.
    pub(super) fn doubt_encoding(&self, intake: &Intake<'_>, faults: &mut [Diagnostic]) {
        let file = intake.observations().sources.get(self.index);
        if file.is_some_and(|file| file.encoding == Encoding::Gb18030.name()) {
            let arguments = faults.iter_mut().flat_map(|fault| &mut fault.arguments);
            for (_, argument) in arguments.filter(|(name, _)| *name == "advice") {
                *argument = Word::HeaderMayBeGarbled.into();
            }
        }
    }

    /// Notes that a cell holds lines with as many separators as a row.
    pub(super) fn note_swallowed(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        width: usize,
    ) {
        if !record.has_line_break || width < 2 {
            return;
        }
        let is_row = |line: &&str| {
            let separators = line.matches([',', ';', '\t']).count();
            separators.saturating_add(1) >= width
        };
        let row = |text: &&str| text.lines().skip(1).find(is_row).map(str::to_owned);
        let swallowed = record.fields.iter().enumerate();
        let mut swallowed = swallowed.filter_map(|(index, text)| Some((index, row(text)?)));
        if let Some((index, line)) = swallowed.next() {
            let place = self.locate(intake, record.start, index.saturating_add(1));
            let found = Diagnostic::new(Code::RowsInCell).with("written", line.trim());
            self.swallowed.add(found.at(place));
        }
    }

    /// Counts more rows of that kind than those that were noted.
    pub(in crate::input) fn count_swallowing(&mut self, rows: usize) {
        self.swallowed.count_more(rows);
    }

    /// What is wrong with the shape of a row, and the number of the field where it shows.
    pub(super) fn misshapen(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        width: usize,
    ) -> Option<(Code, usize)> {
        if let Some(mismatch) = record.mismatch {
            return Some((Code::UnclosedQuote, mismatch.field));
        }
        let number = |index: usize| index.saturating_add(1);
        let count = record.fields.len();
        let extra = record.fields.iter().enumerate().skip(width);
        let mut extra = extra.filter(|(_, field)| !fold(field).is_empty());
        // In a sheet no cell has slipped: a remark beside the table does no harm.
        if let Some((index, _)) =
            extra.find(|(_, field)| !record.is_sheet || !is_remark(intake, field))
        {
            return Some((Code::FieldCount, number(index)));
        }
        // A blank too many may be one that came between: then every cell behind it has slipped.
        if count > width && !record.is_sheet && self.usual_fields != Some(count) {
            return Some((Code::FieldCount, number(width)));
        }
        if count < width && !record.is_sheet {
            return Some((Code::FieldCount, count.max(1)));
        }
        let nul = record.fields.iter().position(|field| field.contains('\0'));
        nul.map(|index| (Code::ControlCharacter, number(index)))
    }
}

/// Whether a text is prose that says nothing of the values beside it.
fn is_remark(intake: &Intake<'_>, text: &str) -> bool {
    let has_figure = text.contains(|c: char| c.is_numeric());
    let names_area = || intake.knows_area(text) || intake.begins_with_part(text);
    let is_silent = || {
        aside::read(text, &intake.names(), Tells::Anything) == Aside::Nothing
            && !may_speak_of_kind(text)
    };
    !has_figure && !intake.is_value_in_words(text) && !names_area() && is_silent()
}
