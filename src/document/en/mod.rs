//! The grammar of promises in English.

mod aside;
mod before;
mod change;
mod clause;
mod context;
mod deeds;
mod denial;
mod direction;
mod evidence;
mod expected;
mod forecast;
mod forms;
mod frame;
mod letters;
mod limits;
mod listed;
mod marks;
mod mood;
mod papers;
mod position;
mod refusals;
mod scale;
mod stated;
mod tense;
mod time;
mod told;
mod words;

pub(super) use words::{BULLETS, ELIGIBLE};

use super::layout::Gate;
use super::promise::{Reading, Run};
use super::rule::Rule;
use super::scene::Scene;
use crate::search::{beginning, ending, holds, last_stem_of, places_of};
use aside::aside;
use before::from;
use context::{age, denominator, reached_share};
use evidence::promise;
use forecast::forecast;
use frame::Frame;
pub(super) use frame::{bound_before, bound_behind};
use limits::is_none_of;
pub(super) use marks::is_school_year;
use marks::{date, document, grade, item, name};
pub(super) use papers::{Issue, is_article, is_by_other, issued};
use refusals::{attribute, own_task};
use scale::scale;
use tense::{gate, history};
use time::duration;
use words::{ACTS, TITLES};

/// Whether a word is a verb by which something is done a number of times.
pub(super) fn is_deed(word: &str) -> bool {
    ACTS.contains(&word)
}

/// The verb of which a word is the gerund: deliver of delivering.
pub(super) fn infinitive_of(word: &str) -> Option<&'static str> {
    let stem = word.strip_suffix("ing")?;
    let is_stem = |verb: &&&str| **verb == stem || verb.strip_suffix('e') == Some(stem);
    ACTS.iter().find(is_stem).copied()
}

/// The word behind a number that says that something is to be so much smaller or larger, and whether it is smaller.
pub(super) fn comparative(tail: &str) -> Option<(&'static str, bool)> {
    let tail = tail.trim_start();
    let smaller = beginning(tail, words::SMALLER).map(|word| (word, true));
    let larger = || beginning(tail, words::LARGER).map(|word| (word, false));
    smaller.or_else(larger).or_else(|| beside_year(tail))
}

/// The same where it is compared with what it was in a year: 55% below 2019 levels.
fn beside_year(tail: &str) -> Option<(&'static str, bool)> {
    let is_year = |text: &str| {
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        digits == 4
            && text.starts_with(['1', '2'])
            && !text.get(digits..).unwrap_or_default().starts_with(['%', ','])
    };
    let sides = [("below ", true), ("above ", false)];
    sides.into_iter().find(|(word, _)| tail.strip_prefix(word).is_some_and(is_year))
}

/// Whether a change goes down: cut by 30%, a 30% reduction, 30% less.
pub(super) fn falls(sentence: &str, tail: &str) -> bool {
    const DOWN: &[&str] = words! {
        "reduction" "decrease" "cut" "decline" "drop" "savings" "fall " "smaller" "shorter" "cheaper" "lower"
    };
    const UP: &[&str] = &["increase", "growth", "rise", "improvement", "gain"];
    if let Some((_, is_smaller)) = comparative(tail) {
        return is_smaller;
    }
    let near = tail.get(..tail.floor_char_boundary(40)).unwrap_or(tail);
    // A 15% increase from fall to spring: the first noun of change decides.
    let noun = |words: &[&str]| places_of(near, words).map(|(at, _)| at).next();
    let is_down = noun(DOWN).is_some_and(|down| noun(UP).is_none_or(|up| down < up));
    last_stem_of(sentence, words::FALLING) > last_stem_of(sentence, words::RISING)
        || sentence.trim_end().ends_with(" down")
        || is_down
}

/// Whether a line in small letters is headed as an activity of the plan: Activity 2.3.
pub(super) fn is_activity(line: &str) -> bool {
    marks::is_activity(line)
}

/// Whether a line in small letters begins with the code of a key result: KR 1.2.
pub(super) fn is_key_result(line: &str) -> bool {
    marks::is_key_result(line)
}

/// Whether a title or item in small letters says that a document is one of key results.
pub(super) fn names_key_results(line: &str) -> bool {
    is_key_result(line) || holds(line, &["okr", "key result"])
}

