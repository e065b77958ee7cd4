//! What is told once, however often it was found.

use crate::diagnostic::Diagnostic;
use crate::observation::Origin;

/// A finding that is told once, with its number.
#[derive(Default)]
pub(in crate::input) struct Repeated {
    count: usize,
    first: Option<Diagnostic>,
}

impl Repeated {
    /// Counts a finding; the first one is told.
    pub(in crate::input) fn add(&mut self, finding: Diagnostic) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert(finding);
    }

    /// Whether nothing was found.
    pub(in crate::input) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Counts findings that are not told.
    pub(in crate::input) fn count_more(&mut self, findings: usize) {
        self.count = self.count.saturating_add(findings);
    }

    /// The first finding with the number of them all.
    pub(in crate::input) fn told(self) -> Option<Diagnostic> {
        Some(self.first?.with("count", self.count))
    }
}

/// Periods without a year that were taken to be of the plan's.
#[derive(Default)]
pub(super) struct AssumedYears {
    pub(super) count: usize,
    pub(super) first: Option<(String, Origin)>,
}

/// Values of parts of the plan's area.
#[derive(Default)]
pub(super) struct PartValues {
    pub(super) count: usize,
    pub(super) areas: Vec<String>,
}

impl AssumedYears {
    pub(super) fn add(&mut self, written: &str, origin: Origin) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert_with(|| (written.to_owned(), origin));
    }
}

impl PartValues {
    pub(super) fn add(&mut self, area: &str, count: usize) {
        self.count = self.count.saturating_add(count);
        if !self.areas.iter().any(|known| known == area) {
            self.areas.push(area.to_owned());
        }
    }
}
