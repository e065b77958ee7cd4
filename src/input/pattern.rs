//! The files that a folder or a pattern such as `data/**/*.csv` names: found without going in circles,
//! with a bound on what is looked at, and with all that was passed over.

use std::io::ErrorKind::{NotADirectory, NotFound};
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};
use walkdir::{DirEntry, WalkDir};

use super::passed_over::{ENDINGS, Passed, PassedKind, lower_name};
use super::path_text::shown;
use super::reason::reason;
use crate::diagnostic::term::{FileFault, Limit};
use crate::diagnostic::{Code, Diagnostic};

/// Folders below each other that `**` leads through.
pub(super) const DEPTH: usize = 32;

/// Files and folders that are looked at for each file that may be read.
pub(super) const LOOKED_AT: usize = 20;

/// As a shell matches: `*` stays within a name, and what is hidden is not meant.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

/// What a folder or a pattern leads to.
#[derive(Default)]
pub(super) struct Found {
    /// The files that it names.
    pub(super) files: Vec<PathBuf>,
    /// What stands beside them and is not read.
    pub(super) passed: Vec<Passed>,
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
) -> Result<Found, Vec<Diagnostic>> {
    let search = Search::of(pattern, folder).map_err(|code| vec![told(code, pattern)])?;
    search.run(pattern, files)
}

/// The data files in a folder, not in folders below it.
///
/// # Errors
/// As for a pattern.
pub(super) fn in_folder(folder: &Path, files: usize) -> Result<Found, Vec<Diagnostic>> {
    let search = Search {
        base: folder.to_path_buf(),
        named: Named::DataFiles,
        depth: 1,
        is_recursive: false,
        names_hidden: false,
    };
    search.run(&shown(folder), files)
}

/// A folder or a pattern, taken apart.
struct Search {
    /// The folder in front of the first wildcard.
    base: PathBuf,
    /// What is looked for below it.
    named: Named,
    /// Folders and files below each other that it can reach.
    depth: usize,
    is_recursive: bool,
    names_hidden: bool,
}

