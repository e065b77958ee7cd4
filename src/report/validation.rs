//! The outcome of looking at data alone: findings, and who has reported what.

use std::collections::BTreeSet;

use super::build::inputs;
use super::{Input, PlanHead};
use crate::diagnostic::{Diagnostic, Severity};
use crate::observation::{MilestoneState, Observation, Observations, Reading, SeriesKey};
use crate::period::{Frequency, Month, Period};
use crate::plan::{Areas, Entry, Measure, Pace, Plan};
use crate::verdict::{Strictness, ValidationCode};

/// The outcome of looking at data alone.
#[derive(Clone, Debug)]
pub struct Validation {
    /// Which plan the data are for.
    pub plan: PlanHead,
    /// The data files, and of workbooks each sheet that was read.
    pub inputs: Vec<Input>,
    /// How many files that is, a workbook being one.
    pub files: usize,
    /// How many rows they have together.
    pub rows: usize,
    /// Faults and notes.
    pub findings: Vec<Diagnostic>,
    /// How many of each there are.
    pub counts: FindingCounts,
    /// The reporting periods of the matrix.
    pub periods: Vec<String>,
    /// One row for each indicator or milestone and area.
    pub submissions: Vec<Submission>,
    /// What the process ends with.
    pub exit_code: ValidationCode,
}

/// How many findings of each severity there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FindingCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

/// What was reported of one indicator or milestone for one area.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The area; the plan's own or a part.
    pub area: String,
    /// The entry's id.
    pub id: String,
    /// The entry's name.
    pub name: String,
    /// One for each of the matrix's periods.
    pub states: Vec<SubmissionState>,
}

/// What was reported for one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionState {
    /// A value or state.
    Reported,
    /// Nothing of its own: all its parts have reported, and their values make it.
    FromParts,
    /// A value that was refused; its own, or where all its parts handed one in one of theirs.
    Refused,
    /// A mark that says that there is none yet.
    MarkedMissing,
    /// Nothing, though it is due.
    Missing,
    /// Nothing, and nothing is due.
    NotDue,
}

impl SubmissionState {
    /// Every state.
    pub const ALL: [Self; 6] = [
        Self::Reported,
        Self::FromParts,
        Self::Refused,
        Self::MarkedMissing,
        Self::Missing,
        Self::NotDue,
    ];

    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::FromParts => "from-parts",
            Self::Refused => "refused",
            Self::MarkedMissing => "marked-missing",
            Self::Missing => "missing",
            Self::NotDue => "not-due",
        }
    }
}

/// What a validation is made of.
pub struct Looked<'a> {
    /// The plan that the data are for.
    pub plan: &'a Plan,
    /// The plan's name and files.
    pub head: PlanHead,
    /// The data.
    pub observations: &'a Observations,
    /// Found while reading and auditing.
    pub findings: Vec<Diagnostic>,
    /// From which severity on the run fails.
    pub strictness: Strictness,
}

/// The outcome of looking at data alone.
pub fn validate(looked: Looked<'_>) -> Validation {
    let plan = looked.plan;
    let counts = counts(&looked.findings);
    // Where no row is about anything that the plan knows, all is still to be reported.
    let newest = looked.observations.newest_period(plan.period);
    let newest = newest.or_else(|| looked.observations.newest_unknown_period(plan.period));
    let periods = newest.map(|newest| periods(plan, newest)).unwrap_or_default();
    let matrix = Matrix {
        plan,
        observations: looked.observations,
        periods: &periods,
        reported_to: newest.map_or(plan.period.last(), Period::last),
    };
    Validation {
        plan: looked.head,
        inputs: inputs(looked.observations),
        files: files(looked.observations),
        rows: looked.observations.sources.iter().map(|file| file.rows).sum(),
        submissions: matrix.rows(),
        periods: periods.iter().map(Period::to_string).collect(),
        exit_code: ValidationCode::of(counts.errors, counts.warnings, looked.strictness),
        findings: looked.findings,
        counts,
    }
}

fn files(observations: &Observations) -> usize {
    let places = observations.sources.iter().map(|file| file.source.whole());
    places.map(|place| place.path().to_owned()).collect::<BTreeSet<String>>().len()
}

fn counts(findings: &[Diagnostic]) -> FindingCounts {
    let of = |severity: Severity| findings.iter().filter(|f| f.severity == severity).count();
    FindingCounts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        notes: of(Severity::Note),
    }
}

/// The plan's reporting periods up to the newest one in the data; months without reporting periods.
fn periods(plan: &Plan, newest: Period) -> Vec<Period> {
    let frequency = plan.reporting.or(newest.frequency()).unwrap_or(Frequency::Month);
    let mut periods = Vec::new();
    let mut month = plan.period.first();
    while month <= newest.last() {
        let period = plan.period_around(month, frequency);
        month = period.last().plus(1);
        periods.push(period);
    }
    periods
}

struct Matrix<'a> {
    plan: &'a Plan,
    observations: &'a Observations,
    periods: &'a [Period],
    /// The last month of the newest period in the data: what ends later is not over yet.
    reported_to: Month,
}

