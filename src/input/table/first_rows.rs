//! The first rows below a header, by which it is known what its columns are.

use crate::input::records::{Records, Step};
use crate::observation::Grammar;

/// How many rows are looked at: what stands in none of them is looked for nowhere.
pub(super) const LOOKED_AT: usize = 1_000;

/// Rows of a text in its grammar.
pub(super) type Rows<'t> = (&'t str, Grammar);

/// Goes over the first of them.
pub(super) struct FirstRows<'t> {
    records: Records<'t>,
    left: usize,
}

impl<'t> FirstRows<'t> {
    /// From the first row on.
    pub(super) fn of((text, grammar): Rows<'t>) -> Self {
        Self { records: Records::new(text, grammar), left: LOOKED_AT }
    }

    /// The fields of the next row; nothing behind the last one, or where a row is none that people write.
    pub(super) fn next(&mut self) -> Option<Vec<&str>> {
        self.left = self.left.checked_sub(1)?;
        match self.records.next() {
            Step::Record { .. } => Some(self.records.fields()),
            Step::TooLarge { .. } | Step::End => None,
        }
    }
}
