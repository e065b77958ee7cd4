//! [`Course`]: an indicator over the plan's reporting periods.

use super::Digits;
use crate::period::Period;
use crate::quantity::Fraction;

/// An indicator over the plan's reporting periods. It decides nothing.
#[derive(Clone, Debug)]
pub struct Course {
    /// The reporting periods of the whole plan, in order.
    pub stages: Vec<Stage>,
    /// Whether the stages have amounts that add up.
    pub adds_up: bool,
    /// What came in each month so far, before the deadline.
    pub per_month: Option<Fraction>,
    /// What is reached at the deadline if it goes on like that.
    pub projection: Option<Fraction>,
}

/// An indicator in one reporting period.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The reporting period.
    pub period: Period,
    /// Whether it was over by then.
    pub is_over: bool,
    /// What came in during this period, and during those before it that are told with it; none for
    /// what does not add up.
    pub own: Option<Fraction>,
    /// Whether what came in is told with a later period: a value of the whole year says nothing of
    /// its quarters.
    pub is_told_later: bool,
    /// What was reached at its end, if that is over and reported.
    pub total: Option<Fraction>,
    /// Where the digits of that and of what came in come from.
    pub digits: Digits,
    /// What is due at its end, if anything is.
    pub due: Option<Fraction>,
    /// Whether it is over and a value was due, and there is none. Where every part must keep the target
    /// nothing is due from the whole.
    pub is_missing: bool,
}
