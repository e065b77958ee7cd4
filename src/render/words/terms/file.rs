//! What is said of files as such.

use crate::report::term::{FileAdvice, FileFault, FileKind, Limit};

/// The words of a [`FileKind`], in English and Chinese.
pub(super) fn file_kind(term: FileKind) -> (&'static str, &'static str) {
    match term {
        FileKind::BrokenArchive => ("a damaged workbook or archive", "已损坏的工作簿或压缩包"),
        FileKind::Archive => {
            ("an archive of other files (.zip, .tar, .rar, .7z)", "压缩包（.zip、.tar、.rar、.7z）")
        }
        FileKind::CutGzip => {
            ("a compressed file that ends too early", "不完整的压缩文件（末尾缺失）")
        }
        FileKind::BrokenGzip => ("a damaged compressed file", "已损坏的压缩文件"),
        FileKind::Numbers => ("a workbook of Numbers (.numbers)", "Numbers 表格（.numbers）"),
        FileKind::Database => ("a database", "数据库文件"),
        FileKind::Plan => ("a plan file (TOML)", "计划文件（TOML）"),
        FileKind::Report => ("a report of plancheck", "plancheck 的报告"),
        FileKind::RunReport => (
            "a report of several plans, which are compared one by one: `jq '.reports[0]'` takes the first of them out",
            "多份计划的报告，须逐份比较：jq '.reports[0]' 可取出第一份",
        ),
        FileKind::Json => ("JSON", "JSON 文件"),
        FileKind::Table => ("a table of data", "数据表"),
        FileKind::PlainText => ("a text (.txt, .dat, .tab)", "文本文件（.txt、.dat、.tab）"),
        FileKind::Readable => {
            ("a data file of another name than was asked for", "数据文件，但名称不在所指范围内")
        }
        FileKind::Other => ("a file of another kind", "其他类型的文件"),
        FileKind::FolderBelow => ("a folder inside the one that was read", "下级文件夹"),
        FileKind::LinkToNothing => ("a link that leads nowhere", "失效的链接"),
        FileKind::LinkLeadsBack => {
            ("a link back to a folder that it stands in", "指回上级文件夹的链接")
        }
        FileKind::NoRegularFile => ("a pipe or a device", "管道或设备，不是普通文件"),
        FileKind::ProtectedWorkbook => ("a workbook that a password protects", "设有密码的工作簿"),
        FileKind::BinaryWorkbook => ("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"),
        FileKind::Workbook => ("a workbook (.xlsx)", "工作簿（.xlsx）"),
        FileKind::Binary => (
            "no text, or text in UTF-16 without a mark",
            "非文本数据，或没有字节顺序标记的 UTF-16 文本",
        ),
        FileKind::Text => {
            ("a document of a word processor (.docx, .doc, .odt)", "文字文档（.docx、.doc、.wps）")
        }
        FileKind::Slides => ("a file of slides", "演示文稿"),
        FileKind::Ofd => ("an OFD document", "OFD 版式文件"),
        FileKind::Picture => ("a picture", "图片"),
        FileKind::Utf32 => ("text in UTF-32", "UTF-32 编码的文本"),
        FileKind::Utf7 => ("text in UTF-7", "UTF-7 编码的文本"),
        FileKind::Utf16Unmarked => {
            ("text in UTF-16 or UTF-32 without a mark", "没有字节顺序标记的 UTF-16 或 UTF-32 文本")
        }
        FileKind::BrokenCell => ("a damaged cell", "已损坏的单元格"),
        FileKind::NestedTable => ("a cell that holds another table", "含有另一张表的单元格"),
        FileKind::OldWorkbook => ("an old workbook (.xls, .et)", "旧版工作簿（.xls、.et）"),
        FileKind::Html => ("a web page or XML", "网页或 XML"),
        FileKind::Pdf => ("a PDF document", "PDF 文档"),
    }
}

