//! Plain values in little space: those of which nothing is to be told but entry, area, period and
//! value. Each takes five bytes or more, and the number of the block it stands in finds its row again.

mod cell;
mod page;
mod shard;
mod strip;

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::{SeriesKey, Wanted};
use crate::period::Period;
use crate::quantity::Number;

use page::{BLOCK_BITS, PAGE, Page};
use shard::Shard;

pub use strip::Strip;

/// Parts of the grid that can be written at the same time.
const SHARDS: usize = 16;

/// Blocks whose number fits beside a value.
pub const BLOCKS: usize = 1 << BLOCK_BITS;

/// Digits of a mark that says “no value yet”.
pub const NO_VALUE: i64 = cell::MISSING;

/// One plain value on its way into the grid.
#[derive(Clone, Copy, Debug)]
pub struct PlainCell {
    /// Index of the plan's entry.
    pub entry: u32,
    /// 0 for the whole area, else the index of the part and one.
    pub slot: u32,
    /// As [`GridBuilder::period`] numbers it.
    pub period: u16,
    /// The number of the block.
    pub block: u16,
    /// The value's digits; [`NO_VALUE`] for a mark that says “no value yet”.
    pub digits: i64,
    /// How many of them stand behind the point.
    pub places: u8,
    /// Whether the row has a note.
    pub has_note: bool,
}

impl PlainCell {
    /// The value; nothing for a mark that says “no value yet”.
    pub fn value(&self) -> Option<Number> {
        (self.digits != NO_VALUE).then(|| Number::of(self.digits, self.places)).flatten()
    }
}

/// Takes plain values in, from several threads; what comes out does not depend on their order.
#[derive(Debug)]
pub struct GridBuilder {
    slots: usize,
    periods: Mutex<Vec<Period>>,
    shards: Vec<Mutex<Shard>>,
}

/// Plain values, ready to be looked at.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    slots: usize,
    periods: Vec<Period>,
    /// Numbers of periods in order of time.
    order: Vec<usize>,
    /// By period number: whether any value, and whether anything at all, is there.
    seen: Vec<[bool; 2]>,
    shards: Vec<Shard>,
}

/// Cells that the grid cannot keep, since they are there more than once or are too large, and the
/// blocks in which their rows stand.
#[derive(Debug, Default)]
pub struct Again {
    /// Whose, and when.
    pub cells: Wanted,
    /// Numbers of the blocks.
    pub blocks: BTreeSet<u16>,
}

/// One cell of the grid.
#[derive(Clone, Copy, Debug)]
pub struct GridCell {
    /// When.
    pub period: Period,
    /// The value; none for a mark that says “no value yet”.
    pub value: Option<Number>,
    /// Whether the row has a note.
    pub has_note: bool,
    /// The number of the block in which its row stands.
    pub block: u16,
}

impl GridBuilder {
    /// Room for the entries and parts of a plan.
    pub fn new(parts: usize) -> Self {
        let slots = parts.saturating_add(1);
        let shards = (0..SHARDS).map(|_| Mutex::new(Shard::of_slots(slots))).collect();
        Self { slots, periods: Mutex::new(Vec::new()), shards }
    }

    /// The number of a period; nothing if there are too many.
    pub fn period(&self, period: Period) -> Option<u16> {
        let mut periods = self.periods.lock().unwrap_or_else(PoisonError::into_inner);
        let index = periods.iter().position(|known| *known == period).unwrap_or_else(|| {
            periods.push(period);
            periods.len().saturating_sub(1)
        });
        u16::try_from(index).ok()
    }

    /// Takes cells in and empties the list. They are sorted into shards first: a lock for each cell
    /// would cost more than the cell.
    pub fn add(&self, cells: &mut [Vec<PlainCell>; SHARDS]) {
        for (shard, cells) in self.shards.iter().zip(cells) {
            if cells.is_empty() {
                continue;
            }
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            shard.add(cells);
            cells.clear();
        }
    }

    /// The list that a cell belongs to.
    pub fn shard(cell: &PlainCell) -> usize {
        index(cell.entry).rem_euclid(SHARDS)
    }

    /// Takes back every cell of a block and those behind it.
    pub fn forget_from(&self, block: usize) {
        for shard in &self.shards {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            shard.pages_mut().for_each(|page| page.forget_from(block));
        }
    }

    /// The grid, without the cells that it cannot keep. Whoever else holds the builder finds it empty.
    pub fn finish(&self) -> (Grid, Again) {
        let mut known = self.periods.lock().unwrap_or_else(PoisonError::into_inner);
        let periods = std::mem::take(&mut *known);
        let mut grid = Grid { slots: self.slots, periods, ..Grid::default() };
        grid.order = (0..grid.periods.len()).collect();
        grid.order.sort_by_key(|id| grid.periods.get(*id).map(|p| (p.last(), p.first())));
        let mut again = Again::default();
        for (number, shard) in self.shards.iter().enumerate() {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            let mut shard = std::mem::replace(&mut *shard, Shard::of_slots(self.slots));
            let (cells, blocks) = shard.take_again();
            again.blocks.extend(blocks);
            let cells = cells.into_iter().filter_map(|(row, slot, period)| {
                let entry = row.saturating_mul(SHARDS).saturating_add(number);
                let key = SeriesKey { entry, part: slot.checked_sub(1) };
                Some((key, *grid.periods.get(period)?))
            });
            again.cells.extend(cells);
            grid.shards.push(shard);
        }
        grid.seen = (0..grid.periods.len()).map(|period| grid.holds(period)).collect();
        // Of a cell that could not be kept another may have been.
        let kept = again.cells.iter().filter_map(|(key, period)| grid.block(*key, *period));
        again.blocks.extend(kept);
        (grid, again)
    }
}

