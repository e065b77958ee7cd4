//! Files as they were read, and places in them that a person can find again.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The text of one input file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    name: Arc<str>,
    /// The name of the sheet, if it is one of a workbook.
    sheet: Option<Arc<str>>,
    text: Arc<String>,
    /// Where every line begins; found when the first place is asked for.
    line_starts: OnceLock<Vec<usize>>,
}

/// A file that was read, to tell it from every other version of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedFile {
    /// As the user named it, or would.
    pub name: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Bytes of a [`SourceFile`]'s text.
pub type Span = Range<usize>;

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

/// Longest excerpt in bytes; a longer line is shown around the place only.
const EXCERPT_BYTES: usize = 400;

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

impl SourceFile {
    /// A file's name, as the user wrote it, and its text.
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            sheet: None,
            text: Arc::new(text.into()),
            line_starts: OnceLock::new(),
        }
    }

    /// A sheet of a workbook: its text has a line a row and a tab between cells.
    pub fn sheet(book: &str, sheet: &str, text: impl Into<String>) -> Self {
        let name = format!("{book}#{sheet}");
        Self { sheet: Some(sheet.into()), ..Self::new(name, text) }
    }

    /// The name as the user wrote it.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part of the text that a span covers, empty if the span does not fit the text.
    pub fn slice(&self, span: &Span) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Where a span begins, with line and column counted in characters from 1.
    pub fn locate(&self, span: &Span) -> Location {
        let starts = self.line_starts.get_or_init(|| line_starts(&self.text));
        let line = starts.partition_point(|start| *start <= span.start).max(1);
        let line_start = starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(line_start..span.start.min(self.text.len()));
        let column = before.unwrap_or_default().chars().count();
        Location {
            file: Arc::clone(&self.name),
            sheet: self.sheet.clone(),
            line,
            column: column.saturating_add(1),
            header: None,
            is_cell: false,
            excerpt: Some(self.excerpt(line_start, span)),
        }
    }

    /// The same, with the column given by the caller: the number of a CSV field.
    pub fn locate_field(&self, span: &Span, field: usize) -> Location {
        Location { column: field, ..self.locate(span) }
    }

    /// A cell of a sheet; row and column from 0.
    pub fn locate_cell(&self, row: usize, column: usize) -> Location {
        let starts = self.line_starts.get_or_init(|| line_starts(&self.text));
        let start = starts.get(row).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let before: usize =
            line.split('\t').take(column).map(|cell| cell.len().saturating_add(1)).sum();
        let cell = line.split('\t').nth(column).unwrap_or_default();
        let first = start.saturating_add(before);
        let span = first..first.saturating_add(cell.len());
        Location { is_cell: true, ..self.locate_field(&span, column.saturating_add(1)) }
    }

    /// The file as a whole, where no line is to blame.
    pub fn whole(&self) -> Location {
        Location {
            file: Arc::clone(&self.name),
            sheet: self.sheet.clone(),
            line: 1,
            column: 1,
            header: None,
            is_cell: false,
            excerpt: None,
        }
    }

    fn excerpt(&self, line_start: usize, span: &Span) -> Excerpt {
        let rest = self.text.get(line_start..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = span.start.saturating_sub(line_start).min(line.len());
        let end = span.end.saturating_sub(line_start).clamp(start, line.len());
        let window = window(line, start);
        let within = |byte: usize| byte.saturating_sub(window.start).min(window.len());
        let marked = within(start)..within(end);
        let skipped = line.get(..window.start).unwrap_or_default().chars().count();
        Excerpt { text: line.get(window).unwrap_or_default().to_owned(), marked, skipped }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let newlines = text.match_indices('\n').map(|(newline, _)| newline.saturating_add(1));
    std::iter::once(0).chain(newlines).collect()
}

/// The part of a long line around a byte, cut between characters.
fn window(line: &str, around: usize) -> Span {
    if line.len() <= EXCERPT_BYTES {
        return 0..line.len();
    }
    let half = EXCERPT_BYTES.saturating_div(2);
    let start = line.floor_char_boundary(around.saturating_sub(half));
    let end = line.floor_char_boundary(around.saturating_add(half).min(line.len()));
    start..end
}
