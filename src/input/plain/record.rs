//! The records of a block, as places in its bytes.

use std::ops::Range;

use crate::input::separators::{self, behind, ends_record, place};

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
    /// The end of the record before, and of each field.
    ends: &'e [u32],
    /// The end of the last field, without the line's `\r`.
    last: usize,
}

impl<'e, 'b> Record<'e, 'b> {
    /// Of the ends of its fields, behind that of the record before.
    #[inline]
    fn of(bytes: &'b [u8], ends: &'e [u32]) -> Self {
        let start = ends.first().map_or(0, |end| behind(*end));
        let end = ends.last().map_or(start, |end| place(*end));
        let has_return = end > start && bytes.get(end.wrapping_sub(1)) == Some(&b'\r');
        let last = end.wrapping_sub(usize::from(has_return));
        Self { bytes, ends, last }
    }

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
        // Where there is a next end, there is this one.
        let end = *self.ends.get(field.checked_add(1)?)?;
        let start = behind(*self.ends.get(field)?);
        Some((start, if ends_record(end) { self.last } else { place(end) }))
    }

    /// How many fields it has.
    #[inline]
    pub(super) fn width(&self) -> usize {
        self.ends.len().wrapping_sub(1)
    }

    /// The same, ready to be looked up.
    pub(super) fn key(&self, field: usize) -> Option<Key<'b>> {
        Some(Key { text: self.field(field)?, short: self.short(field)? })
    }

    /// The number of a field, if it is short: see [`Key`].
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    pub(super) fn short(&self, field: usize) -> Option<Short> {
        let (start, end) = self.span(field)?;
        // A field that ended before it starts would be a long one, and no field.
        let length = end.wrapping_sub(start);
        match self.bytes.get(start..start.wrapping_add(16)).and_then(<[u8]>::first_chunk) {
            Some(word) => Some(Short::of(*word, length)),
            None => self.last_short(start, length),
        }
    }

    /// The same at the end of the block, where there are not sixteen bytes.
    #[inline(never)]
    fn last_short(&self, start: usize, length: usize) -> Option<Short> {
        let mut word = [0; 16];
        word.iter_mut().zip(self.bytes.get(start..)?).for_each(|(place, byte)| *place = *byte);
        Some(Short::of(word, length))
    }

    #[inline]
    pub(super) fn length(&self) -> usize {
        self.last.saturating_sub(self.start())
    }

    /// Its bytes, with its line end, in the whole text of its block.
    pub(super) fn place(&self, block: Block<'_>) -> Range<usize> {
        let end = self.ends.last().map_or(0, |end| behind(*end)).min(block.bytes.len());
        block.start.saturating_add(self.start())..block.start.saturating_add(end)
    }

    #[inline]
    fn start(&self) -> usize {
        self.ends.first().map_or(0, |end| behind(*end))
    }

    #[inline]
    fn is_blank(&self) -> bool {
        self.width() == 1 && self.field(0).is_some_and(<[u8]>::is_empty)
    }
}

/// Gives every record of a block as its fields. Gives `false`, and no record, if the block's quotation
/// marks are not regular.
pub(super) fn each_record<'e, 'b>(
    block: Block<'b>,
    separator: u8,
    ends: &'e mut Vec<u32>,
    mut take: impl FnMut(Record<'e, 'b>),
) -> bool {
    if !separators::find(block.bytes, separator, ends) {
        return false;
    }
    let bytes = block.bytes;
    if ends.last().is_none_or(|last| behind(*last) != bytes.len()) || !bytes.ends_with(b"\n") {
        // The last record has no line end, or a quotation mark that is never closed.
        ends.push(separators::record_end(u32::try_from(bytes.len()).unwrap_or(u32::MAX)));
    }
    let mut rest = ends.as_slice();
    while let Some((_, own)) = rest.split_first()
        && let Some(last) = own.iter().position(|end| ends_record(*end))
        && let (Some(ends), Some(others)) = (rest.get(..last.wrapping_add(2)), own.get(last..))
    {
        rest = others;
        let record = Record::of(bytes, ends);
        if !record.is_blank() {
            take(record);
        }
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
    each_record(block, separator, &mut Vec::new(), |record| {
        if let (Some(first), Some(second)) = (record.field(first), record.field(second)) {
            take([first, second]);
        }
    })
}

/// A field as written, and the same as one number if it is short.
#[derive(Clone, Copy)]
pub(super) struct Key<'b> {
    pub(super) text: &'b [u8],
    pub(super) short: Short,
}

