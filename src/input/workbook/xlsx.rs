//! Excel workbooks, by calamine's streaming reader; numbers to the letter, as they are stored.

use std::collections::HashMap;
use std::io::{BufRead, Cursor};

use calamine::{
    DataRef, ExcelDateTime, Font, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader,
};

use super::format::NumberFormat;
use super::grid::Grid;
use super::merged::Merging;
use super::number::{Typed, typed};
use super::parts::{Parts, StoredCell, StoredCells};
use super::runs::strike_out;
use super::{Sheet, WorkbookFault, YuanSign};
use crate::input::limits::Limits;
use crate::input::title::is_last_day;
use crate::observation::COLUMNS;
use crate::source::cell_name;

/// The sheets of a workbook that was measured.
pub(super) fn sheets(
    bytes: &[u8],
    wanted: Option<&str>,
    (limits, yuan): (Limits, YuanSign),
) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut parts = Parts::open(bytes)?;
    parts.check_styles()?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookFault::Damaged)?;
    let shared = parts.shared_texts()?;
    let mut grid = Grid::new(limits);
    let mut sheets = Vec::new();
    let known: Vec<calamine::Sheet> = book.sheets_metadata().to_vec();
    // A chart or a dialogue has no cells.
    let tables = known.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    for sheet in tables.filter(|sheet| wanted.is_none_or(|wanted| sheet.name == wanted)) {
        let awaits_calculation = parts.awaits_calculation;
        // Before the library reckons with what the sheet says of itself.
        let stored = parts.cells(&sheet.name)?;
        let library =
            book.worksheet_cells_reader(&sheet.name).map_err(|_| WorkbookFault::Damaged)?;
        let formats = library.styles().iter().map(|style| CellFormat {
            number: match &style.number_format {
                Some(format) => NumberFormat::read(&format.format_code, format.format_id),
                None => NumberFormat::default(),
            },
            is_struck: style.font.as_ref().is_some_and(Font::has_strikethrough),
        });
        let formats = formats.collect();
        let mut cells =
            Cells { library, stored, formats, awaits_calculation, shared: &shared, yuan };
        while cells.write_next(&mut grid).map_err(|fault| fault.in_sheet(&sheet.name))? {}
        let merged = cells.stored.merged().map_err(|fault| fault.in_sheet(&sheet.name))?;
        let mut merging = Merging { merged, marked: Vec::new() };
        let (text, noticed) = grid.finish_sheet();
        let is_hidden = sheet.visible != SheetVisible::Visible;
        let (text, joints) = merging.settle(text);
        sheets.push(Sheet { name: sheet.name.clone(), text, is_hidden, noticed, joints });
    }
    if sheets.is_empty() && wanted.is_some() {
        let names = known.into_iter().map(|sheet| sheet.name).collect();
        return Err(WorkbookFault::NoSuchSheet(names));
    }
    Ok(sheets)
}

/// How the cells of a style are shown.
#[derive(Default)]
struct CellFormat {
    number: NumberFormat,
    /// Whether all that they show is struck out.
    is_struck: bool,
}

/// The cells of a sheet, read twice side by side.
struct Cells<'book, 'bytes, R: BufRead> {
    library: XlsxCellReader<'book, Cursor<&'bytes [u8]>>,
    stored: StoredCells<R>,
    /// By number of the style.
    formats: Vec<CellFormat>,
    awaits_calculation: bool,
    /// Texts of which a part is struck out, raised or lowered.
    shared: &'book HashMap<usize, String>,
    yuan: YuanSign,
}

