//! A table with one value a cell, by its header: what its rows and headers are about, and which columns are read.

use super::header::{Column, HeaderFault, repeated_columns, settle_years};
use super::label::Said;
use super::vocabulary::is_bare_total;
use crate::plan::Plan;
use crate::quantity::fold;

/// A table with one value a cell.
pub(super) struct Wide {
    /// The field that says what a row is about.
    pub(super) label: usize,
    /// What that is.
    pub(super) rows: RowsAre,
    /// The fields with values.
    pub(super) cells: Vec<usize>,
    /// What their headers name.
    pub(super) headers: HeadersAre,
    /// The known columns beside them.
    pub(super) columns: Vec<Option<Column>>,
    /// The header's texts.
    pub(super) header: Vec<String>,
    /// What their headers name without what they say beside it, and that: `2022-Q1（亿元）`.
    pub(super) named: Vec<(String, Said)>,
    /// [Fields](super::lesser::lesser) that another one of the same meaning stands for.
    pub(super) lesser: Vec<(usize, Column)>,
    /// Fields that were refused with their header.
    pub(super) refused: Vec<usize>,
    /// The first byte of the header line.
    pub(super) start: usize,
}

impl Wide {
    /// The field of a known column.
    pub(super) fn field(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|known| *known == Some(column))
    }

    /// Whether a column says by its header what the rows are about.
    pub(super) fn has_named_label(&self) -> bool {
        self.columns.get(self.label).is_some_and(Option::is_some)
    }

    /// The field that says whom a row is about, where one does.
    pub(super) fn area_of_rows(&self) -> Option<usize> {
        match self.rows {
            RowsAre::Indicators | RowsAre::Periods => self.field(Column::Area),
            RowsAre::Areas => Some(self.label),
        }
    }

    /// Whether a field beside the label has a blank header.
    pub(super) fn is_blank(&self, field: usize) -> bool {
        let text = self.header.get(field);
        field != self.label && text.is_some_and(|text| fold(text).is_empty())
    }

    /// Whether a field has a header that is not known.
    pub(super) fn is_unknown(&self, field: usize) -> bool {
        let is_known = self.columns.get(field).is_some_and(Option::is_some);
        let is_told = field == self.label || self.refused.contains(&field);
        // They are in their order.
        let is_read = is_known || is_told || self.cells.binary_search(&field).is_ok();
        !is_read && self.header.get(field).is_some_and(|text| !fold(text).is_empty())
    }

    /// Settles whether a column of years says the whole period; `has_period_above` is whether a title
    /// or a name says it.
    pub(super) fn settle_years(&mut self, has_period_above: bool) {
        let has_others = has_period_above || self.headers == HeadersAre::Periods;
        settle_years(&mut self.columns, has_others);
    }

    /// Takes the columns out whose headers say `%` where others do not: what they hold is not certain.
    pub(super) fn take_percents(&mut self, plan: &Plan) -> Vec<usize> {
        let is_percent = |index: &usize| {
            let unit = self.named.get(*index).and_then(|(_, said)| said.unit.as_ref());
            unit.is_some_and(|unit| plan.units.unit(unit).is_percent())
        };
        let (percents, others): (Vec<usize>, Vec<usize>) =
            self.cells.iter().copied().partition(is_percent);
        if others.is_empty() || self.headers == HeadersAre::Indicators {
            return Vec::new();
        }
        self.cells = others;
        self.refused.clone_from(&percents);
        percents
    }

    /// Takes columns of values out that were refused with their headers.
    pub(super) fn refuse(&mut self, columns: &[usize]) {
        self.cells.retain(|index| !columns.contains(index));
        self.refused.extend(columns);
    }

    /// Takes the columns out that are headed 合计 among those of areas.
    pub(super) fn take_totals(&mut self) -> Vec<usize> {
        let is_total = |index: &usize| {
            let named = self.named.get(*index).map(|(name, _)| name.as_str());
            self.headers == HeadersAre::Areas && named.is_some_and(is_bare_total)
        };
        let (totals, others): (Vec<usize>, Vec<usize>) =
            self.cells.iter().copied().partition(is_total);
        self.cells = others;
        self.refused.extend(&totals);
        totals
    }

    /// The columns that mean the same: it is not known which one counts.
    pub(super) fn repeated_columns(&self) -> Vec<HeaderFault> {
        let by_headers = match self.headers {
            HeadersAre::Periods => Column::Period,
            HeadersAre::Areas => Column::Area,
            HeadersAre::Indicators => Column::Indicator,
        };
        repeated_columns(&self.columns, &self.header, (by_headers, &self.cells))
    }

    /// Whether neither a column nor the layout says whom the values are about.
    pub(super) fn has_no_area_of_its_own(&self) -> bool {
        let by_layout = self.rows == RowsAre::Areas || self.headers == HeadersAre::Areas;
        !by_layout && self.field(Column::Area).is_none()
    }
}

/// What the rows of a wide table are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowsAre {
    Indicators,
    Areas,
    Periods,
}

/// What the headers of a wide table name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadersAre {
    Periods,
    Areas,
    Indicators,
}
