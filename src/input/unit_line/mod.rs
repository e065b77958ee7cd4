//! The units that the lines above a table name.

mod accounts;
mod currency;

use std::borrow::Cow;

pub(super) use currency::{is_dollar, is_foreign_money};

use super::vocabulary::REMARKS;
use crate::plan::Plan;
use crate::quantity::{Units, fold};

/// What a line above a table says of the unit of the values below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum UnitNamed {
    /// A unit.
    Unit(String),
    /// Words about a unit that are not understood.
    Unclear(String),
}

/// Whose unit a text before a colon announces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    /// That of the values: `单位`, `计量单位`, `金额单位`.
    OfValues,
    /// Some other 单位, mostly an office: `填报单位`. Only what is a unit for certain counts.
    Other,
}

/// What stands before 单位 where a unit of values is meant.
const OF_VALUES: [&str; 12] =
    ["", "计量", "金额", "货币", "计价", "计算", "计数", "数量", "数值", "数额", "数据", "本表"];

/// Last characters of the names of offices and places, which may hold a 万 or a 千.
const OFFICES: [char; 22] = [
    '局', '委', '办', '厅', '部', '处', '科', '府', '会', '院', '校', '所', '社', '司', '厂', '队',
    '心', '团', '市', '区', '县', '镇',
];

/// Words for money and for multipliers: a text with one of them changes the scale of values.
const SCALES: [&str; 16] = [
    "百", "千", "万", "亿", "元", "yuan", "rmb", "cny", "dollar", "hundred", "thousand", "lakh",
    "million", "crore", "billion", "trillion",
];

/// The units that the fields of a line name: in any field, and for any of the `X：Y` in it.
pub(super) fn units_in(fields: &[String], plan: &Plan) -> Vec<UnitNamed> {
    let mut found = Vec::new();
    let mut waiting = None;
    for field in fields.iter().map(|field| fold(field)).filter(|field| !field.is_empty()) {
        let field = joined(&field);
        let said = alone(&field, plan).or_else(|| in_english(&field, plan));
        found.extend(said.or_else(|| accounts::unit_in(&field, plan)));
        waiting = units_of_field(&field, waiting, plan, &mut found);
    }
    found.dedup();
    found
}

/// A text without blanks between the characters of 单位, and before a colon.
fn joined(field: &str) -> String {
    let field = field.replace(" :", ":");
    let Some((before, behind)) = field.split_once("单 ") else { return field };
    match behind.trim_start().strip_prefix('位') {
        Some(rest) => format!("{before}单位{}", rest.trim_start()),
        None => field,
    }
}

/// The unit that is all a field says, where it scales or is money: `人民币万元`, `[万元]`.
fn alone(field: &str, plan: &Plan) -> Option<UnitNamed> {
    let text = field.trim_matches(['[', ']', '【', '】', ' ', '*', '※']);
    let is_scaled = SCALES.iter().any(|scale| text.contains(scale));
    let is_other = text.contains(|c: char| c.is_numeric() || c == '(');
    (is_scaled && !is_other).then(|| read(Label::Other, text, plan)).flatten()
}

/// The unit behind the last `in` of a sentence: `Figures in thousand yuan`.
fn in_english(field: &str, plan: &Plan) -> Option<UnitNamed> {
    let lower = field.to_lowercase();
    let behind = lower.rsplit_once(" in ").map(|(_, unit)| unit);
    let length = behind.or_else(|| lower.strip_prefix("in "))?.len();
    let unit = field.get(field.len().checked_sub(length)?..)?.trim_end_matches(['.', ')', ' ']);
    let is_scaled = SCALES.iter().any(|scale| lower.contains(scale));
    (field.is_ascii() && is_scaled).then(|| read(Label::Other, unit, plan)).flatten()
}

