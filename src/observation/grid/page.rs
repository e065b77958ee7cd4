//! The values of neighbouring parts for one entry and period.

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

/// Digits that stand for no number.
pub(super) const EMPTY: i64 = i64::MIN;
pub(super) const MISSING: i64 = i64::MIN + 1;
const NARROW_EMPTY: i32 = i32::MIN;
const NARROW_MISSING: i32 = i32::MIN + 1;

/// Values of neighbouring slots with the same number of places.
#[derive(Clone, Debug)]
pub(super) struct Page {
    cells: Cells,
    /// How many slots there are.
    slots: usize,
    places: u8,
}

/// Digits, each beside the number of its block: whoever looks at one looks at both.
#[derive(Clone, Debug)]
enum Cells {
    /// The two halves of the digits, and the block: six bytes a cell.
    Narrow(Vec<[u16; 3]>),
    Wide(Vec<(i64, u16)>),
}

impl Page {
    /// An empty page for so many slots, and for values with so many places.
    pub(super) fn new(slots: usize, places: u8) -> Self {
        Self { cells: Cells::Narrow(Vec::new()), slots, places }
    }

    /// Puts a cell in; if it cannot be kept, the block of the one that is there already.
    #[inline]
    pub(super) fn put(&mut self, slot: usize, cell: &PlainCell) -> Result<(), Option<u16>> {
        let block = cell.block | if cell.has_note { NOTE } else { 0 };
        // Nearly all are of this kind.
        if let Cells::Narrow(cells) = &mut self.cells
            && cell.places == self.places
            && let Some(digits) = narrowed(cell.digits)
            && let Some(place) = cells.get_mut(slot)
            && *place == narrow(NARROW_EMPTY, 0)
        {
            *place = narrow(digits, block);
            return Ok(());
        }
        self.put_any(slot, cell, block)
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
        let all = all?;
        let narrowed = |(digits, block): &(i64, u16)| Some(narrow(narrowed(*digits)?, *block));
        let narrow: Option<Vec<[u16; 3]>> = all.iter().map(narrowed).collect();
        self.cells = match narrow {
            Some(narrow) => Cells::Narrow(narrow),
            None => Cells::Wide(all),
        };
        Some(())
    }

    /// Empties a slot.
    pub(super) fn clear(&mut self, slot: usize) {
        self.set(slot, EMPTY, 0);
    }

    fn set(&mut self, slot: usize, digits: i64, block: u16) {
        if let (Cells::Narrow(_), None) = (&self.cells, narrowed(digits)) {
            self.cells = Cells::Wide((0..self.length()).map(|slot| self.at(slot)).collect());
        }
        let length = self.length_for(slot);
        match &mut self.cells {
            Cells::Narrow(cells) => {
                make_room(cells, length, narrow(NARROW_EMPTY, 0));
                if let (Some(place), Some(digits)) = (cells.get_mut(slot), narrowed(digits)) {
                    *place = narrow(digits, block);
                }
            }
            Cells::Wide(cells) => {
                make_room(cells, length, (EMPTY, 0));
                if let Some(place) = cells.get_mut(slot) {
                    *place = (digits, block);
                }
            }
        }
    }

    /// The length that a page grows to for a slot: in few steps, as most have all of their slots, and
    /// some only the first one.
    fn length_for(&self, slot: usize) -> usize {
        if slot < FEW { FEW.min(self.slots) } else { self.slots.max(slot.saturating_add(1)) }
    }

    fn length(&self) -> usize {
        match &self.cells {
            Cells::Narrow(cells) => cells.len(),
            Cells::Wide(cells) => cells.len(),
        }
    }

    /// Digits and block of a slot.
    fn at(&self, slot: usize) -> (i64, u16) {
        match &self.cells {
            Cells::Narrow(cells) => cells.get(slot).map_or((EMPTY, 0), |cell| widened(*cell)),
            Cells::Wide(cells) => cells.get(slot).copied().unwrap_or((EMPTY, 0)),
        }
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

    /// Where the number of a slot's block is kept, if there is room for one.
    #[inline]
    pub(super) fn block(&self, slot: usize) -> Option<&u16> {
        match &self.cells {
            Cells::Narrow(cells) => cells.get(slot).map(|[_, _, block]| block),
            Cells::Wide(cells) => cells.get(slot).map(|(_, block)| block),
        }
    }

    /// The digits of small values by slot, with [`EMPTY`] and [`MISSING`] as they are, and how many
    /// of them stand behind the point; nothing where there are large ones.
    pub(super) fn small(&self) -> Option<(impl Iterator<Item = i64> + '_, u8)> {
        match &self.cells {
            Cells::Narrow(cells) => Some((cells.iter().map(|cell| widened(*cell).0), self.places)),
            Cells::Wide(_) => None,
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

fn make_room<T: Clone>(cells: &mut Vec<T>, length: usize, empty: T) {
    if cells.len() < length {
        cells.reserve_exact(length.saturating_sub(cells.len()));
        cells.resize(length, empty);
    }
}

fn narrow(digits: i32, block: u16) -> [u16; 3] {
    let [a, b, c, d] = digits.to_le_bytes();
    [u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]), block]
}

/// In the narrow form, if it fits.
fn narrowed(digits: i64) -> Option<i32> {
    match digits {
        EMPTY => Some(NARROW_EMPTY),
        MISSING => Some(NARROW_MISSING),
        _ => i32::try_from(digits).ok().filter(|digits| *digits > NARROW_MISSING),
    }
}

fn widened([low, high, block]: [u16; 3]) -> (i64, u16) {
    let ([a, b], [c, d]) = (low.to_le_bytes(), high.to_le_bytes());
    let digits = match i32::from_le_bytes([a, b, c, d]) {
        NARROW_EMPTY => EMPTY,
        NARROW_MISSING => MISSING,
        digits => i64::from(digits),
    };
    (digits, block)
}

fn power(exponent: u8) -> Option<i64> {
    10_i64.checked_pow(u32::from(exponent))
}
