//! Tables whose cells stand one below the other, as text that was copied out of a page has them: a header that begins
//! with the head of the numbers of rows, and rows of as many cells that begin with these numbers.

use std::ops::Range;

use super::layout::{Line, LineKind};

/// Most cells of a row, and characters of a head.
const CELLS: usize = 12;
const HEAD: usize = 24;

/// Puts the lines of each row of such a table together, with their cells.
pub(super) fn join(text: &str, lines: &mut Vec<Line>) {
    let mut kept = Vec::with_capacity(lines.len());
    let mut index = 0_usize;
    while let Some(line) = lines.get(index) {
        if let Some(rows) = lines.get(index..).and_then(|lines| rows(text, lines)) {
            kept.extend(rows.iter().filter_map(|cells| joined(line, cells)));
            let taken: usize = rows.iter().flatten().map(|cell| cell.lines).sum();
            index = index.saturating_add(taken);
        } else {
            kept.push(line.clone());
            index = index.saturating_add(1);
        }
    }
    *lines = kept;
}

/// A cell: the bytes of its lines, and how many there are.
struct Cell {
    span: Range<usize>,
    lines: usize,
}

/// The header and the rows of a table that begins with the first of some lines; nothing if none does, or it has a
/// row only.
fn rows(text: &str, lines: &[Line]) -> Option<Vec<Vec<Cell>>> {
    let is_head =
        |line: &Line| matches!(text.get(line.span.clone()), Some("序号" | "No." | "No" | "#"));
    lines.first().filter(|line| line.kind != LineKind::Row && is_head(line))?;
    let mut cells = cells(text, lines).peekable();
    let is = |cell: &Cell, number: usize| text.get(cell.span.clone()) == Some(&number.to_string());
    let mut header = Vec::new();
    while let Some(cell) = cells.next_if(|cell| !is(cell, 1)) {
        let is_long = text.get(cell.span.clone())?.chars().count() > HEAD;
        if is_long || header.len() >= CELLS {
            return None;
        }
        header.push(cell);
    }
    let width = header.len();
    let mut rows = vec![header];
    while let Some(number) = cells.next_if(|cell| is(cell, rows.len())) {
        let row: Vec<Cell> =
            std::iter::once(number).chain(cells.by_ref().take(width.saturating_sub(1))).collect();
        // The number of the next row among its cells: this one lacks some.
        let is_short = row.len() < width
            || row.iter().skip(1).any(|cell| is(cell, rows.len().saturating_add(1)));
        if is_short {
            break;
        }
        rows.push(row);
    }
    (width > 2 && rows.len() > 2).then_some(rows)
}

/// The cells that lines are: what stands between empty lines or, where the first line has none below it, each line.
fn cells<'l>(text: &'l str, lines: &'l [Line]) -> impl Iterator<Item = Cell> + 'l {
    let is_apart = move |above: &Line, below: &Line| {
        let between = text.get(above.span.end..below.span.start).unwrap_or_default();
        between.matches('\n').count() > 1
    };
    let has_gaps = matches!(lines, [first, second, ..] if is_apart(first, second));
    let chunks = lines.chunk_by(move |above, below| has_gaps && !is_apart(above, below));
    chunks.filter_map(|chunk| {
        let span = chunk.first()?.span.start..chunk.last()?.span.end;
        Some(Cell { span, lines: chunk.len() })
    })
}

/// A row of cells as one line of the part that a line stands in.
fn joined(like: &Line, cells: &[Cell]) -> Option<Line> {
    let span = cells.first()?.span.start..cells.last()?.span.end;
    let cells = cells.iter().map(|cell| cell.span.clone()).collect();
    Some(Line { span, kind: LineKind::Row, is_member: false, cells, ..like.clone() })
}
