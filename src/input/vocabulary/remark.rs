//! Words that announce something about a table that is none of its values.

use crate::quantity::fold;

/// Words that announce a remark.
pub(in crate::input) const REMARKS: [&str; 4] = ["注", "备注", "说明", "附注"];

/// Whether what stands before a colon announces a remark: `注`, `Note`.
pub(in crate::input) fn labels_remark(label: &str) -> bool {
    let in_english = || ["note", "notes"].iter().any(|word| label.eq_ignore_ascii_case(word));
    REMARKS.contains(&label) || in_english()
}

/// A text without the label that announces it as a remark.
pub(in crate::input) fn without_remark_label(text: &str) -> &str {
    let labelled = text.split_once(':').filter(|(label, _)| labels_remark(label.trim()));
    labelled.map_or(text, |(_, rest)| rest.trim())
}

/// Headers of columns of remarks, and how those of prose about values may end.
pub(in crate::input) const REMARK_HEADERS: &[&str] =
    &["note", "notes", "备注", "说明", "remark", "remarks", "comment", "comments"];

/// How other headers of prose about values end: what explains them, or how they were found.
const PROSE: [&str; 22] = [
    "注",
    "情况",
    "进展",
    "措施",
    "原因",
    "问题",
    "内容",
    "分析",
    "建议",
    "打算",
    "explanation",
    "explanations",
    "narrative",
    "justification",
    "reason",
    "reasons",
    "issues",
    "challenges",
    "next steps",
    "means of verification",
    "source of verification",
    "sources of verification",
];

/// Whether a folded header in small letters is one of prose: what stands below it tells about values, and is none of
/// what they are.
pub(in crate::input) fn heads_prose(header: &str) -> bool {
    REMARK_HEADERS.iter().chain(&PROSE).any(|word| header.ends_with(word))
}

/// Words behind which a remark names all that is counted.
pub(in crate::input) const ONLY: [&str; 9] =
    ["仅统计", "仅含", "仅包括", "仅为", "仅是", "只统计", "只含", "只包括", "只是"];

/// Whether a cell holds a number that is no value, and says so: `联系电话：0827-5266888`.
pub(in crate::input) fn announces_number(text: &str) -> bool {
    let folded = fold(text);
    folded.split_once(':').is_some_and(|(label, _)| says_number(label) || says_when(label))
}

/// Whether a label announces a number that is no value: `联系电话`, `第 1 页`.
pub(in crate::input) fn says_number(label: &str) -> bool {
    let folded = fold(label);
    ["电话", "手机", "传真", "邮编", "页"].iter().any(|word| folded.contains(word))
}

/// Whether a label announces a day or a period: `填报日期`, `报送时间：`.
pub(in crate::input) fn says_when(label: &str) -> bool {
    let label = fold(label);
    ["日期", "时间", "date"].iter().any(|word| label.trim_end_matches(':').ends_with(word))
}
