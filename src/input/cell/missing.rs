//! Marks that say that there is nothing yet.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::quantity::fold;

/// Marks that say that there is no value (yet). They are never zeros.
const MISSING: &[&str] = &[
    "",
    "-",
    "--",
    "—",
    "——",
    "–",
    "－",
    "―",
    "/",
    "／",
    "\\",
    "…",
    "……",
    "...",
    "..",
    "n/a",
    "na",
    "null",
    "none",
    "无",
    "空白",
    "未统计",
    "待公布",
    "未公布",
    "待统计",
    "未报",
    "暂无",
    "暂缺",
    "未填",
    "缺",
];

/// Whether a cell says that there is no value.
pub(in crate::input) fn is_missing(text: &str) -> bool {
    // The usual cell is a figure, and no mark has one.
    if text.is_ascii() && text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    // Nor does a name begin like one, and folding leaves Chinese characters as they are.
    let is_letter = |c: &char| c.is_ascii_alphabetic() || ('\u{4E00}'..='\u{9FFF}').contains(c);
    let first = text.trim_start().chars().next().filter(is_letter);
    if first.is_some_and(|first| !LETTERS.contains(&first.to_ascii_lowercase())) {
        return false;
    }
    let folded = fold(text).to_lowercase();
    MARKS.contains(folded.as_str())
}

/// The letters that marks begin with.
const LETTERS: [char; 7] = ['n', '无', '空', '未', '待', '暂', '缺'];

/// [`MISSING`] as written and as folded, since folding turns … into three points.
static MARKS: LazyLock<HashSet<String, RandomState>> = LazyLock::new(|| {
    let both = |mark: &&'static str| [(*mark).to_owned(), fold(mark).into_owned()];
    MISSING.iter().flat_map(both).collect()
});

/// What stands where evidence is to come: none yet.
const NO_EVIDENCE: [&str; 14] = [
    "待补",
    "待补充",
    "待提供",
    "待上传",
    "后补",
    "稍后补",
    "正在办理",
    "办理中",
    "0",
    ".",
    "。",
    "pending",
    "to follow",
    "tbd",
];

/// Whether a cell of evidence names none.
pub(in crate::input) fn is_no_evidence(text: &str) -> bool {
    is_missing(text) || NO_EVIDENCE.contains(&fold(text).to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_missing() {
        for mark in MISSING {
            assert!(is_missing(mark) && is_missing(&mark.to_uppercase()), "{mark:?}");
        }
    }

    #[test]
    fn marks_are_missing_and_zero_is_not() {
        for mark in ["", "  ", "—", "／", "N/A", "待公布", "……", "\u{3000}"] {
            assert!(is_missing(mark), "{mark:?}");
        }
        for value in ["0", "0.0", "1", "无数据"] {
            assert!(!is_missing(value), "{value:?}");
        }
    }
}
