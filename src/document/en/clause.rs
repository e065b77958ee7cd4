//! The clause around a number: what its verb says of when it holds, and what the number is to it.

use crate::document::lexer;

use super::is_time_noun;

use super::words::{
    ACTS, ADVERBS, ALLOTS, DEMANDS, FUNCTION, GOALS, INTENDS, MAYS, MODAL, NOUN_ENDS, PARTICLES,
    PLANNED, PLANS, RELATIVES, SPANS, TELLING,
};

/// When what a clause says holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// It is to come: obliged, planned, ordered.
    Coming,
    /// It is or was, or only may come.
    Told,
    /// No verb says it.
    Bare,
}

/// What a number is to the verb of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It begins the clause: 300 people will be trained.
    Subject,
    /// The verb stands before it: train 300 people, a total of 300 people.
    Object,
    /// A value that something is or is brought to: will be 5%, raise to 5%.
    Level,
    /// By how much something changes: cut by 5%.
    Amount,
    /// It says where, when, with what or for whom.
    Beside,
    /// One more of a list.
    Next,
}

/// A word without the marks around it, and whether a mark divides it from what stands behind.
fn bare(word: &str) -> (&str, bool) {
    let own = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let is_last = word.ends_with([',', ';', ':', ')', '.']);
    (own, is_last)
}

/// What a number is to its clause, by the words before it.
pub(super) fn role(core: &str) -> Role {
    if is_time(core) {
        return Role::Subject;
    }
    let mut words = core.split_whitespace().rev().peekable();
    while let Some(word) = words.next() {
        let (own, is_divided) = bare(word);
        if is_divided {
            return Role::Subject;
        }
        match own {
            // A total of, an outlay of: what the noun before it is.
            "of" => {
                let noun = words.by_ref().take(5).take_while(|word| {
                    !matches!(bare(word).0, "a" | "an" | "the" | "its" | "our" | "their")
                });
                // The words of the noun up to its article; without one, its first word.
                let length = noun.count();
                if length == 5 {
                    return Role::Object;
                }
            }
            "to" | "at" | "is" | "are" | "be" | "remain" | "become" | "was" | "were" => {
                return Role::Level;
            }
            "by" => return Role::Amount,
            "and" | "or" | "plus" | "&" | "including" => return Role::Next,
            word if RELATIVES.contains(&word) => return Role::Subject,
            "in" | "on" | "across" | "from" | "through" | "throughout" | "with" | "within"
            | "into" | "among" | "between" | "under" | "over" | "than" | "for" | "via"
            | "around" | "during" | "against" | "per" | "as" | "after" | "until" | "below"
            | "above" => return Role::Beside,
            _ => return Role::Object,
        }
    }
    Role::Subject
}

/// Whether a text is a time alone, with which a clause begins: this summer, by 2030.
fn is_time(text: &str) -> bool {
    const LEADS: &[&str] =
        &["this", "next", "each", "every", "by", "in", "from", "until", "over", "within"];
    let mut words = text.split_whitespace();
    let leads = words.next().is_some_and(|word| LEADS.contains(&word));
    let is_short = words.clone().count() <= 4;
    let last = words.next_back().map(|word| bare(word).0).unwrap_or_default();
    leads && is_short && (is_time_noun(last) || lexer::begins_with_year(last))
}

/// Whether a word can be a verb: no small word and none with the ending of a noun.
pub(super) fn can_be_verb(word: &str) -> bool {
    if ACTS.contains(&word) || DEMANDS.contains(&word) {
        return true;
    }
    let is_noun =
        NOUN_ENDS.iter().any(|end| word.strip_suffix(end).is_some_and(|stem| stem.len() > 1));
    word.len() > 2 && !is_noun && !FUNCTION.contains(&word) && word.chars().all(char::is_alphabetic)
}

/// Whether a word binds somebody to what is to come, in any of its forms: plans, proposed, aiming.
pub(super) fn intends(word: &str) -> bool {
    [INTENDS, PLANNED].iter().any(|stems| is_form(word, stems))
}

/// Whether a word is a form of one of some stems: planned of plan, and not planted.
fn is_form(word: &str, stems: &[&str]) -> bool {
    const ENDS: &[&str] = words! {
        "" "e" "es" "s" "d" "ed" "ing" "n" "al" "als" "ment" "ments" "ement" "ements" "ation" "ations"
    };
    stems.iter().any(|stem| {
        let Some(end) = word.strip_prefix(stem) else { return false };
        // Committed: the last letter is doubled.
        let doubled = stem.chars().next_back().and_then(|last| end.strip_prefix(last));
        ENDS.contains(&end) || matches!(doubled, Some("ed" | "ing"))
    })
}

/// Whether such a word is the verb of its clause and no noun: we plan, plans to.
fn is_intent(word: &str, last: &str, next: &str) -> bool {
    let is_verb = is_form(word, INTENDS);
    let is_led = next == "to" || matches!(last, "we" | "i" | "they" | "it" | "also");
    // What something requires is there or is not; what is required is to be.
    let is_need = word.starts_with("require");
    intends(word) && !word.ends_with("ed") && !is_need && (is_verb || is_led)
}

