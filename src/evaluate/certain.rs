//! What decides about a target before a value is held against what is due: amounts that settle it for
//! good, bounds that make it certain, and a time that has not come.

use super::actual::Reached;
use super::judge::Question;
use crate::assessment::{Due, Known, Reason, Status};
use crate::plan::{Pace, Side};
use crate::quantity::Fraction;

/// A status that needs no comparison with what is due, if there is one.
pub(super) struct Certainty {
    /// By amounts that cannot go back, whatever is missing or not yet due.
    pub(super) settled: Option<(Status, Reason)>,
    /// By a bound, whatever those who lack report.
    pub(super) certain: Option<(Status, Reason)>,
    /// Whether that bound is from above.
    pub(super) is_by_most: bool,
}

impl Certainty {
    /// Whether a status came about like this.
    pub(super) fn is(&self, status: (Status, Reason)) -> bool {
        self.settled.or(self.certain) == Some(status)
    }
}

impl Question<'_> {
    /// What decides before anything is compared.
    pub(super) fn certainty(&self, reached: &Reached, due: Option<&Due>) -> Certainty {
        let known = reached.actual.as_ref().or(reached.at_least.as_ref());
        let settled = known.and_then(|actual| self.settled(&actual.value));
        let certain = self.certain(reached, due);
        let is_by_most = certain.is_some_and(|(_, known)| known == Known::AtMost);
        Certainty { settled, certain: certain.map(|(certain, _)| certain), is_by_most }
    }

    pub(super) fn is_deadline(&self) -> bool {
        self.month >= self.goal.target.due
    }

    /// Whether what was reached of a thing stays reached.
    fn cannot_fall_back(&self) -> bool {
        self.indicator.measure.only_adds_up() && !self.indicator.may_fall
    }

    /// What the reported amounts settle for good, whatever else is missing or not yet due.
    fn settled(&self, value: &Fraction) -> Option<(Status, Reason)> {
        if !self.cannot_fall_back() {
            return None;
        }
        let comparator = self.goal.target.comparator;
        if comparator.is_passed(value) {
            return Some((Status::Missed, Reason::LimitPassed));
        }
        if comparator.side() != Side::Floor || !comparator.is_reached(value) {
            return None;
        }
        Some(self.reached_status(value))
    }

    /// What is certain of a value of which reports are missing, whatever they say, and by which bound:
    /// that it reaches the target, or at the deadline that it does not.
    fn certain(&self, reached: &Reached, due: Option<&Due>) -> Option<((Status, Reason), Known)> {
        if reached.actual.is_some() {
            return None;
        }
        let least = reached.at_least.as_ref().map(|actual| (&actual.value, Known::AtLeast));
        let most = reached.at_most.as_ref().map(|actual| (&actual.value, Known::AtMost));
        let comparator = self.goal.target.comparator;
        let is_deadline = self.is_deadline();
        let good = match comparator.side() {
            Side::Floor => least,
            Side::Ceiling => most,
            // It lies between the bounds, so it is within the band that both of them are in.
            Side::Both => {
                least.filter(|_| most.is_some_and(|(most, _)| comparator.is_reached(most)))
            }
        };
        if let Some((value, known)) = good.filter(|(value, _)| comparator.is_reached(value)) {
            // Amounts may still pass a ceiling; what can be lost again is only on track.
            let is_over_line = self.indicator.measure.only_adds_up()
                && due.is_none_or(|due| !self.way.line(value, &due.value).is_kept(value));
            let can_be_lost = !self.cannot_fall_back() && !is_over_line;
            let on_track = can_be_lost.then_some((Status::OnTrack, Reason::TargetReached));
            let status = if is_deadline { Some(self.reached_status(value)) } else { on_track };
            return Some((status?, known));
        }
        let is_below = most.filter(|(value, _)| comparator.is_below(value));
        let missed = is_below.or(least.filter(|(value, _)| comparator.is_passed(value)));
        let (_, known) = missed.filter(|_| is_deadline)?;
        Some(((Status::Missed, Reason::TargetNotReached), known))
    }

    pub(super) fn reached_status(&self, value: &Fraction) -> (Status, Reason) {
        if self.goal.target.is_stretch_reached(value) {
            (Status::Exceeded, Reason::StretchReached)
        } else {
            (Status::Achieved, Reason::TargetReached)
        }
    }

    /// Why the target is judged only later whatever is reported, if it is.
    pub(super) fn judged_later(&self) -> Option<Reason> {
        let is_later = !self.is_deadline() && *self.goal.pace == Pace::AtEnd;
        is_later.then_some(Reason::JudgedAtDeadline)
    }

    /// Why a value that lacks is not due yet, if it is not.
    pub(super) fn not_due(&self, reached: &Reached, due: Option<&Due>) -> Option<Reason> {
        // What came in early, and only lacks a base or a divisor, waits for no publication.
        let is_unreported = reached.actual.is_none() && reached.undecidable.is_none();
        if !is_unreported {
            return None;
        }
        if self.indicator.published.is_some_and(|date| date > self.case.as_of.date) {
            return Some(Reason::NotPublishedYet);
        }
        let start = self.way.start();
        // Where the whole target is due at every time, so is one of zero.
        let is_whole = self.way.is_budget() || self.indicator.is_due_whole(self.goal);
        let owes_nothing = due.is_none_or(|due| due.value == start) && !is_whole;
        (!self.is_deadline() && owes_nothing).then_some(Reason::NothingDueYet)
    }
}
