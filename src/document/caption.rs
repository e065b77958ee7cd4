//! The line above a table: whether it says that the table divides targets, and in which units.

use crate::search::{beginning, holds, places_of};

/// Whether a caption says that the table below it divides targets: 任务分解（见下表）.
pub(super) fn tells_of_targets(caption: &str) -> bool {
    const TABLES: &[&str] = words! {
        "见下表" "如下表" "下表" "分解表" "任务表" "目标表" "指标表" "任务一览表" "目标一览表" "分配表"
    };
    const TARGETS: &[&str] = &["任务", "目标", "指标"];
    let own = last_sentence(caption);
    // 分板块计划: a title directly above.
    let is_title = own.chars().count() <= 14 && own.ends_with("计划") && !own.contains("项目");
    let divides = holds(own, TABLES) && holds(caption, TARGETS);
    (divides || is_title) && !tells_of_results(caption)
}

/// Whether a caption says that the table below it tells what was, or gives points.
pub(super) fn tells_of_results(caption: &str) -> bool {
    const RESULTS: &[&str] =
        &["完成情况", "执行情况", "进展", "现状", "对照", "评分", "得分", "去年", "上年"];
    holds(caption, RESULTS)
}

/// The units that a caption lists: 个 and 亿元 of （单位：个、亿元）.
pub(super) fn units(caption: &str) -> Vec<String> {
    let Some((_, list)) = caption.rsplit_once("单位:").or_else(|| caption.rsplit_once("单位："))
    else {
        return Vec::new();
    };
    let list = list.split([')', '）', '。', '；', ';']).next().unwrap_or_default();
    let units = list.split(['、', '，', ',', ' ']).map(str::trim);
    let units: Vec<String> = units.filter(|unit| !unit.is_empty()).map(str::to_owned).collect();
    let is_short = units.iter().all(|unit| unit.chars().count() <= 8);
    if is_short { units } else { Vec::new() }
}

/// The unit of money that a caption above a table gives to all its figures: thousands of dollars of “(in thousands
/// of dollars)”, $m of “Costs by programme ($m)”.
pub(super) fn sum(text: &str) -> Option<&str> {
    bracketed(text).or_else(|| noted_sum(text))
}

/// The unit of money in brackets at the end of a caption.
fn bracketed(text: &str) -> Option<&str> {
    let (_, inside) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let is_sum = inside.split(|c: char| !c.is_alphabetic()).any(|word| {
        matches!(word, "million" | "billion" | "thousand" | "m" | "bn" | "crore" | "lakh" | "k")
    });
    let is_short = inside.chars().count() <= 16 && !inside.chars().any(|c| c.is_ascii_digit());
    (is_sum && is_short).then_some(inside.trim())
}

/// The unit of money that a note says that figures are in: Units are in thousands of dollars; services in thousands of
/// homes are none.
pub(super) fn noted_sum(text: &str) -> Option<&str> {
    const MULTIPLES: &[&str] = &["thousands of ", "millions of ", "billions of "];
    const NOTES: &[&str] =
        &["note", "unit", "figures", "amounts", "values", "all figures", "all amounts", "in ", "("];
    const MONEY: &[&str] = words! {
        "us dollar" "dollar" "euro" "pound" "yuan" "rand" "rupee" "shilling" "peso" "yen" "krone" "krona" "kronor" "crown"
        "dinar" "dirham" "franc" "tenge" "naira" "$" "us$" "€" "£"
    };
    let lower = text.to_ascii_lowercase();
    let (at, multiple) = places_of(&lower, MULTIPLES).next()?;
    let behind = lower.get(at..)?.get(multiple.len()..)?;
    beginning(behind, MONEY)?;
    let lead = lower.get(..at)?.trim_end();
    let is_note = beginning(lower.trim_start_matches(['*', ' ', '-', '•']), NOTES).is_some();
    let is_stated = lead.ends_with("(in") || lead.ends_with('(') || is_note;
    let noun = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len()).max(1);
    let end = at.saturating_add(multiple.len()).saturating_add(noun);
    is_stated.then(|| text.get(at..end)).flatten()
}

/// The last sentence of a line.
fn last_sentence(text: &str) -> &str {
    text.trim_end_matches('。').rsplit('。').next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_says_whether_targets_are_divided_and_in_which_units() {
        assert!(tells_of_targets("第三条 任务分解(见下表，单位：个、万元)。"));
        assert!(tells_of_targets("附：各镇年度目标任务分解表"));
        assert!(!tells_of_targets("各镇上年目标完成情况见下表"));
        assert!(tells_of_targets("(二)分板块计划"));
        assert!(!tells_of_targets("值班安排见下表"));
        assert_eq!(units("分解表（单位：个、万元）"), ["个", "万元"]);
        assert_eq!(units("单位：万元"), ["万元"]);
        assert_eq!(sum("Costs by programme ($ million)"), Some("$ million"));
        assert_eq!(sum("* Units are in thousands of dollars US"), Some("thousands of dollars"));
        assert_eq!(sum("(in millions of euros)"), Some("millions of euros"));
        assert_eq!(sum("We serve thousands of families."), None);
        assert_eq!(sum("We will improve services in thousands of homes"), None);
        assert_eq!(sum("Access to clinics in thousands of villages"), None);
        assert_eq!(noted_sum("Costs of the programme ($m)"), None);
        assert_eq!(units("责任单位：县水利局、县财政局以及沿线各镇人民政府"), [""; 0]);
    }
}
