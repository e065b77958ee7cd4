//! Words by which headers say that values were reached, or that they take the place of others.

use super::kind::places;
use crate::quantity::fold;
use crate::search::word_places;

/// The word for what was reached that may be said of what is to be, too.
const DONE: &str = "完成";

/// Words for what was reached, longer ones before those at their end.
const STEMS: [&str; 4] = ["实际完成", DONE, "实际", "实绩"];

/// What stands behind them without saying more.
const NOUNS: [&str; 8] = ["情况", "数量", "数值", "数", "值", "额", "量", ""];

/// The same in English, with what may stand behind.
const ENGLISH: [&str; 8] = [
    "actual values",
    "actual value",
    "actuals",
    "actual",
    "achieved",
    "reached",
    "results",
    "result",
];

/// What values are called that say nothing of whether they were reached.
pub(in crate::input) const VALUE_HEADERS: &[&str] =
    &["value", "数值", "绝对数", "绝对额", "绝对量", "绝对值", "总量"];

/// What values are called that are the newest ones.
const CURRENT: [&str; 3] = ["current values", "current value", "current"];

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

/// Names of values that were reached, as they are suggested for others.
pub(in crate::input) fn names_of_reached() -> impl Iterator<Item = String> {
    let chinese = STEMS.iter().flat_map(|stem| NOUNS.map(|noun| format!("{stem}{noun}")));
    let chinese = chinese.filter(|name| is_reached(name));
    chinese.chain(ENGLISH.iter().map(|name| (*name).to_owned()))
}

/// What stands before the words at the end of a text for values that were reached, the longest such words first.
/// `实际情况` is told in words.
pub(in crate::input) fn before_reached(text: &str) -> impl Iterator<Item = &str> {
    STEMS.iter().flat_map(move |stem| {
        NOUNS.iter().filter_map(move |noun| {
            let is_prose = *noun == "情况" && !stem.ends_with("完成");
            text.strip_suffix(noun)?.strip_suffix(stem).filter(|_| !is_prose)
        })
    })
}

/// Whether all that a folded text in small letters says is that values were reached.
pub(in crate::input) fn is_reached(text: &str) -> bool {
    if text.is_ascii() {
        return ENGLISH.contains(&text) || CURRENT.contains(&text);
    }
    before_reached(text).any(str::is_empty)
}

/// Whether a folded text in small letters has words for values that were reached.
pub(in crate::input) fn speaks_of_reached(text: &str) -> bool {
    let mut words = STEMS.iter().chain(&ENGLISH);
    words.any(|word| places(text, word).next().is_some())
}

/// Whether a header is of values and of no shares of targets, which may stand below `完成`, `本月` or `Achieved` as
/// well.
pub(in crate::input) fn names_values(header: &str) -> bool {
    let header = fold(header).to_lowercase();
    let actual = ENGLISH.iter().filter(|word| word.starts_with("actual"));
    let mut names = STEMS.iter().chain(VALUE_HEADERS).chain(actual);
    !header.contains("完成") && names.any(|word| header.contains(word))
}

/// Whether a header says that its values were reached, and cannot mean that they are to be: `Actual`, `Q2 results`,
/// 实际数. 完成数 may be of what is to be done.
pub(in crate::input) fn heads_results(header: &str) -> bool {
    let header = fold(header).to_lowercase();
    let mut words = STEMS.iter().filter(|stem| **stem != DONE).chain(&ENGLISH);
    words.any(|word| places(&header, word).next().is_some())
}

/// A folded text in small letters without the word at one of its ends that says that its values were
/// reached: `1-6月` of `1-6月完成数`, `q1` of `actual q1`.
pub(in crate::input) fn without_reached(text: &str) -> Option<&str> {
    let english = || ENGLISH.iter().find_map(|word| without(text, word));
    before_reached(text).next().or_else(english).filter(|bare| !bare.is_empty())
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
