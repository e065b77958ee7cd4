//! The straight line from the baseline to the target.
//!
//! `ratio = [(y - y0) / (t - t0)] / [(T - y0) / (tT - t0)]`. Source: Sustainable Development Report,
//! methodology: linear on purpose, not compound; on track from 1, moderately improving from 0.5,
//! stagnating from 0, decreasing below; at the target at both ends is maintaining. What happens beyond
//! the target is not looked at: a value there counts as the target.

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
    let Some(ratio) = ratio(journey) else {
        return Trend::gap(TrendGap::NoTime);
    };
    let figure = Bounds::exact(ratio);
    let steps = [
        (Fraction::one(), TrendClass::OnTrack),
        (Fraction::of(1, 2), TrendClass::ModeratelyImproving),
        (Fraction::zero(), TrendClass::Stagnating),
    ];
    let class = class_of(&figure, &steps, TrendClass::Decreasing);
    Trend { class, figure: Some(figure), score: None, projected: None, factor: None }
}

fn ratio(journey: &Journey) -> Option<Fraction> {
    let is_reached = journey.is_reached(&journey.actual);
    let actual = if is_reached { &journey.target } else { &journey.actual };
    let made = actual.minus(&journey.baseline);
    let needed = journey.target.minus(&journey.baseline);
    let time = Fraction::of(journey.whole, 1).over(&Fraction::of(journey.passed, 1))?;
    Some(made.over(&needed)?.times(&time))
}
