//! What a promise is about, in the words of the document.

mod beside;
mod deed;
mod en;
mod finish;
mod head;
mod part;
mod share;
mod trimmed;
mod zh;

pub(super) use deed::is_measured;
pub(super) use en::is_figure;

use std::ops::Range;

use super::heading::numbered;
use super::lexicon::{ABOUT_BEHIND, CEILING_BEHIND, FLOOR_BEHIND};
use super::scene::Scene;
use super::unit;
use crate::search::beginning;

/// What is known of the text around when a promise is named.
pub(super) struct Around<'t> {
    /// The line above, which may be its title.
    pub(super) above: &'t str,
    /// The name of the promise before in the same sentence.
    pub(super) before: &'t str,
    /// The name of the last promise of the sentences before in its line.
    pub(super) previous: &'t str,
    /// How many promises stand before it in its clause.
    pub(super) rank: usize,
    pub(super) is_chinese: bool,
    /// Which way a change goes; none where a value is promised.
    pub(super) change: Option<Change>,
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Up.
    Rises,
    /// Down.
    Falls,
}

/// A name, and the bytes of the line that promise it.
pub(super) fn of(scene: &Scene<'_>, line: &str, around: &Around<'_>) -> (String, Range<usize>) {
    let name =
        if around.is_chinese { zh::name(scene, around) } else { en::name(scene, line, around) };
    (name, quote(scene, line, around.is_chinese))
}

/// From behind the promise before to the words that bind the number.
fn quote(scene: &Scene<'_>, line: &str, is_chinese: bool) -> Range<usize> {
    let number_end = scene.before.len().saturating_add(scene.written.len());
    let end = number_end.saturating_add(scene.behind.length);
    // New customers: 8 — a figure that stands alone is found again by its label.
    let is_alone = !scene.own.contains(char::is_alphanumeric)
        && !scene.tail.contains(char::is_alphanumeric)
        && scene.promise_end <= scene.start_of(scene.sentence);
    let start = scene.start_of(if is_alone { scene.sentence } else { scene.own });
    let part = line.get(start..scene.before.len()).unwrap_or_default();
    let rest = without_item(part, start).trim_start_matches(JOINTS).trim_start_matches(MARKS);
    let rest = [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND]
        .iter()
        .find_map(|words| rest.strip_prefix(beginning(rest, words)?))
        .map_or(rest, |rest| rest.trim_start_matches(JOINTS));
    let lead = part.len().saturating_sub(rest.len());
    let suffixes = [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND];
    let suffix = suffixes.iter().find_map(|words| beginning(scene.tail, words)).map_or(0, str::len);
    // A number that begins its clause needs the noun behind it to be found again.
    let is_bare = rest.trim().is_empty();
    let noun = if is_chinese {
        scene.tail.chars().take(8).map(char::len_utf8).sum()
    } else {
        let words = scene.tail.match_indices(' ').nth(4).map_or(scene.tail.len(), |(at, _)| at);
        // 180 for rent and 150 for sale: the next number has a promise of its own.
        let next = scene.tail.find(|c: char| c.is_ascii_digit()).filter(|next| *next < words);
        let own = next.and_then(|next| scene.tail.get(..next)).map(str::trim_end);
        let own =
            own.map(|own| own.strip_suffix(" and").unwrap_or(own).trim_end_matches([' ', ',']));
        own.map_or(words, str::len)
    };
    start.saturating_add(lead)..end.saturating_add(if is_bare { noun } else { suffix })
}

/// Marks before a sentence that are no part of it.
const MARKS: &[char] =
    &[' ', '.', '。', ';', '；', ':', '：', ')', '）', '-', '–', '•', '●', '○', '◆', '■', '*', '#'];

/// A part of a line without the number of its item, if it begins the line.
fn without_item(part: &str, start: usize) -> &str {
    let bare = part.trim_start_matches(MARKS);
    let lead = numbered(bare).filter(|_| start == 0).map_or(0, |(_, lead)| lead);
    if lead == 0 { part } else { bare.get(lead..).unwrap_or(part) }
}

/// What joins a member of a list to the one before.
const JOINTS: &[char] = &['、', '和', ' ', '及', '与', '，'];

/// A label without the unit at its end, in brackets or behind what says that it is one, and that unit: Area (ha),
/// Catch in million tonnes.
pub(super) fn without_unit(label: &str) -> (&str, &str) {
    let inside = label.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    // Index (1-7): the ends of a scale are no unit.
    let is_unit = |unit: &str| unit.contains(|c: char| !c.is_ascii_digit() && c != '-' && c != '–');
    let inside = inside.filter(|(_, unit)| unit.chars().count() <= 8 && is_unit(unit));
    let (name, unit) = inside.or_else(|| measured_in(label)).unwrap_or((label, ""));
    (name.trim(), unit.trim())
}

/// A label and the English unit behind its last “in” or comma, with nothing behind it.
fn measured_in(label: &str) -> Option<(&str, &str)> {
    let (name, end) = label.rsplit_once(" in ").or_else(|| label.rsplit_once(", "))?;
    let behind = unit::english("", end);
    (!behind.unit.is_empty() && behind.length == end.len()).then_some((name, end))
}
