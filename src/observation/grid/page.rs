//! The values of neighbouring parts for one entry and period.

use super::cell::{Cell, EMPTY, MISSING};
use super::{GridCell, PlainCell};
use crate::period::Period;
use crate::quantity::Number;

/// Parts of neighbouring number that share a page.
pub(super) const PAGE: usize = 512;

/// Slots that a page has room for at first.
const FEW: usize = 8;

/// Bits of a block's number; the one above them says that the row has a note.
pub(super) const BLOCK_BITS: u32 = 15;
const NOTE: u16 = 1 << BLOCK_BITS;

/// Values of neighbouring slots with the same number of places.
#[derive(Clone, Debug)]
pub(super) struct Page {
    cells: Cells,
    /// How many slots there are.
    slots: u16,
    places: u8,
}

/// Digits, each with the number of its block behind them: whoever looks at one looks at both.
#[derive(Clone, Debug)]
enum Cells {
    /// Of 24 bits.
    Tiny(Box<[[u8; 5]]>),
    /// Of 32 bits.
    Narrow(Box<[[u8; 6]]>),
    Wide(Box<[[u8; 10]]>),
}

impl Page {
    /// An empty page for so many slots, and for values with so many places.
    pub(super) fn new(slots: usize, places: u8) -> Self {
        let slots = u16::try_from(slots).unwrap_or(u16::MAX);
        Self { cells: Cells::Tiny(Box::default()), slots, places }
    }

    /// Puts a cell in; if it cannot be kept, the block of the one that is there already.
    #[inline]
    pub(super) fn put(&mut self, slot: usize, cell: &PlainCell) -> Result<(), Option<u16>> {
        let block = cell.block | if cell.has_note { NOTE } else { 0 };
        // Nearly all are of this kind.
        let is_put = cell.places == self.places
            && match &mut self.cells {
                Cells::Tiny(cells) => put_in(cells, slot, (cell.digits, block)),
                Cells::Narrow(cells) => put_in(cells, slot, (cell.digits, block)),
                Cells::Wide(cells) => put_in(cells, slot, (cell.digits, block)),
            };
        if is_put { Ok(()) } else { self.put_any(slot, cell, block) }
    }

    fn put_any(&mut self, slot: usize, cell: &PlainCell, block: u16) -> Result<(), Option<u16>> {
        let (before, block_before) = self.at(slot);
        if before != EMPTY {
            return Err(Some(block_before & !NOTE));
        }
        let digits = match cell.digits {
            MISSING => MISSING,
            digits if cell.places == self.places && digits > MISSING => digits,
            digits => self.scaled(digits, cell.places).ok_or(None)?,
        };
        self.set(slot, digits, block);
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
        let scaled = |(digits, block): (i64, u16)| {
            let digits = if digits <= MISSING { digits } else { digits.checked_mul(factor)? };
            Some((digits, block))
        };
        let all: Option<Vec<(i64, u16)>> =
            (0..self.length()).map(|slot| scaled(self.at(slot))).collect();
        self.cells = Cells::of(&all?);
        Some(())
    }

    /// Empties a slot.
    pub(super) fn clear(&mut self, slot: usize) {
        self.set(slot, EMPTY, 0);
    }

    fn set(&mut self, slot: usize, digits: i64, block: u16) {
        let length = self.length_for(slot);
        let is_set = match &mut self.cells {
            Cells::Tiny(cells) => set_in(cells, slot, (digits, block), length),
            Cells::Narrow(cells) => set_in(cells, slot, (digits, block), length),
            Cells::Wide(cells) => set_in(cells, slot, (digits, block), length),
        };
        if !is_set {
            let mut all: Vec<(i64, u16)> = (0..length).map(|slot| self.at(slot)).collect();
            if let Some(place) = all.get_mut(slot) {
                *place = (digits, block);
            }
            self.cells = Cells::of(&all);
        }
    }

    /// The length that a page grows to for a slot: in few steps, as most have all of their slots, and
    /// some only the first one.
    fn length_for(&self, slot: usize) -> usize {
        let slots = usize::from(self.slots);
        let wanted = if slot < FEW { FEW.min(slots) } else { slots };
        wanted.max(slot.saturating_add(1)).max(self.length())
    }

    fn length(&self) -> usize {
        match &self.cells {
            Cells::Tiny(cells) => cells.len(),
            Cells::Narrow(cells) => cells.len(),
            Cells::Wide(cells) => cells.len(),
        }
    }

    /// Digits and block of a slot.
    fn at(&self, slot: usize) -> (i64, u16) {
        match &self.cells {
            Cells::Tiny(cells) => cells.get(slot).map(|cell| cell.parts()),
            Cells::Narrow(cells) => cells.get(slot).map(|cell| cell.parts()),
            Cells::Wide(cells) => cells.get(slot).map(|cell| cell.parts()),
        }
        .unwrap_or((EMPTY, 0))
    }

