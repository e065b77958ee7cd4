//! One row of an `OpenDocument` sheet. A cell may state that it stands there sixteen thousand times, and its
//! row that it does a thousand times: it is kept once, and what all of it would come to is reckoned first.

use std::ops::Range;

use super::WorkbookFault;
use super::grid::Grid;
use super::number::Typed;
use crate::observation::COLUMNS;

/// The cells of a row that are not empty.
#[derive(Default)]
pub(super) struct Row {
    runs: Vec<Run>,
    /// Cells that they come to.
    cells: usize,
    /// Bytes that their texts come to.
    bytes: usize,
}

/// A cell and the columns that it stands in.
struct Run {
    columns: Range<usize>,
    typed: Typed,
}

impl Row {
    pub(super) fn clear(&mut self) {
        self.runs.clear();
        (self.cells, self.bytes) = (0, 0);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Adds a cell of the row, which is the `row`-th of its sheet.
    ///
    /// # Errors
    /// The row would come to more than a workbook may.
    pub(super) fn add(
        &mut self,
        (row, columns): (usize, Range<usize>),
        typed: Typed,
        grid: &Grid,
    ) -> Result<(), WorkbookFault> {
        let bytes = typed.text.len().saturating_add(1).saturating_mul(columns.len());
        self.cells = self.cells.saturating_add(columns.len());
        self.bytes = self.bytes.saturating_add(bytes);
        grid.check_room((self.cells, self.bytes), (row, columns.start))?;
        self.runs.push(Run { columns, typed });
        Ok(())
    }

    /// Writes the cells into rows of a sheet.
    ///
    /// # Errors
    /// The rows would come to more than a workbook may.
    pub(super) fn write(
        &self,
        grid: &mut Grid,
        rows: Range<usize>,
        is_hidden: impl Fn(usize) -> bool,
    ) -> Result<(), WorkbookFault> {
        let asked = |of_row: usize| of_row.saturating_mul(rows.len());
        let first = self.runs.first().map_or(0, |run| run.columns.start);
        grid.check_room((asked(self.cells), asked(self.bytes)), (rows.start, first))?;
        for row in rows {
            for run in &self.runs {
                for column in run.columns.clone() {
                    grid.put(row, column, &run.typed.text)?;
                    grid.remember(&run.typed, is_hidden(column));
                }
            }
        }
        Ok(())
    }
}

/// The columns of a sheet as they are declared.
#[derive(Default)]
pub(super) struct Columns {
    count: usize,
    /// Those that are hidden, in their order.
    hidden: Vec<Range<usize>>,
}

impl Columns {
    /// Adds so many columns. What is behind all that a table can have is of no interest.
    pub(super) fn declare(&mut self, count: usize, is_hidden: bool) {
        let added = self.count..self.count.saturating_add(count);
        self.count = added.end;
        if is_hidden && added.start < COLUMNS {
            self.hidden.push(added);
        }
    }

    /// Whether a column, from 0, is hidden.
    pub(super) fn hide(&self, column: usize) -> bool {
        let before = self.hidden.partition_point(|hidden| hidden.start <= column);
        let last = before.checked_sub(1).and_then(|last| self.hidden.get(last));
        last.is_some_and(|hidden| hidden.contains(&column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::limits::Limits;

    #[test]
    fn a_column_is_hidden_as_it_was_declared() {
        let mut columns = Columns::default();
        for (count, is_hidden) in [(2, false), (1, true), (3, false), (2, true)] {
            columns.declare(count, is_hidden);
        }
        let hidden: Vec<usize> = (0..10).filter(|column| columns.hide(*column)).collect();
        assert_eq!(hidden, [2, 6, 7]);
    }

    #[test]
    fn what_repeats_would_come_to_is_refused_before_it_is_written() {
        let typed = |bytes: usize| Typed::exact(&"x".repeat(bytes));
        let mut grid = Grid::new(Limits::of(None));
        for (row, columns, bytes, rows, is_refused) in [
            (2, 1..3, 10, 1, false),
            // 16 GiB in a row, in many rows, and six million cells.
            (2, 1..16_385, 1_000_000, 1, true),
            (2, 1..201, 1_000, 1_000, true),
            (2, 1..6_001, 1, 1_000, true),
        ] {
            let mut cells = Row::default();
            let added = cells.add((row, columns.clone()), typed(bytes), &grid);
            let written = added.and_then(|()| cells.write(&mut grid, row..row + rows, |_| false));
            let place = matches!(&written, Err(WorkbookFault::TooLarge { cell: Some(cell), .. }) if cell == "B3");
            assert_eq!(
                (written.is_err(), place),
                (is_refused, is_refused),
                "{columns:?} of {bytes}"
            );
        }
        assert_eq!(grid.finish_sheet().0, "\n\n\txxxxxxxxxx\txxxxxxxxxx\n");
    }
}
