//! Why the system does not let a file be read or written.

use std::io::{Error, ErrorKind};

use crate::diagnostic::{Argument, Term};

/// What went wrong with a file, in words where it is a usual thing; else as the system says it.
pub fn reason(error: &Error) -> Argument {
    let known = KINDS.iter().find(|(kind, _)| *kind == error.kind()).map(|(_, term)| *term);
    let term = if is_locked(error) { Some(Term::InUse) } else { known };
    term.map_or_else(|| Argument::from(error), Argument::Term)
}

const KINDS: &[(ErrorKind, Term)] = &[
    (ErrorKind::NotFound, Term::NoSuchFile),
    (ErrorKind::PermissionDenied, Term::NotPermitted),
    (ErrorKind::NotADirectory, Term::NotAFolder),
    (ErrorKind::IsADirectory, Term::IsFolder),
    (ErrorKind::UnexpectedEof, Term::EndsTooEarly),
    (ErrorKind::InvalidData, Term::Damaged),
    (ErrorKind::InvalidInput, Term::Damaged),
    (ErrorKind::InvalidFilename, Term::NameTooLong),
    (ErrorKind::StorageFull, Term::DiskFull),
    (ErrorKind::QuotaExceeded, Term::DiskFull),
    (ErrorKind::ReadOnlyFilesystem, Term::DiskReadOnly),
    (ErrorKind::ResourceBusy, Term::InUse),
    (ErrorKind::ExecutableFileBusy, Term::InUse),
    (ErrorKind::TimedOut, Term::DriveGone),
    (ErrorKind::StaleNetworkFileHandle, Term::DriveGone),
    (ErrorKind::HostUnreachable, Term::DriveGone),
    (ErrorKind::NetworkUnreachable, Term::DriveGone),
    (ErrorKind::OutOfMemory, Term::NotEnoughMemory),
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
        assert_eq!(reason(&ErrorKind::QuotaExceeded.into()), Argument::Term(Term::DiskFull));
        assert_eq!(reason(&Error::other("no tape")), Argument::Text("no tape".to_owned()));
    }
}
