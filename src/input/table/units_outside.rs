//! The units that titles, names and texts beside values say, and whether these are those of the values.

use super::aside::RowSays;
use super::first_rows::{FirstRows, Rows};
use super::{Shape, Table};
use crate::input::above::{Line, UnitAbove, of_some};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::Column;
use crate::input::label::take_apart;
use crate::input::path_text::legible;
use crate::input::unit_line::{Money, UnitNamed, bracketed_units, unit_at_end, units_in};
use crate::input::wide::HeadersAre;
use crate::plan::Indicator;
use crate::quantity::{Units, fold};

impl Table<'_> {
    /// The unit at the end of a title, or of the name of the sheet or file.
    pub(super) fn unit_of_titles(&self, intake: &Intake<'_>) -> UnitAbove {
        let plan = intake.plan();
        let at_end = |text: &str| unit_at_end(text, &intake.without_periods(&fold(text)), plan);
        // Behind labels stand names of people and offices.
        let is_title = |line: &&Line| !line.text.contains([':', '：']);
        let titles = self.above.iter().rev().filter(is_title);
        let by_title = titles.map(|line| (at_end(&line.text), line.text.clone()));
        let mut by_title = by_title.filter_map(|(unit, text)| Some((unit?, text)));
        let by_title = by_title.next();
        let by_name = || {
            let mut names = self.own_names().filter(|(_, is_folder)| !is_folder);
            names.find_map(|(name, _)| {
                let name = legible(name).into_owned();
                Some((unit_of_name(intake, &name).or_else(|| at_end(&name))?, name))
            })
        };
        let has_title = by_title.is_some();
        let found = by_title.or_else(by_name);
        let is_by_name = !has_title && found.is_some();
        let of = found.as_ref().and_then(|(_, text)| of_some(&[text], plan));
        let doubtful: Vec<UnitNamed> = found.into_iter().map(|(unit, _)| unit).collect();
        UnitAbove { doubtful, is_by_name, of, ..UnitAbove::default() }
    }

    /// Marks the measures that none of the table's indicators has: a line that speaks of others speaks of none of
    /// the values.
    pub(super) fn mark_foreign(
        &self,
        intake: &Intake<'_>,
        (above, is_loose): (&mut UnitAbove, bool),
        below: Rows<'_>,
    ) {
        let named = &mut above.doubtful;
        let units = &intake.plan().units;
        let is_measure = |named: &UnitNamed| match named {
            UnitNamed::Unit(text) => {
                let unit = units.unit(text);
                unit.is_measure() && !unit.is_count() && Units::multiplier(text).is_none()
            }
            UnitNamed::Currency(_) | UnitNamed::Foreign(_) | UnitNamed::Unclear(_) => false,
        };
        if !named.iter().any(is_measure) {
            return;
        }
        let Some(own) = self.indicators_of_rows(intake, below) else { return };
        // A line may name the units of several indicators.
        let is_of_one = |named: &UnitNamed| {
            let unit = units.unit(named.text());
            own.iter().any(|own| own.unit.converts_to(&unit))
        };
        if named.iter().any(is_of_one) {
            // A name or the end of a title that says the unit of some says nothing of those in other currencies.
            let is_own =
                |named: &UnitNamed| own.iter().any(|own| own.unit == units.unit(named.text()));
            if is_loose && named.iter().any(is_own) {
                above.of = Some(String::new());
            }
            return;
        }
        for named in named.iter_mut().filter(|named| is_measure(named)) {
            if let UnitNamed::Unit(text) = named {
                *named = UnitNamed::Foreign(std::mem::take(text));
            }
        }
    }

    /// The indicators that a table is of, if the plan knows all of them.
    fn indicators_of_rows<'i>(
        &self,
        intake: &'i Intake<'_>,
        rows: Rows<'_>,
    ) -> Option<Vec<&'i Indicator>> {
        let label = match self.shape.as_ref()? {
            Shape::Long(header) => header.field(Column::Indicator)?,
            Shape::Wide(wide) if wide.headers == HeadersAre::Indicators => {
                let headers = wide.cells.iter().filter_map(|index| self.header.get(*index));
                return headers.map(|header| intake.indicator_named(header)).collect();
            }
            Shape::Wide(wide) => wide.label,
        };
        let mut found = Vec::new();
        let mut first = FirstRows::of(rows);
        while let Some(fields) = first.next() {
            let name = fields.get(label).copied().unwrap_or_default();
            match intake.indicator_named(name) {
                Some(own) => found.push(own),
                None if fold(name).is_empty()
                    || !fields.iter().any(|text| cell::is_figure(text)) => {}
                None => return None,
            }
        }
        (!found.is_empty()).then_some(found)
    }
}

