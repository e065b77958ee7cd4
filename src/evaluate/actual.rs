//! What was reached: the actual value of an indicator at the end of a month.

use std::collections::HashSet;

use super::Case;
use crate::assessment::{Absent, Actual, CellRef, Known, Lacking, Method, Note, Reason};
use crate::observation::SeriesKey;
use crate::period::{Month, Period};
use crate::plan::{Indicator, Measure};
use crate::quantity::Fraction;

/// What is known about an indicator at the end of a month.
#[derive(Default)]
pub(super) struct Reached {
    /// Its actual value.
    pub(super) actual: Option<Actual>,
    /// Where there is none: what it is at least, whatever is still missing.
    pub(super) at_least: Option<Actual>,
    /// The same at most.
    pub(super) at_most: Option<Actual>,
    /// Why there is none although something was reported.
    pub(super) undecidable: Option<Reason>,
    /// The cells that an undecidable value would have come from.
    pub(super) considered: Vec<CellRef>,
    /// This year's value, where only last year's is lacking.
    pub(super) growth_from_unknown: Option<Fraction>,
    /// Why what was reported cannot be used.
    pub(super) invalid: Option<Reason>,
    /// Periods without a report.
    pub(super) gaps: Vec<Period>,
    /// Parts without a report, where the value is made of theirs.
    pub(super) absent: Absent,
    /// Indicators without a report, where the value is made of other indicators' values.
    pub(super) lacking: Vec<Lacking>,
    /// What was noticed.
    pub(super) notes: Vec<Note>,
}

impl Reached {
    /// Whether anything was reported.
    pub(super) fn is_anything(&self) -> bool {
        self.actual.is_some()
            || self.at_least.is_some()
            || self.at_most.is_some()
            || self.invalid.is_some()
            || !self.considered.is_empty()
    }

    /// Whether the area reported the value itself.
    fn is_told_itself(&self) -> bool {
        let actual = self.actual.as_ref();
        actual.is_some_and(|actual| matches!(actual.method, Method::Cells(_)))
    }

    /// What is known: a value, or else a bound, with this year's value where only last year's lacks. What
    /// is only a bound is told where it decides about the target or nothing better is known.
    pub(super) fn into_known(
        self,
        is_by_most: bool,
    ) -> (Option<(Actual, Known)>, Option<Fraction>) {
        let least = self.at_least.filter(|_| !is_by_most);
        let known =
            [(self.actual, Known::Whole), (least, Known::AtLeast), (self.at_most, Known::AtMost)];
        let known = known.into_iter().find_map(|(actual, known)| Some((actual?, known)));
        (known, self.growth_from_unknown)
    }

    /// Whether what was reached at least is less here than there.
    pub(super) fn says_less_than(&self, other: &Self) -> bool {
        let least = |reached: &Self| reached.at_least.as_ref().map(|least| least.value.clone());
        least(self) < least(other)
    }
}

