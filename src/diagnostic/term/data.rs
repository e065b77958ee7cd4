//! What is said of the cells of a data file.

/// A column of a data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnWord {
    /// The column that names the indicator.
    Indicator,
    /// The column with the period.
    Period,
    /// The column with the year of the period.
    Year,
    /// The column with the value.
    Value,
    /// The column with the area.
    Area,
    /// The column with the unit.
    Unit,
    /// The column with the evidence.
    Evidence,
    /// The column with the note.
    Note,
    /// The column with the status.
    Status,
    /// The column that orders revisions.
    Version,
    /// A column by its header.
    Named,
    /// A column without a header, by its number.
    Numbered,
}

/// What the figures of a table are, where they are not what was reached in the period asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KindWord {
    /// What was set: 目标, 计划.
    Target,
    /// What is expected: 预计, 预测.
    Forecast,
    /// What was reached before: 上年同期.
    Earlier,
    /// How much more or less it is: 增速, 同比.
    Change,
    /// How much of something it is: 占比, 完成率.
    Share,
    /// Which place it takes: 排名.
    Rank,
    /// What it was given for: 得分.
    Score,
    /// What it comes to by month or head: 月均, 人均.
    Average,
    /// What was reached in another period, as that is written.
    OtherPeriod,
    /// What was reached without one of the parts that belong to it: `城关镇数据未报`.
    Partial,
    /// What was reached since the year began.
    Running,
    /// What was reached in the quarter or month alone.
    Single,
    /// What another table holds: 附表.
    OtherTable,
    /// Figures that only show how to fill a table in.
    Sample,
    /// What is not final, or is kept beside what is: 草稿, 备份, 测试.
    Draft,
    /// What no longer counts, or does not yet: 作废, 未审核.
    Void,
}

/// Why a cell is not the one figure that it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellFault {
    /// Only a text that is no number, a range, or words.
    NoFigure,
    /// More than one number.
    SeveralFigures,
    /// Separators that do not group by three.
    OddGrouping,
    /// A number that stands in two cells.
    SplitFigure,
    /// Numbers in neighbouring cells that may be one.
    PerhapsSplitFigure,
    /// There is none, and the cell behind holds nothing but one.
    SlippedFigure,
    /// About, at least, more than: no figure.
    Approximate,
    /// What stands behind it says that it is, or holds, something else than the value of its period.
    SaysOtherwise,
    /// A plus sign stands in front of a percentage that is no change.
    Signed,
    /// NaN or infinity.
    NotFinite,
    /// A point without digits on both sides.
    BarePoint,
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
    /// Scientific notation with text behind it.
    ScientificWithText,
    /// A part of it is struck out.
    StruckOut,
    /// A point or a comma that may group digits or be that of decimals.
    UnclearPoint,
    /// A point that may group digits, as `12.000` of what is counted may.
    GroupingPoint,
}

/// What to do about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellAdvice {
    /// Move it back.
    MoveBack,
    /// Write one number.
    OneNumber,
    /// Write the exact figure.
    Exact,
    /// Write what was reached in the period, and of what kind it is into the header.
    ValueOfPeriod,
    /// Write the one figure that was reached.
    Reached,
    /// Set the column to text.
    TextColumn,
    /// Mend the sheet.
    MendSheet,
    /// Save the result of a formula.
    Result,
    /// Show the number as it is stored.
    ShowAsStored,
    /// One number a cell.
    OneACell,
    /// No separators.
    NoSeparators,
    /// No separators but a point that cannot be taken for one.
    Ungrouped,
    /// Without what is struck out.
    WithoutStruckOut,
    /// The value itself, without a sign.
    WithoutSign,
    /// One number without separators, or several that cannot be taken for one.
    SayWhichFigures,
    /// Digits on both sides of the point.
    BothSides,
    /// Percent against percentage points.
    PercentagePoints,
    /// Shares convert into nothing else.
    SharesAlone,
    /// Declare an alias if two units are the same.
    Alias,
    /// Say in the plan what an indicator is measured in.
    SayUnit,
    /// The figure and its unit alone: what stands behind it is a remark, not a unit.
    NoRemark,
    /// A cell with a comma needs quotation marks.
    QuoteCommas,
    /// A cell of a sheet stands under no header.
    UnderNoHeader,
    /// What a blank below a part may mean, and how to say it.
    BlankBelowPart,
    /// Write the area: no plan can say what a blank below an unknown one means.
    WriteArea,
    /// Say whether the unit in a line around the rows holds.
    UnitLineHolds,
    /// Write the unit of a value that the name of its table puts in doubt.
    UnitInName,
    /// Write the unit of a value where a line says what it cannot be in.
    UnitOfValue,
    /// Write the unit into the row.
    UnitOfRow,
    /// Write the area of a table into a column.
    AreaInColumn,
    /// Leave values of an area out that the plan does not have.
    LeaveAreaOut,
}
