//! Papers in English: the council will publish the Cycling Strategy by June 2026.

use std::ops::Range;

use super::Paper;
use crate::document::deadline::{self, Due, Years};
use crate::document::en::{self, BULLETS, Issue};
use crate::document::fold::Folded;
use crate::document::heading::leads_list;
use crate::document::layout::{Line, LineKind};
use crate::document::scene::sentence_end;
use crate::search::holds;

/// The line that leads the list in which a line may stand.
#[derive(Default)]
pub(super) struct List {
    /// The time that it names.
    due: Option<Due>,
    /// Whether it says that others are to do, or that somebody might.
    is_of_others: bool,
}

impl List {
    /// Goes on to a line: the items of a list belong to the line above them that leads it.
    pub(super) fn enter(&mut self, line: &str, years: Years) {
        const OTHERS: &[&str] = words! {
            "should" "could" "might" "call on" "calls on" "ask " "asks " "urge" "requir" "whether" "if "
        };
        if leads_list(line) {
            let is_of_others = holds(&line.to_ascii_lowercase(), OTHERS);
            *self = Self { due: deadline::named(line, years), is_of_others };
        } else if !is_item(line) {
            *self = Self::default();
        }
    }
}

/// Whether a line may be an item of the list above: behind a bullet or a number.
fn is_item(line: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || c == '(';
    !line.starts_with('#') && (line.starts_with(BULLETS) || line.starts_with(is_number))
}

/// The papers of a line; the title of the document tells who writes.
pub(super) fn find(
    folded: &Folded,
    line: &Line,
    (list, writer, years): (&List, &str, Years),
    found: &mut Vec<Paper>,
) {
    let raw = folded.text().get(line.span.clone()).unwrap_or_default();
    if list.is_of_others {
        return;
    }
    let lower = raw.to_ascii_lowercase();
    let is_row = line.kind == LineKind::Row;
    if is_row && is_done(&lower) {
        return;
    }
    for part in parts(&lower, is_row) {
        for sentence in sentences(&lower, &part) {
            let own = en::issued(raw, &lower, &sentence).into_iter();
            for issue in own.filter(|one| !en::is_by_other(&lower, &sentence, one, writer)) {
                let due = due(&lower, &issue, years);
                let due = due.or_else(|| beside(raw, &part, years).filter(|_| is_row)).or(list.due);
                let span = &issue.span;
                let start = line.span.start;
                let own = start.saturating_add(span.start)..start.saturating_add(span.end);
                let sentence = lower.get(issue.before.clone()).unwrap_or_default();
                found.push(Paper {
                    name: name(raw, &issue),
                    quote: folded.written(&own),
                    section: line.section,
                    is_expected: holds(sentence, &["aim to", "aims to", "strive", "seek to"]),
                    due,
                });
            }
        }
    }
}

/// The cells of a row, or the whole line.
fn parts(lower: &str, is_row: bool) -> Vec<Range<usize>> {
    let mut start = 0_usize;
    let cell = |text: &str| {
        let from = start;
        start = start.saturating_add(text.len()).saturating_add(1);
        from..from.saturating_add(text.len())
    };
    lower.split(|c| is_row && c == '|').map(cell).collect()
}

/// The sentences of a part of a line, and the parts of a sentence that semicolons divide.
fn sentences(lower: &str, part: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = part.start;
    while let Some(rest) = lower.get(at..part.end).filter(|rest| !rest.is_empty()) {
        let end = sentence_end(rest).min(rest.find(';').unwrap_or(rest.len()));
        let next = rest.get(end..).and_then(|mark| mark.chars().next()).map_or(0, char::len_utf8);
        found.push(at..at.saturating_add(end));
        at = at.saturating_add(end).saturating_add(next);
    }
    found
}

/// Whether a cell of a row says that the work is over.
fn is_done(lower: &str) -> bool {
    lower.split('|').any(|cell| {
        matches!(
            cell.trim(),
            "done" | "complete" | "completed" | "achieved" | "published" | "adopted" | "100%"
        )
    })
}

/// The deadline of a paper: of its own words, else of those that stand behind the next paper.
fn due(lower: &str, issue: &Issue, years: Years) -> Option<Due> {
    let text = |span: &Range<usize>| lower.get(span.clone()).unwrap_or_default();
    let before = text(&issue.before);
    let own = deadline::around_english(before, text(&issue.behind), years);
    own.or_else(|| {
        let shared = deadline::around_english(before, text(&issue.rest), years)?;
        Some(Due { is_assumed: true, ..shared })
    })
}

/// The one time that another cell of a row names.
fn beside(raw: &str, part: &Range<usize>, years: Years) -> Option<Due> {
    let cells = parts(raw, true).into_iter().filter(|cell| cell != part);
    let mut times = cells.filter_map(|cell| deadline::named(raw.get(cell)?, years));
    times.next().filter(|_| times.next().is_none())
}

/// The verb and the paper, as a title.
fn name(raw: &str, issue: &Issue) -> String {
    let written = raw.get(issue.span.clone()).unwrap_or_default();
    let words: Vec<&str> = written.split_whitespace().collect();
    let words = words.join(" ");
    match issue.verb {
        Some(verb) => {
            let article =
                words.split(' ').next().filter(|word| en::is_article(&word.to_ascii_lowercase()));
            let words = article.and_then(|article| words.strip_prefix(article)).map_or_else(
                || words.clone(),
                |rest| format!("{}{rest}", article.unwrap_or_default().to_ascii_lowercase()),
            );
            format!("{} {words}", capital(verb))
        }
        None => capital(&words),
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}
