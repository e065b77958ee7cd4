//! What the columns that are not read say of the values of a row.

use super::set_aside::asks_for_group;
use super::units_outside::{are_in, is_of_another_thing};
use super::{Record, Shape, Table};
use crate::diagnostic::term::ColumnWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::aside::{self, Aside, is_harmless, tells_basis};
use crate::input::basis::{Basis, Since};
use crate::input::cell;
use crate::input::facts::{Fault, Intake, is_known_status, judges_progress};
use crate::input::silent::may_say_otherwise;
use crate::input::tells::Tells;
use crate::input::title::{is_bare_year, may_name_period};
use crate::input::vocabulary::{divides_row_above, is_yes, spelled};
use crate::period::{Period, PeriodText, read_period};
use crate::quantity::fold;

/// What a row is about, as far as that has a say.
#[derive(Clone, Copy)]
pub(super) struct RowSays<'a> {
    /// The indicators of its values.
    pub(super) indicators: &'a [&'a str],
    pub(super) unit: &'a str,
    /// Its values, with the units that their headers say.
    pub(super) values: &'a [(&'a str, Option<&'a str>)],
    /// The periods of its values.
    pub(super) periods: &'a [&'a str],
    /// The bases that its name and the headers of its values say.
    pub(super) said: &'a [Option<Basis>],
}

