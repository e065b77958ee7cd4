//! [`Report`]: everything that a renderer may know, as plain data.
//!
//! Numbers are texts here, already rounded so that none contradicts its verdict. A renderer computes
//! nothing that another format would not show too.

mod build;
mod change;
mod composition;
mod contradiction;
mod course;
mod coverage;
mod digest;
mod draft;
mod findings;
mod grid;
mod highlights;
mod numbers;
mod outlook;
mod run;
mod scores;
mod validation;
mod view;
mod waivers;

use crate::plan::Plan;
use crate::source::Location;

pub use crate::assessment::{Rank, Reason, Status, TrendClass, TrendGap};
pub use crate::diagnostic::{Argument, Code, Diagnostic, Severity, Term};
pub use crate::document::Gap;
pub use crate::observation::MilestoneState;
pub use crate::plan::{Areas, Band, Basis, Commitment, TrendMethod};
pub use crate::score::Counted;
pub use crate::source::{Excerpt, HashedFile};
pub use crate::verdict::{ExitCode, FailOn, Tally, ValidationCode, Verdict};
pub use build::{Judged, build};
pub use change::{Amount, ChangeView, DifferenceView, Direction};
pub use course::{Bullet, CourseView, Projection, StageView};
pub use coverage::{AccountKind, Bound, Coverage, LedgerRow, Tally as LedgerTally, coverage};
pub use digest::{Digest, Standing, StandingCount, VerdictCount};
pub use draft::{
    DraftEntry, DraftKind, DraftMeasure, DraftPlan, Explained, Record, Unsure, drafted,
};
pub use findings::contradictions;
pub use grid::{AreaGrid, AreaRow};
pub use numbers::Percent;
pub use run::Run;
pub use validation::{FindingCounts, Looked, Submission, SubmissionState, Validation, validate};
pub use view::{TargetList, list};

/// A place in a file, for a reader.
pub type Place = Location;

/// The whole outcome of one run.
#[derive(Clone, Debug)]
pub struct Report {
    /// Which plan.
    pub plan: PlanHead,
    /// The time up to which it was judged.
    pub as_of: String,
    /// The day that this is or ends with.
    pub as_of_day: Day,
    /// The month that indicators were judged at, where no report was due later.
    pub judged_to: Option<String>,
    /// The data files.
    pub inputs: Vec<Input>,
    /// How many targets got which verdict.
    pub tally: Tally,
    /// Of the whole plan.
    pub verdict: Verdict,
    /// What the process ends with.
    pub exit_code: ExitCode,
    /// Why it ends so.
    pub fail_on: FailOn,
    /// What lateness is measured in.
    pub basis: Basis,
    /// Of the plan, in order.
    pub sections: Vec<SectionHead>,
    /// One for each target and milestone, in the plan's order.
    pub results: Vec<Outcome>,
    /// What the points add up to, for every area that has targets with a weight; the whole first.
    pub scores: Vec<ScoreView>,
    /// Faults and notes: of the plan, then of the data by place, then of judging in plan order.
    pub findings: Vec<Diagnostic>,
    /// What a summary says.
    pub digest: Digest,
    /// Areas against indicators, where results of several areas exist.
    pub grid: Option<AreaGrid>,
}

impl Report {
    /// Whether a pace of it is one by rates of growth, which is read otherwise than the rest.
    pub fn has_compound_pace(&self) -> bool {
        self.results.iter().any(|outcome| outcome.growth.is_some())
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
    /// Whether a month ends with it.
    pub ends_month: bool,
}

/// Which plan a report is about.
#[derive(Clone, Debug)]
pub struct PlanHead {
    /// As the document calls itself.
    pub title: String,
    /// `2022`.
    pub period: String,
    /// Empty if the plan names none.
    pub area: String,
    /// The plan file as the user named it.
    pub file: String,
    /// Of the plan file's bytes.
    pub sha256: String,
    /// The files that it extends, the nearest first.
    pub bases: Vec<HashedFile>,
}

impl PlanHead {
    /// The head of a plan that was read from a file and from those that it extends.
    pub fn of(plan: &Plan, file: &str, sha256: &str, bases: &[HashedFile]) -> Self {
        Self {
            title: plan.title.clone(),
            period: plan.period.to_string(),
            area: plan.area.clone(),
            file: file.to_owned(),
            sha256: sha256.to_owned(),
            bases: bases.to_vec(),
        }
    }

    /// The plan file and those that it extends.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let bases = self.bases.iter().map(|base| base.name.as_str());
        std::iter::once(self.file.as_str()).chain(bases)
    }
}

