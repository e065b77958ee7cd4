//! Where the lines of a text are, from counts of line ends.

use memchr::memchr_iter;

/// Bytes of a text that are counted together.
pub(super) const CHUNK: usize = 8 * 1024;

pub(super) fn chunk_start(chunk: usize) -> usize {
    chunk.saturating_mul(CHUNK)
}

/// How many line ends there are before each chunk of a text: enough to number every line, at a
/// small part of what a list of all lines takes.
#[derive(Debug, Default)]
pub struct Lines {
    /// The first one is always 0, and left out.
    before: Vec<usize>,
    feeds: usize,
    bytes: usize,
}

impl Lines {
    /// Counts the lines of the text that follows what was counted so far.
    pub fn add(&mut self, text: &[u8]) {
        let mut rest = text;
        while !rest.is_empty() {
            let room = CHUNK.saturating_sub(self.bytes.rem_euclid(CHUNK));
            let (own, others) = rest.split_at(room.min(rest.len()));
            self.feeds = self.feeds.saturating_add(memchr_iter(b'\n', own).count());
            self.bytes = self.bytes.saturating_add(own.len());
            if self.bytes.rem_euclid(CHUNK) == 0 {
                self.before.push(self.feeds);
            }
            rest = others;
        }
    }

    /// Bytes whose lines were counted.
    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Line ends before a chunk.
    pub(super) fn before(&self, chunk: usize) -> usize {
        let index = chunk.checked_sub(1);
        index.and_then(|index| self.before.get(index)).copied().unwrap_or(0)
    }

    /// The chunk in which the so-many-th line end stands, from 1.
    pub(super) fn chunk_before(&self, feed: usize) -> usize {
        self.before.partition_point(|before| *before < feed)
    }
}
