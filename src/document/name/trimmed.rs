//! English heads without the words that only lead to a number.

use super::head::unnumbered;
use crate::document::en::{self, BULLETS};
use crate::search::{holds, last_part};

/// Words at the end of a head that only lead to the number, besides those that bind it.
pub(super) const BOUNDS: &[&str] = words! {
    "for" "must not exceed" "may not exceed" "to" "by" "of" "a" "an" "the" "is" "are" "reach"
    "achieve" "represent" "achieving" "reaching" "and" "is to" "rise" "towards" "toward" "working"
    "in" "at" "will" "shall" "must" "should" "be" "rise" "fall" "grow" "increase" "decrease"
    "decline" "drop" "raised" "increased" "reduced" "lowered" "expected" "forecast" "projected"
    "with" "minimum" "a minimum of" "maximum" "before" "after" "will be" "by an average of"
    "further" "by another" "from" "go" "move" "shift" "come" "come down" "go up" "go down" "improve"
    "climb" "have" "has" "cut" "including" "of which" "kept" "held" "than" "least"
    "to the equivalent" "the equivalent" "in the range" "the range" "in the region" "between"
    "to be" "amount" "amount to" "eur" "usd" "gbp" "sek" "all" "remaining" "other" "not" "no"
    "at or" "well" "another" "an average" "on average" "chf" "cad" "nok" "dkk" "jpy" "has committed"
    "has announced" "is earmarked" "has set aside" "have set aside" "pledged" "pledged another"
    "down" "up"
};

/// Words at the beginning that are no part of a name.
pub(super) const OPENINGS: &[&str] = words! {
    "target" "targets" "goal" "objective" "we will" "the city will" "and" "or" "increase" "reduce"
    "raise" "lower" "the" "achieve" "ensure" "a" "an" "to" "reduction of" "reduction in"
    "increase in" "increase of" "gradual" "grow" "boost" "cut" "expand" "improve" "lift" "bring" "halve"
    "with a" "with an" "with the" "with" "aforementioned" "an additional" "additional" "double" "decrease" "our goal is" "our target is" "our aim is" "including" "of which" "keep" "maintain"
    "also" "we have set" "we'll" "we plan to" "we plan" "we want" "we want to" "we aim to" "we intend to" "we are going to" "of"
    "see" "we target" "we aim for" "we expect" "we anticipate" "we also expect" "it" "it has" "other"
};

/// What those who plan say of themselves before what they plan.
const PLANNERS: &[&str] = &[
    " we target ",
    " we expect ",
    " we guide to ",
    " we anticipate ",
    " we are targeting ",
    " we plan to ",
    " expects ",
    " anticipates ",
    " wants to ",
    " plans to ",
    " aims to ",
    " intends to ",
    " envisages ",
    " proposes ",
    " projects ",
    " declared ",
    " authorized ",
    " authorised ",
    " has announced ",
    " announced ",
    " said ",
];

/// A head without codes, marks, openings and bounds.
pub(super) fn trimmed(own: &str) -> &str {
    let is_mark = |c: char| {
        BULLETS.contains(&c)
            || matches!(c, ':' | ';' | ',' | '$' | '€' | '£' | '≥' | '≤' | '<' | '>' | '(')
    };
    // The text of a shortcode or tag, without its markup.
    let own = without_speaker(last_part(own, "=\""));
    let own = unnumbered(own);
    let code = own.rsplit_once(": ").filter(|(code, _)| code.len() <= 12);
    let own = code.map_or(own, |(_, rest)| rest);
    // Under our plan we target a margin of: what those who plan say of themselves is no name.
    let planned = || PLANNERS.iter().find_map(|words| own.rsplit_once(words));
    let own = if holds(own, PLANNERS) { planned().map_or(own, |(_, rest)| rest) } else { own };
    let mut name = own.trim_matches(is_mark);
    loop {
        let lower = name.to_ascii_lowercase();
        let end = en::leading_end(&lower, BOUNDS);
        let is_word = |rest: &str| rest.is_empty() || rest.starts_with([' ', ':']);
        let begins = |word: &&&str| lower.strip_prefix(**word).is_some_and(is_word);
        let begin = OPENINGS.iter().filter(begins).map(|word| word.len()).max().unwrap_or(0);
        let to = name.len().saturating_sub(end).max(begin);
        let rest = name.get(begin..to).unwrap_or_default();
        // This year's rise: what somebody has is no verb.
        let rest = if rest.ends_with("'s") || rest.ends_with("’s") {
            name.get(begin..).unwrap_or(rest)
        } else {
            rest
        };
        let rest = undated(rest).trim_matches(is_mark);
        if rest.len() == name.len() || rest.is_empty() {
            return rest;
        }
        name = rest;
    }
}

/// A sentence without the label that says who speaks in it: PUBLIX: Publix commits to.
pub(super) fn without_speaker(sentence: &str) -> &str {
    let first = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).next()
    };
    let parts = sentence.split_once(": ");
    let told = parts.filter(|(label, told)| first(label).is_some() && first(label) == first(told));
    told.map_or(sentence, |(_, told)| told)
}

/// A head without `By 2030,` at its beginning or `by 2030` at its end.
fn undated(head: &str) -> &str {
    let head = match head.split_once(", ") {
        Some((when, rest)) if is_time(when.trim()) => rest,
        _ => head,
    };
    let lower = head.to_ascii_lowercase();
    let old = lower.find(" from ").filter(|at| {
        let rest = lower.get(at.saturating_add(" from ".len())..).unwrap_or_default();
        let value = rest.trim_start_matches([' ', '$', '€', '£']);
        value.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("a baseline")
    });
    let leaves = lower.strip_prefix("from ").map(|rest| rest.trim_start_matches(['$', '€', '£']));
    let is_old = leaves.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let old = if is_old { Some(0) } else { old };
    let head = head.get(..old.unwrap_or(head.len())).unwrap_or(head);
    let dated = ["by 20", "in 20"].iter().find_map(|lead| lower.strip_prefix(lead)?.find(' '));
    let head = dated.and_then(|at| head.get(at.saturating_add("by 20".len())..)).unwrap_or(head);
    match head.trim_start().rsplit_once(" by ") {
        Some((rest, when)) if when.trim().len() == 4 && when.trim().starts_with("20") => rest,
        _ => head,
    }
}

/// Whether a head says nothing but when: By March 2030.
pub(super) fn is_time(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    let dated = ["by ", "in ", "until ", "from "].iter().any(|word| lower.starts_with(word));
    dated && lower.split_whitespace().count() <= 4 && lower.ends_with(|c: char| c.is_ascii_digit())
}