impl Case<'_> {
    /// What is known about an indicator of an area at the end of `month`.
    pub(super) fn reached(&self, key: SeriesKey, indicator: &Indicator, month: Month) -> Reached {
        let mut reached = match indicator.measure {
            Measure::Flow
            | Measure::Cumulative
            | Measure::Level
            | Measure::Rate
            | Measure::Ratio { .. }
            | Measure::Share { .. } => self.over(key, indicator, self.span_to(month)),
            Measure::GrowthOf(base) => self.growth(key, indicator, base, month),
        };
        if self.is_refused(key) {
            reached.invalid = Some(Reason::ValueRefused);
        }
        reached
    }

    /// Whether a value was refused of which nobody knows when it was.
    pub(super) fn is_refused(&self, key: SeriesKey) -> bool {
        self.observations.has_refused_without_period(key)
    }

    /// Of an entry and all that it is built on: the periods of rows that were refused since their area
    /// is not known; none for one whose period is not known either.
    pub(super) fn refused_without_area(
        &self,
        entry: usize,
    ) -> impl Iterator<Item = Option<Period>> {
        let mut entries = vec![entry];
        let mut next = 0;
        while let Some(entry) = entries.get(next).copied() {
            let built_on = self.plan.indicator(entry).map(Indicator::built_on).unwrap_or_default();
            let new: Vec<usize> =
                built_on.into_iter().filter(|one| !entries.contains(one)).collect();
            entries.extend(new);
            next = next.saturating_add(1);
        }
        entries.into_iter().flat_map(|entry| self.observations.refused_without_area(entry))
    }

    /// An indicator of an area over a span, which need not lie in the plan: as reported for the area
    /// itself, else made of other indicators, else of what the area's parts reported. Nothing for a
    /// growth, which looks at two spans.
    pub(super) fn over(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Reached {
        let own = self.measured(key, indicator, span);
        if own.actual.is_some() || own.invalid.is_some() {
            return own;
        }
        if let Some(sides) = indicator.measure.quotient() {
            return self.quotient(key, indicator, sides, span);
        }
        let filled = match self.filled(key, indicator, span, &own) {
            Some(filled) if filled.actual.is_some() || filled.invalid.is_some() => return filled,
            filled => filled,
        };
        let made = match self.made(key, indicator, span) {
            Some(made) if made.actual.is_some() => return made,
            made => made.filter(|made| made.is_anything() || !own.is_anything()),
        };
        let made = made.filter(|_| self.leaves_room(key, indicator, &own));
        // Of several lower bounds the greatest one says most; of equal ones what was made of more.
        let candidates = [made, filled].into_iter().flatten();
        candidates.fold(own, |best, one| if one.says_less_than(&best) { best } else { one })
    }

    /// Whether what others report bounds an area that reported something itself. Of amounts it does not,
    /// since its own come first in their months; of a running total it does, unless it is more than
    /// what the area reported for the same time.
    fn leaves_room(&self, key: SeriesKey, indicator: &Indicator, own: &Reached) -> bool {
        let Some(least) = &own.at_least else { return true };
        if indicator.measure == Measure::Flow {
            return false;
        }
        let Method::Cells(cells) = &least.method else { return true };
        let newest = cells.iter().filter_map(|cell| {
            let key = SeriesKey { entry: cell.entry(), part: cell.part() };
            Some(self.observations.at(key, cell.index())?.period.last())
        });
        let Some(month) = newest.max() else { return true };
        let made = self.made(key, indicator, self.span_to(month));
        let made = made.and_then(|made| made.actual.or(made.at_least));
        made.is_none_or(|made| made.value <= least.value)
    }

    /// The months of the plan up to `month`.
    pub(super) fn span_to(&self, month: Month) -> Period {
        let first = self.plan.period.first();
        Period::new(first, month).unwrap_or(self.plan.period)
    }

    /// The months of the plan's current year up to `month`; a plan's years begin with its own first
    /// month.
    pub(super) fn plan_year_to(&self, month: Month) -> Period {
        let first = self.plan.period.first();
        let years = first.until(month).div_euclid(12);
        Period::new(first.plus(years.saturating_mul(12)), month).unwrap_or(self.plan.period)
    }

    /// What belongs to the months of a plan's year alone: of a running total, which in a longer plan
    /// goes on from year to year, what it grew by since the year began. What was reported for the
    /// year before the plan is that year's own.
    pub(super) fn of_year(&self, key: SeriesKey, indicator: &Indicator, span: Period) -> Reached {
        let first = self.plan.period.first();
        if indicator.measure != Measure::Cumulative || span.first() <= first {
            return self.over(key, indicator, span);
        }
        let mut total = self.over(key, indicator, self.span_to(span.last()));
        let before = self.over(key, indicator, self.span_to(span.first().plus(-1)));
        // A sum is what each member adds in the months of the year: of a greatest value, and of others
        // that do not add up over time, two totals do not tell it.
        let is_told = total.is_told_itself() || before.is_told_itself();
        let made = if is_told { None } else { self.made_of_year(key, indicator, span) };
        let made = match made {
            Some(made) if made.actual.is_some() => return made,
            made => made,
        };
        total.take_gaps(&before);
        total.at_least = None;
        total.at_most = None;
        total.actual = total.actual.zip(before.actual).map(|(total, before)| Actual {
            value: total.value.minus(&before.value),
            method: Method::Added { total: Box::new(total), before: Box::new(before) },
        });
        if total.actual.is_some() || total.invalid.is_some() {
            return total;
        }
        // A sum needs of each member the months of the year alone, not those before.
        match made {
            Some(made) if made.actual.is_some() || made.gaps.len() < total.gaps.len() => made,
            _ => total,
        }
    }

    /// A growth that was reported itself, else the growth of the base over the same months of last
    /// year.
    fn growth(&self, key: SeriesKey, indicator: &Indicator, base: usize, month: Month) -> Reached {
        let own = self.at(key, month);
        if own.actual.is_some() || own.invalid.is_some() {
            return own;
        }
        let Some(base_indicator) = self.plan.indicator(base) else {
            return own;
        };
        let span = self.plan_year_to(month);
        let base = SeriesKey { entry: base, ..key };
        let now = self.of_year(base, base_indicator, span);
        let before = self.of_year(base, base_indicator, span.year_before());
        let unusable: Vec<CellRef> =
            now.considered.iter().chain(&before.considered).copied().collect();
        let mut reached = Reached {
            invalid: now.invalid.or(before.invalid),
            gaps: now.gaps,
            absent: now.absent,
            lacking: now.lacking,
            notes: now.notes.into_iter().chain(before.notes.iter().cloned()).collect(),
            ..Reached::default()
        };
        if self.is_refused(base) {
            reached.invalid = Some(Reason::ValueRefused);
        }
        let known = now.actual.iter().chain(&before.actual);
        reached.considered = once_each(known.flat_map(Actual::cells).chain(unusable));
        if before.actual.is_some() {
            // A smallest value is known although a part lacks.
            reached.take_missing(&before);
        }
        match (now.actual, before.actual) {
            (None, _) => {}
            (Some(now), None) => {
                reached.undecidable = Some(Reason::NoBaseValue);
                if before.absent.count > 0 || !before.lacking.is_empty() {
                    reached.gaps = before.gaps;
                    reached.absent = before.absent;
                    reached.lacking = before.lacking;
                }
                reached.growth_from_unknown = Some(now.value);
            }
            (Some(now), Some(base)) if base.value.is_positive() => {
                let growth = now.value.minus(&base.value).over(&base.value);
                let exponent = indicator.unit.share_exponent();
                reached.actual = growth.map(|growth| Actual {
                    value: growth.shift(exponent),
                    method: Method::Growth { now: Box::new(now), base: Box::new(base) },
                });
            }
            (Some(_), Some(_)) => reached.undecidable = Some(Reason::BaseNotPositive),
        }
        reached
    }
}

/// Cells in their order, each once: rows that repeat a value are cells, too, and may be as many as a file has.
fn once_each(cells: impl Iterator<Item = CellRef>) -> Vec<CellRef> {
    const FEW: usize = 32;
    let mut found: Vec<CellRef> = Vec::new();
    let mut known: HashSet<CellRef> = HashSet::new();
    for cell in cells {
        if found.len() == FEW && known.is_empty() {
            known.extend(found.iter().copied());
        }
        let is_new = if known.is_empty() { !found.contains(&cell) } else { known.insert(cell) };
        if is_new {
            found.push(cell);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_once_each_however_many_there_are() {
        for count in [0, 1, 31, 32, 33, 100, 200_000] {
            let cells = || (0..count).map(|index| CellRef::of(0, None, index));
            let found = once_each(cells().chain(cells()));
            assert_eq!(found, cells().collect::<Vec<CellRef>>(), "{count}");
        }
    }
}
