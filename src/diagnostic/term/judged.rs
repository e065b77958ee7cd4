//! What is said of what was judged.

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusWord {
    /// It passes.
    Passes,
    /// Another waiver excuses it.
    Waived,
    /// The status “invalid”.
    Invalid,
    /// The status “not due”.
    NotDue,
    /// The status “missing”.
    Missing,
    /// The status “undecidable”.
    Undecidable,
    /// The status “exceeded”.
    Exceeded,
    /// The status “achieved”.
    Achieved,
    /// The status “missed”.
    Missed,
    /// The status “on track”.
    OnTrack,
    /// The status “slightly behind”.
    SlightlyBehind,
    /// The status “behind”.
    Behind,
    /// The status “far behind”.
    FarBehind,
}

/// How an indicator is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureWord {
    /// Amounts of their own period.
    Flow,
    /// Amounts from the start of the plan.
    Cumulative,
    /// The state at the end of a period.
    Level,
    /// A rate.
    Rate,
    /// Growth.
    Growth,
    /// One indicator against another.
    Ratio,
    /// A part as a percentage of its whole.
    Share,
}

/// What the values of the parts of an area make together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartsWord {
    /// Of the parts of an area: together they are.
    AddUp,
    /// The same of running totals, of which some were told earlier.
    HadReached,
    /// Their mean is.
    Mean,
    /// The greatest of them is.
    Greatest,
    /// The smallest of them is.
    Smallest,
    /// Where each must keep its own: the one that asks least is.
    Laxest,
}
