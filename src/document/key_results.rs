//! [`KeyResults`]: where a document of objectives and key results gives scores.

use super::en;
use super::layout::{Line, LineKind};

/// Where a line stands in a document of key results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    /// In a document that has not spoken of key results.
    #[default]
    Elsewhere,
    /// Among objectives and key results.
    Among,
    /// Below a key result.
    Below,
}

/// What is known of the key results of a document while its lines are read.
#[derive(Default)]
pub(super) struct KeyResults {
    is_named: bool,
    /// The columns from which on an item stands below the last key result.
    below: Option<usize>,
}

impl KeyResults {
    /// Takes a line in small letters, before its numerals are read; only a title, a heading or an item can
    /// name key results.
    pub(super) fn enter(&mut self, line: &Line, lower: &str, is_item: bool, is_first: bool) {
        let is_title = is_first || line.kind == LineKind::Heading;
        self.is_named = self.is_named || (is_title || is_item) && en::names_key_results(lower);
        self.below = self.below.filter(|below| is_item && line.depth >= *below);
    }

    /// Where the line stands that was taken last.
    pub(super) fn standing(&self) -> Standing {
        match (self.is_named, self.below) {
            (false, _) => Standing::Elsewhere,
            (true, None) => Standing::Among,
            (true, Some(_)) => Standing::Below,
        }
    }

    /// Notes that the line taken last is a key result: what is set in below it belongs to it.
    pub(super) fn open(&mut self, line: &Line, is_item: bool) {
        let depth = if is_item { line.depth.saturating_add(1) } else { 0 };
        self.below = self.below.or(Some(depth));
    }
}
