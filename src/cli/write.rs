//! Writing a report to a file: whole, or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::interrupt;
use plancheck::diagnostic::term::FileFault;
use plancheck::diagnostic::{Argument, Code, Diagnostic};
use plancheck::input;

/// Writes a file by way of a temporary one beside it, which is synced and renamed: whoever opens the
/// file sees the old text or the new one, whatever interrupts this. A link keeps pointing where it
/// does; what is no regular file (a pipe, a device) or is open already is written to as it is.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_descriptor(path) {
        return OpenOptions::new().append(true).open(path)?.write_all(bytes);
    }
    let path = followed(path)?;
    match fs::metadata(&path) {
        Ok(found) if found.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => {
            return OpenOptions::new().write(true).open(&path)?.write_all(bytes);
        }
        Ok(_) | Err(_) => {}
    }
    let mut file = temporary(&folder(&path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

/// Where the links of a path end, whether something is there yet or not.
pub(super) fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(next) => path = folder(&path).join(next),
            Err(_) => return Ok(path),
        }
    }
    path.canonicalize()
}

/// Links that lead to a file one after the other, at most; as many as Linux follows.
const MOST_LINKS: usize = 40;

/// Writes a file that is not there yet, whole or not at all.
///
/// # Errors
/// It is there, or cannot be written.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = temporary(&folder(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    Ok(())
}

/// Names of what this process has open.
fn is_descriptor(path: &Path) -> bool {
    let names = ["/dev/stdout", "/dev/stderr", "/dev/fd", "/proc/self/fd"];
    names.into_iter().any(|name| path.starts_with(name))
}

/// Adds to the end of a file that others write to as well.
pub(super) fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().append(true).create(true).open(path)?.write_all(bytes)
}

/// The folder that a path is in.
pub(super) fn folder(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new(".")).to_path_buf()
}

/// Why a file could not be written, for the user.
pub(super) fn fault(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Code::CannotWrite).with("file", path.display()).with("reason", reason(error))
}

/// What went wrong while writing: of a file that is to be made, no more than its folder is lacking.
pub(super) fn reason(error: &io::Error) -> Argument {
    if error.kind() == ErrorKind::NotFound {
        return FileFault::NoSuchFolder.into();
    }
    input::reason(error)
}

/// A temporary file that may be read and written by whom the umask lets.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".plancheck-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    interrupt::watched(|| builder.tempfile_in(folder))
}
