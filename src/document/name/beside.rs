//! Names from beside: of what was promised before, of what stands behind the number.

use super::Around;
use super::en::MARKS;
use super::trimmed::trimmed;
use crate::document::en::{self, can_be_verb, is_time_noun};
use crate::document::scene::Scene;
use crate::search::{beginning, last_part, places_of};

/// What the promise before in the sentence is about, without the word that says that it changes.
pub(super) fn subject(around: &Around<'_>) -> Option<String> {
    Some(unchanged(around.before)).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// A name without the word that says that it changes: exports of growth of exports.
fn unchanged(name: &str) -> &str {
    ["growth of ", "reduction of "].iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name)
}

/// What a pronoun at the beginning of a sentence stands for: what was promised before it.
pub(super) fn antecedent(own: &str, around: &Around<'_>) -> Option<String> {
    let mut words = own.trim_start_matches(MARKS).split(' ');
    let is_pronoun = words.next().is_some_and(|word| matches!(word, "It" | "They" | "This"));
    let is_verb = words
        .next()
        .is_some_and(|word| matches!(word, "will" | "should" | "must" | "shall" | "is" | "are"));
    let name = unchanged(around.previous);
    (is_pronoun && is_verb && around.before.is_empty() && !name.is_empty()).then(|| name.to_owned())
}

/// The noun or deed behind a number that can name it, without the time before it: support our trade of “over
/// 3 years to support our trade”; none in a time, a value compared with or a bracket.
pub(super) fn noun_behind(tail: &str) -> Option<&str> {
    const COMPARES: &[&str] =
        &["from", "compared", "up", "down", "against", "above", "below", "than", "more", "less"];
    let own = untimed(tail);
    let first = own.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    // At the institute to support research: what the money is for.
    let purpose = own.split_once(" to ").map(|(_, deed)| deed);
    let is_deed = |deed: &&str| deed.split(' ').next().is_some_and(can_be_verb);
    let is_placed =
        matches!(first.as_str(), "at" | "through" | "across" | "over" | "by" | "within" | "until");
    match purpose.filter(is_deed) {
        Some(deed) if is_placed || COMPARES.contains(&first.as_str()) => return Some(deed),
        _ => {}
    }
    let own = own.strip_prefix("to ").filter(is_deed).unwrap_or(own);
    // 15% growth and 12,000 shops: what is joined to it has a number of its own.
    let next = own.find(|c: char| c.is_ascii_digit()).and_then(|at| own.get(..at));
    let own = next
        .and_then(|lead| lead.to_ascii_lowercase().rfind(" and "))
        .map_or(own, |at| own.get(..at).unwrap_or(own));
    let is_noun =
        first.starts_with(char::is_alphabetic) && !is_placed && !COMPARES.contains(&first.as_str());
    is_noun.then_some(own)
}

/// A text without the time that it begins with: a year, over 3 years, by the end of the decade.
fn untimed(tail: &str) -> &str {
    const LEADS: &[&str] = words! {
        "a" "an" "per" "each" "every" "next" "this" "last" "over" "within" "in" "by" "before" "until" "during"
    };
    let mut at = 0_usize;
    for (index, word) in tail.split(' ').enumerate().take(7) {
        if index == 0 && !LEADS.contains(&word) {
            return tail;
        }
        at = at.saturating_add(word.len()).saturating_add(1);
        if index > 0 && is_time_noun(word.trim_end_matches([',', '.'])) {
            return tail.get(at..).unwrap_or_default().trim_start();
        }
    }
    tail
}

/// What the sentence before in the line tells of: sickness absence of “Sickness absence is 9 days. The target is 7”.
pub(super) fn told_before<'t>(scene: &Scene<'_>, line: &'t str) -> Option<&'t str> {
    const VERBS: &[&str] = &[" is ", " are ", " was ", " were ", " has ", " have ", " stands at "];
    let before = line.get(..scene.start_of(scene.sentence))?.trim_end().strip_suffix('.')?;
    let sentence = last_part(before, ". ");
    let verb = places_of(sentence, VERBS).map(|(at, _)| at).next()?;
    sentence.get(..verb).map(trimmed).filter(|subject| !subject.is_empty())
}

/// What stands behind the verbs with which words behind a number begin, or behind their preposition: retrofits of
/// “will be provided for retrofits”, “has been set aside for retrofits”, “in retrofits”.
pub(super) fn behind_verbs(tail: &str) -> &str {
    const PREPOSITIONS: &[&str] = &["in ", "for ", "on ", "to ", "into "];
    let mut rest =
        undirected(tail, &["a year ", "each year ", "every year ", "per year ", "annually "]);
    let mut last = "";
    while let Some((word, behind)) =
        rest.split_once(' ').filter(|(word, _)| is_part_of_verb(word, last))
    {
        (last, rest) = (word, behind);
    }
    if let Some(meant) =
        en::set_aside(rest).and_then(|word| purpose(word, rest.strip_prefix(word)?))
    {
        return meant;
    }
    match last {
        "is" | "are" | "has" | "have" => tail,
        "" | "goes" | "go" => undirected(rest, PREPOSITIONS),
        "comes" | "come" => undirected(rest, &["from "]),
        _ => rest,
    }
}

/// For what money is meant of which a participle tells that it is: boats of “ in this budget for boats”.
fn purpose<'t>(participle: &str, behind: &'t str) -> Option<&'t str> {
    const PURPOSES: &[&str] = &["for ", "to ", "into ", "toward ", "towards ", "on "];
    let own = behind.strip_prefix(' ')?;
    let meant = undirected(own, PURPOSES);
    let is_directed = meant.len() < own.len() || participle.ends_with(" for");
    if is_directed { Some(meant) } else { own.split_once(" for ").map(|(_, meant)| meant) }
}

/// A text without the one of some words that it begins with.
fn undirected<'t>(text: &'t str, words: &[&str]) -> &'t str {
    beginning(text, words).and_then(|word| text.strip_prefix(word)).unwrap_or(text)
}

/// Whether a word is part of the verb that is to come, behind the one before it: will also be.
fn is_part_of_verb(word: &str, last: &str) -> bool {
    const VERBS: &[&str] = words! {
        "will" "shall" "must" "should" "is" "are" "has" "have" "be" "been" "goes" "go" "comes" "come"
    };
    VERBS.contains(&word) || !last.is_empty() && matches!(word, "also" | "to")
}
