//! The plan document: plain text, Markdown, or a Word file by its XML.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::encoding::Encoding;
use super::foreign::foreign_file;
use super::limits::{Exceeded, PLAN_BYTES};
use super::undecodable::not_text;
use super::{DataSource, OF_A_PLAN, bytes, encoding};
use crate::diagnostic::term::{FileAdvice, FileFault, FileKind, Limit};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceFile;

/// The part of a Word file that holds the text.
const WORD_TEXT: &str = "word/document.xml";

/// The parts that hold its notes, if it has any: they are lines below the text.
const WORD_NOTES: [&str; 2] = ["word/footnotes.xml", "word/endnotes.xml"];

/// Reads a plan document, in the encoding given or found out. A Word file becomes a line a paragraph,
/// its tables lines of cells between bars, as in Markdown.
///
/// # Errors
/// It cannot be opened, holds nothing, is neither text nor a Word file, is in no known encoding, or
/// unpacks to too much.
pub fn read_document(
    source: &DataSource,
    encoding: Option<Encoding>,
) -> Result<SourceFile, Box<Diagnostic>> {
    let name = source.name();
    let bytes = match source {
        DataSource::File(path) => bytes::of_path(path, &name, OF_A_PLAN, None)?,
        DataSource::StandardInput => bytes::of_standard_input(&name, OF_A_PLAN, None)?,
        DataSource::Bytes { bytes, .. } => bytes.clone(),
    };
    let text = text_of(&name, bytes, encoding)?;
    if text.trim().is_empty() {
        return Err(Box::new(Diagnostic::new(Code::DocumentEmpty).with("file", &name)));
    }
    Ok(SourceFile::new(name, text))
}

/// The text of a document's bytes, of whatever kind they are.
fn text_of(
    name: &str,
    bytes: Vec<u8>,
    encoding: Option<Encoding>,
) -> Result<String, Box<Diagnostic>> {
    if bytes.starts_with(b"PK\x03\x04") {
        return word_text(name, &bytes);
    }
    let found = foreign_file(&bytes).or_else(|| {
        // A plan in letters of two bytes has no separators; its zeros tell.
        let is_wide = encoding.is_none()
            && !is_marked(&bytes)
            && bytes.iter().take(HEAD).any(|byte| *byte == 0);
        is_wide.then_some(FileKind::Binary)
    });
    if let Some(what) = found {
        return Err(Box::new(not_document(name, what)));
    }
    match encoding::decode_owned(bytes, encoding) {
        Ok(decoded) => Ok(decoded.text),
        Err(byte) => Err(Box::new(not_text(name, byte))),
    }
}

/// Bytes at the start of a file that say whether it is text.
const HEAD: usize = 4096;

/// Whether a file begins with the mark of UTF-16.
fn is_marked(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])
}

/// That a file is no document that can be read, and what it is.
fn not_document(name: &str, what: FileKind) -> Diagnostic {
    let is_plan = what == FileKind::Plan;
    let advice = if is_plan { FileAdvice::NameDocument } else { FileAdvice::SaveDocument };
    Diagnostic::new(Code::NotDocument).with("file", name).with("found", what).with("advice", advice)
}