impl Key<'_> {
    /// An empty field.
    pub(super) const EMPTY: Self = Self { text: &[], short: Short::EMPTY };
}

/// A text of at most fifteen bytes as one number: two of them have the same only if they are the same. All longer
/// ones have another in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Short {
    /// The first eight bytes, the first one lowest.
    pub(super) low: u64,
    /// The others, and in the highest byte how many there are and one; 0 for a long text.
    pub(super) high: u64,
}

/// Longest text that is compared as one number.
const SHORT: usize = 15;

impl Short {
    /// Of an empty field.
    pub(super) const EMPTY: Self = Self { low: 0, high: 1 << 56 };

    /// Of the first bytes of a text.
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "returned in memory, a key takes longer than all else"
    )]
    fn of(from: [u8; 16], length: usize) -> Self {
        let Some([low, high, number]) = LENGTHS.get(length) else {
            return Self { low: 0, high: 0 };
        };
        let [first, second] = halves(u128::from_le_bytes(from));
        Self { low: first & low, high: (second & high) | number }
    }

    /// The bytes of the text, unless it is long.
    pub(super) fn bytes(self) -> Box<[u8]> {
        let length = usize::try_from(self.high >> 56).unwrap_or(0).saturating_sub(1);
        let bytes = self.low.to_le_bytes().into_iter().chain(self.high.to_le_bytes());
        bytes.take(length).collect()
    }

    /// Whether two texts are the same, in one question: which of the halves differs cannot be foreseen.
    #[inline]
    pub(super) fn is(self, other: Self) -> bool {
        (self.low ^ other.low) | (self.high ^ other.high) == 0
    }

    /// Whether the text is longer than what is compared as one number.
    #[inline]
    pub(super) fn is_long(self) -> bool {
        self.high == 0
    }

    /// How many bytes there are in a text of at most eight.
    #[inline]
    pub(super) fn few(self) -> Option<u32> {
        // Nothing but the length is in the upper half.
        let number = self.high.rotate_left(8);
        (1..=9).contains(&number).then_some(u32::try_from(number).ok()?.wrapping_sub(1))
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

    /// The number of the first bytes of a text.
    fn short(from: &str, length: usize) -> Short {
        let mut word = [0; 16];
        word.iter_mut().zip(from.bytes()).for_each(|(place, byte)| *place = byte);
        Short::of(word, length)
    }

    proptest! {
        /// Two texts are the same number only if they are the same, wherever they stand.
        #[test]
        fn short_texts_have_numbers_of_their_own(
            one in "[ab\0]{0,16}",
            other in "[ab\0]{0,16}",
            behind in "[ab\0]{0,20}",
        ) {
            let number = short(&format!("{one}{behind}"), one.len());
            prop_assert_eq!(number.is_long(), one.len() > SHORT);
            prop_assert!(number.is_long() || *number.bytes() == *one.as_bytes());
            let few = u32::try_from(one.len()).ok().filter(|length| *length <= 8);
            prop_assert!(few.is_none() || number.few() == few);
            let other_number = short(&other, other.len());
            let is_same = !number.is_long() && number == other_number;
            prop_assert_eq!(is_same, one == other && one.len() <= SHORT);
        }

        #[test]
        fn an_empty_field_is_one_text(from in "\\PC{0,20}") {
            prop_assert_eq!(short(&from, 0), Short::EMPTY);
        }
    }
}
