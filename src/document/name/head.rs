//! What the words before an English number are about: its subject, its object, or the last deed.

use super::Around;
use super::en::{WORDS, words};
use super::trimmed::trimmed;
use crate::document::deadline;
use crate::document::en::{introduces, is_deed};
use crate::document::heading::lettered;
use crate::document::scene::Scene;
use crate::search::{first_part, places_of};

/// Verbs of change, whose object is what a promise is about.
const MOVING: &[&str] = words! {
    " reduce " " reducing " " increase " " increasing " " raise " " raising " " improve " " improving " " lower "
    " lowering " " cut " " cutting " " grow " " growing " " double " " doubling " " halve " " halving " " expand " " expanding " " decrease " " bring " " boost "
};

/// A head behind its last verb of change: cost base of “providers will need to reduce their cost base”.
pub(super) fn behind_verb(head: &str) -> &str {
    // A verb may begin the head, too: reducing the sugar.
    let lower = format!(" {}", head.to_ascii_lowercase());
    let ends =
        places_of(&lower, MOVING).map(|(at, verb)| at.saturating_add(verb.len()).saturating_sub(1));
    let object = ends.max().and_then(|end| head.get(end..)).map(trimmed).unwrap_or_default();
    let object = ["their ", "its ", "our ", "the "]
        .iter()
        .find_map(|word| object.strip_prefix(word))
        .unwrap_or(object);
    if object.len() > 3 { object } else { head }
}

/// A head without what is told of its subject (rates for broadband of “rates for broadband will be
/// lowered”), or what is to come of it where its subject does it (savings of “we will see savings”).
pub(super) fn told(head: &str) -> &str {
    const MODALS: &[&str] = &[" will ", " should ", " must ", " shall ", " are to ", " is to "];
    const STATES: &[&str] = words! {
        "be" "remain" "exceed" "reach" "rise" "fall" "decline" "stand" "total" "account" "amount"
        "average" "hit" "surpass" "stay" "become" "go" "not" "continue"
    };
    const CASES: &[&str] = &["by", "to", "from", "at", "in"];
    let Some((at, modal)) = places_of(head, MODALS).last() else {
        return MODALS.iter().find_map(|modal| head.strip_suffix(modal.trim_end())).unwrap_or(head);
    };
    let (subject, rest) = head.split_at_checked(at).unwrap_or_default();
    let rest = rest.get(modal.len()..).unwrap_or_default();
    match rest.split_once(' ') {
        Some((verb, object))
            if !STATES.contains(&verb)
                && object.len() > 3
                && !CASES.contains(&object.split(' ').next().unwrap_or_default()) =>
        {
            object
        }
        // No child should travel: how far one does.
        _ if subject.starts_with("No ") => head.get("No ".len()..).unwrap_or(head),
        _ if subject.len() > 3 && !PRONOUNS.contains(&subject) => subject,
        _ => head,
    }
}

/// Subjects that name nothing.
const PRONOUNS: &[&str] = &["This", "It", "We", "They", "That", "There", "These", "this", "they"];

/// The part of a head that says for what: residents have water of “problems are solved so that
/// residents have water”.
pub(super) fn purpose(head: &str) -> &str {
    const LINKS: &[&str] = &[" so that ", " see that ", " ensure that ", " such that "];
    let ends = places_of(head, LINKS).map(|(at, link)| at.saturating_add(link.len()));
    let said = head.rfind(" that ").filter(|at| head.get(..*at).is_some_and(introduces));
    let said = said.map(|at| at.saturating_add(" that ".len()));
    ends.max().max(said).and_then(|end| head.get(end..)).unwrap_or(head)
}

/// The last thing to be done of a head that is too long for a name: fund training of “it sets out
/// proposals to explore …, and a plan to fund training”.
pub(super) fn last_deed(head: &str) -> &str {
    if head.split_whitespace().count() <= WORDS {
        return head;
    }
    let places = head.match_indices(" to ").map(|(at, link)| at.saturating_add(link.len()));
    let deeds = places.filter_map(|at| head.get(at..)).filter(|rest| {
        let verb = rest.split(' ').next().unwrap_or_default();
        is_deed(verb) && rest.split_whitespace().count() > 1
    });
    deeds.last().unwrap_or(head)
}

