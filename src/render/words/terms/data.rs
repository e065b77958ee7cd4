//! What is said of the cells of a data file.

use crate::report::term::{CellAdvice, CellFault, ColumnWord, KindWord};

/// The words of a [`ColumnWord`], in English and Chinese.
pub(super) fn column_word(term: ColumnWord) -> (&'static str, &'static str) {
    match term {
        ColumnWord::Indicator => ("`indicator` (指标)", "“指标”（indicator）"),
        ColumnWord::Period => ("`period` (期间)", "“期间”（period）"),
        ColumnWord::Year => ("`year` (年度)", "“年度”（year）"),
        ColumnWord::Value => ("`value` (实际值)", "“实际值”（value）"),
        ColumnWord::Area => ("`area` (地区)", "“地区”（area）"),
        ColumnWord::Unit => ("`unit` (单位)", "“单位”（unit）"),
        ColumnWord::Evidence => ("`evidence` (佐证)", "“佐证”（evidence）"),
        ColumnWord::Note => ("`note` (备注)", "“备注”（note）"),
        ColumnWord::Status => ("`status` (状态)", "“状态”（status）"),
        ColumnWord::Version => {
            ("`version` (版本, 报送日期)", "“版本”（version，含报送日期、修订日期）")
        }
        ColumnWord::Named => ("the column `{name}`", "“{name}”列"),
        ColumnWord::Numbered => {
            ("column {number}, which has no header,", "第 {number} 列没有列头，")
        }
    }
}

/// The words of a [`KindWord`], in English and Chinese.
pub(super) fn kind_word(term: KindWord) -> (&'static str, &'static str) {
    match term {
        KindWord::Target => ("targets", "目标数、计划数"),
        KindWord::Forecast => ("forecasts", "预计数"),
        KindWord::Earlier => ("values of an earlier period", "上年、上期的数"),
        KindWord::Change => ("changes", "增速、增减"),
        KindWord::Share => ("shares", "占比、完成率"),
        KindWord::Rank => ("ranks", "排名"),
        KindWord::Score => ("points", "得分"),
        KindWord::Average => ("averages", "平均数"),
        KindWord::OtherPeriod => ("values of another period", "其他期间的数"),
        KindWord::Partial => ("totals that leave a part out", "缺少一部分的合计数"),
        KindWord::Running => ("running totals", "累计数"),
        KindWord::Single => ("values of single periods", "当期数"),
        KindWord::OtherTable => ("those of another table", "另一张表的数"),
        KindWord::Sample => ("examples", "示例"),
        KindWord::Draft => ("those of a draft, a copy or a test", "草稿、副本或测试的数"),
        KindWord::Void => ("ones that do not count", "作废或未经审核的数"),
    }
}

/// The words of a [`CellFault`], in English and Chinese.
pub(super) fn cell_fault(term: CellFault) -> (&'static str, &'static str) {
    match term {
        CellFault::NoFigure => (
            "it does not begin with a number, or holds signs that a figure does not have",
            "它不是以数字开头，或含有多余的符号",
        ),
        CellFault::SaysOtherwise => (
            "what stands behind it says that it is, or holds, something else than what was reached in its period: a target, a forecast, a change, another period",
            "其后的文字说明它是或含有目标数、预计数、增减幅度或其他期间的数，而不是本期实际完成数",
        ),
        CellFault::SeveralFigures => ("it holds more than one number", "其中不止一个数"),
        CellFault::OddGrouping => {
            ("the separators do not group the digits by three", "千分位分隔不规则")
        }
        CellFault::SplitFigure => (
            "it stands in two cells, as a number does whose comma is not in quotation marks",
            "它分在两个单元格里：数字中的逗号没有加引号时会这样",
        ),
        CellFault::PerhapsSplitFigure => (
            "it is one number without quotation marks around its comma, or as many as it has parts",
            "可能是逗号未加引号的一个数，也可能是几个数",
        ),
        CellFault::SlippedFigure => (
            "it stands behind an empty cell for the value, in a column where no value is looked for",
            "它前面的数值格是空的，而它所在的列不是数值列",
        ),
        CellFault::Approximate => ("it says about how much, not how much", "它是约数，不是确数"),
        CellFault::NotFinite => ("it is no number at all", "它根本不是数值"),
        CellFault::BarePoint => ("a point needs digits on both sides", "小数点前后都须有数字"),
        CellFault::SpreadsheetDate => (
            "it is a date; spreadsheets turn a range such as 1-2 into one",
            "它是日期；电子表格会把“1-2”这样的范围变成日期",
        ),
        CellFault::LooksLikeMonth => (
            "it looks like a month; spreadsheets turn what is typed, such as 5-22, into one",
            "它像是月份；电子表格会把“5-22”这样的输入变成月份",
        ),
        CellFault::SpreadsheetError => ("it is an error of a spreadsheet", "它是电子表格的错误值"),
        CellFault::Formula => ("it is a formula, not its result", "它是公式，不是结果"),
        CellFault::ShownOtherwise => (
            "the sheet shows something else than the number that it stores, another one with a unit of its own or a text",
            "表中显示的不是所存的数，而是另一个数（其后的单位属于它）或文字",
        ),
        CellFault::RangeOfFigures => {
            ("it is a range; an actual value is one number", "它是范围；实际值只有一个数")
        }
        CellFault::ScientificWithText => {
            ("it is scientific notation with text behind it", "它是科学计数法，其后还有文字")
        }
        CellFault::Signed => (
            "with a plus sign it is how much the percentage changed by, and not the percentage itself",
            "数前写有正号，应是增减幅度，而不是该比率本身",
        ),
        CellFault::StruckOut => (
            "a part of it is struck out in the workbook (between `~~`)",
            "其中一部分在工作簿中加了删除线（“~~”之间）",
        ),
        CellFault::GroupingPoint => (
            "its point may group the digits by three, as in 10 212, or be that of decimals",
            "其中的点可能是千分位（10 212），也可能是小数点",
        ),
        CellFault::UnclearPoint => (
            "its point or comma may group the digits by three, as in 10 212, or be that of decimals",
            "其中的点或逗号可能是千分位（10 212），也可能是小数点",
        ),
    }
}

