//! Papers to be issued, in English: publish the Cycling Strategy, a Housing Policy will be adopted.

mod governing;
mod title;

use std::ops::Range;

use super::words::ACTS;
use governing::{is_conditional, is_governed, is_other};
use title::{names_paper, title};

pub(in crate::document) use title::is_article;

/// A paper that a sentence says is to be issued; its places are bytes of the text.
#[derive(Debug)]
pub(in crate::document) struct Issue {
    /// The verb and the paper; the paper alone where the verb stands behind it.
    pub(in crate::document) span: Range<usize>,
    /// The verb, where it stands behind the paper.
    pub(in crate::document) verb: Option<&'static str>,
    /// Its sentence up to the first verb that issues a paper.
    pub(in crate::document) before: Range<usize>,
    /// What stands behind it, up to the next paper.
    pub(in crate::document) behind: Range<usize>,
    /// What stands behind it, up to the end of the sentence.
    pub(in crate::document) rest: Range<usize>,
}

/// Verbs that issue a paper or bring it to those who decide.
const ISSUES: &[&str] = words! {
    "publish" "adopt" "issue" "approve" "release" "enact" "present" "submit" "finalise" "finalize" "pass" "table"
    "endorse" "ratify"
};

/// Verbs that make a paper, and much else.
const MAKES: &[&str] = words! {
    "develop" "prepare" "produce" "introduce" "launch" "draft" "update" "revise" "review" "refresh" "create" "establish"
    "agree" "formulate" "complete" "write"
};

/// Those verbs that are nouns or adjectives as well: an article tells them apart.
const NOUNS_TOO: &[&str] = words! {
    "issue" "release" "present" "pass" "table" "launch" "draft" "update" "review" "complete"
};

/// A word of a sentence.
struct Word<'t> {
    /// Its bytes in the text, without the marks around it.
    span: Range<usize>,
    /// In small letters.
    lower: &'t str,
    /// Whether it begins with a capital letter.
    is_capital: bool,
    /// Whether a mark divides it from what stands behind.
    is_last: bool,
}

