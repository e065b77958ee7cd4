//! Tables with one value a row.

use super::aside::RowSays;
use super::row_above::Member;
use super::year::{YearOfRow, by_header};
use super::{Record, Table};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::term::Word;
use crate::input::basis::Basis;
use crate::input::cell;
use crate::input::facts::{Fact, Fault, Field, Intake};
use crate::input::header::{Column, Header};
use crate::input::label::{Said, take_apart};
use crate::input::vocabulary::{is_bare_subtotal, is_made_of_parts, is_of_which};
use crate::observation::Origin;
use crate::period::may_hold_period;

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
        self.read_asides(intake, record);
        self.note_merged_unit(intake, record);
        self.check_other_columns(intake, record, |index| header.is_unknown(index))?;
        if !intake.knows_indicator_as_written(written) && self.is_header(intake, record)? {
            return Ok(());
        }
        let about = [written, text(Column::Period)];
        self.check_long_header(intake, record, &about, text(Column::Value))?;
        let member = self.member(intake, written, (area, text(Column::Unit)));
        let member = member.filter(|_| !intake.knows_indicator(written));
        if member.is_none() && self.skips_long(intake, record, header)
            || self.skips_set_aside(intake, record, (&[written], area))
        {
            intake.mark_set_aside(written, text(Column::Period), area);
            return Ok(());
        }
        self.rows = self.rows.saturating_add(1);
        let misshapen = self.refuse_misshapen(intake, record, header.width());
        if let Some(origin) = misshapen.or_else(|| self.refuse_split(intake, record, header)) {
            let is_dated = header.field(Column::Year).is_none();
            let period = if is_dated { text(Column::Period) } else { "" };
            intake.mark_refused(written, period, area, origin);
            self.forget_row_above(intake, record, area);
            return Ok(());
        }
        if self.refuse_doubtful(intake, record, area) {
            return Ok(());
        }
        self.note_swallowed(intake, record, header.width());
        let width = header.width();
        self.note_unnamed(intake, record, |index| header.is_blank(index) || index >= width);
        let is_member = member.is_some();
        self.end_list(intake, written);
        self.take_values(intake, record, (header, member));
        if !is_member {
            self.doubt_below_area(intake, written);
        }
        Ok(())
    }

    /// What says the period of a row: the day on which its milestone was done, what is said above, or its own cell.
    fn period_of_row<'r>(
        &self,
        intake: &Intake<'_>,
        (record, header): (&'r Record<'_>, &Header),
        (above, at): (Option<&'r str>, &impl Fn(usize) -> Origin),
    ) -> Field<'r> {
        let of_row = |index: usize| Field { text: record.text(Some(index)), origin: at(index) };
        let done_on = above.and_then(|_| self.done_on(intake, record, header));
        match (done_on, above) {
            (Some(index), _) => of_row(index),
            (None, Some(text)) => Field { text, origin: at(0) },
            (None, None) => {
                header.field(Column::Period).map_or(Field { text: "", origin: at(0) }, of_row)
            }
        }
    }

    /// The column that says on which day the milestone of a row was done, below a title that says the period of the table.
    fn done_on(&self, intake: &Intake<'_>, record: &Record<'_>, header: &Header) -> Option<usize> {
        let index = self.given.done_on?;
        let texts = [Column::Value, Column::Status].map(|column| record.text(header.field(column)));
        let is_done = texts.iter().any(|text| cell::is_done(text));
        let is_milestone = || intake.is_milestone(record.text(header.field(Column::Indicator)));
        // `按期` is no day.
        let is_dated = may_hold_period(record.text(Some(index)));
        (is_dated && is_done && is_milestone()).then_some(index)
    }

    /// Takes in what a row says: one value, or two of different bases.
    fn take_values(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (header, member): (&Header, Option<Member>),
    ) {
        let text = |column: Column| record.text(header.field(column));
        let (source, start) = (self.index, record.start);
        let at = |index: usize| Origin { source, record: start, field: index.saturating_add(1) };
        let field = |column: Column| Field {
            text: text(column),
            origin: at(header.field(column).unwrap_or_default()),
        };
        let above = self.given.period.clone();
        let period = self.period_of_row(intake, (record, header), (above.as_deref(), &at));
        let head = header.field(Column::Period).and_then(|index| self.header.get(index));
        let numbered =
            by_header(period.text, head.map_or("", String::as_str), intake.plan().period);
        let period = Field { text: &numbered, ..period };
        let year = header.field(Column::Year);
        let year = year.map(|index| YearOfRow::of(field(Column::Year), self.header.get(index)));
        let dated = match intake.in_year(period, year) {
            Ok(dated) => dated,
            Err(fault) => {
                let (name, part) = (text(Column::Indicator), text(Column::Area));
                intake.mark_refused(name, "", part, at(0));
                return intake.refuse([fault]);
            }
        };
        let period = Field { text: &dated, ..period };
        let (status, evidence) = (field(Column::Status), field(Column::Evidence));
        let (note, version) = (field(Column::Note), field(Column::Version));
        let (indicator, place, unit) =
            (field(Column::Indicator), field(Column::Area), field(Column::Unit));
        let value = |index: Option<usize>| Field {
            text: record.text(index),
            origin: at(index.unwrap_or_default()),
        };
        let values = self.values_of(intake, record, (indicator.text, period.text));
        let about = if let Some(member) = member {
            self.pass_member();
            member
        } else {
            let has_column = header.field(Column::Area).is_some();
            let cells = (indicator.text, unit.text, place);
            match self.member_of_row(intake, record, (cells, has_column)) {
                Ok(about) => about,
                Err((label, fault)) => {
                    intake.refuse([fault]);
                    let is_value =
                        |(index, _): &(Option<usize>, Said)| !cell::is_missing(record.text(*index));
                    if values.iter().any(is_value) || !cell::is_missing(status.text) {
                        intake.mark_without_area(&label, period.text);
                    }
                    return;
                }
            }
        };
        let of_values: Vec<Option<Basis>> = values
            .iter()
            .map(|(_, said)| said.basis)
            .chain([take_apart(&about.label).basis])
            .collect();
        let (periods, indicators) = ([period.text], [about.label.as_str()]);
        let written = written(record, &values);
        let row = RowSays {
            indicators: &indicators,
            unit: &about.unit,
            values: &written,
            periods: &periods,
            said: &of_values,
        };
        let basis = match self.said_aside(intake, record, row) {
            Ok(basis) => basis,
            Err(fault) => {
                intake.mark_refused(&about.label, period.text, &about.part, at(0));
                self.forget_main();
                return intake.refuse([fault]);
            }
        };
        let texts: Vec<&str> = written.iter().map(|(text, _)| *text).collect();
        for (index, said) in &values {
            let said = Said { basis: said.basis.or(basis), ..said.clone() };
            let fact = Fact {
                indicator: Field { text: &about.label, ..indicator },
                period,
                area: Field { text: &about.part, ..place },
                value: value(*index),
                unit: Field { text: &about.unit, ..unit },
                unit_place: Word::PlaceUnitColumn,
                status,
                evidence,
                note,
                version,
                basis: None,
                doubt: cell::UnitDoubt::default(),
                has_three_decimals: self.given.has_three_decimals,
            };
            let others = self.given.values.iter().map(|(index, _)| *index);
            if !self.refuse_joint(intake, &fact, others) {
                self.take_fact(intake, &fact, &said);
            }
        }
        self.note_units(texts.into_iter());
    }

    /// What a row is about, in which unit and where.
    ///
    /// # Errors
    /// That it is not certain where, with the indicator.
    fn member_of_row(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        ((indicator, unit, place), has_column): ((&str, &str, Field<'_>), bool),
    ) -> Result<Member, (String, Fault)> {
        let unit = self.unit_of_row(intake, record, (indicator, unit));
        let label = self.label((indicator, &unit), record.start, intake);
        match self.area(intake, (place, intake.knows_indicator(&label)), has_column) {
            Ok(part) => Ok(Member { label, unit, part }),
            Err(fault) => Err((label, (place.origin, fault))),
        }
    }

    /// Refuses a figure that goes on in the cell behind it, `1,234` without quotation marks, or has
    /// slipped there, and gives its place.
    fn refuse_split(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        header: &Header,
    ) -> Option<Origin> {
        if let Some((halves, written)) = self.divided(record) {
            let origin = self.origin(record.start, halves.head.saturating_add(1));
            intake.refuse([(origin, cell::split_figure(&written))]);
            return Some(origin);
        }
        let mut values = header.values();
        values.find_map(|value| {
            let about = (header, value);
            let split = self.refuse_thousand(intake, record, about);
            split.or_else(|| self.refuse_slipped(intake, record, about))
        })
    }

    /// Refuses a figure that goes on in the column of units, where no digits belong.
    fn refuse_thousand(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (header, value): (&Header, usize),
    ) -> Option<Origin> {
        let next = value.saturating_add(1);
        let is_unit = header.column(next) == Some(Column::Unit);
        let mut parts = vec![record.text(Some(value)).trim()];
        for index in next..record.fields.len() {
            let (head, tail) = (parts.last()?, record.text(Some(index)).trim());
            if !is_unit || !cell::goes_on(head, tail) {
                break;
            }
            parts.push(tail);
        }
        let written = parts.join(",");
        if parts.len() < 2 || !self.is_written(record, &written) {
            return None;
        }
        let origin = self.origin(record.start, next);
        intake.refuse([(origin, cell::split_figure(&written))]);
        Some(origin)
    }

    fn refuse_slipped(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (header, value): (&Header, usize),
    ) -> Option<Origin> {
        let next = value.saturating_add(1);
        let is_free = next >= header.width()
            || header.is_blank(next)
            || (header.is_unknown(next) && self.given.asides.contains(&next))
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
        None
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
        let is_of_made = |area: &&str| is_made_of_parts(area) && !intake.knows_area(area);
        let by_area = Some(area).filter(is_of_made);
        if let Some(subtotal) = by_area.or(Some(label).filter(|label| is_bare_subtotal(label))) {
            return self.skips_of_which(intake, (subtotal, area), record);
        }
        if self.skips_about(intake, (label, area), record) {
            return true;
        }
        let values = header.values().map(|index| record.text(Some(index)));
        let values: Vec<&str> = values.chain([text(Column::Status)]).collect();
        self.may_be_note(intake, header, &record.fields)
            && self.is_note(intake, (label, area), &values, record)
    }

    /// Whether a row may be a line that is no data: a row that says its own period is never one.
    pub(super) fn may_be_note(
        &self,
        intake: &Intake<'_>,
        header: &Header,
        fields: &[&str],
    ) -> bool {
        let text = |column: Column| {
            let field = header.field(column).and_then(|index| fields.get(index));
            field.copied().unwrap_or_default()
        };
        if self.given.period.is_some() || is_of_which(text(Column::Indicator)) {
            return true;
        }
        let (time, evidence) = (text(Column::Period), text(Column::Evidence));
        // A day beside a signature is when it was signed; beside anything else it is of a milestone.
        let is_day = || {
            intake.is_day(time)
                && (!cell::is_missing(text(Column::Value)) || !cell::is_missing(evidence))
        };
        !intake.is_period(time) && !is_day()
    }
}

/// The values of a row, with the units that their headers say.
fn written<'r>(
    record: &Record<'r>,
    values: &'r [(Option<usize>, Said)],
) -> Vec<(&'r str, Option<&'r str>)> {
    let values = values.iter();
    values.map(|(index, said)| (record.text(*index), said.unit.as_deref())).collect()
}
