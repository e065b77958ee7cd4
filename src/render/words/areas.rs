//! What is said about the parts of the plan's area.

use std::cmp::Ordering;

use super::Lang;
use super::arithmetic::{arithmetic, equals, term};
use crate::report::{
    AbsentPart, Areas, Figure, MethodView, Outcome, PartsTermView, Rank, Status, WeighedView, added,
};

/// Parts that a sentence names; of more it says how many.
const NAMED: usize = 8;

/// Sums of more periods than this are shortened.
const SHOWN_TERMS: usize = 12;

/// `17 + 20 = 37 家, of 7 parts`.
pub(super) fn made_of_parts(
    method: &MethodView,
    value: &Figure,
    unit: &str,
    lang: Lang,
) -> Option<String> {
    let MethodView::Parts { how, parts, is_complete, decisive, terms, weighed } = method else {
        return None;
    };
    let count = parts_in_words(*parts, lang);
    let text = &value.text;
    Some(match how {
        Areas::Max | Areas::Min => {
            let whose = decisive.as_deref().unwrap_or_default();
            let which = if *how == Areas::Max {
                lang.pick("the greatest of", "最大值")
            } else {
                lang.pick("the smallest of", "最小值")
            };
            match lang {
                // None of them reported everything.
                Lang::En if *parts == 0 => format!("{text}, {which} what was reported: {whose}"),
                Lang::Zh if *parts == 0 => format!("{text}（已报部分中的{which}：{whose}）"),
                Lang::En => format!("{text}, {which} {count}: {whose}"),
                Lang::Zh => format!("{text}（{count}中的{which}：{whose}）"),
            }
        }
        Areas::Mean if !is_complete => match lang {
            Lang::En => format!("{text}, the mean if those that lack had nothing"),
            Lang::Zh => format!("{text}（缺报地区按零计的平均）"),
        },
        Areas::Mean => {
            let has_weights = weighed.iter().any(|one| one.weight.is_some());
            let mean = mean((weighed, *parts), value, unit);
            match (lang, has_weights) {
                (Lang::En, true) => format!("{mean}, the weighted mean of {count}"),
                (Lang::En, false) => format!("{mean}, the mean of {count}"),
                (Lang::Zh, true) => format!("{mean}（{count}的加权平均）"),
                (Lang::Zh, false) => format!("{mean}（{count}的平均）"),
            }
        }
        Areas::Sum | Areas::Ratio | Areas::Each | Areas::None => {
            let sum = sum(terms, value, (unit, lang));
            match lang {
                // A lower bound, to which parts add that did not report everything.
                Lang::En if !is_complete => format!("{sum}, the sum of what the parts reported"),
                Lang::Zh if !is_complete => format!("{sum}（各地区已报部分合计）"),
                Lang::En if *parts == 1 => format!("{sum}, reported by 1 part"),
                Lang::Zh if *parts == 1 => format!("{sum}（1 个地区填报）"),
                Lang::En => format!("{sum}, the sum of {count}"),
                Lang::Zh => format!("{sum}（{count}合计）"),
            }
        }
    })
}

/// `(30 x 2 + 60 x 1) / (2 + 1) = 40%`: every value with what it weighs; the mean alone where there are
/// too many.
fn mean((weighed, parts): (&[WeighedView], usize), value: &Figure, unit: &str) -> String {
    if weighed.len() < 2 || weighed.len() > SHOWN_TERMS || weighed.len() < parts {
        return value.text.clone();
    }
    let equals = equals(value.is_rounded || weighed.iter().any(|one| one.value.is_rounded));
    let weighed_term = |one: &WeighedView| {
        let value = term(&one.value.text, unit);
        one.weight.as_ref().map_or_else(|| value.clone(), |weight| format!("{value} x {weight}"))
    };
    let terms: Vec<String> = weighed.iter().map(weighed_term).collect();
    let weights: Vec<&str> = weighed.iter().filter_map(|one| one.weight.as_deref()).collect();
    let divisor = if weights.is_empty() {
        weighed.len().to_string()
    } else {
        format!("({})", weights.join(" + "))
    };
    format!("({}) / {divisor} {equals} {}", added(&terms), value.text)
}

/// The sums of the periods; with the number of reports where one period has more than another.
fn sum(terms: &[PartsTermView], value: &Figure, (unit, lang): (&str, Lang)) -> String {
    if terms.len() < 2 || terms.len() > SHOWN_TERMS {
        return value.text.clone();
    }
    let equals = equals(value.is_rounded || terms.iter().any(|term| term.value.is_rounded));
    let counts = || terms.iter().map(|term| term.parts);
    let is_even = counts().min() == counts().max();
    let counted = |one: &PartsTermView| {
        let value = term(&one.value.text, unit);
        match (is_even, lang, one.parts) {
            (true, _, _) => value,
            (false, Lang::En, 1) => format!("{value} (1 report)"),
            (false, Lang::En, count) => format!("{value} ({count} reports)"),
            (false, Lang::Zh, count) => format!("{value}（{count} 份）"),
        }
    };
    let terms: Vec<String> = terms.iter().map(counted).collect();
    format!("{} {equals} {}", added(&terms), value.text)
}