/// `renovation of old homes` of `begin the renovation of 300 old homes`.
pub(super) fn deed_of(own: &str, scene: &Scene<'_>, line: &str) -> Option<String> {
    let lead = own.trim_end().strip_suffix(" of")?;
    let deed = lead.rsplit(' ').next()?;
    let is_deed = deed.len() > 5 && (deed.ends_with("tion") || deed.ends_with("ing"))
        || matches!(deed, "delivery" | "recruitment" | "establishment");
    let start = scene.before.len().saturating_add(scene.written.len());
    let end = start.saturating_add(scene.behind.length).saturating_add(scene.tail.len());
    let tail = deadline::without_limit(line.get(start..end)?).trim();
    let is_noun = tail.starts_with(char::is_alphabetic) && scene.behind.unit != "%";
    let tail = first_part(tail, " each ");
    (is_deed && is_noun && !MONEY.contains(&deed)).then(|| words(&format!("{deed} of {tail}")))
}

/// What a change is of that is named behind its number: poverty of “a 50% reduction in poverty”, spending
/// of “an increase of 7% in spending”.
pub(super) fn changed(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> Option<String> {
    const CHANGES: &[&str] = &[
        "reduction",
        "increase",
        "decrease",
        "improvement",
        "growth",
        "cut",
        "rise",
        "decline",
        "drop",
        "reductions",
    ];
    around.change?;
    let start = scene.before.len().saturating_add(scene.written.len());
    let start = start.saturating_add(scene.behind.length);
    let tail =
        line.get(start..start.saturating_add(scene.tail.len()))?.trim_start_matches([' ', '-']);
    let leads = scene.head.split_whitespace().rev().take(4).any(|word| CHANGES.contains(&word));
    let noun = CHANGES.iter().find_map(|word| tail.strip_prefix(word)?.strip_prefix(' '));
    let noun = noun.or(Some(tail).filter(|_| leads))?;
    let what = noun.strip_prefix("in ").or_else(|| noun.strip_prefix("of "))?;
    let what = ["the ", "their ", "its ", "our "]
        .iter()
        .find_map(|word| what.strip_prefix(word))
        .unwrap_or(what);
    let what = deadline::without_limit(what).trim();
    what.starts_with(char::is_alphabetic).then(|| words(what))
}

/// Nouns that look like deeds and are none.
const MONEY: &[&str] = &["funding", "spending", "reduction", "proportion", "population"];

/// Whether a number says only by how much more or less that is than before: a 2 million increase.
pub(super) fn is_added(own: &str, scene: &Scene<'_>, around: &Around<'_>) -> bool {
    let head = own.trim().trim_start_matches([',', ' ']);
    let head = ["about", "around", "nearly", "over", "some"]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .map_or(head, str::trim_end);
    let is_bare = matches!(head, "" | "a" | "an" | "which is a" | "which is an" | "an increase of");
    let mut words = scene.tail.trim_start_matches([' ', '-']).split(' ');
    let is_change = words.next().is_some_and(|word| {
        matches!(word, "increase" | "decrease" | "reduction" | "rise" | "cut" | "drop")
    }) || head == "an increase of";
    let is_more = matches!(head, "" | "which is")
        && ["more than ", "less than ", "higher than ", "lower than "]
            .iter()
            .any(|word| scene.tail.trim_start().starts_with(word));
    if is_more {
        return !around.before.is_empty();
    }
    let is_over =
        words.next().is_none_or(|word| matches!(word, "over" | "on" | "from" | "compared"));
    let follows = !around.before.is_empty();
    follows && is_bare && is_change && (is_over || head == "an increase of")
}

/// A head without the number of its item: 6) Achieve, 3.4 Answer.
pub(super) fn unnumbered(own: &str) -> &str {
    let bare = own.trim_start();
    let bare = bare.get(lettered(bare)..).unwrap_or(bare);
    // 3.4 Answer calls, 13.a Implement: a code with a point and a capital word behind it.
    let (code, text) = bare.split_once(' ').unwrap_or_default();
    let is_code = code.starts_with(|c: char| c.is_ascii_digit())
        && code.trim_end_matches('.').contains('.')
        && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    if is_code && code.len() <= 6 && text.trim_start().starts_with(char::is_uppercase) {
        return text.trim_start();
    }
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = rest.strip_prefix(')').filter(|_| rest.len() < bare.len());
    text.unwrap_or(bare)
}
