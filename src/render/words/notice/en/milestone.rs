//! What came of one milestone, in English.

use super::EN;
use crate::render::words::notice::dates::{is_day, period};
use crate::render::words::notice::{MilestoneDue, in_brackets};
use crate::render::words::{Label, label, reason, state};
use crate::report::{Outcome, Reason, Status};

pub(super) fn milestone(outcome: &Outcome, due: &MilestoneDue<'_>) -> String {
    let due = period(due.0, EN);
    let newest = outcome.state.as_ref();
    let when = newest.map(|newest| reported_when(&newest.cell.period)).unwrap_or_default();
    let evidence = newest.and_then(|newest| newest.evidence.as_ref());
    let evidence: Vec<String> = evidence
        .map(|text| format!("{}: {text}", label(Label::Evidence, EN)))
        .into_iter()
        .collect();
    let evidence = in_brackets(&evidence, EN);
    let why = outcome.reason;
    if why == Reason::DoneInTime {
        format!("done in time, reported {when}{evidence}")
    } else if why == Reason::DoneLate {
        format!("done, but after {due}, reported {when}{evidence}")
    } else if why == Reason::InProgress && outcome.status == Status::OnTrack {
        format!("in progress {when}, due by {due}")
    } else if why == Reason::NotStarted {
        format!("not started {when}, due by {due}")
    } else if matches!(why, Reason::DoneWithoutEvidence | Reason::Cancelled) {
        format!("due by {due}; {} ({when})", reason(outcome, EN))
    } else {
        let reported =
            newest.map(|newest| format!("; reported as {} {when}", state(newest.state, EN)));
        let why = reason(outcome, EN);
        format!("due by {due}; {why}{evidence}{}", reported.unwrap_or_default())
    }
}

/// `in Q2 2022`, `on 28 May 2022`.
fn reported_when(text: &str) -> String {
    let preposition = if is_day(text) { "on" } else { "in" };
    format!("{preposition} {}", period(text, EN))
}