impl<R: BufRead> Cells<'_, '_, R> {
    /// Writes the next cell; false after the last.
    fn write_next(&mut self, grid: &mut Grid) -> Result<bool, WorkbookFault> {
        // In this order: what the library cannot reckon with is refused before it is asked.
        let stored = self.stored.next()?;
        let next = self.library.next_cell_with_style_id().map_err(|_| WorkbookFault::Damaged)?;
        let ((cell, style), stored) = match (next, stored) {
            (Some(next), Some(stored)) => (next, stored),
            (None, None) => return Ok(false),
            (Some(_), None) | (None, Some(_)) => return Err(WorkbookFault::Damaged),
        };
        let (row, column) = cell.get_position();
        stored.check(cell.get_value(), (row, column))?;
        let plain = CellFormat::default();
        let format = self.formats.get(style).unwrap_or(&plain);
        let mut typed = self.text(cell.get_value(), &stored, &format.number);
        if format.is_struck {
            strike_out(&mut typed);
        }
        if !typed.text.is_empty() {
            grid.put(index(row), index(column), &typed.text)?;
            grid.remember(&typed, stored.is_in_hidden_row || self.stored.hides(index(column)));
        }
        Ok(true)
    }

    /// A cell as a person would type it.
    fn text(&self, value: &DataRef<'_>, stored: &StoredCell, format: &NumberFormat) -> Typed {
        // A formula that nobody has calculated has no value and is not blank either; some programs
        // write 0 for it, and ask for its calculation.
        let is_zero = self.awaits_calculation && stored.value.trim() == "0";
        if let Some(formula) = &stored.formula
            && (matches!(value, DataRef::Empty) || is_zero)
        {
            return Typed::exact(&format!("={}", formula.trim()));
        }
        match value {
            DataRef::Int(_) | DataRef::Float(_) => {
                let section = format.section(&typed(&stored.value, false).text);
                let number = typed(&stored.value, section.is_percent);
                if let Some(shown) = section.instead(&number.text) {
                    return number.shown_otherwise(shown);
                }
                let is_scaled = section.shows_another(&number.text);
                Typed { text: section.dress(&number.text, self.yuan), is_scaled, ..number }
            }
            DataRef::SharedString(text) => {
                let number = stored.value.trim().parse().ok();
                let shown = number.and_then(|number: usize| self.shared.get(&number));
                Typed::exact(shown.map_or(text, String::as_str))
            }
            DataRef::Bool(flag) => Typed::exact(if *flag { "TRUE" } else { "FALSE" }),
            DataRef::DateTime(time) => Typed::exact(&date(*time, format)),
            DataRef::DateTimeIso(text) => Typed::exact(day_of(text)),
            DataRef::String(text) | DataRef::DurationIso(text) => {
                Typed::exact(stored.own_text.as_ref().unwrap_or(text))
            }
            DataRef::Error(error) => Typed::exact(&error.to_string()),
            DataRef::Empty => Typed::exact(""),
        }
    }
}

impl StoredCell {
    /// Refuses a cell that the two readings see differently: a place of its own, or a value that
    /// the library passes over or guesses.
    fn check(&self, value: &DataRef<'_>, (row, column): (u32, u32)) -> Result<(), WorkbookFault> {
        let name = cell_name(index(column).saturating_add(1), index(row).saturating_add(1));
        let is_in_sheet = index(column) < COLUMNS;
        let is_there = self.reference.as_ref().is_none_or(|known| name.eq_ignore_ascii_case(known));
        let kind = self.kind.as_deref().unwrap_or("n");
        let has_value = !self.value.trim().is_empty() && !matches!(kind, "inlineStr" | "is");
        let is_lost = self.has_more_than_text || (has_value && matches!(value, DataRef::Empty));
        let is_guessed = kind == "s" && !self.value.bytes().all(|byte| byte.is_ascii_digit());
        if is_in_sheet && is_there && !is_lost && !is_guessed {
            return Ok(());
        }
        Err(WorkbookFault::in_cell(index(row), index(column)))
    }
}

/// A day, or the month that the sheet shows of its first or last day, with the words that it shows around it. A time
/// alone is no day.
fn date(time: ExcelDateTime, format: &NumberFormat) -> String {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    if time.is_duration() || year < 1900 {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    let whole = format!("{year:04}-{month:02}-{day:02}");
    if format.date.is_month && (day == 1 || is_last_day(&whole)) {
        return format.date.dress(&format!("{year:04}-{month:02}"));
    }
    format.date.dress(&whole)
}

/// The day of a time stamp, `2022-03-31T00:00:00`.
pub(super) fn day_of(stamp: &str) -> &str {
    stamp.split_once('T').map_or(stamp, |(day, _)| day)
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
