//! Going through a file: what it is, how long its text is and where its lines are.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use super::chunks::{Chunk, Chunks};
use super::pieces::Pieces;
use super::{BEGINNING, LARGE};
use crate::input::encoding::{self, Encoding};
use crate::input::{foreign, workbook};
use crate::parallel;
use crate::source::Lines;

/// Pieces that are looked at before the next ones are read.
const ROUND: usize = 16;

/// What was found while going through a file.
pub(super) struct Pass {
    encoding: Encoding,
    pub(super) lines: Lines,
    pub(super) hash: Option<Sha256>,
    /// Bytes of the text.
    pub(super) length: usize,
    /// Where the parts of a text are that is not as its file has it.
    pub(super) chunks: Option<Chunks>,
}

impl Pass {
    pub(super) fn of(encoding: Encoding, is_hashed: bool) -> Self {
        Self {
            encoding,
            lines: Lines::default(),
            hash: is_hashed.then(Sha256::new),
            length: 0,
            chunks: (encoding != Encoding::Utf8).then(Chunks::default),
        }
    }

    /// Whether it is enough to go through the beginning.
    pub(super) fn may_be_trusted(&self) -> bool {
        self.hash.is_none()
    }

    /// Takes the pieces behind the first. Nothing if the file is not plain text of the encoding.
    pub(super) fn go_through(&mut self, mut pieces: Pieces<'_>, bytes: u64) -> Option<()> {
        let mut is_sound = true;
        let rounds = std::iter::from_fn(|| (!pieces.is_over()).then(|| pieces.next_round(ROUND)));
        parallel::ahead(rounds, bytes >= LARGE, |round| {
            is_sound = round.and_then(|round| self.take(&round)).is_some();
            is_sound
        });
        if let Some(chunks) = &mut self.chunks {
            chunks.is_whole = true;
        }
        is_sound.then_some(())
    }

    /// Takes pieces of whole lines.
    pub(super) fn take(&mut self, pieces: &[Vec<u8>]) -> Option<()> {
        let (encoding, is_first) = (self.encoding, self.length == 0);
        // Decoding takes longer than reading.
        let texts = parallel::map(pieces.len(), encoding != Encoding::Utf8, |index| {
            let raw = pieces.get(index)?;
            sound(raw, encoding).filter(|text| !is_first || index > 0 || is_plain(raw, text))
        });
        for (raw, text) in pieces.iter().zip(texts) {
            let text = text?;
            if self.length < BEGINNING && encoding::mojibake(&text).is_some() {
                return None;
            }
            if let Some(hash) = &mut self.hash {
                hash.update(raw);
            }
            if let Some(chunks) = &mut self.chunks {
                chunks.add(Chunk { bytes: raw.len(), text: text.len() });
            }
            self.lines.add(text.as_bytes());
            self.length = self.length.saturating_add(text.len());
        }
        Some(())
    }
}

/// The text of whole lines, if all of it is of an encoding and none was lost before it was saved.
fn sound(lines: &[u8], encoding: Encoding) -> Option<Cow<'_, str>> {
    let text = match encoding {
        Encoding::Utf8 => Cow::Borrowed(std::str::from_utf8(lines).ok()?),
        Encoding::Gb18030 | Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Other(_) => {
            Cow::Owned(encoding::gb18030(lines)?)
        }
    };
    let is_sound = text.is_ascii() || !encoding::has_lost_text(text.as_bytes());
    is_sound.then_some(text)
}

/// Whether a file begins like nothing but text.
fn is_plain(bytes: &[u8], text: &str) -> bool {
    !encoding::is_marked(bytes)
        && !text.contains('\0')
        && workbook::kind(bytes).is_none()
        && foreign::foreign_format(bytes).is_none()
}
