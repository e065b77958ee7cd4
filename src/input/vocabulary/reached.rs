//! Words by which headers say that values were reached, or that they take the place of others.

use crate::quantity::{fold, word_places};

/// Names of values that were reached, longer ones before those at their end.
pub(in crate::input) const REACHED: [&str; 26] = [
    "实际完成情况",
    "实际完成数量",
    "实际完成数",
    "实际完成值",
    "实际完成额",
    "实际完成量",
    "实际完成",
    "完成情况",
    "完成数量",
    "完成数",
    "完成值",
    "完成额",
    "完成量",
    "完成",
    "实际数值",
    "实际数",
    "实际值",
    "实际",
    "实绩",
    "actual values",
    "actual value",
    "actuals",
    "actual",
    "achieved",
    "results",
    "result",
];

/// Where a word for values that take the place of others says it without a noun behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bare {
    Anywhere,
    /// Behind a period: `一季度调整`. Alone it may be a difference.
    Behind,
    /// Nowhere: `审核` may be who looked at them.
    Never,
}

/// Words for values that take the place of others.
const CORRECTED: [(&str, Bare); 15] = [
    ("修订", Bare::Anywhere),
    ("修正", Bare::Anywhere),
    ("更正", Bare::Anywhere),
    ("订正", Bare::Anywhere),
    ("调整", Bare::Behind),
    ("核定", Bare::Never),
    ("核实", Bare::Never),
    ("审定", Bare::Never),
    ("审核", Bare::Never),
    ("复核", Bare::Never),
    ("restated", Bare::Anywhere),
    ("revised", Bare::Anywhere),
    ("corrected", Bare::Anywhere),
    ("adjusted", Bare::Anywhere),
    ("audited", Bare::Anywhere),
];

/// Whether all that a folded text in small letters says is that values were reached.
pub(in crate::input) fn is_reached(text: &str) -> bool {
    REACHED.contains(&text)
}

/// Whether a header is of values and of no shares of targets, which may stand below `完成`, `本月` or `Achieved` as
/// well.
pub(in crate::input) fn names_values(header: &str) -> bool {
    const NAMES: [&str; 7] = ["实际", "实绩", "数值", "绝对", "总量", "actual", "value"];
    let header = fold(header).to_lowercase();
    NAMES.iter().any(|word| header.contains(word)) && !header.contains("完成")
}

/// A folded text in small letters without the word at one of its ends that says that its values were
/// reached: `1-6月` of `1-6月完成数`, `q1` of `actual q1`.
pub(in crate::input) fn without_reached(text: &str) -> Option<&str> {
    REACHED.iter().find_map(|word| without(text, word)).filter(|bare| !bare.is_empty())
}

/// The same of a word that says that its values take the place of others: `一季度` of `一季度修订数`.
pub(in crate::input) fn without_corrected(text: &str) -> Option<&str> {
    CORRECTED.iter().find_map(|(word, bare)| {
        if word.is_ascii() {
            return without(text, word);
        }
        let place = word_places(text, word).last()?;
        let (head, rest) = text.split_at_checked(place)?;
        let behind = rest.strip_prefix(word)?;
        let noun = behind.trim_start_matches(['后', '的']);
        let is_noun = noun.len() < behind.len() && noun.is_empty()
            || ["数", "值", "数值", "数据", "额", "量"].contains(&noun)
            || is_reached(noun);
        let is_bare = match bare {
            Bare::Anywhere => behind.is_empty(),
            Bare::Behind => behind.is_empty() && !head.is_empty(),
            Bare::Never => false,
        };
        (is_noun || is_bare).then_some(head.trim_end())
    })
}

/// A text without a word at one of its ends; one of Latin letters must be a word of its own.
fn without<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let is_apart = |rest: &str, edge: Option<char>| {
        !word.is_ascii() || rest.is_empty() || edge.is_some_and(|c| !c.is_ascii_alphanumeric())
    };
    let between = [' ', '-', '_', ':'];
    let behind = text.strip_suffix(word).filter(|rest| is_apart(rest, rest.chars().last()));
    let before = || {
        let rest = text.strip_prefix(word).filter(|_| word.is_ascii())?;
        is_apart(rest, rest.chars().next()).then_some(rest)
    };
    behind.or_else(before).map(|rest| rest.trim_matches(between))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_reached_is_told_from_what_it_is_of() {
        for (text, bare) in [
            ("1-6月完成数", Some("1-6月")),
            ("一季度实际", Some("一季度")),
            ("q1 actual", Some("q1")),
            ("actual q1 2025", Some("q1 2025")),
            ("2025-q1 actuals", Some("2025-q1")),
            ("factual", None),
            ("完成数", None),
            ("目标", None),
        ] {
            assert_eq!(without_reached(text), bare, "{text}");
        }
    }

    #[test]
    fn corrected_values_are_told_from_who_corrected_them() {
        for (text, bare) in [
            ("修订后", Some("")),
            ("修订数", Some("")),
            ("修订后完成数", Some("")),
            ("审核数", Some("")),
            ("调整后", Some("")),
            ("restated", Some("")),
            ("q1 2025 restated", Some("q1 2025")),
            ("restated actual", Some("actual")),
            ("一季度修订数", Some("一季度")),
            ("一季度调整", Some("一季度")),
            ("调整", None),
            ("审核", None),
            ("审核人", None),
            ("修订日期", None),
            ("调整额度", None),
        ] {
            assert_eq!(without_corrected(text), bare, "{text}");
        }
    }
}
