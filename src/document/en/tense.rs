//! Numerals that tell of the past or the present.

use super::forms::{is_line_start, is_money};
use super::frame::{Frame, denies};
use super::listed::{ends_in_arrow, follows_arrow};
use super::mood::{
    announces, has_plan, is_demand, is_limited, is_target, is_target_line, tells_of_plans,
};
use super::position::{has_verb, tells_nothing};
use super::words::{
    ACTS, BULLETS, COMING, DECIDES, DEMANDS, FUTURE, LED_PAST, MODALS, OBJECTS, PAST,
};
use crate::document::deadline;
use crate::document::layout::Gate;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, begins_word, ending, holds, last_of};

/// What is to be spent, wherever it is said.
const SPENDS: &[&str] = &[" will spend ", " will invest "];

pub(super) fn gate(scene: &Scene<'_>) -> Option<Rule> {
    match scene.gate {
        Gate::History if sets_target(scene.sentence) || holds(scene.sentence, SPENDS) => None,
        Gate::History => Some(Rule::History),
        Gate::Definition => Some(Rule::Definition),
        Gate::Plan => None,
    }
}

/// Whether a sentence sets its target now, though its part tells of the past: sets a target of.
fn sets_target(sentence: &str) -> bool {
    const SETS: &[&str] = &[" sets a", " sets the", " establishes a", " establishes the"];
    holds(sentence, SETS) && holds(sentence, &[" target of ", " goal of ", "” target of "])
}

/// Whether a sentence tells that a target was met or missed: has exceeded the target of 95%.
fn tells_of_outcome(sentence: &str) -> bool {
    const MET: &[&str] = &["exceeded ", "met ", "missed ", "surpassed ", "achieved "];
    const WHOSE: &[&str] = &["the ", "our ", "its ", "their "];
    MET.iter().any(|verb| {
        sentence.match_indices(verb).any(|(at, _)| {
            let object = sentence.get(at.saturating_add(verb.len())..).unwrap_or_default();
            let is_owned = beginning(object, WHOSE).is_some();
            let is_word = sentence.get(..at).is_some_and(|before| before.ends_with(' '));
            let is_target = |word: &str| word.starts_with("target") || word.starts_with("goal");
            is_word && is_owned && object.split(' ').skip(1).take(3).any(is_target)
        })
    })
}

pub(super) fn history(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    // …; at least 1,200 MW is to be enrolled: a part of its own that says what is to be.
    let own = scene.sentence.rsplit("; ").next().unwrap_or_default();
    let is_own = holds(scene.tail, COMING) || holds(own, MODALS);
    let lead = if is_own { own } else { scene.sentence };
    if run.is_promise && scene.behind.unit == "%" && scene.tail.starts_with(" of those ") {
        return None;
    }
    if is_compared(scene)
        || is_progress(scene)
        || is_done_item(scene)
        || opens_in_past(scene)
        || is_scored(frame.core)
        || is_told_later(scene)
    {
        return Some(Rule::History);
    }
    let is_decided = is_money(scene)
        && ending(frame.core, DECIDES).is_some()
        && !holds(scene.sentence, &[" had ", " was ", " were "])
        && !holds(scene.rest, &[" has ", " have ", " was ", " were "]);
    if is_target(scene) || is_decided || is_purpose(scene, frame) {
        return None;
    }
    let rest = scene.rest;
    let met =
        tells_of_outcome(lead) || tells_of_outcome(rest) && !holds(rest, &[" will ", " must "]);
    if met && !holds(lead, &[" will ", " be met", " must ", " shall "]) {
        return Some(Rule::History);
    }
    if !scene.is_led && is_surveyed(scene) {
        return Some(Rule::History);
    }
    // Every woman has 4 contacts: in a line of targets what is, is to be.
    let told: &[&str] = if scene.is_led || is_target_line(scene) { LED_PAST } else { PAST };
    if ending(
        scene.before.trim_end_matches("a "),
        &["make up for ", "makes up for ", "compensate for "],
    )
    .is_some()
    {
        return Some(Rule::History);
    }
    // Limit the share of those rolled over to 3%: a demand describes its object.
    let own = lead.rsplit("; ").next().unwrap_or_default();
    let finished = finished(lead).filter(|_| !is_demand(own));
    let past = last_told(lead, told).max(finished).filter(|_| !denies(lead));
    // What stands before a promise of the sentence says nothing of what follows it.
    let promised = scene.before.len().saturating_sub(lead.len());
    let promised = scene.promise_end.saturating_sub(promised);
    let past = past.filter(|at| !run.is_promise || *at >= promised);
    let future = last_coming(lead);
    let plain = scene.rest.split('(').next().unwrap_or_default();
    let later = holds(
        plain,
        &[
            " were ",
            " have been",
            " has been",
            " had ",
            " was ",
            " are under ",
            " have already",
            " since 20",
            " since 19",
        ],
    ) && future.is_none()
        && !is_limited(scene);
    let later = later || is_last_year(plain) && future.is_none() && !is_limited(scene);
    let later = later && !is_demand(lead) && !is_share_reached(scene);
    // Account for more than half: behind the words that bind the number too.
    let core = frame.core;
    let is_share = ending(core, &[" account for ", " accounts for "]).is_some()
        && !core.ends_with(" to account for ");
    (past > future || later || is_share && future.is_none()).then_some(Rule::History)
}

