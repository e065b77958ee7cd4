//! Units that a value without one may be in.

use crate::diagnostic::term::{CellAdvice, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::convert::named;
use crate::input::unit_line::{Money, UnitNamed, is_other_currency};
use crate::plan::Indicator;
use crate::quantity::{Unit, Units, fold};

/// The units that a value without one may be in.
#[derive(Clone, Copy, Default)]
pub(in crate::input) struct UnitDoubt<'a> {
    /// What stands around the rows.
    pub(in crate::input) around: &'a [UnitNamed],
    /// Whether that is the name of the table.
    pub(in crate::input) is_by_name: bool,
    /// A line that says it of the indicators alone that it names.
    pub(in crate::input) of: Option<&'a str>,
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
    let place = if doubt.is_by_name { Word::ByName } else { Word::PlaceLine };
    let by_line = around(doubt, indicator, units).map(|(unit, advice)| (unit, place, advice));
    let other = |named| other_unit(named, &indicator.unit, units);
    let by_row = || doubt.beside.into_iter().flatten().find_map(other);
    let by_row = || by_row().map(|unit| (unit, Word::PlaceOtherRow, CellAdvice::UnitOfRow));
    let Some((found, source, advice)) = by_line.or_else(by_row) else { return Ok(()) };
    let unclear = Diagnostic::new(Code::UnitInDoubt).with("written", shown).with("found", found);
    let unclear = unclear.with("source", source).with("advice", advice);
    Err(Box::new(unclear.with("expected", named(&indicator.unit))))
}

/// What stands around the rows, if a bare value of an indicator may be in that, with what to do about it. A line of
/// several units names those of several indicators, and one may speak of some alone: what measures something else
/// than a value is then said of others.
fn around<'d>(
    doubt: UnitDoubt<'d>,
    indicator: &Indicator,
    units: &Units,
) -> Option<(&'d str, CellAdvice)> {
    let is_own = |named: &UnitNamed| match named {
        UnitNamed::Unit(text) => units.unit(text) == indicator.unit,
        UnitNamed::Currency(text) => {
            let money = Money::of(text).zip(Money::of(indicator.unit.symbol()));
            money.is_some_and(|(money, own)| money.may_be_in(own))
        }
        UnitNamed::Foreign(_) | UnitNamed::Unclear(_) => false,
    };
    let is_same_measure = |named: &UnitNamed| match named {
        UnitNamed::Unclear(_) => true,
        UnitNamed::Unit(text) => {
            Units::multiplier(text).is_some() || units.unit(text).converts_to(&indicator.unit)
        }
        UnitNamed::Currency(_) | UnitNamed::Foreign(_) => false,
    };
    let of_others = doubt.of.is_some_and(|line| !names(line, indicator));
    let is_spared = of_others || doubt.around.iter().any(is_own);
    doubt.around.iter().find_map(|named| {
        let is_same = is_same_measure(named);
        let unit = other_unit(named, &indicator.unit, units).filter(|_| is_same || !is_spared)?;
        let advice = match (doubt.is_by_name, is_same) {
            (true, _) => CellAdvice::UnitInName,
            (false, true) => CellAdvice::UnitLineHolds,
            (false, false) => CellAdvice::UnitOfValue,
        };
        Some((unit, advice))
    })
}

/// Whether a line names an indicator.
fn names(line: &str, indicator: &Indicator) -> bool {
    fold(line).to_lowercase().contains(&fold(&indicator.heading.name).to_lowercase())
}

/// Whether a value of an indicator without a unit may be in one of others.
pub(in crate::input) fn may_be_in(
    named: &[UnitNamed],
    indicator: &Indicator,
    units: &Units,
) -> bool {
    named.iter().any(|named| other_unit(named, &indicator.unit, units).is_some())
}

/// What a text outside the cell says of the unit, if a bare value may be in another one by it than in its own.
fn other_unit<'t>(outside: &'t UnitNamed, wanted: &Unit, units: &Units) -> Option<&'t str> {
    let text = match outside {
        UnitNamed::Unclear(text) => return Some(text),
        UnitNamed::Currency(text) => {
            let money = Money::of(text).zip(Money::of(wanted.symbol()));
            let is_money = |text: &str| Money::of(text).is_some() || is_other_currency(text);
            // A currency that nobody knows is another one.
            let is_unknown = money.is_none() && is_money(wanted.symbol());
            let is_other = money.is_some_and(|(money, own)| !money.may_be_in(own));
            return (is_unknown || is_other).then_some(text);
        }
        // A line about measures or money says nothing of what is counted.
        UnitNamed::Foreign(text) => {
            let is_aside = wanted.is_count() || wanted.is_percent();
            let is_share = units.unit(text).is_percent();
            return (is_share || !is_aside).then_some(text);
        }
        UnitNamed::Unit(text) => text,
    };
    let multiplied = Units::multiplier(text);
    let multiplied = multiplied.and_then(|by| wanted.without_multiplier().times_ten_to(by));
    let unit = multiplied.unwrap_or_else(|| units.unit(text));
    let is_other = if unit.converts_to(wanted) {
        unit != *wanted
    } else {
        let money = Money::of(text).zip(Money::of(wanted.symbol()));
        money.is_some_and(|(money, own)| !money.may_be(own))
    };
    is_other.then_some(text)
}