/// The text of a Word file.
fn word_text(name: &str, bytes: &[u8]) -> Result<String, Box<Diagnostic>> {
    let damaged = || {
        let fault = Diagnostic::new(Code::CannotRead).with("file", name);
        Box::new(fault.with("reason", FileFault::Damaged))
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.index_for_name(WORD_TEXT).is_none() {
        let what = foreign_file(bytes).unwrap_or(FileKind::Archive);
        return Err(Box::new(not_document(name, what)));
    }
    let notes = WORD_NOTES.into_iter().filter(|part| archive.index_for_name(part).is_some());
    let parts: Vec<&str> = std::iter::once(WORD_TEXT).chain(notes).collect();
    let mut text = String::new();
    let mut left = PLAN_BYTES;
    for part in parts {
        let part = archive.by_name(part).map_err(|_| damaged())?;
        let mut xml = Vec::new();
        part.take(left.saturating_add(1)).read_to_end(&mut xml).map_err(|_| damaged())?;
        let size = u64::try_from(xml.len()).unwrap_or(u64::MAX);
        let Some(rest) = left.checked_sub(size) else {
            return Err(Box::new(Exceeded::bytes(Limit::PlanTooLarge, PLAN_BYTES).told(name)));
        };
        left = rest;
        text.push_str(&text_of_word(&xml).ok_or_else(damaged)?);
    }
    Ok(text)
}

/// The text of one part of a Word file; nothing if that is damaged or ends in its middle.
fn text_of_word(xml: &[u8]) -> Option<String> {
    let mut reader = Reader::from_reader(BufReader::new(xml));
    let mut reading = Reading::default();
    let mut depth = 0_usize;
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => {
                depth = depth.saturating_add(1);
                reading.open(&element);
            }
            Event::Empty(element) => {
                reading.open(&element);
                reading.close(element.local_name().as_ref());
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                reading.close(element.local_name().as_ref());
            }
            Event::Text(text) => reading.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(text) => reading.add(&text.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => {
                if let Ok(Some(character)) = reference.resolve_char_ref() {
                    reading.add(&character.to_string());
                } else {
                    reading.add(entity(reference.xml_content(XmlVersion::Implicit1_0).as_ref())?);
                }
            }
            Event::Eof => return (depth == 0).then_some(reading.text),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
        buffer.clear();
    }
}

/// The character of a named entity of XML; nothing for a name that a Word file cannot explain.
fn entity(name: &str) -> Option<&'static str> {
    match name {
        "amp" => Some("&"),
        "lt" => Some("<"),
        "gt" => Some(">"),
        "quot" => Some("\""),
        "apos" => Some("'"),
        _ => None,
    }
}

/// What is known while the text of a Word file is read.
#[derive(Default)]
struct Reading {
    text: String,
    /// Within `w:t`, whose text counts.
    is_text: bool,
    /// Within text that was struck out or moved away by a revision, or that only programs read which do not know another
    /// form of it.
    deleted: usize,
    /// The rows around the place: where the text of each begins, and whether a revision struck it out.
    rows: Vec<(usize, bool)>,
    /// Within what is said of a row as a whole.
    is_of_row: bool,
    /// Cells around the place: within one, a paragraph is no line.
    cells: usize,
}

impl Reading {
    fn open(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "t" => self.is_text = true,
            "tr" => self.rows.push((self.text.len(), false)),
            "trPr" => self.is_of_row = true,
            "del" if self.is_of_row => {
                if let Some((_, is_deleted)) = self.rows.last_mut() {
                    *is_deleted = true;
                }
            }
            "del" | "moveFrom" | "Fallback" => self.deleted = self.deleted.saturating_add(1),
            "tc" => {
                self.cells = self.cells.saturating_add(1);
                self.text.push_str("| ");
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if self.is_text && self.deleted == 0 {
            self.text.push_str(text);
        }
    }

    fn close(&mut self, element: &str) {
        match element {
            "t" => self.is_text = false,
            "trPr" => self.is_of_row = false,
            "del" if self.is_of_row => {}
            "del" | "moveFrom" | "Fallback" => self.deleted = self.deleted.saturating_sub(1),
            "br" | "p" if self.cells == 0 => self.text.push('\n'),
            "tab" | "br" | "p" => self.text.push(' '),
            // It stands beside the texts of a run: 10-12% would be 1012% without it.
            "noBreakHyphen" if self.deleted == 0 => self.text.push('-'),
            "tc" => self.cells = self.cells.saturating_sub(1),
            "tr" => match self.rows.pop() {
                Some((start, true)) => self.text.truncate(start),
                Some(_) | None => self.text.push_str("|\n"),
            },
            _ => {}
        }
    }
}
