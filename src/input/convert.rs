//! Turning a written quantity into a number in an indicator's unit: exactly, or not at all.

use std::borrow::Cow;

use super::unit_line::is_dollar;
use crate::diagnostic::Argument;
use crate::diagnostic::term::{CellAdvice, Word};
use crate::quantity::{MeasuredText, Number, Unit, Units};

/// Why a quantity cannot be expressed in the unit that is wanted.
#[derive(Clone, Debug)]
pub(super) enum ConversionFault {
    /// It measures something else; the unit as found.
    Mismatch(Unit),
    /// The cell and the unit column contradict each other; the unit in the cell.
    UnitTwice(Unit),
    /// The result has more digits than a [`Number`] can keep.
    TooManyDigits,
}

/// The quantity as a number in `wanted`.
///
/// The unit is the one written with the number, else `stated` (a unit column), else `wanted`
/// itself. A multiplier alone (`1万`) multiplies the unit without its own one: with 亿元 wanted,
/// `3.5亿` is 3.5亿元, with 公顷 wanted `1.2万` is 1.2万公顷.
pub(super) fn in_unit(
    written: &MeasuredText,
    stated: Option<&Unit>,
    wanted: &Unit,
    units: &Units,
) -> Result<Number, ConversionFault> {
    let exponent = exponent(&written.unit, stated, wanted, units)?;
    written.number.checked_shift(exponent).ok_or(ConversionFault::TooManyDigits)
}

/// The power of ten that brings a number with a unit behind it, or beside it, into another unit.
pub(super) fn exponent(
    suffix: &str,
    stated: Option<&Unit>,
    wanted: &Unit,
    units: &Units,
) -> Result<i8, ConversionFault> {
    let unit = unit_of(suffix, stated, wanted, units)?;
    unit.exponent_to(wanted).ok_or_else(|| ConversionFault::Mismatch(unit.into_owned()))
}

fn unit_of<'u>(
    suffix: &str,
    stated: Option<&'u Unit>,
    wanted: &'u Unit,
    units: &Units,
) -> Result<Cow<'u, Unit>, ConversionFault> {
    // 3.5亿 of a percentage is no 3.5 with zeros behind it.
    let multiplies = Units::multiplier(suffix).is_some() && stated.is_none_or(is_share);
    if multiplies && is_share(wanted) {
        return Err(ConversionFault::Mismatch(units.unit(suffix)));
    }
    // A multiplier in the unit column multiplies what the indicator counts.
    let column = stated.and_then(|stated| Units::multiplier(stated.symbol()));
    let column = column.filter(|_| !is_share(wanted));
    if let (Some(exponent), "") = (column, suffix) {
        let unit = wanted.without_multiplier().times_ten_to(exponent);
        return unit.map(Cow::Owned).ok_or(ConversionFault::TooManyDigits);
    }
    if suffix.is_empty() {
        return Ok(Cow::Borrowed(stated.unwrap_or(wanted)));
    }
    let own = units.unit(suffix);
    let Some(exponent) = Units::multiplier(suffix) else {
        return match stated {
            Some(stated) if own.symbol() == "$" && is_dollar(stated.symbol()) => {
                Ok(Cow::Borrowed(stated))
            }
            Some(stated) if *stated != own => Err(ConversionFault::UnitTwice(own)),
            _ => Ok(Cow::Owned(own)),
        };
    };
    let bare = match stated {
        // 0.3亿 beside 亿元 says the same twice.
        Some(stated)
            if stated.without_multiplier().times_ten_to(exponent).as_ref() == Some(stated) =>
        {
            return Ok(Cow::Borrowed(stated));
        }
        Some(stated) if !stated.is_bare() => return Err(ConversionFault::UnitTwice(own)),
        Some(stated) => stated.clone(),
        None => wanted.without_multiplier(),
    };
    bare.times_ten_to(exponent).map(Cow::Owned).ok_or(ConversionFault::TooManyDigits)
}

fn is_share(unit: &Unit) -> bool {
    unit.is_percent() || unit.is_percentage_points()
}

/// A unit as a message names it.
pub(super) fn named(unit: &Unit) -> Argument {
    if unit.is_none() { Argument::from(Word::NoUnit) } else { Argument::from(unit.symbol()) }
}

/// What to do about two units that do not convert.
pub(super) fn advice(found: &Unit, wanted: &Unit) -> CellAdvice {
    let points =
        |unit: &Unit| unit.is_percentage_points() || ["point", "points"].contains(&unit.symbol());
    if (found.is_percent() && points(wanted)) || (points(found) && wanted.is_percent()) {
        CellAdvice::PercentagePoints
    } else if wanted.is_none() {
        CellAdvice::SayUnit
    } else if wanted.is_percent() || found.is_percent() {
        CellAdvice::SharesAlone
    } else {
        CellAdvice::Alias
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::read_measured;

    #[test]
    fn a_multiplier_alone_multiplies_the_unit_as_it_is_counted() {
        let units = Units::default();
        for (written, stated, wanted, number) in [
            ("3.5亿", "", "亿元", "3.5"),
            ("1.2万", "", "公顷", "12000"),
            ("5万", "", "吨", "50000"),
            ("5万", "", "万吨", "5"),
            ("1万", "", "千瓦时", "10000"),
            ("1万", "", "条", "10000"),
            ("1.1", "亿", "万元", "11000"),
            ("7000", "（万元）", "亿元", "0.7"),
            ("0.3亿", "亿元", "亿元", "0.3"),
            ("0.3亿", "亿元", "万元", "3000"),
        ] {
            let measured = read_measured(written).expect(written);
            let stated = (!stated.is_empty()).then(|| units.unit(stated));
            let value = in_unit(&measured, stated.as_ref(), &units.unit(wanted), &units);
            assert_eq!(value.expect(written).to_string(), number, "{written} {wanted}");
        }
    }
}
