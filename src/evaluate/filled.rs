//! Amounts of which an area reported some periods itself and left others to those that it is made of.

use std::collections::BTreeSet;

use super::Case;
use super::actual::Reached;
use super::flow::joined;
use crate::assessment::{Actual, Method};
use crate::observation::SeriesKey;
use crate::period::{Month, Period};
use crate::plan::{Areas, Indicator, Measure};
use crate::quantity::Sum;

impl Case<'_> {
    /// What an area reported itself, and for the months that this leaves open what is made of its
    /// parts or of other indicators. `own` is what is known of its own reports. Nothing where
    /// amounts do not add up over parts, where it reported nothing, or where nothing fills.
    pub(super) fn filled(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
        own: &Reached,
    ) -> Option<Reached> {
        let has_others = !self.plan.children(key.part).is_empty() || !indicator.members.is_empty();
        if !has_others {
            return None;
        }
        let open = joined(own.gaps.clone());
        if !adds_up(indicator) || open.contains(&span) {
            return None;
        }
        let mut filled = Filled::default();
        for stretch in stretches(span, &open) {
            if open.contains(&stretch) {
                let made = self.made(key, indicator, stretch);
                filled.has_made |= made.as_ref().is_some_and(Reached::is_anything);
                let nothing = || Reached { gaps: within(&own.gaps, stretch), ..Reached::default() };
                filled.add(made.unwrap_or_else(nothing));
            } else {
                filled.add(self.summed(key, indicator, stretch));
            }
        }
        filled.has_made.then(|| filled.into_reached(indicator))
    }

    /// Amounts of an area that reported nothing itself, each stretch of time by whatever makes it: by
    /// its parts in some periods, by other indicators in others. `ways` is what each of these makes of
    /// the whole span, which is cut where one of them has a gap. Nothing where there are not two, or
    /// where their gaps leave nothing to choose.
    pub(super) fn pieced(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
        ways: &[Reached],
    ) -> Option<Reached> {
        if ways.len() < 2 || !adds_up(indicator) {
            return None;
        }
        let gaps = ways.iter().flat_map(|way| &way.gaps).copied();
        let pieces = pieces(span, gaps);
        if pieces.len() < 2 {
            return None;
        }
        let mut filled = Filled::default();
        for piece in pieces {
            let nothing = || Reached { gaps: vec![piece], ..Reached::default() };
            filled.add(self.made(key, indicator, piece).unwrap_or_else(nothing));
        }
        Some(filled.into_reached(indicator))
    }
}

/// Whether the amounts of an indicator add up over time and over parts.
fn adds_up(indicator: &Indicator) -> bool {
    indicator.measure == Measure::Flow && indicator.areas == Areas::Sum
}

/// A span cut wherever a gap begins or ends within it.
fn pieces(span: Period, gaps: impl Iterator<Item = Period>) -> Vec<Period> {
    let ends = |gap: Period| [gap.first(), gap.last().plus(1)];
    let is_inside = |month: &Month| *month > span.first() && *month <= span.last();
    let starts: BTreeSet<Month> = gaps.flat_map(ends).filter(is_inside).collect();
    let firsts = std::iter::once(span.first()).chain(starts.iter().copied());
    let nexts = starts.iter().copied().chain([span.last().plus(1)]);
    firsts.zip(nexts).filter_map(|(first, next)| Period::new(first, next.plus(-1))).collect()
}

/// A span cut where months that are open begin and end.
fn stretches(span: Period, open: &[Period]) -> Vec<Period> {
    let mut stretches = Vec::new();
    let mut first = span.first();
    for gap in open {
        stretches.extend(Period::new(first, gap.first().plus(-1)));
        stretches.push(*gap);
        first = gap.last().plus(1);
    }
    stretches.extend(Period::new(first, span.last()));
    stretches
}

fn within(gaps: &[Period], stretch: Period) -> Vec<Period> {
    gaps.iter().copied().filter(|gap| stretch.contains(*gap)).collect()
}

/// What has been gathered of the stretches so far.
#[derive(Default)]
struct Filled {
    reached: Reached,
    has_made: bool,
    has_gaps: bool,
    sum: Sum,
    values: Vec<Actual>,
}

impl Filled {
    /// Adds whatever is known of a stretch.
    fn add(&mut self, stretch: Reached) {
        self.reached.take_gaps(&stretch);
        self.reached.lacking.extend(stretch.lacking);
        self.reached.considered.extend(stretch.considered);
        self.has_gaps |= stretch.actual.is_none();
        if let Some(value) = stretch.actual.or(stretch.at_least) {
            self.sum.add_fraction(&value.value);
            if let Method::Filled(stretches) = value.method {
                self.values.extend(stretches);
            } else {
                self.values.push(value);
            }
        }
    }

    fn into_reached(self, indicator: &Indicator) -> Reached {
        let mut reached = self.reached;
        let sum = Actual { value: self.sum.total(), method: Method::Filled(self.values) };
        if !self.has_gaps && reached.invalid.is_none() {
            reached.actual = Some(sum);
        } else if !indicator.may_fall && !sum.cells().is_empty() {
            reached.at_least = Some(sum);
        }
        reached
    }
}
