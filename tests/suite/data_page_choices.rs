//! What `docs/data.md` says of workbooks, of what it refuses in prose, and of where plancheck decides
//! otherwise: every row is run, and a row that no test knows fails.

use plancheck::diagnostic::Diagnostic;
use plancheck::input::{DataSource, ReadOptions, read_data};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};

use crate::data_page_forms::{PLAN, codes, prose, quoted, read};
use crate::program::{plan, root};

/// A row of the page by the beginning of its first cell, data, the values of the plan's area that are read
/// of it, and a code that is told.
type Run = (&'static str, &'static str, &'static [&'static str], &'static str);

/// What is refused and stands in the page without an example in backticks.
const REFUSED: &[Run] = &[
    ("a figure such as 1,234", "指标,期间,实际值\ncontracts,2022-Q1,1,234\n", &[], "PC0204"),
    (
        "more than 18 decimals",
        "指标,期间,实际值\ncontracts,2022-Q1,0.1234567890123456789\n",
        &[],
        "PC0214",
    ),
    ("a name that is almost", "指标,期间,实际值\n技术合同成交,2022-Q1,3\n", &[], "PC0208"),
    ("a day for an amount", "指标,期间,实际值\nfirms,2022-05-20,3\n", &[], "PC0212"),
    (
        "two values without order",
        "指标,期间,实际值\nfirms,2022-Q1,3\nfirms,2022-Q1,4\n",
        &[],
        "PC0220",
    ),
    (
        "more or fewer fields",
        "指标,期间,实际值\nfirms,2022-Q1\nfirms,2022-Q2,3\n",
        &["3"],
        "PC0204",
    ),
    (
        "quotation marks that",
        "指标,期间,实际值\nfirms,2022-Q1,\"3\nfirms,2022-Q2,3\n",
        &[],
        "PC0205",
    ),
    ("a figure such as 10.212", "指标;期间;实际值\ncontracts;2022-Q1;10.212\n", &[], "PC0213"),
    ("columns separated by", "指标，期间，实际值\nfirms，2022-Q1，3\n", &[], "PC0236"),
    ("a header in two lines", "指标,2022年,\n,一季度,二季度\nfirms,3,4\n", &[], "PC0237"),
    ("a table by area without", "指标,巴州区,全市\nfirms,3,4\n", &[], "PC0238"),
];

/// Where the page says that plancheck decides otherwise than others.
const CHOICES: &[Run] = &[
    ("text behind a value", "指标,期间,实际值\nfirms,2022-Q1,20家 含企业\n", &[], "PC0215"),
    ("a header in two lines", "指标,2022年,\n,一季度,二季度\nfirms,3,4\n", &[], "PC0237"),
    ("`单位` as the header", "单位,指标,期间,实际值\n巴州区,firms,2022-Q1,3\n", &[], "PC0215"),
    ("`…`, in some yearbooks", "指标,期间,实际值\nfirms,2022-Q1,…\n", &[], ""),
    ("notes, such as", "指标,期间,实际值\nfirms,一季度,3\n", &["3"], "PC0223"),
    (
        "`小计` in the area",
        "指标,地区,期间,实际值\nfirms,小计,2022-Q1,3\nfirms,全市,2022-Q1,4\n",
        &["4"],
        "PC0235",
    ),
    (
        "a level or rate for",
        "指标,期间,实际值\nshare,2022-03,15\nshare,2022-Q1,16\n",
        &["16", "15"],
        "",
    ),
    ("a short name", "指标,期间,实际值\n高企,2022-Q1,3\n", &[], "PC0208"),
    ("`44563` for a target", "指标,期间,实际值\nfirms,2022-Q1,44563\n", &["44563"], ""),
    ("`0.15` with a unit", "指标,期间,实际值,单位\nshare,2022-Q1,0.15,%\n", &["0.15"], ""),
];

