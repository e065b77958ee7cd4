//! Sentences of faults of files as such: `PC00xx`.

use super::Sentences;

pub(super) const CANNOT_READ: Sentences = Sentences::new(
    "cannot read `{file}`: {reason}",
    "check the path and the permissions",
    "无法读取“{file}”：{reason}",
    "请检查路径和读取权限",
);

pub(super) const IS_DIRECTORY: Sentences = Sentences::new(
    "`{file}` is a folder, not a file",
    "{advice}",
    "“{file}”是文件夹，不是文件",
    "{advice}",
);

pub(super) const PLAN_EMPTY: Sentences = Sentences::new(
    "the plan file `{file}` is empty",
    "`plancheck init` writes a plan to start from",
    "计划文件“{file}”是空的",
    "运行“plancheck init”可生成一份起始计划",
);

pub(super) const NO_DATA_FILES: Sentences = Sentences::new(
    "the plan names no data files and none were given",
    "write `files = [\"data/*.csv\"]` under `[data]`, or name the files on the command line",
    "计划未写明数据文件，命令行也没有给出",
    "请在 [data] 中写 files = [\"data/*.csv\"]，或在命令行给出文件",
);

pub(super) const PATTERN_MATCHES_NOTHING: Sentences = Sentences::new(
    "`{pattern}` matches no file",
    "check the spelling and the folder: patterns in a plan are relative to the plan file, those on the command line to the current folder",
    "“{pattern}”没有匹配到任何文件",
    "请检查拼写和所在文件夹：计划中的路径相对于计划文件，命令行中的路径相对于当前文件夹",
);

pub(super) const NOT_TEXT: Sentences = Sentences::new(
    "`{file}` cannot be read as text without loss: byte {byte} fits none of the encodings tried",
    "save it as UTF-8 text (“CSV UTF-8” in a spreadsheet), or name its encoding: `--encoding`",
    "“{file}”无法无损读取：第 {byte} 个字节不属于所试的任何编码",
    "请另存为 UTF-8 文本（电子表格中为“CSV UTF-8”），或用 --encoding 指明编码",
);

pub(super) const NOT_CSV: Sentences = Sentences::new(
    "`{file}` is {found}: no table can be read from it",
    "{advice}",
    "“{file}”是{found}，不能当作数据表读取",
    "{advice}",
);

pub(super) const DATA_EMPTY: Sentences = Sentences::new(
    "the data file `{file}` is empty",
    "a submission without data is no submission: put a header line and at least one row into it",
    "数据文件“{file}”是空的",
    "没有数据不算报送：请写入表头和至少一行数据",
);

pub(super) const NO_ROWS: Sentences = Sentences::new(
    "the data file `{file}` has a header but no rows",
    "a submission without data is no submission: add the rows, or leave the file out",
    "数据文件“{file}”只有表头，没有数据行",
    "没有数据不算报送：请补充数据行，或不要提交此文件",
);

pub(super) const BAD_PATTERN: Sentences = Sentences::new(
    "`{pattern}` is no valid file pattern",
    "`*` stands for any characters within a name, `**` for any folders",
    "“{pattern}”不是有效的文件匹配式",
    "“*”代表文件名中的任意字符，“**”代表任意层文件夹",
);

pub(super) const UNKNOWN_TARGET: Sentences = Sentences::new(
    "unknown `{id}`: {why}",
    "`plancheck list` shows every target; a diagnostic code looks like `PC0102`",
    "找不到“{id}”：{why}",
    "“plancheck list”列出全部目标；诊断代码形如“PC0102”",
);

pub(super) const AS_OF_OUTSIDE_PLAN: Sentences = Sentences::new(
    "nothing can be judged as of {as-of}: {reason}",
    "give a period or day that is not before the plan's first month, for example `--as-of {example}`",
    "无法评估截至 {as-of} 的情况：{reason}",
    "请给出不早于计划首月的期间或日期，例如“--as-of {example}”",
);

pub(super) const TOO_LARGE: Sentences = Sentences::new(
    "`{file}` is too large: {reason}",
    "split it, or reduce it to what the plan needs",
    "“{file}”太大：{reason}",
    "请拆分，或只保留计划需要的内容",
);

pub(super) const NO_SUCH_SHEET: Sentences = Sentences::new(
    "`{file}` has no such sheet",
    "its sheets: {known}",
    "“{file}”中没有这个工作表",
    "现有工作表：{known}",
);

pub(super) const MOJIBAKE: Sentences = Sentences::new(
    "the characters of `{file}` were damaged before it was saved: it says `{written}`",
    "go back to the original file and save it as “CSV UTF-8”",
    "“{file}”在保存前已成乱码：其中有“{written}”",
    "请回到原文件，另存为“CSV UTF-8”",
);

pub(super) const TOO_MANY_FILES: Sentences = Sentences::new(
    "{count} data files are more than the {limit} that are read in one run",
    "was a folder meant that holds something else? If not, raise the limit: `--max-files {count}`",
    "数据文件有 {count} 个，超过一次可读的 {limit} 个",
    "是否指错了文件夹？确需读取时请放宽上限：“--max-files {count}”",
);

pub(super) const PATTERN_TOO_WIDE: Sentences = Sentences::new(
    "`{pattern}` was not followed to its end: {reason}",
    "name the folder that holds the submissions, for example `submissions/2022/*.csv`",
    "没有查找完“{pattern}”：{reason}",
    "请指明存放报送文件的文件夹，例如“报送/2022/*.csv”",
);

pub(super) const FILE_CHANGED: Sentences = Sentences::new(
    "`{file}` was written to while it was read",
    "run it again when whatever writes the file is done",
    "读取“{file}”的过程中有程序在写入该文件",
    "请等写入结束后重新运行",
);

pub(super) const DATA_PASSED_OVER: Sentences = Sentences::new(
    "`{file}` looks like data and was not read: it is {found}",
    "{advice}",
    "“{file}”像是数据，但没有读取：它是{found}",
    "{advice}",
);

pub(super) const OTHER_PASSED_OVER: Sentences = Sentences::new(
    "`{file}` was not read: it is {found}",
    "{advice}",
    "没有读取“{file}”：它是{found}",
    "{advice}",
);

pub(super) const SAME_FILE: Sentences = Sentences::new(
    "`{file}` and `{other}` are one file: it was read once",
    "nothing needs to be done, unless two submissions were meant: then one of them was linked instead of copied",
    "“{file}”与“{other}”是同一个文件，只读取一次",
    "无需处理；若本应是两份报送，则其中一份是链接而不是副本",
);
