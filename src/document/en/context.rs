//! Numerals that their sentence refuses: denominators, old values, ages, durations.

use super::frame::Frame;
use super::mood::is_phrase;
use crate::document::lexer::Shape;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, ending, holds};

pub(super) fn denominator(scene: &Scene<'_>) -> Option<Rule> {
    let before = scene.before;
    // 8 of 10 projects, one in four: the second number is what the first is counted of.
    let (lead, joint) = ending(before, &[" of ", " in ", " out of "])
        .map_or((before, ""), |word| (before.strip_suffix(word).unwrap_or(before), word));
    let counts = [
        "projects", "schools", "units", "events", "homes", "centres", "centers", "visits",
        "people", "students",
    ];
    let is_counted = scene.behind.unit.is_empty() || counts.contains(&scene.behind.unit.as_str());
    let is_part = !joint.is_empty()
        && is_counted
        && !matches!(scene.token.shape, Shape::Share(_))
        && (lead.ends_with(|c: char| c.is_ascii_digit())
            || ending(lead, &["one", "two", "three", "four", "nine"]).is_some());
    if is_part {
        return Some(Rule::Denominator);
    }
    let per = ending(
        before,
        &["per ", "per every ", "for every ", "in every ", "every ", "for each ", " each "],
    )
    .is_some();
    let is_time = is_time(scene);
    (per).then_some(if is_time { Rule::Duration } else { Rule::Denominator })
}

/// The longest of the words that a text ends with, where a word begins: age of, not average of.
fn ending_word<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    ending(text, words).filter(|word| {
        let lead = text.strip_suffix(*word).unwrap_or_default();
        !lead.ends_with(char::is_alphabetic)
    })
}

pub(super) fn age(scene: &Scene<'_>) -> Option<Rule> {
    let aged = ending_word(
        scene.before,
        &[
            "aged ",
            "age ",
            "ages ",
            "age of ",
            "children under ",
            "adults over ",
            "under-",
            "people over ",
        ],
    )
    .is_some();
    let rest = scene.after.trim_start();
    let of_age = beginning(
        rest,
        &[
            "years of age",
            "years old",
            "-year-old",
            "year-old",
            "years and older",
            "years or older",
            "and older",
            "and over)",
        ],
    )
    .is_some();
    (aged || of_age).then_some(Rule::Age)
}

pub(super) fn from(scene: &Scene<'_>) -> Option<Rule> {
    if ending(
        scene.before,
        &["bottom ", "top ", "poorest ", "richest ", "lowest ", "highest ", "first ", "last "],
    )
    .is_some()
    {
        return Some(Rule::Attribute);
    }
    let words = [
        "from ",
        "from a ",
        "from about ",
        "from around ",
        "from approximately ",
        "from over ",
        "from nearly ",
        "from just ",
        "baseline of ",
        "baseline savings of ",
        "baseline level of ",
        "baseline value of ",
        "baseline: ",
        "up from ",
        "down from ",
        "compared to ",
        "compared with ",
        "relative to ",
        "versus ",
        "vs. ",
        "against ",
        "rather than ",
        "instead of ",
        "currently ",
        "previously ",
        "of the previous ",
    ];
    // An exposure of more than 10 is to fall to 0: the first number says of what.
    let described = ending(
        scene.before,
        &[
            " of more than ",
            " of at least ",
            " of less than ",
            " of over ",
            " with more than ",
            " with at least ",
            " with less than ",
            " with fewer than ",
        ],
    )
    .is_some();
    if described && later_level(scene.rest) {
        return Some(Rule::Attribute);
    }
    if is_of_baseline(scene) {
        return Some(Rule::From);
    }
    let left = scene.sentence.rsplit_once("from ").map(|(_, tail)| tail);
    let leaves = left.is_some_and(|tail| tail.ends_with("baseline of "));
    let word = ending(scene.before, &words).is_some() || is_old_value(scene);
    let money = scene.before.trim_end_matches(['$', '€', '£']).ends_with("from ");
    // A reserve of 1.8 million being reduced to 1.2: the first number is the value before.
    let turns = beginning(scene.tail.trim_start(), TURNS).is_some();
    (word || leaves || money || turns).then_some(Rule::From)
}

/// Whether the number is one of those that a baseline has: from the baselines of 34%, 47% and 51%.
fn is_of_baseline(scene: &Scene<'_>) -> bool {
    let Some(between) = scene.sentence.rfind("baseline").and_then(|at| scene.sentence.get(at..))
    else {
        return false;
    };
    let lead = first_of_shares(between.trim_end_matches(['$', '€', '£']));
    let moves = [" to ", " by ", ", ", ":", ")"];
    let is_near = lead.split_whitespace().count() <= 9 && !holds(lead, &moves);
    is_near && ending(lead, &[" of ", " at ", " was ", " were ", " is ", " are "]).is_some()
}

