//! What is gathered of the parts of an area, part after part, and what that makes of the area.

use std::ops::Range;

use super::actual::Reached;
use super::reported::cell_of;
use crate::assessment::{
    Absent, Actual, CellRef, Method, Note, PartGap, PartsTerm, Reason, Rollup, Weighed,
};
use crate::observation::{Glance, Observations, SeriesKey};
use crate::period::Period;
use crate::plan::{Areas, Indicator};
use crate::quantity::{Fraction, Number, Sum};

/// Cells that a rolled-up value names; of more only the number is kept.
const NAMED_CELLS: usize = 200;

/// Parts without a report that are named; of more only the number is kept.
const NAMED_PARTS: usize = 100;

/// What has been gathered of the parts so far.
pub(super) struct Roll<'a> {
    observations: &'a Observations,
    how: Areas,
    pub(super) has_any: bool,
    /// Parts with a value, and those without.
    known: usize,
    unknown: usize,
    is_complete: bool,
    /// Of the values that are known; for a mean times their weights.
    sum: Sum,
    /// The same with what the others reached at least.
    at_least: Sum,
    /// What all parts weigh, those that lack too.
    weights: Fraction,
    /// Every value times its weight.
    weighted: Fraction,
    weighed: Vec<Weighed>,
    /// The greatest or smallest value, with the part that has it.
    extreme: Option<(Fraction, usize)>,
    /// The part of which the least is known, and whether something is known of every part.
    least: Option<(Actual, usize)>,
    is_least_known: bool,
    terms: Vec<PartsTerm>,
    cells: Vec<CellRef>,
    cells_in_all: usize,
    absent: Absent,
    gaps: Vec<Period>,
    invalid: Option<Reason>,
    considered: Vec<CellRef>,
    notes: Vec<Note>,
}

