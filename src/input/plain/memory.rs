//! What was understood before, by the bytes of its text or by numbers.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::field::read;
use super::record::{Key, Record, Short, halves};
use crate::quantity::has_invisible;

/// Meanings of texts. Short texts are compared as one number.
#[derive(Clone, Debug)]
pub(super) struct Memory<T> {
    /// Short texts that were met before, two to a place that follows from their number.
    recent: Vec<[Met<T>; 2]>,
    short: HashMap<Short, T, RandomState>,
    long: HashMap<Box<[u8]>, T, RandomState>,
}

/// A short text with its meaning.
#[derive(Clone, Copy, Debug)]
struct Met<T> {
    text: Short,
    meaning: T,
}

/// Most places for short texts that were met before: more would not stay in the processor's cache.
const PLACES: usize = 8_192;

/// The number of no text.
const NO_TEXT: Short = Short { low: u64::MAX, high: u64::MAX };

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self { recent: Vec::new(), short: HashMap::default(), long: HashMap::default() }
    }
}

impl<T: Copy> Memory<T> {
    /// What a text was understood as before, or is now. What means nothing is not remembered: such
    /// texts are as many as rows, in the worst case.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn recall(
        &mut self,
        (record, field): (&Record<'_, '_>, usize),
        understand: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = record.short(field)?;
        // No long text is among them.
        if let Some([first, second]) = self.recent.get(self.place_of(text)) {
            // One question: which of the two it is cannot be foreseen.
            let [is_first, is_second] = [first.text.is(text), second.text.is(text)];
            if is_first | is_second {
                return Some(if is_first { first.meaning } else { second.meaning });
            }
        }
        self.understand(record, field, understand)
    }

    #[inline(never)]
    fn understand(
        &mut self,
        record: &Record<'_, '_>,
        field: usize,
        understand: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.understand_key(record.key(field)?, understand)
    }

    /// The same for a text that was not met lately.
    pub(super) fn understand_key(
        &mut self,
        key: Key<'_>,
        understand: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        if let Some(known) = self.get(key) {
            self.meet(key, known);
            return Some(known);
        }
        // Of signs that are not to be seen it is to be told that they were passed over.
        let is_odd = |text: &str| text.contains(['\n', '\r', '\0']) || has_invisible(text);
        let text = read(key.text).filter(|text| !is_odd(text))?;
        let meaning = understand(&text)?;
        self.learn(key, meaning);
        Some(meaning)
    }

    /// Forgets what was met last; what was understood stays known.
    pub(super) fn settle(&mut self) {
        self.recent = Vec::new();
    }

    /// Every text that was understood, with its meaning.
    pub(super) fn all(&self) -> impl Iterator<Item = (Box<[u8]>, T)> + '_ {
        let short = self.short.iter().map(|(text, meaning)| (text.bytes(), *meaning));
        short.chain(self.long.iter().map(|(text, meaning)| (text.clone(), *meaning)))
    }

    /// What a text was understood as.
    pub(super) fn get(&self, key: Key<'_>) -> Option<T> {
        if key.short.is_long() {
            return self.long.get(key.text).copied();
        }
        self.short.get(&key.short).copied()
    }

    fn learn(&mut self, key: Key<'_>, meaning: T) {
        if key.short.is_long() {
            self.long.insert(key.text.into(), meaning);
        } else {
            self.short.insert(key.short, meaning);
        }
        self.meet(key, meaning);
    }

    /// Remembers a short text that was met; of the two at its place the older one is forgotten.
    fn meet(&mut self, key: Key<'_>, meaning: T) {
        let text = key.short;
        if text.is_long() {
            return;
        }
        let wanted = self.short.len().saturating_mul(2).next_power_of_two().min(PLACES);
        if self.recent.len() < wanted {
            self.recent = vec![[Met { text: NO_TEXT, meaning }; 2]; wanted];
        }
        let place = self.place_of(text);
        if let Some(place) = self.recent.get_mut(place) {
            *place = [Met { text, meaning }, place[0]];
        }
    }

    /// Where a short text is kept. Texts that share a place only cost time: which is meant is
    /// compared. The number of places is a power of two.
    #[inline]
    fn place_of(&self, Short { low, high }: Short) -> usize {
        // Both halves of the product, so that every bit of the text has a say.
        let [one, other] = [low ^ 0x9E37_79B9_7F4A_7C15, high ^ 0xD1B5_4A32_D192_ED03];
        let [lower, upper] = halves(u128::from(one).wrapping_mul(u128::from(other)));
        usize::try_from(lower ^ upper).unwrap_or(0) & self.recent.len().wrapping_sub(1)
    }
}

/// One thing that may be understood.
#[derive(Clone, Copy, Debug)]
pub(super) enum Understood<T> {
    Unknown,
    Odd,
    Known(T),
}

/// What is understood by row and column, in one piece; columns are added where they are needed.
#[derive(Debug)]
pub(super) struct Table<T> {
    rows: usize,
    columns: usize,
    cells: Vec<Understood<T>>,
}

impl<T: Copy> Table<T> {
    pub(super) fn of_rows(rows: usize) -> Self {
        Self { rows, columns: 0, cells: Vec::new() }
    }

    /// One place; none if there is no such row.
    pub(super) fn place(&mut self, row: usize, column: usize) -> Option<&mut Understood<T>> {
        if row >= self.rows {
            return None;
        }
        if column >= self.columns {
            self.widen(column.saturating_add(1).next_power_of_two());
        }
        self.cells.get_mut(row.checked_mul(self.columns)?.checked_add(column)?)
    }

    fn widen(&mut self, columns: usize) {
        let mut cells = Vec::with_capacity(self.rows.saturating_mul(columns));
        for row in 0..self.rows {
            let start = row.saturating_mul(self.columns);
            let known = self.cells.get(start..start.saturating_add(self.columns));
            cells.extend_from_slice(known.unwrap_or_default());
            cells.resize(row.saturating_add(1).saturating_mul(columns), Understood::Unknown);
        }
        (self.columns, self.cells) = (columns, cells);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_what_it_knows_when_it_grows() {
        let mut table = Table::of_rows(3);
        for column in 0..40_usize {
            for row in 0..3_usize {
                *table.place(row, column).expect("a row") = Understood::Known(row * 100 + column);
            }
        }
        for column in 0..40_usize {
            for row in 0..3_usize {
                let known = table.place(row, column).expect("a row");
                assert!(
                    matches!(known, Understood::Known(number) if *number == row * 100 + column)
                );
            }
        }
        assert!(table.place(3, 0).is_none());
    }
}
