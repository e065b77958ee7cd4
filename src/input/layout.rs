//! Which shape a table has, by its header line: one value a row, or one value a cell.

use super::basis::Basis;
use super::cell::is_bare_figure;
use super::facts::Intake;
use super::header::{Column, recognise_column};
use super::label::{Label, Said, of_column, take_apart, without_note_marks};
use super::lesser::{item_of, lesser};
use super::title::{is_bare_year, is_last_day};
use super::unit_line::is_known;
use super::vocabulary::{is_reached, without_corrected, without_reached};
use super::wide::{HeadersAre, RowsAre, Wide};
use crate::period::{Period, PeriodText, may_hold_period, read_period};
use crate::quantity::fold;

/// What a line may be the header of.
pub(super) enum Layout {
    /// One value a row.
    Long,
    /// One value a cell.
    Wide(Wide),
}

impl Layout {
    /// The fields of a line, which it is the header of, whose headers are those of values.
    pub(super) fn values(&self, fields: &[&str], own: &[(String, String)]) -> Vec<usize> {
        match self {
            Self::Wide(wide) => wide.cells.clone(),
            Self::Long => {
                let is_value =
                    |(_, text): &(usize, &&str)| recognise_column(text, own) == Some(Column::Value);
                fields.iter().enumerate().filter(is_value).map(|(index, _)| index).collect()
            }
        }
    }

    /// Whether a line names columns, and is a header for certain: a row of a wide table may hold
    /// texts that look like periods.
    pub(super) fn names_columns(&self) -> bool {
        match self {
            Self::Long => true,
            Self::Wide(wide) => match wide.rows {
                RowsAre::Indicators => wide.field(Column::Indicator).is_some(),
                RowsAre::Areas => wide.field(Column::Area).is_some(),
                RowsAre::Periods => true,
            },
        }
    }
}

/// What one header cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Known(Column),
    Period,
    Area,
    Indicator,
    Blank,
    Other,
}

/// The shape of the table that a line is the header of, if it is one.
pub(super) fn recognise(intake: &Intake<'_>, fields: &[&str], start: usize) -> Option<Layout> {
    let mut cells: Vec<Cell> = fields.iter().map(|field| cell(intake, field)).collect();
    leave_totals_out(&mut cells, fields);
    let lesser = leave_lesser_out(&mut cells, fields, &intake.plan().data.columns);
    let cells = cells;
    let has = |column: Column| cells.contains(&Cell::Known(column));
    if has(Column::Value) {
        let own = &intake.plan().data.columns;
        let columns: Vec<Option<Column>> =
            fields.iter().map(|field| recognise_column(field, own)).collect();
        let has_items = || item_of(&columns, fields).is_some();
        if has(Column::Indicator) || has_items() {
            return Some(Layout::Long);
        }
    }
    // A status beside periods or areas is that of all values of its row.
    let has_states = has(Column::Indicator) && has(Column::Status);
    let named = |text: &&str| {
        name_of(intake, text).unwrap_or_else(|| ((*text).to_owned(), Said::default()))
    };
    let named = || fields.iter().map(named).collect();
    // A column of values beside indicators is told as one.
    let is_wide = |wide: &Wide| !has(Column::Value) || wide.headers == HeadersAre::Indicators;
    let wide = wide(&cells, fields, start).filter(is_wide);
    let wide = wide.map(|wide| Wide { named: named(), lesser, ..wide });
    let by_columns = wide.filter(|_| !(has_states && has(Column::Period)));
    by_columns.map(Layout::Wide).or_else(|| has_states.then_some(Layout::Long))
}

/// The period that a header of a column names, with its unit.
pub(super) fn period_of_header(
    intake: &Intake<'_>,
    text: &str,
) -> Option<(Period, Option<String>)> {
    if !may_hold_period(text) {
        return None;
    }
    let (name, said) = name_of(intake, text).unwrap_or_else(|| (text.to_owned(), Said::default()));
    match read_period(&name, intake.plan().period.single_year()) {
        Ok((PeriodText::Period(period), _)) => Some((period, said.unit)),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    }
}

/// Lets a column of running totals be one that is not read beside those of several periods: `1月,2月,3月,累计`.
fn leave_totals_out(cells: &mut [Cell], fields: &[&str]) {
    let count = |kind: Cell| cells.iter().filter(|cell| **cell == kind).count();
    let periods = count(Cell::Period);
    if periods == 0 || count(Cell::Known(Column::Period)) > 0 {
        return;
    }
    let is_total = |text: &str| match of_column(text).basis {
        Some(Basis::Running(_)) => periods > 1,
        Some(Basis::Either(_)) => true,
        Some(Basis::Single(_) | Basis::End(_)) | None => false,
    };
    let values =
        cells.iter_mut().zip(fields).filter(|(cell, _)| **cell == Cell::Known(Column::Value));
    for (cell, _) in values.filter(|(_, text)| is_total(text)) {
        *cell = Cell::Other;
    }
}

/// Lets the columns that another one of the same meaning stands for be ones that are not read.
fn leave_lesser_out(
    cells: &mut [Cell],
    fields: &[&str],
    own: &[(String, String)],
) -> Vec<(usize, Column)> {
    let lesser = lesser(&columns_of(cells), fields, own);
    for (index, _) in &lesser {
        if let Some(cell) = cells.get_mut(*index) {
            *cell = Cell::Other;
        }
    }
    lesser
}

