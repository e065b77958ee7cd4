//! Spreadsheets in the `OpenDocument` format. Rows and cells may state that they repeat a million times: what is
//! empty is only counted, what is not is bounded by the grid.

use std::collections::{HashMap, HashSet};
use std::io::{BufReader, Cursor};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::grid::Grid;
use super::markup::Markup;
use super::merged::{Merged, Merging};
use super::ods_cell::{Cell, attribute, repeats, resolve};
use super::ods_row::{Columns, Row};
use super::runs::Setting;
use super::{Sheet, WorkbookFault, YuanSign, too_long};
use crate::diagnostic::term::Limit;
use crate::input::limits::{Exceeded, Limits};
use crate::input::records::FIELD_BYTES;
use crate::source::cell_name;

/// The sheets of a workbook that was measured.
pub(super) fn sheets(
    bytes: &[u8],
    wanted: Option<&str>,
    (limits, yuan): (Limits, YuanSign),
) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::Damaged)?;
    let content = archive.by_name("content.xml").map_err(|_| WorkbookFault::Damaged)?;
    let mut xml = Reader::from_reader(Markup::new(BufReader::new(content), MARKUP_BYTES));
    let mut reading = Reading::new(limits, yuan);
    let mut buffer = Vec::new();
    loop {
        xml.get_mut().begin();
        let event = xml.read_event_into(&mut buffer);
        if event.is_err() && xml.get_ref().is_too_long() {
            return Err(reading.piece_too_long());
        }
        match event.map_err(|_| WorkbookFault::Damaged)? {
            Event::Start(element) => reading.open(&element)?,
            Event::Empty(element) => {
                reading.open(&element)?;
                reading.close(element.local_name().as_ref())?;
            }
            Event::Text(text) => reading.add(&text.xml_content(XmlVersion::Implicit1_0))?,
            Event::CData(text) => reading.add(&text.xml_content(XmlVersion::Implicit1_0))?,
            Event::GeneralRef(reference) => reading.add(&resolve(&reference))?,
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
    /// Whether a row is being read.
    is_in_row: bool,
    is_row_hidden: bool,
    columns: Columns,
    cells: Row,
    column: usize,
    cell: Option<Cell>,
    /// How deep in something that is no content of a cell: a comment, a drawing.
    ignored: usize,
    /// Cells of the sheet that go over others.
    merging: Merging,
    /// The style that is being declared.
    style: String,
    /// Styles of sheets that are not displayed.
    hidden_styles: HashSet<String>,
    /// Styles of characters that are struck out, raised or lowered.
    settings: HashMap<String, Setting>,
    yuan: YuanSign,
}

impl Reading {
    fn new(limits: Limits, yuan: YuanSign) -> Self {
        Self {
            sheets: Vec::new(),
            name: String::new(),
            is_hidden: false,
            grid: Grid::new(limits),
            row: 0,
            row_repeats: 1,
            is_in_row: false,
            is_row_hidden: false,
            columns: Columns::default(),
            cells: Row::default(),
            column: 0,
            cell: None,
            ignored: 0,
            merging: Merging::default(),
            style: String::new(),
            hidden_styles: HashSet::new(),
            settings: HashMap::new(),
            yuan,
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
        let local = element.local_name();
        if self.ignored == 0 && self.cell.is_some() && local.as_ref() == "table" {
            return Err(self.nested_table());
        }
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
                self.merging.clear();
                self.columns = Columns::default();
            }
            "table-column" => {
                let count = self.repeats(element, "table:number-columns-repeated")?;
                self.columns.declare(count, is_hidden(element));
            }
            "table-row" => {
                (self.column, self.row_repeats, self.is_in_row) = (0, 1, true);
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
            other => self.open_text(other, element)?,
        }
        Ok(())
    }

    /// Remembers that a cell goes over others.
    fn note_merged(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookFault> {
        let rows = self.repeats(element, "table:number-rows-spanned")?;
        let columns = self.repeats(element, "table:number-columns-spanned")?;
        if rows > 1 || columns > 1 {
            self.merging.merged.push(self.range(self.column, (rows, columns)));
        }
        Ok(())
    }

    /// So many rows and columns of cells, from a column of the row that is read on.
    fn range(&self, column: usize, (rows, columns): (usize, usize)) -> Merged {
        let last = |first: usize, count: usize| first.saturating_add(count.saturating_sub(1));
        Merged { rows: (self.row, last(self.row, rows)), columns: (column, last(column, columns)) }
    }

    /// How often a row, a cell or a blank says that it stands there.
    fn repeats(&self, element: &BytesStart<'_>, name: &str) -> Result<usize, WorkbookFault> {
        repeats(element, name)
            .ok_or_else(|| WorkbookFault::in_cell(self.row, self.column).in_sheet(&self.name))
    }

    /// That a piece of the content is longer than one may be: of a cell, or outside of all of them.
    fn piece_too_long(&self) -> WorkbookFault {
        if self.is_in_row {
            return self.too_long();
        }
        let most = u64::try_from(MARKUP_BYTES).unwrap_or(u64::MAX);
        Exceeded::bytes(Limit::PieceTooLong, most).into()
    }

    /// That the cell that is read holds a table, whose rows would be lost.
    fn nested_table(&self) -> WorkbookFault {
        let cell = cell_name(self.column.saturating_add(1), self.row.saturating_add(1));
        WorkbookFault::NestedTable(cell).in_sheet(&self.name)
    }

    /// That the cell that is read is longer than a cell may be.
    fn too_long(&self) -> WorkbookFault {
        too_long(self.row, self.column).in_sheet(&self.name)
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

    fn open_text(&mut self, element: &str, start: &BytesStart<'_>) -> Result<(), WorkbookFault> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        match element {
            "p" => cell.open_paragraph(),
            "s" => {
                let blanks = self.repeats(start, "text:c")?.min(FIELD_BYTES.saturating_add(1));
                return self.add(&" ".repeat(blanks));
            }
            "tab" => return self.add("\t"),
            "line-break" => return self.add("\n"),
            "span" => {
                let style = attribute(start, "text:style-name");
                cell.open_span(style.and_then(|style| self.settings.get(&style)).copied());
            }
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, text: &str) -> Result<(), WorkbookFault> {
        let cell = self.cell.as_mut().filter(|_| self.ignored == 0);
        let has_room = cell.is_none_or(|cell| cell.add(text));
        if has_room { Ok(()) } else { Err(self.too_long()) }
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
                    self.end_cell(&cell, element == "covered-table-cell")?;
                }
            }
            "table-row" => self.end_row().map_err(|fault| fault.in_sheet(&self.name))?,
            "table" => self.end_table()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, cell: &Cell, is_covered: bool) -> Result<(), WorkbookFault> {
        let typed = cell.typed(self.yuan);
        if typed.text.len() > FIELD_BYTES {
            return Err(self.too_long());
        }
        let columns = self.column..self.column.saturating_add(cell.repeats);
        self.column = columns.end;
        if !typed.text.is_empty() {
            if is_covered {
                self.merging
                    .marked
                    .push(self.range(columns.start, (self.row_repeats, cell.repeats)));
            }
            let added = self.cells.add((self.row, columns), typed, &self.grid);
            added.map_err(|fault| fault.in_sheet(&self.name))?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), WorkbookFault> {
        self.is_in_row = false;
        let rows = self.row..self.row.saturating_add(self.row_repeats);
        if !self.cells.is_empty() {
            if self.row_repeats > ROW_REPEATS {
                let exceeded = Exceeded::count(Limit::RowRepeatsTooOften, &ROW_REPEATS);
                return Err(WorkbookFault::too_large(exceeded, rows.start, 0));
            }
            let is_hidden = |column| self.is_row_hidden || self.columns.hide(column);
            self.cells.write(&mut self.grid, rows.clone(), is_hidden)?;
        }
        self.row = rows.end;
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), WorkbookFault> {
        let (text, noticed) = self.grid.finish_sheet();
        let name = std::mem::take(&mut self.name);
        // What was remembered of another file is no sheet of this one.
        if !name.starts_with("'file:") {
            let (text, joints) = self.merging.settle(text);
            self.sheets.push(Sheet { name, text, is_hidden: self.is_hidden, noticed, joints });
        }
        if self.sheets.len() > SHEETS {
            return Err(Exceeded::count(Limit::TooManySheets, &SHEETS).into());
        }
        Ok(())
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

/// Sheets that a workbook may have: as many as the program with the most of them allows.
pub(in crate::input) const SHEETS: usize = 10_000;

/// Bytes that one tag or one text of the file may have: what a cell may hold, and all that is said of it.
const MARKUP_BYTES: usize = 4 * FIELD_BYTES;
