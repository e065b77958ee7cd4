//! Which files to read: patterns of the plan, or names from the command line.

use std::ffi::OsStr;
use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use super::findings::Findings;
use super::foreign::Foreign;
use super::limits::{Exceeded, Limits};
use super::passed_over::{self, Passed};
use super::path_text::{before_marks, path_of, shown};
use super::pattern::{self, Found};
use crate::diagnostic::term::Limit;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceFile;

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

    /// How many bytes there are to read, if that is known before.
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::File(path) => {
                let found = std::fs::metadata(without_sheet(path).0).ok()?;
                found.is_file().then_some(found.len())
            }
            Self::StandardInput => None,
            Self::Bytes { bytes, .. } => u64::try_from(bytes.len()).ok(),
        }
    }
}

/// Data files that are read in one run, unless the user allows more.
pub const FILES: usize = 10_000;

/// The files that patterns name, each pattern relative to `folder`. `-` is standard input.
///
/// A folder stands for the data files in it. A pattern that matches nothing is an error: nothing is
/// left out silently. More files than `limit` are one, too, and then no file comes back. What stands
/// beside the files and is not read is told as well, as a warning or a note.
pub fn data_sources(
    patterns: &[impl AsRef<OsStr>],
    folder: &Path,
    limit: usize,
) -> (Vec<DataSource>, Vec<Diagnostic>) {
    let mut sources = Vec::new();
    let mut diagnostics = Vec::new();
    let mut passed = Vec::new();
    if patterns.is_empty() {
        diagnostics.push(Diagnostic::new(Code::NoDataFiles));
    }
    for pattern in patterns.iter().map(AsRef::as_ref) {
        if pattern == "-" {
            sources.push(DataSource::StandardInput);
            continue;
        }
        match matching(pattern, folder, limit) {
            Ok(found) => {
                sources.extend(found.files.iter().map(|path| DataSource::File(plain(path))));
                let beside = found.passed.into_iter();
                passed.extend(beside.map(|one| Passed { path: plain(&one.path), ..one }));
            }
            Err(faults) => diagnostics.extend(faults),
        }
    }
    diagnostics.extend(passed_over::told(passed, &paths(&sources)));
    let (mut sources, again) = each_once(sources);
    if sources.len() > limit {
        let many = Diagnostic::new(Code::TooManyFiles).with("count", sources.len());
        diagnostics.push(many.with("limit", limit));
        sources.clear();
    }
    diagnostics.extend(again);
    (sources, diagnostics)
}

/// The files of sources, workbooks without their sheets.
fn paths(sources: &[DataSource]) -> Vec<PathBuf> {
    let path = |source: &DataSource| match source {
        DataSource::File(path) => Some(without_sheet(path).0),
        DataSource::StandardInput | DataSource::Bytes { .. } => None,
    };
    sources.iter().filter_map(path).collect()
}

/// A source with what tells it from every other one.
type Known = (Identity, DataSource);

/// The sources in order of their names, each once: `a.csv` and `./a.csv` are one file, and so are a
/// file and a link to it, of which the file is kept. That two names are of one file is told.
fn each_once(sources: Vec<DataSource>) -> (Vec<DataSource>, Vec<Diagnostic>) {
    let mut known: Vec<Known> = sources
        .into_iter()
        .map(|source| match &source {
            DataSource::File(path) => {
                let (file, sheet) = without_sheet(path);
                (Identity::of(&file, sheet), source)
            }
            DataSource::StandardInput | DataSource::Bytes { .. } => {
                (Identity::Named(source.name()), source)
            }
        })
        .collect();
    known.sort();
    // Of a file with one name nobody need know how many links that leads through.
    for names in known.chunk_by_mut(|one, other| one.0 == other.0).filter(|all| all.len() > 1) {
        names.sort_by_cached_key(|(_, source)| links(source));
    }
    let mut kept: Vec<Known> = Vec::new();
    let mut findings = Findings::default();
    for one in known {
        match kept.last().filter(|last| last.0 == one.0) {
            None => kept.push(one),
            Some((_, other)) if *other != one.1 => {
                let again = Diagnostic::new(Code::SameFile).with("file", one.1.name());
                let again = again.with("other", other.name());
                findings.add(again.at(SourceFile::new(one.1.name(), "").whole()));
            }
            Some(_) => {}
        }
    }
    let mut sources: Vec<DataSource> = kept.into_iter().map(|(_, source)| source).collect();
    sources.sort();
    (sources, findings.into_told())
}

