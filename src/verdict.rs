//! The verdict under a policy. The exit code is a function of the verdict alone.

use crate::assessment::{Assessment, Reason, Status};
use crate::plan::{Commitment, MissingPolicy, Plan};

/// What a target's status means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Kept, or on the way.
    Pass,
    /// Worth a look; does not fail by itself.
    Warn,
    /// Not kept, or too far behind.
    Fail,
    /// Due, and could not be judged.
    Incomplete,
    /// Not judged yet.
    Pending,
    /// Excused.
    Waived,
}

/// From which verdict on a run fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FailOn {
    /// Failures only.
    #[default]
    Fail,
    /// Warnings too.
    Warn,
    /// Never: for reports that must come out whatever they say.
    Never,
}

/// What the user decides about verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// From which verdict on the run fails.
    pub fail_on: FailOn,
    /// What a missing report means for targets that do not say so themselves.
    pub missing: MissingPolicy,
}

/// How many targets got which verdict, and what follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Targets looked at.
    pub selected: usize,
    /// Targets of the plan that were not selected.
    pub left_out: usize,
    /// Verdict pass.
    pub pass: usize,
    /// Verdict warn.
    pub warn: usize,
    /// Verdict fail.
    pub fail: usize,
    /// Verdict incomplete.
    pub incomplete: usize,
    /// Verdict pending.
    pub pending: usize,
    /// Verdict waived.
    pub waived: usize,
    /// Errors in the data: rows refused, values in contradiction.
    pub data_errors: usize,
}

/// From which severity on looking at data fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// Errors only.
    #[default]
    Errors,
    /// Warnings too.
    Warnings,
    /// From none on.
    Never,
}

/// The exit codes of looking at data alone; 2 is for data that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValidationCode {
    /// 0: nothing at or over the threshold.
    Clean,
    /// 1: something is.
    Faulty,
}

impl ValidationCode {
    /// The code for so many errors and warnings.
    pub fn of(errors: usize, warnings: usize, strictness: Strictness) -> Self {
        let counts = match strictness {
            Strictness::Errors => errors,
            Strictness::Warnings => errors.saturating_add(warnings),
            Strictness::Never => 0,
        };
        if counts > 0 { Self::Faulty } else { Self::Clean }
    }

    /// The number that the process ends with.
    pub fn number(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Faulty => 1,
        }
    }
}

/// The exit codes of a run that could be done; 2 is for one that could not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitCode {
    /// 0: judged, and nothing is at or over the threshold.
    Passed,
    /// 1: judged, and something is.
    Failed,
    /// 3: nothing failed, but not everything due could be judged.
    Incomplete,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 6] =
        [Self::Pass, Self::Warn, Self::Fail, Self::Incomplete, Self::Pending, Self::Waived];

    /// The verdict of several plans: the worst of theirs. Without a plan nothing was judged.
    pub fn of_plans(plans: impl IntoIterator<Item = Self>) -> Self {
        let rank = |verdict: &Self| match verdict {
            Self::Fail => 0,
            Self::Incomplete => 1,
            Self::Warn => 2,
            Self::Pass | Self::Pending | Self::Waived => 3,
        };
        plans.into_iter().min_by_key(rank).unwrap_or(Self::Incomplete)
    }

    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Warn => "warn",
            Self::Fail => "fail",
            Self::Incomplete => "incomplete",
            Self::Pending => "pending",
            Self::Waived => "waived",
        }
    }
}

impl Policy {
    /// What one assessment means under this policy.
    pub fn verdict(&self, plan: &Plan, assessment: &Assessment) -> Verdict {
        let heading = plan.entries.get(assessment.entry).map(crate::plan::Entry::heading);
        let is_key = heading.is_some_and(|heading| heading.is_key);
        let commitment = heading.map(|heading| heading.commitment).filter(|_| !is_key);
        let commitment = commitment.unwrap_or(Commitment::Binding);
        let missing = heading.and_then(|heading| heading.missing).unwrap_or(self.missing);
        verdict(assessment.status, assessment.reason, commitment, missing)
    }
}

