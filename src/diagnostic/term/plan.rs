//! What is said of a plan file.

/// What kind of value a key has, or should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A text in quotation marks.
    Text,
    /// A text that is blank.
    Blank,
    /// A number.
    Number,
    /// A number, or a text with a number and a unit.
    Quantity,
    /// A list of texts.
    Texts,
    /// `true` or `false`.
    Flag,
    /// A table.
    Table,
    /// A date or time.
    Date,
    /// A list.
    List,
    /// A list of tables.
    Tables,
}

/// What is wrong with the TOML of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TomlFault {
    /// The parser's message: a key or table twice.
    Twice,
    /// The parser's message: a text without quotation marks.
    Unquoted,
    /// The parser's message: a key with characters that need quotation marks.
    Key,
    /// The parser's message: something where a line should end.
    Unexpected,
    /// The parser's message: a bracket or quotation mark is not closed.
    Unclosed,
    /// The parser's message: a value is not there.
    NoValue,
    /// The parser's message: a date that does not exist.
    Date,
    /// Anything else that is no TOML.
    Other,
    /// A comma is missing.
    NoComma,
}

/// Why an indicator cannot be computed from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceFault {
    /// It names itself.
    IsItself,
    /// It is a milestone.
    IsMilestone,
    /// It is itself computed from others.
    IsComputed,
    /// The two units do not convert into each other, which a percentage needs.
    UnitsDiffer,
    /// The unit of a ratio is neither % nor the one unit per the other.
    RatioUnit,
    /// Percentages do not add up.
    IsShare,
    /// Amounts, levels and rates have nothing to do with each other.
    MeasureDiffers,
    /// The unit of a member does not convert into the unit of the sum.
    MemberUnit,
    /// A sum counts it twice.
    CountedTwice,
    /// Sums of sums of sums.
    TooDeep,
}

/// Why a key of the plan does not fit beside the others, or its value means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// A sum has members.
    SumNeedsTwo,
    /// A share is in percent.
    ShareIsPercent,
    /// Only amounts that add up can be negative in a way that matters.
    OnlyForAmounts,
    /// A trend needs a direction.
    TrendNeedsDirection,
    /// The method starts from a baseline.
    TrendNeedsBaseline,
    /// A trend is told of states and rates, not of amounts.
    TrendNeedsState,
    /// Only levels have a way from a baseline.
    OnlyForLevels,
    /// Within a year a rate has no way from a baseline.
    BaselineNeedsYears,
    /// The same, of a trend.
    TrendTooLong,
    /// Only growth alone is told by how near a natural limit is.
    OnlyForGrowthAlone,
    /// A stretch needs a direction.
    StretchNeedsDirection,
    /// The indicator is declared to have no target.
    HasNoTarget,
    /// Growth is always in percent.
    GrowthIsPercent,
    /// The time is before the plan's first month is over.
    BeforePlan,
    /// The text names no period or day.
    NotATime,
    /// A number of one or less where it must be more.
    NotAboveOne,
    /// A number below zero where it must not be.
    IsNegative,
    /// The tool knows the unit by itself.
    KnownUnit,
    /// Units that are aliases of each other.
    AliasCircle,
    /// A text is no number.
    NotANumber,
    /// A number is longer than numbers can be.
    NumberTooLong,
}

/// What is wrong with a pace or its thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaceFault {
    /// `far-behind` lies above `behind`.
    ThresholdsCrossed,
    /// A threshold is in the wrong unit for its basis.
    ThresholdUnit,
    /// A threshold is not within the range that makes sense.
    ThresholdRange,
    /// Rates of growth are for plans of several years.
    CompoundNeedsYears,
    /// Rates of growth over centuries mean nothing.
    CompoundTooLong,
    /// Amounts and growth have no rate of growth a year.
    CompoundNeedsState,
    /// A rate of growth begins at a baseline.
    CompoundNeedsBaseline,
    /// From or to zero or less no rate of growth leads.
    CompoundNeedsPositive,
    /// Shares of a rate mean nothing.
    RatesHaveNoShares,
    /// A schedule without steps.
    ScheduleIsEmpty,
    /// Two steps of a schedule for one month.
    StepTwice,
    /// A share below 0 % or above 100 %.
    ShareOutOfRange,
    /// A step asks for more than the target.
    StepBeyondTarget,
}

/// Why a rule for the parts of an area does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartsFault {
    /// A part has no target that could be revised.
    RevisesNoTarget,
    /// A weight is not above zero.
    WeightNotPositive,
    /// Some parts of an area have a weight and others have none.
    WeightsIncomplete,
    /// Shares and rates of parts have no sum.
    SharesDoNotAddUp,
    /// A computed share of the whole is never made of the parts' shares.
    NoMeanOfShares,
    /// Only what is computed from others has numerators and denominators.
    RatioNeedsParts,
    /// Parts have floors where the whole has a ceiling, or the like.
    PartsOfAnotherKind,
    /// A schedule in values is the whole's.
    ScheduleNotDivided,
}

/// What is wrong with the rules of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreFault {
    /// Floor, score at target and cap are out of order.
    ScoreOrder,
    /// Two grades begin at the same percentage.
    GradesEqual,
    /// A number of the score rules is negative or has a unit.
    ScoreNotPlain,
    /// Only a floor can be exceeded for extra points.
    ExtraNeedsFloor,
    /// What has no weight has no score.
    ExtraNeedsWeight,
    /// Without a target there is no result.
    NothingToScore,
}

/// In what a target and its quote differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteFault {
    /// The numbers of a target and its quote differ.
    Value,
    /// Their units do not convert.
    Unit,
    /// One is a floor and the other is none.
    Comparator,
    /// By law the words of the text leave the number itself out, and the target takes it in.
    ExcludedByLaw,
    /// The same by the sense of the words.
    Excluded,
    /// By law the words of the text take the number itself in, and the target leaves it out.
    IncludedByLaw,
    /// The same by the sense of the words.
    Included,
    /// One is a change and the other a value.
    Growth,
    /// The upper end of a range is not the stretch.
    Stretch,
    /// The deadline differs.
    Due,
}
