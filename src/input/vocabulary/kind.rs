//! Words that say of figures that they are not what was reached in the period that is asked for.

use std::sync::LazyLock;

use super::alone::{is_nothing_more, pieces, said_alone, said_in_front, shorter_titles};
use super::approval::{REJECTED, denied_approval};
use super::denial::denies;
use super::kind_labels::{LABELS, SET};
use super::kind_words::{ENDINGS, FULFILMENT, REPORTS, SETTING, WORDS};
use super::ordinal::without_ordinal;
use super::reached::{is_reached, speaks_of_reached};
use super::sample::{SAMPLES, sample_alone};
use crate::diagnostic::term::KindWord;
use crate::diagnostic::term::KindWord::{
    Average, Change, Draft, Earlier, Forecast, OtherPeriod, OtherTable, Partial, Rank, Running,
    Sample, Score, Share, Single, Target, Void,
};
use crate::quantity::fold;
use crate::search::{WordList, word_places};

/// The word by which a line among rows begins another table: `附表2`, `表二`.
pub(in crate::input) fn table_word(text: &str) -> Option<&'static str> {
    let text = fold(text).to_lowercase();
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let is_numbered = |rest: &str| rest.trim_start().starts_with(is_numeral);
    let begins = |word: &str| text.strip_prefix(word);
    let attached =
        ["附表", "附件", "annex", "appendix"].into_iter().find(|word| begins(word).is_some());
    attached
        .or_else(|| ["表", "table"].into_iter().find(|word| begins(word).is_some_and(is_numbered)))
}

/// Whether a word for a kind of figures stands anywhere in a text: where none does it says nothing of
/// them, whatever names it holds.
pub(in crate::input) fn may_speak_of_kind(text: &str) -> bool {
    static ALL: LazyLock<WordList> = LazyLock::new(|| {
        let words = LABELS.iter().chain(WORDS).chain(ENDINGS).map(|(word, _)| *word);
        WordList::of(words.chain(SAMPLES).chain(REJECTED))
    });
    let folded = fold(text).to_lowercase();
    let text = without_ordinal(&folded);
    ALL.places_in(text).next().is_some() || denied_approval(text).is_some()
}

/// The first word in a text that says of figures that they are of another kind, and what they would
/// be. `2022年计划完成情况` and `与上年同期对比` have none.
pub(in crate::input) fn other_kind(text: &str) -> Option<(&'static str, KindWord)> {
    let folded = fold(text).to_lowercase();
    let text = without_ordinal(&folded);
    let label = text.trim_matches(['(', ')']);
    let whole = label.trim_start_matches(is_of_period);
    let numbered = whole.trim_end_matches(is_of_period);
    if let Some(found) = LABELS.iter().find(|(word, _)| *word == whole || *word == numbered) {
        return Some(*found);
    }
    if let Some(word) = sample_alone(label) {
        return Some((word, Sample));
    }
    let mut words = WORDS.iter().copied();
    let found =
        words.find(|(word, kind)| places(text, word).any(|place| !is_settled(text, place, *kind)));
    let by_end = || {
        let is_at_end = |end: &str| {
            let mut words = ENDINGS.iter().copied();
            words
                .find(|(word, kind)| end.strip_suffix(word).is_some_and(|head| !joins(head, *kind)))
        };
        shorter_titles(label).find_map(is_at_end)
    };
    let by_piece = || pieces(label).find_map(said_alone);
    let by_approval = || denied_approval(label).map(|word| (word, Void));
    let found = found.or_else(by_end).or_else(by_piece).or_else(by_approval);
    found.or_else(|| said_in_front(label))
}

/// Whether what stands in front of a word for a set or compared value joins it to others: `完成情况及偏差`.
fn joins(before: &str, kind: KindWord) -> bool {
    matches!(kind, Target | Change) && before.ends_with(['及', '和', '与', '、'])
}

/// Whether a character stands in the Chinese name of a period: `2022年一季度`.
pub(super) fn is_of_period(c: char) -> bool {
    c.is_ascii_digit() || "年月份季度一二三四上下半第全-至".contains(c)
}

