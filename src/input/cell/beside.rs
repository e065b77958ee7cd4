//! What words in brackets behind a figure say that it is: `121（注：为计划数）`, `6.5（环比）`. The same words
//! count as in headers and columns.

use super::words::is_no_change;
use crate::diagnostic::term::KindWord::{Earlier, Forecast, OtherPeriod, Target};
use crate::input::basis::{self, Basis};
use crate::input::title::{periods_in, periods_of_year};
use crate::input::vocabulary::{REMARKS, claims, is_other_kind, other_kind};
use crate::plan::Measure;

/// Words behind which a bracket names a document.
const DOCUMENTS: [&str; 8] = ["见", "详见", "参见", "来源", "数据来源", "根据", "依据", "see"];

/// Words behind which it names what a figure has in it, or has not.
const INCLUDES: [&str; 13] = [
    "其中包括",
    "其中含",
    "其中",
    "不包括",
    "不含",
    "包括",
    "包含",
    "含",
    "of which",
    "including",
    "excluding",
    "incl",
    "excl",
];

/// Words before how much more or less it is.
const COMPARES: [&str; 4] = ["同比", "环比", "较", "比"];

/// Words that tell how something went without a figure: `同比略有下降`.
const IN_WORDS: [&str; 9] = ["持平", "略", "有所", "明显", "大幅", "显著", "基本", "小幅", "稳"];

/// Whether a remark, folded and in small letters, says that the figure before it is, or holds, something
/// else than the value of an indicator with such a measure: a target, a change, what belongs to another period.
pub(super) fn says_otherwise(remark: &str, measure: &Measure) -> bool {
    remark.split([',', ';', '。', '、']).any(|part| is_otherwise(part.trim(), measure))
}

fn is_otherwise(part: &str, measure: &Measure) -> bool {
    let text = without_label(part);
    if DOCUMENTS.iter().any(|word| text.starts_with(word)) {
        return false;
    }
    let holds = INCLUDES.iter().find_map(|word| Some((*word, text.strip_prefix(word)?)));
    if let Some((word, what)) = holds {
        return holds_other(what.trim_start_matches(['.', ' ', ':']), word == "其中");
    }
    if COMPARES.iter().any(|word| text.starts_with(word)) {
        let in_words = IN_WORDS.iter().any(|word| text.contains(word)) || is_no_change(text);
        return !in_words && !text.contains(|c: char| c.is_numeric());
    }
    let claimed = claims(text).any(|claim| is_only(claim.object, measure));
    claimed || part.len() > text.len() && is_only(text, measure)
}

/// Whether what a figure has in it is none of what was reached in its period. Of several periods one may well be
/// a part.
fn holds_other(what: &str, is_part: bool) -> bool {
    let kind = other_kind(what).map(|(_, kind)| kind);
    let is_other = match kind {
        Some(Target | Forecast) => true,
        Some(Earlier | OtherPeriod) => !is_part,
        Some(_) | None => false,
    };
    is_other || !is_part && names_period(what)
}

/// Whether a text is nothing but a name for values of another kind, basis or period.
fn is_only(text: &str, measure: &Measure) -> bool {
    let bare = text.trim_matches([' ', '.', '。']);
    match basis::named(bare) {
        Some(Basis::Running(_) | Basis::Either(_)) => return *measure != Measure::Cumulative,
        Some(Basis::End(_)) => return *measure == Measure::Flow,
        Some(Basis::Single(_)) => return *measure != Measure::Flow,
        None => {}
    }
    let rest = periods(bare).iter().fold(bare.to_owned(), |text, period| text.replace(period, ""));
    let word = other_kind(&rest).map_or("", |(word, _)| word);
    let rest = rest.replace(word, "");
    let says_no_more =
        rest.trim_matches(['数', '值', '额', '量', '据', '的', '度', ' ']).is_empty();
    is_other_kind(bare) || says_no_more && (!word.is_empty() || names_period(bare))
}

fn names_period(text: &str) -> bool {
    !periods(text).is_empty()
}

/// The periods that a text names, of whichever year.
fn periods(text: &str) -> Vec<String> {
    const ANY_YEAR: i32 = 2000;
    let mut found = periods_in(text);
    found.extend(periods_of_year(text, ANY_YEAR));
    found
}

/// A part of a remark without the word that announces it: `为计划数` of `注:为计划数`.
pub(super) fn without_label(part: &str) -> &str {
    let announced = REMARKS.iter().find_map(|word| part.strip_prefix(word));
    let announced = announced.or_else(|| part.strip_prefix("note"));
    announced.map_or(part, |rest| rest.trim_start_matches([':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_may_say_that_a_figure_is_something_else() {
        for (remark, expected) in [
            ("注:为计划数", true),
            ("注:计划数", true),
            ("注:预计", true),
            ("注:上年同期数", true),
            ("注:2021年数", true),
            ("注:截至5月", true),
            ("注:累计数", true),
            ("注:本季数", false),
            ("note: planned", true),
            ("含一季度", true),
            ("含预计3家", true),
            ("含上年结转", true),
            ("不含6月", true),
            ("incl. q1", true),
            ("环比", true),
            ("同比增长", true),
            ("较年初", true),
            ("较上年略有下降", false),
            ("同比持平", false),
            ("同比增长12%", false),
            ("其中省外3亿元", false),
            ("其中一季度0.7", false),
            ("其中预计2", true),
            ("含税", false),
            ("含企业", false),
            ("包括高校,科研院所", false),
            ("见2021年年报", false),
            ("注:数据来源2021年年报", false),
            ("注:目标已调整", false),
            ("注:口径调整", false),
            ("较上年增加2家", false),
        ] {
            assert_eq!(says_otherwise(remark, &Measure::Flow), expected, "{remark}");
        }
        assert!(!says_otherwise("注:累计数", &Measure::Cumulative));
        assert!(says_otherwise("注:本季数", &Measure::Level));
    }
}
