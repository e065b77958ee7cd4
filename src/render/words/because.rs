//! Why somebody must look at an outcome: reason and arithmetic in one sentence.

use super::revisions::revision;
use super::{Lang, arithmetic, reason, status, verdict};
use crate::report::{Commitment, Known, Outcome, Reached, Status, Verdict, WaiverView};

/// `missed: the deadline has passed, the target is not reached; 5 + 9 = 14 项; target >= 40 项`.
pub(in crate::render) fn because(outcome: &Outcome, lang: Lang) -> String {
    let numbers = arithmetic(outcome, lang);
    // A bound already says what is missing.
    let is_bound = |actual: &Reached| actual.known != Known::Whole;
    let is_told =
        outcome.actual.as_ref().is_some_and(is_bound) && outcome.status == Status::Missing;
    let status = status(outcome.status, lang);
    let why = reason(outcome, lang);
    // In Chinese a reason can be the very word of its status.
    let is_said = why == status && !numbers.is_empty();
    let why = if is_told || is_said { String::new() } else { why };
    let softened = softened(outcome, lang);
    let mut text = if why.is_empty() {
        format!("{status}{softened}{}", lang.colon())
    } else {
        format!("{status}{}{why}{softened}", lang.colon())
    };
    if let Some(rest) = beyond(&numbers, &why) {
        if !why.is_empty() {
            text.push_str(lang.semicolon());
        }
        text.push_str(rest);
    }
    if let Some(waiver) = &outcome.waiver {
        text.push_str(lang.semicolon());
        text.push_str(&waived(waiver, lang));
    }
    text
}

/// That a target only warns because it is expected and not binding.
fn softened(outcome: &Outcome, lang: Lang) -> &'static str {
    let would_fail = matches!(outcome.status, Status::Missed | Status::FarBehind | Status::Missing);
    let is_expected = outcome.promise.commitment == Commitment::Expected;
    if is_expected && would_fail && outcome.verdict == Verdict::Warn {
        lang.pick(" (expected, so a warning)", "（预期性，只预警）")
    } else {
        ""
    }
}

/// Who excused what, until when and why: `waived until 2022-12-31 by X: …; would fail`.
pub(in crate::render) fn waived(waiver: &WaiverView, lang: Lang) -> String {
    let WaiverView { reason, approved_by, expires, would_be, at: _ } = waiver;
    let would_be = verdict(*would_be, lang);
    match lang {
        Lang::En => format!("waived to {expires} by {approved_by}: {reason}; else {would_be}"),
        Lang::Zh => format!("经{approved_by}豁免至 {expires}：{reason}；否则为“{would_be}”"),
    }
}

/// What every list of targets tells beside a status: who excused it, and what was promised first.
pub(in crate::render) fn beside(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let waiver = outcome.waiver.as_ref().map(|waiver| waived(waiver, lang));
    waiver.into_iter().chain(revision(outcome, lang)).collect()
}

/// What the arithmetic says beyond the reason that stands before it.
fn beyond<'a>(numbers: &'a str, why: &str) -> Option<&'a str> {
    let rest = numbers.strip_prefix(why).unwrap_or(numbers);
    let rest = rest.trim_start_matches(['；', ';', ' ']);
    (!rest.is_empty()).then_some(rest)
}
