//! A fault or a note, and places in files, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::words;
use crate::render::words::{Lang, sentences};
use crate::report::{Diagnostic, Place};

#[derive(Serialize, JsonSchema)]
pub(super) struct Finding<'a> {
    #[schemars(extend("enum" = words::codes()))]
    code: &'static str,
    #[schemars(extend("enum" = words::severities()))]
    severity: &'static str,
    message: String,
    hint: Option<String>,
    suggestion: Option<&'a str>,
    at: Option<At<'a>>,
    related: Vec<At<'a>>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct At<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) sheet: Option<&'a str>,
    pub(super) cell: Option<String>,
}

pub(super) fn found(finding: &Diagnostic, lang: Lang) -> Finding<'_> {
    let words = sentences(finding, lang);
    Finding {
        code: finding.code.number(),
        severity: finding.severity.key(),
        message: words.message,
        hint: Some(words.hint).filter(|hint| !hint.is_empty()),
        suggestion: finding.suggestion.as_deref(),
        at: finding.at.as_ref().map(at),
        related: finding.related.iter().map(at).collect(),
    }
}

pub(super) fn at(place: &Place) -> At<'_> {
    At {
        file: &place.file,
        line: place.line,
        column: place.column,
        sheet: place.sheet.as_deref(),
        cell: place.cell(),
    }
}
