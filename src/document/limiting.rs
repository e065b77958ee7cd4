//! The words that bind the number of a cell, which stand beside it without a sentence.

use super::en;
use super::lexicon::{
    ABOUT_BEHIND, CEILING_BEFORE, CEILING_BEHIND, FLOOR_BEFORE, FLOOR_BEHIND, about_before,
};
use super::promise::Sense;
use crate::search::ending;

/// Words that bind a number in a cell and not in a sentence.
const IN_CELLS: &[(&str, Sense)] =
    &[("minimum ", Sense::AtLeast), ("maximum ", Sense::AtMost), ("top ", Sense::AtMost)];

/// How the words before and behind the number of a cell bind it, and those words.
pub(super) fn of(before: &str, after: &str) -> (Option<Sense>, Vec<String>) {
    let found = [leading(&before.to_lowercase()), following(after)];
    let sense = found.iter().flatten().map(|(_, sense)| *sense).next();
    let words = found.into_iter().flatten().map(|(word, _)| word.trim_end().to_owned());
    (sense, words.collect())
}

/// The longest of the words that a text ends with: of 不超过 and 超过 the first.
fn leading(lower: &str) -> Option<(&'static str, Sense)> {
    let lists = [(FLOOR_BEFORE, Sense::AtLeast), (CEILING_BEFORE, Sense::AtMost)];
    let bare = lower.trim_end();
    let about = about_before(bare).map(|word| (word, Sense::About));
    let chinese =
        lists.into_iter().filter_map(|(words, sense)| Some((ending(bare, words)?, sense)));
    let own = IN_CELLS.iter().copied().filter(|(word, _)| lower.ends_with(word));
    chinese
        .chain(about)
        .chain(en::bound_before(lower))
        .chain(own)
        .max_by_key(|(word, _)| word.len())
}

/// The first of the words behind a number; 起 and 内 alone may be part of a unit.
fn following(after: &str) -> Option<(&'static str, Sense)> {
    let lists = [
        (FLOOR_BEHIND, Sense::AtLeast),
        (CEILING_BEHIND, Sense::AtMost),
        (ABOUT_BEHIND, Sense::About),
    ];
    let is_held = |word: &&&str| word.chars().count() > 1 && after.contains(**word);
    let mut chinese =
        lists.into_iter().filter_map(|(words, sense)| Some((*words.iter().find(is_held)?, sense)));
    chinese.next().or_else(|| en::bound_behind(after))
}
