//! The sentences of a notice in Chinese, in the manner of a 通报.

use super::dates::{day, month_end, period, periods};
use super::{Head, MilestoneDue, in_brackets, is_against_target, is_inside_band, size};
use crate::render::words::areas::{absent_by_periods, unnamed};
use crate::render::words::behind::off_the_limit;
use crate::render::words::change::moved;
use crate::render::words::limits::office_limit;
use crate::render::words::members::by_periods;
use crate::render::words::quantities::quantity_as_offices as quantity;
use crate::render::words::{Label, Lang, arithmetic, label, reason, state, status, verdict};
use crate::report::{
    AbsentPart, Aim, Basis, GapFrom, Horizon, Known, LackingView, Outcome, Reason, Report, Side,
    Standing, StandingCount, Status, Verdict,
};

const ZH: Lang = Lang::Zh;

const NO_BASE: &str = "缺少上年同期值，无法计算增幅";

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

fn indicator(report: &Report, outcome: &Outcome, aim: &Aim) -> String {
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

/// `年度目标40项以上`.
fn target(aim: &Aim) -> String {
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

/// How far from what is due, or from the target where the whole of it is due.
fn against_due(report: &Report, outcome: &Outcome, aim: &Aim) -> Option<String> {
    let is_settled = matches!(outcome.status, Status::Exceeded | Status::Achieved);
    if is_settled || is_inside_band(outcome, aim) {
        return None;
    }
    let gap = outcome.gap.as_ref()?;
    let (size, is_below) = size(gap);
    let far = distance(size, &aim.unit);
    if outcome.gap_from == GapFrom::FarEnd {
        let relation = match (aim.upper.is_some(), is_below) {
            (true, true) => "已低于下限",
            (true, false) => "已高于上限",
            (false, true) => "已低于目标",
            (false, false) => "已超出目标",
        };
        return Some(format!("{relation}{far}"));
    }
    if is_against_target(outcome, aim) {
        let relation = match (aim.adds_up(), is_below) {
            (true, true) => "比目标少",
            (true, false) => "比目标多",
            (false, true) => "低于目标",
            (false, false) => "高于目标",
        };
        return (gap != "0").then(|| format!("{relation}{far}"));
    }
    // How far it is over what may be used by now is worth no word then.
    if outcome.reason == Reason::LimitPassed {
        return Some(reason(outcome, ZH));
    }
    let due = outcome.due_now.as_ref()?;
    if due == "0" && aim.is_floor() {
        return Some("按进度安排尚无应达数".to_owned());
    }
    let is_ceiling = aim.comparator.side() == Side::Ceiling;
    let due = quantity(due, &aim.unit);
    let due = match (is_ceiling, aim.baseline.is_some()) {
        (true, false) => format!("按序时进度应控制在{due}以内"),
        (true, true) => format!("按序时进度应降至{due}"),
        (false, _) => format!("按序时进度应达{due}"),
    };
    if gap == "0" {
        return Some(format!("{due}，与之持平"));
    }
    let relation = match (is_ceiling, is_below) {
        (true, true) => "低",
        (true, false) => "超出",
        (false, true) => "少",
        (false, false) => "多",
    };
    Some(format!("{due}，{relation}{far}{}", pace(report.basis, outcome, aim).unwrap_or_default()))
}

/// `，为应达的92.0%`, or the points by which it is behind.
fn pace(basis: Basis, outcome: &Outcome, aim: &Aim) -> Option<String> {
    match basis {
        _ if outcome.growth.is_some() => {
            let pace = outcome.pace.as_ref()?;
            Some(format!("，年均增速为所需的{}%（复合增速）", pace.short))
        }
        Basis::Ratio => {
            let pace = outcome.pace.as_ref().filter(|_| aim.is_floor())?;
            Some(format!("，为应达的{}%", pace.short))
        }
        Basis::Points => {
            let (size, is_below) = size(&outcome.pace_points.as_ref()?.short);
            let relation = match (aim.is_plain_ceiling(), is_below) {
                // Said at the end, with how far that is.
                (true, true) if off_the_limit(outcome, ZH).is_some() => return None,
                (true, true) => "超出",
                (true, false) => "低于",
                (false, true) => "落后",
                (false, false) => "快于",
            };
            Some(format!("，{relation}序时进度{size}个百分点"))
        }
    }
}

/// `10.1个百分点`, behind the words that a ceiling is over its pace; nothing where it is not, or where
/// points do not decide.
fn points_over(basis: Basis, outcome: &Outcome, aim: &Aim) -> String {
    let is_told = basis == Basis::Points
        && aim.is_plain_ceiling()
        && !is_against_target(outcome, aim)
        && off_the_limit(outcome, ZH).is_some();
    let points = outcome.pace_points.as_ref().filter(|_| is_told);
    points.map_or_else(String::new, |points| format!("{}个百分点", size(&points.short).0))
}

/// Where that leaves it.
fn standing(outcome: &Outcome) -> String {
    if outcome.is_nearly_reached {
        return "基本完成但未达到目标，按未完成计".to_owned();
    }
    if let Some(words) = off_the_limit(outcome, ZH) {
        return words;
    }
    let word = status(outcome.status, ZH);
    match outcome.status {
        Status::Exceeded => "达到争取目标，超额完成".to_owned(),
        Status::Missing => {
            let weight = match outcome.verdict {
                Verdict::Fail => "按不通过计",
                Verdict::Warn => "按预警计",
                Verdict::Pending => "暂不计入",
                Verdict::Pass | Verdict::Incomplete | Verdict::Waived => "暂无法评估",
            };
            format!("{word}，{weight}")
        }
        Status::Undecidable | Status::Invalid | Status::NotDue => {
            format!("{word}（{}）", reason(outcome, ZH))
        }
        Status::SlightlyBehind => "基本达到序时进度".to_owned(),
        Status::Behind => "滞后于序时进度".to_owned(),
        Status::FarBehind => "严重滞后于序时进度".to_owned(),
        Status::Achieved | Status::Missed | Status::OnTrack => word.to_owned(),
    }
}

fn needed(outcome: &Outcome, aim: &Aim) -> Option<String> {
    let needed = outcome.needed_enough.as_ref()?;
    let from = outcome.needed_from.as_deref();
    let from = from.map_or_else(|| "此后".to_owned(), |from| format!("自{}起", period(from, ZH)));
    if let Some(fall) = needed.strip_prefix('-') {
        return Some(format!("{from}每月至少还需降低{}", distance(fall, &aim.unit)));
    }
    if !outcome.is_more_needed {
        return None;
    }
    let verb = if aim.adds_up() { "完成" } else { "提高" };
    Some(format!("{from}每月至少还需{verb}{}", distance(needed, &aim.unit)))
}

fn milestone(outcome: &Outcome, due: &MilestoneDue<'_>) -> String {
    let due = period(due.0, ZH);
    let newest = outcome.state.as_ref();
    let evidence = newest.and_then(|newest| newest.evidence.as_ref());
    let evidence: Vec<String> = evidence
        .map(|text| format!("{}：{text}", label(Label::Evidence, ZH)))
        .into_iter()
        .collect();
    let evidence = in_brackets(&evidence, ZH);
    let reported = newest.map(|newest| {
        format!("，{}报为“{}”", period(&newest.cell.period, ZH), state(newest.state, ZH))
    });
    let reported = reported.unwrap_or_default();
    let why = outcome.reason;
    if why == Reason::DoneInTime {
        format!("按期完成{evidence}")
    } else if why == Reason::DoneLate {
        format!("已完成，但超过{due}的期限{evidence}")
    } else if why == Reason::DoneDateUnclear {
        format!("已完成，但未报完成日期，是否超过{due}的期限不明{evidence}")
    } else if why == Reason::InProgress && outcome.status == Status::OnTrack {
        format!("推进中，应于{due}前完成")
    } else if why == Reason::NotStarted {
        format!("尚未启动，应于{due}前完成")
    } else if why == Reason::NotDoneByDue {
        format!("应于{due}前完成，到期未完成{reported}")
    } else {
        let (why, word) = (reason(outcome, ZH), status(outcome.status, ZH));
        let word = if why.contains(word) { String::new() } else { format!("，{word}") };
        format!("应于{due}前完成，{why}{word}")
    }
}

/// A difference: of percentages it is in percentage points.
fn distance(value: &str, unit: &str) -> String {
    if unit == "%" { format!("{value}个百分点") } else { quantity(value, unit) }
}
