//! Numerals that their sentence refuses: denominators, old values, ages, durations.

use super::forms::is_line_start;
use super::frame::{Frame, denies};
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
    let limits = ending(
        scene.before,
        &["within ", "in ", "less than ", "under ", "below ", "no longer than ", "no more than "],
    )
    .is_some();
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
    let frame = Frame::around(scene);
    let is_bound = frame.bound.is_some();
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
    // Targets: 3 hours of training per worker.
    let is_item =
        scene.is_led && is_line_start(scene) && scene.tail.trim_start().starts_with("of ");
    // No train should leave more than 5 minutes late.
    let is_denied = is_bound && denies(frame.core);
    let aims = extends
        || is_denied
        || given
        || is_item && scene.tail.contains(" per ")
        || goal && (speaks || scene.before.ends_with("exceed "))
        || is_bound && speaks && is_phrase(scene);
    (!aims).then_some(Rule::Duration)
}
