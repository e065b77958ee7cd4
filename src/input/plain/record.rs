//! The records of a block, as places in its bytes.

use std::ops::Range;

use crate::input::separators::{self, ends_record, place};

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
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn field(&self, field: usize) -> Option<&'b [u8]> {
        let (start, end) = self.span(field)?;
        self.bytes.get(start..end)
    }

    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    fn span(&self, field: usize) -> Option<(usize, usize)> {
        let end = place(*self.ends.get(field)?);
        let start = match field.checked_sub(1) {
            Some(before) => place(*self.ends.get(before)?).saturating_add(1),
            None => self.start,
        };
        let is_last = field.saturating_add(1) == self.ends.len();
        let has_return =
            is_last && end > start && self.bytes.get(end.wrapping_sub(1)) == Some(&b'\r');
        Some((start, end.saturating_sub(usize::from(has_return))))
    }

    /// How many fields it has.
    pub(super) fn width(&self) -> usize {
        self.ends.len()
    }

    /// The same, ready to be looked up.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn key(&self, field: usize) -> Option<Key<'b>> {
        let (start, end) = self.span(field)?;
        Some(Key::of(self.bytes.get(start..end)?, self.bytes.get(start..)?))
    }

    pub(super) fn length(&self) -> usize {
        self.ends.last().map_or(0, |end| place(*end)).saturating_sub(self.start)
    }

    fn is_blank(&self) -> bool {
        self.ends.len() == 1 && self.field(0).is_some_and(<[u8]>::is_empty)
    }
}

/// Gives every record of a block as its fields, with its place in the whole text. Gives `false`,
/// and no record, if the block's quotation marks are not regular.
pub(super) fn each_record<'e, 'b>(
    block: Block<'b>,
    separator: u8,
    ends: &'e mut Vec<u32>,
    mut take: impl FnMut(Record<'e, 'b>, Range<usize>),
) -> bool {
    if !separators::find(block.bytes, separator, ends) {
        return false;
    }
    let bytes = block.bytes;
    if ends.last().is_none_or(|last| place(*last).saturating_add(1) != bytes.len())
        || !bytes.ends_with(b"\n")
    {
        // The last record has no line end, or a quotation mark that is never closed.
        ends.push(separators::record_end(u32::try_from(bytes.len()).unwrap_or(u32::MAX)));
    }
    let mut rest = ends.as_slice();
    let mut start = 0;
    while let Some(last) = rest.iter().position(|end| ends_record(*end)) {
        let (own, others) = rest.split_at(last.saturating_add(1));
        rest = others;
        let next = own.last().map_or(start, |end| place(*end)).saturating_add(1).min(bytes.len());
        let record = Record { bytes, start, ends: own };
        if !record.is_blank() {
            take(record, block.start.saturating_add(start)..block.start.saturating_add(next));
        }
        start = next;
    }
    true
}

/// Gives two fields of every record of a text, as written with their quotation marks. Gives `false`, and
/// none, if the text's quotation marks are not regular.
pub(in crate::input) fn each_pair<'b>(
    text: &'b str,
    separator: u8,
    [first, second]: [usize; 2],
    mut take: impl FnMut([&'b [u8]; 2]),
) -> bool {
    let block = Block { number: 0, start: 0, bytes: text.as_bytes() };
    each_record(block, separator, &mut Vec::new(), |record, _| {
        if let (Some(first), Some(second)) = (record.field(first), record.field(second)) {
            take([first, second]);
        }
    })
}

/// A field as written, and the same as one number if it is short: two texts have the same number only
/// if they are the same.
#[derive(Clone, Copy)]
pub(super) struct Key<'b> {
    pub(super) text: &'b [u8],
    /// The first eight bytes, and the others with their number; nothing for a long text.
    short: [u64; 2],
}

/// Longest text that is compared as one number.
const SHORT: usize = 15;

impl<'b> Key<'b> {
    /// An empty field.
    pub(super) const EMPTY: Self = Self { text: &[], short: [0, 1 << 56] };

    /// The key of a text; `from` begins with it.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    fn of(text: &'b [u8], from: &[u8]) -> Self {
        let Some([low, high, length]) = LENGTHS.get(text.len()) else {
            return Self { text, short: [0, 0] };
        };
        let word = match from.first_chunk() {
            Some(word) => u128::from_le_bytes(*word),
            // At the end of the block there are not sixteen bytes.
            None => text.iter().rev().fold(0, |word, byte| (word << 8) | u128::from(*byte)),
        };
        let [first, second] = halves(word);
        Self { text, short: [first & low, (second & high) | length] }
    }

    /// The number of a short text.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn short(&self) -> Option<[u64; 2]> {
        (self.short[1] != 0).then_some(self.short)
    }
}

/// The lower and the upper half of a number.
#[inline]
pub(super) fn halves(word: u128) -> [u64; 2] {
    let half = |word: u128| u64::try_from(word & u128::from(u64::MAX)).unwrap_or(0);
    [half(word), half(word >> 64)]
}

/// By length of a short text: which bits of the two halves are its own, and its length and one in the
/// highest byte.
static LENGTHS: [[u64; 3]; SHORT + 1] = lengths();

#[expect(clippy::arithmetic_side_effects, reason = "of constants: it would not compile")]
const fn lengths() -> [[u64; 3]; SHORT + 1] {
    let mut lengths = [[0, 0, 1 << 56]; SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        let [low, high, number] = lengths[length - 1];
        let (low, high) =
            if length <= 8 { ((low << 8) | 0xFF, high) } else { (low, (high << 8) | 0xFF) };
        lengths[length] = [low, high, number + (1 << 56)];
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
            let number = Key::of(one.as_bytes(), from.as_bytes()).short();
            prop_assert_eq!(number.is_none(), one.len() > SHORT);
            let other_number = Key::of(other.as_bytes(), other.as_bytes()).short();
            let is_same = number.is_some() && number == other_number;
            prop_assert_eq!(is_same, one == other && one.len() <= SHORT);
        }

        #[test]
        fn an_empty_field_is_one_text(from in "\\PC{0,20}") {
            prop_assert_eq!(Key::of(b"", from.as_bytes()).short(), Key::EMPTY.short());
        }
    }
}
