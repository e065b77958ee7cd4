//! Rows of plain values, found again.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::record::{Block, Record, each_record};
use super::{Meanings, PlainTable, index};
use crate::input::names::Names;
use crate::input::separators;
use crate::observation::{Observation, Reading, RowsAgain, SeriesKey, Wanted};
use crate::period::Period;

/// Finds the row of a plain value again, by the texts that rows of its block had.
#[derive(Debug, Default)]
pub(in crate::input) struct Recall {
    tables: Vec<Option<Arc<PlainTable>>>,
    /// What the readers have understood: as many as there were at a time.
    meanings: Vec<Meanings>,
    /// By entry: the texts that were understood as it, once a row is looked for.
    names: OnceLock<HashMap<usize, Vec<Box<[u8]>>>>,
}

impl Recall {
    /// What an earlier reader has understood, to go on with; nothing yet for the first.
    pub(in crate::input) fn take_meanings(&mut self, names: &Names<'_>) -> Meanings {
        self.meanings.pop().unwrap_or_else(|| Meanings::of(names))
    }

    /// Keeps what a reader has understood.
    pub(in crate::input) fn keep_meanings(&mut self, meanings: Meanings) {
        self.meanings.push(meanings);
    }

    /// Ends the reading of rows one after the other: from now on only some are looked for.
    pub(in crate::input) fn settle(&mut self) {
        self.meanings.iter_mut().for_each(Meanings::settle);
    }

    /// Learns how the rows of a file are divided.
    pub(in crate::input) fn add_table(&mut self, table: Arc<PlainTable>) {
        let source = table.source;
        if self.tables.len() <= source {
            self.tables.resize_with(source.saturating_add(1), || None);
        }
        if let Some(place) = self.tables.get_mut(source) {
            *place = Some(table);
        }
    }

    /// The table of a file.
    pub(in crate::input) fn table(&self, source: usize) -> Option<&Arc<PlainTable>> {
        self.tables.get(source)?.as_ref()
    }

    /// The texts that were understood as an entry.
    fn names_of(&self, entry: usize) -> &[Box<[u8]>] {
        let names = self.names.get_or_init(|| {
            let mut names: HashMap<usize, Vec<Box<[u8]>>> = HashMap::new();
            for (text, entry) in self.meanings.iter().flat_map(|known| known.indicators.all()) {
                let known = names.entry(index(entry)).or_default();
                if !known.contains(&text) {
                    known.push(text);
                }
            }
            names
        });
        names.get(&entry).map_or(&[], Vec::as_slice)
    }

    /// What a record is about, if it is about one of some entries, given in ascending order.
    fn about(
        &self,
        table: &PlainTable,
        record: Record<'_, '_>,
        entries: &[usize],
    ) -> Option<(SeriesKey, Period)> {
        let fields = &table.columns;
        if record.width() != table.width {
            return None;
        }
        let known = || self.meanings.iter();
        let indicator = record.key(fields.indicator)?;
        let entry = known().find_map(|known| known.indicators.get(indicator))?;
        if entries.binary_search(&index(entry)).is_err() {
            return None;
        }
        let period = record.key(fields.period)?;
        let period = known().find_map(|known| known.known_period(period))?;
        let slot = match fields.area {
            Some(area) => {
                let area = record.key(area)?;
                known().find_map(|known| known.areas.get(area))?
            }
            None => 0,
        };
        Some((SeriesKey { entry: index(entry), part: index(slot).checked_sub(1) }, period))
    }
}

impl RowsAgain for Recall {
    fn rows(
        &self,
        (source, start, bytes): (usize, usize, &[u8]),
        wanted: &Wanted,
    ) -> Vec<(SeriesKey, Observation)> {
        let Some(table) = self.table(source) else { return Vec::new() };
        let mut entries: Vec<usize> = wanted.iter().map(|(key, _)| key.entry).collect();
        entries.sort_unstable();
        entries.dedup();
        let (mut found, mut ends) = (Vec::new(), Vec::new());
        let mut look_at = |part: Range<usize>| {
            let start = start.saturating_add(part.start);
            let block = Block { number: 0, start, bytes: bytes.get(part).unwrap_or_default() };
            each_record(block, table.separator, &mut ends, |record| {
                let about =
                    self.about(table, record, &entries).filter(|about| wanted.contains(about));
                if let Some((key, period)) = about {
                    let start = record.place(block).start;
                    let cell = table.observation(record, Reading::Missing, period, start);
                    found.push((key, cell));
                }
            });
        };
        let names = entries.iter().flat_map(|entry| self.names_of(*entry));
        names.for_each(|name| separators::records_with(bytes, name, &mut look_at));
        found
    }
}