/// Whether an infinitive says what something that was begun is for, and until when: a scheme to phase out
/// about 4,000 lorries by 2031.
fn is_purpose(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let mut words = frame.core.split_whitespace().rev().take(3);
    let is_infinitive = words.next().is_some_and(|word| word.chars().all(char::is_alphabetic))
        && words.any(|word| word == "to");
    is_infinitive && deadline::is_limited(scene.tail) && !scene.tail.contains(" from ")
}

/// Whether an item of targets begins with the share of those who will have done something: 100% of new
/// starters have been trained.
fn is_share_reached(scene: &Scene<'_>) -> bool {
    let is_share = scene.behind.unit == "%" || scene.behind.unit.starts_with("per");
    scene.is_led && is_share && is_line_start(scene) && scene.tail.starts_with(" of ")
}

/// Whether words behind a number say that it was last year, and do not compare with that: last year's
/// 40, 40 last year.
fn is_last_year(behind: &str) -> bool {
    const WITH: &[&str] =
        &["with", "to", "than", "on", "over", "from", "of", "against", "as", "versus"];
    behind
        .split_once(" last year")
        .is_some_and(|(lead, _)| !WITH.contains(&lead.rsplit(' ').next().unwrap_or_default()))
}

/// Whether a survey or count found the number, or somebody who was asked said it.
fn is_surveyed(scene: &Scene<'_>) -> bool {
    const SURVEYS: &[&str] = &[
        "survey ",
        "census ",
        "a poll ",
        "survey of ",
        "study ",
        "studies ",
        "needs analysis ",
        "polling ",
    ];
    const ASKED: &[&str] = &[
        "of respondents",
        "of those asked",
        "of those surveyed",
        "of people surveyed",
        "of residents surveyed",
    ];
    let opening: String = scene.sentence.chars().take(60).collect();
    let is_told = !scene.sentence.contains("; ")
        && holds(&opening, SURVEYS)
        && !is_demand(scene.sentence)
        && last_coming(scene.sentence).is_none();
    let is_of = beginning(scene.tail.trim_start(), ASKED).is_some();
    (is_told || is_of) && !holds(scene.rest, MODALS) && !is_limited(scene)
}

/// Whether an arrow leads from what was to be done to how far it was done: all calls answered => 94%.
fn is_scored(core: &str) -> bool {
    ends_in_arrow(core) && !follows_arrow(core) && core.contains(char::is_alphabetic)
}