/// Those that take more than one table to show, each with the case that does.
const IN_CASES: [(&str, &str); 6] = [
    ("a workbook that is called", "submitted-07-renamed"),
    ("values of single periods", "submitted-53-basis"),
    ("a cumulative value that falls", "submitted-54-falls"),
    ("a base that was revised", "submitted-57-base-revised"),
    ("a value of a period after", "submitted-56-outside"),
    ("`.ods`", "workbook-ods"),
];

/// Checks that every row of a table of the page begins like one of those that are known, and the other
/// way round.
fn all_are_known(rows: &[Vec<String>], known: &[&str]) {
    let first = |row: &Vec<String>| row[0].trim_start_matches(['|', ' ']).to_owned();
    for row in rows {
        let cell = first(row);
        assert!(known.iter().any(|known| cell.starts_with(known)), "no test runs `{cell}`");
    }
    for known in known {
        let is_there = rows.iter().any(|row| first(row).starts_with(known));
        assert!(is_there, "the page has no row `{known}`");
    }
}

fn run_all(runs: &[Run]) {
    for (row, data, expected, code) in runs {
        let read = read(data);
        let values = values(&read.observations);
        assert_eq!(values, *expected, "{row}: {:?}", codes(&read));
        let is_told = code.is_empty() || codes(&read).iter().any(|told| told == code);
        assert!(is_told, "{row}: {:?}", codes(&read));
    }
}

/// The values of the plan's area, in the order of its indicators.
fn values(observations: &plancheck::observation::Observations) -> Vec<String> {
    let cells = (0..5).flat_map(|entry| observations.of(entry).into_owned());
    cells.filter_map(|cell| Some(cell.value()?.to_string())).collect()
}

#[test]
fn what_the_page_refuses_in_prose_is_refused() {
    let rows = prose("| refused · 不采用 | why · 原因 | write · 请写 |");
    // An example that is a cell of its own is run as it stands, elsewhere; those of files are cases.
    let is_cell = |text: &String| {
        !matches!(text.as_str(), "，" | "；" | ".xls" | ".docx" | ".zip" | ".tar.gz")
    };
    let is_prose = |row: &&Vec<String>| !quoted(&row[0]).iter().any(is_cell);
    let rows: Vec<Vec<String>> = rows.iter().filter(is_prose).cloned().collect();
    let known: Vec<&str> = REFUSED.iter().map(|(row, ..)| *row).collect();
    all_are_known(&rows, &[known, vec!["`.xls`"]].concat());
    for case in ["not-documents", "bad-files", "submitted-07-renamed"] {
        assert!(root().join("tests/cases").join(case).is_dir(), "{case}");
    }
    run_all(REFUSED);
}

#[test]
fn every_choice_of_the_page_holds() {
    let rows = prose("| what | decision and why |");
    let known: Vec<&str> = CHOICES.iter().map(|(row, ..)| *row).collect();
    let in_cases = IN_CASES.map(|(row, _)| row);
    all_are_known(&rows, &[known, in_cases.to_vec()].concat());
    for (row, case) in IN_CASES {
        assert!(root().join("tests/cases").join(case).is_dir(), "{row}: {case}");
    }
    run_all(CHOICES);
}

/// What is written into the value cell of a sheet, C2; the indicator, period and unit stand beside it.
type Write = fn(&mut Worksheet) -> Result<(), XlsxError>;

/// A row of the page by its beginning, the indicator, its value cell, what is read, and a code.
type Cell = (&'static str, &'static str, Write, &'static [&'static str], &'static str);

fn format(text: &str) -> Format {
    Format::new().set_num_format(text)
}

