//! Reading: the only module that opens files. What it gives back is checked and located; what it
//! refuses is told, with the place.

mod above;
mod account_year;
mod aside;
mod bases;
mod basis;
mod blocks;
mod bytes;
mod cell;
mod column;
mod convert;
mod csv;
mod document;
mod encoding;
mod facts;
mod far;
mod files;
mod findings;
mod foreign;
mod hash;
mod header;
mod known;
mod label;
mod layout;
mod lesser;
mod limits;
mod misnamed;
mod names;
mod newest;
mod note_time;
mod one_end;
mod opening;
mod part_totals;
mod passed_over;
mod path_text;
mod pattern;
mod plain;
mod plan_files;
mod plan_toml;
mod reason;
mod records;
mod repeats;
mod report_json;
mod separators;
mod sheet_table;
mod sheets;
mod silent;
mod split_year;
mod stated;
mod suggestions;
mod table;
mod tells;
mod title;
mod undecodable;
mod unfinished;
mod unit_line;
mod version;
mod vocabulary;
mod wide;
mod workbook;

use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::term::{FileKind, Limit};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::Observations;
use crate::parallel;
use crate::plan::{Plan, Waiver};
use crate::source::{HashedFile, SourceFile};

use bases::Bases;
use far::{FarFiles, Trust};
use limits::{Limits, PLAN_BYTES, TEMPLATE_BYTES};
use opening::Opening;
use plan_toml::Measures;
use sheets::read_opened;
use undecodable::not_text;

pub use bases::{BASES, Reach};
pub use bytes::Meter;
pub use document::read_document;
pub use encoding::Encoding;
pub use files::{DataSource, FILES, data_sources};
pub use limits::FILE_BYTES;
pub use path_text::{name_of, path_of};
pub use plan_files::{is_pattern, plan_files};
pub use plan_toml::{TABLES, TableKeys, plan_schema, waivers_schema};
pub use reason::reason;
pub use report_json::{read_report, read_report_file};

/// A plan file that was read without errors.
#[derive(Clone, Debug)]
pub struct PlanFile {
    /// The plan.
    pub plan: Plan,
    /// The file as the user named it.
    pub name: String,
    /// Of its bytes, in hexadecimal; empty if it was not to be hashed.
    pub sha256: String,
    /// The files that it extends, the nearest first.
    pub bases: Vec<HashedFile>,
}

/// How the rows of a table are read. The outcome is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowReading {
    /// In blocks, on as many threads as the machine has.
    #[default]
    Usual,
    /// One after the other.
    OneByOne,
    /// In blocks of about so many bytes.
    Blocks {
        /// Bytes of a block, at least 1.
        bytes: usize,
        /// Threads that read.
        threads: usize,
    },
}

/// What the user says about data files beside their names.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// The encoding of every file; found out if not given.
    pub encoding: Option<Encoding>,
    /// The period of tables that do not say it themselves.
    pub period: Option<String>,
    /// Bytes that a file may have, unpacked; [`FILE_BYTES`] if not given.
    pub max_bytes: Option<u64>,
    /// How the rows of a table are read.
    pub row_reading: RowReading,
    /// Whether data files are hashed: for reports that name what they were made from.
    pub is_hashed: bool,
    /// Counts the bytes that are read.
    pub meter: Option<Arc<Meter>>,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            encoding: None,
            period: None,
            max_bytes: None,
            row_reading: RowReading::Usual,
            is_hashed: true,
            meter: None,
        }
    }
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

/// Reads a plan file and the files that it extends. A plan comes back only if no diagnostic is an
/// error. They are hashed for reports that name what they were made from.
pub fn read_plan_file(
    path: &Path,
    reach: Reach,
    is_hashed: bool,
) -> (Option<PlanFile>, Vec<Diagnostic>) {
    plan_at(path, Bases::of(path, reach, is_hashed), Measures::Chosen)
}

/// Reads a plan file to hold it against its document, as [`read_plan_file`] without hashes: an indicator whose `measure`
/// is still to be chosen is read too. Such a plan must not be judged.
pub fn read_plan_to_cover(path: &Path, reach: Reach) -> (Option<PlanFile>, Vec<Diagnostic>) {
    plan_at(path, Bases::of(path, reach, false), Measures::MayWait)
}

fn plan_at(path: &Path, bases: Bases, measures: Measures) -> (Option<PlanFile>, Vec<Diagnostic>) {
    let name = path_text::shown(path);
    if path.is_dir() {
        return (None, vec![plan_files::no_file(path, &name)]);
    }
    match bytes::of_path(path, &name, OF_A_PLAN, None) {
        Ok(bytes) => plan_from(&name, &bytes, bases, measures),
        Err(fault) => (None, vec![*fault]),
    }
}

/// What a plan, its waivers or its document may have, and the words for more.
const OF_A_PLAN: Allowance = (Limit::PlanTooLarge, PLAN_BYTES);

/// What a template may have, and the words for more.
const OF_A_TEMPLATE: Allowance = (Limit::PlanTooLarge, TEMPLATE_BYTES);

/// What a report may have, and the words for more.
const OF_A_REPORT: Allowance = (Limit::PlanTooLarge, FILE_BYTES);

/// Bytes that a file may have, and the words for one that has more.
type Allowance = (Limit, u64);

