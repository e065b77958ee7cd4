//! Files as they were read, and places in them that a person can find again.

mod far_text;
mod forward;
mod lines;
mod location;
mod near;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use memchr::{memchr_iter, memrchr};

use lines::{CHUNK, chunk_start};
use near::Near;

pub use far_text::FarText;
pub use forward::Forward;
pub use lines::Lines;
pub use location::{Excerpt, Location, cell_name};

/// The text of one input file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    name: Arc<str>,
    /// The name of the sheet, if it is one of a workbook.
    sheet: Option<Arc<str>>,
    body: Body,
    /// Counted up to a place when it is asked for, or as parts are read.
    lines: Arc<Mutex<Lines>>,
    /// The last place in a long line: the next one is mostly behind it.
    near: Arc<Mutex<Near>>,
}

#[derive(Clone, Debug)]
enum Body {
    Here(Arc<String>),
    Far(Arc<dyn FarText>),
}

/// A file that was read, to tell it from every other version of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedFile {
    /// As the user named it, or would.
    pub name: String,
    /// Of its bytes, in hexadecimal; empty if it was not to be hashed.
    pub sha256: String,
}

/// Bytes of a [`SourceFile`]'s text.
pub type Span = Range<usize>;

/// Bytes of a text whose lines are counted at a time.
const COUNTED: usize = 1024 * 1024;

/// Longest excerpt in bytes; a longer line is shown around the place only.
const EXCERPT_BYTES: usize = 400;

