//! Words that belong to no family.

use crate::report::term::Word;

/// The words of a [`Word`], in English and Chinese.
pub(super) fn word(term: Word) -> (&'static str, &'static str) {
    match term {
        Word::WholeArea => ("the whole area", "全域"),
        Word::MilestoneStates => (
            "`not-started`, `in-progress`, `done`, `cancelled` (未启动, 推进中, 已完成, 已取消)",
            "未启动、推进中、已完成、已取消（not-started、in-progress、done、cancelled）",
        ),
        Word::NoUnit => ("no unit", "无单位"),
        Word::SwingPoints => ("percentage points apart", "个百分点"),
        Word::SwingTimes => ("times one the other", "倍"),
        Word::RowRefused => ("not known, as that row was refused", "不能确定，该行未被采用"),
        Word::NotReportedYet => ("not known yet", "尚不能计算"),
        Word::Tabs => ("tabs", "制表符"),
        Word::Semicolons => ("semicolons", "分号"),
        Word::NoAreas => {
            ("none; name them in the plan: `area`, `parts`", "无；请在计划中写 area、parts")
        }
        Word::TextHasNoSheets => (
            "none, it is a text; leave out the `#` and what stands behind it",
            "无，它是文本文件；请去掉“#”及其后的内容",
        ),
        Word::ByOption => ("`--period`", "--period 选项"),
        Word::ByTitle => ("the title above the table", "表上方的标题"),
        Word::ByFoot => ("a line below the rows", "表下方的文字"),
        Word::ByLine => ("a line among the rows", "表中的一行文字"),
        Word::OneQuarter => ("one quarter", "单个季度"),
        Word::OneMonth => ("one month", "单个月份"),
        Word::PlaceCell => ("the cell", "单元格"),
        Word::PlaceUnitColumn => ("the unit column", "单位列"),
        Word::PlaceHeader => ("the header", "列头"),
        Word::PlaceName => ("the name of the indicator", "指标名称"),
        Word::PlaceLine => ("a line of the table", "表中说明"),
        Word::PlaceOtherRow => ("another row", "其他行"),
        Word::ByFileName => ("the name of the file", "文件名"),
        Word::HeaderNeeded => (
            "the header line needs `indicator`, `period` and `value` (指标, 期间, 实际值); headers of your own go into `[data.columns]`",
            "表头需要 指标、期间、实际值（indicator、period、value）；自定义表头写在 [data.columns]",
        ),
        Word::PeriodForms => (
            "write for example `2022-Q3`, `2022-09`, `2022年三季度` or `1-9月`",
            "例如写成 2022-Q3、2022-09、2022年三季度、1-9月",
        ),
        Word::FullYear => (
            "write the year in four digits, `Mar 2025`, `31 Mar 2025`: two may be a day as well as a year",
            "请写四位年份，例如 Mar 2025、31 Mar 2025：两位数字可能是日，也可能是年",
        ),
        Word::SheetOrHeader => (
            "other sheets can be read: name these to leave this one out, as in `book.xlsx#Sheet`; else its header line needs `indicator`, `period` and `value` (指标, 期间, 实际值)",
            "其他工作表可以读取：不要本表的，请逐一指明要读的工作表，如 book.xlsx#工作表；要读本表的，表头需要 指标、期间、实际值（indicator、period、value）",
        ),
        Word::HeaderMayBeGarbled => (
            "the file was read as GB18030: if its text looks wrong here, name its encoding, as in `--encoding big5`; else the header line needs `indicator`, `period` and `value` (指标, 期间, 实际值)",
            "该文件按 GB18030 读取：此处文字有误的，请用 --encoding 写明其编码，如 --encoding big5；否则表头需要 指标、期间、实际值（indicator、period、value）",
        ),
        Word::BySheetName => ("the name of the sheet", "工作表名"),
        Word::ByName => (
            "the name of the file, of its folder or of its sheet",
            "文件、所在文件夹或工作表的名称",
        ),
        Word::PartsFallShort => (
            "if every part just keeps its own, the area does not come to what it must reach",
            "即使下辖地区都恰好完成，该地区仍达不到要求",
        ),
        Word::PartsJudgedByOwn => (
            "these parts are judged by their own targets, which ask for less than that does",
            "这些地区按自己的目标评估，低于上述要求",
        ),
        Word::BelowMerged => (
            "it lies below the merged cell {range}, which shows `{shown}`",
            "它被合并单元格 {range} 覆盖，表中显示的是“{shown}”",
        ),
        Word::BelowBlank => (
            "it lies below the merged cell {range}, which is blank",
            "它被合并单元格 {range} 覆盖，表中显示为空白",
        ),
        Word::BelowNothing => (
            "it is marked as lying below a merged cell, and there is none",
            "它标为被合并单元格覆盖，而表中并无这样的合并单元格",
        ),
        Word::StandardOutput => ("standard output", "标准输出"),
        Word::Selections => (
            "ID, ID*, NAME, section=ID, owner=NAME, tag=NAME, commitment=binding|expected",
            "编号、编号*、全称、section=编号、owner=名称、tag=标签、commitment=binding 或 expected",
        ),
        Word::ThePlan => ("the plan", "计划"),
        Word::AnyPlan => ("any of the plans", "各份计划"),
        Word::NoSuchCode => ("there is no such diagnostic code", "没有这个诊断代码"),
        Word::NoSuchTarget => ("the plan has no such target", "计划中没有这个目标"),
    }
}
