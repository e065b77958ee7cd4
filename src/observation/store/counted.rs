//! Values of one time that are no more than counted. A table may say the same a million times, or a million
//! different things of one period: of the first of them all is kept, of the others what they say and how often.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::observation::{Observation, Reading, Revision, SeriesKey};
use crate::period::Period;
use crate::quantity::Number;

/// Observations of a series that are kept whatever they are: no report has as many periods.
const OF_A_SERIES: usize = 1_000;

/// Values beyond those that are kept in full, all together: as many as are told one by one of a kind.
const IN_FULL: usize = 10_000;

/// Values of one time and revision that are kept in any case: enough to see that there are several.
const SEVERAL: usize = 2;

/// A value that is no more than counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counted {
    /// Which of several reports of the same thing it is.
    pub revision: Revision,
    /// The value.
    pub value: Number,
    /// Whether it was reported as a running total.
    pub is_running_total: bool,
}

/// The series and the time of a value.
type When = (SeriesKey, Period, Option<Date>);

/// How often values were reported of which no more is kept.
#[derive(Clone, Debug, Default)]
pub(super) struct CountedValues {
    counts: BTreeMap<When, BTreeMap<Counted, usize>>,
    /// How many are kept in full.
    kept: BTreeMap<(When, Revision), usize>,
    in_full: usize,
}

impl CountedValues {
    /// Counts an observation of a series of which so many are `known`, if it need not be kept; gives whether it is.
    pub(super) fn count(&mut self, key: SeriesKey, cell: &Observation, known: usize) -> bool {
        let Reading::Value(value) = cell.reading else { return false };
        if known < OF_A_SERIES {
            return false;
        }
        let when = (key, cell.period, cell.date);
        let kept = self.kept.entry((when, cell.revision)).or_default();
        if *kept < SEVERAL || self.in_full < IN_FULL {
            *kept = kept.saturating_add(1);
            self.in_full = self.in_full.saturating_add(1);
            return false;
        }
        let Observation { revision, is_running_total, .. } = *cell;
        let counted = Counted { revision, value, is_running_total };
        let count = self.counts.entry(when).or_default().entry(counted).or_default();
        *count = count.saturating_add(1);
        true
    }

    /// The counted values of one time.
    pub(super) fn at(&self, when: When) -> impl Iterator<Item = (Counted, usize)> {
        let own = self.counts.get(&when).into_iter().flatten();
        own.map(|(one, count)| (*one, *count))
    }
}
