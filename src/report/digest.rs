//! [`Digest`]: what a summary says, counted once.

use super::numbers::shares;
use super::{Outcome, PromiseKind, Status, Verdict};

/// What a summary says of a report.
#[derive(Clone, Debug)]
pub struct Digest {
    /// How many results are of indicators.
    pub indicators: usize,
    /// How many are of milestones.
    pub milestones: usize,
    /// How many have which standing, of all that are selected: those that occur, best first.
    pub standings: Vec<StandingCount>,
    /// How many have which verdict, of all that are selected: those that occur, best first.
    pub verdicts: Vec<VerdictCount>,
    /// Indices of the results that failed, then of those that warn; each in the plan's order.
    pub laggards: Vec<usize>,
    /// Indices of the results that are due and could not be judged.
    pub unjudged: Vec<usize>,
}

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A status.
    Status(Status),
    /// Excused, whatever the status.
    Waived,
}

/// How many have a standing, and what share of all that is.
#[derive(Clone, Debug)]
pub struct StandingCount {
    /// Which.
    pub standing: Standing,
    /// How many.
    pub count: usize,
    /// In percent with one decimal. The shares of a report add up to 100.0.
    pub share: String,
}

/// How many have a verdict, and what share of all that is.
#[derive(Clone, Debug)]
pub struct VerdictCount {
    /// Which.
    pub verdict: Verdict,
    /// How many.
    pub count: usize,
    /// In percent with one decimal. The shares of a report add up to 100.0.
    pub share: String,
}

/// From best to worst, then what was not judged.
const STANDINGS: [Standing; 12] = [
    Standing::Status(Status::Exceeded),
    Standing::Status(Status::Achieved),
    Standing::Status(Status::OnTrack),
    Standing::Status(Status::SlightlyBehind),
    Standing::Status(Status::Behind),
    Standing::Status(Status::FarBehind),
    Standing::Status(Status::Missed),
    Standing::Status(Status::Missing),
    Standing::Status(Status::Invalid),
    Standing::Status(Status::Undecidable),
    Standing::Status(Status::NotDue),
    Standing::Waived,
];

pub(super) fn digest(outcomes: &[Outcome]) -> Digest {
    let is_indicator = |one: &&Outcome| matches!(one.promise.kind, PromiseKind::Indicator(_));
    let indicators = outcomes.iter().filter(is_indicator).count();
    let with = |verdict: Verdict| {
        let all = outcomes.iter().enumerate();
        all.filter(move |(_, outcome)| outcome.verdict == verdict).map(|(index, _)| index)
    };
    Digest {
        indicators,
        milestones: outcomes.len().saturating_sub(indicators),
        standings: standings(outcomes),
        verdicts: verdicts(outcomes),
        laggards: with(Verdict::Fail).chain(with(Verdict::Warn)).collect(),
        unjudged: with(Verdict::Incomplete).collect(),
    }
}

fn standings(outcomes: &[Outcome]) -> Vec<StandingCount> {
    let of = |outcome: &Outcome| match outcome.verdict {
        Verdict::Waived => Standing::Waived,
        Verdict::Pass | Verdict::Warn | Verdict::Fail | Verdict::Incomplete | Verdict::Pending => {
            Standing::Status(outcome.status)
        }
    };
    let counts = counts(&STANDINGS, outcomes.iter().map(of));
    let counted = STANDINGS.into_iter().zip(counts).zip(shares(&counts));
    let row = |((standing, count), share)| StandingCount { standing, count, share };
    counted.map(row).filter(|row| row.count > 0).collect()
}

fn verdicts(outcomes: &[Outcome]) -> Vec<VerdictCount> {
    let counts = counts(&Verdict::ALL, outcomes.iter().map(|outcome| outcome.verdict));
    let counted = Verdict::ALL.into_iter().zip(counts).zip(shares(&counts));
    let row = |((verdict, count), share)| VerdictCount { verdict, count, share };
    counted.map(row).filter(|row| row.count > 0).collect()
}

/// How often each of some kinds occurs. There may be very many things: they are gone through once.
fn counts<const N: usize, T: PartialEq>(
    kinds: &[T; N],
    things: impl Iterator<Item = T>,
) -> [usize; N] {
    let mut counts = [0_usize; N];
    for thing in things {
        let kind = kinds.iter().position(|kind| *kind == thing);
        if let Some(count) = kind.and_then(|kind| counts.get_mut(kind)) {
            *count = count.saturating_add(1);
        }
    }
    counts
}
