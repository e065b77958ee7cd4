//! What a paper is called: the National Strategy for Open Data, a unified housing policy.

use super::Word;
use crate::document::en::is_deed;
use crate::document::en::words::{MONTHS, OBJECTS, OTHERS, RELATIVES, TELLING};
use crate::search::{Words, holds};

/// What papers are, whatever verb makes them.
const PAPERS: &Words = &Words::of(words! {
    "strategy" "policy" "plan" "masterplan" "roadmap" "charter" "guidelines" "guidance" "by-law" "by-laws" "bylaw"
    "bylaws" "ordinance" "regulations" "bill" "blueprint"
});

/// What is a paper where it is issued, or bears a name; else often something that works.
const LOOSE: &Words = &Words::of(words! {
    "framework" "code" "standard" "standards" "report" "act" "paper" "statement" "manual" "handbook" "toolkit" "guide"
    "programme" "program" "protocol" "manifesto" "rules" "legislation"
});

/// Verbs by which a plan that bears no name is more often a service than a paper.
const OFFERS: &[&str] = words! {
    "launch" "introduce" "create" "establish" "review" "complete" "agree"
};

/// What tells nothing of a paper: the new strategy is one that was named before.
const PLAIN: &[&str] = words! {
    "new" "revised" "updated" "draft" "clear" "comprehensive" "detailed" "full" "first" "final" "own" "next" "robust"
    "single" "interim" "formal" "written" "initial" "further" "overall" "long-term" "effective" "strong" "national"
    "local" "global" "whole" "specific" "strategic" "action" "work" "proposed" "existing" "current" "better"
};

/// What a paper is issued for, and not about.
const STEPS: &[&str] = words! {
    "consultation" "approval" "comment" "comments" "adoption" "review" "discussion" "consideration" "implementation"
    "public"
};

/// Whether a text in small letters holds a noun of papers: a quick look before the close one.
pub(super) fn names_paper(text: &str) -> bool {
    holds(text, PAPERS) || holds(text, LOOSE)
}

/// Most words of a title, and of what it is about.
const LONGEST: usize = 10;

/// Whether a word begins the name of something: the, a, our.
pub(in crate::document) fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "our" | "its")
}

/// How many words of a text that begins with a paper are its title, by the verb and whether it issues papers.
pub(super) fn title(words: &[Word<'_>], (verb, issues): (&str, bool)) -> Option<usize> {
    let start = words.iter().take_while(|word| is_article(word.lower)).count();
    let head = head(words, start)?;
    let noun = words.get(head)?;
    let is_loose = LOOSE.list().contains(&noun.lower);
    let is_service = noun.lower == "plan" && OFFERS.contains(&verb);
    if (is_loose && !issues || is_service) && !noun.is_capital {
        return None;
    }
    let is_dated = |word: &&Word<'_>| word.lower.starts_with(|c: char| c.is_ascii_digit());
    let behind = words.get(head.saturating_add(1)..).filter(|_| !noun.is_last).unwrap_or_default();
    let years = behind.iter().take(1).take_while(is_dated).count();
    let end = head.saturating_add(1).saturating_add(years);
    let about = if years > 0 { 0 } else { about(behind) };
    let is_named = words.get(start..head)?.iter().any(|word| !PLAIN.contains(&word.lower));
    let is_about = behind.get(1).is_some_and(|word| about > 0 && !STEPS.contains(&word.lower));
    (is_named || is_about || years > 0 && noun.is_capital).then(|| end.saturating_add(about))
}

/// The noun that says that it is a paper: the last one of its words.
fn head(words: &[Word<'_>], start: usize) -> Option<usize> {
    let mut found = None;
    for (at, word) in words.iter().enumerate().skip(start).take(LONGEST) {
        let next = words.get(at.saturating_add(1));
        let is_joint = matches!(word.lower, "and" | "&");
        if is_joint
            && (at == start || next.is_none_or(|next| divides(next) || !goes_on(found, next)))
            || !is_joint && is_stop(word.lower)
        {
            break;
        }
        let is_paper = PAPERS.list().contains(&word.lower) || LOOSE.list().contains(&word.lower);
        if is_paper && (word.is_last || next.is_none_or(ends_title)) {
            found = Some(at);
        }
        if word.is_last {
            break;
        }
    }
    found
}

/// Whether a word behind a joint begins something else than one more word of the title.
fn divides(next: &Word<'_>) -> bool {
    is_stop(next.lower) || is_deed(next.lower) || super::verb(next.lower).is_some()
}

/// Whether the words behind a title that is whole belong to it still: Parking Strategy and Action Plan.
fn goes_on(found: Option<usize>, next: &Word<'_>) -> bool {
    found.is_none() || next.is_capital
}

fn is_stop(word: &str) -> bool {
    [OTHERS, OBJECTS, RELATIVES, TELLING].iter().any(|words| words.contains(&word))
        || matches!(word, "be" | "not" | "early" | "late" | "mid")
}

/// Whether a title ends before a word.
fn ends_title(next: &Word<'_>) -> bool {
    is_stop(next.lower)
        || matches!(next.lower, "&" | "go" | "goes")
        || next.lower.starts_with(|c: char| c.is_ascii_digit())
        || next.lower.ends_with("ly")
        || MONTHS.contains(&next.lower)
}

/// How many words say what a paper is about: for the night-time economy.
fn about(behind: &[Word<'_>]) -> usize {
    let Some(joint) = behind.first() else { return 0 };
    let is_time = |word: &Word<'_>| {
        word.lower.starts_with(|c: char| c.is_ascii_digit())
            || matches!(word.lower, "time" | "schedule" | "track" | "behalf")
            || MONTHS.contains(&word.lower)
    };
    if !matches!(joint.lower, "of" | "for" | "on") || behind.get(1).is_none_or(is_time) {
        return 0;
    }
    let mut length = 1_usize;
    for (at, word) in behind.iter().enumerate().skip(1) {
        let next = behind.get(at.saturating_add(1));
        let is_inside =
            matches!(word.lower, "the" | "our" | "its" | "of" | "all" | "a" | "an" | "for")
                || word.lower == "and" && next.is_some_and(|next| !divides(next));
        if !is_inside && is_stop(word.lower) {
            break;
        }
        length = at.saturating_add(1);
        if word.is_last {
            break;
        }
    }
    let last = behind.get(length.saturating_sub(1));
    let is_whole = last.is_some_and(|word| !is_stop(word.lower));
    if (2..=LONGEST).contains(&length) && is_whole { length } else { 0 }
}
