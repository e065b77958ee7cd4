//! One reported value, with everything that says what it is about.

use crate::diagnostic::term::Word;
use crate::input::basis::{Basis, Since};
use crate::input::cell::UnitDoubt;
use crate::observation::Origin;
use crate::period::{Framing, framing};
use crate::quantity::fold;

/// A cell as written, and where it stands.
#[derive(Clone, Copy)]
pub(in crate::input) struct Field<'a> {
    pub(in crate::input) text: &'a str,
    pub(in crate::input) origin: Origin,
}

/// One reported value with everything that says what it is about. In a wide table the period, area
/// or indicator stands in the header.
pub(in crate::input) struct Fact<'a> {
    pub(in crate::input) indicator: Field<'a>,
    pub(in crate::input) period: Field<'a>,
    pub(in crate::input) area: Field<'a>,
    pub(in crate::input) value: Field<'a>,
    pub(in crate::input) unit: Field<'a>,
    /// Where that unit stands.
    pub(in crate::input) unit_place: Word,
    pub(in crate::input) status: Field<'a>,
    pub(in crate::input) evidence: Field<'a>,
    pub(in crate::input) note: Field<'a>,
    pub(in crate::input) version: Field<'a>,
    /// Whether the value is of its period alone, or a running total; as the measure says if unsaid.
    pub(in crate::input) basis: Option<Basis>,
    /// What is said of units elsewhere in the table, where a value without one may be in any of them.
    pub(in crate::input) doubt: UnitDoubt<'a>,
    /// Whether figures of its table show that they are written with three decimals.
    pub(in crate::input) has_three_decimals: bool,
}

impl Fact<'_> {
    /// Whether the value is of its period alone or a running total: as its row or column says, else
    /// as the words around its period do.
    pub(super) fn basis_of_value(&self) -> Option<Basis> {
        self.basis.or(self.has_running_period().then_some(Basis::Running(Since::Unsaid)))
    }

    /// Whether the words around its period say that it is a running total.
    fn has_running_period(&self) -> bool {
        matches!(framing(self.period.text), Framing::Running | Framing::RunningSince)
    }

    /// Whether the words around its period say the first month of a running total: `1-6月累计`.
    pub(super) fn says_first_month(&self) -> bool {
        framing(self.period.text) == Framing::RunningSince
    }

    /// Whether nothing but the words in front of its period says that it is a running total: `截至6月底`.
    pub(super) fn says_end_alone(&self) -> bool {
        self.basis.is_none()
            && !self.says_first_month()
            && !fold(self.period.text).trim_end().ends_with("累计")
    }

    /// Whether its row or column says that it is of its period alone, and its period that it is not.
    pub(super) fn contradicts_basis(&self) -> bool {
        matches!(self.basis, Some(Basis::Single(_))) && self.has_running_period()
    }
}
