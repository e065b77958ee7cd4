//! What charts need: places on an axis as exact percentages, so that no renderer computes any.

use super::equation::nearest;
use super::highlights::rate;
use super::numbers::{computed_places, ends, reached};
use crate::assessment::{Assessment, Course, Stage};
use crate::plan::{Side, Target};
use crate::quantity::{Fraction, Number, Rounding};

/// An indicator over the plan's reporting periods.
#[derive(Clone, Debug)]
pub struct CourseView {
    /// The reporting periods of the whole plan, in order.
    pub stages: Vec<StageView>,
    /// Whether the stages have amounts of their own that add up.
    pub adds_up: bool,
    /// What came in each month so far, before the deadline; to the nearest of four decimals.
    pub per_month: Option<String>,
    /// The same for people: in few figures.
    pub per_month_short: Option<String>,
    /// What is reached at the deadline if it goes on like that.
    pub projection: Option<Projection>,
    /// Where the target lies on the axis of the stages.
    pub limit_at: String,
    /// Where zero lies on that axis.
    pub zero_at: String,
    /// Where the way begins: at the baseline, else at zero.
    pub start_at: String,
}

/// An indicator in one reporting period.
#[derive(Clone, Debug)]
pub struct StageView {
    /// `2022-Q1`.
    pub period: String,
    /// Whether it was over by the time of the report.
    pub is_over: bool,
    /// What came in during this period, and during those before it that are told with it; none for
    /// what does not add up.
    pub own: Option<String>,
    /// Whether what came in is told with a later period.
    pub is_told_later: bool,
    /// Whether a value was due by then and there is none.
    pub is_missing: bool,
    /// What was reached at its end.
    pub total: Option<String>,
    /// What is due at its end.
    pub due: Option<String>,
    /// Where the total lies on the axis, 0 to 100.
    pub total_at: Option<String>,
    /// Where what is due lies on the axis.
    pub due_at: Option<String>,
    /// The height of its bar in a sparkline, 1 to 8: amounts from zero on, anything else between
    /// its lowest and highest value, in the middle if they are one.
    pub height: Option<u8>,
    /// The height of what is due on the axis, 1 to 8.
    pub due_height: Option<u8>,
}

/// What is reached at the deadline at the present run rate.
#[derive(Clone, Debug)]
pub struct Projection {
    /// In the unit of the target, to the nearest; with more decimals where it would else seem to
    /// reach what it misses, or to miss what it reaches.
    pub value: String,
    /// Whether that reaches the target.
    pub reaches: bool,
    /// Whether it does not because it lies above a ceiling or the upper end of a band.
    pub is_over: bool,
    /// Where it lies on the axis.
    pub at: String,
}

/// A target and how far it is, on one axis from 0 to 100.
#[derive(Clone, Debug)]
pub struct Bullet {
    /// Where zero lies.
    pub zero: String,
    /// The limit; of a band the lower end.
    pub limit: String,
    /// The upper end of a band.
    pub upper: Option<String>,
    /// The further aim.
    pub stretch: Option<String>,
    /// What is due.
    pub due: Option<String>,
    /// What was reached; 100 where the axis ends before it.
    pub actual: Option<String>,
    /// Whether the axis ends before what was reached.
    pub is_beyond: bool,
}

/// An axis from its lowest to its highest value.
struct Axis {
    low: Fraction,
    span: Fraction,
}

impl Axis {
    /// Over zero and all of the values.
    fn over<'a>(values: impl IntoIterator<Item = &'a Fraction>) -> Self {
        let (mut low, mut high) = (Fraction::zero(), Fraction::zero());
        for value in values {
            low = low.min(value.clone());
            high = high.max(value.clone());
        }
        let span = Some(high.minus(&low)).filter(Fraction::is_positive);
        Self { low, span: span.unwrap_or_else(Fraction::one) }
    }

    /// The place of a value in percent, from 0 to 100.
    fn at(&self, value: &Fraction) -> String {
        let share = value.minus(&self.low).over(&self.span).unwrap_or_else(Fraction::zero);
        let share = share.max(Fraction::zero()).min(Fraction::one());
        share.percent().decimal(2, Rounding::Nearest)
    }
}

/// The chart of one target. An actual value beyond five quarters of everything else ends the axis.
pub(super) fn bullet(assessment: &Assessment, target: &Target) -> Bullet {
    let limit = Fraction::from(target.comparator.limit());
    let upper = target.comparator.upper().map(Fraction::from);
    let stretch = target.stretch.map(Fraction::from);
    let due = assessment.due.as_ref().map(|due| due.value.clone());
    let actual = assessment.actual.as_ref().map(|actual| actual.value.clone());
    let marks: Vec<&Fraction> =
        std::iter::once(&limit).chain(&upper).chain(&stretch).chain(&due).collect();
    let highest = marks.iter().copied().max().cloned().unwrap_or_else(Fraction::zero);
    let end = highest.times(&Fraction::of(5, 4));
    let is_beyond = highest.is_positive() && actual.as_ref().is_some_and(|value| *value > end);
    let shown = actual.clone().map(|value| if is_beyond { end } else { value });
    let axis = Axis::over(marks.into_iter().chain(&shown));
    Bullet {
        zero: axis.at(&Fraction::zero()),
        limit: axis.at(&limit),
        upper: upper.map(|upper| axis.at(&upper)),
        stretch: stretch.map(|stretch| axis.at(&stretch)),
        due: due.map(|due| axis.at(&due)),
        actual: shown.map(|actual| axis.at(&actual)),
        is_beyond,
    }
}