/// The words of a [`FileFault`], in English and Chinese.
pub(super) fn file_fault(term: FileFault) -> (&'static str, &'static str) {
    match term {
        FileFault::LinkLeadsNowhere => ("it is a link that leads nowhere", "它是失效的链接"),
        FileFault::NamedPipe => (
            "it is a named pipe; hand its content over by standard input: `plancheck check - < pipe`",
            "它是命名管道；请改用标准输入：plancheck check - < 管道",
        ),
        FileFault::NoSuchFile => ("there is no such file", "文件不存在"),
        FileFault::NothingIsFetched => {
            ("it is an address, and nothing is fetched", "这是网络地址，程序不从网络读取")
        }
        FileFault::PlanIsNoFile => ("the plan was not read from a file", "计划不是从文件读取的"),
        FileFault::NotPermitted => ("permission denied", "没有权限"),
        FileFault::NotAFolder => {
            ("a part of its path is a file, not a folder", "路径中的一段不是文件夹")
        }
        FileFault::EndsTooEarly => {
            ("it ends too early, as after a broken transfer", "内容不完整，可能传输中断")
        }
        FileFault::Damaged => ("it is damaged", "文件已损坏"),
        FileFault::NoSuchFolder => ("its folder does not exist", "所在文件夹不存在"),
        FileFault::IsFolder => ("it is a folder", "这是文件夹"),
        FileFault::DiskFull => ("the disk is full", "磁盘空间不足"),
        FileFault::InUse => {
            ("another program has it open: close it there", "其他程序正在使用，请先在该程序中关闭")
        }
        FileFault::DriveGone => ("the network drive does not answer", "网络驱动器没有响应"),
        FileFault::NotEnoughMemory => ("there is not enough memory", "内存不足"),
        FileFault::DiskReadOnly => ("the disk cannot be written to", "磁盘为只读"),
        FileFault::NameTooLong => {
            ("no file can have this name, it is too long or malformed", "文件名过长或不合规")
        }
    }
}

/// The words of a [`Limit`], in English and Chinese.
pub(super) fn limit(term: Limit) -> (&'static str, &'static str) {
    match term {
        Limit::FileTooLarge => (
            "it has more than {limit}; `--max-size` allows more",
            "超过 {limit}；可用 --max-size 放宽",
        ),
        Limit::PlanTooLarge => ("a file of this kind may have {limit}", "此类文件不能超过 {limit}"),
        Limit::TooManyColumns => ("a row has more than {limit} fields", "一行超过 {limit} 个字段"),
        Limit::FieldTooLong => (
            "a field has more than {limit}; is a quotation mark never closed?",
            "单个字段超过 {limit}，是否有引号没有闭合？",
        ),
        Limit::TextTooLong => (
            "a title, a header, a note or a field that is read has more than {limit}, as no cell of a spreadsheet has; is a quotation mark never closed?",
            "标题、表头、注释或要读取的字段超过 {limit}，电子表格的单元格不会这样长；是否有引号没有闭合？",
        ),
        Limit::TooManyNotes => (
            "more than {limit} lines of the table are no data, which is more than any table of people has; is it a table?",
            "表中不是数据的行超过 {limit} 行，正常表格不会有这样多；请确认所报的是表格",
        ),
        Limit::TooManyParts => {
            ("the archive has more than {limit} parts", "压缩包内超过 {limit} 个文件")
        }
        Limit::UnpacksTooLarge => (
            "it unpacks to more than {limit}; `--max-size` allows more",
            "解压后超过 {limit}；可用 --max-size 放宽",
        ),
        Limit::UnpacksManyTimes => (
            "it unpacks to more than {limit} times its own size, as no table of people does; `--max-size` allows more",
            "解压后超过自身大小的 {limit} 倍，正常的表不会如此；可用 --max-size 放宽",
        ),
        Limit::TooManyCells => (
            "it has more than {limit} cells; `--max-size` allows more",
            "单元格超过 {limit} 个；可用 --max-size 放宽",
        ),
        Limit::TooManyPlaces => (
            "its cells and the blank ones in front of them come to more than {limit}: delete what stands far to the right; `--max-size` allows more",
            "单元格连同其前的空白单元格超过 {limit} 个：请删去远在右侧的内容；可用 --max-size 放宽",
        ),
        Limit::TooManySheets => ("it has more than {limit} sheets", "工作表超过 {limit} 张"),
        Limit::TooManyStyles => (
            "it has more than {limit} styles; copy its tables into a new workbook",
            "样式超过 {limit} 个；请把其中的表复制到新的工作簿",
        ),
        Limit::CellTooLong => ("a cell has more than {limit}", "单个单元格超过 {limit}"),
        Limit::PieceTooLong => (
            "a name, a tag or another piece of its content has more than {limit}",
            "内容中有一个名称、标记或其他片段超过 {limit}",
        ),
        Limit::SheetsTooLong => (
            "its sheets come to more than {limit}, blank cells included; `--max-size` allows more",
            "各工作表的内容（含空白单元格）超过 {limit}；可用 --max-size 放宽",
        ),
        Limit::RowRepeatsTooOften => (
            "a row that is not blank is repeated more than {limit} times, as when a cell was filled down to the end of the sheet: delete the rows below the table",
            "有一行非空白的行重复超过 {limit} 次，例如单元格被一直填充到表底：请删去表下方的行",
        ),
        Limit::TooManyEntries => (
            "more than {limit} files and folders lie below it; `--max-files` allows more",
            "其下超过 {limit} 个文件和文件夹；可用 --max-files 放宽",
        ),
        Limit::FoldersTooDeep => {
            ("folders lie more than {limit} deep below it", "其下的文件夹超过 {limit} 层")
        }
    }
}

