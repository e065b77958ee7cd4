//! Numerals that their sentence refuses: denominators, old values, ages, durations, the past.

use super::evidence::is_target;
use crate::document::layout::Gate;
use crate::document::promise::Run;
use crate::document::rule::Rule;
use crate::document::scene::{Scene, beginning, ending, holds, last_of};

pub(super) fn denominator(scene: &Scene<'_>) -> Option<Rule> {
    let before = scene.before;
    let per = ending(
        before,
        &["per ", "per every ", "for every ", "in every ", "every ", "for each ", " each "],
    )
    .is_some();
    let is_time = is_time(scene);
    (per).then_some(if is_time { Rule::Duration } else { Rule::Denominator })
}

pub(super) fn age(scene: &Scene<'_>) -> Option<Rule> {
    let aged = ending(
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
    let leaves = scene
        .before
        .rsplit("from ")
        .next()
        .is_some_and(|tail| scene.before.contains("from ") && tail.ends_with("baseline of "));
    let word = ending(scene.before, &words).is_some();
    let money = scene.before.trim_end_matches(['$', '€', '£']).ends_with("from ");
    (word || leaves || money).then_some(Rule::From)
}

/// Whether a later number of the sentence is reached: … to 0%.
fn later_level(rest: &str) -> bool {
    rest.split(" to ").skip(1).any(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && digits != 4
    })
}

pub(super) fn gate(scene: &Scene<'_>) -> Option<Rule> {
    match scene.gate {
        Gate::History => Some(Rule::History),
        Gate::Definition => Some(Rule::Definition),
        Gate::Plan => None,
    }
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
        ],
    )
    .is_some();
    let extends = scene.before.ends_with("to ")
        && holds(scene.sentence, &["increas", "rais", "extend", "expectancy"]);
    let aims = extends
        || goal
            && (holds(
                scene.sentence,
                &[
                    "target", "reduce", "cut", "lower", "respond", "resolve", "must", "shall",
                    "time",
                ],
            ) || scene.before.ends_with("exceed "));
    (!aims).then_some(Rule::Duration)
}

/// Words that tell what is or was.
const PAST: &[&str] = words! {
    " was " " were " " had " " has " " have " "last year" "since " "rose " "grew " " fell "
    "reached " "totaled" "totalled" "awarded" "already" "as of " "currently" "to date"
    "in the past" "in recent years" "over the past" "stood at" "increased to" "increased by"
    "decreased by" "decreased to" "declined" "was up" "were up" "amounted" "accounted for"
    "dropped" "exceeded " "surpassed" "hit " " are under " "represents " "represented "
    "this year's work has" "counts as" "measured as" "defined as" "living on"
};

/// Words that tell what is to come.
pub(super) const FUTURE: &[&str] = words! {
    " will " "target" " goal" " aim" "by 20" "plan to" "plans to" "expect" "next year" "should "
    " must " "intend" "commit" "ensure " "by the end of" "project" "strive" " shall " " is set at" " are set at" " is projected" " is expected" " are expected" "this year, " "we'll "
    "around 20" "until 20"
};

pub(super) fn history(scene: &Scene<'_>) -> Option<Rule> {
    let lead = scene.sentence;
    if is_target(scene) {
        return None;
    }
    let past = last_of(lead, PAST);
    let future = last_of(lead, FUTURE);
    let later = holds(
        scene.rest,
        &[" were ", " have been", " has been", " had ", " was ", " are under ", " have already"],
    ) && future.is_none();
    (past > future || later).then_some(Rule::History)
}
