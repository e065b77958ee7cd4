//! What was promised: the plan as it is judged, checked and resolved.

mod area;
mod audit;
mod indicator;
mod milestone;
mod pace;
mod revision;
mod score;
mod selection;
mod target;
mod trend;
mod waiver;

use jiff::civil::Date;

use crate::period::{Frequency, Month, Period};
use crate::quantity::{Number, Units};
use crate::source::Location;

pub use area::{Areas, Part};
pub use audit::{AuditSettings, RuleWeight};
pub use indicator::{Indicator, Measure, RatioFault, ratio_exponent};
pub use milestone::{Evidence, Milestone};
pub use pace::{Basis, DueStep, Pace, PacePolicy, Step};
pub use revision::{Replaced, Revision};
pub use score::{IncompleteScore, ScoreRules};
pub use selection::{Selection, Selector};
pub use target::{Comparator, Goal, PartTarget, Relation, Side, Target};
pub use trend::{Band, Bands, TrendMethod};
pub use waiver::Waiver;

/// A whole plan: for one period and one area.
#[derive(Clone, Debug)]
pub struct Plan {
    /// As the document calls itself.
    pub title: String,
    /// The months it runs over.
    pub period: Period,
    /// Whom it is about.
    pub area: String,
    /// The parts of that area, level by level; rows of data may be about them.
    pub parts: Vec<Part>,
    /// How often values are reported. Without it every month counts.
    pub reporting: Option<Frequency>,
    /// When late is too late.
    pub pace: PacePolicy,
    /// The units that the plan declares beside the known ones.
    pub units: Units,
    /// In the order of the file.
    pub sections: Vec<Section>,
    /// Every indicator and milestone, grouped by section, in the order of the file.
    pub entries: Vec<Entry>,
    /// Where its data are and how they are read.
    pub data: DataSettings,
    /// How much the rules of the consistency audit weigh.
    pub audit: AuditSettings,
    /// The plan document, as written, relative to the plan file.
    pub document: Option<String>,
    /// What the document says in numbers and the plan leaves out on purpose.
    pub dismissed: Vec<Dismissal>,
    /// How targets that have a weight become points.
    pub score: ScoreRules,
}

/// Where the data of a plan are and how they are read.
#[derive(Clone, Debug)]
pub struct DataSettings {
    /// File patterns as written, relative to the plan file.
    pub files: Vec<String>,
    /// Header names of the plan's own, as `(column, header)`; columns are those of the data format.
    pub columns: Vec<(String, String)>,
    /// The encoding of every file; found out if not given.
    pub encoding: Option<String>,
    /// Whether a blank name or area means the one above; where nothing is said, a blank area below a
    /// part is in doubt.
    pub fills_down: Option<bool>,
    /// Whether a unit in a line above a table holds for values without one.
    pub uses_unit_line: Option<bool>,
}

/// A fragment of the plan document whose numbers are no targets.
#[derive(Clone, Debug)]
pub struct Dismissal {
    /// As it stands in the document.
    pub quote: String,
    /// Why it is left out.
    pub reason: String,
    /// Its table in the plan file.
    pub at: Location,
}

/// A part of the plan document.
#[derive(Clone, Debug)]
pub struct Section {
    /// Unique within the plan.
    pub id: String,
    /// As shown.
    pub title: String,
}

/// One thing that the plan promises or measures.
#[derive(Clone, Debug)]
pub enum Entry {
    /// Something measured.
    Indicator(Box<Indicator>),
    /// Something done or not done.
    Milestone(Box<Milestone>),
}

/// What both kinds of entries have.
#[derive(Clone, Debug)]
pub struct Heading {
    /// Unique within the plan; `[a-z0-9-]+`.
    pub id: String,
    /// Unique within the plan.
    pub name: String,
    /// Index into [`Plan::sections`].
    pub section: Option<usize>,
    /// How hard the promise is.
    pub commitment: Commitment,
    /// What a missing report means, if the entry says so itself.
    pub missing: Option<MissingPolicy>,
    /// What it weighs in the score; without a weight it has none.
    pub weight: Option<Number>,
    /// Whether its failure fails the plan whatever the score, and however hard the promise is.
    pub is_key: bool,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Item of the plan document.
    pub source: Option<String>,
    /// Fragments of the plan document with the figure.
    pub quotes: Vec<String>,
    /// Its table in the plan file.
    pub at: Location,
}

/// How hard a promise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commitment {
    /// 约束性: a miss fails.
    Binding,
    /// 预期性, 力争: a miss warns.
    Expected,
}

impl Commitment {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Binding, Self::Expected];

    /// The word that plans and machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Binding => "binding",
            Self::Expected => "expected",
        }
    }
}

/// What a due value that nobody reported means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MissingPolicy {
    /// The run is incomplete.
    #[default]
    Incomplete,
    /// It counts as a failure.
    Fail,
    /// It is left pending.
    Ignore,
}

/// The time up to which a plan is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day up to which reports count.
    pub date: Date,
    /// The period at whose end it is, if it was given or chosen as a period.
    pub period: Option<Period>,
}

impl Plan {
    /// The entry of an id or exact name, as an index into [`Plan::entries`].
    pub fn entry_of_id(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.heading().id == id)
    }

    /// How many series of values it has room for: one of every entry and area.
    pub fn series(&self) -> usize {
        self.entries.len().saturating_mul(self.parts.len().saturating_add(1))
    }

    /// The reporting period that holds a month, if values come in by such.
    pub fn reporting_period(&self, month: Month) -> Option<Period> {
        self.reporting.map(|frequency| self.period_around(month, frequency))
    }

    /// The period of a length that holds a month. The halves and years of reporting count from the
    /// plan's first month, as its years do; all others are those of the calendar.
    pub fn period_around(&self, month: Month, frequency: Frequency) -> Period {
        let is_long = matches!(frequency, Frequency::Half | Frequency::Year);
        if is_long && self.reporting == Some(frequency) {
            Period::counted_from(self.period.first(), month, frequency)
        } else {
            Period::around(month, frequency)
        }
    }

    /// The indicator at an index, if it is one.
    pub fn indicator(&self, entry: usize) -> Option<&Indicator> {
        match self.entries.get(entry)? {
            Entry::Indicator(indicator) => Some(indicator),
            Entry::Milestone(_) => None,
        }
    }
}

impl Entry {
    /// What both kinds have.
    pub fn heading(&self) -> &Heading {
        match self {
            Self::Indicator(indicator) => &indicator.heading,
            Self::Milestone(milestone) => &milestone.heading,
        }
    }
}

impl AsOf {
    /// The end of a period.
    pub fn end_of(period: Period) -> Self {
        Self { date: period.last().last_day(), period: Some(period) }
    }

    /// One day.
    pub fn on(date: Date) -> Self {
        Self { date, period: None }
    }

    /// The newest month that is over.
    pub fn month(self) -> Month {
        let month = Month::containing(self.date);
        if month.last_day() == self.date { month } else { month.plus(-1) }
    }
}

impl std::fmt::Display for AsOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.period {
            Some(period) => period.fmt(f),
            None => self.date.fmt(f),
        }
    }
}
