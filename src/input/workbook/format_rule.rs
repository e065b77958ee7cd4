//! Rules of number formats: which section shows a number.

use crate::quantity::Number;

/// Which numbers a section shows: `[>=10000]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Always,
    If(Condition, Number),
}

/// How a number compares with that of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    Above,
    AtLeast,
    Below,
    AtMost,
    Equal,
    Other,
}

impl Rule {
    /// Reads what stands in brackets: `>=10000`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let conditions = [
            (">=", Condition::AtLeast),
            ("<=", Condition::AtMost),
            ("<>", Condition::Other),
            (">", Condition::Above),
            ("<", Condition::Below),
            ("=", Condition::Equal),
        ];
        let (number, condition) = conditions
            .into_iter()
            .find_map(|(sign, condition)| Some((text.strip_prefix(sign)?, condition)))?;
        Some(Self::If(condition, number.trim().parse().ok()?))
    }

    /// The rule of a section that states none, by its place among those that show numbers.
    pub(super) fn by_place(index: usize, count: usize) -> Self {
        let zero = Number::whole(0);
        match (index, count) {
            (0, 2) => Self::If(Condition::AtLeast, zero),
            (0, 3..) => Self::If(Condition::Above, zero),
            (1, 3..) => Self::If(Condition::Below, zero),
            _ => Self::Always,
        }
    }

    pub(super) fn holds(self, number: Number) -> bool {
        let Self::If(condition, limit) = self else { return true };
        match condition {
            Condition::Above => number > limit,
            Condition::AtLeast => number >= limit,
            Condition::Below => number < limit,
            Condition::AtMost => number <= limit,
            Condition::Equal => number == limit,
            Condition::Other => number != limit,
        }
    }
}
