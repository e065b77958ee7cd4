//! What was reported for an area itself: the sum of its amounts, its newest running total, or the one
//! value at the end of a month.

use super::actual::Reached;
use super::{Case, flow};
use crate::assessment::{Actual, CellRef, Method, Note, Reason};
use crate::observation::{Observation, Reading, SeriesKey};
use crate::period::{Month, Period};
use crate::plan::{Indicator, Measure};
use crate::quantity::Fraction;

impl Case<'_> {
    /// An indicator of an area over a span, as reported for the area itself.
    pub(super) fn measured(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Reached {
        match indicator.measure {
            Measure::Flow => self.summed(key, indicator, span),
            Measure::Cumulative if span.first() == self.plan.period.first() => {
                self.accumulated(key, indicator, span.last())
            }
            // A year before the plan has a running total of its own.
            Measure::Cumulative if span.last() < self.plan.period.first() => {
                let mut reached = self.at(key, span.last());
                self.bound_by_newest(&mut reached, key, indicator, span);
                reached
            }
            Measure::Cumulative
            | Measure::Level
            | Measure::Rate
            | Measure::GrowthOf(_)
            | Measure::Ratio { .. }
            | Measure::Share { .. } => self.at(key, span.last()),
        }
    }

    /// The reporting period that ends with a month, to name what is missing.
    fn period_ending(&self, month: Month) -> Period {
        let around = self.plan.reporting_period(month);
        let own = around.filter(|period| period.last() == month);
        own.or_else(|| Period::new(month, month)).unwrap_or(self.plan.period)
    }

    /// The sum of the amounts of a span.
    pub(super) fn summed(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Reached {
        let cells = self.observations.of_series(key);
        let sum = flow::sum(self, key, &cells, span, indicator.unit.is_count());
        let contradicts = sum
            .notes
            .iter()
            .any(|note| matches!(note, Note::PartsContradictWhole { by_rounding: false, .. }));
        let invalid = if sum.has_refused {
            Some(Reason::ValueRefused)
        } else {
            contradicts.then_some(Reason::ValuesContradict)
        };
        let at_least = sum.reported.filter(|_| !indicator.may_fall);
        Reached {
            actual: sum.total.map(|value| Actual { value, method: Method::Cells(sum.pieces) }),
            at_least: at_least.map(|(value, cells)| Actual { value, method: Method::Cells(cells) }),
            invalid,
            gaps: sum.gaps,
            notes: sum.notes,
            considered: sum.considered,
            ..Reached::default()
        }
    }

    fn accumulated(&self, key: SeriesKey, indicator: &Indicator, month: Month) -> Reached {
        let mut reached = self.at(key, month);
        if let Some((first, second)) = self.contradiction(key, month) {
            reached.invalid = Some(Reason::ValuesContradict);
            if reached.notes.is_empty() {
                reached.notes.push(Note::ValuesContradict { first, second });
            }
        }
        self.bound_by_newest(&mut reached, key, indicator, self.span_to(month));
        reached
    }

    /// Without a value at the end of a span: at least the newest running total within it.
    fn bound_by_newest(
        &self,
        reached: &mut Reached,
        key: SeriesKey,
        indicator: &Indicator,
        span: Period,
    ) {
        if reached.actual.is_some() || indicator.may_fall {
            return;
        }
        let cells = self.observations.of_series(key);
        let cells = cells.iter().enumerate();
        let within = |cell: &Observation| {
            cell.period.last() <= span.last() && cell.period.last() >= span.first()
        };
        let newest = cells.rev().find(|(_, cell)| within(cell) && cell.value().is_some());
        reached.at_least = newest.and_then(|(index, cell)| single(cell_of(key, index), cell));
    }

    /// Two values of the plan for the end of one month that differ, up to `month`.
    fn contradiction(&self, key: SeriesKey, month: Month) -> Option<(CellRef, CellRef)> {
        let cells = self.observations.of_series(key);
        let within = |cell: &Observation| {
            cell.period.last() <= month && cell.period.last() >= self.plan.period.first()
        };
        let valued = cells.iter().enumerate().filter(|(_, cell)| within(cell));
        let valued: Vec<(usize, &Observation)> =
            valued.filter(|(_, cell)| cell.value().is_some()).collect();
        valued.windows(2).find_map(|pair| {
            let [(first, one), (second, other)] = pair else { return None };
            let differ = one.period.last() == other.period.last() && one.value() != other.value();
            let reference = |index: &usize| cell_of(key, *index);
            differ.then(|| (reference(first), reference(second)))
        })
    }

    /// The one value at the end of a month.
    pub(super) fn at(&self, key: SeriesKey, month: Month) -> Reached {
        let cells = self.observations.of_series(key);
        let cells = cells.iter().enumerate();
        let mut cells = cells.filter(|(_, cell)| cell.period.last() == month);
        let mut reached = Reached::default();
        let mut chosen: Option<(CellRef, &Observation)> = None;
        for (index, cell) in cells.by_ref() {
            let here = cell_of(key, index);
            match (cell.reading, chosen) {
                (Reading::Refused, _) => {
                    reached.invalid = Some(Reason::ValueRefused);
                    reached.considered.push(here);
                }
                (Reading::Missing, _) => reached.considered.push(here),
                (Reading::Value(_), None) => chosen = Some((here, cell)),
                (Reading::Value(value), Some((first, known))) if known.value() != Some(value) => {
                    reached.invalid = Some(Reason::ValuesContradict);
                    reached.notes.push(Note::ValuesContradict { first, second: here });
                }
                (Reading::Value(_) | Reading::State(_) | Reading::Superseded(_), _) => {}
            }
        }
        reached.actual = chosen.and_then(|(reference, cell)| single(reference, cell));
        if reached.actual.is_none() {
            reached.gaps.push(self.period_ending(month));
        }
        reached
    }
}

fn single(reference: CellRef, cell: &Observation) -> Option<Actual> {
    let value = Fraction::from(cell.value()?);
    Some(Actual { value, method: Method::Cells(vec![reference]) })
}

/// One cell of a series.
pub(super) fn cell_of(key: SeriesKey, index: usize) -> CellRef {
    CellRef::of(key.entry, key.part, index)
}