impl Grid {
    /// Whether there is any value for a period, and whether there is anything at all.
    fn holds(&self, period: usize) -> [bool; 2] {
        let pages = || self.shards.iter().flat_map(|shard| shard.pages_of(period));
        [pages().any(Page::has_value), !pages().all(Page::is_empty)]
    }

    /// The values of an entry and period in neighbouring slots.
    fn page(&self, entry: usize, period: usize, number: usize) -> Option<&Page> {
        let shard = self.shards.get(entry.rem_euclid(SHARDS))?;
        shard.page(entry.div_euclid(SHARDS), period, number)
    }

    /// The cells of a series in order of time.
    pub fn series(&self, key: SeriesKey) -> impl Iterator<Item = GridCell> + '_ {
        let slot = key.part.map_or(0, |part| part.saturating_add(1));
        let cell = move |id: &usize| {
            let page = self.page(key.entry, *id, slot.div_euclid(PAGE))?;
            page.get(slot.rem_euclid(PAGE), *self.periods.get(*id)?)
        };
        self.order.iter().filter_map(cell)
    }

    /// Whether a series has any cell.
    pub fn has(&self, key: SeriesKey) -> bool {
        self.series(key).next().is_some()
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.shards.iter().all(Shard::is_empty)
    }

    /// How many parts there can be.
    pub fn parts(&self) -> usize {
        self.slots.saturating_sub(1)
    }

    /// Periods for which something was reported; with whether it is a value anywhere.
    pub fn periods(&self) -> impl Iterator<Item = (Period, bool)> + '_ {
        let both = self.periods.iter().zip(&self.seen);
        both.filter(|(_, seen)| seen[1]).map(|(period, seen)| (*period, seen[0]))
    }

    /// The block of one cell, if it is there.
    pub fn block(&self, key: SeriesKey, period: Period) -> Option<u16> {
        self.series(key).find(|cell| cell.period == period).map(|cell| cell.block)
    }

    /// Takes one cell out.
    pub fn clear(&mut self, key: SeriesKey, period: Period) {
        let slot = key.part.map_or(0, |part| part.saturating_add(1));
        let shard = self.shards.get_mut(key.entry.rem_euclid(SHARDS));
        let id = self.periods.iter().position(|known| *known == period);
        let (Some(shard), Some(id)) = (shard, id) else { return };
        let row = key.entry.div_euclid(SHARDS);
        if let Some(page) = shard.page_mut(row, id, slot.div_euclid(PAGE)) {
            page.clear(slot.rem_euclid(PAGE));
        }
    }
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period(month: i32) -> Period {
        Period::month(crate::period::Month::of(2025, 1).expect("a month").plus(month))
    }

    fn filled(cells: &[PlainCell]) -> (Grid, Again) {
        let builder = GridBuilder::new(300);
        for month in 0..3 {
            assert_eq!(builder.period(period(month)), u16::try_from(month).ok());
        }
        for cell in cells {
            let mut lists: [Vec<PlainCell>; SHARDS] = Default::default();
            lists[GridBuilder::shard(cell)].push(*cell);
            builder.add(&mut lists);
        }
        builder.finish()
    }

    fn cell() -> impl Strategy<Value = PlainCell> {
        let digits = prop_oneof![
            (-99_999_i64..99_999).prop_map(Some),
            any::<i64>().prop_map(Some),
            Just(None)
        ];
        let place = (0_u32..3, 0_u32..300, 0_u16..3, 0_u16..9);
        (place, digits, 0_u8..18, any::<bool>()).prop_map(|(place, digits, places, has_note)| {
            let (entry, slot, period, block) = place;
            PlainCell {
                entry,
                slot,
                period,
                block,
                digits: digits.unwrap_or(NO_VALUE),
                places,
                has_note,
            }
        })
    }

    proptest! {
        /// Whatever is put in is there, or is told to be read again; in any order.
        #[test]
        fn nothing_is_lost(cells in proptest::collection::vec(cell(), 0..60)) {
            let (grid, again) = filled(&cells);
            let (turned, turned_again) = filled(&cells.iter().rev().copied().collect::<Vec<_>>());
            for cell in &cells {
                let key = SeriesKey { entry: index(cell.entry), part: index(cell.slot).checked_sub(1) };
                let when = period(i32::from(cell.period));
                if again.cells.contains(&(key, when)) {
                    prop_assert!(again.blocks.contains(&cell.block));
                    continue;
                }
                let kept = grid.series(key).find(|kept| kept.period == when).expect("kept");
                prop_assert_eq!((kept.value, kept.block), (cell.value(), cell.block));
                prop_assert_eq!(kept.has_note, cell.has_note);
                if !turned_again.cells.contains(&(key, when)) {
                    prop_assert_eq!(turned.block(key, when), Some(cell.block));
                }
            }
        }
    }
}
