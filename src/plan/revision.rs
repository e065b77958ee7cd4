//! [`Revision`]: a target that was changed while the plan ran.

use super::{AsOf, Entry, Indicator, PartTarget, Plan, Target};
use crate::period::Month;
use crate::source::Location;

/// A target that takes the place of an earlier one.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The first month in which it holds.
    pub from: Month,
    /// What must be reached from then on, by the indicator's own deadline; none where only targets of
    /// parts change.
    pub target: Option<Target>,
    /// What single parts must reach from then on, in order of the parts. Others keep what they had.
    pub part_targets: Vec<PartTarget>,
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
    /// The first month of the target that holds in its place.
    pub from: Month,
    /// Why it was changed.
    pub reason: String,
    /// The table of the revision in the plan file.
    pub at: Location,
}

impl Revision {
    /// What an area must reach from then on, if that changes; none is the whole.
    pub fn target_of(&self, area: Option<usize>) -> Option<&Target> {
        let Some(part) = area else { return self.target.as_ref() };
        let own = self.part_targets.iter().find(|own| own.part == part);
        own.map(|own| &own.target)
    }

    /// What becomes of a target that is replaced by this.
    fn replacing(&self, target: Target) -> Replaced {
        Replaced { target, from: self.from, reason: self.reason.clone(), at: self.at.clone() }
    }
}

impl Plan {
    /// The plan with the targets that are in force as of a time. What was promised first is kept
    /// beside each that has changed.
    #[must_use]
    pub fn in_force(mut self, as_of: AsOf) -> Self {
        for entry in &mut self.entries {
            if let Entry::Indicator(indicator) = entry {
                // It holds from the first day of its month on, although no value is judged before its end.
                indicator.revise(Month::containing(as_of.date));
            }
        }
        self
    }
}

impl Indicator {
    /// Puts the targets of the revisions that have begun by a month into force.
    fn revise(&mut self, month: Month) {
        let begun = self.revisions.iter().filter(|revision| revision.from <= month);
        let begun: Vec<Revision> = begun.cloned().collect();
        let newest = |area: Option<usize>| {
            let of_area = begun.iter().rev().find_map(|one| Some((one, one.target_of(area)?)));
            of_area.map(|(revision, target)| (revision, target.clone()))
        };
        for own in &mut self.part_targets {
            let Some((revision, target)) = newest(Some(own.part)) else { continue };
            let first = std::mem::replace(&mut own.target, target);
            own.replaced = Some(Box::new(revision.replacing(first)));
        }
        if let Some((revision, target)) = newest(None) {
            let first = self.target.replace(target);
            self.replaced = first.map(|target| Box::new(revision.replacing(target)));
        }
    }
}
