//! A notice (通报): headings and ready sentences, one an outcome.

mod dates;
mod en;
mod zh;

use super::methods::outlook;
use super::revisions::revision;
use super::score::score_sentences;
use super::{Lang, verdict};
use crate::report::{Aim, Outcome, PromiseKind, Report, Side, Status, WaiverView};

pub(in crate::render) use dates::{is_day, period, periods};
pub(super) use en::capital;

/// What a part of a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Head {
    /// Counts, shares and the conclusion.
    Overview,
    /// What failed or warns.
    Laggards,
    /// What is due and could not be judged.
    Unjudged,
    /// One sentence for each.
    All,
}

/// The day up to which a milestone is in time.
struct MilestoneDue<'a>(&'a str);

/// What the notice is called.
pub(in crate::render) fn title(report: &Report, lang: Lang) -> String {
    match lang {
        Lang::En => en::title(report),
        Lang::Zh => zh::title(report),
    }
}

/// Up to when it tells.
pub(in crate::render) fn subtitle(report: &Report, lang: Lang) -> String {
    match lang {
        Lang::En => en::subtitle(report),
        Lang::Zh => zh::subtitle(report),
    }
}

/// The heading of a part about `count` outcomes.
pub(in crate::render) fn heading(head: Head, count: usize, lang: Lang) -> String {
    match lang {
        Lang::En => en::heading(head, count),
        Lang::Zh => zh::heading(head, count),
    }
}

/// How many there are, how they stand, the conclusion, and the scores of a plan with weights.
pub(in crate::render) fn overview(report: &Report, lang: Lang) -> Vec<String> {
    let mut paragraphs = match lang {
        Lang::En => en::overview(report),
        Lang::Zh => zh::overview(report),
    };
    paragraphs.extend(score_sentences(report, lang));
    paragraphs
}

/// What a part says that is about no outcome, where so many were judged.
pub(in crate::render) fn nothing(head: Head, judged: usize, lang: Lang) -> &'static str {
    match lang {
        Lang::En => en::nothing(head, judged),
        Lang::Zh => zh::nothing(head, judged),
    }
}

/// What is said of errors in the data.
pub(in crate::render) fn data_errors(count: usize, lang: Lang) -> String {
    match lang {
        Lang::En => en::data_errors(count),
        Lang::Zh => zh::data_errors(count),
    }
}

/// One outcome as one sentence that can stand alone; one more each for what a revised target was
/// before, its trend and its colour.
pub(in crate::render) fn sentence(report: &Report, outcome: &Outcome, lang: Lang) -> String {
    let sentence = match lang {
        Lang::En => en::sentence(report, outcome),
        Lang::Zh => zh::sentence(report, outcome),
    };
    let clauses = revision(outcome, lang).into_iter().chain(outlook(outcome, lang));
    let clauses = clauses.map(|clause| match lang {
        Lang::En => format!(" {}.", capital(&clause)),
        Lang::Zh => format!("{clause}。"),
    });
    std::iter::once(sentence).chain(clauses).collect()
}

/// That an outcome is waived, as a last clause; nothing where it is not.
fn waiver(outcome: &Outcome, lang: Lang) -> String {
    let Some(waiver) = &outcome.waiver else { return String::new() };
    let WaiverView { reason, approved_by, expires, would_be, at: _ } = waiver.as_ref();
    let (until, verdict) = (period(expires, lang), verdict(*would_be, lang));
    match lang {
        Lang::En => {
            format!(
                "; waived until {until} by {approved_by} ({reason}); verdict without that: {verdict}"
            )
        }
        Lang::Zh => {
            format!("；经{approved_by}同意豁免至{until}（{reason}），未豁免时的结论为“{verdict}”")
        }
    }
}

fn milestone_due(outcome: &Outcome) -> Option<MilestoneDue<'_>> {
    match &outcome.promise.kind {
        PromiseKind::Milestone { due, .. } => Some(MilestoneDue(due)),
        PromiseKind::Indicator(_) => None,
    }
}

/// Whether an outcome is held against the whole target: at the deadline, and where nothing is in
/// proportion to time.
pub(super) fn is_against_target(outcome: &Outcome, aim: &Aim) -> bool {
    outcome.judged_at.as_ref() == Some(&aim.due) || outcome.due_now.as_ref() == Some(&aim.value)
}

/// Whether a value lies inside the band that it must lie in, so that no end of it is worth a word.
fn is_inside_band(outcome: &Outcome, aim: &Aim) -> bool {
    let is_band = aim.comparator.side() == Side::Both;
    is_band && outcome.status == Status::OnTrack && is_against_target(outcome, aim)
}

/// The size of a difference, and whether it is one downwards.
fn size(gap: &str) -> (&str, bool) {
    match gap.strip_prefix('-') {
        Some(size) => (size, true),
        None => (gap, false),
    }
}

/// A clause in the brackets of a language, or nothing.
fn in_brackets(clauses: &[String], lang: Lang) -> String {
    let text = clauses.join(lang.pick("; ", "，"));
    match (text.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::En) => format!(" ({text})"),
        (false, Lang::Zh) => format!("（{text}）"),
    }
}
