//! The merged cells of a sheet, and what stands in the cells that they cover.

use crate::source::cell_name;

/// Cells of a sheet that are merged: the value of all of them stands in the first one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The first byte of the record with the first cell.
    pub record: usize,
    /// Its first and last field, from 1.
    pub fields: (usize, usize),
    /// The first byte of the last of its records that hold something themselves.
    pub last: usize,
    /// Its first and last row, from 1.
    pub rows: (usize, usize),
}

impl Joint {
    /// Whether it goes over rows below its first record that hold something themselves.
    pub fn is_over_rows(&self) -> bool {
        self.last > self.record
    }

    /// `C2:D2`.
    pub fn name(&self) -> String {
        let (first, last) = (self.fields.0, self.fields.1);
        format!("{}:{}", cell_name(first, self.rows.0), cell_name(last, self.rows.1))
    }
}

/// A covered cell in which the text of the first one stands once more, as it does where people want to filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// The first byte of its record, and its field, from 1.
    pub place: (usize, usize),
    /// Which of the merged cells covers it.
    pub joint: usize,
}

/// A covered cell in which another text stands, that nobody sees: it is left out of the sheet's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The first byte of its record, and its field, from 1.
    pub place: (usize, usize),
    /// What stands in it.
    pub written: Box<str>,
    /// Which of the merged cells covers it; none if it is only marked as covered.
    pub joint: Option<usize>,
}

/// The merged cells of a sheet, in the order of their records and fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joints {
    /// The merged cells.
    pub merged: Vec<Joint>,
    /// Cells below them that say the same.
    pub repeated: Vec<Repeated>,
    /// Cells that nobody sees and that say something else.
    pub covered: Vec<Covered>,
}

impl Joints {
    /// The merged cells that begin at a field of the record that begins at a byte.
    pub fn begun_at(&self, record: usize, field: usize) -> Option<Joint> {
        let key = |joint: &Joint| (joint.record, joint.fields.0);
        let found = self.merged.binary_search_by_key(&(record, field), key).ok()?;
        self.merged.get(found).copied()
    }

    /// The merged cells whose text stands in a field: they begin there, or it stands there once more.
    pub fn shown_at(&self, record: usize, field: usize) -> Option<Joint> {
        let repeated = || {
            let found = self.repeated.binary_search_by_key(&(record, field), |cell| cell.place);
            let cell = self.repeated.get(found.ok()?)?;
            self.merged.get(cell.joint).copied()
        };
        self.begun_at(record, field).or_else(repeated)
    }

    /// The covered cells of the record that begins at a byte.
    pub fn covered_in(&self, record: usize) -> &[Covered] {
        let start = self.covered.partition_point(|cell| cell.place.0 < record);
        let end = self.covered.partition_point(|cell| cell.place.0 <= record);
        self.covered.get(start..end).unwrap_or_default()
    }
}
