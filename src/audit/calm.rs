//! Parts of an area of which no rule has anything to tell, found for many at once by whole columns of
//! figures. Of every other part each rule decides by itself.

use super::{Looked, Share, cumulative_falls, gap_in_series};
use crate::observation::Strip;
use crate::period::Period;
use crate::plan::{Indicator, Measure};
use crate::quantity::Number;

/// Finds the calm parts of one entry.
pub(super) struct Calm<'a> {
    looked: Looked<'a>,
    entry: usize,
    /// None where rules look at more than the values of a part, or there are few parts.
    indicator: Option<&'a Indicator>,
    strip: Strip,
    /// The first part of the strip that is told of, and by place whether a full part is calm.
    known: Option<usize>,
    places: Vec<bool>,
}

/// Two periods, and how far their values may lie apart so that no rule asks why.
#[derive(Clone, Copy)]
struct Pair {
    before: usize,
    after: usize,
    apart: Apart,
}

#[derive(Clone, Copy)]
enum Apart {
    /// Rises, but no fall.
    Rising,
    /// The later one is at most so many times the earlier one.
    Times(i64),
    /// Either is at most so many times the other.
    BothTimes(i64),
    /// At most so much.
    By(i64),
}

/// Parts from which on looking at them side by side is less work than one after the other.
const MANY: usize = 16;

/// Factors above it are as good as it, and figures of 53 bits times it are whole numbers of 64.
const LARGEST_FACTOR: u32 = 1_000;

impl<'a> Calm<'a> {
    pub(super) fn of(looked: Looked<'a>, entry: usize) -> Self {
        let looks_at_itself = |indicator: &&'a Indicator| {
            let is_share = looked.shares.iter().any(|share: &Share| share.is_part(entry));
            indicator.members.is_empty()
                && !indicator.measure.is_computed()
                && !is_share
                && looked.plan.parts.len() >= MANY
        };
        let indicator = looked.plan.indicator(entry).filter(looks_at_itself);
        let (strip, places) = (Strip::default(), Vec::new());
        Self { looked, entry, indicator, strip, known: None, places }
    }

    /// Whether no rule has anything to tell of what a part reported; where it is not seen at once,
    /// `false`.
    pub(super) fn is_calm(&mut self, part: usize) -> bool {
        let Some(indicator) = self.indicator else { return false };
        // Of a part with parts it is asked whether they add up.
        if !self.looked.plan.children(Some(part)).is_empty() {
            return false;
        }
        let observations = self.looked.observations;
        let Some(strip) = observations.strip(self.entry, part, &mut self.strip) else {
            return false;
        };
        if strip.is_empty(part) {
            return true;
        }
        let place = Strip::place(part);
        let first = part.saturating_sub(place);
        if self.known != Some(first) {
            self.known = Some(first);
            look(self.looked, indicator, strip, &mut self.places);
        }
        strip.is_full(part) && self.places.get(place) == Some(&true)
    }
}

/// Finds by place which of the full parts of a strip are calm.
fn look(looked: Looked<'_>, indicator: &Indicator, strip: &Strip, calm: &mut Vec<bool>) {
    calm.clear();
    let Some(pairs) = pairs(looked, indicator, strip) else { return };
    calm.resize(strip.digits(0).len(), true);
    for pair in pairs {
        pair.narrow(strip, calm);
    }
    let is_counted = matches!(indicator.measure, Measure::Flow | Measure::Level);
    if let Some((first, last)) = ends(looked, strip).filter(|_| is_counted) {
        let digits = strip.digits(first).iter().zip(strip.digits(last));
        calm.iter_mut()
            .zip(digits)
            .for_each(|(calm, (first, last))| *calm &= *last != 0 || *first == 0);
    }
    if is_sameness_asked(looked, indicator, strip.periods().len()) {
        let mut differs = vec![false; calm.len()];
        for column in 1..strip.periods().len() {
            let digits = strip.digits(column).iter().zip(strip.digits(0));
            differs
                .iter_mut()
                .zip(digits)
                .for_each(|(differs, (one, first))| *differs |= one != first);
        }
        calm.iter_mut().zip(differs).for_each(|(calm, differs)| *calm &= differs);
    }
}

/// The first and the last column that is looked at.
fn ends(looked: Looked<'_>, strip: &Strip) -> Option<(usize, usize)> {
    let is_looked_at =
        |period: &Period| looked.plan.period.contains(*period) && period.last() <= looked.until;
    let first = strip.periods().iter().position(is_looked_at)?;
    Some((first, strip.periods().iter().rposition(is_looked_at)?))
}

