//! Every row of the table of forms in `docs/data.md` is run: tables from memory, and files, folders and
//! wildcards with the examples that stand in the page.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::data_page_forms::{PLAN, codes, prose, quoted, read};
use crate::program::{folder, run, stderr};

/// A form by its name in the page, a table of it, the values that are read of the plan's area, and the
/// codes that are told.
type Form = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const FORMS: &[Form] = &[
    ("one value a row", "指标,期间,实际值\n新增高新技术企业,2022-Q1,3\n", &["3"], &[]),
    (
        "indicators by periods",
        "指标,单位,2022-Q1,2022-Q2\n新增高新技术企业,家,3,4\n",
        &["3", "4"],
        &[],
    ),
    (
        "indicators by areas",
        "2022年一季度完成情况,,,\n指标,巴州区,巴中经开区,全市\n新增高新技术企业,3,4,7\n",
        &["7"],
        &["PC0233", "PC0246"],
    ),
    (
        "areas by indicators",
        "2022年一季度完成情况,,\n地区,新增高新技术企业,技术合同成交额(亿元)\n全市,3,0.1\n",
        &["3", "0.1"],
        &["PC0233", "PC0246"],
    ),
    (
        "period of tables without one",
        "2022年一季度完成情况,\n指标,实际值\n新增高新技术企业,3\n",
        &["3"],
        &["PC0233", "PC0246"],
    ),
    (
        "period of tables without one",
        "2022年1-9月指标（2022年10月报）,\n指标,实际值\n新增高新技术企业,3\n",
        &[],
        &["PC0248"],
    ),
    (
        "rows of a statistics bureau",
        "指标,期间,实际值\n技术合同成交额_当季值(亿元),2022-Q1,3\n",
        &["3"],
        &[],
    ),
    (
        "which of the two is used",
        "指标,2022-Q1,2022-Q2\n技术合同成交额_当季值(亿元),3,4\n技术合同成交额_累计值(亿元),3,7\n",
        &["3", "7", "4"],
        &[],
    ),
    ("header of the value column", "指标,期间,本年累计\n新增高新技术企业,2022-Q2,7\n", &["7"], &[]),
    ("unit", "指标,期间,实际值(万元)\n技术合同成交额,2022-Q1,7000\n", &["0.7"], &[]),
    (
        "lines above the header",
        "科技指标完成情况表,,\n填报单位：甲局,,\n指标,期间,实际值\nfirms,2022-Q1,3\n",
        &["3"],
        &["PC0233"],
    ),
    (
        "unit line",
        "单位：万元,,\n指标,期间,实际值\n技术合同成交额,2022-Q1,7000\n",
        &[],
        &["PC0233", "PC0262"],
    ),
    (
        "second header",
        "指标,期间,实际值\nfirms,2022-Q1,3\n指标,期间,实际值\nfirms,2022-Q2,4\n",
        &["3", "4"],
        &["PC0234"],
    ),
    (
        "notes below",
        "指标,期间,实际值\nfirms,2022-Q1,3\n填报人：张三,,\n注：数据为初步数,,\n",
        &["3"],
        &["PC0234"],
    ),
    (
        "part of another row",
        "指标,期间,实际值\nfirms,2022-Q1,3\n其中：省外,2022-Q1,1\n",
        &["3"],
        &["PC0235"],
    ),
    ("blank period", "指标,期间,实际值\n新增高新技术企业,,3\n", &[], &["PC0264"]),
    ("blank name", "指标,期间,实际值\nfirms,2022-Q1,3\n,2022-Q2,4\n", &["3"], &["PC0207"]),
    (
        "value of a percentage",
        "指标,期间,实际值\nshare,2022-Q1,15\nshare,2022-Q2,15%\nshare,2022-Q3,0.15\n",
        &["15", "15"],
        &["PC0217"],
    ),
    (
        "growth in words",
        "指标,期间,实际值\ngrowth,2022-Q1,增长15.2%\ngrowth,2022-Q2,下降3%\ngrowth,2022-Q3,持平\n",
        &["15.2", "-3", "0"],
        &[],
    ),
    (
        "provisional",
        "指标,期间,实际值\ncontracts,2022-Q1,3.5(预计)\ncontracts,2022-Q2,3.5*\ncontracts,2022-Q3,3.5①\n",
        &["3.5", "3.5", "3.5"],
        &["PC0228"],
    ),
    ("running number", "序号,指标,期间,实际值\n1,firms,2022-Q1,3\n", &["3"], &[]),
    ("notes and evidence", "指标,期间,实际值,备注\nfirms,2022-Q1,3,说明\n", &["3"], &[]),
    ("separators", "指标;期间;实际值\nfirms;2022-Q1;3\n", &["3"], &["PC0243"]),
    ("separators", "指标\t期间\t实际值\nfirms\t2022-Q1\t3\n", &["3"], &["PC0243"]),
];

