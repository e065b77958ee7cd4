//! How a JSON document becomes text.

use std::fmt::Write;

use serde::Serialize;

use crate::render::text::is_hostile;

/// A document as text that a terminal can bear, indented, with a line end at its end.
pub(in crate::render) fn text(document: &impl Serialize) -> String {
    // Maps with text keys and no custom serialisation: writing to a string cannot fail.
    let text = serde_json::to_string_pretty(document).unwrap_or_default();
    format!("{}\n", safe(&text))
}

/// One document as one line.
pub(super) fn line(document: &impl Serialize) -> String {
    let text = serde_json::to_string(document).unwrap_or_default();
    format!("{}\n", safe(&text))
}

fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len().saturating_add(1));
    for character in text.chars() {
        // Line ends are the layout's own; in texts they are escaped already.
        if is_hostile(character) && character != '\n' {
            let _ = write!(safe, "\\u{:04x}", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
}

pub(super) fn present(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