/// One data file.
#[derive(Clone, Debug)]
pub struct Input {
    /// As the user named it.
    pub file: String,
    /// Of its bytes.
    pub sha256: String,
    /// `utf-8`, `gb18030`, …
    pub encoding: &'static str,
    /// Rows below the header.
    pub rows: usize,
}

/// A part of the plan document.
#[derive(Clone, Debug)]
pub struct SectionHead {
    /// Its id.
    pub id: String,
    /// As shown.
    pub title: String,
}

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
    /// `at-least`, …
    pub comparator: &'static str,
    /// The limit; the lower end of a band.
    pub value: String,
    /// The upper end of a band.
    pub upper: Option<String>,
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
    /// Of a sum: the ids of the indicators that add up to it.
    pub members: Vec<String>,
    /// How the values of the parts make the whole's, for the whole of a plan that has parts.
    pub areas: Option<Areas>,
    /// What is due when.
    pub pace: PaceView,
    /// Targets that take its place later, or have taken it, in order of time.
    pub revisions: Vec<RevisionView>,
    /// The value at the start.
    pub baseline: Option<String>,
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
    /// Growth of another indicator, by its id.
    GrowthOf(String),
    /// One indicator against another, by their ids.
    Ratio(String, String),
    /// One indicator as a percentage of another, by their ids.
    Share(String, String),
}

/// What is due when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaceView {
    /// In proportion to time.
    Linear,
    /// By the same rate of growth every year.
    Compound,
    /// At the deadline only.
    AtEnd,
    /// By a table: month, and share or value.
    Schedule(Vec<(String, String)>),
}

impl PaceView {
    /// The word of the plan file; `schedule` for a table.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Compound => "compound",
            Self::AtEnd => "at-end",
            Self::Schedule(_) => "schedule",
        }
    }
}

/// What came of one promise.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What was promised.
    pub promise: Promise,
    /// Whom the value is about.
    pub area: String,
    /// How far it is.
    pub status: Status,
    /// What that means.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// The end of the month at which it was judged.
    pub judged_at: Option<String>,
    /// What was reached.
    pub actual: Option<Reached>,
    /// Where nothing was reached for certain: the cells that were looked at.
    pub considered: Vec<CellView>,
    /// For growth without last year's value: with which value the target would just be reached.
    pub base_limit: Option<String>,
    /// What is due, in the unit of the target.
    pub due_now: Option<String>,
    /// Months passed and months in all, where what is due is in proportion to time.
    pub due_months: Option<(u32, u32)>,
    /// Actual against target.
    pub completion: Option<Percent>,
    /// The quotient that [`Self::completion`] is: `39 / 40`.
    pub completion_terms: Option<String>,
    /// Actual against due, or for a ceiling due against actual.
    pub pace: Option<Percent>,
    /// The quotient that [`Self::pace`] is: `1.6 / 1.75`.
    pub pace_terms: Option<String>,
    /// The rates of growth that [`Self::pace`] is the ratio of, under a compound pace.
    pub growth: Option<GrowthView>,
    /// Share done less share due.
    pub pace_points: Option<Percent>,
    /// Actual less due.
    pub gap: Option<String>,
    /// Still needed each month.
    pub needed_per_month: Option<String>,
    /// Where it is headed by its indicator's method; information beside the status.
    pub trend: Option<TrendView>,
    /// 同比: against the same months of last year, where the data hold them.
    pub year_on_year: Option<ChangeView>,
    /// 环比: the last reporting period against the one before.
    pub period_on_period: Option<ChangeView>,
    /// The colour of its value.
    pub band: Option<Band>,
    /// The same with one decimal more than the target has, rounded up so that it is enough.
    pub needed_short: Option<String>,
    /// By how much a reached floor is surpassed: 17 % where the completion is 117 %.
    pub excess: Option<Percent>,
    /// Whether a missed floor was reached to nine tenths or more.
    pub is_nearly_reached: bool,
    /// The target and how far it is, on one axis, where charts are drawn.
    pub bullet: Option<Bullet>,
    /// The way through the plan's reporting periods, where it was asked for.
    pub course: Option<CourseView>,
    /// The newest state of a milestone.
    pub state: Option<StateView>,
    /// Periods that are due and not reported.
    pub missing: Vec<String>,
    /// Parts that have not reported them; the first of them if there are very many.
    pub absent: Vec<AbsentPart>,
    /// How many there are.
    pub absent_count: usize,
    /// Of a value that is made of other indicators' values: those of them that are not reported.
    pub lacking: Vec<LackingView>,
    /// Where every part must keep the target: who decides.
    pub decided_by: Option<DecidedView>,
    /// Who excused it, if somebody did and it needs that.
    pub waiver: Option<WaiverView>,
    /// What was promised first, if the target was revised since.
    pub first_promise: Option<FirstPromise>,
    /// How its points came about, if it has a weight.
    pub receipt: Option<ReceiptView>,
    /// Of a part: its place among the parts with the same target.
    pub rank: Option<Rank>,
    /// Whether the outcome of the whole, or of another part, stands before it in the report.
    pub is_below_whole: bool,
}

