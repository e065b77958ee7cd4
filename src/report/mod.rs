//! [`Report`]: everything that a renderer may know, as plain data.
//!
//! Numbers are texts here, already rounded so that none contradicts its verdict. A renderer computes
//! nothing that another format would not show too.

mod build;
mod cells;
mod change;
mod composition;
mod contradiction;
mod course;
mod coverage;
mod digest;
mod draft;
mod equation;
mod figures;
mod findings;
mod grid;
mod highlights;
mod numbers;
mod outcome;
mod outcomes;
mod outlook;
mod percent;
mod promise;
mod reached;
mod run;
mod scores;
mod validation;
mod view;
mod waivers;
mod worked;

use crate::plan::Plan;
use crate::source::Location;

pub use crate::assessment::{Known, Rank, Reason, Status, TrendClass, TrendGap};
pub use crate::diagnostic::term;
pub use crate::diagnostic::{Argument, Code, Diagnostic, Named, Severity, Term};
pub use crate::document::Gap;
pub use crate::observation::MilestoneState;
pub use crate::plan::{Areas, Band, Basis, Commitment, MissingPolicy, Relation, Side, TrendMethod};
pub use crate::score::{AllOrNothing, Counted};
pub use crate::source::{Excerpt, HashedFile};
pub use crate::verdict::{ExitCode, FailOn, Tally, ValidationCode, Verdict};
pub use build::{Extent, Judged, build};
pub use change::{Amount, ChangeView, DifferenceView, Direction};
pub use course::{Bullet, CourseView, Projection, StageView};
pub use coverage::{AccountKind, Bound, Coverage, LedgerRow, Tally as LedgerTally, coverage};
pub use digest::{Digest, Standing, StandingCount, VerdictCount};
pub use draft::{
    DraftEntry, DraftKind, DraftMeasure, DraftPlan, Explained, Record, Unsure, drafted,
};
pub use equation::{Equation, added};
pub use findings::contradictions;
pub use grid::{AreaGrid, AreaRow};
pub use numbers::Figure;
pub use outcome::{
    AbsentPart, BaseLimitView, DecidedView, DueShare, ExtraView, FirstPromise, GapFrom, GrowthView,
    Held, LackingView, Ladder, Outcome, ReceiptView, StateView, TrendView, WaiverView,
};
pub use percent::Percent;
pub use promise::{
    Aim, Counts, Horizon, MeasureView, PaceView, Promise, PromiseKind, RevisionView,
};
pub use reached::{
    CellView, MemberView, MethodView, OwnYearView, PartsTermView, Reached, StretchView, WeighedView,
};
pub use run::Run;
pub use validation::{FindingCounts, Looked, Submission, SubmissionState, Validation, validate};
pub use view::{TargetList, list};
pub use worked::Worked;

/// A place in a file, for a reader.
pub type Place = Location;

/// The whole outcome of one run.
#[derive(Clone, Debug)]
pub struct Report {
    /// Which plan.
    pub plan: PlanHead,
    /// The time up to which it was judged.
    pub as_of: String,
    /// The day that this is or ends with.
    pub as_of_day: Day,
    /// The month that indicators were judged at, where no report was due later.
    pub judged_to: Option<String>,
    /// The data files.
    pub inputs: Vec<Input>,
    /// How many targets got which verdict.
    pub tally: Tally,
    /// Of the whole plan.
    pub verdict: Verdict,
    /// What the process ends with.
    pub exit_code: ExitCode,
    /// Why it ends so.
    pub fail_on: FailOn,
    /// What lateness is measured in.
    pub basis: Basis,
    /// Of the plan, in order.
    pub sections: Vec<SectionHead>,
    /// One for each target and milestone, in the plan's order.
    pub results: Vec<Outcome>,
    /// What the points add up to, for every area that has targets with a weight; the whole first.
    pub scores: Vec<ScoreView>,
    /// Faults and notes: of the plan, then of the data by place, then of judging in plan order.
    pub findings: Vec<Diagnostic>,
    /// What a summary says.
    pub digest: Digest,
    /// Areas against indicators, where results of several areas exist.
    pub grid: Option<AreaGrid>,
}

