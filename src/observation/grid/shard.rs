//! A share of the grid's entries: its pages, and where each of them is.

use std::collections::{BTreeSet, HashSet};

use super::page::{PAGE, Page};
use super::{PlainCell, SHARDS, index};

/// Cells that are looked at before they are put in.
const TOGETHER: usize = 64;

/// Pages that there is room for at first.
const FEWEST_PAGES: usize = 4;

/// The pages of every sixteenth entry.
#[derive(Clone, Debug, Default)]
pub(super) struct Shard {
    pages: Vec<Page>,
    /// By row, period and page number: the index of the page and one, or 0.
    table: Vec<u32>,
    /// Periods that the table has room for.
    periods: usize,
    slots: usize,
    /// Cells that could not be kept, as row, slot and period.
    again: HashSet<(usize, usize, usize)>,
    /// The blocks in which they stand.
    blocks: BTreeSet<u16>,
}

/// Where a cell belongs.
#[derive(Clone, Copy)]
struct Place {
    row: usize,
    period: usize,
    number: usize,
    slot: usize,
}

impl Place {
    #[inline]
    fn of(cell: &PlainCell) -> Self {
        let slot = index(cell.slot);
        Self {
            row: index(cell.entry).div_euclid(SHARDS),
            period: usize::from(cell.period),
            number: slot.div_euclid(PAGE),
            slot: slot.rem_euclid(PAGE),
        }
    }
}

impl Shard {
    /// Without any page yet.
    pub(super) fn of_slots(slots: usize) -> Self {
        Self { slots, ..Self::default() }
    }

    /// Puts cells in. They are far apart in memory: looking at some of them first lets the processor
    /// fetch them together; to put one in, it would wait for each.
    pub(super) fn add(&mut self, cells: &[PlainCell]) {
        let mut pages = [None; TOGETHER];
        for cells in cells.chunks(TOGETHER) {
            let mut bytes = [None; TOGETHER];
            for ((page, byte), cell) in pages.iter_mut().zip(&mut bytes).zip(cells) {
                let place = Place::of(cell);
                *page = self.index_of(place.row, place.period, place.number);
                *byte = page.and_then(|page| self.pages.get(page)?.byte(place.slot));
            }
            // Here nothing has to wait for anything else.
            let all = bytes.iter().flatten().fold(0, |all, byte| all ^ **byte);
            std::hint::black_box(all);
            for (page, cell) in pages.iter().zip(cells) {
                self.put(*page, cell);
            }
        }
    }

    /// Puts a cell into the page that it belongs to, if that is known.
    fn put(&mut self, page: Option<usize>, cell: &PlainCell) {
        let place = Place::of(cell);
        let page = page.or_else(|| self.page_for(place, cell.places));
        let Some(page) = page.and_then(|page| self.pages.get_mut(page)) else { return };
        if let Err(before) = page.put(place.slot, cell) {
            let slot = place.number.saturating_mul(PAGE).saturating_add(place.slot);
            self.again.insert((place.row, slot, place.period));
            self.blocks.extend(before.into_iter().chain([cell.block]));
        }
    }

    fn page_for(&mut self, place: Place, places: u8) -> Option<usize> {
        let known = self.index_of(place.row, place.period, place.number);
        known.or_else(|| self.add_page(place, places))
    }

    /// Pages of one row and period.
    fn pages_a_column(&self) -> usize {
        self.slots.div_ceil(PAGE)
    }

    #[inline]
    fn position(&self, row: usize, period: usize, number: usize) -> Option<usize> {
        let width = self.pages_a_column();
        if period >= self.periods || number >= width {
            return None;
        }
        let column = row.checked_mul(self.periods)?.checked_add(period)?;
        column.checked_mul(width)?.checked_add(number)
    }

    #[inline]
    fn index_of(&self, row: usize, period: usize, number: usize) -> Option<usize> {
        let known = *self.table.get(self.position(row, period, number)?)?;
        index(known).checked_sub(1)
    }

    /// Adds a page for a place; none if there is no such slot.
    fn add_page(&mut self, place: Place, places: u8) -> Option<usize> {
        if place.period >= self.periods {
            self.widen(place.period.saturating_add(1).next_power_of_two());
        }
        let position = self.position(place.row, place.period, place.number)?;
        if position >= self.table.len() {
            self.table.resize(position.saturating_add(1), 0);
        }
        let known = self.pages.len();
        let next = u32::try_from(known.saturating_add(1)).ok()?;
        *self.table.get_mut(position)? = next;
        let first = place.number.saturating_mul(PAGE);
        let slots = self.slots.saturating_sub(first).min(PAGE);
        if known == self.pages.capacity() {
            // Twice as many would be megabytes that nothing is put into.
            self.pages.reserve_exact(known.div_euclid(4).max(FEWEST_PAGES));
        }
        self.pages.push(Page::new(slots, places));
        Some(known)
    }

    /// Makes room for more periods.
    fn widen(&mut self, periods: usize) {
        let width = self.pages_a_column();
        let (old, new) = (self.periods.saturating_mul(width), periods.saturating_mul(width));
        let mut table = Vec::new();
        if old > 0 {
            for row in self.table.chunks(old) {
                table.extend_from_slice(row);
                table.resize(table.len().next_multiple_of(new), 0);
            }
        }
        (self.table, self.periods) = (table, periods);
    }

    /// A page, if it is there.
    #[inline]
    pub(super) fn page(&self, row: usize, period: usize, number: usize) -> Option<&Page> {
        self.pages.get(self.index_of(row, period, number)?)
    }

    /// The same, to be changed.
    pub(super) fn page_mut(
        &mut self,
        row: usize,
        period: usize,
        number: usize,
    ) -> Option<&mut Page> {
        let index = self.index_of(row, period, number)?;
        self.pages.get_mut(index)
    }

    /// All pages.
    pub(super) fn pages_mut(&mut self) -> impl Iterator<Item = &mut Page> {
        self.pages.iter_mut()
    }

    /// The pages of a period.
    pub(super) fn pages_of(&self, period: usize) -> impl Iterator<Item = &Page> {
        let width = self.pages_a_column();
        let has_room = period < self.periods;
        let rows = self.table.chunks(self.periods.saturating_mul(width).max(1));
        let columns = rows.filter(move |_| has_room).flat_map(move |row| {
            let start = period.saturating_mul(width).min(row.len());
            let end = start.saturating_add(width).min(row.len());
            row.get(start..end).unwrap_or_default()
        });
        columns.filter_map(|known| self.pages.get(index(*known).checked_sub(1)?))
    }

    /// Whether there is nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// Takes out what could not be kept: the cells, as row, slot and period, and their blocks.
    pub(super) fn take_again(&mut self) -> (HashSet<(usize, usize, usize)>, BTreeSet<u16>) {
        (std::mem::take(&mut self.again), std::mem::take(&mut self.blocks))
    }
}
