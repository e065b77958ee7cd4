//! How far that is from what is due, where it leaves the target, and what is still needed, in Chinese.

use super::{ZH, distance};
use crate::render::words::behind::off_the_limit;
use crate::render::words::notice::dates::period;
use crate::render::words::notice::{is_against_target, is_inside_band, size};
use crate::render::words::quantities::quantity_as_offices as quantity;
use crate::render::words::{reason, status};
use crate::report::{Aim, Basis, GapFrom, Outcome, Reason, Report, Side, Status, Verdict};

/// How far from what is due, or from the target where the whole of it is due.
pub(super) fn against_due(report: &Report, outcome: &Outcome, aim: &Aim) -> Option<String> {
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
pub(super) fn points_over(basis: Basis, outcome: &Outcome, aim: &Aim) -> String {
    let is_told = basis == Basis::Points
        && aim.is_plain_ceiling()
        && !is_against_target(outcome, aim)
        && off_the_limit(outcome, ZH).is_some();
    let points = outcome.pace_points.as_ref().filter(|_| is_told);
    points.map_or_else(String::new, |points| format!("{}个百分点", size(&points.short).0))
}

/// Where that leaves it.
pub(super) fn standing(outcome: &Outcome) -> String {
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

pub(super) fn needed(outcome: &Outcome, aim: &Aim) -> Option<String> {
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
