//! Notes that say of a figure nothing but that it is how much came on top, or that it is of the period alone: `本季新增`,
//! `较上月净增`, `net additions`, `this quarter only`.

mod words;

use super::remark::without_remark_label;
use crate::period::Frequency;
use words::{CHINESE, ENGLISH, Says};

/// What such a note says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::input) struct Gain {
    /// That the figure is how much came on top.
    pub(in crate::input) is_increase: bool,
    /// That it is of the period alone, or since the one before.
    pub(in crate::input) of_period: Option<Alone>,
    /// That it is of the period alone by a word such as only: not what there is at its end.
    pub(in crate::input) is_only: bool,
    /// That it counts since the year before, or since a start that nobody names.
    pub(in crate::input) is_since_long: bool,
}

/// That a figure is of one period alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) struct Alone {
    /// The kind of that, where the words say it.
    pub(in crate::input) kind: Option<Frequency>,
}

use Says::{
    Added, Change, Data, Direction, Increase, New, Nothing, Noun, OfData, Only, Period, Since,
    SinceLong, Whom,
};

/// Bytes of the longest such note, and of the longest sentence of one.
const LONGEST: [usize; 2] = [256, 64];

/// What a folded note in small letters says of increases or of the period alone, where it, or what it begins with, says
/// nothing else: `本月净增，含外来人口`. What stands behind other words explains them: `外来人口增加，净增`.
pub(in crate::input) fn gain_said(note: &str) -> Option<Gain> {
    let [longest, longest_piece] = LONGEST;
    if note.is_empty() || note.len() > longest {
        return None;
    }
    let mut pieces = note.split([',', ';', '。', '(', ')']).map(without_label);
    let first = pieces.find(|piece| !piece.is_empty())?;
    let of = |text: &str| (text.len() <= longest_piece).then(|| said(text)).flatten();
    of(without_label(note)).or_else(|| of(first))
}

fn said(text: &str) -> Option<Gain> {
    if text.is_empty() {
        return None;
    }
    let said = if text.is_ascii() { in_english(text)? } else { in_chinese(text)? };
    let said = behind_data(said);
    let has = |of: fn(&Says) -> bool| said.iter().any(of);
    let is_since_long = has(|one| *one == SinceLong);
    let has_since = is_since_long || has(|one| matches!(one, Since(_)));
    let has_period = has(|one| matches!(one, Period(_)));
    let has_noun = has(|one| matches!(one, Noun | Data));
    let is_timed = has_since || has_period;
    // `较上月增加` tells how it went, `较上月增加数` what the figure is.
    let is_label = has_period || has_noun || text.is_ascii();
    let is_grown = has(|one| *one == Added) && (is_timed || has_noun)
        || has(|one| *one == Direction) && is_timed && is_label
        || has(|one| matches!(one, Change | New)) && is_timed
        || has(|one| matches!(one, New | Direction)) && has(|one| *one == Whom);
    let is_increase = has(|one| *one == Increase) || is_grown;
    let is_only = has(|one| *one == Only);
    let kinds = said.iter().filter_map(|one| match one {
        Period(kind) => Some(*kind),
        Since(kind) => is_increase.then_some(*kind),
        Nothing | Increase | Direction | Added | New | Whom | Change | SinceLong | Only | Noun
        | Data | OfData => None,
    });
    let kind = kinds.max_by_key(Option::is_some);
    // `last quarter` is another one.
    let is_alone = is_increase || !has_since && !has(|one| *one == OfData);
    let of_period = kind.filter(|_| is_alone).map(|kind| Alone { kind });
    let is_said =
        is_increase || of_period.is_some() && (is_only || has_noun || begins_within(text));
    let is_only = is_only && of_period.is_some();
    is_said.then_some(Gain { is_increase, of_period, is_only, is_since_long })
}

/// Whether an English note is of what happened within a period: `in the quarter`.
fn begins_within(text: &str) -> bool {
    ["in ", "during ", "within ", "for "].iter().any(|word| text.starts_with(word))
}

fn without_label(note: &str) -> &str {
    without_remark_label(note.trim_matches([' ', '.', '。', '(', ')', '*', '※'])).trim()
}

/// The same, where it is data that changed: `本月数据变动`, but not `本月新增数据`.
fn behind_data(said: Vec<Says>) -> Vec<Says> {
    let mut last = Nothing;
    let one = |one: Says| {
        let is_of_data = last == Data && matches!(one, Added | Direction | Change | New);
        last = one;
        if is_of_data { OfData } else { one }
    };
    said.into_iter().map(one).collect()
}

