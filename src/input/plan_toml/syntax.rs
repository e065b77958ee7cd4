//! What is wrong with a file that is no TOML, in the user's words.

use toml::de::Error;

use super::faults::Faults;
use crate::diagnostic::{Argument, Code, Diagnostic, Term};

/// Reports every syntax error of a file whose spans begin at `start`, with advice for the slips that
/// are usual in Chinese text.
pub(super) fn report(errors: &[Error], start: usize, faults: &mut Faults<'_>) {
    let mut last_line = None;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let span = span.start.saturating_add(start)..span.end.saturating_add(start);
        // What follows in the same line is a consequence.
        let place = faults.texts().locate(&span);
        let line = place.line;
        if last_line == Some(line) {
            continue;
        }
        last_line = Some(line);
        let advice = advice(error.message(), faults.texts().line(&span));
        let diagnostic = Diagnostic::new(Code::TomlSyntax)
            .with("file", place.file)
            .with("reason", reason(error.message()))
            .with("advice", advice);
        faults.add(&span, diagnostic);
    }
}

/// The parser's messages that users meet, so that they can be said in their language.
const REASONS: &[(&str, Term)] = &[
    ("duplicate key", Term::SyntaxTwice),
    ("string values must be quoted", Term::SyntaxUnquoted),
    ("invalid unquoted key", Term::SyntaxKey),
    ("unexpected key or value", Term::SyntaxUnexpected),
    ("unclosed", Term::SyntaxUnclosed),
    ("invalid basic string", Term::SyntaxUnclosed),
    ("invalid literal string", Term::SyntaxUnclosed),
    ("missing value", Term::SyntaxNoValue),
    ("missing comma", Term::SyntaxNoComma),
    ("key with no value", Term::SyntaxNoValue),
    ("invalid date", Term::SyntaxDate),
    ("invalid time", Term::SyntaxDate),
];

fn reason(message: &str) -> Argument {
    let known = REASONS.iter().find(|(start, _)| message.starts_with(start));
    Argument::Term(known.map_or(Term::SyntaxOther, |(_, term)| *term))
}

fn advice(message: &str, line: &str) -> Term {
    let holds = |characters: &[char]| line.contains(characters);
    if holds(&['“', '”', '‘', '’', '＂']) && !message.starts_with("duplicate") {
        Term::AdviceQuotes
    } else if message.starts_with("duplicate") {
        Term::AdviceTwice
    } else if holds(&['，', '＝', '．', '［', '］', '｛', '｝'])
        || line.chars().any(|c| ('０'..='９').contains(&c))
    {
        Term::AdviceFullWidth
    } else if message.starts_with("invalid unquoted key") {
        Term::AdviceKey
    } else if message.starts_with("string values must be quoted") {
        Term::AdviceQuoteText
    } else if reason(message) == Argument::Term(Term::SyntaxDate) {
        Term::AdviceDate
    } else {
        Term::AdviceSyntax
    }
}
