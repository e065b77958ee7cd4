//! [`Status`] and [`Reason`]: closed lists.

/// How far a target is. The rules stand in `docs/methods.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 数据有误: a value was given and refused, or values contradict each other.
    Invalid,
    /// 未到期: judged only later.
    NotDue,
    /// 缺报: due and not reported.
    Missing,
    /// 无法判定: reported, but what it is measured against is not there.
    Undecidable,
    /// 超额完成: the stretch value is reached.
    Exceeded,
    /// 已完成: the target is reached.
    Achieved,
    /// 未完成: the deadline has passed, or a limit was passed for good.
    Missed,
    /// 达到序时进度: not below what is due.
    OnTrack,
    /// 基本达到: below what is due, but not below the first threshold.
    SlightlyBehind,
    /// 滞后: below the first threshold.
    Behind,
    /// 严重滞后: below the second threshold.
    FarBehind,
}

/// Why a status holds; a closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A value was given and refused.
    ValueRefused,
    /// Not reported, as far as is known: a row about it was refused whose area is not known.
    AreaUnknown,
    /// Reported values contradict each other.
    ValuesContradict,
    /// It is judged at its deadline only.
    JudgedAtDeadline,
    /// It is published later.
    NotPublishedYet,
    /// Nothing is due yet.
    NothingDueYet,
    /// Due and not reported.
    NotReported,
    /// Growth without last year's value.
    NoBaseValue,
    /// Growth over a base of zero or less.
    BaseNotPositive,
    /// A ratio over zero.
    DivisorIsZero,
    /// The stretch value is reached.
    StretchReached,
    /// The target is reached.
    TargetReached,
    /// The deadline has passed and the target is not reached.
    TargetNotReached,
    /// A limit was passed and what adds up cannot go back.
    LimitPassed,
    /// At or above what is due.
    PaceReached,
    /// Below what is due.
    PaceBelowDue,
    /// Below the first threshold.
    PaceBelowBehind,
    /// Below the second threshold.
    PaceBelowFarBehind,
    /// By rates of growth: at least 0.95 of the growth needed.
    CompoundOnTrack,
    /// By rates of growth: at least 0.60 of it.
    CompoundModerate,
    /// By rates of growth: some of it.
    CompoundLimited,
    /// By rates of growth: away from the target.
    CompoundAway,
    /// By rates of growth: nearer to a limit than the root is known.
    CompoundUnclear,
    /// By rates of growth: the value is zero or below.
    CompoundNotPositive,
    /// A milestone done by its due date.
    DoneInTime,
    /// A milestone done after its due date.
    DoneLate,
    /// A milestone done in a period that its due date divides.
    DoneDateUnclear,
    /// A milestone reported as done without the evidence it needs.
    DoneWithoutEvidence,
    /// A milestone not done by its due date.
    NotDoneByDue,
    /// A milestone in progress before its due date.
    InProgress,
    /// A milestone not started before its due date.
    NotStarted,
    /// A milestone that nobody reported on before its due date.
    UnreportedBeforeDue,
    /// A milestone that was given up.
    Cancelled,
    /// Every part must keep the target, and this is how far the worst of them is.
    WorstPart,
}

impl Status {
    /// Every status, in the order in which the rules are tried.
    pub const ALL: [Self; 11] = [
        Self::Invalid,
        Self::NotDue,
        Self::Missing,
        Self::Undecidable,
        Self::Exceeded,
        Self::Achieved,
        Self::Missed,
        Self::OnTrack,
        Self::SlightlyBehind,
        Self::Behind,
        Self::FarBehind,
    ];

    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::NotDue => "not-due",
            Self::Missing => "missing",
            Self::Undecidable => "undecidable",
            Self::Exceeded => "exceeded",
            Self::Achieved => "achieved",
            Self::Missed => "missed",
            Self::OnTrack => "on-track",
            Self::SlightlyBehind => "slightly-behind",
            Self::Behind => "behind",
            Self::FarBehind => "far-behind",
        }
    }
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 34] = [
        Self::ValueRefused,
        Self::AreaUnknown,
        Self::ValuesContradict,
        Self::JudgedAtDeadline,
        Self::NotPublishedYet,
        Self::NothingDueYet,
        Self::NotReported,
        Self::NoBaseValue,
        Self::BaseNotPositive,
        Self::DivisorIsZero,
        Self::StretchReached,
        Self::TargetReached,
        Self::TargetNotReached,
        Self::LimitPassed,
        Self::PaceReached,
        Self::PaceBelowDue,
        Self::PaceBelowBehind,
        Self::PaceBelowFarBehind,
        Self::CompoundOnTrack,
        Self::CompoundModerate,
        Self::CompoundLimited,
        Self::CompoundAway,
        Self::CompoundUnclear,
        Self::CompoundNotPositive,
        Self::DoneInTime,
        Self::DoneLate,
        Self::DoneDateUnclear,
        Self::DoneWithoutEvidence,
        Self::NotDoneByDue,
        Self::InProgress,
        Self::NotStarted,
        Self::UnreportedBeforeDue,
        Self::Cancelled,
        Self::WorstPart,
    ];

    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::ValueRefused => "value-refused",
            Self::AreaUnknown => "area-unknown",
            Self::ValuesContradict => "values-contradict",
            Self::JudgedAtDeadline => "judged-at-deadline",
            Self::NotPublishedYet => "not-published-yet",
            Self::NothingDueYet => "nothing-due-yet",
            Self::NotReported => "not-reported",
            Self::NoBaseValue => "no-base-value",
            Self::BaseNotPositive => "base-not-positive",
            Self::DivisorIsZero => "divisor-is-zero",
            Self::StretchReached => "stretch-reached",
            Self::TargetReached => "target-reached",
            Self::TargetNotReached => "target-not-reached",
            Self::LimitPassed => "limit-passed",
            Self::PaceReached => "pace-reached",
            Self::PaceBelowDue => "pace-below-due",
            Self::PaceBelowBehind => "pace-below-behind",
            Self::PaceBelowFarBehind => "pace-below-far-behind",
            Self::CompoundOnTrack => "compound-on-track",
            Self::CompoundModerate => "compound-moderate",
            Self::CompoundLimited => "compound-limited",
            Self::CompoundAway => "compound-away",
            Self::CompoundUnclear => "compound-within-error-bound",
            Self::CompoundNotPositive => "compound-not-positive",
            Self::DoneInTime => "done-in-time",
            Self::DoneLate => "done-late",
            Self::DoneDateUnclear => "done-date-unclear",
            Self::DoneWithoutEvidence => "done-without-evidence",
            Self::NotDoneByDue => "not-done-by-due",
            Self::InProgress => "in-progress",
            Self::NotStarted => "not-started",
            Self::UnreportedBeforeDue => "unreported-before-due",
            Self::Cancelled => "cancelled",
            Self::WorstPart => "worst-part",
        }
    }
}