/// A part that has not reported.
#[derive(Clone, Debug)]
pub struct AbsentPart {
    /// Its name.
    pub area: String,
    /// What it has not reported.
    pub periods: Vec<String>,
}

/// An indicator that another is built on, and that is not reported.
#[derive(Clone, Debug)]
pub struct LackingView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is not reported of it.
    pub periods: Vec<String>,
    /// The parts that have not reported it; the first of them if there are very many.
    pub absent: Vec<AbsentPart>,
    /// How many there are.
    pub absent_count: usize,
}

/// What was promised before a target was revised, and what would come of it.
#[derive(Clone, Debug)]
pub struct FirstPromise {
    /// `at-least`, …
    pub comparator: &'static str,
    /// The limit; the lower end of a band.
    pub value: String,
    /// The upper end of a band.
    pub upper: Option<String>,
    /// The first month of the revision that holds now.
    pub revised_from: String,
    /// Why it was revised.
    pub reason: String,
    /// How far the first target is.
    pub status: Status,
    /// What that means.
    pub verdict: Verdict,
    /// The revision in the plan file.
    pub at: Place,
}

/// A target that takes the place of an earlier one.
#[derive(Clone, Debug)]
pub struct RevisionView {
    /// The first month in which it holds.
    pub from: String,
    /// `at-least`, …
    pub comparator: &'static str,
    /// The limit; the lower end of a band.
    pub value: String,
    /// The upper end of a band.
    pub upper: Option<String>,
    /// Why.
    pub reason: String,
}

/// How the points of one target came about.
#[derive(Clone, Debug)]
pub struct ReceiptView {
    /// What it weighs.
    pub weight: String,
    /// Percent of the target, or of what is due, that was reached.
    pub reached: Option<String>,
    /// Percent of the weight that it gets.
    pub percent: String,
    /// Weight times percent.
    pub points: String,
    /// Points for what lies beyond the target.
    pub extra: Option<String>,
    /// Whether and why it counts.
    pub counted: Counted,
}

/// What the points of one area add up to.
#[derive(Clone, Debug)]
pub struct ScoreView {
    /// The area.
    pub area: String,
    /// Ids of key targets of it that failed.
    pub key_failures: Vec<String>,
    /// The sum of the points.
    pub points: String,
    /// The sum of the weights that count.
    pub weight: String,
    /// Points against weight.
    pub percent: String,
    /// The grade; none where a key target failed or none is reached.
    pub grade: Option<String>,
    /// Its place among the parts; the whole has none.
    pub place: Option<usize>,
}

/// An excuse, with what it excuses.
#[derive(Clone, Debug)]
pub struct WaiverView {
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub approved_by: String,
    /// The last day on which it holds.
    pub expires: String,
    /// The verdict without it.
    pub would_be: Verdict,
    /// Its table in the file of waivers.
    pub at: Place,
}

/// The part that decides where every part must keep the target.
#[derive(Clone, Debug)]
pub struct DecidedView {
    /// The part that is worst off; of several the first.
    pub area: String,
    /// Parts that keep the target, or are on the way to it.
    pub kept: usize,
    /// Parts that were judged.
    pub of: usize,
}

/// What a published method says of one target.
#[derive(Clone, Debug)]
pub struct TrendView {
    /// The method.
    pub method: TrendMethod,
    /// What it calls its result.
    pub class: TrendClass,
    /// The figure that the class rests on, with four decimals; rounded down.
    pub figure: Option<String>,
    /// What a baseline or target of zero counts as, where the method has no way from or to zero.
    pub stand_in: Option<&'static str>,
    /// The score from -5 to 5 of a method that has one, with four decimals; rounded down.
    pub score: Option<String>,
    /// The value that the method expects at the deadline, in the unit of the target.
    pub projected: Option<String>,
}

