//! Sentences about single cells of a data file (`PC02xx`).

use super::Sentences;

pub(super) const CONTROL_CHARACTER: Sentences = Sentences::new(
    "the file holds a NUL character here",
    "export the file again; it was damaged on the way",
    "此处含有空字符（NUL）",
    "文件在传送中损坏，请重新导出",
);

pub(super) const BLANK_INDICATOR: Sentences = Sentences::new(
    "the row does not say which indicator it is about",
    "write the id or the name into every row; merged cells leave blanks below, which the plan can fill: `fill-down = true`",
    "本行没有写明指标",
    "每行都要写指标编号或名称；合并单元格导出后下方为空，计划可写明沿用上一行：fill-down = true",
);

pub(super) const UNKNOWN_INDICATOR: Sentences = Sentences::new(
    "the plan has no indicator or milestone `{written}`",
    "write the id or the exact name; `plancheck list` shows them",
    "计划中没有指标或任务“{written}”",
    "请写编号或完整名称；“plancheck list”列出全部",
);

pub(super) const UNKNOWN_AREA: Sentences = Sentences::new(
    "the plan has no area `{written}`",
    "known areas: {known}",
    "计划中没有地区“{written}”",
    "可用地区：{known}",
);

pub(super) const UNREADABLE_PERIOD: Sentences =
    Sentences::new("`{written}` names no period", "{advice}", "“{written}”不是报告期", "{advice}");

pub(super) const PERIOD_WITHOUT_YEAR: Sentences = Sentences::new(
    "`{written}` does not say which year, and the plan runs over {period}",
    "write the year too, for example `2022-Q3`",
    "“{written}”没有写年份，而计划期为 {period}",
    "请写上年份，例如 2022-Q3",
);

pub(super) const DAY_FOR_PERIOD: Sentences = Sentences::new(
    "`{written}` is a day, but {measure} values are reported for periods",
    "write the month, quarter or year that the value covers",
    "“{written}”是某一天，而{measure}的数值按期间报送",
    "请写数值所属的月、季或年",
);

pub(super) const NOT_A_FIGURE: Sentences = Sentences::new(
    "`{written}` is not one exact figure: {reason}",
    "{advice}",
    "“{written}”不是一个确切的数：{reason}",
    "{advice}",
);

pub(super) const TOO_MANY_DIGITS: Sentences = Sentences::new(
    "`{written}` has more digits than can be kept exactly in {unit}",
    "at most 20 digits before the point and 18 behind it",
    "“{written}”换算为{unit}后位数过多，无法精确保存",
    "小数点前最多 20 位，后最多 18 位",
);

pub(super) const UNIT_MISMATCH: Sentences = Sentences::new(
    "`{written}` is in {found}, but the indicator is measured in {expected}",
    "{advice}",
    "“{written}”的单位是{found}，而指标的单位是{expected}",
    "{advice}",
);

pub(super) const UNIT_TWICE: Sentences = Sentences::new(
    "{place} says {first}, {other} says {second}",
    "keep one of the two",
    "{place}写的是{first}，{other}写的是{second}",
    "请只保留一个",
);

pub(super) const BARE_PERCENT: Sentences = Sentences::new(
    "`{written}` for a target in %: {written} % or {suggested} %?",
    "write `{suggested}%` or `{written}%`",
    "百分数指标填了“{written}”：是 {written}% 还是 {suggested}%？",
    "请写明 {suggested}% 或 {written}%",
);

pub(super) const NEGATIVE_AMOUNT: Sentences = Sentences::new(
    "`{written}` is negative, but amounts of a {measure} indicator only add up",
    "if amounts can be negative, say `negative = true` in the plan",
    "“{written}”是负数，而{measure}类指标只会累加",
    "如果确实可为负，请在计划中写 negative = true",
);

pub(super) const UNKNOWN_STATE: Sentences = Sentences::new(
    "`{written}` is no state of a milestone",
    "write one of {known}",
    "“{written}”不是定性任务的状态",
    "可用：{known}",
);

pub(super) const YEAR_ASSUMED: Sentences = Sentences::new(
    "periods without a year were taken as {year} (times: {count}), first `{written}`",
    "write the year to be sure",
    "{count} 处期间未写年份，按 {year} 年处理，首处为“{written}”",
    "写明年份更稳妥",
);

pub(super) const FRACTION_OF_COUNT: Sentences = Sentences::new(
    "`{written}` is a fraction of {unit}, which is counted in whole numbers",
    "correct the number or its unit",
    "“{written}”不是整数，而{unit}只能取整数",
    "请更正数值或单位",
);

