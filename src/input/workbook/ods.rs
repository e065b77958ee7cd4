//! Spreadsheets in the `OpenDocument` format. Rows and cells may state that they repeat a million times: what is
//! empty is only counted, what is not is bounded by the grid.

use std::collections::{HashMap, HashSet};
use std::io::{BufReader, Cursor};
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::grid::Grid;
use super::merged::{Merged, joints};
use super::number::Typed;
use super::ods_cell::{Cell, attribute, repeats, resolve};
use super::runs::Setting;
use super::{Sheet, WorkbookFault};
use crate::diagnostic::term::Limit;
use crate::input::limits::{Exceeded, Limits};

/// The sheets of a workbook that was measured.
pub(super) fn sheets(
    bytes: &[u8],
    wanted: Option<&str>,
    limits: Limits,
) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::Damaged)?;
    let content = archive.by_name("content.xml").map_err(|_| WorkbookFault::Damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    let mut reading = Reading::new(limits);
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(|_| WorkbookFault::Damaged)? {
            Event::Start(element) => reading.open(&element)?,
            Event::Empty(element) => {
                reading.open(&element)?;
                reading.close(element.local_name().as_ref())?;
            }
            Event::Text(text) => reading.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => reading.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => reading.add(&resolve(&reference)),
            Event::End(element) => reading.close(element.local_name().as_ref())?,
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
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
struct Reading {
    sheets: Vec<Sheet>,
    name: String,
    is_hidden: bool,
    grid: Grid,
    row: usize,
    row_repeats: usize,
    is_row_hidden: bool,
    /// Columns that were declared so far.
    columns: usize,
    hidden_columns: Vec<Range<usize>>,
    /// Cells of the current row that are not empty: column and text.
    cells: Vec<(usize, Typed)>,
    column: usize,
    cell: Option<Cell>,
    /// How deep in something that is no content of a cell: a comment, a drawing.
    ignored: usize,
    /// Cells of the sheet that go over others.
    merged: Vec<Merged>,
    /// The style that is being declared.
    style: String,
    /// Styles of sheets that are not displayed.
    hidden_styles: HashSet<String>,
    /// Styles of characters that are struck out, raised or lowered.
    settings: HashMap<String, Setting>,
}

impl Reading {
    fn new(limits: Limits) -> Self {
        Self {
            sheets: Vec::new(),
            name: String::new(),
            is_hidden: false,
            grid: Grid::new(limits),
            row: 0,
            row_repeats: 1,
            is_row_hidden: false,
            columns: 0,
            hidden_columns: Vec::new(),
            cells: Vec::new(),
            column: 0,
            cell: None,
            ignored: 0,
            merged: Vec::new(),
            style: String::new(),
            hidden_styles: HashSet::new(),
            settings: HashMap::new(),
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
        let local = element.local_name();
        if self.ignored > 0 || self.is_foreign(local.as_ref()) {
            self.ignored = self.ignored.saturating_add(1);
            return Ok(());
        }
        match local.as_ref() {
            "style" => self.style = attribute(element, "style:name").unwrap_or_default(),
            "text-properties" => {
                let setting = setting(element).map(|setting| (self.style.clone(), setting));
                self.settings.extend(setting);
            }
            "table-properties" => {
                if attribute(element, "table:display").is_some_and(|display| display == "false") {
                    self.hidden_styles.insert(self.style.clone());
                }
            }
            "table" => {
                self.name = attribute(element, "table:name").unwrap_or_default();
                let style = attribute(element, "table:style-name").unwrap_or_default();
                self.is_hidden = self.hidden_styles.contains(&style);
                self.row = 0;
                self.merged.clear();
                self.columns = 0;
                self.hidden_columns.clear();
            }
            "table-column" => {
                let end = self.repeats(element, "table:number-columns-repeated")?;
                let end = self.columns.saturating_add(end);
                if is_hidden(element) {
                    self.hidden_columns.push(self.columns..end);
                }
                self.columns = end;
            }
            "table-row" => {
                (self.column, self.row_repeats) = (0, 1);
                self.cells.clear();
                self.is_row_hidden = is_hidden(element);
                self.row_repeats = self.repeats(element, "table:number-rows-repeated")?;
            }
            "table-cell" | "covered-table-cell" => {
                let repeats = self.repeats(element, "table:number-columns-repeated")?;
                self.note_merged(element)?;
                let style = attribute(element, "table:style-name");
                let setting = style.and_then(|style| self.settings.get(&style)).copied();
                self.cell = Some(Cell::open(element, repeats, setting));
            }
            other => self.open_text(other, element),
        }
        Ok(())
    }

    /// Remembers that a cell goes over others.
    fn note_merged(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
        let rows = self.repeats(element, "table:number-rows-spanned")?;
        let columns = self.repeats(element, "table:number-columns-spanned")?;
        if rows > 1 || columns > 1 {
            let last = |first: usize, count: usize| first.saturating_add(count.saturating_sub(1));
            self.merged.push(Merged {
                rows: (self.row, last(self.row, rows)),
                columns: (self.column, last(self.column, columns)),
            });
        }
        Ok(())
    }

    fn is_column_hidden(&self, column: usize) -> bool {
        self.hidden_columns.iter().any(|hidden| hidden.contains(&column))
    }

    /// How often a row or a cell says that it stands there.
    fn repeats(&self, element: &BytesStart<'_>, name: &str) -> Result<usize, WorkbookFault> {
        repeats(element, name)
            .ok_or_else(|| WorkbookFault::in_cell(self.row, self.column).in_sheet(&self.name))
    }

    /// Whether an element holds something other than the content of sheets and cells.
    fn is_foreign(&self, element: &str) -> bool {
        match &self.cell {
            Some(cell) if cell.is_in_paragraph => {
                matches!(element, "annotation" | "frame" | "note" | "ruby-text" | "custom-shape")
            }
            Some(_) => element != "p",
            // Changes that were undone, values of other files, and drawings.
            None => matches!(element, "tracked-changes" | "dde-links" | "shapes" | "forms"),
        }
    }

    fn open_text(&mut self, element: &str, start: &BytesStart<'_>) {
        let Some(cell) = &mut self.cell else { return };
        match element {
            "p" => cell.open_paragraph(),
            "s" => {
                let spaces = repeats(start, "text:c").unwrap_or(MOST_SPACES).min(MOST_SPACES);
                cell.add(&" ".repeat(spaces));
            }
            "tab" => cell.add("\t"),
            "line-break" => cell.add("\n"),
            "span" => {
                let style = attribute(start, "text:style-name");
                cell.open_span(style.and_then(|style| self.settings.get(&style)).copied());
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.ignored == 0) {
            cell.add(text);
        }
    }

    fn close(&mut self, element: &str) -> Result<(), WorkbookFault> {
        if self.ignored > 0 {
            self.ignored = self.ignored.saturating_sub(1);
            return Ok(());
        }
        match element {
            "p" => {
                if let Some(cell) = &mut self.cell {
                    cell.is_in_paragraph = false;
                }
            }
            "span" => {
                if let Some(cell) = &mut self.cell {
                    cell.close_span();
                }
            }
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.end_cell(&cell)?;
                }
            }
            "table-row" => self.end_row().map_err(|fault| fault.in_sheet(&self.name))?,
            "table" => self.end_table(),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, cell: &Cell) -> Result<(), WorkbookFault> {
        let typed = cell.typed();
        if !typed.text.is_empty() {
            for offset in 0..cell.repeats {
                let column = self.column.saturating_add(offset);
                self.cells.push((column, typed.clone()));
                self.grid.check_cells(self.cells.len())?;
            }
        }
        self.column = self.column.saturating_add(cell.repeats);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), WorkbookFault> {
        if !self.cells.is_empty() {
            if self.row_repeats > ROW_REPEATS {
                let exceeded = Exceeded::count(Limit::RowRepeatsTooOften, &ROW_REPEATS);
                return Err(WorkbookFault::TooLarge(exceeded));
            }
            for offset in 0..self.row_repeats {
                let row = self.row.saturating_add(offset);
                for (column, typed) in &self.cells {
                    self.grid.put(row, *column, &typed.text)?;
                    let is_hidden = self.is_row_hidden || self.is_column_hidden(*column);
                    self.grid.remember(typed, is_hidden);
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeats);
        Ok(())
    }

    fn end_table(&mut self) {
        let (text, noticed) = self.grid.finish_sheet();
        let name = std::mem::take(&mut self.name);
        // What was remembered of another file is no sheet of this one.
        if !name.starts_with("'file:") {
            let joints = joints(&text, &self.merged);
            self.sheets.push(Sheet { name, text, is_hidden: self.is_hidden, noticed, joints });
        }
    }
}

/// How characters are set by a style, if it says so.
fn setting(element: &BytesStart<'_>) -> Option<Setting> {
    let says = |name: &str, nothing: &[&str]| {
        attribute(element, name).is_some_and(|value| !nothing.contains(&value.trim()))
    };
    let position = attribute(element, "style:text-position").unwrap_or_default();
    if says("style:text-line-through-style", &["none"])
        || says("style:text-line-through-type", &["none"])
    {
        return Some(Setting::Struck);
    }
    let is_shifted = position.split(' ').next().is_some_and(|by| !matches!(by, "" | "0%"));
    is_shifted.then_some(Setting::Shifted)
}

/// Whether a row or a column is hidden, or filtered out.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    let visibility = attribute(element, "table:visibility");
    visibility.is_some_and(|visibility| visibility != "visible")
}

/// How often a row that is not blank may stand there again. Programs state it for rows that are filled
/// down to the end of a sheet: never a table of people.
pub(in crate::input) const ROW_REPEATS: usize = 1_000;

/// Blanks in a row that one element may stand for.
const MOST_SPACES: usize = 1_000;
