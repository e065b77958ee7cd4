//! [`AuditSettings`]: how much the rules of the consistency audit weigh.

use crate::quantity::Number;

/// How much one rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleWeight {
    /// Its findings leave the run incomplete.
    Error,
    /// Its findings are warnings.
    Warning,
    /// Its findings are notes.
    Note,
    /// It is not looked for.
    Off,
}

/// What a plan says about the audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditSettings {
    /// Rules that weigh something else than usual, by name.
    pub weights: Vec<(String, RuleWeight)>,
    /// Times the value before from which on a value jumps.
    pub jump_factor: Number,
    /// Times its target from which on a value is far above it.
    pub far_above_factor: Number,
    /// Times its target above which a value without a unit is suspected to be in a smaller one.
    pub unit_suspect_factor: Number,
    /// Times what it is compared with, or the other way round, from which on a value swings.
    pub swing_factor: Number,
    /// Percentage points from which on a percentage swings.
    pub swing_points: Number,
    /// Share of the target from which on an amount can jump.
    pub jump_share: Number,
    /// Smaller whole numbers neither jump nor are the same in every period.
    pub small_count: Number,
    /// Periods from which on equality is noticed.
    pub same_periods: Number,
}

impl Default for AuditSettings {
    fn default() -> Self {
        Self {
            weights: Vec::new(),
            jump_factor: Number::whole(5),
            swing_factor: Number::whole(3),
            swing_points: Number::whole(20),
            far_above_factor: Number::whole(5),
            unit_suspect_factor: Number::whole(100),
            jump_share: Number::HALF,
            small_count: Number::whole(10),
            same_periods: Number::whole(3),
        }
    }
}

impl AuditSettings {
    /// The weight that the plan gives a rule, if it gives one.
    pub fn weight(&self, rule: &str) -> Option<RuleWeight> {
        self.weights.iter().find(|(name, _)| name == rule).map(|(_, weight)| *weight)
    }
}
