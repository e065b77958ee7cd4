//! Words that say of what kind figures are where a title, or a piece of one, says nothing else: `模板`, `（退回）`,
//! `日均2026年3月`.

use super::approval::REJECTED;
use super::kind::{is_of_period, places};
use super::kind_labels::LABELS;
use super::kind_words::ENDINGS;
use super::sample::sample_alone;
use super::table_name::is_around;
use crate::diagnostic::term::KindWord;
use crate::diagnostic::term::KindWord::{Average, Draft, Sample, Void};
use crate::quantity::fold;

/// Whether a folded text in small letters says nothing but a word, but for what may stand [around](is_around) it:
/// `填报示例`, `sample data`.
pub(super) fn says_only(text: &str, word: &str) -> bool {
    places(text, word).any(|place| {
        let (before, behind) = text.split_at_checked(place).unwrap_or_default();
        let behind = behind.get(word.len()..).unwrap_or_default();
        is_nothing_more(before) && is_nothing_more(behind)
    })
}

/// The pieces of a title, of which one may be a label of its own: 旧 of `二季度(旧)`, and not the label of what stands
/// behind its colon.
pub(super) fn pieces(title: &str) -> impl Iterator<Item = &str> {
    let pieces = title.split(['(', ')', '[', ']', '【', '】', ',', ';']);
    pieces.map(|piece| piece.rsplit(':').next().unwrap_or(piece).trim())
}

/// Whether a part of a title says nothing of what kind its figures are: periods and what tables are called.
pub(super) fn is_nothing_more(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| is_around(word.trim_start_matches(is_of_period)))
}

/// What a piece of a title says of the kind of figures, where it says nothing else but which period they are of:
/// `模板`, `退回`, `日均2026年3月`.
pub(super) fn said_alone(piece: &str) -> Option<(&'static str, KindWord)> {
    let kept = LABELS.iter().filter(|(_, kind)| matches!(kind, Draft | Void));
    let mut words = kept.chain(ENDINGS).copied();
    let found = words.find(|(word, _)| says_only(piece, word));
    let sample = || sample_alone(piece).map(|word| (word, Sample));
    let rejected = || REJECTED.into_iter().find(|word| says_only(piece, word));
    found.or_else(sample).or_else(|| rejected().map(|word| (word, Void)))
}

/// Words that say of a table that it does not count, or is an example, where they are all that a line says. In a cell
/// they may be said of what is counted: of a contract that was cancelled.
const OF_TABLES: [(&str, KindWord); 8] = [
    ("cancelled", Void),
    ("canceled", Void),
    ("revoked", Void),
    ("取消", Void),
    ("specimen", Sample),
    ("样本", Sample),
    ("样张", Sample),
    ("to be replaced", Draft),
];

/// What a line around a table says of it where it says nothing but a word for that, or nothing else before its first
/// sentence ends: that it does not count, or that it is an example or a draft. `VOID`, `【作废】`, `DRAFT - not for
/// circulation`, `作废（重复报送）`. What a comma, 、 or a stroke joins is one phrase: `取消、下放事项`.
pub(in crate::input) fn said_of_table(text: &str) -> Option<(&'static str, KindWord)> {
    const ENDS: [&str; 6] = [" - ", " – ", " — ", ";", "。", "!"];
    let folded = fold(text).to_lowercase();
    let marks = |c: char| "()[]【】<>《》*=~_|!。. ".contains(c);
    let whole = folded.trim_matches(marks);
    let sentence = || ENDS.iter().find_map(|end| whole.split_once(end)).map(|(first, _)| first);
    let before_bracket = || {
        let inside = folded.trim_end_matches(['。', '.', ' ']).strip_suffix(')')?;
        inside.split_once('(').filter(|(_, rest)| !rest.contains(')')).map(|(first, _)| first)
    };
    let said = |text: &str| {
        let text = text.trim_matches(marks);
        let said = said_alone(text).filter(|(_, kind)| matches!(kind, Draft | Sample | Void));
        said.or_else(|| OF_TABLES.into_iter().find(|(word, _)| says_only(text, word)))
    };
    let of_first = || sentence().or_else(before_bracket).filter(|first| !first.is_empty());
    Some(whole).filter(|text| !text.is_empty()).and_then(said).or_else(|| said(of_first()?))
}

/// What a title says of the kind of figures by the word with which it begins: so programs call copies, `副本经营月报`,
/// and averages stand behind their period, `2026年3月日均供水情况`.
pub(super) fn said_in_front(label: &str) -> Option<(&'static str, KindWord)> {
    let begins = |text: &str, kinds: &[KindWord]| {
        let mut words = ENDINGS.iter().filter(|(_, kind)| kinds.contains(kind));
        words.find(|(word, _)| !word.is_ascii() && text.starts_with(word)).copied()
    };
    let goes_on = |word: &str| {
        let rest = label.strip_prefix(word).unwrap_or_default();
        rest.starts_with(|c: char| c.is_alphabetic())
    };
    let draft = begins(label, &[Draft]).filter(|(word, _)| *word == "副本" || !goes_on(word));
    // `人均` begins the names of many indicators.
    let bare = label.trim_start_matches(is_of_period);
    let average =
        || begins(bare, &[Average]).filter(|(word, _)| !matches!(*word, "人均" | "户均" | "平均"));
    draft.or_else(average)
}

/// A folded title, and the same without what tables and figures are called at its end, one such word after the other:
/// `2022年一季度人均` of `2022年一季度人均主要指标统计表`.
pub(super) fn shorter_titles<'t>(title: &'t str) -> impl Iterator<Item = &'t str> {
    const WORDS: [&str; 15] = [
        "版",
        "汇总表",
        "一览表",
        "明细表",
        "情况表",
        "统计表",
        "情况",
        "表",
        "主要指标",
        "指标",
        "数据",
        "水平",
        "数值",
        "数",
        "值",
    ];
    let shorter = |title: &&'t str| WORDS.iter().find_map(|word| title.strip_suffix(word));
    std::iter::successors(Some(title), shorter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_a_word_alone_is_said_of_the_table() {
        for (text, kind) in [
            ("VOID", Some(Void)),
            ("*** VOID ***", Some(Void)),
            ("【作废】", Some(Void)),
            ("作废！", Some(Void)),
            ("作废（重复报送）", Some(Void)),
            ("Cancelled", Some(Void)),
            ("DRAFT - not for circulation", Some(Draft)),
            ("2022年6月 草稿", Some(Draft)),
            ("样表", Some(Sample)),
            ("SPECIMEN", Some(Sample)),
            ("作废发票不计入", None),
            ("Cancelled contracts are left out", None),
            ("Draft guidelines were published", None),
            ("发票(作废)", None),
            ("取消、下放行政审批事项情况表", None),
            ("取消、下放事项以市政府文件为准", None),
            ("Void/vacant homes and woods 2025", None),
            ("Specimen-collection and planting in 2025", None),
            ("Draft/final status of policies 2025", None),
            ("Cancelled, postponed and held events", None),
            ("取消（停办）活动一览", None),
            ("", None),
        ] {
            assert_eq!(said_of_table(text).map(|(_, kind)| kind), kind, "{text}");
        }
    }
}
