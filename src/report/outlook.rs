//! What is said of a value beside its status: the trend by a published method, and a colour.

use super::equation::nearest;
use super::{GrowthView, TrendView};
use crate::assessment::{Assessment, GrowthPace, Known};
use crate::plan::{Band, Indicator, TrendMethod};
use crate::quantity::{Bounds, Fraction, Number, Rounding};

/// The trend by the indicator's method, with its figure rounded down, or a share that is missed to the
/// side of its limits on which it is.
pub(super) fn trend(indicator: &Indicator, assessment: &Assessment) -> Option<TrendView> {
    let trend = assessment.trend.as_ref()?;
    let projected = trend.projected.as_ref();
    let goal = indicator.goal(assessment.part)?;
    let method = indicator.trend?;
    let ends = [goal.start, Some(goal.target.comparator.limit())];
    let has_zero = ends.contains(&Some(Number::ZERO)) && method.is_by_growth();
    let is_growth = method == TrendMethod::OpenSdgGrowth;
    let figure = trend.figure.as_ref().map(Bounds::low);
    let is_miss = method == TrendMethod::MeanChange;
    let missed = figure.filter(|_| is_miss).map(Fraction::percent);
    let cuts = [0, 5, 20].map(|cut| Fraction::of(cut, 1));
    let figure = figure.map(|low| if is_growth { low.percent() } else { low.clone() });
    let four = |value: &Fraction| value.decimal(4, Rounding::Down);
    let shares = cuts.clone().map(|cut| cut.shift(-2));
    let shown = |value: &Fraction| {
        if is_miss { nearest(value, 4, &shares).text } else { four(value) }
    };
    Some(TrendView {
        method,
        stand_in: has_zero.then_some(FOR_ZERO),
        class: trend.class,
        figure: figure.as_ref().map(shown),
        missed_percent: missed.map(|missed| nearest(&missed, 2, &cuts).text),
        factor: trend.factor.as_ref().map(|factor| four(factor.low())),
        score: trend.score.as_ref().map(|score| score.low().decimal(4, Rounding::Nearest)),
        projected: projected.map(|value| value.decimal(4, Rounding::Nearest)),
    })
}

/// What the published code of Open SDG takes for zero.
const FOR_ZERO: &str = "0.001";

/// The rates of growth that a compound pace is made of.
pub(super) fn growth(assessment: &Assessment) -> Option<GrowthView> {
    let GrowthPace { made, needed, ratio } = assessment.growth.as_deref()?;
    let percent = |rate: &Bounds| rate.low().percent().decimal(4, Rounding::Down);
    let ratio = ratio.low().decimal(4, Rounding::Down);
    Some(GrowthView { made: percent(made), needed: percent(needed), ratio })
}

/// The colour of a value that is known for certain.
pub(super) fn band(indicator: &Indicator, assessment: &Assessment) -> Option<Band> {
    let goal = indicator.goal(assessment.part)?;
    let actual = assessment.actual.as_ref().filter(|_| assessment.known == Known::Whole)?;
    Some(indicator.bands?.of(&actual.value, goal.target.comparator.side()))
}