/// How parts make the whole, as a clause; nothing where they do not.
pub(super) fn areas(areas: Areas, lang: Lang) -> String {
    let fixed = match areas {
        Areas::Sum => ("the parts add up", "各地区相加"),
        Areas::Mean => ("the mean of the parts", "取各地区平均"),
        Areas::Max => ("the greatest of the parts", "取各地区最大值"),
        Areas::Min => ("the smallest of the parts", "取各地区最小值"),
        Areas::Each => ("every part must keep it", "各地区均须达到"),
        Areas::Ratio | Areas::None => return String::new(),
    };
    lang.pick(fixed.0, fixed.1).to_owned()
}

fn parts_in_words(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 part".to_owned(),
        (Lang::En, _) => format!("{count} parts"),
        (Lang::Zh, _) => format!("{count} 个地区"),
    }
}

/// Which parts have not reported what: `2022-Q3, 2022-Q4 not reported by 南江县, 通江县`.
pub(super) fn absent(absent: &[AbsentPart], count: usize, lang: Lang) -> Option<String> {
    let groups = absent_by_periods(absent);
    let group = |(periods, areas): &(&[String], Vec<&str>)| {
        let (periods, areas) = (lang.list(periods), lang.list(areas));
        match lang {
            Lang::En => format!("{periods} not reported by {areas}"),
            Lang::Zh => format!("{areas} 未填报 {periods}"),
        }
    };
    let groups: Vec<String> = groups.iter().map(group).collect();
    let more = match (lang, unnamed(count)) {
        (_, 0) => String::new(),
        (Lang::En, rest) => format!(", and by {rest} more"),
        (Lang::Zh, rest) => format!("，另有 {rest} 个地区缺报"),
    };
    (!groups.is_empty()).then(|| format!("{}{more}", groups.join(lang.semicolon())))
}

/// As many parts as a sentence names, those that lack the same periods together.
pub(super) fn absent_by_periods(absent: &[AbsentPart]) -> Vec<(&[String], Vec<&str>)> {
    let mut groups: Vec<(&[String], Vec<&str>)> = Vec::new();
    for part in absent.iter().take(NAMED) {
        let known = groups.iter_mut().find(|(periods, _)| *periods == part.periods.as_slice());
        match known {
            Some((_, areas)) => areas.push(&part.area),
            None => groups.push((&part.periods, vec![&part.area])),
        }
    }
    groups
}

/// How many of so many parts a sentence does not name.
pub(super) fn unnamed(count: usize) -> usize {
    count.saturating_sub(NAMED)
}

/// `every part must keep it; the worst of 7 parts: 南江县; 5 on the way or there`, at the deadline
/// `kept by 5`. Where the whole is not due there is no worst: parts that are not due yet have not failed.
pub(super) fn decided(outcome: &Outcome, lang: Lang) -> String {
    let Some(decided) = &outcome.decided_by else { return String::new() };
    let count = parts_in_words(decided.of, lang);
    let must = areas(Areas::Each, lang);
    let (kept, waiting) = (decided.kept, decided.waiting);
    let worked = decided.against.as_deref().map(|one| arithmetic(one, lang));
    let area = worked
        .map_or_else(|| decided.area.clone(), |worked| lang.bracketed(&decided.area, &worked));
    let is_at_deadline =
        outcome.aim().is_some_and(|aim| outcome.judged_at.as_ref() == Some(&aim.due));
    let not_due = match (lang, waiting) {
        (_, 0) => String::new(),
        (Lang::En, _) => format!("; {waiting} not due yet"),
        (Lang::Zh, _) => format!("，{waiting} 个未到期"),
    };
    // The status says that it is not due yet; those that are have reached it.
    let there = decided.of.saturating_sub(waiting);
    match (lang, outcome.status == Status::NotDue, is_at_deadline) {
        (_, true, _) if there == 0 => must,
        (Lang::En, true, _) => format!("{must}; {there} of {count} already there"),
        (Lang::Zh, true, _) => format!("{must}；{count}中 {there} 个已达到"),
        (Lang::En, false, true) => {
            format!("{must}; the worst of {count}: {area}; kept by {kept}{not_due}")
        }
        (Lang::Zh, false, true) => {
            format!("{must}；{count}中最差的是{area}，{kept} 个已达到{not_due}")
        }
        (Lang::En, false, false) => {
            format!("{must}; the worst of {count}: {area}; {kept} on the way or there{not_due}")
        }
        (Lang::Zh, false, false) => {
            format!("{must}；{count}中最差的是{area}，{kept} 个已达到或正常推进{not_due}")
        }
    }
}

/// The name of a promise, with the part whose it is.
pub(in crate::render) fn named(outcome: &Outcome, lang: Lang) -> String {
    let name = &outcome.promise.name;
    outcome.promise.part.as_ref().map_or_else(|| name.clone(), |part| lang.bracketed(name, part))
}

/// `3 ↑1`: the third place, one better than a period ago; `=2`: the second, shared.
pub(in crate::render) fn place(rank: Rank) -> String {
    let shared = if rank.is_shared { "=" } else { "" };
    let moved = rank.before.map_or_else(String::new, |before| match before.cmp(&rank.place) {
        Ordering::Greater => format!(" ↑{}", before.saturating_sub(rank.place)),
        Ordering::Less => format!(" ↓{}", rank.place.saturating_sub(before)),
        Ordering::Equal => String::new(),
    });
    format!("{shared}{}{moved}", rank.place)
}

/// A part with the periods that it has not reported.
pub(in crate::render) fn missing_part(part: &AbsentPart, lang: Lang) -> String {
    format!("{}{}{}", part.area, lang.colon(), lang.list(&part.periods))
}
