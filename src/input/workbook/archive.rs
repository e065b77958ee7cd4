//! Measuring a workbook's archive before anything in it is believed.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use super::{WorkbookFault, WorkbookKind};
use crate::diagnostic::Term;

/// Bytes that the parts of a workbook may unpack to, all together.
const UNPACKED_BYTES: u64 = 512 * 1024 * 1024;

/// Parts that a workbook may have.
const PARTS: usize = 10_000;

/// The kind of workbook that an archive is, by the parts that it has.
pub(super) fn kind(bytes: &[u8]) -> Option<WorkbookKind> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        Some(WorkbookKind::Xlsx)
    } else if has("content.xml") && has("mimetype") {
        Some(WorkbookKind::Ods)
    } else {
        None
    }
}

/// Unpacks every part into nothing and counts, since sizes that an archive states may be lies.
pub(super) fn measure(bytes: &[u8]) -> Result<(), WorkbookFault> {
    let damaged = |error: &dyn ToString| WorkbookFault::Unreadable(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > PARTS {
        return Err(WorkbookFault::TooLarge(Term::TooManyParts));
    }
    let mut left = UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| damaged(&error))?;
        let mut limited = part.take(left.saturating_add(1));
        let size = copy(&mut limited, &mut sink()).map_err(|error| damaged(&error))?;
        left = left.checked_sub(size).ok_or(WorkbookFault::TooLarge(Term::UnpacksTooLarge))?;
    }
    Ok(())
}
