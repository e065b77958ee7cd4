//! [`Revision`]: a target that was changed while the plan ran.

use super::{AsOf, Entry, Plan, Target};
use crate::period::Month;
use crate::source::Location;

/// A target that takes the place of an earlier one.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The first month in which it holds.
    pub from: Month,
    /// What must be reached from then on; by the indicator's own deadline.
    pub target: Target,
    /// Why it was changed.
    pub reason: String,
    /// Its table in the plan file.
    pub at: Location,
}

/// A target that was replaced, with the revision that did it.
#[derive(Clone, Debug)]
pub struct Replaced {
    /// The target that was promised first.
    pub target: Target,
    /// What holds in its place.
    pub by: Revision,
}

impl Plan {
    /// The plan with the targets that are in force as of a time. What was promised first is kept
    /// beside each that has changed.
    #[must_use]
    pub fn in_force(mut self, as_of: AsOf) -> Self {
        for entry in &mut self.entries {
            let Entry::Indicator(indicator) = entry else { continue };
            let holds = |revision: &&Revision| revision.from <= as_of.month();
            let newest = indicator.revisions.iter().filter(holds).max_by_key(|one| one.from);
            let Some(by) = newest.cloned() else { continue };
            let first = indicator.target.replace(by.target.clone());
            indicator.replaced = first.map(|target| Replaced { target, by });
        }
        self
    }
}
