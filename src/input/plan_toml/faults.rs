//! The faults of a plan file and of those it extends, gathered while reading goes on.

use super::texts::Texts;
use crate::diagnostic::{Code, Diagnostic};
use crate::parallel;
use crate::source::{Location, Span};

/// The faults of a plan file and of those it extends, with the files they are in.
pub(super) struct Faults<'s> {
    texts: &'s Texts,
    found: Vec<Diagnostic>,
}

/// A line, with the how-manieth file it is in.
pub(super) type Line = (usize, usize);

impl<'s> Faults<'s> {
    pub(super) fn of(texts: &'s Texts) -> Self {
        Self { texts, found: Vec::new() }
    }

    /// The files that are read.
    pub(super) fn texts(&self) -> &'s Texts {
        self.texts
    }

    /// Notes a fault at a place.
    pub(super) fn add(&mut self, span: &Span, diagnostic: Diagnostic) {
        self.found.push(diagnostic.at(self.texts.locate(span)));
    }

    /// Notes a fault at a place that has to do with another.
    pub(super) fn add_pair(&mut self, span: &Span, other: &Span, diagnostic: Diagnostic) {
        self.add(span, diagnostic.related(self.texts.locate(other)));
    }

    /// What is read of each of many things, with the faults in their order.
    pub(super) fn of_many<T: Send>(
        &mut self,
        count: usize,
        read: impl Fn(usize, &mut Self) -> T + Sync,
    ) -> Vec<T> {
        let texts = self.texts;
        let read = |index: usize| {
            let mut own = Self::of(texts);
            (read(index, &mut own), own.found)
        };
        let all = parallel::map(count, count >= parallel::MANY, read);
        let take_over = |(one, found)| {
            self.found.extend(found);
            one
        };
        all.into_iter().map(take_over).collect()
    }

    /// Takes back every fault of a kind.
    pub(super) fn forget(&mut self, code: Code) {
        self.found.retain(|diagnostic| diagnostic.code != code);
    }

    /// The lines that have faults so far.
    pub(super) fn lines(&self) -> Vec<Line> {
        self.found.iter().filter_map(|found| Some(self.line_of(found.at.as_ref()?))).collect()
    }

    fn line_of(&self, at: &Location) -> Line {
        (self.texts.order_of(at), at.line)
    }

    /// Takes back what follows from syntax errors: faults in their lines, and things missing.
    pub(super) fn forget_consequences(&mut self, lines: &[Line]) {
        let follows = |found: &Diagnostic| {
            matches!(
                found.code,
                Code::MissingKey
                    | Code::NoComparator
                    | Code::NothingPromised
                    | Code::UnknownSection
                    | Code::UnknownReference
                    | Code::UnusableReference
                    | Code::BuiltOnItself
                    | Code::SeveralComparators
                    | Code::OutsidePlan
                    | Code::NameTwice
                    | Code::UnknownPart
                    | Code::BadThreshold
            )
        };
        let mut found = std::mem::take(&mut self.found);
        found.retain(|found| {
            let line = found.at.as_ref().map(|at| self.line_of(at));
            let is_in_line = line.is_some_and(|line| lines.contains(&line));
            found.code == Code::TomlSyntax || !(follows(found) || is_in_line)
        });
        self.found = found;
    }

    /// All faults in the order of their places.
    pub(super) fn into_found(mut self) -> Vec<Diagnostic> {
        let texts = self.texts;
        let place = |diagnostic: &Diagnostic| {
            diagnostic.at.as_ref().map(|at| (texts.order_of(at), at.line, at.column))
        };
        self.found.sort_by_key(place);
        self.found
    }
}
