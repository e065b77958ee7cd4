//! The cells of a row of a table, between bars or wide gaps.

use std::ops::Range;

use super::layout::Line;

/// The cells of a line that is a row, with their places.
pub(super) fn of_line<'t>(line: &Line, text: &'t str) -> Vec<(Range<usize>, &'t str)> {
    if line.cells.is_empty() {
        return cells(text, line.span.start);
    }
    let cell = |cell: &Range<usize>| {
        let start = cell.start.saturating_sub(line.span.start);
        let end = cell.end.saturating_sub(line.span.start);
        (cell.clone(), text.get(start..end).unwrap_or_default())
    };
    line.cells.iter().map(cell).collect()
}

/// The cells of a row with their places, without the bars; of one without bars, what stands between
/// its wide gaps.
pub(super) fn cells(row: &str, base: usize) -> Vec<(Range<usize>, &str)> {
    if !row.contains('|') {
        return spaced_cells(row, base);
    }
    let inner = row.strip_prefix('|').unwrap_or(row);
    let mut start = base.saturating_add(row.len().saturating_sub(inner.len()));
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells = Vec::new();
    for raw in inner.split('|') {
        let lead = raw.len().saturating_sub(raw.trim_start().len());
        let text = raw.trim();
        let plain = text.trim_start_matches('*');
        let from =
            start.saturating_add(lead).saturating_add(text.len().saturating_sub(plain.len()));
        let text = plain.trim_end_matches('*');
        cells.push((from..from.saturating_add(text.len()), text));
        start = start.saturating_add(raw.len()).saturating_add(1);
    }
    cells
}

/// What stands in a line between gaps of two spaces or more, or tabs.
pub(super) fn spaced_cells(row: &str, base: usize) -> Vec<(Range<usize>, &str)> {
    let mut cells = Vec::new();
    let mut rest = row;
    let mut at = base;
    while !rest.is_empty() {
        let is_gap = |pair: &[u8]| matches!(pair, b"  " | [b'\t', _]);
        let gap = rest.as_bytes().windows(2).position(is_gap);
        let gap = gap.or_else(|| rest.ends_with('\t').then(|| rest.len().saturating_sub(1)));
        let (cell, behind) = rest.split_at(gap.unwrap_or(rest.len()));
        if !cell.is_empty() {
            cells.push((at..at.saturating_add(cell.len()), cell));
        }
        let next = behind.trim_start_matches([' ', '\t']);
        at = at.saturating_add(rest.len().saturating_sub(next.len()));
        rest = next;
    }
    cells
}

/// Whether a line has gaps that no sentence has, and stands in columns: the two spaces that some
/// put behind a full stop are none.
pub(super) fn is_wide(line: &str) -> bool {
    line.contains('\t') || line.trim().split("   ").filter(|part| !part.is_empty()).count() > 2
}

/// Whether a line is set in columns by its gaps.
pub(super) fn is_spaced(line: &str) -> bool {
    !line.contains('|')
        && (line.contains("  ") || line.contains('\t'))
        && spaced_cells(line, 0).len() > 2
}
