//! What the columns that are not read say of the values of a row.

use super::{Record, Shape, Table};
use crate::diagnostic::term::ColumnWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::aside::{self, Aside, is_harmless, tells_basis};
use crate::input::basis::Basis;
use crate::input::facts::{Fault, Intake};
use crate::input::label::take_apart;
use crate::period::{Period, PeriodText, read_period};
use crate::quantity::fold;

/// What a row is about, as far as that has a say.
#[derive(Clone, Copy)]
pub(super) struct RowSays<'a> {
    pub(super) indicator: &'a str,
    pub(super) unit: &'a str,
    /// The periods of its values.
    pub(super) periods: &'a [&'a str],
    /// The bases that its name and the headers of its values say.
    pub(super) said: &'a [Option<Basis>],
}

impl Table<'_> {
    /// The columns that are not read and whose header does not say that they tell nothing of the values.
    pub(super) fn asides(&self, intake: &Intake<'_>) -> Vec<usize> {
        let is_unread = |index: usize| match &self.shape {
            Some(Shape::Long(header)) => header.is_unknown(index) || header.is_blank(index),
            Some(Shape::Wide(wide)) => wide.is_unknown(index) || wide.is_blank(index),
            None => false,
        };
        let headers = self.header.iter().enumerate();
        let speaks = headers
            .filter(|(index, header)| is_unread(*index) && !is_harmless(header, intake.plan()));
        speaks.map(|(index, _)| index).collect()
    }

    /// What the columns that are not read say of the basis of a row's values.
    ///
    /// # Errors
    /// That one says that the values are something else than they are taken for.
    pub(super) fn said_aside(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        row: RowSays<'_>,
    ) -> Result<Option<Basis>, Fault> {
        let mut basis = None;
        for index in self.given.asides.iter().copied() {
            let text = record.text(Some(index));
            if fold(text).is_empty() {
                continue;
            }
            let header = self.header.get(index).map_or("", String::as_str);
            let mut said = aside::read(text, &intake.names());
            if let Aside::Period(span) = said
                && tells_basis(header)
                && is_total_of(intake, row, span)
            {
                said = Aside::Basis(Basis::Running);
            }
            let told = match said {
                Aside::Basis(told) if tells_basis(header) && agrees(row, told) => Some(told),
                Aside::Nothing
                | Aside::Basis(_)
                | Aside::Period(_)
                | Aside::Unit(_)
                | Aside::Area
                | Aside::OtherKind => None,
            };
            if told.is_none() && !is_meant(intake, &said, (row, self.has_area)) {
                let named =
                    if header.is_empty() { ColumnWord::Numbered } else { ColumnWord::Named };
                let doubt = Diagnostic::new(Code::ColumnInDoubt)
                    .with("column", named)
                    .with("name", header)
                    .with("number", index.saturating_add(1))
                    .with("written", text.trim());
                let origin = self.origin(record.start, index.saturating_add(1));
                return Err((origin, Box::new(doubt)));
            }
            basis = told.or(basis);
        }
        Ok(basis)
    }
}

/// Whether a span is that of running totals to the ends of a row's periods: `1-6月` beside `2022-Q2`.
fn is_total_of(intake: &Intake<'_>, row: RowSays<'_>, span: Period) -> bool {
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
    let is_running = |basis: Basis| basis == Basis::Running;
    row.said.iter().flatten().all(|own| is_running(*own) == is_running(said))
}

/// Whether what a column says agrees with what the values of its row are taken for.
fn is_meant(intake: &Intake<'_>, said: &Aside, (row, has_area): (RowSays<'_>, bool)) -> bool {
    match said {
        Aside::Nothing => true,
        Aside::Basis(said) => {
            let is_usual = *said == Basis::Running && intake.is_cumulative(row.indicator);
            let is_said = row.said.iter().flatten().next().is_some();
            agrees(row, *said) && (is_said || is_usual)
        }
        Aside::OtherKind => false,
        Aside::Area => has_area,
        Aside::Unit(unit) if !fold(row.unit).is_empty() => !intake.is_other_unit(row.unit, unit),
        Aside::Unit(unit) => is_own_unit(intake, row.indicator, unit),
        Aside::Period(period) => {
            let year = intake.plan().period.single_year();
            row.periods.iter().all(|text| match read_period(text, year) {
                Ok((PeriodText::Period(own), _)) => period.contains(own),
                Ok((PeriodText::Date(_), _)) | Err(_) => true,
            })
        }
    }
}

/// Whether a bare value of an indicator is in a unit.
fn is_own_unit(intake: &Intake<'_>, indicator: &str, unit: &str) -> bool {
    let names = intake.names();
    let entry = names.entry(&fold(indicator)).or_else(|| names.entry(&take_apart(indicator).name));
    let own = entry.and_then(|entry| intake.plan().indicator(entry));
    own.is_none_or(|own| own.unit == intake.plan().units.unit(unit))
}
