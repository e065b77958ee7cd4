//! Which files to read: patterns of the plan, or names from the command line.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};

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

/// The files that patterns name, each pattern relative to `folder`. `-` is standard input.
///
/// A pattern that matches nothing, or names a folder, is a diagnostic: nothing is left out silently.
pub fn data_sources(patterns: &[String], folder: &Path) -> (Vec<DataSource>, Vec<Diagnostic>) {
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
            Ok(paths) => sources.extend(paths.into_iter().map(DataSource::File)),
            Err(fault) => diagnostics.push(*fault),
        }
    }
    sources.sort();
    sources.dedup();
    (sources, diagnostics)
}

fn matching(pattern: &str, folder: &Path) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
    let literal = folder.join(pattern);
    let fault = |code: Code| Box::new(Diagnostic::new(code).with("pattern", pattern));
    if literal.is_dir() {
        return Err(Box::new(Diagnostic::new(Code::IsDirectory).with("file", shown(&literal))));
    }
    if literal.exists() {
        return Ok(vec![literal]);
    }
    let escaped = glob::Pattern::escape(&folder.to_string_lossy());
    let full = if escaped.is_empty() {
        pattern.to_owned()
    } else {
        format!("{}/{pattern}", escaped.trim_end_matches('/'))
    };
    let paths = glob::glob(&full)
        .map_err(|error| Box::new(fault(Code::BadPattern).with("reason", error.msg)))?;
    let files: Vec<PathBuf> = paths.filter_map(Result::ok).filter(|path| path.is_file()).collect();
    if files.is_empty() { Err(fault(Code::PatternMatchesNothing)) } else { Ok(files) }
}

/// A path as users write it: with slashes, without a leading `./`.
pub(super) fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}
