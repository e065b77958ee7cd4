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
}

impl Default for AuditSettings {
    fn default() -> Self {
        let five = Number::whole(5);
        Self { weights: Vec::new(), jump_factor: five, far_above_factor: five }
    }
}

impl AuditSettings {
    /// The weight that the plan gives a rule, if it gives one.
    pub fn weight(&self, rule: &str) -> Option<RuleWeight> {
        self.weights.iter().find(|(name, _)| name == rule).map(|(_, weight)| *weight)
    }
}