/// Whether a “that” behind a text begins what is said, expected or ensured, and describes no noun:
/// ensure that, it is expected that.
pub(super) fn introduces(lead: &str) -> bool {
    const VERBS: &[&str] = words! {
        "ensure" "guarantee" "see" "so" "such" "means" "mean" "said" "says" "say" "is" "be" "believe"
    };
    let word = lead.trim_end().rsplit(' ').next().unwrap_or_default();
    let stem = word.strip_suffix("ing").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let is_verb = [word, stem].iter().any(|word| VERBS.contains(word) || *word == "ensur");
    is_verb || intends(word) || word.len() > 4 && word.ends_with("ed")
}

/// The first of some words that is no adverb.
fn first_of<'t>(words: &[&'t str]) -> &'t str {
    let mut own = words.iter().map(|word| bare(word).0);
    own.find(|word| !is_adverb(word)).unwrap_or_default()
}

/// Whether a word only says how a verb is meant.
pub(super) fn is_adverb(word: &str) -> bool {
    const NOUNS: &[&str] = &["family", "supply", "assembly", "reply", "july", "fly"];
    ADVERBS.contains(&word) || word.ends_with("ly") && !NOUNS.contains(&word)
}

/// When that holds which stands before a number, by the verb nearest to it.
pub(super) fn mood_before(core: &str) -> Mood {
    nearest_verb(core).map_or(Mood::Bare, |(mood, _)| mood)
}

/// Where the verb nearest to a number begins, if it is one of what is to come.
pub(super) fn coming_at(core: &str) -> Option<usize> {
    let (_, index) = nearest_verb(core).filter(|(mood, _)| *mood == Mood::Coming)?;
    let mut end = 0_usize;
    let pieces = core.split_inclusive(char::is_whitespace).map(|piece| {
        end = end.saturating_add(piece.len());
        (end.saturating_sub(piece.len()), piece)
    });
    let mut words = pieces.filter(|(_, piece)| !piece.trim_end().is_empty());
    words.nth(index).map(|(start, _)| start)
}

/// The mood of the verb nearest to the end of a text, and which of the text's words it is.
fn nearest_verb(core: &str) -> Option<(Mood, usize)> {
    let words: Vec<&str> = core.split_whitespace().collect();
    let from = words.len().saturating_sub(45);
    let words = words.get(from..).unwrap_or_default();
    (0..words.len()).rev().find_map(|at| {
        let (before, behind) = words.split_at_checked(at)?;
        let (word, behind) = behind.split_first()?;
        let mood = mood_of(bare(word).0, before, behind)?;
        Some((mood, from.saturating_add(at)))
    })
}

/// What a word says of when its clause holds, if it is part of a verb.
fn mood_of(word: &str, before: &[&str], behind: &[&str]) -> Option<Mood> {
    let last = before.last().map(|word| bare(word).0).unwrap_or_default();
    let next = first_of(behind);
    let is_relative = RELATIVES.contains(&last);
    let auxiliary = auxiliary(word, (before, last), next);
    let is_infinitive = last == "to" || MODAL.contains(&last);
    if auxiliary.is_some() || is_infinitive || matches!(word, "has" | "have") {
        return auxiliary;
    }
    if is_intent(word, last, next) && !is_relative {
        return Some(Mood::Coming);
    }
    if is_aimed(word, before) {
        return Some(Mood::Coming);
    }
    let stem = word.strip_suffix('s').unwrap_or_default();
    if SPANS.contains(&word) && is_of_plan(before) {
        return Some(Mood::Told);
    }
    let tells = TELLING.contains(&word) && !RELATIVES.contains(&word);
    let does = ACTS.contains(&stem) || ALLOTS.iter().any(|stem| word.starts_with(stem));
    let mut near = before.iter().map(|word| bare(word).0).filter(|word| !is_adverb(word));
    let is_its = matches!((near.next(), near.next()), (Some("it" | "this" | "these"), None));
    let is_planned = does && is_its || (does || tells) && is_of_plan(before);
    // Close to 300 people: no order.
    let is_about = word == "close" && next == "to";
    if is_planned && !is_relative || is_order(word, before) && !is_about {
        return Some(Mood::Coming);
    }
    tells.then_some(Mood::Told)
}

/// Whether a word is the gerund of what somebody aims at: the promise of hiring, a commitment to building.
fn is_aimed(word: &str, before: &[&str]) -> bool {
    let mut near = before.iter().rev().map(|word| bare(word).0);
    let is_behind = word.ends_with("ing") && matches!(near.next(), Some("of" | "to"));
    is_behind && near.next().is_some_and(|noun| intends(noun) || GOALS.contains(&noun))
}

