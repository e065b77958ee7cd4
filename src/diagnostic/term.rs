//! [`Term`]: words inside a message that differ by language.

/// A word or clause that a message is completed with; `render::words` has it in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// A text in quotation marks.
    KindText,
    /// A text that is blank.
    KindBlank,
    /// A number.
    KindNumber,
    /// A number, or a text with a number and a unit.
    KindQuantity,
    /// A list of texts.
    KindTexts,
    /// The numbers of a target and its quote differ.
    DiffersInValue,
    /// Their units do not convert.
    DiffersInUnit,
    /// One is a floor and the other is none.
    DiffersInComparator,
    /// One is a change and the other a value.
    DiffersInGrowth,
    /// The upper end of a range is not the stretch.
    DiffersInStretch,
    /// The deadline differs.
    DiffersInDue,
    /// `true` or `false`.
    KindFlag,
    /// A table.
    KindTable,
    /// A date or time.
    KindDate,
    /// A list.
    KindList,
    /// The column that names the indicator.
    ColumnIndicator,
    /// The column with the period.
    ColumnPeriod,
    /// The column with the value.
    ColumnValue,
    /// The column with the area.
    ColumnArea,
    /// The column with the unit.
    ColumnUnit,
    /// The column with the evidence.
    ColumnEvidence,
    /// The column with the note.
    ColumnNote,
    /// The column with the status.
    ColumnStatus,
    /// The column that orders revisions.
    ColumnVersion,
    /// Amounts of their own period.
    MeasureFlow,
    /// Amounts from the start of the plan.
    MeasureCumulative,
    /// The state at the end of a period.
    MeasureLevel,
    /// A rate.
    MeasureRate,
    /// Growth.
    MeasureGrowth,
    /// One indicator against another.
    MeasureRatio,
    /// A part as a percentage of its whole.
    MeasureShare,
    /// Of the parts of an area: together they are.
    PartsAddUp,
    /// Their mean is.
    PartsMean,
    /// The greatest of them is.
    PartsGreatest,
    /// The smallest of them is.
    PartsSmallest,
    /// Where each must keep its own: the one that asks least is.
    PartsLaxest,
    /// The whole area of the plan.
    WholeArea,
    /// The words for the state of a milestone.
    MilestoneStates,
    /// No unit was given.
    NoUnit,
    /// It names itself.
    ReferenceIsItself,
    /// It is a milestone.
    ReferenceIsMilestone,
    /// It is itself computed from others.
    ReferenceIsComputed,
    /// The two units do not convert into each other, which a percentage needs.
    ReferenceUnitsDiffer,
    /// The unit of a ratio is neither % nor the one unit per the other.
    ReferenceRatioUnit,
    /// Percentages do not add up.
    ReferenceIsShare,
    /// Amounts, levels and rates have nothing to do with each other.
    ReferenceMeasureDiffers,
    /// The unit of a member does not convert into the unit of the sum.
    ReferenceMemberUnit,
    /// A sum counts it twice.
    ReferenceCountedTwice,
    /// Sums of sums of sums.
    ReferenceTooDeep,
    /// `far-behind` lies above `behind`.
    ThresholdsCrossed,
    /// A threshold is in the wrong unit for its basis.
    ThresholdUnit,
    /// A threshold is not within the range that makes sense.
    ThresholdRange,
    /// A change in percentage points.
    SwingPoints,
    /// A change by a factor.
    SwingTimes,
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
    /// A part has no target that could be revised.
    RevisesNoTarget,
    /// Within a year a rate has no way from a baseline.
    BaselineNeedsYears,
    /// Rates of growth are for plans of several years.
    CompoundNeedsYears,
    /// Rates of growth over centuries mean nothing.
    CompoundTooLong,
    /// The same, of a trend.
    TrendTooLong,
    /// Only growth alone is told by how near a natural limit is.
    OnlyForGrowthAlone,
    /// Amounts and growth have no rate of growth a year.
    CompoundNeedsState,
    /// A rate of growth begins at a baseline.
    CompoundNeedsBaseline,
    /// From or to zero or less no rate of growth leads.
    CompoundNeedsPositive,
    /// A stretch needs a direction.
    StretchNeedsDirection,
    /// The indicator is declared to have no target.
    HasNoTarget,
    /// Shares of a rate mean nothing.
    RatesHaveNoShares,
    /// A schedule without steps.
    ScheduleIsEmpty,
    /// Two steps of a schedule for one month.
    StepTwice,
    /// A share below 0 % or above 100 %.
    ShareOutOfRange,
    /// Growth is always in percent.
    GrowthIsPercent,
    /// Only a text that is no number, a range, or words.
    NoFigure,
    /// More than one number.
    SeveralFigures,
    /// Separators that do not group by three.
    OddGrouping,
    /// A number that stands in two cells.
    SplitFigure,
    /// There is none, and the cell behind holds nothing but one.
    SlippedFigure,
    /// Move it back.
    AdviceMoveBack,
    /// About, at least, more than: no figure.
    Approximate,
    /// NaN or infinity.
    NotFinite,
    /// A point without digits on both sides.
    BarePoint,
    /// Write one number.
    AdviceOneNumber,
    /// Write the exact figure.
    AdviceExact,
    /// Write the one figure that was reached.
    AdviceReached,
    /// Set the column to text.
    AdviceTextColumn,
    /// Mend the sheet.
    AdviceMendSheet,
    /// Save the result of a formula.
    AdviceResult,
    /// Show the number as it is stored.
    AdviceShowAsStored,
    /// One number a cell.
    AdviceOneACell,
    /// No separators.
    AdviceNoSeparators,
    /// Digits on both sides of the point.
    AdviceBothSides,
    /// A date that a spreadsheet made of a range.
    SpreadsheetDate,
    /// A month.
    LooksLikeMonth,
    /// An error of a spreadsheet.
    SpreadsheetError,
    /// A formula.
    Formula,
    /// A sheet shows another number, with a unit that belongs to that.
    ShownOtherwise,
    /// A range.
    RangeOfFigures,
    /// Percent against percentage points.
    AdvicePercentagePoints,
    /// Declare an alias if two units are the same.
    AdviceAlias,
    /// The figure and its unit alone: what stands behind it is a remark, not a unit.
    AdviceNoRemark,
    /// A cell with a comma needs quotation marks.
    AdviceQuoteCommas,
    /// A cell of a sheet stands under no header.
    AdviceUnderNoHeader,
    /// What a blank below a part may mean, and how to say it.
    AdviceBlankBelowPart,
    /// Write the area: no plan can say what a blank below an unknown one means.
    AdviceWriteArea,
    /// A row that was refused as a whole.
    RowRefused,
    /// Scientific notation with text behind it.
    ScientificWithText,
    /// Full-width quotation marks.
    AdviceQuotes,
    /// A text without quotation marks.
    AdviceQuoteText,
    /// A key with letters that need quotation marks.
    AdviceKey,
    /// A full-width comma, equals sign or digit.
    AdviceFullWidth,
    /// A key or table twice.
    AdviceTwice,
    /// Nothing in particular.
    AdviceSyntax,
    /// The parser's message: a key or table twice.
    SyntaxTwice,
    /// The parser's message: a text without quotation marks.
    SyntaxUnquoted,
    /// The parser's message: a key with characters that need quotation marks.
    SyntaxKey,
    /// The parser's message: something where a line should end.
    SyntaxUnexpected,
    /// The parser's message: a bracket or quotation mark is not closed.
    SyntaxUnclosed,
    /// The parser's message: a value is not there.
    SyntaxNoValue,
    /// The parser's message: a date that does not exist.
    SyntaxDate,
    /// The time is before the plan's first month is over.
    BeforePlan,
    /// The text names no period or day.
    NotATime,
    /// An archive or workbook that is damaged.
    FormatBrokenArchive,
    /// An archive of other files.
    FormatArchive,
    /// A column by its header.
    ColumnNamed,
    /// A column without a header, by its number.
    ColumnNumbered,
    /// A compressed file whose end is missing.
    FormatCutGzip,
    /// A compressed file that is damaged.
    FormatBrokenGzip,
    /// A workbook of Apple's Numbers.
    FormatNumbers,
    /// A database.
    FormatDatabase,
    /// A text whose name does not say that it is a table.
    FormatPlainText,
    /// Data of another name than was looked for.
    FormatReadable,
    /// Some other file.
    FormatOther,
    /// A folder in the one that is read.
    FolderBelow,
    /// A link that leads nowhere.
    LinkToNothing,
    /// A link back to a folder that it stands in.
    LinkLeadsBack,
    /// A pipe, a socket or a device.
    NoRegularFile,
    /// Name the file as well, if it is to be read.
    AdviceNameToo,
    /// Name the folder as well, or search below it.
    AdviceNameFolder,
    /// Put the file in place that the link is for.
    AdviceMendLink,
    /// What it leads to is read as it is.
    AdviceNothingLost,
    /// A workbook that asks for a password.
    FormatProtectedWorkbook,
    /// A workbook in a binary form.
    FormatBinaryWorkbook,
    /// A workbook.
    FormatWorkbook,
    /// Bytes that are no text.
    FormatBinary,
    /// A document of a word processor.
    FormatText,
    /// Slides.
    FormatSlides,
    /// A document in the Chinese format of fixed pages.
    FormatOfd,
    /// A picture.
    FormatPicture,
    /// Text with four bytes a letter.
    FormatUtf32,
    /// Text in an old encoding of mail.
    FormatUtf7,
    /// Text with two bytes a letter, and without the mark that says so.
    FormatUtf16Unmarked,
    /// Save it in a form that is read.
    AdviceSaveAs,
    /// Save it as text that is read.
    AdviceSaveAsUtf8,
    /// Save it as text that is read, or say which end comes first.
    AdviceNameUtf16,
    /// A cell of a workbook that is damaged.
    FormatBrokenCell,
    /// Correct the cell and save the workbook.
    AdviceCorrectCell,
    /// Unpack it.
    AdviceUnpack,
    /// Take the password off.
    AdviceUnprotect,
    /// Copy the table into a spreadsheet.
    AdviceCopyTable,
    /// Get the file again.
    AdviceGetAgain,
    /// Type the figures.
    AdviceType,
    /// An old Excel workbook.
    FormatOldWorkbook,
    /// A web page.
    FormatHtml,
    /// A PDF file.
    FormatPdf,
    /// A number of one or less where it must be more.
    NotAboveOne,
    /// A number below zero where it must not be.
    IsNegative,
    /// The year's value is not reported yet.
    NotReportedYet,
    /// The tool knows the unit by itself.
    KnownUnit,
    /// Units that are aliases of each other.
    AliasCircle,
    /// Anything else that is no TOML.
    SyntaxOther,
    /// A comma is missing.
    SyntaxNoComma,
    /// Tabs.
    Tabs,
    /// Semicolons.
    Semicolons,
    /// The plan names no areas.
    NoAreas,
    /// A step asks for more than the target.
    StepBeyondTarget,
    /// A file larger than allowed.
    FileTooLarge,
    /// A plan, or what belongs to it, larger than any that people write.
    PlanTooLarge,
    /// A record with too many fields.
    TooManyColumns,
    /// A field that is too long.
    FieldTooLong,
    /// A workbook with too many parts.
    TooManyParts,
    /// A workbook that unpacks to too much.
    UnpacksTooLarge,
    /// An archive that unpacks to many times its size.
    UnpacksManyTimes,
    /// A workbook with too many cells.
    TooManyCells,
    /// A workbook with too much text.
    SheetsTooLong,
    /// A row that is repeated too often.
    RowRepeatsTooOften,
    /// Too many files and folders below a pattern.
    TooManyEntries,
    /// Folders too deep below a pattern.
    FoldersTooDeep,
    /// A text has no sheets.
    TextHasNoSheets,
    /// A link to nothing.
    LinkLeadsNowhere,
    /// By an option.
    ByOption,
    /// By a title above the table.
    ByTitle,
    /// By the name of the file.
    ByFileName,
    /// By the name of the file, of its folder or of its sheet.
    ByName,
    /// The file does not exist.
    NoSuchFile,
    /// It is an address on a network.
    NothingIsFetched,
    /// The plan was not read from a file.
    PlanIsNoFile,
    /// The file may not be read or written.
    NotPermitted,
    /// What should be a folder is a file.
    NotAFolder,
    /// It ends before it should.
    EndsTooEarly,
    /// Its bytes are not what its kind asks for.
    Damaged,
    /// The folder of the file does not exist.
    NoSuchFolder,
    /// A folder stands where a file is needed.
    IsFolder,
    /// The disk is full.
    DiskFull,
    /// Another program holds it.
    InUse,
    /// A drive on the network does not answer.
    DriveGone,
    /// There is too little memory.
    NotEnoughMemory,
    /// The disk cannot be written to.
    DiskReadOnly,
    /// The name is one that no file can have.
    NameTooLong,
    /// Standard output.
    StandardOutput,
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
    /// A band has no single limit for a part.
    BandsAreNotDivided,
    /// A schedule in values is the whole's.
    ScheduleNotDivided,
    /// A list of tables.
    KindTables,
    /// It passes.
    Passes,
    /// It is not judged yet.
    Pending,
    /// Another waiver excuses it.
    Waived,
    /// The status “invalid”.
    StatusInvalid,
    /// The status “not due”.
    StatusNotDue,
    /// The status “missing”.
    StatusMissing,
    /// The status “undecidable”.
    StatusUndecidable,
    /// The status “exceeded”.
    StatusExceeded,
    /// The status “achieved”.
    StatusAchieved,
    /// The status “missed”.
    StatusMissed,
    /// The status “on track”.
    StatusOnTrack,
    /// The status “slightly behind”.
    StatusSlightlyBehind,
    /// The status “behind”.
    StatusBehind,
    /// The status “far behind”.
    StatusFarBehind,
    /// Floor, score at target and cap are out of order.
    ScoreOrder,
    /// Two grades begin at the same percentage.
    GradesEqual,
    /// A number of the score rules is negative or has a unit.
    ScoreNotPlain,
    /// Only a floor can be exceeded for extra points.
    ExtraNeedsFloor,
    /// A template uses a name that does not exist.
    TemplateName,
    /// A template is malformed.
    TemplateSyntax,
    /// A template calls what does not exist.
    TemplateCall,
    /// A template calls something with arguments that do not fit.
    TemplateArguments,
    /// A template asks for an operation that its values do not have.
    TemplateOperation,
    /// A template takes too many steps.
    TemplateSteps,
    /// A page becomes too large.
    TemplateSize,
    /// A text is no number.
    NotANumber,
    /// A number is longer than numbers can be.
    NumberTooLong,
    /// To write a day that exists.
    AdviceDate,
    /// What `--only` selects by.
    Selections,
    /// Why a text that looks like a code is none.
    NoSuchCode,
    /// Why a text is no target of the plan.
    NoSuchTarget,
}
