//! Letters before a number that may be those of a currency.

use crate::document::scene::Scene;
use crate::search::beginning;

/// Whether the letters joined to a number may be those of a currency that is not known here, for the number has its
/// thousands marked or the line counts in the same letters: R2,180, and R90 beside R38 billion.
pub(super) fn may_be_sum(scene: &Scene<'_>, raw: &str) -> bool {
    let lead = raw.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let letters = raw.get(lead.len()..).unwrap_or_default();
    let is_apart = lead.is_empty() || lead.ends_with([' ', '(']);
    let is_short =
        (1..=3).contains(&letters.len()) && letters.starts_with(|c: char| c.is_ascii_uppercase());
    if !is_apart || !is_short {
        return false;
    }
    let sign = letters.to_ascii_lowercase();
    let counts = |text: &str| {
        text.match_indices(sign.as_str()).any(|(at, _)| {
            let is_word = text.get(..at).is_none_or(|lead| !lead.ends_with(char::is_alphanumeric));
            is_word && is_sum(text.get(at.saturating_add(sign.len())..).unwrap_or_default())
        })
    };
    scene.written.contains(',') || counts(scene.recent()) || counts(scene.rest)
}

/// Whether a text begins with a number that counts money: 38 billion, 2,180.
fn is_sum(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let number = text.get(..text.len().saturating_sub(rest.len())).unwrap_or_default();
    let is_grouped = number.split_once(',').is_some_and(|(_, group)| group.len() >= 3);
    let has_multiple = beginning(rest, &[" million", " billion", " trillion"]).is_some();
    number.starts_with(|c: char| c.is_ascii_digit()) && (is_grouped || has_multiple)
}
