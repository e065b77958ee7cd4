//! What the texts and values of plain rows mean: those of which nothing else is to be told.

use super::{FactArea, Names, counts_from_nowhere};
use crate::input::cell::is_counted;
use crate::input::convert;
use crate::input::vocabulary::{is_bare_total, is_subtotal};
use crate::period::{Framing, Period, PeriodText, framing, read_period};
use crate::plan::{Entry, Indicator};
use crate::quantity::{Number, fold};

impl Names<'_> {
    /// The indicator that a text names as written.
    pub(in crate::input) fn plain_entry(&self, text: &str) -> Option<u32> {
        let entry = self.entry(&fold(text))?;
        self.plan.indicator(entry)?;
        u32::try_from(entry).ok()
    }

    /// The area that a text names: 0 for the whole, else the index of the part and one. What a total is of depends on
    /// the rows beside it.
    pub(in crate::input) fn plain_slot(&self, text: &str) -> Option<u32> {
        let folded = fold(text);
        if folded.is_empty() || is_subtotal(text) || is_bare_total(text) {
            return None;
        }
        match self.area_of(&folded)? {
            FactArea::Whole => Some(0),
            FactArea::Part(part) => u32::try_from(part.saturating_add(1)).ok(),
        }
    }

    /// The period that a text names with its year, and without words that say more of the value.
    pub(in crate::input) fn plain_period(&self, text: &str) -> Option<Period> {
        if framing(text) != Framing::Plain {
            return None;
        }
        match read_period(text.trim(), self.plan.period.single_year()) {
            Ok((PeriodText::Period(period), false)) => Some(period),
            Ok(_) | Err(_) => None,
        }
    }

    /// Whether a value of an indicator may be about a period without anything to be told.
    pub(in crate::input) fn admits_plain(&self, entry: usize, period: Period) -> bool {
        let from_nowhere = |i: &Indicator| counts_from_nowhere(period, i, self.plan);
        self.plan.indicator(entry).is_some_and(|indicator| !from_nowhere(indicator))
            && !self.is_never_used(entry, period)
    }

    /// The power of ten that brings a value into an indicator's unit, if the unit beside it does.
    pub(in crate::input) fn plain_shift(&self, entry: usize, unit: &str) -> Option<i8> {
        let indicator = self.plan.indicator(entry)?;
        let units = &self.plan.units;
        let stated = (!crate::input::cell::is_missing(unit)).then(|| units.unit(unit));
        convert::exponent("", stated.as_ref(), &indicator.unit, units).ok()
    }

    /// Whether nothing is to be told about an amount of an indicator.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the call takes longer than the answer")]
    pub(in crate::input) fn is_plain_amount(&self, entry: usize, digits: i64, places: u8) -> bool {
        let amounts = self.amounts.get(entry).copied().unwrap_or(PlainAmounts::None);
        match amounts {
            PlainAmounts::None => false,
            PlainAmounts::Any => true,
            PlainAmounts::FromZero => digits >= 0,
            PlainAmounts::WholeFromZero if places == 0 && digits >= 0 => true,
            PlainAmounts::WholeFromZero | PlainAmounts::Some => {
                self.is_one_plain_amount(entry, digits, places)
            }
        }
    }

    #[inline(never)]
    fn is_one_plain_amount(&self, entry: usize, digits: i64, places: u8) -> bool {
        let Some(indicator) = self.plan.indicator(entry) else { return false };
        if digits < 0 && only_grows(indicator) {
            return false;
        }
        let has_stretch = has_stretch(indicator);
        let Some(number) = Number::of(digits, places) else { return false };
        // The days of 2000 to 2049, as spreadsheets number them.
        let may_be_day = number >= Number::whole(36_526) && number < Number::whole(54_789);
        if has_stretch && may_be_day {
            return false;
        }
        let is_fraction = number > Number::ZERO && number < Number::whole(1);
        // `12.000` may be twelve thousand.
        if places == 3 && is_counted(&indicator.unit) && digits % 1_000 == 0 {
            return false;
        }
        !(indicator.unit.is_percent() && is_fraction)
            && (!indicator.unit.is_count() || indicator.unit.is_whole(number))
    }
}

/// About which amounts of an entry nothing is to be told.
#[derive(Clone, Copy)]
pub(super) enum PlainAmounts {
    None,
    FromZero,
    /// Of whole ones from zero on; of others it depends on more.
    WholeFromZero,
    /// It depends on more than the sign.
    Some,
    Any,
}

pub(super) fn plain_amounts(entry: &Entry) -> PlainAmounts {
    match entry {
        Entry::Milestone(_) => PlainAmounts::None,
        Entry::Indicator(indicator) if has_stretch(indicator) => PlainAmounts::Some,
        Entry::Indicator(i) if i.unit.is_percent() || is_counted(&i.unit) => {
            PlainAmounts::WholeFromZero
        }
        Entry::Indicator(indicator) if only_grows(indicator) => PlainAmounts::FromZero,
        Entry::Indicator(_) => PlainAmounts::Any,
    }
}

fn only_grows(indicator: &Indicator) -> bool {
    indicator.measure.only_adds_up() && !indicator.may_fall
}

fn has_stretch(indicator: &Indicator) -> bool {
    indicator.target.as_ref().is_some_and(|target| target.stretch.is_some())
}
