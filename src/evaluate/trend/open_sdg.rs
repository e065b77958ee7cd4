//! The growth a year so far against the growth a year that the target needs, with classes and score.
//!
//! Source: Open SDG 2.4.0, `docs/progress-methodology.md`, after Statistics Canada; Eurostat uses the
//! same ratio and the same cuts 0.95, 0.60 and 0.

use super::growth::{growth_for_the_better, growth_pace};
use super::{Journey, class_of};
use crate::assessment::{Trend, TrendClass, TrendGap};
use crate::quantity::{Bounds, Fraction};

/// What the published code takes for a baseline or target of zero.
const FOR_ZERO: (u32, u32) = (1, 1000);

/// The trend by rates of growth.
pub fn open_sdg(journey: &Journey) -> Trend {
    let pace = growth_pace(&without_zeros(journey));
    let is_reached = journey.is_reached(&journey.actual);
    match pace.map(|pace| pace.ratio) {
        Ok(ratio) if is_reached => achieved(Some(ratio)),
        Err(_) if is_reached => achieved(None),
        Err(_) if journey.baseline == journey.target => kept_or_lost(&without_zeros(journey)),
        Ok(ratio) => {
            let class = class_of(&ratio, &steps(), TrendClass::Deterioration);
            Trend {
                class,
                score: score(&ratio),
                figure: Some(ratio),
                projected: None,
                factor: None,
            }
        }
        Err(gap) => Trend::gap(gap),
    }
}

/// The limits from which on progress is substantial, moderate and limited.
pub(in crate::evaluate) fn cuts() -> [Fraction; 3] {
    [Fraction::of(95, 100), Fraction::of(60, 100), Fraction::zero()]
}

fn steps() -> [(Fraction, TrendClass); 3] {
    let [substantial, moderate, limited] = cuts();
    [
        (substantial, TrendClass::SubstantialProgress),
        (moderate, TrendClass::ModerateProgress),
        (limited, TrendClass::LimitedProgress),
    ]
}

/// From a baseline at the target no growth is needed, and no ratio to it exists: growth away from it
/// is a deterioration whatever its rate; a value that stays at a limit which does not keep the
/// target itself has made limited progress, as growth of zero has.
fn kept_or_lost(journey: &Journey) -> Trend {
    let away = match growth_for_the_better(journey).map(|made| made.is_at_least(&Fraction::zero()))
    {
        Ok(Some(is_kept)) => !is_kept,
        Ok(None) => return Trend::gap(TrendGap::WithinErrorBound),
        Err(gap) => return Trend::gap(gap),
    };
    let class = if away { TrendClass::Deterioration } else { TrendClass::LimitedProgress };
    Trend { class, score: None, figure: None, projected: None, factor: None }
}

fn achieved(figure: Option<Bounds>) -> Trend {
    let score = Some(Bounds::exact(highest()));
    Trend { class: TrendClass::TargetAchieved, figure, score, projected: None, factor: None }
}

/// The published score from -5 to 5: two lines that meet at a ratio of 0.6. Nothing where it cannot
/// be told which of them holds.
fn score(ratio: &Bounds) -> Option<Bounds> {
    let [_, moderate, _] = cuts();
    // As published, with four decimals: 7.1429 R - 4.2857 from 0.6 on, 4.1667 R - 2.5 below.
    let (slope, start) =
        if ratio.is_at_least(&moderate)? { (71_429, 42_857) } else { (41_667, 25_000) };
    let [slope, start] = [slope, start].map(|number| Fraction::of(number, 10_000));
    let lowest = Fraction::zero().minus(&highest());
    Some(ratio.times(&slope).minus(&start).clamp(&lowest, &highest()))
}

/// The best score.
pub(super) fn highest() -> Fraction {
    Fraction::of(5, 1)
}

/// A journey from or to a small number where it would be from or to zero.
pub(super) fn without_zeros(journey: &Journey) -> Journey {
    let without_zero = |value: &Fraction| {
        if value.is_zero() { Fraction::of(FOR_ZERO.0, FOR_ZERO.1) } else { value.clone() }
    };
    Journey {
        baseline: without_zero(&journey.baseline),
        target: without_zero(&journey.target),
        ..journey.clone()
    }
}
