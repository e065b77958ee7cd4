//! [`Indicator`]: something measured, with what it must reach.

use jiff::civil::Date;

use super::{
    Areas, Bands, DueStep, Goal, Heading, Pace, PartTarget, Replaced, Revision, Side, Target,
    TrendMethod,
};
use crate::quantity::{Number, Unit, Units};

/// Something measured, with a unit, and the target it must reach.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Id, name, section and the rest that every entry has.
    pub heading: Heading,
    /// The unit of its target and of what is shown.
    pub unit: Unit,
    /// How reported values become one actual value.
    pub measure: Measure,
    /// The indicators whose values add up to its own, as indices into the plan's entries; empty
    /// unless it is a sum. Its measure is then theirs.
    pub members: Vec<usize>,
    /// What it must reach; none for an indicator that only others build on.
    pub target: Option<Target>,
    /// Which share is due when.
    pub pace: Pace,
    /// The value at the start of the plan, in the indicator's unit.
    pub baseline: Option<Number>,
    /// The day from which a value can be expected.
    pub published: Option<Date>,
    /// Whether an amount may be negative, so that a floor once reached can be lost again.
    pub may_fall: bool,
    /// How values of the area's parts make the whole's.
    pub areas: Areas,
    /// By which method it is told where the target is headed.
    pub trend: Option<TrendMethod>,
    /// The value that it cannot pass, for a trend by growth alone.
    pub natural_limit: Option<Number>,
    /// The colours of its values.
    pub bands: Option<Bands>,
    /// What single parts must reach, in order of the parts.
    pub part_targets: Vec<PartTarget>,
    /// Points for each unit beyond its floor.
    pub extra: Option<Number>,
    /// Points lost for each unit that its floor was missed by.
    pub deduct: Option<Number>,
    /// Targets that take the place of [`Self::target`] later, in order of time.
    pub revisions: Vec<Revision>,
    /// Of a plan in force at a time: the target that was promised first, if it has changed.
    pub replaced: Option<Box<Replaced>>,
}

impl Indicator {
    /// Every indicator that it is computed from where it is not reported itself, as indices into
    /// the plan's entries.
    pub fn built_on(&self) -> Vec<usize> {
        match self.measure {
            Measure::GrowthOf(base) => vec![base],
            Measure::Ratio { of, to } => vec![of, to],
            Measure::Share { part, whole } => vec![part, whole],
            Measure::Flow | Measure::Cumulative | Measure::Level | Measure::Rate => {
                self.members.clone()
            }
        }
    }

    /// What a part has as a target of its own.
    pub fn part_target(&self, part: usize) -> Option<&PartTarget> {
        let found = self.part_targets.binary_search_by_key(&part, |own| own.part).ok()?;
        self.part_targets.get(found)
    }

    /// What an area had to reach at first, if that has changed; none is the whole.
    pub fn replaced(&self, area: Option<usize>) -> Option<&Replaced> {
        match area.and_then(|part| self.part_target(part)) {
            Some(own) => own.replaced.as_deref(),
            None => {
                self.replaced.as_deref().filter(|_| area.is_none() || self.areas == Areas::Each)
            }
        }
    }

    /// Whether the whole target is due at every time: a rate is not in proportion to time, a ceiling
    /// or band of a level is a limit at all times, unless a baseline says where they start from, and
    /// what was reached from the start must only be kept. Never where the target is judged at its
    /// deadline only.
    pub fn is_due_whole(&self, goal: Goal<'_>) -> bool {
        let has_way = goal.baseline.is_some();
        let is_floor = goal.target.comparator.side() == Side::Floor;
        let is_held_level = !self.measure.only_adds_up() && !has_way && !is_floor;
        let is_whole_rate = self.measure.is_compared_whole() && !has_way;
        match goal.pace {
            Pace::AtEnd => false,
            Pace::Linear => is_whole_rate || is_held_level || goal.is_kept_from_the_start(),
            Pace::Compound | Pace::Schedule(_) => goal.is_kept_from_the_start(),
        }
    }

