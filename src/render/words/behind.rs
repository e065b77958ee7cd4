//! How far off a target is that is not lagging but over its limit, or beside its band: more money spent
//! than may be is not late.

use super::Lang;
use super::notice::is_against_target;
use crate::report::{GapFrom, Outcome, Status};

/// `far over the pace`, `严重超出序时进度`; nothing for what is not behind, or really lags.
pub(super) fn off_the_limit(outcome: &Outcome, lang: Lang) -> Option<String> {
    let aim = outcome.aim()?;
    let is_whole = is_against_target(outcome, aim);
    let how_far = match outcome.status {
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
    let line =
        if is_whole { lang.pick("target", "目标") } else { lang.pick("pace", "序时进度") };
    let (relation, line) = if outcome.gap_from == GapFrom::FarEnd {
        (lang.pick("off", "偏离"), lang.pick("target", "目标"))
    } else if aim.is_plain_ceiling() {
        (lang.pick("over", "超出"), line)
    } else {
        return None;
    };
    Some(match lang {
        Lang::En => format!("{how_far}{relation} the {line}"),
        Lang::Zh => format!("{how_far}{relation}{line}"),
    })
}
