//! What came of one milestone, in Chinese.

use super::ZH;
use crate::render::words::notice::dates::period;
use crate::render::words::notice::{MilestoneDue, in_brackets};
use crate::render::words::{Label, label, reason, state, status};
use crate::report::{Outcome, Reason, Status};

pub(super) fn milestone(outcome: &Outcome, due: &MilestoneDue<'_>) -> String {
    let due = period(due.0, ZH);
    let newest = outcome.state.as_ref();
    let evidence = newest.and_then(|newest| newest.evidence.as_ref());
    let evidence: Vec<String> = evidence
        .map(|text| format!("{}：{text}", label(Label::Evidence, ZH)))
        .into_iter()
        .collect();
    let evidence = in_brackets(&evidence, ZH);
    let reported = newest.map(|newest| {
        format!("，{}报为“{}”", period(&newest.cell.period, ZH), state(newest.state, ZH))
    });
    let reported = reported.unwrap_or_default();
    let why = outcome.reason;
    if why == Reason::DoneInTime {
        format!("按期完成{evidence}")
    } else if why == Reason::DoneLate {
        format!("已完成，但超过{due}的期限{evidence}")
    } else if why == Reason::DoneDateUnclear {
        format!("已完成，但未报完成日期，是否超过{due}的期限不明{evidence}")
    } else if why == Reason::InProgress && outcome.status == Status::OnTrack {
        format!("推进中，应于{due}前完成")
    } else if why == Reason::NotStarted {
        format!("尚未启动，应于{due}前完成")
    } else if why == Reason::NotDoneByDue {
        format!("应于{due}前完成，到期未完成{reported}")
    } else {
        let (why, word) = (reason(outcome, ZH), status(outcome.status, ZH));
        let word = if why.contains(word) { String::new() } else { format!("，{word}") };
        format!("应于{due}前完成，{why}{word}")
    }
}
