//! Why the system does not let a file be read or written.

use std::io::{Error, ErrorKind};

use crate::diagnostic::Argument;
use crate::diagnostic::term::FileFault;

/// What went wrong with a file, in words where it is a usual thing; else as the system says it.
pub fn reason(error: &Error) -> Argument {
    let known = KINDS.iter().find(|(kind, _)| *kind == error.kind()).map(|(_, term)| *term);
    let term = if is_locked(error) { Some(FileFault::InUse) } else { known };
    term.map_or_else(|| Argument::from(error), Argument::from)
}

const KINDS: &[(ErrorKind, FileFault)] = &[
    (ErrorKind::NotFound, FileFault::NoSuchFile),
    (ErrorKind::PermissionDenied, FileFault::NotPermitted),
    (ErrorKind::NotADirectory, FileFault::NotAFolder),
    (ErrorKind::IsADirectory, FileFault::IsFolder),
    (ErrorKind::UnexpectedEof, FileFault::EndsTooEarly),
    (ErrorKind::InvalidData, FileFault::Damaged),
    (ErrorKind::InvalidInput, FileFault::Damaged),
    (ErrorKind::InvalidFilename, FileFault::NameTooLong),
    (ErrorKind::StorageFull, FileFault::DiskFull),
    (ErrorKind::QuotaExceeded, FileFault::DiskFull),
    (ErrorKind::ReadOnlyFilesystem, FileFault::DiskReadOnly),
    (ErrorKind::ResourceBusy, FileFault::InUse),
    (ErrorKind::ExecutableFileBusy, FileFault::InUse),
    (ErrorKind::TimedOut, FileFault::DriveGone),
    (ErrorKind::StaleNetworkFileHandle, FileFault::DriveGone),
    (ErrorKind::HostUnreachable, FileFault::DriveGone),
    (ErrorKind::NetworkUnreachable, FileFault::DriveGone),
    (ErrorKind::OutOfMemory, FileFault::NotEnoughMemory),
];

/// Whether another program holds the file, as a spreadsheet does on Windows, which has no kind for it.
fn is_locked(error: &Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_faults_have_words_and_others_are_the_system_s() {
        assert_eq!(reason(&ErrorKind::QuotaExceeded.into()), Argument::from(FileFault::DiskFull));
        assert_eq!(reason(&Error::other("no tape")), Argument::Text("no tape".to_owned()));
    }
}
