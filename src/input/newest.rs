//! Which of several reports of the same thing is the newest.

use jiff::civil::Date;

use crate::observation::{Observation, Revision, Version};
use crate::quantity::Number;

/// The revisions that no other of the same thing is newer than. Several remain where they cannot be
/// ordered: a number and a day, or a version that is unclear.
#[derive(Default)]
pub(super) struct Newest {
    rank: Option<i8>,
    number: Option<Number>,
    day: Option<Date>,
}

impl Newest {
    /// Those of some revisions.
    pub(super) fn of(revisions: impl Iterator<Item = Revision> + Clone) -> Self {
        let rank = revisions.clone().map(|revision| revision.rank).max();
        let mut newest = Self { rank, ..Self::default() };
        for revision in revisions.filter(|revision| Some(revision.rank) == rank) {
            match revision.version {
                Version::Number(number) => newest.number = newest.number.max(Some(number)),
                Version::Day(day) => newest.day = newest.day.max(Some(day)),
                Version::Unstated | Version::Unclear => {}
            }
        }
        newest
    }

    /// Whether a cell is of one of them.
    pub(super) fn holds(&self, cell: &Observation) -> bool {
        self.has(cell.revision)
    }

    /// Whether a revision is one of them.
    pub(super) fn has(&self, revision: Revision) -> bool {
        let is_newest = match revision.version {
            Version::Unstated => self.number.is_none() && self.day.is_none(),
            Version::Number(number) => self.number == Some(number),
            Version::Day(day) => self.day == Some(day),
            Version::Unclear => true,
        };
        self.rank == Some(revision.rank) && is_newest
    }
}
