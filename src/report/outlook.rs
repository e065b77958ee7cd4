//! What is said of a value beside its status: the trend by a published method, and a colour.

use super::{GrowthView, TrendView};
use crate::assessment::{Assessment, GrowthPace};
use crate::plan::{Band, Indicator};
use crate::quantity::{Bounds, Rounding};

/// The trend by the indicator's method, with its figure rounded down.
pub(super) fn trend(indicator: Option<&Indicator>, assessment: &Assessment) -> Option<TrendView> {
    let trend = assessment.trend.as_ref()?;
    let figure = trend.figure.as_ref().map(|figure| figure.low().decimal(4, Rounding::Down));
    let projected = trend.projected.as_ref();
    Some(TrendView {
        method: indicator?.trend?,
        class: trend.class,
        figure,
        score: trend.score.as_ref().map(|score| score.low().decimal(4, Rounding::Down)),
        projected: projected.map(|value| value.decimal(4, Rounding::Nearest)),
    })
}

/// The rates of growth that a compound pace is made of.
pub(super) fn growth(assessment: &Assessment) -> Option<GrowthView> {
    let GrowthPace { made, needed, ratio } = assessment.growth.as_ref()?;
    let percent = |rate: &Bounds| rate.low().percent().decimal(4, Rounding::Down);
    let ratio = ratio.low().decimal(4, Rounding::Down);
    Some(GrowthView { made: percent(made), needed: percent(needed), ratio })
}

/// The colour of a value that is known for certain.
pub(super) fn band(indicator: Option<&Indicator>, assessment: &Assessment) -> Option<Band> {
    let indicator = indicator?;
    let goal = indicator.goal(assessment.part)?;
    let actual = assessment.actual.as_ref().filter(|_| !assessment.is_lower_bound)?;
    Some(indicator.bands?.of(&actual.value, goal.target.comparator.side()))
}
