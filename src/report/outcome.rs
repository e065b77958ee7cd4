//! What came of one promise.

use crate::assessment::{Assessment, Known, Rank, Reason, Status, TrendClass};
use crate::observation::MilestoneState;
use crate::plan::{Band, Relation, TrendMethod};
use crate::score::{AllOrNothing, Counted};
use crate::verdict::Verdict;

use super::{
    Aim, Bullet, CellView, ChangeView, CourseView, Figure, Percent, Place, Promise, PromiseKind,
    Reached, Worked,
};

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
    pub base_limit: Option<Box<BaseLimitView>>,
    /// What is due, in the unit of the target.
    pub due_now: Option<String>,
    /// Months passed and months in all, where what is due is in proportion to time.
    pub due_share: Option<DueShare>,
    /// Actual against target.
    pub completion: Option<Percent>,
    /// Whether that is the share, or only a bound of it.
    pub completion_known: Known,
    /// Actual against due, or for a ceiling due against actual.
    pub pace: Option<Percent>,
    /// The rates of growth that [`Self::pace`] is the ratio of, under a compound pace.
    pub growth: Option<Box<GrowthView>>,
    /// Share done less share due.
    pub pace_points: Option<Percent>,
    /// The numbers of its arithmetic.
    pub worked: Option<Box<Worked>>,
    /// Actual less due.
    pub gap: Option<String>,
    /// From where that is counted.
    pub gap_from: GapFrom,
    /// Still needed each month, to the nearest of four decimals; below zero where a value must fall.
    pub needed_per_month: Option<String>,
    /// The same for people: in few figures, rounded so that it is enough.
    pub needed_enough: Option<String>,
    /// Whether that is more than nothing.
    pub is_more_needed: bool,
    /// The first of the months over which it is told, where as-of lies later than what was judged.
    pub needed_from: Option<String>,
    /// Where it is headed by its indicator's method; information beside the status.
    pub trend: Option<Box<TrendView>>,
    /// 同比: against the same months of last year, where the data hold them.
    pub year_on_year: Option<Box<ChangeView>>,
    /// 环比: the last reporting period against the one before.
    pub period_on_period: Option<Box<ChangeView>>,
    /// The colour of its value.
    pub band: Option<Band>,
    /// By how much a reached floor is surpassed: 17 % where the completion is 117 %.
    pub excess: Option<Percent>,
    /// Whether a missed floor was reached to nine tenths or more.
    pub is_nearly_reached: bool,
    /// The target and how far it is, on one axis, where charts are drawn.
    pub bullet: Option<Box<Bullet>>,
    /// The way through the plan's reporting periods, where it was asked for.
    pub course: Option<Box<CourseView>>,
    /// The newest state of a milestone.
    pub state: Option<Box<StateView>>,
    /// Periods that are due and not reported.
    pub missing: Vec<String>,
    /// Parts that have not reported them; the first of them if there are very many, none where only verdicts are told.
    pub absent: Vec<AbsentPart>,
    /// How many there are.
    pub absent_count: usize,
    /// Of a value that is made of other indicators' values: those of them that are not reported.
    pub lacking: Vec<LackingView>,
    /// Where every part must keep the target: who decides.
    pub decided_by: Option<Box<DecidedView>>,
    /// Who excused it, if somebody did and it needs that.
    pub waiver: Option<Box<WaiverView>>,
    /// What was promised first, if the target was revised since.
    pub first_promise: Option<Box<FirstPromise>>,
    /// How its points came about, if it has a weight.
    pub receipt: Option<Box<ReceiptView>>,
    /// Of a part: its place among the parts with the same target.
    pub rank: Option<Rank>,
    /// Whether the outcome of the whole, or of another part, stands before it in the report.
    pub is_below_whole: bool,
    /// Of a part: how many of the areas that it belongs to have an outcome before it.
    pub depth: usize,
}

/// What the distance of a value is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapFrom {
    /// What is due.
    Due,
    /// The far end of a band or an exact target, which the value has passed.
    FarEnd,
}

impl GapFrom {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Due, Self::FarEnd];

    /// For machines.
    pub fn key(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::FarEnd => "far-end",
        }
    }
}

/// A share of time, by which a target is due.
#[derive(Clone, Copy, Debug)]
pub struct DueShare {
    /// Months passed.
    pub passed: u32,
    /// Months in all.
    pub all: u32,
}

/// What is known of last year's value where that is not reported.
#[derive(Clone, Debug)]
pub struct BaseLimitView {
    /// This year's value.
    pub now: String,
    /// The value of last year with which the target would just be reached.
    pub limit: String,
    /// The unit of both.
    pub unit: String,
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
    /// The parts that have not reported it; the first of them if there are very many, none where only verdicts are told.
    pub absent: Vec<AbsentPart>,
    /// How many there are.
    pub absent_count: usize,
}

