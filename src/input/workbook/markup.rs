//! The markup of a workbook, none of whose pieces is longer than a bound: one tag, or one text, is held in memory
//! as a whole.

use std::io::{BufRead, Error, Read, Result};

/// A reader of markup, piece by piece.
pub(super) struct Markup<R> {
    reader: R,
    most: usize,
    /// Bytes that the piece may still have.
    left: usize,
}

impl<R> Markup<R> {
    /// Of pieces of so many bytes at most.
    pub(super) fn new(reader: R, most: usize) -> Self {
        Self { reader, most, left: most }
    }

    /// Begins the next piece.
    pub(super) fn begin(&mut self) {
        self.left = self.most;
    }

    /// Whether the piece that was read last is longer than a piece may be.
    pub(super) fn is_too_long(&self) -> bool {
        self.left == 0
    }
}

impl<R: BufRead> Read for Markup<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Markup<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.left == 0 {
            return Err(Error::other("a piece of the markup is too long"));
        }
        let bytes = self.reader.fill_buf()?;
        Ok(bytes.get(..self.left).unwrap_or(bytes))
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.reader.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_ends_at_its_bound() {
        let mut markup = Markup::new(&b"12345678"[..], 3);
        let mut next = |begins: bool| {
            if begins {
                markup.begin();
            }
            let mut read = [0; 3];
            let outcome = markup.read(&mut read).map(|count| read.get(..count).map(<[u8]>::to_vec));
            (outcome.ok().flatten(), markup.is_too_long())
        };
        assert_eq!(next(false), (Some(b"123".to_vec()), true));
        assert_eq!(next(false), (None, true));
        assert_eq!(next(true), (Some(b"456".to_vec()), true));
        assert_eq!(next(true), (Some(b"78".to_vec()), false));
    }
}
