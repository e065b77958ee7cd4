//! The ends of a target, and what areas make that are just at one of theirs.

use std::cmp::Ordering;

use crate::plan::{Comparator, Relation, Side};
use crate::quantity::{Fraction, Number};

/// One end of a target: what must at least be reached, or at most. A floor has the first, a ceiling
/// the second; a band, and a target of exactly one value, both.
#[derive(Clone, Copy)]
pub(super) enum End {
    Lower,
    Upper,
}

impl End {
    /// The ends that a target has.
    pub(super) fn all_of(comparator: Comparator) -> &'static [Self] {
        match comparator.side() {
            Side::Floor => &[Self::Lower],
            Side::Ceiling => &[Self::Upper],
            Side::Both => &[Self::Lower, Self::Upper],
        }
    }

    fn of(self, comparator: Comparator) -> Number {
        match self {
            Self::Lower => comparator.limit(),
            Self::Upper => comparator.upper().unwrap_or(comparator.limit()),
        }
    }

    /// The end with the sign that it has by itself.
    pub(super) fn signed(self, comparator: Comparator) -> (&'static str, Number) {
        let relation = match (comparator.upper(), self) {
            (None, _) => comparator.relation(),
            (Some(_), Self::Lower) => Relation::AtLeast,
            (Some(_), Self::Upper) => Relation::AtMost,
        };
        (relation.sign(), self.of(comparator))
    }

    /// The smallest that several parts just reach; of equal ones the one that decides.
    pub(super) fn least(self, known: &[(Kept, Option<Number>)]) -> Option<Kept> {
        known.iter().map(|(kept, _)| kept).min_by(|one, other| self.order(one, other)).cloned()
    }

    /// The greatest in the same way.
    pub(super) fn greatest(self, known: &[(Kept, Option<Number>)]) -> Option<Kept> {
        known.iter().map(|(kept, _)| kept).max_by(|one, other| self.order(one, other)).cloned()
    }

    /// More than a number is beyond it, less than it is before it.
    fn order(self, one: &Kept, other: &Kept) -> Ordering {
        let is_beyond = |kept: &Kept| kept.is_strict == matches!(self, Self::Lower);
        one.value.cmp(&other.value).then(is_beyond(one).cmp(&is_beyond(other)))
    }
}

/// What an area just reaches that keeps its target at one end.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) value: Fraction,
    /// Whether it is more than that, or less: the limit itself does not keep the target.
    is_strict: bool,
}

impl Kept {
    /// What just keeps a target.
    pub(super) fn of(comparator: Comparator, end: End) -> Self {
        Self { value: end.of(comparator).into(), is_strict: comparator.is_strict() }
    }

    /// Whether it does not keep another target at this end.
    pub(super) fn is_short_of(&self, target: Comparator, end: End) -> bool {
        let limit = Fraction::from(end.of(target));
        let is_at_limit = self.value == limit && target.is_strict() && !self.is_strict;
        is_at_limit
            || match end {
                End::Lower => self.value < limit,
                End::Upper => self.value > limit,
            }
    }
}

/// Whether less is asked by one target than by another.
pub(super) fn is_laxer(own: Comparator, than: Comparator) -> bool {
    End::all_of(than).iter().any(|end| Kept::of(own, *end).is_short_of(than, *end))
}

/// What parts make together.
pub(super) fn sum(known: &[(Kept, Option<Number>)]) -> Option<Kept> {
    let add = |sum: Fraction, (kept, _): &(Kept, _)| sum.plus(&kept.value).reduced();
    let value = known.iter().fold(Fraction::zero(), add);
    (!known.is_empty()).then(|| Kept { value, is_strict: is_any_strict(known) })
}

/// Their mean, by the areas' weights where they have them.
pub(super) fn mean(known: &[(Kept, Option<Number>)]) -> Option<Kept> {
    let (mut sum, mut weights) = (Fraction::zero(), Fraction::zero());
    for (kept, weight) in known {
        let weight = weight.map_or_else(Fraction::one, Fraction::from);
        sum = sum.plus(&kept.value.times(&weight)).reduced();
        weights = weights.plus(&weight).reduced();
    }
    Some(Kept { value: sum.over(&weights)?, is_strict: is_any_strict(known) })
}

fn is_any_strict(known: &[(Kept, Option<Number>)]) -> bool {
    known.iter().any(|(kept, _)| kept.is_strict)
}
