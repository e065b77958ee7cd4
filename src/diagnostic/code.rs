//! [`Code`]: the only list of diagnostic codes.

use std::fmt;
use std::str::FromStr;

use super::Severity;

/// Declares the codes: variant, number, severity. The page of each is `docs/diagnostics/<number>.md`;
/// a missing page does not compile.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $number:literal $severity:ident,)*) => {
        /// What kind of fault or finding; the number never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// Every code, in order of its number.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// `PC0102`.
            pub fn number(self) -> &'static str {
                match self {
                    $(Self::$variant => $number,)*
                }
            }

            /// How bad it is, unless the run is strict.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity,)*
                }
            }

            /// Its page: Markdown with a part `## English` and a part `## 中文`.
            pub fn page(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("../../docs/diagnostics/", $number, ".md")),)*
                }
            }
        }
    };
}

codes! {
    /// A file cannot be opened or read.
    CannotRead "PC0001" Error,
    /// A folder was given where a file is needed.
    IsDirectory "PC0002" Error,
    /// The plan file holds nothing.
    PlanEmpty "PC0003" Error,
    /// No data file was given or named in the plan.
    NoDataFiles "PC0004" Error,
    /// A file pattern matches no file.
    PatternMatchesNothing "PC0005" Error,
    /// A file is in no encoding that can be read without loss.
    NotText "PC0006" Error,
    /// A data file is an office document, not CSV.
    NotCsv "PC0007" Error,
    /// A data file holds nothing.
    DataEmpty "PC0008" Error,
    /// A data file holds a header and no rows.
    NoRows "PC0009" Error,
    /// A file pattern is not valid.
    BadPattern "PC0010" Error,
    /// No target or diagnostic code of that name exists.
    UnknownTarget "PC0011" Error,
    /// The plan cannot be judged as of that time.
    AsOfOutsidePlan "PC0012" Error,
    /// A file is larger than what is read.
    TooLarge "PC0013" Error,
    /// A workbook has no sheet of that name.
    NoSuchSheet "PC0014" Error,
    /// A file's characters were damaged before it was saved.
    Mojibake "PC0015" Error,
    /// More data files than are read in one run.
    TooManyFiles "PC0016" Error,
    /// A file pattern leads through more than is looked at.
    PatternTooWide "PC0017" Error,
    /// A file was written to while it was read.
    FileChanged "PC0018" Error,
    /// Something that looks like data was not read, as it is in no form or of no name that is looked for.
    DataPassedOver "PC0019" Warning,
    /// Something that stands beside the data was not read.
    OtherPassedOver "PC0020" Note,
    /// Two names are of one file.
    SameFile "PC0021" Note,
    /// A plan file, or a file of waivers, is not valid TOML.
    TomlSyntax "PC0101" Error,
    /// The plan file has a key that does not exist.
    UnknownKey "PC0102" Error,
    /// A value in the plan file is of the wrong kind.
    WrongType "PC0103" Error,
    /// A required key is not there.
    MissingKey "PC0104" Error,
    /// A target has more than one comparator.
    SeveralComparators "PC0105" Error,
    /// A target has no comparator.
    NoComparator "PC0106" Error,
    /// A number in the plan file cannot be read exactly.
    TargetNotANumber "PC0107" Error,
    /// A value in the plan file is in a unit that does not convert.
    TargetUnit "PC0108" Error,
    /// A key has a value that is none of its words.
    UnknownWord "PC0109" Error,
    /// An id has characters that ids cannot have.
    BadId "PC0110" Error,
    /// Two targets, or two areas, have the same name.
    NameTwice "PC0111" Error,
    /// A target names a section that does not exist.
    UnknownSection "PC0112" Error,
    /// An indicator builds on one that does not exist.
    UnknownReference "PC0113" Error,
    /// An indicator builds on one that it cannot build on.
    UnusableReference "PC0114" Error,
    /// An indicator says in two ways how it is measured.
    SeveralMeasures "PC0115" Error,
    /// A period or date cannot be read.
    BadPeriod "PC0116" Error,
    /// A date of a target lies outside the plan.
    OutsidePlan "PC0117" Error,
    /// The stretch value is not beyond the target.
    StretchSide "PC0118" Error,
    /// The ends of a band are out of order.
    BetweenOrder "PC0119" Error,
    /// The thresholds for lateness do not fit.
    BadThreshold "PC0120" Error,
    /// A schedule asks for less later than earlier.
    FallingSchedule "PC0121" Warning,
    /// A percentage target is below 1.
    FractionOfPercent "PC0122" Warning,
    /// The plan file is of another format version.
    FormatVersion "PC0123" Error,
    /// A key does not apply to this kind of indicator.
    KeyDoesNotApply "PC0124" Error,
    /// The plan holds no target at all.
    NothingPromised "PC0125" Error,
    /// The baseline already reaches the target.
    BaselineSide "PC0126" Error,
    /// A step of a schedule does not fit.
    BadStep "PC0127" Error,
    /// A deadline of an indicator lies within a month.
    DeadlineWithinMonth "PC0128" Error,
    /// A target below zero for amounts that cannot be.
    TargetBelowZero "PC0129" Warning,
    /// Something is said of an area that is no part of the plan's.
    UnknownPart "PC0130" Error,
    /// The targets of the parts do not carry the whole's.
    PartTargetsDiffer "PC0131" Warning,
    /// A weight does not fit.
    BadWeight "PC0132" Error,
    /// Two revisions of a target begin in the same month.
    RevisionTwice "PC0133" Error,
    /// A rule of the score does not fit.
    BadScore "PC0134" Error,
    /// An indicator is built on others that are built on it.
    BuiltOnItself "PC0136" Error,
    /// A revision of a target begins after the deadline.
    RevisionTooLate "PC0137" Error,
    /// A base file says something that only a plan can say.
    NotInBase "PC0140" Error,
    /// A base file lies outside the plan's folder.
    BaseOutside "PC0141" Error,
    /// Files extend each other in a circle.
    BaseCircle "PC0142" Error,
    /// More files extend each other than are followed.
    TooManyBases "PC0143" Error,
    /// What is named as the plan is a file of another kind.
    NotAPlan "PC0144" Error,
    /// The limits of the colours are out of order.
    BandsOutOfOrder "PC0170" Error,
    /// A number of `[audit]` is out of range.
    BadAuditNumber "PC0171" Error,
    /// A data file lacks a column that is needed.
    MissingColumn "PC0201" Error,
    /// Two columns of a data file mean the same.
    ColumnTwice "PC0202" Error,
    /// A data file has a column that is not used.
    UnknownColumn "PC0203" Warning,
    /// A row has more or fewer fields than the header.
    FieldCount "PC0204" Error,
    /// The quotation marks of a record do not match.
    UnclosedQuote "PC0205" Error,
    /// A cell holds a character that cannot be typed.
    ControlCharacter "PC0206" Error,
    /// A row names no indicator.
    BlankIndicator "PC0207" Error,
    /// A row names an indicator that the plan does not have.
    UnknownIndicator "PC0208" Error,
    /// A row names an area that the plan does not have.
    UnknownArea "PC0209" Error,
    /// The period of a row cannot be read.
    UnreadablePeriod "PC0210" Error,
    /// The period of a row lacks a year.
    PeriodWithoutYear "PC0211" Error,
    /// A row gives a day where a period is needed.
    DayForPeriod "PC0212" Error,
    /// The value of a row is not one figure.
    NotAFigure "PC0213" Error,
    /// The value of a row has more digits than can be kept exactly.
    TooManyDigits "PC0214" Error,
    /// The unit of a row does not convert into the indicator's.
    UnitMismatch "PC0215" Error,
    /// A row gives two units that contradict each other.
    UnitTwice "PC0216" Error,
    /// A bare fraction stands where a percentage is expected.
    BarePercent "PC0217" Error,
    /// A negative amount of something that only adds up.
    NegativeAmount "PC0218" Error,
    /// The same value was reported twice.
    SameValueTwice "PC0219" Warning,
    /// Two different values were reported for the same thing.
    TwoValues "PC0220" Error,
    /// The state of a milestone is none of the known ones.
    UnknownState "PC0221" Error,
    /// A cumulative value covers neither a reporting period nor the plan from its start.
    PartOfCumulative "PC0222" Error,
    /// A period without a year was taken to be of the plan's year.
    YearAssumed "PC0223" Note,
    /// A file was not UTF-8 and was read in another encoding.
    EncodingUsed "PC0224" Note,
    /// Values of parts of the plan's area were read but are not judged.
    PartsNotJudged "PC0225" Note,
    /// A fraction of something that is counted.
    FractionOfCount "PC0226" Error,
    /// A value is marked as provisional.
    Provisional "PC0228" Warning,
    /// Text stands behind a value.
    TrailingText "PC0229" Warning,
    /// A value is in scientific notation.
    Scientific "PC0230" Warning,
    /// Cells were read after signs without meaning were removed.
    CellsTidied "PC0231" Note,
    /// A later revision replaced a value.
    Revised "PC0232" Note,
    /// Lines above the header were skipped.
    LinesAbove "PC0233" Warning,
    /// Lines that are no data were skipped.
    NotesBelow "PC0234" Warning,
    /// A row that is a part of the row above was skipped.
    OfWhich "PC0235" Warning,
    /// Full-width commas separate the columns.
    FullWidthComma "PC0236" Error,
    /// A header stands in two lines.
    TwoLineHeader "PC0237" Error,
    /// A table by area does not say which period it is about.
    NoPeriodForTable "PC0238" Error,
    /// A line break stands in an id, a period or a value.
    LineBreakInCell "PC0239" Warning,
    /// A unit above the table was not applied.
    UnitLine "PC0240" Warning,
    /// Values of single periods, or of a year alone, were not used for a running total.
    RowsNotUsed "PC0241" Warning,
    /// A sheet without a table was skipped.
    SheetSkipped "PC0242" Warning,
    /// A file is separated by something other than commas.
    SeparatorUsed "PC0243" Note,
    /// Blank indicator cells were filled from above.
    BlanksFilled "PC0244" Note,
    /// Values are of periods outside the plan.
    AfterPlan "PC0245" Warning,
    /// The period of a table was taken from its title or file name.
    PeriodFromName "PC0246" Note,
    /// The status of a value is not understood.
    UnknownStatus "PC0247" Error,
    /// Title and file name name different periods for a table, or only a year.
    PeriodUnclear "PC0248" Error,
    /// Another header stands below the first one.
    SecondTable "PC0249" Error,
    /// A column that is not read names parts of the area.
    PartsInOtherColumn "PC0250" Error,
    /// A version of a report cannot be ordered.
    UnclearVersion "PC0251" Warning,
    /// A later revision takes a value back and gives none.
    Withdrawn "PC0252" Warning,
    /// The period that the user gave for a table is not the one that the table names.
    PeriodOverruled "PC0253" Warning,
    /// Text that nobody sees stands below a merged cell.
    CoveredText "PC0254" Error,
    /// Text that nobody sees was not read.
    CoveredUnread "PC0255" Warning,
    /// A running total that does not say from when it counts is taken as that of the plan so far.
    TotalTakenAsPlan "PC0256" Warning,
    /// Every value is of a month before the plan.
    AllBeforePlan "PC0257" Warning,
    /// A running total may count from the start of the year or from that of the plan.
    TotalSinceUnclear "PC0258" Error,
    /// Running totals that may count from either were not used beside the amounts of their period.
    OpenTotalNotUsed "PC0259" Warning,
    /// A cell holds several lines that look like rows.
    RowsInCell "PC0260" Warning,
    /// More findings of one kind than are told one by one.
    MoreOfAKind "PC0261" Error,
    /// A unit above the table differs from the one that a bare value would have.
    UnitInDoubt "PC0262" Error,
    /// A blank area below the name of a part.
    BlankArea "PC0263" Error,
    /// A row does not say which period it is about.
    BlankPeriod "PC0264" Error,
    /// A title or a name is that of a part of the area, and no column says whom values are about.
    PartNamedOutside "PC0265" Error,
    /// From when a running total counts is not certain.
    RunningTotalUnclear "PC0266" Error,
    /// The period that the user gave is not used for a table that says its own.
    PeriodNotNeeded "PC0267" Note,
    /// A value of one quarter or month by its words, for another period.
    SinglePeriodUnclear "PC0268" Error,
    /// The rows below a heading are taken as those of the area that it names.
    AreaByHeading "PC0269" Note,
    /// A sheet was read that people do not see.
    HiddenSheet "PC0270" Warning,
    /// Numbers of a sheet had more digits than a spreadsheet shows.
    DigitsRounded "PC0271" Note,
    /// Cells were read that people do not see.
    HiddenCells "PC0272" Warning,
    /// Numbers of a sheet are shown as others than are stored.
    ScaledNumbers "PC0273" Warning,
    /// A title says that the values of a table are running totals.
    RunningByTitle "PC0274" Note,
    /// A row says something about an indicator that is not its value.
    RowAboutIndicator "PC0275" Warning,
    /// A title or a name says that the values of a table are not what was reached.
    OtherKindOutside "PC0276" Error,
    /// A sheet was skipped because it says that its values are not what was reached.
    OtherSheet "PC0277" Warning,
    /// A row stands below a heading of other values than those asked for.
    RowInDoubt "PC0278" Error,
    /// A column of years says another year than the period of its row.
    YearContradicts "PC0280" Error,
    /// A column that is not read says that a value is something else than it is taken for.
    ColumnInDoubt "PC0281" Error,
    /// A header says `%` beside others that do not.
    PercentBeside "PC0282" Error,
    /// A value stands in a cell that is merged with those of others.
    JointValue "PC0283" Error,
    /// A field is blank below a word that says what values are.
    BlankBelowWord "PC0284" Error,
    /// The unit of a merged cell was taken for all its rows.
    UnitOfMergedCell "PC0285" Note,
    /// A title or name says that the values of a table are examples, or those of a draft.
    TitledAsSample "PC0286" Warning,
    /// A header says that the values are increases, and the indicator is a level.
    IncreaseOfLevel "PC0287" Error,
    /// A value of a whole year stands beside parts of it that stop before the year ends.
    YearNotOver "PC0288" Warning,
    /// A revision without a value is as new as one with a value.
    BlankBesideValue "PC0289" Warning,
    /// The name of a file speaks of running totals, and its columns are single periods.
    NameOfTotals "PC0290" Warning,
    /// A column says that a row is not of the whole, or not what was reached as others are.
    RowSetAside "PC0291" Warning,
    /// A part of a year of account, in a plan whose years do not begin in January.
    YearOfAccount "PC0292" Error,
    /// The name of an indicator has the mark of a note.
    NameMarked "PC0293" Warning,
    /// A value may be the share of a target, as others of its column are.
    ShareOfTarget "PC0294" Error,
    /// A header says that the values are what there is at an end, and the indicator is an amount of a period.
    EndForAmount "PC0295" Error,
    /// A total beside some of the parts alone is their sum.
    TotalOfSome "PC0296" Warning,
    /// A total of rates is their sum, or lies outside them.
    TotalOfRates "PC0297" Error,
    /// A total is the sum of those parts that ever report the indicator.
    TotalWithoutSilent "PC0298" Warning,
    /// A line says that figures go to a day before their period ends, in its last month.
    DayWithin "PC0299" Warning,
    /// A verdict is settled although reports are missing.
    GapButSettled "PC0301" Warning,
    /// Values of parts of a period contradict the value of the whole.
    PartsContradictWhole "PC0302" Error,
    /// Values of parts of a period differ from the whole by rounding.
    PartsRounded "PC0303" Warning,
    /// Several values that should be the same differ.
    ValuesContradict "PC0304" Error,
    /// A milestone is done, but it cannot be told whether in time.
    DoneDateUnclear "PC0305" Warning,
    /// A milestone that was done is reported as not done later.
    StateFellBack "PC0306" Warning,
    /// A value of a whole whose parts must each keep the target.
    WholeNotUsed "PC0307" Note,
    /// Parts of the area have reported less far than the plan is judged.
    PartsLag "PC0308" Note,
    /// A cumulative value falls.
    CumulativeFalls "PC0401" Warning,
    /// Values of parts of the area do not add up to the whole.
    PartsDoNotSum "PC0402" Warning,
    /// A reported growth disagrees with the levels.
    GrowthDisagrees "PC0403" Warning,
    /// A value jumps without a note.
    Jump "PC0404" Warning,
    /// The same value was reported in every period.
    SameEveryPeriod "PC0405" Warning,
    /// A value is many times the target.
    FarAboveTarget "PC0406" Warning,
    /// A value without a unit is a hundred times the target or more.
    UnitSuspect "PC0407" Warning,
    /// A cumulative series has a gap.
    GapInSeries "PC0408" Warning,
    /// The base of a growth was revised.
    BaseRevised "PC0409" Warning,
    /// The members of a sum do not add up to its own value.
    MembersDoNotSum "PC0410" Warning,
    /// A reported ratio disagrees with the values that it is computed from.
    RatioDisagrees "PC0411" Warning,
    /// A part is greater than the whole that it is a share of.
    PartAboveWhole "PC0412" Warning,
    /// A value rises or falls sharply without a note.
    Swing "PC0413" Warning,
    /// A series ends in zeros that had none before.
    ZerosAtEnd "PC0414" Warning,
    /// Every value of a share is below one percent, and its target is ten or more.
    FractionsOfPercent "PC0415" Warning,
    /// The document promises something that no target covers.
    PromiseOpen "PC0501" Error,
    /// A numeral of the document that no rule settles and no target covers.
    NumeralOpen "PC0502" Error,
    /// A target says something else than its quote.
    QuoteDisagrees "PC0503" Error,
    /// A quote that the document does not hold.
    QuoteGone "PC0504" Error,
    /// A quote that the document does not hold, with a clause like it.
    QuoteGoneNear "PC0505" Error,
    /// A dismissal whose quote the document does not hold.
    DismissalIdle "PC0506" Warning,
    /// No document was given or named in the plan.
    NoDocument "PC0507" Error,
    /// The document gives the same thing two values.
    SaidTwice "PC0508" Warning,
    /// The document makes a part larger than its whole.
        PartExceedsWhole "PC0509" Warning,
    /// Parts of a promised whole are larger than it together.
    PartsExceedWhole "PC0510" Warning,
    /// A growth does not lead from the value before to the level that is promised.
    GrowthAgainstLevel "PC0511" Warning,
    /// A plan document is neither text nor a Word file.
    NotDocument "PC0512" Error,
    /// A plan document holds nothing.
    DocumentEmpty "PC0513" Error,
    /// A selection fits no target of the plan.
    SelectsNothing "PC0601" Error,
    /// A waiver is for a target that the plan does not have.
    UnknownWaiver "PC0602" Warning,
    /// A waiver excuses a target that needs no excuse.
    UnusedWaiver "PC0603" Warning,
    /// A waiver has expired.
    ExpiredWaiver "PC0604" Warning,
    /// A target was revised while the plan ran.
    TargetRevised "PC0605" Note,
    /// An option is for one plan, and several are judged.
    ForOnePlan "PC0606" Error,
    /// Findings that are about other areas than the selected one.
    FindingsLeftOut "PC0607" Note,
    /// A report is asked for in a format that does not exist.
    UnknownFormat "PC0701" Error,
    /// The name of a report does not tell its format.
    FormatNotTold "PC0702" Error,
    /// A format is given without a file.
    ReportWithoutFile "PC0703" Error,
    /// Two reports go to the same place.
    SamePlace "PC0704" Error,
    /// A report would be written over a file that is read.
    OverInput "PC0705" Error,
    /// A report cannot be written.
    CannotWrite "PC0706" Error,
    /// A report to compare is no JSON.
    NotJson "PC0708" Error,
    /// A JSON file to compare is no report of `check`.
    NotAReport "PC0709" Error,
    /// A report to compare is of another version.
    ReportVersion "PC0710" Error,
    /// A file that would be written is there already.
    FileExists "PC0711" Error,
    /// Standard output cannot be written to.
    CannotPrint "PC0712" Error,
    /// Two reports to compare have no target in common.
    NothingInCommon "PC0713" Error,
    /// Both reports to compare are standard input.
    StandardInputTwice "PC0714" Error,
    /// The template of a page cannot be used.
    TemplateFault "PC0721" Error,
    /// A template was given and no page is asked for.
    TemplateWithoutPage "PC0722" Error,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

impl FromStr for Code {
    type Err = ();

    /// Reads `PC0102`, in any case.
    fn from_str(text: &str) -> Result<Self, ()> {
        let same = |code: &&Self| code.number().eq_ignore_ascii_case(text);
        Self::ALL.iter().find(same).copied().ok_or(())
    }
}
