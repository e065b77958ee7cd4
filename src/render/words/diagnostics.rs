//! The sentences of every diagnostic, one column a language.
//!
//! `{name}` stands for an argument of the diagnostic. A hint that is nothing but `{advice}` is left
//! out where there is no advice.

use crate::report::Code;

/// Message and hint of one code in one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Template {
    pub(crate) message: &'static str,
    pub(crate) hint: &'static str,
}

/// English and Chinese of every code.
pub(super) fn templates(code: Code) -> (Template, Template) {
    let (message, hint, message_zh, hint_zh) = match code {
        Code::CannotRead => (
            "cannot read `{file}`: {reason}",
            "check the path and the permissions",
            "无法读取“{file}”：{reason}",
            "请检查路径和读取权限",
        ),
        Code::IsDirectory => (
            "`{file}` is a folder, not a file",
            "name the files in it, for example `{file}/*.csv`",
            "“{file}”是文件夹，不是文件",
            "请写出其中的文件，例如“{file}/*.csv”",
        ),
        Code::PlanEmpty => (
            "the plan file `{file}` is empty",
            "`plancheck init` writes a plan to start from",
            "计划文件“{file}”是空的",
            "运行“plancheck init”可生成一份起始计划",
        ),
        Code::NoDataFiles => (
            "the plan names no data files and none were given",
            "write `files = [\"data/*.csv\"]` under `[data]`, or name the files on the command line",
            "计划未写明数据文件，命令行也没有给出",
            "请在 [data] 中写 files = [\"data/*.csv\"]，或在命令行给出文件",
        ),
        Code::PatternMatchesNothing => (
            "`{pattern}` matches no file",
            "check the spelling and the folder: patterns in a plan are relative to the plan file",
            "“{pattern}”没有匹配到任何文件",
            "请检查拼写和所在文件夹：计划中的路径相对于计划文件",
        ),
        Code::NotText => (
            "`{file}` is neither UTF-8 nor GB18030 text: byte {byte} cannot be read",
            "save it as “CSV UTF-8” and hand it in again",
            "“{file}”既不是 UTF-8 也不是 GB18030 文本：第 {byte} 个字节无法识别",
            "请另存为“CSV UTF-8”后重新提交",
        ),
        Code::NotCsv => (
            "`{file}` is {found}, not CSV",
            "open it and save it as “CSV UTF-8”",
            "“{file}”是{found}，不是 CSV",
            "请打开后另存为“CSV UTF-8”",
        ),
        Code::DataEmpty => (
            "the data file `{file}` is empty",
            "a submission without data is no submission: put a header line and at least one row into it",
            "数据文件“{file}”是空的",
            "没有数据不算报送：请写入表头和至少一行数据",
        ),
        Code::NoRows => (
            "the data file `{file}` has a header but no rows",
            "a submission without data is no submission: add the rows, or leave the file out",
            "数据文件“{file}”只有表头，没有数据行",
            "没有数据不算报送：请补充数据行，或不要提交此文件",
        ),
        Code::BadPattern => (
            "`{pattern}` is no valid file pattern: {reason}",
            "`*` stands for any characters within a name, `**` for any folders",
            "“{pattern}”不是有效的文件匹配式：{reason}",
            "“*”代表文件名中的任意字符，“**”代表任意层文件夹",
        ),
        Code::UnknownTarget => (
            "the plan has no target `{id}`",
            "`plancheck list` shows every target; a diagnostic code looks like `PC0102`",
            "计划中没有目标“{id}”",
            "“plancheck list”列出全部目标；诊断代码形如“PC0102”",
        ),
        Code::AsOfOutsidePlan => (
            "nothing can be judged as of {as-of}: {reason}",
            "give a period or day that is not before the plan's first month, for example `--as-of {example}`",
            "无法评估截至 {as-of} 的情况：{reason}",
            "请给出不早于计划首月的期间或日期，例如“--as-of {example}”",
        ),
        Code::TomlSyntax => (
            "the plan file is not valid TOML: {reason}",
            "{advice}",
            "计划文件不是有效的 TOML：{reason}",
            "{advice}",
        ),
        Code::UnknownKey => (
            "unknown key `{key}` in {table}",
            "known here: {known}",
            "{table} 中没有“{key}”这个键",
            "此处可用的键：{known}",
        ),
        Code::WrongType => (
            "`{key}` needs {expected}, not {found}",
            "write for example `{example}`",
            "“{key}”应为{expected}，不能是{found}",
            "例如写成“{example}”",
        ),
        Code::MissingKey => (
            "{table} lacks `{key}`",
            "add for example `{example}`",
            "{table} 缺少“{key}”",
            "请补充，例如“{example}”",
        ),
        Code::SeveralComparators => (
            "two comparators for one target: `{first}` and `{second}`",
            "keep one; a range such as “1-2” is `at-least = 1` with `stretch = 2`, a true band is `between = [1, 2]`",
            "一个目标写了两个比较方式：“{first}”和“{second}”",
            "只保留一个；“1-2家”写成 at-least = 1 加 stretch = 2，真正的区间写成 between = [1, 2]",
        ),
        Code::NoComparator => (
            "{table} says nothing that must be reached",
            "add exactly one of `at-least`, `at-most`, `above`, `below`, `equals`, `between`; an indicator that others only build on takes `target = \"none\"`",
            "{table} 没有写要达到什么",
            "请写 at-least、at-most、above、below、equals、between 之一；只供其他指标引用的写 target = \"none\"",
        ),
        Code::TargetNotANumber => (
            "`{written}` is not an exact number",
            "write digits, with a unit in quotation marks if it differs: `3.5` or `\"3500 万元\"`",
            "“{written}”不是精确的数",
            "请写数字；单位不同时加引号写出：3.5 或 \"3500 万元\"",
        ),
        Code::TargetUnit => (
            "`{written}` is in {found}, but {table} is measured in {expected}",
            "{advice}",
            "“{written}”的单位是{found}，而 {table} 的单位是{expected}",
            "{advice}",
        ),
        Code::UnknownWord => (
            "`{key} = \"{written}\"` is none of {known}",
            "write one of {known}",
            "{key} 不能写成“{written}”，可用：{known}",
            "请写 {known} 之一",
        ),
        Code::BadId => (
            "`{id}` is no valid id",
            "an id has lower-case letters, digits and hyphens only, for example `tech-contracts`; the Chinese name goes into `name`",
            "“{id}”不能作为编号",
            "编号只能用小写字母、数字和连字符，例如 tech-contracts；中文名称写在 name 中",
        ),
        Code::NameTwice => (
            "the name “{name}” is used twice",
            "data rows may use names, so every name must be unique",
            "名称“{name}”重复",
            "数据行可以用名称指代目标，因此名称必须唯一",
        ),
        Code::UnknownSection => (
            "no section has the id `{id}`",
            "declare it: `[section.{id}]` with a `title`",
            "没有编号为“{id}”的章节",
            "请先声明：[section.{id}] 并写上 title",
        ),
        Code::UnknownReference => (
            "`{key}` names the indicator `{id}`, which does not exist",
            "name an `[indicator.…]` of this plan",
            "“{key}”引用的指标“{id}”不存在",
            "请引用本计划中的 [indicator.…]",
        ),
        Code::UnusableReference => (
            "`{key}` cannot use `{id}`: {reason}",
            "name an indicator that has a `measure` and a fitting unit",
            "“{key}”不能引用“{id}”：{reason}",
            "请引用带有 measure 且单位相符的指标",
        ),
        Code::SeveralMeasures => (
            "`{first}` and `{second}` both say how the actual value comes about",
            "keep one of `measure`, `growth-of`, `ratio`",
            "“{first}”和“{second}”都在说明实际值如何得出",
            "measure、growth-of、ratio 只保留一个",
        ),
        Code::BadPeriod => (
            "`{written}` is no period or date",
            "write a period (`2022`, `2022-H1`, `2022-Q3`, `2022-09`) or a day (`2022-09-30`)",
            "“{written}”不是期间或日期",
            "请写期间（2022、2022-H1、2022-Q3、2022-09）或日期（2022-09-30）",
        ),
        Code::OutsidePlan => (
            "`{written}` lies outside the plan's period {period}",
            "a deadline must fall into the plan, `published` must not precede it",
            "“{written}”不在计划期间 {period} 之内",
            "期限须在计划期内，published 不能早于计划开始",
        ),
        Code::StretchSide => (
            "`stretch` {stretch} is not beyond `{comparator}` {value}",
            "a stretch value asks for more than the target: above a floor, below a ceiling",
            "stretch {stretch} 没有超过 {comparator} {value}",
            "stretch 应比目标更高：下限类应更大，上限类应更小",
        ),
        Code::BetweenOrder => (
            "`between` needs two numbers, the smaller one first, not {written}",
            "write for example `between = [2, 5]`",
            "between 需要两个数且小数在前，不能是 {written}",
            "例如写成 between = [2, 5]",
        ),
        Code::BadThreshold => (
            "{written} does not fit: {reason}",
            "with `basis = \"ratio\"` write `behind = \"90 %\"` and `far-behind = \"75 %\"`; with `basis = \"points\"` write `\"-10 points\"` and `\"-30 points\"`",
            "{written} 不合适：{reason}",
            "basis = \"ratio\" 时写 behind = \"90 %\"、far-behind = \"75 %\"；basis = \"points\" 时写 \"-10 points\"、\"-30 points\"",
        ),
        Code::FallingSchedule => (
            "the schedule falls from {before} to {after} at {period}",
            "a schedule says what is due in total by the end of each period",
            "序时进度表在 {period} 由 {before} 降到 {after}",
            "进度表写的是到每期末累计应完成的份额",
        ),
        Code::FractionOfPercent => (
            "the target is {written} %, less than one percent",
            "if {suggested} % is meant, write {suggested}; `unit = \"%\"` counts in percent",
            "目标是 {written}%，不到百分之一",
            "如果指 {suggested}%，请写 {suggested}；unit = \"%\" 时按百分数书写",
        ),
        Code::FormatVersion => (
            "this program reads `format = 1`, not {written}",
            "write `format = 1`, or use the version of plancheck that the plan was written for",
            "本程序读取 format = 1，而不是 {written}",
            "请写 format = 1，或使用与该计划相应的 plancheck 版本",
        ),
        Code::KeyDoesNotApply => (
            "`{key}` does not apply here: {reason}",
            "leave the key out",
            "“{key}”在此不适用：{reason}",
            "请删去这个键",
        ),
        Code::NothingPromised => (
            "the plan holds no indicator and no milestone",
            "add `[indicator.ID]` or `[milestone.ID]` tables; `plancheck init` writes an example",
            "计划中没有任何指标或定性任务",
            "请添加 [indicator.编号] 或 [milestone.编号]；“plancheck init”可生成示例",
        ),
        Code::BaselineSide => (
            "`baseline` {baseline} lies at or beyond the target {value}",
            "the baseline is the value at the start of the plan, from which the way to the target is counted",
            "baseline {baseline} 已达到或超过目标 {value}",
            "baseline 是计划开始时的数值，由此计算到目标的差距",
        ),
        Code::BadStep => (
            "the schedule does not fit: {reason}",
            "write what is due in total by the end of each period: `pace = { Q1 = \"0 %\", Q2 = \"30 %\" }`",
            "进度表不合适：{reason}",
            "请写到每期末累计应完成的份额：pace = { Q1 = \"0 %\", Q2 = \"30 %\" }",
        ),
        Code::DeadlineWithinMonth => (
            "`{written}` lies within a month, but values are judged at the end of months",
            "write the month, or its last day",
            "“{written}”在月中，而数值按月末评估",
            "请写月份，或该月的最后一天",
        ),
        Code::MissingColumn => (
            "`{file}` has no column {column}",
            "the header line needs `indicator`, `period` and `value` (指标, 期间, 实际值); headers of your own go into `[data.columns]`",
            "“{file}”没有{column}列",
            "表头需要 指标、期间、实际值（indicator, period, value）；自定义表头写在 [data.columns]",
        ),
        Code::ColumnTwice => (
            "two columns both mean {column}",
            "keep one of them",
            "有两列都表示{column}",
            "请只保留一列",
        ),
        Code::UnknownColumn => (
            "the column `{column}` is not used",
            "columns that are read: {known}",
            "“{column}”列未被使用",
            "可识别的列：{known}",
        ),
        Code::FieldCount => (
            "this row has {found} fields, the header has {expected}",
            "a cell that holds a comma needs quotation marks around it",
            "本行有 {found} 个字段，表头有 {expected} 个",
            "单元格内含逗号时须加引号",
        ),
        Code::UnclosedQuote => (
            "a quotation mark opens here and is never closed",
            "close it, or double a quotation mark that belongs to the text",
            "此处的引号没有闭合",
            "请补上引号；文字中的引号须写成两个",
        ),
        Code::ControlCharacter => (
            "the file holds a NUL character here",
            "export the file again; it was damaged on the way",
            "此处含有空字符（NUL）",
            "文件在传送中损坏，请重新导出",
        ),
        Code::BlankIndicator => (
            "the row does not say which indicator it is about",
            "write the id or the name into every row; merged cells leave blanks below",
            "本行没有写明指标",
            "每行都要写指标编号或名称；合并单元格导出后下方为空",
        ),
        Code::UnknownIndicator => (
            "the plan has no indicator or milestone `{written}`",
            "write the id or the exact name; `plancheck list` shows them",
            "计划中没有指标或任务“{written}”",
            "请写编号或完整名称；“plancheck list”列出全部",
        ),
        Code::UnknownArea => (
            "the plan has no area `{written}`",
            "known areas: {known}",
            "计划中没有地区“{written}”",
            "可用地区：{known}",
        ),
        Code::UnreadablePeriod => (
            "`{written}` names no period",
            "write for example `2022-Q3`, `2022-09`, `2022年三季度` or `1-9月`",
            "“{written}”不是报告期",
            "例如写成 2022-Q3、2022-09、2022年三季度、1-9月",
        ),
        Code::PeriodWithoutYear => (
            "`{written}` does not say which year, and the plan runs over {period}",
            "write the year too, for example `2022-Q3`",
            "“{written}”没有写年份，而计划期为 {period}",
            "请写上年份，例如 2022-Q3",
        ),
        Code::DayForPeriod => (
            "`{written}` is a day, but {measure} values are reported for periods",
            "write the month, quarter or year that the value covers",
            "“{written}”是某一天，而{measure}的数值按期间报送",
            "请写数值所属的月、季或年",
        ),
        Code::NotAFigure => (
            "`{written}` is not one exact figure: {reason}",
            "write one number, with its unit if it differs; for a value not known yet write `待公布` or leave the cell blank",
            "“{written}”不是一个确切的数：{reason}",
            "请只写一个数，单位不同时写明；尚无数据请写“待公布”或留空",
        ),
        Code::TooManyDigits => (
            "`{written}` has more digits than can be kept exactly in {unit}",
            "at most 20 digits before the point and 18 behind it",
            "“{written}”换算为{unit}后位数过多，无法精确保存",
            "小数点前最多 20 位，后最多 18 位",
        ),
        Code::UnitMismatch => (
            "`{written}` is in {found}, but the indicator is measured in {expected}",
            "{advice}",
            "“{written}”的单位是{found}，而指标的单位是{expected}",
            "{advice}",
        ),
        Code::UnitTwice => (
            "the cell says {first}, the unit column says {second}",
            "keep one of the two",
            "单元格写的是{first}，单位列写的是{second}",
            "请只保留一个",
        ),
        Code::BarePercent => (
            "`{written}` for a target in %: {written} % or {suggested} %?",
            "write `{suggested}%` or `{written}%`",
            "百分数指标填了“{written}”：是 {written}% 还是 {suggested}%？",
            "请写明 {suggested}% 或 {written}%",
        ),
        Code::NegativeAmount => (
            "`{written}` is negative, but amounts of a {measure} indicator only add up",
            "if amounts can be negative, say `negative = true` in the plan",
            "“{written}”是负数，而{measure}类指标只会累加",
            "如果确实可为负，请在计划中写 negative = true",
        ),
        Code::SameValueTwice => (
            "the value for {period} is given twice, both times the same",
            "remove one of the rows",
            "{period} 的数值重复报送，两次相同",
            "请删去其中一行",
        ),
        Code::TwoValues => (
            "two values for {period}: `{first}` and `{second}`",
            "keep the right one; neither is used until then",
            "{period} 有两个不同的数值：“{first}”和“{second}”",
            "请保留正确的一个；在此之前两个都不采用",
        ),
        Code::UnknownState => (
            "`{written}` is no state of a milestone",
            "write one of {known}",
            "“{written}”不是定性任务的状态",
            "可用：{known}",
        ),
        Code::PartOfCumulative => (
            "a cumulative value for {period} does not say from when it counts",
            "write the period at whose end it was taken (`2022-Q2`) or the span from the plan's start (`1-6月`)",
            "{period} 的累计值没有说明从何时起算",
            "请写截止的报告期（2022-Q2）或自计划开始的区间（1-6月）",
        ),
        Code::YearAssumed => (
            "periods without a year were taken as {year}: {count} times, first `{written}`",
            "write the year to be sure",
            "{count} 处期间未写年份，按 {year} 年处理，首处为“{written}”",
            "写明年份更稳妥",
        ),
        Code::EncodingUsed => (
            "`{file}` was read as {encoding}",
            "save as “CSV UTF-8” to be sure",
            "“{file}”按 {encoding} 读取",
            "另存为“CSV UTF-8”更稳妥",
        ),
        Code::PartsNotJudged => (
            "{count} values are of parts of the area ({areas}) and are not counted into {area}",
            "give the value of the whole area too",
            "{count} 个数值属于下辖地区（{areas}），未计入{area}",
            "请同时报送全域数值",
        ),
        Code::GapButSettled => (
            "{target} is settled by what was reported, but {missing} is not reported",
            "hand in what is missing",
            "{target} 凭已报数据即可下结论，但缺报 {missing}",
            "请补报",
        ),
        Code::PartsContradictWhole => (
            "{target}: {parts} add up to {sum}, but {whole} was reported as {value}",
            "correct one of them; the target is not judged until then",
            "{target}：{parts} 合计 {sum}，而 {whole} 报送的是 {value}",
            "请更正其一；在此之前不予评估",
        ),
        Code::PartsRounded => (
            "{target}: {parts} add up to {sum}, {whole} was reported as {value}; the difference can be rounding, {value} was used",
            "nothing to do if the parts are rounded",
            "{target}：{parts} 合计 {sum}，{whole} 报送的是 {value}；差额可能来自四舍五入，采用 {value}",
            "如各分项为四舍五入值，则无需处理",
        ),
        Code::ValuesContradict => (
            "{target}: the values at {period} differ: {first} and {second}",
            "keep the right one; the target is not judged until then",
            "{target}：{period} 的数值不一致：{first} 和 {second}",
            "请保留正确的一个；在此之前不予评估",
        ),
        Code::DoneDateUnclear => (
            "{target} was reported as done in {period}, but was due on {due}",
            "give the day on which it was done as the period",
            "{target} 报送为 {period} 内完成，但期限是 {due}",
            "请把完成日期写在期间列",
        ),
        Code::StateFellBack => (
            "{target} was done in {before} and is reported as “{state}” in {after}",
            "the newest report counts; correct it if that is wrong",
            "{target} 在 {before} 已完成，{after} 又报为“{state}”",
            "以最新报送为准；如有误请更正",
        ),
    };
    (Template { message, hint }, Template { message: message_zh, hint: hint_zh })
}
