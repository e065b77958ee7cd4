//! What a line around rows says of their values, without what it says of people, days and documents.

use super::alone::said_of_table;
use super::approval::{Asked, is_pending, is_rejected};
use super::branch::labels_branch;
use super::kind::table_word;
use super::remark::{REMARKS, says_when};
use crate::diagnostic::term::KindWord;
use crate::period::{PeriodText, read_period};
use crate::quantity::fold;

/// A part of a line, with the label in front of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) struct Statement {
    /// What stands before its colon; blank where there is none.
    pub(in crate::input) label: String,
    /// All of it, with the label.
    pub(in crate::input) text: String,
}

impl Statement {
    /// Whether it is a remark: it may speak of anything.
    pub(in crate::input) fn is_remark(&self) -> bool {
        REMARKS.contains(&self.label.as_str())
    }

    /// The text that says whose the values are: all of a title, the name behind the label of whoever
    /// reports or of an area.
    pub(in crate::input) fn names_reporter(&self) -> Option<&str> {
        const LABELS: [&str; 17] = [
            "填报",
            "报送",
            "上报",
            "编报",
            "填表",
            "制表",
            "编制",
            "汇总",
            "地区",
            "区域",
            "县区",
            "区县",
            "县(区",
            "区(县",
            "市州",
            "辖区",
            "行政区",
        ];
        if self.label.is_empty() {
            return Some(&self.text);
        }
        let is_label = LABELS.iter().any(|label| self.label.contains(label));
        let names = is_label
            || table_word(&self.label).is_some()
            || matches!(
                self.label.as_str(),
                "单位" | "单位名称" | "范围" | "统计范围" | "area" | "region"
            );
        let name = self.text.split_once(':').map(|(_, name)| name.trim());
        name.filter(|name| names && !name.is_empty())
    }

    /// The name of a part of an organisation behind a label that says whose the values are: `科室：心内科`,
    /// `Site: Lyon plant`.
    pub(in crate::input) fn names_division(&self) -> Option<&str> {
        let name = self.text.split_once(':').map(|(_, name)| name.trim())?;
        let label = self.label.to_lowercase();
        (labels_branch(&label) && !name.is_empty()).then_some(name)
    }

    /// The answer behind a label that asks whether the figures count, where it says that they do not: 退回 of
    /// `审核状态：退回`.
    pub(in crate::input) fn rejects(&self) -> Option<&str> {
        let asked = Asked::by_header(&self.label.to_lowercase())?;
        let (_, answer) = self.text.split_once(':')?;
        let answer = answer.trim();
        (is_rejected(answer, Some(asked)) && !is_pending(answer)).then_some(answer)
    }

    /// What it says of the whole table in a word, by itself, as a remark or as its state: `作废`, `注：样表`.
    pub(in crate::input) fn of_table(&self) -> Option<(&'static str, KindWord)> {
        const STATES: [&str; 3] = ["状态", "数据状态", "status"];
        let is_state = STATES.contains(&self.label.to_lowercase().as_str());
        let behind = || self.text.split_once(':').map(|(_, text)| text);
        match self.label.is_empty() {
            true => said_of_table(&self.text),
            false if self.is_remark() || is_state => said_of_table(behind()?),
            false => None,
        }
    }

    /// Whether it says who wrote the table, when, how to call them, or from where the figures are.
    pub(in crate::input) fn is_about_origin(&self) -> bool {
        const ENDS: [&str; 17] = [
            "单位", "部门", "人", "来源", "机关", "科室", "处室", "电话", "手机", "传真", "邮编",
            "文号", "表号", "编号", "by", "source", "phone",
        ];
        let label = self.label.to_lowercase();
        let label = label.split('(').next().unwrap_or_default().trim_end();
        says_when(label) || ENDS.iter().any(|end| label.ends_with(end))
    }
}

/// Whether a line is nothing but who wrote the table, when, with which seal and how to call them:
/// `填表人：王芳,,2022年4月8日`. Such days and numbers are no values.
pub(in crate::input) fn is_signature(fields: &[&str]) -> bool {
    // A label may have a cell of its own, and no colon.
    let in_full = |field: &&str| {
        let is_label = ALONE.contains(&fold(field).as_ref());
        if is_label { format!("{}:", field.trim()) } else { (*field).to_owned() }
    };
    let fields: Vec<String> = fields.iter().map(in_full).collect();
    let said = statements(&fields);
    let is_signed = |said: &Statement| {
        let is_labelled = !said.label.is_empty() && said.is_about_origin() || names_signatory(said);
        is_labelled || is_left_to_sign(said) || is_seal(&said.text) || is_day(&said.text)
    };
    let is_beside = |said: &Statement| is_telephone(&said.text) || says_when(&said.text);
    said.iter().any(is_signed) && said.iter().all(|said| is_signed(said) || is_beside(said))
}

/// Labels of whoever signs that may stand in a cell of their own.
const ALONE: [&str; 9] =
    ["联系人", "填表人", "填报人", "审核人", "负责人", "制表人", "电话", "联系电话", "手机"];

/// Whether a statement is the name of somebody behind an office, or what he did: `局长：张某`, `审核：李某`.
fn names_signatory(said: &Statement) -> bool {
    const DEEDS: [&str; 9] =
        ["审核", "审签", "审定", "填表", "填报", "制表", "复核", "校对", "签发"];
    const LONGEST: [usize; 2] = [8, 8];
    let behind = said.text.split_once(':').map_or("", |(_, name)| name.trim());
    let [label, name] = LONGEST;
    let is_short = said.label.chars().nth(label).is_none() && behind.chars().nth(name).is_none();
    let is_office = (said.label.ends_with(['长', '任']) && !said.label.ends_with("增长"))
        || said.label.ends_with("领导");
    let is_name = !behind.is_empty() && !behind.contains(|c: char| c.is_numeric());
    is_short && is_name && (is_office || DEEDS.contains(&said.label.as_str()))
}

