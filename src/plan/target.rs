//! [`Target`]: what an indicator must reach, and by when.

use super::{Pace, Replaced};
use crate::period::Month;
use crate::quantity::{Fraction, Number};
use crate::source::Location;

/// What an indicator must reach, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Direction and limit in one.
    pub comparator: Comparator,
    /// A further aim beyond the limit.
    pub stretch: Option<Number>,
    /// The last month in which reaching it counts.
    pub due: Month,
}

/// What one part of the plan's area must reach.
#[derive(Clone, Debug)]
pub struct PartTarget {
    /// Index into the plan's parts.
    pub part: usize,
    /// Of the same kind as the whole's, without a further aim.
    pub target: Target,
    /// Its line in the plan file.
    pub at: Location,
    /// Of a plan in force at a time: the target that was promised first, if it has changed.
    pub replaced: Option<Box<Replaced>>,
}

/// A target with the way to it.
#[derive(Clone, Copy, Debug)]
pub struct Goal<'a> {
    /// What must be reached, and by when.
    pub target: &'a Target,
    /// Which share is due when.
    pub pace: &'a Pace,
    /// The value at the start of the plan, where a way leads from it to the target.
    pub baseline: Option<Number>,
    /// The value at the start of the plan, also where it keeps the target already.
    pub start: Option<Number>,
}

impl<'a> Goal<'a> {
    /// The way from a value at the start of the plan, if one is known, to a target.
    pub fn new(target: &'a Target, pace: &'a Pace, start: Option<Number>) -> Self {
        let baseline = start.filter(|start| target.comparator.has_way_from(*start));
        Self { target, pace, baseline, start }
    }

    /// The same with another target.
    #[must_use]
    pub fn with_target(self, target: &'a Target) -> Self {
        Self::new(target, self.pace, self.start)
    }

    /// Whether the target was reached from the start, so that it must only be kept.
    pub fn is_kept_from_the_start(&self) -> bool {
        self.start.is_some() && self.baseline.is_none()
    }

    /// Whether the better of two shares of the target is the greater one: of a ceiling that is used up
    /// it is the smaller. Nothing of a band.
    pub fn is_more_better(&self) -> Option<bool> {
        match (self.target.comparator.side(), self.baseline) {
            (Side::Floor, _) | (Side::Ceiling, Some(_)) => Some(true),
            (Side::Ceiling, None) => Some(false),
            (Side::Both, _) => None,
        }
    }

    /// The limit that the way leads to: of a band the end that is nearer to the baseline.
    pub fn end(&self) -> Number {
        let comparator = self.target.comparator;
        let upper = comparator.upper().unwrap_or(comparator.limit());
        let starts_above = self.baseline.is_some_and(|baseline| baseline > upper);
        if starts_above { upper } else { comparator.limit() }
    }
}

/// Direction and limit in one, in the indicator's unit. There is no default direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// `>=`: 以上, 不低于, 达到.
    AtLeast(Number),
    /// `<=`: 以内, 不超过.
    AtMost(Number),
    /// `>`: 超过.
    Above(Number),
    /// `<`: 低于.
    Below(Number),
    /// `=`.
    Equals(Number),
    /// From the first to the second, both included.
    Between(Number, Number),
}

/// A comparator without its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `>=`.
    AtLeast,
    /// `<=`.
    AtMost,
    /// `>`.
    Above,
    /// `<`.
    Below,
    /// `=`.
    Equals,
    /// From one limit to another, both included.
    Between,
}

/// On which side of its limit a target wants the actual value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// More is never worse.
    Floor,
    /// Less is never worse.
    Ceiling,
    /// Both more and less can be wrong.
    Both,
}

impl Relation {
    /// Every comparator, in the order of the documentation.
    pub const ALL: [Self; 6] =
        [Self::AtLeast, Self::AtMost, Self::Above, Self::Below, Self::Equals, Self::Between];

    /// Its key in the plan file.
    pub fn key(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Above => "above",
            Self::Below => "below",
            Self::Equals => "equals",
            Self::Between => "between",
        }
    }

    /// The same with its limit left out where it is taken in, or the other way round.
    #[must_use]
    pub fn with_end_turned(self) -> Self {
        match self {
            Self::AtLeast => Self::Above,
            Self::AtMost => Self::Below,
            Self::Above => Self::AtLeast,
            Self::Below => Self::AtMost,
            Self::Equals => Self::Equals,
            Self::Between => Self::Between,
        }
    }

    /// It as a sign in front of its limit; nothing before a band.
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">= ",
            Self::AtMost => "<= ",
            Self::Above => "> ",
            Self::Below => "< ",
            Self::Equals => "= ",
            Self::Between => "",
        }
    }

    /// Which side is wanted.
    pub fn side(self) -> Side {
        match self {
            Self::AtLeast | Self::Above => Side::Floor,
            Self::AtMost | Self::Below => Side::Ceiling,
            Self::Equals | Self::Between => Side::Both,
        }
    }
}