pub(super) const TRAILING_TEXT: Sentences = Sentences::new(
    "`{written}` has text behind the value; {value} was taken",
    "put the text into the note column",
    "“{written}”数值后还有文字，按 {value} 采用",
    "文字请写入备注列",
);

pub(super) const SCIENTIFIC: Sentences = Sentences::new(
    "`{written}` was shortened by a spreadsheet; {value} was taken, digits may be lost",
    "format the column as a number and export again",
    "“{written}”被电子表格缩写，按 {value} 采用，可能丢失位数",
    "请把该列设为数值格式后重新导出",
);

pub(super) const CELLS_TIDIED: Sentences = Sentences::new(
    "cells were tidied before reading: {count}, first `{written}` as {value}",
    "nothing to do; invisible signs, apostrophes, full-width commas and (123) for -123 are understood",
    "有 {count} 个单元格经整理后读取，首处“{written}”读作 {value}",
    "无需处理；不可见字符、单引号、全角逗号、表示负数的括号都能识别",
);

pub(super) const LINE_BREAK_IN_CELL: Sentences = Sentences::new(
    "a line break stands within `{written}`",
    "remove it",
    "“{written}”中有换行",
    "请删去换行",
);

pub(super) const UNIT_LINE: Sentences = Sentences::new(
    "`{written}` was not applied to the values of the table",
    "write the unit into the rows, or say `unit-line = true` under `[data]`",
    "“{written}”未用于表中各数值",
    "请在行内写单位，或在 [data] 中写 unit-line = true",
);

pub(super) const BLANKS_FILLED: Sentences = Sentences::new(
    "blank cells were filled from above: {count}",
    "nothing to do; `fill-down = true` asks for it",
    "按上方单元格补全了 {count} 个空白单元格",
    "无需处理；这是 fill-down = true 的要求",
);

pub(super) const UNIT_OF_MERGED_CELL: Sentences = Sentences::new(
    "the unit of a merged cell was taken for every row that it goes over: `{unit}` (rows without one of their own: {count})",
    "nothing to do, if it is that of all of them; to be sure, write it into every row",
    "合并单元格中的单位“{unit}”用于它所跨的各行，其中 {count} 行本身未写单位",
    "确是各行单位的，无需处理；更稳妥的做法是每行都写单位",
);

pub(super) const UNKNOWN_STATUS: Sentences = Sentences::new(
    "`{written}` is no status of a value that is known",
    "leave it blank, or write `revised` (修订), `final` (最终) or `provisional` (初步); a value that does not count is left out",
    "不认识数值状态“{written}”",
    "请留空，或写 修订、最终、初步；作废的数值请不要报送",
);

pub(super) const ROWS_IN_CELL: Sentences = Sentences::new(
    "lines that look like rows stand inside a cell, for example `{written}` (cells: {count})",
    "if rows were swallowed, a quotation mark is missing: close it, or double one that belongs to the text",
    "单元格内有形似数据行的文字，例如“{written}”（共 {count} 个单元格）",
    "如有数据行被并入，是缺少引号所致：请补上引号，文字中的引号写成两个",
);

pub(super) const UNIT_IN_DOUBT: Sentences = Sentences::new(
    "`{written}` has no unit: {source} says {found}, the plan {expected}",
    "{advice}",
    "“{written}”未写单位：{source}写的是 {found}，计划是 {expected}",
    "{advice}",
);

pub(super) const BLANK_AREA: Sentences = Sentences::new(
    "no area is given, and the area of the row above is {above}",
    "{advice}",
    "未写地区；上一行的地区：{above}",
    "{advice}",
);

pub(super) const BLANK_PERIOD: Sentences = Sentences::new(
    "the row does not say which period it is about",
    "write the period into every row, for example `2022-Q3`; merged cells leave blanks below",
    "本行没有写明期间",
    "每行都要写期间，例如 2022-Q3；合并单元格导出后下方为空",
);

pub(super) const DIGITS_ROUNDED: Sentences = Sentences::new(
    "numbers of `{file}` were rounded to the 15 digits that a spreadsheet shows: {count}",
    "nothing to do; formulas leave such digits",
    "“{file}”中有 {count} 个数按电子表格所显示的 15 位有效数字取值",
    "无需处理；多余的位数由公式计算产生",
);

pub(super) const SCALED_NUMBERS: Sentences = Sentences::new(
    "`{file}` shows numbers otherwise than they are stored, for example in thousands: {stored} in {cell} (cells: {count})",
    "the stored numbers were read: compare them with what the sheet shows, and use a number format that shows them as they are",
    "“{file}”所显示的数与所存的数不同，例如按千、万缩小显示：{cell} 所存为 {stored}（共 {count} 个单元格）",
    "已按所存的数读取：请与表中显示的核对，并改用不缩放的数字格式",
);
