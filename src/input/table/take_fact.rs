//! A fact as its table says it: with what its indicator's name, its header and the lines around the rows say beside
//! the cells.

use super::Table;
use super::units::counts;
use crate::diagnostic::term::Word;
use crate::input::basis::{Basis, Since};
use crate::input::cell;
use crate::input::facts::{Fact, Field, Intake};
use crate::input::label::{Label, Said, take_apart};
use crate::input::unit_line::Money;
use crate::input::vocabulary::left_out;
use crate::observation::Origin;
use crate::period::unframed;
use crate::quantity::fold;

/// The units that stand outside of a row.
struct UnitsOutside<'t> {
    /// That of the indicator's name, with its place.
    name: Option<(&'t str, Origin)>,
    /// That of the column's header.
    header: Option<(&'t str, Origin)>,
    /// How large a line says that figures are.
    scale: Option<&'t str>,
}

impl Table<'_> {
    /// Takes a fact in, with what its indicator's name and the table say beside the cells.
    pub(super) fn take_fact(&self, intake: &mut Intake<'_>, fact: &Fact<'_>, said: &Said) {
        let written = fact.indicator.text;
        let label = label_of(intake, written);
        let name = label.as_ref().map_or(written, |label| label.name.as_ref());
        let named = Fact { indicator: Field { text: name, ..fact.indicator }, ..*fact };
        if self.refuse_increase(intake, &named, (written, said))
            || self.refuse_unclear(intake, &named)
            || self.refuse_completion(intake, &named)
        {
            return;
        }
        let own_basis = label.as_ref().and_then(|label| label.basis).or(said.basis);
        let scale = self.given.above.scale.as_deref();
        let units = UnitsOutside { scale, ..UnitsOutside::of(label.as_ref(), said, fact) };
        let fact = self.with_basis(intake, &named, own_basis);
        let fact = self.with_unit(intake, &fact, &units);
        match units.contradiction(intake, &fact) {
            Some((at, units)) => intake.refuse_contradiction(&fact, at, units),
            None => intake.take(&fact),
        }
    }

    /// Refuses what came on top where a level is asked for; gives whether it was.
    fn refuse_increase(
        &self,
        intake: &mut Intake<'_>,
        fact: &Fact<'_>,
        (written, said): (&str, &Said),
    ) -> bool {
        let fault = self.increase(intake, (fact.indicator.text, written), said);
        let is_value = !cell::is_missing(fact.value.text) && is_placed(intake, fact);
        let Some(fault) = fault.filter(|_| is_value) else { return false };
        let origin = fact.value.origin;
        intake.mark_refused(fact.indicator.text, fact.period.text, fact.area.text, origin);
        intake.refuse([(origin, fault)]);
        true
    }

    /// A fact on the basis that its name or header says, or the lines around the rows.
    fn with_basis<'t>(
        &self,
        intake: &Intake<'_>,
        fact: &Fact<'t>,
        own_basis: Option<Basis>,
    ) -> Fact<'t> {
        let outside = || self.basis_outside(intake, fact.indicator.text);
        // A title may say from when the totals of a column count.
        let says_start = |basis: &Basis| basis.is_running() && !is_open(*basis);
        let basis = match own_basis {
            Some(own) if is_open(own) => {
                outside().filter(says_start).or(self.given.totals_since).or(own_basis)
            }
            Some(_) => own_basis,
            None => outside(),
        };
        // What a title says of its period does not hold for a row or column that says otherwise.
        let is_single = matches!(own_basis, Some(Basis::Single(_))) && self.given.period.is_some();
        let text = if is_single { unframed(fact.period.text) } else { fact.period.text };
        Fact { basis, period: Field { text, ..fact.period }, ..*fact }
    }

    /// A fact in the unit of its row, else that of its name, of its header or of a line.
    fn with_unit<'t>(
        &'t self,
        intake: &Intake<'_>,
        fact: &Fact<'t>,
        units: &UnitsOutside<'t>,
    ) -> Fact<'t> {
        let indicator = || intake.indicator_named(fact.indicator.text);
        let is_counted =
            counts(fact.unit.text) && indicator().is_some_and(|of| cell::is_counted(&of.unit));
        // `No.` leaves the unit the plan's.
        if is_counted {
            return Fact { unit: Field { text: "", ..fact.unit }, ..*fact };
        }
        if !cell::is_missing(fact.unit.text) {
            return Fact { ..*fact };
        }
        let holds = self.given.above.holds.as_deref();
        let by_line = || holds.map(|text| (text, fact.value.origin, Word::PlaceLine));
        let fact: Fact<'_> = match units.nearest().or_else(by_line) {
            Some((text, origin, unit_place)) => {
                Fact { unit: Field { text, origin }, unit_place, ..*fact }
            }
            None => Fact { ..*fact },
        };
        let is_open = units.nearest().is_none() && cell::is_missing(fact.unit.text);
        let doubt = is_open.then(|| self.unit_doubt(intake, fact.indicator.text));
        Fact { doubt: doubt.unwrap_or_default(), ..fact }
    }

    /// What a line around the rows says of the basis of an indicator's values.
    pub(super) fn basis_outside(&self, intake: &Intake<'_>, name: &str) -> Option<Basis> {
        let bases = Some(&self.given.bases).filter(|bases| !bases.is_empty());
        let own = bases.and_then(|bases| {
            let entry = intake.names().entry_labelled(name)?;
            bases.iter().find(|(of, _)| *of == entry).map(|(_, basis)| *basis)
        });
        own.or(self.given.basis)
    }
}

