//! What a fact is about: its indicator or milestone, its area, and the period that it stands for.

use jiff::civil::Date;

use super::fact::{Fact, Field};
use super::total::unclear_start;
use super::{Fault, Intake};
use crate::diagnostic::term::Word;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::account_year::in_calendar;
use crate::input::basis::Basis;
use crate::input::names::{FactArea, counts_from_nowhere};
use crate::input::title::is_bare_year;
use crate::input::{cell, encoding};
use crate::period::{
    Framing, Frequency, Month, Period, PeriodFault, PeriodText, framing, read_period,
};
use crate::plan::{Indicator, Measure};
use crate::quantity::fold;

impl Intake<'_> {
    pub(super) fn entry(&mut self, field: Field<'_>) -> Result<usize, Fault> {
        let written = fold(field.text);
        if written.is_empty() {
            let blank = Diagnostic::new(Code::BlankIndicator);
            return Err((field.origin, Box::new(blank)));
        }
        // A long name that was wrapped in its cell; that it was is told.
        let on_one_line = || written.replace(['\n', '\r'], "");
        let found = self.names.entry(&written);
        let found = found.or_else(|| self.names.entry(&on_one_line()));
        if let Some(entry) = found {
            return Ok(entry);
        }
        let unknown = self.damaged(field).unwrap_or_else(|| self.unknown_indicator(field.text));
        Err((field.origin, Box::new(unknown)))
    }

    /// That a name which is not known was damaged before it was saved: of a large file the beginning alone
    /// is searched for such words, of a workbook nothing.
    fn damaged(&self, field: Field<'_>) -> Option<Diagnostic> {
        let damaged = encoding::mojibake(field.text)?;
        let file = self.place(field.origin).file.to_string();
        Some(Diagnostic::new(Code::Mojibake).with("file", file).with("written", damaged))
    }

    /// That the plan has no such indicator or milestone.
    pub(in crate::input) fn unknown_indicator(&mut self, written: &str) -> Diagnostic {
        let written = written.trim();
        let unknown = Diagnostic::new(Code::UnknownIndicator).with("written", written);
        let suggestion = self.suggestions.entry(written, self.plan);
        Diagnostic { suggestion, ..unknown }
    }

    pub(super) fn area(&self, field: Field<'_>) -> Result<FactArea, Fault> {
        let written = fold(field.text);
        if written.is_empty() {
            return Ok(FactArea::Whole);
        }
        let found = self.names.area_of(&written);
        let unknown = || self.damaged(field).unwrap_or_else(|| self.unknown_area(field.text));
        found.ok_or_else(|| (field.origin, Box::new(unknown())))
    }

    /// That neither the plan's area nor a part of it has such a name.
    pub(in crate::input) fn unknown_area(&self, written: &str) -> Diagnostic {
        let parts = self.plan.parts.iter().map(|part| part.name.as_str());
        let all = std::iter::once(self.plan.area.as_str()).chain(parts);
        let known: Vec<&str> = all.filter(|area| !area.is_empty()).collect();
        let unknown = Diagnostic::new(Code::UnknownArea).with("written", written.trim());
        if known.is_empty() {
            unknown.with("known", Word::NoAreas)
        } else {
            unknown.with("known", Argument::names(&known)).suggest(&fold(written), known)
        }
    }

    /// That a text is no period.
    pub(in crate::input) fn unreadable_period(&self, written: &str) -> Diagnostic {
        let (code, advice) = match read_period(written, self.plan.period.single_year()) {
            Err(PeriodFault::NoYear) => (Code::PeriodWithoutYear, Word::PeriodForms),
            Err(PeriodFault::ShortYear) => (Code::UnreadablePeriod, Word::FullYear),
            Err(PeriodFault::Unreadable) | Ok(_) => (Code::UnreadablePeriod, Word::PeriodForms),
        };
        let told = Diagnostic::new(code).with("written", written.trim()).with("advice", advice);
        told.with("period", self.plan.period)
    }

    /// The period that a value stands for, as the measure needs it: a running total of a flow is an
    /// amount from where it began. `None` for values of a cumulative indicator that are no total of the plan so far.
    ///
    /// # Errors
    /// That from when it counts is not certain.
    pub(super) fn on_basis(
        &self,
        fact: &Fact<'_>,
        entry: usize,
        period: Period,
    ) -> Result<Option<Period>, Fault> {
        let measure = self.plan.indicator(entry).map(|indicator| &indicator.measure);
        let adds_up = matches!(measure, Some(Measure::Flow | Measure::Cumulative));
        if adds_up && fact.contradicts_basis() {
            return Err(unclear_start(fact));
        }
        let basis = fact.basis_of_value();
        let period = match basis.and_then(Basis::kind) {
            Some(kind) => self.narrowed(fact, period, kind)?,
            None => period,
        };
        match (basis, measure) {
            // Of what there is the words do not matter.
            (Some(Basis::Either(_)), Some(measure)) if *measure != Measure::Level => {
                let is_one = Some(period.first()) == self.total_start(measure, period);
                is_one.then_some(Some(period)).ok_or_else(|| unclear_start(fact))
            }
            (Some(Basis::End(_)), Some(Measure::Flow)) => Err(end_for_amount(fact)),
            (Some(Basis::Running(since)), Some(measure)) => {
                self.on_total(fact, (measure, since), period)
            }
            // Growth is that of the year so far.
            (
                Some(Basis::Single(_)),
                Some(measure @ (Measure::Cumulative | Measure::GrowthOf(_))),
            ) => {
                let start = self.total_start(measure, period);
                Ok((Some(period.first()) == start).then_some(period))
            }
            _ => Ok(Some(period)),
        }
    }

    /// The month from which the total at the end of a period counts: that of a cumulative indicator from the plan's
    /// first one, through all of its years; before the plan, and of everything else, from the first one of the year.
    fn total_start(&self, measure: &Measure, period: Period) -> Option<Month> {
        let first = self.plan.period.first();
        if *measure == Measure::Cumulative && period.last() >= first {
            return Some(first);
        }
        self.year_start(period)
    }

    /// The quarter or month that a value is of: the last one of a span from January on, `当季值` of
    /// `1-6月`.
    ///
    /// # Errors
    /// That the period is another one than the words say.
    fn narrowed(&self, fact: &Fact<'_>, period: Period, kind: Frequency) -> Result<Period, Fault> {
        let last = Period::around(period.last(), kind);
        let is_shorter = period.contains(last) && last.last() == period.last();
        let is_from_start = self.year_start(period) == Some(period.first());
        let is_bare_year = is_bare_year(fold(fact.period.text).as_ref());
        if period == last || (is_shorter && is_from_start && !is_bare_year) {
            return Ok(last);
        }
        let other = Diagnostic::new(Code::SinglePeriodUnclear)
            .with("written", fact.period.text.trim())
            .with("kind", if kind == Frequency::Month { Word::OneMonth } else { Word::OneQuarter });
        Err((fact.period.origin, Box::new(other)))
    }

    /// The months of a fact, and its day if it gives one.
    pub(super) fn period(
        &mut self,
        fact: &Fact<'_>,
        entry: Option<usize>,
    ) -> Result<(Period, Option<Date>), Fault> {
        let field = fact.period;
        let by_calendar = in_calendar(field.text, self.plan.period);
        let written = by_calendar.as_deref().unwrap_or(field.text).trim();
        let fault = |diagnostic: Diagnostic| (field.origin, Box::new(diagnostic));
        if fold(written).is_empty() {
            return Err(fault(Diagnostic::new(Code::BlankPeriod)));
        }
        let read = read_period(written, self.year());
        let (time, is_assumed) = read.map_err(|_| fault(self.unreadable_period(written)))?;
        let is_assumed = is_assumed && self.year_of_sheet.is_none();
        if is_assumed && !self.other_years.is_empty() {
            let named = [written.to_owned()].into_iter().chain(self.other_years.clone());
            let unclear = Diagnostic::new(Code::PeriodUnclear);
            let file = self.place(field.origin).file.to_string();
            return Err(fault(unclear.with("file", file).with("found", Argument::names(named))));
        }
        if is_assumed {
            self.assumed_years.add(written, field.origin);
        }
        let indicator = entry.and_then(|entry| self.plan.indicator(entry));
        match (time, indicator) {
            (PeriodText::Period(period), Some(indicator))
                if counts_from_nowhere(period, indicator, self.plan) =>
            {
                Err(fault(Diagnostic::new(Code::PartOfCumulative).with("period", period)))
            }
            // `6月底` is a day, and what adds up is of a span.
            (PeriodText::Period(_), Some(indicator))
                if framing(written) == Framing::LastDay
                    && indicator.measure == Measure::Flow
                    && !fact.basis_of_value().is_some_and(Basis::is_running) =>
            {
                let day = Diagnostic::new(Code::DayForPeriod).with("written", written);
                Err(fault(day.with("measure", cell::measure(&indicator.measure))))
            }
            (PeriodText::Period(period), _) => Ok((period, None)),
            (PeriodText::Date(date), Some(indicator)) if !is_month_end(date, indicator) => {
                let day = Diagnostic::new(Code::DayForPeriod).with("written", written);
                Err(fault(day.with("measure", cell::measure(&indicator.measure))))
            }
            (PeriodText::Date(date), _) => Ok((Period::month(Month::containing(date)), Some(date))),
        }
    }
}

/// That what there is at the end of a period is no amount of it.
fn end_for_amount(fact: &Fact<'_>) -> Fault {
    (fact.value.origin, Box::new(Diagnostic::new(Code::EndForAmount)))
}

/// Whether a day closes a month, for values that are taken at the end of one.
fn is_month_end(date: Date, indicator: &Indicator) -> bool {
    Month::containing(date).last_day() == date && indicator.measure != Measure::Flow
}