/// Reads the template of a report.
///
/// # Errors
/// The file cannot be read, is too large or is no text.
pub fn read_template(path: &Path) -> Result<SourceFile, Box<Diagnostic>> {
    let name = path_text::shown(path);
    let bytes = bytes::of_path(path, &name, OF_A_TEMPLATE, None)?;
    match encoding::decode(&bytes, None) {
        Ok(decoded) => Ok(SourceFile::new(name, decoded.text)),
        Err(byte) => Err(Box::new(not_text(&name, byte))),
    }
}

/// Reads a plan from its bytes; `name` is what messages call it. It cannot extend another: nothing
/// lies beside it.
pub fn read_plan(name: &str, bytes: &[u8]) -> (Option<PlanFile>, Vec<Diagnostic>) {
    plan_from(name, bytes, Bases::nowhere(), Measures::Chosen)
}

fn plan_from(
    name: &str,
    bytes: &[u8],
    mut bases: Bases,
    measures: Measures,
) -> (Option<PlanFile>, Vec<Diagnostic>) {
    let other = foreign::kind_by_bytes(bytes).filter(|kind| *kind != FileKind::Plan);
    if let Some(found) = other {
        let fault = Diagnostic::new(Code::NotAPlan).with("file", name).with("found", found);
        return (None, vec![fault]);
    }
    let text = match encoding::decode(bytes, None) {
        Ok(decoded) => decoded.text,
        Err(fault) => return (None, vec![not_text(name, fault)]),
    };
    let source = SourceFile::new(name, text);
    let (plan, diagnostics) = plan_toml::read_plan(&source, &mut bases, measures);
    let file = plan.map(|plan| PlanFile {
        plan,
        name: name.to_owned(),
        sha256: bases.hash(bytes),
        bases: bases.into_opened(),
    });
    (file, diagnostics)
}

/// Reads a file of waivers for a plan. With an error among the diagnostics it must not be used.
pub fn read_waiver_file(path: &Path, plan: &Plan) -> (Vec<Waiver>, Vec<Diagnostic>) {
    let name = path_text::shown(path);
    let bytes = match bytes::of_path(path, &name, OF_A_PLAN, None) {
        Ok(bytes) => bytes,
        Err(fault) => return (Vec::new(), vec![*fault]),
    };
    match encoding::decode(&bytes, None) {
        Ok(decoded) => plan_toml::read_waivers(&SourceFile::new(name.as_str(), decoded.text), plan),
        Err(byte) => (Vec::new(), vec![not_text(&name, byte)]),
    }
}

/// The file of waivers that is read where none is named: `waivers.toml` beside the plan, if there.
pub fn waivers_beside(plan: &Path) -> Option<std::path::PathBuf> {
    Some(plan.with_file_name("waivers.toml")).filter(|path| path.is_file())
}

/// Reads every data file for a plan. The order of the sources does not matter.
pub fn read_data(plan: &Plan, sources: &[DataSource], options: &ReadOptions) -> DataRead {
    // Where trust is lost, everything is read again: what comes through a pipe comes once.
    if !sources.iter().all(|source| source.size().is_some()) {
        return read_sources(plan, sources, (options, None));
    }
    let trust = Arc::new(Trust::default());
    let read = read_sources(plan, sources, (options, Some(&trust)));
    if !trust.is_lost() {
        return read;
    }
    if let Some(meter) = &options.meter {
        meter.begin_again();
    }
    read_sources(plan, sources, (options, None))
}

/// The same, with trust that files are what their beginnings are, as long as it is not lost, or without.
fn read_sources(
    plan: &Plan,
    sources: &[DataSource],
    (options, trust): (&ReadOptions, Option<&Arc<Trust>>),
) -> DataRead {
    let mut names: Vec<&DataSource> = sources.iter().collect();
    names.sort();
    names.dedup();
    let settings = table::Settings {
        period: options.period.as_deref(),
        uses_unit_line: plan.data.uses_unit_line,
        fills_down: plan.data.fills_down,
    };
    let encoding = options.encoding.or(plan.data.encoding.as_deref().and_then(Encoding::named));
    let mut intake = facts::Intake::new(Arc::new(names::Names::of(plan)), options.row_reading);
    let total = names.iter().filter_map(|source| source.size()).sum();
    let far = &FarFiles::of_bytes(total, trust.cloned());
    let limits = Limits::of(options.max_bytes);
    let opening = Opening { encoding, limits, plan, options, far };
    let mut has_unreadable_file = false;
    // While the rows of a file are read, the next one is opened.
    let is_worth_it = names.len() > 1 && far.is_large();
    let opened = names.into_iter().map(|source| opening.open(source));
    parallel::ahead(opened, is_worth_it, |opened| {
        if let Err(faults) = opened.and_then(|opened| read_opened(&mut intake, opened, settings)) {
            has_unreadable_file = true;
            intake.add_diagnostics(faults);
        }
        !trust.is_some_and(|trust| trust.is_lost())
    });
    let (observations, mut diagnostics) = intake.finish();
    // By file and place; what concerns no place comes last.
    diagnostics.sort_by_key(|diagnostic| match &diagnostic.at {
        Some(at) => (0, at.file.to_string(), at.line, at.column),
        None => (1, String::new(), 0, 0),
    });
    DataRead { observations, diagnostics, has_unreadable_file }
}
