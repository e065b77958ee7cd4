//! The units that a line around a table names.

use super::currency::{Money, is_unmistakable};
use super::label::{Label, label_of, sentence};
use super::{SCALES, UnitNamed, accounts, is_known, is_other_currency, read};
use crate::plan::Plan;
use crate::quantity::fold;

/// The units that the fields of a line name: in any field, and for any of the `X：Y` in it.
pub(in crate::input) fn units_in(fields: &[String], plan: &Plan) -> Vec<UnitNamed> {
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
    const ENDS: [&str; 4] = [" figures", " values", " amounts", " only"];
    let text = field.trim_matches(['[', ']', '【', '】', '(', ')', ' ', '*', '※']);
    let text = ENDS.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let is_scaled = || SCALES.iter().any(|scale| text.contains(scale));
    let is_other = text.contains(|c: char| c.is_numeric() || c == '(');
    let is_money = || Money::of(text).is_some() && is_unmistakable(text);
    let is_unit = is_other_currency(text) || !is_other && (is_scaled() || is_money());
    is_unit.then(|| read(Label::Other, text, plan)).flatten()
}

/// The unit behind an `in` of a sentence or a title: `Figures in thousand yuan`, `Sales 2026 in USD`.
fn in_english(field: &str, plan: &Plan) -> Option<UnitNamed> {
    let lower = field.to_lowercase();
    let last =
        lower.rsplit_once(" in ").map(|(_, unit)| unit).or_else(|| lower.strip_prefix("in "));
    let unit = last.and_then(|unit| field.get(field.len().checked_sub(unit.len())?..));
    let unit = unit.map(|unit| unit.trim_end_matches(['.', ')', ' ']));
    let is_scaled = || SCALES.iter().any(|scale| lower.contains(scale));
    let known = unit.filter(|unit| is_known(unit, plan) && field.is_ascii() && is_scaled());
    if let Some(unit) = known {
        return read(Label::Other, unit, plan);
    }
    lower.match_indices(" in ").find_map(|(place, joint)| {
        let (head, _) = lower.split_at_checked(place)?;
        let behind = field.get(place.checked_add(joint.len())?..)?;
        let unit = behind.split(['(', ';', ',', '.', ')']).next().unwrap_or_default();
        let unit = [" excl", " incl", " only"]
            .iter()
            .fold(unit, |unit, word| unit.split_once(word).map_or(unit, |(unit, _)| unit));
        let unit = unit.trim();
        let is_money = Money::of(unit).is_some();
        let is_said = (is_money || may_be_currency(unit)) && speaks_of_values(head, plan);
        let scaled = || accounts::unit_in(field, plan).or_else(|| read(Label::Other, unit, plan));
        let named = || if is_money { scaled() } else { Some(UnitNamed::Currency(unit.to_owned())) };
        is_said.then(named).flatten()
    })
}

/// Whether a text behind `figures are in` may be a currency that is not known here: a code, a dollar of some country, or no
/// name at all.
fn may_be_currency(text: &str) -> bool {
    let is_code = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_dollar = text.strip_suffix('$').is_some_and(|land| land.len() < 4 && is_code(land));
    text.len() == 3 && is_code(text)
        || is_dollar
        || is_other_currency(text)
        || text.to_lowercase().trim_start_matches("the ").ends_with("currency")
}

