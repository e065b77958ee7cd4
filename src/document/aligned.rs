//! Tables whose columns lie in lines of text: a header that ends with the heads of its columns, and rows that end
//! with as many values, as the text of a page or of a fixed pitch has them.

use std::ops::Range;

use super::column;
use super::deadline::Years;
use super::en;
use super::layout::{Line, LineKind};
use super::table::Table;
use crate::search::holds;

/// How many lines without values may stand between two rows: the titles of parts, and names that go on.
const MOST_BETWEEN: usize = 3;

/// Makes rows of the lines of each such table, with their cells.
pub(super) fn mark(text: &str, lines: &mut [Line], years: Years) {
    let mut index = 0_usize;
    while let Some(line) = lines.get(index) {
        let base = line.span.start;
        let header = written(text, line);
        let heads = if line.kind == LineKind::Row { None } else { header_words(header) };
        let end = heads.and_then(|words| {
            // Current 2020 2030 may have two columns or three: the rows tell.
            [false, true].into_iter().find_map(|is_joined| {
                let cells = header_cells(header, &words, is_joined)?;
                let names = cells.iter().map(|cell| header.get(cell.clone()).map(str::to_owned));
                let table = Table::of_cells(names.collect::<Option<_>>()?, years);
                let cells = cells.iter().map(|cell| moved(cell, base)).collect();
                let is_told =
                    table.targets.is_empty() || is_series(text, lines, index, &words, years);
                if is_told { None } else { mark_rows(text, lines, index, cells) }
            })
        });
        index = end.unwrap_or_else(|| index.saturating_add(1));
    }
}

/// Whether a line ends with the heads of two columns or more, so that no line below goes on with it.
pub(super) fn is_header(line: &str) -> bool {
    let words = header_words(line);
    words.is_some_and(|words| header_cells(line, &words, true).is_some())
}

/// Whether columns are of years alone in a document that does not tell when its plan begins, and nothing near says
/// that the table is one of what is to come.
fn is_series(
    text: &str,
    lines: &[Line],
    header: usize,
    words: &[(Range<usize>, Head)],
    years: Years,
) -> bool {
    const COMING: &[&str] = &["budget", "target", "forecast", "projection"];
    let near = lines.get(header.saturating_sub(1)..=header).unwrap_or_default();
    let tells = near.iter().any(|line| holds(&written(text, line).to_lowercase(), COMING));
    years.first.is_none() && words.iter().all(|(_, head)| *head == Head::Year) && !tells
}

fn written<'t>(text: &'t str, line: &Line) -> &'t str {
    text.get(line.span.clone()).unwrap_or_default()
}

/// Makes rows of the lines below a header that have its columns, two at least, and of what stands between
/// them; gives back the line behind the last.
fn mark_rows(
    text: &str,
    lines: &mut [Line],
    header: usize,
    cells: Vec<Range<usize>>,
) -> Option<usize> {
    let first = header.saturating_add(1);
    let columns = cells.len().saturating_sub(1);
    let mut rows = Vec::new();
    let mut between = 0_usize;
    for (index, line) in lines.iter().enumerate().skip(first) {
        let written = written(text, line);
        if let Some(cells) = row_cells(written, line.span.start, columns) {
            rows.push((index, cells));
            between = 0;
        } else if between < MOST_BETWEEN && may_stand_between(line, written) {
            between = between.saturating_add(1);
        } else {
            break;
        }
    }
    let (last, _) = rows.last().filter(|_| rows.len() > 1)?;
    let end = last.saturating_add(1);
    for line in lines.get_mut(header..end)? {
        line.kind = LineKind::Row;
        line.cells = vec![line.span.clone()];
    }
    rows.push((header, cells));
    for (index, cells) in rows {
        if let Some(line) = lines.get_mut(index) {
            line.cells = cells;
        }
    }
    Some(end)
}

/// Whether a line may stand between the rows of a table: a title of some of them, a rule, the beginning of a name.
fn may_stand_between(line: &Line, written: &str) -> bool {
    let is_sentence = written.ends_with(['.', ':', ';', '。', '：', '；']);
    let is_short = written.len() <= 80 && !written.starts_with('#');
    line.kind != LineKind::Row && is_short && !is_sentence && !is_header(written)
}

