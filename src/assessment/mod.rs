//! [`Assessment`]: one target, its actual, its status, with the arithmetic.

mod change;
mod status;
mod trend;

use std::collections::HashSet;

use crate::period::{Month, Period};
use crate::plan::Areas;
use crate::quantity::{Bounds, Fraction, Number, Sum};

pub use change::{Change, Changes, Difference};
pub use status::{Reason, Status};
pub use trend::{Trend, TrendClass, TrendGap};

/// One target at one time.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Index of the plan's entry.
    pub entry: usize,
    /// Index of the part that it is about; none for the plan's whole area.
    pub part: Option<usize>,
    /// How far it is.
    pub status: Status,
    /// Why.
    pub reason: Reason,
    /// The month at whose end it was judged, if it could be judged at any.
    pub judged_at: Option<Month>,
    /// What was reached, if it is known.
    pub actual: Option<Actual>,
    /// Whether [`Self::actual`] is all of it, or only a bound since reports are missing.
    pub known: Known,
    /// Where there is no actual value: the cells that were looked at.
    pub considered: Vec<CellRef>,
    /// For growth without last year's value: the largest such value (smallest, for a ceiling) with
    /// which the target would be reached.
    pub base_limit: Option<Fraction>,
    /// What is due, if anything is.
    pub due: Option<Due>,
    /// Actual against target.
    pub completion: Option<Fraction>,
    /// Actual against due; for a ceiling due against actual.
    pub pace: Option<Fraction>,
    /// How [`Self::pace`] is computed.
    pub pace_line: Option<PaceLine>,
    /// Under a pace by rates of growth: that so far against that needed. [`Self::pace`] is then the
    /// lower end of their ratio.
    pub growth: Option<Box<GrowthPace>>,
    /// The share done less the share due, for a ceiling the other way round.
    pub pace_points: Option<Fraction>,
    /// Actual less due.
    pub gap: Option<Fraction>,
    /// What is still needed each month up to the deadline.
    pub needed_per_month: Option<Fraction>,
    /// Where it is headed by its indicator's method; never a verdict.
    pub trend: Option<Box<Trend>>,
    /// What its value has changed by, where that was asked for.
    pub changes: Changes,
    /// The newest state of a milestone.
    pub state: Option<CellRef>,
    /// Periods that are due and not reported.
    pub missing: Vec<Period>,
    /// Parts that have not reported what is missing.
    pub absent: Absent,
    /// Of a value that is made of other indicators' values: those of them that are not reported.
    pub lacking: Vec<Lacking>,
    /// Where every part must keep the target: the part that decides, and how many keep it.
    pub decided_by: Option<Decided>,
    /// Of a part: its place among the parts with the same target.
    pub rank: Option<Rank>,
    /// Of a target that was revised: the status and reason under what was promised first.
    pub first_promise: Option<(Status, Reason)>,
    /// What else was noticed while judging.
    pub notes: Vec<Note>,
    /// The way through the plan's reporting periods, where it was asked for.
    pub course: Option<Box<Course>>,
}

/// What a value that is made of reports says where some are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing is missing: it is the value.
    Whole,
    /// Whatever is missing, the value is not less.
    AtLeast,
    /// Whatever is missing, the value is not more.
    AtMost,
}

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
    /// What is due at its end, if anything is.
    pub due: Option<Fraction>,
}

/// What is due, and as what share of the target.
#[derive(Clone, Debug)]
pub struct Due {
    /// In the indicator's unit.
    pub value: Fraction,
    /// Months passed and months in all, where it is in proportion to time.
    pub months: Option<(u32, u32)>,
}

/// What an actual value is held against, and how.
#[derive(Clone, Debug)]
pub struct PaceLine {
    /// The line, in the indicator's unit.
    pub value: Fraction,
    /// The baseline from which both are counted.
    pub start: Option<Fraction>,
    /// Whether the line is divided by the actual value, as for a budget.
    pub is_inverse: bool,
}

