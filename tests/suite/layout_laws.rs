//! However the same values are laid out (one a row, by periods, by areas, as text or as a workbook, in
//! one file or several, in whatever order), the outcome is the same.

use plancheck::input::DataSource;
use plancheck::report::{Report, Status};
use proptest::prelude::*;
use rust_xlsxwriter::{Workbook, Worksheet};

use crate::program::{plan, report};

const PLAN: &str = r#"format = 1
[plan]
title = "t"
period = "2022"
area = "W"
parts = ["A", "B", "C", "D"]
reporting = "quarter"
[indicator.contracts]
name = "技术合同成交额"
unit = "亿元"
measure = "flow"
at-least = 60
[indicator.firms]
name = "新增企业"
unit = "家"
measure = "flow"
at-least = 2000
[indicator.share]
name = "占比"
unit = "%"
measure = "rate"
at-least = 5
areas = "mean"
"#;

const NAMES: [&str; 3] = ["技术合同成交额", "新增企业", "占比"];
const PERIODS: [&str; 4] = ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"];
const AREAS: [&str; 4] = ["A", "B", "C", "D"];

/// A table of cells: its header, then its rows.
type Table = Vec<Vec<String>>;

/// What the headers of a table by columns are.
#[derive(Clone, Copy, Debug)]
enum By {
    Periods,
    Areas,
}

impl By {
    fn headers(self) -> [&'static str; 4] {
        match self {
            Self::Periods => PERIODS,
            Self::Areas => AREAS,
        }
    }
}

/// The value of an indicator in a column: counts whole, others with decimals.
fn shown(values: &[u32], row: usize, column: usize) -> String {
    let value = values[row * 4 + column];
    if row == 1 { value.to_string() } else { format!("{}.{:02}", 1 + value / 100, value % 100) }
}

/// One value a row.
fn long(values: &[u32], by: By) -> Table {
    let header = ["指标", "期间", "地区", "实际值"].map(str::to_owned).to_vec();
    let mut table = vec![header];
    for (row, name) in NAMES.iter().enumerate() {
        for (column, header) in by.headers().iter().enumerate() {
            let (period, area) = match by {
                By::Periods => (*header, "W"),
                By::Areas => ("2022-Q1", *header),
            };
            let value = shown(values, row, column);
            table.push([name, period, area, value.as_str()].map(str::to_owned).to_vec());
        }
    }
    table
}

/// One value a cell, with rows and columns in the orders given.
fn wide(values: &[u32], by: By, rows: &[usize], columns: &[usize]) -> Table {
    let header = columns.iter().map(|column| by.headers()[*column].to_owned());
    let mut table = vec![std::iter::once("指标".to_owned()).chain(header).collect()];
    for row in rows {
        let cells = columns.iter().map(|column| shown(values, *row, *column));
        table.push(std::iter::once(NAMES[*row].to_owned()).chain(cells).collect());
    }
    table
}

/// The same table with rows for columns.
fn turned(table: &Table, by: By) -> Table {
    let corner = match by {
        By::Periods => "季度",
        By::Areas => "地区",
    };
    let column = |index: usize| table.iter().map(|row| row[index].clone()).collect();
    let mut turned: Table = (0..table[0].len()).map(column).collect();
    corner.clone_into(&mut turned[0][0]);
    turned
}

/// A row of a file. Figures that may be one, as `12` and `500` may, are put into quotation marks: without
/// them such a row is refused.
fn line(row: &[String]) -> String {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let may_go_on = |pair: &[String]| {
        pair[0].len() < 3 && is_digits(&pair[0]) && pair[1].len() == 3 && is_digits(&pair[1])
    };
    let is_ambiguous = row.windows(2).any(may_go_on);
    let written = row.iter().map(|text| {
        if is_ambiguous && is_digits(text) { format!("\"{text}\"") } else { text.clone() }
    });
    written.collect::<Vec<_>>().join(",")
}

fn text(name: &str, table: &Table) -> DataSource {
    let lines: Vec<String> = table.iter().map(|row| line(row)).collect();
    DataSource::Bytes { name: format!("{name}-2022-q1.csv"), bytes: lines.join("\n").into_bytes() }
}

/// Every table as a sheet of one workbook, numbers as numbers.
fn workbook(tables: &[Table]) -> DataSource {
    let mut book = Workbook::new();
    for table in tables {
        let mut sheet = Worksheet::new();
        for (row, cells) in (0_u32..).zip(table) {
            for (column, cell) in (0_u16..).zip(cells) {
                let written = match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number),
                    Err(_) => sheet.write_string(row, column, cell),
                };
                written.expect("a cell");
            }
        }
        book.push_worksheet(sheet);
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    DataSource::Bytes { name: "book-2022-q1.xlsx".to_owned(), bytes }
}

/// Of every target its status and value.
fn outcome(report: &Report) -> Vec<(String, Status, Option<String>)> {
    let value = |result: &plancheck::report::Outcome| {
        result.actual.as_ref().map(|actual| actual.value.clone())
    };
    let of = |result: &plancheck::report::Outcome| {
        (result.promise.id.clone(), result.status, value(result))
    };
    report.results.iter().map(of).collect()
}