/// What a modal verb or an auxiliary says of when its clause holds.
fn auxiliary(word: &str, (before, last): (&[&str], &str), next: &str) -> Option<Mood> {
    let is_coming = match word {
        // That the deficit be contained: what is wanted, not what is.
        "will" | "shall" | "must" | "should" | "we'll" | "we’ll" | "they'll" | "we'd" | "we’d"
        | "be" => true,
        // What those who write would do: a promise, if they are chosen.
        // The same where somebody said it: the mayor said fares would grow.
        "would" => last == "we" || before.contains(&"said"),
        word if MAYS.contains(&word) => false,
        // To build; to 40% says nothing, and what was enabled to grow has grown.
        "to" if can_be_verb(next) || matches!(next, "be" | "have") => {
            if last.ends_with("ed") && !intends(last) {
                return None;
            }
            true
        }
        "is" | "are" | "am" | "we're" | "we’re" => {
            let is_own = next.ends_with("ing")
                && (word.starts_with("we") || matches!(last, "we" | "i" | "government"));
            let is_goal = is_of_goal(before) && !RELATIVES.contains(&last);
            next == "to" || intends(next) || is_goal || is_own
        }
        "was" | "were" | "had" => next == "to",
        "has" | "have" if last == "to" || MODAL.contains(&last) => return None,
        "has" | "have" => next == "to" || intends(next),
        _ => return None,
    };
    Some(if is_coming { Mood::Coming } else { Mood::Told })
}

/// Whether a word is the order with which a clause begins, or the deed with which an item does: build,
/// - reducing the rates.
fn is_order(word: &str, before: &[&str]) -> bool {
    let opens = before.last().is_none_or(|word| word.ends_with([',', ';', ':']));
    let is_item = before.first().is_some_and(|mark| bare(mark).0.is_empty())
        && before.iter().all(|word| bare(word).0.is_empty() || is_adverb(bare(word).0));
    let deed = word.strip_suffix("ing").unwrap_or_default();
    opens && (ACTS.contains(&word) || DEMANDS.contains(&word)) || is_item && can_be_verb(deed)
}

/// Whether the subject that some words end in is a goal: our aim for this year is.
fn is_of_goal(before: &[&str]) -> bool {
    let mut near = before.iter().rev().take(7).map(|word| bare(word).0);
    near.any(|word| GOALS.contains(&word.trim_end_matches('s')))
}

/// Whether the subject that some words end in is a plan or its money: the budget also.
fn is_of_plan(before: &[&str]) -> bool {
    let mut near = before.iter().rev().map(|word| bare(word).0);
    let subject = near.find(|word| !is_adverb(word));
    subject.is_some_and(|word| PLANS.contains(&word))
}

/// When that holds which stands behind a number, by the first verb there that is not one of a
/// description: 300 people who apply will be trained.
pub(super) fn mood_behind(rest: &str) -> Mood {
    let words: Vec<&str> = rest.split_whitespace().take(40).collect();
    let mut is_beside = false;
    for at in 0..words.len() {
        let (_, behind) = words.split_at_checked(at).unwrap_or_default();
        let Some((word, behind)) = behind.split_first() else { continue };
        let (own, is_divided) = bare(word);
        let next = first_of(behind);
        if RELATIVES.contains(&own) {
            is_beside = true;
            continue;
        }
        let mood = match own {
            "will" | "shall" | "must" | "should" => Some(Mood::Coming),
            "to" if next == "be" => Some(Mood::Coming),
            "is" | "are" if next == "to" || intends(next) => Some(Mood::Coming),
            word if TELLING.contains(&word) || MAYS.contains(&word) => Some(Mood::Told),
            _ => None,
        };
        match mood {
            Some(_) if is_beside => is_beside = false,
            Some(mood) => return mood,
            None if is_divided && word.ends_with(';') => return Mood::Bare,
            None => {}
        }
    }
    Mood::Bare
}

/// The verb or noun directly before a number, which it is the object of.
pub(super) fn is_verb_before(core: &str) -> bool {
    let mut words = core.split_whitespace().rev().map(|word| bare(word).0);
    let word = words.next().unwrap_or_default();
    let word = if PARTICLES.contains(&word) { words.next().unwrap_or_default() } else { word };
    let stem = word.strip_suffix("ing").or_else(|| word.strip_suffix('s')).unwrap_or(word);
    let is_known = ACTS.iter().any(|verb| *verb == stem || verb.strip_suffix('e') == Some(stem));
    let lead = words.next().unwrap_or_default();
    // Will let us take 600 children: the bare verb behind those who do it.
    let is_led = matches!(lead, "to" | "us" | "them") || MODAL.contains(&lead);
    // The agency anticipates awarding 300 grants.
    let is_gerund = word.ends_with("ing") && (intends(lead) || matches!(lead, "by" | "of" | "for"));
    is_gerund
        || is_known
        || intends(word)
        || ALLOTS.iter().any(|stem| word.starts_with(stem))
        || is_led && can_be_verb(word)
}