/// Whether the name of an indicator says that it is a change itself: `零售总额增速`.
pub(in crate::input) fn names_change(name: &str) -> bool {
    static WORDS: LazyLock<WordList> = LazyLock::new(|| words_for(|kind| kind == Change));
    speaks_of_others(name, &WORDS)
}

/// Whether a text is what plans call a chapter: `主要目标`. What stands below it is there for its name, and
/// the columns say of what kind it is. `2022年目标任务` and `目标数` are no names of chapters.
pub(in crate::input) fn is_chapter(text: &str) -> bool {
    const WHICH: [&str; 9] =
        ["主要", "总体", "发展", "工作", "重点", "核心", "预期", "主要预期", "主要发展"];
    const WHAT: [&str; 2] = ["目标任务", "目标"];
    let folded = fold(text);
    let bare = without_ordinal(&folded).trim_end_matches([':', ' ']);
    let bare = bare.strip_suffix("完成").unwrap_or(bare);
    let what = WHAT.iter().find_map(|word| bare.strip_suffix(word));
    what.is_some_and(|which| WHICH.contains(&which))
}

/// Whether a text, in a column of kinds of values, says that they were set and not reached.
pub(in crate::input) fn is_set(text: &str) -> bool {
    SET.contains(&text)
}

/// Whether a word of a folded text in small letters, which begins at a byte, does not say of what
/// kind figures are: what was reached of a target, or what something is compared with.
fn is_settled(text: &str, place: usize, kind: KindWord) -> bool {
    let (before, behind) = text.split_at_checked(place).unwrap_or((text, ""));
    let names = |part: &str| FULFILMENT.iter().any(|word| part.contains(word));
    if denies(before) {
        return true;
    }
    match kind {
        Target => {
            let is_of = |word: &str| behind.strip_prefix(word).is_some_and(is_monitored);
            names(behind)
                || before.is_ascii() && names(before)
                || WORDS.iter().any(|(word, kind)| *kind == Target && is_of(word))
        }
        // `完成数及增速` has both.
        Change | Share | Rank | Score | Average => {
            names(text) || before.contains(['及', '和', '与', '、'])
        }
        Earlier => is_compared(before, behind),
        // `完成情况及下一步打算` has both.
        OtherPeriod => {
            let is_joined = before.contains(['及', '和', '与', '、']);
            // `每月上旬` and `3月上旬报` are when something is sent.
            let is_when = || {
                let is_of_any = ["每月", "次月", "下月"].iter().any(|word| before.ends_with(word));
                let sent = ["前", "报", "填", "上报", "送"];
                let behind = behind.trim_start_matches(is_part_of_month);
                is_of_any || sent.iter().any(|word| behind.starts_with(word))
            };
            is_joined || is_when()
        }
        Forecast | Partial | Running | Single | OtherTable | Sample | Draft | Void => false,
    }
}

/// Whether a character stands in 上旬 or 前半月.
fn is_part_of_month(c: char) -> bool {
    "上中下前后半旬月".contains(c)
}

fn is_compared(before: &str, behind: &str) -> bool {
    const BEFORE: [&str; 6] = ["与", "较", "比", "同", "vs", "with"];
    let before = before.trim_end_matches([' ', '.']);
    BEFORE.iter().any(|word| before.ends_with(word))
        || ["对比", "比较", "相比"]
            .iter()
            .any(|word| before.contains(word) || behind.contains(word))
}

/// Where a word stands in a text; one of Latin letters as a word of its own.
pub(super) fn places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> {
    word_places(text, word).filter(move |place| is_whole(text, *place, word))
}

/// Whether a word that stands at a place of a text is one of its own there: one of Latin letters does not go on.
fn is_whole(text: &str, place: usize, word: &str) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (before, rest) = text.split_at_checked(place).unwrap_or_default();
    let behind = rest.get(word.len()..).unwrap_or_default();
    !word.is_ascii() || !goes_on(before.chars().last()) && !goes_on(behind.chars().next())
}