/// Whether equality is noticed in so many periods.
fn is_sameness_asked(looked: Looked<'_>, indicator: &Indicator, periods: usize) -> bool {
    let count = Number::whole(i32::try_from(periods).unwrap_or(i32::MAX));
    matches!(indicator.measure, Measure::Flow | Measure::Rate)
        && count >= looked.plan.audit.same_periods
}

/// What is compared with what; nothing where a full part may have a gap.
fn pairs(looked: Looked<'_>, indicator: &Indicator, strip: &Strip) -> Option<Vec<Pair>> {
    let plan = looked.plan;
    let is_looked_at =
        |period: &Period| plan.period.contains(*period) && period.last() <= looked.until;
    let inside = || strip.periods().iter().enumerate().filter(|(_, period)| is_looked_at(period));
    let mut pairs = Vec::new();
    for ((before, first), (after, second)) in inside().zip(inside().skip(1)) {
        let is_cumulative = indicator.measure == Measure::Cumulative;
        if is_cumulative && gap_in_series::gap(plan, *first, *second).is_some() {
            return None;
        }
        let neighbours = Apart::of_neighbours(looked, indicator, strip.places());
        pairs.extend(neighbours.into_iter().flatten().map(|apart| Pair { before, after, apart }));
    }
    // Where all periods are as long as the first, none holds another.
    let length = inside().next().map(|(_, period)| period.months());
    let may_hold = inside().any(|(_, period)| Some(period.months()) != length);
    let is_amount = indicator.measure == Measure::Flow;
    for (after, second) in inside().filter(|_| is_amount && may_hold) {
        let goes_on = |first: &Period| cumulative_falls::goes_on(indicator, *first, *second);
        let earlier = inside().filter(|(_, first)| !indicator.may_fall && goes_on(first));
        pairs.extend(earlier.map(|(before, _)| Pair { before, after, apart: Apart::Rising }));
    }
    for (after, period) in inside() {
        let year_before = strip.periods().iter().position(|other| *other == period.year_before());
        if let Some(before) = year_before {
            pairs.push(Pair {
                before,
                after,
                apart: Apart::swing(looked, indicator, strip.places()),
            });
        }
    }
    Some(pairs)
}

impl Apart {
    /// What is asked of a value and the one before it.
    fn of_neighbours(looked: Looked<'_>, indicator: &Indicator, places: u8) -> [Option<Self>; 2] {
        let jump = Self::Times(factor(looked.plan.audit.jump_factor));
        match indicator.measure {
            Measure::Cumulative => [(!indicator.may_fall).then_some(Self::Rising), None],
            Measure::Flow => [Some(jump), None],
            Measure::Level
            | Measure::Rate
            | Measure::GrowthOf(_)
            | Measure::Ratio { .. }
            | Measure::Share { .. } => [Some(jump), Some(Self::swing(looked, indicator, places))],
        }
    }

    /// What is asked where values are compared as they swing.
    fn swing(looked: Looked<'_>, indicator: &Indicator, places: u8) -> Self {
        let settings = &looked.plan.audit;
        let unit = &indicator.unit;
        if unit.is_percent() || unit.is_percentage_points() {
            let points = factor(settings.swing_points);
            let power = 10_i64.checked_pow(u32::from(places));
            Self::By(power.and_then(|power| points.checked_mul(power)).unwrap_or(0))
        } else {
            Self::BothTimes(factor(settings.swing_factor))
        }
    }

    /// Whether two values are no further apart. They have at most 53 bits.
    fn holds(self, before: i64, after: i64) -> bool {
        let is_within =
            |value: i64, limit: i64, times: i64| limit <= 0 || value <= limit.wrapping_mul(times);
        match self {
            Self::Rising => after >= before,
            Self::Times(times) => is_within(after, before, times),
            Self::BothTimes(times) => {
                is_within(after, before, times) && is_within(before, after, times)
            }
            Self::By(limit) => before.abs_diff(after) <= limit.unsigned_abs(),
        }
    }
}

impl Pair {
    /// Keeps those whose two values are no further apart.
    fn narrow(self, strip: &Strip, calm: &mut [bool]) {
        let values = strip.digits(self.before).iter().zip(strip.digits(self.after));
        for (calm, (before, after)) in calm.iter_mut().zip(values) {
            *calm &= self.apart.holds(*before, *after);
        }
    }
}

/// The whole part of a factor or limit, as far as it is needed.
fn factor(number: Number) -> i64 {
    i64::from(number.whole_part().min(LARGEST_FACTOR))
}
