//! Numerals that tell of the past or the present.

use super::clause::{
    Mood, Role, can_be_verb, coming_at, intends, is_adverb, mood_before, mood_behind, role,
};
use super::denial::denies;
use super::forms::is_money;
use super::frame::Frame;
use super::mood::{
    announces, has_plan, is_demand, is_limited, is_target, is_target_line, last_year,
    tells_of_plans,
};
use super::position::is_verbless;
use super::stated::{is_of_each, is_provided, is_set_aside};
use super::told::{
    is_behind_deed, is_compared, is_done_item, is_last_year, is_progress, is_purpose, is_scored,
    is_share_reached, is_surveyed, is_told_later, opens_in_past, tells_of_outcome,
};
use super::words::{
    ACTS, BULLETS, COMING, DECIDES, FALLING, FUTURE, LED_PAST, MODAL, MODALS, OBJECTS, PAST,
    RISING, TELLING,
};
use crate::document::layout::Gate;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::Scene;
use crate::search::{
    Words, beginning, begins_word, ending, holds, last_of, last_part, last_stem_of, places_of,
};

/// Words for a time that is over.
const GONE: &[&str] = words! {
    " since " "last year" " to date" " so far" "previous" "already" " had " " was " " were " " in the past"
};

pub(super) fn gate(scene: &Scene<'_>) -> Option<Rule> {
    match scene.gate {
        Gate::History if sets_target(scene.sentence) || is_to_come(scene) => None,
        Gate::History => Some(Rule::History),
        Gate::Definition => Some(Rule::Definition),
        Gate::Plan => None,
    }
}

/// Whether a sentence says what is to come, though its part tells of the past.
fn is_to_come(scene: &Scene<'_>) -> bool {
    mood_before(scene.sentence) == Mood::Coming
        || is_subject_to_come(scene)
        || is_target_line(scene)
        || is_limited(scene) && is_verbless(scene)
}

/// Whether the number is of the subject of what is to come: 300 homes will have been built.
fn is_subject_to_come(scene: &Scene<'_>) -> bool {
    role(scene.sentence) == Role::Subject && mood_behind(scene.rest) == Mood::Coming
}

/// Whether a sentence sets its target now, though its part tells of the past: sets a target of.
fn sets_target(sentence: &str) -> bool {
    const SETS: &[&str] = &[" sets a", " sets the", " establishes a", " establishes the"];
    holds(sentence, SETS) && holds(sentence, &[" target of ", " goal of ", "” target of "])
}

pub(super) fn history(scene: &Scene<'_>, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    // …; at least 1,200 MW is to be enrolled: a part of its own that says what is to be.
    let own = last_part(scene.sentence, "; ");
    let is_own = holds(scene.tail, COMING) || holds(own, MODALS) || is_to_do(scene.tail);
    let lead = if is_own { own } else { scene.sentence };
    if run.is_promise && scene.behind.unit == "%" && scene.tail.starts_with(" of those ") {
        return None;
    }
    if is_allotted(scene) {
        return None;
    }
    if is_result(scene, frame) {
        return Some(Rule::History);
    }
    if is_target(scene) || is_decided(scene, frame) || is_purpose(scene, frame) {
        return None;
    }
    let is_told = is_outcome(scene, lead)
        || is_part_of_each(scene, lead)
        || !scene.is_led && is_surveyed(scene)
        || makes_up(scene)
        || is_told_before(scene, run, lead)
        || is_told_behind(scene, lead)
        || is_share_now(frame, lead);
    is_told.then_some(Rule::History)
}

/// Whether an infinitive behind a number says what is to be of so many: 60% of women to have a doctor.
pub(super) fn is_to_do(tail: &str) -> bool {
    let words: Vec<&str> = tail.split_whitespace().collect();
    let at = words.iter().position(|word| *word == "to" || TELLING.contains(word));
    let infinitive = at.and_then(|at| words.get(at..)).unwrap_or_default();
    let [to, verb, _, ..] = infinitive else { return false };
    let is_verb = *verb == "be" || ACTS.contains(verb) || can_be_verb(verb) && !verb.ends_with('s');
    *to == "to" && is_verb
}

/// Whether the number is a result, whatever else its sentence says.
fn is_result(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    is_compared(scene)
        || is_behind_deed(frame.core)
        || is_progress(scene)
        || is_done_item(scene)
        || opens_in_past(scene)
        || is_scored(frame.core)
        || is_told_later(scene)
}

