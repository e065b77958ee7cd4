//! What the grid holds more than once, or beside a value with more to tell, is read again in full.

use std::sync::Arc;

use super::Intake;
use crate::input::plain::{Block, Meanings, PlainReader};
use crate::input::repeats;
use crate::observation::{Again, GridBuilder, Observation, Revision, SeriesKey};
use crate::period::Period;

impl Intake<'_> {
    /// Takes out of the grid what is there more than once or beside a value with more to tell: its
    /// rows are read again, in full.
    pub(super) fn settle_plain(&mut self) {
        let (mut grid, mut again) = self.builder.finish();
        for key in self.observations.told_series() {
            let is_at_end = repeats::is_at_end(self.plan, key.entry);
            for cell in self.observations.told(key) {
                let mut periods = vec![cell.period];
                // What it revises may say the same time in other words.
                if is_at_end && cell.revision != Revision::default() {
                    let ends_with = |other: &Period| other.last() == cell.period.last();
                    periods.extend(grid.series(key).map(|cell| cell.period).filter(ends_with));
                }
                for period in periods {
                    if let Some(block) = grid.block(key, period) {
                        again.cells.insert((key, period));
                        again.blocks.insert(block);
                    }
                }
            }
        }
        for (key, period) in std::mem::take(&mut self.set_aside) {
            if let Some(block) = grid.block(key, period) {
                again.cells.insert((key, period));
                again.blocks.insert(block);
            }
        }
        // Only to number the periods anew: nothing is put in.
        let periods = GridBuilder::new(0);
        let mut meanings = Meanings::of(&self.names);
        for number in &again.blocks {
            let found = self.read_again(*number, &again, (&periods, &mut meanings));
            for (key, cell) in found.unwrap_or_default() {
                self.observations.add(key, cell);
            }
        }
        again.cells.iter().for_each(|(key, period)| grid.clear(*key, *period));
        self.recall.settle();
        let (blocks, recall) = (std::mem::take(&mut self.blocks), std::mem::take(&mut self.recall));
        self.observations.set_plain(grid, blocks, Arc::new(recall));
    }

    /// The rows of a block about certain cells; nothing if it is no longer there.
    fn read_again(
        &self,
        number: u16,
        again: &Again,
        (periods, meanings): (&GridBuilder, &mut Meanings),
    ) -> Option<Vec<(SeriesKey, Observation)>> {
        let block = self.blocks.get(usize::from(number))?;
        let table = self.recall.table(block.source)?;
        let mut bytes = Vec::new();
        let source = &self.observations.sources.get(block.source)?.source;
        source.read(block.bytes.clone(), &mut bytes);
        let known = std::mem::replace(meanings, Meanings::of(&self.names));
        let mut reader = PlainReader::new(&self.names, table, periods, known);
        let block = Block { number, start: block.bytes.start, bytes: &bytes };
        let found = reader.collect(block, |key, period| again.cells.contains(&(key, period)));
        *meanings = reader.into_meanings();
        Some(found)
    }
}
