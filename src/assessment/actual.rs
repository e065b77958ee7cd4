//! [`Actual`]: what was reached, and how it came about.

use std::collections::HashSet;

use super::CellRef;
use crate::period::Period;
use crate::plan::Areas;
use crate::quantity::{Fraction, Number, Sum};

/// What was reached, and from which cells.
#[derive(Clone, Debug)]
pub struct Actual {
    /// In the indicator's unit.
    pub value: Fraction,
    /// How it came about.
    pub method: Method,
}

/// How an actual value came about.
#[derive(Clone, Debug)]
pub enum Method {
    /// The sum of the values of these cells; of one cell, its value.
    Cells(Vec<CellRef>),
    /// Growth from `base` to `now`, in percent.
    Growth {
        /// This year's actual.
        now: Box<Actual>,
        /// Last year's actual over the same span.
        base: Box<Actual>,
    },
    /// What a running total grew by over a year of a longer plan.
    Added {
        /// The running total now.
        total: Box<Actual>,
        /// The running total when the year began.
        before: Box<Actual>,
    },
    /// `of` against `to`.
    Ratio {
        /// The numerator.
        of: Box<Actual>,
        /// The denominator.
        to: Box<Actual>,
        /// The power of ten that brings the quotient into the ratio's unit.
        exponent: i16,
    },
    /// Made of the values of the parts.
    Parts(Box<Rollup>),
    /// The sum of what these indicators reached.
    Members(Vec<MemberActual>),
    /// The sum of stretches of time, some as reported for the area itself, the others made of what
    /// its parts or other indicators reported.
    Filled(Vec<Actual>),
}

/// What one member of a sum reached.
#[derive(Clone, Debug)]
pub struct MemberActual {
    /// Index of the plan's entry.
    pub entry: usize,
    /// What it reached, in its own unit.
    pub actual: Actual,
    /// The power of ten that brings its value into the sum's unit.
    pub exponent: i16,
    /// Whether that is only what it reached at least.
    pub is_lower_bound: bool,
}

/// A value that is made of those of the parts.
#[derive(Clone, Debug)]
pub struct Rollup {
    /// How.
    pub how: Areas,
    /// Parts that have a value.
    pub parts: usize,
    /// Whether these are all of them.
    pub is_complete: bool,
    /// Of a greatest or smallest value: whose it is.
    pub decisive: Option<usize>,
    /// What was reported for each period, in order of time.
    pub terms: Vec<PartsTerm>,
    /// Of a mean: the values that it is the mean of; the first of them if there are very many.
    pub weighed: Vec<Weighed>,
    /// The cells; the first of them if there are very many.
    pub cells: Vec<CellRef>,
    /// How many there are.
    pub cells_in_all: usize,
}

/// The value of one part in a mean.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// In the indicator's unit.
    pub value: Fraction,
    /// Whether it was divided.
    pub is_quotient: bool,
    /// How much it weighs; none where all weigh the same.
    pub weight: Option<Number>,
}

/// The sum of what parts reported for one period.
#[derive(Clone, Debug)]
pub struct PartsTerm {
    /// The period.
    pub period: Period,
    /// The sum.
    pub value: Sum,
    /// How many reports it is made of.
    pub parts: usize,
}

impl Actual {
    /// Every cell that it rests on, in the order of the arithmetic, each once.
    pub fn cells(&self) -> Vec<CellRef> {
        match &self.method {
            Method::Cells(cells) => cells.clone(),
            Method::Parts(rollup) => rollup.cells.clone(),
            Method::Growth { now: first, base: second }
            | Method::Added { total: first, before: second }
            | Method::Ratio { of: first, to: second, .. } => {
                once_each([first.cells(), second.cells()])
            }
            Method::Members(members) => {
                once_each(members.iter().map(|member| member.actual.cells()))
            }
            Method::Filled(stretches) => once_each(stretches.iter().map(Self::cells)),
        }
    }

    /// How many cells it rests on beyond those.
    pub fn unnamed_cells(&self) -> usize {
        match &self.method {
            Method::Cells(_) => 0,
            Method::Parts(rollup) => rollup.cells_in_all.saturating_sub(rollup.cells.len()),
            Method::Growth { now: first, base: second }
            | Method::Added { total: first, before: second }
            | Method::Ratio { of: first, to: second, .. } => {
                first.unnamed_cells().saturating_add(second.unnamed_cells())
            }
            Method::Members(members) => {
                members.iter().map(|member| member.actual.unnamed_cells()).sum()
            }
            Method::Filled(stretches) => stretches.iter().map(Self::unnamed_cells).sum(),
        }
    }

    /// Whether it was divided, so that it may have more decimals than anybody reported.
    pub fn is_quotient(&self) -> bool {
        match &self.method {
            Method::Cells(_) => false,
            Method::Parts(rollup) => rollup.how == Areas::Mean,
            Method::Growth { .. } | Method::Ratio { .. } => true,
            Method::Added { total, before } => total.is_quotient() || before.is_quotient(),
            Method::Members(members) => members.iter().any(|member| member.actual.is_quotient()),
            Method::Filled(stretches) => stretches.iter().any(Self::is_quotient),
        }
    }
}

/// Cells of several values: a part of a share counts into its whole as well.
fn once_each(values: impl IntoIterator<Item = Vec<CellRef>>) -> Vec<CellRef> {
    let mut known = HashSet::new();
    values.into_iter().flatten().filter(|cell| known.insert(*cell)).collect()
}
