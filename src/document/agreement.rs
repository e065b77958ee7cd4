//! In what a target differs from what a numeral of its quote says.

use super::coverage::Difference;
use super::{Amount, Numeral, Promise, Sense};
use crate::plan::{Comparator, Entry, Indicator, Measure, Plan, Side};
use crate::quantity::{Fraction, Number, half_unit};

/// In what an entry differs from what a numeral says; a milestone takes every promise in its quote.
pub(super) fn difference(plan: &Plan, entry: usize, numeral: &Numeral) -> Option<Difference> {
    let Some(Entry::Indicator(indicator)) = plan.entries.get(entry) else {
        return None;
    };
    let Some(target) = &indicator.target else {
        return Some(Difference::Value);
    };
    let Some(promise) = &numeral.promise else {
        return Some(Difference::Value);
    };
    if is_growth(indicator) != promise.is_growth && !may_be_growth(indicator, promise) {
        return Some(Difference::Growth);
    }
    let amount = amount(plan, indicator, promise, (target.comparator, target.stretch));
    let is_late = promise.due.is_some_and(|due| !due.is_assumed && due.month() != target.due);
    amount.or(is_late.then_some(Difference::Due))
}

fn is_growth(indicator: &Indicator) -> bool {
    matches!(indicator.measure, Measure::GrowthOf(_))
}

/// A change may be kept as a figure of its own: 能耗下降3.4% as a rate, 增幅 as a growth.
fn may_be_growth(indicator: &Indicator, promise: &Promise) -> bool {
    let is_percent = indicator.unit.is_percent();
    if promise.is_growth {
        !is_growth(indicator)
    } else {
        is_percent && is_growth(indicator) && promise.unit == "%"
    }
}

/// The power of ten from the unit of the text to that of the plan, if the one converts.
fn exponent(plan: &Plan, indicator: &Indicator, promise: &Promise) -> Option<i8> {
    let written = plan.units.unit(&promise.unit);
    if written.is_none() { Some(0) } else { written.exponent_to(&indicator.unit) }
}

/// Whether a promise names a number, alone or as an end of a range.
pub(super) fn states(
    plan: &Plan,
    indicator: &Indicator,
    promise: &Promise,
    wanted: Number,
) -> bool {
    let exponent = exponent(plan, indicator, promise);
    let is_it = |number: &Number| {
        exponent.and_then(|exponent| number.checked_shift(exponent)) == Some(wanted)
    };
    promise.multiplied() == Some(wanted)
        || match &promise.amount {
            Amount::One(value) | Amount::Times(value) => is_it(value),
            Amount::Between(lower, upper) => is_it(lower) || is_it(upper),
            Amount::Fraction(numerator, denominator) => {
                rounds_to(wanted, (*numerator, *denominator))
            }
            Amount::Ratio(_) => false,
        }
}

fn amount(
    plan: &Plan,
    indicator: &Indicator,
    promise: &Promise,
    (comparator, stretch): (Comparator, Option<Number>),
) -> Option<Difference> {
    if let Some(percent) = promise.multiplied().filter(|_| indicator.unit.is_percent()) {
        return limited(promise, comparator, Some(percent));
    }
    let Some(exponent) = exponent(plan, indicator, promise) else {
        return Some(Difference::Unit);
    };
    let converted = |number: Number| number.checked_shift(exponent);
    match &promise.amount {
        Amount::Ratio(_) => Some(Difference::Value),
        Amount::Between(lower, upper) => {
            range(comparator, stretch, converted(*lower), converted(*upper))
                .or_else(|| misfit(promise, comparator))
        }
        Amount::One(value)
            if promise.is_striving()
                && stretch.is_some_and(|more| Some(more) == converted(*value)) =>
        {
            None
        }
        Amount::One(value) | Amount::Times(value) => {
            limited(promise, comparator, converted(*value))
        }
        Amount::Fraction(numerator, denominator) => {
            let limit = comparator.limit();
            let is_near = rounds_to(limit, (*numerator, *denominator));
            limited(promise, comparator, is_near.then_some(limit))
        }
    }
}

/// In what a comparator differs from one number of the text.
fn limited(promise: &Promise, comparator: Comparator, value: Option<Number>) -> Option<Difference> {
    if let Comparator::Between(..) = comparator {
        return (promise.sense != Sense::About).then_some(Difference::Comparator);
    }
    if value != Some(comparator.limit()) {
        return Some(Difference::Value);
    }
    misfit(promise, comparator)
}

/// In what a comparator binds in another way than the words do.
fn misfit(promise: &Promise, comparator: Comparator) -> Option<Difference> {
    if !fits(promise, comparator) {
        return Some(Difference::Comparator);
    }
    let is_limit = matches!(promise.sense, Sense::AtLeast | Sense::AtMost) && !promise.is_assumed;
    match promise.settled().filter(|_| is_limit)? {
        (_, true) => (!comparator.is_strict()).then_some(Difference::Excluded),
        (_, false) => comparator.is_strict().then_some(Difference::Included),
    }
}

/// Whether a percentage is a share as far as its decimals can say it: 33.3 is one third.
fn rounds_to(percent: Number, (numerator, denominator): (u32, u32)) -> bool {
    let share = Fraction::of(numerator, denominator).percent();
    let distance = Fraction::from(percent).minus(&share).magnitude();
    distance <= half_unit(i16::from(percent.places()))
}

fn range(
    comparator: Comparator,
    stretch: Option<Number>,
    lower: Option<Number>,
    upper: Option<Number>,
) -> Option<Difference> {
    let ends = match (comparator, comparator.side()) {
        (Comparator::Between(from, to), _) => (Some(from), Some(to)),
        (own, Side::Ceiling) => (stretch, Some(own.limit())),
        (own, Side::Floor | Side::Both) => (Some(own.limit()), stretch),
    };
    if ends == (lower, upper) {
        return None;
    }
    let has_limit = ends.0 == lower || ends.1 == upper;
    Some(if has_limit { Difference::Stretch } else { Difference::Value })
}

/// Whether a comparator binds as the words do; what they leave open may be bound in any way, but not
/// against the direction in which they lead.
fn fits(promise: &Promise, comparator: Comparator) -> bool {
    let is_reversed = match promise.direction {
        Some(Sense::AtLeast) => comparator.side() == Side::Ceiling,
        Some(Sense::AtMost) => comparator.side() == Side::Floor,
        _ => false,
    };
    if promise.is_assumed || promise.sense == Sense::Range {
        return !is_reversed;
    }
    match promise.sense {
        Sense::AtLeast => comparator.side() == Side::Floor,
        Sense::AtMost => comparator.side() == Side::Ceiling,
        Sense::Equals => matches!(comparator, Comparator::Equals(_)),
        Sense::Range | Sense::About => true,
    }
}
