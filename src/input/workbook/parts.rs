//! Where an Excel workbook keeps its sheets, and what its cells hold to the letter.
//!
//! The library at hand gives a number as a binary float. The workbook has it in decimal digits, so
//! they are taken from there, cell by cell beside the library.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::archive::plain;
use super::merged::Merged;
use super::runs::{Runs, add_reference, shared};
use super::{WorkbookFault, reference};
use crate::diagnostic::term::Limit;
use crate::input::limits::Exceeded;

/// An archive in memory.
type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// A part of it, while it is unpacked.
type Part<'archive, 'bytes> = ZipFile<'archive, Cursor<&'bytes [u8]>>;

/// What a workbook says of its sheets.
pub(super) struct Parts<'a> {
    archive: Archive<'a>,
    /// By name of the sheet.
    paths: HashMap<String, String>,
    /// Whether it asks to be calculated before it is looked at: no spreadsheet has done so.
    pub(super) awaits_calculation: bool,
}

/// Styles, fonts and formats of numbers that a workbook may have. Programs allow 65,490 formats of cells.
pub(in crate::input) const STYLES: usize = 200_000;

impl<'a> Parts<'a> {
    /// Opens a workbook that was measured.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WorkbookFault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::Damaged)?;
        let mut parts = Self { archive, paths: HashMap::new(), awaits_calculation: false };
        let mut targets = HashMap::new();
        parts.each("xl/_rels/workbook.xml.rels", |element| {
            if let (Some(id), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Target"))
            {
                targets.insert(id, target);
            }
        })?;
        let mut paths = HashMap::new();
        let mut awaits_calculation = false;
        parts.each("xl/workbook.xml", |element| match element.local_name().as_ref() {
            "sheet" => {
                let target = attribute(element, "id").and_then(|id| targets.get(&id));
                if let (Some(name), Some(target)) = (attribute(element, "name"), target) {
                    let path =
                        target.strip_prefix('/').map_or(format!("xl/{target}"), str::to_owned);
                    paths.insert(name, path);
                }
            }
            "calcPr" => {
                let asked = attribute(element, "fullCalcOnLoad");
                awaits_calculation = asked.is_some_and(|asked| asked == "1" || asked == "true");
            }
            _ => {}
        })?;
        (parts.paths, parts.awaits_calculation) = (paths, awaits_calculation);
        Ok(parts)
    }

    fn each(
        &mut self,
        path: &str,
        mut see: impl FnMut(&BytesStart<'_>),
    ) -> Result<(), WorkbookFault> {
        let mut xml = self.part(path)?;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match xml.read_event_into(&mut buffer).map_err(|_| WorkbookFault::Damaged)? {
                Event::Start(element) => see(&element),
                Event::Eof => return Ok(()),
                Event::End(_)
                | Event::Empty(_)
                | Event::Text(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_)
                | Event::GeneralRef(_) => {}
            }
        }
    }

    /// A part by its path, whose case and slashes some programs do not mind.
    fn part(&mut self, path: &str) -> Result<Reader<BufReader<Part<'_, 'a>>>, WorkbookFault> {
        let known = {
            let mut names = self.archive.file_names().flatten();
            names.find(|name| plain(name) == plain(path)).map(Cow::into_owned)
        };
        let known = known.unwrap_or_else(|| path.to_owned());
        let part = self.archive.by_name(&known).map_err(|_| WorkbookFault::Damaged)?;
        let mut xml = Reader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        Ok(xml)
    }

    /// Refuses a workbook with more styles than any program allows, before the library keeps them all.
    ///
    /// # Errors
    /// It has more.
    pub(super) fn check_styles(&mut self) -> Result<(), WorkbookFault> {
        const PATH: &str = "xl/styles.xml";
        let is_there = self.archive.file_names().flatten().any(|name| plain(&name) == plain(PATH));
        if !is_there {
            return Ok(());
        }
        let mut styles = 0_usize;
        self.each(PATH, |element| {
            let is_style = matches!(element.local_name().as_ref(), "xf" | "font" | "numFmt");
            styles = styles.saturating_add(usize::from(is_style));
        })?;
        let exceeded = Exceeded::count(Limit::TooManyStyles, &STYLES);
        if styles > STYLES { Err(exceeded.into()) } else { Ok(()) }
    }

    /// The texts that cells share of which a part is struck out, raised or lowered, by their number.
    pub(super) fn shared_texts(&mut self) -> Result<HashMap<usize, String>, WorkbookFault> {
        const PATH: &str = "xl/sharedStrings.xml";
        let is_there = self.archive.file_names().flatten().any(|name| plain(&name) == plain(PATH));
        if is_there { shared(&mut self.part(PATH)?) } else { Ok(HashMap::new()) }
    }

    /// The cells of a sheet, in the order in which they stand there. What the sheet says of its
    /// extent is looked at before this comes back.
    pub(super) fn cells(
        &mut self,
        sheet: &str,
    ) -> Result<StoredCells<impl BufRead>, WorkbookFault> {
        let path = self.paths.get(sheet).cloned();
        let path = path.ok_or_else(|| WorkbookFault::DamagedCell(sheet.to_owned()))?;
        let mut cells = StoredCells {
            xml: self.part(&path)?,
            buffer: Vec::new(),
            hidden_columns: Vec::new(),
            is_row_hidden: false,
        };
        cells.begin().map_err(|fault| fault.in_sheet(sheet))?;
        Ok(cells)
    }
}

