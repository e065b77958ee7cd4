//! What is told of the parts of an area, and of the members of a sum: who lacks, who decides, which
//! place each has.

use super::{Assessment, Status};
use crate::period::Period;

/// Parts that have not reported.
#[derive(Clone, Debug, Default)]
pub struct Absent {
    /// The first of them.
    pub named: Vec<PartGap>,
    /// How many there are.
    pub count: usize,
}

/// A part that has not reported.
#[derive(Clone, Debug)]
pub struct PartGap {
    /// Index of the part.
    pub part: usize,
    /// What it has not reported.
    pub periods: Vec<Period>,
}

/// An indicator that others are computed from, and that is not reported.
#[derive(Clone, Debug)]
pub struct Lacking {
    /// Index of the plan's entry.
    pub entry: usize,
    /// What is not reported of it.
    pub periods: Vec<Period>,
    /// The parts that have not reported it, where it is made of theirs.
    pub absent: Absent,
}

/// The part that decides about the whole where every part must keep the target.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The part that is worst off: of those with the worst status the one that reached least of its
    /// target, of several the first.
    pub part: usize,
    /// Parts that keep the target, are on the way to it, or not due yet.
    pub kept: usize,
    /// Those of them that are not due yet.
    pub waiting: usize,
    /// All parts.
    pub of: usize,
    /// Those that do not keep it, all but the `kept`, and how far they are.
    pub short: Vec<(usize, Status)>,
    /// Under an area with a target of its own: what was reached of that by the worst part, which by
    /// itself is held against the whole's.
    pub against: Option<Box<Assessment>>,
}

/// A place among the parts, 1 being the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The place; parts that are equally far share it, and the next ones are left out.
    pub place: usize,
    /// Whether another part has it too.
    pub is_shared: bool,
    /// How many parts have a place.
    pub of: usize,
    /// The place a reporting period ago, if there was one.
    pub before: Option<usize>,
}
