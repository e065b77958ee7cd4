//! Words that say whether figures are valid: 退回 under 审核状态, `not verified`, 是 under 是否作废.

use super::alone::is_nothing_more;
use super::claim::speaks_of_figures;

/// Answers with yes.
const YES: [&str; 8] = ["是", "y", "yes", "true", "1", "√", "✓", "x"];

/// Answers with no.
const NO: [&str; 7] = ["否", "不", "n", "no", "false", "×", "✗"];

/// What is said of rows that do not count.
pub(super) const REJECTED: [&str; 30] = [
    "退回",
    "审核退回",
    "已退回",
    "驳回",
    "已驳回",
    "不通过",
    "未通过",
    "审核不通过",
    "作废",
    "已作废",
    "无效",
    "撤回",
    "否决",
    "不同意",
    "删除",
    "已删除",
    "rejected",
    "withdrawn",
    "void",
    "declined",
    "disapproved",
    "unapproved",
    "unverified",
    "invalid",
    "superseded",
    "excluded",
    "deleted",
    "obsolete",
    "撤销",
    "已撤销",
];

/// What is said of rows of which it is not decided yet, where a column asks whether they count.
const PENDING: [&str; 13] = [
    "待审",
    "待审核",
    "待审批",
    "审核中",
    "审批中",
    "未审",
    "未提交",
    "未上报",
    "暂存",
    "草稿",
    "pending",
    "under review",
    "not submitted",
];

/// What is said of rows that count.
const APPROVALS: [&str; 25] = [
    "审核通过",
    "审批通过",
    "通过",
    "审核",
    "审定",
    "批准",
    "核准",
    "确认",
    "核实",
    "approved",
    "accepted",
    "confirmed",
    "verified",
    "valid",
    "采用",
    "采信",
    "采纳",
    "纳入",
    "计入",
    "审批",
    "approval",
    "include",
    "included",
    "counted",
    "有效",
];

/// What a column asks of the rows of a table by its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) enum Asked {
    /// Whether they count: 是否有效.
    Valid,
    /// Whether they do not: 是否作废.
    Void,
}

impl Asked {
    /// What a folded header in small letters asks; none where it asks something else.
    pub(in crate::input) fn by_header(header: &str) -> Option<Self> {
        // Of what is counted it may be said in a cell, too: a contract that was cancelled.
        const VOID: [&str; 2] = ["cancelled", "canceled"];
        const NOUNS: [&str; 6] = ["状态", "意见", "结果", "结论", "情况", " status"];
        // Of a report they say whether there is one.
        const SENT: [&str; 5] =
            ["填报状态", "上报状态", "报送状态", "提交状态", "submission status"];
        let bare = header.strip_prefix("是否").or_else(|| header.strip_prefix("is "));
        let bare = bare.unwrap_or(header).trim_end_matches('?');
        let noun = NOUNS.iter().find_map(|noun| bare.strip_suffix(noun));
        let is_of = |words: &[&str]| words.iter().any(|word| *word == bare || Some(*word) == noun);
        if is_of(&APPROVALS) || SENT.contains(&header) {
            return Some(Self::Valid);
        }
        (is_of(&REJECTED) || is_of(&VOID)).then_some(Self::Void)
    }
}

/// Whether an answer is yes.
pub(in crate::input) fn is_yes(text: &str) -> bool {
    YES.contains(&text.to_lowercase().as_str())
}

/// Whether a folded text says that a row is not valid: 退回 under 审核状态, also 否 where a column asks whether it is.
pub(in crate::input) fn is_rejected(text: &str, asked: Option<Asked>) -> bool {
    let text = text.to_lowercase();
    let is_by_answer = match asked {
        // `退回修改` says what is to be done as well.
        Some(Asked::Valid) => {
            let is_no = NO.contains(&text.as_str()) || PENDING.contains(&text.as_str());
            is_no || is_sent_back(&text)
        }
        // `1` may be how many there are.
        Some(Asked::Void) => is_yes(&text) && text != "1",
        None => false,
    };
    is_by_answer || REJECTED.contains(&text.as_str()) || denied_approval(&text).is_some()
}

/// Whether an answer says that it is not decided yet: the first report of every office is so.
pub(in crate::input) fn is_pending(answer: &str) -> bool {
    PENDING.contains(&answer.to_lowercase().as_str())
}

/// Whether an answer says what is to be done with what was sent back: `退回修改`.
fn is_sent_back(text: &str) -> bool {
    const DONE: [&str; 6] = ["修改", "补充", "重报", "重填", "完善", "核实"];
    let rest = ["退回", "驳回"].iter().find_map(|word| text.strip_prefix(word));
    rest.is_some_and(|rest| DONE.contains(&rest))
}

/// The word for an approval that a folded text in small letters says a row or all figures lack, where it says nothing
/// else: `未审核`, `not yet approved`, `以上数据未经审核`.
pub(in crate::input) fn denied_approval(text: &str) -> Option<&'static str> {
    const BETWEEN: [&str; 7] = [" yet", " been", " be", " has", "经", "予", "获"];
    const DENIALS: [&str; 8] = ["尚未", "没有", "暂未", "并未", "未", "不", "not", "no"];
    // A quick report is one that nobody has approved, and counts.
    const QUICK: [&str; 5] = ["快报", "初步", "provisional", "preliminary", "estimate"];
    const LEFT_OUT: [&str; 6] = ["不含", "不包括", "剔除", "除", "exclud", "without"];
    let is_quick = || QUICK.iter().any(|word| text.contains(word));
    let last = text.trim_end_matches(['。', '.', ')']);
    let last = last.rsplit([',', ';', '。', ':']).next().unwrap_or(last).trim_start();
    let denied = APPROVALS.into_iter().find(|word| {
        let Some(mut before) = last.strip_suffix(word).map(str::trim_end) else { return false };
        while let Some(shorter) = BETWEEN.iter().find_map(|word| before.strip_suffix(word)) {
            before = shorter;
        }
        let subject = DENIALS.iter().find_map(|word| before.strip_suffix(word));
        subject.is_some_and(|subject| {
            let subject = subject.trim_matches([' ', '(']);
            matches!(subject, "" | "it is" | "is" | "was" | "均" | "尚")
                || is_nothing_more(subject)
                || speaks_of_figures(subject) && !LEFT_OUT.iter().any(|word| subject.contains(word))
        })
    });
    denied.filter(|_| !is_quick())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_rejected_by_what_is_asked_of_them() {
        for (header, text, expected) in [
            ("是否有效", "否", true),
            ("审核意见", "退回修改", true),
            ("审核状态", "通过", false),
            ("include", "No", true),
            ("采信", "否", true),
            ("是否作废", "是", true),
            ("是否作废", "否", false),
            ("deleted", "Yes", true),
            ("superseded", "no", false),
            ("审核状态", "待审核", true),
            ("是否采纳", "未采纳", true),
            ("included", "not included", true),
            ("类别", "否", false),
            ("类别", "未经审核", true),
            ("类别", "not yet approved", true),
            ("类别", "不含未审核", false),
            ("审核意见", "撤回后重报,已通过", false),
            ("审核意见", "无效发票已剔除", false),
            ("作废", "1", false),
            ("类别", "快报数,未经审定", false),
            ("类别", "figures exclude projects not yet approved", false),
        ] {
            assert_eq!(is_rejected(text, Asked::by_header(header)), expected, "{header}: {text}");
        }
    }
}
