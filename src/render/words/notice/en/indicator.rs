//! What was reached of one target, in English.

use super::standing::{against_due, needed, standing};
use super::{EN, capital, quantity};
use crate::render::words::areas::{absent_by_periods, unnamed};
use crate::render::words::arithmetic;
use crate::render::words::change::moved;
use crate::render::words::members::by_periods;
use crate::render::words::notice::dates::{period, periods};
use crate::report::{
    AbsentPart, Aim, ChangeView, Known, LackingView, Outcome, Reason, Relation, Report, Status,
};

pub(super) fn indicator(report: &Report, outcome: &Outcome, aim: &Aim) -> String {
    let clauses: Vec<String> = match &outcome.actual {
        Some(actual) if actual.known != Known::Whole => {
            let bound = if actual.known == Known::AtMost { "at most" } else { "at least" };
            let lead = format!("{bound} {}", against_target(&actual.value, aim));
            let missing = (!outcome.missing.is_empty()).then(|| unreported(outcome));
            let share = completion(outcome, aim);
            std::iter::once(format!("{lead}{share}")).chain(missing).collect()
        }
        Some(actual) => {
            let lead = against_target(&actual.value, aim);
            let share = completion(outcome, aim);
            std::iter::once(format!("{lead}{share}"))
                .chain(against_due(report, outcome, aim))
                .chain(changes(outcome))
                .collect()
        }
        None if outcome.status == Status::Missing && !outcome.missing.is_empty() => {
            vec![format!("{}; {}", target(aim), unreported(outcome))]
        }
        None => {
            // Sentences name things as people do, not by their ids.
            let has_no_base = outcome.reason == Reason::NoBaseValue;
            let why = arithmetic(outcome, EN);
            vec![format!("{}; {}", target(aim), if has_no_base { NO_BASE } else { &why })]
        }
    };
    let needed = needed(outcome, aim).map_or_else(String::new, |needed| format!("; {needed}"));
    format!("{}. {}{needed}", clauses.join("; "), capital(&standing(outcome)))
}

const NO_BASE: &str = "last year's value is not reported, so growth cannot be told";

/// What is not reported, of which indicators where it is made of several.
fn unreported(outcome: &Outcome) -> String {
    if outcome.lacking.is_empty() {
        return by_whom(&outcome.absent, outcome.absent_count)
            .unwrap_or_else(|| format!("{} not reported", periods(&outcome.missing, EN)));
    }
    let (whole, by_parts): (Vec<_>, Vec<_>) =
        outcome.lacking.iter().partition(|one| one.absent.is_empty());
    let of = |(lacking, names): (&[String], Vec<&str>)| {
        format!("{} of {}", periods(lacking, EN), names.join(", "))
    };
    let whole: Vec<String> = by_periods(whole).into_iter().map(of).collect();
    let whole = (!whole.is_empty()).then(|| format!("{} not reported", whole.join(" and ")));
    let lacks = |one: &LackingView| {
        let who = by_whom(&one.absent, one.absent_count).unwrap_or_default();
        format!("{}: {who}", one.name)
    };
    let all: Vec<String> = whole.into_iter().chain(by_parts.into_iter().map(lacks)).collect();
    all.join("; ")
}

/// `Q1 2026, Q2 2026 not reported by 南县, 北县`; nothing where no part lacks.
fn by_whom(absent: &[AbsentPart], count: usize) -> Option<String> {
    let group = |(lacking, areas): (&[String], Vec<&str>)| {
        format!("{} not reported by {}", periods(lacking, EN), areas.join(", "))
    };
    let groups: Vec<String> = absent_by_periods(absent).into_iter().map(group).collect();
    let more = match unnamed(count) {
        0 => String::new(),
        more => format!(", and by {more} more"),
    };
    (!groups.is_empty()).then(|| format!("{}{more}", groups.join(" and ")))
}

/// `at least 3.5 亿元 by December 2022`.
pub(super) fn target(aim: &Aim) -> String {
    format!("target {} by {}", limit(aim), period(&aim.due, EN))
}

/// `1.61 亿元 against a target of at least 3.5 亿元 by December 2022`.
fn against_target(value: &str, aim: &Aim) -> String {
    format!(
        "{} against a {}",
        quantity(value, &aim.unit),
        target(aim).replacen("target ", "target of ", 1)
    )
}

pub(super) fn limit(aim: &Aim) -> String {
    let value = quantity(&aim.value, &aim.unit);
    let limit = match aim.comparator {
        Relation::AtLeast => format!("at least {value}"),
        Relation::AtMost => format!("at most {value}"),
        Relation::Above => format!("more than {value}"),
        Relation::Below => format!("less than {value}"),
        Relation::Equals => format!("exactly {value}"),
        Relation::Between => {
            let upper = aim.upper.as_deref().unwrap_or_default();
            format!("{} to {}", aim.value, quantity(upper, &aim.unit))
        }
    };
    let stretch = aim.stretch.as_ref().map(|stretch| format!(", aiming at {stretch},"));
    let start = |baseline: &String| format!(" from {}", quantity(baseline, &aim.unit));
    let baseline = aim.baseline.as_ref().map(start).unwrap_or_default();
    format!("{limit}{baseline}{}", stretch.unwrap_or_default())
}

/// `up 12.3% on the year before`, `Q2 2022 down 5.0% on Q1 2022`.
fn changes(outcome: &Outcome) -> Vec<String> {
    let on_year = outcome.year_on_year.as_ref();
    let on_year = on_year.and_then(|change| {
        if change.is_of_all {
            return Some(format!("{} the year before", moved_on(change)?));
        }
        of_periods(change)
    });
    let on_period = outcome.period_on_period.as_ref().and_then(|change| of_periods(change));
    on_year.into_iter().chain(on_period).collect()
}

/// `Q2 2022 down 5.0% on Q1 2022`.
fn of_periods(change: &ChangeView) -> Option<String> {
    let (now, before) = (period(&change.now_period, EN), period(&change.before_period, EN));
    Some(format!("{now} {} {before}", moved_on(change)?))
}

/// `up 12.3% on`, `unchanged from`.
fn moved_on(change: &ChangeView) -> Option<String> {
    let preposition = if change.is_level() { "from" } else { "on" };
    Some(format!("{} {preposition}", moved(change, EN)?))
}

/// ` (117.5% of the target, 17.5% above it)`.
fn completion(outcome: &Outcome, aim: &Aim) -> String {
    let Some(completion) = &outcome.completion else { return String::new() };
    let excess = outcome.excess.as_ref().filter(|excess| excess.short != "0.0");
    let whole = if aim.baseline.is_some() { "way" } else { "target" };
    let bound = match outcome.completion_known {
        Known::Whole => "",
        Known::AtLeast => "at least ",
        Known::AtMost => "at most ",
    };
    let excess = excess.map(|excess| format!(", {bound}{}% above it", excess.short));
    format!(" ({bound}{}% of the {whole}{})", completion.short, excess.unwrap_or_default())
}