/// How many links a source's path leads through.
fn links(source: &DataSource) -> usize {
    let DataSource::File(path) = source else { return 0 };
    let (file, _) = without_sheet(path);
    file.ancestors().filter(|part| part.is_symlink()).count()
}

/// What tells a file from every other one, whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    /// Its place on a disk, and the sheet that is asked for.
    #[cfg(unix)]
    Stored(u64, u64, Option<String>),
    /// Its real path, and the sheet.
    Path(PathBuf, Option<String>),
    /// No file: its name.
    Named(String),
}

impl Identity {
    fn of(file: &Path, sheet: Option<String>) -> Self {
        #[cfg(unix)]
        if let Ok(found) = file.metadata() {
            use std::os::unix::fs::MetadataExt;
            return Self::Stored(found.dev(), found.ino(), sheet);
        }
        Self::Path(file.canonicalize().unwrap_or_else(|_| file.to_path_buf()), sheet)
    }
}

/// A path without the `.` parts that change nothing, so that files sort and compare by their names.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

fn matching(written: &OsStr, folder: &Path, limit: usize) -> Result<Found, Vec<Diagnostic>> {
    let nothing = || {
        let pattern = shown(Path::new(written));
        vec![Diagnostic::new(Code::PatternMatchesNothing).with("pattern", pattern)]
    };
    let literal = path_of(folder.join(written).as_os_str());
    let found = if literal.is_dir() {
        pattern::in_folder(&literal, limit)?
    } else if literal.exists() || without_sheet(&literal).0.is_file() {
        return Ok(Found { files: vec![literal], passed: Vec::new() });
    } else {
        pattern::matching(written.to_str().ok_or_else(nothing)?, folder, limit)?
    };
    if !found.files.is_empty() {
        return Ok(found);
    }
    let beside = passed_over::told(found.passed, &[]);
    Err(nothing().into_iter().chain(beside).collect())
}

/// A path without the sheet that is named behind it, `book.xlsx#Sheet`, and that sheet. Both may have
/// a `#` in their names: the longest path that is a file is the workbook.
pub(super) fn without_sheet(path: &Path) -> (PathBuf, Option<String>) {
    let has_mark = memchr::memchr(b'#', path.as_os_str().as_encoded_bytes()).is_some();
    if !has_mark || path.exists() {
        return (path.to_path_buf(), None);
    }
    let is_file = |(book, _): &(PathBuf, String)| book.is_file();
    match before_marks(path).find(is_file).or_else(|| before_marks(path).next()) {
        Some((book, sheet)) => (book, Some(sheet)),
        None => (path.to_path_buf(), None),
    }
}

/// Why a compressed file is not read.
pub(super) enum PackedFault {
    /// It unpacks to too much.
    TooLarge(Exceeded),
    /// It is damaged.
    Unreadable(Foreign),
}

/// The content of a gzip file, up to the limits, or the bytes as they are.
///
/// # Errors
/// Why a compressed file is not read.
pub(super) fn unpacked(bytes: Vec<u8>, limits: Limits) -> Result<Vec<u8>, PackedFault> {
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(bytes);
    }
    let (most, exceeded) = limits.unpacked(bytes.len(), (Limit::FileTooLarge, limits.file));
    let mut text = Vec::new();
    let decoder = flate2::read::MultiGzDecoder::new(bytes.as_slice());
    let size = decoder.take(most.saturating_add(1)).read_to_end(&mut text);
    match size {
        Ok(_) if u64::try_from(text.len()).is_ok_and(|size| size <= most) => Ok(text),
        Ok(_) => Err(PackedFault::TooLarge(exceeded)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            Err(PackedFault::Unreadable(Foreign::CUT_GZIP))
        }
        Err(_) => Err(PackedFault::Unreadable(Foreign::BROKEN_GZIP)),
    }
}