impl Table<'_> {
    /// The columns that are not read: those that may say something of the values, and those whose header says
    /// that they tell nothing of them.
    pub(super) fn asides(&self, intake: &Intake<'_>) -> (Vec<usize>, Vec<usize>) {
        let is_unread = |index: usize| match &self.shape {
            Some(Shape::Long(header)) => header.is_unknown(index) || header.is_blank(index),
            Some(Shape::Wide(wide)) => wide.is_unknown(index) || wide.is_blank(index),
            None => false,
        };
        let speaks = |index: &usize| {
            let header = self.header.get(*index).map_or("", String::as_str);
            !is_harmless(header, intake.plan())
        };
        let unread = (0..self.header.len()).filter(|index| is_unread(*index));
        let (asides, mut remarks): (Vec<usize>, Vec<usize>) = unread.partition(speaks);
        remarks
            .extend((0..self.header.len()).filter(|index| self.is_column_of_notes(intake, *index)));
        (asides, remarks)
    }

    /// What a column that is not read tells of the values beside it.
    pub(super) fn tells(&self, index: usize) -> Tells {
        self.given.tells.get(index).copied().unwrap_or(Tells::Anything)
    }

    /// What the columns that are not read say of the basis of a row's values.
    ///
    /// # Errors
    /// That one says that the values are something else than they are taken for.
    pub(super) fn said_aside(
        &mut self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        row: RowSays<'_>,
    ) -> Result<Option<Basis>, Fault> {
        let mut basis = None;
        for (index, said) in self.given.asides.iter().copied().zip(&self.row_asides) {
            let text = record.text(Some(index));
            if fold(text).is_empty() {
                self.check_blank(record, index)?;
                continue;
            }
            let header = self.header.get(index).map_or("", String::as_str);
            let tells = self.tells(index);
            let mut said = said.clone();
            let is_of_span = tells == Tells::Time && is_other_span(intake, row, &said);
            let is_longer = is_of_span
                || tells.is_of_kinds()
                    && !is_bare_year(&fold(text))
                    && is_longer(intake, row, &said);
            if let Aside::Period(span) = said
                && tells_basis(header)
                && is_total_of(intake, row, span)
            {
                said = Aside::Basis(Basis::Running(Since::Year));
            }
            if said == Aside::Group && asks_for_group(row.indicators, text) {
                said = Aside::Nothing;
            }
            // `People` stands there among other topics, and the row is measured in something else.
            if let Aside::Unit(unit) = &said
                && self.given.topics.contains(&index)
                && is_of_another_thing(intake, row, unit)
            {
                said = Aside::Nothing;
            }
            let told = said.basis().filter(|told| tells_basis(header) && agrees(row, *told));
            let is_garbled = tells_basis(header) && said == Aside::Nothing && speaks_of_time(text);
            if is_garbled {
                return Err(self.column_in_doubt(record, index));
            }
            if told.is_none() && (is_longer || !is_meant(intake, &said, (row, self.has_area))) {
                return Err(self.column_in_doubt(record, index));
            }
            basis = told.or(basis);
        }
        if let Some(status) = self.given.status_field {
            self.check_blank(record, status)?;
        }
        self.check_lesser(intake, record, row)?;
        self.check_remarks(intake, record, row)?;
        self.note_provisional(intake, record, row);
        Ok(basis)
    }

    /// Reads what the columns that are not read say of a row, and remembers the words of it that say what its
    /// values are, for blanks below them.
    pub(super) fn read_asides(&mut self, intake: &Intake<'_>, record: &Record<'_>) {
        let names = intake.names();
        let read = |(index, question): (&usize, &Option<String>)| {
            let (text, tells) = (record.text(Some(*index)), self.tells(*index));
            let header = self.header.get(*index).map_or("", String::as_str);
            let asked = question.as_deref().filter(|_| is_yes(&fold(text)));
            aside::read(asked.unwrap_or_else(|| spelled(header, text)), &names, tells)
        };
        let asides = self.given.asides.iter().zip(&self.given.questions);
        self.row_asides = asides.map(read).collect();
        let remarks = self.given.remarks.iter().copied().filter(|index| {
            let text = record.text(Some(*index));
            !self.silent.has(*index, text.as_bytes(), || !may_say_otherwise(text, intake.plan()))
        });
        self.row_remarks = remarks.chain(self.given.version_field).collect();
        self.note_words(intake, record);
    }

    fn note_words(&mut self, intake: &Intake<'_>, record: &Record<'_>) {
        let is_silent =
            |said: &Aside| *said == Aside::Nothing || *said == Aside::Area && self.has_area;
        let of_kinds = self.given.asides.iter().copied().zip(&self.row_asides);
        let of_kinds = of_kinds.filter(|(index, _)| {
            let header = self.header.get(*index).map_or("", String::as_str);
            self.tells(*index).may_be_merged() && !divides_row_above(header)
        });
        let of_kinds = of_kinds.map(|(index, said)| (index, is_silent(said)));
        // A status is usually blank: only a merged one says more than its row.
        let of_status = self.given.status_field.map(|index| {
            let is_said = is_unknown_status(record.text(Some(index)));
            (index, !(is_said && self.merged_to(intake, record, index).is_some()))
        });
        let said: Vec<(usize, bool)> = of_kinds.chain(of_status).collect();
        for (index, is_silent) in said {
            let text = record.text(Some(index)).trim();
            let is_header = self.header.get(index).is_some_and(|header| fold(text) == *header);
            if !text.is_empty() && !is_header {
                self.row_above.words.retain(|(column, _)| *column != index);
                let word = (!is_silent).then(|| (index, text.to_owned()));
                self.row_above.words.extend(word);
            }
        }
    }

    /// Looks whether a field is blank below a word that says what values are.
    ///
    /// # Errors
    /// That it is: in merged cells the word holds for its row, too.
    fn check_blank(&self, record: &Record<'_>, index: usize) -> Result<(), Fault> {
        let above = self.row_above.words.iter().find(|(column, _)| *column == index);
        let Some((_, above)) = above.filter(|_| fold(record.text(Some(index))).is_empty()) else {
            return Ok(());
        };
        let header = self.header.get(index).map_or("", String::as_str);
        let blank = Diagnostic::new(Code::BlankBelowWord)
            .with("column", ColumnWord::Named)
            .with("name", header)
            .with("above", above);
        Err((self.origin(record.start, index.saturating_add(1)), Box::new(blank)))
    }

    /// That a column says that the values of a row are something else than they are taken for.
    pub(super) fn column_in_doubt(&self, record: &Record<'_>, index: usize) -> Fault {
        let doubt = self.named_column(Diagnostic::new(Code::ColumnInDoubt), index);
        let doubt = doubt.with("written", record.text(Some(index)).trim());
        (self.origin(record.start, index.saturating_add(1)), Box::new(doubt))
    }

    /// A diagnostic with the column that it is about, by its header or number.
    pub(super) fn named_column(&self, told: Diagnostic, index: usize) -> Diagnostic {
        let header = self.header.get(index).map_or("", String::as_str);
        let named = if header.is_empty() { ColumnWord::Numbered } else { ColumnWord::Named };
        told.with("column", named).with("name", header).with("number", index.saturating_add(1))
    }
}