    /// The cell of a slot, if there is one.
    pub(super) fn get(&self, slot: usize, period: Period) -> Option<GridCell> {
        let (digits, block) = self.at(slot);
        if digits == EMPTY {
            return None;
        }
        let value = if digits == MISSING { None } else { Number::of(digits, self.places) };
        Some(GridCell { period, value, has_note: block & NOTE != 0, block: block & !NOTE })
    }

    /// Empties the slots of a block and of those behind it.
    pub(super) fn forget_from(&mut self, first: usize) {
        for slot in 0..self.length() {
            if usize::from(self.at(slot).1 & !NOTE) >= first {
                self.clear(slot);
            }
        }
    }

    /// The last byte of a slot's cell, if there is room for one: where it is to be fetched from.
    #[inline]
    pub(super) fn byte(&self, slot: usize) -> Option<&u8> {
        match &self.cells {
            Cells::Tiny(cells) => cells.get(slot)?.last(),
            Cells::Narrow(cells) => cells.get(slot)?.last(),
            Cells::Wide(cells) => cells.get(slot)?.last(),
        }
    }

    /// How many digits stand behind the point, if all values are small.
    pub(super) fn small_places(&self) -> Option<u8> {
        match &self.cells {
            Cells::Tiny(_) | Cells::Narrow(_) => Some(self.places),
            Cells::Wide(_) => None,
        }
    }

    /// Puts the digits of all values, times a factor, into a list by slot, [`EMPTY`] where there is none, and counts
    /// the values there are.
    pub(super) fn values_into(&self, factor: i64, digits: &mut [i64], counts: &mut [u32]) {
        match &self.cells {
            Cells::Tiny(cells) => values_of(cells, factor, digits, counts),
            Cells::Narrow(cells) => values_of(cells, factor, digits, counts),
            Cells::Wide(cells) => values_of(cells, factor, digits, counts),
        }
    }

    /// Whether there is any value.
    pub(super) fn has_value(&self) -> bool {
        (0..self.length()).any(|slot| self.at(slot).0 > MISSING)
    }

    /// Whether there is nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        (0..self.length()).all(|slot| self.at(slot).0 == EMPTY)
    }
}

impl Cells {
    /// In the smallest form that all of them fit.
    fn of(all: &[(i64, u16)]) -> Self {
        let tiny: Option<Box<[_]>> =
            all.iter().map(|(digits, block)| Cell::of(*digits, *block)).collect();
        if let Some(cells) = tiny {
            return Self::Tiny(cells);
        }
        let narrow: Option<Box<[_]>> =
            all.iter().map(|(digits, block)| Cell::of(*digits, *block)).collect();
        if let Some(cells) = narrow {
            return Self::Narrow(cells);
        }
        let wide = all.iter().filter_map(|(digits, block)| Cell::of(*digits, *block));
        Self::Wide(wide.collect())
    }
}

/// Puts a cell into an empty slot that there is room for.
#[inline]
fn put_in<C: Cell>(cells: &mut [C], slot: usize, (digits, block): (i64, u16)) -> bool {
    let (Some(cell), Some(place)) = (C::of(digits, block), cells.get_mut(slot)) else {
        return false;
    };
    let is_empty = *place == C::EMPTY;
    if is_empty {
        *place = cell;
    }
    is_empty
}

/// Sets a cell, for which room is made; `false` if it does not fit.
fn set_in<C: Cell>(
    cells: &mut Box<[C]>,
    slot: usize,
    (digits, block): (i64, u16),
    length: usize,
) -> bool {
    let Some(cell) = C::of(digits, block) else { return false };
    if cells.len() < length {
        let mut more = Vec::with_capacity(length);
        more.extend_from_slice(cells);
        more.resize(length, C::EMPTY);
        *cells = more.into();
    }
    if let Some(place) = cells.get_mut(slot) {
        *place = cell;
    }
    true
}

fn values_of<C: Cell>(cells: &[C], factor: i64, digits: &mut [i64], counts: &mut [u32]) {
    for ((place, count), cell) in digits.iter_mut().zip(counts).zip(cells) {
        let (digits, _) = cell.parts();
        let is_value = digits > MISSING;
        *place = if is_value { digits.wrapping_mul(factor) } else { EMPTY };
        *count = count.wrapping_add(u32::from(is_value));
    }
    digits.get_mut(cells.len()..).unwrap_or_default().fill(EMPTY);
}

fn power(exponent: u8) -> Option<i64> {
    10_i64.checked_pow(u32::from(exponent))
}
