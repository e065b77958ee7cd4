//! From bytes to text without loss: a byte order mark, else strict UTF-8, else strict GB18030.

use std::collections::{HashMap, HashSet};

use encoding_rs::{DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use foldhash::fast::RandomState;

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
    /// The names that messages show; every name that the web knows is understood.
    pub const SHOWN: [&'static str; 7] =
        ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be", "windows-1252"];

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

/// Where a text stops that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Undecodable {
    /// The byte of the file that fits no character, from 1.
    pub(super) byte: usize,
    /// The text before it.
    pub(super) before: String,
    /// It and the rest of its line, with every byte written out that fits no character: `\xB0`.
    pub(super) rest: String,
    /// Whether a replacement character stands there: the text was lost before it was saved.
    pub(super) is_lost: bool,
}

/// Whether bytes begin with a byte order mark.
pub(super) fn is_marked(bytes: &[u8]) -> bool {
    matches!(bytes, [0xEF, 0xBB, 0xBF, ..] | [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
}

/// Whether bytes are UTF-8, without making a text of them: in a tenth of the time.
pub(super) fn is_utf8(bytes: &[u8]) -> bool {
    encoding_rs::Encoding::utf8_valid_up_to(bytes) == bytes.len()
}

/// The text of whole lines in GB18030; nothing if they are not.
pub(super) fn gb18030(lines: &[u8]) -> Option<String> {
    strictly(GB18030, lines, 0).ok()
}

/// The same as [`decode`], without a copy of what is UTF-8 already.
///
/// # Errors
/// As there.
pub(super) fn decode_owned(
    bytes: Vec<u8>,
    given: Option<Encoding>,
) -> Result<Decoded, Undecodable> {
    if is_marked(&bytes) || !matches!(given, None | Some(Encoding::Utf8)) {
        return decode(&bytes, given);
    }
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\u{FFFD}') => Ok(Decoded { text, encoding: Encoding::Utf8 }),
        Ok(text) => decode(text.as_bytes(), given),
        Err(fault) => decode(fault.as_bytes(), given),
    }
}

/// Decodes strictly: no character is ever replaced.
///
/// # Errors
/// [`Undecodable`], of the encoding that it seems to be in: the first that reads more than ASCII, or
/// comes furthest.
pub(super) fn decode(bytes: &[u8], given: Option<Encoding>) -> Result<Decoded, Undecodable> {
    let candidates: &[(Encoding, usize)] = match (bytes, given) {
        ([0xEF, 0xBB, 0xBF, ..], _) => &[(Encoding::Utf8, 3)],
        ([0xFF, 0xFE, ..], _) => &[(Encoding::Utf16Le, 2)],
        ([0xFE, 0xFF, ..], _) => &[(Encoding::Utf16Be, 2)],
        (_, Some(given)) => &[(given, 0)],
        (_, None) => &[(Encoding::Utf8, 0), (Encoding::Gb18030, 0)],
    };
    let mut furthest: Option<Undecodable> = None;
    for (encoding, mark) in candidates {
        let body = bytes.get(*mark..).unwrap_or_default();
        let fault = match strictly(encoding.decoder(), body, *mark) {
            Ok(text) => match text.find('\u{FFFD}') {
                None => return Ok(Decoded { text, encoding: *encoding }),
                Some(lost) => lost_at(&text, lost, *mark),
            },
            Err(fault) => fault,
        };
        // Chinese text in one encoding is no accident; another one may get further by chance. Letters of
        // other scripts are what a few bytes of GB18030 may look like.
        let is_chance = |known: &Undecodable| known.before.chars().all(|c| c < '\u{800}');
        let is_better = |known: &Undecodable| is_chance(known) && known.byte < fault.byte;
        if furthest.as_ref().is_none_or(is_better) {
            furthest = Some(fault);
        }
    }
    Err(furthest.unwrap_or_else(|| Undecodable {
        byte: 1,
        before: String::new(),
        rest: String::new(),
        is_lost: false,
    }))
}

fn lost_at(text: &str, lost: usize, mark: usize) -> Undecodable {
    let (before, rest) = text.split_at(lost);
    Undecodable {
        byte: lost.saturating_add(mark).saturating_add(1),
        before: before.to_owned(),
        rest: first_line(&rest.chars().take(MOST_OF_LINE).collect::<String>()),
        is_lost: true,
    }
}

/// The whole text, or where a decoder stops. Room is made as it is needed: what a decoder might need
/// at most is three times as much.
fn strictly(
    encoding: &'static encoding_rs::Encoding,
    body: &[u8],
    mark: usize,
) -> Result<String, Undecodable> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut read = 0_usize;
    loop {
        let rest = body.get(read..).unwrap_or_default();
        // Most Chinese characters have two bytes there and three here.
        text.reserve(rest.len().saturating_add(rest.len().div_euclid(2)).clamp(64, MOST_ROOM));
        let (result, count) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        read = read.saturating_add(count);
        match result {
            DecoderResult::InputEmpty => return Ok(text),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, behind) => {
                let bad = usize::from(length).saturating_add(usize::from(behind));
                let start = read.saturating_sub(bad);
                let byte = start.saturating_add(mark).saturating_add(1);
                let rest = written_out(encoding, body.get(start..).unwrap_or_default());
                return Err(Undecodable { byte, before: text, rest, is_lost: false });
            }
        }
    }
}