/// Whether a text under 口径 that is not understood may speak of running totals or a span all the same: `;1-6月`,
/// and not `全口径`.
fn speaks_of_time(text: &str) -> bool {
    !cell::is_missing(text)
        && (may_name_period(text) || text.contains(['累', '当', '本', '期', '初']))
}

/// Whether a status is none that is understood, nor the state of a milestone.
fn is_unknown_status(text: &str) -> bool {
    !is_known_status(text) && !judges_progress(text) && cell::state(text).is_err()
}

/// Whether a column of kinds names a span with more months than a row's periods have: `全年` beside `2022-Q1`.
fn is_longer(intake: &Intake<'_>, row: RowSays<'_>, said: &Aside) -> bool {
    let Aside::Period(span) = said else { return false };
    let year = intake.plan().period.single_year();
    row.periods.iter().any(|text| match read_period(text, year) {
        Ok((PeriodText::Period(own), _)) => own.months() < span.months(),
        Ok((PeriodText::Date(_), _)) | Err(_) => false,
    })
}

/// Whether a span of less than a year has more months than a row's periods, and the values are no running totals over
/// it: `1-3月` beside `2026年3月`.
fn is_other_span(intake: &Intake<'_>, row: RowSays<'_>, said: &Aside) -> bool {
    let Aside::Period(span) = said else { return false };
    let is_total = row.indicators.iter().all(|name| intake.is_cumulative(name));
    let is_total = || is_total && is_total_of(intake, row, *span);
    span.months() < 12 && is_longer(intake, row, said) && !is_total()
}

/// Whether a span is that of running totals to the ends of a row's periods: `1-6月` beside `2022-Q2`.
pub(super) fn is_total_of(intake: &Intake<'_>, row: RowSays<'_>, span: Period) -> bool {
    let year = intake.plan().period.single_year();
    let mut periods = row.periods.iter().filter_map(|text| match read_period(text, year) {
        Ok((PeriodText::Period(own), _)) => Some(own),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    });
    let is_end = |own: Period| span.contains(own) && span != own && span.last() == own.last();
    span.months() < 12 && periods.all(is_end)
}

/// Whether nothing else of a row says that its values are of another basis.
fn agrees(row: RowSays<'_>, said: Basis) -> bool {
    row.said.iter().flatten().all(|own| own.is_running() == said.is_running())
}

/// Whether what a column says agrees with what the values of its row are taken for.
fn is_meant(intake: &Intake<'_>, said: &Aside, (row, has_area): (RowSays<'_>, bool)) -> bool {
    match said {
        Aside::Nothing => true,
        Aside::Basis(Basis::End(_)) => row.indicators.iter().all(|name| intake.is_stock(name)),
        Aside::Basis(said) => {
            let is_cumulative = || row.indicators.iter().all(|name| intake.is_cumulative(name));
            let is_usual = said.is_running() && is_cumulative();
            let is_said = row.said.iter().flatten().next().is_some();
            agrees(row, *said) && (is_said || is_usual)
        }
        Aside::OtherKind | Aside::Rejected | Aside::Group | Aside::Otherwise | Aside::NotKnown => {
            false
        }
        Aside::Until(month) => {
            let year = intake.plan().period.single_year();
            row.periods.iter().all(|text| match read_period(text, year) {
                Ok((PeriodText::Period(own), _)) => own.last() <= *month,
                Ok((PeriodText::Date(_), _)) | Err(_) => true,
            })
        }
        Aside::Increase => !row.indicators.iter().any(|name| intake.is_stock(name)),
        Aside::Area => has_area,
        Aside::Unit(unit) => are_in(intake, row, unit),
        Aside::Period(period) => {
            let year = intake.plan().period.single_year();
            row.periods.iter().all(|text| match read_period(text, year) {
                Ok((PeriodText::Period(own), _)) => period.contains(own),
                Ok((PeriodText::Date(_), _)) | Err(_) => true,
            })
        }
    }
}