/// Takes in what a field says; gives the label whose unit stands in the next field.
fn units_of_field(
    field: &str,
    mut label: Option<Label>,
    plan: &Plan,
    found: &mut Vec<UnitNamed>,
) -> Option<Label> {
    let mut words: Vec<&str> = Vec::new();
    let ends = |c: char| c.is_whitespace() || "()[]【】;,、。".contains(c);
    for token in field.split(ends).filter(|token| !token.is_empty()) {
        let mut texts = token.split(':').peekable();
        while let Some(text) = texts.next() {
            let is_announced = texts.peek().is_some();
            let sentence = sentence(text).filter(|_| !is_announced);
            let is_label = is_announced || (sentence.is_none() && label_of(text).is_some());
            if !is_label && sentence.is_none() {
                words.extend(Some(text).filter(|word| !word.is_empty()));
                continue;
            }
            found.extend(read_all(label, &words, plan));
            words.clear();
            label = sentence.map_or_else(|| label_of(text), |(label, _)| Some(label));
            words.extend(sentence.map(|(_, unit)| unit));
        }
    }
    found.extend(read_all(label, &words, plan));
    label.filter(|_| words.is_empty())
}

/// The unit that a sentence names, and whose it is: `金额单位为万元`, `单位均为万元`, `以万元为单位`,
/// `以万元计`, `以下金额万元`.
fn sentence(text: &str) -> Option<(Label, &str)> {
    const SAYS: [&str; 6] = ["单位均为", "单位都是", "单位统一为", "单位为", "单位是", "单位以"];
    let by = |word: &&str| text.split_once(*word);
    if let Some((before, unit)) = SAYS.iter().find_map(by) {
        let label = label_before_unit(before);
        return Some((label, unit.trim_end_matches(['计', '算'])));
    }
    let measured = ["为单位", "为计量单位", "计算", "计"];
    let by_measure = text.split_once('以').and_then(|(_, unit)| {
        measured.iter().find_map(|word| unit.strip_suffix(word)).filter(|unit| !unit.is_empty())
    });
    let by_measure = by_measure.map(|unit| (Label::OfValues, unit));
    by_measure.or_else(|| loose(text).map(|unit| (Label::Other, unit)))
}

/// What may be a unit behind words that speak of one, or of money, or of how figures are written: `单位万元`,
/// `以下金额万元`, `完成数按万元填写`, `金额为万元`. What is no unit for certain is just a text.
fn loose(text: &str) -> Option<&str> {
    const HOW: [&str; 8] = ["填列", "填写", "填报", "填制", "列示", "统计", "计算", "计"];
    const ANNOUNCES: [&str; 6] = ["单位", "金额", "按", "均为", "为", "是"];
    // `除注明外均为万元` holds for some only.
    let text = Some(text).filter(|text| !text.contains(['除', '外']))?;
    let unit = ANNOUNCES.iter().find_map(|word| text.split_once(word).map(|(_, unit)| unit))?;
    let filler = ['均', '为', '是', '按', '以', '一', '律', '填', '.', '=', '-', '—'];
    let unit = unit.trim_start_matches(filler);
    let unit = HOW.iter().find_map(|word| unit.strip_suffix(word)).unwrap_or(unit);
    Some(unit).filter(|unit| !unit.is_empty())
}

