//! Keys that have no meaning where they stand, why, and what to do about it.

use super::faults::Faults;
use super::reader::Table;
use crate::diagnostic::term::{KeyAdvice, Misfit, PaceFault, PartsFault, ScoreFault};
use crate::diagnostic::{Code, Diagnostic, Term};

/// Notes that a key has no meaning in its table.
pub(super) fn does_not_apply(
    table: &Table<'_>,
    key: &str,
    reason: impl Into<Term>,
    faults: &mut Faults<'_>,
) {
    faults.add(&table.key_span(key).unwrap_or_default(), no_meaning(key, reason));
}

/// That a key has no meaning where it stands.
pub(super) fn no_meaning(key: &str, reason: impl Into<Term>) -> Diagnostic {
    let reason = reason.into();
    let other = ADVICE.iter().find(|(known, _)| *known == reason);
    let advice = other.map_or(KeyAdvice::LeaveOut, |(_, advice)| *advice);
    let found = Diagnostic::new(Code::KeyDoesNotApply).with("key", key);
    found.with("reason", reason).with("advice", advice)
}

/// What to do where leaving the key out is not all that can be done, by the reason.
const ADVICE: [(Term, KeyAdvice); 11] = [
    (Term::Misfit(Misfit::SumNeedsTwo), KeyAdvice::AddMember),
    (Term::Misfit(Misfit::TrendNeedsBaseline), KeyAdvice::AddBaseline),
    (Term::PaceFault(PaceFault::CompoundNeedsBaseline), KeyAdvice::AddBaseline),
    (Term::PaceFault(PaceFault::CompoundNeedsYears), KeyAdvice::UseLinear),
    (Term::PaceFault(PaceFault::CompoundTooLong), KeyAdvice::UseLinear),
    (Term::PaceFault(PaceFault::CompoundNeedsPositive), KeyAdvice::UseLinear),
    (Term::PaceFault(PaceFault::RatesHaveNoShares), KeyAdvice::StepsAsValues),
    (Term::PartsFault(PartsFault::ScheduleNotDivided), KeyAdvice::StepsAsShares),
    (Term::PartsFault(PartsFault::RevisesNoTarget), KeyAdvice::GivePartTarget),
    (Term::PartsFault(PartsFault::PartsOfAnotherKind), KeyAdvice::RevisePartsToo),
    (Term::ScoreFault(ScoreFault::ExtraNeedsWeight), KeyAdvice::AddWeight),
];
