//! A data file's content: decompressed, decoded, or its sheets.

use super::encoding::{self, Encoding};
use super::far::{Asked, FarFiles};
use super::files::{self, DataSource, PackedFault};
use super::foreign::{self, Foreign};
use super::hash::sha256;
use super::limits::Limits;
use super::sheets::SheetFile;
use super::undecodable::not_text;
use super::unit_line::yuan_sign;
use super::workbook::{self, WorkbookFault, WorkbookKind, YuanSign};
use super::{ReadOptions, bytes};
use crate::diagnostic::term::{Limit, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{DataFile, Grammar, HeaderLine, Joints};
use crate::plan::Plan;
use crate::source::SourceFile;

/// What a file turned out to be.
pub(super) enum Opened {
    Text(DataFile),
    Workbook(Vec<SheetFile>),
}

/// How a data file is opened.
#[derive(Clone, Copy)]
pub(super) struct Opening<'o> {
    /// The encoding, where it is given.
    pub(super) encoding: Option<Encoding>,
    pub(super) limits: Limits,
    pub(super) plan: &'o Plan,
    pub(super) options: &'o ReadOptions,
    /// For files that are not kept.
    pub(super) far: &'o FarFiles,
}

impl Opening<'_> {
    /// Opens a file.
    ///
    /// # Errors
    /// It cannot be read, is too large, empty, or nothing that holds a table.
    pub(super) fn open(self, source: &DataSource) -> Result<Opened, Vec<Diagnostic>> {
        if let Some(file) = self.far(source) {
            return Ok(Opened::Text(file));
        }
        let file = Named { name: source.name(), sheet: sheet_of(source) };
        let raw = self.bytes(source, &file.name).map_err(|fault| vec![*fault])?;
        if raw.is_empty() {
            return Err(file.refused(file.empty()));
        }
        let hash = if self.options.is_hashed { sha256(&raw) } else { String::new() };
        let unpacked = files::unpacked(raw, self.limits);
        let bytes = unpacked.map_err(|fault| file.refused(file.packed(fault)))?;
        match workbook::kind(&bytes) {
            Some(kind) => file.sheets(&bytes, kind, &hash, (self.limits, yuan_sign(self.plan))),
            None => file.text(bytes, hash, self.encoding),
        }
    }

    /// A file of plain text, if there is too much to keep it.
    fn far(self, source: &DataSource) -> Option<DataFile> {
        let DataSource::File(path) = source else { return None };
        let asked = Asked {
            encoding: self.encoding,
            is_hashed: self.options.is_hashed,
            limit: self.limits.file,
            meter: self.options.meter.as_ref(),
        };
        let far = self.far.open(path, &source.name(), asked)?;
        Some(text_file(far.source, far.sha256.unwrap_or_default(), far.encoding))
    }

    /// The bytes of a file as they are stored.
    fn bytes(self, source: &DataSource, name: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        let limit = (Limit::FileTooLarge, self.limits.file);
        let meter = self.options.meter.as_deref();
        match source {
            DataSource::File(path) => {
                bytes::of_path(&files::without_sheet(path).0, name, limit, meter)
            }
            DataSource::StandardInput => bytes::of_standard_input(name, limit, meter),
            DataSource::Bytes { bytes, .. } => Ok(bytes.clone()),
        }
    }
}

/// The sheet that a source names behind its workbook.
fn sheet_of(source: &DataSource) -> Option<String> {
    match source {
        DataSource::File(path) => files::without_sheet(path).1,
        DataSource::StandardInput | DataSource::Bytes { .. } => None,
    }
}

/// A file by the name that messages call it, with the sheet that is wanted of it.
struct Named {
    name: String,
    sheet: Option<String>,
}

