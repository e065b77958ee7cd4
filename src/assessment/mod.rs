//! [`Assessment`]: one target, its actual, its status, with the arithmetic.

mod actual;
mod cell;
mod change;
mod course;
mod parts;
mod status;
mod trend;

use crate::period::{Month, Period};
use crate::quantity::{Bounds, Fraction};

pub use actual::{Actual, MemberActual, Method, PartsTerm, Rollup, Weighed};
pub use cell::CellRef;
pub use change::{Change, Changes, Difference, Digits, PastValue};
pub use course::{Course, Stage};
pub use parts::{Absent, Decided, Lacking, PartGap, Rank};
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
    /// For growth without last year's value: with which one the target would be reached.
    pub base_limit: Option<Box<BaseLimit>>,
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
    pub decided_by: Option<Box<Decided>>,
    /// Of a part: its place among the parts with the same target.
    pub rank: Option<Rank>,
    /// Of a target that was revised: the status and reason under what was promised first.
    pub first_promise: Option<(Status, Reason)>,
    /// What else was noticed while judging.
    pub notes: Vec<Note>,
    /// The way through the plan's reporting periods, where it was asked for.
    pub course: Option<Box<Course>>,
}

/// For growth without last year's value: what is known of it.
#[derive(Clone, Debug)]
pub struct BaseLimit {
    /// This year's value, in the unit of what grows.
    pub now: Fraction,
    /// The largest value of last year (smallest, for a ceiling) with which the target would be
    /// reached.
    pub limit: Fraction,
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

impl Known {
    /// What stands before the figure.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::AtLeast => ">= ",
            Self::AtMost => "<= ",
        }
    }
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
    /// The pace of a value, or nothing where a quotient would say nothing: by zero, or with zero
    /// between a value and what it is better than.
    pub fn pace(&self, value: &Fraction) -> Option<Fraction> {
        if let Some(start) = &self.start {
            return value.minus(start).over(&self.value.minus(start));
        }
        if !self.is_inverse {
            return value.over(&self.value);
        }
        let is_across = (value.is_negative() && self.value.is_positive())
            || (value.is_positive() && self.value.is_negative());
        self.value.over(value).filter(|_| !is_across)
    }
}