fn label_of(text: &str) -> Option<Label> {
    if text.eq_ignore_ascii_case("unit") || text.eq_ignore_ascii_case("units") {
        return Some(Label::OfValues);
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

/// Whose unit is meant, by what stands before 单位.
fn label_before_unit(before: &str) -> Label {
    let ends_so = |word: &&str| !word.is_empty() && before.ends_with(*word);
    let is_of_values = OF_VALUES.contains(&before) || OF_VALUES.iter().any(ends_so);
    if is_of_values { Label::OfValues } else { Label::Other }
}

/// The units behind a label. Words of English make one text: `10 thousand yuan`.
fn read_all(label: Option<Label>, words: &[&str], plan: &Plan) -> Vec<UnitNamed> {
    let Some(label) = label else { return Vec::new() };
    if words.iter().all(|word| word.is_ascii()) {
        return read(label, &words.join(" "), plan).into_iter().collect();
    }
    words.iter().filter_map(|word| read(label, word, plan)).collect()
}

fn read(label: Label, written: &str, plan: &Plan) -> Option<UnitNamed> {
    let written = in_order(written);
    let written = written.as_ref();
    let text = written.strip_prefix("人民币").filter(|rest| *rest != "元").unwrap_or(written);
    let text = text.strip_suffix("人民币").unwrap_or(text);
    if is_known(text, plan) {
        return Some(UnitNamed::Unit(text.to_owned()));
    }
    let lower = text.to_lowercase();
    let changes_scale = SCALES.iter().any(|scale| lower.contains(scale));
    if label == Label::Other || text.is_empty() || text.ends_with(OFFICES) {
        return None;
    }
    if changes_scale {
        return Some(UnitNamed::Unclear(text.to_owned()));
    }
    let is_word = text.chars().count() <= LONGEST && !text.contains(|c: char| c.is_numeric());
    is_word.then(|| UnitNamed::Unit(text.to_owned()))
}

/// A unit in English with its parts in the order that is read: `CNY thousand`, `thousands of yuan`.
fn in_order(text: &str) -> Cow<'_, str> {
    let is_scale =
        |word: &str| Units::multiplier(word.to_lowercase().trim_end_matches('s')).is_some();
    let words: Vec<&str> = text.split(' ').filter(|word| *word != "of").collect();
    match words.as_slice() {
        [scale] if text.is_ascii() && is_scale(scale) => {
            scale.to_lowercase().trim_end_matches('s').to_owned().into()
        }
        [one, other] if text.is_ascii() => {
            let (scale, unit) = if is_scale(other) { (other, one) } else { (one, other) };
            if !is_scale(scale) {
                return text.into();
            }
            format!("{} {unit}", scale.to_lowercase().trim_end_matches('s')).into()
        }
        _ => text.into(),
    }
}

/// Characters of a unit that nobody knows.
const LONGEST: usize = 8;

/// Whether a text is a unit for certain: one of the tool's, or one that an indicator of the plan has.
pub(super) fn is_known(text: &str, plan: &Plan) -> bool {
    let unit = plan.units.unit(text);
    let mut indicators = (0..plan.entries.len()).filter_map(|entry| plan.indicator(entry));
    !text.is_empty()
        && (Units::multiplier(text).is_some()
            || unit.is_measure()
            || indicators.any(|indicator| indicator.unit.converts_to(&unit)))
}

/// Whether the header of a column announces the unit of values and not an office: `金额单位`.
pub(super) fn is_unit_of_values(header: &str) -> bool {
    label_of(header) == Some(Label::OfValues)
}

/// Whether a text is nothing but the unit of values: `单位：万元`.
pub(super) fn announces_unit(text: &str) -> bool {
    let folded = fold(text);
    let text = folded.trim_matches(['(', ')']);
    text.split_once(':').is_some_and(|(label, unit)| {
        label_of(label.trim()) == Some(Label::OfValues) && !unit.trim().is_empty()
    })
}

/// The units in brackets at the end of a title: `技术合同成交额完成情况（万元）`.
pub(super) fn bracketed_units(fields: &[String], plan: &Plan) -> Vec<UnitNamed> {
    fields.iter().flat_map(|field| bracketed(field, plan)).collect()
}

fn bracketed(field: &str, plan: &Plan) -> Vec<UnitNamed> {
    let folded = fold(field);
    let inside = folded.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let Some((_, inside)) = inside else { return Vec::new() };
    let words = inside.split([',', '、', ';']).map(str::trim);
    words.filter_map(|word| read(Label::Other, word, plan)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_plan;

    fn named(fields: &[&str]) -> Vec<String> {
        let text = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[indicator.x]\nname = \"X\"\n\
                    measure = \"flow\"\nunit = \"亿美元\"\nat-least = 1\n";
        let plan = read_plan("targets.toml", text.as_bytes()).0.expect("a plan").plan;
        let fields: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
        let shown = |named: &UnitNamed| match named {
            UnitNamed::Unit(unit) => unit.clone(),
            UnitNamed::Unclear(text) => format!("? {text}"),
        };
        units_in(&fields, &plan).iter().map(shown).collect()
    }

    #[test]
    fn finds_the_units_of_a_line_however_it_is_written() {
        for (fields, units) in [
            (&["单位：万元"][..], &["万元"][..]),
            (&["（计量单位：亿元）"], &["亿元"]),
            (&["填报单位：巴中市科学技术局", "", "单位：万元"], &["万元"]),
            (&["填报单位：科技局  单位：千元"], &["千元"]),
            (&["填报单位：科技局，单位：千元"], &["千元"]),
            (&["单位：万元  日期：2022年7月"], &["万元"]),
            (&["单位", "万元"], &["万元"]),
            (&["单位：", "", "万元"], &["万元"]),
            (&["计量单位  万元"], &["万元"]),
            (&["单位：万元、家"], &["万元", "家"]),
            (&["（单位：家，万元）"], &["家", "万元"]),
            (&["金额单位：人民币万元"], &["万元"]),
            (&["单位：人民币（万元）"], &["万元"]),
            (&["单位：万美元"], &["万美元"]),
            (&["单位：欧元"], &["? 欧元"]),
            (&["单位：万元/人"], &["? 万元/人"]),
            (&["单位：除注明外均为万元"], &["? 除注明外均为万元"]),
            (&["Unit: 10 thousand yuan"], &["? 10 thousand yuan"]),
            (&["unit: million yuan"], &["million yuan"]),
            (&["单位：标准箱"], &["标准箱"]),
            (&["注：单位：万元"], &["万元"]),
            (&["注：万元"], &["万元"]),
            (&["备注：1.本表金额单位为万元；2.均为快报数"], &["万元"]),
            (&["注：以上数据单位均为万元"], &["万元"]),
            (&["本表以万元为单位"], &["万元"]),
            (&["注：金额以万元计"], &["万元"]),
            (&["注：巴州区数据为初步数，以年报为准"], &[]),
            (&["金额：万元"], &["万元"]),
            (&["以下金额万元"], &["万元"]),
            (&["合同金额较大"], &[]),
            (&["单 位：万元"], &["万元"]),
            (&["单位万元"], &["万元"]),
            (&["计量单位万元"], &["万元"]),
            (&["单位.万元"], &["万元"]),
            (&["单位=万元"], &["万元"]),
            (&["", "人民币万元"], &["万元"]),
            (&["[万元]"], &["万元"]),
            (&["注：金额为万元"], &["万元"]),
            (&["注：以上金额均按万元填列"], &["万元"]),
            (&["注：完成数按万元填写"], &["万元"]),
            (&["注：成交额单位万元"], &["万元"]),
            (&["Figures in CNY thousand"], &["thousand CNY"]),
            (&["Amounts are in thousand yuan."], &["thousand yuan"]),
            (&["In thousands"], &["thousand"]),
            (&["Targets reached in 2022"], &[]),
            (&["单位 ：万元"], &["万元"]),
            (&["单 位 ： 万元"], &["万元"]),
            (&["单位—万元"], &["万元"]),
            (&["*万元"], &["万元"]),
            (&["填报说明：1.金额填万元；2.保留一位小数"], &["万元"]),
            (&["All figures in £'000"], &["? thousand GBP"]),
            (&["Monthly report 2025 (£'000)"], &["? thousand GBP"]),
            (&["2024年一季度 (in RMB million)"], &["million yuan"]),
            (&["Figures in $m"], &["? million $"]),
            (&["(£ in thousands)"], &["? thousand GBP"]),
            (&["GBP 000s"], &["? thousand GBP"]),
            (&["RMB'000"], &["thousand yuan"]),
            (&["Currency: GBP thousands"], &["? thousand GBP"]),
            (&["Values stated in thousands"], &["thousand"]),
            (&["All amounts in thousands of pounds"], &["? thousand GBP"]),
            (&["Note: amounts in £'000"], &["? thousand GBP"]),
            (&["in 000s"], &["thousand"]),
            (&["5 million USD programme"], &[]),
            (&["Phase 2 (Q1 2025)"], &[]),
            (&["单位负责人"], &[]),
            (&["按季度填报"], &[]),
            (&["填报单位为千山公司"], &[]),
            (&["填报单位：万州区科技局"], &[]),
            (&["单位：万州区科技局"], &[]),
            (&["单位负责人：张万元"], &[]),
            (&["编制单位：千山公司", "2022年7月"], &[]),
            (&["2022年科技指标（万元）"], &[]),
        ] {
            assert_eq!(named(fields), units, "{fields:?}");
        }
    }
}
