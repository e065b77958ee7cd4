//! Everything that was reported, by entry, area and time.

mod again;
mod counted;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use jiff::civil::Date;

use super::grid::{Grid, GridCell, Strip};
use super::{
    DataFile, Glance, Observation, Reading, SeriesKey, TextBlock, Value, in_time, plain_observation,
};
use crate::period::Period;

use again::{Found, WideRecord};
pub use again::{RowsAgain, Wanted};
pub use counted::Counted;
use counted::CountedValues;

/// Refused values of one series and time that are kept.
const REFUSED: usize = 1_000;

/// Everything that was reported for a plan.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    /// The files, in order of their names.
    pub sources: Vec<DataFile>,
    /// Per entry of the plan, for the plan's own area, in order of time.
    by_entry: Vec<Vec<Observation>>,
    /// Per entry, the same for the parts of the area that reported.
    by_part: Vec<BTreeMap<usize, Vec<Observation>>>,
    /// Plain values, and the blocks in which their rows stand.
    grid: Grid,
    blocks: Vec<TextBlock>,
    rows_again: Option<Arc<dyn RowsAgain>>,
    /// Rows that were found again.
    found: Arc<Mutex<Found>>,
    /// The wide record in which a place was looked for last.
    wide: Arc<Mutex<WideRecord>>,
    /// Rows that were refused.
    pub refused_rows: usize,
    /// Values of series that were refused, by their time: how many were kept.
    refused: BTreeMap<(SeriesKey, Period, Option<Date>), usize>,
    /// Values of which no more is kept.
    counted: CountedValues,
    /// Series of which a row was refused whose period could not be read.
    refused_without_period: BTreeSet<SeriesKey>,
    /// Entries of which rows were refused whose area is not known, each with the periods of these rows.
    refused_without_area: BTreeSet<(usize, Option<Period>)>,
    /// Periods of rows that were refused and stand in no series.
    refused_periods: BTreeSet<Period>,
    /// Periods of rows about what the plan does not know.
    unknown_periods: BTreeSet<Period>,
}

impl Observations {
    /// Room for a plan's entries.
    pub fn for_entries(entries: usize) -> Self {
        Self {
            sources: Vec::new(),
            by_entry: vec![Vec::new(); entries],
            by_part: vec![BTreeMap::new(); entries],
            grid: Grid::default(),
            blocks: Vec::new(),
            rows_again: None,
            found: Arc::default(),
            wide: Arc::default(),
            refused_rows: 0,
            refused: BTreeMap::new(),
            counted: CountedValues::default(),
            refused_without_period: BTreeSet::new(),
            refused_without_area: BTreeSet::new(),
            refused_periods: BTreeSet::new(),
            unknown_periods: BTreeSet::new(),
        }
    }

    /// Adds one observation to a series. A value that is one of very many is counted. Of refused values of one time the first thousand are kept: more change
    /// nothing, and there may be a million.
    pub fn add(&mut self, key: SeriesKey, observation: Observation) {
        if observation.reading == Reading::Refused {
            let kept = self.refused.entry((key, observation.period, observation.date)).or_default();
            if *kept >= REFUSED {
                return;
            }
            *kept = kept.saturating_add(1);
        }
        let list = match key.part {
            Some(part) => {
                self.by_part.get_mut(key.entry).map(|parts| parts.entry(part).or_default())
            }
            None => self.by_entry.get_mut(key.entry),
        };
        if let Some(list) = list
            && !self.counted.count(key, &observation, list.len())
        {
            list.push(observation);
        }
    }

    /// The values of a series and a time of which no more is kept, and how many rows have them.
    pub fn counted(
        &self,
        when: (SeriesKey, Period, Option<Date>),
    ) -> impl Iterator<Item = (Counted, usize)> {
        self.counted.at(when)
    }

    /// Takes plain values in, with what finds their rows again.
    pub fn set_plain(&mut self, grid: Grid, blocks: Vec<TextBlock>, rows: Arc<dyn RowsAgain>) {
        self.grid = grid;
        self.blocks = blocks;
        self.rows_again = Some(rows);
    }

