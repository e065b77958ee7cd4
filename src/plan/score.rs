//! [`ScoreRules`]: how targets that have a weight become points.

use crate::quantity::Number;

/// How targets that have a weight become points. All shares are percent of the weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreRules {
    /// For a target that is just reached.
    pub at_target: Number,
    /// Percent won or lost for each percent of the target above or below it.
    pub slope: Number,
    /// No target gets more.
    pub cap: Number,
    /// No target gets less.
    pub floor: Number,
    /// Points beyond the weight that one target can win at most.
    pub extra_cap: Number,
    /// How a target counts that is due and could not be judged.
    pub incomplete: IncompleteScore,
    /// Grades with the lowest percentage of each, the best first.
    pub grades: Vec<(String, Number)>,
}

/// How a target counts that is due and could not be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncompleteScore {
    /// With no points for its weight.
    Zero,
    /// Not at all.
    LeftOut,
}

impl Default for ScoreRules {
    fn default() -> Self {
        Self {
            at_target: Number::whole(100),
            slope: Number::whole(1),
            cap: Number::whole(100),
            floor: Number::ZERO,
            extra_cap: Number::whole(5),
            incomplete: IncompleteScore::Zero,
            grades: Vec::new(),
        }
    }
}