impl Named {
    /// The sheets of a workbook.
    fn sheets(
        &self,
        bytes: &[u8],
        kind: WorkbookKind,
        hash: &str,
        settings: (Limits, YuanSign),
    ) -> Result<Opened, Vec<Diagnostic>> {
        let wanted = self.sheet.as_deref();
        let book = wanted.and_then(|sheet| self.name.strip_suffix(&format!("#{sheet}")));
        let book = book.unwrap_or(&self.name);
        let sheets = workbook::sheets(bytes, kind, wanted, settings).map_err(|fault| {
            self.refused(unreadable_workbook(fault, book, wanted.unwrap_or_default()))
        })?;
        if sheets.is_empty() {
            return Err(self.refused(self.empty()));
        }
        let sheets = sheets.into_iter().map(|sheet| SheetFile::new(book, sheet, hash));
        Ok(Opened::Workbook(sheets.collect()))
    }

    /// A file of text.
    fn text(
        &self,
        bytes: Vec<u8>,
        hash: String,
        encoding: Option<Encoding>,
    ) -> Result<Opened, Vec<Diagnostic>> {
        if let Some(foreign) = foreign::foreign_format(&bytes) {
            return Err(self.refused(foreign.told(&self.name)));
        }
        if self.sheet.is_some() {
            let none = Diagnostic::new(Code::NoSuchSheet).with("file", &self.name);
            return Err(self.refused(none.with("known", Word::TextHasNoSheets)));
        }
        if matches!(encoding, None | Some(Encoding::Utf8))
            && let Some(wide) = foreign::unmarked_wide(&bytes)
        {
            return Err(self.refused(wide.told(&self.name)));
        }
        let decoded = encoding::decode_owned(bytes, encoding)
            .map_err(|fault| vec![not_text(&self.name, fault)])?;
        let damaged = encoding::mojibake(&decoded.text);
        let source = SourceFile::new(self.name.as_str(), decoded.text);
        match damaged {
            Some(damaged) => Err(vec![damaged_text(&source, &damaged)]),
            None => Ok(Opened::Text(text_file(source, hash, decoded.encoding))),
        }
    }

    /// A fault of the file as a whole.
    fn refused(&self, fault: Diagnostic) -> Vec<Diagnostic> {
        vec![fault.at(SourceFile::new(self.name.as_str(), "").whole())]
    }

    fn empty(&self) -> Diagnostic {
        Diagnostic::new(Code::DataEmpty).with("file", &self.name)
    }

    fn packed(&self, fault: PackedFault) -> Diagnostic {
        match fault {
            PackedFault::TooLarge(exceeded) => exceeded.told(&self.name),
            PackedFault::Unreadable(foreign) => foreign.told(&self.name),
        }
    }
}

/// The fault of a text that was damaged before it was saved, at the first sign of it.
fn damaged_text(source: &SourceFile, damaged: &str) -> Diagnostic {
    let start = source.text().find(damaged).unwrap_or(0);
    let at = source.locate(&(start..start.saturating_add(damaged.len())));
    let mojibake = Diagnostic::new(Code::Mojibake).with("file", source.name());
    mojibake.with("written", damaged).at(at)
}

/// A file of separated text, whose separator is yet to be found out.
fn text_file(source: SourceFile, sha256: String, encoding: Encoding) -> DataFile {
    DataFile {
        joints: Joints::default(),
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
        WorkbookFault::TooLarge { exceeded, cell: None } => exceeded.told(book),
        WorkbookFault::TooLarge { exceeded, cell: Some(cell) } => {
            exceeded.told(&format!("{book}#{cell}"))
        }
        WorkbookFault::Damaged => Foreign::BROKEN.told(book),
        WorkbookFault::Protected => Foreign::PROTECTED.told(book),
        WorkbookFault::DamagedCell(cell) => Foreign::BROKEN_CELL.told(&format!("{book}#{cell}")),
        WorkbookFault::NestedTable(cell) => Foreign::NESTED_TABLE.told(&format!("{book}#{cell}")),
        WorkbookFault::NoSuchSheet(known) => Diagnostic::new(Code::NoSuchSheet)
            .with("file", format!("{book}#{wanted}"))
            .with("known", Argument::names(&known))
            .suggest(wanted, known.iter().map(String::as_str)),
    }
}
