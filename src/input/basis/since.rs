//! Words that say from when running totals count: the start of the year, that of the plan, or a year that they name.

use crate::input::vocabulary::is_reached;
use crate::period::five_years;

/// From when a running total counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) enum Since {
    /// The words do not say it: 累计, cumulative, to date. In a plan of one year it is the start of both.
    Unsaid,
    /// The start of the year: 本年累计, YTD.
    Year,
    /// The start of the plan, or of what it plans: 规划期累计, project to date.
    Plan,
    /// The start of a year: 2021年以来累计, cumulative since 2025.
    Named(i32),
}

/// Words for the year in which something is written.
const YEARS: [&str; 6] = ["本年", "当年", "今年", "本年度", "年初", "今年度"];

/// Words for what is planned for several years.
const PLANS: [&str; 5] = ["规划", "计划", "项目", "方案", "行动"];

/// What stands behind such words where they say since when.
const BEHIND: [&str; 9] =
    ["实施以来", "启动以来", "开展以来", "以来", "至今", "期间", "期内", "期", "起"];

/// From when a running total counts by the words in front of 累计: `本年`, `规划期`, `自2021年以来`.
pub(super) fn in_chinese(text: &str) -> Option<Since> {
    let bare = text.strip_prefix('自').unwrap_or(text);
    let behind = BEHIND.iter().find_map(|tail| bare.strip_suffix(tail));
    let of = behind.unwrap_or(bare);
    if text.is_empty() {
        return Some(Since::Unsaid);
    }
    if YEARS.contains(&of) {
        return Some(Since::Year);
    }
    let of = of.trim_matches(['“', '”', '"', '\'', '‘', '’']);
    // `十四五规划累计` is what is planned.
    let period = if behind.is_some() { of.trim_end_matches("规划") } else { of };
    let five = five_years(period).filter(|(_, behind)| behind.is_empty());
    let five = five.map(|((first, _), _)| Since::Named(first));
    let plan = || (behind.is_some() && PLANS.contains(&of)).then_some(Since::Plan);
    let named = || behind.and_then(|_| year(of.strip_suffix('年')?)).map(Since::Named);
    let whole = || (text == "总").then_some(Since::Plan);
    five.or_else(plan).or_else(named).or_else(whole)
}

/// Whether a text says since when without 累计 behind it: `规划实施以来`, `今年以来`.
pub(super) fn is_since(text: &str) -> bool {
    text.ends_with("以来") || text.ends_with("年至今")
}

/// The year that all of a text is.
fn year(text: &str) -> Option<i32> {
    let is_year = text.len() == 4 && text.starts_with(['1', '2']);
    is_year.then(|| text.parse().ok())?
}

/// Words of headers of running totals that say no more of them than that they are.
const FILLING: [&str; 11] = [
    "total",
    "totals",
    "cumulative",
    "cumulated",
    "running",
    "completed",
    "delivered",
    "value",
    "values",
    "figure",
    "figures",
];

/// Words in front of `to date`, or behind `since`, that name the year.
const YEAR_WORDS: [&str; 5] =
    ["year", "fiscal year", "financial year", "start of year", "start of the year"];

/// The same for what is planned for several years.
const PLAN_WORDS: [&str; 14] = [
    "project",
    "programme",
    "program",
    "strategy",
    "life of project",
    "life of programme",
    "inception",
    "start",
    "start of project",
    "start of the project",
    "start of programme",
    "start of the programme",
    "project start",
    "programme start",
];

/// From when a running total counts by a text in small letters that says nothing but that its values are one:
/// `achieved to date`, `cumulative since 2025`, `ytd actual`.
pub(super) fn in_english(text: &str) -> Option<Since> {
    const SIGNS: [&str; 5] = ["to date", "ytd", "cumul", "since", "running"];
    if !SIGNS.iter().any(|sign| text.contains(sign)) {
        return None;
    }
    let words: Vec<&str> =
        text.split([' ', '_', ',', ':', '(', ')']).filter(|word| !word.is_empty()).collect();
    let is_total = |word: &&str| word.starts_with("cumul") || *word == "running";
    let start = words.iter().position(|word| matches!(*word, "since" | "from"));
    if let Some((head, [word, tail @ ..])) = start.and_then(|at| words.split_at_checked(at)) {
        let says_total = *word == "since" || head.iter().any(is_total);
        return start_named(tail).filter(|_| says_total && fills(head));
    }
    if let Some(at) = words.windows(2).position(|two| two == ["to", "date"]) {
        let (head, tail) = words.split_at_checked(at)?;
        let scope: Vec<&str> = head.iter().copied().filter(|word| !is_filling(word)).collect();
        let is_own = fills(tail.get(2..)?);
        return start_of(&scope.join(" ")).filter(|_| is_own);
    }
    let rest: Vec<&str> =
        words.iter().copied().filter(|word| *word != "ytd" && !is_filling(word)).collect();
    match (rest.as_slice(), words.contains(&"ytd")) {
        ([], true) => Some(Since::Year),
        ([], false) => words.iter().any(is_total).then_some(Since::Unsaid),
        ([one], false) if words.iter().any(is_total) => year(one).map(Since::Named),
        _ => None,
    }
}

