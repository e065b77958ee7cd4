//! Data files: how their text is divided, and where their records are.

use std::borrow::Cow;
use std::sync::Arc;

use super::joint::Joints;
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
    /// The merged cells of a sheet.
    pub joints: Joints,
}

impl DataFile {
    /// The text of a field of the record that begins at a byte.
    pub fn field(&self, record: usize, field: usize) -> String {
        let (found, text) = record_at(self, record, field);
        let span = found.fields.get(field.saturating_sub(1)).cloned().unwrap_or_default();
        let own = span.start.saturating_sub(record)..span.end.saturating_sub(record);
        text.get(own).unwrap_or_default().to_owned()
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
        if own < text.len() || file.source.ends_by(end) || length > WRITTEN_BYTES {
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
const USUAL_RECORD: usize = 512;

fn cut(text: Cow<'_, str>, length: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(..length).unwrap_or(text)),
        Cow::Owned(mut text) => {
            text.truncate(text.floor_char_boundary(length));
            Cow::Owned(text)
        }
    }
}
