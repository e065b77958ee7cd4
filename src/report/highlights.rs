//! What sentences say beside the figures of the table.

use super::Percent;
use super::numbers::percent;
use crate::assessment::{Assessment, Reason};
use crate::plan::{Side, Target};
use crate::quantity::{Fraction, Rounding};

/// What is still needed each month with one decimal more than the target has, rounded up so that it
/// is enough.
pub(super) fn needed_short(assessment: &Assessment, target: &Target) -> Option<String> {
    let needed = assessment.needed_per_month.as_ref().filter(|needed| needed.is_positive())?;
    let places = target.comparator.limit().places().saturating_add(1);
    Some(needed.decimal(places, Rounding::Up))
}

/// The completion less the whole, of a floor that is passed.
pub(super) fn excess(assessment: &Assessment, target: &Target) -> Option<Percent> {
    let excess = assessment.completion.as_ref()?.minus(&Fraction::one());
    let is_floor = target.comparator.side() == Side::Floor;
    (is_floor && excess.is_positive()).then(|| percent(&excess, Rounding::Down))
}

/// 基本完成: nine tenths of a floor at the deadline, as Hangzhou's rules for the year's end have it.
/// It is a miss all the same.
pub(super) fn is_nearly_reached(assessment: &Assessment, target: &Target) -> bool {
    let is_missed = assessment.reason == Reason::TargetNotReached;
    let is_floor = target.comparator.side() == Side::Floor;
    let nine_tenths = Fraction::of(9, 10);
    let completion = assessment.completion.as_ref();
    is_missed && is_floor && completion.is_some_and(|share| *share >= nine_tenths)
}
