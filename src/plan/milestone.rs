//! [`Milestone`]: something done or not done.

use jiff::civil::Date;

use super::Heading;

/// A promise that is done or not done, by a day, with evidence.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// Id, name, section and the rest that every entry has.
    pub heading: Heading,
    /// The last day on which it is in time.
    pub due: Date,
    /// Whether “done” counts without evidence.
    pub evidence: Evidence,
}

/// Whether “done” counts without evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A document number, address or file must stand in the row.
    Required,
    /// The state alone counts.
    Optional,
}