/// Whether what stands in small letters before `in` and a currency speaks of the values of a table: by nothing but a
/// word for them, the name of an indicator, or the title of a year. That invoices were issued in euros says nothing.
fn speaks_of_values(head: &str, plan: &Plan) -> bool {
    const STATED: [&str; 11] = [
        "are",
        "is",
        "stated",
        "shown",
        "expressed",
        "reported",
        "presented",
        "given",
        "quoted",
        "all",
        "measured",
    ];
    const VALUES: [&str; 18] = [
        "all",
        "the",
        "these",
        "above",
        "following",
        "monetary",
        "financial",
        "money",
        "figures",
        "values",
        "amounts",
        "numbers",
        "data",
        "sums",
        "note",
        "notes",
        "table",
        "this",
    ];
    const VERBS: [&str; 12] = [
        "are", "is", "was", "were", "has", "have", "paid", "held", "made", "sold", "bought",
        "spent",
    ];
    let words = head.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.collect();
    let is_title = !head.contains(':')
        && !words.iter().any(|word| VERBS.contains(word) || word.ends_with("ed"));
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if is_title && words.iter().any(is_year) {
        return true;
    }
    while words.last().is_some_and(|word| STATED.contains(word)) {
        words.pop();
    }
    let subject = head.rsplit(':').next().unwrap_or_default().trim();
    let mut names = plan.entries.iter().map(|entry| fold(&entry.heading().name).to_lowercase());
    let is_name = |name: &String| {
        STATED
            .iter()
            .chain(&[""])
            .any(|verb| subject.strip_suffix(verb).is_some_and(|rest| rest.trim() == name))
    };
    words.iter().all(|word| VALUES.contains(word)) || names.any(|name| is_name(&name))
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

/// The units behind a label. Words of English make one text: `10 thousand yuan`.
fn read_all(label: Option<Label>, words: &[&str], plan: &Plan) -> Vec<UnitNamed> {
    let Some(label) = label else { return Vec::new() };
    if words.iter().all(|word| word.is_ascii()) {
        return read(label, &words.join(" "), plan).into_iter().collect();
    }
    words.iter().filter_map(|word| read(label, word, plan)).collect()
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
            UnitNamed::Currency(text) => format!("¤ {text}"),
            UnitNamed::Foreign(text) => format!("! {text}"),
            UnitNamed::Unclear(text) => format!("? {text}"),
        };
        units_in(&fields, &plan).iter().map(shown).collect()
    }

    #[test]
    fn a_unit_for_all_but_some_is_none_to_rely_on() {
        for (fields, units) in [
            (&["除注明外均为万元"][..], &["? 除注明外均为万元"][..]),
            (&["注：除特别说明外均以亿元计"], &["? 除特别说明外均以亿元计"]),
            (&["本表除注明外均为万元"], &["? 本表除注明外均为万元"]),
            (&["注：金额除注明外均为万元"], &["? 金额除注明外均为万元"]),
            (&["单位除注明外均为万元"], &["? 单位除注明外均为万元"]),
            (&["除巴州区外均为在建项目"], &[]),
            (&["本表除巴州区外均为在建项目"], &[]),
            (&["今年以来全市累计扣除上年结转外均为万元以下项目"], &[]),
            (&["除节假日外均可办理"], &[]),
        ] {
            assert_eq!(named(fields), units, "{fields:?}");
        }
    }

    #[test]
    fn lines_of_all_values_name_their_unit() {
        for (fields, units) in [
            (&["All values: €"][..], &["€"][..]),
            (&["Figures: final"], &[]),
            (&["Values: openness, courage"], &[]),
            (&["T£"], &["T£"]),
            (&["All figures are in FJD"], &["¤ FJD"]),
            (&["Figures in NPR"], &["¤ NPR"]),
            (&["(PGK)"], &["¤ PGK"]),
            (&["XOF"], &["¤ XOF"]),
            (&["A$"], &["¤ A$"]),
            (&["PGK million"], &["¤ million PGK"]),
            (&["Figures in kina"], &["¤ kina"]),
            (&["金额为斐济元"], &["¤ 斐济元"]),
            (&["（万卢比）"], &["¤ 万卢比"]),
            (&["单位：基那"], &["¤ 基那"]),
            (&["金额为含税价"], &[]),
            (&["SDG"], &[]),
            (&["Amounts in A$"], &["¤ A$"]),
            (&["All figures are in local currency"], &["¤ local currency"]),
            (&["Interviews are in DRC"], &[]),
            (&["Figures in tables are final"], &[]),
            (&["注：万元计"], &["万元"]),
            (&["注：计万元"], &["万元"]),
            (&["注：投资额万元"], &["万元"]),
            (&["注：投资额较大"], &[]),
            (&["注：按计划统计"], &[]),
            (&["共计"], &[]),
            (&["本表以美元填列"], &["美元"]),
            (&["以上数据以欧元列示"], &["欧元"]),
            (&["本表以常住人口统计"], &[]),
        ] {
            assert_eq!(named(fields), units, "{fields:?}");
        }
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
            (&["单位：人民币（万元）"], &["¤ 人民币", "万元"]),
            (&["单位：万美元"], &["万美元"]),
            (&["单位：欧元"], &["欧元"]),
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
            (&["USD"], &["USD"]),
            (&["USD figures"], &["USD"]),
            (&["Units - USD"], &["USD"]),
            (&["All figures in USD"], &["USD"]),
            (&["Monthly sales 2026 in euros"], &["euros"]),
            (&["Note: all amounts are in US dollars"], &["US dollars"]),
            (&["Note: X in GBP"], &["GBP"]),
            (&["Figures are stated in EUR (excl. VAT)"], &["EUR"]),
            (&["All figures in EUR; headcount in FTE"], &["EUR"]),
            (&["Note: values converted from amounts in USD"], &[]),
            (&["Note: amounts are no longer in EUR"], &[]),
            (&["Note: until 2025 all amounts were in EUR"], &[]),
            (&["Sales in the US 2026 paid in dollars"], &[]),
            (&["Department:", "CAD"], &[]),
            (&["Sterling", "", ""], &[]),
            (&["Note: grants of the EU were paid in euros"], &[]),
            (&["Grants paid in US dollars"], &[]),
            (&["Currency: EUR"], &["¤ EUR"]),
            (&["币种：欧元"], &["¤ 欧元"]),
            (&["币种：人民币  单位：万元"], &["¤ 人民币", "万元"]),
            (&["Amounts in GBP (thousands)"], &["thousand GBP"]),
            (&["Monthly sales - £000"], &["thousand GBP"]),
            (&["Targets reached in 2022"], &[]),
            (&["单位 ：万元"], &["万元"]),
            (&["单 位 ： 万元"], &["万元"]),
            (&["单位—万元"], &["万元"]),
            (&["*万元"], &["万元"]),
            (&["填报说明：1.金额填万元；2.保留一位小数"], &["万元"]),
            (&["All figures in £'000"], &["thousand GBP"]),
            (&["Monthly report 2025 (£'000)"], &["thousand GBP"]),
            (&["2024年一季度 (in RMB million)"], &["million yuan"]),
            (&["Figures in $m"], &["million USD"]),
            (&["(£ in thousands)"], &["thousand GBP"]),
            (&["GBP 000s"], &["thousand GBP"]),
            (&["RMB'000"], &["thousand yuan"]),
            (&["Currency: GBP thousands"], &["thousand GBP"]),
            (&["Values stated in thousands"], &["thousand"]),
            (&["All amounts in thousands of pounds"], &["thousand GBP"]),
            (&["Note: amounts in £'000"], &["thousand GBP"]),
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
