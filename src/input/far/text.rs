//! The text of a file that is read again, part by part.

use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::chunks::Chunks;
use super::{BEGINNING, Trust};
use crate::input::bytes::{Meter, Stamp};
use crate::input::encoding;
use crate::source::{FarText, Span};

/// Bytes that are read at a time where places are looked up in their order.
const PIECE: usize = 256 * 1024;

/// Bytes that are read at a time around a place that is far from the last one.
const PLACE: usize = 8 * 1024;

/// A text on the disk.
#[derive(Debug)]
pub(super) struct FileText {
    path: Arc<Path>,
    length: usize,
    /// Where its parts are, unless they are where they are in the file.
    chunks: Option<Chunks>,
    window: Arc<Mutex<Window>>,
    stamp: Stamp,
    has_failed: AtomicBool,
    trusted: Option<Trusted>,
}

/// What a text that was not gone through is read with.
#[derive(Debug)]
pub(super) struct Trusted {
    /// That it is plain text throughout, for all such texts.
    trust: Arc<Trust>,
    /// Counts the bytes that are read.
    meter: Option<Arc<Meter>>,
    /// How far it has been looked at.
    end: AtomicUsize,
}

impl Trusted {
    pub(super) fn of(trust: &Arc<Trust>, meter: Option<&Arc<Meter>>) -> Self {
        Self { trust: Arc::clone(trust), meter: meter.cloned(), end: AtomicUsize::new(0) }
    }

    /// Counts what was read up to a byte, however often.
    fn count_to(&self, end: usize) {
        let before = self.end.fetch_max(end, Ordering::Relaxed);
        if let Some(meter) = &self.meter {
            meter.add(end.saturating_sub(before));
        }
    }
}

impl FileText {
    /// The text of a file, of so many bytes; all files share the `window`. One that was not gone through
    /// is `trusted`.
    pub(super) fn new(
        path: &Path,
        (length, chunks): (usize, Option<Chunks>),
        (stamp, trusted): (Stamp, Option<Trusted>),
        window: &Arc<Mutex<Window>>,
    ) -> Self {
        let (path, window) = (path.into(), Arc::clone(window));
        let has_failed = AtomicBool::new(false);
        Self { path, length, chunks, window, stamp, has_failed, trusted }
    }
}

/// Whether a part of a text in UTF-8, from a byte on, is sound.
fn is_sound(start: usize, part: &[u8]) -> bool {
    let is_sound = |text: &str| {
        text.is_ascii()
            || !encoding::has_lost_text(part)
                && (start >= BEGINNING || encoding::mojibake(text).is_none())
    };
    std::str::from_utf8(part).is_ok_and(is_sound)
}

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
    fn read(&mut self, text: &FileText, span: &Span, bytes: &mut Vec<u8>) -> Result<()> {
        self.turn_to(text)?;
        match &text.chunks {
            None if span.len() >= PIECE => return self.read_file(span, bytes),
            None => self.move_to(span)?,
            Some(chunks) => self.decode(chunks, span)?,
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
    fn decode(&mut self, chunks: &Chunks, span: &Span) -> Result<()> {
        if self.holds(span) {
            return Ok(());
        }
        let goes_on = (self.start..=self.end()).contains(&span.start) && !self.bytes.is_empty();
        if goes_on {
            self.bytes.drain(..span.start.saturating_sub(self.start));
            self.start = span.start;
        } else {
            self.bytes.clear();
            self.start = chunks.at(span.start).map_or(span.start, |(_, text)| text.start);
        }
        while self.end() < span.end
            && let Some((file, text)) = chunks.at(self.end())
        {
            let mut raw = Vec::with_capacity(file.len());
            self.read_file(&file, &mut raw)?;
            let decoded = encoding::gb18030(&raw).filter(|decoded| decoded.len() == text.len());
            let decoded = decoded.ok_or_else(|| Error::from(ErrorKind::InvalidData))?;
            self.bytes.extend_from_slice(decoded.as_bytes());
        }
        Ok(())
    }

    fn read_file(&mut self, span: &Span, bytes: &mut Vec<u8>) -> Result<()> {
        let Some((_, file)) = &mut self.opened else { return Ok(()) };
        bytes.reserve_exact(span.len());
        let at = u64::try_from(span.start).unwrap_or(u64::MAX);
        let length = u64::try_from(span.len()).unwrap_or(u64::MAX);
        file.seek(SeekFrom::Start(at))?;
        file.take(length).read_to_end(bytes)?;
        Ok(())
    }
}

impl FarText for FileText {
    fn length(&self) -> usize {
        self.length
    }

    fn read(&self, span: Span, bytes: &mut Vec<u8>) {
        let span = span.start..span.end.min(self.length);
        let wanted = bytes.len().saturating_add(span.len());
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = window.read(self, &span, bytes);
        bytes.truncate(wanted);
        if outcome.is_err() || bytes.len() < wanted {
            self.has_failed.store(true, Ordering::Relaxed);
        }
    }

    fn is_unchanged(&self) -> bool {
        !self.has_failed.load(Ordering::Relaxed)
            && Stamp::of_path(&self.path).as_ref() == Some(&self.stamp)
    }

    fn is_sound(&self, start: usize, part: &[u8]) -> bool {
        let Some(trusted) = &self.trusted else { return true };
        trusted.count_to(start.saturating_add(part.len()));
        let is_sound = is_sound(start, part);
        if !is_sound {
            self.doubt();
        }
        is_sound
    }

    fn doubt(&self) {
        if let Some(trusted) = &self.trusted {
            trusted.trust.lose();
        }
    }
}
