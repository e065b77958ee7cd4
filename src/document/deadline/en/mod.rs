//! Times in English: by 30 June 2027, before the end of Q3, in 2028, FY27. Texts are in lower case.

mod times;

use super::Mention;
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds};
use times::time;

/// The time that limits a promise: a limit behind it (to 40% by 2030), else the last time before
/// it, else a time behind it (open 3 centres in 2027).
pub(super) fn limiting(scene: &Scene<'_>) -> Option<Mention> {
    between(scene.sentence, scene.rest)
}

/// The time that limits what stands between two parts of a sentence.
pub(super) fn between(sentence: &str, rest: &str) -> Option<Mention> {
    let is_own = |text: &str, one: &Mention| !belongs_to_part(text, one);
    let before = mentions(sentence)
        .into_iter()
        .rev()
        .find(|one| binds(sentence, one) && is_own(sentence, one));
    // Open 3; hire 40 by 2030: what stands behind a semicolon is told of the other.
    let rest = rest.split("; ").next().unwrap_or_default();
    let mut behind = mentions(rest);
    behind.retain(|one| is_own(rest, one));
    // In 2025 we delivered 61; we plan to deliver 70 in 2027: behind a semicolon a time of its own decides.
    let own = rest.split(',').next().unwrap_or_default();
    let is_parted = |one: &Mention| {
        sentence.get(one.span.end..).is_some_and(|told| told.contains("; "))
            && mentions(own).iter().any(|own_time| follows(own, own_time))
    };
    let before = before.filter(|one| !is_parted(one));
    // By 2030 to 50% and by 2040 to 90%: the later limit belongs to the later number.
    let is_next = |lead: &str| {
        let joins = ending(led(lead), &["and ", ", ", "and"]).is_some();
        before.is_some() && (joins || holds(lead, &[" and "]))
    };
    let limit = behind.iter().find(|one| one.is_limit);
    let limit = limit.and_then(|one| {
        let lead = rest.get(..one.span.start).unwrap_or_default();
        let is_vague = one.is_vague || tells_of_two(lead);
        let is_own = !is_next(lead) && !is_aside(led(lead));
        is_own.then(|| Mention { is_vague, ..one.clone() })
    });
    if limit.is_some() {
        return limit;
    }
    let before = before.map(|one| Mention { is_limit: true, ..one });
    before.or_else(|| behind.into_iter().find(|one| follows(rest, one)))
}

/// Whether a time stands in brackets behind a number of its own: 110 miles (25 miles by the end of 2027).
fn belongs_to_part(text: &str, mention: &Mention) -> bool {
    let lead = text.get(..mention.span.start).unwrap_or_default();
    let behind = text.get(mention.span.end..).unwrap_or_default();
    let inside = lead.rsplit_once('(').map(|(_, inside)| inside);
    inside.is_some_and(|inside| {
        // (Phase 2, by June 2028) begins with a word.
        let is_counted = |c: char| c.is_ascii_digit() || matches!(c, '$' | '£' | '€' | '¥');
        !inside.contains(')') && inside.starts_with(is_counted) && behind.contains(')')
    })
}

/// Whether a limit may be one of a second number alone: 12 parks, and train 40 wardens by.
fn tells_of_two(lead: &str) -> bool {
    lead.split(", ").skip(1).any(|part| part.contains(|c: char| c.is_ascii_digit()))
}

/// Whether a part between two commas tells of another thing, whose time it names: 12 parks, which the review due by.
fn is_aside(lead: &str) -> bool {
    const OTHERS: &[&str] = &[
        "which ", "who ", "whose ", "where ", "when ", "once ", "after ", "before ", "until ",
        "while ",
    ];
    let part = lead.rsplit(", ").next().filter(|part| part.len() < lead.len());
    let is_relative = part.is_some_and(|part| beginning(part, OTHERS).is_some());
    // Before the new hall, due by 2029, opens.
    let within = lead.rsplit_once(", ").map_or("", |(before, _)| before);
    is_relative
        || [" before the ", " until the ", " once the ", " after the ", " when the "]
            .iter()
            .any(|word| within.contains(word))
}

/// What stands before the words that lead a time.
fn led(lead: &str) -> &str {
    let bare = lead.trim_end();
    let word = ending(bare, LIMITS).or_else(|| ending(bare, &["in", "during", "for"]));
    bare.get(..bare.len().saturating_sub(word.map_or(0, str::len))).unwrap_or(bare)
}

/// Whether a time before a number limits it: called a limit, or at the beginning of its sentence.
fn binds(sentence: &str, mention: &Mention) -> bool {
    let lead = sentence.get(..mention.span.start).unwrap_or_default();
    let behind = sentence.get(mention.span.end..).unwrap_or_default();
    let opens = led(lead).trim_start_matches(|c: char| !c.is_alphabetic()).is_empty();
    // Install 85 by the end of 2029, and …: the limit belongs to what stands before it.
    let trails = !opens
        && lead.contains(|c: char| c.is_ascii_digit())
        && (behind.is_empty() || behind.starts_with([',', ';']) || behind.starts_with(" and"));
    // Open 3 by 30 June; hire 40 nurses: a limit that does not lead the sentence ends with its part.
    let is_over = behind.contains("; ") && !opens;
    !is_compared(lead, behind)
        && !is_over
        && !is_conditional(lead, behind)
        && (mention.is_limit && !trails || opens)
}

