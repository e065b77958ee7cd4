//! What a target promises, as a sentence.

use super::Lang;
use super::areas::areas;
use super::limits::limit_in_words;
use super::methods::method;
use super::quantities::quantity;
use crate::report::{Aim, Commitment, MeasureView, MissingPolicy, PaceView, Promise, PromiseKind};

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
