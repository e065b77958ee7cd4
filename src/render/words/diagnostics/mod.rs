//! The sentences of every diagnostic, one file a family of codes.
//!
//! `{name}` stands for an argument of the diagnostic. A hint that is nothing but `{advice}` is left
//! out where there is no advice.

mod audit;
mod bases;
mod cells;
mod columns;
mod document;
mod files;
mod judging;
mod plan_file;
mod reports;
mod selection;
mod tables;
mod targets;
mod values;

use super::Lang;
use crate::report::Code;

/// Message and hint of one code in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Template {
    pub(super) message: &'static str,
    pub(super) hint: &'static str,
}

/// Message and hint of one code in every language.
#[derive(Clone, Copy, Debug)]
struct Sentences {
    english: Template,
    chinese: Template,
}

impl Sentences {
    const fn new(
        message: &'static str,
        hint: &'static str,
        message_zh: &'static str,
        hint_zh: &'static str,
    ) -> Self {
        Self {
            english: Template { message, hint },
            chinese: Template { message: message_zh, hint: hint_zh },
        }
    }
}

/// Message and hint of a code.
pub(super) fn template(code: Code, lang: Lang) -> Template {
    let sentences = sentences(code);
    match lang {
        Lang::En => sentences.english,
        Lang::Zh => sentences.chinese,
    }
}

