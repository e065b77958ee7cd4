//! The closed lists of the JSON report, for its schema.

use crate::comparison::Remark;
use crate::report::{
    Code, Commitment, GapFrom, MilestoneState, Reason, Relation, Severity, Status, SubmissionState,
    Verdict,
};

pub(super) fn statuses() -> Vec<&'static str> {
    Status::ALL.into_iter().map(Status::key).collect()
}

pub(super) fn verdicts() -> Vec<&'static str> {
    Verdict::ALL.into_iter().map(Verdict::key).collect()
}

pub(super) fn reasons() -> Vec<&'static str> {
    Reason::ALL.into_iter().map(Reason::key).collect()
}

pub(super) fn commitments() -> Vec<&'static str> {
    Commitment::ALL.into_iter().map(Commitment::key).collect()
}

pub(super) fn milestone_states() -> Vec<&'static str> {
    MilestoneState::ALL.into_iter().map(MilestoneState::key).collect()
}

pub(super) fn submission_states() -> Vec<&'static str> {
    SubmissionState::ALL.into_iter().map(SubmissionState::key).collect()
}

pub(super) fn severities() -> Vec<&'static str> {
    Severity::ALL.into_iter().map(Severity::key).collect()
}

pub(super) fn codes() -> Vec<&'static str> {
    Code::ALL.iter().map(|code| code.number()).collect()
}

pub(super) fn remarks() -> Vec<&'static str> {
    Remark::ALL.map(Remark::key).to_vec()
}

pub(super) fn kinds() -> [&'static str; 2] {
    ["indicator", "milestone"]
}

pub(super) fn comparators() -> Vec<&'static str> {
    Relation::ALL.map(Relation::key).to_vec()
}

pub(super) fn measures() -> Vec<&'static str> {
    vec!["flow", "cumulative", "level", "rate", "growth-of", "ratio", "share-of"]
}

pub(super) fn paces() -> Vec<&'static str> {
    vec!["linear", "compound", "at-end", "schedule"]
}

pub(super) fn ends_of_gaps() -> Vec<&'static str> {
    GapFrom::ALL.map(GapFrom::key).to_vec()
}

pub(super) fn change_gaps() -> [&'static str; 2] {
    ["base-is-zero", "base-is-negative"]
}

/// The same words, or null.
pub(super) fn or_null(words: &[&'static str]) -> Vec<Option<&'static str>> {
    words.iter().copied().map(Some).chain([None]).collect()
}
