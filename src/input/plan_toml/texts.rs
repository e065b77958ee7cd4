//! [`Texts`]: a plan file and the files it extends as one text, so that a span tells its file.

use crate::source::{Location, SourceFile, Span};

/// A plan file and the files it extends, the nearest first. Spans count through all of them: those
/// of a file begin where the file before ends.
pub(super) struct Texts {
    plan: SourceFile,
    /// Each with the byte at which its spans begin.
    bases: Vec<(usize, SourceFile)>,
}

impl Texts {
    /// A file that extends nothing, so far.
    pub(super) fn of(plan: &SourceFile) -> Self {
        Self { plan: plan.clone(), bases: Vec::new() }
    }

    /// Adds the file that the last one extends.
    pub(super) fn push(&mut self, base: SourceFile) {
        let (start, last) = self.last();
        // One byte stays free, so that the end of a file is not the start of the next.
        let start = start.saturating_add(last.text().len()).saturating_add(1);
        self.bases.push((start, base));
    }

    /// The plan file itself.
    pub(super) fn plan(&self) -> &SourceFile {
        &self.plan
    }

    /// The files that it extends, each with the byte at which its spans begin.
    pub(super) fn bases(&self) -> impl DoubleEndedIterator<Item = (usize, &SourceFile)> {
        self.bases.iter().map(|(start, base)| (*start, base))
    }

    /// The last file, with the byte at which its spans begin.
    pub(super) fn last(&self) -> (usize, &SourceFile) {
        self.bases().next_back().unwrap_or((0, &self.plan))
    }

    /// Where a span begins.
    pub(super) fn locate(&self, span: &Span) -> Location {
        let (start, file) = self.file_of(span);
        file.locate(&moved_back(span, start))
    }

    /// The text that a span covers.
    pub(super) fn slice(&self, span: &Span) -> &str {
        let (start, file) = self.file_of(span);
        file.slice(&moved_back(span, start))
    }

    /// The text from the start of a span to the end of its file.
    pub(super) fn rest(&self, span: &Span) -> &str {
        let (start, file) = self.file_of(span);
        file.text().get(moved_back(span, start).start..).unwrap_or_default()
    }

    /// The line that a span begins in.
    pub(super) fn line(&self, span: &Span) -> &str {
        let (start, file) = self.file_of(span);
        let before = file.text().get(..moved_back(span, start).start).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |newline| newline.saturating_add(1));
        let rest = file.text().get(line..).unwrap_or_default();
        rest.lines().next().unwrap_or_default()
    }

    /// The how-manieth file a place is in: 0 is the plan file.
    pub(super) fn order_of(&self, at: &Location) -> usize {
        let base = self.bases.iter().position(|(_, base)| *base.name() == at.file);
        base.map_or(0, |base| base.saturating_add(1))
    }

    fn file_of(&self, span: &Span) -> (usize, &SourceFile) {
        let holds = |(start, _): &(usize, &SourceFile)| *start <= span.start;
        self.bases().rfind(holds).unwrap_or((0, &self.plan))
    }
}

fn moved_back(span: &Span, by: usize) -> Span {
    span.start.saturating_sub(by)..span.end.saturating_sub(by)
}
