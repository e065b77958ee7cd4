//! Rows of plain values, found again: their texts, and the places of cells.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::{MutexGuard, PoisonError};

use foldhash::fast::RandomState;

use super::Observations;
use crate::observation::file::record_at;
use crate::observation::{DataFile, Grammar, Mismatch, Observation, Origin, SeriesKey};
use crate::parallel;
use crate::period::Period;
use crate::quantity::{Written, written_places};
use crate::source::{Location, SourceFile, Span};

/// Bytes with rows to be found that are worth a second thread.
const MANY_BYTES: usize = 1024 * 1024;

/// Series and periods whose rows are looked for.
pub type Wanted = HashSet<(SeriesKey, Period), RandomState>;

/// Rows that were found again.
pub(super) type Found = HashMap<(SeriesKey, Period), Observation, RandomState>;

/// Fields from which on all of a record are kept: of one with thousands the places of thousands may be asked for.
const WIDE: usize = 64;

/// The bytes of the fields of a record.
#[derive(Debug, Default)]
pub(super) struct WideRecord {
    /// Its file and its first byte.
    place: Option<(usize, usize)>,
    fields: Vec<Span>,
}

/// Finds the rows of plain values again.
pub trait RowsAgain: fmt::Debug + Send + Sync {
    /// Those about certain series and periods among the rows of a block, which is given as file,
    /// first byte and bytes. Their readings are missing.
    fn rows(&self, block: (usize, usize, &[u8]), wanted: &Wanted) -> Vec<(SeriesKey, Observation)>;
}

impl Observations {
    /// The index of the file that something stands in.
    pub fn file_of(&self, origin: Origin) -> usize {
        let block = origin.block().and_then(|block| self.blocks.get(block));
        block.map_or(origin.source, |block| block.source)
    }

    /// An observation of a series with the texts of its row, and its place.
    pub fn in_full(&self, key: SeriesKey, cell: Observation) -> Observation {
        let Some(block) = cell.origin.block() else { return cell };
        let place = (key, cell.period);
        let known = || self.found().get(&place).cloned();
        let told = known().or_else(|| {
            let rows = self.rows_of_block(block, &[place].into_iter().collect());
            self.keep(rows.into_iter().flatten());
            known()
        });
        match told {
            Some(told) => Observation { reading: cell.reading, ..told },
            None => cell,
        }
    }

    /// The value of a cell with the decimals that it was written with, if it has one; its row is
    /// looked up for them.
    pub fn written(&self, key: SeriesKey, cell: &Observation) -> Option<Written> {
        let value = cell.value()?;
        let raw = self.in_full(key, cell.clone()).raw;
        Some((value, written_places(&raw, value)))
    }

    /// Finds the rows of many cells at once, which [`Self::in_full`] will be asked for: a block is
    /// gone through once for all of its cells.
    pub fn find_rows<'c>(&self, cells: impl Iterator<Item = (SeriesKey, &'c Observation)>) {
        let mut wanted: BTreeMap<usize, Wanted> = BTreeMap::new();
        for (key, cell) in cells {
            if let Some(block) = cell.origin.block() {
                wanted.entry(block).or_default().insert((key, cell.period));
            }
        }
        let wanted: Vec<(usize, Wanted)> = wanted.into_iter().collect();
        let length = |(block, _): &(usize, Wanted)| Some(self.blocks.get(*block)?.bytes.len());
        let bytes = wanted.iter().filter_map(length).fold(0, usize::saturating_add);
        let rows = parallel::map(wanted.len(), bytes >= MANY_BYTES, |index| {
            let (block, wanted) = wanted.get(index)?;
            self.rows_of_block(*block, wanted)
        });
        self.keep(rows.into_iter().flatten().flatten());
    }

    fn rows_of_block(
        &self,
        block: usize,
        wanted: &Wanted,
    ) -> Option<Vec<(SeriesKey, Observation)>> {
        let block = self.blocks.get(block)?;
        let mut bytes = Vec::new();
        self.sources.get(block.source)?.source.read(block.bytes.clone(), &mut bytes);
        Some(self.rows_again.as_ref()?.rows((block.source, block.bytes.start, &bytes), wanted))
    }

    fn keep(&self, rows: impl Iterator<Item = (SeriesKey, Observation)>) {
        self.found().extend(rows.map(|(key, cell)| ((key, cell.period), cell)));
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a cell stands.
    pub fn locate(&self, origin: Origin) -> Location {
        match self.sources.get(origin.source) {
            Some(file) => {
                let span = self.span(file, origin);
                let place = file.source.locate_field(&span, origin.field);
                let is_below = origin.record > file.header.start;
                let column = file.header.columns.get(origin.field.saturating_sub(1));
                Location {
                    is_cell: file.grammar == Grammar::Sheet,
                    header: column.filter(|text| is_below && !text.is_empty()).cloned(),
                    ..place
                }
            }
            None => SourceFile::new("", "").whole(),
        }
    }

    /// The bytes of a field; the end of its record where that has fewer.
    fn span(&self, file: &DataFile, origin: Origin) -> Span {
        let own = |fields: &[Span]| {
            let end = fields.last().map_or(origin.record, |last| last.end);
            fields.get(origin.field.saturating_sub(1)).cloned().unwrap_or(end..end)
        };
        if origin.field < WIDE {
            return own(&record_at(file, origin.record, origin.field).0.fields);
        }
        let mut wide = self.wide.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Some((origin.source, origin.record));
        if wide.place != place {
            let fields = record_at(file, origin.record, usize::MAX).0.fields;
            *wide = WideRecord { place, fields };
        }
        own(&wide.fields)
    }

    /// Where the quotation marks of a record do not match, if they do not.
    pub fn mismatched_quotes(&self, source: usize, start: usize) -> Option<Mismatch> {
        let file = self.sources.get(source)?;
        let (record, text) = record_at(file, start, usize::MAX);
        let lines = text.trim_end().lines().count();
        record.mismatched.map(|field| Mismatch { field, lines })
    }
}