/// What a status means for a promise of a given hardness.
pub fn verdict(
    status: Status,
    reason: Reason,
    commitment: Commitment,
    missing: MissingPolicy,
) -> Verdict {
    let failure = match commitment {
        Commitment::Binding => Verdict::Fail,
        Commitment::Expected => Verdict::Warn,
    };
    match status {
        Status::Invalid | Status::Undecidable => Verdict::Incomplete,
        Status::NotDue => Verdict::Pending,
        Status::Missing => match missing {
            MissingPolicy::Incomplete => Verdict::Incomplete,
            MissingPolicy::Fail => failure,
            MissingPolicy::Ignore => Verdict::Pending,
        },
        Status::Achieved if matches!(reason, Reason::DoneLate | Reason::DoneDateUnclear) => {
            Verdict::Warn
        }
        Status::Exceeded | Status::Achieved | Status::OnTrack | Status::SlightlyBehind => {
            Verdict::Pass
        }
        Status::Behind => Verdict::Warn,
        Status::Missed | Status::FarBehind => failure,
    }
}

impl Tally {
    /// Counts verdicts; `data_errors` are errors in the data, each of which leaves the run
    /// incomplete.
    pub fn of(verdicts: impl IntoIterator<Item = Verdict>, data_errors: usize) -> Self {
        let mut tally = Self { data_errors, ..Self::default() };
        for verdict in verdicts {
            let count = match verdict {
                Verdict::Pass => &mut tally.pass,
                Verdict::Warn => &mut tally.warn,
                Verdict::Fail => &mut tally.fail,
                Verdict::Incomplete => &mut tally.incomplete,
                Verdict::Pending => &mut tally.pending,
                Verdict::Waived => &mut tally.waived,
            };
            *count = count.saturating_add(1);
            tally.selected = tally.selected.saturating_add(1);
        }
        tally
    }

    /// The counts of two plans together.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            selected: self.selected.saturating_add(other.selected),
            left_out: self.left_out.saturating_add(other.left_out),
            pass: self.pass.saturating_add(other.pass),
            warn: self.warn.saturating_add(other.warn),
            fail: self.fail.saturating_add(other.fail),
            incomplete: self.incomplete.saturating_add(other.incomplete),
            pending: self.pending.saturating_add(other.pending),
            waived: self.waived.saturating_add(other.waived),
            data_errors: self.data_errors.saturating_add(other.data_errors),
        }
    }

    /// Targets that were judged: passed, warned about or failed.
    pub fn judged(&self) -> usize {
        self.pass.saturating_add(self.warn).saturating_add(self.fail)
    }

    /// The verdict of the whole plan.
    pub fn verdict(&self) -> Verdict {
        if self.fail > 0 {
            Verdict::Fail
        } else if self.incomplete > 0 || self.data_errors > 0 || self.judged() == 0 {
            Verdict::Incomplete
        } else if self.warn > 0 {
            Verdict::Warn
        } else {
            Verdict::Pass
        }
    }

    /// The exit code: 1 before 3 before 0.
    pub fn exit_code(&self, fail_on: FailOn) -> ExitCode {
        let has_failed = match fail_on {
            FailOn::Fail => self.fail > 0,
            FailOn::Warn => self.fail > 0 || self.warn > 0,
            FailOn::Never => return ExitCode::Passed,
        };
        let is_incomplete = self.incomplete > 0 || self.data_errors > 0 || self.judged() == 0;
        match (has_failed, is_incomplete) {
            (true, _) => ExitCode::Failed,
            (false, true) => ExitCode::Incomplete,
            (false, false) => ExitCode::Passed,
        }
    }
}

impl ExitCode {
    /// The code of several plans: 1 before 3 before 0. Without a plan nothing was judged.
    pub fn of_plans(plans: impl IntoIterator<Item = Self>) -> Self {
        let rank = |code: &Self| match code {
            Self::Failed => 0,
            Self::Incomplete => 1,
            Self::Passed => 2,
        };
        plans.into_iter().min_by_key(rank).unwrap_or(Self::Incomplete)
    }

    /// The number that the process ends with.
    pub fn number(self) -> u8 {
        match self {
            Self::Passed => 0,
            Self::Failed => 1,
            Self::Incomplete => 3,
        }
    }
}
