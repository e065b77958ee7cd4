//! Rates of growth a year: what a pace or trend by compound growth is made of.
//!
//! `R = d x CAGR(y, y0, t - t0) / |CAGR(T, y0, tT - t0)|` with
//! `CAGR(b, a, n) = (b / a)^(1 / n) - 1`, n in years, and d = 1 where more is better, else -1.
//! A root that is not exact is kept between two numbers, [`ROOT_DIGITS`](crate::quantity::ROOT_DIGITS)
//! decimals apart; so is what comes of it.

use super::Journey;
use crate::assessment::{GrowthPace, TrendGap};
use crate::quantity::{Bounds, Fraction};

/// The growth so far against the growth needed.
///
/// # Errors
/// No time has passed or is left, or the values are not of one sign.
pub(in crate::evaluate) fn growth_pace(journey: &Journey) -> Result<GrowthPace, TrendGap> {
    let made = growth(&journey.actual, &journey.baseline, journey.passed)?;
    let needed = growth(&journey.target, &journey.baseline, journey.whole)?;
    let magnitude = needed.magnitude().ok_or(TrendGap::WithinErrorBound)?;
    let ratio = towards(journey, &made).over(&magnitude).ok_or(TrendGap::WithinErrorBound)?;
    Ok(GrowthPace { made, needed, ratio })
}

/// The growth so far, above zero where it is one for the better.
///
/// # Errors
/// As of [`growth_pace`].
pub(super) fn growth_for_the_better(journey: &Journey) -> Result<Bounds, TrendGap> {
    let made = growth(&journey.actual, &journey.baseline, journey.passed)?;
    Ok(towards(journey, &made))
}

fn towards(journey: &Journey, growth: &Bounds) -> Bounds {
    // Below zero a quotient above one means a fall.
    let is_turned = journey.baseline.is_negative() != journey.leads_down;
    if is_turned { growth.negated() } else { growth.clone() }
}

/// Where steady growth from `start` to `end` over `whole` months stands after `passed` of them;
/// `None` unless both are above zero.
pub(in crate::evaluate) fn steady_growth(
    start: &Fraction,
    end: &Fraction,
    (passed, whole): (u32, u32),
) -> Option<Bounds> {
    let (power, root) = lowest_terms(passed, whole);
    let factor = Bounds::root(&end.over(start)?, power, root)?;
    start.is_positive().then(|| factor.times(start))
}

/// The growth a year over some months.
fn growth(value: &Fraction, start: &Fraction, months: u32) -> Result<Bounds, TrendGap> {
    if months == 0 {
        return Err(TrendGap::NoTime);
    }
    let factor = value.over(start).ok_or(TrendGap::SignChanges)?;
    let (power, root) = lowest_terms(12, months);
    let factor = Bounds::root(&factor, power, root).ok_or(TrendGap::SignChanges)?;
    Ok(factor.minus(&Fraction::one()))
}

fn lowest_terms(one: u32, other: u32) -> (u32, u32) {
    let common = gcd(one, other);
    (one.div_euclid(common), other.div_euclid(common))
}

fn gcd(one: u32, other: u32) -> u32 {
    if other == 0 { one.max(1) } else { gcd(other, one.rem_euclid(other)) }
}