/// The cells of one sheet.
pub(super) struct StoredCells<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    /// Columns that are hidden, from 0, first and last.
    hidden_columns: Vec<(usize, usize)>,
    /// Whether the row that is read is hidden.
    is_row_hidden: bool,
}

/// What a cell holds to the letter.
#[derive(Default)]
pub(super) struct StoredCell {
    /// Such as `D5`; some programs leave it out.
    pub(super) reference: Option<String>,
    /// The type, `n` for a number unless it says otherwise.
    pub(super) kind: Option<String>,
    pub(super) value: String,
    /// Its formula, if it has one.
    pub(super) formula: Option<String>,
    /// Whether the value is not written as one plain text: nobody does so, and the library would pass
    /// a part of it over.
    pub(super) has_more_than_text: bool,
    has_value: bool,
    /// Its own text, if a part of it is struck out, raised or lowered.
    pub(super) own_text: Option<String>,
    pub(super) is_in_hidden_row: bool,
}

impl<R: BufRead> StoredCells<R> {
    /// Whether a column, from 0, is hidden.
    pub(super) fn hides(&self, column: usize) -> bool {
        self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }

    /// Reads what stands in front of the cells.
    fn begin(&mut self) -> Result<(), WorkbookFault> {
        loop {
            self.buffer.clear();
            let event =
                self.xml.read_event_into(&mut self.buffer).map_err(|_| WorkbookFault::Damaged)?;
            if event == Event::Eof {
                return Err(WorkbookFault::Damaged);
            }
            let Event::Start(element) = event else { continue };
            match element.local_name().as_ref() {
                "dimension" => reference::check_extent(&element)?,
                "col" if is_hidden(&element) => self.hidden_columns.extend(columns(&element)),
                "sheetData" => return Ok(()),
                _ => {}
            }
        }
    }

    /// The next cell; its reference is one that a sheet has.
    pub(super) fn next(&mut self) -> Result<Option<StoredCell>, WorkbookFault> {
        let mut cell: Option<StoredCell> = None;
        let (mut is_value, mut is_formula) = (false, false);
        let mut runs = Runs::default();
        loop {
            self.buffer.clear();
            let event =
                self.xml.read_event_into(&mut self.buffer).map_err(|_| WorkbookFault::Damaged)?;
            match (event, &mut cell) {
                (Event::Start(element), known) => match (element.local_name().as_ref(), known) {
                    ("c", known @ None) => {
                        reference::check_cell(&element)?;
                        *known = Some(StoredCell {
                            reference: attribute(&element, "r"),
                            kind: attribute(&element, "t"),
                            is_in_hidden_row: self.is_row_hidden,
                            ..StoredCell::default()
                        });
                    }
                    ("row", None) => {
                        reference::check_row(&element)?;
                        self.is_row_hidden = is_hidden(&element);
                    }
                    ("f", Some(cell)) => {
                        cell.formula = Some(String::new());
                        is_formula = true;
                    }
                    ("v", Some(cell)) => {
                        cell.has_more_than_text |= std::mem::replace(&mut cell.has_value, true);
                        is_value = true;
                    }
                    _ => runs.open(&element),
                },
                (Event::Text(text), Some(cell)) if is_value => {
                    cell.value.push_str(&text.xml_content(XmlVersion::Implicit1_0));
                }
                (Event::Text(text), Some(cell)) if is_formula => {
                    let text = text.xml_content(XmlVersion::Implicit1_0);
                    cell.formula.get_or_insert_default().push_str(&text);
                }
                (Event::Text(text), Some(_)) => {
                    runs.add(&text.xml_content(XmlVersion::Implicit1_0));
                }
                (Event::GeneralRef(reference), Some(_)) => add_reference(&mut runs, &reference),
                (Event::CData(_) | Event::Comment(_), Some(cell)) if is_value => {
                    cell.has_more_than_text = true;
                }
                (Event::End(element), _) => match element.local_name().as_ref() {
                    "v" => is_value = false,
                    "f" => is_formula = false,
                    "c" => {
                        let own_text = runs.finish();
                        return Ok(cell.map(|cell| StoredCell { own_text, ..cell }));
                    }
                    "sheetData" => return Ok(None),
                    element => runs.close(element),
                },
                (Event::Eof, _) => return Ok(None),
                _ => {}
            }
        }
    }
}

impl<R: BufRead> StoredCells<R> {
    /// The merged cells, which stand behind all others.
    pub(super) fn merged(&mut self) -> Result<Vec<Merged>, WorkbookFault> {
        let mut merged = Vec::new();
        loop {
            self.buffer.clear();
            let event =
                self.xml.read_event_into(&mut self.buffer).map_err(|_| WorkbookFault::Damaged)?;
            if event == Event::Eof {
                return Ok(merged);
            }
            let Event::Start(element) = event else { continue };
            if element.local_name().as_ref() == "mergeCell" {
                reference::check_extent(&element)?;
                let range = attribute(&element, "ref");
                merged.extend(range.as_deref().and_then(reference::range));
            }
        }
    }
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true")
}

/// The columns that an element is about, from 0, first and last.
fn columns(element: &BytesStart<'_>) -> Option<(usize, usize)> {
    let column = |name| attribute(element, name)?.parse::<usize>().ok()?.checked_sub(1);
    Some((column("min")?, column("max")?))
}

pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}
