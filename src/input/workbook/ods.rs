//! Spreadsheets in the `OpenDocument` format. Rows and cells may state that they repeat a million times: what is
//! empty is only counted, what is not is bounded by the grid.

use std::io::{BufReader, Cursor};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::grid::Grid;
use super::xlsx::number_text;
use super::{Sheet, WorkbookFault};

/// The sheets of a workbook that was measured.
pub(super) fn sheets(bytes: &[u8], wanted: Option<&str>) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let content = archive.by_name("content.xml").map_err(|error| damaged(&error))?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    let mut reading = Reading::default();
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(|error| damaged(&error))? {
            Event::Start(element) => reading.open(&element),
            Event::Empty(element) => {
                reading.open(&element);
                reading.close(element.local_name().as_ref())?;
            }
            Event::Text(text) => reading.add_text(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => reading.add_reference(&reference),
            Event::End(element) => reading.close(element.local_name().as_ref())?,
            Event::Eof => break,
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
        buffer.clear();
    }
    let names: Vec<String> = reading.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    match wanted {
        Some(name) if !names.iter().any(|known| known == name) => {
            Err(WorkbookFault::NoSuchSheet(names))
        }
        Some(name) => Ok(reading.sheets.into_iter().filter(|sheet| sheet.name == name).collect()),
        None => Ok(reading.sheets),
    }
}

/// What is known while the content is read.
#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    name: String,
    grid: Grid,
    row: usize,
    row_repeats: usize,
    /// Cells of the current row that are not empty: column and text.
    cells: Vec<(usize, String)>,
    column: usize,
    cell: Option<Cell>,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    repeats: usize,
    is_percent: bool,
    has_formula: bool,
    /// The value that the cell states, other than its text.
    value: Option<String>,
    text: String,
    paragraphs: usize,
}

impl Reading {
    fn open(&mut self, element: &BytesStart<'_>) {
        let attribute = |name: &str| {
            let found = element
                .attributes()
                .flatten()
                .find(|attribute| attribute.key.local_name().as_ref() == name)?;
            let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some(value.into_owned())
        };
        let repeats = |name: &str| {
            attribute(name).and_then(|count| count.parse().ok()).unwrap_or(1_usize).max(1)
        };
        match element.local_name().as_ref() {
            "table" => {
                self.name = attribute("name").unwrap_or_default();
                self.grid = Grid::default();
                self.row = 0;
            }
            "table-row" => {
                self.row_repeats = repeats("number-rows-repeated");
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                let kind = attribute("value-type").unwrap_or_default();
                let value = match kind.as_str() {
                    "float" | "currency" | "percentage" => attribute("value"),
                    "date" => attribute("date-value"),
                    "boolean" => attribute("boolean-value"),
                    _ => attribute("string-value"),
                };
                self.cell = Some(Cell {
                    repeats: repeats("number-columns-repeated"),
                    is_percent: kind == "percentage",
                    has_formula: attribute("formula").is_some(),
                    value,
                    ..Cell::default()
                });
            }
            "p" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push(' ');
                    }
                    cell.paragraphs = cell.paragraphs.saturating_add(1);
                }
            }
            _ => {}
        }
    }

    fn add_text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn add_reference(&mut self, reference: &quick_xml::events::BytesRef<'_>) {
        let text = match reference.resolve_char_ref() {
            Ok(Some(character)) => character.to_string(),
            _ => match reference.xml_content(XmlVersion::Implicit1_0).as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => "\u{FFFD}",
            }
            .to_owned(),
        };
        self.add_text(&text);
    }

    fn close(&mut self, element: &str) -> Result<(), WorkbookFault> {
        match element {
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.end_cell(&cell)?;
                }
            }
            "table-row" => self.end_row()?,
            "table" => {
                let text = std::mem::take(&mut self.grid).into_text();
                self.sheets.push(Sheet { name: std::mem::take(&mut self.name), text });
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, cell: &Cell) -> Result<(), WorkbookFault> {
        let text = cell.as_typed();
        if !text.is_empty() {
            for offset in 0..cell.repeats {
                let column = self.column.saturating_add(offset);
                self.cells.push((column, text.clone()));
                Grid::check_cells(self.cells.len())?;
            }
        }
        self.column = self.column.saturating_add(cell.repeats);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), WorkbookFault> {
        if !self.cells.is_empty() {
            for offset in 0..self.row_repeats {
                for (column, text) in &self.cells {
                    self.grid.put(self.row.saturating_add(offset), *column, text)?;
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeats);
        Ok(())
    }
}

impl Cell {
    /// The cell as a person would type it.
    fn as_typed(&self) -> String {
        match &self.value {
            Some(value) => number_text(value, self.is_percent),
            None if self.has_formula && self.text.is_empty() => "=".to_owned(),
            None => self.text.clone(),
        }
    }
}

fn damaged(error: &dyn ToString) -> WorkbookFault {
    WorkbookFault::Unreadable(error.to_string())
}
