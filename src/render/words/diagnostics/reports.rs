//! Sentences about reports that are written, and about those that are compared: `PC07xx`.

use super::Sentences;

pub(super) const UNKNOWN_FORMAT: Sentences = Sentences::new(
    "`{format}` in `--report {written}` is no format",
    "formats: {known}; for a file whose name begins so, write `./{written}`",
    "--report {written} 中的“{format}”不是输出格式",
    "可用格式：{known}；如文件名就是这样开头，请写“./{written}”",
);

pub(super) const FORMAT_NOT_TOLD: Sentences = Sentences::new(
    "the name `{file}` does not tell the format of the report",
    "write the format in front, for example `--report json:{file}`; formats: {known}",
    "从文件名“{file}”看不出报告的格式",
    "请在前面写明格式，例如 --report json:{file}；可用格式：{known}",
);

pub(super) const REPORT_WITHOUT_FILE: Sentences = Sentences::new(
    "`--report {written}` names no file",
    "write the file behind the colon, or `-` for standard output: `--report {written}-`",
    "--report {written} 没有写明文件",
    "请在冒号后写文件名，或用 - 表示标准输出：--report {written}-",
);

pub(super) const SAME_PLACE: Sentences = Sentences::new(
    "two reports go to {place}",
    "give each report a place of its own; `--report FORMAT:FILE` as often as you like",
    "有两份报告写到{place}",
    "请为每份报告指定不同的位置；--report 格式:文件 可多次使用",
);

pub(super) const OVER_INPUT: Sentences = Sentences::new(
    "the report `{file}` would be written over a file that is read",
    "give the report another name",
    "报告“{file}”会覆盖所读取的文件",
    "请为报告另取文件名",
);

pub(super) const CANNOT_WRITE: Sentences = Sentences::new(
    "cannot write `{file}`: {reason}",
    "check that its folder exists, may be written to and has room; whatever else was asked for was written",
    "无法写出“{file}”：{reason}",
    "请检查所在文件夹是否存在、是否可写、空间是否足够；其余文件已照常写出",
);

pub(super) const NOT_JSON: Sentences = Sentences::new(
    "`{file}` is no JSON: line {line}, column {column}",
    "compare reports that `plancheck check --report report.json` wrote, whole",
    "“{file}”不是 JSON：第 {line} 行第 {column} 列",
    "请比较由 plancheck check --report report.json 写出的完整报告",
);

pub(super) const STANDARD_INPUT_TWICE: Sentences = Sentences::new(
    "both reports are `-`, and standard input can be read once",
    "name a file for one of them: `plancheck diff old.json -`",
    "两份报告都是“-”，而标准输入只能读取一次",
    "请为其中一份写出文件名：plancheck diff 旧报告.json -",
);

pub(super) const NOT_A_REPORT: Sentences = Sentences::new(
    "`{file}` is {found}, not a report of `plancheck check`",
    "compare reports that `plancheck check --report report.json` wrote",
    "“{file}”是{found}，不是 plancheck check 的报告",
    "请比较由 plancheck check --report report.json 写出的报告",
);

pub(super) const REPORT_VERSION: Sentences = Sentences::new(
    "`{file}` is a report of version {version}; this program knows version {known}",
    "take the plancheck that wrote it, or a newer one",
    "“{file}”是版本 {version} 的报告，本程序只认识版本 {known}",
    "请使用写出该报告的 plancheck，或更新的版本",
);

pub(super) const NOTHING_IN_COMMON: Sentences = Sentences::new(
    "the reports have no target in common: one is of {old}, the other of {new}",
    "compare two reports of one plan: targets are matched by their ids",
    "两份报告没有共同的目标：一份是{old}，另一份是{new}",
    "请比较同一计划的两份报告：目标按编号对应",
);

pub(super) const TEMPLATE_FAULT: Sentences = Sentences::new(
    "this template cannot be used: {problem} (`{detail}`)",
    "docs/report-template.md lists every name and shows the page that plancheck brings along",
    "模板无法使用：{problem}（{detail}）",
    "可用的名称和自带模板见 docs/report-template.md",
);

pub(super) const TEMPLATE_WITHOUT_PAGE: Sentences = Sentences::new(
    "`--template` brands the format `html`, which is not asked for",
    "add `--format html` or `--report report.html`",
    "--template 只用于 html 格式，而本次没有要求这种格式",
    "请加上 --format html 或 --report report.html",
);

pub(super) const FILE_EXISTS: Sentences = Sentences::new(
    "`{file}` exists already; nothing was written",
    "`plancheck init` never overwrites: name another folder (`plancheck init FOLDER`), or move the file away",
    "“{file}”已存在，未写入任何文件",
    "plancheck init 从不覆盖文件：请另指定文件夹（plancheck init 文件夹），或先移走该文件",
);

pub(super) const CANNOT_PRINT: Sentences = Sentences::new(
    "cannot write to standard output: {reason}",
    "check where it is sent to; `--report FILE` writes a report to a file, whole or not at all",
    "无法写到标准输出：{reason}",
    "请检查输出的去处；--report 文件 可将报告完整写入文件",
);
