//! Where the fields of separated text end: found sixty-four bytes at a time, with quotation marks
//! respected.

use std::ops::Range;

use memchr::memmem::Finder;
use memchr::{memchr_iter, memrchr_iter};
use wide::u8x16;

/// Bytes that are looked at together.
const CHUNK: usize = 64;

/// Ends for which room is made at a time, in a text that may have as many.
const ROOM: usize = 4_096;

/// Marks the end of a record among the ends of fields.
const RECORD: u32 = 1 << 31;

/// Stands before the first record: what is [`behind`] it is the first byte.
const START: u32 = u32::MAX;

/// The byte at which a field ends.
#[inline]
pub(super) fn place(end: u32) -> usize {
    usize::try_from(end & !RECORD).unwrap_or(usize::MAX)
}

/// The byte behind the end of a field.
#[inline]
pub(super) fn behind(end: u32) -> usize {
    place(end.wrapping_add(1))
}

/// Whether a record ends with the field.
#[inline]
pub(super) fn ends_record(end: u32) -> bool {
    end & RECORD != 0
}

/// The end of a record at a byte.
pub(super) fn record_end(place: u32) -> u32 {
    place | RECORD
}

/// Finds every separator and line end outside quotation marks, from the start of a record on, behind a mark
/// for that start; the text is shorter than 2 GB.
///
/// Gives `false` where a quotation mark neither opens a field nor closes one: what follows it is not
/// to be relied on, and a reader that goes byte by byte has to say where the record ends.
pub(super) fn find(bytes: &[u8], separator: u8, found: &mut Vec<u32>) -> bool {
    let mut state = State { in_quotes: 0, opens_next: 1, closed_last: 0 };
    let mut ends = Ends::of_text(bytes.len(), std::mem::take(found));
    let mut offset = 0_u32;
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    let mut is_regular = true;
    for chunk in chunks {
        is_regular &= state.take(chunk, separator, offset, &mut ends);
        offset = offset.saturating_add(64);
    }
    if !rest.is_empty() {
        // What is behind the end looks like line ends, which are taken back.
        let mut last = [b'\n'; CHUNK];
        if let Some(start) = last.get_mut(..rest.len()) {
            start.copy_from_slice(rest);
        }
        is_regular &= state.take(&last, separator, offset, &mut ends);
    }
    *found = ends.up_to(bytes.len());
    is_regular
}

/// The end of the last whole record of a text, which begins with one: behind the last line end that
/// is outside quotation marks.
pub(super) fn end_of_records(text: &[u8]) -> Option<usize> {
    let mut is_open = memchr_iter(b'"', text).count() % 2 == 1;
    let mut end = text.len();
    for feed in memrchr_iter(b'\n', text) {
        let behind = text.get(feed..end).unwrap_or_default();
        is_open ^= memchr_iter(b'"', behind).count() % 2 == 1;
        if !is_open {
            return Some(feed.saturating_add(1));
        }
        end = feed;
    }
    None
}

/// Gives the places of all records that hold a text, in a text which begins with a record and whose quotation
/// marks are regular.
pub(super) fn records_with(bytes: &[u8], text: &[u8], mut take: impl FnMut(Range<usize>)) {
    let finder = Finder::new(text);
    let mut from = 0;
    while let Some(rest) = bytes.get(from..).filter(|rest| !rest.is_empty())
        && let Some(place) = finder.find(rest)
    {
        let (before, _) = rest.split_at(place);
        let start = from.saturating_add(end_of_records(before).unwrap_or(0));
        let record = bytes.get(start..).unwrap_or_default();
        let end = start.saturating_add(end_of_record(record));
        take(start..end);
        from = end;
    }
}

/// The end of the first record of a text: behind the first line end that is outside quotation marks.
fn end_of_record(text: &[u8]) -> usize {
    let (mut is_open, mut start) = (false, 0);
    for feed in memchr_iter(b'\n', text) {
        let before = text.get(start..feed).unwrap_or_default();
        is_open ^= memchr_iter(b'"', before).count() % 2 == 1;
        if !is_open {
            return feed.saturating_add(1);
        }
        start = feed;
    }
    text.len()
}

/// The ends of fields, in a list with room behind them.
struct Ends {
    list: Vec<u32>,
    count: usize,
    /// For so many more room is made where there is none: at least as many as a chunk may have.
    room: usize,
}

impl Ends {
    /// None yet of a text of so many bytes, in the memory of others.
    fn of_text(bytes: usize, mut list: Vec<u32>) -> Self {
        list.clear();
        list.push(START);
        Self { list, count: 1, room: ROOM.min(bytes.saturating_add(CHUNK)) }
    }

    /// Appends the places of a chunk whose bits are set; `feeds` are those that end a record.
    #[inline]
    fn append(&mut self, mut bits: u64, feeds: u64, offset: u32) {
        if self.list.len() < self.count.saturating_add(CHUNK) {
            self.list.resize(self.count.saturating_add(self.room), 0);
        }
        let room = self.list.get_mut(self.count..).and_then(<[u32]>::first_chunk_mut::<CHUNK>);
        let Some(room) = room else { return };
        self.count = self.count.wrapping_add(usize::try_from(bits.count_ones()).unwrap_or(0));
        // Always a few at a time: how many there are cannot be foreseen. What is written behind the
        // last one is written over.
        let (groups, _) = room.as_chunks_mut::<4>();
        for group in groups {
            for end in group {
                let bit = bits.trailing_zeros();
                let is_feed = u32::from(feeds.wrapping_shr(bit) & 1 == 1);
                *end = offset.wrapping_add(bit) | (is_feed << 31);
                bits &= bits.wrapping_sub(1);
            }
            if bits == 0 {
                return;
            }
        }
    }

