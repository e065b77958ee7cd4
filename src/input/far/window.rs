//! The part of a text that is read again, and the file that it is in.

use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex};

use memchr::memchr;

use super::chunks::{Chunk, Chunks};
use super::pieces::{self, Cut, cut};
use super::text::{FileText, Form, lock};
use crate::input::bytes::Stamp;
use crate::input::encoding::{self, Encoding};
use crate::source::{FarText, Span};

/// Bytes that are read at a time where places are looked up in their order.
const PIECE: usize = 256 * 1024;

/// Bytes that are read at a time around a place that is far from the last one.
const PLACE: usize = 8 * 1024;

/// Bytes of text that are kept at most while a text is decoded to its end: what is read at a time is less.
const MOST_KEPT: usize = 6 * 1024 * 1024;

/// The file that was read last, and the part of its text: places that are looked up are often
/// neighbours. One for all files: there may be more of them than a process may have open.
#[derive(Debug, Default)]
pub(super) struct Window {
    opened: Option<(Arc<Path>, File)>,
    bytes: Vec<u8>,
    start: usize,
}

impl Window {
    /// Appends a part of a text, whose file must be what it was.
    pub(super) fn read(&mut self, text: &FileText, span: &Span, bytes: &mut Vec<u8>) -> Result<()> {
        self.turn_to(text)?;
        match &text.form {
            Form::AsIs(_) if span.len() >= PIECE => return self.read_file(span, bytes),
            Form::AsIs(_) => self.move_to(span)?,
            Form::Decoded(chunks) => self.decode((text, chunks), span)?,
        }
        let from = span.start.saturating_sub(self.start);
        let part = self.bytes.get(from..).unwrap_or_default();
        bytes.extend_from_slice(part.get(..span.len()).unwrap_or(part));
        Ok(())
    }

    fn turn_to(&mut self, text: &FileText) -> Result<()> {
        if self.opened.as_ref().is_some_and(|(path, _)| Arc::ptr_eq(path, &text.path)) {
            return Ok(());
        }
        self.bytes.clear();
        let file = File::open(&text.path)?;
        if Stamp::of(&file).as_ref() != Some(&text.stamp) {
            return Err(ErrorKind::InvalidData.into());
        }
        self.opened = Some((Arc::clone(&text.path), file));
        Ok(())
    }

    /// Keeps nothing where that is more than what is read at a time.
    pub(super) fn forget_most(&mut self) {
        if self.bytes.len() > MOST_KEPT {
            self.bytes.clear();
        }
    }

    fn end(&self) -> usize {
        self.start.saturating_add(self.bytes.len())
    }

    /// Whether a part of the text is in the window.
    fn holds(&self, span: &Span) -> bool {
        self.start <= span.start && span.end <= self.end()
    }

    /// Moves to a part of a file that is its own text.
    fn move_to(&mut self, span: &Span) -> Result<()> {
        if self.holds(span) {
            return Ok(());
        }
        // Places in their order are looked up in large pieces, others scattered over the file.
        let goes_on = (self.start..=self.end().saturating_add(PIECE)).contains(&span.start);
        let piece = if goes_on { PIECE } else { PLACE.max(span.len()) };
        let start = span.start.saturating_sub(span.start.rem_euclid(piece));
        let mut window = std::mem::take(&mut self.bytes);
        window.clear();
        // Two pieces, so that a span over the edge of one is in it.
        self.read_file(&(start..start.saturating_add(piece.saturating_mul(2))), &mut window)?;
        (self.start, self.bytes) = (start, window);
        Ok(())
    }

