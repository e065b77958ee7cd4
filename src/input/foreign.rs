//! Files that hold no table that can be read: each is named for what it is, with what to do about it.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use crate::diagnostic::{Code, Diagnostic, Term};

/// What a file is, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    what: Term,
    advice: Term,
}

const fn foreign(what: Term, advice: Term) -> Foreign {
    Foreign { what, advice }
}

impl Foreign {
    /// A workbook that asks for a password.
    pub(super) const PROTECTED: Self =
        foreign(Term::FormatProtectedWorkbook, Term::AdviceUnprotect);

    /// An archive or workbook that is damaged.
    pub(super) const BROKEN: Self = foreign(Term::FormatBrokenArchive, Term::AdviceGetAgain);

    /// A compressed file whose end is missing.
    pub(super) const CUT_GZIP: Self = foreign(Term::FormatCutGzip, Term::AdviceGetAgain);

    /// A compressed file that is damaged.
    pub(super) const BROKEN_GZIP: Self = foreign(Term::FormatBrokenGzip, Term::AdviceGetAgain);

    /// An archive of other files.
    const ARCHIVE: Self = foreign(Term::FormatArchive, Term::AdviceUnpack);

    /// A cell of a workbook that is damaged.
    pub(super) const BROKEN_CELL: Self = foreign(Term::FormatBrokenCell, Term::AdviceCorrectCell);

    /// That a file is no table.
    pub(super) fn told(self, file: &str) -> Diagnostic {
        let told = Diagnostic::new(Code::NotCsv).with("file", file);
        told.with("found", self.what).with("advice", self.advice)
    }
}

/// How files of other kinds begin, in lower case.
const BEGINNINGS: &[(&[u8], Foreign)] = &[
    (b"rar!", Foreign::ARCHIVE),
    (b"7z\xBC\xAF\x27\x1C", Foreign::ARCHIVE),
    (b"\xFD7zXZ\0", Foreign::ARCHIVE),
    (b"\x28\xB5\x2F\xFD", Foreign::ARCHIVE),
    // What was compressed twice.
    (b"\x1F\x8B", Foreign::ARCHIVE),
    (b"sqlite format 3\0", foreign(Term::FormatDatabase, Term::AdviceSaveAs)),
    (b"%pdf", foreign(Term::FormatPdf, Term::AdviceCopyTable)),
    (b"{\\rtf", foreign(Term::FormatText, Term::AdviceCopyTable)),
    (b"<html", foreign(Term::FormatHtml, Term::AdviceSaveAs)),
    (b"<!doctype", foreign(Term::FormatHtml, Term::AdviceSaveAs)),
    (b"<table", foreign(Term::FormatHtml, Term::AdviceSaveAs)),
    (b"<?xml", foreign(Term::FormatHtml, Term::AdviceSaveAs)),
    (b"\x89png", foreign(Term::FormatPicture, Term::AdviceType)),
    (b"\xFF\xD8\xFF", foreign(Term::FormatPicture, Term::AdviceType)),
    // The first of these marks begins like that of UTF-16.
    (b"\xFF\xFE\0\0", foreign(Term::FormatUtf32, Term::AdviceSaveAsUtf8)),
    (b"\0\0\xFE\xFF", foreign(Term::FormatUtf32, Term::AdviceSaveAsUtf8)),
    (b"+/v", foreign(Term::FormatUtf7, Term::AdviceSaveAsUtf8)),
];

/// Parts by which an archive is known that is no workbook.
const PARTS: &[(&str, Foreign)] = &[
    ("word/document.xml", foreign(Term::FormatText, Term::AdviceCopyTable)),
    ("ppt/presentation.xml", foreign(Term::FormatSlides, Term::AdviceCopyTable)),
    ("xl/workbook.bin", foreign(Term::FormatBinaryWorkbook, Term::AdviceSaveAs)),
    ("OFD.xml", foreign(Term::FormatOfd, Term::AdviceCopyTable)),
    ("Index/Document.iwa", foreign(Term::FormatNumbers, Term::AdviceSaveAs)),
];

/// Names of streams by which an old office file is known.
const STREAMS: &[(&str, Foreign)] = &[
    ("EncryptedPackage", Foreign::PROTECTED),
    ("WordDocument", foreign(Term::FormatText, Term::AdviceCopyTable)),
    ("PowerPoint Document", foreign(Term::FormatSlides, Term::AdviceCopyTable)),
];