impl Report {
    /// Whether a pace of it is one by rates of growth, which is read otherwise than the rest.
    pub fn has_compound_pace(&self) -> bool {
        self.results.iter().any(|outcome| outcome.growth.is_some())
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
    /// Whether a month ends with it.
    pub ends_month: bool,
}

/// Which plan a report is about.
#[derive(Clone, Debug)]
pub struct PlanHead {
    /// As the document calls itself.
    pub title: String,
    /// `2022`.
    pub period: String,
    /// Empty if the plan names none.
    pub area: String,
    /// The plan file as the user named it.
    pub file: String,
    /// Of the plan file's bytes.
    pub sha256: String,
    /// The files that it extends, the nearest first.
    pub bases: Vec<HashedFile>,
    /// The file of waivers that was read for it.
    pub waivers: Option<String>,
}

impl PlanHead {
    /// The head of a plan that was read from a file and from those that it extends.
    pub fn of(plan: &Plan, file: &str, sha256: &str, bases: &[HashedFile]) -> Self {
        Self {
            title: plan.title.clone(),
            period: plan.period.to_string(),
            area: plan.area.clone(),
            file: file.to_owned(),
            sha256: sha256.to_owned(),
            bases: bases.to_vec(),
            waivers: None,
        }
    }

    /// The plan file, those that it extends, and its waivers.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let bases = self.bases.iter().map(|base| base.name.as_str());
        std::iter::once(self.file.as_str()).chain(bases).chain(self.waivers.as_deref())
    }
}

/// One data file.
#[derive(Clone, Debug)]
pub struct Input {
    /// As the user named it.
    pub file: String,
    /// Of its bytes.
    pub sha256: String,
    /// `utf-8`, `gb18030`, …
    pub encoding: &'static str,
    /// Rows below the header.
    pub rows: usize,
}

/// A part of the plan document.
#[derive(Clone, Debug)]
pub struct SectionHead {
    /// Its id.
    pub id: String,
    /// As shown.
    pub title: String,
}

/// What the points of one area add up to.
#[derive(Clone, Debug)]
pub struct ScoreView {
    /// The area.
    pub area: String,
    /// Ids of key targets of it that failed.
    pub key_failures: Vec<String>,
    /// Their names.
    pub key_failure_names: Vec<String>,
    /// Ids of key targets of it that are due and could not be judged.
    pub key_incomplete: Vec<String>,
    /// Their names.
    pub key_incomplete_names: Vec<String>,
    /// The sum of the points.
    pub points: String,
    /// The sum of the weights that count.
    pub weight: String,
    /// Points against weight.
    pub percent: String,
    /// Whether that is not all of it.
    pub is_percent_rounded: bool,
    /// The grade; none where a key target failed or could not be judged, or none is reached.
    pub grade: Option<String>,
    /// Whether it is of some of the targets alone, as selected.
    pub is_of_selection: bool,
    /// Its place among the parts; the whole has none, nor has an area without a grade for its key targets.
    pub place: Option<usize>,
    /// Whether another part has the same place.
    pub is_place_shared: bool,
}

impl Report {
    /// What failed, could not be judged or warns, in this order.
    pub fn needing_attention(&self) -> Vec<&Outcome> {
        let rank = |outcome: &&Outcome| match outcome.verdict {
            Verdict::Fail => Some(0),
            Verdict::Incomplete => Some(1),
            Verdict::Warn => Some(2),
            Verdict::Pass | Verdict::Pending | Verdict::Waived => None,
        };
        let needs = |outcome: &&Outcome| rank(outcome).is_some();
        let mut outcomes: Vec<&Outcome> = self.results.iter().filter(needs).collect();
        outcomes.sort_by_key(rank);
        outcomes
    }

    /// What somebody excused.
    pub fn waived(&self) -> impl Iterator<Item = &Outcome> {
        self.results.iter().filter(|outcome| outcome.verdict == Verdict::Waived)
    }
}

/// `file:line:column`, or `book.xlsx#Sheet!D5`.
pub fn shown(place: &Place) -> String {
    place.to_string()
}

/// A place of which only the file is known.
pub fn is_whole_file(place: &Place) -> bool {
    place.excerpt.is_none()
}
