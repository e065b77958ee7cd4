//! Whole sentences: what a target promises, and why its status is what it is.

use super::areas::{areas, decided};
use super::behind::off_the_limit;
use super::members::missing;
use super::methods::method;
use super::notice::period;
use super::{Lang, status, verdict};
use crate::report::{
    Aim, Commitment, FirstPromise, MeasureView, MissingPolicy, Outcome, PaceView, Promise,
    PromiseKind, Reason, Relation, shown,
};

/// A promise as one sentence, without its name.
pub(in crate::render) fn promise(promise: &Promise, lang: Lang) -> String {
    let mut clauses = match &promise.kind {
        PromiseKind::Indicator(aim) => {
            let parts = aim.areas.map_or_else(String::new, |how| areas(how, lang));
            vec![
                comparison(aim, lang),
                members(aim, lang),
                measure(&aim.measure, lang),
                parts,
                pace(aim, lang),
            ]
        }
        PromiseKind::Milestone { due, needs_evidence } => {
            let evidence =
                if *needs_evidence { lang.pick("evidence required", "须有佐证") } else { "" };
            let done = match lang {
                Lang::En => format!("done by {due}"),
                Lang::Zh => format!("{due} 前（含当日）完成"),
            };
            vec![done, evidence.to_owned()]
        }
    };
    if let PromiseKind::Indicator(aim) = &promise.kind {
        clauses.extend(aim.baseline.as_ref().map(|baseline| match lang {
            Lang::En => format!("from a baseline of {}", quantity(baseline, &aim.unit)),
            Lang::Zh => format!("基期值 {}", quantity(baseline, &aim.unit)),
        }));
        clauses.extend(aim.kept_from.as_ref().map(|start| match lang {
            Lang::En => format!("kept from the start, at {}", quantity(start, &aim.unit)),
            Lang::Zh => format!("开始时即已达到（{}）", quantity(start, &aim.unit)),
        }));
        clauses.extend(revised(aim, lang));
        clauses.extend(aim.published.as_ref().map(|date| match lang {
            Lang::En => format!("published from {date}"),
            Lang::Zh => format!("{date} 起公布"),
        }));
    }
    let weighs = match (promise.commitment, promise.is_key) {
        (Commitment::Expected, false) => {
            lang.pick("expected: a miss warns", "预期性：未完成只预警")
        }
        (Commitment::Expected, true) => lang.pick(
            "expected, but a key target: a miss fails the plan",
            "预期性，但为关键目标：未完成则计划不通过",
        ),
        (Commitment::Binding, true) => lang.pick(
            "a key target: a miss fails the plan whatever the score",
            "关键目标：未完成则计划不通过，不论得分",
        ),
        (Commitment::Binding, false) => "",
    };
    clauses.push(weighs.to_owned());
    clauses.retain(|clause| !clause.is_empty());
    clauses.join(lang.semicolon())
}

/// What a promise is worth and what is told beside it, as clauses behind it; nothing where the plan says
/// nothing of it.
pub(in crate::render) fn worth(promise: &Promise, lang: Lang) -> Vec<String> {
    let counts = &promise.counts;
    let points = [
        (&counts.weight, ("weight {}", "权重 {}")),
        (&counts.extra, ("{} points extra for each unit beyond", "每超一个单位加 {} 分")),
        (&counts.deduct, ("{} points less for each unit short", "每欠一个单位扣 {} 分")),
    ];
    let filled = |(value, words): (&Option<String>, (&str, &str))| {
        Some(lang.pick(words.0, words.1).replace("{}", value.as_ref()?))
    };
    let missing = counts.missing.map(|policy| match policy {
        MissingPolicy::Incomplete => lang.pick("a missing report is incomplete", "缺报按不完整计"),
        MissingPolicy::Fail => lang.pick("a missing report fails", "缺报按不通过计"),
        MissingPolicy::Ignore => lang.pick("a missing report is passed over", "缺报不计"),
    });
    let trend = counts.trend.map(|by| match lang {
        Lang::En => format!("trend by {}", method(by, lang)),
        Lang::Zh => format!("走势方法：{}", method(by, lang)),
    });
    let bands = counts.bands.as_ref().map(|[green, red]| match lang {
        Lang::En => format!("green from {green}, red beyond {red}"),
        Lang::Zh => format!("绿色界线 {green}，红色界线 {red}"),
    });
    let points = points.into_iter().filter_map(filled);
    points.chain(missing.map(str::to_owned)).chain(trend).chain(bands).collect()
}

/// The promise of a part that stands below the whole's: what it does not share with that.
pub(in crate::render) fn part_promise(promise: &Promise, lang: Lang) -> String {
    let PromiseKind::Indicator(aim) = &promise.kind else { return String::new() };
    // Where the whole has a way from a baseline, its parts have none.
    let pace = (aim.pace == PaceView::AtEnd).then(|| pace(aim, lang));
    let clauses = std::iter::once(comparison(aim, lang)).chain(pace).chain(revised(aim, lang));
    clauses.collect::<Vec<_>>().join(lang.semicolon())
}

