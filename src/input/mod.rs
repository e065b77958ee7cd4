//! Reading: the only module that opens files. What it gives back is checked and located; what it
//! refuses is told, with the place.

mod cell;
mod convert;
mod csv;
mod encoding;
mod facts;
mod files;
mod header;
mod plan_toml;
mod repeats;
mod table;

use std::io::{ErrorKind, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Argument, Code, Diagnostic, Term};
use crate::observation::{DataFile, Observations};
use crate::plan::Plan;
use crate::source::SourceFile;

pub use encoding::Encoding;
pub use files::{DataSource, data_sources};
pub use plan_toml::{TABLES, TableKeys};

/// A plan file that was read without errors.
#[derive(Clone, Debug)]
pub struct PlanFile {
    /// The plan.
    pub plan: Plan,
    /// The file as the user named it.
    pub name: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
}

/// What came of reading the data files.
#[derive(Clone, Debug)]
pub struct DataRead {
    /// Everything reported.
    pub observations: Observations,
    /// Faults and notes, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether a file could not be read as data at all.
    pub has_unreadable_file: bool,
}

/// Reads a plan file. A plan comes back only if no diagnostic is an error.
pub fn read_plan_file(path: &Path) -> (Option<PlanFile>, Vec<Diagnostic>) {
    let name = files::shown(path);
    match read_path(path, &name) {
        Ok(bytes) => read_plan(&name, &bytes),
        Err(fault) => (None, vec![*fault]),
    }
}

/// Reads a plan from its bytes; `name` is what messages call it.
pub fn read_plan(name: &str, bytes: &[u8]) -> (Option<PlanFile>, Vec<Diagnostic>) {
    let text = match encoding::decode(bytes) {
        Ok(decoded) => decoded.text,
        Err(byte) => return (None, vec![not_text(name, byte)]),
    };
    let source = SourceFile::new(name, text);
    let (plan, diagnostics) = plan_toml::read_plan(&source);
    let file = plan.map(|plan| PlanFile { plan, name: name.to_owned(), sha256: sha256(bytes) });
    (file, diagnostics)
}

/// Reads every data file for a plan. The order of the sources does not matter.
pub fn read_data(plan: &Plan, sources: &[DataSource]) -> DataRead {
    let mut names: Vec<&DataSource> = sources.iter().collect();
    names.sort();
    names.dedup();
    let mut intake = facts::Intake::new(plan);
    let mut has_unreadable_file = false;
    for source in names {
        let read = open(source).and_then(|(file, text)| csv::read(&mut intake, file, text));
        if let Err(faults) = read {
            has_unreadable_file = true;
            intake.add_diagnostics(faults);
        }
    }
    let (observations, mut diagnostics) = intake.finish();
    // By file and place; what concerns no place comes last.
    diagnostics.sort_by_key(|diagnostic| match &diagnostic.at {
        Some(at) => (0, at.file.to_string(), at.line, at.column),
        None => (1, String::new(), 0, 0),
    });
    DataRead { observations, diagnostics, has_unreadable_file }
}

/// A data file's identity, and its text.
fn open(source: &DataSource) -> Result<(DataFile, String), Vec<Diagnostic>> {
    let name = source.name();
    let bytes = match source {
        DataSource::File(path) => read_path(path, &name).map_err(|fault| vec![*fault])?,
        DataSource::StandardInput => read_standard_input(&name).map_err(|fault| vec![*fault])?,
        DataSource::Bytes { bytes, .. } => bytes.clone(),
    };
    let whole = SourceFile::new(name.as_str(), "").whole();
    if bytes.is_empty() {
        let empty = Diagnostic::new(Code::DataEmpty).with("file", &name);
        return Err(vec![empty.at(whole)]);
    }
    if let Some(format) = encoding::foreign_format(&bytes) {
        let foreign = Diagnostic::new(Code::NotCsv).with("file", &name).with("found", format);
        return Err(vec![foreign.at(whole)]);
    }
    let decoded = encoding::decode(&bytes).map_err(|byte| vec![not_text(&name, byte)])?;
    let file = DataFile {
        source: SourceFile::new(name.as_str(), ""),
        delimiter: ',',
        sha256: sha256(&bytes),
        encoding: decoded.encoding.name(),
        rows: 0,
    };
    Ok((file, decoded.text))
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that opens files")]
fn read_path(path: &Path, name: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
    if path.is_dir() {
        return Err(Box::new(Diagnostic::new(Code::IsDirectory).with("file", name)));
    }
    std::fs::read(path).map_err(|error| cannot_read(name, &error))
}

fn read_standard_input(name: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut bytes = Vec::new();
    match std::io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err(cannot_read(name, &error)),
    }
}

fn cannot_read(name: &str, error: &std::io::Error) -> Box<Diagnostic> {
    let reason = if error.kind() == ErrorKind::NotFound {
        Argument::Term(Term::NoSuchFile)
    } else if error.kind() == ErrorKind::PermissionDenied {
        Argument::Term(Term::NotPermitted)
    } else {
        Argument::from(error)
    };
    Box::new(Diagnostic::new(Code::CannotRead).with("file", name).with("reason", reason))
}

fn not_text(name: &str, byte: usize) -> Diagnostic {
    let whole = SourceFile::new(name, "").whole();
    Diagnostic::new(Code::NotText).with("file", name).with("byte", byte).at(whole)
}

fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
