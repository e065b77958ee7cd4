//! Totals of tables by area, 合计: what they are of is the rows beside them. Where parts of the plan lack there they are
//! not those of the whole, and a sum of rates is no rate.

use super::findings::Findings;
use super::repeats::named;
use crate::diagnostic::{About, Argument, Code, Diagnostic};
use crate::observation::{Observation, Observations, Origin, Reading, SeriesKey};
use crate::period::Period;
use crate::plan::{Indicator, Measure, Plan};
use crate::quantity::{Fraction, Number, Sum};

/// A value in a row or column that is headed 合计 and says no area.
#[derive(Clone, Copy, Debug)]
pub(super) struct Total {
    pub(super) entry: usize,
    pub(super) origin: Origin,
}

/// What the same table has of the parts, for the indicator and period of a total.
struct Beside {
    /// The values of those that have one, a part below another one only where that has none.
    values: Vec<Number>,
    /// The parts directly below the whole that do not stand there, nor any below them.
    lacking: Vec<usize>,
    /// Those of them that report others for the same period, and never this one.
    silent: Vec<usize>,
}

impl Beside {
    fn sum(&self) -> Fraction {
        let mut sum = Sum::default();
        self.values.iter().for_each(|value| sum.add(*value));
        sum.total()
    }
}

/// Leaves totals out that are of some of the parts alone, where the others have anything of that; refuses those that cannot be of rates, and tells it.
pub(super) fn settle(
    observations: &mut Observations,
    (totals, plan): (&[Total], &Plan),
    findings: &mut Findings,
) {
    for total in totals {
        let key = SeriesKey { entry: total.entry, part: None };
        let Some(indicator) = plan.indicator(total.entry) else { continue };
        let mut cells = observations.take_series(key);
        let cell = cells.iter_mut().find(|cell| cell.origin == total.origin);
        let found = cell.and_then(|cell| {
            let Reading::Value(value) = cell.reading else { return None };
            let beside = beside(observations, (total.entry, cell), plan);
            let (reading, told) = judged(indicator, plan, (value, &beside))?;
            cell.reading = reading;
            let told = told.with("of", named(plan, key)).with("written", cell.raw.trim());
            Some((reading, told.about(About::area(None)), cell.origin))
        });
        observations.put_series(key, cells);
        if let Some((reading, told, origin)) = found {
            let refused = usize::from(reading == Reading::Refused);
            observations.refused_rows = observations.refused_rows.saturating_add(refused);
            findings.add(told.at(observations.locate(origin)));
        }
    }
}

/// What a total is instead of a value of the whole, and how that is told.
fn judged(
    indicator: &Indicator,
    plan: &Plan,
    (value, beside): (Number, &Beside),
) -> Option<(Reading, Diagnostic)> {
    let total = Fraction::from(value);
    let is_sum = !beside.values.is_empty() && beside.sum() == total;
    if is_rate(indicator) {
        let is_whole = is_sum && indicator.unit.is_percent() && value == Number::whole(100);
        let is_outside = beside.lacking.is_empty() && lies_outside(value, &beside.values);
        let is_none = beside.values.len() > 1 && (is_sum && !is_whole || is_outside);
        return is_none.then(|| (Reading::Refused, Diagnostic::new(Code::TotalOfRates)));
    }
    if !is_sum || beside.lacking.is_empty() {
        return None;
    }
    let is_whole = beside.lacking.iter().all(|part| beside.silent.contains(part));
    let (reading, code) = if is_whole {
        (Reading::Value(value), Code::TotalWithoutSilent)
    } else {
        (Reading::Missing, Code::TotalOfSome)
    };
    let lacking = beside.lacking.iter().map(|part| plan.area_name(Some(*part)));
    let told =
        Diagnostic::new(code).with("lacking", Argument::names(lacking)).with("area", &plan.area);
    Some((reading, told))
}

/// Whether values of an indicator do not add up: those of parts have that of the whole between them.
fn is_rate(indicator: &Indicator) -> bool {
    let unit = &indicator.unit;
    indicator.measure == Measure::Rate || unit.is_percent() || unit.is_percentage_points()
}

fn lies_outside(value: Number, parts: &[Number]) -> bool {
    let (least, most) = (parts.iter().min(), parts.iter().max());
    least.is_some_and(|least| value < *least) || most.is_some_and(|most| value > *most)
}

/// What stands beside a total in its table.
fn beside(
    observations: &Observations,
    (entry, total): (usize, &Observation),
    plan: &Plan,
) -> Beside {
    let mut found = Beside { values: Vec::new(), lacking: Vec::new(), silent: Vec::new() };
    let of_part = |part: usize| {
        let cells = observations.of_series(SeriesKey { entry, part: Some(part) });
        let is_beside = |cell: &&Observation| {
            cell.period == total.period && observations.file_of(cell.origin) == total.origin.source
        };
        cells.iter().find(is_beside).map(|cell| cell.reading)
    };
    for part in plan.children(None) {
        let own = of_part(part);
        let below = || plan.children(Some(part)).filter_map(of_part);
        let readings: Vec<Reading> = own.map_or_else(|| below().collect(), |own| vec![own]);
        if readings.is_empty() {
            found.lacking.push(part);
            found
                .silent
                .extend(is_silent(observations, plan, (entry, part), total).then_some(part));
        }
        found.values.extend(readings.iter().filter_map(|reading| match reading {
            Reading::Value(value) => Some(*value),
            Reading::State(_) | Reading::Missing | Reading::Refused | Reading::Superseded(_) => {
                None
            }
        }));
    }
    found
}

/// Whether a part, and those below it, never report an indicator, although they report others for the period of a total
/// and for another one: it has nothing of that.
fn is_silent(
    observations: &Observations,
    plan: &Plan,
    (entry, part): (usize, usize),
    total: &Observation,
) -> bool {
    let parts: Vec<usize> = std::iter::once(part).chain(plan.children(Some(part))).collect();
    let periods_of = |entry: usize| -> Vec<Period> {
        let keys = parts.iter().map(|part| SeriesKey { entry, part: Some(*part) });
        let periods = |key| observations.of_series(key).iter().map(|cell| cell.period).collect();
        keys.flat_map(|key| -> Vec<Period> { periods(key) }).collect()
    };
    if !periods_of(entry).is_empty() {
        return false;
    }
    let others = (0..plan.entries.len()).filter(|other| *other != entry);
    let reported: Vec<Period> = others.flat_map(periods_of).collect();
    reported.contains(&total.period) && reported.iter().any(|period| *period != total.period)
}