/// The first line of what follows, with every byte written out that fits no character.
fn written_out(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> String {
    let part = bytes.get(..MOST_OF_LINE).unwrap_or(bytes);
    let is_all = part.len() == bytes.len();
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut read = 0_usize;
    loop {
        let rest = part.get(read..).unwrap_or_default();
        text.reserve(rest.len().saturating_mul(3).max(64));
        let (result, count) = decoder.decode_to_string_without_replacement(rest, &mut text, is_all);
        read = read.saturating_add(count);
        match result {
            DecoderResult::InputEmpty => return first_line(&text),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, behind) => {
                let end = read.saturating_sub(usize::from(behind));
                let bad = end.saturating_sub(usize::from(length))..end;
                let bad = part.get(bad).unwrap_or_default();
                text.extend(bad.iter().map(|byte| format!("\\x{byte:02X}")));
            }
        }
    }
}

fn first_line(text: &str) -> String {
    text.split(['\n', '\r']).next().unwrap_or_default().to_owned()
}

/// Bytes behind one that fits no character in which the end of its line is looked for.
const MOST_OF_LINE: usize = 1_024;

/// Bytes of room that are made at a time.
const MOST_ROOM: usize = 16 * 1024 * 1024;

/// Whether a part of a text holds signs of text that was lost before it was saved.
pub(super) fn has_lost_text(text: &[u8]) -> bool {
    let signs = ["锟斤", "\u{FFFD}"];
    signs.iter().any(|sign| memchr::memmem::find(text, sign.as_bytes()).is_some())
}

/// Text that was damaged before it was saved: what replacement characters become when they are read
/// as GBK, and UTF-8 that was read as GBK and saved again. The part that shows it.
pub(super) fn mojibake(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let lost = memchr::memmem::find(text.as_bytes(), "锟斤".as_bytes());
    if let Some(rest) = lost.and_then(|place| text.get(place..)?.strip_prefix("锟斤")) {
        let shown: String = "锟斤".chars().chain(rest.chars().take(4)).collect();
        return Some(shown.trim().to_owned());
    }
    let looked_at = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or_default();
    // The same names come in row after row.
    let mut seen = HashSet::with_hasher(RandomState::default());
    let runs = runs_beyond_ascii(looked_at).filter(|run| seen.insert(*run));
    let words = runs.flat_map(str::split_whitespace);
    let mut sound = HashSet::with_hasher(RandomState::default());
    let mut firsts = HashMap::with_hasher(RandomState::default());
    let mut begins = |first| *firsts.entry(first).or_insert_with(|| begins_utf8_read_as_gbk(first));
    let mut candidates = words.filter(|word| word.chars().nth(2).is_some());
    let damaged = candidates.find(|word| {
        let may_be = word.chars().next().is_some_and(&mut begins);
        may_be && sound.insert(*word) && is_utf8_read_as_gbk(word)
    });
    damaged.map(str::to_owned)
}

/// Bytes of a file that are looked at for damage.
const LOOKED_AT: usize = 256 * 1024;

/// The parts of a text without ASCII. Most texts are ASCII for the greatest part: that is gone over many bytes
/// at a time.
fn runs_beyond_ascii(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let plain = rest.as_bytes().chunks(PIECE).take_while(|piece| piece.is_ascii()).count();
        rest = rest.get(plain.saturating_mul(PIECE)..)?;
        rest = rest.get(rest.bytes().position(|byte| !byte.is_ascii())?..)?;
        let end = rest.bytes().position(|byte| byte.is_ascii()).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(run)
    })
}

/// Bytes that are gone over at a time.
const PIECE: usize = 64;

/// Whether a character's first byte in GBK is one of the six that Chinese words in UTF-8 begin with.
fn begins_utf8_read_as_gbk(first: char) -> bool {
    let mut room = [0; 4];
    matches!(GB18030.encode(first.encode_utf8(&mut room)).0.first(), Some(0xE4..=0xE9))
}

/// Whether the bytes that a word has in GBK are a Chinese word in UTF-8.
fn is_utf8_read_as_gbk(word: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_byte_that_is_told_is_the_one_that_fits_nothing() {
        let big5 = Encoding::named("big5");
        for (bytes, given, byte, before, rest) in [
            (b"ab\n\xFFc\nd".as_slice(), None, 4, "ab\n", "\\xFFc"),
            (b"\xEF\xBB\xBFabcdef\xFF", None, 10, "abcdef", "\\xFF"),
            (b"\xFF\xFEa\0\x00\xD8b\0\n\0c\0", None, 5, "a", "\\x00\\xD8b"),
            (b"\xFF\xFEa\0b", None, 5, "a", "\\x62"),
            (b"\xD6\xB8\xB1\xEA,1\n\xFF\n", None, 8, "指标,1\n", "\\xFF"),
            (b"a\n\xFF", big5, 3, "a\n", "\\xFF"),
            (b"\xE5\xB9\xB4\xFF,\xE6\x9C\x88\xFE\r\n1", None, 4, "年", "\\xFF,月\\xFE"),
            (
                "年\u{FFFD}\u{FFFD}月,1\n2".as_bytes(),
                Some(Encoding::Utf8),
                4,
                "年",
                "\u{FFFD}\u{FFFD}月,1",
            ),
        ] {
            let fault = decode(bytes, given).err().expect("it is no text");
            let fault = (fault.byte, fault.before.as_str(), fault.rest.as_str());
            assert_eq!(fault, (byte, before, rest), "{bytes:?}");
        }
    }

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
