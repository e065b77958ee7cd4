//! What is said about the indicators that another is made of.

use super::Lang;
use super::areas::{absent, made_of_parts};
use super::arithmetic::{equals, term};
use super::quantities::quantity;
use crate::report::{
    AbsentPart, Figure, LackingView, MemberView, MethodView, Outcome, OwnYearView, StretchView,
    added,
};

/// Indicators that a sentence names; of more it says how many.
const NAMED: usize = 8;

/// Sums of more values than this are shortened.
const SHOWN_TERMS: usize = 12;

/// A value in words with how it came about: `3 + 4 = 7 家`, `3 + 4 = at least 7 家`.
pub(super) fn made(method: &MethodView, value: &Figure, unit: &str, lang: Lang) -> String {
    let Figure { text, is_rounded } = value;
    match method {
        MethodView::Sum(terms) if terms.len() < 2 => text.clone(),
        MethodView::Sum(terms) if terms.len() > SHOWN_TERMS => match lang {
            Lang::En => format!("{text}, the sum of {} values", terms.len()),
            Lang::Zh => format!("{text}（{} 个数值之和）", terms.len()),
        },
        MethodView::Sum(terms) => format!("{} {} {text}", sum(terms, unit), equals(*is_rounded)),
        MethodView::Growth { now, base, own } => {
            let equals = equals(*is_rounded || now.is_rounded || base.is_rounded);
            let (now, base) = (&now.text, &base.text);
            let lead = own_years(own, lang);
            format!("{lead}({now} - {base}) / {base} {equals} {text}")
        }
        MethodView::Ratio { of, to } => {
            let equals = equals(*is_rounded || of.is_rounded || to.is_rounded);
            format!("{} / {} {equals} {text}", of.text, to.text)
        }
        MethodView::Parts { .. } => made_of_parts(method, value, unit, lang).unwrap_or_default(),
        MethodView::Members(members) => {
            let equals = equals(*is_rounded || members.iter().any(|one| one.value.is_rounded));
            let members: Vec<String> = members.iter().map(|one| member(one, unit, lang)).collect();
            format!("{} {equals} {text}", added(&members))
        }
        MethodView::Filled(stretches) => {
            let equals = equals(*is_rounded || stretches.iter().any(|one| one.value.is_rounded));
            let stretches: Vec<String> =
                stretches.iter().map(|one| stretch(one, unit, lang)).collect();
            format!("{} {equals} {text}", added(&stretches))
        }
    }
}

/// `312 - 200 = 112, 200 - 100 = 100 (what the totals grew by in each year); `; nothing where the values are not of
/// running totals.
fn own_years(own: &[OwnYearView], lang: Lang) -> String {
    let year = |one: &OwnYearView| {
        let OwnYearView { terms, own } = one;
        let equals = equals(terms.is_rounded || own.is_rounded);
        format!("{} {equals} {}", terms.text, own.text)
    };
    let years: Vec<String> = own.iter().map(year).collect();
    match lang {
        _ if years.is_empty() => String::new(),
        Lang::En => format!("{} (what the totals grew by in each year); ", years.join(", ")),
        Lang::Zh => format!("{}（累计值各年当年新增）；", years.join("，")),
    }
}

/// `3`, as reported for the area itself; `(5, the sum of 2 parts)`, where it is made of others.
fn stretch(stretch: &StretchView, unit: &str, lang: Lang) -> String {
    let Figure { text, is_rounded } = &stretch.value;
    let value = Figure { text: term(text, unit), is_rounded: *is_rounded };
    match (&stretch.method, lang) {
        (MethodView::Sum(own), _) => sum(own, unit),
        (method, Lang::En) => format!("({})", made(method, &value, unit, lang)),
        (method, Lang::Zh) => format!("〔{}〕", made(method, &value, unit, lang)),
    }
}

/// `3 + 4`.
fn sum(values: &[String], unit: &str) -> String {
    let terms: Vec<String> = values.iter().map(|value| term(value, unit)).collect();
    added(&terms)
}

/// `3 (众创空间)`.
fn member(member: &MemberView, unit: &str, lang: Lang) -> String {
    let lead = if member.is_lower_bound { lang.pick("at least ", "至少 ") } else { "" };
    format!("{lead}{}", lang.bracketed(&term(&member.value.text, unit), &member.name))
}

