//! What was reached of one target, in Chinese.

use super::ZH;
use super::standing::{against_due, needed, points_over, standing};
use crate::render::words::areas::{absent_by_periods, unnamed};
use crate::render::words::change::moved;
use crate::render::words::limits::office_limit;
use crate::render::words::members::by_periods;
use crate::render::words::notice::dates::{month_end, period, periods};
use crate::render::words::quantities::quantity_as_offices as quantity;
use crate::render::words::{arithmetic, status};
use crate::report::{
    AbsentPart, Aim, Horizon, Known, LackingView, Outcome, Reason, Report, Status,
};

pub(super) fn indicator(report: &Report, outcome: &Outcome, aim: &Aim) -> String {
    let mut clauses = vec![target(aim)];
    match &outcome.actual {
        Some(actual) if actual.known != Known::Whole => {
            let bound = if actual.known == Known::AtMost { "至多" } else { "至少" };
            clauses.push(format!("已报部分{bound}{}", quantity(&actual.value, &aim.unit)));
            clauses.extend(completion(outcome, aim));
            if !outcome.missing.is_empty() {
                clauses.push(unreported(outcome));
            }
            clauses.push(standing(outcome));
        }
        Some(actual) => {
            clauses.push(reached(outcome, aim, &quantity(&actual.value, &aim.unit)));
            clauses.extend(changes(outcome));
            clauses.extend(completion(outcome, aim));
            clauses.extend(against_due(report, outcome, aim));
            clauses.push(format!(
                "{}{}",
                standing(outcome),
                points_over(report.basis, outcome, aim)
            ));
            clauses.extend(needed(outcome, aim));
        }
        None if outcome.status == Status::Missing && !outcome.missing.is_empty() => {
            clauses.push(unreported(outcome));
            clauses.push(standing(outcome));
        }
        None => {
            // Sentences name things as people do, not by their ids.
            let has_no_base = outcome.reason == Reason::NoBaseValue;
            let why = without_spaces(&arithmetic(outcome, ZH));
            clauses.push(if has_no_base { NO_BASE.to_owned() } else { why });
            clauses.push(status(outcome.status, ZH).to_owned());
        }
    }
    clauses.join("，")
}

const NO_BASE: &str = "缺少上年同期值，无法计算增幅";

/// What is not reported, of which indicators where it is made of several.
fn unreported(outcome: &Outcome) -> String {
    if outcome.lacking.is_empty() {
        return by_whom(&outcome.absent, outcome.absent_count)
            .unwrap_or_else(|| format!("{}未填报", periods(&outcome.missing, ZH)));
    }
    let (whole, by_parts): (Vec<_>, Vec<_>) =
        outcome.lacking.iter().partition(|one| one.absent.is_empty());
    let of = |(lacking, names): (&[String], Vec<&str>)| {
        format!("{}{}", names.join("、"), periods(lacking, ZH))
    };
    let whole: Vec<String> = by_periods(whole).into_iter().map(of).collect();
    let whole = (!whole.is_empty()).then(|| format!("{}未填报", whole.join("、")));
    let lacks = |one: &LackingView| {
        let who = by_whom(&one.absent, one.absent_count).unwrap_or_default();
        format!("{}（{who}）", one.name)
    };
    let all: Vec<String> = whole.into_iter().chain(by_parts.into_iter().map(lacks)).collect();
    all.join("，")
}

/// `南县、北县未填报2026年一季度、2026年二季度`; nothing where no part lacks.
fn by_whom(absent: &[AbsentPart], count: usize) -> Option<String> {
    let group = |(lacking, areas): (&[String], Vec<&str>)| {
        format!("{}未填报{}", areas.join("、"), periods(lacking, ZH))
    };
    let groups: Vec<String> = absent_by_periods(absent).into_iter().map(group).collect();
    let more = match unnamed(count) {
        0 => String::new(),
        more => format!("，另有{more}个地区缺报"),
    };
    (!groups.is_empty()).then(|| format!("{}{more}", groups.join("，")))
}