    /// Every series that may hold something: those of the whole area first.
    pub fn series(&self) -> impl Iterator<Item = SeriesKey> + '_ {
        let entries = || 0..self.by_entry.len();
        let whole = entries().map(|entry| SeriesKey { entry, part: None });
        let parts = move |entry| {
            self.parts_of(entry).map(move |part| SeriesKey { entry, part: Some(part) })
        };
        whole.chain(entries().flat_map(parts))
    }

    /// The parts that reported on an entry, in ascending order.
    pub fn parts_of(&self, entry: usize) -> impl Iterator<Item = usize> + '_ {
        let told = self.by_part.get(entry);
        let last = told.and_then(|parts| parts.keys().next_back());
        let last = last.map_or(0, |part| part.saturating_add(1));
        let is_known = move |part: &usize| {
            self.grid.has(SeriesKey { entry, part: Some(*part) })
                || told.is_some_and(|parts| parts.contains_key(part))
        };
        (0..self.grid.parts().max(last)).filter(is_known)
    }

    /// The series with values of which more is told than the value.
    pub fn told_series(&self) -> Vec<SeriesKey> {
        let whole = (0..self.by_entry.len()).map(|entry| SeriesKey { entry, part: None });
        let parts = self.by_part.iter().enumerate().flat_map(|(entry, parts)| {
            parts.keys().map(move |part| SeriesKey { entry, part: Some(*part) })
        });
        whole.chain(parts).collect()
    }

    /// Takes a series out, to correct it; [`Self::put_series`] puts it back.
    pub fn take_series(&mut self, key: SeriesKey) -> Vec<Observation> {
        let list = match key.part {
            Some(part) => self.by_part.get_mut(key.entry).and_then(|parts| parts.get_mut(&part)),
            None => self.by_entry.get_mut(key.entry),
        };
        list.map(std::mem::take).unwrap_or_default()
    }

    /// Puts a series back.
    pub fn put_series(&mut self, key: SeriesKey, observations: Vec<Observation>) {
        if let Some(part) = key.part {
            if let Some(parts) = self.by_part.get_mut(key.entry) {
                parts.insert(part, observations);
            }
        } else if let Some(list) = self.by_entry.get_mut(key.entry) {
            *list = observations;
        }
    }

    /// The observations of a series of which more is told than the value.
    pub fn told(&self, key: SeriesKey) -> &[Observation] {
        let list = match key.part {
            Some(part) => self.by_part.get(key.entry).and_then(|parts| parts.get(&part)),
            None => self.by_entry.get(key.entry),
        };
        list.map_or(&[][..], Vec::as_slice)
    }

    /// The observations of a series, in order of time. Those from rows that say nothing but a value
    /// have no texts: [`Self::in_full`] gives them.
    pub fn of_series(&self, key: SeriesKey) -> Cow<'_, [Observation]> {
        let told = self.told(key);
        if self.grid.is_empty() {
            return Cow::Borrowed(told);
        }
        let plain = self.grid.series(key).map(plain_observation);
        if told.is_empty() {
            return Cow::Owned(plain.collect());
        }
        let mut all: Vec<Observation> = told.iter().cloned().chain(plain).collect();
        all.sort_by_key(in_time);
        Cow::Owned(all)
    }

    /// One observation of a series, by its place in [`Self::of_series`].
    pub fn at(&self, key: SeriesKey, index: usize) -> Option<Observation> {
        let told = self.told(key);
        if told.is_empty() {
            return self.grid.series(key).nth(index).map(plain_observation);
        }
        let plain: Vec<Observation> = self.grid.series(key).map(plain_observation).collect();
        // At the same time those with more to tell come first.
        let place = |number: usize| {
            let cell = told.get(number).map(in_time);
            let before =
                plain.partition_point(|other| cell.is_some_and(|cell| in_time(other) < cell));
            number.saturating_add(before)
        };
        let (mut first, mut end) = (0, told.len());
        while first < end {
            let middle = first.midpoint(end);
            if place(middle) < index {
                first = middle.saturating_add(1);
            } else {
                end = middle;
            }
        }
        match told.get(first) {
            Some(cell) if place(first) == index => Some(cell.clone()),
            _ => plain.get(index.checked_sub(first)?).cloned(),
        }
    }

    /// Puts what the cells of a series say into an emptied list: [`Self::of_series`] without texts.
    pub fn glance_at(&self, key: SeriesKey, glances: &mut Vec<Glance>) {
        glances.clear();
        if self.told(key).is_empty() {
            glances.extend(self.grid.series(key).map(GridCell::glance));
        } else {
            glances.extend(self.of_series(key).iter().map(Observation::glance));
        }
    }

    /// What a part and its neighbours reported on an entry, as far as it can be looked at side by
    /// side; `strip` remembers it.
    pub fn strip<'s>(&self, entry: usize, part: usize, strip: &'s mut Strip) -> Option<&'s Strip> {
        let told = self.by_part.get(entry).into_iter().flat_map(BTreeMap::keys).copied();
        (!self.grid.is_empty() && strip.fill(&self.grid, (entry, part), told)).then_some(strip)
    }

    /// Puts the values of a series into an emptied list, in order of time.
    pub fn values_of(&self, key: SeriesKey, values: &mut Vec<Value>) {
        let read = |(index, glance): (usize, Glance)| {
            let Glance { period, has_note, .. } = glance;
            Some(Value { index, period, number: glance.value()?, has_note })
        };
        values.clear();
        if self.told(key).is_empty() {
            let cells = self.grid.series(key).map(GridCell::glance);
            values.extend(cells.enumerate().filter_map(read));
        } else {
            let cells = self.of_series(key);
            values.extend(cells.iter().map(Observation::glance).enumerate().filter_map(read));
        }
    }

    /// Remembers that a row of a series was refused and its period is not known.
    pub fn add_refused_without_period(&mut self, key: SeriesKey) {
        self.refused_without_period.insert(key);
    }

    /// Remembers that a row about an entry was refused whose area is not known, with its period where
    /// that is.
    pub fn add_refused_without_area(&mut self, entry: usize, period: Option<Period>) {
        self.refused_without_area.insert((entry, period));
        self.refused_periods.extend(period);
    }

    /// Remembers the period of a row that was refused.
    pub fn add_refused_period(&mut self, period: Period) {
        self.refused_periods.insert(period);
    }

    /// Remembers the period of a row about what the plan does not know.
    pub fn add_unknown_period(&mut self, period: Period) {
        self.unknown_periods.insert(period);
    }

    /// Puts every entry's observations in order of time; call once after the last [`Self::add`].
    pub fn sort(&mut self) {
        let parts = self.by_part.iter_mut().flat_map(BTreeMap::values_mut);
        for list in self.by_entry.iter_mut().chain(parts) {
            list.sort_by_key(|cell| (in_time(cell), cell.origin.source, cell.origin.record));
        }
    }

    /// The observations of an entry, in order of time.
    pub fn of(&self, entry: usize) -> Cow<'_, [Observation]> {
        self.of_series(SeriesKey { entry, part: None })
    }

    /// Whether a row of a series was refused whose period is not known.
    pub fn has_refused_without_period(&self, key: SeriesKey) -> bool {
        self.refused_without_period.contains(&key)
    }

    /// The parts of which a row about an entry was refused whose period is not known.
    pub fn parts_refused_without_period(&self, entry: usize) -> impl Iterator<Item = usize> {
        let of_entry = self.refused_without_period.iter().filter(move |key| key.entry == entry);
        of_entry.filter_map(|key| key.part)
    }

    /// The periods of rows about an entry that were refused because their area is not known; none for
    /// one whose period is not known either.
    pub fn refused_without_area(&self, entry: usize) -> impl Iterator<Item = Option<Period>> {
        let of_entry = self.refused_without_area.range((entry, None)..);
        of_entry.take_while(move |(other, _)| *other == entry).map(|(_, period)| *period)
    }

    /// The newest period inside the plan of rows about what the plan does not know.
    pub fn newest_unknown_period(&self, plan: Period) -> Option<Period> {
        let periods = self.unknown_periods.iter().filter(|period| plan.contains(**period));
        periods.max_by_key(|period| (period.last(), period.first())).copied()
    }

    /// The newest period that ends within `plan` and has a value or state, also one that was refused
    /// (or, if none has, at least a row). Of several that end together the shortest.
    pub fn newest_period(&self, plan: Period) -> Option<Period> {
        let inside =
            |period: &Period| period.last() >= plan.first() && period.last() <= plan.last();
        let newest = |periods: &mut dyn Iterator<Item = Period>| {
            periods.filter(inside).max_by_key(|p| (p.last(), p.first()))
        };
        let told =
            self.by_entry.iter().chain(self.by_part.iter().flat_map(BTreeMap::values)).flatten();
        let told = told.map(|cell| (cell.period, !matches!(cell.reading, Reading::Missing)));
        let refused = self.refused_periods.iter().map(|period| (*period, true));
        let all = || told.clone().chain(refused.clone()).chain(self.grid.periods());
        newest(&mut all().filter(|(_, is_something)| *is_something).map(|(period, _)| period))
            .or_else(|| newest(&mut all().map(|(period, _)| period)))
    }
}
