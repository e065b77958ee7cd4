//! The growth a year so far against the growth a year that the target needs.
//!
//! `R = d x CAGR(y, y0, t - t0) / |CAGR(T, y0, tT - t0)|` with
//! `CAGR(b, a, n) = (b / a)^(1 / n) - 1`, n in years, and d = 1 where more is better, else -1.
//! Source: Open SDG 2.4.0, `docs/progress-methodology.md`, after Statistics Canada; Eurostat uses the
//! same ratio and the same cuts 0.95, 0.60 and 0.

use super::{Journey, class_of};
use crate::assessment::{Trend, TrendClass, TrendGap};
use crate::quantity::{Bounds, Fraction};

/// What the published code takes for a baseline or target of zero.
const FOR_ZERO: (u32, u32) = (1, 1000);

/// The trend by rates of growth.
pub fn open_sdg(journey: &Journey) -> Trend {
    if journey.is_reached(&journey.actual) {
        let class = TrendClass::TargetAchieved;
        let figure = ratio(journey).ok();
        return Trend { class, figure, projected: None };
    }
    match ratio(journey) {
        Ok(figure) => {
            let class = class_of(&figure, &steps(), TrendClass::Deterioration);
            Trend { class, figure: Some(figure), projected: None }
        }
        Err(gap) => Trend::gap(gap),
    }
}

fn steps() -> [(Fraction, TrendClass); 3] {
    [
        (Fraction::of(95, 100), TrendClass::SubstantialProgress),
        (Fraction::of(60, 100), TrendClass::ModerateProgress),
        (Fraction::zero(), TrendClass::LimitedProgress),
    ]
}

fn ratio(journey: &Journey) -> Result<Bounds, TrendGap> {
    if journey.passed == 0 || journey.whole == 0 {
        return Err(TrendGap::NoTime);
    }
    let baseline = without_zero(&journey.baseline);
    let target = without_zero(&journey.target);
    let made = growth(&journey.actual, &baseline, journey.passed)?;
    let needed = growth(&target, &baseline, journey.whole)?;
    let needed = needed.magnitude().ok_or(TrendGap::WithinErrorBound)?;
    // Below zero a quotient above one means a fall.
    let is_turned = baseline.is_negative() != journey.leads_down;
    let made = if is_turned { made.negated() } else { made };
    made.over(&needed).ok_or(TrendGap::WithinErrorBound)
}

/// The growth a year over some months.
fn growth(value: &Fraction, start: &Fraction, months: u32) -> Result<Bounds, TrendGap> {
    let factor = value.over(start).ok_or(TrendGap::SignChanges)?;
    let common = gcd(12, months);
    let (power, root) = (12_u32.div_euclid(common), months.div_euclid(common));
    let factor = Bounds::root(&factor, power, root).ok_or(TrendGap::SignChanges)?;
    Ok(factor.minus(&Fraction::one()))
}

fn without_zero(value: &Fraction) -> Fraction {
    if value.is_zero() { Fraction::of(FOR_ZERO.0, FOR_ZERO.1) } else { value.clone() }
}

fn gcd(one: u32, other: u32) -> u32 {
    if other == 0 { one.max(1) } else { gcd(other, one.rem_euclid(other)) }
}
