//! Workbook and Word document, opened by an office program that is not ours. Slow, and needs
//! `soffice`: `cargo test -- --ignored office`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::hostile::hostile_folder;
use crate::program::{folder, root, run, stderr};

/// Every sheet as CSV of its own, in UTF-8, with the cells as they are shown.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/// The plans: the name of the report, the plan file, and the language.
const PLANS: [(&str, &str, &str); 3] = [
    ("founding", "targets.toml", "zh"),
    ("counties", "counties.toml", "en"),
    (HOSTILE, "targets.toml", "en"),
];

/// The plan whose names are formulas, tags and control characters.
const HOSTILE: &str = "hostile";

/// What `check` gives for a plan.
fn check(name: &str, output: &[&str]) -> Output {
    let (_, plan, lang) = PLANS.into_iter().find(|(known, ..)| *known == name).expect("a plan");
    let arguments = [&["check", "--lang", lang, "--plan", plan], output].concat();
    match name {
        HOSTILE => {
            let format = output.last().expect("a format");
            run(&hostile_folder(&format!("office-hostile-{format}")), &arguments, None)
        }
        _ => run(root(), &arguments, None),
    }
}

/// A folder with a report of every plan in a format, named after the plan.
fn reports(ending: &str) -> PathBuf {
    let folder = folder(&format!("office-{ending}"), &[]);
    for (name, ..) in PLANS {
        let bytes = check(name, &["--all", "--format", ending]).stdout;
        fs::write(folder.join(format!("{name}.{ending}")), bytes).expect("a writable folder");
    }
    folder
}

/// Converts every report of a folder. Without a fault the office program opened each of them.
fn convert(folder: &Path, ending: &str, filter: &str) {
    let files = PLANS.map(|(name, ..)| format!("{name}.{ending}"));
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let output = Command::new("soffice")
        .args(["--headless", "--norestore", &profile, "--convert-to", filter])
        .args(files)
        .current_dir(folder)
        .output()
        .expect("LibreOffice is installed: apt-get install libreoffice-{calc,writer}-nogui");
    let told = stderr(&output);
    assert!(output.status.success() && !told.contains("Error"), "{told}");
}

fn json(name: &str) -> serde_json::Value {
    serde_json::from_slice(&check(name, &["--format", "json"]).stdout).expect("JSON")
}

fn names(report: &serde_json::Value) -> Vec<String> {
    let results = report["results"].as_array().expect("results");
    results.iter().map(|result| result["name"].as_str().expect("a name").to_owned()).collect()
}

fn sheet(folder: &Path, name: &str, sheet: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder.join(format!("{name}-{sheet}.csv"))).expect("a sheet");
    let text = text.trim_start_matches('\u{FEFF}').to_owned();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

#[test]
#[ignore = "starts an office program"]
fn a_workbook_opens_with_every_target_and_no_formula() {
    let folder = reports("xlsx");
    convert(&folder, "xlsx", CSV);
    for (name, targets, findings) in [
        ("founding", "目标任务", "数据问题"),
        ("counties", "targets", "findings"),
        (HOSTILE, "targets", "findings"),
    ] {
        let report = json(name);
        let rows = sheet(&folder, name, targets);
        let shown = indicators(&rows);
        let expected = names(&report);
        assert_eq!(shown.len(), expected.len(), "{name}");
        for (shown, expected) in shown.iter().zip(&expected) {
            // Control characters of hostile names are told by their codes.
            assert!(name == HOSTILE || shown == expected, "{name}: {shown}");
        }
        let found = report["findings"].as_array().expect("findings").len();
        assert_eq!(sheet(&folder, name, findings).len(), found + 1, "{name}");
        let faults = ["#NAME?", "#REF!", "#VALUE!", "Err:5"];
        let is_fault = |cell: &String| faults.iter().any(|fault| cell.starts_with(fault));
        assert!(!rows.iter().flatten().any(is_fault), "{name}");
    }
    figures_are_numbers(&sheet(&folder, "founding", "目标任务"));
    let formula = "=HYPERLINK(\"http://example.org\",\"x\")";
    let rows = sheet(&folder, HOSTILE, "targets");
    assert!(indicators(&rows).contains(&formula), "a text, not the link that it asks for");
    prints(&folder, "xlsx");
}

/// The names in a sheet of targets, which stand behind the sections where there are some.
fn indicators(rows: &[Vec<String>]) -> Vec<&str> {
    let is_name = |title: &String| matches!(title.as_str(), "指标" | "indicator");
    let column = rows[0].iter().position(is_name).expect("a column of names");
    rows.iter().skip(1).map(|row| row[column].as_str()).collect()
}

fn figures_are_numbers(rows: &[Vec<String>]) {
    let titles = &rows[0];
    let row = rows.iter().find(|row| row[1] == "技术合同成交额").expect("the row");
    let cell = |title: &str| &row[titles.iter().position(|known| known == title).expect(title)];
    assert_eq!((cell("实际").as_str(), cell("目标数").as_str()), ("3.5", "3.5"));
    assert_eq!((cell("完成率").as_str(), cell("2022-Q2").as_str()), ("100", "0.91"));
}

fn prints(folder: &Path, ending: &str) {
    convert(folder, ending, "pdf");
    for (name, ..) in PLANS {
        let page = fs::read(folder.join(format!("{name}.pdf"))).expect("a printed report");
        assert!(page.starts_with(b"%PDF-"), "{name} cannot be printed");
    }
}

#[test]
#[ignore = "starts an office program"]
fn a_document_opens_with_every_target() {
    let folder = reports("docx");
    convert(&folder, "docx", "txt:Text (encoded):UTF8");
    let text = |name: &str| fs::read_to_string(folder.join(format!("{name}.txt"))).expect("text");
    for name in ["founding", "counties"] {
        for target in names(&json(name)) {
            assert!(text(name).contains(&target), "{name}: {target}");
        }
    }
    for (name, said) in [
        ("founding", "一、总体情况"),
        ("founding", "完成率97.5%，比目标少1项"),
        (HOSTILE, "=HYPERLINK(\"http://example.org\",\"x\")"),
        (HOSTILE, "</script><script>alert(1)</script>"),
    ] {
        assert!(text(name).contains(said), "{said}: {}", text(name));
    }
    prints(&folder, "docx");
}
