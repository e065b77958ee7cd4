//! The forms of files in `docs/data.md`, and its five steps, are run with the examples of the page.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::data_page_forms::{PLAN, quoted};
use crate::data_page_rows::{MapOwned, example};
use crate::program::{folder, run, stderr};

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
    // Whoever collects them names a folder and a report.
    let mut lists = quoted(steps);
    lists.retain(|text| text.starts_with("plancheck validate data"));
    assert_eq!(lists.len(), 2, "{lists:?}");
    for command in lists {
        fs::create_dir_all(folder.join("data")).expect("a folder");
        fs::write(folder.join("data/a.csv"), &table).expect("a writable file");
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        let output = run(&folder, &words, None);
        assert_eq!(output.status.code(), Some(0), "{command}: {}", stderr(&output));
        assert!(folder.join(words.last().expect("a file")).exists(), "{command}");
    }
    // The row that is added counts, and the older one is shown.
    let newest = told(&folder, &["2022-q2.csv"], None).1;
    assert_eq!(newest, ["PC0232 2022-q2.csv"]);
}
