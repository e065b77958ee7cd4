//! Places in long lines: each is counted on from the one before it, so that the places of all fields of a line take no
//! longer than its length asks for.

use std::sync::PoisonError;

use memchr::memchr;

use super::lines::CHUNK;
use super::{SourceFile, Span, begins};

/// A place in a line, with what stands before it there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Near {
    pub(super) byte: usize,
    /// The number of the line, from 1, and its first byte.
    pub(super) line: (usize, usize),
    pub(super) characters: usize,
}

impl SourceFile {
    /// The line of a byte and the characters before it: in a long line counted on from the last place in it.
    pub(super) fn place(&self, byte: usize) -> Near {
        let mut near = self.near.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = self.place_behind(*near, byte) {
            *near = found;
            return found;
        }
        let line = self.line_at(byte);
        let found = Near { byte, line, characters: self.characters(line.1..byte) };
        if byte.saturating_sub(line.1) > CHUNK {
            *near = found;
        }
        found
    }

    /// A place in the same line as another one, which stands before it far from the beginning of the line.
    fn place_behind(&self, near: Near, byte: usize) -> Option<Near> {
        let is_behind = near.byte > near.line.1 && near.byte <= byte;
        if !is_behind || byte.saturating_sub(near.byte) > byte.saturating_sub(near.line.1) / 2 {
            return None;
        }
        let mut characters = near.characters;
        let mut start = near.byte;
        while start < byte {
            let end = start.saturating_add(CHUNK).min(byte);
            let own = self.bytes(start..end);
            if memchr(b'\n', &own).is_some() {
                return None;
            }
            characters =
                characters.saturating_add(own.iter().filter(|byte| begins(**byte)).count());
            start = end;
        }
        Some(Near { byte, characters, ..near })
    }

    /// How many characters a span of whole ones has.
    fn characters(&self, span: Span) -> usize {
        let mut count = 0_usize;
        let mut start = span.start;
        while start < span.end {
            let end = start.saturating_add(CHUNK).min(span.end);
            let own = self.bytes(start..end);
            count = count.saturating_add(own.iter().filter(|byte| begins(**byte)).count());
            start = end;
        }
        count
    }
}