/// Forms of files, each with a test of its own below; names that are no UTF-8 have theirs in
/// `names_of_files`.
const OF_FILES: [&str; 8] = [
    "encodings",
    "workbooks",
    "folders",
    "what stands beside",
    "wildcards",
    "names that are not UTF-8",
    "compressed",
    "standard input",
];

fn rows() -> Vec<Vec<String>> {
    prose("| what · 内容 | example · 示例 | read as · 读作 |")
}

/// The texts in backticks of a form's example.
fn example(form: &str) -> Vec<String> {
    let is_form = |row: &&Vec<String>| row.first().is_some_and(|cell| cell.contains(form));
    let rows = rows();
    let row = rows.iter().find(is_form).unwrap_or_else(|| panic!("the page has no `{form}`"));
    quoted(&row[1])
}

#[test]
fn every_form_of_the_page_is_run() {
    let tested = FORMS.iter().map(|(form, ..)| *form).chain(OF_FILES);
    let tested: BTreeSet<&str> = tested.collect();
    let rows = rows();
    for row in &rows {
        let name = row[0].trim_start_matches('|').split(" · ").next().unwrap_or_default().trim();
        assert!(tested.contains(name), "no test runs the form `{name}`");
    }
    assert_eq!(rows.len(), tested.len());
}

#[test]
fn every_table_is_read_as_the_page_says() {
    for (form, data, expected, told) in FORMS {
        let read = read(data);
        let values: Vec<String> = (0..5)
            .flat_map(|entry| read.observations.of(entry).into_owned())
            .filter_map(|cell| Some(cell.value()?.to_string()))
            .collect();
        let codes: BTreeSet<String> = codes(&read).into_iter().collect();
        let told: BTreeSet<String> = told.iter().map(|code| (*code).to_owned()).collect();
        let found = (values.as_slice(), &codes);
        assert_eq!(found, (&expected.map_owned()[..], &told), "{form}: {data}");
    }
}

const TABLE: &str = "指标,期间,实际值\n新增高新技术企业,2022-Q1,3\n";

const OTHER: &str = "指标,期间,实际值\n新增高新技术企业,2022-Q2,4\n";

/// A folder of a test's own with the plan, and other files.
fn with_plan(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let plan = [("targets.toml", PLAN.as_bytes())];
    folder(name, &[&plan, files].concat())
}

/// The files that a run reads, with what is told of others.
fn told(folder: &Path, arguments: &[&str], stdin: Option<&[u8]>) -> (Vec<String>, Vec<String>) {
    let arguments = [&["validate", "--format", "json"], arguments].concat();
    let output = run(folder, &arguments, stdin);
    let report: Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |key: &str| report[key].as_array().expect("a list").clone();
    let files = list("inputs").iter().map(|input| text(&input["file"])).collect();
    let found = list("findings");
    let told =
        found.iter().map(|one| format!("{} {}", text(&one["code"]), text(&one["at"]["file"])));
    (files, told.collect())
}

#[test]
fn encodings_are_read_as_the_page_says() {
    let gb18030 = encoding_rs::GB18030.encode(TABLE).0.into_owned();
    let big5 = encoding_rs::BIG5.encode("indicator,period,value,note\nfirms,2022-Q1,3,備註\n").0;
    let utf16: Vec<u8> =
        std::iter::once(0xFEFF).chain(TABLE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let files: [(&str, &[u8]); 4] =
        [("u.csv", TABLE.as_bytes()), ("g.csv", &gb18030), ("w.csv", &utf16), ("b.csv", &big5)];
    let folder = with_plan("page-encodings", &files);
    for (arguments, notes) in [
        (&["u.csv"][..], &[][..]),
        (&["g.csv"], &["PC0224 g.csv"]),
        (&["w.csv"], &["PC0224 w.csv"]),
        (&["b.csv", "--encoding", "big5"], &["PC0224 b.csv"]),
    ] {
        let (read, found) = told(&folder, arguments, None);
        assert_eq!((read.len(), found.as_slice()), (1, &notes.map_owned()[..]), "{arguments:?}");
    }
}

#[test]
fn workbooks_are_read_as_the_page_says() {
    let mut book = Workbook::new();
    for (name, table) in [("一季度", TABLE), ("二季度", OTHER)] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, line) in (0..).zip(table.lines()) {
            for (column, cell) in (0..).zip(line.split(',')) {
                match cell.parse::<u32>() {
                    Ok(number) => sheet.write(row, column, number),
                    Err(_) => sheet.write(row, column, cell),
                }
                .expect("a cell");
            }
        }
    }
    let xlsx = book.save_to_buffer().expect("a workbook");
    let ods = ods(TABLE);
    let folder = with_plan("page-books", &[("book.xlsx", &xlsx), ("book.ods", &ods)]);
    let names = example("workbooks");
    let read = names.iter().map(|name| told(&folder, &[name], None).0);
    let expected =
        [&["book.xlsx#一季度", "book.xlsx#二季度"][..], &["book.ods#S"], &["book.xlsx#一季度"]];
    assert_eq!(read.collect::<Vec<_>>(), expected);
}