impl<'t> UnitsOutside<'t> {
    fn of(label: Option<&'t Label<'_>>, said: &'t Said, fact: &Fact<'_>) -> Self {
        let own = label.and_then(|label| label.unit.as_deref());
        let header = said.unit.as_deref();
        Self {
            name: own.map(|unit| (unit, fact.indicator.origin)),
            header: header.map(|unit| (unit, said.place.unwrap_or(fact.value.origin))),
            scale: None,
        }
    }

    /// The one that holds where a row has none, with its place.
    fn nearest(&self) -> Option<(&'t str, Origin, Word)> {
        let by_name = self.name.map(|(unit, origin)| (unit, origin, Word::PlaceName));
        by_name.or(self.header.map(|(unit, origin)| (unit, origin, Word::PlaceHeader)))
    }

    /// Two of them and the unit of the row that differ, with where that is told.
    fn contradiction(
        &self,
        intake: &Intake<'_>,
        fact: &'t Fact<'_>,
    ) -> Option<(Origin, [(Word, &'t str); 2])> {
        if let (Some((name, origin)), Some((header, _))) = (self.name, self.header)
            && intake.is_other_unit(name, header)
        {
            return Some((origin, [(Word::PlaceName, name), (Word::PlaceHeader, header)]));
        }
        // A scaled currency says nothing of what is no money of it.
        let indicator = || intake.indicator_named(fact.indicator.text);
        // Beside `单位：万元` a column may say 亿元, and 元 of what the plan has in 元.
        let is_of_currency = |own: Money| {
            own.is_bare() && indicator().is_none_or(|of| of.unit.symbol() != fact.unit.text.trim())
        };
        let is_meant = |scale: &&str| match (Money::of(scale), Money::of(fact.unit.text.trim())) {
            (Some(money), Some(own)) => {
                money.may_be_in(own) && (scale.is_ascii() || is_of_currency(own))
            }
            (Some(_), None) => false,
            (None, _) => true,
        };
        let by_scale = || self.scale.filter(is_meant).map(|scale| (scale, Word::PlaceLine));
        let nearest = self.nearest().map(|(unit, _, place)| (unit, place));
        let (unit, place) = nearest.or_else(by_scale)?;
        let own = fact.unit.text;
        let units = [(place, unit), (Word::PlaceUnitColumn, own.trim())];
        intake.is_other_unit(unit, own).then_some((fact.unit.origin, units))
    }
}

/// Whether a basis is that of running totals that do not say from when they count.
fn is_open(basis: Basis) -> bool {
    basis == Basis::Running(Since::Unsaid)
}

/// What the name of an indicator says beside it, where the plan has no name that is all of the text.
fn label_of<'t>(intake: &Intake<'_>, written: &'t str) -> Option<Label<'t>> {
    let label = (!intake.knows_indicator_as_written(written)).then(|| take_apart(written));
    // `(不含农户)` is no unit: what is called so is something else.
    let is_less = |unit: &str| left_out(unit).is_some();
    label.filter(|label| {
        intake.knows_indicator_as_written(&label.name)
            && !label.unit.as_deref().is_some_and(is_less)
    })
}

/// Whether it is known when and where a value is of. Where it is not, that is told: it holds for the other cells
/// of the row, too.
fn is_placed(intake: &Intake<'_>, fact: &Fact<'_>) -> bool {
    let [period, area] = [fact.period.text, fact.area.text];
    let is_known_time = intake.is_period(period) || intake.is_day(period);
    is_known_time && (fold(area).is_empty() || intake.knows_area(area))
}
