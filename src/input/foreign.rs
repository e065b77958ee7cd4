//! Files that hold no table that can be read: each is named for what it is, with what to do about it.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;

use crate::diagnostic::term::{FileAdvice, FileKind};
use crate::diagnostic::{Code, Diagnostic};

/// What a file is, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    what: FileKind,
    advice: FileAdvice,
}

const fn foreign(what: FileKind, advice: FileAdvice) -> Foreign {
    Foreign { what, advice }
}

impl Foreign {
    /// A workbook that asks for a password.
    pub(super) const PROTECTED: Self = foreign(FileKind::ProtectedWorkbook, FileAdvice::Unprotect);

    /// An archive or workbook that is damaged.
    pub(super) const BROKEN: Self = foreign(FileKind::BrokenArchive, FileAdvice::GetAgain);

    /// A compressed file whose end is missing.
    pub(super) const CUT_GZIP: Self = foreign(FileKind::CutGzip, FileAdvice::GetAgain);

    /// A compressed file that is damaged.
    pub(super) const BROKEN_GZIP: Self = foreign(FileKind::BrokenGzip, FileAdvice::GetAgain);

    /// An archive of other files.
    const ARCHIVE: Self = foreign(FileKind::Archive, FileAdvice::Unpack);

    /// A cell of a workbook that is damaged.
    pub(super) const BROKEN_CELL: Self = foreign(FileKind::BrokenCell, FileAdvice::CorrectCell);

    /// A cell of a workbook that holds another table.
    pub(super) const NESTED_TABLE: Self = foreign(FileKind::NestedTable, FileAdvice::MoveTable);

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
    (b"sqlite format 3\0", foreign(FileKind::Database, FileAdvice::SaveAs)),
    (b"%pdf", foreign(FileKind::Pdf, FileAdvice::CopyTable)),
    (b"{\\rtf", foreign(FileKind::Text, FileAdvice::CopyTable)),
    (b"<html", foreign(FileKind::Html, FileAdvice::SaveAs)),
    (b"<!doctype", foreign(FileKind::Html, FileAdvice::SaveAs)),
    (b"<table", foreign(FileKind::Html, FileAdvice::SaveAs)),
    (b"<?xml", foreign(FileKind::Html, FileAdvice::SaveAs)),
    (b"\x89png", foreign(FileKind::Picture, FileAdvice::Type)),
    (b"\xFF\xD8\xFF", foreign(FileKind::Picture, FileAdvice::Type)),
    // The first of these marks begins like that of UTF-16.
    (b"\xFF\xFE\0\0", foreign(FileKind::Utf32, FileAdvice::SaveAsUtf8)),
    (b"\0\0\xFE\xFF", foreign(FileKind::Utf32, FileAdvice::SaveAsUtf8)),
    (b"+/v", foreign(FileKind::Utf7, FileAdvice::SaveAsUtf8)),
];

/// Parts by which an archive is known that is no workbook.
const PARTS: &[(&str, Foreign)] = &[
    ("word/document.xml", foreign(FileKind::Text, FileAdvice::CopyTable)),
    ("ppt/presentation.xml", foreign(FileKind::Slides, FileAdvice::CopyTable)),
    ("xl/workbook.bin", foreign(FileKind::BinaryWorkbook, FileAdvice::SaveAs)),
    ("OFD.xml", foreign(FileKind::Ofd, FileAdvice::CopyTable)),
    ("Index/Document.iwa", foreign(FileKind::Numbers, FileAdvice::SaveAs)),
];

/// Names of streams by which an old office file is known.
const STREAMS: &[(&str, Foreign)] = &[
    ("EncryptedPackage", Foreign::PROTECTED),
    ("WordDocument", foreign(FileKind::Text, FileAdvice::CopyTable)),
    ("PowerPoint Document", foreign(FileKind::Slides, FileAdvice::CopyTable)),
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
    let known = BEGINNINGS.iter().find(begins).map(|(_, foreign)| *foreign);
    known.or_else(|| other_text(body))
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

/// A text that has a use of its own here, or whose form no table has: a plan, a report, JSON.
fn other_text(bytes: &[u8]) -> Option<Foreign> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let first = head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).find(is_said)?;
    let is_format = |rest: &[u8]| rest.trim_ascii_start().starts_with(b"=");
    if first == b"[plan]" || first.strip_prefix(b"format").is_some_and(is_format) {
        return Some(foreign(FileKind::Plan, FileAdvice::NamePlan));
    }
    let mut signs = head.iter().filter(|byte| !byte.is_ascii_whitespace());
    if !matches!((signs.next()?, signs.next()?), (b'{', b'"' | b'}') | (b'[', b'{')) {
        return None;
    }
    let is_own = memmem::find(head, b"\"plancheck\"").is_some();
    Some(if is_own {
        foreign(FileKind::Report, FileAdvice::CompareReports)
    } else {
        foreign(FileKind::Json, FileAdvice::SaveAs)
    })
}

/// Whether a line of TOML says anything.
fn is_said(line: &&[u8]) -> bool {
    !line.is_empty() && !line.starts_with(b"#")
}

/// What a file is where its bytes tell: an office file, a plan, a report, a table of text.
pub(super) fn kind_by_bytes(bytes: &[u8]) -> Option<FileKind> {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(is_said);
    let is_row = |line: &[u8]| {
        line.iter().any(|byte| matches!(byte, b',' | b'\t' | b';'))
            && !line.contains(&b'=')
            && !line.starts_with(b"[")
            && !line.starts_with(b"{")
    };
    let mut is_table = || lines.by_ref().take(ROWS).filter(|line| is_row(line)).count() == ROWS;
    foreign_file(bytes).or_else(|| is_table().then_some(FileKind::Table))
}

/// So many lines with separators and nothing else make a table.
const ROWS: usize = 2;

/// What a file is that is neither a text to be read as it stands nor a table.
pub(super) fn foreign_file(bytes: &[u8]) -> Option<FileKind> {
    let found = foreign_format(bytes)?.what;
    let holds = |part: &str| {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok();
        archive.is_some_and(|archive| archive.index_for_name(part).is_some())
    };
    let is_workbook = found == FileKind::Archive && holds("xl/workbook.xml");
    Some(if is_workbook { FileKind::Workbook } else { found })
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
    is_wide.then_some(foreign(FileKind::Utf16Unmarked, FileAdvice::NameUtf16))
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
            foreign(FileKind::Text, FileAdvice::CopyTable)
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
    known.map_or(foreign(FileKind::OldWorkbook, FileAdvice::SaveAs), |(_, foreign)| *foreign)
}
