//! What is found while reading, with a bound on how much of one kind is kept.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};

/// Findings of one kind that are kept one by one. A file of nothing but faults would else need many
/// times its size in memory.
const OF_A_KIND: usize = 10_000;

/// Findings in the order in which they were made.
#[derive(Default)]
pub(super) struct Findings {
    told: Vec<Diagnostic>,
    /// How many were kept, or have room.
    kept: BTreeMap<Code, usize>,
    /// How many were only counted.
    more: BTreeMap<Code, usize>,
}

impl Findings {
    /// Keeps a finding, or counts it where there are many of its kind.
    pub(super) fn add(&mut self, finding: Diagnostic) {
        if self.has_room(finding.code) {
            self.told.push(finding);
        }
    }

    /// Counts one more finding of a kind, and says whether it is kept: a place need not be looked up
    /// for one that is not.
    pub(super) fn has_room(&mut self, code: Code) -> bool {
        let kept = self.kept.entry(code).or_default();
        if *kept >= OF_A_KIND {
            self.count_more(code, 1);
            return false;
        }
        *kept = kept.saturating_add(1);
        true
    }

    /// Counts findings of a kind of which no more is known.
    pub(super) fn count_more(&mut self, code: Code, findings: usize) {
        let more = self.more.entry(code).or_default();
        *more = more.saturating_add(findings);
    }

    /// Keeps a finding that was counted by [`Self::has_room`].
    pub(super) fn keep(&mut self, finding: Diagnostic) {
        self.told.push(finding);
    }

    /// Every finding; what was only counted is told by one finding a kind.
    pub(super) fn into_told(self) -> Vec<Diagnostic> {
        let mut told = self.told;
        for (code, more) in self.more {
            // The others stand behind the last one that is told, in the order of reading.
            let at = told.iter().rev().find(|one| one.code == code).and_then(|one| one.at.clone());
            let finding = Diagnostic::new(Code::MoreOfAKind);
            let finding = Diagnostic { at, ..finding.with("count", more).with("code", code) };
            told.push(Diagnostic { severity: code.severity(), stands_for: more, ..finding });
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_counted() {
        let mut findings = Findings::default();
        for _ in 0..OF_A_KIND {
            findings.add(Diagnostic::new(Code::NotAFigure));
        }
        findings.add(Diagnostic::new(Code::CellsTidied));
        assert!(!findings.has_room(Code::NotAFigure));
        findings.add(Diagnostic::new(Code::NotAFigure));
        let told = findings.into_told();
        assert_eq!(told.len(), OF_A_KIND + 2);
        let last = told.last().expect("findings");
        assert_eq!((last.code, last.stands_for), (Code::MoreOfAKind, 2));
        assert!(last.is_error(), "as bad as what it stands for");
    }
}
