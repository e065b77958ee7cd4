//! One figure is one figure: what JSON says of a target is what every other format says of it.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::Value;

use crate::formats;
use crate::program::{root, run, stdout};
use plancheck::render::Format;

/// Plans of every kind: the founding one, one with counties, of five years, of parts that must each
/// keep the target, judged by points, with weights.
const PLANS: [&[&str]; 6] = [
    &["--plan", "targets.toml", "--as-of", "2022-Q3"],
    &["--plan", "counties.toml"],
    &["--plan", "tests/cases/five-year/targets.toml", "--as-of", "2023-H1"],
    &["--plan", "tests/cases/by-area/targets.toml"],
    &["--plan", "tests/cases/points/targets.toml"],
    &["--plan", "tests/cases/scores/targets.toml"],
];

/// What a format says of a plan, as text.
fn shown(plan: &[&str], format: Format) -> String {
    formats::text(format, &bytes(plan, format))
}

fn bytes(plan: &[&str], format: Format) -> Vec<u8> {
    let arguments = [&["check", "--lang", "en", "--format", format.key()], plan].concat();
    run(root(), &arguments, None).stdout
}

/// The results as JSON tells them.
fn results(plan: &[&str]) -> Vec<Value> {
    let report: Value = serde_json::from_str(&shown(plan, Format::Json)).expect("JSON");
    let results = report["results"].as_array().expect("results").clone();
    assert!(!results.is_empty(), "{plan:?}");
    results
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A row of a list by the titles of its columns.
type Row = BTreeMap<String, String>;

/// A decimal in hundredths.
fn hundredths(text: &str) -> i64 {
    let text = text.trim_start_matches(['>', '<']).trim_start_matches("= ");
    let (whole, decimals) = text.trim_end_matches('%').split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{decimals:0<2}");
    digits.parse().unwrap_or_else(|_| panic!("{text} is no percentage"))
}

/// Whether a percentage for people, with one decimal, is less than a tenth from the exact one.
fn is_same_percent(shown: &str, exact: &Value) -> bool {
    exact.as_str().is_some_and(|exact| (hundredths(shown) - hundredths(exact)).abs() < 10)
}

#[test]
fn csv_and_json_lines_say_what_json_says() {
    for plan in PLANS {
        let results = results(plan);
        let csv = shown(plan, Format::Csv);
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{FEFF}').as_bytes());
        let rows: Vec<Row> = reader.deserialize().collect::<Result<_, _>>().expect("rows");
        assert_eq!(rows.len(), results.len(), "{plan:?}");
        for (row, result) in rows.iter().zip(&results) {
            for key in ["id", "status", "verdict", "reason", "due_now", "gap", "needed_per_month"]
                .into_iter()
                .chain(["completion_percent", "pace_percent", "pace_points", "explain"])
            {
                let told = row[key].trim_start_matches('\'');
                assert_eq!(told, text(&result[key]), "{plan:?} {key}");
            }
            assert_eq!(row["actual"], text(&result["actual"]["value"]), "{plan:?} {result}");
            assert_eq!(row["target"], text(&result["target"]["value"]), "{plan:?} {result}");
        }
        let lines = shown(plan, Format::Jsonl);
        let lines = lines.lines().map(|line| serde_json::from_str(line).expect("JSON"));
        let mut lines: Vec<Value> =
            lines.filter(|line: &Value| line["record"] == "result").collect();
        for line in &mut lines {
            line.as_object_mut().expect("an object").remove("record");
        }
        assert_eq!(lines, results, "{plan:?}");
    }
}

#[test]
fn a_workbook_says_what_json_says() {
    for plan in PLANS {
        let mut book = Xlsx::new(Cursor::new(bytes(plan, Format::Xlsx))).expect("a workbook");
        let sheet = book.worksheet_range("targets").expect("a sheet");
        let titles: Vec<String> =
            sheet.rows().next().expect("titles").iter().map(ToString::to_string).collect();
        let results = results(plan);
        assert_eq!(sheet.rows().count(), results.len() + 1, "{plan:?}");
        for (row, result) in sheet.rows().skip(1).zip(&results) {
            let cell = |title: &str| {
                let column = titles.iter().position(|known| known == title).expect(title);
                row[column].to_string()
            };
            assert_eq!(cell("indicator"), text(&result["name"]), "{plan:?}");
            assert_eq!(cell("status"), text(&result["status"]).replace('-', " "), "{plan:?}");
            assert_eq!(cell("verdict"), text(&result["verdict"]), "{plan:?}");
            assert_eq!(cell("due"), text(&result["due_now"]), "{plan:?} {result}");
            assert_eq!(cell("against what is due"), text(&result["gap"]), "{plan:?} {result}");
            assert_eq!(cell("done"), text(&result["completion_percent"]), "{plan:?} {result}");
            assert_eq!(cell("limit"), text(&result["target"]["value"]), "{plan:?} {result}");
            if result["kind"] == "indicator" {
                let actual = cell("actual");
                let actual = actual.trim_start_matches(">= ");
                assert_eq!(actual, text(&result["actual"]["value"]), "{plan:?} {result}");
            }
        }
    }
}

/// The rows of the tables of a Markdown report, without escapes.
fn markdown_rows(report: &str) -> Vec<Row> {
    let mut titles: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for line in report.lines() {
        let line = line.replace("&gt;", ">").replace("&lt;", "<").replace('\\', "");
        let cells: Vec<String> = line.split('|').map(|cell| cell.trim().to_owned()).collect();
        let is_row = line.starts_with("| ");
        if !is_row {
            titles.clear();
        } else if titles.is_empty() {
            titles = cells;
        } else if !line.starts_with("| ---") && titles.contains(&"actual".to_owned()) {
            rows.push(titles.iter().cloned().zip(cells).collect());
        }
    }
    rows
}

#[test]
fn markdown_says_what_json_says() {
    for plan in PLANS {
        let rows = markdown_rows(&shown(plan, Format::Markdown));
        let results = results(plan);
        assert_eq!(rows.len(), results.len(), "{plan:?}");
        for result in &results {
            let name = match result["part"].as_str() {
                Some(part) => format!("{} ({part})", text(&result["name"])),
                None => text(&result["name"]).to_owned(),
            };
            let row = rows.iter().find(|row| row["indicator"] == name);
            let row = row.unwrap_or_else(|| panic!("{plan:?}: no row of {name}"));
            let word = text(&result["status"]).replace('-', " ");
            assert!(row["status"].contains(&word), "{row:?} {result}");
            assert_eq!(row["due"], text(&result["due_now"]), "{plan:?} {result}");
            if result["completion_percent"].is_string() {
                let done = &row["done"];
                assert!(is_same_percent(done, &result["completion_percent"]), "{row:?} {result}");
            }
            if let Some(actual) = result["actual"]["value"].as_str() {
                assert_eq!(row["actual"].trim_start_matches(">= "), actual, "{row:?}");
            }
        }
    }
}

/// The text of a page or document, without its tags.
fn without_tags(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, rest)| rest));
    }
    text.replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
        .replace("&#x2f;", "/")
        .replace("&#x27;", "'")
}

