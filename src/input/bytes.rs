//! The bytes of a file: up to a limit, counted for whoever waits, and none of a file that changes
//! while it is read.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use super::Allowance;
use super::limits::Exceeded;
use super::reason::reason;
use crate::diagnostic::term::{FileAdvice, FileFault};
use crate::diagnostic::{Code, Diagnostic};

/// Counts the bytes of data files as they are read, for a user who waits.
#[derive(Debug, Default)]
pub struct Meter(AtomicU64);

impl Meter {
    /// Bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Counts from nothing again.
    pub(super) fn begin_again(&self) {
        self.0.store(0, Ordering::Relaxed);
    }

    pub(super) fn add(&self, bytes: usize) {
        self.0.fetch_add(u64::try_from(bytes).unwrap_or(u64::MAX), Ordering::Relaxed);
    }
}

/// A reader whose bytes are counted.
struct Metered<'m, R> {
    reader: R,
    meter: Option<&'m Meter>,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.reader.read(buffer)?;
        if let Some(meter) = self.meter {
            meter.add(count);
        }
        Ok(count)
    }
}

/// What tells that a file was written to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    /// Nothing for a pipe or a device, whose length says nothing.
    pub(super) fn of(file: &File) -> Option<Self> {
        Self::found(&file.metadata().ok()?)
    }

    /// Of what is at a path now.
    pub(super) fn of_path(path: &Path) -> Option<Self> {
        Self::found(&std::fs::metadata(path).ok()?)
    }

    fn found(found: &Metadata) -> Option<Self> {
        let length = found.is_file().then_some(found.len())?;
        Some(Self { length, modified: found.modified().ok() })
    }

    /// Bytes of the file.
    pub(super) fn length(&self) -> u64 {
        self.length
    }
}

/// The content of a file that messages call `name`.
///
/// # Errors
/// It cannot be opened or read, has more bytes than the limit, or changed meanwhile: what was read is
/// then neither the old content nor the new one.
pub(super) fn of_path(
    path: &Path,
    name: &str,
    limit: Allowance,
    meter: Option<&Meter>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let found = path.metadata().ok();
    if found.as_ref().is_some_and(Metadata::is_dir) {
        let folder = Diagnostic::new(Code::IsDirectory).with("file", name);
        return Err(Box::new(folder.with("advice", FileAdvice::NameFile)));
    }
    if !found.is_some_and(|found| found.is_file()) && is_named_pipe(path) {
        let pipe = Diagnostic::new(Code::CannotRead).with("file", name);
        return Err(Box::new(pipe.with("reason", FileFault::NamedPipe)));
    }
    let file = File::open(path).map_err(|error| cannot_read(name, &error))?;
    let length = Stamp::of(&file).map_or(0, |stamp| stamp.length());
    unchanged(&file, name, || of_reader(Metered { reader: &file, meter }, length, name, limit))
}

/// Whether a path is a pipe with a name of its own: opening it would wait for somebody to write. The pipes
/// of a shell (`/dev/fd/63`) have none, and somebody at their other end.
pub(super) fn is_named_pipe(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let is_pipe = |found: Metadata| found.file_type().is_fifo();
        let has_name = || path.canonicalize().and_then(|path| path.symlink_metadata());
        path.metadata().is_ok_and(is_pipe) && has_name().is_ok_and(is_pipe)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// What comes of reading a file, unless it was written to meanwhile.
fn unchanged<T>(
    file: &File,
    name: &str,
    read: impl FnOnce() -> Result<T, Box<Diagnostic>>,
) -> Result<T, Box<Diagnostic>> {
    let before = Stamp::of(file);
    let outcome = read();
    if Stamp::of(file) == before {
        return outcome;
    }
    Err(Box::new(Diagnostic::new(Code::FileChanged).with("file", name)))
}

/// Everything on standard input.
///
/// # Errors
/// It cannot be read, or has more bytes than the limit.
pub(super) fn of_standard_input(
    name: &str,
    limit: Allowance,
    meter: Option<&Meter>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    of_reader(Metered { reader: std::io::stdin().lock(), meter }, 0, name, limit)
}

/// Everything that a reader gives, up to a limit; room is made for as many bytes as are expected.
fn of_reader(
    reader: impl Read,
    expected: u64,
    name: &str,
    (reason, limit): Allowance,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let room = usize::try_from(expected.min(limit)).unwrap_or(0).saturating_add(1);
    let mut bytes = Vec::with_capacity(room);
    let read = reader.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    read.map_err(|error| cannot_read(name, &error))?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size <= limit) {
        return Ok(bytes);
    }
    Err(Box::new(Exceeded::bytes(reason, limit).told(name)))
}

fn cannot_read(name: &str, error: &std::io::Error) -> Box<Diagnostic> {
    let fault = Diagnostic::new(Code::CannotRead).with("file", name);
    Box::new(fault.with("reason", reason(error)))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::diagnostic::term::Limit;

    /// Reads a file while something is done to it.
    fn read_while(change: impl FnOnce(&mut File)) -> Result<(), Code> {
        let mut file = tempfile::tempfile().expect("a temporary file");
        file.write_all(b"indicator,value\na,1\na,2\n").expect("a writable file");
        let mut other = file.try_clone().expect("the same file");
        let read = || {
            change(&mut other);
            Ok(())
        };
        unchanged(&file, "a.csv", read).map_err(|fault| fault.code)
    }

    #[test]
    fn a_file_that_changes_while_it_is_read_is_refused() {
        let more = |file: &mut File| file.write_all(b"a,3\n").expect("a writable file");
        let less = |file: &mut File| file.set_len(8).expect("a writable file");
        assert_eq!(read_while(|_| {}), Ok(()));
        assert_eq!(read_while(more), Err(Code::FileChanged));
        assert_eq!(read_while(less), Err(Code::FileChanged));
    }

    #[test]
    fn bytes_are_counted() {
        let meter = Meter::default();
        let reader = Metered { reader: &b"12345"[..], meter: Some(&meter) };
        let bytes = of_reader(reader, 5, "five", (Limit::FileTooLarge, 10)).expect("five bytes");
        assert_eq!((bytes.len(), meter.bytes()), (5, 5));
    }
}
