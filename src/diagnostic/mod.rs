//! Faults and findings in the files that a user gave: what, where, how bad, and what to do.
//!
//! A [`Diagnostic`] holds facts only; the sentences for each [`Code`] stand in `render::words`, one
//! column a language.

mod code;
mod term;

use std::cmp::Ordering;

use crate::source::Location;

pub use code::Code;
pub use term::Term;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Probably wrong; judged all the same.
    Warning,
    /// Wrong: the plan is not judged, or what it concerns is not counted.
    Error,
}

impl Severity {
    /// Every severity.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One fault or finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind.
    pub code: Code,
    /// How bad; the code's own severity unless the run is strict.
    pub severity: Severity,
    /// Where, if there is a place.
    pub at: Option<Location>,
    /// Other places that have to do with it.
    pub related: Vec<Location>,
    /// What the message's placeholders stand for.
    pub arguments: Vec<(&'static str, Argument)>,
    /// What was probably meant.
    pub suggestion: Option<String>,
    /// How many findings it stands for; 1 unless there are more than are told one by one.
    pub stands_for: usize,
}

/// What a placeholder of a message stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// The same in every language: a name, a number, a text as written.
    Text(String),
    /// A word that differs by language.
    Term(Term),
    /// Several of them, in this order.
    Terms(Vec<Term>),
}

impl<T: ToString> From<T> for Argument {
    fn from(value: T) -> Self {
        Self::Text(value.to_string())
    }
}

impl From<Term> for Argument {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}

impl Diagnostic {
    /// A finding without a place.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.severity(),
            at: None,
            related: Vec::new(),
            arguments: Vec::new(),
            suggestion: None,
            stands_for: 1,
        }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.at = Some(location);
        self
    }

    /// Adds another place that has to do with it.
    #[must_use]
    pub fn related(mut self, location: Location) -> Self {
        self.related.push(location);
        self
    }

    /// Says what the placeholder `{name}` of the message stands for.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds "did you mean" with the candidate nearest to `written`, if one is near.
    #[must_use]
    pub fn suggest<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.suggestion = nearest(written, candidates);
        self
    }

    /// Whether the finding is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Raises a warning to an error, for strict runs.
    #[must_use]
    pub fn strict(mut self) -> Self {
        if self.severity == Severity::Warning {
            self.severity = Severity::Error;
        }
        self
    }
}

/// Longer texts are no slips of a name.
const LONGEST_NAME: usize = 100;

/// The characters of a text in order.
fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters
}

/// Slips that it takes at least to turn a text, given by its characters in order, into another:
/// those that only one of them has. Counting them is much less work than finding the slips; it ends
/// when they are more than `allowed`.
fn fewest_slips(letters: &[char], other: &str, allowed: usize) -> usize {
    let length = other.chars().count();
    if length.abs_diff(letters.len()) > allowed {
        return length.abs_diff(letters.len());
    }
    let other = sorted(other);
    let (mut ours, mut theirs) = (letters.iter().peekable(), other.iter().peekable());
    let (mut only_ours, mut only_theirs) = (0_usize, 0_usize);
    while let (Some(one), Some(another)) = (ours.peek(), theirs.peek()) {
        match one.cmp(another) {
            Ordering::Less => {
                ours.next();
                only_ours = only_ours.saturating_add(1);
            }
            Ordering::Greater => {
                theirs.next();
                only_theirs = only_theirs.saturating_add(1);
            }
            Ordering::Equal => {
                ours.next();
                theirs.next();
            }
        }
    }
    only_ours.saturating_add(ours.count()).max(only_theirs.saturating_add(theirs.count()))
}

/// The candidate that a slip of the pen could have turned into `written`. A hint only: names are
/// never matched fuzzily, as 巴州 and 巴中 are one character apart and both valid.
fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let length = written.chars().count();
    if length > LONGEST_NAME {
        return None;
    }
    let allowed = if length <= 3 { 1 } else { length.div_ceil(3) };
    let letters = sorted(written);
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| fewest_slips(&letters, candidate, allowed) <= allowed)
        .map(|candidate| (strsim::damerau_levenshtein(written, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    near.sort_unstable();
    near.dedup();
    // Two that are equally near are no hint.
    match near.as_slice() {
        [(nearest, _), (next, _), ..] if nearest == next => None,
        [(_, candidate), ..] => Some((*candidate).to_owned()),
        [] => None,
    }
}
