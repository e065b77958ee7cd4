//! The unit that lines around the rows of a table name.

use super::Line;
use crate::input::unit_line::{Money, UnitNamed, bracketed_units, units_in};
use crate::input::vocabulary::speaks_of_figures;
use crate::plan::Plan;
use crate::quantity::{Units, fold};

/// What the lines above a table say of a unit.
#[derive(Clone, Debug, Default)]
pub(in crate::input) struct UnitAbove {
    /// The unit of every value without one, where the plan says that the line holds.
    pub(in crate::input) holds: Option<String>,
    /// What a value without a unit may be in, where it is not settled.
    pub(in crate::input) doubtful: Vec<UnitNamed>,
    /// Whether the name of the table says that, and no line.
    pub(in crate::input) is_by_name: bool,
    /// The text that says it, where that names indicators: it speaks of these.
    pub(in crate::input) of: Option<String>,
    /// The multiplier that is all they say: it contradicts units that do not have it. `Figures in thousands` may be said of
    /// amounts alone.
    pub(in crate::input) scale: Option<String>,
}

impl UnitAbove {
    /// Whether a line names a unit, and not a currency alone.
    pub(in crate::input) fn names_unit(&self) -> bool {
        let is_unit = |named: &UnitNamed| !matches!(named, UnitNamed::Currency(_));
        self.holds.is_some() || self.doubtful.iter().any(is_unit)
    }

    /// Whether no line says anything of units.
    pub(in crate::input) fn is_silent(&self) -> bool {
        self.holds.is_none() && self.doubtful.is_empty()
    }
}

/// The units that lines around the rows name, and the line if the plan says that it does not hold;
/// `uses` is what the plan says. Several units hold for none of the values: which one is whose is not
/// said.
pub(in crate::input) fn unit_above<'l, L>(
    lines: impl Fn() -> L,
    uses: Option<bool>,
    plan: &Plan,
) -> (UnitAbove, Option<&'l Line>)
where
    L: DoubleEndedIterator<Item = &'l Line>,
{
    let mut stated = Vec::new();
    let (mut first, mut naming) = (None, Vec::new());
    for line in lines() {
        let units = units_in(&line.fields, plan);
        first = first.or((!units.is_empty()).then_some(line));
        naming.extend((!units.is_empty()).then_some(line.text.as_str()));
        stated.extend(units);
    }
    stated.dedup();
    let of_currency = |named: &mut UnitNamed| matches!(named, UnitNamed::Currency(_));
    let currencies: Vec<UnitNamed> = stated.extract_if(.., of_currency).collect();
    let bracketed = || {
        let mut lines = lines().rev().map(|line| (line, bracketed_units(&line.fields, plan)));
        lines.find(|(_, units)| !units.is_empty())
    };
    let (holds, mut doubtful, ignored) = match (stated.as_slice(), uses) {
        ([], Some(false)) => (None, Vec::new(), None),
        ([], Some(true) | None) => {
            let found = bracketed();
            naming.extend(found.as_ref().map(|(line, _)| line.text.as_str()));
            (None, found.map(|(_, units)| units).unwrap_or_default(), None)
        }
        (_, Some(false)) => (None, Vec::new(), first),
        ([UnitNamed::Unit(unit)], Some(true)) => (Some(unit.clone()), Vec::new(), None),
        (_, Some(true) | None) => (None, stated, None),
    };
    let scale = match (holds.as_ref(), doubtful.as_slice()) {
        (Some(unit), _) | (None, [UnitNamed::Unit(unit)]) => Some(unit.clone()),
        (None, _) => None,
    };
    let is_open = || {
        let text = |line: &Line| line.text.to_lowercase();
        let mut lines = lines().map(text);
        lines.any(|text| ["unless", "otherwise", "除"].iter().any(|word| text.contains(word)))
    };
    // `Amounts in EUR '000`, `单位：亿元` above a column of currencies.
    let is_scaled = |unit: &str| Money::of(unit).is_some_and(|money| !money.is_bare());
    let is_multiplier = |unit: &str| !unit.is_ascii() && Units::multiplier(unit).is_some();
    let scale = scale.filter(|unit| (is_multiplier(unit) || is_scaled(unit)) && !is_open());
    if uses != Some(false) {
        doubtful.extend(currencies);
    }
    let of = of_some(&naming, plan);
    (UnitAbove { holds, doubtful, scale, is_by_name: false, of }, ignored)
}

/// The lines together, where each names an indicator.
pub(in crate::input) fn of_some(lines: &[&str], plan: &Plan) -> Option<String> {
    let names = |line: &str| {
        let line = fold(line).to_lowercase();
        let mut names = plan.entries.iter().map(|entry| &entry.heading().name);
        names.any(|name| line.contains(&fold(name).to_lowercase()))
    };
    let is_of_all = |line: &str| speaks_of_figures(line);
    let are_of_some = !lines.is_empty() && lines.iter().all(|line| names(line) && !is_of_all(line));
    are_of_some.then(|| lines.join(" "))
}
