//! Words and clauses inside the sentences of diagnostics.

use super::Lang;
use crate::report::Term;

/// The words of a term.
#[expect(clippy::too_many_lines, reason = "one line a term")]
pub(super) fn term(term: Term, lang: Lang) -> &'static str {
    let (english, chinese) = match term {
        Term::KindText => ("a text in quotation marks", "加引号的文字"),
        Term::KindBlank => ("an empty one", "空白"),
        Term::KindNumber => ("a number", "数字"),
        Term::KindQuantity => (
            "a number, or a number with its unit in quotation marks",
            "数字，或加引号的“数字+单位”",
        ),
        Term::KindTexts => ("a list of texts", "文字列表"),
        Term::KindFlag => ("`true` or `false`", "true 或 false"),
        Term::KindTable => ("a table", "表"),
        Term::DiffersInValue => ("the number differs", "数值不同"),
        Term::DiffersInUnit => ("the unit does not convert", "单位不能换算"),
        Term::DiffersInComparator => ("the text binds it in another way", "界限方向不同"),
        Term::DiffersInGrowth => {
            ("one is a change and the other a value", "一个是增减幅度，一个是数值")
        }
        Term::DiffersInDue => ("the deadline differs", "期限不同"),
        Term::DiffersInStretch => {
            ("the upper end of the range is not the stretch", "区间上限与 stretch 不同")
        }
        Term::KindDate => ("a date", "日期"),
        Term::KindList => ("a list", "列表"),
        Term::PartsAddUp => ("add up to", "合计"),
        Term::PartsMean => ("have a mean of", "平均"),
        Term::PartsGreatest => ("have a maximum of", "最大值"),
        Term::PartsSmallest => ("have a minimum of", "最小值"),
        Term::PartsLaxest => ("include", "中有"),
        Term::WholeArea => ("the whole area", "全域"),
        Term::ColumnIndicator => ("`indicator` (指标)", "“指标”（indicator）"),
        Term::ColumnPeriod => ("`period` (期间)", "“期间”（period）"),
        Term::ColumnValue => ("`value` (实际值)", "“实际值”（value）"),
        Term::ColumnArea => ("`area` (地区)", "“地区”（area）"),
        Term::ColumnUnit => ("`unit` (单位)", "“单位”（unit）"),
        Term::ColumnEvidence => ("`evidence` (佐证)", "“佐证”（evidence）"),
        Term::ColumnNote => ("`note` (备注)", "“备注”（note）"),
        Term::ColumnStatus => ("`status` (状态)", "“状态”（status）"),
        Term::ColumnVersion => {
            ("`version` (版本, 报送日期)", "“版本”（version，含报送日期、修订日期）")
        }
        Term::MeasureFlow => ("flow", "当期值（flow）"),
        Term::MeasureCumulative => ("cumulative", "累计值（cumulative）"),
        Term::MeasureLevel => ("level", "时点值（level）"),
        Term::MeasureRate => ("rate", "比率（rate）"),
        Term::MeasureGrowth => ("growth", "增幅（growth-of）"),
        Term::MeasureRatio => ("ratio", "比值（ratio）"),
        Term::MeasureShare => ("share of a whole", "占比（share-of）"),
        Term::MilestoneStates => (
            "`not-started`, `in-progress`, `done`, `cancelled` (未启动, 推进中, 已完成, 已取消)",
            "未启动、推进中、已完成、已取消（not-started、in-progress、done、cancelled）",
        ),
        Term::NoUnit => ("no unit", "无单位"),
        Term::ReferenceIsItself => ("it is the indicator itself", "那是指标自身"),
        Term::ReferenceIsMilestone => ("it is a milestone", "那是定性任务"),
        Term::ReferenceIsComputed => {
            ("it is itself computed from others", "它本身由其他指标计算得出")
        }
        Term::ReferenceUnitsDiffer => {
            ("a share needs two units that convert into each other", "求占比时两者单位必须可以换算")
        }
        Term::ReferenceRatioUnit => (
            "the unit of a ratio is `%`, or the one unit `/` the other",
            "比值的单位应为“%”，或“甲单位/乙单位”",
        ),
        Term::ReferenceIsShare => (
            "growth, ratios and shares do not add up; add up what they are computed from",
            "增幅、比值和占比不能相加，请先将其分子、分母分别相加",
        ),
        Term::ReferenceMeasureDiffers => (
            "amounts (`flow`, `cumulative`), levels and rates do not go together",
            "累加量（flow、cumulative）、时点值（level）与比率（rate）不能混用",
        ),
        Term::ReferenceMemberUnit => {
            ("its unit does not convert into the unit of the sum", "其单位不能换算为合计的单位")
        }
        Term::ReferenceCountedTwice => ("it would be counted twice", "它会被重复计算"),
        Term::ReferenceTooDeep => {
            ("there are more than 16 levels of sums below it", "其下的合计超过 16 层")
        }
        Term::ThresholdsCrossed => {
            ("`far-behind` must not lie above `behind`", "far-behind 不能高于 behind")
        }
        Term::ThresholdUnit => ("the unit does not fit the basis", "单位与 basis 不符"),
        Term::ThresholdRange => ("the value is out of range", "数值超出范围"),
        Term::SwingPoints => ("percentage points apart", "个百分点"),
        Term::SwingTimes => ("times one the other", "倍"),
        Term::SumNeedsTwo => ("a sum needs two members or more", "合计至少需要两个成员指标"),
        Term::ShareIsPercent => {
            ("a share is in `%` or `‰`, which need not be written", "占比以“%”或“‰”计，可省略不写")
        }
        Term::OnlyForAmounts => (
            "it is about amounts that add up (`flow`, `cumulative`)",
            "它只用于可累加的数值（flow、cumulative）",
        ),
        Term::TrendNeedsDirection => (
            "it needs a target with a direction (`at-least`, `at-most`, `above`, `below`)",
            "它需要有方向的目标（at-least、at-most、above、below）",
        ),
        Term::TrendNeedsBaseline => {
            ("this method counts from a `baseline`", "该方法从 baseline（基期值）起算")
        }
        Term::TrendNeedsState => (
            "amounts begin at zero each time; it is for `level`, `rate`, growth and ratios",
            "数量每期从零开始；它用于 level、rate、增幅和比值",
        ),
        Term::RevisesNoTarget => (
            "a part in it has no target in the indicator's own `targets` that could be revised",
            "其中有地区在该指标的 targets 中没有目标，无从调整",
        ),
        Term::BaselineNeedsYears => (
            "in a plan of one year a rate is compared whole; only plans of several years have a way from a baseline",
            "一年期计划中比率按全额比较，跨年计划才有自基期值起的进程",
        ),
        Term::CompoundNeedsYears => {
            ("growth a year is for plans of more than one year", "年均增速只用于跨年计划")
        }
        Term::CompoundTooLong => (
            "growth a year is for plans of at most 100 years; use `linear`",
            "年均增速只用于不超过 100 年的计划，请用 linear",
        ),
        Term::OnlyForGrowthAlone => (
            "only `trend = \"open-sdg-growth\"` looks at a natural limit",
            "只有 trend = \"open-sdg-growth\" 用到自然极限",
        ),
        Term::TrendTooLong => {
            ("growth a year is for plans of at most 100 years", "年均增速只用于不超过 100 年的计划")
        }
        Term::CompoundNeedsState => (
            "only a level, a rate or a ratio grows from year to year; amounts of the plan add up",
            "只有时点值、比率和比值逐年增长，当期值和累计值在计划期内相加",
        ),
        Term::CompoundNeedsBaseline => (
            "growth begins at a `baseline`, and there is none",
            "增速须自 baseline（基期值）起算，但没有写明",
        ),
        Term::CompoundNeedsPositive => (
            "no rate of growth leads from or to zero or less; use `linear`",
            "自零或负数出发、或以其为目标，均无增速可言，请用 linear",
        ),
        Term::OnlyForLevels => (
            "amounts begin at zero, and growth is a way of its own: only levels, rates and ratios have a baseline",
            "数量从零开始，增幅本身就是变化：只有时点值、比率和比值有基期值",
        ),
        Term::StretchNeedsDirection => (
            "`equals` and `between` have no direction to stretch into",
            "equals 和 between 没有方向，无法设更高目标",
        ),
        Term::HasNoTarget => {
            ("the indicator says `target = \"none\"`", "该指标已写明 target = \"none\"")
        }
        Term::RatesHaveNoShares => {
            ("shares of a rate mean nothing: give values", "比率不能按份额分解：请写数值")
        }
        Term::ScheduleIsEmpty => ("it holds no step", "其中没有任何一期"),
        Term::StepTwice => ("two steps are for the same month", "同一月份写了两次"),
        Term::ShareOutOfRange => ("a share lies between 0 % and 100 %", "份额应在 0% 到 100% 之间"),
        Term::GrowthIsPercent => ("growth is measured in %", "增幅以 % 计"),
        Term::NoFigure => (
            "it does not begin with a number, or holds signs that a figure does not have",
            "它不是以数字开头，或含有多余的符号",
        ),
        Term::SeveralFigures => ("it holds more than one number", "其中不止一个数"),
        Term::OddGrouping => {
            ("the separators do not group the digits by three", "千分位分隔不规则")
        }
        Term::SplitFigure => (
            "it stands in two cells, as a number does whose comma is not in quotation marks",
            "它分在两个单元格里：数字中的逗号没有加引号时会这样",
        ),
        Term::SlippedFigure => (
            "it stands behind an empty cell for the value, in a column where no value is looked for",
            "它前面的数值格是空的，而它所在的列不是数值列",
        ),
        Term::AdviceMoveBack => (
            "if it is the value, move it to the value's column; if it is a remark, say in words what it is",
            "若它就是实际值，请移回数值列；若是备注，请用文字说明它是什么",
        ),
        Term::Approximate => ("it says about how much, not how much", "它是约数，不是确数"),
        Term::SpreadsheetDate => (
            "it is a date; spreadsheets turn a range such as 1-2 into one",
            "它是日期；电子表格会把“1-2”这样的范围变成日期",
        ),
        Term::LooksLikeMonth => (
            "it looks like a month; spreadsheets turn what is typed, such as 5-22, into one",
            "它像是月份；电子表格会把“5-22”这样的输入变成月份",
        ),
        Term::SpreadsheetError => ("it is an error of a spreadsheet", "它是电子表格的错误值"),
        Term::Formula => ("it is a formula, not its result", "它是公式，不是结果"),
        Term::ShownOtherwise => (
            "the sheet shows another number than it stores, and the unit behind it is of the number shown",
            "表中显示的数与所存的数不同，其后的单位属于所显示的数",
        ),
        Term::NotFinite => ("it is no number at all", "它根本不是数值"),
        Term::BarePoint => ("a point needs digits on both sides", "小数点前后都须有数字"),
        Term::AdviceOneNumber => (
            "write one number, with its unit if it differs; for a value not known yet write `待公布` or leave the cell blank",
            "请只写一个数，单位不同时写明；尚无数据请写“待公布”或留空",
        ),
        Term::AdviceExact => (
            "write the exact figure; as long as it is not known, write `待公布` or leave the cell blank",
            "请写确切的数；尚不知道时请写“待公布”或留空",
        ),
        Term::AdviceReached => ("write the one figure that was reached", "请只写实际达到的那个数"),
        Term::AdviceTextColumn => (
            "set the column to text and type the figure again",
            "请把该列设为文本格式，重新填写数值",
        ),
        Term::AdviceMendSheet => (
            "mend the formula or widen the column, and save again; for a value not known yet write `待公布`",
            "请改正公式或加宽列后重新保存；尚无数据请写“待公布”",
        ),
        Term::AdviceShowAsStored => (
            "give the cell a number format that shows the number as it is, and write its unit into a column",
            "请改用不缩放的数字格式，并在“单位”列写明单位",
        ),
        Term::AdviceResult => (
            "open it in the spreadsheet, let it calculate, and save the value",
            "请用电子表格打开、计算后保存数值",
        ),
        Term::AdviceOneACell => (
            "write one number into the cell, and the other into a row of its own",
            "请一个单元格只写一个数，另一个数单独成行",
        ),
        Term::AdviceNoSeparators => (
            "write it without separators (`1234567`), and decimals behind a point (`1.23`)",
            "请不写分隔符（1234567），小数用点（1.23）",
        ),
        Term::AdviceBothSides => ("write `0.5` or `12`", "请写成 0.5 或 12"),
        Term::RangeOfFigures => {
            ("it is a range; an actual value is one number", "它是范围；实际值只有一个数")
        }
        Term::AdvicePercentagePoints => (
            "% and percentage points (pp, 百分点) are different: from 10 % to 12 % is 2 points, or 20 %",
            "百分数（%）和百分点（pp）不同：从 10% 到 12% 是 2 个百分点，增幅 20%",
        ),
        Term::AdviceAlias => (
            "convert it where it is known what it means; if the two mean the same, declare it in the plan: `[units]`, `\"户\" = \"家\"`",
            "请在知道含义处换算；如果两者确实相同，可在计划中声明：[units] 下写 \"户\" = \"家\"",
        ),
        Term::AdviceNoRemark => (
            "write the figure, with its unit if it differs, and nothing else; remarks go into a column 备注 (note)",
            "单元格内只写数值，单位不同时写明；其他说明请写入“备注”列",
        ),
        Term::AdviceQuoteCommas => (
            "a cell that holds a comma needs quotation marks around it",
            "单元格内含逗号时须加引号",
        ),
        Term::AdviceUnderNoHeader => (
            "move what stands beside the table under a header, or remove it",
            "请把表外单元格的内容移到有列头的列下，或删去",
        ),
        Term::AdviceBlankBelowPart => (
            "blanks of merged cells are not filled: write the part, or the plan's area for a value of the whole; or say in the plan what blanks mean: `fill-down = true` the one above, `false` the whole",
            "合并单元格的空白不作推断：请写明下辖地区，整体数值请写计划所属地区；也可在计划中写明空白的含义：fill-down = true 沿用上一行，false 指整体",
        ),
        Term::AdviceWriteArea => (
            "write the area into this row: whom a blank below that one is about is not known",
            "请在本行写明地区：上一行的地区不能确定，其下的空白属于谁也就无法确定",
        ),
        Term::RowRefused => ("not known, as that row was refused", "不能确定，该行未被采用"),
        Term::ScientificWithText => {
            ("it is scientific notation with text behind it", "它是科学计数法，其后还有文字")
        }
        Term::AdviceQuotes => (
            "full-width quotation marks “ ” are letters to TOML: write \"…\"",
            "中文引号“ ”在 TOML 中只是普通字符，请改用英文引号 \"…\"",
        ),
        Term::AdviceQuoteText => {
            ("put the text in quotation marks: \"…\"", "文字须加英文引号：\"…\"")
        }
        Term::AdviceKey => (
            "keys are English words; a Chinese key of your own must stand in quotation marks: \"户\" = \"家\"",
            "键是英文单词；自定义的中文键须加英文引号：\"户\" = \"家\"",
        ),
        Term::AdviceFullWidth => (
            "a full-width comma, equals sign, bracket or digit stands in this line: use the ASCII ones",
            "本行有全角的逗号、等号、括号或数字，请改用半角",
        ),
        Term::AdviceTwice => {
            ("remove one of the two, or give one another name", "请删去其一，或改名")
        }
        Term::NotANumber => ("is not an exact number", "不是精确的数"),
        Term::NumberTooLong => (
            "has too many digits: at most 20 before the point and 18 behind it",
            "位数过多：小数点前至多 20 位，小数点后至多 18 位",
        ),
        Term::AdviceDate => {
            ("write a day of the calendar: `\"2022-09-30\"`", "请写实际存在的日期：\"2022-09-30\"")
        }
        Term::AdviceSyntax => (
            "one `key = value` in each line; texts in quotation marks, lists in [ ]",
            "每行一个“键 = 值”；文字加英文引号，列表用 [ ]",
        ),
        Term::SyntaxTwice => ("this key or table is given twice", "键或表重复"),
        Term::SyntaxUnquoted => ("a text must stand in quotation marks", "文字没有加英文引号"),
        Term::SyntaxKey => (
            "this key has letters that a bare key cannot have",
            "不加引号的键只能用英文字母、数字、“-”和“_”",
        ),
        Term::SyntaxUnexpected => {
            ("something stands where the line should end", "此处本应换行，却还有内容")
        }
        Term::SyntaxUnclosed => ("a quotation mark or bracket is not closed", "引号或括号没有闭合"),
        Term::SyntaxNoValue => ("a value is missing", "缺少值"),
        Term::SyntaxDate => ("this date or time does not exist", "日期或时间不存在"),
        Term::BeforePlan => ("no month of the plan is over then", "那时计划的第一个月尚未结束"),
        Term::NotATime => ("that is no period or day", "这不是期间或日期"),
        Term::FormatOldWorkbook => ("an old workbook (.xls, .et)", "旧版工作簿（.xls、.et）"),
        Term::FormatBrokenArchive => ("a damaged workbook or archive", "已损坏的工作簿或压缩包"),
        Term::FormatArchive => {
            ("an archive of other files (.zip, .tar, .rar, .7z)", "压缩包（.zip、.tar、.rar、.7z）")
        }
        Term::ColumnNamed => ("the column `{name}`", "“{name}”列"),
        Term::ColumnNumbered => {
            ("column {number}, which has no header,", "第 {number} 列没有列头，")
        }
        Term::FormatCutGzip => {
            ("a compressed file that ends too early", "不完整的压缩文件（末尾缺失）")
        }
        Term::FormatBrokenGzip => ("a damaged compressed file", "已损坏的压缩文件"),
        Term::FormatNumbers => ("a workbook of Numbers (.numbers)", "Numbers 表格（.numbers）"),
        Term::FormatDatabase => ("a database", "数据库文件"),
        Term::FormatPlainText => ("a text (.txt, .dat, .tab)", "文本文件（.txt、.dat、.tab）"),
        Term::FormatReadable => {
            ("a data file of another name than was asked for", "数据文件，但名称不在所指范围内")
        }
        Term::FormatOther => ("a file of another kind", "其他类型的文件"),
        Term::FolderBelow => ("a folder inside the one that was read", "下级文件夹"),
        Term::LinkToNothing => ("a link that leads nowhere", "失效的链接"),
        Term::LinkLeadsBack => {
            ("a link back to a folder that it stands in", "指回上级文件夹的链接")
        }
        Term::NoRegularFile => ("a pipe or a device", "管道或设备，不是普通文件"),
        Term::AdviceNameToo => (
            "if it is to be read, name it as well: on the command line, or under `files` in the plan",
            "如需读取，请在命令行或计划的 files 中一并写明",
        ),
        Term::AdviceNameFolder => (
            "to read what is in it, name it as well; or search all folders with `**`: `data/**/*.csv`",
            "如需读取其中的文件，请一并写明该文件夹，或用“**”查找各级文件夹，例如 data/**/*.csv",
        ),
        Term::AdviceMendLink => (
            "delete the link, or put the file where it leads to",
            "请删除该链接，或把文件放到它所指的位置",
        ),
        Term::AdviceNothingLost => (
            "nothing is lost: the folder that it leads to is looked through already",
            "没有遗漏：它所指的文件夹已经查找过",
        ),
        Term::FormatProtectedWorkbook => {
            ("a workbook that a password protects", "设有密码的工作簿")
        }
        Term::FormatBinaryWorkbook => ("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"),
        Term::FormatWorkbook => ("a workbook (.xlsx)", "工作簿（.xlsx）"),
        Term::FormatBinary => (
            "no text, or text in UTF-16 without a mark",
            "非文本数据，或没有字节顺序标记的 UTF-16 文本",
        ),
        Term::FormatText => {
            ("a document of a word processor (.docx, .doc, .odt)", "文字文档（.docx、.doc、.wps）")
        }
        Term::FormatSlides => ("a file of slides", "演示文稿"),
        Term::FormatOfd => ("an OFD document", "OFD 版式文件"),
        Term::FormatPicture => ("a picture", "图片"),
        Term::FormatUtf32 => ("text in UTF-32", "UTF-32 编码的文本"),
        Term::FormatUtf7 => ("text in UTF-7", "UTF-7 编码的文本"),
        Term::FormatUtf16Unmarked => {
            ("text in UTF-16 or UTF-32 without a mark", "没有字节顺序标记的 UTF-16 或 UTF-32 文本")
        }
        Term::AdviceSaveAsUtf8 => ("save it as “CSV UTF-8”", "请另存为“CSV UTF-8”"),
        Term::AdviceNameUtf16 => (
            "save it as “CSV UTF-8”; or, if it is UTF-16, say which: `--encoding utf-16le` or `--encoding utf-16be`",
            "请另存为“CSV UTF-8”；若为 UTF-16，也可写明 --encoding utf-16le 或 --encoding utf-16be",
        ),
        Term::AdviceSaveAs => {
            ("open it and save it as .xlsx or “CSV UTF-8”", "请打开后另存为 .xlsx 或“CSV UTF-8”")
        }
        Term::FormatBrokenCell => ("a damaged cell", "已损坏的单元格"),
        Term::AdviceCorrectCell => (
            "open the workbook, correct it there, and save it again",
            "请打开工作簿，改正后重新保存",
        ),
        Term::AdviceUnpack => {
            ("unpack it and name the files that were in it", "请先解压，再指明其中的文件")
        }
        Term::AdviceUnprotect => (
            "open it with its password, take the password off, and save it again",
            "请用密码打开，取消密码保护后重新保存",
        ),
        Term::AdviceCopyTable => (
            "copy its table into a spreadsheet, and save that as .xlsx or “CSV UTF-8”",
            "请把其中的表复制到电子表格，保存为 .xlsx 或“CSV UTF-8”",
        ),
        Term::AdviceGetAgain => (
            "it was cut off or changed on its way: get it again from whoever made it",
            "文件在传输中被截断或改动：请向制作者重新索取",
        ),
        Term::AdviceType => (
            "ask for the spreadsheet that it was made from, or type the figures",
            "请索取原电子表格，或录入其中的数值",
        ),
        Term::FormatHtml => ("a web page or XML", "网页或 XML"),
        Term::FormatPdf => ("a PDF document", "PDF 文档"),
        Term::NotAboveOne => ("it must be more than 1", "应大于 1"),
        Term::IsNegative => ("it cannot be negative", "不能为负"),
        Term::NotReportedYet => ("not known yet", "尚不能计算"),
        Term::KnownUnit => {
            ("this unit is known and keeps its meaning", "这是已知单位，不能改变含义")
        }
        Term::AliasCircle => ("the aliases lead in a circle", "别名互相指代"),
        Term::SyntaxOther => ("this is not how TOML is written", "此处不符合 TOML 写法"),
        Term::SyntaxNoComma => ("a comma is missing", "缺少逗号"),
        Term::Tabs => ("tabs", "制表符"),
        Term::Semicolons => ("semicolons", "分号"),
        Term::NoAreas => {
            ("none; name them in the plan: `area`, `parts`", "无；请在计划中写 area、parts")
        }
        Term::Selections => (
            "ID, ID*, NAME, section=ID, owner=NAME, tag=NAME, commitment=binding|expected",
            "编号、编号*、全称、section=编号、owner=名称、tag=标签、commitment=binding 或 expected",
        ),
        Term::NoSuchCode => ("there is no such diagnostic code", "没有这个诊断代码"),
        Term::NoSuchTarget => ("the plan has no such target", "计划中没有这个目标"),
        Term::StepBeyondTarget => ("a step asks for more than the target", "某一期超过了目标"),
        Term::FileTooLarge => (
            "it has more than {limit}; `--max-size` allows more",
            "超过 {limit}；可用 --max-size 放宽",
        ),
        Term::PlanTooLarge => ("a file of this kind may have {limit}", "此类文件不能超过 {limit}"),
        Term::TooManyColumns => ("a row has more than {limit} fields", "一行超过 {limit} 个字段"),
        Term::FieldTooLong => (
            "a field has more than {limit}; is a quotation mark never closed?",
            "单个字段超过 {limit}，是否有引号没有闭合？",
        ),
        Term::TooManyParts => {
            ("the archive has more than {limit} parts", "压缩包内超过 {limit} 个文件")
        }
        Term::UnpacksTooLarge => (
            "it unpacks to more than {limit}; `--max-size` allows more",
            "解压后超过 {limit}；可用 --max-size 放宽",
        ),
        Term::UnpacksManyTimes => (
            "it unpacks to more than {limit} times its own size, as no table of people does; `--max-size` allows more",
            "解压后超过自身大小的 {limit} 倍，正常的表不会如此；可用 --max-size 放宽",
        ),
        Term::TooManyCells => (
            "it has more than {limit} cells; `--max-size` allows more",
            "单元格超过 {limit} 个；可用 --max-size 放宽",
        ),
        Term::SheetsTooLong => (
            "its sheets come to more than {limit}, blank cells included; `--max-size` allows more",
            "各工作表的内容（含空白单元格）超过 {limit}；可用 --max-size 放宽",
        ),
        Term::RowRepeatsTooOften => (
            "a row that is not blank is repeated more than {limit} times, as when a cell was filled down to the end of the sheet: delete the rows below the table",
            "有一行非空白的行重复超过 {limit} 次，例如单元格被一直填充到表底：请删去表下方的行",
        ),
        Term::TooManyEntries => (
            "more than {limit} files and folders lie below it; `--max-files` allows more",
            "其下超过 {limit} 个文件和文件夹；可用 --max-files 放宽",
        ),
        Term::FoldersTooDeep => {
            ("folders lie more than {limit} deep below it", "其下的文件夹超过 {limit} 层")
        }
        Term::TextHasNoSheets => (
            "none, it is a text; leave out the `#` and what stands behind it",
            "无，它是文本文件；请去掉“#”及其后的内容",
        ),
        Term::LinkLeadsNowhere => ("it is a link that leads nowhere", "它是失效的链接"),
        Term::ByOption => ("`--period`", "--period 选项"),
        Term::ByTitle => ("the title above the table", "表上方的标题"),
        Term::ByFileName => ("the name of the file", "文件名"),
        Term::ByName => (
            "the name of the file, of its folder or of its sheet",
            "文件、所在文件夹或工作表的名称",
        ),
        Term::NoSuchFile => ("there is no such file", "文件不存在"),
        Term::NothingIsFetched => {
            ("it is an address, and nothing is fetched", "这是网络地址，程序不从网络读取")
        }
        Term::PlanIsNoFile => ("the plan was not read from a file", "计划不是从文件读取的"),
        Term::NotAFolder => {
            ("a part of its path is a file, not a folder", "路径中的一段不是文件夹")
        }
        Term::EndsTooEarly => {
            ("it ends too early, as after a broken transfer", "内容不完整，可能传输中断")
        }
        Term::Damaged => ("it is damaged", "文件已损坏"),
        Term::NotPermitted => ("permission denied", "没有权限"),
        Term::NoSuchFolder => ("its folder does not exist", "所在文件夹不存在"),
        Term::IsFolder => ("it is a folder", "这是文件夹"),
        Term::DiskFull => ("the disk is full", "磁盘空间不足"),
        Term::InUse => {
            ("another program has it open: close it there", "其他程序正在使用，请先在该程序中关闭")
        }
        Term::DriveGone => ("the network drive does not answer", "网络驱动器没有响应"),
        Term::NotEnoughMemory => ("there is not enough memory", "内存不足"),
        Term::DiskReadOnly => ("the disk cannot be written to", "磁盘为只读"),
        Term::NameTooLong => {
            ("no file can have this name, it is too long or malformed", "文件名过长或不合规")
        }
        Term::StandardOutput => ("standard output", "标准输出"),
        Term::WeightNotPositive => ("a weight is a number above 0", "权重应是大于 0 的数"),
        Term::WeightsIncomplete => (
            "either all parts of an area have a weight, or none has",
            "同一地区的下辖地区要么都写权重，要么都不写",
        ),
        Term::SharesDoNotAddUp => {
            ("shares, rates and growth of parts do not add up", "各地区的比率和增幅不能相加")
        }
        Term::NoMeanOfShares => (
            "the whole's share is computed from the values of the whole, never from the shares of parts",
            "全域的比值由全域数值计算，不由各地区的比值合成",
        ),
        Term::RatioNeedsParts => (
            "only `ratio` and `growth-of` have values to be computed from",
            "只有 ratio 和 growth-of 有可供计算的分子分母",
        ),
        Term::BandsAreNotDivided => (
            "a `between` has no single limit to give to a part",
            "between 没有可以分解的单一目标值",
        ),
        Term::ScheduleNotDivided => (
            "the steps of `pace` are values of the whole: write shares, which hold for parts too",
            "pace 中写的是全域的数值；请改写为份额，份额对各地区同样适用",
        ),
        Term::KindTables => ("a list of tables, `[[…]]`", "表的列表，写作 [[…]]"),
        Term::Passes => ("it passes", "通过"),
        Term::Pending => ("it is not judged yet", "待评估"),
        Term::Waived => ("it is waived", "豁免"),
        Term::StatusInvalid => ("invalid", "数据有误"),
        Term::StatusNotDue => ("not due", "未到期"),
        Term::StatusMissing => ("missing", "缺报"),
        Term::StatusUndecidable => ("undecidable", "无法判定"),
        Term::StatusExceeded => ("exceeded", "超额完成"),
        Term::StatusAchieved => ("achieved", "已完成"),
        Term::StatusMissed => ("missed", "未完成"),
        Term::StatusOnTrack => ("on track", "达到序时进度"),
        Term::StatusSlightlyBehind => ("slightly behind", "基本达到"),
        Term::StatusBehind => ("behind", "滞后"),
        Term::StatusFarBehind => ("far behind", "严重滞后"),
        Term::ScoreOrder => (
            "`floor`, `at-target` and `cap` must rise in this order",
            "floor、at-target、cap 须依次递增",
        ),
        Term::GradesEqual => ("two grades begin at the same percentage", "两个等次的界线相同"),
        Term::ScoreNotPlain => {
            ("a number of 0 or more, without a unit", "应为不带单位、不小于 0 的数")
        }
        Term::ExtraNeedsFloor => (
            "only `at-least` and `above` count units beyond the target or short of it",
            "只有 at-least 和 above 按超额或欠缺的单位加减分",
        ),
        Term::TemplateName => ("it uses a name that does not exist", "用到了不存在的名称"),
        Term::TemplateSyntax => ("it is malformed", "语法有误"),
        Term::TemplateCall => (
            "it calls a filter, test, function or file that does not exist",
            "用到了不存在的过滤器、测试、函数或文件",
        ),
        Term::TemplateArguments => {
            ("it calls something with arguments that do not fit", "调用时参数不符")
        }
        Term::TemplateOperation => {
            ("it asks for what cannot be done with these values", "对这些值不能这样处理")
        }
        Term::TemplateSteps => ("it takes too many steps", "步骤过多"),
        Term::TemplateSize => ("the page becomes too large", "页面过大"),
    };
    lang.pick(english, chinese)
}