impl Comparator {
    /// Which comparator it is.
    pub fn relation(self) -> Relation {
        match self {
            Self::AtLeast(_) => Relation::AtLeast,
            Self::AtMost(_) => Relation::AtMost,
            Self::Above(_) => Relation::Above,
            Self::Below(_) => Relation::Below,
            Self::Equals(_) => Relation::Equals,
            Self::Between(..) => Relation::Between,
        }
    }

    /// Its key in the plan file.
    pub fn key(self) -> &'static str {
        self.relation().key()
    }

    /// The same with another limit; a band has no single one.
    pub fn with_limit(self, limit: Number) -> Option<Self> {
        match self {
            Self::AtLeast(_) => Some(Self::AtLeast(limit)),
            Self::AtMost(_) => Some(Self::AtMost(limit)),
            Self::Above(_) => Some(Self::Above(limit)),
            Self::Below(_) => Some(Self::Below(limit)),
            Self::Equals(_) => Some(Self::Equals(limit)),
            Self::Between(..) => None,
        }
    }

    /// The limit that pace counts towards: the lower end of a band.
    pub fn limit(self) -> Number {
        match self {
            Self::AtLeast(limit)
            | Self::AtMost(limit)
            | Self::Above(limit)
            | Self::Below(limit)
            | Self::Equals(limit)
            | Self::Between(limit, _) => limit,
        }
    }

    /// The upper end of a band.
    pub fn upper(self) -> Option<Number> {
        match self {
            Self::Between(_, upper) => Some(upper),
            Self::AtLeast(_)
            | Self::AtMost(_)
            | Self::Above(_)
            | Self::Below(_)
            | Self::Equals(_) => None,
        }
    }

    /// Which side is wanted.
    pub fn side(self) -> Side {
        self.relation().side()
    }

    /// Whether a value at the limit itself misses the target.
    pub fn is_strict(self) -> bool {
        matches!(self, Self::Above(_) | Self::Below(_))
    }

    /// Whether a value at the start of the plan leaves a way to go.
    pub fn has_way_from(self, start: Number) -> bool {
        match self.side() {
            Side::Floor => start < self.limit(),
            Side::Ceiling => start > self.limit(),
            Side::Both => start < self.limit() || start > self.upper().unwrap_or(self.limit()),
        }
    }

    /// What a step of a pace table can ask for or allow: not more than the whole target. A ceiling or
    /// band of what does not add up may be come down to from any value where no baseline says from
    /// which.
    pub fn within_target(self, step: Number, baseline: Option<Number>, adds_up: bool) -> Number {
        let upper = self.upper().unwrap_or(self.limit());
        match (self.side(), baseline) {
            (Side::Ceiling | Side::Both, Some(baseline)) if baseline > upper => {
                step.max(self.limit())
            }
            (Side::Floor, _) | (_, Some(_)) => step.min(upper),
            (Side::Ceiling | Side::Both, None) if adds_up => step.min(upper),
            (Side::Ceiling | Side::Both, None) => step,
        }
    }

    /// Whether a value satisfies the target.
    pub fn is_reached(self, actual: &Fraction) -> bool {
        let limit = |number: Number| Fraction::from(number);
        match self {
            Self::AtLeast(floor) => *actual >= limit(floor),
            Self::AtMost(ceiling) => *actual <= limit(ceiling),
            Self::Above(floor) => *actual > limit(floor),
            Self::Below(ceiling) => *actual < limit(ceiling),
            Self::Equals(value) => *actual == limit(value),
            Self::Between(lower, upper) => *actual >= limit(lower) && *actual <= limit(upper),
        }
    }

    /// Whether a value that can only grow can never satisfy the target any more.
    pub fn is_passed(self, actual: &Fraction) -> bool {
        let limit = |number: Number| Fraction::from(number);
        match self {
            Self::AtLeast(_) | Self::Above(_) => false,
            Self::AtMost(ceiling) | Self::Equals(ceiling) => *actual > limit(ceiling),
            Self::Below(ceiling) => *actual >= limit(ceiling),
            Self::Between(_, upper) => *actual > limit(upper),
        }
    }

    /// Whether a value that can only be less than this one cannot satisfy the target.
    pub fn is_below(self, actual: &Fraction) -> bool {
        let limit = |number: Number| Fraction::from(number);
        match self {
            Self::AtMost(_) | Self::Below(_) => false,
            Self::AtLeast(floor) | Self::Equals(floor) | Self::Between(floor, _) => {
                *actual < limit(floor)
            }
            Self::Above(floor) => *actual <= limit(floor),
        }
    }
}

impl Target {
    /// Whether a value reaches the stretch, if there is one.
    pub fn is_stretch_reached(&self, actual: &Fraction) -> bool {
        self.stretch.is_some_and(|stretch| match self.comparator.side() {
            Side::Floor => *actual >= stretch.into(),
            Side::Ceiling => *actual <= stretch.into(),
            Side::Both => false,
        })
    }
}