impl<'a> Roll<'a> {
    pub(super) fn of(how: Areas, observations: &'a Observations) -> Self {
        Self {
            observations,
            how,
            has_any: false,
            known: 0,
            unknown: 0,
            is_complete: true,
            sum: Sum::default(),
            at_least: Sum::default(),
            weights: Fraction::zero(),
            weighted: Fraction::zero(),
            weighed: Vec::new(),
            extreme: None,
            least: None,
            is_least_known: true,
            terms: Vec::new(),
            cells: Vec::new(),
            cells_in_all: 0,
            absent: Absent::default(),
            gaps: Vec::new(),
            invalid: None,
            considered: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a part of which the cells of a range are the whole value.
    pub(super) fn add_plain(&mut self, key: SeriesKey, cells: &[Glance], range: Range<usize>) {
        self.has_any = true;
        self.known = self.known.saturating_add(1);
        for index in range {
            let Some((cell, value)) = cells.get(index).and_then(|c| Some((c, c.value()?))) else {
                continue;
            };
            self.sum.add(value);
            self.at_least.add(value);
            self.term(cell.period, 1).add(value);
            self.name_cell(cell_of(key, index));
        }
    }

    /// Names the cells of a part that a tally adds up.
    pub(super) fn name_full(&mut self, key: SeriesKey, range: Range<usize>) {
        self.has_any = true;
        self.known = self.known.saturating_add(1);
        for index in range {
            self.name_cell(cell_of(key, index));
        }
    }

    /// Adds the sum of so many values of parts for one period.
    pub(super) fn add_tallied(&mut self, period: Period, sum: Number, parts: usize) {
        self.sum.add(sum);
        self.at_least.add(sum);
        self.term(period, parts).add(sum);
    }

    /// Adds whatever is known of a part.
    pub(super) fn add(&mut self, part: usize, weight: Option<Number>, reached: Reached) {
        self.has_any |= reached.is_anything();
        self.invalid = self.invalid.or(reached.invalid);
        let room = NAMED_CELLS.saturating_sub(self.considered.len());
        self.considered.extend(reached.considered.into_iter().take(room));
        self.notes.extend(reached.notes);
        let least = reached.actual.as_ref().or(reached.at_least.as_ref());
        if self.how == Areas::Min {
            self.add_least(part, least);
        }
        let bound = if self.how == Areas::Min { reached.at_most } else { reached.at_least };
        self.weights = self.weights.plus(&weight_of(weight));
        match (reached.actual, bound) {
            (Some(actual), _) => {
                self.known = self.known.saturating_add(1);
                self.add_value(part, weight, &actual, true);
            }
            (None, bound) => {
                self.is_complete = false;
                self.unknown = self.unknown.saturating_add(1);
                self.add_absent(part, reached.absent, &reached.gaps);
                if let Some(bound) = bound {
                    self.add_value(part, weight, &bound, false);
                }
            }
        }
    }

    /// Looks whether a part is the one of which the least is known.
    fn add_least(&mut self, part: usize, least: Option<&Actual>) {
        self.is_least_known &= least.is_some();
        let is_less = |least: &&Actual| {
            self.least.as_ref().is_none_or(|(other, _)| least.value < other.value)
        };
        if let Some(least) = least.filter(is_less) {
            self.least = Some((least.clone(), part));
        }
    }

    fn add_value(&mut self, part: usize, weight: Option<Number>, actual: &Actual, is_known: bool) {
        let is_beyond = |extreme: &Fraction| match self.how {
            Areas::Min => actual.value < *extreme,
            Areas::Sum | Areas::Mean | Areas::Ratio | Areas::Max | Areas::Each | Areas::None => {
                actual.value > *extreme
            }
        };
        let is_extreme = self.extreme.as_ref().is_none_or(|(extreme, _)| is_beyond(extreme));
        let decides = matches!(self.how, Areas::Max | Areas::Min);
        if decides && is_extreme {
            self.terms.clear();
            self.cells.clear();
            self.cells_in_all = 0;
        }
        if !decides || is_extreme {
            self.add_provenance(actual, 0);
        }
        if is_extreme {
            self.extreme = Some((actual.value.clone(), part));
        }
        self.at_least.add_fraction(&actual.value);
        self.weighted = self.weighted.plus(&actual.value.times(&weight_of(weight))).reduced();
        if is_known {
            if self.how == Areas::Mean && self.weighed.len() < NAMED_PARTS {
                let (value, is_quotient) = (actual.value.clone(), actual.is_quotient());
                self.weighed.push(Weighed { value, is_quotient, weight });
            }
            self.sum.add_fraction(&actual.value);
        }
    }

    /// Adds the cells that a value rests on, the value being multiplied by a power of ten.
    fn add_provenance(&mut self, actual: &Actual, exponent: i16) {
        match &actual.method {
            Method::Parts(below) => {
                for term in &below.terms {
                    let value = term.value.total().shift(exponent);
                    self.term(term.period, term.parts).add_fraction(&value);
                }
                for cell in &below.cells {
                    self.name_cell(*cell);
                }
                let unnamed = below.cells_in_all.saturating_sub(below.cells.len());
                self.cells_in_all = self.cells_in_all.saturating_add(unnamed);
            }
            Method::Cells(pieces) => {
                for piece in pieces {
                    let key = SeriesKey { entry: piece.entry(), part: piece.part() };
                    let cells = self.observations.of_series(key);
                    let cell = cells.get(piece.index());
                    if let Some((cell, value)) = cell.and_then(|cell| Some((cell, cell.value()?))) {
                        let value = Fraction::from(value).shift(exponent);
                        self.term(cell.period, 1).add_fraction(&value);
                    }
                    self.name_cell(*piece);
                }
            }
            Method::Members(members) => {
                for member in members {
                    let exponent = exponent.saturating_add(member.exponent);
                    self.add_provenance(&member.actual, exponent);
                }
            }
            Method::Filled(stretches) => {
                for stretch in stretches {
                    self.add_provenance(stretch, exponent);
                }
            }
            // What a total grew by is no value of one period, but rests on cells all the same.
            Method::Added { .. } => {
                for cell in actual.cells() {
                    self.name_cell(cell);
                }
            }
            Method::Growth { .. } | Method::Ratio { .. } => {}
        }
    }

    /// The sum for one period, to which so many more parts contribute.
    fn term(&mut self, period: Period, parts: usize) -> &mut Sum {
        let known = self.terms.iter().position(|term| term.period == period);
        let index = known.unwrap_or(self.terms.len());
        if known.is_none() {
            self.terms.push(PartsTerm { period, value: Sum::default(), parts: 0 });
        }
        match self.terms.get_mut(index) {
            Some(term) => {
                term.parts = term.parts.saturating_add(parts);
                &mut term.value
            }
            None => &mut self.sum,
        }
    }

    fn name_cell(&mut self, cell: CellRef) {
        self.cells_in_all = self.cells_in_all.saturating_add(1);
        if self.cells.len() < NAMED_CELLS {
            self.cells.push(cell);
        }
    }

    /// Names the part, or those of its own parts that lack a report.
    fn add_absent(&mut self, part: usize, below: Absent, gaps: &[Period]) {
        for gap in gaps {
            if !self.gaps.contains(gap) {
                self.gaps.push(*gap);
            }
        }
        let below = if below.count > 0 {
            below
        } else {
            Absent { named: vec![PartGap { part, periods: gaps.to_vec() }], count: 1 }
        };
        self.absent.count = self.absent.count.saturating_add(below.count);
        let room = NAMED_PARTS.saturating_sub(self.absent.named.len());
        self.absent.named.extend(below.named.into_iter().take(room));
    }

    /// The smallest value at least, which is what is known of one part.
    fn least_of(&self, least: &Actual, part: usize) -> Actual {
        let cells = least.cells();
        let method = Method::Parts(Box::new(Rollup {
            how: self.how,
            parts: self.known,
            is_complete: false,
            decisive: Some(part),
            terms: Vec::new(),
            weighed: Vec::new(),
            cells_in_all: cells.len().saturating_add(least.unnamed_cells()),
            cells,
        }));
        Actual { value: least.value.clone(), method }
    }

    pub(super) fn into_reached(mut self, indicator: &Indicator) -> Reached {
        // Of large plans there are thousands of these lists.
        self.cells.shrink_to_fit();
        self.considered.shrink_to_fit();
        self.absent.named.shrink_to_fit();
        self.terms.sort_by_key(|term| (term.period.last(), term.period.first()));
        self.gaps.sort_by_key(|period| (period.first(), period.last()));
        let is_known = self.is_complete && self.invalid.is_none();
        // One part more can only raise the greatest, lower the smallest, and add to amounts.
        let only_grows = indicator.measure.only_adds_up() && !indicator.may_fall;
        let least = self.least.take();
        let least = least.filter(|_| self.is_least_known && !is_known && only_grows);
        let least = least.map(|(least, part)| self.least_of(&least, part));
        let value = match self.how {
            Areas::Mean => self.weighted.over(&self.weights),
            Areas::Max | Areas::Min => self.extreme.as_ref().map(|(value, _)| value.clone()),
            Areas::Sum | Areas::Ratio | Areas::Each | Areas::None => {
                Some(if is_known { self.sum.total() } else { self.at_least.total() })
            }
        };
        // The smallest value is known if those that lack reported no less before: of all parts.
        let is_met = self.invalid.is_none()
            && least.as_ref().zip(value.as_ref()).is_some_and(|(least, it)| least.value == *it);
        let is_known = is_known || is_met;
        let is_extreme = matches!(self.how, Areas::Max | Areas::Min);
        let method = Method::Parts(Box::new(Rollup {
            how: self.how,
            parts: self.known.saturating_add(if is_met { self.unknown } else { 0 }),
            is_complete: is_known,
            decisive: self.extreme.map(|(_, part)| part).filter(|_| is_extreme),
            terms: self.terms,
            weighed: self.weighed,
            cells: self.cells,
            cells_in_all: self.cells_in_all,
        }));
        let actual = value.map(|value| Actual { value, method });
        let (actual, bound) = if is_known { (actual, None) } else { (None, actual) };
        let (at_least, at_most) = match self.how {
            Areas::Min => (least, bound),
            Areas::Max => (bound, None),
            Areas::Sum | Areas::Mean | Areas::Ratio | Areas::Each | Areas::None => {
                (bound.filter(|_| only_grows), None)
            }
        };
        Reached {
            actual,
            at_least,
            at_most,
            invalid: self.invalid,
            gaps: self.gaps,
            absent: self.absent,
            notes: self.notes,
            considered: self.considered,
            ..Reached::default()
        }
    }
}

/// How much a part weighs in a mean.
fn weight_of(weight: Option<Number>) -> Fraction {
    weight.map_or_else(Fraction::one, Fraction::from)
}
