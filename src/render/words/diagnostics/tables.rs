//! Sentences about the shape of a data file: header, columns, lines, sheets (`PC02xx`).

use super::Sentences;

pub(super) const MISSING_COLUMN: Sentences = Sentences::new(
    "`{file}` has no column {columns}",
    "{advice}",
    "“{file}”没有{columns}列",
    "{advice}",
);

pub(super) const COLUMN_TWICE: Sentences = Sentences::new(
    "two columns both mean {column}: `{first}` and `{written}`",
    "keep one of them; or rename the other, as a column whose header is not known is not read",
    "有两列都表示{column}：“{first}”和“{written}”",
    "请只保留一列；或改写另一列的列头，不认识的列头不读",
);

pub(super) const UNKNOWN_COLUMN: Sentences = Sentences::new(
    "{column} is not used",
    "columns that are read: {known}",
    "{column}未被使用",
    "可识别的列：{known}",
);

pub(super) const FIELD_COUNT: Sentences = Sentences::new(
    "the number of fields in this row is {found}, in the header {expected}",
    "{advice}",
    "本行有 {found} 个字段，表头有 {expected} 个",
    "{advice}",
);

pub(super) const UNCLOSED_QUOTE: Sentences = Sentences::new(
    "the quotation marks of this record do not match: {lines} lines were read as one",
    "close the quotation mark, or double one that belongs to the text; rows behind it are lost until then",
    "本条记录的引号不配对：{lines} 行被读成一条",
    "请补上引号，文字中的引号须写成两个；在此之前其后的行无法读取",
);

pub(super) const ENCODING_USED: Sentences = Sentences::new(
    "`{file}` was read as {encoding}",
    "save as “CSV UTF-8” to be sure",
    "“{file}”按 {encoding} 读取",
    "另存为“CSV UTF-8”更稳妥",
);

pub(super) const LINES_ABOVE: Sentences = Sentences::new(
    "lines above the header were skipped: {count} ({written})",
    "start the file with the header line",
    "跳过了表头上方的 {count} 行：{written}",
    "请让文件从表头开始",
);

pub(super) const NOTES_BELOW: Sentences = Sentences::new(
    "lines that are no data were skipped: {count} ({written})",
    "leave notes and signatures out of data files",
    "跳过了 {count} 行非数据内容：{written}",
    "数据文件中请不要写注释和签名",
);

pub(super) const OF_WHICH: Sentences = Sentences::new(
    "`{written}`: a part of another row, or a sum of others; the row was skipped",
    "give it as an indicator of its own if the plan has one",
    "“{written}”是其中项、小计或合计，已跳过该行",
    "如计划中有对应指标，请单独填报",
);

pub(super) const FULL_WIDTH_COMMA: Sentences = Sentences::new(
    "the columns of `{file}` are separated by `{separator}`",
    "use `,`: save as “CSV UTF-8” in the spreadsheet",
    "“{file}”用“{separator}”分隔各列",
    "请用半角逗号：在电子表格中另存为“CSV UTF-8”",
);

pub(super) const TWO_LINE_HEADER: Sentences = Sentences::new(
    "the header of `{file}` stands in two lines",
    "write it in one line, with whole periods: `2022-Q1`; a column of figures needs a header of its own",
    "“{file}”的表头占两行",
    "请写成一行，期间写完整：2022-Q1；有数字的列都要有自己的列头",
);

pub(super) const NO_PERIOD_FOR_TABLE: Sentences = Sentences::new(
    "`{file}` does not say which period its values are about",
    "write it into a title line or the file's name, or give `--period`; if a column says it, call that `period` (期间)",
    "“{file}”没有说明数值属于哪个期间",
    "请写在标题行或文件名中，或用 --period 给出；已有该列的，请把列头改为“期间”",
);

pub(super) const SHEET_SKIPPED: Sentences = Sentences::new(
    "`{file}` holds no table that can be read and was skipped",
    "name the sheet to read: `book.xlsx#Sheet`",
    "“{file}”中没有可识别的表，已跳过",
    "可指明要读的工作表：book.xlsx#Sheet",
);

pub(super) const SEPARATOR_USED: Sentences = Sentences::new(
    "`{file}` is separated by {separator}",
    "nothing to do",
    "“{file}”以{separator}分隔",
    "无需处理",
);

pub(super) const PERIOD_FROM_NAME: Sentences = Sentences::new(
    "the values of `{file}` are taken as of {period}, by {source}",
    "nothing to do",
    "“{file}”的数值按 {period} 采用，依据：{source}",
    "无需处理",
);

pub(super) const PERIOD_UNCLEAR: Sentences = Sentences::new(
    "which period the values of `{file}` are of is not certain: {found}",
    "say it: `--period 2022-Q1`, or a column `period`",
    "“{file}”的数值属于哪个期间不能确定：{found}",
    "请写明：“--period 2022-Q1”，或增加“期间”列",
);

pub(super) const SECOND_TABLE: Sentences = Sentences::new(
    "a second header stands here: the rows below it would be read under the first one, or with the columns beside it",
    "put each table into a file or sheet of its own, or give all rows the same columns",
    "此处又有一个表头：下面的行会按第一个表头读取，或与旁边的列混在一起",
    "请把每个表放入单独的文件或工作表，或让各行列次一致",
);

pub(super) const PARTS_IN_OTHER_COLUMN: Sentences = Sentences::new(
    "the column `{column}` is not read, and yet it names parts of the area: `{written}`",
    "if it says whom the values are about, call it `area` (地区) or name it under `[data.columns]`; if not, leave it out",
    "“{column}”列不读取，其中却写有下辖地区：“{written}”",
    "如表示数值所属地区，请把列头改为“地区”，或写入 [data.columns]；否则请删去该列",
);

