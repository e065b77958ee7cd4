//! The sentences of a notice in Chinese, in the manner of a 通报.

mod indicator;
mod milestone;
mod standing;

use super::dates::day;
use super::{Head, in_brackets};
use crate::render::words::quantities::quantity_as_offices as quantity;
use crate::render::words::{Lang, status, verdict};
use crate::report::{Outcome, Report, Standing, StandingCount, Verdict};
use indicator::indicator;
use milestone::milestone;

const ZH: Lang = Lang::Zh;

pub(super) fn title(report: &Report) -> String {
    format!("关于{}落实情况的通报", report.plan.title)
}

pub(super) fn subtitle(report: &Report) -> String {
    format!("（截至{}）", day(report.as_of_day, ZH))
}

pub(super) fn heading(head: Head, count: usize) -> String {
    match head {
        Head::Overview => "总体情况".to_owned(),
        Head::Laggards => format!("未达到要求的目标任务{}", counted(count)),
        Head::Unjudged => format!("应评估而无法评估的目标任务{}", counted(count)),
        Head::All => "各项目标任务完成情况".to_owned(),
    }
}

fn counted(count: usize) -> String {
    if count == 0 { String::new() } else { format!("（{count}项）") }
}

pub(super) fn nothing(head: Head, judged: usize) -> &'static str {
    match head {
        Head::Laggards if judged == 0 => "没有作出评估的目标任务。",
        Head::Laggards => "已评估的目标任务均达到要求。",
        Head::Unjudged => "应评估的目标任务均已评估。",
        Head::Overview | Head::All => "没有纳入评估的目标任务。",
    }
}

pub(super) fn data_errors(count: usize) -> String {
    format!("报送数据中共有{count}处错误，须更正后重新评估。")
}

/// How many there are, how they stand, and the conclusion.
pub(super) fn overview(report: &Report) -> Vec<String> {
    let (digest, tally) = (&report.digest, &report.tally);
    let time = day(report.as_of_day, ZH);
    if tally.selected == 0 {
        return vec![format!("截至{time}，没有纳入评估的目标任务。")];
    }
    let kinds = [("定量指标", digest.indicators), ("定性任务", digest.milestones)];
    let kinds = kinds.iter().filter(|(_, count)| *count > 0);
    let kinds: Vec<String> = kinds.map(|(name, count)| format!("{name}{count}项")).collect();
    let area = &report.plan.area;
    let selected = tally.selected;
    let kinds = kinds.join("、");
    let others = match tally.left_out {
        0 => String::new(),
        others => format!("；另有{others}项未选取，不在本次评估之列"),
    };
    // Of a selection nobody says that it is all that the area has.
    let whose = if tally.left_out == 0 { format!("{area}纳入") } else { "选取".to_owned() };
    let lead = format!("截至{time}，{whose}评估的目标任务共{selected}项，其中{kinds}{others}。");
    let parts: Vec<String> = digest.standings.iter().map(standing_count).collect();
    vec![lead, format!("从完成情况看，{}。", parts.join("；")), conclusion(report)]
}

/// How many were judged and what came of it, then how many were not; what there is none of is left out.
fn conclusion(report: &Report) -> String {
    let tally = &report.tally;
    let judged = [(tally.pass, "通过"), (tally.warn, "预警"), (tally.fail, "不通过")];
    let others = [
        (tally.incomplete, "应评估而无法评估"),
        (tally.pending, "尚待评估"),
        (tally.waived, "豁免"),
    ];
    let told = |counts: [(usize, &str); 3], lead: &str, comma: &str| {
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let told: Vec<String> = counts.map(|(count, word)| format!("{word}{count}项")).collect();
        if told.is_empty() { String::new() } else { format!("{lead}{}", told.join(comma)) }
    };
    format!(
        "已作出评估{}项{}{}。总体结论：{}。",
        tally.judged(),
        told(judged, "，其中", "、"),
        told(others, "；", "，"),
        verdict(report.verdict, ZH),
    )
}

fn standing_count(row: &StandingCount) -> String {
    let word = match row.standing {
        Standing::Status(known) => status(known, ZH),
        Standing::Waived => verdict(Verdict::Waived, ZH),
    };
    format!("{word}{}项，占{}%", row.count, row.share)
}

/// One outcome as one sentence.
pub(super) fn sentence(report: &Report, outcome: &Outcome) -> String {
    let promise = &outcome.promise;
    let area = Some(&outcome.area).filter(|area| **area != report.plan.area);
    let owner = promise.owner.as_ref().map(|owner| format!("责任单位：{owner}"));
    let inside: Vec<String> = area.cloned().into_iter().chain(owner).collect();
    let body = match (outcome.aim(), super::milestone_due(outcome)) {
        (Some(aim), _) => indicator(report, outcome, aim),
        (None, Some(due)) => milestone(outcome, &due),
        (None, None) => String::new(),
    };
    let waiver = super::waiver(outcome, ZH);
    format!("{}{}：{body}{waiver}。", promise.name, in_brackets(&inside, ZH))
}

/// A difference: of percentages it is in percentage points.
fn distance(value: &str, unit: &str) -> String {
    if unit == "%" { format!("{value}个百分点") } else { quantity(value, unit) }
}
