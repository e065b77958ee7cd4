//! [`Trend`]: where a target is headed, by a published method. Information beside the status, which
//! it never changes.

use crate::quantity::{Bounds, Fraction};

/// What a method says of one target.
#[derive(Clone, Debug)]
pub struct Trend {
    /// Its class.
    pub class: TrendClass,
    /// The figure that the class rests on: progress made against progress needed, the growth a year,
    /// or for a mean of changes the share of the remaining way that will be missed.
    pub figure: Option<Bounds>,
    /// Open SDG: the score from -5 to 5.
    pub score: Option<Bounds>,
    /// For a mean of changes: the value at the deadline if the changes go on.
    pub projected: Option<Fraction>,
    /// Growth towards a natural limit: what the limits of the classes are multiplied by.
    pub factor: Option<Bounds>,
}

/// What a method calls its result. Each method has classes of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendClass {
    /// Open SDG: the target is reached already.
    TargetAchieved,
    /// Open SDG: at least 0.95 of the growth needed.
    SubstantialProgress,
    /// Open SDG: at least 0.60 of it.
    ModerateProgress,
    /// Open SDG: some of it.
    LimitedProgress,
    /// Open SDG: away from the target.
    Deterioration,
    /// SDSN: at the target then and now.
    Maintaining,
    /// SDSN: at least the pace needed. Mean change: less than 5 % of the way will be missed.
    OnTrack,
    /// SDSN: at least half of the pace needed.
    ModeratelyImproving,
    /// SDSN: less than half of it.
    Stagnating,
    /// SDSN: away from the target.
    Decreasing,
    /// Mean change: at most 20 % of the way will be missed.
    SlightlyOff,
    /// Mean change: more will be missed.
    OffTrack,
    /// Mean change: away from the target.
    WrongDirection,
    /// The method gives no answer here.
    Undecidable(TrendGap),
}

/// Why a method gives no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendGap {
    /// No value is known for the judged month.
    NoActual,
    /// No time has passed, or none of it is left.
    NoTime,
    /// Rates of growth need values of one sign, and not zero.
    SignChanges,
    /// Fewer than four yearly values.
    TooFewValues,
    /// The figure is nearer to a limit than the root is known.
    WithinErrorBound,
}

impl TrendClass {
    /// Every class; of [`Self::Undecidable`] one for each reason.
    pub const ALL: [Self; 18] = [
        Self::TargetAchieved,
        Self::SubstantialProgress,
        Self::ModerateProgress,
        Self::LimitedProgress,
        Self::Deterioration,
        Self::Maintaining,
        Self::OnTrack,
        Self::ModeratelyImproving,
        Self::Stagnating,
        Self::Decreasing,
        Self::SlightlyOff,
        Self::OffTrack,
        Self::WrongDirection,
        Self::Undecidable(TrendGap::NoActual),
        Self::Undecidable(TrendGap::NoTime),
        Self::Undecidable(TrendGap::SignChanges),
        Self::Undecidable(TrendGap::TooFewValues),
        Self::Undecidable(TrendGap::WithinErrorBound),
    ];

    /// As reports name it; that a method gives no answer is told with the reason.
    pub fn key(self) -> &'static str {
        match self {
            Self::TargetAchieved => "target-achieved",
            Self::SubstantialProgress => "substantial-progress",
            Self::ModerateProgress => "moderate-progress",
            Self::LimitedProgress => "limited-progress",
            Self::Deterioration => "deterioration",
            Self::Maintaining => "maintaining",
            Self::OnTrack => "on-track",
            Self::ModeratelyImproving => "moderately-improving",
            Self::Stagnating => "stagnating",
            Self::Decreasing => "decreasing",
            Self::SlightlyOff => "slightly-off",
            Self::OffTrack => "off-track",
            Self::WrongDirection => "wrong-direction",
            Self::Undecidable(TrendGap::NoActual) => "undecidable-no-actual",
            Self::Undecidable(TrendGap::NoTime) => "undecidable-no-time",
            Self::Undecidable(TrendGap::SignChanges) => "undecidable-sign-changes",
            Self::Undecidable(TrendGap::TooFewValues) => "undecidable-too-few-values",
            Self::Undecidable(TrendGap::WithinErrorBound) => "undecidable-within-error-bound",
        }
    }
}
