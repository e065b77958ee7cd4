//! Reading takes a time that grows with the size of a file: four times as much of the same takes hardly more than four
//! times as long. The files are invented, and larger than any of people in one respect each.

use std::time::{Duration, Instant};

use plancheck::input::{DataSource, ReadOptions, read_data};
use plancheck::plan::Plan;

use crate::data_page_forms::PLAN;
use crate::program::plan;

/// How many times as long four times as much may take: sixteen if the time grows with the square.
const MOST: u32 = 7;

/// Makes a file of so many of something.
type Make = fn(usize) -> String;

/// What there is much of, how many of it at first, and the file.
const FILES: &[(&str, usize, Make)] = &[
    ("notes", 100, |n| rows("", n, |i| format!("注：第{i}条说明,,,\n"))),
    ("areas that are not known", 200, |n| {
        rows("", n, |i| row("新增高新技术企业", &format!("乡{i}"), i))
    }),
    ("indicators that are not known", 200, |n| rows("", n, |i| row(&format!("指标{i}"), "", i))),
    ("revisions", 200, |n| rows(",状态", n, |i| format!("firms,,2022-Q1,{i},修订\n"))),
    ("versions", 200, |n| rows(",版本", n, |i| format!("firms,,2022-Q1,{i},{i}\n"))),
    ("contradictions", 200, |n| rows("", n, |i| row("firms", "", i))),
    ("subtotals", 200, |n| rows("", n, |i| row("firms", "小计", i))),
    ("parts of which", 200, |n| rows("", n, |i| row(&format!("其中：东{i}"), "", i))),
    ("marks of notes", 200, |n| rows("", n, |i| row("新增高新技术企业①", "", i))),
    ("headings", 80, |n| rows("", n, |i| format!("一、标题{i},,,\n{}", row("firms", "", i)))),
    ("years", 200, |n| rows(",年度", n, |i| format!("firms,,2022-Q1,{i},2021\n"))),
    ("words of a basis", 2_000, |n| {
        format!("指标,地区,期间,{}\n", "累计".repeat(n)) + &row("firms", "", 1)
    }),
    ("dates in a cell", 200, |n| {
        rows("", 1, |_| format!("firms,,{},3\n", "2022-01-01至".repeat(n)))
    }),
    ("notes behind marks", 300, |n| rows("", n, |i| format!("*** 初步数{i},,,\n"))),
    ("numbers in a title", 2_000, |n| {
        "1. ".repeat(n) + "\n" + &rows("", 1, |i| row("firms", "", i))
    }),
    ("periods in a title", 250, |n| {
        "Results for June 2022 ".repeat(n) + "\n" + &rows("", 1, |i| row("firms", "", i))
    }),
    ("months as headers", 2_500, |n| {
        let months = (0..n).map(|i| format!(",{}-{:02}", 1000 + i / 12, i % 12 + 1));
        format!("指标{}\nfirms{}\n", months.collect::<String>(), ",3".repeat(n))
    }),
    ("columns that are not read", 2_500, |n| {
        let columns = (0..n).fold(String::new(), |text, i| text + ",列" + &i.to_string());
        format!("指标,期间,实际值{columns}\nfirms,2022-Q1,3{}\n", ",x".repeat(n))
    }),
    ("columns of values", 2_500, |n| {
        let column = |i: usize| format!(",实际值（万{i}）");
        let columns = (0..n).fold(String::new(), |text, i| text + &column(i));
        format!("指标,期间{columns}\nfirms,2022-Q1{}\n", ",3".repeat(n))
    }),
];

fn rows(header: &str, count: usize, row: impl Fn(usize) -> String) -> String {
    let rows: String = (0..count).map(row).collect();
    format!("指标,地区,期间,实际值{header}\nfirms,,2022-Q1,3\n{rows}")
}

fn row(indicator: &str, area: &str, value: usize) -> String {
    format!("{indicator},{area},2022-Q1,{value}\n")
}

/// How long reading takes.
fn time(plan: &Plan, text: &str) -> Duration {
    let bytes = text.as_bytes().to_vec();
    let file = DataSource::Bytes { name: "data.csv".to_owned(), bytes };
    let start = Instant::now();
    drop(read_data(plan, &[file], &ReadOptions::default()));
    start.elapsed()
}

#[test]
fn four_times_as_much_takes_no_more_than_that() {
    let plan = plan(PLAN).plan;
    let mut slow = Vec::new();
    for (what, count, make) in FILES {
        let (some, more) = (make(*count), make(count * 4));
        // Another program may have had the processor for a while.
        let is_slow = |_| time(&plan, &more) > time(&plan, &some) * MOST;
        if (0..4).all(is_slow) {
            slow.push(format!("{what}: {:?}, {:?}", time(&plan, &some), time(&plan, &more)));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
