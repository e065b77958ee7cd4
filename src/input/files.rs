//! Which files to read: patterns of the plan, or names from the command line.

use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Argument, Code, Diagnostic, Term};

/// Where data come from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataSource {
    /// A file.
    File(PathBuf),
    /// Standard input, given as `-`.
    StandardInput,
    /// Bytes that the caller has already, under a name for messages.
    Bytes {
        /// As messages and reports name it.
        name: String,
        /// The content of the file.
        bytes: Vec<u8>,
    },
}

impl DataSource {
    /// As messages and reports name it.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => shown(path),
            Self::StandardInput => "<stdin>".to_owned(),
            Self::Bytes { name, .. } => name.clone(),
        }
    }
}

/// Data files that are read in one run, unless the user allows more.
pub const FILES: usize = 10_000;

/// The files that patterns name, each pattern relative to `folder`. `-` is standard input.
///
/// A folder stands for the data files in it. A pattern that matches nothing is a diagnostic: nothing
/// is left out silently. More files than `limit` are one, too, and then no file comes back.
pub fn data_sources(
    patterns: &[String],
    folder: &Path,
    limit: usize,
) -> (Vec<DataSource>, Vec<Diagnostic>) {
    let mut sources = Vec::new();
    let mut diagnostics = Vec::new();
    if patterns.is_empty() {
        diagnostics.push(Diagnostic::new(Code::NoDataFiles));
    }
    for pattern in patterns {
        if pattern == "-" {
            sources.push(DataSource::StandardInput);
            continue;
        }
        match matching(pattern, folder) {
            Ok(paths) => sources.extend(paths.iter().map(|path| DataSource::File(plain(path)))),
            Err(fault) => diagnostics.push(*fault),
        }
    }
    sources.sort();
    // `a.csv` and `./a.csv` are one file.
    sources.dedup_by_key(|source| source.name());
    if sources.len() > limit {
        let many = Diagnostic::new(Code::TooManyFiles).with("count", sources.len());
        diagnostics.push(many.with("limit", limit));
        sources.clear();
    }
    (sources, diagnostics)
}

/// A path without the `.` parts that change nothing, so that files sort and compare by their names.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

fn matching(pattern: &str, folder: &Path) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
    let literal = folder.join(pattern);
    let fault = |code: Code| Box::new(Diagnostic::new(code).with("pattern", pattern));
    if literal.is_dir() {
        return in_folder(&literal);
    }
    if literal.exists() || without_sheet(&literal).0.is_file() {
        return Ok(vec![literal]);
    }
    let escaped = glob::Pattern::escape(&folder.to_string_lossy());
    let full = if escaped.is_empty() {
        pattern.to_owned()
    } else {
        format!("{}/{pattern}", escaped.trim_end_matches('/'))
    };
    let paths = glob::glob(&full).map_err(|_| fault(Code::BadPattern))?;
    // A folder that cannot be searched and a link that leads nowhere are told when they are read.
    let path = |found: glob::GlobResult| match found {
        Ok(path) => path,
        Err(error) => error.path().to_path_buf(),
    };
    let files: Vec<PathBuf> =
        paths.map(path).filter(|path| !path.is_dir() && !is_temporary(path)).collect();
    if files.is_empty() { Err(fault(Code::PatternMatchesNothing)) } else { Ok(files) }
}

/// Whether a file is an office program's lock or hidden: a pattern does not mean it.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with("~$") || name.starts_with('.')
}

/// Names of files that a folder is read for.
const ENDINGS: &[&str] = &[".csv", ".tsv", ".csv.gz", ".tsv.gz", ".xlsx", ".ods"];

/// The data files in a folder, not in folders below it; lock files of office programs are none.
fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
    let empty = || Diagnostic::new(Code::PatternMatchesNothing).with("pattern", shown(folder));
    let entries = std::fs::read_dir(folder).map_err(|_| Box::new(empty()))?;
    let is_data = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
        let name = name.unwrap_or_default();
        path.is_file() && !is_temporary(path) && ENDINGS.iter().any(|ending| name.ends_with(ending))
    };
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let files: Vec<PathBuf> = paths.filter(is_data).collect();
    if files.is_empty() { Err(Box::new(empty())) } else { Ok(files) }
}

/// A path without the sheet that is named behind it, `book.xlsx#Sheet`, and that sheet.
pub(super) fn without_sheet(path: &Path) -> (PathBuf, Option<String>) {
    let text = path.to_string_lossy();
    match text.rsplit_once('#') {
        Some((book, sheet)) if !path.exists() => (PathBuf::from(book), Some(sheet.to_owned())),
        _ => (path.to_path_buf(), None),
    }
}

/// The content of a gzip file, up to a limit, or the bytes as they are.
///
/// # Errors
/// Why a compressed file is not read.
pub(super) fn unpacked(bytes: Vec<u8>, limit: u64) -> Result<Vec<u8>, Argument> {
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(bytes);
    }
    let mut text = Vec::new();
    let decoder = flate2::read::MultiGzDecoder::new(bytes.as_slice());
    let size = decoder.take(limit.saturating_add(1)).read_to_end(&mut text);
    match size {
        Ok(_) if u64::try_from(text.len()).is_ok_and(|size| size <= limit) => Ok(text),
        Ok(_) => Err(Argument::Term(Term::FileTooLarge)),
        Err(error) => Err(reason(&error)),
    }
}

/// Why a file is not read, in words where the system's kinds have some; else as the system says it.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds of the system are not a closed list")]
pub(super) fn reason(error: &std::io::Error) -> Argument {
    Argument::Term(match error.kind() {
        ErrorKind::NotFound => Term::NoSuchFile,
        ErrorKind::PermissionDenied => Term::NotPermitted,
        ErrorKind::NotADirectory => Term::NotAFolder,
        ErrorKind::UnexpectedEof => Term::EndsTooEarly,
        ErrorKind::InvalidData | ErrorKind::InvalidInput => Term::Damaged,
        _ => return Argument::from(error),
    })
}

/// A path as users write it: with slashes, without a leading `./`.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}
