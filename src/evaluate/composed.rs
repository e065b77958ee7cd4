//! The value of an indicator made of the values of other indicators: a sum of them, or one against
//! the other.

use super::Case;
use super::actual::Reached;
use crate::assessment::{Absent, Actual, Lacking, MemberActual, Method, PartGap, Reason};
use crate::observation::SeriesKey;
use crate::period::Period;
use crate::plan::{Areas, Indicator, ratio_exponent};
use crate::quantity::Sum;

impl Case<'_> {
    /// What the members of a sum reached over a span; nothing where it has none, or the area's parts
    /// make its value by something else than adding up.
    pub(super) fn composed(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        self.composed_of(key, indicator, |key, member| self.side(key, member, span))
    }

    /// The same of a plan's year, each member by what belongs to that year.
    pub(super) fn composed_of_year(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        self.composed_of(key, indicator, |key, member| self.side_of_year(key, member, span))
    }

    fn composed_of(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        side: impl Fn(SeriesKey, &Indicator) -> Reached,
    ) -> Option<Reached> {
        let has_parts = !self.plan.children(key.part).is_empty();
        let is_other = matches!(indicator.areas, Areas::Mean | Areas::Max | Areas::Min);
        if indicator.members.is_empty() || (has_parts && is_other) {
            return None;
        }
        let mut whole = Whole::default();
        for entry in indicator.members.iter().copied() {
            let member = self.plan.indicator(entry)?;
            let exponent = member.unit.exponent_to(&indicator.unit).map_or(0, i16::from);
            whole.add((entry, exponent), side(SeriesKey { entry, ..key }, member));
        }
        Some(whole.into_reached(indicator))
    }

    /// One value against another, each over the span by its own measure: never a sum or mean of
    /// percentages.
    pub(super) fn quotient(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        (of, to): (usize, usize),
        span: Period,
    ) -> Reached {
        let (Some(upper), Some(lower)) = (self.plan.indicator(of), self.plan.indicator(to)) else {
            return Reached::default();
        };
        let exponent = ratio_exponent(indicator, upper, lower, &self.plan.units).unwrap_or(0);
        let numerator = self.side_of_year(SeriesKey { entry: of, ..key }, upper, span);
        let denominator = self.side_of_year(SeriesKey { entry: to, ..key }, lower, span);
        let mut reached = Reached::default();
        for (entry, side) in [(of, &numerator), (to, &denominator)] {
            reached.take_from(entry, side);
        }
        let known = numerator.actual.iter().chain(&denominator.actual);
        reached.considered = known.flat_map(Actual::cells).collect();
        if let (Some(of), Some(to)) = (numerator.actual, denominator.actual) {
            match of.value.over(&to.value) {
                Some(quotient) => {
                    let method = Method::Ratio { of: Box::new(of), to: Box::new(to), exponent };
                    reached.actual = Some(Actual { value: quotient.shift(exponent), method });
                }
                None => reached.undecidable = Some(Reason::DivisorIsZero),
            }
        }
        reached
    }

    /// A side of a ratio: of a later year of a plan what belongs to that year, also of a running total,
    /// so that both sides are of the same months.
    fn side_of_year(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Reached {
        let mut reached = self.of_year(key, indicator, span);
        if self.is_refused(key) {
            reached.invalid = Some(Reason::ValueRefused);
        }
        reached
    }

    /// An indicator that another is built on.
    fn side(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Reached {
        let mut reached = self.over(key, indicator, span);
        if self.is_refused(key) {
            reached.invalid = Some(Reason::ValueRefused);
        }
        reached
    }
}

impl Reached {
    /// Takes over what was noticed and what is lacking of an indicator that this one is built on.
    fn take_from(&mut self, entry: usize, other: &Self) {
        self.take_gaps(other);
        if other.actual.is_some() {
            return;
        }
        if other.lacking.is_empty() {
            let (periods, absent) = (other.gaps.clone(), other.absent.clone());
            self.lacking.push(Lacking { entry, periods, absent });
        } else {
            self.lacking.extend(other.lacking.iter().cloned());
        }
    }

    /// Takes over what was noticed of something that this is made of, which periods of it are not
    /// reported, and by which parts.
    pub(super) fn take_gaps(&mut self, other: &Self) {
        self.invalid = self.invalid.or(other.invalid);
        self.notes.extend(other.notes.iter().cloned());
        if other.actual.is_none() {
            self.take_missing(other);
        }
    }

    /// Takes over which periods of something are not reported, and by which parts.
    pub(super) fn take_missing(&mut self, other: &Self) {
        for gap in &other.gaps {
            if !self.gaps.contains(gap) {
                self.gaps.push(*gap);
            }
        }
        self.gaps.sort_by_key(|period| (period.first(), period.last()));
        for gap in &other.absent.named {
            self.absent.name(gap);
        }
        self.absent.count = self.absent.named.len().max(other.absent.count);
    }
}

impl Absent {
    /// Names a part, or adds to what it has not reported.
    fn name(&mut self, gap: &PartGap) {
        match self.named.iter_mut().find(|known| known.part == gap.part) {
            Some(known) => {
                let new = gap.periods.iter().filter(|period| !known.periods.contains(period));
                let new: Vec<Period> = new.copied().collect();
                known.periods.extend(new);
                known.periods.sort_by_key(|period| (period.first(), period.last()));
            }
            None => self.named.push(gap.clone()),
        }
    }
}

/// What has been gathered of the members of a sum so far.
#[derive(Default)]
struct Whole {
    reached: Reached,
    has_gaps: bool,
    sum: Sum,
    members: Vec<MemberActual>,
}

impl Whole {
    /// Adds whatever is known of a member.
    fn add(&mut self, (entry, exponent): (usize, i16), member: Reached) {
        self.reached.take_from(entry, &member);
        self.reached.considered.extend(member.considered);
        let is_lower_bound = member.actual.is_none();
        self.has_gaps |= is_lower_bound;
        if let Some(actual) = member.actual.or(member.at_least) {
            self.sum.add_fraction(&actual.value.shift(exponent));
            self.members.push(MemberActual { entry, actual, exponent, is_lower_bound });
        }
    }

    fn into_reached(self, indicator: &Indicator) -> Reached {
        let mut reached = self.reached;
        let method = Method::Members(self.members);
        let sum = Actual { value: self.sum.total(), method };
        let only_grows = indicator.measure.only_adds_up() && !indicator.may_fall;
        if reached.invalid.is_none() && !self.has_gaps {
            reached.actual = Some(sum);
        } else if only_grows && !sum.cells().is_empty() {
            reached.at_least = Some(sum);
        }
        reached
    }
}
