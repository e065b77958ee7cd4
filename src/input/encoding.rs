//! From bytes to text without loss: a byte order mark, else strict UTF-8, else strict GB18030.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::diagnostic::Term;

/// The encoding that a file was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// GB18030, which GBK and GB2312 are parts of: what Excel and WPS save as CSV in China.
    Gb18030,
    /// UTF-16 with a byte order mark, little end first: Excel's “Unicode text”.
    Utf16Le,
    /// UTF-16 with a byte order mark, big end first.
    Utf16Be,
}

impl Encoding {
    /// As reports name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gb18030 => "gb18030",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }
}

/// A text and the encoding it was in.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
}

/// Decodes strictly: no character is ever replaced.
///
/// # Errors
/// The number of the byte, from 1, at which the file stops being UTF-8, when it is not GB18030
/// either, or at which a replacement character shows that text was lost before.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, usize> {
    let candidates: &[(Encoding, &'static encoding_rs::Encoding, usize)] = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => &[(Encoding::Utf8, UTF_8, 3)],
        [0xFF, 0xFE, ..] => &[(Encoding::Utf16Le, UTF_16LE, 2)],
        [0xFE, 0xFF, ..] => &[(Encoding::Utf16Be, UTF_16BE, 2)],
        _ => &[(Encoding::Utf8, UTF_8, 0), (Encoding::Gb18030, GB18030, 0)],
    };
    let decoded = candidates.iter().find_map(|(encoding, decoder, mark)| {
        let body = bytes.get(*mark..).unwrap_or_default();
        let text = decoder.decode_without_bom_handling_and_without_replacement(body)?;
        Some(Decoded { text: Cow::into_owned(text), encoding: *encoding })
    });
    let Some(decoded) = decoded else {
        let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        return Err(valid.saturating_add(1));
    };
    match decoded.text.find('\u{FFFD}') {
        Some(lost) => Err(lost.saturating_add(1)),
        None => Ok(decoded),
    }
}

/// What a file is that only calls itself CSV.
pub(super) fn foreign_format(bytes: &[u8]) -> Option<Term> {
    let start: Vec<u8> = bytes.iter().take(16).map(u8::to_ascii_lowercase).collect();
    let begins = |magic: &[u8]| start.starts_with(magic);
    if begins(b"pk\x03\x04") {
        Some(Term::FormatWorkbook)
    } else if begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(Term::FormatOldWorkbook)
    } else if begins(b"%pdf") {
        Some(Term::FormatPdf)
    } else if begins(&[0x1F, 0x8B]) {
        Some(Term::FormatGzip)
    } else if begins(b"<html") || begins(b"<!doctype") || begins(b"<table") || begins(b"<?xml") {
        Some(Term::FormatHtml)
    } else {
        None
    }
}
