//! A file in pieces, as it is gone through.

use std::fs::File;
use std::io::Read;
use std::sync::Arc;

use memchr::{memchr, memrchr};

use crate::input::bytes::Meter;
use crate::input::encoding::Encoding;

/// Bytes that are looked at together by one thread.
pub(super) const PIECE: usize = 64 * 1024;

/// Longest part of a line that is looked at as a whole.
const LINE: usize = 4 * 1024 * 1024;

/// Reads a file in pieces of whole lines, or of whole characters where a line is longer than any that is read.
pub(super) struct Pieces<'a> {
    file: &'a File,
    encoding: Encoding,
    meter: Option<&'a Arc<Meter>>,
    /// What was read beyond the last piece.
    rest: Vec<u8>,
    is_over: bool,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(file: &'a File, encoding: Encoding, meter: Option<&'a Arc<Meter>>) -> Self {
        Self { file, encoding, meter, rest: Vec::new(), is_over: false }
    }

    /// Whether nothing comes any more.
    pub(super) fn is_over(&self) -> bool {
        self.is_over
    }

    /// The next pieces, of which there may be fewer at the end and where lines are long; nothing if the file
    /// cannot be read, or ends its lines with carriage returns.
    pub(super) fn next_round(&mut self, count: usize) -> Option<Vec<Vec<u8>>> {
        let (mut pieces, mut size) = (Vec::new(), 0_usize);
        while pieces.len() < count && size < LINE && !self.is_over {
            let piece = self.next_piece();
            self.is_over = piece.as_ref().is_none_or(Vec::is_empty);
            size = size.saturating_add(piece.as_ref().map_or(0, Vec::len));
            pieces.extend(Some(piece?).filter(|piece| !piece.is_empty()));
        }
        Some(pieces)
    }

    fn next_piece(&mut self) -> Option<Vec<u8>> {
        let mut piece = std::mem::take(&mut self.rest);
        loop {
            piece.reserve_exact(PIECE);
            let wanted = u64::try_from(PIECE).unwrap_or(u64::MAX);
            let count = self.file.take(wanted).read_to_end(&mut piece).ok()?;
            if let Some(meter) = self.meter {
                meter.add(count);
            }
            if count == 0 {
                return Some(piece);
            }
            match cut(&piece, self.encoding) {
                Cut::At(end) => {
                    self.rest = piece.split_off(end);
                    return Some(piece);
                }
                Cut::GoesOn => {}
                Cut::Refused => return None,
            }
        }
    }
}

/// Where a text that was read up to some byte may be cut.
pub(super) enum Cut {
    /// Behind its last whole line, or its last whole character where a line is longer than any that is read.
    At(usize),
    /// Nowhere: the line goes on.
    GoesOn,
    /// It ends its lines with carriage returns.
    Refused,
}

/// Cuts what was read of a text that is not over.
pub(super) fn cut(text: &[u8], encoding: Encoding) -> Cut {
    match memrchr(b'\n', text) {
        Some(feed) => Cut::At(feed.saturating_add(1)),
        None if text.len() <= LINE => Cut::GoesOn,
        None if memchr(b'\r', text).is_some() => Cut::Refused,
        None => Cut::At(end_of_characters(text, encoding)),
    }
}

/// The end of the last whole character of a text that may end within one.
fn end_of_characters(text: &[u8], encoding: Encoding) -> usize {
    if encoding == Encoding::Utf8 {
        let last = text.iter().rposition(|byte| byte & 0xC0 != 0x80);
        return last.unwrap_or(text.len());
    }
    let mut end = 0_usize;
    while let Some([first, second]) = text.get(end..end.saturating_add(2)) {
        let length = match (first, second) {
            (..0x80, _) => 1,
            (_, 0x30..=0x39) => 4,
            (_, _) => 2,
        };
        if end.saturating_add(length) > text.len() {
            break;
        }
        end = end.saturating_add(length);
    }
    end
}
