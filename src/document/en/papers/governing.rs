//! Whether somebody binds himself to issue a paper: whom the verb belongs to, and when it holds.

use super::{Word, verb_of};
use crate::document::en::clause::is_adverb;
use crate::document::en::is_demand;
use crate::document::en::marks::unlabelled;
use crate::document::en::mood::without_adjunct;
use crate::document::en::words::{MONTHS, RELATIVES};
use crate::search::holds;

/// Forms of verbs by which somebody binds himself to do something.
const SEEKS: &[&str] = words! {
    "plan" "plans" "aim" "aims" "intend" "intends" "propose" "proposes" "commit" "commits" "committed" "pledge" "pledges"
    "pledged" "agree" "agrees" "due" "going" "expect" "expects" "scheduled" "promise" "promises" "ready" "set" "planning"
};

/// Nouns of those who make plans of their own.
const OWNERS: &[&str] = words! {
    "council" "city" "county" "government" "department" "ministry" "agency" "authority" "board" "university" "company"
    "district" "commission" "committee" "mayor" "administration" "secretary" "cabinet" "bank" "region" "province" "state"
    "borough" "town" "office" "service" "executive" "directorate" "team" "bureau" "college" "trust" "group" "institute"
    "parliament" "assembly" "foundation" "society" "association" "union" "corporation" "municipality" "village" "group"
    "division" "minister" "president" "school" "hospital" "charity" "organisation" "organization"
};

/// Bodies of one level, by the words that name them; what stands in none (council, board) may be of any.
const LEVELS: &[&[&str]] = &[
    &[
        "state",
        "province",
        "federal",
        "commonwealth",
        "government",
        "parliament",
        "ministry",
        "minister",
    ],
    &["county", "region", "regional"],
    &["city", "town", "borough", "village", "municipality", "municipal", "district", "parish"],
    &["university", "college", "school"],
    &["company", "corporation"],
];

/// Whether a subject is of another level than the writer whom a title names, if both are told.
pub(super) fn is_other(subject: &str, title: &str) -> bool {
    let levels = |text: &str| -> Vec<bool> {
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        LEVELS.iter().map(|level| level.iter().any(|word| words.contains(word))).collect()
    };
    let (subject, title) = (levels(subject), levels(title));
    let is_shared = subject.iter().zip(&title).any(|(own, other)| *own && *other);
    subject.contains(&true) && title.contains(&true) && !is_shared
}

/// Words before those of whom all or some are meant, or one that is not named.
const ALL: &[&str] = words! {
    "each" "every" "all" "any" "other" "both" "many" "some" "most" "these" "those" "a" "an" "this" "that"
};

/// Whether a sentence says that all of it depends on something.
pub(super) fn is_conditional(sentence: &str) -> bool {
    const WORDS: &[&str] = words! {
        "if " "unless " "subject to " "provided that " "whether " "in case " "should the " "depending on "
    };
    holds(sentence, WORDS)
}

