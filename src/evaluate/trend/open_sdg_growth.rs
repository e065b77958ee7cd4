//! The growth a year so far alone, of what has a direction and no figure to reach.
//!
//! `v = d x CAGR(y, y0)`; substantial from 1.5 % C, moderate from 0.5 % C, limited from 0. C is 1 but near
//! a natural limit L, where less can still be won: with a = 4.44 it is 1 - (|y0| / |L|)^a up to the
//! limit, 1 - ((2 |L| - |y0|) / |L|)^a beyond it, and 1 again from twice the limit on.
//! Source: Open SDG 2.4.0, `docs/progress-methodology.md`.

use super::Journey;
use super::growth::growth_for_the_better;
use super::open_sdg::{highest, without_zeros};
use crate::assessment::{Trend, TrendClass, TrendGap};
use crate::quantity::{Bounds, Fraction};

/// The exponent 4.44, as a power and a root.
const NEARNESS: (u32, u32) = (111, 25);

/// The trend by growth alone; the target of the journey tells its direction only.
pub fn open_sdg_growth(journey: &Journey, natural_limit: Option<&Fraction>) -> Trend {
    let journey = without_zeros(journey);
    let growth = match growth_for_the_better(&journey) {
        Ok(growth) => growth,
        Err(gap) => return Trend::gap(gap),
    };
    let factor = natural_limit.map_or_else(one, |limit| factor(&journey.baseline, limit));
    let Some((class, score)) = told(&growth, &factor) else {
        return Trend::gap(TrendGap::WithinErrorBound);
    };
    let factor = natural_limit.is_some().then_some(factor);
    Trend { class, figure: Some(growth), score, projected: None, factor }
}

/// What the limits of the classes are multiplied by.
fn factor(baseline: &Fraction, natural_limit: &Fraction) -> Bounds {
    let (size, limit) = (baseline.magnitude(), natural_limit.magnitude());
    let twice = limit.plus(&limit);
    if size >= twice {
        return one();
    }
    let near = if size <= limit { size } else { twice.minus(&size) };
    let (power, root) = NEARNESS;
    let share = near.over(&limit).and_then(|share| Bounds::root(&share, power, root));
    share.map_or_else(one, |share| share.from(&Fraction::one()))
}

fn one() -> Bounds {
    Bounds::exact(Fraction::one())
}

/// Class and score of a growth; nothing where it cannot be told on which side of a limit it is.
fn told(growth: &Bounds, factor: &Bounds) -> Option<(TrendClass, Option<Bounds>)> {
    let zero = Fraction::zero();
    let held = |score: Bounds| Some(score.clamp(&zero.minus(&highest()), &highest()));
    if !growth.is_at_least(&zero)? {
        let score = growth.times(&Fraction::of(125, 1)).minus(&Fraction::of(5, 2));
        return Some((TrendClass::Deterioration, held(score)));
    }
    if *factor == Bounds::exact(zero.clone()) {
        return Some((TrendClass::SubstantialProgress, Some(Bounds::exact(highest()))));
    }
    let growth = growth.over(factor)?;
    for (limit, class, slope, start) in steps() {
        if growth.is_at_least(&limit)? {
            return Some((class, held(growth.times(&slope).minus(&start))));
        }
    }
    None
}

/// From which growth on which class holds, and the line of its score: what growth is multiplied by, and
/// what is then taken away.
fn steps() -> [(Fraction, TrendClass, Fraction, Fraction); 3] {
    let five_hundred = Fraction::of(500, 1);
    [
        (
            Fraction::of(15, 1000),
            TrendClass::SubstantialProgress,
            five_hundred.clone(),
            Fraction::of(5, 1),
        ),
        (
            Fraction::of(5, 1000),
            TrendClass::ModerateProgress,
            Fraction::of(250, 1),
            Fraction::of(5, 4),
        ),
        (Fraction::zero(), TrendClass::LimitedProgress, five_hundred, Fraction::of(5, 2)),
    ]
}
