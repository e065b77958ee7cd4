//! Units that a value without one may be in.

use crate::diagnostic::term::{CellAdvice, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::convert::named;
use crate::input::unit_line::UnitNamed;
use crate::plan::Indicator;
use crate::quantity::{Unit, Units};

/// The units that a value without one may be in.
#[derive(Clone, Copy, Default)]
pub(in crate::input) struct UnitDoubt<'a> {
    /// What stands around the rows.
    pub(in crate::input) around: &'a [UnitNamed],
    /// What rows that it may go with state where its own is blank: of the same indicator, of the whole that
    /// it is a part of.
    pub(in crate::input) beside: [&'a [UnitNamed]; 2],
}

/// Refuses a bare value where a line around the table, or another row of it, names a unit that converts
/// into the indicator's and is another one: which of the two is meant, nobody knows.
pub(super) fn check_doubt(
    shown: &str,
    doubt: UnitDoubt<'_>,
    indicator: &Indicator,
    units: &Units,
) -> Result<(), Box<Diagnostic>> {
    let other = |named| other_unit(named, &indicator.unit, units);
    let by_line = doubt.around.iter().find_map(other);
    let by_line = by_line.map(|unit| (unit, Word::PlaceLine, CellAdvice::UnitLineHolds));
    let by_row = || doubt.beside.into_iter().flatten().find_map(other);
    let by_row = || by_row().map(|unit| (unit, Word::PlaceOtherRow, CellAdvice::UnitOfRow));
    let Some((found, source, advice)) = by_line.or_else(by_row) else { return Ok(()) };
    let unclear = Diagnostic::new(Code::UnitInDoubt).with("written", shown).with("found", found);
    let unclear = unclear.with("source", source).with("advice", advice);
    Err(Box::new(unclear.with("expected", named(&indicator.unit))))
}

/// Whether a value of an indicator without a unit may be in one of others.
pub(in crate::input) fn may_be_in(
    named: &[UnitNamed],
    indicator: &Indicator,
    units: &Units,
) -> bool {
    named.iter().any(|named| other_unit(named, &indicator.unit, units).is_some())
}

/// What stands above the table, if a bare value may be in another unit by it than in its own.
fn other_unit<'t>(above: &'t UnitNamed, wanted: &Unit, units: &Units) -> Option<&'t str> {
    let text = match above {
        UnitNamed::Unclear(text) => return Some(text),
        UnitNamed::Unit(text) => text,
    };
    let multiplied = Units::multiplier(text);
    let multiplied = multiplied.and_then(|by| wanted.without_multiplier().times_ten_to(by));
    let unit = multiplied.unwrap_or_else(|| units.unit(text));
    (unit != *wanted && unit.converts_to(wanted)).then_some(text)
}
