//! What a text beside a value says of its kind: a note, the word for a version, what stands in brackets.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::approval::is_rejected;
use super::claim::claims;
use super::gain::gain_said;
use super::kind::other_kind;
use super::kind_labels::LABELS;
use super::kind_words::{ENDINGS, ENDS, FRAME, WORDS};
use super::remark::ONLY;
use super::stand_in::stand_ins;
use super::when::{figures_of, lacking};
use crate::diagnostic::term::KindWord;
use crate::diagnostic::term::KindWord::{
    Average, Change, Draft, Earlier, Forecast, OtherPeriod, Share, Target,
};
use crate::input::basis::{self, Basis};
use crate::input::note_time::{sentences, time_of_note};
use crate::quantity::fold;

/// Whether a short text beside a value says in a sentence that it is of another kind: `此为年度目标`, `目标数，非完成数`, or
/// that it does not count: `void`.
/// Where figures stand in it, it may be one of those.
pub(in crate::input) fn says_other_kind(text: &str) -> bool {
    const SUBJECTS: [&str; 11] =
        ["此", "此数", "该", "该数", "本数", "本行", "数值", "数据", "this", "it", "value"];
    if is_other_kind(text) || says_rejected(text) || says_stand_in(text) {
        return true;
    }
    if text.contains(|c: char| c.is_numeric()) {
        return false;
    }
    let has_verb = text.contains(['为', '是', '系']) || text.contains(" is ");
    let is_sentence = has_verb || text.contains([',', '，', ';', '；']);
    if !is_sentence {
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

/// Bytes of the longest note that says in a sentence of its own what a value is.
const LONGEST_NOTE: usize = 32;

/// Whether a note says that a value is another one in the place of what is not known: `按上年同期估算`.
fn says_stand_in(text: &str) -> bool {
    let may_say = text.len() <= LONGEST_NOTE && text.contains(['按', '用', '以', '填']);
    may_say
        && stand_ins(&fold(text))
            .any(|stand_in| stand_in.of.is_empty() && stand_in.kind().is_some())
}

/// Bytes of the longest note whose sentences are looked at one by one.
const LONGEST_OF_SENTENCES: usize = 256;

/// Whether a note may say that a value is another one than that of its row: of another kind, period or part.
pub(in crate::input) fn may_say_other(text: &str) -> bool {
    let is_of_period = |text: &str| text.contains(|c: char| c.is_numeric() || "年季月".contains(c));
    says_other_kind(text) || {
        let folded = fold(text).to_lowercase();
        figures_of(&folded).is_some_and(is_of_period)
            || only_of(&folded).is_some()
            || left_out(&folded).is_some()
            || gain_said(&folded).is_some()
            || folded.len() <= LONGEST_OF_SENTENCES
                && sentences(&folded)
                    .any(|piece| lacking(piece).or_else(|| left_out(piece)).is_some())
            || time_of_note(&folded, 2000).is_some()
    }
}

/// What a folded note says that a value is of alone: 东郊水厂 of `仅东郊水厂`, Leeds of `Leeds only`.
pub(in crate::input) fn only_of(text: &str) -> Option<&str> {
    let bare = text.trim_matches(FRAME);
    let longer = ONLY.iter().find_map(|word| bare.strip_prefix(word));
    let behind = || ["仅", "只"].iter().find_map(|word| bare.strip_prefix(word));
    let behind = longer.or_else(behind).or_else(|| bare.strip_suffix(" only")).map(str::trim);
    let behind = behind.map(|name| name.strip_prefix('了').unwrap_or(name));
    behind.map(|name| figures_of(name).unwrap_or(name))
}

/// What a folded note says that a value leaves out: 恩阳区 of `不含恩阳区`, Leeds of `excl. Leeds`.
pub(in crate::input) fn left_out(text: &str) -> Option<&str> {
    const WORDS: [&str; 9] = [
        "不含",
        "不包括",
        "不包含",
        "未含",
        "剔除",
        "excluding ",
        "excludes ",
        "excl. ",
        "without ",
    ];
    let bare = text.trim_matches(FRAME);
    WORDS.iter().find_map(|word| bare.strip_prefix(word)).map(str::trim)
}

/// Whether a short text says nothing but that a value does not count: `Rejected`, `未审核`.
fn says_rejected(text: &str) -> bool {
    // No such text is longer.
    const LONGEST: usize = 48;
    (1..=LONGEST).contains(&text.len()) && is_rejected(fold(text).trim_matches(FRAME), None)
}

/// How names of values end.
const NOUNS: [&str; 13] = [
    "完成数",
    "数据",
    "数字",
    "模型",
    "数",
    "值",
    "率",
    " figures",
    " figure",
    " value",
    " number",
    " model",
    " file",
];

/// How they may begin: of which time they are, or how they are made.
const WHICH: [&str; 8] = ["年度", "年初", "全年", "滚动", "同比", "环比", "annual ", "full-year "];

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
    let is_name = |text: &str| {
        let bare = WHICH.iter().find_map(|word| text.strip_prefix(word));
        NAMES.contains(text) || bare.is_some_and(|bare| NAMES.contains(bare))
    };
    let bare = NOUNS.iter().find_map(|end| label.strip_suffix(end));
    is_name(label)
        || bare.is_some_and(is_name)
        || basis::named(label).is_some_and(Basis::is_running)
}

/// Names for what values are instead, to be looked up: notes of many rows are.
static NAMES: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| named().collect());

/// The words for kinds among them.
fn named() -> impl Iterator<Item = &'static str> {
    // 变动 and 增长情况 tell how it went.
    let labels = LABELS.iter().filter(|(_, kind)| *kind != Change);
    let words = WORDS.iter().chain(labels).filter(|named| names_values(named));
    let means = ENDINGS.iter().filter(|(word, kind)| *kind == Average && !word.is_ascii());
    words.chain(means).map(|(word, _)| *word)
}

/// Whether a word names values of another kind where nothing else stands beside one: a note may as well say `growth`,
/// `average` or 增长 of what it tells about, and 初稿 of a document.
fn names_values((word, kind): &(&str, KindWord)) -> bool {
    let says_more = || word.contains([' ', '-']) || !word.is_ascii();
    match kind {
        Target | Forecast | Earlier => true,
        Change | Share | Average => says_more() || *word == "yoy",
        OtherPeriod => word.ends_with('旬') || word.ends_with("半月"),
        Draft => {
            ["数据", "data", "占位", "placeholder", "dummy"].iter().any(|noun| word.contains(noun))
        }
        KindWord::OtherTable
        | KindWord::Partial
        | KindWord::Rank
        | KindWord::Running
        | KindWord::Sample
        | KindWord::Score
        | KindWord::Single
        | KindWord::Void => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_be_nothing_but_a_kind() {
        // `project to date` is a running total, whatever else it is.
        let is_total = |word: &str| basis::named(word).is_some_and(Basis::is_running);
        for (word, _) in WORDS.iter().chain(LABELS).filter(|(word, _)| !is_total(word)) {
            let is_known = named().any(|named| named == *word);
            for text in [(*word).to_owned(), format!("（{word}值）"), format!(" {word}。")] {
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
            ("预测模型", true),
            ("按上年同期估算", true),
            ("年初预算数", true),
            ("日均", true),
            ("示例数据,非官方", false),
            ("增长", false),
            ("average", false),
            ("初稿", false),
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
