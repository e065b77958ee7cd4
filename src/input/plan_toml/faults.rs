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

    /// The lines that have faults so far.
    pub(super) fn lines(&self) -> Vec<usize> {
        self.found.iter().filter_map(|found| Some(found.at.as_ref()?.line)).collect()
    }

    /// Takes back what follows from syntax errors: faults in their lines, and things missing.
    pub(super) fn forget_consequences(&mut self, lines: &[usize]) {
        let follows = |found: &Diagnostic| {
            matches!(
                found.code,
                Code::MissingKey
                    | Code::NoComparator
                    | Code::NothingPromised
                    | Code::UnknownSection
                    | Code::UnknownReference
                    | Code::UnusableReference
                    | Code::SeveralComparators
                    | Code::OutsidePlan
                    | Code::NameTwice
            )
        };
        self.found.retain(|found| {
            let line = found.at.as_ref().map(|at| at.line);
            let is_in_line = line.is_some_and(|line| lines.contains(&line));
            found.code == Code::TomlSyntax || !(follows(found) || is_in_line)
        });
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
