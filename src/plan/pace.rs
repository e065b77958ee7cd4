//! [`Pace`]: which share of a target is due when, and from where lateness counts.

use crate::period::Month;
use crate::quantity::Number;

/// Which share of a target is due when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pace {
    /// In proportion to the months passed.
    Linear,
    /// By the same rate of growth every year, from the baseline; judged by the ratio of the growth so
    /// far to the growth that is needed.
    Compound,
    /// Everything at the end, nothing before.
    AtEnd,
    /// By a table of its own, in order of time.
    Schedule(Vec<Step>),
}

/// What is due in total by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The month at whose end it is due.
    pub month: Month,
    /// How much.
    pub due: DueStep,
}

/// One entry of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueStep {
    /// Percent of the target (of the way from the baseline, where there is one).
    Percent(Number),
    /// A value in the indicator's unit.
    Value(Number),
}

/// When late is too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PacePolicy {
    /// What is compared with the thresholds.
    pub basis: Basis,
    /// Below this a target is behind. Percent, or percentage points.
    pub behind: Number,
    /// Below this it is far behind.
    pub far_behind: Number,
}

/// What is compared with the thresholds of a [`PacePolicy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Actual against due, in percent.
    Ratio,
    /// The share done less the share due, in percentage points.
    Points,
}

impl PacePolicy {
    /// The thresholds that hold where a plan states none: 90 % and 75 % of what is due, or 10 and
    /// 30 points behind it, as published notices draw the line.
    pub fn standard(basis: Basis) -> Self {
        let (behind, far_behind) = match basis {
            Basis::Ratio => (90, 75),
            Basis::Points => (-10, -30),
        };
        Self { basis, behind: Number::whole(behind), far_behind: Number::whole(far_behind) }
    }
}
