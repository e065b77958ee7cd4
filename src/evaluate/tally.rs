//! Parts of which every value counts, added up column by column.

use std::ops::Range;

use super::Case;
use super::roll::Roll;
use super::rollup::plain;
use crate::observation::{Glance, Reading, SeriesKey, Strip};
use crate::period::Period;
use crate::plan::Indicator;
use crate::quantity::Number;

/// What the full parts of a strip come to so far.
#[derive(Default)]
pub(super) struct Tally {
    strip: Strip,
    /// Where the strip that is added up begins.
    first: Option<usize>,
    /// The numbers of the periods that make up the span, if they do.
    range: Option<Range<usize>>,
    periods: Vec<Period>,
    places: u8,
    /// By period of the range: the digits of all values together.
    sums: Vec<i64>,
    parts: usize,
}

impl Tally {
    /// Adds what a part reported over a span, and gives the numbers of its cells; nothing where it
    /// takes more than a look at the periods to tell what counts. What is added goes into `roll`
    /// with the last part of a strip, and with [`Self::end`].
    pub(super) fn take(
        &mut self,
        case: &Case<'_>,
        key: SeriesKey,
        (indicator, span): (&Indicator, Period),
        roll: &mut Roll<'_>,
    ) -> Option<Range<usize>> {
        let part = key.part?;
        let first = part.saturating_add(1).saturating_sub(Strip::place(part));
        if self.first != Some(first) {
            self.end(roll);
            self.begin(case, key, (indicator, span));
            self.first = Some(first);
        }
        let range = self.range.clone()?;
        let strip = case.observations.strip(key.entry, part, &mut self.strip)?;
        if !strip.is_full(part) {
            return None;
        }
        for (sum, period) in self.sums.iter_mut().zip(range.clone()) {
            // 512 values of 53 bits are at most 62.
            *sum = sum.saturating_add(*strip.digits(period).get(Strip::place(part))?);
        }
        self.parts = self.parts.saturating_add(1);
        Some(range)
    }

    fn begin(&mut self, case: &Case<'_>, key: SeriesKey, (indicator, span): (&Indicator, Period)) {
        self.range = None;
        let part = key.part.unwrap_or(0);
        let Some(strip) = case.observations.strip(key.entry, part, &mut self.strip) else { return };
        let any_value = |period: &Period| Glance {
            period: *period,
            reading: Reading::Value(Number::ZERO),
            has_note: false,
        };
        let glances: Vec<Glance> = strip.periods().iter().map(any_value).collect();
        self.range = plain(indicator, &glances, span);
        let range = self.range.clone().unwrap_or(0..0);
        self.periods = strip.periods().get(range).unwrap_or_default().to_vec();
        self.places = strip.places();
        self.sums = vec![0; self.periods.len()];
    }

    /// Puts what was added up into the roll-up.
    pub(super) fn end(&mut self, roll: &mut Roll<'_>) {
        let parts = std::mem::take(&mut self.parts);
        if parts == 0 {
            return;
        }
        for (period, sum) in self.periods.iter().zip(&self.sums) {
            if let Some(sum) = Number::of(*sum, self.places) {
                roll.add_tallied(*period, sum, parts);
            }
        }
    }
}