/// `at least 3.5 亿元 by 2022-12`.
fn comparison(aim: &Aim, lang: Lang) -> String {
    let limit = limit_in_words(aim.comparator, &aim.value, aim.upper.as_deref(), (&aim.unit, lang));
    let stretch = aim.stretch.as_ref().map_or_else(String::new, |stretch| match lang {
        Lang::En => format!(", aiming at {stretch}"),
        Lang::Zh => format!("（争取 {stretch}）"),
    });
    match lang {
        Lang::En => format!("{limit}{stretch} by {}", aim.due),
        Lang::Zh => format!("到 {} {limit}{stretch}", aim.due),
    }
}

/// `at least 3.5 亿元`.
fn limit_in_words(
    comparator: Relation,
    value: &str,
    upper: Option<&str>,
    (unit, lang): (&str, Lang),
) -> String {
    let shown = quantity(value, unit);
    let lead = match comparator {
        Relation::AtLeast => lang.pick("at least", "不低于"),
        Relation::AtMost => lang.pick("at most", "不超过"),
        Relation::Above => lang.pick("above", "高于"),
        Relation::Below => lang.pick("below", "低于"),
        Relation::Equals => lang.pick("exactly", "等于"),
        Relation::Between => {
            let upper = quantity(upper.unwrap_or_default(), unit);
            return match lang {
                Lang::En => format!("between {value} and {upper}"),
                Lang::Zh => format!("介于 {value} 与 {upper} 之间"),
            };
        }
    };
    format!("{lead} {shown}")
}

/// `40项以上`, as offices write a target.
pub(super) fn office_limit(
    comparator: Relation,
    value: &str,
    upper: Option<&str>,
    unit: &str,
) -> String {
    let shown = quantity_as_offices(value, unit);
    match comparator {
        Relation::AtLeast => format!("{shown}以上"),
        Relation::AtMost => format!("{shown}以内"),
        Relation::Above => format!("超过{shown}"),
        Relation::Below => format!("低于{shown}"),
        Relation::Equals => shown,
        Relation::Between => {
            // 1.5%至3%, but 10至12家.
            let lower = if unit == "%" { format!("{value}%") } else { value.to_owned() };
            format!("{lower}至{}", quantity_as_offices(upper.unwrap_or_default(), unit))
        }
    }
}

/// What a target was before it was revised, and what would come of that, as a sentence of its own:
/// `revised from April 2026 (budget cut): first promised was at least 10 家, by which it would be
/// missed (fail)`.
pub(in crate::render) fn revision(outcome: &Outcome, lang: Lang) -> Option<String> {
    let first = outcome.first_promise.as_ref()?;
    let unit = outcome.aim()?.unit.as_str();
    let (value, upper) = (first.value.as_str(), first.upper.as_deref());
    let limit = match lang {
        Lang::En => limit_in_words(first.comparator, value, upper, (unit, lang)),
        Lang::Zh => office_limit(first.comparator, value, upper, unit),
    };
    let from = period(&first.revised_from, lang);
    let (status, verdict) = (status(first.status, lang), verdict(first.verdict, lang));
    let reason = &first.reason;
    Some(match lang {
        Lang::En => format!(
            "revised from {from} ({reason}): first promised was {limit}, by which it would be {status} ({verdict})"
        ),
        Lang::Zh => format!(
            "自{from}起调整目标（{reason}），原目标为{limit}，按原目标为“{status}”（{verdict}）"
        ),
    })
}

/// What was promised first, and what would come of it: `at least 10 家: missed (fail)`.
pub(in crate::render) fn first_promise(first: &FirstPromise, unit: &str, lang: Lang) -> String {
    let upper = first.upper.as_deref();
    let limit = limit_in_words(first.comparator, &first.value, upper, (unit, lang));
    let (status, verdict) = (status(first.status, lang), verdict(first.verdict, lang));
    let (at, revised) = (shown(&first.at), shown(&first.revised_at));
    match lang {
        Lang::En => format!("{limit}: {status} ({verdict}); {at}, revised at {revised}"),
        Lang::Zh => format!("{limit}：{status}（{verdict}）；{at}，调整见 {revised}"),
    }
}

/// What takes the place of a target later.
fn revised(aim: &Aim, lang: Lang) -> impl Iterator<Item = String> {
    aim.revisions.iter().map(move |one| {
        let upper = one.upper.as_deref();
        let limit = limit_in_words(one.comparator, &one.value, upper, (&aim.unit, lang));
        match lang {
            Lang::En => format!("revised from {}: {limit} ({})", one.from, one.reason),
            Lang::Zh => format!("自 {} 起调整为{limit}（{}）", one.from, one.reason),
        }
    })
}

/// `>= 1 (2) 家`: comparator, limit, further aim, unit.
pub(in crate::render) fn limit(aim: &Aim) -> String {
    let upper = aim.upper.as_ref().map(|upper| format!("..{upper}")).unwrap_or_default();
    let limit = format!("{}{}{upper}", aim.comparator.sign(), aim.value);
    let stretch = aim.stretch.as_ref().map(|stretch| format!(" ({stretch})")).unwrap_or_default();
    let space = if aim.unit.is_empty() || aim.unit == "%" { "" } else { " " };
    format!("{limit}{stretch}{space}{}", aim.unit)
}