/// Whether a sum has been set aside, and not been spent: £8 million has been allocated to care.
fn is_allotted(scene: &Scene<'_>) -> bool {
    let is_over = holds(scene.sentence, GONE) || holds(scene.rest, GONE);
    is_money(scene) && is_set_aside(scene) && !is_over
}

/// Whether a sum was decided on and has not been spent.
fn is_decided(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    is_money(scene)
        && (ending(frame.core, DECIDES).is_some()
            || makes_known(frame.core, scene.tail)
            || is_provided(scene, frame.core))
        && !holds(scene.sentence, &[" had ", " was ", " were "])
        && !holds(scene.rest, &[" has ", " have ", " was ", " were "])
}

/// Whether the verb directly before a sum makes known what it is meant for: announced a $9 billion fund.
pub(super) fn makes_known(core: &str, tail: &str) -> bool {
    let verb = core.split_whitespace().next_back().unwrap_or_default();
    tells_of_plans(verb) && announces(&format!("{verb} {}", tail.trim_start()))
}

/// Whether the sentence tells that a target was met or missed, and not that it is to be.
fn is_outcome(scene: &Scene<'_>, lead: &str) -> bool {
    let rest = scene.rest;
    let is_met =
        tells_of_outcome(lead) || tells_of_outcome(rest) && !holds(rest, &[" will ", " must "]);
    is_met && !holds(lead, &[" will ", " be met", " must ", " shall "])
}

/// Whether a verb in the present tells what a part of every one of something is or goes to: $300 of each
/// bill goes to taxes.
fn is_part_of_each(scene: &Scene<'_>, lead: &str) -> bool {
    is_money(scene)
        && is_of_each(scene)
        && mood_behind(scene.rest) == Mood::Told
        && last_coming(lead).is_none()
}

/// Whether the number is a loss that something is to make up for.
fn makes_up(scene: &Scene<'_>) -> bool {
    const WORDS: &[&str] = &["make up for ", "makes up for ", "compensate for "];
    ending(scene.before.trim_end_matches("a "), WORDS).is_some()
}

/// Whether the last thing that is told before the number lies in the past.
fn is_told_before(scene: &Scene<'_>, run: &Run, lead: &str) -> bool {
    // Every woman has 4 contacts: in a line of targets what is, is to be.
    let told = if scene.is_led || is_target_line(scene) { LED_PAST } else { PAST };
    // Limit the share of those rolled over to 3%: a demand describes its object.
    let own = last_part(lead, "; ");
    let finished = finished(lead).filter(|_| !is_demand(own));
    let changed = changed(lead).filter(|_| !scene.is_led);
    let past = last_told(lead, told).max(finished).max(changed).filter(|_| !denies(lead));
    // What stands before a promise of the sentence says nothing of what follows it.
    let promised = scene.before.len().saturating_sub(lead.len());
    let promised = scene.promise_end.saturating_sub(promised);
    let past = past.filter(|at| !run.is_promise || *at >= promised);
    past > last_coming(lead)
}

/// Whether the words behind the number tell of the past, and none before it of what is to come.
fn is_told_behind(scene: &Scene<'_>, lead: &str) -> bool {
    const BEHIND: &[&str] = words! {
        " were " " have been" " has been" " had " " was " " are under " " have already" " since 20" " since 19" " in the previous " " in the past "
    };
    // All 140 will have been reviewed: what is to be over then.
    const TO_BE_OVER: &[&str] = &[" will have ", " shall have ", " must have ", " to have "];
    let plain = scene.rest.split('(').next().unwrap_or_default();
    let first = |words: &[&str]| words.iter().filter_map(|word| plain.find(word)).min();
    let told = first(BEHIND);
    let is_over = told.is_some_and(|told| first(TO_BE_OVER).is_none_or(|coming| told < coming));
    (is_over || is_last_year(plain))
        && mood_before(lead) != Mood::Coming
        && last_coming(lead).is_none()
        && !is_limited(scene)
        && !is_demand(lead)
        && !is_subject_to_come(scene)
        && !is_share_reached(scene)
}

/// Whether the number is a share that something accounts for.
fn is_share_now(frame: &Frame<'_>, lead: &str) -> bool {
    ending(frame.core, &[" account for ", " accounts for ", " accounting for "]).is_some()
        && !frame.core.ends_with(" to account for ")
        && last_coming(lead).is_none()
}

