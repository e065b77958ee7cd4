//! The parts of the plan's area, and how their values make the whole.

use std::ops::Range;

use super::{Indicator, Measure, Plan};
use crate::quantity::Number;

/// One part of the plan's area, or a part of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Unique within the plan.
    pub name: String,
    /// The part that it belongs to; none for those directly below the plan's area.
    pub parent: Option<usize>,
    /// Its own parts, as indices into [`Plan::parts`].
    pub children: Range<usize>,
    /// How much it weighs in a mean.
    pub weight: Option<Number>,
}

/// How values of parts make the value of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Areas {
    /// They add up.
    Sum,
    /// Their mean, weighted where the parts have weights.
    Mean,
    /// A ratio or growth of the whole's own values, never of the parts' percentages.
    Ratio,
    /// The greatest.
    Max,
    /// The smallest.
    Min,
    /// Every part must keep the target by itself.
    Each,
    /// Not at all.
    None,
}

impl Areas {
    /// What holds where an indicator does not say.
    pub fn of_measure(measure: &Measure) -> Self {
        match measure {
            Measure::Flow | Measure::Cumulative => Self::Sum,
            Measure::GrowthOf(_) | Measure::Ratio { .. } | Measure::Share { .. } => Self::Ratio,
            Measure::Level | Measure::Rate => Self::None,
        }
    }

    /// Whether the whole's value is made of reported values of the parts.
    pub fn make_values(self) -> bool {
        matches!(self, Self::Sum | Self::Mean | Self::Max | Self::Min)
    }

    /// The word of the plan file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Ratio => "ratio",
            Self::Max => "max",
            Self::Min => "min",
            Self::Each => "each",
            Self::None => "none",
        }
    }
}

impl Plan {
    /// The parts directly below an area, in the order of the file; none for the whole.
    pub fn children(&self, area: Option<usize>) -> Range<usize> {
        match area {
            // Parts stand level by level, so those below the whole come first.
            None => 0..self.parts.partition_point(|part| part.parent.is_none()),
            Some(part) => self.parts.get(part).map_or(0..0, |part| part.children.clone()),
        }
    }

    /// The name of an area; none is the whole.
    pub fn area_name(&self, area: Option<usize>) -> &str {
        area.and_then(|part| self.parts.get(part)).map_or(&self.area, |part| &part.name)
    }

    /// Every part, each before its own parts and those before the next one beside it.
    pub fn parts_as_tree(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.parts.len());
        let mut next: Vec<usize> = self.children(None).rev().collect();
        while let Some(part) = next.pop() {
            order.push(part);
            next.extend(self.children(Some(part)).rev());
        }
        order
    }

    /// The areas that a target of an indicator is judged for beside the whole, in the order of the tree.
    pub fn judged_parts(&self, indicator: &Indicator) -> Vec<usize> {
        if indicator.areas == Areas::Each {
            let is_leaf = |part: &usize| self.children(Some(*part)).is_empty();
            let has_own = |part: &usize| indicator.part_target(*part).is_some();
            let parts = self.parts_as_tree().into_iter();
            return parts.filter(|part| is_leaf(part) || has_own(part)).collect();
        }
        if indicator.part_targets.is_empty() {
            return Vec::new();
        }
        let parts = self.parts_as_tree().into_iter();
        parts.filter(|part| indicator.part_target(*part).is_some()).collect()
    }
}