fn in_english(text: &str) -> Option<Vec<Says>> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let mut rest = words.as_slice();
    let mut found = Vec::new();
    while let Some((word, behind)) = rest.split_first() {
        let (_, says) = ENGLISH.iter().find(|(own, _)| own == word)?;
        found.push(if is_of_data(*says, behind) { OfData } else { *says });
        rest = behind;
    }
    Some(found)
}

/// Whether `new` or a change is that of what the words behind it name, and these are data: `newly reported`, `changes to
/// data`.
fn is_of_data(says: Says, behind: &[&str]) -> bool {
    const TOLD: [&str; 9] =
        ["data", "figure", "figures", "value", "values", "total", "totals", "reported", "for"];
    const TO_DATA: [&[&str]; 2] = [&["to", "data"], &["to", "the", "data"]];
    let is_told = || behind.first().is_some_and(|word| TOLD.contains(word));
    says == New && is_told() || says == Change && TO_DATA.iter().any(|to| behind.starts_with(to))
}

fn in_chinese(text: &str) -> Option<Vec<Says>> {
    let mut rest = text;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (shorter, says) =
            CHINESE.iter().find_map(|(word, says)| Some((rest.strip_prefix(word)?, *says)))?;
        found.push(says);
        rest = shorter;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::Frequency::{Month, Quarter};

    #[test]
    fn notes_say_that_figures_are_increases_or_of_the_period_alone() {
        let alone = |kind| Some(Alone { kind });
        let (month, quarter) = (alone(Some(Month)), alone(Some(Quarter)));
        for (text, is_increase, of_period) in [
            ("本季新增", true, quarter),
            ("较上月净增", true, month),
            ("当月增加数", true, month),
            ("净增", true, None),
            ("新增人数", true, None),
            ("较年初增加数", true, None),
            ("环比变化", true, alone(None)),
            ("注:为本月净增数", true, month),
            ("net additions", true, alone(None)),
            ("net change", true, alone(None)),
            ("new hires", true, None),
            ("new staff", true, None),
            ("increase in the quarter", true, quarter),
            ("change on previous quarter", true, quarter),
            ("本月新增数据", true, month),
            ("本期新增数据", true, alone(None)),
            ("本月增加数据", true, month),
            ("较上月增加数据", true, month),
            ("新增数据", true, None),
            ("数据为本月新增", true, month),
            ("本月数值变动", true, month),
            ("added this quarter", true, quarter),
            ("new this quarter", true, quarter),
            ("new in the quarter", true, quarter),
            ("newly added this quarter", true, quarter),
            ("total increase this quarter", true, quarter),
            ("total added this quarter", true, quarter),
            ("total new this quarter", true, quarter),
            ("total change on last quarter", true, quarter),
            ("increase figures for the quarter", true, quarter),
            ("value change on previous quarter", true, quarter),
            ("increase in staff", true, None),
            ("今年新增", true, None),
            ("年内新增", true, None),
            ("累计新增", true, None),
            ("同比增加数", true, None),
            ("本月净增,含外来人口", true, month),
            ("new hires; see annex", true, None),
            ("(new hires) see annex", true, None),
            ("quarter total, additions", true, quarter),
            ("当季数", false, quarter),
            ("仅本季", false, quarter),
            ("this quarter only", false, quarter),
            ("quarterly figure", false, quarter),
            ("in the quarter", false, quarter),
        ] {
            let said = gain_said(text).map(|gain| (gain.is_increase, gain.of_period));
            assert_eq!(said, Some((is_increase, of_period)), "{text}");
        }
        for text in [
            "",
            "新增",
            "同比增加",
            "外来人口增加,净增",
            "含外来人口(净增)",
            "累计(含本月新增)",
            "受疫情影响,本季新增",
            "good progress, new hires",
            "recruitment drive (new hires)",
            "累计数",
            "本月数据变动",
            "本期数据新增",
            "newly reported this quarter",
            "new for this quarter",
            "new data for the quarter",
            "new total this quarter",
            "changes to data this quarter",
            "changes to the data this quarter",
            "data changes this quarter",
            "new figures for the quarter",
            "本月",
            "本月完成",
            "较上月增加",
            "本月新增500人",
            "新增3家企业",
            "无变化",
            "new data",
            "new form",
            "added",
            "last quarter",
            "this quarter",
            "no change",
            "increase",
            "total",
        ] {
            assert_eq!(gain_said(text), None, "{text}");
        }
    }
}
