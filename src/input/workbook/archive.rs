//! Measuring a workbook's archive before anything in it is believed.

use std::collections::HashSet;
use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use super::{WorkbookFault, WorkbookKind};
use crate::diagnostic::term::Limit;
use crate::input::limits::{Exceeded, Limits};

/// Parts that a workbook may have.
pub(in crate::input) const PARTS: usize = 10_000;

/// The kind of workbook that an archive is, by the parts that it has.
pub(super) fn kind(bytes: &[u8]) -> Option<WorkbookKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.index_for_name("xl/workbook.xml").is_some() {
        return Some(WorkbookKind::Xlsx);
    }
    let part = archive.by_name("mimetype").ok()?;
    let mut kind = Vec::new();
    let read = part.take(SPREADSHEET.len().try_into().ok()?).read_to_end(&mut kind);
    // Of a damaged one no more may be left than its beginning.
    let is_cut = read.is_err() || kind.len() < SPREADSHEET.len();
    let has_content = archive.index_for_name("content.xml").is_some();
    let is_begun = SPREADSHEET.as_bytes().starts_with(&kind) && (!is_cut || has_content);
    is_begun.then_some(WorkbookKind::Ods)
}

/// What an `OpenDocument` workbook says that it is; templates say more behind it.
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Bytes of the list of parts that is looked through for a sign of protection.
const MANIFEST_BYTES: u64 = 1024 * 1024;

/// Whether a password protects the parts of a workbook.
pub(super) fn is_protected(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let is_locked = (0..archive.len().min(PARTS))
        .any(|index| archive.by_index_raw(index).is_ok_and(|part| part.encrypted()));
    let mut manifest = String::new();
    let read = archive
        .by_name("META-INF/manifest.xml")
        .ok()
        .and_then(|part| part.take(MANIFEST_BYTES).read_to_string(&mut manifest).ok());
    is_locked || read.is_some() && manifest.contains("encryption-data")
}

/// The name of a part as programs compare it, which do not mind its case and its slashes.
pub(super) fn plain(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}

/// Unpacks every part into nothing and counts, since sizes that an archive states may be lies.
pub(super) fn measure(bytes: &[u8], limits: Limits) -> Result<(), WorkbookFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::Damaged)?;
    if archive.len() > PARTS {
        return Err(Exceeded::count(Limit::TooManyParts, &PARTS).into());
    }
    // Of two parts with one name each reader may take another.
    let plain: HashSet<String> = archive.file_names().flatten().map(|name| plain(&name)).collect();
    if plain.len() < archive.len() {
        return Err(WorkbookFault::Damaged);
    }
    let most = (Limit::UnpacksTooLarge, limits.workbook);
    let (mut left, exceeded) = limits.unpacked(bytes.len(), most);
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| WorkbookFault::Damaged)?;
        let mut limited = part.take(left.saturating_add(1));
        let size = copy(&mut limited, &mut sink()).map_err(|_| WorkbookFault::Damaged)?;
        left = left.checked_sub(size).ok_or_else(|| exceeded.clone())?;
    }
    Ok(())
}
