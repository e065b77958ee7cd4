//! The faults of one plan file, gathered while reading goes on.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

/// The faults of one plan file, with the file they are in.
pub(super) struct Faults<'s> {
    source: &'s SourceFile,
    found: Vec<Diagnostic>,
}

impl<'s> Faults<'s> {
    pub(super) fn of(source: &'s SourceFile) -> Self {
        Self { source, found: Vec::new() }
    }

    pub(super) fn source(&self) -> &'s SourceFile {
        self.source
    }

    /// Notes a fault at a place.
    pub(super) fn add(&mut self, span: &Span, diagnostic: Diagnostic) {
        self.found.push(diagnostic.at(self.source.locate(span)));
    }

    /// Notes a fault at a place that has to do with another.
    pub(super) fn add_pair(&mut self, span: &Span, other: &Span, diagnostic: Diagnostic) {
        self.add(span, diagnostic.related(self.source.locate(other)));
    }

    /// Takes back every fault of a kind.
    pub(super) fn forget(&mut self, code: Code) {
        self.found.retain(|diagnostic| diagnostic.code != code);
    }

    /// All faults in the order of their places.
    pub(super) fn into_found(mut self) -> Vec<Diagnostic> {
        let place = |diagnostic: &Diagnostic| {
            diagnostic.at.as_ref().map(|location| (location.line, location.column))
        };
        self.found.sort_by_key(place);
        self.found
    }
}
