//! Plain values in little space: those of which nothing is to be told but entry, area, period and
//! value. Each takes six bytes, and the number of the block it stands in finds its row again.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};

use super::{SeriesKey, Wanted};
use crate::period::Period;
use crate::quantity::Number;

/// Parts of neighbouring number that share a page.
const PAGE: usize = 128;

/// Parts of the grid that can be written at the same time.
const SHARDS: usize = 16;

/// Blocks whose number fits beside a value.
pub const BLOCKS: usize = 0x7FFF;

/// Set beside a value whose row has a note.
const NOTE: u16 = 0x8000;

/// Values of whole numbers that stand for no number.
const EMPTY: i64 = i64::MIN;
const MISSING: i64 = i64::MIN + 1;
const NARROW_EMPTY: i32 = i32::MIN;
const NARROW_MISSING: i32 = i32::MIN + 1;

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
    /// The value's digits, nothing for a mark that says “no value yet”.
    pub digits: Option<i64>,
    /// How many of them stand behind the point.
    pub places: u8,
    /// Whether the row has a note.
    pub has_note: bool,
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
    entries: Vec<Columns>,
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

/// The values of one entry, by number of the period.
type Columns = Vec<Column>;

/// The values of one entry and period, by slot.
type Column = Vec<Option<Page>>;

#[derive(Debug, Default)]
struct Shard {
    entries: Vec<Columns>,
    seen: Vec<[bool; 2]>,
    again: HashSet<(u32, u32, u16)>,
    blocks: BTreeSet<u16>,
}

/// Values of neighbouring slots with the same number of places.
#[derive(Clone, Debug)]
struct Page {
    digits: Digits,
    places: u8,
    blocks: Box<[u16]>,
}

#[derive(Clone, Debug)]
enum Digits {
    Narrow(Box<[i32]>),
    Wide(Box<[i64]>),
}

impl GridBuilder {
    /// Room for the entries and parts of a plan.
    pub fn new(parts: usize) -> Self {
        let shards = (0..SHARDS).map(|_| Mutex::new(Shard::default())).collect();
        Self { slots: parts.saturating_add(1), periods: Mutex::new(Vec::new()), shards }
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
            for cell in cells.drain(..) {
                shard.put(&cell, self.slots);
            }
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
            let pages = shard.entries.iter_mut().flatten().flatten().flatten();
            pages.for_each(|page| page.forget_from(block));
        }
    }

    /// The grid, without the cells that it cannot keep.
    pub fn finish(self) -> (Grid, Again) {
        let periods = self.periods.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut grid = Grid { slots: self.slots, periods, ..Grid::default() };
        grid.order = (0..grid.periods.len()).collect();
        grid.order.sort_by_key(|id| grid.periods.get(*id).map(|p| (p.last(), p.first())));
        grid.seen = vec![[false; 2]; grid.periods.len()];
        let mut again = Again::default();
        for (number, shard) in self.shards.into_iter().enumerate() {
            let shard = shard.into_inner().unwrap_or_else(PoisonError::into_inner);
            grid.take_shard(number, shard, &mut again);
        }
        // Of a cell that could not be kept another may have been.
        let kept = again.cells.iter().filter_map(|(key, period)| grid.block(*key, *period));
        again.blocks.extend(kept);
        (grid, again)
    }
}

impl Shard {
    fn put(&mut self, cell: &PlainCell, slots: usize) {
        let entry = index(cell.entry).div_euclid(SHARDS);
        let (period, slot) = (usize::from(cell.period), index(cell.slot));
        let number = slot.div_euclid(PAGE);
        grow(&mut self.seen, period, || [false; 2]);
        if let Some(seen) = self.seen.get_mut(period) {
            *seen = [seen[0] || cell.digits.is_some(), true];
        }
        grow(&mut self.entries, entry, Vec::new);
        let Some(columns) = self.entries.get_mut(entry) else { return };
        grow(columns, period, Vec::new);
        let Some(column) = columns.get_mut(period) else { return };
        grow(column, number, || None);
        let Some(page) = column.get_mut(number) else { return };
        let length = PAGE.min(slots.saturating_sub(number.saturating_mul(PAGE)));
        let page = page.get_or_insert_with(|| Page::new(length, cell.places));
        if let Err(before) = page.put(slot.rem_euclid(PAGE), cell) {
            self.again.insert((cell.entry, cell.slot, cell.period));
            self.blocks.extend(before.into_iter().chain([cell.block]));
        }
    }
}

impl Grid {
    fn take_shard(&mut self, number: usize, shard: Shard, again: &mut Again) {
        for (known, seen) in self.seen.iter_mut().zip(&shard.seen) {
            *known = [known[0] || seen[0], known[1] || seen[1]];
        }
        for (row, columns) in shard.entries.into_iter().enumerate() {
            let entry = row.saturating_mul(SHARDS).saturating_add(number);
            grow(&mut self.entries, entry, Vec::new);
            if let Some(place) = self.entries.get_mut(entry) {
                *place = columns;
            }
        }
        again.blocks.extend(shard.blocks);
        let cells = shard.again.into_iter().filter_map(|(entry, slot, period)| {
            let key = SeriesKey { entry: index(entry), part: index(slot).checked_sub(1) };
            Some((key, *self.periods.get(usize::from(period))?))
        });
        again.cells.extend(cells);
    }

