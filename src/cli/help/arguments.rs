//! What each argument means, in both languages.

#[expect(clippy::too_many_lines, reason = "one entry an argument")]
pub(super) fn argument(id: &str) -> (&'static str, &'static str) {
    match id {
        "data" => (
            "Data files, patterns, or - for standard input [default: the plan's own files]",
            "数据文件、匹配式，或用 - 表示标准输入 [默认：计划中写明的文件]",
        ),
        "plan" => ("The plan file [default: targets.toml]", "计划文件 [默认：targets.toml]"),
        "plans" => (
            "A plan file, or a folder or pattern of plans; may be repeated, and then all are judged in one run [default: targets.toml]",
            "计划文件，也可为文件夹或匹配式；可多次给出，一并评估 [默认：targets.toml]",
        ),
        "allow_outside" => (
            "Let the plan extend files outside its folder",
            "允许计划引用其文件夹以外的文件（extends）",
        ),
        "as_of" => (
            "Judge up to the end of this period or day, for example 2022-Q2 or 2022-06-30 [default: the newest period in the data]",
            "评估截至此期间或日期末的情况，例如 2022-Q2、2022-06-30 [默认：数据中最新的期间]",
        ),
        "encoding" => (
            "Encoding of the data files, for example gb18030 or big5 [default: found out]",
            "数据文件的编码，例如 gb18030、big5 [默认：自动识别]",
        ),
        "document_encoding" => (
            "Encoding of the document, for example gb18030 or big5 [default: found out]",
            "计划文件的编码，例如 gb18030、big5 [默认：自动识别]",
        ),
        "period" => (
            "Period of tables that do not say it themselves [default: by title or file name]",
            "表内未写期间时采用的期间 [默认：按标题或文件名]",
        ),
        "max_size" => (
            "Largest data file that is read, in MiB; more raises the limits of workbooks and archives in proportion [default: 2048]",
            "读取的数据文件大小上限，单位 MiB；调高时工作簿和压缩文件的上限同比放宽 [默认：2048]",
        ),
        "max_files" => (
            "Most data files that are read in one run [default: 10000]",
            "一次读取的数据文件数量上限 [默认：10000]",
        ),
        "strict" => (
            "Count every warning as an error, so that the run is incomplete",
            "把每个警告都当作错误，使结果为“不完整”",
        ),
        "waivers" => (
            "File of targets that are excused [default: waivers.toml beside the plan, if there]",
            "豁免文件 [默认：计划旁的 waivers.toml（如有）]",
        ),
        "only" => (
            "Judge these targets alone, may be repeated: an id with * and ?, a name, section=ID, owner=NAME, tag=NAME, commitment=binding or expected [default: all]",
            "只评估这些目标，可重复：编号（可用 *、?）、全称、section=编号、owner=名称、tag=标签、commitment=binding 或 expected [默认：全部]",
        ),
        "area" => (
            "Judge the targets of this area alone [default: the plan's area and all its parts]",
            "只评估该地区的目标 [默认：计划地区及所有下辖地区]",
        ),
        "by_area" => (
            "Show targets that parts of the area have as a table of areas, with places",
            "对有分解目标的指标，按地区列表显示并排名",
        ),
        "changes" => (
            "Show in the table what values have changed by, on the same months of last year and on the period before",
            "在表中显示同比和环比",
        ),
        "missing" => (
            "What a missing report means: incomplete, fail or ignore [default: incomplete]",
            "缺报如何处理：incomplete（不完整）、fail（不通过）、ignore（不计）[默认：incomplete]",
        ),
        "fail_on" => (
            "From which verdict on to exit with 1: fail, warn or never [default: fail]",
            "达到何种结论时以 1 退出：fail、warn、never [默认：fail]",
        ),
        "format" => (
            "Format on standard output: {formats} [default: table]",
            "标准输出的格式：{formats} [默认：table]",
        ),
        "reports" => (
            "Also write a report to a file, as often as you like: json:report.json; the format may be left out where the name tells it; - is standard output",
            "另把报告写入文件，可多次使用，例如 json:report.json；文件名能说明格式时可省略格式；- 表示标准输出",
        ),
        "fail_on_severity" => (
            "From which finding on to exit with 1: error, warning or never [default: error]",
            "发现何种问题时以 1 退出：error（错误）、warning（警告）、never（从不）[默认：error]",
        ),
        "all" => ("Show every finding in full", "列出每一处问题"),
        "quiet" => ("Show the tally alone", "只显示汇总"),
        "width" => (
            "Columns of the table [default: those of the terminal]",
            "表格宽度（列数）[默认：终端宽度]",
        ),
        "template" => (
            "Make the html report with this template [default: plancheck's own]",
            "用此模板生成 html 报告 [默认：自带模板]",
        ),
        "trend_format" => {
            ("Output format: table or json [default: table]", "输出格式：table、json [默认：table]")
        }
        "all_periods" => ("Show the values of every period", "列出每一期的数值"),
        "subject" => (
            "Id of a target or milestone, or a code such as PC0102",
            "目标或任务的编号，或诊断代码，例如 PC0102",
        ),
        "old" => ("The older report, or - for standard input", "较早的报告，或用 - 表示标准输入"),
        "new" => ("The newer report, or - for standard input", "较新的报告，或用 - 表示标准输入"),
        "diff_format" => (
            "Format: table, json or markdown [default: table]",
            "格式：table、json、markdown [默认：table]",
        ),
        "shell" => {
            ("bash, zsh, fish, powershell or elvish", "bash、zsh、fish、powershell 或 elvish")
        }
        "man_folder" => (
            "Where to write the pages of all commands [default: the program's page to standard output]",
            "写入全部手册页的文件夹 [默认：把总手册页写到标准输出]",
        ),
        "of" => (
            "targets (the plan file), waivers, report (of check), validation (of validate), trend or diff",
            "targets（计划文件）、waivers（豁免文件）、report（check 的报告）、validation（validate 的报告）、trend（走势）、diff（比较）",
        ),
        "folder" => ("Where to write [default: here]", "写入的文件夹 [默认：当前文件夹]"),
        "lang" => (
            "Language of every word: en or zh [default: by locale]",
            "界面语言：en、zh [默认：按系统区域设置]",
        ),
        "color" => (
            "Colour: auto, always or never [default: auto]",
            "颜色：auto、always、never [默认：auto]",
        ),
        _ => document_argument(id),
    }
}

/// Arguments of the commands that read a plan document.
fn document_argument(id: &str) -> (&'static str, &'static str) {
    match id {
        "source_document" => (
            "The plan document (.txt, .md, .docx), or - for standard input",
            "计划文本（.txt、.md、.docx），或用 - 表示标准输入",
        ),
        "document" => (
            "The plan document (.txt, .md, .docx), or - for standard input [default: `document` of the plan file]",
            "计划文本（.txt、.md、.docx），或用 - 表示标准输入 [默认：计划文件中的 document]",
        ),
        "draft_format" => (
            "toml (a plan file) or jsonl (one record a promise) [default: toml]",
            "toml（计划文件）或 jsonl（每个承诺一条记录）[默认：toml]",
        ),
        "explain_rules" => (
            "Show for every numeral the rule that took or refused it",
            "逐个数字说明由哪条规则采用或排除",
        ),
        "ledger_format" => ("table or json [default: table]", "table 或 json [默认：table]"),
        "all_numerals" => (
            "Show every numeral of the document and every finding in full",
            "列出文件中的每个数字和每一处问题",
        ),
        _ => ("", ""),
    }
}
