//! Reading: the only module that opens files. What it gives back is checked and located; what it
//! refuses is told, with the place.

mod above;
mod bases;
mod blocks;
mod bytes;
mod cell;
mod convert;
mod csv;
mod document;
mod encoding;
mod facts;
mod far;
mod files;
mod findings;
mod foreign;
mod header;
mod known;
mod label;
mod layout;
mod limits;
mod misnamed;
mod names;
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
mod suggestions;
mod table;
mod title;
mod unit_line;
mod version;
mod workbook;

use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::diagnostic::term::{Limit, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{DataFile, Grammar, HeaderLine, Observations};
use crate::plan::{Plan, Waiver};
use crate::source::{HashedFile, SourceFile, cell_name};

use bases::Bases;
use files::PackedFault;
use foreign::Foreign;
use limits::{Limits, PLAN_BYTES, TEMPLATE_BYTES};
use workbook::{Noticed, Seen, WorkbookFault};

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
    /// Of its bytes, in hexadecimal.
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
/// error.
pub fn read_plan_file(path: &Path, reach: Reach) -> (Option<PlanFile>, Vec<Diagnostic>) {
    let name = path_text::shown(path);
    match bytes::of_path(path, &name, OF_A_PLAN, None) {
        Ok(bytes) => plan_from(&name, &bytes, Bases::of(path, reach)),
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
    plan_from(name, bytes, Bases::nowhere())
}

fn plan_from(name: &str, bytes: &[u8], mut bases: Bases) -> (Option<PlanFile>, Vec<Diagnostic>) {
    let text = match encoding::decode(bytes, None) {
        Ok(decoded) => decoded.text,
        Err(fault) => return (None, vec![not_text(name, fault)]),
    };
    let source = SourceFile::new(name, text);
    let (plan, diagnostics) = plan_toml::read_plan(&source, &mut bases);
    let file = plan.map(|plan| PlanFile {
        plan,
        name: name.to_owned(),
        sha256: sha256(bytes),
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
    let limits = Limits::of(options.max_bytes);
    let mut has_unreadable_file = false;
    for source in names {
        let opened = open(source, encoding, limits, options);
        if let Err(faults) = opened.and_then(|opened| read_opened(&mut intake, opened, settings)) {
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

/// What a file turned out to be.
enum Opened {
    Text(DataFile),
    Workbook(Vec<SheetFile>),
}

/// A sheet of a workbook.
struct SheetFile {
    file: DataFile,
    is_hidden: bool,
    noticed: Noticed,
}

impl SheetFile {
    fn new(book: &str, sheet: workbook::Sheet, sha256: &str) -> Self {
        let file = DataFile {
            source: SourceFile::sheet(book, &sheet.name, sheet.text),
            grammar: Grammar::Sheet,
            header: HeaderLine::default(),
            sha256: sha256.to_owned(),
            encoding: "workbook",
            rows: 0,
        };
        Self { file, is_hidden: sheet.is_hidden, noticed: sheet.noticed }
    }

    /// What people should know about a sheet that was read.
    fn remarks(&self) -> Vec<Diagnostic> {
        let source = &self.file.source;
        let told = |code| Diagnostic::new(code).with("file", source.name());
        let seen = |code, seen: &Option<Seen>| {
            let seen = seen.as_ref()?;
            let place = source.locate_cell(seen.row, seen.column);
            let cell = cell_name(seen.column.saturating_add(1), seen.row.saturating_add(1));
            let told = told(code).with("count", seen.count).with("cell", cell);
            Some(told.with("stored", &seen.stored).at(place))
        };
        let noticed = &self.noticed;
        let hidden = self.is_hidden.then(|| told(Code::HiddenSheet).at(source.whole()));
        let cells = [
            seen(Code::DigitsRounded, &noticed.rounded),
            seen(Code::HiddenCells, &noticed.hidden),
            seen(Code::ScaledNumbers, &noticed.scaled),
        ];
        hidden.into_iter().chain(cells.into_iter().flatten()).collect()
    }
}

/// Reads a file, or the sheets of a workbook. Sheets without a table are skipped if another has one.
fn read_opened(
    intake: &mut facts::Intake<'_>,
    opened: Opened,
    settings: table::Settings<'_>,
) -> Result<(), Vec<Diagnostic>> {
    let sheets = match opened {
        Opened::Text(file) => return csv::read(intake, file, settings),
        Opened::Workbook(sheets) => sheets,
    };
    let mut skipped = Vec::new();
    let mut faults = Vec::new();
    let mut doubtful = Vec::new();
    let mut has_table = false;
    for sheet in sheets {
        let name = sheet.file.source.name().clone();
        let whole = sheet.file.source.whole();
        let remarks = sheet.remarks();
        match csv::read(intake, sheet.file, settings) {
            Ok(()) => {
                has_table = true;
                intake.add_diagnostics(remarks);
            }
            Err(found) if found.iter().any(is_of_a_table) || holds_table(intake) => {
                doubtful.extend(found);
            }
            Err(found) => {
                let skip = Diagnostic::new(Code::SheetSkipped).with("file", name);
                skipped.push(skip.at(whole));
                faults.extend(found);
            }
        }
    }
    if !doubtful.is_empty() {
        return Err(doubtful);
    }
    if !has_table {
        return Err(faults);
    }
    intake.add_diagnostics(skipped);
    Ok(())
}

/// Whether the file that was taken in last holds a table, although none was read from it.
fn holds_table(intake: &facts::Intake<'_>) -> bool {
    let last = intake.observations().sources.last();
    last.is_some_and(|file| sheet_table::is_table(intake, file.source.text()))
}

/// Whether a sheet was refused that is a table, and not because it is none: its values are lost if
/// it is skipped.
fn is_of_a_table(fault: &Diagnostic) -> bool {
    matches!(
        fault.code,
        Code::PartsInOtherColumn
            | Code::PartNamedOutside
            | Code::NoPeriodForTable
            | Code::PeriodUnclear
            | Code::SecondTable
            | Code::TwoLineHeader
            | Code::ColumnTwice
            | Code::TooLarge
    )
}

/// A data file's content: decompressed, decoded, or its sheets.
fn open(
    source: &DataSource,
    encoding: Option<Encoding>,
    limits: Limits,
    options: &ReadOptions,
) -> Result<Opened, Vec<Diagnostic>> {
    let name = source.name();
    let meter = options.meter.as_deref();
    let limit = (Limit::FileTooLarge, limits.file);
    if let DataSource::File(path) = source
        && matches!(encoding, None | Some(Encoding::Utf8))
        && let Some(far) = far::of_path(path, &name, (options.is_hashed, limits.file), meter)
    {
        let hash = far.sha256.unwrap_or_default();
        return Ok(Opened::Text(text_file(far.source, hash, Encoding::Utf8)));
    }
    let raw = match source {
        DataSource::File(path) => {
            let (path, _) = files::without_sheet(path);
            bytes::of_path(&path, &name, limit, meter).map_err(|fault| vec![*fault])?
        }
        DataSource::StandardInput => {
            bytes::of_standard_input(&name, limit, meter).map_err(|fault| vec![*fault])?
        }
        DataSource::Bytes { bytes, .. } => bytes.clone(),
    };
    let whole = SourceFile::new(name.as_str(), "").whole();
    if raw.is_empty() {
        let empty = Diagnostic::new(Code::DataEmpty).with("file", &name);
        return Err(vec![empty.at(whole)]);
    }
    let hash = if options.is_hashed { sha256(&raw) } else { String::new() };
    let bytes = files::unpacked(raw, limits).map_err(|fault| {
        let told = match fault {
            PackedFault::TooLarge(exceeded) => exceeded.told(&name),
            PackedFault::Unreadable(foreign) => foreign.told(&name),
        };
        vec![told.at(whole.clone())]
    })?;
    let wanted = match source {
        DataSource::File(path) => files::without_sheet(path).1,
        DataSource::StandardInput | DataSource::Bytes { .. } => None,
    };
    if let Some(kind) = workbook::kind(&bytes) {
        let book = match &wanted {
            Some(sheet) => name.strip_suffix(&format!("#{sheet}")).unwrap_or(&name),
            None => &name,
        };
        let sheets = workbook::sheets(&bytes, kind, wanted.as_deref(), limits);
        let sheets = sheets.map_err(|fault| {
            let fault = unreadable_workbook(fault, book, wanted.as_deref().unwrap_or_default());
            vec![fault.at(whole.clone())]
        })?;
        if sheets.is_empty() {
            let empty = Diagnostic::new(Code::DataEmpty).with("file", &name);
            return Err(vec![empty.at(whole)]);
        }
        let sheets = sheets.into_iter().map(|sheet| SheetFile::new(book, sheet, &hash));
        return Ok(Opened::Workbook(sheets.collect()));
    }
    if let Some(foreign) = foreign::foreign_format(&bytes) {
        return Err(vec![foreign.told(&name).at(whole)]);
    }
    if wanted.is_some() {
        let none = Diagnostic::new(Code::NoSuchSheet).with("file", &name);
        return Err(vec![none.with("known", Word::TextHasNoSheets).at(whole)]);
    }
    if matches!(encoding, None | Some(Encoding::Utf8))
        && let Some(wide) = foreign::unmarked_wide(&bytes)
    {
        return Err(vec![wide.told(&name).at(whole)]);
    }
    let decoded =
        encoding::decode_owned(bytes, encoding).map_err(|fault| vec![not_text(&name, fault)])?;
    if let Some(damaged) = encoding::mojibake(&decoded.text) {
        let start = decoded.text.find(&damaged).unwrap_or(0);
        let span = start..start.saturating_add(damaged.len());
        let at = SourceFile::new(name.as_str(), decoded.text).locate(&span);
        let mojibake = Diagnostic::new(Code::Mojibake).with("file", &name);
        return Err(vec![mojibake.with("written", damaged).at(at)]);
    }
    let source = SourceFile::new(name.as_str(), decoded.text);
    Ok(Opened::Text(text_file(source, hash, decoded.encoding)))
}

/// A file of separated text, whose separator is yet to be found out.
fn text_file(source: SourceFile, sha256: String, encoding: Encoding) -> DataFile {
    DataFile {
        source,
        grammar: Grammar::Separated(','),
        header: HeaderLine::default(),
        sha256,
        encoding: encoding.name(),
        rows: 0,
    }
}

fn unreadable_workbook(fault: WorkbookFault, book: &str, wanted: &str) -> Diagnostic {
    match fault {
        WorkbookFault::TooLarge(exceeded) => exceeded.told(book),
        WorkbookFault::Damaged => Foreign::BROKEN.told(book),
        WorkbookFault::Protected => Foreign::PROTECTED.told(book),
        WorkbookFault::DamagedCell(cell) => Foreign::BROKEN_CELL.told(&format!("{book}#{cell}")),
        WorkbookFault::NoSuchSheet(known) => Diagnostic::new(Code::NoSuchSheet)
            .with("file", format!("{book}#{wanted}"))
            .with("known", Argument::names(&known))
            .suggest(wanted, known.iter().map(String::as_str)),
    }
}

fn not_text(name: &str, fault: encoding::Undecodable) -> Diagnostic {
    let end = fault.before.len();
    let line = fault.before.rsplit('\n').next().unwrap_or_default().to_owned();
    // What is shown of the row goes on behind the byte, with what is no text written out.
    let is_byte = fault.rest.starts_with("\\x");
    let width = if is_byte { 4 } else { fault.rest.chars().next().map_or(0, char::len_utf8) };
    let text = fault.before + &fault.rest;
    let at = SourceFile::new(name, text).locate(&(end..end.saturating_add(width)));
    if fault.is_lost {
        let words = line.chars().rev().take(SHOWN_BEFORE).collect::<Vec<char>>();
        let shown: String = words.into_iter().rev().chain(['\u{FFFD}']).collect();
        return Diagnostic::new(Code::Mojibake).with("file", name).with("written", shown).at(at);
    }
    Diagnostic::new(Code::NotText).with("file", name).with("byte", fault.byte).at(at)
}

/// Characters that are shown in front of one that was lost.
const SHOWN_BEFORE: usize = 8;

fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
