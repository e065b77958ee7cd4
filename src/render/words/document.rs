//! The words of reading a plan document: why a numeral is taken or refused, what a text leaves open.

use super::Lang;
use crate::report::Gap;

/// What a rule says, by its id.
pub(in crate::render) fn rule(id: &str, lang: Lang) -> &'static str {
    let (english, chinese) = match id {
        "P-DATE" => ("a date or year", "日期或年份"),
        "P-ITEM" => ("the number of an item", "条目序号"),
        "P-DOC" => ("the number of a document, or an address", "文号或网址"),
        "P-ORD" => ("an ordinal or grade", "序数或等级"),
        "P-NAME" => ("part of a name", "名称中的数字"),
        "P-DENOM" => ("what something is counted by", "计算基数"),
        "P-TIME" => ("a length of time", "时间长度"),
        "P-AGE" => ("an age", "年龄"),
        "P-TASK" => ("what the plan counts of itself", "计划自身的任务数"),
        "P-FROM" => ("the value before, or one compared with", "原值或对比值"),
        "P-CELL" => ("a label or baseline of a table", "表头或基期值"),
        "P-HIST" => ("a result or state, not a promise", "已有结果或现状"),
        "P-FCST" => ("a forecast, not a promise", "预测，而非承诺"),
        "P-ATTR" => ("a property of what is counted", "对象的限定条件"),
        "P-SCALE" => ("part of a scale", "量表或权重"),
        "P-IDIOM" => ("a figure of speech", "习语或概数"),
        "P-DEF" => ("part of a definition or note", "定义或注释"),
        "P-COND" => ("the condition of another promise", "另一承诺的条件"),
        "C-BOUND" => ("a limit in words", "写明界限"),
        "C-REACH" => ("a value to be reached or held", "要达到或保持的值"),
        "C-CHANGE" => ("a change by an amount", "增减幅度"),
        "C-COUNT" => ("something done a number of times", "完成的数量"),
        "C-NOUN" => ("a name with its number", "指标名加数值"),
        "C-LIST" => ("one of several numbers under one verb", "并列的数量"),
        "C-SHARE" => ("a share of a whole", "占总体的比例"),
        "C-WORD" => ("a word for a share or multiple", "用词表示的比例或倍数"),
        "C-BUDGET" => ("money set aside", "安排的资金"),
        "C-RATIO" => ("a proportion", "比例关系"),
        "C-TABLE" => ("the target column of a table", "表中目标列"),
        _ => ("no rule knows what it is", "没有规则能判断"),
    };
    lang.pick(english, chinese)
}

/// What a text leaves open, as a comment says it; none where another comment does.
pub(in crate::render) fn gap(gap: Gap, lang: Lang) -> Option<&'static str> {
    let (english, chinese) = match gap {
        Gap::Comparator => ("the text does not say how the number binds", "原文没有写明界限"),
        Gap::About => ("“about” sets no limit", "约数，没有明确界限"),
        Gap::Base => {
            ("a change, whose base the document does not measure", "为增减幅度，文件未给出基数")
        }
        Gap::Direction => {
            ("the table does not say which way is better", "表中没有写明以高为好还是以低为好")
        }
        Gap::Deadline => (
            "the text leaves open its deadline: the year, the month or whose it is",
            "期限未写明：年份、月份或属于哪一项",
        ),
        Gap::Measure => return None,
    };
    Some(lang.pick(english, chinese))
}