/// Whether the verb of the sentence stands behind the number and tells what has been done: the fund of
/// $3 million, set up by the council, has closed.
fn is_told_later(scene: &Scene<'_>) -> bool {
    let perfect = [" has ", " have "]
        .iter()
        .filter_map(|word| Some((scene.rest.find(word)?, word.len())))
        .min();
    let Some((at, length)) = perfect else { return false };
    let (subject, verb) = scene.rest.split_at_checked(at).unwrap_or_default();
    let mut verb = verb.get(length..).unwrap_or_default().split_whitespace().take(2);
    let is_done = verb.any(|word| word.len() > 4 && word.ends_with("ed"));
    !scene.is_led && is_done && tells_nothing(scene) && !has_verb(subject) && !is_limited(scene)
}

/// Where the last word of what is to come begins, other than of what once was to come: had projected.
fn last_coming(lead: &str) -> Option<usize> {
    let is_told = |at: usize| {
        let (before, word) = lead.split_at_checked(at).unwrap_or_default();
        ending(before.trim_end(), &[" had"]).is_some()
            && word.trim_start().starts_with(char::is_alphabetic)
    };
    last_of(lead, FUTURE).filter(|at| !is_told(*at))
}

/// Whether the number is a target that a result is compared with: well above the 15% target.
fn is_compared(scene: &Scene<'_>) -> bool {
    const AGAINST: &[&str] = &[
        "above ",
        "below ",
        "exceeds ",
        "exceeding ",
        "exceeded ",
        "short of ",
        "beyond ",
        "surpassed ",
        "surpassing ",
        "met ",
        "meeting ",
        "beating ",
        "missing ",
    ];
    let owned = |lead: &str| {
        let owner = ending(lead, &["the ", "our ", "its ", "their "]).unwrap_or_default();
        lead.strip_suffix(owner)
            .filter(|_| !owner.is_empty())
            .is_some_and(|lead| ending(lead, AGAINST).is_some())
    };
    let lead = scene.before.trim_end_matches("a ");
    let named = lead.strip_suffix("of ").map(|lead| {
        let word = lead.trim_end().rsplit(' ').next().unwrap_or_default();
        let is_target = matches!(word, "target" | "goal" | "objective" | "benchmark");
        (is_target, lead.trim_end().strip_suffix(word).unwrap_or_default())
    });
    match named {
        Some((true, lead)) => owned(lead),
        _ => is_target(scene) && owned(lead) && !holds(lead, &[" will ", " to rise "]),
    }
}

/// Whether a sentence begins with a time that is over and says nothing of what is to come: last year
/// the group signed a contract that brings ….
fn opens_in_past(scene: &Scene<'_>) -> bool {
    const TIMES: &[&str] =
        &["last year", "a year ago", "last month", "in the last year", "over the past ", "to date"];
    let lead = scene.sentence.trim_start_matches(|c: char| !c.is_alphabetic());
    beginning(lead, TIMES).is_some()
        && !holds(scene.sentence, MODALS)
        && !holds(scene.sentence, &["by 20", "plan", "expect", " aim"])
        && !is_limited(scene)
}

/// Whether an item begins with a verb in the past, where nothing says that it tells of targets:
/// - reduced fleet fuel by 28%.
fn is_done_item(scene: &Scene<'_>) -> bool {
    let item = scene.before.trim_start_matches(BULLETS);
    let verb = item.split(' ').next().unwrap_or_default();
    let stem = verb.strip_suffix("ed").unwrap_or_default();
    let is_verb = |known: &&str| *known == stem || known.strip_suffix('e') == Some(stem);
    let is_item = item.len() < scene.before.len();
    let is_past = stem.len() > 2 && ACTS.iter().chain(DEMANDS).any(is_verb);
    is_item && is_past && !scene.is_led && !is_limited(scene)
}

/// Whether the number is a share of a work that is done: 38% complete.
fn is_progress(scene: &Scene<'_>) -> bool {
    let tail = scene.tail.trim_start();
    (scene.behind.unit == "%" || scene.behind.unit.starts_with("per"))
        && beginning(tail, &["complete", "completed", "done", "finished"]).is_some_and(|word| {
            !tail
                .get(word.len()..)
                .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
        })
        && !holds(scene.sentence, &[" will ", " to be ", " must ", " target"])
}

