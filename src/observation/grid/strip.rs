//! The values of neighbouring parts for one entry, all periods side by side: what most parts report
//! at the same times is compared and added up column by column.

use super::Grid;
use super::cell::EMPTY;
use super::page::PAGE;
use crate::period::Period;

/// Places that the values of one strip may differ in, so that none of them needs more than 52 bits.
const MORE_PLACES: u8 = 6;

/// The number of values of which more is told.
const MORE: u32 = u32::MAX;

/// Values of neighbouring parts with the same number of places, by period in order of time.
#[derive(Debug, Default)]
pub struct Strip {
    /// The index of its entry and its number, once it was filled, and whether it can be used.
    of: Option<(usize, usize, bool)>,
    periods: Vec<Period>,
    /// By period and place.
    digits: Vec<[i64; PAGE]>,
    places: u8,
    /// By place: how many values there are; [`MORE`] where more is told than values.
    counts: Vec<u32>,
}

impl Strip {
    /// Periods with a cell of any of the parts, in order of time.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// How many digits stand behind the point.
    pub fn places(&self) -> u8 {
        self.places
    }

    /// The digits of a period's values by [`place`](Self::place), each of less than 53 bits; those of
    /// parts that are not [full](Self::is_full) mean nothing.
    pub fn digits(&self, period: usize) -> &[i64] {
        self.digits.get(period).map_or(&[], |digits| digits)
    }

    /// The place of a part among its neighbours.
    pub fn place(part: usize) -> usize {
        part.saturating_add(1).rem_euclid(PAGE)
    }

    /// Whether a part has a value in every period of the strip, and nothing else is told of it.
    pub fn is_full(&self, part: usize) -> bool {
        self.count(part) == Some(self.periods.len())
    }

    /// Whether a part has no value in any period, and nothing else is told of it.
    pub fn is_empty(&self, part: usize) -> bool {
        self.count(part) == Some(0)
    }

    fn count(&self, part: usize) -> Option<usize> {
        let count = self.counts.get(Self::place(part)).filter(|count| **count != MORE)?;
        usize::try_from(*count).ok()
    }

    /// Looks at the neighbours of a part, of which those in `told` have more to tell than plain
    /// values. Gives `false` where their values cannot stand side by side.
    pub(in crate::observation) fn fill(
        &mut self,
        grid: &Grid,
        (entry, part): (usize, usize),
        told: impl Iterator<Item = usize>,
    ) -> bool {
        let number = number(part);
        if let Some((known, at, is_usable)) = self.of
            && (known, at) == (entry, number)
        {
            return is_usable;
        }
        let is_usable = self.fill_columns(grid, entry, number).is_some();
        for part in told.filter(|part| self::number(*part) == number) {
            if let Some(count) = self.counts.get_mut(Self::place(part)) {
                *count = MORE;
            }
        }
        self.of = Some((entry, number, is_usable));
        is_usable
    }

    fn fill_columns(&mut self, grid: &Grid, entry: usize, number: usize) -> Option<()> {
        self.periods.clear();
        self.counts.clear();
        self.counts.resize(PAGE, 0);
        let pages = || {
            let ids = grid.order.iter();
            ids.filter_map(|id| Some((*id, grid.page(entry, *id, number)?)))
        };
        let places: Option<Vec<u8>> = pages().map(|(_, page)| page.small_places()).collect();
        let places = places?;
        self.places = places.iter().copied().max().unwrap_or(0);
        for (column, (id, page)) in pages().enumerate() {
            let places = page.small_places()?;
            let more = self.places.checked_sub(places).filter(|more| *more <= MORE_PLACES)?;
            let factor = 10_i64.checked_pow(u32::from(more))?;
            if self.digits.len() <= column {
                self.digits.push([EMPTY; PAGE]);
            }
            let row = self.digits.get_mut(column)?;
            page.values_into(factor, row, &mut self.counts);
            self.periods.push(*grid.periods.get(id)?);
        }
        Some(())
    }
}

/// The number of the strip that a part is in.
fn number(part: usize) -> usize {
    part.saturating_add(1).div_euclid(PAGE)
}
