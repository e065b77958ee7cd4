//! Bytes that are no text: what is told of them.

use super::encoding::Undecodable;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceFile;

/// The fault of a file that is not text from a byte on, with the row as far as it can be shown.
pub(super) fn not_text(name: &str, fault: Undecodable) -> Diagnostic {
    let end = fault.before.len();
    let line = fault.before.rsplit('\n').next().unwrap_or_default().to_owned();
    // What is shown of the row goes on behind the byte, with what is no text written out.
    let is_byte = fault.rest.starts_with("\\x");
    let width = if is_byte { 4 } else { fault.rest.chars().next().map_or(0, char::len_utf8) };
    let text = fault.before + &fault.rest;
    let at = SourceFile::new(name, text).locate(&(end..end.saturating_add(width)));
    if fault.is_lost {
        let words = line.chars().rev().take(SHOWN_BEFORE).collect::<Vec<char>>();
        let shown: String = words.into_iter().rev().chain(['\u{FFFD}']).collect();
        return Diagnostic::new(Code::Mojibake).with("file", name).with("written", shown).at(at);
    }
    Diagnostic::new(Code::NotText).with("file", name).with("byte", fault.byte).at(at)
}

/// Characters that are shown in front of one that was lost.
const SHOWN_BEFORE: usize = 8;
