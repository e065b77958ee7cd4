//! Data files: how their text is divided, and where their records are.

use std::borrow::Cow;
use std::sync::Arc;

use super::record;
use crate::source::SourceFile;

/// One data file that was read.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Name and text.
    pub source: SourceFile,
    /// How its text is divided.
    pub grammar: Grammar,
    /// The texts of its header line, once that is found.
    pub header: HeaderLine,
    /// Of the bytes as they are in the file, in hexadecimal.
    pub sha256: String,
    /// The encoding that it was read in.
    pub encoding: &'static str,
    /// Rows below the header.
    pub rows: usize,
    /// The merged cells of a sheet, in the order of their records and fields.
    pub joints: Vec<Joint>,
}

/// Cells of a sheet that are merged: the value of all of them stands in the first one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The first byte of the record with the first cell.
    pub record: usize,
    /// Its first and last field, from 1.
    pub fields: (usize, usize),
    /// The first byte of the last of its records that hold something themselves.
    pub last: usize,
}

impl Joint {
    /// Whether it goes over rows below its first record that hold something themselves.
    pub fn is_over_rows(&self) -> bool {
        self.last > self.record
    }
}

impl DataFile {
    /// The merged cells that begin at a field of the record that begins at a byte.
    pub fn joint(&self, record: usize, field: usize) -> Option<Joint> {
        let key = |joint: &Joint| (joint.record, joint.fields.0);
        let found = self.joints.binary_search_by_key(&(record, field), key).ok()?;
        self.joints.get(found).copied()
    }
}

/// How the text of a file is divided into fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// By a separator, with quotation marks around fields that hold it.
    Separated(char),
    /// By tabs, as the cells of a sheet: a quotation mark is a letter like any other.
    Sheet,
}

impl Grammar {
    /// What stands between two fields.
    pub fn separator(self) -> char {
        match self {
            Self::Separated(separator) => separator,
            Self::Sheet => '\t',
        }
    }
}

/// The header line of a data file.
#[derive(Clone, Debug, Default)]
pub struct HeaderLine {
    /// Its first byte in the file's text.
    pub start: usize,
    /// The text of each column.
    pub columns: Vec<Arc<str>>,
}

/// A record whose quotation marks do not match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The number of the field, from 1.
    pub field: usize,
    /// Lines that were read as one record.
    pub lines: usize,
}

/// A part of a file that begins and ends between records.
#[derive(Clone, Debug)]
pub struct TextBlock {
    /// Index into [`Observations::sources`].
    pub source: usize,
    /// Its bytes in the file's text.
    pub bytes: std::ops::Range<usize>,
}

/// The record that begins at a byte of a file up to its so-many-th field, with its text. None that is larger
/// than a record may be is gone through to its end.
pub(super) fn record_at(
    file: &DataFile,
    start: usize,
    fields: usize,
) -> (record::Record, Cow<'_, str>) {
    let mut length = USUAL_RECORD;
    loop {
        let end = start.saturating_add(length);
        let text = file.source.part(start..end);
        let record = record::scan(&text, start, file.grammar, fields);
        let own = record.end.saturating_sub(start);
        if own < text.len() || end >= file.source.length() || length > WRITTEN_BYTES {
            return (record, cut(text, own));
        }
        length = length.saturating_mul(8);
    }
}

/// Fields that a record may have: as many as a sheet has columns.
pub const COLUMNS: usize = 16_384;

/// Bytes that the fields of a record may have; quotation marks that are never closed end here.
pub const RECORD_BYTES: usize = 4 * 1024 * 1024;

/// Bytes that such a record may be written with: all of it may be quotation marks, which are doubled, and every
/// field may have two more around it, and a separator.
pub const WRITTEN_BYTES: usize = 2 * RECORD_BYTES + 4 * COLUMNS;

/// Bytes that most records have room in.
const USUAL_RECORD: usize = 4 * 1024;

fn cut(text: Cow<'_, str>, length: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(..length).unwrap_or(text)),
        Cow::Owned(mut text) => {
            text.truncate(text.floor_char_boundary(length));
            Cow::Owned(text)
        }
    }
}
