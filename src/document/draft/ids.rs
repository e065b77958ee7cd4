//! Ids that depend on a name alone, so that they stay when the document changes elsewhere.

use std::collections::BTreeSet;

use crate::document::layout;

/// An id that depends on the name alone: its ASCII words, or a short hash.
pub(super) fn unique_id(name: &str, prefix: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .map(str::to_ascii_lowercase)
        .filter(|word| word.len() > 2 && !SMALL_WORDS.contains(&word.as_str()))
        .take(5)
        .collect();
    let is_english = !name.chars().any(layout::is_han) && !words.is_empty();
    let stem = if is_english { words.join("-") } else { format!("{prefix}-{:06x}", hash(name)) };
    if !is_taken(&stem) {
        return stem;
    }
    let hashed = format!("{stem}-{:06x}", hash(name));
    let numbered = (2_u32..).map(|number| format!("{hashed}-{number}"));
    std::iter::once(hashed.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or(hashed)
}

/// English words that tell nothing in an id.
const SMALL_WORDS: &[&str] = words! {
    "the" "and" "for" "with" "from" "that" "this" "all" "are" "was" "who" "least" "than" "more"
    "less"
};

/// FNV-1a over the bytes, folded to 24 bits: short enough to read, stable for ever.
fn hash(text: &str) -> u32 {
    let full = text
        .bytes()
        .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (full >> 24) ^ (full & 0x00FF_FFFF)
}

/// The id of a part of the document.
pub fn section_id(title: &str, taken: &BTreeSet<String>) -> String {
    unique_id(title, "s", &|id| taken.contains(id))
}
