//! The text of a file that is read again, part by part.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::chunks::Chunks;
use super::window::Window;
use super::{BEGINNING, Trust};
use crate::input::bytes::{Meter, Stamp};
use crate::input::encoding;
use crate::source::{FarText, Span};

/// A text on the disk.
#[derive(Debug)]
pub(super) struct FileText {
    pub(super) path: Arc<Path>,
    pub(super) form: Form,
    window: Arc<Mutex<Window>>,
    pub(super) stamp: Stamp,
    has_failed: AtomicBool,
    pub(super) trusted: Option<Trusted>,
}

/// How a text stands in its file.
#[derive(Debug)]
pub(super) enum Form {
    /// As it is, of so many bytes.
    AsIs(usize),
    /// In GB18030: where its parts are, as far as it was decoded.
    Decoded(Mutex<Chunks>),
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

    /// Counts what was read up to a byte of the file, however often.
    pub(super) fn count_to(&self, end: usize) {
        let before = self.end.fetch_max(end, Ordering::Relaxed);
        if let Some(meter) = &self.meter {
            meter.add(end.saturating_sub(before));
        }
    }
}

impl FileText {
    /// The text of a file; all files share the `window`. One that was not gone through is `trusted`.
    pub(super) fn new(
        path: &Path,
        form: Form,
        (stamp, trusted): (Stamp, Option<Trusted>),
        window: &Arc<Mutex<Window>>,
    ) -> Self {
        let (path, window) = (path.into(), Arc::clone(window));
        let has_failed = AtomicBool::new(false);
        Self { path, form, window, stamp, has_failed, trusted }
    }

    /// Bytes of the file when it was opened: what is appended meanwhile is not read, and told as a change.
    pub(super) fn file_length(&self) -> usize {
        usize::try_from(self.stamp.length()).unwrap_or(usize::MAX)
    }

    /// To be locked before the chunks, where both are.
    fn window(&self) -> MutexGuard<'_, Window> {
        self.window.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Decodes on until a byte is known, or that there is none; gives where the known text ends.
    fn decode_to(&self, chunks: &Mutex<Chunks>, byte: usize) -> usize {
        let is_enough = |chunks: &Chunks| chunks.is_whole || chunks.end().text > byte;
        if !is_enough(&lock(chunks)) {
            let mut window = self.window();
            while !is_enough(&lock(chunks)) {
                window.forget_most();
                if window.go_on(self, chunks).is_err() {
                    self.has_failed.store(true, Ordering::Relaxed);
                    lock(chunks).is_whole = true;
                }
            }
        }
        lock(chunks).end().text
    }
}

pub(super) fn lock(chunks: &Mutex<Chunks>) -> MutexGuard<'_, Chunks> {
    chunks.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether nothing was lost of a part of a text, from a byte on, before it was saved.
fn is_undamaged(start: usize, part: &[u8]) -> bool {
    let begins_well = || {
        let text = std::str::from_utf8(part);
        text.is_ok_and(|text| encoding::mojibake(text).is_none())
    };
    part.is_ascii() || !encoding::has_lost_text(part) && (start >= BEGINNING || begins_well())
}

impl FarText for FileText {
    fn length(&self) -> usize {
        match &self.form {
            Form::AsIs(length) => *length,
            Form::Decoded(chunks) => self.decode_to(chunks, usize::MAX),
        }
    }

    fn about(&self) -> usize {
        match &self.form {
            Form::AsIs(length) => *length,
            Form::Decoded(_) => self.file_length(),
        }
    }

    fn ends_by(&self, byte: usize) -> bool {
        match &self.form {
            Form::AsIs(length) => *length <= byte,
            Form::Decoded(chunks) => self.decode_to(chunks, byte) <= byte,
        }
    }

    fn unread_end(&self, bytes: usize) -> Option<String> {
        let Form::Decoded(chunks) = &self.form else { return None };
        let from = self.file_length().checked_sub(bytes)?;
        let is_unread = |chunks: &Chunks| !chunks.is_whole && chunks.end().bytes <= from;
        if !is_unread(&lock(chunks)) {
            return None;
        }
        // Where it cannot be read, whoever reads the rows finds out.
        self.window().last_lines(self, from).ok()?
    }

    fn read(&self, span: Span, bytes: &mut Vec<u8>) {
        let span = match &self.form {
            Form::AsIs(length) => span.start..span.end.min(*length),
            Form::Decoded(_) => span,
        };
        let wanted = bytes.len().saturating_add(span.len());
        let outcome = self.window().read(self, &span, bytes);
        bytes.truncate(wanted);
        let is_short = matches!(self.form, Form::AsIs(_)) && bytes.len() < wanted;
        if outcome.is_err() || is_short {
            self.has_failed.store(true, Ordering::Relaxed);
        }
    }

    fn is_unchanged(&self) -> bool {
        !self.has_failed.load(Ordering::Relaxed)
            && Stamp::of_path(&self.path).as_ref() == Some(&self.stamp)
    }

    fn is_sound(&self, start: usize, part: &[u8]) -> bool {
        let Some(trusted) = &self.trusted else { return true };
        let is_text = match &self.form {
            Form::AsIs(_) => {
                trusted.count_to(start.saturating_add(part.len()));
                encoding::is_utf8(part)
            }
            // What is none was not decoded.
            Form::Decoded(_) => !trusted.trust.is_lost(),
        };
        let is_sound = is_text && is_undamaged(start, part);
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
