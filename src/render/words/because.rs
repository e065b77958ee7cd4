//! Why somebody must look at an outcome: reason and arithmetic in one sentence.

use super::{Lang, arithmetic, reason, status};
use crate::report::{Basis, Commitment, Outcome, Status, Verdict};

/// `missed: the deadline has passed, the target is not reached; 5 + 9 = 14 项; target >= 40 项`.
pub(in crate::render) fn because(outcome: &Outcome, basis: Basis, lang: Lang) -> String {
    let numbers = arithmetic(outcome, basis, lang);
    // A lower bound already says what is missing.
    let is_told = outcome.actual.as_ref().is_some_and(|actual| actual.is_lower_bound);
    let why = if is_told { String::new() } else { reason(outcome, lang) };
    let mut text = format!("{}{}{why}", status(outcome.status, lang), lang.pick(": ", "："));
    let would_fail = matches!(outcome.status, Status::Missed | Status::FarBehind | Status::Missing);
    let is_expected = outcome.promise.commitment == Commitment::Expected;
    if is_expected && would_fail && outcome.verdict == Verdict::Warn {
        text.push_str(lang.pick(" (expected, so a warning)", "（预期性，只预警）"));
    }
    if let Some(rest) = beyond(&numbers, &why) {
        if !why.is_empty() {
            text.push_str(lang.pick("; ", "；"));
        }
        text.push_str(rest);
    }
    text
}

/// What the arithmetic says beyond the reason that stands before it.
fn beyond<'a>(numbers: &'a str, why: &str) -> Option<&'a str> {
    let rest = numbers.strip_prefix(why).unwrap_or(numbers);
    let rest = rest.trim_start_matches(['；', ';', ' ']);
    (!rest.is_empty()).then_some(rest)
}