/// The sentences of each code, in order of the codes' numbers.
#[expect(clippy::too_many_lines, reason = "one line a code")]
fn sentences(code: Code) -> &'static Sentences {
    match code {
        Code::CannotRead => &files::CANNOT_READ,
        Code::IsDirectory => &files::IS_DIRECTORY,
        Code::PlanEmpty => &files::PLAN_EMPTY,
        Code::NoDataFiles => &files::NO_DATA_FILES,
        Code::PatternMatchesNothing => &files::PATTERN_MATCHES_NOTHING,
        Code::NotText => &files::NOT_TEXT,
        Code::NotCsv => &files::NOT_CSV,
        Code::DataEmpty => &files::DATA_EMPTY,
        Code::NoRows => &files::NO_ROWS,
        Code::BadPattern => &files::BAD_PATTERN,
        Code::UnknownTarget => &files::UNKNOWN_TARGET,
        Code::AsOfOutsidePlan => &files::AS_OF_OUTSIDE_PLAN,
        Code::TooLarge => &files::TOO_LARGE,
        Code::NoSuchSheet => &files::NO_SUCH_SHEET,
        Code::Mojibake => &files::MOJIBAKE,
        Code::TooManyFiles => &files::TOO_MANY_FILES,
        Code::PatternTooWide => &files::PATTERN_TOO_WIDE,
        Code::FileChanged => &files::FILE_CHANGED,
        Code::DataPassedOver => &files::DATA_PASSED_OVER,
        Code::OtherPassedOver => &files::OTHER_PASSED_OVER,
        Code::SameFile => &files::SAME_FILE,
        Code::TomlSyntax => &plan_file::TOML_SYNTAX,
        Code::UnknownKey => &plan_file::UNKNOWN_KEY,
        Code::WrongType => &plan_file::WRONG_TYPE,
        Code::MissingKey => &plan_file::MISSING_KEY,
        Code::SeveralComparators => &targets::SEVERAL_COMPARATORS,
        Code::NoComparator => &targets::NO_COMPARATOR,
        Code::TargetNotANumber => &targets::TARGET_NOT_A_NUMBER,
        Code::TargetUnit => &targets::TARGET_UNIT,
        Code::UnknownWord => &plan_file::UNKNOWN_WORD,
        Code::BadId => &plan_file::BAD_ID,
        Code::NameTwice => &plan_file::NAME_TWICE,
        Code::UnknownSection => &plan_file::UNKNOWN_SECTION,
        Code::UnknownReference => &plan_file::UNKNOWN_REFERENCE,
        Code::UnusableReference => &plan_file::UNUSABLE_REFERENCE,
        Code::SeveralMeasures => &plan_file::SEVERAL_MEASURES,
        Code::BadPeriod => &plan_file::BAD_PERIOD,
        Code::OutsidePlan => &targets::OUTSIDE_PLAN,
        Code::StretchSide => &targets::STRETCH_SIDE,
        Code::BetweenOrder => &targets::BETWEEN_ORDER,
        Code::BadThreshold => &targets::BAD_THRESHOLD,
        Code::FallingSchedule => &targets::FALLING_SCHEDULE,
        Code::FractionOfPercent => &targets::FRACTION_OF_PERCENT,
        Code::FormatVersion => &plan_file::FORMAT_VERSION,
        Code::KeyDoesNotApply => &plan_file::KEY_DOES_NOT_APPLY,
        Code::NothingPromised => &plan_file::NOTHING_PROMISED,
        Code::BaselineSide => &targets::BASELINE_SIDE,
        Code::BadStep => &targets::BAD_STEP,
        Code::TargetBelowZero => &targets::TARGET_BELOW_ZERO,
        Code::DeadlineWithinMonth => &targets::DEADLINE_WITHIN_MONTH,
        Code::UnknownPart => &plan_file::UNKNOWN_PART,
        Code::PartTargetsDiffer => &targets::PART_TARGETS_DIFFER,
        Code::BadWeight => &targets::BAD_WEIGHT,
        Code::RevisionTwice => &targets::REVISION_TWICE,
        Code::RevisionTooLate => &targets::REVISION_TOO_LATE,
        Code::BadScore => &plan_file::BAD_SCORE,
        Code::BuiltOnItself => &plan_file::BUILT_ON_ITSELF,
        Code::NotInBase => &bases::NOT_IN_BASE,
        Code::BaseOutside => &bases::BASE_OUTSIDE,
        Code::BaseCircle => &bases::BASE_CIRCLE,
        Code::TooManyBases => &bases::TOO_MANY_BASES,
        Code::NotAPlan => &plan_file::NOT_A_PLAN,
        Code::BandsOutOfOrder => &targets::BANDS_OUT_OF_ORDER,
        Code::BadAuditNumber => &plan_file::BAD_AUDIT_NUMBER,
        Code::MissingColumn => &tables::MISSING_COLUMN,
        Code::ColumnTwice => &tables::COLUMN_TWICE,
        Code::UnknownColumn => &tables::UNKNOWN_COLUMN,
        Code::FieldCount => &tables::FIELD_COUNT,
        Code::UnclosedQuote => &tables::UNCLOSED_QUOTE,
        Code::ControlCharacter => &cells::CONTROL_CHARACTER,
        Code::BlankIndicator => &cells::BLANK_INDICATOR,
        Code::UnknownIndicator => &cells::UNKNOWN_INDICATOR,
        Code::UnknownArea => &cells::UNKNOWN_AREA,
        Code::UnreadablePeriod => &cells::UNREADABLE_PERIOD,
        Code::PeriodWithoutYear => &cells::PERIOD_WITHOUT_YEAR,
        Code::DayForPeriod => &cells::DAY_FOR_PERIOD,
        Code::NotAFigure => &cells::NOT_A_FIGURE,
        Code::TooManyDigits => &cells::TOO_MANY_DIGITS,
        Code::UnitMismatch => &cells::UNIT_MISMATCH,
        Code::UnitTwice => &cells::UNIT_TWICE,
        Code::BarePercent => &cells::BARE_PERCENT,
        Code::NegativeAmount => &cells::NEGATIVE_AMOUNT,
        Code::SameValueTwice => &values::SAME_VALUE_TWICE,
        Code::TwoValues => &values::TWO_VALUES,
        Code::UnknownState => &cells::UNKNOWN_STATE,
        Code::PartOfCumulative => &values::PART_OF_CUMULATIVE,
        Code::RunningTotalUnclear => &values::RUNNING_TOTAL_UNCLEAR,
        Code::YearAssumed => &cells::YEAR_ASSUMED,
        Code::EncodingUsed => &tables::ENCODING_USED,
        Code::PartsNotJudged => &values::PARTS_NOT_JUDGED,
        Code::FractionOfCount => &cells::FRACTION_OF_COUNT,
        Code::Provisional => &values::PROVISIONAL,
        Code::TrailingText => &cells::TRAILING_TEXT,
        Code::Scientific => &cells::SCIENTIFIC,
        Code::CellsTidied => &cells::CELLS_TIDIED,
        Code::Revised => &values::REVISED,
        Code::LinesAbove => &tables::LINES_ABOVE,
        Code::NotesBelow => &tables::NOTES_BELOW,
        Code::OfWhich => &tables::OF_WHICH,
        Code::FullWidthComma => &tables::FULL_WIDTH_COMMA,
        Code::TwoLineHeader => &tables::TWO_LINE_HEADER,
        Code::NoPeriodForTable => &tables::NO_PERIOD_FOR_TABLE,
        Code::LineBreakInCell => &cells::LINE_BREAK_IN_CELL,
        Code::UnitLine => &cells::UNIT_LINE,
        Code::RowsNotUsed => &values::ROWS_NOT_USED,
        Code::SheetSkipped => &tables::SHEET_SKIPPED,
        Code::SeparatorUsed => &tables::SEPARATOR_USED,
        Code::BlanksFilled => &cells::BLANKS_FILLED,
        Code::UnitOfMergedCell => &cells::UNIT_OF_MERGED_CELL,
        Code::AfterPlan => &values::AFTER_PLAN,
        Code::PeriodFromName => &tables::PERIOD_FROM_NAME,
        Code::UnknownStatus => &cells::UNKNOWN_STATUS,
        Code::PeriodUnclear => &tables::PERIOD_UNCLEAR,
        Code::SecondTable => &tables::SECOND_TABLE,
        Code::PartsInOtherColumn => &tables::PARTS_IN_OTHER_COLUMN,
        Code::UnclearVersion => &values::UNCLEAR_VERSION,
        Code::Withdrawn => &values::WITHDRAWN,
        Code::PeriodOverruled => &tables::PERIOD_OVERRULED,
        Code::PeriodNotNeeded => &tables::PERIOD_NOT_NEEDED,
        Code::SinglePeriodUnclear => &values::SINGLE_PERIOD_UNCLEAR,
        Code::RowsInCell => &cells::ROWS_IN_CELL,
        Code::MoreOfAKind => &values::MORE_OF_A_KIND,
        Code::UnitInDoubt => &cells::UNIT_IN_DOUBT,
        Code::BlankArea => &cells::BLANK_AREA,
        Code::BlankPeriod => &cells::BLANK_PERIOD,
        Code::PartNamedOutside => &tables::PART_NAMED_OUTSIDE,
        Code::AreaByHeading => &tables::AREA_BY_HEADING,
        Code::HiddenSheet => &tables::HIDDEN_SHEET,
        Code::DigitsRounded => &cells::DIGITS_ROUNDED,
        Code::HiddenCells => &tables::HIDDEN_CELLS,
        Code::ScaledNumbers => &cells::SCALED_NUMBERS,
        Code::RunningByTitle => &tables::RUNNING_BY_TITLE,
        Code::YearContradicts => &columns::YEAR_CONTRADICTS,
        Code::ColumnInDoubt => &columns::COLUMN_IN_DOUBT,
        Code::PercentBeside => &columns::PERCENT_BESIDE,
        Code::JointValue => &columns::JOINT_VALUE,
        Code::BlankBelowWord => &columns::BLANK_BELOW_WORD,
        Code::RowAboutIndicator => &tables::ROW_ABOUT_INDICATOR,
        Code::OtherKindOutside => &tables::OTHER_KIND_OUTSIDE,
        Code::OtherSheet => &tables::OTHER_SHEET,
        Code::TitledAsSample => &tables::TITLED_AS_SAMPLE,
        Code::IncreaseOfLevel => &columns::INCREASE_OF_LEVEL,
        Code::YearNotOver => &columns::YEAR_NOT_OVER,
        Code::BlankBesideValue => &values::BLANK_BESIDE_VALUE,
        Code::RowSetAside => &columns::ROW_SET_ASIDE,
        Code::YearOfAccount => &columns::YEAR_OF_ACCOUNT,
        Code::NameMarked => &columns::NAME_MARKED,
        Code::RowInDoubt => &tables::ROW_IN_DOUBT,
        Code::GapButSettled => &judging::GAP_BUT_SETTLED,
        Code::PartsContradictWhole => &judging::PARTS_CONTRADICT_WHOLE,
        Code::PartsRounded => &judging::PARTS_ROUNDED,
        Code::ValuesContradict => &judging::VALUES_CONTRADICT,
        Code::DoneDateUnclear => &judging::DONE_DATE_UNCLEAR,
        Code::StateFellBack => &judging::STATE_FELL_BACK,
        Code::PartsLag => &judging::PARTS_LAG,
        Code::CumulativeFalls => &audit::CUMULATIVE_FALLS,
        Code::PartsDoNotSum => &audit::PARTS_DO_NOT_SUM,
        Code::GrowthDisagrees => &audit::GROWTH_DISAGREES,
        Code::MembersDoNotSum => &audit::MEMBERS_DO_NOT_SUM,
        Code::RatioDisagrees => &audit::RATIO_DISAGREES,
        Code::WholeNotUsed => &audit::WHOLE_NOT_USED,
        Code::PartAboveWhole => &audit::PART_ABOVE_WHOLE,
        Code::Swing => &audit::SWING,
        Code::Jump => &audit::JUMP,
        Code::SameEveryPeriod => &audit::SAME_EVERY_PERIOD,
        Code::FarAboveTarget => &audit::FAR_ABOVE_TARGET,
        Code::UnitSuspect => &audit::UNIT_SUSPECT,
        Code::GapInSeries => &audit::GAP_IN_SERIES,
        Code::BaseRevised => &audit::BASE_REVISED,
        Code::PromiseOpen => &document::PROMISE_OPEN,
        Code::NumeralOpen => &document::NUMERAL_OPEN,
        Code::QuoteDisagrees => &document::QUOTE_DISAGREES,
        Code::QuoteGone => &document::QUOTE_GONE,
        Code::QuoteGoneNear => &document::QUOTE_GONE_NEAR,
        Code::DismissalIdle => &document::DISMISSAL_IDLE,
        Code::NoDocument => &document::NO_DOCUMENT,
        Code::SaidTwice => &document::SAID_TWICE,
        Code::PartExceedsWhole => &document::PART_EXCEEDS_WHOLE,
        Code::PartsExceedWhole => &document::PARTS_EXCEED_WHOLE,
        Code::GrowthAgainstLevel => &document::GROWTH_AGAINST_LEVEL,
        Code::NotDocument => &document::NOT_DOCUMENT,
        Code::DocumentEmpty => &document::DOCUMENT_EMPTY,
        Code::SelectsNothing => &selection::SELECTS_NOTHING,
        Code::UnknownWaiver => &selection::UNKNOWN_WAIVER,
        Code::UnusedWaiver => &selection::UNUSED_WAIVER,
        Code::ExpiredWaiver => &selection::EXPIRED_WAIVER,
        Code::TargetRevised => &selection::TARGET_REVISED,
        Code::FindingsLeftOut => &selection::FINDINGS_LEFT_OUT,
        Code::ForOnePlan => &selection::FOR_ONE_PLAN,
        Code::UnknownFormat => &reports::UNKNOWN_FORMAT,
        Code::FormatNotTold => &reports::FORMAT_NOT_TOLD,
        Code::ReportWithoutFile => &reports::REPORT_WITHOUT_FILE,
        Code::SamePlace => &reports::SAME_PLACE,
        Code::OverInput => &reports::OVER_INPUT,
        Code::CannotWrite => &reports::CANNOT_WRITE,
        Code::NotJson => &reports::NOT_JSON,
        Code::NotAReport => &reports::NOT_A_REPORT,
        Code::ReportVersion => &reports::REPORT_VERSION,
        Code::FileExists => &reports::FILE_EXISTS,
        Code::CannotPrint => &reports::CANNOT_PRINT,
        Code::NothingInCommon => &reports::NOTHING_IN_COMMON,
        Code::StandardInputTwice => &reports::STANDARD_INPUT_TWICE,
        Code::TemplateFault => &reports::TEMPLATE_FAULT,
        Code::TemplateWithoutPage => &reports::TEMPLATE_WITHOUT_PAGE,
    }
}