impl Matrix<'_> {
    /// The whole area first; then every part for every entry that any part reported on.
    fn rows(&self) -> Vec<Submission> {
        let entries = || self.plan.entries.iter().enumerate();
        let whole = entries().map(|(entry, kind)| self.row(entry, kind, None));
        let by_parts: Vec<(usize, &Entry)> =
            entries().filter(|(entry, _)| self.any_part_reports(*entry)).collect();
        let parts = (0..self.plan.parts.len()).flat_map(|part| {
            let reported = by_parts.iter().copied();
            reported.map(move |(entry, kind)| self.row(entry, kind, Some(part)))
        });
        whole.chain(parts).collect()
    }

    fn any_part_reports(&self, entry: usize) -> bool {
        let key = |part| SeriesKey { entry, part: Some(part) };
        let mut parts = 0..self.plan.parts.len();
        self.observations.parts_of(entry).next().is_some()
            || parts.any(|part| self.observations.has_refused_without_period(key(part)))
    }

    fn row(&self, entry: usize, kind: &Entry, part: Option<usize>) -> Submission {
        let heading = kind.heading();
        let key = SeriesKey { entry, part };
        Submission {
            area: self.plan.area_name(part).to_owned(),
            id: heading.id.clone(),
            name: heading.name.clone(),
            states: self.periods.iter().map(|period| self.state(key, kind, *period)).collect(),
        }
    }

    /// Whether a milestone was done or given up, before a period or after it: nobody reports on it again,
    /// and what was late is told.
    fn is_settled(&self, key: SeriesKey) -> bool {
        self.observations.told(key).iter().any(|cell| {
            let settled = [MilestoneState::Done, MilestoneState::Cancelled];
            matches!(cell.reading, Reading::State(state) if settled.contains(&state))
        })
    }

    fn state(&self, key: SeriesKey, kind: &Entry, period: Period) -> SubmissionState {
        let cells = self.observations.of_series(key);
        // An amount of a longer period is reported for each period in it.
        let adds_up = matches!(kind, Entry::Indicator(one) if one.measure == Measure::Flow);
        let is_here = |cell: &&Observation| {
            period.contains(Period::month(cell.period.last()))
                || adds_up && cell.value().is_some() && cell.period.contains(period)
        };
        let here = cells.iter().filter(is_here);
        let best = here.map(|cell| match cell.reading {
            Reading::Value(_) | Reading::State(_) => SubmissionState::Reported,
            Reading::Refused => SubmissionState::Refused,
            // What replaced a value says whether there still is one.
            Reading::Missing | Reading::Superseded(_) => SubmissionState::MarkedMissing,
        });
        let rank = |state: &SubmissionState| match state {
            SubmissionState::Refused => 3,
            SubmissionState::Reported => 2,
            SubmissionState::MarkedMissing => 1,
            SubmissionState::FromParts | SubmissionState::Missing | SubmissionState::NotDue => 0,
        };
        best.max_by_key(rank).unwrap_or_else(|| self.unreported(key, kind, period))
    }

    /// Whether what lacks may stand in a row that was refused since its area is not known.
    fn may_be_refused(&self, entry: usize, period: Period) -> bool {
        let mut refused = self.observations.refused_without_area(entry);
        refused.any(|of| of.is_none_or(|of| of.overlaps(period)))
    }

    /// What it means that nothing was reported for a period.
    fn unreported(&self, key: SeriesKey, kind: &Entry, period: Period) -> SubmissionState {
        let areas = match kind {
            Entry::Indicator(indicator) => indicator.areas,
            Entry::Milestone(_) => Areas::None,
        };
        let children = self.plan.children(key.part);
        let is_judged_by_parts = areas == Areas::Each && !children.is_empty();
        if !self.is_due(kind, period) || self.is_settled(key) || is_judged_by_parts {
            return SubmissionState::NotDue;
        }
        if self.observations.has_refused_without_period(key) {
            // Somebody reported, and nobody can tell for when.
            return SubmissionState::Refused;
        }
        let by_parts = self.by_parts(key, kind, period).filter(|_| areas.make_values());
        by_parts.unwrap_or_else(|| {
            let may_be_refused = self.may_be_refused(key.entry, period);
            if may_be_refused { SubmissionState::Refused } else { SubmissionState::Missing }
        })
    }

    /// What the parts of an area make of a period of which all of them handed something in: its value,
    /// or where a value of one of them was refused, none.
    fn by_parts(&self, key: SeriesKey, kind: &Entry, period: Period) -> Option<SubmissionState> {
        let of_part = |part| self.state(SeriesKey { part: Some(part), ..key }, kind, period);
        let parts: Vec<SubmissionState> = self.plan.children(key.part).map(of_part).collect();
        let has_value = |state: &SubmissionState| {
            matches!(state, SubmissionState::Reported | SubmissionState::FromParts)
        };
        let is_in =
            |state: &SubmissionState| has_value(state) || *state == SubmissionState::Refused;
        if parts.is_empty() || !parts.iter().all(is_in) {
            return None;
        }
        let is_whole = parts.iter().all(has_value);
        Some(if is_whole { SubmissionState::FromParts } else { SubmissionState::Refused })
    }

    /// Whether a report of a period is due: of every one that is over, or at the deadline only; of one
    /// that is not over where the deadline lies in it and has been reached.
    fn is_due(&self, kind: &Entry, period: Period) -> bool {
        let (deadline, is_every_period) = match kind {
            Entry::Indicator(indicator) => {
                if indicator.measure.is_computed() || !indicator.members.is_empty() {
                    return false;
                }
                let due = indicator.target.as_ref().map(|target| target.due);
                let is_at_end = indicator.pace == Pace::AtEnd;
                (due.unwrap_or(self.plan.period.last()), !is_at_end)
            }
            Entry::Milestone(milestone) => (Month::containing(milestone.due), false),
        };
        if period.last() > self.reported_to {
            return period.contains(Period::month(deadline)) && deadline <= self.reported_to;
        }
        is_every_period || period.last() >= deadline
    }
}