/// Where the last of the words of the past begins, other than an infinitive: to have 20%.
fn last_told(lead: &str, told: &[&str]) -> Option<usize> {
    let is_infinitive = |at: usize| {
        let (before, word) = lead.split_at_checked(at).unwrap_or_default();
        let verb = word.trim_start();
        let is_verb = verb
            .split(' ')
            .next()
            .is_some_and(|verb| !matches!(verb, "was" | "were" | "has" | "have" | "had"));
        let is_passive =
            is_verb && ending(before.trim_end(), &[" be", " be further", " being"]).is_some();
        // On a reported basis: an adjective.
        let is_adjective = ending(before, &[" a ", " an "]).is_some()
            && word.split(' ').next().is_some_and(|word| word.ends_with("ed"));
        // With losses brought below 14%: to come with what is to be.
        let is_brought = verb.starts_with("brought ")
            && beginning(
                verb,
                &[
                    "brought below",
                    "brought under",
                    "brought down",
                    "brought up",
                    "brought above",
                    "brought to",
                    "brought within",
                ],
            )
            .is_some()
            && holds(before, MODALS);
        is_passive
            || is_brought
            || is_adjective
            || word.starts_with(" have ")
                && ending(before, &[" to", " will", " must", " should", " shall"]).is_some()
    };
    let places = told.iter().flat_map(|word| lead.match_indices(word).map(|(at, _)| at));
    let places = places
        .filter(|at| begins_word(lead, *at) && !is_beside(lead, *at) && !opens_item(lead, *at));
    places.filter(|at| !is_infinitive(*at) && !has_plan(lead.get(*at..).unwrap_or_default())).max()
}

/// Whether what stands there is the first word of an item: what its list has been led to say.
fn opens_item(lead: &str, at: usize) -> bool {
    let before = lead.get(..at).unwrap_or_default();
    !before.trim_matches(' ').is_empty() && before.trim_start_matches(BULLETS).is_empty()
        || before.is_empty() && lead.starts_with(BULLETS)
}

/// Whether what stands there is only said beside: in brackets, or in a relative clause between commas
/// that is over before the text ends.
fn is_beside(lead: &str, at: usize) -> bool {
    const OPENS: &[&str] = &[", which", ", who", ", whose", ", where", " (", ", one of which"];
    let (before, behind) = lead.split_at_checked(at).unwrap_or_default();
    let opened = OPENS.iter().filter_map(|word| before.rfind(word)).max();
    let inside = opened.and_then(|open| before.get(open.saturating_add(1)..)).unwrap_or_default();
    let is_bracket = inside.starts_with('(');
    let closes = if is_bracket { behind.contains(')') } else { behind.contains(", ") };
    opened.is_some() && closes && !inside.contains(if is_bracket { ")" } else { ", " })
}

/// Where the last verb in the past with its object begins: raised their rate, improved the share.
fn finished(lead: &str) -> Option<usize> {
    const DOERS: &[&str] = &["we", "they", "it", "he", "she"];
    // It cut: of one other than the speaker only the past has no ending.
    const SHORT: &[&str] = &["cut", "put", "hit", "spent", "built", "sold", "won", "paid", "made"];
    const AUXILIARIES: &[&str] = &[
        "be", "been", "being", "is", "are", "to", "and", "or", "of", "newly", "as", "well", "have",
        "has", "had",
    ];
    let words: Vec<&str> = lead.split(' ').collect();
    let at = words.windows(3).rposition(|window| {
        let [before, verb, object] = window else { return false };
        if before.trim_start_matches(BULLETS).is_empty() {
            return false;
        }
        if SHORT.contains(verb) {
            return matches!(*before, "it" | "he" | "she");
        }
        verb.len() >= 5
            && verb.ends_with("ed")
            && !verb.ends_with("eed")
            && *verb != "required"
            && !(tells_of_plans(verb) && (verb.starts_with("pledg") || announces(lead)))
            && (OBJECTS.contains(object) || DOERS.contains(before))
            && !AUXILIARIES.contains(before)
    })?;
    let before = words.get(..=at)?;
    Some(before.iter().map(|word| word.len().saturating_add(1)).sum())
}
