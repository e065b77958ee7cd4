//! Excel workbooks, by calamine's streaming reader.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{DataRef, DataType, Reader, Xlsx};

use super::grid::Grid;
use super::{Sheet, WorkbookFault};
use crate::quantity::Number;

/// The sheets of a workbook that was measured.
pub(super) fn sheets(bytes: &[u8], wanted: Option<&str>) -> Result<Vec<Sheet>, WorkbookFault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let names = book.sheet_names();
    let chosen: Vec<String> = match wanted {
        Some(name) if names.iter().any(|known| known == name) => vec![name.to_owned()],
        Some(_) => return Err(WorkbookFault::NoSuchSheet(names)),
        None => names,
    };
    chosen.into_iter().map(|name| sheet(&mut book, name)).collect()
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Sheet, WorkbookFault> {
    let uncalculated = uncalculated(book, &name)?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(|error| damaged(&error))?;
    let is_percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| {
            let format = style.number_format.as_ref();
            format.is_some_and(|format| format.format_code.contains('%'))
        })
        .collect();
    let mut grid = Grid::default();
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|error| damaged(&error))?
    {
        let position = cell.get_position();
        let percent = is_percent.get(style).copied().unwrap_or(false);
        let text = if uncalculated.contains(&position) {
            "=".to_owned()
        } else {
            text(cell.get_value(), percent)
        };
        if !text.is_empty() {
            grid.put(index(position.0), index(position.1), &text)?;
        }
    }
    Ok(Sheet { name, text: grid.into_text() })
}

/// Cells with a formula that nobody has calculated: they have no value, and are not blank either.
fn uncalculated(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
) -> Result<HashSet<(u32, u32)>, WorkbookFault> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    let mut cells = HashSet::new();
    while let Some(cell) =
        reader.next_cell_with_formula_metadata().map_err(|error| damaged(&error))?
    {
        if cell.formula.is_some() && cell.value.is_empty() {
            cells.insert(cell.pos);
        }
    }
    Ok(cells)
}

/// A cell as a person would type it: the shortest decimal, `15%` for a cell in that format.
fn text(value: &DataRef<'_>, is_percent: bool) -> String {
    match value {
        DataRef::Int(number) => number_text(&number.to_string(), is_percent),
        DataRef::Float(number) => number_text(&number.to_string(), is_percent),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// `0.15` in a percent format is what the sheet shows as `15%`.
pub(super) fn number_text(number: &str, is_percent: bool) -> String {
    if !is_percent {
        return number.to_owned();
    }
    let shifted = number.parse::<Number>().ok().and_then(|number| number.checked_shift(2));
    shifted.map_or_else(|| number.to_owned(), |percent| format!("{percent}%"))
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn damaged(error: &dyn ToString) -> WorkbookFault {
    WorkbookFault::Unreadable(error.to_string())
}