/// Where the last word of what is to come begins, other than of what once was to come: had projected.
pub(super) fn last_coming(lead: &str) -> Option<usize> {
    let is_told = |at: usize| {
        let (before, word) = lead.split_at_checked(at).unwrap_or_default();
        let is_past = before.split_whitespace().rev().find(|word| !is_adverb(word));
        let is_past = matches!(is_past, Some("was" | "were"))
            && word.split_whitespace().next().is_some_and(|word| word.ends_with("ed"));
        is_past
            || ending(before.trim_end(), &[" had"]).is_some()
                && word.trim_start().starts_with(char::is_alphabetic)
    };
    last_of(lead, FUTURE).filter(|at| !is_told(*at)).max(last_year(lead)).max(coming_at(lead))
}

/// Where the last of the words of the past begins, other than an infinitive: to have 20%.
fn last_told(lead: &str, told: &Words) -> Option<usize> {
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
        // Ensure that every child has a place: what is to be ensured.
        let is_ensured = matches!(verb.split(' ').next(), Some("has" | "have"))
            && holds(before, &["ensure ", "guarantee ", "so that "])
            && !before.contains(',');
        // Will hit 90%: the past and the infinitive are the same word.
        let is_same = verb.starts_with("hit ")
            && (ending(before.trim_end(), &[" to", "'ll", "’ll"]).is_some()
                || MODAL.contains(&before.split_whitespace().next_back().unwrap_or_default()));
        is_passive
            || is_ensured
            || is_same
            || is_brought
            || is_adjective
            || word.starts_with(" have ")
                && ending(before, &[" to", " will", " must", " should", " shall", "we'll", "we’ll"])
                    .is_some()
    };
    let places = places_of(lead, told).map(|(at, _)| at);
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
    let opened = last_of(before, OPENS);
    let inside = opened.and_then(|open| before.get(open.saturating_add(1)..)).unwrap_or_default();
    let is_bracket = inside.starts_with('(');
    let closes = if is_bracket { behind.contains(')') } else { behind.contains(", ") };
    opened.is_some() && closes && !inside.contains(if is_bracket { ")" } else { ", " })
}

/// Where the last verb begins that tells of a change which is over: increased from, fell by.
fn changed(lead: &str) -> Option<usize> {
    const HOW: &[&str] = &["from", "to", "by", "at", "over", "around", "about", "below", "above"];
    const AUXILIARIES: &[&str] =
        &["be", "been", "being", "is", "are", "and", "or", "was", "were", "get"];
    let words: Vec<&str> = lead.split(' ').collect();
    let at = words.windows(3).rposition(|window| {
        let [before, verb, how] = window else { return false };
        let is_change = verb.ends_with("ed")
            && [FALLING, RISING].iter().any(|stems| last_stem_of(verb, stems) == Some(0));
        let is_how = HOW.contains(how) || how.starts_with(|c: char| c.is_ascii_digit());
        is_change && is_how && !AUXILIARIES.contains(before) && !before.ends_with("ly")
    })?;
    let before = words.get(..=at)?;
    Some(before.iter().map(|word| word.len().saturating_add(1)).sum())
}

/// Where the last verb in the past with its object begins: raised their rate, improved the share.
fn finished(lead: &str) -> Option<usize> {
    const DOERS: &[&str] = &["we", "they", "it", "he", "she"];
    // It cut: of one other than the speaker only the past has no ending.
    const SHORT: &[&str] = &["cut", "put", "hit"];
    const IRREGULAR: &[&str] = &["spent", "built", "sold", "won", "paid", "made"];
    const AUXILIARIES: &[&str] = &[
        "be", "been", "being", "is", "are", "to", "and", "or", "of", "as", "well", "have", "has",
        "had",
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
        if IRREGULAR.contains(verb) {
            return DOERS.contains(before);
        }
        verb.len() >= 5
            && verb.ends_with("ed")
            && !verb.ends_with("eed")
            && *verb != "required"
            && !(tells_of_plans(verb) && (verb.starts_with("pledg") || announces(lead)))
            && (OBJECTS.contains(object) || DOERS.contains(before))
            && !AUXILIARIES.contains(before)
            // Have also proposed a: not yet done.
            && !(is_adverb(before) && intends(verb))
    })?;
    let before = words.get(..=at)?;
    Some(before.iter().map(|word| word.len().saturating_add(1)).sum())
}
