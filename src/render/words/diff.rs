//! The words of a comparison of two reports.

use super::Lang;
use super::behind::{Line, off};
use super::conclusion::plural;
use super::labels::{Label, label, state, status, verdict};
use super::quantities::quantity;
use super::reasons::plain_reason;
use crate::comparison::{Change, Comparison, Figures, Remark, Side};
use crate::report::{MilestoneState, Reason, Status, Verdict};

/// A part of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum DiffPart {
    NewlyFailed,
    Restated,
    Redefined,
    Removed,
    Added,
    Recovered,
    Moved,
}

pub(in crate::render) fn diff_part(part: DiffPart, lang: Lang) -> &'static str {
    let (english, chinese) = match part {
        DiffPart::NewlyFailed => ("newly failed", "新增不通过"),
        DiffPart::Restated => ("values changed after they were reported", "已报数值被改动"),
        DiffPart::Redefined => ("targets changed", "目标有改动"),
        DiffPart::Removed => ("targets removed", "目标已删除"),
        DiffPart::Added => ("targets added", "新增目标"),
        DiffPart::Recovered => ("recovered", "恢复达标"),
        DiffPart::Moved => ("other changes of status", "其他状态变化"),
    };
    lang.pick(english, chinese)
}

/// `Work plan 2022: 2022-Q1 → 2022-Q2`.
pub(in crate::render) fn diff_heading(comparison: &Comparison, lang: Lang) -> String {
    let (old, new) = (&comparison.old, &comparison.new);
    let title = if old.title == new.title {
        new.title.clone()
    } else {
        format!("{} → {}", old.title, new.title)
    };
    let plan = match (old.plan_sha256 == new.plan_sha256, lang) {
        (true, _) => "",
        (false, Lang::En) => " (the plan file was changed)",
        (false, Lang::Zh) => "（计划文件已改动）",
    };
    let stop = lang.colon();
    let of = |side: &Side| match (old.period == new.period, lang) {
        (true, _) => side.as_of.clone(),
        (false, Lang::En) => format!("{} of {}", side.as_of, side.period),
        (false, Lang::Zh) => format!("{} 计划 {}", side.period, side.as_of),
    };
    format!("{title}{stop}{} → {}{plan}", of(old), of(new))
}

/// What to know of a comparison that its heading does not say.
pub(in crate::render) fn diff_remark(remark: Remark, lang: Lang) -> Option<&'static str> {
    let (english, chinese) = match remark {
        Remark::PlanChanged | Remark::OtherTitle => return None,
        Remark::OtherPeriod => (
            "The plans are of different periods: what has the same id is compared all the same.",
            "两份计划的期间不同：编号相同的仍逐项比较。",
        ),
        Remark::Reversed => (
            "The first report is the later one: are the two the wrong way round?",
            "前一份报告的时点更晚：两份报告的次序是否写反？",
        ),
    };
    Some(lang.pick(english, chinese))
}