/// Whether a line in small letters demands: it begins with the verb of what is to be done.
pub(super) fn is_demand(line: &str) -> bool {
    mood::is_demand(line)
}

/// Whether a head ends with the verb by which a plan or its money gives: the budget includes.
pub(super) fn gives(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    let verb = lower.split_whitespace().next_back().unwrap_or_default();
    let is_verb = verb.ends_with('s') && words::ALLOTS.iter().any(|stem| verb.starts_with(stem));
    is_verb && clause::mood_before(&lower) == clause::Mood::Coming
}

/// Whether the number is a sum of money that a verb gives for what stands behind it: we have set aside
/// $2 million to.
pub(super) fn is_sum_for(scene: &Scene<'_>) -> bool {
    const FOR: &[&str] = &[
        "for ", "to ", "in ", "on ", "into ", "towards ", "toward ", "through ", "at ", "across ",
    ];
    let core = Frame::around(scene).core;
    let is_for = beginning(scene.tail.trim_start(), FOR).is_some();
    forms::is_money(scene) && is_for && clause::role(core) == clause::Role::Object
}

/// Whether a word in small letters only says how a verb is meant.
pub(super) fn is_adverb(word: &str) -> bool {
    clause::is_adverb(word)
}

/// Whether a text in small letters names nothing: small words, adverbs and verbs alone.
pub(super) fn is_hollow(text: &str) -> bool {
    let is_small = |word: &str| {
        words::FUNCTION.contains(&word)
            || clause::is_adverb(word)
            || words::ALLOTS.iter().any(|stem| word.starts_with(stem) && word.ends_with('s'))
    };
    !text.is_empty() && text.split_whitespace().all(is_small)
}

/// Whether a word in small letters binds somebody to what is to come: committed, pledged.
pub(super) fn intends(word: &str) -> bool {
    clause::intends(word)
}

/// Whether a “that” behind a text begins what is said or expected.
pub(super) fn introduces(lead: &str) -> bool {
    clause::introduces(lead)
}

/// Whether a word can be a verb, by its form.
pub(super) fn can_be_verb(word: &str) -> bool {
    clause::can_be_verb(word)
}

/// The participle by which a text begins to tell for what money is meant: set aside, promised.
pub(super) fn set_aside(text: &str) -> Option<&str> {
    let first = text.split(' ').next().unwrap_or_default();
    let given = words::SET_ASIDE.list().iter().map(|word| word.trim());
    let given = given.filter(|word| text.starts_with(word)).max_by_key(|word| word.len());
    given.or(Some(first).filter(|word| word.ends_with("ed") && clause::intends(word)))
}

/// The bytes of the words at the end of a text in small letters that bind a number, or of others that only lead
/// to it.
pub(super) fn leading_end(text: &str, others: &[&str]) -> usize {
    let spaced = format!("{text} ");
    let bounds = [words::FLOORS, words::CEILINGS, words::ABOUTS].into_iter();
    let bounds = bounds.filter_map(|words| ending(&spaced, words)).map(str::trim_end);
    let known = bounds.chain(ending(text, others));
    let is_whole = |word: &&str| {
        text.strip_suffix(*word).is_some_and(|lead| lead.is_empty() || lead.ends_with(' '))
    };
    known.filter(is_whole).map(str::len).max().unwrap_or(0)
}

/// Whether a word is a time, in the singular or plural: year, quarters.
pub(super) fn is_time_noun(word: &str) -> bool {
    words::TIMES.contains(&word.strip_suffix('s').unwrap_or(word))
}

/// Whether a text in small letters has a verb that tells of its subject.
pub(super) fn tells(text: &str) -> bool {
    position::has_verb(text)
}

/// Whether a short title says that what follows are targets: Our financial targets.
pub(super) fn is_title_of_targets(title: &str) -> bool {
    let lower = title.trim_start_matches(['#', ' ']).to_ascii_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let last = words.last().copied().unwrap_or_default();
    let is_target =
        matches!(last, "targets" | "goals" | "commitments" | "objectives" | "ambitions");
    words.len() <= 5 && is_target
}

