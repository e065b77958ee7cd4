//! Why an outcome has its status.

use super::Lang;
use super::areas::decided;
use super::behind::off_the_limit;
use super::members::missing;
use crate::report::{MeasureView, Outcome, Reason};

/// Why an outcome has its status, as one sentence without figures.
pub(in crate::render) fn reason(outcome: &Outcome, lang: Lang) -> String {
    type Told = fn(&Outcome, Lang) -> String;
    let told: [(Reason, Told); 5] = [
        (Reason::ValueRefused, refused),
        (Reason::NotPublishedYet, published),
        (Reason::NotReported, not_reported),
        (Reason::NoBaseValue, no_base),
        (Reason::WorstPart, decided),
    ];
    let told = told.into_iter().find(|(reason, _)| *reason == outcome.reason);
    let is_off_pace = matches!(
        outcome.reason,
        Reason::PaceBelowDue | Reason::PaceBelowBehind | Reason::PaceBelowFarBehind
    );
    if let Some(words) = off_the_limit(outcome, lang).filter(|_| is_off_pace) {
        return words;
    }
    told.map_or_else(
        || plain_reason(outcome.reason, lang).to_owned(),
        |(_, told)| told(outcome, lang),
    )
}

/// Of a milestone it is no value that was refused.
fn refused(outcome: &Outcome, lang: Lang) -> String {
    let is_milestone = outcome.aim().is_none();
    let milestone = lang.pick("a reported state was refused", "填报的进展未被采用");
    let words = if is_milestone { milestone } else { plain_reason(outcome.reason, lang) };
    words.to_owned()
}

/// A reason alone, without what it is about.
pub(in crate::render) fn plain_reason(reason: Reason, lang: Lang) -> &'static str {
    let (english, chinese) = match reason {
        Reason::ValueRefused => ("a reported value was refused", "填报的数值未被采用"),
        Reason::AreaUnknown => (
            "a row about it was refused, since its area is not known",
            "有填报行因地区不明未被采用",
        ),
        Reason::ValuesContradict => ("reported values contradict each other", "填报的数值互相矛盾"),
        Reason::JudgedAtDeadline => ("judged at its deadline only", "到期才评估"),
        Reason::NotPublishedYet => ("not published yet", "尚未公布"),
        Reason::NothingDueYet => ("nothing is due yet", "目前尚无应完成的部分"),
        Reason::NotReported => ("not reported", "未填报"),
        Reason::NoBaseValue => ("last year's value is not reported", "缺少上年同期值"),
        Reason::BaseNotPositive => (
            "last year's value is zero or below, growth means nothing",
            "上年同期值不大于零，增幅无意义",
        ),
        Reason::DivisorIsZero => ("the divisor is zero", "分母为零"),
        Reason::StretchReached => ("the further aim is reached", "已达到争取目标"),
        Reason::TargetReached => ("the target is reached", "已达到目标"),
        Reason::TargetNotReached => {
            ("the deadline has passed, the target is not reached", "已到期，未达到目标")
        }
        Reason::LimitPassed => ("the limit is passed for good", "已突破上限"),
        Reason::PaceReached => ("keeps the pace", "达到序时进度"),
        Reason::PaceBelowDue => ("a little off the pace", "略慢于序时进度"),
        Reason::PaceBelowBehind => ("off the pace", "慢于序时进度"),
        Reason::PaceBelowFarBehind => ("far off the pace", "远慢于序时进度"),
        Reason::CompoundOnTrack => {
            ("compound growth is at least 0.95 of what is needed", "复合增速达到所需的 0.95 倍以上")
        }
        Reason::CompoundModerate => (
            "compound growth is 0.60 to 0.95 of what is needed",
            "复合增速为所需的 0.60 至 0.95 倍",
        ),
        Reason::CompoundLimited => {
            ("compound growth is below 0.60 of what is needed", "复合增速不足所需的 0.60 倍")
        }
        Reason::CompoundAway => {
            ("moves away from the target (compound)", "偏离目标方向（复合增速）")
        }
        Reason::CompoundUnclear => (
            "compound growth is nearer to a limit than its root is known",
            "复合增速与界线之差小于开方误差",
        ),
        Reason::CompoundNotPositive => (
            "the value is zero or below, so compound growth means nothing",
            "数值不大于零，复合增速无意义",
        ),
        Reason::DoneInTime => ("done in time", "按期完成"),
        Reason::DoneLate => ("done, but late", "已完成，但逾期"),
        Reason::DoneDateUnclear => (
            "done, but perhaps late: the day is not reported",
            "已完成，但是否逾期不明：未报具体日期",
        ),
        Reason::DoneWithoutEvidence => {
            ("reported as done without the evidence it needs", "报为完成，但缺少必需的佐证")
        }
        Reason::NotDoneByDue => ("not done by its due date", "到期未完成"),
        Reason::InProgress => ("in progress, not due yet", "推进中，未到期"),
        Reason::NotStarted => ("not started, not due yet", "未启动，未到期"),
        Reason::UnreportedBeforeDue => ("not due yet, nothing reported", "未到期，尚无填报"),
        Reason::Cancelled => ("cancelled", "已取消"),
        Reason::WorstPart => ("the part that is worst off decides", "以最差的地区为准"),
    };
    lang.pick(english, chinese)
}

fn published(outcome: &Outcome, lang: Lang) -> String {
    let date = outcome.aim().and_then(|aim| aim.published.clone()).unwrap_or_default();
    match lang {
        Lang::En => format!("published from {date}"),
        Lang::Zh => format!("{date} 起才公布"),
    }
}

fn not_reported(outcome: &Outcome, lang: Lang) -> String {
    missing(outcome, lang).unwrap_or_else(|| match (lang, &outcome.state) {
        (Lang::En, Some(state)) => format!("due, and nothing reported since {}", state.cell.period),
        (Lang::Zh, Some(state)) => format!("已到期，{} 之后无填报", state.cell.period),
        (Lang::En, None) => "due, and nothing reported".to_owned(),
        (Lang::Zh, None) => "已到期，无填报".to_owned(),
    })
}

fn no_base(outcome: &Outcome, lang: Lang) -> String {
    let base = match outcome.aim().map(|aim| &aim.measure) {
        Some(MeasureView::GrowthOf(base)) => base.clone(),
        _ => String::new(),
    };
    // Who lacks is known where the value is made of parts or of other indicators.
    let who = missing(outcome, lang);
    match (lang, who) {
        (Lang::En, None) => {
            format!("last year's value of {base} is not reported, so growth cannot be told")
        }
        (Lang::En, Some(who)) => {
            format!("last year's value of {base} is not known, so growth cannot be told: {who}")
        }
        (Lang::Zh, None) => format!("缺少{base}的上年同期值，无法计算增幅"),
        (Lang::Zh, Some(who)) => format!("缺少{base}的上年同期值，无法计算增幅：{who}"),
    }
}
