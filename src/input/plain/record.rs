//! The records of a block, as places in its bytes.

use std::ops::Range;

use crate::input::separators;

/// A part of a text that begins and ends between records.
#[derive(Clone, Copy)]
pub(in crate::input) struct Block<'t> {
    pub(in crate::input) number: u16,
    /// The first byte in the whole text.
    pub(in crate::input) start: usize,
    pub(in crate::input) bytes: &'t [u8],
}

/// One record of a block.
#[derive(Clone, Copy)]
pub(super) struct Record<'e, 'b> {
    bytes: &'b [u8],
    start: usize,
    /// The end of each field.
    ends: &'e [u32],
}

impl<'b> Record<'_, 'b> {
    /// A field as written, with its quotation marks; the last one without the line's `\r`.
    pub(super) fn field(&self, field: usize) -> Option<&'b [u8]> {
        let end = usize::try_from(*self.ends.get(field)?).ok()?;
        let start = match field.checked_sub(1) {
            Some(before) => usize::try_from(*self.ends.get(before)?).ok()?.saturating_add(1),
            None => self.start,
        };
        let text = self.bytes.get(start..end)?;
        let is_last = field.saturating_add(1) == self.ends.len();
        Some(if is_last { text.strip_suffix(b"\r").unwrap_or(text) } else { text })
    }

    /// How many fields it has.
    pub(super) fn width(&self) -> usize {
        self.ends.len()
    }

    /// The same, ready to be looked up.
    pub(super) fn key(&self, field: usize) -> Option<Key<'b>> {
        let text = self.field(field)?;
        let start = match field.checked_sub(1) {
            Some(before) => usize::try_from(*self.ends.get(before)?).ok()?.saturating_add(1),
            None => self.start,
        };
        Some(Key { text, short: short(text, self.bytes.get(start..)?) })
    }

    pub(super) fn length(&self) -> usize {
        let end = self.ends.last().and_then(|end| usize::try_from(*end).ok());
        end.unwrap_or(0).saturating_sub(self.start)
    }

    fn is_blank(&self) -> bool {
        self.ends.len() == 1 && self.field(0).is_some_and(<[u8]>::is_empty)
    }
}

/// Gives every record of a block as its fields, with its place in the whole text. Gives `false`,
/// and no record, if the block's quotation marks are not regular.
pub(super) fn each_record<'b>(
    block: Block<'b>,
    separator: u8,
    ends: &mut Vec<u32>,
    mut take: impl FnMut(Record<'_, 'b>, Range<usize>),
) -> bool {
    if !separators::find(block.bytes, separator, ends) {
        return false;
    }
    let bytes = block.bytes;
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if ends.last().is_none_or(|last| last.saturating_add(1) != length) || !bytes.ends_with(b"\n") {
        // The last record has no line end, or a quotation mark that is never closed.
        ends.push(length);
    }
    let is_end =
        |end: &u32| usize::try_from(*end).is_ok_and(|end| bytes.get(end) != Some(&separator));
    let mut rest = ends.as_slice();
    let mut start = 0;
    while let Some(last) = rest.iter().position(is_end) {
        let (own, others) = rest.split_at(last.saturating_add(1));
        rest = others;
        let end = own.last().map_or(start, |end| usize::try_from(*end).unwrap_or(start));
        let next = end.saturating_add(1).min(bytes.len());
        let record = Record { bytes, start, ends: own };
        if !record.is_blank() {
            take(record, block.start.saturating_add(start)..block.start.saturating_add(next));
        }
        start = next;
    }
    true
}

/// A field as written, and the same as one number if it is short.
#[derive(Clone, Copy)]
pub(super) struct Key<'b> {
    pub(super) text: &'b [u8],
    pub(super) short: Option<u128>,
}

impl Key<'_> {
    /// An empty field.
    pub(super) const EMPTY: Self = Self { text: &[], short: Some(0) };
}

/// Longest text that is compared as one number, which has its length in the highest byte.
const SHORT: usize = 15;

/// A text as one number, if it is short; `from` begins with it.
fn short(text: &[u8], from: &[u8]) -> Option<u128> {
    let (mask, length) = *LENGTHS.get(text.len())?;
    let word = match from.first_chunk() {
        Some(word) => u128::from_le_bytes(*word),
        // At the end of the block there are not sixteen bytes.
        None => text.iter().rev().fold(0, |word, byte| (word << 8) | u128::from(*byte)),
    };
    Some((word & mask) | length)
}

/// By length of a short text: its bytes in a number, and the length in the highest byte.
static LENGTHS: [(u128, u128); SHORT + 1] = lengths();

#[expect(clippy::arithmetic_side_effects, reason = "of constants: it would not compile")]
const fn lengths() -> [(u128, u128); SHORT + 1] {
    let mut lengths = [(0, 0); SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        let (mask, high) = lengths[length - 1];
        lengths[length] = ((mask << 8) | 0xFF, high + (1 << 120));
        length += 1;
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Two texts are the same number only if they are the same, wherever they stand.
        #[test]
        fn short_texts_have_numbers_of_their_own(
            one in "[ab\0]{0,16}",
            other in "[ab\0]{0,16}",
            behind in "[ab\0]{0,20}",
        ) {
            let from = format!("{one}{behind}");
            let number = short(one.as_bytes(), from.as_bytes());
            prop_assert_eq!(number.is_none(), one.len() > SHORT);
            let is_same = number.is_some() && number == short(other.as_bytes(), other.as_bytes());
            prop_assert_eq!(is_same, one == other && one.len() <= SHORT);
        }
    }
}
