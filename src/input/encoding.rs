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
    /// Another one, given by name: Big5, Windows-1252.
    Other(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// As reports name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Other(encoding) => encoding.name(),
            Self::Utf8 => "utf-8",
            Self::Gb18030 => "gb18030",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }
}

impl Encoding {
    /// The encoding of a name that the web knows: `utf-8`, `gbk`, `big5`, `windows-1252`.
    pub fn named(name: &str) -> Option<Self> {
        let encoding = encoding_rs::Encoding::for_label(name.trim().as_bytes())?;
        Some(match encoding.name() {
            "UTF-8" => Self::Utf8,
            "GBK" | "gb18030" => Self::Gb18030,
            "UTF-16LE" => Self::Utf16Le,
            "UTF-16BE" => Self::Utf16Be,
            _ => Self::Other(encoding),
        })
    }

    fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gb18030 => GB18030,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Other(encoding) => encoding,
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
pub(super) fn decode(bytes: &[u8], given: Option<Encoding>) -> Result<Decoded, usize> {
    let candidates: Vec<(Encoding, usize)> = match (bytes, given) {
        ([0xEF, 0xBB, 0xBF, ..], _) => vec![(Encoding::Utf8, 3)],
        ([0xFF, 0xFE, ..], _) => vec![(Encoding::Utf16Le, 2)],
        ([0xFE, 0xFF, ..], _) => vec![(Encoding::Utf16Be, 2)],
        (_, Some(given)) => vec![(given, 0)],
        (_, None) => vec![(Encoding::Utf8, 0), (Encoding::Gb18030, 0)],
    };
    let decoded = candidates.iter().find_map(|(encoding, mark)| {
        let body = bytes.get(*mark..).unwrap_or_default();
        let text = encoding.decoder().decode_without_bom_handling_and_without_replacement(body)?;
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

/// Text that was damaged before it was saved: what replacement characters become when they are read
/// as GBK, and UTF-8 that was read as GBK and saved again. The part that shows it.
pub(super) fn mojibake(text: &str) -> Option<String> {
    if let Some((_, rest)) = text.split_once("锟斤") {
        let shown: String = "锟斤".chars().chain(rest.chars().take(4)).collect();
        return Some(shown.trim().to_owned());
    }
    let head: String = text.chars().take(LOOKED_AT).collect();
    let words = head.split(|c: char| c.is_ascii() || c.is_whitespace());
    let candidates = words.filter(|word| word.chars().count() >= 3);
    candidates.map(str::to_owned).find(|word| is_utf8_read_as_gbk(word))
}

/// Characters of a file that are looked at for damage.
const LOOKED_AT: usize = 2_000;

/// Whether the bytes that a word has in GBK are a Chinese word in UTF-8.
fn is_utf8_read_as_gbk(word: &str) -> bool {
    // Chinese words in UTF-8 begin with one of six bytes; encoding the whole word takes longer.
    let first: String = word.chars().take(1).collect();
    if !matches!(GB18030.encode(&first).0.first(), Some(0xE4..=0xE9)) {
        return false;
    }
    // A single byte 0x80 is read as €, which is written with two.
    let parts = word.trim_end_matches('\u{FFFD}').split('€').map(|part| GB18030.encode(part));
    let parts: Vec<_> = parts.collect();
    let has_unmappable = parts.iter().any(|(_, _, has_unmappable)| *has_unmappable);
    let bytes: Vec<u8> =
        parts.iter().map(|(bytes, _, _)| bytes.as_ref()).collect::<Vec<_>>().join(&0x80);
    // The last byte is often lost on the way.
    let whole = std::str::from_utf8(&bytes)
        .or_else(|error| std::str::from_utf8(bytes.get(..error.valid_up_to()).unwrap_or_default()));
    let meant = whole.unwrap_or_default();
    let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let length = meant.chars().count();
    !has_unmappable
        && length >= 2
        && meant.len().saturating_add(2) >= bytes.len()
        && meant.chars().all(is_chinese)
}

/// What a file is that only calls itself CSV.
pub(super) fn foreign_format(bytes: &[u8]) -> Option<Term> {
    let body = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes).trim_ascii_start();
    let start: Vec<u8> = body.iter().take(16).map(u8::to_ascii_lowercase).collect();
    let begins = |magic: &[u8]| start.starts_with(magic);
    if begins(b"pk\x03\x04") {
        Some(Term::FormatWorkbook)
    } else if begins(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(Term::FormatOldWorkbook)
    } else if begins(b"%pdf") {
        Some(Term::FormatPdf)
    } else if begins(b"<html") || begins(b"<!doctype") || begins(b"<table") || begins(b"<?xml") {
        Some(Term::FormatHtml)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_text_is_told_from_rare_words() {
        let (utf8_as_gbk, _) = GB18030.decode_without_bom_handling("技术合同成交额".as_bytes());
        for text in [utf8_as_gbk.as_ref(), "指标,锟斤拷锟斤拷,3"] {
            assert!(mojibake(text).is_some(), "{text}");
        }
        for text in
            ["技术合同成交额,2022-Q1,3.5,亿元", "全社会研发投入增幅", "巴州枳壳、恩阳芦笋", "R&D"]
        {
            assert_eq!(mojibake(text), None, "{text}");
        }
    }
}