/// What a key of a promise is called; of a newer report that knows more, the key itself.
pub(in crate::render) fn promise_key(key: &'static str, lang: Lang) -> &'static str {
    let chinese = match key {
        "name" => "名称",
        "commitment" => "约束性或预期性",
        "comparator" => "比较方式",
        "value" => "目标数",
        "upper" => "上限",
        "unit" => "单位",
        "stretch" => "争取目标",
        "baseline" => "基期值",
        "due" => "期限",
        _ => key,
    };
    lang.pick(key, chinese)
}

/// A value of such a key in words; a dash for none.
pub(in crate::render) fn promised(key: &str, value: &str, lang: Lang) -> String {
    let chinese = match (key, value) {
        (_, "") => "—",
        ("commitment", "binding") => "约束性",
        ("commitment", "expected") => "预期性",
        ("comparator", "at-least") => "不低于",
        ("comparator", "at-most") => "不超过",
        ("comparator", "above") => "高于",
        ("comparator", "below") => "低于",
        ("comparator", "equals") => "等于",
        ("comparator", "between") => "介于两数之间",
        _ => value,
    };
    let english = if value.is_empty() { "—" } else { value };
    lang.pick(english, chinese).to_owned()
}

/// How many of each, and the exit code.
pub(in crate::render) fn diff_tally(comparison: &Comparison, lang: Lang) -> String {
    let counts = [
        (DiffPart::NewlyFailed, comparison.newly_failed.len()),
        (DiffPart::Recovered, comparison.recovered.len()),
        (DiffPart::Moved, comparison.moved.len()),
        (DiffPart::Restated, comparison.restated.len()),
        (DiffPart::Added, comparison.added.len()),
        (DiffPart::Removed, comparison.removed.len()),
        (DiffPart::Redefined, comparison.redefined.len()),
    ];
    let part = |(part, count): &(DiffPart, usize)| format!("{} {count}", diff_part(*part, lang));
    let parts: Vec<String> = counts.iter().filter(|(_, count)| *count > 0).map(part).collect();
    let list = parts.join(lang.comma());
    let (same, code) = (comparison.unchanged, comparison.exit_code());
    match (lang, list.is_empty()) {
        (Lang::En, true) => {
            format!("no difference in {}; exit code {code}", plural(same, "target"))
        }
        (Lang::En, false) => format!("{list}; unchanged {same}; exit code {code}"),
        (Lang::Zh, true) => format!("{same} 项目标无变化；退出码 {code}"),
        (Lang::Zh, false) => format!("{list}；不变 {same}；退出码 {code}"),
    }
}

/// The word of a status; of a newer report that knows more, the key itself.
pub(in crate::render) fn status_word(key: &str, lang: Lang) -> String {
    let known = Status::ALL.into_iter().find(|status| status.key() == key);
    known.map_or_else(|| key.to_owned(), |known| status(known, lang).to_owned())
}

/// The word of a verdict; of a newer report that knows more, the key itself.
pub(in crate::render) fn verdict_word(key: &str, lang: Lang) -> String {
    let known = Verdict::ALL.into_iter().find(|verdict| verdict.key() == key);
    known.map_or_else(|| key.to_owned(), |known| verdict(known, lang).to_owned())
}

/// What the figures were and are, and why: `actual 14 → 39 项; due 20 → 40 项; the target is reached`.
pub(in crate::render) fn moved_figures(change: &Change, lang: Lang) -> String {
    let (old, new) = (change.old_figures.as_ref(), change.new_figures.as_ref());
    let pair = |figure: fn(&Figures) -> Option<&str>| [old.and_then(figure), new.and_then(figure)];
    let unit = new.or(old).and_then(|figures| figures.unit.as_deref()).unwrap_or_default();
    let figures = [
        (Label::Actual, pair(|figures| figures.actual.as_deref()), unit),
        (Label::DueNow, pair(|figures| figures.due_now.as_deref()), unit),
        (Label::Completion, pair(|figures| figures.completion.as_deref()), "%"),
    ];
    // A report that does not tell figures says nothing of what they were.
    let tells_all = old.is_some() && new.is_some();
    let figures = figures.into_iter().filter_map(|(name, sides, unit)| {
        let moved = moved_figure(sides, tells_all, |figure| quantity(figure, unit))?;
        Some(format!("{} {moved}", label(name, lang)))
    });
    let states = pair(|figures| figures.state.as_deref());
    let states = states.map(|known| known.map(|key| state_word(key, lang)));
    let states = moved_figure(states.each_ref().map(Option::as_deref), tells_all, str::to_owned);
    let why = new.or(old).and_then(|figures| reason_words(figures, lang));
    // What a state says is not said again by the reason, nor the other way round.
    let (states, why) = match (states, why) {
        (Some(state), Some(why)) if why.starts_with(&state) => (None, Some(why)),
        (Some(state), Some(why)) if state.ends_with(&why) => (Some(state), None),
        both => both,
    };
    figures.chain(states).chain(why).collect::<Vec<_>>().join(lang.semicolon())
}

/// `14 → 39`, or one of them where nothing else is known or it is the same; `30 x → —` where it is
/// gone.
fn moved_figure(
    sides: [Option<&str>; 2],
    tells_all: bool,
    shown: impl Fn(&str) -> String,
) -> Option<String> {
    match sides {
        [Some(old), Some(new)] if old != new => Some(shown(&format!("{old} → {new}"))),
        [Some(old), None] if tells_all => Some(format!("{} → {NONE}", shown(old))),
        [None, Some(new)] if tells_all => Some(format!("{NONE} → {}", shown(new))),
        [one, other] => one.or(other).map(shown),
    }
}

/// What stands for a figure that is not there.
const NONE: &str = "—";

/// The words of a reason, of who is over a limit that it is over; of a newer report that knows more, the
/// key itself.
fn reason_words(figures: &Figures, lang: Lang) -> Option<String> {
    let key = figures.reason.as_deref()?;
    let known = Reason::ALL.into_iter().find(|reason| reason.key() == key);
    let Some(known) = known else { return Some(key.to_owned()) };
    let line = Line {
        is_far_end: figures.is_past_far_end,
        is_plain_ceiling: figures.is_plain_ceiling,
        is_whole: figures.is_whole,
    };
    let late = [
        (Reason::PaceBelowDue, Status::SlightlyBehind),
        (Reason::PaceBelowBehind, Status::Behind),
        (Reason::PaceBelowFarBehind, Status::FarBehind),
    ];
    let late = late.into_iter().find(|(reason, _)| *reason == known);
    let off = late.and_then(|(_, status)| off(status, line, lang));
    Some(off.unwrap_or_else(|| plain_reason(known, lang).to_owned()))
}

/// The word of a milestone's state; of a newer report that knows more, the key itself.
fn state_word(key: &str, lang: Lang) -> String {
    let known = MilestoneState::ALL.into_iter().find(|state| state.key() == key);
    known.map_or_else(|| key.to_owned(), |known| state(known, lang).to_owned())
}
