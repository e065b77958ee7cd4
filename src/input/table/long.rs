//! Tables with one value a row.

use super::{Record, Table};
use crate::diagnostic::Diagnostic;
use crate::input::cell;
use crate::input::facts::{Fact, Field, Intake};
use crate::input::header::{Column, Header};
use crate::observation::Origin;

impl Table<'_> {
    /// Takes in one row below the header.
    ///
    /// # Errors
    /// What makes the whole table unusable.
    pub(super) fn take_long(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        header: &Header,
    ) -> Result<(), Vec<Diagnostic>> {
        let text = |column: Column| record.text(header.field(column));
        let (written, area) = (text(Column::Indicator), text(Column::Area));
        self.check_other_columns(intake, record, |index| header.is_unknown(index))?;
        if !intake.knows_indicator_as_written(written) && self.is_header(intake, record)? {
            return Ok(());
        }
        self.check_long_header(
            intake,
            record,
            &[written, text(Column::Period)],
            text(Column::Value),
        )?;
        if self.skips_long(intake, record, header) {
            return Ok(());
        }
        self.rows = self.rows.saturating_add(1);
        let misshapen = self.refuse_misshapen(intake, record, header.width());
        if let Some(origin) = misshapen.or_else(|| self.refuse_split(intake, record, header)) {
            intake.mark_refused(written, text(Column::Period), area, origin);
            self.forget_row_above(intake, record, area);
            return Ok(());
        }
        self.note_swallowed(intake, record, header.width());
        self.note_unnamed(intake, record, |index| header.is_blank(index));
        let field = |column: Column| {
            let number = header.field(column).map_or(1, |index| index.saturating_add(1));
            Field { text: text(column), origin: self.origin(record.start, number) }
        };
        let has_area = header.field(Column::Area).is_some();
        let above = self.given.period.clone();
        let period = above.as_deref().map_or_else(
            || field(Column::Period),
            |text| Field { text, origin: self.origin(record.start, 1) },
        );
        let (unit, status) = (field(Column::Unit), field(Column::Status));
        let (value, evidence) = (field(Column::Value), field(Column::Evidence));
        let (note, version) = (field(Column::Note), field(Column::Version));
        let (indicator, place) = (field(Column::Indicator), field(Column::Area));
        let name = self.label(written, record.start, intake);
        let indicator = Field { text: &name, ..indicator };
        let filled = match self.area(intake, place, has_area) {
            Ok(filled) => filled,
            Err(fault) => {
                intake.refuse([(place.origin, fault)]);
                return Ok(());
            }
        };
        let area = Field { text: &filled, ..place };
        let basis = None;
        let doubt = None;
        let fact = Fact {
            indicator,
            period,
            area,
            value,
            unit,
            status,
            evidence,
            note,
            version,
            basis,
            doubt,
        };
        self.take_fact(intake, &fact);
        Ok(())
    }

    /// Refuses a figure that goes on in the cell behind it, `1,234` without quotation marks, or has
    /// slipped there, and gives its place.
    fn refuse_split(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        header: &Header,
    ) -> Option<Origin> {
        let value = header.field(Column::Value)?;
        let next = value.saturating_add(1);
        let is_free = next >= header.width()
            || header.is_blank(next)
            || header.is_unknown(next)
            || [Column::Note, Column::Evidence].into_iter().any(|c| header.field(c) == Some(next));
        let (head, tail) = (record.text(Some(value)).trim(), record.text(Some(next)).trim());
        // A milestone's state stands elsewhere.
        let is_blank =
            head.is_empty() && record.text(header.field(Column::Status)).trim().is_empty();
        if is_free && is_blank && cell::is_bare_figure(tail) {
            let origin = self.origin(record.start, next.saturating_add(1));
            intake.refuse([(origin, cell::slipped_figure(tail))]);
            return Some(origin);
        }
        if !is_free || !cell::goes_on(head, tail) || record.is_sheet {
            return None;
        }
        let origin = self.origin(record.start, value.saturating_add(1));
        intake.refuse([(origin, cell::split_figure(head, tail))]);
        Some(origin)
    }

    /// Whether a row is none: a subtotal, a part of another row, a note.
    fn skips_long(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        header: &Header,
    ) -> bool {
        let text = |column: Column| record.text(header.field(column));
        let (label, area) = (text(Column::Indicator), text(Column::Area));
        if super::is_subtotal(area) {
            return self.skips_of_which(intake, (area, area), record);
        }
        let has_own_period = self.given.period.is_none();
        let says_no_period = has_own_period && !intake.is_period(text(Column::Period));
        let may_be_note = says_no_period || !has_own_period || super::is_of_which(label);
        let values = [text(Column::Value), text(Column::Status)];
        may_be_note && self.is_note(intake, (label, area), &values, record)
    }
}
