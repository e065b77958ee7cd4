//! Sentences about columns that say something of the values beside them (`PC028x`).

use super::Sentences;

pub(super) const YEAR_CONTRADICTS: Sentences = Sentences::new(
    "the column of years says {written}, the period `{period}` another year; the row is not used",
    "correct one of them; where it is no year of the period (立项年度), give the column another header, or name it under `note` in `[data.columns]`",
    "年度列写的是 {written}，而期间“{period}”是另一年，该行不采用",
    "请更正其一；该列不是期间的年度（如“立项年度”）的，请改写列头，或在 [data.columns] 的 note 中列出",
);

pub(super) const COLUMN_IN_DOUBT: Sentences = Sentences::new(
    "{column} says `{written}`, and is not read: the values of this row may be others than they would be taken for",
    "leave rows out that are not what was reached, and say period, area, unit and 累计 in columns of their own; if the column says nothing of the values, name it under `note` in `[data.columns]`",
    "{column}写有“{written}”，而该列不读：本行数值可能不是所要的数，不采用",
    "不是完成数的行请删去，期间、地区、单位、累计请写在各自的列中；该列与数值无关的，请在 [data.columns] 的 note 中列出",
);

pub(super) const END_FOR_AMOUNT: Sentences = Sentences::new(
    "the header or the name says how much there is at the end of the period, and the indicator is an amount of it",
    "write what came in within the period, under another header; or say `measure = \"level\"` in the plan",
    "列头或指标名称写明是期末数，而指标是当期发生的数量",
    "请填本期发生数，并改用其他列头；考核期末数的，请在计划中写 measure = \"level\"",
);

pub(super) const INCREASE_OF_LEVEL: Sentences = Sentences::new(
    "`{written}` says how much came on top, and the indicator is a level: how much there is at the end of a month",
    "write how much there is at the end of the period; if increases are meant, the plan says `measure = \"flow\"`",
    "“{written}”写明是增加数，而指标是期末数",
    "请填期末数；要考核增加数的，请在计划中写明 measure = \"flow\"",
);

pub(super) const YEAR_NOT_OVER: Sentences = Sentences::new(
    "`{written}` for {year} stands beside values of parts of that year up to {last} alone: it may be a target, a forecast or the sum so far, and is not used",
    "if it is what was reached in the year, fill in its parts up to the end of the year, or hand the year in as a table of its own",
    "{year}的“{written}”旁只有截至{last}的数：可能是目标数、预计数或截至目前的合计，不采用",
    "确为全年实际完成数的，请把各期填报到年末，或把全年数单独列表",
);

pub(super) const ROW_SET_ASIDE: Sentences = Sentences::new(
    "{column} says `{written}`: the row is of a part of the whole, or not what was reached; it was skipped",
    "nothing to do where the value of the whole stands in a row of its own; a part that the plan asks for has an indicator whose name says so; if the column says nothing of the values, name it under `note` in `[data.columns]`",
    "{column}写有“{written}”：本行只是其中一部分，或不是完成数，已跳过",
    "另有一行填写总体数值的，无需处理；计划考核的就是这一部分的，指标名称应写明；该列与数值无关的，请在 [data.columns] 的 note 中列出",
);

pub(super) const YEAR_OF_ACCOUNT: Sentences = Sentences::new(
    "the column of years counts years of account, and those of the plan do not begin in January: which months `{written}` of {year} is nobody says",
    "write the quarter or month of the calendar with its year: `2025-Q3` or `2025-07`",
    "年度列是财政（会计）年度，而计划的年度不从 1 月开始：{year} 年度的“{written}”是哪几个月不能确定",
    "请写公历的季度或月份，并写明年份：2025-Q3 或 2025-07",
);

pub(super) const NAME_MARKED: Sentences = Sentences::new(
    "`{written}` has the mark of a note; it was read as `{name}`",
    "look at what the note says: if the value is another one than the plan asks for, leave it out; else leave the mark out",
    "“{written}”带有注释标记，按“{name}”读取",
    "请核对该注：数值不是计划所要的，请不要报送；否则请去掉标记",
);

pub(super) const PERCENT_BESIDE: Sentences = Sentences::new(
    "the header `{written}` says %, those beside it do not: its values may be a growth or a share; they are not used",
    "name what the column holds (增速, 完成率), so that it is left out; or write the unit into every header or into a column `unit`",
    "列头“{written}”写有 %，旁边的列头没有：其下可能是增速或占比，不采用",
    "请在列头写明内容（增速、完成率），即不读该列；或在各列头或“单位”列中都写明单位",
);

pub(super) const SHARE_OF_TARGET: Sentences = Sentences::new(
    "`{written}` may be how much of the target was reached, and no value: in the column `{column}` the `{sign}` of `{of}` is that",
    "write what was reached, in its unit, into a column of its own (`actual`), and call the other one `completion rate`: it is not read",
    "“{written}”可能是完成率，而不是完成数：“{column}”列中“{of}”的“{sign}”就是完成率",
    "请把完成数（带单位）写在单独的一列，把完成率一列的列头写作“完成率”（该列不读）",
);

pub(super) const JOINT_VALUE: Sentences = Sentences::new(
    "`{written}` stands in a cell that is merged with those of other rows or columns of values: how much is whose nobody says",
    "split the cell, and write each value into its own; for a sum, give it to the area or period that it is of",
    "“{written}”所在单元格与其他行或其他数值列合并，各占多少没有写明",
    "请取消合并，分别填写；如为合计数，请写在相应的地区或期间",
);

pub(super) const COVERED_TEXT: Sentences = Sentences::new(
    "nobody sees `{written}` in this cell: {below}",
    "split the merged cell and keep what is meant, or delete the covered text",
    "此单元格中的“{written}”看不见：{below}",
    "请取消合并并保留应有的内容，或删除被覆盖的文字",
);

pub(super) const COVERED_UNREAD: Sentences = Sentences::new(
    "`{written}` was not read, since nobody sees it: {below} (cells of that kind: {count})",
    "split the merged cell if the text is meant, else delete it",
    "“{written}”看不见，没有读取：{below}（此类单元格共 {count} 个）",
    "应计入的，请取消合并；否则请删除",
);

pub(super) const BLANK_BELOW_WORD: Sentences = Sentences::new(
    "{column} is blank here and says `{above}` above: whether that holds for this row too nobody says",
    "write it into every row: blanks of merged cells are not filled",
    "{column}本行空白，而上方写有“{above}”：是否同样适用于本行不能确定，不采用",
    "请逐行写明：合并单元格的空白不作推断",
);