/// Whether a character may stand in an English word, as it is or when it is folded.
pub(super) fn is_latin(c: char) -> bool {
    let is_chinese = matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF20}');
    c.is_ascii_alphabetic() || !c.is_ascii() && !is_chinese
}

/// Whether figures of a kind are about the values of another indicator.
fn is_about(kind: KindWord) -> bool {
    matches!(kind, Change | Share | Rank)
}

/// Each Chinese word for such figures has one of these.
const SIGNS: [char; 6] = ['增', '涨', '比', '率', '排', '次'];

/// Whether what stands behind the name of an indicator makes its row one about a change, share or
/// rank: `_累计增长(%)`.
pub(in crate::input) fn tells_about(rest: &str) -> bool {
    static WORDS: LazyLock<WordList> = LazyLock::new(|| words_for(is_about));
    speaks_of_others(rest, &WORDS)
}

/// The words for certain figures, with 增长, which is one for a change wherever it stands.
fn words_for(is_meant: impl Fn(KindWord) -> bool) -> WordList {
    let words = WORDS.iter().filter(|(_, kind)| is_meant(*kind)).map(|(word, _)| *word);
    WordList::of(words.chain(["增长"]))
}

/// Whether one of the words for certain figures, of those that are [about others](is_about), stands in a text.
fn speaks_of_others(text: &str, words: &WordList) -> bool {
    // Most texts end here.
    if !text.contains(SIGNS) && !text.contains(is_latin) {
        return false;
    }
    let text = fold(text).to_lowercase();
    words.places_in(&text).any(|(place, word)| is_whole(&text, place, word))
}

/// Whether a label is nothing but words for a change or a share, which is then one of the indicator above it:
/// `同比增长`, `比上年同期增长`, `占比(%)`.
pub(in crate::input) fn is_only_about(label: &str) -> bool {
    const LETTERS: &str = "同环比较上去年当本季月累计期增长减速幅率占重±%、,()_ ";
    let label = fold(label);
    tells_about(&label) && label.chars().all(|letter| LETTERS.contains(letter))
}

/// Whether the header of a column says that its values were reached: `累计完成数（亿元）`.
pub(in crate::input) fn heads_reached(header: &str) -> bool {
    let header = fold(header).to_lowercase();
    speaks_of_reached(&header) && other_kind(&header).is_none()
}

/// Whether a folded text in small letters has a word for reports that follow how targets are reached: `监测表`.
pub(in crate::input) fn speaks_of_reports(text: &str) -> bool {
    REPORTS.iter().any(|word| places(text, word).next().is_some())
}

/// Whether a folded text says that what is set is given out: `目标任务分解台账`.
pub(in crate::input) fn speaks_of_setting(text: &str) -> bool {
    SETTING.iter().any(|word| text.contains(word))
}

/// Whether what stands behind a word for targets is nothing but that they are monitored, and a period: `监测表`,
/// `monitoring - Q2 2026`, and not `monitoring framework`.
fn is_monitored(behind: &str) -> bool {
    const TABLES: [&str; 6] = ["情况表", "情况", "报表", "报告", "表", "report"];
    let bare = behind.trim_start();
    let monitored = ["监测", "monitoring"].iter().find_map(|word| bare.strip_prefix(word));
    let Some(rest) = monitored.map(str::trim_start) else { return false };
    let rest = TABLES.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    // `Quarter 2 2026 (April to June)`
    is_nothing_more(rest.split('(').next().unwrap_or(rest))
}

