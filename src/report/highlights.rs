//! What sentences say beside the figures of the table.

use super::numbers::MOST_PLACES;
use super::percent::{Percent, bound, percent};
use crate::assessment::{Assessment, Known, Reason};
use crate::plan::{Side, Target};
use crate::quantity::{Fraction, Rounding};

/// What is still needed each month for people, rounded away from zero so that it is enough: with the decimals
/// of the target, and with more where it takes them to show three figures.
pub(super) fn needed_enough(needed: &Fraction, target: &Target) -> String {
    let rounding = if needed.is_negative() { Rounding::Down } else { Rounding::Up };
    needed.decimal(places_for_three(needed, target), rounding)
}

/// What came each month for people, to the nearest, with as many decimals.
pub(super) fn rate(rate: &Fraction, target: &Target) -> String {
    rate.decimal(places_for_three(rate, target), Rounding::Nearest)
}

/// The decimals of the target, and more where it takes them to show three figures.
fn places_for_three(value: &Fraction, target: &Target) -> u8 {
    let size = value.magnitude();
    let shows_three = |places: &u8| size.shift(i16::from(*places)) >= Fraction::of(100, 1);
    let fewest = target.comparator.limit().places();
    if value.is_zero() {
        return fewest;
    }
    (fewest..MOST_PLACES).find(shows_three).unwrap_or(MOST_PLACES)
}

/// The completion less the whole, of a floor that is passed.
pub(super) fn excess(assessment: &Assessment, target: &Target) -> Option<Percent> {
    let excess = assessment.completion.as_ref()?.minus(&Fraction::one());
    let is_floor = target.comparator.side() == Side::Floor && assessment.known != Known::AtMost;
    let is_told = is_floor && excess.is_positive();
    is_told.then(|| match assessment.known {
        Known::Whole => percent(&excess, &[Fraction::zero()]),
        Known::AtLeast | Known::AtMost => bound(&excess, Rounding::Down, true),
    })
}

/// 基本完成: nine tenths of a floor at the deadline, as Hangzhou's rules for the year's end have it.
/// It is a miss all the same.
pub(super) fn is_nearly_reached(assessment: &Assessment, target: &Target) -> bool {
    let is_known = assessment.known == Known::Whole;
    let is_missed = assessment.reason == Reason::TargetNotReached && is_known;
    let is_floor = target.comparator.side() == Side::Floor;
    let nine_tenths = Fraction::of(9, 10);
    let completion = assessment.completion.as_ref();
    is_missed && is_floor && completion.is_some_and(|share| *share >= nine_tenths)
}
