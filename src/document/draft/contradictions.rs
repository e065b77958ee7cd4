//! Where a document contradicts itself.

use super::Contradiction;
use crate::document::{Amount, Document, Promise, Sense};
use crate::quantity::{Number, Units};
use crate::source::SourceFile;

/// Parts that exceed their whole: 达到9万人，其中高职达到12万人.
pub(super) fn parts(document: &Document, source: &SourceFile) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (index, pair) in document.numerals.windows(2).enumerate() {
        let [whole, part] = pair else { continue };
        let (Some(first), Some(second)) = (&whole.promise, &part.promise) else { continue };
        let between = source.text().get(whole.span.end..part.span.start).unwrap_or_default();
        let is_part =
            between.chars().count() < 40 && between.contains("其中") && !between.contains('。');
        if is_part && comparable(first, second) && second.unit != "%" && is_larger(second, first) {
            let part = index.saturating_add(1);
            found.push(Contradiction::PartExceedsWhole { whole: index, part });
        }
    }
    found
}

/// Whether two promises are in units that convert.
pub(super) fn comparable(first: &Promise, second: &Promise) -> bool {
    let units = Units::default();
    units.unit(&first.unit).converts_to(&units.unit(&second.unit))
}

fn in_unit(promise: &Promise, other: &Promise) -> Option<(Number, Option<Number>)> {
    let units = Units::default();
    let exponent = units.unit(&promise.unit).exponent_to(&units.unit(&other.unit))?;
    match &promise.amount {
        Amount::One(value) => Some((value.checked_shift(exponent)?, None)),
        Amount::Between(lower, upper) => {
            Some((lower.checked_shift(exponent)?, Some(upper.checked_shift(exponent)?)))
        }
        Amount::Times(times) => Some((*times, None)),
        Amount::Fraction(..) | Amount::Ratio(_) => None,
    }
}

pub(super) fn is_same(first: &Promise, second: &Promise) -> bool {
    in_unit(first, first).is_some() && in_unit(second, first) == in_unit(first, first)
}

fn is_larger(first: &Promise, second: &Promise) -> bool {
    match (in_unit(first, second), in_unit(second, second)) {
        (Some((one, None)), Some((other, None))) => one > other && first.sense != Sense::AtMost,
        _ => false,
    }
}
