//! What a clause says is not to be: which turns a floor into a ceiling, and the other way round.

use super::words::MODAL;
use crate::search::{beginning, ending, holds, last_part};

/// Whether the clause says that nothing is to come below the number: with no school falling below.
pub(super) fn keeps(core: &str) -> bool {
    const FALLS: &[&str] = &[
        "falling ",
        "fall ",
        "falls ",
        "dropping ",
        "drop ",
        "going ",
        "scoring ",
        "performing ",
        "rated ",
        "being ",
    ];
    let clause = core.rsplit([',', ';', ':']).next().unwrap_or_default();
    let opens = beginning(clause.trim_start(), &["no ", "none ", "neither ", "nor "]).is_some();
    let denied =
        opens || holds(clause, &[" no ", " none of ", "without any ", " neither ", " nor "]);
    denied && ending(core, FALLS).is_some()
}

/// Whether the last clause says that something must not be done, with what it would be done to: will not raise fees by,
/// shall not let the rate rise.
pub(super) fn forbids(core: &str) -> bool {
    const MOST: usize = 8;
    /// With one of them the number is of something else: will not rest until, may not be easy we aim for, not only.
    const ENDS: &[&str] = words! {
        "and" "but" "or" "until" "unless" "if" "that" "only" "just" "because" "when" "merely" "simply" "solely" "to" "we" "they"
        "it" "you" "so" "while" "as" "than"
    };
    let clause = [", ", "; ", ": "].iter().fold(core, |clause, end| last_part(clause, end));
    let words: Vec<&str> = clause.split_whitespace().collect();
    let not = words.windows(2).rposition(|pair| {
        matches!(pair, [modal, "not"] if MODAL.contains(modal)) || matches!(pair, [_, "cannot"])
    });
    let behind = not.and_then(|at| words.get(at.saturating_add(2)..)).unwrap_or_default();
    (1..=MOST).contains(&behind.len()) && !behind.iter().any(|word| ENDS.contains(word))
}

/// Whether the words before say of how many something is to be true: with no neighbourhood, leaving no school.
pub(super) fn leaves_none(core: &str) -> bool {
    const LEADS: &[&str] = &["with", "leaving", "leave", "having", "have", "has", "see"];
    let words: Vec<&str> = core.split_whitespace().rev().take(5).collect();
    let none = words.iter().position(|word| *word == "no");
    let lead = none.and_then(|at| words.get(at.saturating_add(1)));
    none.is_some_and(|at| at > 0) && lead.is_some_and(|word| LEADS.contains(word))
}

/// Whether the clause says that there is to be nothing of the kind: no country has a rate above.
pub(super) fn denies(core: &str) -> bool {
    let clause = last_part(last_part(core, "; "), ", ");
    let clause = clause.trim_start();
    let clause = clause.strip_prefix("and ").unwrap_or(clause);
    let clause = last_part(clause, " and ");
    let bare = clause.trim_start_matches(|c: char| !c.is_alphabetic());
    // Repairs must not take more than six hours.
    let own = bare.trim_end().strip_suffix(" by").unwrap_or(bare);
    let mut before = own.split_whitespace().rev().skip(1);
    if before.next() == Some("not") && before.next().is_some_and(|word| MODAL.contains(&word)) {
        return true;
    }
    if bare.starts_with("never ") || bare.ends_with(" never ") || bare.contains(" never ") {
        return true;
    }
    if beginning(bare, &["no one ", "nobody "]).is_some() && !bare.trim_end().contains(',') {
        return true;
    }
    ["no ", "none ", "nobody "].iter().any(|word| bare.starts_with(word))
        && holds(
            bare,
            &[
                " has ", " have ", " is ", " are ", " should ", " will ", " must ", " shall ",
                " may ", " can ",
            ],
        )
}