fn order(length: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..length).collect::<Vec<_>>()).prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_layout_of_values_changes_nothing(
        values in prop::collection::vec(0_u32..2_000, 12),
        by in prop::sample::select(vec![By::Periods, By::Areas]),
        rows in order(3),
        columns in order(4),
        row_cut in 1_usize..3,
        column_cut in 1_usize..4,
    ) {
        let plan = plan(PLAN);
        let as_of = match by {
            By::Periods => "2022",
            By::Areas => "2022-Q1",
        };
        let judged = |data: &[DataSource]| report(&plan, data, Some(as_of));
        let straight = wide(&values, by, &[0, 1, 2], &[0, 1, 2, 3]);
        let by_rows = [&rows[..row_cut], &rows[row_cut..]].map(|rows| wide(&values, by, rows, &columns));
        let by_columns =
            [&columns[..column_cut], &columns[column_cut..]].map(|some| wide(&values, by, &rows, some));
        let files = |tables: &[Table]| -> Vec<DataSource> {
            ["b", "a"].iter().zip(tables).map(|(name, table)| text(name, table)).collect()
        };
        let expected = outcome(&judged(&[text("a", &long(&values, by))]));
        prop_assert!(expected.iter().all(|(_, _, value)| value.is_some()), "{expected:?}");
        for (layout, data) in [
            ("wide", vec![text("a", &straight)]),
            ("in another order", vec![text("a", &wide(&values, by, &rows, &columns))]),
            ("turned", vec![text("a", &turned(&wide(&values, by, &rows, &columns), by))]),
            ("split by rows", files(&by_rows)),
            ("split by columns", files(&by_columns)),
            ("a workbook", vec![workbook(std::slice::from_ref(&straight))]),
            ("a workbook of one value a row", vec![workbook(&[long(&values, by)])]),
            ("sheets by rows", vec![workbook(&by_rows)]),
            ("sheets by columns", vec![workbook(&by_columns)]),
        ] {
            prop_assert_eq!(&outcome(&judged(&data)), &expected, "{}", layout);
        }
    }
}

/// How people write the end of a running total, by the quarter that ends there.
const RUNNING: [fn(usize) -> String; 5] = [
    |quarter| format!("{}季度累计", ["一", "二", "三", "四"][quarter]),
    |quarter| format!("截至{}月底", 3 * (quarter + 1)),
    |quarter| format!("2022-Q{}累计", quarter + 1),
    |quarter| format!("1-{}月", 3 * (quarter + 1)),
    |quarter| format!("截止到2022年{}月末", 3 * (quarter + 1)),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However a period says that its values are running totals, and wherever: they come to the last of
    /// them, and never to their sum.
    #[test]
    fn running_totals_by_their_periods_are_not_added_up(
        amounts in prop::collection::vec(0_u32..2_000, 4),
        ways in prop::collection::vec(prop::sample::select(RUNNING.to_vec()), 4),
        quarters in 1_usize..=4,
    ) {
        let plan = plan(PLAN);
        let totals: Vec<u32> = (0..quarters).map(|last| amounts[..=last].iter().sum()).collect();
        let period = |quarter: usize| ways[quarter](quarter);
        let row = |quarter: usize| vec![period(quarter), "新增企业".to_owned(), totals[quarter].to_string()];
        let header = ["期间", "指标", "实际值"].map(str::to_owned).to_vec();
        let long: Table = std::iter::once(header).chain((0..quarters).map(row)).collect();
        let headers = std::iter::once("指标".to_owned()).chain((0..quarters).map(period));
        let cells = std::iter::once("新增企业".to_owned()).chain(totals.iter().map(u32::to_string));
        let wide: Table = vec![headers.collect(), cells.collect()];
        let by_title = |quarter: usize| -> Table {
            let title = format!("2022年{}季度累计完成情况", ["一", "二", "三", "四"][quarter]);
            let row = ["新增企业".to_owned(), totals[quarter].to_string()].to_vec();
            vec![vec![title, String::new()], ["指标", "实际值"].map(str::to_owned).to_vec(), row]
        };
        let titled: Vec<DataSource> = (0..quarters)
            .map(|quarter| {
                let table = text("t", &by_title(quarter));
                let DataSource::Bytes { bytes, .. } = table else { unreachable!("made as bytes") };
                DataSource::Bytes { name: format!("title-{quarter}.csv"), bytes }
            })
            .collect();
        let expected = totals.last().map(u32::to_string);
        let as_of = format!("2022-Q{quarters}");
        for (layout, data) in
            [("long", vec![text("a", &long)]), ("wide", vec![text("a", &wide)]), ("by title", titled)]
        {
            let judged = report(&plan, &data, Some(&as_of));
            let value = outcome(&judged).into_iter().find(|(id, ..)| id == "firms");
            prop_assert_eq!(value.and_then(|(_, _, value)| value), expected.clone(), "{}", layout);
        }
    }
}