/// Whether the values of a row are in a unit that is named beside them.
pub(super) fn are_in(intake: &Intake<'_>, row: RowSays<'_>, named: &UnitNamed) -> bool {
    row.written().all(|(name, own)| match own {
        Some(own) => is_same_unit(intake, &own, named),
        None => intake
            .indicator_named(name)
            .is_none_or(|indicator| is_same_unit(intake, indicator.unit.symbol(), named)),
    })
}

/// Whether a value of a row of which nothing else says a unit may be in one that is named beside it: that of its target
/// says nothing of a value with a unit of its own.
pub(super) fn may_be_in_another(intake: &Intake<'_>, row: RowSays<'_>, named: &UnitNamed) -> bool {
    let named = std::slice::from_ref(named);
    let mut bare = row.written().filter(|(_, own)| own.is_none());
    bare.any(|(name, _)| {
        let own = intake.indicator_named(name);
        own.is_some_and(|own| cell::may_be_in(named, own, &intake.plan().units))
    })
}

/// Whether a note names a unit that measures the same as that of the row on another scale: 千元 beside 万元. A unit in the
/// cell of the value says for certain what it is.
pub(super) fn is_rescaled_by(intake: &Intake<'_>, row: RowSays<'_>, named: &UnitNamed) -> bool {
    let UnitNamed::Unit(unit) = named else { return false };
    let mut bare = row
        .values
        .iter()
        .filter(|(value, _)| !cell::is_missing(value) && cell::own_unit(value).is_none());
    !cell::is_missing(row.unit)
        && bare.next().is_some()
        && is_rescaled(row.unit, unit, &intake.plan().units)
}

/// Whether a unit measures the same as one that is written, on another scale.
fn is_rescaled(own: &str, named: &str, units: &Units) -> bool {
    let own = units.unit(&fold(own));
    if let Some(by) = Units::multiplier(named) {
        return own.without_multiplier().times_ten_to(by).is_some_and(|scaled| scaled != own);
    }
    let named = units.unit(named);
    named.converts_to(&own) && named != own
}

impl<'a> RowSays<'a> {
    /// The indicators of its values, with the units that are written for them.
    fn written(self) -> impl Iterator<Item = (&'a str, Option<String>)> {
        let values = self.values.iter().enumerate();
        let given = values.filter(|(_, (value, _))| !cell::is_missing(value));
        given.map(move |(index, (value, header))| {
            let name = self.indicators.get(index).or(self.indicators.first());
            let name = name.copied().unwrap_or_default();
            let of_row = Some(self.unit).filter(|unit| !cell::is_missing(unit)).map(str::to_owned);
            let own = of_row.or_else(|| cell::own_unit(value)).or_else(|| take_apart(name).unit);
            (name, own.or_else(|| header.map(str::to_owned)))
        })
    }
}

/// Whether a unit is the one that is named, or in the currency that is.
fn is_same_unit(intake: &Intake<'_>, own: &str, named: &UnitNamed) -> bool {
    let of = |text: &str| Money::of(text);
    match named {
        UnitNamed::Unit(text) | UnitNamed::Foreign(text) | UnitNamed::Unclear(text) => {
            let is_money = || of(own).zip(of(text)).is_some_and(|(own, money)| own.may_be(money));
            !intake.is_other_unit(own, text) || is_money()
        }
        UnitNamed::Currency(text) => {
            of(own).zip(of(text)).is_none_or(|(own, money)| own.may_be_in(money))
        }
    }
}

/// Whether a unit measures something else than the values of a row, whatever its scale: people where these are
/// in pounds.
pub(super) fn is_of_another_thing(
    intake: &Intake<'_>,
    row: RowSays<'_>,
    named: &UnitNamed,
) -> bool {
    let unit = named.text();
    if Units::multiplier(unit).is_some() || Money::of(unit).is_some_and(Money::is_foreign) {
        return false;
    }
    let units = &intake.plan().units;
    let unit = units.unit(unit);
    let own = |name: &&str| intake.indicator_named(name).map(|indicator| indicator.unit.clone());
    let written = Some(fold(row.unit)).filter(|text| !cell::is_missing(text));
    let mut of_row = written.map(|text| units.unit(&text)).into_iter();
    let mut owns = row.indicators.iter().filter_map(own);
    of_row.all(|own| unit.exponent_to(&own).is_none())
        && owns.all(|own| unit.exponent_to(&own).is_none())
}

/// The unit that the name of a file or sheet says, in brackets or as accounts do: `维修费（元）2026年3月`.
fn unit_of_name(intake: &Intake<'_>, name: &str) -> Option<UnitNamed> {
    let plan = intake.plan();
    let folded = fold(name);
    let stated = units_in(&[name.to_owned()], plan).into_iter().next();
    let rest = [intake.without_periods(&folded).trim().to_owned()];
    // `（2026年2月度）` without 2026年2月 is of no kilowatt hours.
    let is_written = |named: &UnitNamed| folded.contains(&format!("({}", named.text()));
    stated.or_else(|| bracketed_units(&rest, plan).into_iter().find(is_written))
}
