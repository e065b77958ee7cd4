//! The workbook and the Word document, read back by others.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};

use crate::program::{folder, root, run};

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn founding(lang: &str) -> Vec<u8> {
    let arguments = ["check", "--as-of", "2022-Q2", "--format", "xlsx", "--lang", lang];
    run(root(), &arguments, None).stdout
}

#[test]
fn a_workbook_holds_real_numbers() {
    let mut book = workbook(founding("en"));
    assert_eq!(book.sheet_names(), ["summary", "targets", "findings"]);
    let sheet = book.worksheet_range("targets").expect("a sheet");
    let titles: Vec<String> =
        sheet.rows().next().expect("titles").iter().map(ToString::to_string).collect();
    let row = sheet.rows().find(|row| row[1] == "技术合同成交额").expect("the row");
    let cell = |title: &str| {
        let column = titles.iter().position(|known| known == title);
        row[column.unwrap_or_else(|| panic!("{title}: {titles:?}"))].clone()
    };
    assert_eq!(cell("limit"), Data::Float(3.5));
    assert_eq!(cell("actual"), Data::Float(1.61));
    assert_eq!(cell("done"), Data::Float(46.0));
    assert_eq!(cell("2022-Q1"), Data::Float(0.7));
    assert_eq!(cell("2022-Q3"), Data::Empty);
    assert_eq!(cell("unit"), Data::String("亿元".into()));
    assert_eq!(cell("verdict"), Data::String("pass".into()));
    let results = sheet.rows().skip(1).filter(|row| row[1] != Data::Empty).count();
    assert_eq!(results, 62);
    let book = workbook(founding("zh"));
    assert_eq!(book.sheet_names(), ["汇总", "目标任务", "数据问题"]);
}

#[test]
fn a_workbook_shows_areas_and_keeps_every_digit() {
    let arguments = ["check", "--plan", "counties.toml", "--format", "xlsx", "--lang", "en"];
    let mut book = workbook(run(root(), &arguments, None).stdout);
    assert_eq!(book.sheet_names(), ["summary", "targets", "areas", "findings"]);
    let areas = book.worksheet_range("areas").expect("a sheet");
    assert!(areas.rows().next().expect("titles").contains(&Data::String("南江县".into())));

    let plan = b"format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n\
        [indicator.x]\nname = \"x\"\nmeasure = \"flow\"\nat-least = 1\n";
    let data = b"indicator,period,value\nx,2022,12345678901234567.25\n";
    let folder = folder("digits", &[("targets.toml", plan), ("data/a.csv", data)]);
    let mut book = workbook(run(&folder, &["check", "--format", "xlsx"], None).stdout);
    let sheet = book.worksheet_range("targets").expect("a sheet");
    let exact = Data::String("12345678901234567.25".into());
    assert!(sheet.rows().any(|row| row.contains(&exact)), "a double would lose digits");
}

/// The titles of a sheet of targets, with where their figures stand in the JSON report.
const FIGURES: [(&str, &[&str]); 11] = [
    ("limit", &["/target/value"]),
    ("actual", &["/actual/value"]),
    ("done", &["/completion_percent"]),
    ("due", &["/due_now"]),
    ("pace", &["/pace_percent"]),
    ("against what is due", &["/gap"]),
    ("on last year", &["/year_on_year/percent", "/year_on_year/points"]),
    ("on last period", &["/period_on_period/percent", "/period_on_period/points"]),
    ("weight", &["/score/weight"]),
    ("points", &["/score/points"]),
    ("needed a month", &[]),
];

#[test]
fn every_figure_of_a_workbook_is_the_number_of_the_report() {
    let mut seen = std::collections::BTreeSet::new();
    for case in ["changes", "scores", "measures", "composed", "by-area"] {
        let folder = root().join("tests/cases").join(case);
        let shown = |format| run(&folder, &["check", "--lang", "en", "--format", format], None);
        let report: serde_json::Value =
            serde_json::from_slice(&shown("json").stdout).expect("JSON");
        let mut book = workbook(shown("xlsx").stdout);
        let sheet = book.worksheet_range("targets").expect("a sheet");
        let mut rows = sheet.rows();
        let titles: Vec<String> =
            rows.next().expect("titles").iter().map(ToString::to_string).collect();
        let results = report["results"].as_array().expect("results");
        for (row, result) in rows.zip(results) {
            for (title, places) in FIGURES {
                let Some(column) = titles.iter().position(|known| known == title) else {
                    continue;
                };
                let figure = places.iter().find_map(|place| result.pointer(place)?.as_str());
                let is_text = title == "actual" && result["actual"]["lower_bound"] == true;
                match (&row[column], figure) {
                    (Data::Float(_), Some(figure)) => {
                        let expected = Data::Float(figure.parse().expect("a decimal"));
                        assert_eq!(row[column], expected, "{case} {title}: {result}");
                        seen.insert(title);
                    }
                    (Data::Float(_), None) => assert_eq!(title, "needed a month", "{result}"),
                    (Data::String(_), Some(_)) => assert!(is_text, "{case} {title}: {result}"),
                    (Data::Empty | Data::String(_), _) => {}
                    (other, _) => panic!("{case} {title}: {other:?}"),
                }
            }
        }
    }
    assert_eq!(seen.len(), FIGURES.len() - 1, "not every kind of figure was seen: {seen:?}");
}