/// What a file is that is neither text nor a workbook.
pub(super) fn foreign_format(bytes: &[u8]) -> Option<Foreign> {
    let body = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes).trim_ascii_start();
    let start: Vec<u8> = body.iter().take(16).map(u8::to_ascii_lowercase).collect();
    if start.starts_with(b"pk\x03\x04") || start.starts_with(b"pk\x05\x06") {
        return Some(archive(body));
    }
    if body.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(old_office(body));
    }
    if is_tar(bytes) || is_bzip2(bytes) {
        return Some(Foreign::ARCHIVE);
    }
    let begins =
        |(beginning, _): &&(&[u8], Foreign)| start.starts_with(&beginning.to_ascii_lowercase());
    BEGINNINGS.iter().find(begins).map(|(_, foreign)| *foreign)
}

/// Whether a file is an archive of `tar`, by the sum of its first header's bytes that stands in it.
fn is_tar(bytes: &[u8]) -> bool {
    let Some(header) = bytes.get(..512) else { return false };
    let Some(stated) = header.get(TAR_SUM) else { return false };
    let digits = String::from_utf8_lossy(stated);
    let digits = digits.trim_matches([' ', '\0']);
    // The sum is taken with blanks in its own place.
    let own: u32 = stated.iter().map(|byte| u32::from(*byte)).sum();
    let blanks = u32::from(b' ').saturating_mul(8);
    let all: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    let sum = all.saturating_sub(own).saturating_add(blanks);
    u32::from_str_radix(digits, 8) == Ok(sum)
}

/// Where a header of `tar` keeps the sum of its bytes, in octal digits.
const TAR_SUM: std::ops::Range<usize> = 148..156;

/// Whether a file was compressed by `bzip2`: a mark, a level, and the first digits of pi.
fn is_bzip2(bytes: &[u8]) -> bool {
    bytes.starts_with(b"BZh") && bytes.get(4..).is_some_and(|rest| rest.starts_with(b"1AY&SY"))
}

/// What a file is that is no plan document: neither text nor a Word file.
pub(super) fn foreign_document(bytes: &[u8]) -> Option<Term> {
    let found = foreign_format(bytes)?.what;
    let holds = |part: &str| {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok();
        archive.is_some_and(|archive| archive.index_for_name(part).is_some())
    };
    let is_workbook = found == Term::FormatArchive && holds("xl/workbook.xml");
    Some(if is_workbook { Term::FormatWorkbook } else { found })
}

/// What a file is whose letters have two bytes or four, without a mark that says so: its separators
/// and line ends each have zeros beside them.
pub(super) fn unmarked_wide(bytes: &[u8]) -> Option<Foreign> {
    let is_marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let head = if is_marked { &[] } else { bytes.get(..HEAD).unwrap_or(bytes) };
    let separators = |letter: fn([u8; 2]) -> u16| {
        let (pairs, _) = head.as_chunks();
        pairs.iter().filter(|pair| matches!(letter(**pair), 0x09 | 0x0A | 0x2C | 0x3B)).count()
    };
    let is_wide = separators(u16::from_le_bytes) > 1 || separators(u16::from_be_bytes) > 1;
    is_wide.then_some(foreign(Term::FormatUtf16Unmarked, Term::AdviceNameUtf16))
}

/// Bytes of a file that say how wide its letters are.
const HEAD: usize = 4096;

fn archive(bytes: &[u8]) -> Foreign {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Foreign::BROKEN;
    };
    let known = PARTS.iter().find(|(part, _)| archive.index_for_name(part).is_some());
    let mut kind = String::new();
    if let Ok(part) = archive.by_name("mimetype") {
        // What is no text says nothing of a kind.
        let _ = part.take(100).read_to_string(&mut kind);
    }
    match known {
        Some((_, foreign)) => *foreign,
        None if kind.contains("opendocument.text") => {
            foreign(Term::FormatText, Term::AdviceCopyTable)
        }
        None => Foreign::ARCHIVE,
    }
}

fn old_office(bytes: &[u8]) -> Foreign {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    let known = STREAMS.iter().find(|(stream, _)| holds(stream));
    known.map_or(foreign(Term::FormatOldWorkbook, Term::AdviceSaveAs), |(_, foreign)| *foreign)
}
