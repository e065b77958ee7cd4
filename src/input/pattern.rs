//! The files that a pattern such as `data/**/*.csv` names: found without going in circles, and with a
//! bound on what is looked at.

use std::io::ErrorKind::{NotADirectory, NotFound};
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};
use walkdir::{DirEntry, WalkDir};

use super::files::shown;
use super::reason::reason;
use crate::diagnostic::{Code, Diagnostic, Term};

/// Folders below each other that `**` leads through.
const DEPTH: usize = 32;

/// Files and folders that are looked at for each file that may be read.
const LOOKED_AT: usize = 20;

/// As a shell matches: `*` stays within a name, and what is hidden is not meant.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

/// A pattern, taken apart.
struct Search {
    /// The folder in front of the first wildcard.
    base: PathBuf,
    /// What its files must match, from there.
    rest: Pattern,
    /// Folders and files below each other that it can reach.
    depth: usize,
    is_recursive: bool,
    names_hidden: bool,
}

/// The files that a pattern names, relative to `folder`; none if nothing matches. Links are followed,
/// but not back to a folder that they stand in.
///
/// # Errors
/// A pattern that is none, a folder that cannot be searched, more than is looked at: nothing is left
/// out silently.
pub(super) fn matching(
    pattern: &str,
    folder: &Path,
    files: usize,
) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
    let search = Search::of(pattern, folder).map_err(|code| vec![told(code, pattern)])?;
    let most = files.saturating_mul(LOOKED_AT);
    let mut found = Vec::new();
    let mut faults = Vec::new();
    for (count, entry) in search.entries().enumerate() {
        if count >= most {
            let many = told(Code::PatternTooWide, pattern).with("reason", Term::TooManyEntries);
            return Err(vec![many.with("limit", most)]);
        }
        match entry {
            Ok(entry) if search.is_too_deep(&entry) => {
                let deep = told(Code::PatternTooWide, pattern).with("reason", Term::FoldersTooDeep);
                return Err(vec![deep.with("limit", DEPTH)]);
            }
            Ok(entry) if entry.file_type().is_file() && search.names(entry.path()) => {
                found.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => faults.extend(search.fault(&error)),
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn told(code: Code, pattern: &str) -> Diagnostic {
    Diagnostic::new(code).with("pattern", pattern)
}

impl Search {
    fn of(pattern: &str, folder: &Path) -> Result<Self, Code> {
        let parts: Vec<&str> = pattern.split('/').collect();
        let is_fixed = |part: &&&str| !part.contains(['*', '?', '[', ']']);
        let (_, rest) = parts.split_at(parts.iter().take_while(is_fixed).count());
        let is_recursive = rest.contains(&"**");
        let text = rest.join("/");
        let base = pattern.strip_suffix(text.as_str()).unwrap_or_default();
        let base = folder.join(base);
        Ok(Self {
            base: if base.as_os_str().is_empty() { PathBuf::from(".") } else { base },
            rest: Pattern::new(&text).map_err(|_| Code::BadPattern)?,
            depth: if is_recursive { DEPTH } else { rest.len() },
            is_recursive,
            names_hidden: rest.iter().any(|part| part.starts_with('.')),
        })
    }

    fn entries(&self) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
        let is_meant = |entry: &DirEntry| {
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            entry.depth() == 0 || self.names_hidden || !is_hidden
        };
        let walk = WalkDir::new(&self.base).follow_links(true).max_depth(self.depth);
        walk.into_iter().filter_entry(is_meant)
    }

    /// Whether there is a folder that `**` would lead into and that is not looked into.
    fn is_too_deep(&self, entry: &DirEntry) -> bool {
        self.is_recursive && entry.depth() >= self.depth && entry.file_type().is_dir()
    }

    fn names(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.base).unwrap_or(path);
        let text = below.to_string_lossy().replace('\\', "/");
        self.rest.matches_with(&text, OPTIONS)
    }

    /// What to tell of something that cannot be looked at: a folder that may hold files, or a link
    /// that leads nowhere and would be one. A link back to a folder around it holds nothing new.
    fn fault(&self, error: &walkdir::Error) -> Option<Diagnostic> {
        let path = error.path()?;
        let cause = error.io_error()?;
        let fault = Diagnostic::new(Code::CannotRead).with("file", shown(path));
        if error.depth() == 0 && matches!(cause.kind(), NotFound | NotADirectory) {
            return None;
        }
        if path.is_symlink() && !path.exists() {
            return self.names(path).then(|| fault.with("reason", Term::LinkLeadsNowhere));
        }
        Some(fault.with("reason", reason(cause)))
    }
}
