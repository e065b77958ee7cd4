//! The arithmetic of a verdict, with the numbers in it.

use super::members::{made, missing};
use super::notice::is_day;
use super::quantities::{difference, quantity};
use super::reasons::reason;
use super::{Lang, state};
use crate::report::{
    Aim, BaseLimitView, Equation, Figure, GrowthView, Known, MethodView, Outcome, Reached, Relation,
};

/// The arithmetic of one outcome: `0.7 + 0.9 = 1.6 亿元; due 3.5 x 6/12 = 1.75 亿元; 1.6 / 1.75 ≈ 91.43%`.
/// Where there is nothing to compute, the reason.
pub(in crate::render) fn arithmetic(outcome: &Outcome, lang: Lang) -> String {
    let separator = lang.semicolon();
    let (Some(aim), Some(actual), Some(worked)) = (outcome.aim(), &outcome.actual, &outcome.worked)
    else {
        return without_figures(outcome, lang);
    };
    let mut steps = vec![reached((actual, &worked.actual), aim, lang)];
    if actual.known != Known::Whole {
        steps.push(target(aim, lang));
        steps.extend(missing(outcome, lang));
        return steps.join(separator);
    }
    steps.extend(due(outcome, (aim, worked.due.as_ref()), lang));
    steps.extend(outcome.growth.as_ref().map(|growth| grown(growth, lang)));
    let compared = worked.compared.as_ref();
    steps.extend(compared.map(|share| equation(share, |percent| format!("{percent}%"))));
    let points = worked.points.as_ref();
    steps.extend(points.map(|points| equation(points, |by| difference(by, "%", lang))));
    steps.join(separator)
}

/// Between the sides of an equation: whether it holds to the last digit, or a number in it is rounded.
pub(super) fn equals(is_rounded: bool) -> &'static str {
    if is_rounded { "≈" } else { "=" }
}

/// `(14 - 20) / 40 = -15 percentage points`.
fn equation(equation: &Equation, in_unit: impl Fn(&str) -> String) -> String {
    let equals = equals(equation.is_rounded());
    format!("{} {equals} {}", equation.terms.text, in_unit(&equation.result.text))
}

fn without_figures(outcome: &Outcome, lang: Lang) -> String {
    let why = reason(outcome, lang);
    if let Some(limit) = &outcome.base_limit {
        return format!("{why}{}{}", lang.semicolon(), base_needed(outcome, limit, lang));
    }
    let Some(newest) = &outcome.state else {
        return why;
    };
    let state = state(newest.state, lang);
    let evidence = newest.evidence.as_ref().map_or_else(String::new, |evidence| match lang {
        Lang::En => format!(", evidence: {evidence}"),
        Lang::Zh => format!("，佐证：{evidence}"),
    });
    match lang {
        Lang::En => format!("{why}; {state} {}{evidence}", when(&newest.cell.period)),
        Lang::Zh => format!("{why}；{} {state}{evidence}", newest.cell.period),
    }
}

/// `in 2022-Q2`, `on 2022-05-28`.
fn when(period: &str) -> String {
    format!("{} {period}", if is_day(period) { "on" } else { "in" })
}

/// What last year's value would have to be: `reached only if it was at most 2.3043 亿元`.
fn base_needed(outcome: &Outcome, base: &BaseLimitView, lang: Lang) -> String {
    let BaseLimitView { now, limit, unit } = base;
    let (now, limit) = (quantity(now, unit), quantity(limit, unit));
    let bound = match outcome.aim().map(|aim| aim.comparator) {
        Some(Relation::Above) => lang.pick("below", "低于"),
        Some(Relation::AtMost) => lang.pick("at least", "不低于"),
        Some(Relation::Below) => lang.pick("above", "高于"),
        Some(Relation::AtLeast | Relation::Equals | Relation::Between) | None => {
            lang.pick("at most", "不超过")
        }
    };
    match lang {
        Lang::En => {
            format!("with {now} this year the target is reached only if it was {bound} {limit}")
        }
        Lang::Zh => format!("本年为 {now}，上年{bound} {limit} 才达到目标"),
    }
}

fn reached((actual, shown): (&Reached, &Figure), aim: &Aim, lang: Lang) -> String {
    let value = quantity(&shown.text, &aim.unit);
    let lead = match actual.known {
        Known::Whole => "",
        Known::AtLeast => lang.pick("at least ", "至少 "),
        Known::AtMost => lang.pick("at most ", "至多 "),
    };
    let figure = |text: String| Figure { text, is_rounded: shown.is_rounded };
    let made = |text| made(&actual.method, &figure(text), &aim.unit, lang);
    match &actual.method {
        // Its members say of themselves what they are at least.
        MethodView::Members(_) => made(format!("{lead}{value}")),
        MethodView::Sum(_)
        | MethodView::Growth { .. }
        | MethodView::Ratio { .. }
        | MethodView::Filled(_)
        | MethodView::Parts { .. } => format!("{lead}{}", made(value)),
    }
}

fn due(outcome: &Outcome, (aim, due): (&Aim, Option<&Figure>), lang: Lang) -> Option<String> {
    let due = due?;
    if is_at_deadline(outcome, aim) {
        return Some(target(aim, lang));
    }
    let lead = lang.pick("due", "应达");
    let shown = quantity(&due.text, &aim.unit);
    let share = outcome.due_share.map(|share| format!("{}/{}", share.passed, share.all));
    let equals = equals(due.is_rounded);
    let end = term(&aim.end, &aim.unit);
    let start = aim.baseline.as_ref().map(|start| term(start, &aim.unit));
    Some(match (share, start) {
        (Some(share), None) => format!("{lead} {end} x {share} {equals} {shown}"),
        (Some(share), Some(start)) => {
            let from = subtracted(&start);
            format!("{lead} {start} + ({end} - {from}) x {share} {equals} {shown}")
        }
        (None, _) => format!("{lead} {shown}"),
    })
}

/// `target >= 40 项`.
fn target(aim: &Aim, lang: Lang) -> String {
    let limit = match &aim.upper {
        Some(upper) => format!("{}..{upper}", aim.value),
        None => aim.value.clone(),
    };
    let (sign, limit) = (aim.comparator.sign(), quantity(&limit, &aim.unit));
    format!("{} {sign}{limit}", lang.pick("target", "目标"))
}

/// `growth 3.7137% a year, 3.6008% needed: 1.0313 of it`.
fn grown(growth: &GrowthView, lang: Lang) -> String {
    let GrowthView { made, needed, ratio } = growth;
    match lang {
        Lang::En => format!("growth {made}% a year, {needed}% needed: {ratio} of it"),
        Lang::Zh => format!("年均增速 {made}%，所需 {needed}%，为其 {ratio} 倍"),
    }
}

/// A number of a sum: with a percent sign, since `3 + 4 = 7%` would not hold; without any other unit,
/// which the result has.
pub(super) fn term(number: &str, unit: &str) -> String {
    if matches!(unit, "%" | "‰") { format!("{number}{unit}") } else { number.to_owned() }
}

/// A number behind a minus sign, one below zero in brackets.
fn subtracted(number: &str) -> String {
    if number.starts_with('-') { format!("({number})") } else { number.to_owned() }
}

fn is_at_deadline(outcome: &Outcome, aim: &Aim) -> bool {
    outcome.judged_at.as_ref() == Some(&aim.due)
}