/// The words at the end of a line that are heads of columns, two at least, behind what names the rows.
fn header_words(line: &str) -> Option<Vec<(Range<usize>, Head)>> {
    let mut found = Vec::new();
    let mut end = if line.len() > 200 || line.contains('|') { 0 } else { line.len() };
    while let Some(word) = last_word(line, end) {
        let Some(head) = line.get(word.clone()).and_then(head) else { break };
        end = word.start;
        found.push((word, head));
    }
    let label = line.get(..end)?.trim_end();
    found.reverse();
    // We will raise the number above the current target: a sentence that goes on below.
    let is_sentence = found.len() > 1 && en::tells(&label.to_ascii_lowercase());
    (found.len() > 1 && !is_sentence && !label.ends_with(['.', ',', ':', ';'])).then_some(found)
}

/// The cells of a header: what names its rows, which may be nothing, and the heads of its columns, of one word
/// each or of several.
fn header_cells(
    line: &str,
    words: &[(Range<usize>, Head)],
    is_joined: bool,
) -> Option<Vec<Range<usize>>> {
    let mut heads: Vec<Range<usize>> = Vec::new();
    let mut last: Vec<Head> = Vec::new();
    for (word, head) in words {
        let is_same = *head == Head::More || is_joined && goes_on(&last, *head);
        if let Some(open) = heads.last_mut().filter(|_| is_same) {
            open.end = word.end;
        } else {
            heads.push(word.clone());
            last.clear();
        }
        last.push(*head);
    }
    let label = line.get(..heads.first()?.start)?.trim_end();
    let cells: Vec<Range<usize>> = std::iter::once(0..label.len()).chain(heads).collect();
    (cells.len() > 2).then_some(cells)
}

/// What a word of a header says of its column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// A year.
    Year,
    /// That it holds what was or is.
    Value,
    /// That it holds what is to be.
    Target,
    /// Nothing by itself: value, level.
    More,
}

fn head(word: &str) -> Option<Head> {
    let bare = word.trim_matches(['(', ')', '[', ']', '*', ',', ':']).to_lowercase();
    match bare.as_str() {
        "baseline" | "current" | "actual" | "latest" | "outturn" | "achieved" | "estimate"
        | "base" => Some(Head::Value),
        "target" | "targets" | "goal" | "goals" | "milestone" | "planned" | "budget"
        | "forecast" => Some(Head::Target),
        "value" | "values" | "level" => Some(Head::More),
        _ => {
            let is_year = bare.len() <= 9
                && bare.starts_with(|c: char| c.is_ascii_digit() || c == 'f')
                && column::year(&bare).is_some();
            is_year.then_some(Head::Year)
        }
    }
}

/// Whether a word goes on with the head before it: Target 2030, 2019 actual, baseline value (2015).
fn goes_on(last: &[Head], word: Head) -> bool {
    let Some(before) = last.last() else { return false };
    match word {
        Head::More => true,
        Head::Year => !last.contains(&Head::Year),
        Head::Value | Head::Target => *before == Head::Year && last.len() == 1,
    }
}

/// The cells of a row: its name, and as many values at its end as there are columns.
fn row_cells(line: &str, base: usize, columns: usize) -> Option<Vec<Range<usize>>> {
    let mut cells = Vec::new();
    let mut end = line.len();
    while cells.len() < columns {
        let word = last_word(line, end)?;
        // 7.5 %: the sign is a word of its own.
        let is_sign = line.get(word.clone()) == Some("%");
        let start = if is_sign { last_word(line, word.start)?.start } else { word.start };
        let cell = start..word.end;
        if !line.get(cell.clone()).is_some_and(is_value) {
            return None;
        }
        end = start;
        cells.push(cell);
    }
    let label = line.get(..end)?.trim_end();
    let is_named = label.chars().filter(|c| c.is_alphabetic()).count() > 1;
    cells.push(0..label.len());
    is_named.then(|| cells.iter().rev().map(|cell| moved(cell, base)).collect())
}

/// Whether a word is what a cell of figures holds: 1,084, (212), 7.5%, $4m, a dash, n/a.
fn is_value(word: &str) -> bool {
    if matches!(word, "-" | "–" | "—" | ".." | "..." | "…") {
        return true;
    }
    if matches!(word.to_lowercase().as_str(), "n/a" | "na" | "tbd" | "tbc" | "nil") {
        return true;
    }
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = bare.trim_end_matches(['m', 'k', 'n', 'b']);
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '%' | '–' | '-');
    bare.len() <= digits.len().saturating_add(2)
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(is_figure)
}

fn moved(cell: &Range<usize>, base: usize) -> Range<usize> {
    cell.start.saturating_add(base)..cell.end.saturating_add(base)
}

/// The last word before a place in a line.
fn last_word(line: &str, end: usize) -> Option<Range<usize>> {
    let lead = line.get(..end)?.trim_end();
    let start = lead.rfind(char::is_whitespace).map_or(0, |at| at.saturating_add(1));
    (!lead.is_empty()).then_some(start..lead.len())
}