/// What was promised before a target was revised, and what would come of it.
#[derive(Clone, Debug)]
pub struct FirstPromise {
    /// How the limit binds.
    pub comparator: Relation,
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
    /// Where it stands in the plan file.
    pub at: Place,
    /// The revision that took its place.
    pub revised_at: Place,
}

/// How the percentage of a target comes of what was reached.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// The sides of `80 + 0.5 x (76.82 - 100) = 68.41`; none where what was reached counts as it is.
    pub rung: Option<(String, Figure)>,
    /// Whether the cap or the floor decides.
    pub held: Option<Held>,
}

/// What keeps a percentage within its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// No target gets more.
    ByCap,
    /// No target gets less.
    ByFloor,
}

/// How the points of one target came about.
#[derive(Clone, Debug)]
pub struct ReceiptView {
    /// What it weighs.
    pub weight: String,
    /// Percent of the target, or of what is due, that was reached.
    pub reached: Option<String>,
    /// Before the deadline: the pace in percent, of which 100 counts at most.
    pub pace: Option<String>,
    /// Where it counts whole or not at all: what decides.
    pub all_or_nothing: Option<AllOrNothing>,
    /// Percent of the weight that it gets.
    pub percent: String,
    /// The ladder by which that comes of what was reached, where the two are not the same.
    pub ladder: Option<Ladder>,
    /// Weight times percent.
    pub points: String,
    /// Points for what lies beyond the target, or taken for what a missed one is short of.
    pub extra: Option<ExtraView>,
    /// Whether and why it counts.
    pub counted: Counted,
}

/// How points beside those of the weight came about.
#[derive(Clone, Debug)]
pub struct ExtraView {
    /// Units times points for each: `0.52 x 1.3`.
    pub terms: Figure,
    /// What that comes to.
    pub comes_to: Figure,
    /// Whether a limit makes it less.
    pub is_held: bool,
    /// Points won, or below zero points lost.
    pub points: String,
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
    /// Parts that are not due yet.
    pub waiting: usize,
    /// All parts.
    pub of: usize,
    /// Under an area with a target of its own: the worst part held against that, where its own result
    /// is against the whole's.
    pub against: Option<Box<Outcome>>,
}

/// What a published method says of one target.
#[derive(Clone, Debug)]
pub struct TrendView {
    /// The method.
    pub method: TrendMethod,
    /// What it calls its result.
    pub class: TrendClass,
    /// The figure that the class rests on, with four decimals; rounded down. A growth is in percent a
    /// year.
    pub figure: Option<String>,
    /// Where that is the share of what is left that will be missed: in percent, to the nearest; below
    /// zero where the target will be passed.
    pub missed_percent: Option<String>,
    /// What the limits of the classes are multiplied by, near a natural limit; with four decimals,
    /// rounded down.
    pub factor: Option<String>,
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

impl Outcome {
    /// An outcome of which nothing is told but status and verdict.
    pub(super) fn bare(promise: Promise, area: String, one: &Assessment, verdict: Verdict) -> Self {
        Self {
            promise,
            area,
            status: one.status,
            verdict,
            reason: one.reason,
            judged_at: one.judged_at.map(|month| month.to_string()),
            actual: None,
            considered: Vec::new(),
            base_limit: None,
            due_now: None,
            due_share: None,
            completion: None,
            completion_known: Known::Whole,
            pace: None,
            growth: None,
            pace_points: None,
            worked: None,
            gap: None,
            gap_from: GapFrom::Due,
            needed_per_month: None,
            needed_enough: None,
            is_more_needed: false,
            needed_from: None,
            trend: None,
            year_on_year: None,
            period_on_period: None,
            band: None,
            excess: None,
            is_nearly_reached: false,
            bullet: None,
            course: None,
            state: None,
            missing: Vec::new(),
            absent: Vec::new(),
            absent_count: 0,
            lacking: Vec::new(),
            decided_by: None,
            waiver: None,
            first_promise: None,
            receipt: None,
            rank: None,
            is_below_whole: false,
            depth: 0,
        }
    }

    /// From where the difference is counted; nothing where there is none.
    pub fn gap_counted_from(&self) -> Option<GapFrom> {
        self.gap.as_ref().map(|_| self.gap_from)
    }

    /// The completion for people, a bound with its sign: `42.4%`, `>= 42.4%`.
    pub fn completion_shown(&self) -> Option<String> {
        let completion = self.completion.as_ref()?;
        Some(format!("{}{}%", self.completion_known.sign(), completion.short))
    }

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
