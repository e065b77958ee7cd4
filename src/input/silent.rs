//! Texts beside values that say nothing of them, remembered by their bytes: the same few come in row after row.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::unit_line::unit_of_note;
use super::vocabulary::{is_rejected, may_say_other};
use crate::plan::Plan;
use crate::quantity::fold;

/// Whether a remark may say of the values beside it that they are of another kind, period, part or unit, or do not
/// count: asked of every row alike, however it is read.
pub(super) fn may_say_otherwise(remark: &str, plan: &Plan) -> bool {
    is_void(remark) || may_say_other(remark) || unit_of_note(remark, plan).is_some()
}

/// Whether a remark says that its row does not count.
pub(super) fn is_void(remark: &str) -> bool {
    !remark.is_empty() && is_rejected(&fold(remark), None)
}

/// Texts of a column that are remembered.
const MOST: usize = 4_096;

/// Bytes of the longest of them.
const LONGEST: usize = 256;

/// By column: the texts that say nothing of the values beside them.
pub(super) struct Silent(Vec<HashSet<Box<[u8]>, RandomState>>);

impl Silent {
    /// None yet, for so many columns.
    pub(super) fn of_columns(columns: usize) -> Self {
        Self((0..columns).map(|_| HashSet::default()).collect())
    }

    /// Whether a text of a column is one of them; `is_silent` is asked where that is not known.
    pub(super) fn has(
        &mut self,
        column: usize,
        written: &[u8],
        is_silent: impl FnOnce() -> bool,
    ) -> bool {
        let Some(known) = self.0.get_mut(column) else { return is_silent() };
        if known.contains(written) {
            return true;
        }
        let silent = is_silent();
        if silent && known.len() < MOST && written.len() <= LONGEST {
            known.insert(written.into());
        }
        silent
    }
}