#[test]
fn notices_pages_and_documents_have_one_sentence_for_a_target() {
    for plan in PLANS {
        let notice = shown(plan, Format::Text);
        let page = without_tags(&shown(plan, Format::Html));
        let document = without_tags(&shown(plan, Format::Docx));
        for result in results(plan) {
            let name = text(&result["name"]);
            let is_told = |sentence: &&str| {
                let sentence =
                    sentence.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                let area = text(&result["part"]);
                sentence.trim_start().starts_with(name) && sentence.contains(area)
            };
            let sentences: Vec<&str> = notice.lines().filter(is_told).collect();
            let actual = text(&result["actual"]["value"]);
            let told = sentences.iter().find(|sentence| sentence.contains(actual));
            let told = told.unwrap_or_else(|| panic!("{plan:?} {name}: {actual} {sentences:?}"));
            let (_, told) = told.split_once(". ").expect("a number");
            assert!(document.contains(told), "{plan:?}: the document lacks {told}");
            let is_problem = ["fail", "warn", "incomplete"].contains(&text(&result["verdict"]));
            assert!(!is_problem || page.contains(told), "{plan:?}: the page lacks {told}");
            assert!(page.contains(name) && page.contains(actual), "{plan:?}: {name} {actual}");
        }
    }
}

#[test]
fn problems_say_what_json_says() {
    for plan in PLANS {
        let results = results(plan);
        for format in [Format::Junit, Format::Sarif, Format::Gitlab, Format::Github] {
            let shown = shown(plan, format);
            let shown = shown.replace("&gt;", ">").replace("&lt;", "<").replace("%25", "%");
            for result in &results {
                if ["fail", "warn", "incomplete"].contains(&text(&result["verdict"])) {
                    let arithmetic = text(&result["explain"]);
                    assert!(shown.contains(arithmetic), "{plan:?} {format:?}: {arithmetic}");
                }
            }
        }
    }
}

#[test]
fn every_share_of_a_summary_adds_up() {
    for plan in PLANS {
        let mut book = Xlsx::new(Cursor::new(bytes(plan, Format::Xlsx))).expect("a workbook");
        let sheet = book.worksheet_range("summary").expect("a sheet");
        let mut sums: Vec<(i64, i64)> = Vec::new();
        for row in sheet.rows() {
            match (&row[1], &row[2]) {
                (Data::String(_), Data::String(_)) => sums.push((0, 0)),
                (count @ Data::Float(_), share @ Data::Float(_)) => {
                    let sum = sums.last_mut().expect("a heading above");
                    let [count, share] = [count, share].map(|cell| hundredths(&cell.to_string()));
                    *sum = (sum.0 + count, sum.1 + share);
                }
                _ => {}
            }
        }
        let selected = hundredths(&results(plan).len().to_string());
        // Of the verdicts and of the statuses; behind them stand points.
        assert_eq!(sums[..2], [(selected, 10_000); 2], "{plan:?}");
    }
}

#[test]
fn quiet_says_what_the_whole_table_ends_with() {
    for plan in PLANS {
        for more in [&[][..], &["--strict", "--fail-on", "warn"]] {
            let check = [&["check"], more, plan].concat();
            let whole = run(root(), &check, None);
            let quiet = run(root(), &[&check[..], &["--quiet"]].concat(), None);
            assert_eq!(quiet.status.code(), whole.status.code(), "{check:?}");
            assert!(whole.stdout.ends_with(&quiet.stdout), "{check:?}: {}", stdout(&quiet));
        }
    }
}
