//! Where or for whom something is promised, as far as it tells one promise from another of its name.

use crate::document::Document;
use crate::document::deadline;
use crate::document::layout::is_han;
use crate::source::SourceFile;

/// Words with which an English place begins, or those for whom something is done.
const LEADS: &[&str] = &["in ", "at ", "on ", "for ", "across ", "near ", "along "];

/// What the titles of parts end in that are about a place.
const ENDS: &[&str] = &["省", "市", "县", "区", "镇", "乡", "村", "街道", "园区", "社区", "新城"];

/// Most words of a place.
const WORDS: usize = 6;

/// The place that a promise names behind its number (in the north quarter), or the title of its part
/// if that is a place.
pub(super) fn of(document: &Document, source: &SourceFile, index: usize) -> Option<String> {
    let numeral = document.numerals.get(index)?;
    if source.slice(&numeral.phrase).chars().any(is_han) || is_chinese(source, numeral.phrase.end) {
        let title = source.slice(&document.sections.get(numeral.section?)?.title);
        let is_place = ENDS.iter().any(|end| title.ends_with(end)) && title.chars().count() <= 8;
        return is_place.then(|| title.to_owned());
    }
    let behind = source.text().get(numeral.phrase.end..)?;
    let end = behind.find(['.', ',', ';', '\n', '|', '(', ':']).unwrap_or(behind.len());
    let clause = deadline::without_limit(behind.get(..end)?).trim();
    let starts = LEADS.iter().filter_map(|lead| {
        let at = clause.find(&format!(" {lead}")).map(|at| at.saturating_add(1));
        at.or_else(|| clause.starts_with(lead).then_some(0))
    });
    let place = clause.get(starts.min()?..)?.trim();
    let is_short = place.split_whitespace().count() <= WORDS;
    let is_plain = !place.chars().any(|c| c.is_ascii_digit());
    (is_short && is_plain && place.contains(' ')).then(|| place.to_owned())
}

/// Whether Chinese stands behind a place of the text.
fn is_chinese(source: &SourceFile, at: usize) -> bool {
    source.text().get(at..).and_then(|behind| behind.chars().next()).is_some_and(is_han)
}
