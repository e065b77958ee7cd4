//! Rows of plain values, found again.

use std::sync::Arc;

use super::record::{Block, Record, each_record};
use super::{Meanings, PlainTable, index};
use crate::input::names::Names;
use crate::observation::{Observation, Reading, RowsAgain, SeriesKey, Wanted};
use crate::period::Period;

/// Finds the row of a plain value again, by the texts that rows of its block had.
#[derive(Debug, Default)]
pub(in crate::input) struct Recall {
    tables: Vec<Option<Arc<PlainTable>>>,
    /// What the readers have understood: as many as there were at a time.
    meanings: Vec<Meanings>,
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

    /// What a record is about.
    fn about(&self, table: &PlainTable, record: Record<'_, '_>) -> Option<(SeriesKey, Period)> {
        let fields = &table.columns;
        if record.width() != table.width {
            return None;
        }
        let known = || self.meanings.iter();
        let indicator = record.key(fields.indicator)?;
        let entry = known().find_map(|known| known.indicators.get(indicator))?;
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
        let mut found = Vec::new();
        let block = Block { number: 0, start, bytes };
        each_record(block, table.separator, &mut Vec::new(), |record| {
            let about = self.about(table, record).filter(|about| wanted.contains(about));
            if let Some((key, period)) = about {
                let cell =
                    table.observation(record, Reading::Missing, period, record.place(block).start);
                found.push((key, cell));
            }
        });
        found
    }
}
