//! What a text beside a value says of its kind: a note, the word for a version, what stands in brackets.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::approval::is_rejected;
use super::claim::claims;
use super::kind::other_kind;
use super::kind_words::{ENDS, FRAME, LABELS, WORDS};
use crate::diagnostic::term::KindWord;
use crate::diagnostic::term::KindWord::{Earlier, Forecast, Target};
use crate::input::basis::{self, Basis};
use crate::quantity::fold;

/// Whether a short text beside a value says in a sentence that it is of another kind: `此为年度目标`, `目标数，非完成数`, or
/// that it does not count: `void`.
/// Where figures stand in it, it may be one of those.
pub(in crate::input) fn says_other_kind(text: &str) -> bool {
    const SUBJECTS: [&str; 11] =
        ["此", "此数", "该", "该数", "本数", "本行", "数值", "数据", "this", "it", "value"];
    if is_other_kind(text) || says_rejected(text) {
        return true;
    }
    let has_verb = text.contains(['为', '是', '系']) || text.contains(" is ");
    let is_sentence = has_verb || text.contains([',', '，', ';', '；']);
    if !is_sentence || text.contains(|c: char| c.is_numeric()) {
        return false;
    }
    if text.split([',', '，', ';', '；', '。']).any(|part| is_other_kind(part.trim())) {
        return true;
    }
    if !has_verb {
        return false;
    }
    let folded = fold(text).to_lowercase();
    let is_object = |object: &str| {
        let object = object.trim_start_matches("the ").trim_start_matches("a ");
        other_kind(object).is_some_and(|(_, kind)| matches!(kind, Target | Forecast | Earlier))
    };
    claims(&folded)
        .any(|claim| SUBJECTS.contains(&claim.subject.trim()) && is_object(claim.object.trim()))
}

/// Whether a short text says nothing but that a value does not count: `Rejected`, `未审核`.
fn says_rejected(text: &str) -> bool {
    // No such text is longer.
    const LONGEST: usize = 48;
    (1..=LONGEST).contains(&text.len()) && is_rejected(fold(text).trim_matches(FRAME), None)
}

/// Whether a text is nothing but a name for targets, forecasts, earlier values or running totals: `目标数`,
/// and not `目标办`.
pub(in crate::input) fn is_other_kind(text: &str) -> bool {
    // No such name is longer.
    const LONGEST: usize = 48;
    // In most rows that settles it.
    let is_end = |c: char| c.is_ascii_alphabetic() || ENDS.contains(c);
    if text.len() > LONGEST || !text.trim_end_matches(FRAME).ends_with(is_end) {
        return false;
    }
    let text = fold(text).to_lowercase();
    let label = text.trim_matches(FRAME);
    let nouns = ["数据", "数字", "数", "值", " figures", " figure", " value", " number"];
    let bare = nouns.iter().find_map(|end| label.strip_suffix(end));
    NAMES.contains(label)
        || bare.is_some_and(|bare| NAMES.contains(bare))
        || basis::named(label) == Some(Basis::Running)
}

/// Names for targets, forecasts and earlier values, to be looked up: notes of many rows are.
static NAMES: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| {
    let is_other = |kind: &KindWord| matches!(kind, Target | Forecast | Earlier);
    let words = WORDS.iter().chain(LABELS).filter(|(_, kind)| is_other(kind));
    words.map(|(word, _)| *word).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_be_nothing_but_a_kind() {
        for (word, kind) in WORDS.iter().chain(LABELS) {
            let is_known = matches!(kind, Target | Forecast | Earlier);
            for text in [format!("{word}数"), format!("（{word}值）"), format!(" {word}。")] {
                assert_eq!(is_other_kind(&text), is_known, "{text}");
            }
        }
        for text in ["目标办", "计划科", "市科技局", "按目标推进", "", "数"] {
            assert!(!is_other_kind(text), "{text}");
        }
    }

    #[test]
    fn sentences_may_say_of_what_kind_a_value_is() {
        for (text, expected) in [
            ("此为年度目标", true),
            ("目标数，非完成数", true),
            ("This is the annual target", true),
            ("目标数", true),
            ("budget figure", true),
            ("目标为1800", false),
            ("已完成年度目标", false),
            ("按目标推进，进展顺利", false),
            ("数据为初步统计", false),
            ("", false),
        ] {
            assert_eq!(says_other_kind(text), expected, "{text}");
        }
    }
}