/// Rates of growth from a baseline, in percent a year.
#[derive(Clone, Debug)]
pub struct GrowthView {
    /// So far; with four decimals, rounded down.
    pub made: String,
    /// Up to the target; rounded in the same way.
    pub needed: String,
    /// The first against the second without its sign, below zero away from the target; with four
    /// decimals, rounded down.
    pub ratio: String,
}

/// What was reached.
#[derive(Clone, Debug)]
pub struct Reached {
    /// In the unit of the target.
    pub value: String,
    /// Whether it is only what was reached at least.
    pub is_lower_bound: bool,
    /// How it came about.
    pub method: MethodView,
    /// Every cell that it rests on; of very many the first.
    pub from: Vec<CellView>,
    /// Cells beyond those.
    pub more_cells: usize,
}

/// The comparator as a sign in front of its limit; nothing before a band.
pub fn sign(comparator: &str) -> &'static str {
    match comparator {
        "at-least" => ">= ",
        "at-most" => "<= ",
        "above" => "> ",
        "below" => "< ",
        "equals" => "= ",
        _ => "",
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
        now: String,
        /// Last year's actual.
        base: String,
    },
    /// The first value against the second.
    Ratio {
        /// The numerator, with its unit.
        of: String,
        /// The denominator, with its unit.
        to: String,
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
    },
    /// The sum of what these indicators reached.
    Members(Vec<MemberView>),
    /// The sum of stretches of time, each reported for the area itself or made of others.
    Filled(Vec<StretchView>),
}

/// What was reached in one stretch of time.
#[derive(Clone, Debug)]
pub struct StretchView {
    /// The amount, in the indicator's unit.
    pub value: String,
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
    pub value: String,
    /// Whether that is only what it reached at least.
    pub is_lower_bound: bool,
    /// The same in its own unit.
    pub own_value: String,
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
    pub value: String,
    /// How many reports it is made of.
    pub parts: usize,
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

/// The newest state of a milestone.
#[derive(Clone, Debug)]
pub struct StateView {
    /// How far it is.
    pub state: MilestoneState,
    /// The evidence that the newest “done” names.
    pub evidence: Option<String>,
    /// Where it stands.
    pub cell: CellView,
}

impl Report {
    /// What failed, could not be judged or warns, in this order.
    pub fn needing_attention(&self) -> Vec<&Outcome> {
        let rank = |outcome: &&Outcome| match outcome.verdict {
            Verdict::Fail => Some(0),
            Verdict::Incomplete => Some(1),
            Verdict::Warn => Some(2),
            Verdict::Pass | Verdict::Pending | Verdict::Waived => None,
        };
        let needs = |outcome: &&Outcome| rank(outcome).is_some();
        let mut outcomes: Vec<&Outcome> = self.results.iter().filter(needs).collect();
        outcomes.sort_by_key(rank);
        outcomes
    }

    /// What somebody excused.
    pub fn waived(&self) -> impl Iterator<Item = &Outcome> {
        self.results.iter().filter(|outcome| outcome.verdict == Verdict::Waived)
    }
}

impl Outcome {
    /// The cell with the newest period, which is where a reader looks first.
    pub fn newest_cell(&self) -> Option<&CellView> {
        self.cells().max_by(|one, other| one.period.cmp(&other.period))
    }

    /// Every cell that the verdict rests on.
    pub fn cells(&self) -> impl Iterator<Item = &CellView> {
        let values = self.actual.iter().flat_map(|actual| &actual.from);
        values.chain(&self.considered).chain(self.state.iter().map(|newest| &newest.cell))
    }

    /// What the indicator must reach, if it is one.
    pub fn aim(&self) -> Option<&Aim> {
        match &self.promise.kind {
            PromiseKind::Indicator(aim) => Some(aim),
            PromiseKind::Milestone { .. } => None,
        }
    }
}

impl Aim {
    /// Whether its values are amounts that add up.
    pub fn adds_up(&self) -> bool {
        matches!(self.measure, MeasureView::Flow | MeasureView::Cumulative)
    }

    /// Whether more is never worse.
    pub fn is_floor(&self) -> bool {
        matches!(self.comparator, "at-least" | "above")
    }
}

impl Promise {
    /// `file:line:column` of its table.
    pub fn place(&self) -> String {
        shown(&self.at)
    }
}

/// `file:line:column`, or `book.xlsx#Sheet!D5`.
pub fn shown(place: &Place) -> String {
    place.to_string()
}

/// A place of which only the file is known.
pub fn is_whole_file(place: &Place) -> bool {
    place.excerpt.is_none()
}
