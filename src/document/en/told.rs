//! What tells that a number is a result: an outcome, a survey, a score, a time that is over.

use super::clause::{Mood, mood_before};
use super::forms::is_line_start;
use super::frame::Frame;
use super::listed::{ends_in_arrow, follows_arrow};
use super::mood::{is_demand, is_limited, is_target, last_year};
use super::position::{has_verb, tells_nothing};
use super::tense::last_coming;
use super::words::{ACTS, BULLETS, DEMANDS, MODALS};
use crate::document::deadline::{self, Years};
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds, places_of};

/// Whether a sentence tells that a target was met or missed: has exceeded the target of 95%.
pub(super) fn tells_of_outcome(sentence: &str) -> bool {
    const MET: &[&str] = &["exceeded ", "met ", "missed ", "surpassed ", "achieved "];
    const WHOSE: &[&str] = &["the ", "our ", "its ", "their "];
    places_of(sentence, MET).any(|(at, verb)| {
        let object = sentence.get(at.saturating_add(verb.len())..).unwrap_or_default();
        let is_owned = beginning(object, WHOSE).is_some();
        let is_word = sentence.get(..at).is_some_and(|before| before.ends_with(' '));
        let is_target = |word: &str| word.starts_with("target") || word.starts_with("goal");
        is_word && is_owned && object.split(' ').skip(1).take(3).any(is_target)
    })
}

/// Whether an infinitive says what something that was begun is for, and until when: a scheme to phase out
/// about 4,000 lorries by 2031.
pub(super) fn is_purpose(scene: &Scene<'_>, frame: &Frame<'_>) -> bool {
    let mut words = frame.core.split_whitespace().rev().take(3);
    let is_infinitive = words.next().is_some_and(|word| word.chars().all(char::is_alphabetic))
        && words.any(|word| word == "to");
    is_infinitive && deadline::is_limited(scene.tail) && !scene.tail.contains(" from ")
}

/// Whether an item of targets begins with the share of those who will have done something: 100% of new
/// starters have been trained.
pub(super) fn is_share_reached(scene: &Scene<'_>) -> bool {
    let is_share = scene.behind.unit == "%" || scene.behind.unit.starts_with("per");
    scene.is_led && is_share && is_line_start(scene) && scene.tail.starts_with(" of ")
}

/// Whether words behind a number say that it was last year, and do not compare with that: last year's
/// 40, 40 last year.
pub(super) fn is_last_year(behind: &str) -> bool {
    const WITH: &[&str] =
        &["with", "to", "than", "on", "over", "from", "of", "against", "as", "versus"];
    behind
        .split_once(" last year")
        .is_some_and(|(lead, _)| !WITH.contains(&lead.rsplit(' ').next().unwrap_or_default()))
}

/// Whether a survey or count found the number, or somebody who was asked said it.
pub(super) fn is_surveyed(scene: &Scene<'_>) -> bool {
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

/// Whether a gerund behind “after” tells what was done before what the sentence is about: after opening 9 stores.
pub(super) fn is_behind_deed(core: &str) -> bool {
    let mut words = core.split_whitespace().rev();
    let is_deed = words.next().is_some_and(|word| word.len() > 4 && word.ends_with("ing"));
    is_deed && words.next() == Some("after")
}

/// Whether an arrow leads from what was to be done to how far it was done: all calls answered => 94%.
pub(super) fn is_scored(core: &str) -> bool {
    ends_in_arrow(core) && !follows_arrow(core) && core.contains(char::is_alphabetic)
}

/// Whether the verb of the sentence stands behind the number and tells what has been done: the fund of
/// $3 million, set up by the council, has closed.
pub(super) fn is_told_later(scene: &Scene<'_>) -> bool {
    let perfect = [" has ", " have "]
        .iter()
        .filter_map(|word| Some((scene.rest.find(word)?, word.len())))
        .min();
    let Some((at, length)) = perfect else { return false };
    let (subject, verb) = scene.rest.split_at_checked(at).unwrap_or_default();
    let mut verb = verb.get(length..).unwrap_or_default().split_whitespace().take(2);
    let is_done = verb.any(|word| word.len() > 4 && word.ends_with("ed"));
    let is_bare = mood_before(scene.sentence) == Mood::Bare;
    !scene.is_led
        && is_done
        && is_bare
        && tells_nothing(scene)
        && !has_verb(subject)
        && !is_limited(scene)
}

/// Whether the number is a target that a result is compared with: well above the 15% target.
pub(super) fn is_compared(scene: &Scene<'_>) -> bool {
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
        "missed ",
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
pub(super) fn opens_in_past(scene: &Scene<'_>) -> bool {
    const TIMES: &[&str] =
        &["last year", "a year ago", "last month", "in the last year", "over the past ", "to date"];
    let lead = scene.sentence.trim_start_matches(|c: char| !c.is_alphabetic());
    (beginning(lead, TIMES).is_some() || opens_before_plan(lead, scene.years))
        && !holds(scene.sentence, MODALS)
        && last_year(scene.sentence).is_none()
        && !holds(
            scene.sentence,
            &["plan", "expect", " aim", "target", "goal", " committed ", " pledge"],
        )
        && !is_limited(scene)
}

/// Whether a sentence begins with a year that was over when the plan began: in 2025, at the end of 2025.
fn opens_before_plan(lead: &str, years: Years) -> bool {
    const LEADS: &[&str] = words! {
        "in " "during " "at the end of " "as of " "by the end of " "throughout " "in fiscal " "in the year "
        "in december " "on 31 december "
    };
    let Some(word) = beginning(lead, LEADS) else { return false };
    let year = lead.get(word.len()..).and_then(|rest| rest.get(..4)?.parse::<i32>().ok());
    let is_before = |year: i32| year >= 1950 && years.first.is_some_and(|first| year < first);
    year.is_some_and(is_before)
}

/// Whether an item begins with a verb in the past, where nothing says that it tells of targets:
/// - reduced fleet fuel by 28%.
pub(super) fn is_done_item(scene: &Scene<'_>) -> bool {
    let item = scene.before.trim_start_matches(BULLETS);
    let verb = item.split(' ').next().unwrap_or_default();
    let stem = verb.strip_suffix("ed").unwrap_or_default();
    let is_verb = |known: &&str| *known == stem || known.strip_suffix('e') == Some(stem);
    let is_item = item.len() < scene.before.len();
    let is_past = stem.len() > 2 && ACTS.iter().chain(DEMANDS).any(is_verb);
    is_item && is_past && !scene.is_led && !is_limited(scene)
}

/// Whether the number is a share of a work that is done: 38% complete.
pub(super) fn is_progress(scene: &Scene<'_>) -> bool {
    let tail = scene.tail.trim_start();
    (scene.behind.unit == "%" || scene.behind.unit.starts_with("per"))
        && beginning(tail, &["complete", "completed", "done", "finished"]).is_some_and(|word| {
            !tail
                .get(word.len()..)
                .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
        })
        && !holds(scene.sentence, &[" will ", " to be ", " must ", " target"])
}