/// Whether a short title is that of a plan: Operational plan 2027, Our vision for 2030.
pub(super) fn is_title_of_plan(title: &str) -> bool {
    let lower = title.trim_start_matches(['#', ' ']).to_ascii_lowercase();
    let own = [" – ", " — ", " - ", " | "].iter().find_map(|dash| lower.split_once(dash));
    let own = own.map_or(lower.as_str(), |(own, _)| own);
    let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
    // A report on the execution of the budget tells what was.
    let is_told = words.iter().any(|word| {
        matches!(*word, "report" | "review" | "outturn" | "execution" | "results" | "audit")
    });
    let is_plan = words.iter().any(|word| TITLES.contains(word));
    words.len() <= 14 && !lower.ends_with('.') && is_plan && !is_told
}

/// Whether a line in small letters leads a list of what the plan is made up of.
pub(super) fn is_made_up(line: &str) -> bool {
    mood::is_made_up(line)
}

/// Whether a line that leads a list says that what follows is to be done: By 2030 the city should:
pub(super) fn obliges(line: &str) -> bool {
    let lower = line.to_ascii_lowercase();
    clause::mood_before(lower.trim_end_matches(':')) == clause::Mood::Coming
}

/// Whether a heading tells of what will be done: Our priorities.
pub(super) fn tells_of_actions(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let last = lower.split(|c: char| !c.is_alphabetic()).rfind(|word| !word.is_empty());
    holds(&lower, words::ACTION_TITLES) || last.is_some_and(|word| words::PLANS.contains(&word))
}

/// Whether a heading or leading line tells of targets.
pub(super) fn tells_of_targets(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    // What customers will get.
    let is_to_come = lower.trim_start_matches(['#', ' ']).starts_with("what ")
        && lower.contains(" will ")
        || lower.contains("where we want");
    holds(&lower, words::TARGET_TITLES) || is_to_come || marks::is_coded(&lower)
}

/// What a numeral in English text is; the scene is in lower case, `raw` the line before it as
/// written.
pub(super) fn read(scene: &Scene<'_>, raw: &str, run: &Run) -> Reading {
    let frame = Frame::around(scene);
    if let Some(rule) = structural(scene, raw, run, &frame) {
        return Reading::refused(rule);
    }
    promise(scene, run, &frame).unwrap_or(Reading::refused(Rule::Open))
}

/// Whether an ordinal says where a value is to stand among those of others: the 75th percentile.
fn is_percentile(scene: &Scene<'_>) -> bool {
    const RANKS: &[&str] = &["percentile", "centile", "decile", "quartile", "quintile"];
    // 50th–75th percentile: the second one says it of both.
    let behind = scene.after.trim_start_matches([' ', '-', '–']);
    let behind = behind.strip_prefix("to ").unwrap_or(behind);
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = beginning(behind, &["st ", "nd ", "rd ", "th "])
        .and_then(|end| behind.strip_prefix(end))
        .unwrap_or(behind);
    let is_rank = beginning(behind.trim_start(), RANKS).is_some();
    is_rank && (scene.is_led || scene.is_planned) && scene.gate == Gate::Plan
}

fn structural(scene: &Scene<'_>, raw: &str, run: &Run, frame: &Frame<'_>) -> Option<Rule> {
    let shape = &scene.token.shape;
    shape
        .refused()
        .map(|rule| if is_percentile(scene) { Rule::Open } else { rule })
        .or_else(|| item(scene))
        .or_else(|| date(scene))
        .or_else(|| document(scene))
        .or_else(|| name(scene, raw))
        .or_else(|| grade(scene))
        .or_else(|| denominator(scene))
        .or_else(|| scale(scene, run, frame))
        .or_else(|| age(scene))
        .or_else(|| from(scene, run, frame))
        .or_else(|| aside(scene, frame))
        .or_else(|| own_task(scene))
        .or_else(|| gate(scene))
        .or_else(|| duration(scene, run, frame))
        .or_else(|| reached_share(scene, run, frame))
        .or_else(|| history(scene, run, frame))
        .or_else(|| forecast(scene, frame))
        .or_else(|| attribute(scene, run, frame))
        .or_else(|| is_none_of(scene, frame).then_some(Rule::Open))
}
