//! Workbooks: every sheet as lines of cells separated by tabs, so that rows and columns keep their
//! numbers and the rest of reading is that of any table.
//!
//! A workbook is an archive from strangers: 5 kB can unpack to gigabytes, and one cell in the last
//! row and column can ask for 512 GiB. So the archive is measured first, cells are streamed, and
//! what a sheet may come to is bounded.

mod archive;
mod date_format;
mod format;
mod format_code;
mod format_rule;
mod grid;
mod markup;
mod merged;
mod number;
mod ods;
mod ods_cell;
mod ods_row;
mod parts;
mod reference;
mod runs;
mod xlsx;
mod yuan;

#[cfg(test)]
pub(super) use archive::PARTS;
#[cfg(test)]
pub(super) use ods::{ROW_REPEATS, SHEETS};
#[cfg(test)]
pub(super) use parts::STYLES;
pub(super) use runs::STRUCK_OUT;
pub(super) use yuan::YuanSign;

use super::limits::{Exceeded, Limits};
use super::records::FIELD_BYTES;
use crate::diagnostic::term::Limit;
use crate::observation::Joints;
use crate::source::cell_name;

/// One sheet as text.
pub(super) struct Sheet {
    pub(super) name: String,
    /// A line a row, from the first on; cells separated by tabs, without any quotation marks.
    pub(super) text: String,
    /// Whether people do not see it.
    pub(super) is_hidden: bool,
    /// What people should know of its cells.
    pub(super) noticed: Noticed,
    /// Its merged cells.
    pub(super) joints: Joints,
}

/// What people should know of cells that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Noticed {
    /// Numbers that were rounded to the digits that a spreadsheet shows.
    pub(super) rounded: Option<Seen>,
    /// Numbers that the sheet shows divided by thousands.
    pub(super) scaled: Option<Seen>,
    /// Cells in rows or columns that are hidden.
    pub(super) hidden: Option<Seen>,
}

/// Cells of a sheet of which the same is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) count: usize,
    /// Of the first one, from 0.
    pub(super) row: usize,
    /// Of the first one, from 0.
    pub(super) column: usize,
    /// The first one as it was read.
    pub(super) stored: String,
}

/// Why a workbook is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WorkbookFault {
    /// It unpacks to too much, or has too many cells; the cell with which it does: `D5`, or `Sheet!D5`.
    TooLarge { exceeded: Exceeded, cell: Option<String> },
    /// It is damaged.
    Damaged,
    /// It is protected by a password.
    Protected,
    /// A cell of it is damaged: `D5`, or `Sheet!D5`.
    DamagedCell(String),
    /// A cell of it holds a table: `D5`, or `Sheet!D5`.
    NestedTable(String),
    /// It has no sheet of that name; the names that it has.
    NoSuchSheet(Vec<String>),
}

impl From<Exceeded> for WorkbookFault {
    fn from(exceeded: Exceeded) -> Self {
        Self::TooLarge { exceeded, cell: None }
    }
}

/// That a cell is longer than a field may be.
fn too_long(row: usize, column: usize) -> WorkbookFault {
    let most = u64::try_from(FIELD_BYTES).unwrap_or(u64::MAX);
    WorkbookFault::too_large(Exceeded::bytes(Limit::CellTooLong, most), row, column)
}

impl WorkbookFault {
    /// What is too large in the cell with row and column from 0.
    fn too_large(exceeded: Exceeded, row: usize, column: usize) -> Self {
        let cell = cell_name(column.saturating_add(1), row.saturating_add(1));
        Self::TooLarge { exceeded, cell: Some(cell) }
    }

    /// The damaged cell with row and column from 0.
    fn in_cell(row: usize, column: usize) -> Self {
        Self::DamagedCell(cell_name(column.saturating_add(1), row.saturating_add(1)))
    }

    /// Says which sheet the cell is of.
    fn in_sheet(self, sheet: &str) -> Self {
        let of_sheet = |cell: String| format!("{sheet}!{cell}");
        match self {
            Self::DamagedCell(cell) => Self::DamagedCell(of_sheet(cell)),
            Self::NestedTable(cell) => Self::NestedTable(of_sheet(cell)),
            Self::TooLarge { exceeded, cell } => {
                Self::TooLarge { exceeded, cell: cell.map(of_sheet) }
            }
            Self::Damaged | Self::Protected | Self::NoSuchSheet(_) => self,
        }
    }
}

/// The kind of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WorkbookKind {
    Xlsx,
    Ods,
}

/// The kind of a file that is a workbook.
pub(super) fn kind(bytes: &[u8]) -> Option<WorkbookKind> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return None;
    }
    archive::kind(bytes)
}

/// The sheets of a workbook, in their order; only the wanted one if a name is given.
///
/// # Errors
/// [`WorkbookFault`] says why nothing was read.
pub(super) fn sheets(
    bytes: &[u8],
    kind: WorkbookKind,
    wanted: Option<&str>,
    (limits, yuan): (Limits, YuanSign),
) -> Result<Vec<Sheet>, WorkbookFault> {
    if archive::is_protected(bytes) {
        return Err(WorkbookFault::Protected);
    }
    archive::measure(bytes, limits)?;
    match kind {
        WorkbookKind::Xlsx => xlsx::sheets(bytes, wanted, (limits, yuan)),
        WorkbookKind::Ods => ods::sheets(bytes, wanted, (limits, yuan)),
    }
}