    /// Moves to a part of a text that is decoded in chunks. Of one that begins in the window only
    /// what is behind it is decoded.
    fn decode(&mut self, (text, chunks): (&FileText, &Mutex<Chunks>), span: &Span) -> Result<()> {
        if self.holds(span) {
            return Ok(());
        }
        let goes_on = (self.start..=self.end()).contains(&span.start) && !self.bytes.is_empty();
        if goes_on {
            self.bytes.drain(..span.start.saturating_sub(self.start));
            self.start = span.start;
        } else {
            let chunks = lock(chunks);
            self.bytes.clear();
            self.start = chunks.at(span.start).map_or(chunks.end().text, |(_, text)| text.start);
        }
        while self.end() < span.end {
            if self.end() <= span.start {
                self.start = self.end();
                self.bytes.clear();
            }
            let known = lock(chunks).at(self.end());
            match known {
                Some(chunk) => self.decode_again(chunk)?,
                None if lock(chunks).is_whole => break,
                None => self.go_on(text, chunks)?,
            }
        }
        Ok(())
    }

    /// Appends a chunk that was decoded before: its bytes in the file and in the text.
    fn decode_again(&mut self, (file, text): (Span, Span)) -> Result<()> {
        let mut raw = Vec::with_capacity(file.len());
        self.read_file(&file, &mut raw)?;
        let decoded = encoding::gb18030(&raw).filter(|decoded| decoded.len() == text.len());
        let decoded = decoded.ok_or_else(|| Error::from(ErrorKind::InvalidData))?;
        self.bytes.extend_from_slice(decoded.as_bytes());
        Ok(())
    }

    /// Decodes the chunk behind all that are known; where it is no text, there is nothing behind them, and what
    /// was trusted is doubted.
    pub(super) fn go_on(&mut self, text: &FileText, chunks: &Mutex<Chunks>) -> Result<()> {
        self.turn_to(text)?;
        let end = lock(chunks).end();
        if self.end() != end.text {
            self.bytes.clear();
            self.start = end.text;
        }
        let raw = self.next_lines(end.bytes, text.file_length())?;
        let decoded = raw.as_deref().and_then(encoding::gb18030);
        let mut chunks = lock(chunks);
        let Some((raw, decoded)) = raw.zip(decoded) else {
            text.doubt();
            chunks.is_whole = true;
            return Ok(());
        };
        chunks.is_whole = raw.is_empty();
        chunks.add(Chunk { bytes: raw.len(), text: decoded.len() });
        self.bytes.extend_from_slice(decoded.as_bytes());
        if let Some(trusted) = &text.trusted {
            trusted.count_to(chunks.end().bytes);
        }
        Ok(())
    }

    /// The next whole lines of the file from a byte on, none where it ended when it was opened; nothing if they end
    /// with carriage returns.
    fn next_lines(&mut self, from: usize, length: usize) -> Result<Option<Vec<u8>>> {
        let mut raw = Vec::new();
        loop {
            let known = raw.len();
            let start = from.saturating_add(known);
            let end = start.saturating_add(pieces::PIECE).min(length);
            self.read_file(&(start..end.max(start)), &mut raw)?;
            if raw.len() == known {
                return Ok(Some(raw));
            }
            match cut(&raw, Encoding::Gb18030) {
                Cut::At(end) => {
                    raw.truncate(end);
                    return Ok(Some(raw));
                }
                Cut::GoesOn => {}
                Cut::Refused => return Ok(None),
            }
        }
    }

    /// The last whole lines of the file from a byte on, as text.
    pub(super) fn last_lines(&mut self, text: &FileText, from: usize) -> Result<Option<String>> {
        self.turn_to(text)?;
        let mut raw = Vec::new();
        self.read_file(&(from..text.file_length().max(from)), &mut raw)?;
        let feed = memchr(b'\n', &raw);
        let lines = feed.and_then(|feed| raw.get(feed.saturating_add(1)..));
        Ok(lines.and_then(encoding::gb18030))
    }

    fn read_file(&mut self, span: &Span, bytes: &mut Vec<u8>) -> Result<()> {
        let Some((_, file)) = &mut self.opened else { return Ok(()) };
        bytes.reserve_exact(span.len().min(MOST_KEPT));
        let at = u64::try_from(span.start).unwrap_or(u64::MAX);
        let length = u64::try_from(span.len()).unwrap_or(u64::MAX);
        file.seek(SeekFrom::Start(at))?;
        file.take(length).read_to_end(bytes)?;
        Ok(())
    }
}
