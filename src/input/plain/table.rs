//! What is known of a table whose rows may be plain: which fields are read, which must say nothing.

use std::sync::Arc;

use super::field::read;
use super::record::Record;
use crate::input::cell;
use crate::input::header::{Column, Header};
use crate::input::stated::StatedUnits;
use crate::input::table::Halves;
use crate::input::tells::Tells;
use crate::observation::{Observation, Origin, Reading, Revision};
use crate::period::Period;

/// A table whose rows may be plain.
#[derive(Debug)]
pub(in crate::input) struct PlainTable {
    pub(super) columns: Fields,
    pub(super) width: usize,
    /// Columns without a header, in which nothing should stand.
    pub(super) blank: Vec<usize>,
    /// Whether it has no columns but those that are read.
    pub(super) is_bare: bool,
    pub(super) separator: u8,
    /// Index of the file.
    pub(super) source: usize,
}

/// The numbers of the fields that are read.
#[derive(Debug)]
pub(super) struct Fields {
    pub(super) indicator: usize,
    pub(super) period: usize,
    pub(super) value: usize,
    pub(super) area: Option<usize>,
    pub(super) unit: Option<usize>,
    pub(super) note: Option<usize>,
    /// Fields that must be empty in a plain row.
    pub(super) empty: Vec<usize>,
    /// Fields that nobody reads; what stands in them must be text nevertheless.
    pub(super) unread: Vec<usize>,
    /// Those of them that may say something of the value, and what that is about.
    pub(super) asides: Vec<(usize, Tells)>,
    /// Those of them whose header says that they do not.
    pub(super) remarks: Vec<usize>,
    /// Where figures may have been divided.
    pub(super) halves: Vec<Halves>,
    /// The units that rows state, if there is a column of them.
    pub(super) stated: Option<Arc<StatedUnits>>,
}

/// What is known of the columns that are not read.
#[derive(Clone)]
pub(in crate::input) struct Unread<'t> {
    /// Those that may say something of the value, and what that is about.
    pub(in crate::input) asides: &'t [(usize, Tells)],
    /// Those whose header says that they do not.
    pub(in crate::input) remarks: &'t [usize],
    /// Where figures may have been divided.
    pub(in crate::input) halves: &'t [Halves],
}

impl Fields {
    /// Whether there are none but those that are read.
    fn are_bare(&self) -> bool {
        let are_none = self.empty.is_empty() && self.unread.is_empty();
        are_none && self.asides.is_empty() && self.remarks.is_empty() && self.halves.is_empty()
    }
}

impl PlainTable {
    /// Index of the file.
    pub(in crate::input) fn source(&self) -> usize {
        self.source
    }

    /// The plain rows that a header promises; none without a column of values.
    pub(in crate::input) fn of(
        header: &Header,
        (unread, stated): (Unread<'_>, Option<Arc<StatedUnits>>),
        (separator, source): (u8, usize),
    ) -> Option<Self> {
        let field = |column: Column| header.field(column);
        // The period of a row is then said in two cells.
        if field(Column::Year).is_some() {
            return None;
        }
        let read = [Column::Indicator, Column::Period, Column::Value, Column::Area, Column::Unit];
        let empty = [Column::Status, Column::Evidence, Column::Version];
        let others = |index: &usize| {
            let is = |column: &Column| field(*column) == Some(*index);
            !read.iter().chain(&empty).chain(&[Column::Note]).any(is) && !header.is_blank(*index)
        };
        let columns = Fields {
            indicator: field(Column::Indicator)?,
            period: field(Column::Period)?,
            value: field(Column::Value)?,
            area: field(Column::Area),
            unit: field(Column::Unit),
            note: field(Column::Note),
            empty: empty.into_iter().filter_map(field).collect(),
            unread: (0..header.width()).filter(others).collect(),
            asides: unread
                .asides
                .iter()
                .copied()
                .filter(|(index, _)| !header.is_blank(*index))
                .collect(),
            remarks: unread.remarks.to_vec(),
            halves: unread.halves.to_vec(),
            stated,
        };
        let blank: Vec<usize> =
            (0..header.width()).filter(|index| header.is_blank(*index)).collect();
        Some(Self {
            is_bare: blank.is_empty() && columns.are_bare(),
            columns,
            width: header.width(),
            blank,
            separator,
            source,
        })
    }

    /// A plain row with everything that it says.
    pub(super) fn observation(
        &self,
        record: Record<'_, '_>,
        reading: Reading,
        period: Period,
        start: usize,
    ) -> Observation {
        let text = |field: Option<usize>| {
            let text = field.and_then(|field| read(record.field(field)?)).unwrap_or_default();
            Some(text).filter(|text| !cell::is_missing(text)).map(Into::into)
        };
        let fields = &self.columns;
        Observation {
            period,
            date: None,
            reading,
            raw: record.field(fields.value).and_then(read).unwrap_or_default().into(),
            raw_unit: text(fields.unit),
            evidence: None,
            note: text(fields.note),
            revision: Revision::default(),
            is_running_total: false,
            origin: Origin {
                source: self.source,
                record: start,
                field: fields.value.saturating_add(1),
            },
        }
    }
}
