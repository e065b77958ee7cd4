//! Data files of which there is too much to be kept: gone through once to see what they are, and
//! read again part by part.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use memchr::memrchr;
use sha2::{Digest, Sha256};

use super::bytes::{Meter, Stamp, is_named_pipe};
use super::hash::hexadecimal;
use super::{encoding, foreign, workbook};
use crate::source::{FarText, Lines, SourceFile, Span};

/// Bytes of all files together from which on none is kept.
const LARGE: u64 = 8 * 1024 * 1024;

/// Bytes that are gone through at a time.
const PIECE: usize = 256 * 1024;

/// Bytes that are read at a time around a place that is far from the last one.
const PLACE: usize = 8 * 1024;

/// Longest line of a file that is not kept.
const LINE: usize = 16 * 1024 * 1024;

/// A text that is not kept.
pub(super) struct Far {
    pub(super) source: SourceFile,
    /// Of its bytes in hexadecimal, if they were to be hashed.
    pub(super) sha256: Option<String>,
}

/// Opens files that are not kept.
#[derive(Debug)]
pub(super) struct FarFiles {
    is_large: bool,
    window: Arc<Mutex<Window>>,
}

impl FarFiles {
    /// For files that have so many bytes together.
    pub(super) fn of_bytes(total: u64) -> Self {
        Self { is_large: total >= LARGE, window: Arc::default() }
    }

    /// Whether there is so much to read that nothing should be kept.
    pub(super) fn is_large(&self) -> bool {
        self.is_large
    }

    /// Goes through a file once. Nothing if it has to be read as a whole: there is little to read,
    /// or it is anything but plain UTF-8 in which no text was lost.
    pub(super) fn open(
        &self,
        path: &Path,
        name: &str,
        (is_hashed, limit): (bool, u64),
        meter: Option<&Meter>,
    ) -> Option<Far> {
        if !self.is_large || is_named_pipe(path) {
            return None;
        }
        let file = File::open(path).ok()?;
        let stamp = Stamp::of(&file)?;
        if !(1..=limit).contains(&stamp.length()) {
            return None;
        }
        let mut pass = Pass { hash: is_hashed.then(Sha256::new), ..Pass::default() };
        pass.go_through(&file, meter)?;
        let sha256 = pass.hash.map(|hash| hexadecimal(&hash.finalize()));
        let text = FileText {
            path: path.into(),
            length: pass.length,
            window: Arc::clone(&self.window),
            stamp,
            has_failed: AtomicBool::new(false),
        };
        Some(Far { source: SourceFile::far(name, Arc::new(text), pass.lines), sha256 })
    }
}

/// What was found while going through a file.
#[derive(Default)]
struct Pass {
    lines: Lines,
    hash: Option<Sha256>,
    length: usize,
}

impl Pass {
    /// Nothing if the file is not plain UTF-8.
    fn go_through(&mut self, mut file: &File, meter: Option<&Meter>) -> Option<()> {
        let mut piece = Vec::new();
        loop {
            let kept = piece.len();
            piece.resize(kept.saturating_add(PIECE), 0);
            let count = file.read(piece.get_mut(kept..)?).ok()?;
            piece.truncate(kept.saturating_add(count));
            if let Some(meter) = meter {
                meter.add(count);
            }
            let end = if count == 0 { Some(piece.len()) } else { line_end(&piece) };
            if let Some(end) = end {
                self.take(piece.get(..end)?)?;
                piece.drain(..end);
            } else if piece.len() > LINE {
                return None;
            }
            if count == 0 {
                return Some(());
            }
        }
    }

    /// Takes whole lines.
    fn take(&mut self, lines: &[u8]) -> Option<()> {
        // Of ASCII alone there is nothing that could be damaged.
        let is_sound = lines.is_ascii()
            || (std::str::from_utf8(lines).is_ok() && !encoding::has_lost_text(lines));
        if !is_sound || (self.length == 0 && !is_plain(lines)) {
            return None;
        }
        if let Some(hash) = &mut self.hash {
            hash.update(lines);
        }
        self.lines.add(lines);
        self.length = self.length.saturating_add(lines.len());
        Some(())
    }
}

fn line_end(bytes: &[u8]) -> Option<usize> {
    memrchr(b'\n', bytes).map(|feed| feed.saturating_add(1))
}

/// Whether a file begins like nothing but text.
fn is_plain(bytes: &[u8]) -> bool {
    let is_plain = |text: &str| {
        !text.starts_with('\u{FEFF}')
            && !text.contains('\0')
            && workbook::kind(bytes).is_none()
            && foreign::foreign_format(bytes).is_none()
            && encoding::mojibake(text).is_none()
    };
    std::str::from_utf8(bytes).is_ok_and(is_plain)
}

