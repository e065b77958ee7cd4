//! Numerals that tell of the past or the present.

use crate::document::layout::Gate;
use crate::document::lexicon::{ACTS, FUTURE, PAST};
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, ending, holds};

pub(super) fn gate(scene: &Scene<'_>) -> Option<Rule> {
    match scene.gate {
        Gate::History => Some(Rule::History),
        Gate::Definition => Some(Rule::Definition),
        Gate::Plan => None,
    }
}

pub(super) fn history(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    if scene.head.ends_with('了') && !scene.head.ends_with("为了") {
        return Some(Rule::History);
    }
    if scene.head.contains("早在") {
        return Some(Rule::History);
    }
    // 累计下降6%提前达标: it is there already, unless something is to make it so.
    let is_early =
        beginning(scene.tail.trim_start(), &["提前达标", "提前完成", "提前实现"]).is_some();
    if is_early && !holds(scene.head, &["力争", "争取", "确保", "将", "拟", "要"]) {
        return Some(Rule::History);
    }
    // 今年毕业生超过1000万人，要加强…: what comes first is why.
    let later = after_clause(scene);
    let leads_on =
        later.starts_with("，要") || (scene.head.contains("今年") && later.contains("，要"));
    let reason = leads_on && !holds(scene.head, ACTS);
    if reason {
        return Some(Rule::History);
    }
    let past = last_past(scene.sentence).max(last_done(scene.sentence));
    let future = last_future(scene.sentence);
    let early = early_year(scene);
    let told = past.max(early);
    let carried = future.is_none() && continues(scene.sentence) && run.was_past;
    ((told.is_some() && told >= future) || carried).then_some(Rule::History)
}

/// Where the last word of what is to come stands: 争取 is one, 争取了 and 将 as in 将费率 are none.
fn last_future(sentence: &str) -> Option<usize> {
    let places = FUTURE.iter().flat_map(|word| sentence.match_indices(word));
    let is_done = |at: usize, word: &str| {
        sentence.get(at.saturating_add(word.len())..).is_some_and(|rest| rest.starts_with('了'))
    };
    let coming = places.filter(|(at, word)| !is_done(*at, word));
    coming.map(|(at, _)| at).max().filter(|at| !is_taking(sentence, *at))
}

/// Where the last verb with 了 stands: 争取了, 新增了.
fn last_done(sentence: &str) -> Option<usize> {
    let done = sentence.match_indices('了').map(|(at, _)| at);
    done.filter(|at| sentence.get(..*at).is_some_and(|before| ending(before, ACTS).is_some())).max()
}

/// Whether a sentence goes on with what the one before tells.
fn continues(sentence: &str) -> bool {
    beginning(sentence.trim_start(), &["其中", "在此基础上", "与此同时", "此外", "同时", "另外"])
        .is_some()
}

/// What follows the clause.
fn after_clause<'t>(scene: &Scene<'t>) -> &'t str {
    scene.rest.get(scene.tail.len()..).unwrap_or_default()
}

/// Whether 将 takes an object (将费率降至) instead of telling the future: not at the end of time words.
fn is_taking(sentence: &str, at: usize) -> bool {
    let word = sentence.get(at..).unwrap_or_default();
    word.starts_with("将")
        && sentence
            .get(..at)
            .is_some_and(|before| before.ends_with('，') && holds(before, &["去年", "上年"]))
}

/// Where the last word of the past stands, other than in a comparison (比去年).
fn last_past(sentence: &str) -> Option<usize> {
    let compares = |at: usize| {
        let before = sentence.get(..at).unwrap_or_default();
        let word = sentence.get(at..).unwrap_or_default();
        // 2027年上半年 is a time of the plan; a year before it is met elsewhere.
        let is_dated =
            before.ends_with('年') && beginning(word, &["上半年", "一季度", "三季度"]).is_some();
        is_dated
            || word.starts_with("现有的")
            || (word.starts_with("去年")
                || word.starts_with("目前")
                || word.starts_with("当前")
                || word.starts_with("现有"))
                && before.ends_with(['比', '较', '在', '从', '由', '为', '对'])
    };
    PAST.iter()
        .flat_map(|word| sentence.match_indices(word).map(|(at, _)| at))
        .filter(|at| !compares(*at))
        .max()
}

/// Where a year before the plan's first leads the clause: 2021年，….
fn early_year(scene: &Scene<'_>) -> Option<usize> {
    let first = scene.years.first?;
    let (at, _) = scene.sentence.match_indices('年').rfind(|(at, _)| {
        let before = scene.sentence.get(..*at).unwrap_or_default();
        let digits: String = before.chars().rev().take_while(char::is_ascii_digit).collect();
        let year: String = digits.chars().rev().collect();
        let start = before.len().saturating_sub(year.len());
        let lead = before.get(..start).unwrap_or_default();
        let leads = lead.is_empty()
            || lead.ends_with(['，', ',', '。', '；', '：', ':', '(', '在', ' '])
            || lead.ends_with("截至")
            || lead.ends_with("截止");
        let behind = scene.sentence.get(at.saturating_add("年".len())..).unwrap_or_default();
        let limits = beginning(behind, &["底前", "末前", "年底前", "前"]).is_some();
        year.len() == 4 && leads && !limits && year.parse::<i32>().is_ok_and(|year| year < first)
    })?;
    Some(at)
}
