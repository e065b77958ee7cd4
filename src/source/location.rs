//! Places in files, as a person finds them again.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::Span;

/// One place in a file, with the line that a reader wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file as the user named it; of a workbook with the sheet behind it: `book.xlsx#Sheet`.
    pub file: Arc<str>,
    /// The sheet of a workbook.
    pub sheet: Option<Arc<str>>,
    /// From 1.
    pub line: usize,
    /// From 1. Characters in a plan file; the number of the field in a CSV file.
    pub column: usize,
    /// The header of the column, for a cell of a data file.
    pub header: Option<Arc<str>>,
    /// Whether it is a cell of a sheet, which people name by letter and number.
    pub is_cell: bool,
    /// The line, or for a record over several lines its first line, and the bytes to underline.
    pub excerpt: Option<Excerpt>,
}

/// A line of a file with the bytes that matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line without its end.
    pub text: String,
    /// The bytes of `text` to underline; never empty unless at the end of the line.
    pub marked: Span,
    /// Characters of the line in front of `text`, where a long line is shown in part.
    pub skipped: usize,
}

impl Location {
    /// The file on the disk: of a sheet the workbook.
    pub fn path(&self) -> &str {
        let book = self.sheet.as_ref().and_then(|sheet| self.file.strip_suffix(&**sheet));
        book.and_then(|book| book.strip_suffix('#')).unwrap_or(&self.file)
    }

    /// The name of the cell, `D5`, if it is one of a sheet.
    pub fn cell(&self) -> Option<String> {
        self.is_cell.then(|| cell_name(self.column, self.line))
    }

    /// The characters of its line that the place covers, counted from 1, for editors; `None` for a
    /// whole file and for a cell of a sheet, which have none.
    pub fn characters(&self) -> Option<Range<usize>> {
        let excerpt = self.excerpt.as_ref().filter(|_| !self.is_cell)?;
        let count = |end: usize| {
            let text = excerpt.text.get(..end).unwrap_or_default();
            text.chars().count().saturating_add(excerpt.skipped).saturating_add(1)
        };
        Some(count(excerpt.marked.start)..count(excerpt.marked.end))
    }
}

impl fmt::Display for Location {
    /// `file:line:column`, or `book.xlsx#Sheet!D5` for a cell of a sheet.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_cell {
            write!(f, "{}!{}", self.file, cell_name(self.column, self.line))
        } else {
            write!(f, "{}:{}:{}", self.file, self.line, self.column)
        }
    }
}

/// The name of a sheet's cell, `D5`, by its column and row from 1.
pub fn cell_name(column: usize, row: usize) -> String {
    format!("{}{row}", letters(column))
}

/// The letters of a sheet's column, from 1: A, Z, AA.
fn letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while let Some(index) = rest.checked_sub(1) {
        let letter = u8::try_from(index.rem_euclid(26)).unwrap_or(0);
        letters.push(char::from(b'A'.saturating_add(letter)));
        rest = index.div_euclid(26);
    }
    letters.iter().rev().collect()
}
