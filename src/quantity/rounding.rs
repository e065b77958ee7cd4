//! Whether rounding explains that parts do not add up to their whole.

use super::{Fraction, Number, Sum};

/// Whether half a unit of the last digit of each part and of the whole can explain the difference
/// between the whole and the sum of the parts: (n + 1) / 2 units where all have the same digits.
///
/// The parts' last digit is the finest among them. Whole numbers of things that are counted are
/// never rounded. Source: statistical yearbooks, which leave such differences as they are.
pub fn rounding_explains(parts: &[Number], whole: Number, is_counted: bool) -> bool {
    let finest = parts.iter().map(|part| part.places()).max().unwrap_or(0);
    let mut sum = Sum::default();
    for part in parts {
        sum.add(*part);
    }
    sum_is_explained(&sum.total(), (parts.len(), finest), whole, is_counted)
}

/// The same of a sum, of which only the number of parts and the finest of their places are known.
pub fn sum_is_explained(
    sum: &Fraction,
    (parts, finest): (usize, u8),
    whole: Number,
    is_counted: bool,
) -> bool {
    let difference = sum.minus(&whole.into()).magnitude();
    if is_counted && finest == 0 && whole.places() == 0 {
        return difference.is_zero();
    }
    let allowed = half_unit(i16::from(finest))
        .times(&Fraction::of(u32::try_from(parts).unwrap_or(u32::MAX), 1))
        .plus(&half_unit(i16::from(whole.places())));
    difference <= allowed
}

/// Half a unit of the last of `places` decimals.
pub fn half_unit(places: i16) -> Fraction {
    Fraction::of(1, 2).shift(places.saturating_neg())
}