/// `by 2022-06-30`: the target of a milestone, as a cell.
pub(in crate::render) fn milestone_due(due: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("by {due}"),
        Lang::Zh => format!("限 {due}"),
    }
}

/// What adds up to it, as a clause.
fn members(aim: &Aim, lang: Lang) -> String {
    if aim.members.is_empty() {
        return String::new();
    }
    let members = lang.list(&aim.members);
    match lang {
        Lang::En => format!("the sum of {members}"),
        Lang::Zh => format!("{members}之和"),
    }
}

/// How values become one, as a clause.
fn measure(measure: &MeasureView, lang: Lang) -> String {
    let fixed = match measure {
        MeasureView::Flow => ("values of the periods added up", "各期相加"),
        MeasureView::Cumulative => ("values count from the plan's start", "自计划开始累计"),
        MeasureView::Level => ("the level at the end", "取期末时点值"),
        MeasureView::Rate => ("a rate", "比率"),
        MeasureView::GrowthOf(base) => {
            return match lang {
                Lang::En => format!("growth of {base} over last year"),
                Lang::Zh => format!("{base}比上年同期的增幅"),
            };
        }
        MeasureView::Ratio(of, to) => {
            return match lang {
                Lang::En => format!("{of} against {to}"),
                Lang::Zh => format!("{of}与{to}之比"),
            };
        }
        MeasureView::Share(part, whole) => {
            return match lang {
                Lang::En => format!("the share of {part} in {whole}"),
                Lang::Zh => format!("{part}占{whole}的比重"),
            };
        }
    };
    lang.pick(fixed.0, fixed.1).to_owned()
}

/// What is due when, as a clause.
fn pace(aim: &Aim, lang: Lang) -> String {
    let unit = aim.unit.as_str();
    match &aim.pace {
        PaceView::Whole => lang
            .pick("compared whole at every report (linear)", "每次按全额比较（linear）")
            .to_owned(),
        PaceView::Linear => {
            lang.pick("due in proportion to time (linear)", "按时间均衡推进（linear）").to_owned()
        }
        PaceView::Compound => lang
            .pick("by the same growth every year (compound)", "按复合增速推进（compound）")
            .to_owned(),
        PaceView::AtEnd => {
            lang.pick("judged at the deadline (at-end)", "到期一次评估（at-end）").to_owned()
        }
        PaceView::Schedule(steps) => {
            let step = |(month, due): &(String, String)| {
                let due = if due.ends_with('%') { due.clone() } else { quantity(due, unit) };
                match lang {
                    Lang::En => format!("{due} by {month}"),
                    Lang::Zh => format!("到 {month} 底 {due}"),
                }
            };
            let steps: Vec<String> = steps.iter().map(step).collect();
            let lead = lang.pick("due ", "应达：");
            format!("{lead}{}", steps.join(lang.comma()))
        }
    }
}

/// A number with its unit.
pub(super) fn quantity(value: &str, unit: &str) -> String {
    match unit {
        "" => value.to_owned(),
        "%" => format!("{value}%"),
        _ => format!("{value} {unit}"),
    }
}

/// What is still needed each month, as a cell: `1.34 家`, `1.34 家 (from 2022-10 on)`.
pub(in crate::render) fn needed_each_month(outcome: &Outcome, lang: Lang) -> Option<String> {
    let unit = outcome.aim().map_or("", |aim| aim.unit.as_str());
    let value = outcome.needed_enough.as_ref()?;
    let needed = difference(value, unit, lang);
    let is_something = outcome.is_more_needed || value.starts_with('-');
    let from = outcome.needed_from.as_ref().filter(|_| is_something);
    Some(match (from, lang) {
        (Some(from), Lang::En) => format!("{needed} (from {from} on)"),
        (Some(from), Lang::Zh) => format!("{needed}（自 {from} 起）"),
        (None, _) => needed,
    })
}

/// Whether a unit is percentage points.
pub(super) fn is_points(unit: &str) -> bool {
    matches!(unit, "pp" | "百分点" | "个百分点")
}

/// The same in a Chinese sentence: no space but before letters, and points in words.
pub(super) fn quantity_as_offices(value: &str, unit: &str) -> String {
    if is_points(unit) {
        return format!("{value}个百分点");
    }
    let is_word = unit.starts_with(|first: char| first.is_ascii_alphabetic());
    format!("{value}{}{unit}", if is_word { " " } else { "" })
}

/// A number with its unit, by which two values differ: of percentages in percentage points.
pub(in crate::render) fn difference(value: &str, unit: &str, lang: Lang) -> String {
    match unit {
        "%" if lang == Lang::En => percentage_points(value),
        "%" => format!("{value} 个百分点"),
        _ => quantity(value, unit),
    }
}

/// `1 percentage point`, `-1.5 percentage points`.
pub(super) fn percentage_points(value: &str) -> String {
    let is_one = value.trim_start_matches(['+', '-']) == "1";
    format!("{value} percentage point{}", if is_one { "" } else { "s" })
}

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