/// A text on the disk.
#[derive(Debug)]
struct FileText {
    path: Arc<Path>,
    length: usize,
    window: Arc<Mutex<Window>>,
    stamp: Stamp,
    has_failed: AtomicBool,
}

/// The file that was read last, and the part of it: places that are looked up are often neighbours.
/// One for all files: there may be more of them than a process may have open.
#[derive(Debug, Default)]
struct Window {
    opened: Option<(Arc<Path>, File)>,
    bytes: Vec<u8>,
    start: usize,
}

impl Window {
    /// Appends a part of a file, which must be what it was.
    fn read(&mut self, text: &FileText, span: &Span, bytes: &mut Vec<u8>) -> std::io::Result<()> {
        self.turn_to(text)?;
        if span.len() >= PIECE {
            return self.read_file(span.start, span.len(), bytes);
        }
        let is_here =
            self.start <= span.start && span.end <= self.start.saturating_add(self.bytes.len());
        if !is_here {
            // Places in their order are looked up in large pieces, others scattered over the file.
            let end = self.start.saturating_add(self.bytes.len());
            let goes_on = (self.start..=end.saturating_add(PIECE)).contains(&span.start);
            let piece = if goes_on { PIECE } else { PLACE.max(span.len()) };
            let start = span.start.saturating_sub(span.start.rem_euclid(piece));
            let mut window = std::mem::take(&mut self.bytes);
            window.clear();
            // Two pieces, so that a span over the edge of one is in it.
            self.read_file(start, piece.saturating_mul(2), &mut window)?;
            (self.start, self.bytes) = (start, window);
        }
        let from = span.start.saturating_sub(self.start);
        let part = self.bytes.get(from..).unwrap_or_default();
        bytes.extend_from_slice(part.get(..span.len()).unwrap_or(part));
        Ok(())
    }

    fn turn_to(&mut self, text: &FileText) -> std::io::Result<()> {
        if self.opened.as_ref().is_some_and(|(path, _)| Arc::ptr_eq(path, &text.path)) {
            return Ok(());
        }
        self.bytes.clear();
        let file = File::open(&text.path)?;
        if Stamp::of(&file).as_ref() != Some(&text.stamp) {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        self.opened = Some((Arc::clone(&text.path), file));
        Ok(())
    }

    fn read_file(
        &mut self,
        start: usize,
        length: usize,
        bytes: &mut Vec<u8>,
    ) -> std::io::Result<()> {
        let Some((_, file)) = &mut self.opened else { return Ok(()) };
        let at = u64::try_from(start).unwrap_or(u64::MAX);
        let length = u64::try_from(length).unwrap_or(u64::MAX);
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
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn far(lines: &str, times: usize) -> (tempfile::NamedTempFile, Option<Far>) {
        let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
        for _ in 0..times {
            file.write_all(lines.as_bytes()).expect("a writable file");
        }
        let length = file.as_file().metadata().expect("a length").len();
        let far = FarFiles::of_bytes(length).open(file.path(), "far.csv", (true, u64::MAX), None);
        (file, far)
    }

    #[test]
    fn only_large_plain_text_is_not_kept() {
        let row = "技术合同成交额,2022-Q1,3.5,亿元\n";
        assert!(far(row, 1).1.is_none());
        assert!(far(row, 300_000).1.is_some());
        assert!(far("锟斤拷,2022-Q1,3.5,亿元\n", 300_000).1.is_none());
        assert!(far("<html><body>\n<td>1</td>\n", 400_000).1.is_none());
    }

    #[test]
    fn places_are_those_of_a_text_that_is_kept() {
        let rows = "技术合同成交额,2022-Q1,3.5,亿元\nb,2022-Q2,\"4\n5\",亿元\n";
        let (_file, far) = far(rows, 140_000);
        let (far, kept) =
            (far.expect("a large file").source, SourceFile::new("far.csv", rows.repeat(140_000)));
        assert_eq!(far.length(), kept.length());
        for start in (0..kept.length()).step_by(1_000_003).chain([0, kept.length()]) {
            let start = kept.text().floor_char_boundary(start);
            let span = start..start.saturating_add(3);
            assert_eq!(far.locate(&span), kept.locate(&span), "byte {start}");
            assert_eq!(far.part(start..start + 600_000), kept.part(start..start + 600_000));
        }
    }

    #[test]
    fn a_file_that_changes_afterwards_is_noticed() {
        let (mut file, far) = far("a,2022-Q1,3.5,t\n", 700_000);
        let source = far.expect("a large file").source;
        assert!(source.is_unchanged());
        file.as_file_mut().set_len(100).expect("a shorter file");
        assert!(!source.is_unchanged());
    }
}
