//! What the status of a row says: which of several reports it is, or nothing.

use super::fact::Fact;
use crate::input::{cell, version};
use crate::observation::Revision;
use crate::quantity::fold;

/// Words that say which of several reports a row is.
const RANKS: &[(&str, i8)] = &[
    ("初步", -1),
    ("快报", -1),
    ("provisional", -1),
    ("修订", 1),
    ("修正", 1),
    ("更正", 1),
    ("订正", 1),
    ("revised", 1),
    ("corrected", 1),
    ("最终", 2),
    ("final", 2),
];

/// Words for the status of a value that change nothing.
const PLAIN: &[&str] = &[
    "正常",
    "正式",
    "实际",
    "已审核",
    "审核通过",
    "已通过",
    "已核实",
    "已核",
    "已确认",
    "已审定",
    "已报送",
    "已上报",
    "已提交",
    "normal",
    "actual",
    "ok",
    "approved",
    "accepted",
    "confirmed",
    "verified",
    "validated",
    "submitted",
    "reported",
];

/// Words by which somebody judges how far a target is reached: they say nothing of its value.
const JUDGING: &[&str] = &[
    "green",
    "amber",
    "yellow",
    "red",
    "on track",
    "on-track",
    "off track",
    "off-track",
    "at risk",
    "behind",
    "behind schedule",
    "delayed",
    "ahead",
    "ahead of schedule",
    "achieved",
    "not achieved",
    "partly achieved",
    "partially achieved",
    "met",
    "not met",
    "partly met",
    "partially met",
    "exceeded",
    "missed",
    "in progress",
    "in-progress",
    "ongoing",
    "done",
    "complete",
    "completed",
    "绿",
    "黄",
    "红",
    "绿灯",
    "黄灯",
    "红灯",
    "达序时",
    "未达序时",
    "超序时",
    "达到序时进度",
    "未达到序时进度",
    "未达序时进度",
    "超序时进度",
    "超过序时进度",
    "滞后",
    "进度滞后",
    "严重滞后",
    "基本达到",
    "正常推进",
    "正在推进",
    "推进中",
    "进行中",
    "完成",
    "已完成",
    "未完成",
    "基本完成",
    "提前完成",
    "超额完成",
    "按时完成",
    "达标",
    "未达标",
];

/// A status in small letters, without stray signs around it: `；修订`.
fn bare(text: &str) -> String {
    fold(text).trim_matches([';', ',', '"', '\'', ' ']).to_lowercase()
}

/// Whether a status says what somebody thinks of the progress, and nothing of the value.
pub(in crate::input) fn judges_progress(text: &str) -> bool {
    JUDGING.contains(&bare(text).as_str())
}

/// Whether the status of a value is understood: a voided value must not count.
pub(in crate::input) fn is_known_status(text: &str) -> bool {
    let status = bare(text);
    cell::is_missing(text)
        || PLAIN.contains(&status.as_str())
        || RANKS.iter().any(|(word, _)| status == *word)
}

/// Whether a status beside the state of a milestone takes that back: it is not so, not yet, no longer, or not for certain.
pub(super) fn takes_back(text: &str) -> bool {
    const SIGNS: [&str; 20] = [
        "未",
        "没",
        "尚",
        "待",
        "搁置",
        "暂停",
        "暂缓",
        "中止",
        "终止",
        "停止",
        "取消",
        "撤",
        "作废",
        "无效",
        "退回",
        "驳回",
        "延期",
        "推迟",
        "不通过",
        "不达标",
    ];
    const WORDS: [&str; 19] = [
        "not",
        "no",
        "never",
        "void",
        "withdrawn",
        "rejected",
        "cancelled",
        "canceled",
        "suspended",
        "postponed",
        "deferred",
        "pending",
        "stalled",
        "paused",
        "stopped",
        "abandoned",
        "hold",
        "unverified",
        "invalid",
    ];
    let status = bare(text);
    let mut words = status.split(|c: char| !c.is_ascii_alphabetic());
    SIGNS.iter().any(|sign| status.contains(sign)) || words.any(|word| WORDS.contains(&word))
}

/// Whether a status beside a state agrees with it in other words: `已印发`, `进展顺利`, `on time`.
pub(super) fn affirms(text: &str) -> bool {
    const SIGNS: [&str; 10] =
        ["已", "完", "顺利", "正常", "按时", "按期", "如期", "提前", "达到", "通过"];
    const WORDS: [&str; 32] = [
        "√",
        "✓",
        "✔",
        "☑",
        "v",
        "是",
        "有",
        "好",
        "良好",
        "优",
        "优秀",
        "良",
        "备案",
        "a",
        "y",
        "yes",
        "ok",
        "true",
        "done",
        "on time",
        "early",
        "good",
        "fine",
        "closed",
        "published",
        "issued",
        "adopted",
        "signed",
        "delivered",
        "opened",
        "finished",
        "implemented",
    ];
    let status = bare(text);
    SIGNS.iter().any(|sign| status.contains(sign)) || WORDS.contains(&status.as_str())
}

/// Which of several reports of the same thing a fact is.
pub(super) fn revision(fact: &Fact<'_>) -> Revision {
    let status = bare(fact.status.text);
    let rank = RANKS.iter().find(|(word, _)| status == *word).map_or(0, |(_, rank)| *rank);
    Revision { rank, version: version::read(fact.version.text) }
}
