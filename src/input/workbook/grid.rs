//! Cells of sheets in reading order, as lines of text.

use super::number::Typed;
use super::{Noticed, Seen, WorkbookFault};
use crate::diagnostic::term::Limit;
use crate::input::limits::{Exceeded, Limits};

/// The text of a sheet while it is written, and what all of them came to before.
pub(super) struct Grid {
    limits: Limits,
    text: String,
    row: usize,
    column: usize,
    noticed: Noticed,
    cells: usize,
    /// Blank cells in front of others.
    blanks: usize,
    /// Bytes of the sheets that are finished.
    finished: usize,
}

impl Grid {
    /// Nothing yet.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            text: String::new(),
            row: 0,
            column: 0,
            noticed: Noticed::default(),
            cells: 0,
            blanks: 0,
            finished: 0,
        }
    }

    /// Refuses cells, and bytes of their texts, for which a workbook has no room any more; the first of them
    /// stands in a row and a column.
    pub(super) fn check_room(
        &self,
        (cells, bytes): (usize, usize),
        (row, column): (usize, usize),
    ) -> Result<(), WorkbookFault> {
        let too_large = |exceeded| Err(WorkbookFault::too_large(exceeded, row, column));
        let most = self.limits.cells;
        if self.cells.saturating_add(cells) > most {
            return too_large(Exceeded::count(Limit::TooManyCells, &most));
        }
        let most = self.limits.sheets;
        let written = self.finished.saturating_add(self.text.len());
        if written.saturating_add(bytes) > most {
            let most = u64::try_from(most).unwrap_or(u64::MAX);
            return too_large(Exceeded::bytes(Limit::SheetsTooLong, most));
        }
        Ok(())
    }

    /// Writes a cell; rows and columns count from 0. A cell that does not come behind the last one
    /// written is damage: it stands there twice, or out of order.
    pub(super) fn put(
        &mut self,
        row: usize,
        column: usize,
        text: &str,
    ) -> Result<(), WorkbookFault> {
        let rows = row.saturating_sub(self.row);
        let columns = if rows > 0 { column } else { column.saturating_sub(self.column) };
        let blank = rows.saturating_add(columns);
        self.check_room((1, blank.saturating_add(text.len())), (row, column))?;
        self.cells = self.cells.saturating_add(1);
        self.blanks = self.blanks.saturating_add(columns);
        let most = self.limits.places;
        if self.cells.saturating_add(self.blanks) > most {
            let exceeded = Exceeded::count(Limit::TooManyPlaces, &most);
            return Err(WorkbookFault::too_large(exceeded, row, column));
        }
        let is_behind = (row, column) > (self.row, self.column);
        if !is_behind && !self.text.is_empty() {
            return Err(WorkbookFault::in_cell(row, column));
        }
        self.text.extend(std::iter::repeat_n('\n', rows));
        self.text.extend(std::iter::repeat_n('\t', columns));
        // A cell's own line ends and tabs would be taken for rows and columns.
        self.text
            .extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
        (self.row, self.column) = (row, column);
        Ok(())
    }

    /// Remembers what people should know of the cell that was written last.
    pub(super) fn remember(&mut self, typed: &Typed, is_hidden: bool) {
        let (row, column) = (self.row, self.column);
        let note = |seen: &mut Option<Seen>| {
            let stored = &typed.text;
            let first = || Seen { count: 0, row, column, stored: stored.to_owned() };
            let seen = seen.get_or_insert_with(first);
            seen.count = seen.count.saturating_add(1);
        };
        if typed.is_rounded {
            note(&mut self.noticed.rounded);
        }
        if typed.is_scaled {
            note(&mut self.noticed.scaled);
        }
        if is_hidden {
            note(&mut self.noticed.hidden);
        }
    }

    /// The text of the sheet, with a line end at its end, and what people should know of its cells.
    /// What is put next is the next sheet's.
    pub(super) fn finish_sheet(&mut self) -> (String, Noticed) {
        let mut text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            text.push('\n');
        }
        self.finished = self.finished.saturating_add(text.len());
        (self.row, self.column) = (0, 0);
        (text, std::mem::take(&mut self.noticed))
    }
}