#[test]
fn a_workbook_never_rounds_a_miss_to_a_hundred_percent() {
    let plan = b"format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n\
        [indicator.x]\nname = \"x\"\nmeasure = \"flow\"\nat-least = 10000\n";
    let data = b"indicator,period,value\nx,2022,9996\n";
    let folder = folder("nearly", &[("targets.toml", plan), ("data/a.csv", data)]);
    let parts = crate::formats::parts(&run(&folder, &["check", "--format", "xlsx"], None).stdout);
    assert!(parts.contains("<v>99.96</v>"), "{parts}");
    assert!(parts.contains("formatCode=\"0.00&quot;%&quot;\""), "{parts}");
}

#[test]
fn a_workbook_sums_up_the_scores_as_numbers() {
    let folder = root().join("tests/cases/scores");
    let shown = |format| run(&folder, &["check", "--lang", "en", "--format", format], None);
    let report: serde_json::Value = serde_json::from_slice(&shown("json").stdout).expect("JSON");
    let mut book = workbook(shown("xlsx").stdout);
    let sheet = book.worksheet_range("summary").expect("a sheet");
    let scores = report["scores"].as_array().expect("scores");
    assert!(!scores.is_empty());
    for score in scores {
        let number = |key: &str| score[key].as_str().expect(key).parse().expect("a decimal");
        let expected = ["points", "weight", "percent"].map(|key| Data::Float(number(key)));
        let area = Data::String(score["area"].as_str().unwrap_or_default().to_owned());
        let row = sheet.rows().find(|row| row[0] == area && row[1..4] == expected);
        assert!(row.is_some(), "no row of {score}");
    }
}

#[test]
fn a_document_is_a_notice_on_a4() {
    let arguments = ["check", "--as-of", "2022-Q2", "--format", "docx", "--lang", "zh"];
    let bytes = run(root(), &arguments, None).stdout;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).expect("an archive");
    for index in 0..archive.len() {
        let made = archive.by_index(index).expect("a part").last_modified().expect("a time");
        assert_eq!((made.year(), made.month(), made.day()), (1980, 1, 1));
    }
    let text = crate::formats::parts(&bytes);
    for said in [
        "关于2022年巴中市科学技术局工作要点落实情况的通报",
        "一、总体情况",
        "二、未达到要求的目标任务（4项）",
        "完成率35.0%，按序时进度应达20项，少6项，为应达的70.0%",
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "<w:tblHeader/>",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let styles = text
        .match_indices("<w:pStyle w:val=\"")
        .filter_map(|(at, mark)| text.get(at + mark.len()..)?.split('"').next());
    for style in styles {
        assert!(text.contains(&format!("w:styleId=\"{style}\"")), "{style} has no style");
    }
}

#[test]
fn what_is_said_of_a_number_stands_in_its_format() {
    for (case, title, code) in [
        ("past-the-far-end", "against what is due", "#,##0&quot; beyond the limit&quot;"),
        ("years-and-totals", "on last year", "+0.0&quot;%&quot;&quot; (2023)&quot;;"),
    ] {
        let folder = root().join("tests/cases").join(case);
        let bytes = run(&folder, &["check", "--lang", "en", "--format", "xlsx"], None).stdout;
        let parts = crate::formats::parts(&bytes);
        assert!(parts.contains(code), "{case}: {parts}");
        let sheet = workbook(bytes).worksheet_range("targets").expect("a sheet");
        let titles = sheet.rows().next().expect("titles");
        let column = titles.iter().position(|known| *known == *title).expect(title);
        let cells = sheet.rows().skip(1).map(|row| &row[column]);
        let told: Vec<&Data> = cells.filter(|cell| **cell != Data::Empty).collect();
        assert!(
            !told.is_empty() && told.iter().all(|cell| matches!(cell, Data::Float(_))),
            "{case}: {told:?}"
        );
    }
}

