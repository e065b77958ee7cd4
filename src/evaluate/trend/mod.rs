//! Trends: published methods that tell from the past whether a target will be reached. Pure
//! formulas; `docs/methods.md` has each with its source and guards.

mod growth;
mod mean_change;
mod of;
mod open_sdg;
mod open_sdg_growth;
mod sdsn;

use crate::assessment::{Trend, TrendClass, TrendGap};
use crate::quantity::{Bounds, Fraction};

pub(super) use growth::{growth_pace, steady_growth};
pub(super) use of::Asked;
pub(super) use open_sdg::cuts;

pub use mean_change::mean_change;
pub use open_sdg::open_sdg;
pub use open_sdg_growth::open_sdg_growth;
pub use sdsn::sdsn;

/// The way from a baseline to a target, and how far it has been gone.
#[derive(Clone, Debug)]
pub struct Journey {
    /// The value at the start.
    pub baseline: Fraction,
    /// The value now.
    pub actual: Fraction,
    /// The value to reach.
    pub target: Fraction,
    /// Months from the start to now.
    pub passed: u32,
    /// Months from the start to the deadline.
    pub whole: u32,
    /// Whether the target lies below: less is better.
    pub leads_down: bool,
    /// Whether the target itself does not reach it, as under `above` and `below`.
    pub is_strict: bool,
}

impl Journey {
    /// Whether a value reaches the target.
    fn is_reached(&self, value: &Fraction) -> bool {
        if *value == self.target {
            return !self.is_strict;
        }
        (*value < self.target) == self.leads_down
    }
}

impl Trend {
    /// No answer, and why.
    fn gap(gap: TrendGap) -> Self {
        let class = TrendClass::Undecidable(gap);
        Self { class, figure: None, score: None, projected: None, factor: None }
    }
}

/// The first class whose lower limit a figure is not below; the last one where it is below all.
/// `None` where the figure is too near to a limit to tell.
fn class_of(figure: &Bounds, steps: &[(Fraction, TrendClass)], below: TrendClass) -> TrendClass {
    for (limit, class) in steps {
        match figure.is_at_least(limit) {
            Some(true) => return *class,
            Some(false) => {}
            None => return TrendClass::Undecidable(TrendGap::WithinErrorBound),
        }
    }
    below
}