impl SourceFile {
    /// A file's name, as the user wrote it, and its text.
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<String>) -> Self {
        let body = Body::Here(Arc::new(text.into()));
        Self { name: name.into(), sheet: None, body, lines: Arc::default(), near: Arc::default() }
    }

    /// A sheet of a workbook: its text has a line a row and a tab between cells.
    pub fn sheet(book: &str, sheet: &str, text: impl Into<String>) -> Self {
        let name = format!("{book}#{sheet}");
        Self { sheet: Some(sheet.into()), ..Self::new(name, text) }
    }

    /// A file whose text is read again where it is needed, with the places of the lines that were
    /// counted so far.
    pub fn far(name: impl Into<Arc<str>>, text: Arc<dyn FarText>, lines: Lines) -> Self {
        let lines = Arc::new(Mutex::new(lines));
        Self { name: name.into(), sheet: None, body: Body::Far(text), lines, near: Arc::default() }
    }

    /// The name as the user wrote it.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The whole text; nothing of one that is read again where it is needed, which has
    /// [`Self::part`].
    pub fn text(&self) -> &str {
        match &self.body {
            Body::Here(text) => text,
            Body::Far(_) => "",
        }
    }

    /// Bytes of the text. Some that is read again has to be gone through to its end for that:
    /// [`Self::ends_by`] and [`Self::about`] ask less.
    pub fn length(&self) -> usize {
        match &self.body {
            Body::Here(text) => text.len(),
            Body::Far(text) => text.length(),
        }
    }

    /// About how many bytes the text has.
    pub fn about(&self) -> usize {
        match &self.body {
            Body::Here(text) => text.len(),
            Body::Far(text) => text.about(),
        }
    }

    /// Whether the text has no byte at a place, nor behind it.
    pub fn ends_by(&self, byte: usize) -> bool {
        match &self.body {
            Body::Here(text) => text.len() <= byte,
            Body::Far(text) => text.ends_by(byte),
        }
    }

    /// The last whole lines, of so many bytes at most as the file has them, where it is not known how long the text
    /// is, and they stand behind all that was read.
    pub fn unread_end(&self, bytes: usize) -> Option<String> {
        match &self.body {
            Body::Here(_) => None,
            Body::Far(text) => text.unread_end(bytes),
        }
    }

    /// Whether the text is read again where it is needed.
    pub fn is_far(&self) -> bool {
        matches!(self.body, Body::Far(_))
    }

    /// Whether a part that was just read, from a byte on, is sound text, as far as nobody has seen to it
    /// before.
    pub fn is_sound(&self, start: usize, part: &[u8]) -> bool {
        match &self.body {
            Body::Here(_) => true,
            Body::Far(text) => text.is_sound(start, part),
        }
    }

    /// Doubts that what was not read yet is sound text.
    pub fn doubt(&self) {
        match &self.body {
            Body::Here(_) => {}
            Body::Far(text) => text.doubt(),
        }
    }

    /// Counts the lines of a part that was just read, from a byte on, so that it need not be read again
    /// for that. Parts are to come in order.
    pub fn count_lines(&self, start: usize, part: &[u8]) {
        if !self.is_far() {
            return;
        }
        let mut lines = self.lines_to(start);
        if let Some(counted) = lines.bytes().checked_sub(start) {
            lines.add(part.get(counted..).unwrap_or_default());
        }
    }

    /// Whether the text is still what it was when it was first read.
    pub fn is_unchanged(&self) -> bool {
        match &self.body {
            Body::Here(_) => true,
            Body::Far(text) => text.is_unchanged(),
        }
    }

    /// A part of the text, up to its end; half a character at either end of it is left out or
    /// replaced.
    pub fn part(&self, span: Span) -> Cow<'_, str> {
        match &self.body {
            Body::Here(text) => {
                let start = text.floor_char_boundary(span.start.min(text.len()));
                let end = text.floor_char_boundary(span.end.min(text.len()));
                Cow::Borrowed(text.get(start..end).unwrap_or_default())
            }
            Body::Far(_) => {
                let text = String::from_utf8(self.bytes(span).into_owned());
                Cow::Owned(
                    text.unwrap_or_else(|fault| {
                        String::from_utf8_lossy(fault.as_bytes()).into_owned()
                    }),
                )
            }
        }
    }

    /// Puts bytes of the text into an emptied list, up to the text's end.
    pub fn read(&self, span: Span, bytes: &mut Vec<u8>) {
        bytes.clear();
        match &self.body {
            Body::Here(_) => bytes.extend_from_slice(&self.bytes(span)),
            Body::Far(text) => text.read(span, bytes),
        }
    }

    /// The bytes of a span, up to the text's end.
    fn bytes(&self, span: Span) -> Cow<'_, [u8]> {
        match &self.body {
            Body::Here(text) => {
                let end = span.end.min(text.len());
                Cow::Borrowed(text.as_bytes().get(span.start..end).unwrap_or_default())
            }
            Body::Far(text) => {
                let mut bytes = Vec::new();
                text.read(span, &mut bytes);
                Cow::Owned(bytes)
            }
        }
    }

    /// The part of the text that a span covers, empty if the span does not fit the text.
    pub fn slice(&self, span: &Span) -> &str {
        self.text().get(span.clone()).unwrap_or_default()
    }

    /// Where a span begins, with line and column counted in characters from 1.
    pub fn locate(&self, span: &Span) -> Location {
        let Near { line: (line, line_start), characters: before, .. } = self.place(span.start);
        Location {
            file: Arc::clone(&self.name),
            sheet: self.sheet.clone(),
            line,
            column: before.saturating_add(1),
            header: None,
            is_cell: false,
            excerpt: Some(self.excerpt((line_start, before), span)),
        }
    }

    /// The same, with the column given by the caller: the number of a CSV field.
    pub fn locate_field(&self, span: &Span, field: usize) -> Location {
        Location { column: field, ..self.locate(span) }
    }

    /// A cell of a sheet; row and column from 0.
    pub fn locate_cell(&self, row: usize, column: usize) -> Location {
        let start = self.line_start(row);
        let line = self.text().get(start..).unwrap_or_default().split('\n').next();
        let line = line.unwrap_or_default();
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

    /// The line around a span, as far as it is shown; so many characters of it stand before the span.
    fn excerpt(&self, (line_start, characters): (usize, usize), span: &Span) -> Excerpt {
        const ENOUGH: usize = 2 * EXCERPT_BYTES;
        let from = self.first_of_character(span.start.saturating_sub(ENOUGH)).max(line_start);
        let part = self.part(from..span.start.saturating_add(ENOUGH));
        let line = part.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = span.start.saturating_sub(from).min(line.len());
        let end = span.end.saturating_sub(from).clamp(start, line.len());
        let shown = window(line, start);
        let within = |byte: usize| byte.saturating_sub(shown.start).min(shown.len());
        let before = line.get(shown.start..start).unwrap_or_default().chars().count();
        Excerpt {
            marked: within(start)..within(end),
            skipped: characters.saturating_sub(before),
            text: line.get(shown).unwrap_or_default().to_owned(),
        }
    }

    /// The first byte, from one on, with which a character begins.
    fn first_of_character(&self, byte: usize) -> usize {
        let behind = self.bytes(byte..byte.saturating_add(4));
        byte.saturating_add(behind.iter().position(|byte| begins(*byte)).unwrap_or(0))
    }

    /// The lines of the text, counted up to a byte or beyond.
    fn lines_to(&self, byte: usize) -> MutexGuard<'_, Lines> {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        while lines.bytes() < byte {
            let start = lines.bytes();
            let part = self.bytes(start..start.saturating_add(COUNTED));
            if part.is_empty() {
                break;
            }
            lines.add(&part);
        }
        lines
    }

    /// The number of the line that a byte stands in, from 1, and the first byte of that line.
    fn line_at(&self, byte: usize) -> (usize, usize) {
        let byte = if self.ends_by(byte) { self.length() } else { byte };
        let mut chunk = byte.div_euclid(CHUNK);
        let mut bytes = self.bytes(chunk_start(chunk)..byte);
        let before = self.lines_to(chunk_start(chunk)).before(chunk);
        let number = before.saturating_add(memchr_iter(b'\n', &bytes).count());
        // A long line begins in an earlier chunk.
        let start = loop {
            if let Some(feed) = memrchr(b'\n', &bytes) {
                break chunk_start(chunk).saturating_add(feed).saturating_add(1);
            }
            let Some(earlier) = chunk.checked_sub(1) else { break 0 };
            bytes = self.bytes(chunk_start(earlier)..chunk_start(chunk));
            chunk = earlier;
        };
        (number.saturating_add(1), start)
    }

    /// The first byte of a line, from 0; the end of the text if there are fewer.
    fn line_start(&self, line: usize) -> usize {
        if line == 0 {
            return 0;
        }
        let lines = self.lines_to(self.length());
        let chunk = lines.chunk_before(line);
        let bytes = self.bytes(chunk_start(chunk)..chunk_start(chunk.saturating_add(1)));
        let inside = line.saturating_sub(lines.before(chunk)).saturating_sub(1);
        let feed = memchr_iter(b'\n', &bytes).nth(inside);
        let found = feed.map(|feed| chunk_start(chunk).saturating_add(feed).saturating_add(1));
        found.unwrap_or(self.length())
    }
}

/// Whether a byte begins a character.
fn begins(byte: u8) -> bool {
    byte & 0xC0 != 0x80
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