/// Growth a year, so far and as needed from the baseline to the target.
#[derive(Clone, Debug)]
pub struct GrowthPace {
    /// Since the baseline; 0.03 is 3 %.
    pub made: Bounds,
    /// Up to the deadline.
    pub needed: Bounds,
    /// The first against the second without its sign; below zero away from the target.
    pub ratio: Bounds,
}

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
    /// Parts that keep the target, or are on the way to it.
    pub kept: usize,
    /// Parts that were judged.
    pub of: usize,
    /// Those that do not keep it: all but the `kept`.
    pub short: Vec<usize>,
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

/// One observation of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CellRef {
    // As small as can be: of large plans there are hundreds of thousands.
    entry: u32,
    /// 0 for the whole area, else the index of the part and one.
    slot: u32,
    index: u32,
}

impl CellRef {
    /// An observation of an entry, for a part or the whole area, by its index among those of both.
    pub fn of(entry: usize, part: Option<usize>, index: usize) -> Self {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let slot = part.map_or(0, |part| small(part).saturating_add(1));
        Self { entry: small(entry), slot, index: small(index) }
    }

    /// Index of the plan's entry.
    pub fn entry(self) -> usize {
        usize::try_from(self.entry).unwrap_or(usize::MAX)
    }

    /// Index of the part that it is about; none for the whole area.
    pub fn part(self) -> Option<usize> {
        usize::try_from(self.slot).unwrap_or(usize::MAX).checked_sub(1)
    }

    /// Index among the observations of both.
    pub fn index(self) -> usize {
        usize::try_from(self.index).unwrap_or(usize::MAX)
    }
}

/// Something noticed while judging that a reader should know.
#[derive(Clone, Debug)]
pub enum Note {
    /// The verdict is settled although these periods are not reported.
    GapButSettled(Vec<Period>),
    /// The parts of a period do not add up to the value of the whole.
    PartsContradictWhole {
        /// The cells of the parts.
        parts: Vec<CellRef>,
        /// Their sum.
        sum: Fraction,
        /// The cell of the whole.
        whole: CellRef,
        /// Whether rounding can explain the difference, so that the whole was used.
        by_rounding: bool,
    },
    /// Several values for the end of one month differ.
    ValuesContradict {
        /// One of them.
        first: CellRef,
        /// Another.
        second: CellRef,
    },
    /// A milestone was done in a period that its due date divides.
    DoneDateUnclear(CellRef),
    /// A milestone was done and is not any more.
    StateFellBack {
        /// The report that it is done.
        before: CellRef,
        /// The later report.
        after: CellRef,
    },
}

impl Assessment {
    /// An assessment that says nothing more than a status and why.
    pub fn bare(entry: usize, status: Status, reason: Reason) -> Self {
        Self {
            entry,
            part: None,
            status,
            reason,
            judged_at: None,
            actual: None,
            known: Known::Whole,
            considered: Vec::new(),
            base_limit: None,
            due: None,
            completion: None,
            pace: None,
            pace_line: None,
            growth: None,
            pace_points: None,
            gap: None,
            needed_per_month: None,
            trend: None,
            changes: Changes::default(),
            state: None,
            missing: Vec::new(),
            absent: Absent::default(),
            lacking: Vec::new(),
            decided_by: None,
            rank: None,
            first_promise: None,
            notes: Vec::new(),
            course: None,
        }
    }
}

impl PaceLine {
    /// The pace of a value, or nothing where that would divide by zero.
    pub fn pace(&self, value: &Fraction) -> Option<Fraction> {
        if let Some(start) = &self.start {
            return value.minus(start).over(&self.value.minus(start));
        }
        if self.is_inverse { self.value.over(value) } else { value.over(&self.value) }
    }
}

impl Actual {
    /// Every cell that it rests on, in the order of the arithmetic, each once.
    pub fn cells(&self) -> Vec<CellRef> {
        match &self.method {
            Method::Cells(cells) => cells.clone(),
            Method::Parts(rollup) => rollup.cells.clone(),
            Method::Growth { now: first, base: second }
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
