//! How far off a target is that is not lagging but over its limit, or beside its band: more money spent
//! than may be is not late.

use super::Lang;
use super::notice::is_against_target;
use crate::report::{GapFrom, Outcome, Status};

/// The line that a value is on the wrong side of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// The far end of a band or of an exact target, which the value has passed.
    pub(super) is_far_end: bool,
    /// A limit of what may be used, to which nothing leads down.
    pub(super) is_plain_ceiling: bool,
    /// The whole target, and not what is due of it.
    pub(super) is_whole: bool,
}

/// `far over the pace`, `严重超出序时进度`; nothing for what is not behind, or really lags.
pub(super) fn off_the_limit(outcome: &Outcome, lang: Lang) -> Option<String> {
    let aim = outcome.aim()?;
    let line = Line {
        is_far_end: outcome.gap_from == GapFrom::FarEnd,
        is_plain_ceiling: aim.is_plain_ceiling(),
        is_whole: is_against_target(outcome, aim),
    };
    off(outcome.status, line, lang)
}

/// The same of a status and the line that it is about.
pub(super) fn off(status: Status, line: Line, lang: Lang) -> Option<String> {
    let how_far = match status {
        Status::SlightlyBehind => lang.pick("slightly ", "略微"),
        Status::Behind => "",
        Status::FarBehind => lang.pick("far ", "严重"),
        Status::Exceeded
        | Status::Achieved
        | Status::OnTrack
        | Status::Missed
        | Status::NotDue
        | Status::Missing
        | Status::Invalid
        | Status::Undecidable => return None,
    };
    let (pace, target) = (lang.pick("pace", "序时进度"), lang.pick("target", "目标"));
    let (relation, line) = match line {
        Line { is_far_end: true, .. } => (lang.pick("off", "偏离"), target),
        Line { is_plain_ceiling: false, .. } => return None,
        Line { is_whole, .. } => (lang.pick("over", "超出"), if is_whole { target } else { pace }),
    };
    Some(match lang {
        Lang::En => format!("{how_far}{relation} the {line}"),
        Lang::Zh => format!("{how_far}{relation}{line}"),
    })
}
