//! States of milestones in words.

use super::{is_missing, words};
use crate::diagnostic::term::Word;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{MilestoneState, Reading};
use crate::quantity::fold;

/// Words for the state of a milestone.
const STATES: &[(&str, MilestoneState)] = &[
    ("未启动", MilestoneState::NotStarted),
    ("尚未启动", MilestoneState::NotStarted),
    ("未开始", MilestoneState::NotStarted),
    ("not-started", MilestoneState::NotStarted),
    ("not started", MilestoneState::NotStarted),
    ("推进中", MilestoneState::InProgress),
    ("进行中", MilestoneState::InProgress),
    ("正在推进", MilestoneState::InProgress),
    ("in-progress", MilestoneState::InProgress),
    ("in progress", MilestoneState::InProgress),
    ("已完成", MilestoneState::Done),
    ("完成", MilestoneState::Done),
    ("done", MilestoneState::Done),
    ("completed", MilestoneState::Done),
    ("complete", MilestoneState::Done),
    ("已取消", MilestoneState::Cancelled),
    ("取消", MilestoneState::Cancelled),
    ("cancelled", MilestoneState::Cancelled),
    ("canceled", MilestoneState::Cancelled),
];

/// Words by which somebody judges progress, which are no states, and say that something is not done.
const UNDONE: &[&str] = &[
    "未完成",
    "基本完成",
    "部分完成",
    "未达标",
    "未达到",
    "ongoing",
    "not achieved",
    "not met",
    "not completed",
    "not complete",
    "incomplete",
    "not done",
    "partly achieved",
    "partially achieved",
    "partly met",
    "partially met",
];

/// The state of a milestone.
pub(in crate::input) fn state(text: &str) -> Result<Reading, Box<Diagnostic>> {
    if is_missing(text) {
        return Ok(Reading::Missing);
    }
    let folded = fold(text).to_lowercase();
    if let Some((_, state)) = STATES.iter().find(|(word, _)| *word == folded) {
        return Ok(Reading::State(*state));
    }
    // No “did you mean”: 未完成 is one character away from 已完成 and says the opposite.
    let unknown = Diagnostic::new(Code::UnknownState).with("written", fold(text));
    Err(Box::new(unknown.with("known", Word::MilestoneStates)))
}

/// Whether a text says that something is done.
pub(in crate::input) fn is_done(text: &str) -> bool {
    matches!(state(text), Ok(Reading::State(MilestoneState::Done)))
}

/// Whether a text says the state of something, also one that is no known state (`基本完成`), or that
/// nothing has changed.
pub(in crate::input) fn speaks_of_state(text: &str) -> bool {
    let folded = fold(text).to_lowercase();
    let is_in = |word: &str| if word.is_ascii() { folded == word } else { folded.contains(word) };
    STATES.iter().any(|(word, _)| is_in(word)) || words::is_no_change(&folded)
}

/// The state in a value cell, where the status cell must not say another.
pub(in crate::input) fn agreed_state(
    value: &str,
    status: &str,
    period: &str,
) -> Result<Reading, Box<Diagnostic>> {
    let reading = state(value)?;
    let is_undone = || UNDONE.contains(&fold(status).to_lowercase().as_str());
    let is_other = match state(status) {
        Ok(other @ Reading::State(_)) => other != reading,
        _ => reading == Reading::State(MilestoneState::Done) && is_undone(),
    };
    if is_other {
        let two = Diagnostic::new(Code::TwoValues).with("period", period.trim());
        return Err(Box::new(two.with("first", fold(value)).with("second", fold(status))));
    }
    Ok(reading)
}