/// Which files are meant.
enum Named {
    /// Those whose names end like those of data.
    DataFiles,
    /// Those that fit a pattern; what only lacks its ending, `2022.xls` for `*.csv`, is passed over.
    Pattern { meant: Pattern, whatever_its_ending: Vec<Pattern> },
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
        let read = |text: &str| Pattern::new(text).map_err(|_| Code::BadPattern);
        let name = without_ending(&text);
        let others = [name.to_owned(), format!("{name}.*")];
        let others = others.iter().filter(|_| name != text).map(|other| read(other));
        Ok(Self {
            base: if base.as_os_str().is_empty() { PathBuf::from(".") } else { base },
            named: Named::Pattern {
                meant: read(&text)?,
                whatever_its_ending: others.collect::<Result<_, _>>()?,
            },
            depth: if is_recursive { DEPTH } else { rest.len() },
            is_recursive,
            names_hidden: rest.iter().any(|part| part.starts_with('.')),
        })
    }

    fn run(&self, name: &str, files: usize) -> Result<Found, Vec<Diagnostic>> {
        let most = files.saturating_mul(LOOKED_AT);
        let mut found = Found::default();
        let mut faults = Vec::new();
        for (count, entry) in self.entries().enumerate() {
            if count >= most {
                let many = told(Code::PatternTooWide, name).with("reason", Limit::TooManyEntries);
                return Err(vec![many.with("limit", most)]);
            }
            match entry {
                Ok(entry) if self.is_too_deep(&entry) => {
                    let deep =
                        told(Code::PatternTooWide, name).with("reason", Limit::FoldersTooDeep);
                    return Err(vec![deep.with("limit", DEPTH)]);
                }
                Ok(entry) => self.take(entry, &mut found),
                Err(error) => match self.fault(&error) {
                    Some(Ok(passed)) => found.passed.push(passed),
                    Some(Err(fault)) => faults.push(*fault),
                    None => {}
                },
            }
        }
        if faults.is_empty() { Ok(found) } else { Err(faults) }
    }

    fn entries(&self) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
        let is_meant = |entry: &DirEntry| {
            let name = entry.file_name().to_string_lossy();
            let is_hidden = name.starts_with('.') && !self.names_hidden;
            // What an office program keeps beside a file that is open.
            entry.depth() == 0 || !is_hidden && !name.starts_with("~$")
        };
        let walk = WalkDir::new(&self.base).follow_links(true).max_depth(self.depth);
        walk.into_iter().filter_entry(is_meant)
    }

    /// Whether there is a folder that `**` would lead into and that is not looked into.
    fn is_too_deep(&self, entry: &DirEntry) -> bool {
        self.is_recursive && entry.depth() >= self.depth && entry.file_type().is_dir()
    }

    /// Keeps a file that is named, or what stands in its place.
    fn take(&self, entry: DirEntry, found: &mut Found) {
        let kind = entry.file_type();
        if kind.is_file() && self.names(entry.path()) {
            found.files.push(entry.into_path());
            return;
        }
        let is_entered = kind.is_dir() && (self.is_recursive || entry.depth() < self.depth);
        if !is_entered && self.passes_over(entry.path()) {
            let kind = match (kind.is_file(), kind.is_dir()) {
                (true, _) => PassedKind::File,
                (false, true) => PassedKind::Folder,
                (false, false) => PassedKind::Device,
            };
            found.passed.push(Passed { path: entry.into_path(), kind });
        }
    }

    fn names(&self, path: &Path) -> bool {
        match &self.named {
            Named::DataFiles => {
                let name = lower_name(path);
                ENDINGS.iter().any(|ending| name.ends_with(ending))
            }
            Named::Pattern { meant, .. } => self.fits(path, meant),
        }
    }

    /// Whether something that is not read stands where a file is looked for.
    fn passes_over(&self, path: &Path) -> bool {
        match &self.named {
            Named::DataFiles => !lower_name(path).starts_with('.'),
            Named::Pattern { meant, whatever_its_ending } => {
                let mut patterns = std::iter::once(meant).chain(whatever_its_ending);
                patterns.any(|pattern| self.fits(path, pattern))
            }
        }
    }

    fn fits(&self, path: &Path, pattern: &Pattern) -> bool {
        let below = shown(path.strip_prefix(&self.base).unwrap_or(path));
        pattern.matches_with(&below, OPTIONS)
    }

    /// What to tell of something that cannot be looked at: a folder that may hold files, or a link
    /// that leads nowhere and would be one. A link back to a folder around it holds nothing new, and
    /// is passed over like a link of another name that leads nowhere.
    fn fault(&self, error: &walkdir::Error) -> Option<Result<Passed, Box<Diagnostic>>> {
        let path = error.path()?;
        let passed = |kind| {
            let passed = Passed { path: path.to_path_buf(), kind };
            self.passes_over(path).then_some(Ok(passed))
        };
        if error.loop_ancestor().is_some() {
            return passed(PassedKind::LinkInCircle);
        }
        let cause = error.io_error()?;
        let fault = Diagnostic::new(Code::CannotRead).with("file", shown(path));
        if error.depth() == 0 && matches!(cause.kind(), NotFound | NotADirectory) {
            return None;
        }
        if path.is_symlink() && !path.exists() {
            return if self.names(path) {
                Some(Err(Box::new(fault.with("reason", FileFault::LinkLeadsNowhere))))
            } else {
                passed(PassedKind::LinkToNothing)
            };
        }
        Some(Err(Box::new(fault.with("reason", reason(cause)))))
    }
}

/// A pattern without the ending that it asks for: `data/*` of `data/*.csv`.
fn without_ending(pattern: &str) -> &str {
    let known = ENDINGS.iter().filter_map(|ending| pattern.strip_suffix(ending));
    let bare = known.min_by_key(|bare| bare.len());
    let by_point = || {
        let (bare, ending) = pattern.rsplit_once('.')?;
        let is_plain = ending.chars().all(|c| c.is_ascii_alphanumeric());
        is_plain.then_some(bare)
    };
    bare.or_else(by_point).unwrap_or(pattern)
}