/// A workbook of `OpenDocument` with one sheet.
fn ods(table: &str) -> Vec<u8> {
    let cell = |text: &str| match text.parse::<u32>() {
        Ok(number) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
        ),
        Err(_) => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        ),
    };
    let row = |line: &str| {
        format!(
            "<table:table-row>{}</table:table-row>",
            line.split(',').map(cell).collect::<String>()
        )
    };
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"S\">{}</table:table></office:spreadsheet></office:body></office:document-content>",
        table.lines().map(row).collect::<String>()
    );
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
    ];
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn folders_and_wildcards_are_read_as_the_page_says() {
    let files: [(&str, &[u8]); 6] = [
        ("data/a.csv", TABLE.as_bytes()),
        ("data/.hidden.csv", b"x"),
        ("data/~$b.xlsx", b"x"),
        ("data/county/b.csv", OTHER.as_bytes()),
        ("data/二季度.xls", b"x"),
        ("data/通知.pdf", b"x"),
    ];
    let folder = with_plan("page-folders", &files);
    let beside = ["PC0020 data/county", "PC0019 data/二季度.xls", "PC0020 data/通知.pdf"];
    let whole = example("folders");
    let whole = whole[0].strip_prefix("plancheck check ").expect("a command");
    assert_eq!(told(&folder, &[whole], None), (vec!["data/a.csv".to_owned()], beside.map_owned()));
    for name in example("what stands beside") {
        let name = name.trim_end_matches('/');
        assert!(beside.iter().any(|told| told.ends_with(name)), "{name} is not told");
        assert!(folder.join(name).exists(), "{name}");
    }
    let [one, all] = example("wildcards").try_into().expect("two patterns");
    assert_eq!(told(&folder, &[&one], None), (vec!["data/a.csv".to_owned()], beside.map_owned()));
    let both = ["data/a.csv", "data/county/b.csv"].map_owned();
    assert_eq!(told(&folder, &[&all], None), (both, beside[1..].map_owned()));
}

#[test]
fn compressed_files_and_standard_input_are_read_as_the_page_says() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(TABLE.as_bytes()).expect("bytes");
    let packed = packed.finish().expect("bytes");
    let [name] = example("compressed").try_into().expect("one name");
    let folder = with_plan("page-packed", &[(&name, &packed)]);
    assert_eq!(told(&folder, &[&name], None), (vec![name], Vec::new()));
    let [command] = example("standard input").try_into().expect("one command");
    let data = command.rsplit(' ').next().expect("an argument");
    let read = told(&folder, &[data], Some(TABLE.as_bytes()));
    assert_eq!(read, (vec!["<stdin>".to_owned()], Vec::new()));
}

/// The five steps at the top of the page, as whoever submits would take them.
#[test]
fn the_steps_of_the_page_lead_to_a_submission() {
    let page = fs::read_to_string(crate::program::root().join("docs/data.md")).expect("the page");
    let steps = page.split("\n## ").nth(1).expect("the steps");
    // Blocks of a list are indented.
    let block = |language: &str| -> Vec<String> {
        let fence = format!("```{language}\n");
        let blocks = steps.split(&fence).skip(1);
        let blocks = blocks.filter_map(|rest| rest.split("```").next());
        let plain = |block: &str| block.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        blocks.map(plain).collect()
    };
    let [table, revised] = block("csv").try_into().expect("two tables");
    let folder = with_plan("page-steps", &[]);
    for command in block("console").iter().flat_map(|block| block.trim().lines()) {
        let words = command.strip_prefix("$ plancheck ").expect("a command");
        let words: Vec<&str> = words.split(' ').collect();
        let file = words.iter().find(|word| word.starts_with("2022"));
        for table in [&table, &revised].into_iter().take(if file.is_some() { 2 } else { 1 }) {
            if let Some(file) = file {
                fs::write(folder.join(file), table).expect("a writable file");
            }
            let output = run(&folder, &words, None);
            assert_eq!(output.status.code(), Some(0), "{command}: {}", stderr(&output));
        }
    }
    // The row that is added counts, and the older one is shown.
    let newest = told(&folder, &["2022-q2.csv"], None).1;
    assert_eq!(newest, ["PC0232 2022-q2.csv"]);
}

/// Texts as a test compares them.
trait MapOwned {
    fn map_owned(&self) -> Vec<String>;
}

impl MapOwned for [&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(|text| (*text).to_owned()).collect()
    }
}
