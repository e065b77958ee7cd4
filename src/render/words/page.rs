//! The words of a page beside those that other formats have, and charts in words.

use std::collections::BTreeMap;

use super::notice::period;
use super::{Label, Lang, label, limit};
use crate::report::{Aim, CourseView, Outcome};

/// The words that a template puts between values, by the name that it calls them by.
pub(in crate::render) fn page_words(lang: Lang) -> BTreeMap<&'static str, String> {
    let own = [
        ("skip", "Skip to the targets", "跳到各项目标任务"),
        ("areas", "Areas", "各地区情况"),
        ("areas_hint", "Status of each target in each area", "各地区各项目标任务的状态"),
        ("area", "area", "地区"),
        ("none", "none", "无"),
        ("chart", "Chart", "图示"),
        ("course", "Course", "走势"),
        ("share", "share", "占比"),
        ("files", "Data files", "数据文件"),
        ("file", "file", "文件"),
        ("rows", "rows", "行数"),
        ("encoding", "encoding", "编码"),
        ("legend", "How to read the charts", "图例"),
        (
            "legend_course",
            "solid line: reached; dashed line: pace line; thin line: target",
            "粗实线：已完成；虚线：应达线；细实线：目标",
        ),
        ("made_by", "Made by", "生成工具"),
        ("milestone_due", "by", "限"),
        ("code", "code", "代码"),
        ("message", "message", "问题"),
        ("verdicts", "Share of each verdict", "各结论占比"),
    ];
    let own = own.map(|(name, english, chinese)| (name, lang.pick(english, chinese)));
    let shared = [
        ("indicator", Label::Indicator),
        ("target", Label::Target),
        ("actual", Label::Actual),
        ("completion", Label::Completion),
        ("status", Label::Status),
        ("findings", Label::Findings),
        ("findings_none", Label::NoFindings),
        ("place", Label::Place),
        ("owner", Label::Owner),
        ("plan", Label::Plan),
        ("hint", Label::Hint),
        ("severity", Label::Severity),
    ];
    let shared = shared.map(|(name, known)| (name, label(known, lang)));
    own.into_iter().chain(shared).map(|(name, word)| (name, word.to_owned())).collect()
}

/// A bullet chart in words: actual, due and target.
pub(in crate::render) fn chart_words(outcome: &Outcome, aim: &Aim, lang: Lang) -> String {
    let stop = lang.colon();
    let actual = outcome.actual.as_ref().map(|actual| (Label::Actual, actual.value.clone()));
    let due = outcome.due_now.as_ref().map(|due| (Label::DueNow, due.clone()));
    let facts = actual.into_iter().chain(due).chain([(Label::Target, limit(aim))]);
    let fact = |(name, value): (Label, String)| format!("{}{stop}{value}", label(name, lang));
    facts.map(fact).collect::<Vec<_>>().join(lang.comma())
}

/// A course chart in words: what was reached and due at the end of each period.
pub(in crate::render) fn course_words(aim: &Aim, course: &CourseView, lang: Lang) -> String {
    let known = course.stages.iter().filter(|stage| stage.total.is_some());
    let stage = |stage: &crate::report::StageView| {
        let total = stage.total.as_deref().unwrap_or_default();
        let due = stage.due.as_ref().map(|due| match lang {
            Lang::En => format!(" ({due} due)"),
            Lang::Zh => format!("（应达 {due}）"),
        });
        format!("{} {total}{}", period(&stage.period, lang), due.unwrap_or_default())
    };
    let stages: Vec<String> = known.map(stage).collect();
    let target = limit(aim);
    let stages = stages.join(lang.comma());
    match lang {
        Lang::En => format!("{stages}; target {target}"),
        Lang::Zh => format!("{stages}；目标 {target}"),
    }
}
