//! What is advised about a plan file.

/// How to write it in TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TomlAdvice {
    /// Full-width quotation marks.
    Quotes,
    /// A text without quotation marks.
    QuoteText,
    /// A key with letters that need quotation marks.
    Key,
    /// A full-width comma, equals sign or digit.
    FullWidth,
    /// A key or table twice.
    Twice,
    /// Nothing in particular.
    Syntax,
    /// To write a day that exists.
    Date,
}

/// How to write what a key of the plan asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAdvice {
    /// A period or a day.
    PeriodOrDay,
    /// The year of a period, which the plan does not settle.
    WithYear,
    /// The span of a plan.
    SpanOfPlan,
    /// A span from its first month on.
    FirstMonthFirst,
    /// Another name: data rows may use it.
    OtherName,
    /// An area in one list of parts.
    AreaOnce,
    /// The keys that there are.
    KnownKeys,
    /// Waivers in a file of their own.
    WaiversApart,
    /// Something that is promised.
    PromiseSomething,
    /// The plans that extend a base, in its place.
    JudgeWhatExtends,
    /// Nothing: the key is not needed.
    LeaveOut,
    /// More than one member of a sum.
    AddMember,
    /// A baseline, which the key counts from.
    AddBaseline,
    /// A weight, without which there are no points.
    AddWeight,
    /// A way in proportion to time.
    UseLinear,
    /// Steps as values.
    StepsAsValues,
    /// Steps as shares.
    StepsAsShares,
    /// A target for the part, which a revision can then change.
    GivePartTarget,
    /// New targets of the parts in the revision.
    RevisePartsToo,
    /// A number that can weigh.
    PositiveNumber,
    /// A weight for each part, or for none.
    WeighAllParts,
    /// The target that a waiver is for.
    CorrectWaiver,
    /// An area that there is.
    KnownAreas,
    /// A day or month that there is.
    InCalendar,
}

/// Keys whose example is a text of the user's own language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyExample {
    /// Of the plan.
    Title,
    /// Of the plan: whose it is.
    Area,
    /// Of an area: what it is divided into.
    Parts,
    /// Of an indicator: what parts must reach.
    Targets,
    /// From the document of the plan.
    Quote,
    /// Of the score.
    Grades,
    /// Why a target was changed or excused.
    Reason,
    /// Who excused it.
    ApprovedBy,
    /// Of an indicator.
    Name,
    /// Of an indicator.
    Unit,
    /// A header of a data file.
    VersionColumn,
    /// A header of a data file.
    ValueColumn,
}
