//! Words that belong to no family.

/// Other words: places, sources, and what there is none of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The whole area of the plan.
    WholeArea,
    /// The words for the state of a milestone.
    MilestoneStates,
    /// No unit was given.
    NoUnit,
    /// A change in percentage points.
    SwingPoints,
    /// A change by a factor.
    SwingTimes,
    /// A row that was refused as a whole.
    RowRefused,
    /// The year's value is not reported yet.
    NotReportedYet,
    /// Tabs.
    Tabs,
    /// Semicolons.
    Semicolons,
    /// The plan names no areas.
    NoAreas,
    /// A text has no sheets.
    TextHasNoSheets,
    /// By an option.
    ByOption,
    /// By a title above the table.
    ByTitle,
    /// By a line below its rows.
    ByFoot,
    /// By a line among its rows.
    ByLine,
    /// A quarter, as the kind of period that a value is of.
    OneQuarter,
    /// A month.
    OneMonth,
    /// Where a unit is stated: in the cell.
    PlaceCell,
    /// In the unit column of the row.
    PlaceUnitColumn,
    /// In the header of the column.
    PlaceHeader,
    /// Behind the name of the indicator.
    PlaceName,
    /// In a line around the rows.
    PlaceLine,
    /// In another row.
    PlaceOtherRow,
    /// By the name of the file.
    ByFileName,
    /// Which columns a header needs.
    HeaderNeeded,
    /// The same of a sheet beside others that can be read, or how to leave it out.
    SheetOrHeader,
    /// How periods are written.
    PeriodForms,
    /// Write the year in four digits: two may be a day.
    FullYear,
    /// The same of a file whose encoding nothing says for certain.
    HeaderMayBeGarbled,
    /// By the name of the sheet.
    BySheetName,
    /// By the name of the file, of its folder or of its sheet.
    ByName,
    /// Why targets of parts that make too little are told.
    PartsFallShort,
    /// The same where every part must keep the target, and some have a laxer one.
    PartsJudgedByOwn,
    /// Where a text stands that nobody sees: below merged cells that show another one.
    BelowMerged,
    /// Below merged cells that are blank.
    BelowBlank,
    /// Below nothing, although it is marked as covered.
    BelowNothing,
    /// Standard output.
    StandardOutput,
    /// What `--only` selects by.
    Selections,
    /// The only plan that there is.
    ThePlan,
    /// Whichever of several plans.
    AnyPlan,
    /// Why a text that looks like a code is none.
    NoSuchCode,
    /// Why a text is no target of the plan.
    NoSuchTarget,
}
