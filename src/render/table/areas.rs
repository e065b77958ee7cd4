//! What every indicator came to in every area, in words, with the place of each part.

use super::{bold, status_text};
use crate::render::Style;
use crate::render::text::{visible, width, wrap};
use crate::render::words::{Label, label, place};
use crate::report::{AreaGrid, AreaRow, Outcome, Report};

/// Names are not wrapped to less than this.
const NAME: usize = 16;

/// The grid of areas, as columns where they fit and one below the other where not.
pub(super) fn areas(report: &Report, grid: &AreaGrid, style: Style) -> String {
    let body = columns(report, grid, style).unwrap_or_else(|| blocks(report, grid, style));
    let key = wrap(label(Label::PlaceKey, style.lang), style.columns());
    format!("\n{body}\n{}\n", key.join("\n"))
}

fn cell(report: &Report, index: Option<usize>, style: Style) -> String {
    let outcome = index.and_then(|index| report.results.get(index));
    outcome.map_or_else(String::new, |outcome| words(outcome, style))
}

fn words(outcome: &Outcome, style: Style) -> String {
    let status = status_text(outcome, style.lang);
    match outcome.rank {
        Some(rank) => format!("{status} {}", place(rank)),
        None => status,
    }
}

/// A line for every indicator; nothing if that is too wide.
fn columns(report: &Report, grid: &AreaGrid, style: Style) -> Option<String> {
    let texts: Vec<Vec<String>> =
        grid.rows.iter().map(|row| row_texts(report, row, style)).collect();
    let of_column = |index: usize| {
        let cells = texts.iter().filter_map(|row| row.get(index)).map(|text| width(text));
        let title = grid.areas.get(index).map_or(0, |area| width(&visible(area)));
        cells.max().unwrap_or(0).max(title)
    };
    let widths: Vec<usize> = (0..grid.areas.len()).map(of_column).collect();
    let taken: usize = widths.iter().map(|column| column.saturating_add(2)).sum();
    let widest = grid.rows.iter().map(|row| width(&visible(&row.name))).max().unwrap_or(0);
    let left = style.width.unwrap_or(usize::MAX).saturating_sub(taken);
    if left < NAME.min(widest) {
        return None;
    }
    let name_width = widest.min(left);
    let mut out = String::new();
    let titles: Vec<String> = grid.areas.iter().map(|area| visible(area).into_owned()).collect();
    push_line(&mut out, "", name_width, &titles, &widths);
    for (row, cells) in grid.rows.iter().zip(&texts) {
        let mut cells: &[String] = cells;
        for line in wrap(&visible(&row.name), name_width) {
            push_line(&mut out, &line, name_width, cells, &widths);
            cells = &[];
        }
    }
    Some(out)
}

fn row_texts(report: &Report, row: &AreaRow, style: Style) -> Vec<String> {
    row.cells.iter().map(|index| cell(report, *index, style)).collect()
}

fn push_line(out: &mut String, name: &str, name_width: usize, cells: &[String], widths: &[usize]) {
    let mut line = padded(name, name_width);
    for (text, column) in cells.iter().zip(widths) {
        line.push_str("  ");
        line.push_str(&padded(text, *column));
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// A block for every area.
fn blocks(report: &Report, grid: &AreaGrid, style: Style) -> String {
    let columns = style.width.unwrap_or(usize::MAX).saturating_sub(2).max(8);
    let stop = style.lang.colon();
    let mut out = String::new();
    for (index, area) in grid.areas.iter().enumerate() {
        out.push_str(&bold(&visible(area), style));
        out.push('\n');
        for row in &grid.rows {
            let Some(Some(outcome)) = row.cells.get(index) else { continue };
            let text = format!("{}{stop}{}", row.name, cell(report, Some(*outcome), style));
            for line in wrap(&visible(&text), columns) {
                out.push_str("  ");
                out.push_str(&line);
                out.push('\n');
            }
        }
    }
    out
}