/// Whether the verb at a place is an order, or belongs to somebody who is to do it.
pub(super) fn is_governed(words: &[Word<'_>], at: usize, (sentence, start): (&str, usize)) -> bool {
    let before = words.get(..at).unwrap_or_default();
    let adverbs = before.iter().rev().take_while(|word| is_adverb(word.lower));
    let is_denied = adverbs.clone().any(|word| word.lower == "not");
    let length = before.len().saturating_sub(adverbs.count());
    let before = before.get(..length).unwrap_or_default();
    if is_denied {
        return false;
    }
    let Some((last, lead)) = before.split_last() else { return true };
    match last.lower {
        "will" | "shall" | "must" => is_own_subject(lead),
        "we'll" | "we’ll" => true,
        "to" => is_bound(lead),
        "and" | "or" => is_next(lead, sentence),
        _ => {
            let verb = words.get(at).map_or(0, |word| word.span.start.saturating_sub(start));
            is_order(sentence, verb)
        }
    }
}

/// Whether the verb opens the sentence behind its label, its number or the words that say when.
fn is_order(sentence: &str, verb: usize) -> bool {
    let start = |text: &str| {
        let bare = text.trim_start_matches(|c: char| !c.is_alphabetic());
        sentence.len().saturating_sub(bare.len())
    };
    let own = unlabelled(sentence);
    let bare = own.trim_start_matches(|c: char| !c.is_alphabetic());
    let lead = sentence.get(..verb).unwrap_or_default().trim_end();
    let is_labelled =
        lead.ends_with([':', '-', '–', '—']) && lead.split_whitespace().count() <= LABEL;
    [own, without_adjunct(bare)].iter().any(|text| start(text) == verb) || is_labelled
}

/// Most words of a label: Milestone 3:.
const LABEL: usize = 5;

/// Whether the words before an infinitive say who is bound to it: the council plans to.
fn is_bound(lead: &[Word<'_>]) -> bool {
    let mut near = lead.iter().rev().skip_while(|word| is_adverb(word.lower));
    let Some(word) = near.next() else { return true };
    let near: Vec<&str> = near.take(4).map(|word| word.lower).collect();
    let is_told = near.iter().any(|word| matches!(*word, "was" | "were" | "had" | "would" | "not"));
    let is_to = matches!(word.lower, "is" | "are") || SEEKS.contains(&word.lower);
    let length = lead.iter().position(|own| {
        matches!(own.lower, "is" | "are" | "has" | "have" | "will") || std::ptr::eq(own, word)
    });
    is_to && !is_told && is_own_subject(lead.get(..length.unwrap_or(0)).unwrap_or_default())
}

/// Whether a verb goes on with what is to be done: we will build a depot and publish the plan.
fn is_next(lead: &[Word<'_>], sentence: &str) -> bool {
    let will = lead.iter().rposition(|word| matches!(word.lower, "will" | "shall" | "must"));
    let told = lead.get(will.map_or(0, |will| will.saturating_add(1))..).unwrap_or_default();
    let is_led = told.iter().any(|word| word.lower == "to" || RELATIVES.contains(&word.lower));
    let owner = will.and_then(|will| lead.get(..will));
    !is_led && owner.map_or_else(|| is_demand(sentence), is_own_subject)
}

/// Whether those who will do something are those who write, or one of their kind, and not all of some.
pub(super) fn is_own_subject(lead: &[Word<'_>]) -> bool {
    let clause = lead.iter().rposition(|word| word.is_last).map_or(0, |at| at.saturating_add(1));
    let own = lead.get(clause..).filter(|own| !own.is_empty()).unwrap_or(lead);
    let (Some(first), Some(last)) = (own.first(), own.last()) else { return false };
    if own.len() > 8 || own.iter().any(|word| RELATIVES.contains(&word.lower)) {
        return false;
    }
    let is_all = ALL.contains(&first.lower);
    let is_many =
        last.lower.ends_with('s') && !last.lower.ends_with("ss") && !last.lower.ends_with("us");
    let is_name = last.is_capital && !is_many
        || own.len() > 1 && own.iter().skip(1).all(|word| word.is_capital) && !is_many;
    matches!(last.lower, "we" | "i" | "it")
        || first.lower == "our"
        || !is_all && (OWNERS.contains(&last.lower) || is_name)
}

/// The verb behind a paper that is to come: will be adopted, is to be published, will go to council.
pub(super) fn verb_behind(behind: &[Word<'_>]) -> Option<&'static str> {
    let lower: Vec<&str> = behind.iter().take(10).map(|word| word.lower).collect();
    let (["will" | "shall" | "must", rest @ ..]
    | ["is" | "are", "to", rest @ ..]
    | ["is" | "are", "due" | "expected" | "scheduled" | "set", "to", rest @ ..]) = lower.as_slice()
    else {
        return None;
    };
    match rest {
        ["go" | "come", "to" | "before", place @ ..] => {
            const DECIDE: &[&str] =
                &["council", "cabinet", "parliament", "committee", "board", "assembly"];
            place.iter().take(4).any(|word| DECIDE.contains(word)).then_some("submit")
        }
        ["be", rest @ ..] => {
            let rest: Vec<&str> =
                rest.iter().copied().skip_while(|word| is_adverb(word) && *word != "not").collect();
            let (participle, behind) = rest.split_first()?;
            verb_of(participle).filter(|_| !has_agent(behind))
        }
        _ => None,
    }
}

/// Whether the words behind a verb say by whom it is done, and not by when.
fn has_agent(behind: &[&str]) -> bool {
    const TIMES: &[&str] = words! {
        "end" "start" "middle" "beginning" "close" "early" "late" "mid" "spring" "summer" "autumn" "winter" "then" "year"
        "next" "around" "about"
    };
    let is_time = |word: &str| {
        let starts = word.starts_with(|c: char| c.is_ascii_digit() || c == 'q');
        starts || word.starts_with("mid") || MONTHS.contains(&word) || TIMES.contains(&word)
    };
    let mut agents = behind.iter().enumerate().filter(|(_, word)| **word == "by").map(|(at, _)| {
        let mut who = behind.iter().skip(at.saturating_add(1)).filter(|word| **word != "the");
        who.next().copied().unwrap_or_default()
    });
    agents.any(|who| !is_time(who))
}
