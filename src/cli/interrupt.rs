//! An interrupted run leaves no temporary file behind.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::{fs, io, process};

use tempfile::NamedTempFile;

/// What shells say of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// The temporary file that is being written; of one that was renamed, the name that it had.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

static WATCH: Once = Once::new();

/// Makes a temporary file that goes when the run is interrupted: by Ctrl-C, by a request to end, or
/// because the terminal goes.
pub(super) fn watched(
    make: impl FnOnce() -> io::Result<NamedTempFile>,
) -> io::Result<NamedTempFile> {
    // Where no handler can be set, the system ends the run as it always did.
    WATCH.call_once(|| drop(ctrlc::set_handler(end)));
    let mut unfinished = unfinished();
    let file = make()?;
    *unfinished = Some(file.path().to_path_buf());
    Ok(file)
}

fn unfinished() -> MutexGuard<'static, Option<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the process. It keeps the lock, so that no other file is begun meanwhile.
#[expect(clippy::exit, reason = "the run was asked to end, and no caller of this is ours")]
fn end() {
    let unfinished = unfinished();
    if let Some(path) = &*unfinished {
        let _ = fs::remove_file(path);
    }
    process::exit(INTERRUPTED);
}