/// The columns that cells of a header name.
fn columns_of(cells: &[Cell]) -> Vec<Option<Column>> {
    let column = |cell: &Cell| match cell {
        Cell::Known(column) => Some(*column),
        Cell::Period | Cell::Area | Cell::Indicator | Cell::Blank | Cell::Other => None,
    };
    cells.iter().map(column).collect()
}

fn cell(intake: &Intake<'_>, text: &str) -> Cell {
    if fold(text).is_empty() {
        return Cell::Blank;
    }
    let plain = name_of(intake, text);
    named(intake, plain.as_ref().map_or(text, |(name, _)| name))
}

/// The area or period that a header names with a unit, a basis, a word for its values or the mark of a note beside
/// it, and what those say.
fn name_of(intake: &Intake<'_>, text: &str) -> Option<(String, Said)> {
    let is_name = |text: &str| intake.knows_area(text) || intake.is_period(text);
    let mut label = take_apart(text);
    if !may_hold_period(text) && !intake.knows_area(&label.name) {
        return None;
    }
    let period = period_of_values(intake, text, &mut label);
    let is_of_values = period.is_some();
    let name = period.unwrap_or_else(|| label.name.into_owned());
    let is_marked = without_note_marks(text) != text;
    let says_more = label.unit.is_some() || label.basis.is_some() || is_of_values || is_marked;
    let has_other = label.unit.as_ref().is_some_and(|unit| !is_known(unit, intake.plan()));
    let is_whole = is_name(text) && !is_of_values;
    if !says_more || has_other || is_whole || !is_name(&name) {
        return None;
    }
    Some((name, Said { unit: label.unit, basis: label.basis, place: None }))
}

/// The period of a header that says besides that its values were reached, or take the place of others:
/// `1-6月完成数`, `Actual (Q2)`, `一季度（修订）`. Behind a year alone it may be the one in which they were.
fn period_of_values(intake: &Intake<'_>, text: &str, label: &mut Label<'_>) -> Option<String> {
    let is_other = |unit: &mut String| intake.is_period(unit) && !is_known(unit, intake.plan());
    if is_reached(&label.name.to_lowercase())
        && let Some(period) = label.unit.take_if(is_other)
    {
        return Some(period);
    }
    let lowered = label.name.to_ascii_lowercase();
    let is_bracketed = label.unit.is_none() && label.basis.is_none() && label.name != fold(text);
    let reached = without_reached(&lowered).or(is_bracketed.then_some(lowered.as_str()));
    let reached = reached.filter(|period| !is_bare_year(period));
    let whole = fold(text).to_ascii_lowercase().replace(['(', ')'], " ");
    let corrected = || without_corrected(whole.trim());
    let is_period = |bare: &&str| intake.is_period(bare);
    let bare = reached.filter(is_period).or_else(|| corrected().filter(is_period))?;
    let start = lowered.find(bare)?;
    label.name.get(start..start.saturating_add(bare.len())).map(str::to_owned)
}

fn named(intake: &Intake<'_>, text: &str) -> Cell {
    if let Some(column) = recognise_column(text, &intake.plan().data.columns) {
        Cell::Known(column)
    } else if intake.knows_indicator(text) {
        // `绿化覆盖率（上年）` stands beside this year's.
        let is_own = intake.knows_indicator_as_written(text) || intake.other_kind(text).is_none();
        if is_own { Cell::Indicator } else { Cell::Other }
    } else if intake.knows_area(text) {
        Cell::Area
    } else if intake.is_period(text) || is_last_day(text) {
        Cell::Period
    } else {
        Cell::Other
    }
}

fn wide(cells: &[Cell], fields: &[&str], start: usize) -> Option<Wide> {
    let of = |kind: Cell| -> Vec<usize> {
        let own = cells.iter().enumerate().filter(|(_, cell)| **cell == kind);
        own.map(|(index, _)| index).collect()
    };
    let (periods, areas, indicators) = (of(Cell::Period), of(Cell::Area), of(Cell::Indicator));
    let (headers, values) = match (periods.len(), areas.len(), indicators.len()) {
        // A column of totals beside the periods is not read.
        (1.., 0..=1, 0) => (HeadersAre::Periods, periods),
        (0, 1.., 0) => (HeadersAre::Areas, areas),
        (0, 0, 1..) => (HeadersAre::Indicators, indicators),
        _ => return None,
    };
    let first_of = |column: Column| of(Cell::Known(column)).first().copied();
    // The corner of a table is often blank, or says “项目”.
    let first_value = values.first().copied()?;
    let corner = (0..first_value)
        .find(|index| matches!(cells.get(*index), Some(Cell::Blank | Cell::Other)))
        // A row of figures may hold some that could be years.
        .filter(|index| !fields.get(*index).is_some_and(|text| is_bare_figure(text)))
        .filter(|_| values.len() > 1);
    let (rows, label) = match headers {
        HeadersAre::Periods | HeadersAre::Areas => {
            (RowsAre::Indicators, first_of(Column::Indicator).or(corner)?)
        }
        HeadersAre::Indicators => match first_of(Column::Area).or(corner) {
            Some(area) => (RowsAre::Areas, area),
            // Where nothing names areas the rows are the periods of one.
            None => {
                (RowsAre::Periods, first_of(Column::Period).or_else(|| first_of(Column::Year))?)
            }
        },
    };
    Some(Wide {
        label,
        rows,
        cells: values,
        headers,
        columns: columns_of(cells),
        header: fields.iter().map(|field| (*field).to_owned()).collect(),
        named: Vec::new(),
        lesser: Vec::new(),
        refused: Vec::new(),
        start,
    })
}