#[test]
fn the_first_sheet_of_several_plans_counts_their_verdicts() {
    let folder = root().join("tests/cases/several-plans");
    let of = |format| {
        let arguments = ["check", "--plan", "office/*/targets.toml", "--lang", "en"];
        run(&folder, &[&arguments[..], &["--format", format]].concat(), None).stdout
    };
    let told: serde_json::Value = serde_json::from_slice(&of("json")).expect("JSON");
    let sheet = workbook(of("xlsx")).worksheet_range("plan").expect("a sheet");
    let mut rows = sheet.rows();
    let titles: Vec<String> = rows.next().expect("titles").iter().map(Data::to_string).collect();
    let keys = ["pass", "warn", "fail", "incomplete", "pending", "waived"];
    assert_eq!(
        titles[4..],
        ["count", keys[0], keys[1], keys[2], keys[3], keys[4], keys[5], "in words"]
    );
    let reports = told["reports"].as_array().expect("reports");
    let summaries: Vec<&serde_json::Value> =
        reports.iter().chain([&told]).map(|report| &report["summary"]).collect();
    assert_eq!(rows.len(), summaries.len());
    for (row, summary) in rows.zip(summaries) {
        let counts: Vec<Option<f64>> = row[4..11].iter().map(Data::as_f64).collect();
        let keys = ["selected"].into_iter().chain(keys);
        let expected: Vec<Option<f64>> = keys.map(|key| summary[key].as_f64()).collect();
        assert_eq!(counts, expected, "{row:?}");
        assert_eq!(row[3].to_string(), summary["verdict"].as_str().expect("a verdict"));
    }
}

#[test]
fn amounts_begin_at_zero_in_the_sparklines_of_a_workbook() {
    let folder = root().join("tests/cases/measures");
    let arguments = ["check", "--as-of", "2022-Q4", "--format", "xlsx"];
    let parts = crate::formats::parts(&run(&folder, &arguments, None).stdout);
    let lines: Vec<&str> = parts.split("<x14:sparklineGroup ").skip(1).collect();
    let from_zero = |line: &&&str| line.contains("manualMin=\"0\"");
    // Values of levels and rates are drawn as lines, losses below zero.
    let columns = || lines.iter().filter(|line| line.contains("type=\"column\""));
    assert!(columns().filter(from_zero).count() > 3, "{lines:?}");
    assert_eq!(columns().filter(|line| !from_zero(line)).count(), 1, "{lines:?}");
    assert!(lines.iter().any(|line| !line.contains("type=\"column\"") && !from_zero(&line)));
}

#[test]
fn the_table_of_a_document_has_a_title_and_says_what_its_dates_are() {
    for (lang, title, due) in [
        ("zh", "未达到要求和无法评估的目标任务一览表", "限 2022-12-31"),
        ("en", "Targets behind, missed or not judged", "by 2022-12-31"),
    ] {
        let of = |format| {
            let arguments = ["check", "--as-of", "2022-Q4", "--lang", lang, "--format", format];
            crate::formats::parts(&run(root(), &arguments, None).stdout)
        };
        let text = of("docx");
        let (before, table) = text.split_once("<w:tbl>").expect("a table");
        assert!(before.trim_end_matches("</w:t></w:r></w:p>").ends_with(title), "{lang}");
        assert!(table.contains(&format!(">{due}<")), "{lang}: {table}");
        assert!(of("xlsx").contains(&format!(">{due}<")), "{lang}");
    }
}

#[test]
fn figures_of_earlier_periods_are_numbers_too() {
    let folder = root().join("tests/cases/earlier-periods");
    let bytes = run(&folder, &["check", "--format", "xlsx"], None).stdout;
    let sheet = workbook(bytes).worksheet_range("targets").expect("a sheet");
    let titles = sheet.rows().next().expect("titles");
    let column = titles.iter().position(|title| *title == "2025-Q1").expect("a column");
    let row = sheet.rows().find(|row| row[0] == "生产总值增速").expect("a row");
    let figures = row[column..column + 4].to_vec();
    let expected = [6.055, 5.593, 5.4041].map(Data::Float);
    assert_eq!(figures[..3], expected);
    assert_eq!(figures[3], Data::Empty);
}
