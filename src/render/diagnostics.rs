//! Diagnostics for a terminal: message, place, excerpt with a mark under it, hint.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::text::{visible, width, wrap};
use super::words::{Label, Lang, label, sentences, severity};
use super::{Detail, Style};
use crate::report::{Code, Diagnostic, Place, Severity, is_whole_file, shown};

/// Findings of one kind that are told in full.
const IN_FULL: usize = 5;

/// All diagnostics, each with an empty line behind it. Of one kind only the first few are told in
/// full, unless every detail is asked for; the rest is counted.
pub fn diagnostics(diagnostics: &[Diagnostic], style: Style) -> String {
    let limit = if style.detail == Detail::All { usize::MAX } else { IN_FULL };
    let mut told: BTreeMap<Code, usize> = BTreeMap::new();
    let mut out = String::new();
    for diagnostic in diagnostics {
        let count = told.entry(diagnostic.code).or_default();
        *count = count.saturating_add(1);
        if *count <= limit {
            out.push_str(&one(diagnostic, style));
            out.push_str("\n\n");
        }
    }
    for (code, count) in told.into_iter().filter(|(_, count)| *count > limit) {
        let more = count.saturating_sub(limit);
        let line = match style.lang {
            Lang::En => format!("{code}: {more} more; --all shows every one\n\n"),
            Lang::Zh => format!("{code}：另有 {more} 处，--all 可全部列出\n\n"),
        };
        out.push_str(&line);
    }
    out
}

fn one(diagnostic: &Diagnostic, style: Style) -> String {
    let words = sentences(diagnostic, style.lang);
    let name = severity(diagnostic.severity, style.lang);
    let message = wrapped(&words.message, width(name).saturating_add(10), style);
    let hint = wrapped(&words.hint, HELP_INDENT, style);
    let suggestion = words.suggestion.map(|text| wrapped(&text, HELP_INDENT, style));
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.with_name(name).primary_title(message.as_str()).id(diagnostic.code.number());
    let excerpt = diagnostic.at.as_ref().map(Shown::of);
    let mut elements: Vec<Element<'_>> = Vec::new();
    if let (Some(place), Some(shown)) = (&diagnostic.at, &excerpt) {
        elements.extend(located(place, shown));
    }
    for place in &diagnostic.related {
        elements.push(help(Label::SeeAlso, shown(place), style.lang));
    }
    if let Some(suggestion) = &suggestion {
        elements.push(help(Label::Hint, suggestion.clone(), style.lang));
    }
    if !hint.is_empty() {
        elements.push(help(Label::Hint, hint, style.lang));
    }
    let group: Group<'_> = title.elements(elements);
    let text = without_empty_path(&renderer(style).render(&[group]));
    if diagnostic.at.is_some() { text } else { without_empty_frame(&text) }
}

/// The line that would join the title to an excerpt, where there is none.
fn without_empty_frame(text: &str) -> String {
    let is_frame = |line: &str| line.trim() == "|";
    let lines = text.lines().enumerate().filter(|(index, line)| *index == 0 || !is_frame(line));
    lines.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

/// The place is told by an element of its own, since the column of a CSV file counts fields and the
/// renderer would count characters. It then marks the excerpt as of another, nameless file: that
/// line goes.
fn without_empty_path(text: &str) -> String {
    let is_empty_path = |line: &&str| {
        let line = line.replace("\u{1b}[1m", "").replace("\u{1b}[94m", "").replace("\u{1b}[0m", "");
        let mut rest = line.trim().to_owned();
        rest.retain(|c| !c.is_whitespace());
        rest == ":::"
    };
    let lines: Vec<&str> = text.lines().filter(|line| !is_empty_path(line)).collect();
    lines.join("\n")
}

/// Columns in front of a hint: line number, bar and name.
const HELP_INDENT: usize = 16;

/// The text in lines that fit behind an indent.
fn wrapped(text: &str, indent: usize, style: Style) -> String {
    let columns = style.width.unwrap_or(usize::MAX).saturating_sub(indent).max(20);
    wrap(&visible(text), columns).join("\n")
}

fn help(name: Label, text: String, lang: Lang) -> Element<'static> {
    Level::HELP.with_name(label(name, lang)).message(text).into()
}

fn renderer(style: Style) -> Renderer {
    let renderer = if style.has_color { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(style.width.unwrap_or(120))
}

/// An excerpt without characters that must not reach a terminal; the mark moves with them.
struct Shown {
    path: String,
    /// The place of a cell of a sheet, by letter and number.
    place: String,
    text: String,
    marked: std::ops::Range<usize>,
    /// The header of the cell's column.
    header: Option<String>,
}

impl Shown {
    fn of(place: &Place) -> Self {
        let path = visible(&place.file).into_owned();
        let Some(excerpt) = &place.excerpt else {
            return Self {
                path,
                place: String::new(),
                text: String::new(),
                marked: 0..0,
                header: None,
            };
        };
        let header = place.header.as_ref().map(|text| visible(text).into_owned());
        let part = |from: usize, to: usize| {
            visible(excerpt.text.get(from..to).unwrap_or_default()).into_owned()
        };
        let before = part(0, excerpt.marked.start);
        let marked = part(excerpt.marked.start, excerpt.marked.end);
        let after = part(excerpt.marked.end, excerpt.text.len());
        let start = before.len();
        let end = start.saturating_add(marked.len());
        let cell = visible(&place.to_string()).into_owned();
        Self {
            path,
            place: cell,
            text: format!("{before}{marked}{after}"),
            marked: start..end,
            header,
        }
    }
}

fn located<'a>(place: &Place, shown: &'a Shown) -> Vec<Element<'a>> {
    let origin = Origin::path(shown.path.as_str());
    if is_whole_file(place) {
        return vec![origin.into()];
    }
    let origin = if place.is_cell {
        Origin::path(shown.place.as_str())
    } else {
        origin.line(place.line).char_column(place.column)
    };
    let snippet = Snippet::source(shown.text.as_str()).line_start(place.line).annotation(
        AnnotationKind::Primary.span(shown.marked.clone()).label(shown.header.as_deref()),
    );
    vec![origin.into(), snippet.into()]
}
