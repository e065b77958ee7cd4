//! Cells of a sheet in reading order, as lines of text.

use super::WorkbookFault;
use crate::diagnostic::Term;

/// Cells that a sheet may have.
const CELLS: usize = 5_000_000;

/// Bytes that the text of a sheet may come to, empty cells included.
const TEXT_BYTES: usize = 256 * 1024 * 1024;

/// The text of a sheet while it is written.
#[derive(Default)]
pub(super) struct Grid {
    text: String,
    row: usize,
    column: usize,
    cells: usize,
}

impl Grid {
    /// Refuses a row with more cells than a sheet may have.
    pub(super) fn check_cells(cells: usize) -> Result<(), WorkbookFault> {
        if cells > CELLS { Err(WorkbookFault::TooLarge(Term::TooManyCells)) } else { Ok(()) }
    }

    /// Writes a cell; rows and columns count from 0. Cells that come before the last one written are
    /// damage.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
    ) -> Result<(), WorkbookFault> {
        self.cells = self.cells.saturating_add(1);
        let is_backwards = row < self.row || (row == self.row && column < self.column);
        if is_backwards {
            return Err(WorkbookFault::Unreadable("cells out of order".to_owned()));
        }
        let rows = row.saturating_sub(self.row);
        let columns = if rows > 0 { column } else { column.saturating_sub(self.column) };
        let size = self.text.len().saturating_add(rows).saturating_add(columns);
        if self.cells > CELLS || size.saturating_add(text.len()) > TEXT_BYTES {
            return Err(WorkbookFault::TooLarge(Term::TooManyCells));
        }
        self.text.extend(std::iter::repeat_n('\n', rows));
        self.text.extend(std::iter::repeat_n('\t', columns));
        // A cell's own line ends and tabs would be taken for rows and columns.
        self.text
            .extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
        (self.row, self.column) = (row, column);
        Ok(())
    }

    /// The text, with a line end at its end.
    pub(super) fn into_text(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}
