//! The straight line from the baseline to the target.
//!
//! `ratio = [(y - y0) / (t - t0)] / [(T - y0) / (tT - t0)]`. Source: Sustainable Development Report,
//! methodology: linear on purpose, not compound; on track from 1, moderately improving from 0.5,
//! stagnating from 0, decreasing below; at the target at both ends is maintaining. What happens beyond
//! the target is not looked at: a value there counts as the target.
//!
//! Where the target itself is not enough (`above`, `below`), a line that ends at it is not on track.
//! From a baseline at such a target next to no way leads beyond: what goes there is on track, what
//! stays is stagnating, without a figure.

use super::{Journey, class_of};
use crate::assessment::{Trend, TrendClass, TrendGap};
use crate::quantity::{Bounds, Fraction};

/// The trend by the straight line.
pub fn sdsn(journey: &Journey) -> Trend {
    if journey.is_reached(&journey.baseline) {
        // No way is left to go, so there is no pace needed to compare with.
        let is_kept = journey.is_reached(&journey.actual);
        let class = if is_kept { TrendClass::Maintaining } else { TrendClass::Decreasing };
        return Trend { class, figure: None, score: None, projected: None, factor: None };
    }
    if journey.passed == 0 {
        return Trend::gap(TrendGap::NoTime);
    }
    let Some(ratio) = ratio(journey) else {
        let class = from_the_target_itself(journey);
        return Trend { class, figure: None, score: None, projected: None, factor: None };
    };
    let ends_short =
        journey.is_strict && ratio == Fraction::one() && !journey.is_reached(&journey.actual);
    let figure = Bounds::exact(ratio);
    let steps = [
        (Fraction::one(), TrendClass::OnTrack),
        (Fraction::of(1, 2), TrendClass::ModeratelyImproving),
        (Fraction::zero(), TrendClass::Stagnating),
    ];
    let class = if ends_short {
        TrendClass::ModeratelyImproving
    } else {
        class_of(&figure, &steps, TrendClass::Decreasing)
    };
    Trend { class, figure: Some(figure), score: None, projected: None, factor: None }
}

/// The class where the baseline lies at a target that has to be passed.
fn from_the_target_itself(journey: &Journey) -> TrendClass {
    if journey.is_reached(&journey.actual) {
        TrendClass::OnTrack
    } else if journey.actual == journey.baseline {
        TrendClass::Stagnating
    } else {
        TrendClass::Decreasing
    }
}

fn ratio(journey: &Journey) -> Option<Fraction> {
    let is_reached = journey.is_reached(&journey.actual);
    let actual = if is_reached { &journey.target } else { &journey.actual };
    let made = actual.minus(&journey.baseline);
    let needed = journey.target.minus(&journey.baseline);
    let time = Fraction::of(journey.whole, 1).over(&Fraction::of(journey.passed, 1))?;
    Some(made.over(&needed)?.times(&time))
}