/// What stands before the first of the numbers with signs that a text ends in a list of.
fn first_of_shares(text: &str) -> &str {
    let mut lead = text;
    while let Some(joint) = ending(lead, &[", ", " and ", ", and ", " or "]) {
        let listed = lead.strip_suffix(joint).unwrap_or(lead);
        let number =
            listed.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '%' | '.' | ','));
        if number.len() == listed.len() {
            break;
        }
        lead = number;
    }
    lead
}

/// Words behind a value by which it turns into another.
const TURNS: &[&str] = &[
    "being reduced to",
    "being raised to",
    "reduced to",
    "rising to",
    "falling to",
    "growing to",
    "increasing to",
    "declining to",
    "being cut to",
    "being increased to",
];

/// Whether a value is left for another: from the present level of about 3.5 to 2.
fn is_old_value(scene: &Scene<'_>) -> bool {
    let Some(between) = scene.sentence.rfind("from ").and_then(|at| scene.sentence.get(at..))
    else {
        return false;
    };
    let is_near = between.split_whitespace().count() <= 6
        && !between.contains(|c: char| c.is_ascii_digit())
        && !between.contains(" to ");
    let reached = scene.rest.split("to ").skip(1).any(|rest| {
        let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let rest = beginning(
            rest,
            &[
                "about ",
                "around ",
                "at least ",
                "less than ",
                "below ",
                "under ",
                "over ",
                "more than ",
            ],
        )
        .and_then(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
        rest.trim_start_matches(['$', '€', '£']).starts_with(|c: char| c.is_ascii_digit())
    });
    is_near && reached
}

/// Whether a later number of the sentence is reached: … to 0%.
fn later_level(rest: &str) -> bool {
    rest.split(" to ").skip(1).any(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && digits != 4
    })
}

const TIMES: &[&str] = words! {
    "days" "day" "business days" "business day" "calendar days" "working days" "hours" "hour"
    "minutes" "minute" "min" "mins" "seconds" "second" "weeks" "months" "years"
};

pub(super) fn is_time(scene: &Scene<'_>) -> bool {
    let word = scene
        .after
        .trim_start_matches([' ', '-'])
        .split([' ', ',', '.', ')', '-'])
        .next()
        .unwrap_or_default();
    TIMES.contains(&scene.behind.unit.as_str())
        || ["year", "week", "month", "quarter", "quarters", "decade", "decades"].contains(&word)
}

pub(super) fn duration(scene: &Scene<'_>, run: &Run) -> Option<Rule> {
    if !is_time(scene) {
        return None;
    }
    // Within two years: by when, and no time that something may take.
    let is_horizon = scene.before.ends_with("within ")
        && matches!(scene.behind.unit.as_str(), "years" | "year" | "months")
        && beginning(scene.tail, &[" of "]).is_none();
    if is_horizon {
        return Some(Rule::Duration);
    }
    let limits =
        ending(scene.before, &["within ", "in ", "less than ", "under ", "below "]).is_some();
    if run.is_promise
        && (limits || beginning(scene.tail.trim_start(), &["or less", "or fewer"]).is_some())
    {
        return Some(Rule::Condition);
    }
    let goal = ending(
        scene.before,
        &[
            "within ",
            "to ",
            "less than ",
            "no more than ",
            "at most ",
            "under ",
            "below ",
            "by ",
            "target ",
            "median of ",
            "average of ",
            "time of ",
            "exceed ",
            "target: ",
            "to less than ",
            "< ",
            "≤ ",
            "at ",
        ],
    )
    .is_some();
    let is_bound = Frame::around(scene).bound.is_some();
    let extends = scene.before.ends_with("to ")
        && holds(scene.sentence, &["increas", "rais", "extend", "expectancy"]);
    let speaks = holds(
        scene.sentence,
        &[
            "target", "reduce", "cut", "lower", "respond", "resolve", "must", "shall", "time",
            "wait", "limit", "shorten",
        ],
    );
    let given = scene.tail.trim_start().starts_with("of ")
        && !holds(scene.tail, &[" age", " experience", " old"])
        && holds(
            scene.sentence,
            &["provide", "deliver", "access to", "complete", "offer", "receive"],
        );
    let aims = extends
        || given
        || goal && (speaks || scene.before.ends_with("exceed "))
        || is_bound && speaks && is_phrase(scene);
    (!aims).then_some(Rule::Duration)
}
