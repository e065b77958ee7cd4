//! Faults and findings in the files that a user gave: what, where, how bad, and what to do.
//!
//! A [`Diagnostic`] holds facts only; the sentences for each [`Code`] stand in `render::words`, one
//! column a language.

mod argument;
mod code;
pub mod term;

use crate::source::Location;

pub use argument::{Argument, Named};
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

/// Which areas of the plan a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The plan or a file as such, or an area that is not known.
    Anything,
    /// The plan's own area.
    Whole,
    /// One part of it, as an index into the plan's parts.
    Part(usize),
}

impl About {
    /// An area of the plan; none is the plan's own.
    pub fn area(part: Option<usize>) -> Self {
        part.map_or(Self::Whole, Self::Part)
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
    /// Which areas it is about.
    pub about: About,
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
            about: About::Anything,
        }
    }

    /// Says which areas it is about.
    #[must_use]
    pub fn about(mut self, about: About) -> Self {
        self.about = about;
        self
    }

    /// The same with another code, and as bad as that is: what makes a file unreadable may be no more
    /// than a reason to skip a sheet.
    #[must_use]
    pub fn recoded(self, code: Code) -> Self {
        Self { code, severity: Self::new(code).severity, ..self }
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

/// The candidate that a slip of the pen could have turned into `written`. A hint only: names are
/// never matched fuzzily, as 巴州 and 巴中 are one character apart and both valid.
pub(crate) fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    // Two that are equally near are no hint.
    match near(written, candidates).as_slice() {
        [(nearest, _), (next, _), ..] if nearest == next => None,
        [(_, candidate), ..] => Some((*candidate).to_owned()),
        [] => None,
    }
}

/// Whether a slip of the pen could have turned any of the candidates into `written`.
pub(crate) fn is_near<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> bool {
    !near(written, candidates).is_empty()
}

/// Whether one slip of the pen could have turned a short name into `written`.
pub(crate) fn is_one_slip(written: &str, name: &str) -> bool {
    let has_length = |text: &str| text.chars().nth(LONGEST_NAME).is_none();
    has_length(written) && has_length(name) && strsim::damerau_levenshtein(written, name) <= 1
}

/// The candidates that `written` is near to, with how far each is, the nearest first.
fn near<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    let length = written.chars().count();
    if length > LONGEST_NAME {
        return Vec::new();
    }
    let allowed = if length <= 3 { 1 } else { length.div_ceil(3) };
    let letters = Letters::of(written);
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| letters.may_be_near(candidate, allowed))
        .map(|candidate| (strsim::damerau_levenshtein(written, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    near.sort_unstable();
    near.dedup();
    near
}

/// How often each letter stands in a text, letters being told apart by a few of their bits only.
struct Letters {
    counts: [usize; 64],
    length: usize,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self { counts: [0; 64], length: 0 };
        for letter in text.chars() {
            letters.length = letters.length.saturating_add(1);
            if let Some(count) = letters.counts.get_mut(slot(letter)) {
                *count = count.saturating_add(1);
            }
        }
        letters
    }

    /// Whether so few changes may make one text of the other: each change takes one letter away, or
    /// adds one, or both. Of a plan's thousands of names this leaves few to compare.
    fn may_be_near(&self, other: &str, changes: usize) -> bool {
        let mut left = self.counts;
        let (mut common, mut added) = (0_usize, 0_usize);
        for letter in other.chars() {
            match left.get_mut(slot(letter)).filter(|count| **count > 0) {
                Some(count) => {
                    *count = count.saturating_sub(1);
                    common = common.saturating_add(1);
                }
                None => added = added.saturating_add(1),
            }
            if added > changes {
                return false;
            }
        }
        self.length.saturating_sub(common) <= changes
    }
}

fn slot(letter: char) -> usize {
    usize::try_from(u32::from(letter)).unwrap_or(0) & 63
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Sorting names out by their letters never loses one that is near.
        #[test]
        fn letters_never_hide_what_is_near(one in "[a-d巴州中区]{0,9}", other in "[a-d巴州中区]{0,9}") {
            let changes = strsim::damerau_levenshtein(&one, &other);
            prop_assert!(Letters::of(&one).may_be_near(&other, changes));
        }
    }
}