/// How each member of a sum came about, those of a sum within it behind it and deeper: depth and text.
pub(in crate::render) fn member_lines(outcome: &Outcome, lang: Lang) -> Vec<(usize, String)> {
    let unit = outcome.aim().map_or("", |aim| aim.unit.as_str());
    let mut lines = Vec::new();
    if let Some(actual) = &outcome.actual {
        add_members(&actual.method, (unit, 0), lang, &mut lines);
    }
    lines
}

fn add_members(
    method: &MethodView,
    (unit, depth): (&str, usize),
    lang: Lang,
    lines: &mut Vec<(usize, String)>,
) {
    let MethodView::Members(members) = method else { return };
    for member in members {
        let own_unit = member.own_unit.as_deref().unwrap_or(unit);
        let lead = if member.is_lower_bound { lang.pick("at least ", "至少 ") } else { "" };
        let Figure { text, is_rounded } = &member.own_value;
        let value = format!("{lead}{}", quantity(text, own_unit));
        let value = Figure { text: value, is_rounded: *is_rounded };
        let made = made(&member.method, &value, own_unit, lang);
        let converted = member.own_unit.as_ref().map_or_else(String::new, |_| {
            format!(" {} {}", equals(*is_rounded), quantity(&member.value.text, unit))
        });
        let separator = lang.colon();
        let line = format!("{} [{}]{separator}{made}{converted}", member.name, member.id);
        lines.push((depth, line));
        add_members(&member.method, (own_unit, depth.saturating_add(1)), lang, lines);
    }
}

/// What is not reported, and by whom: of the indicators that it is made of, of the parts of the
/// area, or of itself. Nothing where nothing is known to lack.
pub(super) fn missing(outcome: &Outcome, lang: Lang) -> Option<String> {
    if !outcome.lacking.is_empty() {
        return Some(members_missing(&outcome.lacking, lang));
    }
    if let Some(absent) = absent(&outcome.absent, outcome.absent_count, lang) {
        return Some(absent);
    }
    let list = lang.list(&outcome.missing);
    (!list.is_empty()).then(|| format!("{list} {}", lang.pick("not reported", "未填报")))
}

/// `2026-Q2 of 众创空间, 星创天地 not reported; 孵化器: 2026-Q2 not reported by 南县`.
fn members_missing(lacking: &[LackingView], lang: Lang) -> String {
    let named = lacking.iter().take(NAMED);
    let (others, by_parts): (Vec<_>, Vec<_>) = named.partition(|one| one.absent.is_empty());
    let group = |(periods, names): (&[String], Vec<&str>)| match lang {
        Lang::En => format!("{} of {} not reported", lang.list(periods), lang.list(&names)),
        Lang::Zh => format!("{} 未填报 {}", lang.list(&names), lang.list(periods)),
    };
    let lacks = |one: &LackingView| {
        let who = absent(&one.absent, one.absent_count, lang).unwrap_or_default();
        format!("{}{}{who}", one.name, lang.colon())
    };
    let others = by_periods(others).into_iter().map(group);
    let all: Vec<String> = others.chain(by_parts.into_iter().map(lacks)).collect();
    let more = match (lang, lacking.len().saturating_sub(NAMED)) {
        (_, 0) => String::new(),
        (Lang::En, more) => format!("; and {more} more"),
        (Lang::Zh, more) => format!("；另有 {more} 项指标缺报"),
    };
    format!("{}{more}", all.join(lang.semicolon()))
}

/// Indicators that lack, those that lack the same periods together.
pub(super) fn by_periods<'a>(
    lacking: impl IntoIterator<Item = &'a LackingView>,
) -> Vec<(&'a [String], Vec<&'a str>)> {
    let mut groups: Vec<(&[String], Vec<&str>)> = Vec::new();
    for one in lacking {
        let known = groups.iter_mut().find(|(periods, _)| *periods == one.periods.as_slice());
        match known {
            Some((_, names)) => names.push(&one.name),
            None => groups.push((&one.periods, vec![&one.name])),
        }
    }
    groups
}

/// An indicator with the periods, or parts and periods, that are not reported of it.
pub(in crate::render) fn lacking_indicator(lacking: &LackingView, lang: Lang) -> String {
    let part = |part: &AbsentPart| lang.bracketed(&part.area, &lang.list(&part.periods));
    let parts: Vec<String> = lacking.absent.iter().map(part).collect();
    let what = if parts.is_empty() { &lacking.periods } else { &parts };
    format!("{}{}{}", lacking.name, lang.colon(), lang.list(what))
}
