//! Two reports of one plan against each other: what newly failed, recovered, moved, and which values
//! of periods that both reports have were changed afterwards.

mod compare;
mod read;

pub use compare::{compare, is_foreign};
pub use read::{Figures, ReadCell, ReadPlace, ReadReport, ReadResult, Side, Standing, TargetName};

/// What to know before a comparison is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The plan file is not the same.
    PlanChanged,
    /// Nor is the title of the plan.
    OtherTitle,
    /// The plans are of different periods.
    OtherPeriod,
    /// The first report was judged up to a later time than the second.
    Reversed,
}

impl Remark {
    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::PlanChanged => "plan-changed",
            Self::OtherTitle => "other-title",
            Self::OtherPeriod => "other-period",
            Self::Reversed => "reversed",
        }
    }

    /// Every remark.
    pub const ALL: [Self; 4] =
        [Self::PlanChanged, Self::OtherTitle, Self::OtherPeriod, Self::Reversed];
}

/// What differs between two reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The older report.
    pub old: Side,
    /// The newer report.
    pub new: Side,
    /// Targets that fail and did not, new targets that fail included.
    pub newly_failed: Vec<Change>,
    /// Targets that failed and now pass or warn.
    pub recovered: Vec<Change>,
    /// Targets with another status or verdict that are neither.
    pub moved: Vec<Change>,
    /// Values that the newer report has otherwise.
    pub restated: Vec<Restated>,
    /// Targets that only the newer report has.
    pub added: Vec<Change>,
    /// Targets that only the older report has.
    pub removed: Vec<Change>,
    /// Promises that were changed.
    pub redefined: Vec<Redefined>,
    /// Targets whose status and verdict are the same.
    pub unchanged: usize,
}

/// A target that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub target: TargetName,
    /// Where it stood.
    pub old: Option<Standing>,
    /// Where it stands.
    pub new: Option<Standing>,
    /// Why, as the newer report that has it says.
    pub explain: String,
    /// Its figures in the older report; none where it is new.
    pub old_figures: Option<Figures>,
    /// Its figures in the newer report; none where it is gone.
    pub new_figures: Option<Figures>,
}

/// A value that was changed after it was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restated {
    /// The name of its entry, where the newer report shows it.
    pub name: Option<String>,
    /// The cell in the older report.
    pub old: ReadCell,
    /// The cell in the newer one.
    pub new: ReadCell,
}

/// A promise that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redefined {
    /// Which.
    pub target: TargetName,
    /// Key, older value, newer value.
    pub changes: Vec<(&'static str, String, String)>,
}

impl Comparison {
    /// What to know before it is believed.
    pub fn remarks(&self) -> Vec<Remark> {
        let (old, new) = (&self.old, &self.new);
        let holds = |remark: &Remark| match remark {
            Remark::PlanChanged => old.plan_sha256 != new.plan_sha256,
            Remark::OtherTitle => old.title != new.title,
            Remark::OtherPeriod => old.period != new.period,
            Remark::Reversed => new.last_day.is_some() && old.last_day > new.last_day,
        };
        Remark::ALL.into_iter().filter(holds).collect()
    }

    /// Whether anything differs at all.
    pub fn has_changes(&self) -> bool {
        let lists = [&self.newly_failed, &self.recovered, &self.moved, &self.added, &self.removed];
        lists.iter().any(|list| !list.is_empty())
            || !self.restated.is_empty()
            || !self.redefined.is_empty()
    }

    /// What the process ends with: 1 if something newly failed, else 0.
    pub fn exit_code(&self) -> u8 {
        u8::from(!self.newly_failed.is_empty())
    }
}
