//! What a target was before it was revised.

use super::limits::{limit_in_words, office_limit};
use super::notice::period;
use super::{Lang, status, verdict};
use crate::report::{FirstPromise, Outcome, shown};

/// What a target was before it was revised, and what would come of that, as a sentence of its own:
/// `revised from April 2026 (budget cut): first promised was at least 10 家, by which it would be
/// missed (fail)`.
pub(in crate::render) fn revision(outcome: &Outcome, lang: Lang) -> Option<String> {
    let first = outcome.first_promise.as_ref()?;
    let unit = outcome.aim()?.unit.as_str();
    let (value, upper) = (first.value.as_str(), first.upper.as_deref());
    let limit = match lang {
        Lang::En => limit_in_words(first.comparator, value, upper, (unit, lang)),
        Lang::Zh => office_limit(first.comparator, value, upper, unit),
    };
    let from = period(&first.revised_from, lang);
    let (status, verdict) = (status(first.status, lang), verdict(first.verdict, lang));
    let reason = &first.reason;
    Some(match lang {
        Lang::En => format!(
            "revised from {from} ({reason}): first promised was {limit}, by which it would be {status} ({verdict})"
        ),
        Lang::Zh => format!(
            "自{from}起调整目标（{reason}），原目标为{limit}，按原目标为“{status}”（{verdict}）"
        ),
    })
}

/// What was promised first, and what would come of it: `at least 10 家: missed (fail)`.
pub(in crate::render) fn first_promise(first: &FirstPromise, unit: &str, lang: Lang) -> String {
    let upper = first.upper.as_deref();
    let limit = limit_in_words(first.comparator, &first.value, upper, (unit, lang));
    let (status, verdict) = (status(first.status, lang), verdict(first.verdict, lang));
    let (at, revised) = (shown(&first.at), shown(&first.revised_at));
    match lang {
        Lang::En => format!("{limit}: {status} ({verdict}); {at}, revised at {revised}"),
        Lang::Zh => format!("{limit}：{status}（{verdict}）；{at}，调整见 {revised}"),
    }
}
