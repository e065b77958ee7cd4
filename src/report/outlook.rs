//! What is said of a value beside its status: the trend by a published method, and a colour.

use super::TrendView;
use crate::assessment::Assessment;
use crate::plan::{Band, Indicator};
use crate::quantity::Rounding;

/// The trend by the indicator's method, with its figure rounded down.
pub(super) fn trend(indicator: Option<&Indicator>, assessment: &Assessment) -> Option<TrendView> {
    let trend = assessment.trend.as_ref()?;
    let figure = trend.figure.as_ref().map(|figure| figure.low().decimal(4, Rounding::Down));
    let projected = trend.projected.as_ref();
    Some(TrendView {
        method: indicator?.trend?,
        class: trend.class,
        figure,
        projected: projected.map(|value| value.decimal(4, Rounding::Nearest)),
    })
}

/// The colour of a value that is known for certain.
pub(super) fn band(indicator: Option<&Indicator>, assessment: &Assessment) -> Option<Band> {
    let indicator = indicator?;
    let goal = indicator.goal(assessment.part)?;
    let actual = assessment.actual.as_ref().filter(|_| !assessment.is_lower_bound)?;
    Some(indicator.bands?.of(&actual.value, goal.target.comparator.side()))
}