const CELLS: &[Cell] = &[
    ("number", "contracts", |s| s.write(1, 2, 3.25).map(drop), &["3.25"], ""),
    (
        "fraction of 16 or 17",
        "contracts",
        |s| s.write(1, 2, 0.1 + 0.2).map(drop),
        &["0.3"],
        "PC0271",
    ),
    (
        "percent format",
        "share",
        |s| s.write_with_format(1, 2, 0.15, &format("0%")).map(drop),
        &["15"],
        "",
    ),
    (
        "unit in the number format",
        "contracts",
        |s| s.write_with_format(1, 2, 3.5, &format("0.0\"亿元\"")).map(drop),
        &["3.5"],
        "",
    ),
    (
        "foreign currency",
        "contracts",
        |s| s.write_with_format(1, 2, 3.5, &format("[$$-409]0.0")).map(drop),
        &[],
        "PC0215",
    ),
    (
        "date",
        "contracts",
        |s| s.write_with_format(1, 2, 44_563, &format("yyyy-mm-dd")).map(drop),
        &[],
        "PC0213",
    ),
    (
        "first or last day of a month",
        "contracts",
        |s| {
            s.write_with_format(1, 1, 44_652, &format("yyyy\"年\"m\"月\""))?;
            s.write(1, 2, 3).map(drop)
        },
        &["3"],
        "",
    ),
    (
        "time",
        "contracts",
        |s| s.write_with_format(1, 2, 0.5, &format("h:mm")).map(drop),
        &[],
        "PC0213",
    ),
    (
        "formula",
        "contracts",
        |s| s.write_formula(1, 2, Formula::new("=1+2").set_result("3")).map(drop),
        &["3"],
        "",
    ),
    ("error", "contracts", |s| s.write(1, 2, "#DIV/0!").map(drop), &[], "PC0213"),
    (
        "comment",
        "contracts",
        |s| {
            s.insert_note(1, 2, &rust_xlsxwriter::Note::new("约4"))?;
            s.write(1, 2, 3).map(drop)
        },
        &["3"],
        "",
    ),
    (
        "hidden or filtered rows",
        "contracts",
        |s| {
            s.set_row_hidden(1)?;
            s.write(1, 2, 3).map(drop)
        },
        &["3"],
        "PC0272",
    ),
    (
        "merged cells",
        "contracts",
        |s| {
            s.write(1, 2, 3)?;
            s.merge_range(1, 0, 2, 0, "contracts", &Format::new())?;
            s.write(2, 1, "2022-Q3")?;
            s.write(2, 2, 4).map(drop)
        },
        &["3"],
        "PC0207",
    ),
];

/// Rows about whole sheets.
const OF_SHEETS: [(&str, &str); 3] = [
    ("hidden sheet", "workbook-noticed"),
    ("sheet without a table", "sheet-unclear"),
    ("raised or struck-out", "workbook-runs"),
];

#[test]
fn every_cell_of_a_workbook_is_read_as_the_page_says() {
    let known: Vec<&str> = CELLS.iter().map(|(row, ..)| *row).collect();
    let of_sheets = OF_SHEETS.map(|(row, _)| row);
    let rows = prose("| cell · 单元格 | read as · 读作 |");
    all_are_known(&rows, &[known, of_sheets.to_vec()].concat());
    for (row, case) in OF_SHEETS {
        assert!(root().join("tests/cases").join(case).is_dir(), "{row}: {case}");
    }
    for (row, indicator, write, expected, code) in CELLS {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, text) in (0..).zip(["指标", "期间", "实际值"]) {
            sheet.write(0, column, text).expect("a header");
        }
        sheet.write(1, 0, *indicator).expect("a name");
        sheet.write(1, 1, "2022-Q1").expect("a period");
        write(sheet).expect("a cell");
        let bytes = book.save_to_buffer().expect("a workbook");
        let source = DataSource::Bytes { name: "book.xlsx".to_owned(), bytes };
        let read = read_data(&plan(PLAN).plan, &[source], &ReadOptions::default());
        let told: Vec<String> = codes(&read);
        assert_eq!(values(&read.observations), *expected, "{row}: {told:?}");
        let is_told = code.is_empty() || told.iter().any(|one| one == code);
        assert!(is_told, "{row}: {told:?}");
        let has_error = read.diagnostics.iter().any(Diagnostic::is_error);
        assert!(!expected.is_empty() || has_error, "{row}: {told:?}");
    }
}