/// The words of a [`FileAdvice`], in English and Chinese.
pub(super) fn file_advice(term: FileAdvice) -> (&'static str, &'static str) {
    match term {
        FileAdvice::NameFile => ("name the file in it that is meant", "请写出其中的那个文件"),
        FileAdvice::NamePlanInFolder => {
            ("name the plan in it: `{file}/targets.toml`", "请写出其中的计划：{file}/targets.toml")
        }
        FileAdvice::NoPlanInFolder => (
            "a folder stands for the `targets.toml` in it, and there is none: name the plan file, or start one with `plancheck init`",
            "文件夹代表其中的 targets.toml，而其中没有；请写出计划文件，或用 plancheck init 生成",
        ),
        FileAdvice::NamePlan => (
            "data files are named alone, the plan by an option: `--plan {file}`; `targets.toml` in the current folder need not be named",
            "直接写出的是数据文件，计划请用选项写明：--plan {file}；当前文件夹中的 targets.toml 不必写出",
        ),
        FileAdvice::CompareReports => (
            "name the data that it was made from; two reports are compared by `plancheck diff OLD.json NEW.json`",
            "请写明生成它的数据文件；两份报告的比较用 plancheck diff 旧.json 新.json",
        ),
        FileAdvice::NameDocument => (
            "name the document that the plan was made of (.docx, .txt, .md); the plan itself is named by an option: `--plan {file}`",
            "请写明计划原文（.docx、.txt、.md）；计划本身用选项写明：--plan {file}",
        ),
        FileAdvice::SaveDocument => (
            "open it in the program that made it, and save it as a Word file (.docx) or as plain text (.txt)",
            "请用生成它的程序打开，另存为 Word 文档（.docx）或纯文本（.txt）",
        ),
        FileAdvice::NameToo => (
            "if it is to be read, name it as well: on the command line, or under `files` in the plan",
            "如需读取，请在命令行或计划的 files 中一并写明",
        ),
        FileAdvice::NameFolder => (
            "to read what is in it, name it as well; or search all folders with `**`: `data/**/*.csv`",
            "如需读取其中的文件，请一并写明该文件夹，或用“**”查找各级文件夹，例如 data/**/*.csv",
        ),
        FileAdvice::MendLink => (
            "delete the link, or put the file where it leads to",
            "请删除该链接，或把文件放到它所指的位置",
        ),
        FileAdvice::NothingLost => (
            "nothing is lost: the folder that it leads to is looked through already",
            "没有遗漏：它所指的文件夹已经查找过",
        ),
        FileAdvice::SaveAs => {
            ("open it and save it as .xlsx or “CSV UTF-8”", "请打开后另存为 .xlsx 或“CSV UTF-8”")
        }
        FileAdvice::SaveAsUtf8 => ("save it as “CSV UTF-8”", "请另存为“CSV UTF-8”"),
        FileAdvice::NameUtf16 => (
            "save it as “CSV UTF-8”; or, if it is UTF-16, say which: `--encoding utf-16le` or `--encoding utf-16be`",
            "请另存为“CSV UTF-8”；若为 UTF-16，也可写明 --encoding utf-16le 或 --encoding utf-16be",
        ),
        FileAdvice::CorrectCell => (
            "open the workbook, correct it there, and save it again",
            "请打开工作簿，改正后重新保存",
        ),
        FileAdvice::MoveTable => (
            "give that table a sheet of its own, and write one value into the cell",
            "请把其中的表移到单独的工作表，该单元格只写一个值",
        ),
        FileAdvice::Unpack => {
            ("unpack it and name the files that were in it", "请先解压，再指明其中的文件")
        }
        FileAdvice::Unprotect => (
            "open it with its password, take the password off, and save it again",
            "请用密码打开，取消密码保护后重新保存",
        ),
        FileAdvice::CopyTable => (
            "copy its table into a spreadsheet, and save that as .xlsx or “CSV UTF-8”",
            "请把其中的表复制到电子表格，保存为 .xlsx 或“CSV UTF-8”",
        ),
        FileAdvice::GetAgain => (
            "it was cut off or changed on its way: get it again from whoever made it",
            "文件在传输中被截断或改动：请向制作者重新索取",
        ),
        FileAdvice::Type => (
            "ask for the spreadsheet that it was made from, or type the figures",
            "请索取原电子表格，或录入其中的数值",
        ),
    }
}
