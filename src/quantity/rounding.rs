//! What rounding explains: how far apart figures may lie that are rounded as they are written.

use super::text::{figure, fold};
use super::{Fraction, Number, Sum};

/// A figure and the decimals that it was written with, in the unit of its value: 2 for `1.00`, 4 for
/// `7000万元` in 亿元, -4 for `3.5亿` in 千元.
pub type Written = (Number, i16);

/// Whether half a unit of the last digit of each part and of the whole can explain the difference
/// between the whole and the sum of the parts: (n + 1) / 2 units where all have the same digits.
///
/// The parts' last digit is the finest among them. Whole numbers of things that are counted are
/// never rounded. Source: statistical yearbooks, which leave such differences as they are.
pub fn rounding_explains(parts: &[Written], whole: Written, is_counted: bool) -> bool {
    let mut sum = Sum::default();
    for (part, _) in parts {
        sum.add(*part);
    }
    sum_is_explained(&sum.total(), (parts.len(), finest_places(parts)), whole, is_counted)
}

/// The same of a sum, of which only the number of parts and the finest of their places are known.
pub fn sum_is_explained(
    sum: &Fraction,
    (parts, finest): (usize, i16),
    (whole, places): Written,
    is_counted: bool,
) -> bool {
    let difference = sum.minus(&whole.into()).magnitude();
    if is_counted && finest == 0 && places == 0 {
        return difference.is_zero();
    }
    let allowed = half_unit(finest)
        .times(&Fraction::of(u32::try_from(parts).unwrap_or(u32::MAX), 1))
        .plus(&half_unit(places));
    difference <= allowed
}

/// The finest of the decimals that figures were written with. A zero tells nothing of its unit.
pub fn finest_places(figures: &[Written]) -> i16 {
    let told = figures.iter().filter(|(value, _)| *value != Number::ZERO);
    told.map(|(_, places)| *places).max().unwrap_or(0)
}

/// Half a unit of the last of `places` decimals.
pub fn half_unit(places: i16) -> Fraction {
    Fraction::of(1, 2).shift(places.saturating_neg())
}

/// The decimals of a value as it was written, zeros at the end included, counted in the value's own
/// unit: the figure in `written` is the value but for a power of ten, whatever unit stands where.
///
/// Where no such figure stands there, the decimals are those of the value's shortest form.
pub fn written_places(written: &str, value: Number) -> i16 {
    let shortest = || i16::from(value.places());
    let digits = figure(&fold(written));
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let Ok(number) = digits.parse::<Number>() else { return shortest() };
    let magnitude = if value.is_negative() { value.negated() } else { value };
    let powers = (0..=18).flat_map(|power: i8| [power, power.saturating_neg()]);
    let power = powers.into_iter().find(|power| number.checked_shift(*power) == Some(magnitude));
    let decimals = i16::try_from(decimals).unwrap_or(0);
    power.map_or_else(shortest, |power| decimals.saturating_sub(i16::from(power)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_those_that_were_written() {
        for (written, value, places) in [
            ("1.00", "1", 2),
            ("１．５０", "1.5", 2),
            ("7000万元", "0.7", 4),
            ("3.5亿", "350000", -4),
            ("1,234.50", "1234.5", 2),
            ("12 345", "12345", 0),
            ("下降3.0%", "-3", 1),
            ("(3.10)", "-3.1", 2),
            ("11.06亿元(其中省外3亿元)", "11.06", 2),
            ("1.23E+04", "12300", -2),
            ("0.0", "0", 1),
            ("持平", "0", 0),
            ("", "0.25", 2),
        ] {
            let value = value.parse().expect("a number");
            assert_eq!(written_places(written, value), places, "{written}");
        }
    }
}
