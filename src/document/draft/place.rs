//! Where or for whom something is promised, as far as it tells one promise from another of its name.

use super::ids::title;
use crate::document::Document;
use crate::document::deadline;
use crate::document::layout::is_han;
use crate::source::SourceFile;

/// Words with which an English place begins, or those for whom something is done.
const LEADS: &[&str] = &["in ", "at ", "on ", "for ", "across ", "near ", "along "];

/// What the titles of parts end in that are about a place or a time.
const ENDS: &[&str] = &[
    "省", "市", "县", "区", "镇", "乡", "村", "街道", "新城", "季", "季度", "半年", "学期", "校区",
];

/// The same in English: one word of these is enough where it stands alone.
const ALONE: &[&str] = words! {
    "spring" "summer" "autumn" "fall" "winter" "north" "south" "east" "west" "northern" "southern" "eastern" "western"
    "central"
};
/// And those that need a name before or behind them.
const NAMED: &[&str] = words! {
    "ward" "district" "region" "area" "zone" "quarter" "town" "village" "county" "borough" "campus" "school" "site" "term"
    "semester" "branch" "office" "division" "neighbourhood" "neighborhood" "parish" "province" "island"
};

/// Most words of a place.
const WORDS: usize = 6;

/// Bytes behind a number in which its clause ends, if it names a place.
const CLAUSE: usize = 256;

/// The place that a promise names behind its number (in the north quarter), or the title of its part if that is a
/// place or a time.
pub(super) fn of(document: &Document, source: &SourceFile, index: usize) -> Option<String> {
    let numeral = document.numerals.get(index)?;
    let title = || {
        let title = title(document, source, numeral.section?);
        is_place(&title).then_some(title)
    };
    if source.slice(&numeral.phrase).chars().any(is_han) || is_chinese(source, numeral.phrase.end) {
        return title();
    }
    let behind = source.text().get(numeral.phrase.end..)?;
    let ends =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ';' | '\n' | '|' | '(' | ':');
    let near = behind.get(..behind.floor_char_boundary(CLAUSE))?;
    let end = near.find(ends).or_else(|| (near.len() == behind.len()).then_some(near.len()));
    let Some(clause) = end.and_then(|end| near.get(..end)) else { return title() };
    // 7 in the north and 6 in the south: each has a place of its own.
    let clause = deadline::without_limit(clause.trim_end()).trim();
    let clause = clause.strip_suffix(" and").unwrap_or(clause);
    let starts = LEADS.iter().filter_map(|lead| {
        let inner = || clause.find(&format!(" {lead}")).map(|at| at.saturating_add(1));
        clause.starts_with(lead).then_some(0).or_else(inner)
    });
    let place = starts.min().and_then(|at| clause.get(at..)).map(str::trim);
    let tells = |place: &&str| {
        let is_short = place.split_whitespace().count() <= WORDS;
        is_short && place.contains(' ')
    };
    place.filter(tells).map(str::to_owned).or_else(title)
}

/// Whether the title of a part is a place or a time: 城北片区, North ward, Spring.
fn is_place(title: &str) -> bool {
    if title.chars().any(is_han) {
        return title.chars().count() <= 8 && ENDS.iter().any(|end| title.ends_with(end));
    }
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_own =
        words.first().is_some_and(|first| !matches!(*first, "our" | "the" | "whole" | "all"));
    let is_alone = words.iter().any(|word| ALONE.contains(word));
    let is_named = words.len() > 1 && words.iter().any(|word| NAMED.contains(word));
    let is_plain = lower.chars().all(|c| c.is_alphabetic() || c == ' ');
    words.len() <= 3 && is_plain && is_own && (is_alone || is_named)
}

/// Whether Chinese stands behind a place of the text.
fn is_chinese(source: &SourceFile, at: usize) -> bool {
    source.text().get(at..).and_then(|behind| behind.chars().next()).is_some_and(is_han)
}
