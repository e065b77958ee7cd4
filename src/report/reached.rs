//! What was reached, how it came about, and the cells that it rests on.

use crate::assessment::Known;
use crate::plan::Areas;

use super::{Figure, Place};

/// What was reached.
#[derive(Clone, Debug)]
pub struct Reached {
    /// In the unit of the target.
    pub value: String,
    /// Whether it is the value, or only a bound.
    pub known: Known,
    /// How it came about.
    pub method: MethodView,
    /// Every cell that it rests on; of very many the first.
    pub from: Vec<CellView>,
    /// Cells beyond those.
    pub more_cells: usize,
}

impl Reached {
    /// The value, a bound with its sign: `7`, `>= 7`.
    pub fn shown(&self) -> String {
        format!("{}{}", self.known.sign(), self.value)
    }
}

/// How an actual value came about, with the numbers in it.
#[derive(Clone, Debug)]
pub enum MethodView {
    /// The sum of these values; of one, the value itself.
    Sum(Vec<String>),
    /// From the second value to the first, in percent of the second.
    Growth {
        /// This year's actual.
        now: Figure,
        /// Last year's actual.
        base: Figure,
        /// Of a running total that goes on from year to year: how this year's and last year's own came
        /// about.
        own: Vec<OwnYearView>,
    },
    /// The first value against the second.
    Ratio {
        /// The numerator, with its unit.
        of: Figure,
        /// The denominator, with its unit.
        to: Figure,
    },
    /// Made of the values of the parts.
    Parts {
        /// How.
        how: Areas,
        /// Parts that have a value.
        parts: usize,
        /// Whether these are all of them.
        is_complete: bool,
        /// Of a greatest or smallest value: whose it is.
        decisive: Option<String>,
        /// What was reported for each period.
        terms: Vec<PartsTermView>,
        /// Of a mean: the values that it is the mean of; the first of them if there are very many.
        weighed: Vec<WeighedView>,
    },
    /// The sum of what these indicators reached.
    Members(Vec<MemberView>),
    /// The sum of stretches of time, each reported for the area itself or made of others.
    Filled(Vec<StretchView>),
}

/// What a running total grew by in a year.
#[derive(Clone, Debug)]
pub struct OwnYearView {
    /// The total at its end less the total when it began; of a sum its members, so many of them as are
    /// totals in this way: `129 - 96`, `7 + (136 - 119)`.
    pub terms: Figure,
    /// What that comes to.
    pub own: Figure,
}

/// What was reached in one stretch of time.
#[derive(Clone, Debug)]
pub struct StretchView {
    /// The amount, in the indicator's unit.
    pub value: Figure,
    /// How it came about.
    pub method: MethodView,
}

/// What one member of a sum reached.
#[derive(Clone, Debug)]
pub struct MemberView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it reached, in the unit of the sum.
    pub value: Figure,
    /// Whether that is only what it reached at least.
    pub is_lower_bound: bool,
    /// The same in its own unit.
    pub own_value: Figure,
    /// That unit, where it is not the sum's.
    pub own_unit: Option<String>,
    /// How its own value came about.
    pub method: MethodView,
}

/// The sum of what parts reported for one period.
#[derive(Clone, Debug)]
pub struct PartsTermView {
    /// The period.
    pub period: String,
    /// The sum, in the unit of the indicator.
    pub value: Figure,
    /// How many reports it is made of.
    pub parts: usize,
}

/// The value of one part in a mean.
#[derive(Clone, Debug)]
pub struct WeighedView {
    /// In the unit of the indicator.
    pub value: Figure,
    /// How much it weighs; none where all weigh the same.
    pub weight: Option<String>,
}

/// One cell of the data.
#[derive(Clone, Debug)]
pub struct CellView {
    /// The entry that it is about.
    pub id: String,
    /// The part of the area that it is about; none for the whole.
    pub area: Option<String>,
    /// When; a day if the row gave one.
    pub period: String,
    /// The value in the unit of its indicator; none for a state, a mark or a refusal.
    pub value: Option<String>,
    /// That unit; empty for states and where there is none.
    pub unit: String,
    /// The cell as written.
    pub raw: String,
    /// The unit column as written.
    pub raw_unit: Option<String>,
    /// Where it stands.
    pub at: Place,
}