/// From when a running total counts by what stands behind it in a text in small letters: ` since 2025, by quarter`.
pub(in crate::input) fn since_behind(text: &str) -> Option<Since> {
    let words: Vec<&str> = text.split([' ', ',', '.', ';', '(', ')']).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let since = words.iter().position(|word| *word == "since");
    let behind = since.and_then(|place| words.get(place.saturating_add(1)..));
    let tail = behind.or_else(|| words.strip_prefix(&["from"]))?;
    (1..=tail.len()).rev().find_map(|length| start_named(tail.get(..length)?))
}

/// The start that the words behind `since` name.
fn start_named(words: &[&str]) -> Option<Since> {
    match words {
        [one] | ["january" | "jan", one] if year(one).is_some() => year(one).map(Since::Named),
        [] => None,
        _ => start_of(&words.join(" ")),
    }
}

/// The start that words for a span name.
fn start_of(words: &str) -> Option<Since> {
    let words = words.strip_prefix("this ").unwrap_or(words);
    let is_any = |list: &[&str]| list.contains(&words);
    match words {
        "" => Some(Since::Unsaid),
        _ if is_any(&YEAR_WORDS) => Some(Since::Year),
        _ if is_any(&PLAN_WORDS) => Some(Since::Plan),
        _ => None,
    }
}

fn fills(words: &[&str]) -> bool {
    words.iter().all(|word| is_filling(word))
}

fn is_filling(word: &str) -> bool {
    FILLING.contains(&word) || is_reached(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_from_when_a_running_total_counts() {
        for (text, since) in [
            ("cumulative", Some(Since::Unsaid)),
            ("cumulative total", Some(Since::Unsaid)),
            ("cumulative actual", Some(Since::Unsaid)),
            ("to date", Some(Since::Unsaid)),
            ("total to date", Some(Since::Unsaid)),
            ("cumulative to date", Some(Since::Unsaid)),
            ("completed to date", Some(Since::Unsaid)),
            ("running total", Some(Since::Unsaid)),
            ("year to date", Some(Since::Year)),
            ("ytd actual", Some(Since::Year)),
            ("cumulative ytd", Some(Since::Year)),
            ("cumulative since january", None),
            ("calendar year to date", None),
            ("project to date", Some(Since::Plan)),
            ("programme to date actual", Some(Since::Plan)),
            ("life of project to date", Some(Since::Plan)),
            ("achieved since inception", Some(Since::Plan)),
            ("cumulative since project start", Some(Since::Plan)),
            ("cumulative since 2025", Some(Since::Named(2025))),
            ("cumulative from january 2025", Some(Since::Named(2025))),
            ("cumulative 2026", Some(Since::Named(2026))),
            ("2026 cumulative", Some(Since::Named(2026))),
            ("target to date", None),
            ("plan to date", None),
            ("cumulative target", None),
            ("cumulative growth", None),
            ("quarter to date", None),
            ("change since 2025", None),
            ("actual from 2025", None),
            ("ytd 2026", None),
            ("running water", None),
            ("total", None),
            ("actual", None),
        ] {
            assert_eq!(in_english(text), since, "{text}");
        }
        for (text, since) in [
            ("", Some(Since::Unsaid)),
            ("本年", Some(Since::Year)),
            ("自年初", Some(Since::Year)),
            ("今年以来", Some(Since::Year)),
            ("规划期", Some(Since::Plan)),
            ("自规划实施以来", Some(Since::Plan)),
            ("项目启动以来", Some(Since::Plan)),
            ("总", Some(Since::Plan)),
            ("十四五", Some(Since::Named(2021))),
            ("十四五规划期", Some(Since::Named(2021))),
            ("十四五规划", None),
            ("十六五时期以来", None),
            ("十六五", Some(Since::Named(2031))),
            ("“十四五”期间", Some(Since::Named(2021))),
            ("自2024年以来", Some(Since::Named(2024))),
            ("2024年", None),
            ("计划", None),
            ("规划", None),
            ("上年", None),
            ("开工以来", None),
        ] {
            assert_eq!(in_chinese(text), since, "{text}");
        }
    }
}