const UNGROUPED: (&str, &str) = (
    "write `10212` without a separator, or decimals as `10.2120`: one figure that can only be decimals (`3.5`) is enough for the whole file",
    "请不写分隔符（10212），小数请写成 10.2120；文件中有一个只能是小数的数（3.5）即可确定全部",
);

const WITHOUT_STRUCK_OUT: (&str, &str) = (
    "delete what is struck out and write the figure that counts; an older one that is to stay visible goes into a row of its own, before one with the status 修订 (`revised`)",
    "请删去带删除线的部分，只写有效的数；原数要保留的，请另写一行，更正的一行“状态”写“修订”",
);

const SAY_WHICH_FIGURES: (&str, &str) = (
    "one number: write it without separators (`1234`); several: put each into quotation marks, or write its unit (`5家,120家`)",
    "是一个数的，请不写分隔符（1234）；是几个数的，请各加引号或写上单位（5家,120家）",
);

const BLANK_BELOW_PART: (&str, &str) = (
    "blanks of merged cells are not filled: write the part, or the plan's area for a value of the whole; or say in the plan what blanks mean: `fill-down = true` the one above, `false` the whole",
    "合并单元格的空白不作推断：请写明下辖地区，整体数值请写计划所属地区；也可在计划中写明空白的含义：fill-down = true 沿用上一行，false 指整体",
);

/// A line around the rows names a unit.
const UNIT_LINE_HOLDS: (&str, &str) = (
    "write the unit into the cell or a column; or say in the plan whether the line holds: `unit-line = true` or `false` under `[data]`",
    "请在单元格或“单位”列写明；或在计划的 [data] 中写明该行是否有效：unit-line = true 或 false",
);

/// The name of the table names one.
const UNIT_IN_NAME: (&str, &str) = (
    "write the unit into the cell or a column, or take it out of the name",
    "请在单元格或“单位”列写明单位，或从名称中删去",
);

/// A line names one that the value cannot be in.
const UNIT_OF_VALUE: (&str, &str) = (
    "write the unit of the value into its cell or a column; what is in another currency or unit is for whoever knows it to convert",
    "请在单元格或“单位”列写明该数的单位；另一货币或单位的数，请由了解情况的人换算",
);