    /// Whether the plan itself speaks of it in fractions of what is counted: 12.5 件 of patents are so many
    /// for ten thousand people.
    pub fn is_in_fractions(&self) -> bool {
        let revised = self.revisions.iter().flat_map(|revision| {
            revision.target.iter().chain(revision.part_targets.iter().map(|own| &own.target))
        });
        let first = self.part_targets.iter().flat_map(|own| own.replaced.iter());
        let first = first.chain(&self.replaced).map(|replaced| &replaced.target);
        let parts = self.part_targets.iter().map(|own| &own.target);
        let targets = self.target.iter().chain(parts).chain(revised).chain(first);
        let limits = targets.flat_map(|target| {
            let comparator = target.comparator;
            [Some(comparator.limit()), comparator.upper(), target.stretch].into_iter().flatten()
        });
        let steps = match &self.pace {
            Pace::Schedule(steps) => steps.as_slice(),
            Pace::Linear | Pace::AtEnd | Pace::Compound => &[],
        };
        let due = steps.iter().filter_map(|step| match step.due {
            DueStep::Value(value) => Some(value),
            DueStep::Percent(_) => None,
        });
        limits.chain(due).chain(self.baseline).any(|number| !self.unit.is_whole(number))
    }

    /// What an area must reach and how it gets there; none is the whole.
    pub fn goal(&self, area: Option<usize>) -> Option<Goal<'_>> {
        let shared =
            self.target.as_ref().map(|target| Goal::new(target, &self.pace, self.baseline));
        let Some(part) = area else { return shared };
        let Some(own) = self.part_target(part) else {
            return shared.filter(|_| self.areas == Areas::Each);
        };
        // The way from a baseline is the whole's; where a part starts from nobody said.
        let is_whole_way = self.baseline.is_some() && self.areas != Areas::Each;
        let pace = if is_whole_way { &Pace::AtEnd } else { &self.pace };
        Some(Goal::new(&own.target, pace, self.baseline.filter(|_| !is_whole_way)))
    }
}

/// How reported values become one actual value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Each value is the amount of its own period; they add up.
    Flow,
    /// Each value counts from the plan's start to the end of its period.
    Cumulative,
    /// The state at the end of a period.
    Level,
    /// A share or rate of a period.
    Rate,
    /// The growth of another indicator over the same span of last year, in percent.
    GrowthOf(usize),
    /// One indicator's actual against another's; indices into the plan's entries.
    Ratio {
        /// The numerator.
        of: usize,
        /// The denominator.
        to: usize,
    },
    /// One indicator's actual as a percentage of the whole that it belongs to; indices into the
    /// plan's entries.
    Share {
        /// The part.
        part: usize,
        /// The whole.
        whole: usize,
    },
}

impl Measure {
    /// Whether what was reached by a part of the plan stays reached at its end.
    pub fn only_adds_up(&self) -> bool {
        matches!(self, Self::Flow | Self::Cumulative)
    }

    /// Whether it is computed from other indicators.
    pub fn is_computed(&self) -> bool {
        matches!(self, Self::GrowthOf(_)) || self.quotient().is_some()
    }

    /// Numerator and denominator, if it is one value against another.
    pub fn quotient(&self) -> Option<(usize, usize)> {
        match self {
            Self::Ratio { of, to } => Some((*of, *to)),
            Self::Share { part, whole } => Some((*part, *whole)),
            Self::Flow | Self::Cumulative | Self::Level | Self::Rate | Self::GrowthOf(_) => None,
        }
    }

    /// Whether values are compared whole and never in proportion to the time passed.
    pub fn is_compared_whole(&self) -> bool {
        *self == Self::Rate || self.is_computed()
    }
}

/// Why one indicator over another is not in the unit that a ratio states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatioFault {
    /// A percentage, or a ratio without a unit, of two things that do not convert.
    UnitsDiffer,
    /// The unit is not of the form “one unit/the other unit”.
    NotOnePerOther,
}

/// The power of ten by which the plain quotient of two actual values is multiplied to be in the
/// ratio's unit: 2 for a percentage, 0 for 件/万人 of 件 and 万人, 4 for 件/万人 of 件 and 人.
///
/// # Errors
/// [`RatioFault`] if the units do not fit together.
pub fn ratio_exponent(
    ratio: &Indicator,
    of: &Indicator,
    to: &Indicator,
    units: &Units,
) -> Result<i16, RatioFault> {
    let same = of.unit.exponent_to(&to.unit).map(i16::from);
    if ratio.unit.is_none() {
        return same.ok_or(RatioFault::UnitsDiffer);
    }
    if ratio.unit.is_percent() {
        let own = same.ok_or(RatioFault::UnitsDiffer)?;
        return Ok(own.saturating_add(ratio.unit.share_exponent()));
    }
    let symbol = ratio.unit.symbol();
    let (upper, lower) = symbol.split_once('/').ok_or(RatioFault::NotOnePerOther)?;
    let upper = of.unit.exponent_to(&units.unit(upper)).ok_or(RatioFault::NotOnePerOther)?;
    let lower = to.unit.exponent_to(&units.unit(lower)).ok_or(RatioFault::NotOnePerOther)?;
    Ok(i16::from(upper).saturating_sub(i16::from(lower)))
}
