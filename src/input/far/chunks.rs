//! Where the parts of a text are in a file that is in another encoding than the text.

use crate::source::Span;

/// The lines of a text that stand together in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chunk {
    /// Their bytes in the file.
    pub(super) bytes: usize,
    /// Their bytes in the text.
    pub(super) text: usize,
}

/// The chunks of a file, each behind the one before it.
#[derive(Debug, Default)]
pub(super) struct Chunks {
    /// Where each ends, in the file and in the text.
    ends: Vec<Chunk>,
    /// Whether none follows any more.
    pub(super) is_whole: bool,
}

impl Chunks {
    /// Where the last one ends, in the file and in the text.
    pub(super) fn end(&self) -> Chunk {
        self.ends.last().copied().unwrap_or(Chunk { bytes: 0, text: 0 })
    }

    /// Adds the chunk that follows.
    pub(super) fn add(&mut self, chunk: Chunk) {
        let before = self.end();
        self.ends.push(Chunk {
            bytes: before.bytes.saturating_add(chunk.bytes),
            text: before.text.saturating_add(chunk.text),
        });
    }

    /// The chunk in which a byte of the text stands: its bytes in the file and in the text. Nothing
    /// behind the last one.
    pub(super) fn at(&self, byte: usize) -> Option<(Span, Span)> {
        let index = self.ends.partition_point(|end| end.text <= byte);
        let end = self.ends.get(index)?;
        let before = index.checked_sub(1).and_then(|index| self.ends.get(index));
        let before = before.copied().unwrap_or(Chunk { bytes: 0, text: 0 });
        Some((before.bytes..end.bytes, before.text..end.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_a_text_is_in_one_chunk() {
        let mut chunks = Chunks::default();
        for (bytes, text) in [(2, 3), (4, 4), (1, 2)] {
            chunks.add(Chunk { bytes, text });
        }
        let at = |byte| chunks.at(byte);
        assert_eq!((at(0), at(2)), (Some((0..2, 0..3)), Some((0..2, 0..3))));
        assert_eq!((at(3), at(6)), (Some((2..6, 3..7)), Some((2..6, 3..7))));
        assert_eq!((at(8), at(9)), (Some((6..7, 7..9)), None));
    }
}
