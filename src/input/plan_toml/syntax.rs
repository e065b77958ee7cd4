//! What is wrong with a file that is no TOML, in the user's words.

use toml::de::Error;

use super::faults::Faults;
use crate::diagnostic::term::{TomlAdvice, TomlFault};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::source::Span;

/// Reports every syntax error of a file whose spans begin at `start`, with advice for the slips that
/// are usual in Chinese text.
pub(super) fn report(errors: &[Error], start: usize, faults: &mut Faults<'_>) {
    let mut last_line = None;
    // Behind the header of a table that is there twice: so is each of its keys.
    let mut doubled = None;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let span = span.start.saturating_add(start)..span.end.saturating_add(start);
        // What follows in the same line is a consequence.
        let place = faults.texts().locate(&span);
        let line = place.line;
        let is_twice = error.message().starts_with("duplicate key");
        let is_within = |header: usize| is_twice && is_one_table(header..span.start, faults);
        if last_line == Some(line) || doubled.is_some_and(is_within) {
            continue;
        }
        last_line = Some(line);
        let is_header = faults.texts().line(&span).trim_start().starts_with('[');
        doubled = (is_twice && is_header).then_some(span.end);
        let advice = advice(error.message(), faults.texts().line(&span));
        let diagnostic = Diagnostic::new(Code::TomlSyntax)
            .with("file", place.file)
            .with("reason", reason(error.message()))
            .with("advice", advice);
        faults.add(&span, diagnostic);
    }
}

/// Whether no other table begins in a part of a file.
fn is_one_table(part: Span, faults: &Faults<'_>) -> bool {
    let mut lines = faults.texts().slice(&part).lines().skip(1);
    !lines.any(|line| line.trim_start().starts_with('['))
}

/// The parser's messages that users meet, so that they can be said in their language.
const REASONS: &[(&str, TomlFault)] = &[
    ("duplicate key", TomlFault::Twice),
    ("string values must be quoted", TomlFault::Unquoted),
    ("invalid unquoted key", TomlFault::Key),
    ("unexpected key or value", TomlFault::Unexpected),
    ("unclosed", TomlFault::Unclosed),
    ("invalid basic string", TomlFault::Unclosed),
    ("invalid literal string", TomlFault::Unclosed),
    ("missing value", TomlFault::NoValue),
    ("missing comma", TomlFault::NoComma),
    ("key with no value", TomlFault::NoValue),
    ("invalid date", TomlFault::Date),
    ("invalid time", TomlFault::Date),
];

fn reason(message: &str) -> Argument {
    let known = REASONS.iter().find(|(start, _)| message.starts_with(start));
    Argument::from(known.map_or(TomlFault::Other, |(_, term)| *term))
}

fn advice(message: &str, line: &str) -> TomlAdvice {
    let holds = |characters: &[char]| line.contains(characters);
    if holds(&['“', '”', '‘', '’', '＂']) && !message.starts_with("duplicate") {
        TomlAdvice::Quotes
    } else if message.starts_with("duplicate") {
        TomlAdvice::Twice
    } else if holds(&['，', '＝', '．', '［', '］', '｛', '｝'])
        || line.chars().any(|c| ('０'..='９').contains(&c))
    {
        TomlAdvice::FullWidth
    } else if message.starts_with("invalid unquoted key") {
        TomlAdvice::Key
    } else if message.starts_with("string values must be quoted") {
        TomlAdvice::QuoteText
    } else if reason(message) == Argument::from(TomlFault::Date) {
        TomlAdvice::Date
    } else {
        TomlAdvice::Syntax
    }
}