/// `年度目标40项以上`.
pub(super) fn target(aim: &Aim) -> String {
    let lead = match aim.horizon {
        Horizon::Year => "年度目标".to_owned(),
        Horizon::Plan => format!("到{}目标", month_end(&aim.due, false)),
        Horizon::Own => format!("{}前目标", month_end(&aim.due, false)),
    };
    let limit = office_limit(aim.comparator, &aim.value, aim.upper.as_deref(), &aim.unit);
    let further = |stretch: &String| format!("、争取{}", quantity(stretch, &aim.unit));
    let start = |baseline: &String| format!("（基期值{}）", quantity(baseline, &aim.unit));
    let stretch = aim.stretch.as_ref().map(further).unwrap_or_default();
    let baseline = aim.baseline.as_ref().map(start).unwrap_or_default();
    format!("{lead}{limit}{stretch}{baseline}")
}

/// Figures stand without spaces among the words of a notice: `3个地区中1个已达到`.
fn without_spaces(text: &str) -> String {
    let is_word = |part: &str, at_end: bool| {
        let next = if at_end { part.chars().next_back() } else { part.chars().next() };
        next.is_some_and(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
    };
    let is_figure = |part: &str, at_end: bool| {
        let next = if at_end { part.bytes().next_back() } else { part.bytes().next() };
        next.is_some_and(|byte| byte.is_ascii_digit())
    };
    let mut parts = text.split(' ');
    let mut joined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_between = (is_word(&joined, true) && is_figure(part, false))
            || (is_figure(&joined, true) && is_word(part, false));
        joined.push_str(if is_between { "" } else { " " });
        joined.push_str(part);
    }
    joined
}

fn reached(outcome: &Outcome, aim: &Aim, value: &str) -> String {
    let month = outcome.judged_at.as_deref().unwrap_or_default();
    let time = month_end(month, aim.horizon == Horizon::Year);
    let verb = match (aim.adds_up(), aim.is_plain_ceiling()) {
        (true, false) => "累计完成",
        // Spending, complaints and accidents are nothing to be completed.
        (true, true) => "累计",
        (false, _) => "为",
    };
    format!("截至{time}{verb}{value}")
}

/// `同比增长12.3%，2022年二季度环比下降5.0%`; of what counts from the year's start on `2022年上半年比2022年一季度提高1个百分点`.
fn changes(outcome: &Outcome) -> Vec<String> {
    let on_year = outcome.year_on_year.as_ref();
    let on_year = on_year.and_then(|change| {
        let year = if change.is_of_all { String::new() } else { period(&change.now_period, ZH) };
        Some(format!("{year}同比{}", moved(change, ZH)?))
    });
    let is_told = |now: &String| {
        let same = outcome.year_on_year.as_ref().filter(|change| change.now_period == *now);
        on_year.is_some() && same.is_some_and(|change| !change.is_of_all)
    };
    let on_period = outcome.period_on_period.as_ref().and_then(|change| {
        let is_told = is_told(&change.now_period);
        let now = if is_told { String::new() } else { period(&change.now_period, ZH) };
        let lead = if change.is_so_far {
            let than = if change.is_level() { "与" } else { "比" };
            format!("{now}{than}{}", period(&change.before_period, ZH))
        } else {
            format!("{now}环比")
        };
        Some(format!("{lead}{}", moved(change, ZH)?))
    });
    on_year.into_iter().chain(on_period).collect()
}

/// `完成率117.5%（超额完成17.5%）`: the second figure is the first less 100.
fn completion(outcome: &Outcome, aim: &Aim) -> Option<String> {
    let completion = outcome.completion.as_ref()?;
    let lead = match (&aim.baseline, aim.is_floor(), aim.adds_up()) {
        (Some(_), ..) => "自基期值起的完成率",
        (None, true, _) => "完成率",
        (None, false, true) => "占目标值",
        (None, false, false) => "为目标值",
    };
    let excess = outcome.excess.as_ref().filter(|excess| excess.short != "0.0");
    // What can still be lost again is no more than above the target so far.
    let is_settled = matches!(outcome.status, Status::Exceeded | Status::Achieved);
    let beyond = match (is_settled, aim.baseline.is_some()) {
        (true, _) => "超额完成",
        (false, true) => "超过全程",
        (false, false) => "高出目标",
    };
    let bound = match outcome.completion_known {
        Known::Whole => "",
        Known::AtLeast => "至少",
        Known::AtMost => "至多",
    };
    let excess = excess.map(|excess| format!("（{beyond}{bound}{}%）", excess.short));
    let of = if bound.is_empty() && lead.ends_with("目标值") { "的" } else { "" };
    Some(format!("{lead}{bound}{of}{}%{}", completion.short, excess.unwrap_or_default()))
}