/// The papers of a sentence; `lower` is the whole text in small letters.
pub(in crate::document) fn issued(raw: &str, lower: &str, sentence: &Range<usize>) -> Vec<Issue> {
    let own = lower.get(sentence.clone()).unwrap_or_default();
    if !names_paper(own) || is_conditional(own) {
        return Vec::new();
    }
    let words = words_of(raw, lower, sentence);
    let mut found: Vec<(Range<usize>, Option<&'static str>)> = Vec::new();
    let mut at = 0_usize;
    while at < words.len() {
        let paper = active(&words, (own, sentence.start), at).or_else(|| passive(&words, at));
        at = match paper {
            Some((from, end, verb)) => {
                found.extend(span(&words, from, end).map(|span| (span, verb)));
                end.max(at.saturating_add(1))
            }
            None => at.saturating_add(1),
        };
    }
    let first = found.first().map_or(sentence.end, |(span, _)| span.start);
    let next =
        |at: usize| found.get(at.saturating_add(1)).map_or(sentence.end, |(span, _)| span.start);
    let issue = |(at, (span, verb)): (usize, &(Range<usize>, Option<&'static str>))| Issue {
        span: span.clone(),
        verb: *verb,
        before: sentence.start..first,
        behind: span.end..next(at),
        rest: span.end..sentence.end,
    };
    found.iter().enumerate().map(issue).collect()
}

/// Whether the sentence says that another body issues a paper than the one that the title names: in the plan of a
/// city what the state will publish.
pub(in crate::document) fn is_by_other(
    lower: &str,
    sentence: &Range<usize>,
    issue: &Issue,
    writer: &str,
) -> bool {
    let lead = lower.get(sentence.start..issue.span.start).unwrap_or_default();
    let subject = [" will ", " shall ", " must ", " plans ", " is to ", " intends "];
    let end = subject.iter().filter_map(|verb| lead.find(verb)).min();
    end.and_then(|end| lead.get(..end)).is_some_and(|who| is_other(who, writer))
}

/// The first and the last word of a paper, the last not counted, and a verb that stands behind it.
type Place = (usize, usize, Option<&'static str>);

/// A paper behind its verb: we will publish the Cycling Strategy, review and update the Housing Policy.
fn active(words: &[Word<'_>], sentence: (&str, usize), at: usize) -> Option<Place> {
    let verb = verb(words.get(at)?.lower)?;
    is_governed(words, at, sentence).then_some(())?;
    let last = chain(words, at);
    let behind = words.get(last.saturating_add(1)..)?;
    let is_noun_too = NOUNS_TOO.contains(&verb);
    if is_noun_too && !is_article(behind.first()?.lower) {
        return None;
    }
    let verbs = words.get(at..=last)?;
    let issues = verbs.iter().any(|word| ISSUES.contains(&word.lower));
    let length = title(behind, (verb, issues))?;
    Some((at, last.saturating_add(1).saturating_add(length), None))
}

/// A paper before its verb: a Housing Policy will be adopted, the draft plan will go to council.
fn passive(words: &[Word<'_>], at: usize) -> Option<Place> {
    let opens = at == 0 || words.get(at.checked_sub(1)?)?.is_last;
    let own = words.get(at..)?;
    if !opens || !own.first()?.is_capital && !is_article(own.first()?.lower) {
        return None;
    }
    let length = title(own, ("", true))?;
    let behind = own.get(length..)?;
    let verb = governing::verb_behind(behind)?;
    Some((at, at.saturating_add(length), Some(verb)))
}

/// The last verb of several that share their object: develop, adopt and publish.
fn chain(words: &[Word<'_>], at: usize) -> usize {
    let lower = |at: usize| words.get(at).map(|word| word.lower).unwrap_or_default();
    let is_verb = |at: usize| verb(lower(at)).is_some() || ACTS.contains(&lower(at));
    let mut last = at;
    loop {
        let next = last.saturating_add(1);
        let behind = next.saturating_add(1);
        if matches!(lower(next), "and" | "or" | "&") && is_verb(behind) {
            last = behind;
        } else if words.get(last).is_some_and(|word| word.is_last) && is_verb(next) {
            last = next;
        } else {
            return last;
        }
    }
}

/// A verb that issues or makes papers.
fn verb(word: &str) -> Option<&'static str> {
    ISSUES.iter().chain(MAKES).find(|verb| **verb == word).copied()
}

/// Such a verb by its participle: submit of submitted.
fn verb_of(participle: &str) -> Option<&'static str> {
    let is_of = |verb: &&&str| {
        let end = participle.strip_prefix(**verb);
        let doubled = verb.chars().next_back();
        end.is_some_and(|end| {
            matches!(end, "d" | "ed")
                || doubled.and_then(|last| end.strip_prefix(last)) == Some("ed")
        })
    };
    ISSUES.iter().chain(MAKES).find(is_of).copied()
}

fn span(words: &[Word<'_>], from: usize, end: usize) -> Option<Range<usize>> {
    let last = words.get(end.checked_sub(1)?)?;
    Some(words.get(from)?.span.start..last.span.end)
}

fn words_of<'t>(raw: &str, lower: &'t str, sentence: &Range<usize>) -> Vec<Word<'t>> {
    let text = lower.get(sentence.clone()).unwrap_or_default();
    let mut at = sentence.start;
    let mut words = Vec::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at = at.saturating_add(piece.len());
        let is_mark = |c: char| !c.is_alphanumeric() && c != '&';
        let behind = piece.trim_start_matches(is_mark);
        let bare = behind.trim_end_matches(is_mark);
        if bare.is_empty() {
            if piece.contains(['-', '–', '—', ':']) {
                end_part(&mut words);
            }
            continue;
        }
        let from = start.saturating_add(piece.len().saturating_sub(behind.len()));
        let span = from..from.saturating_add(bare.len());
        let first = raw.get(span.clone()).and_then(|word| word.chars().next());
        let closes = piece.trim_end().ends_with([',', ';', ':', ')', '.', '”', '"']);
        let opens = piece.starts_with(['(', '[']);
        if opens {
            end_part(&mut words);
        }
        words.push(Word {
            span,
            lower: bare,
            is_capital: first.is_some_and(char::is_uppercase),
            is_last: closes,
        });
    }
    words
}

/// Marks that something else begins behind the last word.
fn end_part(words: &mut [Word<'_>]) {
    if let Some(word) = words.last_mut() {
        word.is_last = true;
    }
}
