//! [`Forward`]: the places of spans that follow one another, for documents whose lines may be long.

use super::{EXCERPT_BYTES, Excerpt, Location, SourceFile, Span, window};
use std::sync::Arc;

/// Finds the places of spans that come in the order of the text. Each byte is counted once, where
/// [`SourceFile::locate`] counts from the start of the line for each of them.
pub struct Forward<'s> {
    source: &'s SourceFile,
    /// Where the last span began.
    byte: usize,
    /// The line of that byte, from 1, and where it begins.
    line: usize,
    line_start: usize,
    /// Characters of the line before that byte.
    characters: usize,
}

impl<'s> Forward<'s> {
    /// At the start of a text that is kept.
    pub fn new(source: &'s SourceFile) -> Self {
        Self { source, byte: 0, line: 1, line_start: 0, characters: 0 }
    }

    /// The place of a span, as [`SourceFile::locate`] gives it; a span before the last one is
    /// found that way.
    pub fn locate(&mut self, span: &Span) -> Location {
        let text = self.source.text();
        let Some(passed) = text.get(self.byte..span.start) else {
            return self.source.locate(span);
        };
        self.line = self.line.saturating_add(passed.matches('\n').count());
        let last = passed.rfind('\n').map(|at| at.saturating_add(1));
        if let Some(start) = last {
            self.line_start = self.byte.saturating_add(start);
            self.characters = 0;
        }
        let more = passed.get(last.unwrap_or(0)..).unwrap_or_default().chars().count();
        self.characters = self.characters.saturating_add(more);
        self.byte = span.start;
        Location {
            file: Arc::clone(&self.source.name),
            sheet: self.source.sheet.clone(),
            line: self.line,
            column: self.characters.saturating_add(1),
            header: None,
            is_cell: false,
            excerpt: Some(self.excerpt(text, span)),
        }
    }

    /// The line around the span, as far as an excerpt can show it.
    fn excerpt(&self, text: &str, span: &Span) -> Excerpt {
        let far = span.start.saturating_add(EXCERPT_BYTES).saturating_add(EXCERPT_BYTES);
        let rest = text.get(span.start..text.floor_char_boundary(far)).unwrap_or_default();
        let line_end = rest.find('\n').map_or(rest.len(), |at| at).saturating_add(span.start);
        let line = text.get(self.line_start..line_end).unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let start = span.start.saturating_sub(self.line_start).min(line.len());
        let end = span.end.saturating_sub(self.line_start).clamp(start, line.len());
        let shown = window(line, start);
        let within = |byte: usize| byte.saturating_sub(shown.start).min(shown.len());
        let before = line.get(shown.start..start).unwrap_or_default().chars().count();
        Excerpt {
            marked: within(start)..within(end),
            skipped: self.characters.saturating_sub(before),
            text: line.get(shown).unwrap_or_default().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_the_file_itself_finds() {
        let long = "目标17 ".repeat(400);
        let text = format!("题\r\n\n{long}\n新增20家\r\n最后3家，{long}");
        let source = SourceFile::new("plan.txt", text.as_str());
        let mut forward = Forward::new(&source);
        let digits = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
        for (at, _) in digits {
            let span = at..at + 1;
            assert_eq!(forward.locate(&span), source.locate(&span), "{at}");
        }
        // Backwards, too.
        assert_eq!(forward.locate(&(0..3)), source.locate(&(0..3)));
    }
}