/// Whether all that a text says is that values were reached: `实际完成`, `本期`.
pub(in crate::input) fn says_reached(text: &str) -> bool {
    const OTHERS: [&str; 4] = ["已完成", "本期", "本年", "当年"];
    let text = fold(text).to_lowercase();
    is_reached(&text) || OTHERS.contains(&text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_table_begins_with_its_name() {
        for (text, is_other) in [
            ("附表：2022年", true),
            ("表2 企业", true),
            ("表二", true),
            ("表彰奖励", false),
            ("续表", false),
        ] {
            assert_eq!(table_word(text).is_some(), is_other, "{text}");
        }
    }

    #[test]
    fn words_about_other_values_have_a_sign() {
        for (word, kind) in WORDS {
            assert!(!is_about(*kind) || word.is_ascii() || word.contains(SIGNS), "{word}");
        }
    }

    #[test]
    fn chapters_of_plans_are_known_by_their_names() {
        for (text, expected) in [
            ("（一）主要目标", true),
            ("一、发展目标：", true),
            ("二、重点目标任务", true),
            ("二、目标任务", false),
            ("主要目标完成", true),
            ("主要预期目标", true),
            ("2022年目标任务", false),
            ("目标", false),
            ("目标数", false),
            ("目标值", false),
            ("主要目标值", false),
            ("年度目标", false),
            ("奋斗目标", false),
        ] {
            assert_eq!(is_chapter(text), expected, "{text}");
        }
    }

    #[test]
    fn a_word_of_another_kind_is_found_unless_it_speaks_of_what_was_reached() {
        for (text, kind) in [
            ("Sample data", Some(Sample)),
            ("（范例）", Some(Sample)),
            ("填报示例1", Some(Sample)),
            ("填报模板中的科技指标", None),
            ("2022年一季度科技指标(作废)", Some(Void)),
            ("一季度（旧）", Some(Draft)),
            ("旧", Some(Draft)),
            ("老旧小区改造", None),
            ("2022年一季度 - 副本", Some(Draft)),
            ("H1 2022 draft", Some(Draft)),
            ("Copy of Q1", Some(Draft)),
            ("test", Some(Draft)),
            ("Test results", None),
            ("以上数据未经审核", Some(Void)),
            ("Not verified", Some(Void)),
            ("二、增速（%）", Some(Change)),
            ("三、下季度安排", Some(OtherPeriod)),
            ("B. Projections", Some(Forecast)),
            ("2022年6月日均数", Some(Average)),
            ("2022年目标", Some(Target)),
            ("（三）目标任务", Some(Target)),
            ("2022年计划完成情况", None),
            ("2022年目标任务执行情况表", None),
            ("重点任务", None),
            ("2022年预计完成情况", Some(Forecast)),
            ("一、预期性指标", None),
            ("2022年6月人均主要指标", Some(Average)),
            ("2022年6月日均", Some(Average)),
            ("June 2022 daily average", Some(Average)),
            ("Coverage", None),
            ("2022年6月增长情况", Some(Change)),
            ("（一）经济增长", None),
            ("2022年6月预算指标", Some(Target)),
            ("Per-capita figures", Some(Average)),
            ("三季度上年同期", Some(Earlier)),
            ("2022年一季度与上年同期对比表", None),
            ("比去年增长", None),
            ("主要指标增速", Some(Change)),
            ("主要指标完成情况及增速", None),
            ("各县区排名", Some(Rank)),
            ("主要指标及同比增速", None),
            ("目标考核表", None),
            ("Targets 2022", Some(Target)),
            ("Progress against targets", None),
            ("planet.csv", None),
            ("plan-2022.csv", Some(Target)),
            ("same period of last year", Some(Earlier)),
            ("科技创新", None),
            ("（预算数）", Some(Target)),
            ("一般公共预算收入", None),
            ("基数", Some(Earlier)),
            ("2022年一季度任务分解表", Some(Target)),
            ("任务分解落实情况", None),
            ("责任书完成情况", None),
            ("底线", Some(Target)),
            ("2022年一季度科技预算", Some(Target)),
            ("2022年一季度考核得分情况", Some(Score)),
            ("2022年一季度月均", Some(Average)),
            ("完成情况及下一步打算", None),
            ("下季度安排", Some(OtherPeriod)),
            ("2022-q1 budget", Some(Target)),
            ("LY", Some(Earlier)),
            ("supply", None),
            ("以上为实际完成数，不是目标", None),
            ("Note: no forecasts included", None),
            ("非目标值", None),
            ("两表合并为上年同期数", Some(Earlier)),
            ("2022年是目标年", Some(Target)),
        ] {
            assert_eq!(other_kind(text).map(|(_, kind)| kind), kind, "{text}");
        }
    }
}