/// Whether a time is one of what comes first, in a clause of its own: following the review to be finished by 2028,
/// open 12 parks.
fn is_conditional(lead: &str, behind: &str) -> bool {
    const FIRST: &[&str] = words! {
        "following " "after " "once " "when " "if " "pending " "subject to " "as soon as " "unless " "until " "before " "since "
        "because " "given " "depending on "
    };
    let start = led(lead).trim_start_matches(|c: char| !c.is_alphabetic());
    // Before the end of 2027, open 12 parks: the time itself is what leads.
    let is_more = start.split_whitespace().count() > 1;
    is_more && behind.contains(',') && beginning(start, FIRST).is_some()
}

/// A text up to the words of its first limit.
pub(super) fn without_limit(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let limit = mentions(&lower).into_iter().find(|one| one.is_limit);
    let lead = limit.and_then(|one| lower.get(..one.span.start).map(|lead| led(lead).len()));
    text.get(..lead.unwrap_or(text.len())).unwrap_or(text)
}

/// Whether a time behind a number tells when: in 2027.
fn follows(rest: &str, mention: &Mention) -> bool {
    let lead = rest.get(..mention.span.start).unwrap_or_default();
    let behind = rest.get(mention.span.end..).unwrap_or_default();
    // Before the new hall, planned for 2029, opens; two of them in 2027.
    let own = led(lead.rsplit(", ").next().unwrap_or_default());
    let is_parted = lead.contains(", ") && !own.trim().is_empty();
    !is_parted
        && !is_compared(lead, behind)
        && ending(lead, &["in ", "during ", "for ", "in fiscal "]).is_some()
}

/// Whether a time only says what is compared with: below 2005 levels, from 2% in 2024.
fn is_compared(lead: &str, behind: &str) -> bool {
    let compares = [
        "compar",
        "relative to",
        "versus",
        " than ",
        "from ",
        "since ",
        "baseline",
        "after ",
        "against ",
    ];
    let near = lead
        .char_indices()
        .rev()
        .nth(40)
        .map_or(lead, |(at, _)| lead.get(at..).unwrap_or_default());
    holds(near, &compares)
        || beginning(behind.trim_start(), &["level", "baseline", "value", "figure", "average"])
            .is_some()
}

/// Words that make a time a limit.
const LIMITS: &[&str] = &[
    "by",
    "before",
    "until",
    "till",
    "through",
    "no later than",
    "not later than",
    "on or before",
    "by the end of",
    "by end of",
    "by end",
    "by the close of",
    "by year-end",
    "by the start of",
    "by the beginning of",
    "by the middle of",
    "by mid",
    "by early",
    "by late",
    "end of",
    "by around",
    "by about",
    "by the year",
    "by fiscal year",
    "by fiscal",
    "by the end of fiscal year",
    "by the end of fiscal",
    "by financial year",
    "by the end of the financial year",
];

/// Whether a text holds a word that can make a time a limit; a quick look before the close one.
pub(super) fn may_limit(text: &str) -> bool {
    holds(
        text,
        &["by ", "before ", "until ", "till ", "through ", "no later ", "not later ", "end of "],
    )
}

/// Every time that a text in lower case names, in order.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0_usize;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or_default();
        let is_start = !before
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '$' | '/'))
            || before.ends_with(", ");
        let time = if is_start { time(before, rest) } else { None };
        if let Some(time) = time {
            let end = at.saturating_add(time.length);
            let is_limit = ending(before.trim_end_matches([' ', '-']), LIMITS)
                .is_some_and(|word| is_word(before, word));
            found.push(Mention {
                span: at..end,
                year: time.year,
                part: time.part,
                is_limit,
                is_vague: time.is_vague || ending(before, VAGUE).is_some(),
            });
            at = end;
        } else {
            let word = rest.find(|c: char| !c.is_alphanumeric()).filter(|end| *end > 0);
            let step = word.or_else(|| rest.chars().next().map(char::len_utf8)).unwrap_or(1);
            at = at.saturating_add(step);
        }
    }
    found
}

/// Words before a time that blur it.
const VAGUE: &[&str] =
    &["early ", "late ", "around ", "about ", "start of ", "beginning of ", "summer ", "spring "];

/// Whether a text ends with a word that begins there.
fn is_word(before: &str, word: &str) -> bool {
    let bare = before.trim_end_matches([' ', '-']);
    let lead = bare.get(..bare.len().saturating_sub(word.len())).unwrap_or_default();
    !lead.ends_with(|c: char| c.is_alphanumeric())
}
