//! The labels and sentences by which a line announces a unit.

use crate::input::vocabulary::REMARKS;

/// Whose unit a text before a colon announces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// That of the values: `单位`, `计量单位`, `金额单位`.
    OfValues,
    /// That of the currency: `币种`, `Currency`. How many of it are meant it does not say.
    OfCurrency,
    /// Some other 单位, mostly an office: `填报单位`. Only what is a unit for certain counts.
    Other,
}

/// What stands before 单位 where a unit of values is meant.
const OF_VALUES: [&str; 12] =
    ["", "计量", "金额", "货币", "计价", "计算", "计数", "数量", "数值", "数额", "数据", "本表"];

/// Labels of the currency of values.
const CURRENCY: [&str; 11] = [
    "币种",
    "币别",
    "币制",
    "货币",
    "货币种类",
    "记账本位币",
    "结算币种",
    "报告货币",
    "currency",
    "currencies",
    "ccy",
];

/// What values are called in lines about all of them: `All values: €`.
pub(super) const FIGURES: [&str; 4] = ["figures", "values", "amounts", "numbers"];

/// By which words a sentence says how figures are written.
const HOW: [&str; 8] = ["填列", "填写", "填报", "填制", "列示", "统计", "计算", "计"];

pub(super) fn label_of(text: &str) -> Option<Label> {
    if text.eq_ignore_ascii_case("unit") || text.eq_ignore_ascii_case("units") {
        return Some(Label::OfValues);
    }
    let lower = text.to_ascii_lowercase();
    if CURRENCY.contains(&lower.as_str()) {
        return Some(Label::OfCurrency);
    }
    if FIGURES.contains(&lower.as_str()) {
        return Some(Label::Other);
    }
    if text.ends_with("金额") {
        return Some(Label::Other);
    }
    // A remark says it of some values or of all; what is no unit for certain is just a remark.
    if REMARKS.contains(&text) {
        return Some(Label::Other);
    }
    text.trim_end_matches(['为', '均']).strip_suffix("单位").map(label_before_unit)
}

/// Whether a folded header in small letters may be one of units of values; what stands below it decides: 指标单位 and
/// `Reporting unit` may as well be offices.
pub(in crate::input) fn may_head_units(header: &str) -> bool {
    let mut words = header.split(|c: char| !c.is_ascii_alphabetic());
    header.trim_end_matches(')').ends_with("单位")
        || words.any(|word| matches!(word, "unit" | "units" | "uom"))
}

/// Whether a folded header in small letters is one of currencies.
pub(in crate::input) fn heads_currencies(header: &str) -> bool {
    CURRENCY.contains(&header)
}

/// Whose unit is meant, by what stands before 单位.
fn label_before_unit(before: &str) -> Label {
    let ends_so = |word: &&str| !word.is_empty() && before.ends_with(*word);
    let is_of_values = OF_VALUES.contains(&before) || OF_VALUES.iter().any(ends_so);
    if is_of_values { Label::OfValues } else { Label::Other }
}

/// The unit that a sentence names, and whose it is: `金额单位为万元`, `单位均为万元`, `以万元为单位`,
/// `以万元计`, `本表以美元填列`, `以下金额万元`.
pub(super) fn sentence(text: &str) -> Option<(Label, &str)> {
    const SAYS: [&str; 6] = ["单位均为", "单位都是", "单位统一为", "单位为", "单位是", "单位以"];
    if holds_for_most(text) {
        // All of it, so that it is no unit that anything can be in.
        return Some((Label::OfValues, text));
    }
    let by = |word: &&str| text.split_once(*word);
    if let Some((before, unit)) = SAYS.iter().find_map(by) {
        let label = label_before_unit(before);
        return Some((label, unit.trim_end_matches(['计', '算'])));
    }
    let measured = ["为单位", "为计量单位", "计算", "计"];
    let behind = text.rsplit_once('以').map(|(_, unit)| unit);
    let by_one_of = |words: &[&str]| {
        let unit = words.iter().find_map(|word| behind?.strip_suffix(word));
        unit.filter(|unit| !unit.is_empty())
    };
    // 以常住人口统计 names none.
    let by_measure = by_one_of(&measured).filter(|_| !text.ends_with("统计"));
    let by_measure = by_measure.map(|unit| (Label::OfValues, unit));
    let written = || loose(text).or_else(|| by_one_of(&HOW)).map(|unit| (Label::Other, unit));
    by_measure.or_else(written)
}

/// Whether a text names a unit of money or a scale for all but some values: `除注明外均为万元`, `本表金额除注明外均为万元`.
fn holds_for_most(text: &str) -> bool {
    const LONGEST_SUBJECT: usize = 8;
    let (subject, rest) = text.split_once('除').unzip();
    let is_subject = subject.is_some_and(|subject| subject.chars().count() <= LONGEST_SUBJECT);
    let rest = rest.filter(|_| is_subject).and_then(|text| text.split_once('外'));
    let unit = rest.and_then(|(_, rest)| sentence(rest)).map(|(_, unit)| unit);
    unit.is_some_and(|unit| unit.chars().count() <= 4 && unit.contains(['元', '万', '亿', '千']))
}

/// What may be a unit behind words that speak of one, or of money, or of how figures are written: `单位万元`,
/// `以下金额万元`, `完成数按万元填写`, `金额为万元`. What is no unit for certain is just a text.
fn loose(text: &str) -> Option<&str> {
    const ANNOUNCES: [&str; 7] = ["单位", "金额", "按", "均为", "为", "是", "额"];
    // `除注明外均为万元` holds for some only.
    let text = Some(text).filter(|text| !text.contains(['除', '外']))?;
    let behind = ANNOUNCES.iter().find_map(|word| text.split_once(word).map(|(_, unit)| unit));
    // `万元计`, `计万元`
    let beside = || text.strip_suffix('计').or_else(|| text.strip_prefix('计'));
    let unit = behind.or_else(beside)?;
    let filler = ['均', '为', '是', '按', '以', '一', '律', '填', '.', '=', '-', '—'];
    let unit = unit.trim_start_matches(filler);
    let unit = HOW.iter().find_map(|word| unit.strip_suffix(word)).unwrap_or(unit);
    Some(unit).filter(|unit| !unit.is_empty())
}
