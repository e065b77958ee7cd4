//! [`Waiver`]: a target that somebody excused, with a reason and a last day.

use jiff::civil::Date;

use crate::source::Location;

/// A target that somebody excused.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// Index of the plan's entry.
    pub entry: usize,
    /// Index of the part whose target it is; none for the whole's.
    pub part: Option<usize>,
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub approved_by: String,
    /// The last day on which it holds.
    pub expires: Date,
    /// Its table in the file of waivers.
    pub at: Location,
}