/// Whether a short label has nothing behind it but a day or a telephone number: `院长签字：`.
fn is_left_to_sign(said: &Statement) -> bool {
    const LONGEST: usize = 8;
    let behind = said.text.split_once(':').map(|(_, behind)| behind.trim());
    let is_short = !said.label.is_empty() && said.label.chars().nth(LONGEST).is_none();
    is_short && behind.is_some_and(|text| text.is_empty() || is_day(text) || is_telephone(text))
}

fn is_seal(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')', ' ']);
    ["盖章", "签章", "公章", "签字"].iter().any(|word| bare.ends_with(word))
}

/// Whether a text is a day with its year.
fn is_day(text: &str) -> bool {
    matches!(read_period(text, None), Ok((PeriodText::Date(_), _)))
}

/// Whether a text is built as a telephone number, `0827-5260000` or that of a mobile.
fn is_telephone(text: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('-') {
        Some((area, number)) => {
            area.starts_with('0')
                && (3..=4).contains(&area.len())
                && (7..=8).contains(&number.len())
                && is_digits(area)
                && is_digits(number)
        }
        None => text.len() == 11 && text.starts_with('1') && is_digits(text),
    }
}

/// The statements of a line, in their order. A label in a field of its own is that of the next one.
pub(in crate::input) fn statements(fields: &[String]) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for field in fields.iter().map(|field| fold(field)).filter(|field| !field.is_empty()) {
        let waits = found.pop_if(|last| !last.label.is_empty() && last.text.ends_with(':'));
        let field = match waits {
            Some(label) => format!("{}{}", label.text, without_documents(&field)),
            None => without_documents(&field),
        };
        found.extend(of_field(&field));
    }
    found
}

/// The statements of a field: a word with a colon in it begins another one, with a word or two of
/// English in front of it: `Reported by:`.
fn of_field(field: &str) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for word in field.split_whitespace() {
        let label = word.split_once(':').map(|(label, _)| label);
        let belongs = |last: &mut Statement| {
            let is_short = || last.text.split(' ').nth(2).is_none();
            label.is_some_and(str::is_ascii) && is_short() && last.text.is_ascii()
        };
        if let Some(first) = found.pop_if(|last| last.label.is_empty() && belongs(last)) {
            let text = format!("{} {word}", first.text);
            let label = text.split(':').next().unwrap_or_default().to_owned();
            found.push(Statement { label, text });
            continue;
        }
        match (label, found.last_mut()) {
            (None, Some(last)) => {
                last.text.push(' ');
                last.text.push_str(word);
            }
            (label, _) => {
                let label = label.unwrap_or_default().to_owned();
                found.push(Statement { label, text: word.to_owned() });
            }
        }
    }
    found
}

/// A text without the titles of documents in it: `根据《2022年目标任务》`. One that is nothing else is a title
/// of its own.
fn without_documents(text: &str) -> String {
    let whole = text.strip_prefix('《').and_then(|text| text.strip_suffix('》'));
    if let Some(whole) = whole.filter(|whole| !whole.contains(['《', '》'])) {
        return whole.to_owned();
    }
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, behind)) = rest.split_once('《') {
        kept.push_str(before);
        rest = behind.split_once('》').map_or("", |(_, behind)| behind);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_no_values() {
        for (fields, expected) in [
            (&["填表人：王芳", "", "2022年4月8日"][..], true),
            (&["填表人：王芳", "", "0827-5260000"], true),
            (&["审核人：李强", "填报时间", "2022-04-08"], true),
            (&["科技局（盖章）", "", "2022年4月8日"], true),
            (&["", "", "2022年4月8日"], true),
            (&["", "", "单位（盖章）"], true),
            (&["院长签字：", "", "2025年6月5日"], true),
            (&["分管领导：", "", ""], true),
            (&["局长：张某", "", "审核：李某", "", "填表：王某", "2025年4月8日"], true),
            (&["联系人", "王某", "电话", "0827-1234567"], true),
            (&["增长：较快", "", "12"], false),
            (&["审核：12", "", ""], false),
            (&["分管领导：", "", "12"], false),
            (&["合同额：", "", "已完成"], false),
            (&["填报人：王芳", "", "", "联系电话：0827-5260000"], true),
            (&["填表人：王芳", "", "12"], false),
            (&["合同额", "亿元", "2022年4月8日"], false),
            (&["合同额（盖章数）", "", "3"], false),
            (&["", "", "13800000000"], false),
            (&["", ""], false),
        ] {
            assert_eq!(is_signature(fields), expected, "{fields:?}");
        }
    }

    #[test]
    fn a_line_is_taken_apart_at_its_labels() {
        for (fields, texts) in [
            (&["2022年科技目标"][..], &["2022年科技目标"][..]),
            (&["填报单位：目标办  填报日期：2021年", "附：目标"], &["附:目标"]),
            (&["填报单位：", "计划科"], &[]),
            (&["填报单位（盖章）：计划科"], &[]),
            (&["Reported by: planning office"], &[]),
            (&["Targets of last year"], &["Targets of last year"]),
            (&["根据《2022年目标任务》整理"], &["根据整理"]),
        ] {
            let fields: Vec<String> = fields.iter().map(|field| (*field).to_owned()).collect();
            let said = statements(&fields).into_iter().filter(|said| !said.is_about_origin());
            let said: Vec<String> = said.map(|said| said.text).collect();
            assert_eq!(said, texts, "{fields:?}");
        }
    }
}
