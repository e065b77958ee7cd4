//! A column headed by nothing but a kind of period beside running totals, `月,累计`: it holds the values of the
//! present one, or the periods of the rows.

use super::first_rows::{FirstRows, Rows};
use std::collections::HashSet;

use super::year::kind_of_number;
use super::{Record, Shape, Table};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::above::table_period;
use crate::input::basis::Basis;
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::{Column, Header};
use crate::input::label::Said;
use crate::observation::Grammar;
use crate::period::{Frequency, Month, Period, PeriodText, read_period};
use crate::quantity::fold;

/// What the cells of such a column are, as far as they show it.
#[derive(Default)]
struct Seen {
    /// Texts that name a period for certain: `6月`, `2022-06`.
    has_periods: bool,
    /// Figures that no month or quarter has: `260`, `2.5`.
    has_figures: bool,
    /// The numbers that may be either.
    numbers: Vec<i32>,
    /// What the rows are about.
    labels: HashSet<String>,
    /// Whether rows repeat what they are about: they are of several periods.
    repeats: bool,
}

impl Table<'_> {
    /// The column of periods that may be one of values, and of which kind of period: headed by the kind alone,
    /// where all others are of running totals and no column says the year.
    fn kind_of_period(&self, header: &Header) -> Option<(usize, Frequency)> {
        let index = header.field(Column::Period)?;
        let kind = kind_of_number(self.header.get(index)?)?;
        let is_running = |(_, said): &(usize, Said)| said.basis.is_some_and(Basis::is_running);
        let are_running = self.given.values.iter().all(is_running);
        let has_year = header.field(Column::Year).is_some();
        (are_running && !self.given.values.is_empty() && !has_year).then_some((index, kind))
    }

    /// Settles by the first rows what such a column holds. Where its cells may be both, it holds periods if
    /// nothing else says the period of the table, or if that has the same number.
    ///
    /// # Errors
    /// That it is not certain, or that nothing says the period of the values.
    pub(in crate::input) fn settle_kind_of_period(
        &mut self,
        intake: &mut Intake<'_>,
        (below, grammar): Rows<'_>,
        start: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        let Some(Shape::Long(header)) = &self.shape else { return Ok(()) };
        let Some((index, kind)) = self.kind_of_period(header) else {
            if header.field(Column::Period).is_some() {
                self.note_option(intake, start);
            }
            return Ok(());
        };
        let seen = look_at_numbers(intake, (header, kind), (below, grammar));
        if seen.has_figures && !seen.has_periods && !seen.repeats {
            return self.take_as_values(intake, (index, kind), start);
        }
        let named = table_period(&self.above, self.settings.period, intake, self.source.name());
        let given = named.ok().map(|named| named.written);
        let is_other = |given: &String| {
            let number = number_of(given, kind, intake);
            seen.numbers.iter().any(|own| Some(*own) != number)
        };
        let is_settled = !seen.has_figures && (seen.has_periods || seen.repeats);
        let doubt = given.filter(|given| !is_settled && (seen.has_figures || is_other(given)));
        if !seen.has_figures && doubt.is_none() {
            self.note_option(intake, start);
            return Ok(());
        }
        let column = self.header.get(index).cloned().unwrap_or_default();
        let found = doubt.into_iter().chain([column]);
        let unclear = Diagnostic::new(Code::PeriodUnclear).with("file", self.source.name());
        let unclear = unclear.with("found", Argument::names(found));
        Err(vec![unclear.at(self.locate(intake, start, index.saturating_add(1)))])
    }

    /// Reads the column as one of values of the present period, `当月`, which something above must name.
    fn take_as_values(
        &mut self,
        intake: &mut Intake<'_>,
        (index, kind): (usize, Frequency),
        start: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        self.given.period = Some(self.table_period(intake, start)?);
        let place = Some(self.origin(start, index.saturating_add(1)));
        let said = Said { basis: Some(Basis::Single(Some(kind))), place, unit: None };
        self.given.values.push((index, said));
        self.given.values.sort_by_key(|(index, _)| *index);
        if let Some(Shape::Long(header)) = &mut self.shape {
            header.take_as_values(index);
        }
        Ok(())
    }
}

/// Looks at the cells of such a column in the first rows with a value.
fn look_at_numbers(
    intake: &Intake<'_>,
    (header, kind): (&Header, Frequency),
    (below, grammar): Rows<'_>,
) -> Seen {
    let mut seen = Seen::default();
    let mut first = FirstRows::of((below, grammar));
    while let Some(fields) = first.next() {
        let record = Record {
            fields,
            start: 0,
            mismatch: None,
            is_sheet: grammar == Grammar::Sheet,
            has_line_break: false,
        };
        let text = |column: Column| record.text(header.field(column));
        if header.values().any(|index| cell::is_bare_figure(record.text(Some(index)))) {
            seen.add(intake, text(Column::Period), kind);
            let label = [text(Column::Indicator), text(Column::Area)].map(fold).join("\n");
            seen.repeats |= !seen.labels.insert(label);
        }
    }
    seen
}

impl Seen {
    fn add(&mut self, intake: &Intake<'_>, text: &str, kind: Frequency) {
        let folded = fold(text);
        let is_digits = folded.bytes().all(|byte| byte.is_ascii_digit());
        let is_of_year = |number: &i32| (1..=numbers_of(kind)).contains(number);
        let number = folded.parse::<i32>().ok().filter(|number| is_digits && is_of_year(number));
        let is_month = || is_digits && is_month_of_plan(intake, &folded);
        if let Some(number) = number {
            self.numbers.push(number);
        } else if cell::is_bare_figure(&folded) && !is_month() {
            self.has_figures = true;
        } else if !cell::is_missing(&folded) {
            self.has_periods |= intake.is_period(&folded) || intake.is_day(&folded);
        }
    }
}

/// How many periods of a kind a year has.
fn numbers_of(kind: Frequency) -> i32 {
    12_i32.checked_div(kind.months()).unwrap_or(0)
}

/// Whether digits name a month of the plan: `202206`.
fn is_month_of_plan(intake: &Intake<'_>, digits: &str) -> bool {
    let plan = intake.plan();
    let month = read(digits, intake);
    month.is_some_and(|month| month.months() == 1 && plan.period.contains(month))
}

fn read(text: &str, intake: &Intake<'_>) -> Option<Period> {
    match read_period(text, intake.plan().period.single_year()) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    }
}

/// The number of the month or quarter with which a period ends.
fn number_of(text: &str, kind: Frequency, intake: &Intake<'_>) -> Option<i32> {
    let last = read(text, intake)?.last();
    let month = Month::of(last.year(), 1)?.until(last);
    month.checked_div(kind.months())?.checked_add(1)
}
