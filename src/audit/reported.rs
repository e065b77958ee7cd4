//! What was reported of an indicator for a period: itself, or where it is a sum, of its members.

use super::Series;
use crate::observation::{SeriesKey, Value};
use crate::period::{Month, Period};
use crate::plan::{Areas, Indicator, Measure};
use crate::quantity::{Fraction, Number, Sum, half_unit};

/// What was reported for one period, in the unit of the indicator.
#[derive(Clone, Debug, Default)]
pub(super) struct Reported {
    pub(super) sum: Sum,
    /// The figures that were added, each with the power of ten that brings it into the unit.
    pub(super) figures: Vec<(SeriesKey, Value, i16)>,
    /// Whether a member of a sum is lacking.
    pub(super) has_gaps: bool,
    /// Whether it holds running totals of earlier months, of members that lack.
    pub(super) has_earlier: bool,
}

impl Reported {
    fn add(&mut self, key: SeriesKey, value: Value) {
        self.sum.add(value.number);
        self.figures.push((key, value, 0));
    }

    /// Adds what a member reported, its unit being so many powers of ten that of the sum.
    fn add_member(&mut self, member: Self, exponent: i16) {
        self.sum.add_fraction(&member.sum.total().shift(exponent));
        let figures = member.figures.into_iter();
        let shifted = figures.map(|(key, value, own)| (key, value, own.saturating_add(exponent)));
        self.figures.extend(shifted);
        self.has_gaps |= member.has_gaps;
        self.has_earlier |= member.has_earlier;
    }

    /// The decimals of the finest figure, as it was written; a zero tells none. Rows are looked up
    /// for it.
    pub(super) fn places(&self, series: &Series<'_>) -> i16 {
        let told = self.figures.iter().filter(|(_, value, _)| value.number != Number::ZERO);
        let places = told.filter_map(|(key, value, exponent)| {
            let cells = series.observations.of_series(*key);
            let (_, places) = series.observations.written(*key, cells.get(value.index)?)?;
            Some(places.saturating_sub(*exponent))
        });
        places.max().unwrap_or(0)
    }

    /// How far rounding can have moved the value. Whole numbers of things that are counted are never
    /// rounded.
    pub(super) fn slack(&self, series: &Series<'_>, indicator: &Indicator) -> Fraction {
        let places = self.places(series);
        if indicator.unit.is_count() && places == 0 {
            return Fraction::zero();
        }
        let figures = u32::try_from(self.figures.len()).unwrap_or(u32::MAX);
        half_unit(places).times(&Fraction::of(figures, 1))
    }
}

impl Series<'_> {
    /// What was reported of an indicator of this area for a period; of a sum that was not reported
    /// itself what its members reported, also where some of them lack.
    pub(super) fn reported(&self, entry: usize, period: Period) -> Option<Reported> {
        self.reported_where(entry, period, |value| value.period == period)
    }

    /// What was reported for the first period that fits, else for members of the sum over a period.
    fn reported_where(
        &self,
        entry: usize,
        period: Period,
        fits: impl Fn(&Value) -> bool,
    ) -> Option<Reported> {
        if let Some(found) = self.reported_by_area(self.other(entry), &fits) {
            return Some(found);
        }
        let sum = self.plan.indicator(entry).filter(|sum| !sum.members.is_empty())?;
        Some(self.reported_members(sum, period))
    }

    /// What an area itself reported, or where nothing and its parts add up, what they did.
    fn reported_by_area(&self, key: SeriesKey, fits: &impl Fn(&Value) -> bool) -> Option<Reported> {
        let mut values = Vec::new();
        self.observations.values_of(key, &mut values);
        let mut reported = Reported::default();
        if let Some(own) = values.into_iter().find(fits) {
            reported.add(key, own);
            return Some(reported);
        }
        let adds_up = self.plan.indicator(key.entry)?.areas == Areas::Sum;
        for part in self.plan.children(key.part).filter(|_| adds_up) {
            match self.reported_by_area(SeriesKey { part: Some(part), ..key }, fits) {
                Some(found) => reported.add_member(found, 0),
                None => reported.has_gaps = true,
            }
        }
        (!reported.figures.is_empty()).then_some(reported)
    }

    /// What the members of a sum reported for a period of the sum.
    pub(super) fn reported_members(&self, sum: &Indicator, period: Period) -> Reported {
        let mut all = Reported::default();
        for entry in &sum.members {
            let Some(member) = self.plan.indicator(*entry) else { continue };
            let found = match (&sum.measure, &member.measure) {
                (Measure::Cumulative, Measure::Flow) => self.added_up(*entry, period.last()),
                (Measure::Flow, _) => self.reported(*entry, period),
                _ => {
                    let ends = |value: &Value| value.period.last() == period.last();
                    self.reported_where(*entry, period, ends)
                }
            };
            let found = found.or_else(|| self.earlier_total(sum, *entry, period));
            let exponent = member.unit.exponent_to(&sum.unit).map_or(0, i16::from);
            match found {
                Some(found) => all.add_member(found, exponent),
                None => all.has_gaps = true,
            }
        }
        all
    }

    /// The newest running total of a member that lacks, below which it cannot have fallen since.
    fn earlier_total(&self, sum: &Indicator, entry: usize, period: Period) -> Option<Reported> {
        let member = self.plan.indicator(entry)?;
        let are_totals = [sum, member].iter().all(|one| one.measure == Measure::Cumulative);
        if !are_totals || member.may_fall {
            return None;
        }
        let (key, mut values) = (self.other(entry), Vec::new());
        self.observations.values_of(key, &mut values);
        let is_earlier = |value: &Value| {
            self.plan.period.contains(value.period) && value.period.last() < period.last()
        };
        let newest = values.into_iter().rev().find(is_earlier)?;
        let mut earlier = Reported { has_gaps: true, has_earlier: true, ..Reported::default() };
        earlier.add(key, newest);
        Some(earlier)
    }

    /// Amounts from the plan's start to the end of a month, where they follow each other without gap
    /// or overlap.
    fn added_up(&self, entry: usize, last: Month) -> Option<Reported> {
        let key = self.other(entry);
        let start = self.plan.period.first();
        let mut values = Vec::new();
        self.observations.values_of(key, &mut values);
        values.retain(|value| value.period.first() >= start && value.period.last() <= last);
        let mut expected = start;
        let mut reported = Reported::default();
        for value in values {
            if value.period.first() != expected {
                return None;
            }
            expected = value.period.last().plus(1);
            reported.add(key, value);
        }
        if expected == last.plus(1) {
            return Some(reported);
        }
        let sum = self.plan.indicator(entry).filter(|sum| !sum.members.is_empty())?;
        Some(self.reported_members(sum, Period::new(start, last)?))
    }
}
