//! Whether rounding explains that parts do not add up to their whole.

use super::{Fraction, Number};

/// Whether half a unit of the last digit of each part and of the whole can explain the difference
/// between the whole and the sum of the parts: (n + 1) / 2 units where all have the same digits.
///
/// The parts' last digit is the finest among them. Whole numbers of things that are counted are
/// never rounded. Source: statistical yearbooks, which leave such differences as they are.
pub fn rounding_explains(parts: &[Number], whole: Number, is_counted: bool) -> bool {
    let places = |number: Number| i16::from(number.places());
    let finest = parts.iter().map(|part| places(*part)).max().unwrap_or(0);
    let sum = parts.iter().fold(Fraction::zero(), |sum, part| sum.plus(&(*part).into()));
    let difference = sum.minus(&whole.into()).magnitude();
    if is_counted && finest == 0 && places(whole) == 0 {
        return difference.is_zero();
    }
    let allowed = half_unit(finest)
        .times(&Fraction::of(u32::try_from(parts.len()).unwrap_or(u32::MAX), 1))
        .plus(&half_unit(places(whole)));
    difference <= allowed
}

/// Half a unit of the last of `places` decimals.
pub fn half_unit(places: i16) -> Fraction {
    Fraction::of(1, 2).shift(places.saturating_neg())
}