pub(super) const PART_NAMED_OUTSIDE: Sentences = Sentences::new(
    "{source} says {area}, and nothing else says whom the values are about",
    "{advice}: {known}",
    "{source}写有“{area}”，而别处没有写明数值属于哪个地区",
    "{advice}：{known}",
);

pub(super) const NAME_OF_TOTALS: Sentences = Sentences::new(
    "the name `{written}` speaks of running totals, and nothing in the table does: its values are taken as those of each period alone",
    "nothing to do, if they are; else say it in the header of the values: 1-3月累计, `YTD Mar`",
    "名称“{written}”写有累计，而表中未写：数值按各期的当期数读取",
    "确为当期数的，无需处理；确为累计数的，请在数值列头写明“1-3月累计”",
);

pub(super) const DAY_WITHIN: Sentences = Sentences::new(
    "the figures go to {day}, by the line `{written}`, and {period} ends later: they are taken as those of all of it",
    "nothing to do where its figures are closed on that day; else send them when it has ended",
    "按“{written}”，数据截至{day}，而{period}尚未结束：已作为整期的数采用",
    "该期统计以该日为截止日的，无需处理；否则请在期末之后报送",
);

pub(super) const RUNNING_BY_TITLE: Sentences = Sentences::new(
    "values that do not say otherwise are taken as running totals, by `{written}`",
    "nothing to do, if they are; else say it in the header of the values: 当季值, 当月值",
    "按“{written}”，未另行注明的数值按累计值读取",
    "确为累计值的，无需处理；否则请在数值列头写明“当季值”“当月值”",
);

pub(super) const ROW_ABOUT_INDICATOR: Sentences = Sentences::new(
    "`{written}` tells a growth, share or rank of {name}, which the plan does not ask for; the row was skipped",
    "nothing to do; if the plan has an indicator for it, write its name",
    "“{written}”是“{name}”的增速、占比或排名，计划中没有该项，已跳过该行",
    "无需处理；如计划中有该指标，请写其名称",
);

pub(super) const OTHER_KIND_OUTSIDE: Sentences = Sentences::new(
    "{source} says `{word}` (`{written}`): then the values are {kind}, not what was reached",
    "leave the table out; if its values are what was reached, take `{word}` out of that text, or call the column of values `Actual`",
    "{source}写有“{word}”（“{written}”）：则数值为{kind}，不是完成数",
    "请不要报送该表；确为完成数的，请去掉“{word}”，或将数值列的列头写为“实际值”",
);

pub(super) const OTHER_SHEET: Sentences = Sentences::new(
    "{source} says `{word}` (`{written}`): its values are taken for {kind}, and the sheet was skipped",
    "nothing to do, if they are; if its values are what was reached, take `{word}` out of that text",
    "{source}写有“{word}”（“{written}”），其数值视为{kind}，已跳过该工作表",
    "确是如此的，无需处理；如为完成数，请去掉“{word}”",
);

pub(super) const TITLED_AS_SAMPLE: Sentences = Sentences::new(
    "{source} says `{word}`: the values may be {kind}, and were taken as they stand",
    "if they are, leave the table out; if they are what was reached, take `{word}` out of it",
    "{source}写有“{word}”：数值可能是{kind}，已照常采用",
    "确实如此的，请不要报送；确为实际完成数的，请去掉“{word}”",
);

pub(super) const ROW_IN_DOUBT: Sentences = Sentences::new(
    "the row stands below `{written}`: by `{word}` its figures are {kind}",
    "give them in a table of their own that says so, or leave them out; if the heading is about something else, take `{word}` out of it",
    "该行在“{written}”之下：按“{word}”，其数值为{kind}",
    "请另列一表并写明，或不报送；标题另有所指的，请去掉“{word}”",
);

pub(super) const AREA_BY_HEADING: Sentences = Sentences::new(
    "the rows below `{written}` are taken as those of {area}",
    "nothing to do, if they are; else add a column `area` (地区)",
    "“{written}”以下各行按{area}的数值读取",
    "无误的，无需处理；否则请加一列“地区”",
);

pub(super) const HIDDEN_SHEET: Sentences = Sentences::new(
    "`{file}` is hidden in its workbook, and was read",
    "delete it if its values are not meant, else show it; or name the sheet to read: `book.xlsx#Sheet`",
    "工作表“{file}”是隐藏的，已照常读取",
    "不应计入的请删除，否则请取消隐藏；也可指明要读的工作表：book.xlsx#Sheet",
);

pub(super) const HIDDEN_CELLS: Sentences = Sentences::new(
    "hidden rows or columns of `{file}` were read, from {cell} on (cells: {count})",
    "show them and look whether they are meant; delete those that are not",
    "“{file}”中隐藏的行或列已照常读取，自 {cell} 起共 {count} 个单元格",
    "请取消隐藏并核对；不应计入的请删除",
);

pub(super) const PERIOD_OVERRULED: Sentences = Sentences::new(
    "`{file}` names {found}, and its values were taken to be of {period}, as `--period` says",
    "if the table is right, leave `--period` out; if it is not, correct its title or the name of the file",
    "“{file}”写的是 {found}，数值按 --period 计入 {period}",
    "表中所写无误的，请去掉 --period；有误的，请改正标题或文件名",
);

pub(super) const PERIOD_NOT_NEEDED: Sentences = Sentences::new(
    "`--period {period}` is not used for `{file}`: the table says its periods itself",
    "nothing to do, if its periods are right; else correct them in the table",
    "“{file}”未使用 --period {period}：表中已写明期间",
    "表中的期间无误的，无需处理；有误的，请在表中更正",
);
