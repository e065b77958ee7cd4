//! Workbooks: every sheet as lines of cells separated by tabs, so that rows and columns keep their
//! numbers and the rest of reading is that of any table.
//!
//! A workbook is an archive from strangers: 5 kB can unpack to gigabytes, and one cell in the last
//! row and column can ask for 512 GiB. So the archive is measured first, cells are streamed, and
//! what a sheet may come to is bounded.

mod archive;
mod grid;
mod ods;
mod xlsx;

use crate::diagnostic::Term;

/// One sheet as text.
pub(super) struct Sheet {
    pub(super) name: String,
    /// A line a row, from the first on; cells separated by tabs, without any quotation marks.
    pub(super) text: String,
}

/// Why a workbook is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WorkbookFault {
    /// It unpacks to too much, or has too many cells.
    TooLarge(Term),
    /// It is damaged, or protected.
    Unreadable(String),
    /// It has no sheet of that name; the names that it has.
    NoSuchSheet(Vec<String>),
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
) -> Result<Vec<Sheet>, WorkbookFault> {
    archive::measure(bytes)?;
    let sheets = match kind {
        WorkbookKind::Xlsx => xlsx::sheets(bytes, wanted)?,
        WorkbookKind::Ods => ods::sheets(bytes, wanted)?,
    };
    Ok(sheets)
}