    /// The cells of a series in order of time.
    pub fn series(&self, key: SeriesKey) -> impl Iterator<Item = GridCell> + '_ {
        let columns = self.entries.get(key.entry).map_or(&[][..], Vec::as_slice);
        let slot = key.part.map_or(0, |part| part.saturating_add(1));
        let cell = move |id: &usize| {
            let page = columns.get(*id)?.get(slot.div_euclid(PAGE))?.as_ref()?;
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
        self.entries.is_empty()
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
        let id = self.periods.iter().position(|known| *known == period);
        let columns = id.and_then(|id| self.entries.get_mut(key.entry)?.get_mut(id));
        let page = columns.and_then(|column| column.get_mut(slot.div_euclid(PAGE))?.as_mut());
        if let Some(page) = page {
            page.set(slot.rem_euclid(PAGE), EMPTY);
        }
    }
}

impl Page {
    fn new(length: usize, places: u8) -> Self {
        let digits = Digits::Narrow(vec![NARROW_EMPTY; length].into());
        Self { digits, places, blocks: vec![0; length].into() }
    }

    /// Puts a cell in; if it cannot be kept, the block of the one that is there already.
    fn put(&mut self, slot: usize, cell: &PlainCell) -> Result<(), Option<u16>> {
        if self.digits(slot) != EMPTY {
            return Err(self.blocks.get(slot).map(|block| block & !NOTE));
        }
        let digits = match cell.digits {
            None => MISSING,
            Some(digits) => self.scaled(digits, cell.places).ok_or(None)?,
        };
        self.set(slot, digits);
        if let Some(block) = self.blocks.get_mut(slot) {
            *block = cell.block | if cell.has_note { NOTE } else { 0 };
        }
        Ok(())
    }

    /// The digits at the page's number of places, which grows where it must.
    fn scaled(&mut self, digits: i64, places: u8) -> Option<i64> {
        if let Some(more) = places.checked_sub(self.places).filter(|more| *more > 0) {
            self.rescale(power(more)?)?;
            self.places = places;
        }
        let digits = digits.checked_mul(power(self.places.checked_sub(places)?)?)?;
        (digits > MISSING).then_some(digits)
    }

    fn rescale(&mut self, factor: i64) -> Option<()> {
        let scaled = |digits: i64| {
            if digits <= MISSING { Some(digits) } else { digits.checked_mul(factor) }
        };
        let all: Option<Vec<i64>> =
            (0..self.blocks.len()).map(|s| scaled(self.digits(s))).collect();
        self.digits = Digits::Wide(all?.into());
        self.narrow();
        Some(())
    }

    /// Goes back to the narrow form where every value fits it.
    fn narrow(&mut self) {
        let Digits::Wide(wide) = &self.digits else { return };
        let narrow: Option<Vec<i32>> = wide.iter().map(|digits| narrowed(*digits)).collect();
        if let Some(narrow) = narrow {
            self.digits = Digits::Narrow(narrow.into());
        }
    }

    fn set(&mut self, slot: usize, digits: i64) {
        if let (Digits::Narrow(narrow), None) = (&self.digits, narrowed(digits)) {
            self.digits = Digits::Wide(narrow.iter().map(|digits| widened(*digits)).collect());
        }
        match &mut self.digits {
            Digits::Narrow(narrow) => {
                if let (Some(place), Some(digits)) = (narrow.get_mut(slot), narrowed(digits)) {
                    *place = digits;
                }
            }
            Digits::Wide(wide) => {
                if let Some(place) = wide.get_mut(slot) {
                    *place = digits;
                }
            }
        }
    }

    fn digits(&self, slot: usize) -> i64 {
        match &self.digits {
            Digits::Narrow(narrow) => narrow.get(slot).map_or(EMPTY, |digits| widened(*digits)),
            Digits::Wide(wide) => wide.get(slot).copied().unwrap_or(EMPTY),
        }
    }

    fn get(&self, slot: usize, period: Period) -> Option<GridCell> {
        let digits = self.digits(slot);
        if digits == EMPTY {
            return None;
        }
        let value = if digits == MISSING { None } else { Number::of(digits, self.places) };
        let block = self.blocks.get(slot).copied().unwrap_or(0);
        Some(GridCell { period, value, has_note: block & NOTE != 0, block: block & !NOTE })
    }

    fn forget_from(&mut self, first: usize) {
        for slot in 0..self.blocks.len() {
            let block = self.blocks.get(slot).map_or(0, |block| block & !NOTE);
            if usize::from(block) >= first {
                self.set(slot, EMPTY);
            }
        }
    }
}

/// In the narrow form, if it fits.
fn narrowed(digits: i64) -> Option<i32> {
    match digits {
        EMPTY => Some(NARROW_EMPTY),
        MISSING => Some(NARROW_MISSING),
        _ => i32::try_from(digits).ok().filter(|digits| *digits > NARROW_MISSING),
    }
}

fn widened(digits: i32) -> i64 {
    match digits {
        NARROW_EMPTY => EMPTY,
        NARROW_MISSING => MISSING,
        _ => i64::from(digits),
    }
}

fn power(exponent: u8) -> Option<i64> {
    10_i64.checked_pow(u32::from(exponent))
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Makes a list long enough to have an index.
fn grow<T>(list: &mut Vec<T>, index: usize, empty: impl FnMut() -> T) {
    if list.len() <= index {
        list.resize_with(index.saturating_add(1), empty);
    }
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
            PlainCell { entry, slot, period, block, digits, places, has_note }
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
                let value = cell.digits.and_then(|digits| Number::of(digits, cell.places));
                prop_assert_eq!((kept.value, kept.block), (value, cell.block));
                prop_assert_eq!(kept.has_note, cell.has_note);
                if !turned_again.cells.contains(&(key, when)) {
                    prop_assert_eq!(turned.block(key, when), Some(cell.block));
                }
            }
        }
    }
}