    /// Those below a place.
    fn up_to(mut self, place: usize) -> Vec<u32> {
        self.list.truncate(self.count);
        while self.list.len() > 1
            && self.list.last().is_some_and(|last| self::place(*last) >= place)
        {
            self.list.pop();
        }
        self.list
    }
}

/// What is known between two chunks, each as a whole word or its lowest bit.
struct State {
    /// All ones within quotation marks.
    in_quotes: u64,
    /// Whether a quotation mark may open a field at the next byte.
    opens_next: u64,
    /// Whether the last byte was a closing quotation mark.
    closed_last: u64,
}

impl State {
    fn take(&mut self, chunk: &[u8; CHUNK], separator: u8, offset: u32, found: &mut Ends) -> bool {
        let [quotes, separators, feeds] = masks(chunk, [b'"', separator, b'\n']);
        let ends = separators | feeds;
        let mut outside = ends;
        let mut is_regular = true;
        if quotes | self.in_quotes | self.closed_last != 0 {
            let [returns] = masks(chunk, [b'\r']);
            // From every opening mark up to its closing one.
            let inside = prefix_xor(quotes) ^ self.in_quotes;
            let (opening, closing) = (quotes & inside, quotes & !inside);
            let may_open = ((ends | returns | closing) << 1) | self.opens_next | self.closed_last;
            let may_follow = ends | returns | quotes;
            let follows = (closing << 1) | self.closed_last;
            is_regular = opening & !may_open == 0 && follows & !may_follow == 0;
            outside &= !inside;
            self.in_quotes = (inside >> 63).wrapping_neg();
            self.closed_last = closing >> 63;
        }
        let is_return = chunk.last() == Some(&b'\r');
        self.opens_next = ends >> 63 | u64::from(is_return);
        found.append(outside, feeds, offset);
        is_regular
    }
}

/// The places of some bytes in a chunk, each as one bit.
#[inline]
fn masks<const N: usize>(chunk: &[u8; CHUNK], wanted: [u8; N]) -> [u64; N] {
    let mut masks = [0_u64; N];
    let (parts, _) = chunk.as_chunks::<16>();
    for (part, shift) in parts.iter().zip([0_u32, 16, 32, 48]) {
        let part = u8x16::new(*part);
        for (mask, byte) in masks.iter_mut().zip(wanted) {
            *mask |= u64::from(part.simd_eq(u8x16::splat(byte)).to_bitmask()) << shift;
        }
    }
    masks
}

/// For every bit whether an odd number of bits is set up to it.
fn prefix_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, byte by byte.
    fn slowly(bytes: &[u8]) -> (Vec<u32>, bool) {
        let (mut found, mut is_regular, mut in_quotes) = (vec![START], true, false);
        let mut may_open = true;
        let mut was_closed = false;
        for (offset, byte) in (0_u32..).zip(bytes) {
            let is_end = matches!(byte, b',' | b'\n');
            let is_return = *byte == b'\r';
            is_regular &= !was_closed || is_end || is_return || *byte == b'"';
            let opens = *byte == b'"' && !in_quotes;
            is_regular &= !opens || may_open || was_closed;
            was_closed = *byte == b'"' && in_quotes;
            if *byte == b'"' {
                in_quotes = !in_quotes;
            } else if is_end && !in_quotes {
                found.push(if *byte == b'\n' { record_end(offset) } else { offset });
            }
            may_open = is_end || is_return;
        }
        (found, is_regular)
    }

    proptest! {
        #[test]
        fn is_what_a_plain_reading_finds(text in "[a,\"\n\r]{0,300}") {
            let mut found = Vec::new();
            let is_regular = find(text.as_bytes(), b',', &mut found);
            prop_assert_eq!((found, is_regular), slowly(text.as_bytes()));
        }

        #[test]
        fn of_sound_text_too(fields in proptest::collection::vec("[a,\n]{0,30}", 0..60)) {
            let text: Vec<String> = fields.iter().map(|field| format!("\"{field}\"")).collect();
            let text = text.join(",");
            let mut found = Vec::new();
            prop_assert!(find(text.as_bytes(), b',', &mut found));
            prop_assert_eq!(found.len(), fields.len().max(1));
        }

        /// Each record that holds a text is found once, whole.
        #[test]
        fn records_are_found_by_what_they_hold(
            fields in proptest::collection::vec(("[ab,\n]{0,4}", any::<bool>()), 0..40),
            text in "[ab]{1,2}",
        ) {
            let field = |(text, ends): &(String, bool)| {
                let mark = if text.contains([',', '\n']) { "\"" } else { "" };
                format!("{mark}{text}{mark}{}", if *ends { "\n" } else { "," })
            };
            let all: String = fields.iter().map(field).collect();
            let mut ends = Vec::new();
            prop_assert!(find(all.as_bytes(), b',', &mut ends));
            let ends = ends.into_iter().filter(|end| ends_record(*end)).map(behind);
            let mut start = 0;
            let mut expected = Vec::new();
            for end in ends.chain([all.len()]) {
                if all.get(start..end).is_some_and(|record| record.contains(&text)) {
                    expected.push(start..end);
                }
                start = end;
            }
            let mut found = Vec::new();
            records_with(all.as_bytes(), text.as_bytes(), |place| found.push(place));
            prop_assert_eq!(found, expected);
        }
    }
}