/// The course of one target. At the month that it was judged at, value and what is due are the figures
/// that its outcome shows.
pub(super) fn course(
    assessment: &Assessment,
    target: &Target,
    baseline: Option<Number>,
    own: (Option<String>, Option<String>),
) -> Option<CourseView> {
    let course = assessment.course.as_ref()?;
    let limit = Fraction::from(target.comparator.limit());
    let values = course.stages.iter().flat_map(|stage| stage.total.iter().chain(&stage.due));
    let start = baseline.map_or_else(Fraction::zero, Fraction::from);
    let axis = Axis::over(values.chain(&course.projection).chain([&limit, &start]));
    let heights = heights(course);
    let stages = course.stages.iter().zip(heights);
    let mut stages: Vec<StageView> =
        stages.map(|(stage, height)| stage_view(stage, height, target, &axis)).collect();
    let is_judged = |stage: &Stage| Some(stage.period.last()) == assessment.judged_at;
    let judged = course.stages.iter().position(is_judged);
    if let Some(stage) = judged.and_then(|at| stages.get_mut(at)) {
        let (total, due) = own;
        stage.total = stage.total.take().map(|rounded| total.unwrap_or(rounded));
        stage.due = stage.due.take().map(|rounded| due.unwrap_or(rounded));
    }
    Some(CourseView {
        stages,
        adds_up: course.adds_up,
        per_month: course.per_month.as_ref().map(|rate| rate.decimal(4, Rounding::Nearest)),
        per_month_short: course.per_month.as_ref().map(|each| rate(each, target)),
        projection: course.projection.as_ref().map(|value| projection(value, target, &axis)),
        limit_at: axis.at(&limit),
        zero_at: axis.at(&Fraction::zero()),
        start_at: axis.at(&start),
    })
}

fn stage_view(stage: &Stage, height: Option<u8>, target: &Target, axis: &Axis) -> StageView {
    let places = computed_places(target.comparator);
    let beside: Vec<Fraction> = ends(target).into_iter().chain(stage.total.clone()).collect();
    let due = |due: &Fraction| nearest(due, places, &beside).text;
    let told = |value, beside| reached((value, stage.digits), target, beside);
    StageView {
        period: stage.period.to_string(),
        is_over: stage.is_over,
        own: stage.own.as_ref().map(|own| told(own, None)),
        is_told_later: stage.is_told_later,
        is_missing: stage.is_missing,
        total: stage.total.as_ref().map(|total| told(total, stage.due.as_ref())),
        due: stage.due.as_ref().map(due),
        total_at: stage.total.as_ref().map(|total| axis.at(total)),
        due_at: stage.due.as_ref().map(|due| axis.at(due)),
        height,
        due_height: stage.due.as_ref().map(|due| height_of(due, &axis.low, &axis.span)),
    }
}

fn projection(value: &Fraction, target: &Target, axis: &Axis) -> Projection {
    let comparator = target.comparator;
    let reaches = comparator.is_reached(value);
    let is_above = |limit: Number| *value > Fraction::from(limit);
    let is_over = match comparator.side() {
        Side::Floor => false,
        Side::Ceiling => !reaches,
        Side::Both => is_above(comparator.upper().unwrap_or(comparator.limit())),
    };
    Projection {
        value: nearest(value, computed_places(comparator), &ends(target)).text,
        reaches,
        is_over,
        at: axis.at(value),
    }
}

/// The heights of a sparkline's bars.
fn heights(course: &Course) -> Vec<Option<u8>> {
    let value = |stage: &Stage| {
        if course.adds_up { stage.own.clone() } else { stage.total.clone() }
    };
    let values: Vec<Option<Fraction>> = course.stages.iter().map(value).collect();
    let known = || values.iter().flatten();
    let lowest = known().min().cloned().unwrap_or_else(Fraction::zero);
    let low = if course.adds_up { lowest.min(Fraction::zero()) } else { lowest };
    let highest = known().max().cloned().unwrap_or_else(Fraction::zero);
    let span = highest.minus(&low);
    let is_flat = !course.adds_up && !span.is_positive();
    let height = |value: &Fraction| if is_flat { MIDDLE } else { height_of(value, &low, &span) };
    values.iter().map(|value| value.as_ref().map(height)).collect()
}

/// The height of a bar that is neither low nor high.
const MIDDLE: u8 = 4;

/// The height of a value's bar between `low` and the top, 1 to 8.
fn height_of(value: &Fraction, low: &Fraction, span: &Fraction) -> u8 {
    let share = value.minus(low).over(span).unwrap_or_else(Fraction::zero);
    let step = share.times(&Fraction::of(7, 1)).decimal(0, Rounding::Nearest);
    step.parse::<u8>().unwrap_or(0).saturating_add(1)
}