/// The words of a [`CellAdvice`], in English and Chinese.
pub(super) fn cell_advice(term: CellAdvice) -> (&'static str, &'static str) {
    match term {
        CellAdvice::MoveBack => (
            "if it is the value, move it to the value's column; if it is a remark, say in words what it is",
            "若它就是实际值，请移回数值列；若是备注，请用文字说明它是什么",
        ),
        CellAdvice::OneNumber => (
            "write one number, with its unit if it differs; for a value not known yet write `n/a` or leave the cell blank",
            "请只写一个数，单位不同时写明；尚无数据请写“待公布”或留空",
        ),
        CellAdvice::Exact => (
            "write the exact figure; as long as it is not known, write `n/a` or leave the cell blank",
            "请写确切的数；尚不知道时请写“待公布”或留空",
        ),
        CellAdvice::Reached => ("write the one figure that was reached", "请只写实际达到的那个数"),
        CellAdvice::TextColumn => (
            "set the column to text and type the figure again",
            "请把该列设为文本格式，重新填写数值",
        ),
        CellAdvice::MendSheet => (
            "mend the formula or widen the column, and save again; for a value not known yet write `n/a`",
            "请改正公式或加宽列后重新保存；尚无数据请写“待公布”",
        ),
        CellAdvice::Result => (
            "open it in the spreadsheet, let it calculate, and save the value",
            "请用电子表格打开、计算后保存数值",
        ),
        CellAdvice::ShowAsStored => (
            "give the cell a number format that shows the number as it is, and write its unit into a column; what is not known yet stays blank",
            "请改用照原样显示的数字格式，并在“单位”列写明单位；尚无数据的请留空",
        ),
        CellAdvice::ValueOfPeriod => (
            "write the figure that was reached in the period alone; what belongs to another period goes into a row of its own, a running total below a header 累计",
            "请只填本期实际完成的数；属于其他期间的另起一行，累计数请在列头写明",
        ),
        CellAdvice::OneACell => (
            "write one number into the cell, and the other into a row of its own",
            "请一个单元格只写一个数，另一个数单独成行",
        ),
        CellAdvice::NoSeparators => (
            "write it without separators (`1234567`), and decimals behind a point (`1.23`)",
            "请不写分隔符（1234567），小数用点（1.23）",
        ),
        CellAdvice::Ungrouped => UNGROUPED,
        CellAdvice::WithoutStruckOut => WITHOUT_STRUCK_OUT,
        CellAdvice::WithoutSign => (
            "write the value itself, without a sign; a change goes into a row or column of its own",
            "请填该比率本身，不写正号；增减幅度另写一行或一列",
        ),
        CellAdvice::SayWhichFigures => SAY_WHICH_FIGURES,
        CellAdvice::BothSides => ("write `0.5` or `12`", "请写成 0.5 或 12"),
        CellAdvice::PercentagePoints => (
            "% and percentage points (pp, 百分点) are different: from 10 % to 12 % is 2 points, or 20 %",
            "百分数（%）和百分点（pp）不同：从 10% 到 12% 是 2 个百分点，增幅 20%",
        ),
        CellAdvice::SharesAlone => (
            "a percentage and a number of things do not convert: correct the one that is wrong, here or the `unit` in the plan",
            "百分数与数量不能换算：请改正写错的一处，或计划中的 unit",
        ),
        CellAdvice::Alias => (
            "convert it where it is known what it means; if the two mean the same, declare it in the plan: `[units]`, `\"pcs\" = \"pieces\"`",
            "请在知道含义处换算；如果两者确实相同，可在计划中声明：[units] 下写 \"户\" = \"家\"",
        ),
        CellAdvice::SayUnit => (
            "if that is what it is measured in, say so in the plan, for example `unit = \"%\"`; else leave the unit out",
            "如果指标就以此计量，请在计划中写明，例如 unit = \"%\"；否则请去掉单位",
        ),
        CellAdvice::NoRemark => (
            "write the figure, with its unit if it differs, and nothing else; remarks go into a column 备注 (note)",
            "单元格内只写数值，单位不同时写明；其他说明请写入“备注”列",
        ),
        CellAdvice::QuoteCommas => (
            "a cell that holds a comma needs quotation marks around it",
            "单元格内含逗号时须加引号",
        ),
        CellAdvice::UnderNoHeader => (
            "move what stands beside the table under a header, or remove it",
            "请把表外单元格的内容移到有列头的列下，或删去",
        ),
        CellAdvice::BlankBelowPart => BLANK_BELOW_PART,
        CellAdvice::WriteArea => (
            "write the area into this row: whom a blank below that one is about is not known",
            "请在本行写明地区：上一行的地区不能确定，其下的空白属于谁也就无法确定",
        ),
        CellAdvice::UnitLineHolds => UNIT_LINE_HOLDS,
        CellAdvice::UnitInName => UNIT_IN_NAME,
        CellAdvice::UnitOfValue => UNIT_OF_VALUE,
        CellAdvice::UnitOfRow => (
            "write the unit into this row too: blanks of merged cells are not filled; if a blank always means the plan's unit, say in the plan `fill-down = false`",
            "请在本行也写明单位：合并单元格的空白不作推断；空白一律指计划单位的，请在计划中写明 fill-down = false",
        ),
        CellAdvice::AreaInColumn => (
            "write whose values they are into a column `area` (地区) of every row",
            "请在“地区”列逐行写明数值属于哪个地区（没有该列的请加上）",
        ),
        CellAdvice::LeaveAreaOut => (
            "the plan does not have that area: leave its values out; if the name only happens to stand there, write whose values they are into a column `area` (地区) of every row",
            "计划中没有该地区，其数值请不要报送；名称只是附带出现的，请在“地区”列逐行写明数值属于哪个地区（没有该列的请加上）",
        ),
    }
}
