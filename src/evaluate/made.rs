//! What an area did not report itself: made of other indicators, or of what its parts reported.

use super::Case;
use super::actual::Reached;
use crate::assessment::Reason;
use crate::observation::{Glance, SeriesKey};
use crate::period::Period;
use crate::plan::{Areas, Indicator};

impl Case<'_> {
    /// What an area did not report itself: of other indicators, of its parts, of amounts also of the
    /// one in some periods and of the other in others; of several lower bounds the greatest.
    pub(super) fn made(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        let by_parts = self.by_parts(key, indicator, span);
        if by_parts.as_ref().is_some_and(|parts| parts.actual.is_some()) {
            return by_parts;
        }
        let by_members = self.composed(key, indicator, span);
        if by_members.as_ref().is_some_and(|members| members.actual.is_some()) {
            return by_members;
        }
        let mut ways: Vec<Reached> = by_parts.into_iter().chain(by_members).collect();
        match self.pieced(key, indicator, span, &ways) {
            Some(pieced) if pieced.actual.is_some() => return Some(pieced),
            pieced => ways.extend(pieced),
        }
        let is_more =
            |best: &Reached, made: &Reached| !best.is_anything() || best.says_less_than(made);
        ways.into_iter().reduce(|best, made| if is_more(&best, &made) { made } else { best })
    }

    /// What the parts make of a value. A sum is made of its members, unless parts told it themselves in
    /// that time; then what the others reach is theirs too, but settles nothing where it might come to
    /// less once the members are told of the area.
    fn by_parts(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Option<Reached> {
        let is_sum = !indicator.members.is_empty();
        let is_composed =
            is_sum && !matches!(indicator.areas, Areas::Mean | Areas::Max | Areas::Min);
        let is_told = || self.is_told_below(key, span) || self.is_refused_below(key);
        if is_composed && !is_told() {
            return None;
        }
        let mut made = self.made_of_parts(key, indicator, span)?;
        let is_certain =
            || self.adds_up_over_parts(indicator) && !self.is_contradicted(key, indicator, span);
        if is_composed && made.actual.is_none() && !is_certain() {
            made.at_least = None;
        }
        Some(made)
    }

    /// What members of a sum reached in a plan's year, each by what belongs to it; of a sum that its
    /// parts make, what that is of each part. Nothing for what is no sum.
    pub(super) fn made_of_year(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        if indicator.members.is_empty() {
            return None;
        }
        let made_by_parts = matches!(indicator.areas, Areas::Mean | Areas::Max | Areas::Min);
        if made_by_parts && !self.plan.children(key.part).is_empty() {
            return self.rolled_of_year(key, indicator, span);
        }
        self.composed_of_year(key, indicator, span)
    }

    /// What the parts make of a value; refused where a row of one of them was, of which nobody knows
    /// when it was.
    pub(super) fn made_of_parts(
        &self,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) -> Option<Reached> {
        let rolled = self.rolled(key, indicator, span);
        if !indicator.areas.make_values() || !self.is_refused_below(key) {
            return rolled;
        }
        Some(Reached { invalid: Some(Reason::ValueRefused), ..rolled.unwrap_or_default() })
    }

    /// Whether a row of a part below an area was refused of which nobody knows when it was.
    fn is_refused_below(&self, key: SeriesKey) -> bool {
        let mut refused = self.observations.parts_refused_without_period(key.entry);
        refused.any(|part| self.is_below(part, key.part))
    }

    /// Whether a part below an area reported the indicator itself for a time.
    fn is_told_below(&self, key: SeriesKey, span: Period) -> bool {
        let mut glances: Vec<Glance> = Vec::new();
        let mut parts = self.observations.parts_of(key.entry);
        parts.any(|part| {
            let own = SeriesKey { entry: key.entry, part: Some(part) };
            self.is_below(part, key.part) && {
                self.observations.glance_at(own, &mut glances);
                glances.iter().any(|cell| cell.period.overlaps(span))
            }
        })
    }

    fn is_below(&self, part: usize, area: Option<usize>) -> bool {
        let above = |part: usize| self.plan.parts.get(part).map(|part| part.parent);
        let mut areas = std::iter::successors(above(part), |area| above((*area)?));
        areas.any(|above| above == area)
    }

    /// Whether what the parts of an area reach adds up to what the area does, of every member of a sum.
    fn adds_up_over_parts(&self, indicator: &Indicator) -> bool {
        let member = |entry: &usize| {
            self.plan.indicator(*entry).is_some_and(|one| self.adds_up_over_parts(one))
        };
        indicator.areas == Areas::Sum && indicator.members.iter().all(member)
    }

    /// Whether parts reached more of a member than the area did by its own reports: then one of the
    /// two is wrong, and neither settles anything.
    fn is_contradicted(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> bool {
        indicator.members.iter().any(|entry| {
            let Some(member) = self.plan.indicator(*entry) else { return false };
            let key = SeriesKey { entry: *entry, ..key };
            let parts = self.made_of_parts(key, member, span);
            let parts = parts.and_then(|parts| parts.actual.or(parts.at_least));
            let whole = self.over(key, member, span).actual;
            whole.zip(parts).is_some_and(|(whole, parts)| parts.value > whole.value)
        })
    }
}
