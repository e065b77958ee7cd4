//! The mean of the last yearly changes, carried on to the deadline.
//!
//! `projected = y + mean x years left`, `miss = (T - projected) / (T - y)`. Source: German
//! sustainability strategy, indicator reports: the last five changes; a miss below 5 % is on track,
//! up to 20 % slightly off, above off track, and a change away from the target the wrong direction.

use crate::assessment::{Trend, TrendClass, TrendGap};
use crate::plan::{Comparator, Side};
use crate::quantity::{Bounds, Fraction};

/// Changes that the mean is taken of.
const CHANGES: usize = 5;

/// Yearly values that are needed.
const VALUES: usize = 4;

/// The trend by yearly values, the oldest first, the last one being the value now.
pub fn mean_change(yearly: &[Fraction], comparator: Comparator, months_left: u32) -> Trend {
    let Some((now, mean)) = mean(yearly) else {
        return Trend::gap(TrendGap::TooFewValues);
    };
    let (target, leads_down) =
        (Fraction::from(comparator.limit()), comparator.side() == Side::Ceiling);
    let is_away = towards(&mean, leads_down).is_negative();
    let years = Fraction::of(months_left, 12);
    let projected = now.plus(&mean.times(&years));
    let way = towards(&target.minus(&now), leads_down);
    let rest = towards(&target.minus(&projected), leads_down);
    let (class, figure) = if !way.is_positive() {
        // Nothing is left to miss: what counts is whether it ends beyond.
        let class = match (comparator.is_reached(&projected), is_away) {
            (true, _) => TrendClass::OnTrack,
            (false, true) => TrendClass::WrongDirection,
            (false, false) => TrendClass::OffTrack,
        };
        (class, None)
    } else if is_away {
        (TrendClass::WrongDirection, rest.over(&way))
    } else {
        let miss = rest.over(&way);
        (miss.as_ref().map_or(TrendClass::OffTrack, class), miss)
    };
    Trend {
        class,
        figure: figure.map(Bounds::exact),
        score: None,
        projected: Some(projected),
        factor: None,
    }
}

/// The newest value and the mean of the last changes.
fn mean(yearly: &[Fraction]) -> Option<(Fraction, Fraction)> {
    let first = yearly.len().saturating_sub(CHANGES.saturating_add(1));
    let counted = yearly.get(first..)?;
    if counted.len() < VALUES {
        return None;
    }
    let (start, now) = (counted.first()?, counted.last()?);
    let changes = u32::try_from(counted.len().saturating_sub(1)).ok()?;
    // The changes between add up to the change from the first to the last.
    Some((now.clone(), now.minus(start).over(&Fraction::of(changes, 1))?))
}

fn towards(change: &Fraction, leads_down: bool) -> Fraction {
    if leads_down { Fraction::zero().minus(change) } else { change.clone() }
}

fn class(miss: &Fraction) -> TrendClass {
    if *miss < Fraction::of(5, 100) {
        TrendClass::OnTrack
    } else if *miss <= Fraction::of(20, 100) {
        TrendClass::SlightlyOff
    } else {
        TrendClass::OffTrack
    }
}
