//! Which files to read: patterns of the plan, or names from the command line.

use std::io::Read;
use std::path::{Component, Path, PathBuf};

use super::limits::{Exceeded, Limits};
use super::pattern;
use super::reason::reason;
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
        match matching(pattern, folder, limit) {
            Ok(paths) => sources.extend(paths.iter().map(|path| DataSource::File(plain(path)))),
            Err(faults) => diagnostics.extend(faults),
        }
    }
    let mut sources = each_once(sources);
    if sources.len() > limit {
        let many = Diagnostic::new(Code::TooManyFiles).with("count", sources.len());
        diagnostics.push(many.with("limit", limit));
        sources.clear();
    }
    (sources, diagnostics)
}

/// The sources in order of their names, each once: `a.csv` and `./a.csv` are one file, and so are a
/// file and a link to it, of which the file is kept.
fn each_once(sources: Vec<DataSource>) -> Vec<DataSource> {
    let links = |path: &Path| path.ancestors().filter(|part| part.is_symlink()).count();
    let mut known: Vec<(String, usize, DataSource)> = sources
        .into_iter()
        .map(|source| match &source {
            DataSource::File(path) => {
                let (file, sheet) = without_sheet(path);
                let real = file.canonicalize().unwrap_or_else(|_| file.clone());
                let sheet = sheet.map(|sheet| format!("#{sheet}")).unwrap_or_default();
                (format!("{}{sheet}", real.display()), links(&file), source)
            }
            DataSource::StandardInput | DataSource::Bytes { .. } => (source.name(), 0, source),
        })
        .collect();
    known.sort();
    known.dedup_by(|other, first| other.0 == first.0);
    let mut sources: Vec<DataSource> = known.into_iter().map(|(_, _, source)| source).collect();
    sources.sort();
    sources
}

/// A path without the `.` parts that change nothing, so that files sort and compare by their names.
fn plain(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

fn matching(pattern: &str, folder: &Path, limit: usize) -> Result<Vec<PathBuf>, Vec<Diagnostic>> {
    let literal = folder.join(pattern);
    if literal.is_dir() {
        return in_folder(&literal).map_err(|fault| vec![*fault]);
    }
    if literal.exists() || without_sheet(&literal).0.is_file() {
        return Ok(vec![literal]);
    }
    let mut files = pattern::matching(pattern, folder, limit)?;
    files.retain(|path| !is_temporary(path));
    if files.is_empty() {
        let nothing = Diagnostic::new(Code::PatternMatchesNothing).with("pattern", pattern);
        return Err(vec![nothing]);
    }
    Ok(files)
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
    let entries = std::fs::read_dir(folder).map_err(|error| {
        let fault = Diagnostic::new(Code::CannotRead).with("file", shown(folder));
        Box::new(fault.with("reason", reason(&error)))
    })?;
    let is_data = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
        let name = name.unwrap_or_default();
        path.is_file() && !is_temporary(path) && ENDINGS.iter().any(|ending| name.ends_with(ending))
    };
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let files: Vec<PathBuf> = paths.filter(is_data).collect();
    if files.is_empty() { Err(Box::new(empty())) } else { Ok(files) }
}

/// A path without the sheet that is named behind it, `book.xlsx#Sheet`, and that sheet. Both may have
/// a `#` in their names: the longest path that is a file is the workbook.
pub(super) fn without_sheet(path: &Path) -> (PathBuf, Option<String>) {
    let text = path.to_string_lossy();
    if path.exists() {
        return (path.to_path_buf(), None);
    }
    let parts = || text.rmatch_indices('#').filter_map(|(at, _)| text.split_at_checked(at));
    let is_file = |(book, _): &(&str, &str)| Path::new(book).is_file();
    match parts().find(is_file).or_else(|| parts().next()) {
        Some((book, sheet)) => {
            (PathBuf::from(book), Some(sheet.strip_prefix('#').unwrap_or(sheet).to_owned()))
        }
        None => (path.to_path_buf(), None),
    }
}

/// Why a compressed file is not read.
pub(super) enum PackedFault {
    /// It unpacks to too much.
    TooLarge(Exceeded),
    /// It is damaged.
    Unreadable(Argument),
}

/// The content of a gzip file, up to the limits, or the bytes as they are.
///
/// # Errors
/// Why a compressed file is not read.
pub(super) fn unpacked(bytes: Vec<u8>, limits: Limits) -> Result<Vec<u8>, PackedFault> {
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(bytes);
    }
    let (most, exceeded) = limits.unpacked(bytes.len(), (Term::FileTooLarge, limits.file));
    let mut text = Vec::new();
    let decoder = flate2::read::MultiGzDecoder::new(bytes.as_slice());
    let size = decoder.take(most.saturating_add(1)).read_to_end(&mut text);
    match size {
        Ok(_) if u64::try_from(text.len()).is_ok_and(|size| size <= most) => Ok(text),
        Ok(_) => Err(PackedFault::TooLarge(exceeded)),
        Err(error) => Err(PackedFault::Unreadable(reason(&error))),
    }
}

/// A path as users write it: with slashes, without a leading `./`.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}
