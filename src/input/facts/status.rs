//! What the status of a row says: which of several reports it is, or nothing.

use super::fact::Fact;
use crate::input::{cell, version};
use crate::observation::Revision;
use crate::quantity::fold;

/// Words that say which of several reports a row is.
const RANKS: &[(&str, i8)] = &[
    ("初步", -1),
    ("快报", -1),
    ("provisional", -1),
    ("修订", 1),
    ("修正", 1),
    ("更正", 1),
    ("订正", 1),
    ("revised", 1),
    ("corrected", 1),
    ("最终", 2),
    ("final", 2),
];

/// Words for the status of a value that change nothing.
const PLAIN: &[&str] = &["正常", "正式", "实际", "已审核", "normal", "actual", "ok"];

/// Whether the status of a value is understood: a voided value must not count.
pub(in crate::input) fn is_known_status(text: &str) -> bool {
    let status = fold(text).to_lowercase();
    cell::is_missing(text)
        || PLAIN.contains(&status.as_str())
        || RANKS.iter().any(|(word, _)| status == *word)
}

/// Which of several reports of the same thing a fact is.
pub(super) fn revision(fact: &Fact<'_>) -> Revision {
    let status = fold(fact.status.text).to_lowercase();
    let rank = RANKS.iter().find(|(word, _)| status == *word).map_or(0, |(_, rank)| *rank);
    Revision { rank, version: version::read(fact.version.text) }
}
