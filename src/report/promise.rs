//! What is promised: the part of an outcome that does not depend on data.

use crate::plan::{Areas, Commitment, MissingPolicy, Relation, Side, TrendMethod};

use super::{Place, shown};

/// What is promised: the part of an outcome that does not depend on data.
#[derive(Clone, Debug)]
pub struct Promise {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The part of the plan's area whose promise it is; none for the whole.
    pub part: Option<String>,
    /// Index into [`Report::sections`].
    pub section: Option<usize>,
    /// How hard it is.
    pub commitment: Commitment,
    /// Whether its failure fails the plan whatever the score.
    pub is_key: bool,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Free text of the plan file.
    pub note: Option<String>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Item of the plan document.
    pub source: Option<String>,
    /// Fragment of the plan document.
    pub quote: Option<String>,
    /// Its table in the plan file.
    pub at: Place,
    /// Indicator or milestone.
    pub kind: PromiseKind,
    /// What it is worth, and what is told beside it.
    pub counts: Counts,
}

/// What the plan says of how a promise counts, and of what is told beside its status.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// What it weighs in the score.
    pub weight: Option<String>,
    /// Points for each unit beyond a floor.
    pub extra: Option<String>,
    /// Points lost for each unit that a floor is missed by.
    pub deduct: Option<String>,
    /// What a missing report means, if the promise says so itself.
    pub missing: Option<MissingPolicy>,
    /// The method of its trend.
    pub trend: Option<TrendMethod>,
    /// From where on its colour is green, and beyond where red.
    pub bands: Option<[String; 2]>,
}

/// What kind of promise.
#[derive(Clone, Debug)]
pub enum PromiseKind {
    /// Something measured.
    Indicator(Box<Aim>),
    /// Something done or not done.
    Milestone {
        /// The last day on which it is in time.
        due: String,
        /// Whether “done” needs evidence.
        needs_evidence: bool,
    },
}

/// What an indicator must reach.
#[derive(Clone, Debug)]
pub struct Aim {
    /// How the limit binds.
    pub comparator: Relation,
    /// The limit; the lower end of a band.
    pub value: String,
    /// The upper end of a band.
    pub upper: Option<String>,
    /// The limit that the way leads to: of a band the end that is nearer to the baseline.
    pub end: String,
    /// The further aim.
    pub stretch: Option<String>,
    /// The unit of all of them; may be empty.
    pub unit: String,
    /// The last month in which reaching it counts.
    pub due: String,
    /// Whether that is the end of a year, of the plan, or its own.
    pub horizon: Horizon,
    /// How values become one.
    pub measure: MeasureView,
    /// Of a sum: the names of the indicators that add up to it.
    pub members: Vec<String>,
    /// How the values of the parts make the whole's, for the whole of a plan that has parts.
    pub areas: Option<Areas>,
    /// What is due when.
    pub pace: PaceView,
    /// Targets that take its place later, or have taken it, in order of time.
    pub revisions: Vec<RevisionView>,
    /// The value at the start, where a way leads from it to the limit.
    pub baseline: Option<String>,
    /// The value at the start, where it keeps the target already.
    pub kept_from: Option<String>,
    /// From when a value can be expected.
    pub published: Option<String>,
}

/// Which time a deadline closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// A plan of one year, at its end.
    Year,
    /// Any other plan, at its end.
    Plan,
    /// A deadline of its own.
    Own,
}

/// How values become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureView {
    /// Amounts that add up.
    Flow,
    /// Amounts from the start of the plan.
    Cumulative,
    /// The state at the end of a period.
    Level,
    /// A rate.
    Rate,
    /// Growth of another indicator, by its name.
    GrowthOf(String),
    /// One indicator against another, by their names.
    Ratio(String, String),
    /// One indicator as a percentage of another, by their names.
    Share(String, String),
}

/// What is due when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaceView {
    /// In proportion to time.
    Linear,
    /// `linear` of what is not in proportion to time: the whole target at every time.
    Whole,
    /// By the same rate of growth every year.
    Compound,
    /// At the deadline only.
    AtEnd,
    /// By a table: month, and share or value.
    Schedule(Vec<(String, String)>),
}

/// A target that takes the place of an earlier one.
#[derive(Clone, Debug)]
pub struct RevisionView {
    /// The first month in which it holds.
    pub from: String,
    /// How the limit binds.
    pub comparator: Relation,
    /// The limit; the lower end of a band.
    pub value: String,
    /// The upper end of a band.
    pub upper: Option<String>,
    /// Why.
    pub reason: String,
}

impl PaceView {
    /// The word of the plan file; `schedule` for a table.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Linear | Self::Whole => "linear",
            Self::Compound => "compound",
            Self::AtEnd => "at-end",
            Self::Schedule(_) => "schedule",
        }
    }
}

impl Aim {
    /// Whether its values are amounts that add up.
    pub fn adds_up(&self) -> bool {
        matches!(self.measure, MeasureView::Flow | MeasureView::Cumulative)
    }

    /// Whether it is a limit that nothing leads down to from a baseline: what may be used, not what is owed.
    pub fn is_plain_ceiling(&self) -> bool {
        self.comparator.side() == Side::Ceiling && self.baseline.is_none()
    }

    /// Whether more is never worse.
    pub fn is_floor(&self) -> bool {
        self.comparator.side() == Side::Floor
    }
}

impl Promise {
    /// `file:line:column` of its table.
    pub fn place(&self) -> String {
        shown(&self.at)
    }
}
