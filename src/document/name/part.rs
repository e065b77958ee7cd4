//! English names of the parts of what was promised before.

use super::Around;
use super::beside::behind_verbs;
use super::en::{modal_free, words};
use super::finish::finished;
use crate::document::deadline;
use crate::document::scene::Scene;

/// Signs of money before a number, and spaces.
const SIGNS: &[char] = &['$', '€', '£', '¥', ' '];

/// A part of what was promised before, with its whole: start homes (for older people).
pub(super) fn part_of(
    own: &str,
    scene: &Scene<'_>,
    line: &str,
    around: &Around<'_>,
) -> Option<String> {
    const PARTS: &[&str] = &["of which", "of whom", "of them", "including"];
    let lower = own.to_ascii_lowercase();
    let lead = lower.trim_matches(|c: char| !c.is_alphabetic());
    // Of whom 200 in the north and 150 in the south: the second part as the first.
    let goes_on = around.before.ends_with(')') && PARTS.iter().any(|w| scene.sentence.contains(w));
    // 300 homes: 180 for rent and 150 for sale.
    let divided = scene.sentence.rsplit_once(": ");
    let is_divided = divided.is_some_and(|(lead, _)| lead.contains(|c: char| c.is_ascii_digit()))
        && scene.behind.unit != "%";
    let opens = divided.is_some_and(|(_, part)| part.trim_matches(SIGNS).is_empty());
    let goes_on = goes_on || is_divided && around.before.ends_with(')');
    let is_part = lead == "including"
        || PARTS.iter().any(|word| lead.starts_with(word))
        || goes_on && (lead.ends_with("and") || own.trim_end_matches(SIGNS).ends_with(','))
        || is_divided && opens;
    let end =
        scene.before.len().saturating_add(scene.written.len()).saturating_add(scene.behind.length);
    let tail = line.get(end..end.saturating_add(scene.tail.len()))?.trim_start();
    // At least 300 of them for rent.
    let behind = PARTS.iter().find_map(|word| tail.strip_prefix(word)?.strip_prefix(' '));
    let is_part = is_part || behind.is_some();
    let tail = behind.unwrap_or(tail);
    let tail = behind_verbs(tail.trim_start());
    let tail = modal_free(deadline::without_limit(tail).trim());
    let tail = before_figure(tail);
    let whole = around.before.split(" (").next().filter(|whole| !whole.is_empty())?;
    let is_named = tail.starts_with(char::is_alphabetic) && around.change.is_none();
    (is_part && is_named).then(|| format!("{whole} ({})", finished(&words(tail))))
}

/// What stands before the next figure, without what joins it; an age belongs to it: under 18.
fn before_figure(tail: &str) -> &str {
    let Some(at) = tail.find(|c: char| c.is_ascii_digit()) else { return tail };
    let (lead, figure) = tail.split_at(at);
    let lead = lead.trim_end_matches(SIGNS);
    if ["under", "over", "aged"].iter().any(|word| lead.ends_with(word)) {
        let digits = figure.bytes().take_while(u8::is_ascii_digit).count();
        return tail.get(..at.saturating_add(digits)).unwrap_or(lead);
    }
    lead.strip_suffix(" and").or_else(|| lead.strip_suffix(',')).unwrap_or(lead)
}
