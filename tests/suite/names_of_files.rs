//! Names of data files that a folder of text files cannot hold: links of every kind, and names that are
//! no UTF-8, as archives from a Chinese Windows leave behind.

#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;

use serde_json::Value;

use crate::program::{command, folder, run, stderr, stdout};

const PLAN: &[u8] = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\narea = \"巴中市\"\n\
    parts = [\"巴州区\"]\n[indicator.x]\nname = \"技术合同成交额\"\nmeasure = \"flow\"\n\
    unit = \"亿元\"\nat-least = 1\n"
    .as_bytes();

const ROW: &[u8] = "指标,期间,实际值\n技术合同成交额,2022,1\n".as_bytes();

/// Files and findings that a run tells of.
struct Told {
    files: Vec<String>,
    /// Code and file of each.
    findings: Vec<(String, String)>,
}

fn told(folder: &Path, data: &[&OsStr]) -> Told {
    let mut command = command(folder, &["validate", "--format", "json"]);
    let output = command.args(data).output().expect("it runs");
    let report: Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |key: &str| report[key].as_array().expect("a list").clone();
    Told {
        files: list("inputs").iter().map(|input| text(&input["file"])).collect(),
        findings: list("findings")
            .iter()
            .map(|finding| (text(&finding["code"]), text(&finding["at"]["file"])))
            .collect(),
    }
}

#[test]
fn a_file_with_two_names_is_read_once_and_that_is_told() {
    let folder = folder("two-names", &[("targets.toml", PLAN), ("data/a.csv", ROW)]);
    fs::hard_link(folder.join("data/a.csv"), folder.join("data/b.csv")).expect("a link");
    symlink("a.csv", folder.join("data/c.csv")).expect("a link");
    for data in ["data", "data/*.csv"] {
        let told = told(&folder, &[OsStr::new(data)]);
        assert_eq!(told.files, ["data/a.csv"], "{data}");
        let again = |file: &str| ("PC0021".to_owned(), file.to_owned());
        assert_eq!(told.findings, [again("data/b.csv"), again("data/c.csv")], "{data}");
    }
    let one = OsStr::new("data/a.csv");
    assert!(told(&folder, &[one, OsStr::new("./data/a.csv")]).findings.is_empty());
}

#[test]
fn links_that_lead_to_no_data_are_told() {
    let folder = folder("idle-links", &[("targets.toml", PLAN), ("data/a.csv", ROW)]);
    symlink(".", folder.join("data/itself")).expect("a link");
    symlink("nowhere", folder.join("data/gone")).expect("a link");
    let files = ["data/gone", "data/itself"].map(str::to_owned);
    for data in ["data", "data/*.csv", "data/**/*.csv"] {
        let told = told(&folder, &[OsStr::new(data)]);
        let found: Vec<String> = told.findings.iter().map(|(_, file)| file.clone()).collect();
        assert_eq!(found, files, "{data}");
        assert!(told.findings.iter().all(|(code, _)| code == "PC0020"), "{data}");
    }
    symlink("nowhere", folder.join("data/2022.csv")).expect("a link");
    for data in ["data", "data/*.csv"] {
        let output = run(&folder, &["validate", data], None);
        assert_eq!(output.status.code(), Some(2), "{data}");
        assert!(stderr(&output).contains("leads nowhere"), "{}", stderr(&output));
    }
}

#[test]
fn a_pipe_among_the_data_is_told_and_not_waited_for() {
    let folder = folder("pipe", &[("targets.toml", PLAN), ("data/a.csv", ROW)]);
    let made = std::process::Command::new("mkfifo").arg(folder.join("data/b.csv")).status();
    if made.is_ok_and(|status| status.success()) {
        let told = told(&folder, &[OsStr::new("data")]);
        assert_eq!(told.findings, [("PC0020".to_owned(), "data/b.csv".to_owned())]);
    }
}

#[test]
fn a_name_that_is_no_text_is_read_and_leads_back_to_its_file() {
    let folder = folder("gbk-names", &[("targets.toml", PLAN)]);
    fs::create_dir(folder.join("data")).expect("a folder");
    let gbk = encoding_rs::GB18030.encode("data/2022年一季度.csv").0.into_owned();
    let name = OsStr::from_bytes(&gbk);
    if fs::write(folder.join(name), ROW).is_err() {
        return; // no such name on this disk
    }
    let shown = "data/2022\\xC4\\xEA\\xD2\\xBB\\xBC\\xBE\\xB6\\xC8.csv";
    for data in [name, OsStr::new("data"), OsStr::new("data/*.csv"), OsStr::new(shown)] {
        assert_eq!(told(&folder, &[data]).files, [shown], "{data:?}");
    }
    // Shells read the same text.
    let script = format!("\"$0\" validate --format github $'{shown}' no-such.csv");
    let program = command(&folder, &[]).get_program().to_owned();
    let mut bash = std::process::Command::new("bash");
    bash.arg("-c").arg(script).arg(program).current_dir(&folder);
    if let Ok(output) = bash.output() {
        assert!(stderr(&output).contains("no-such.csv"), "{}", stderr(&output));
        assert!(!stderr(&output).contains("2022"), "{}", stderr(&output));
    }
}

#[test]
fn whose_file_it_is_is_read_in_a_name_that_is_no_text() {
    let folder = folder("gbk-area", &[("targets.toml", PLAN)]);
    let gbk = encoding_rs::GB18030.encode("巴州区.csv").0.into_owned();
    let name = OsStr::from_bytes(&gbk);
    if fs::write(folder.join(name), ROW).is_err() {
        return; // no such name on this disk
    }
    for format in ["table", "github", "json"] {
        let mut command = command(&folder, &["validate", "--format", format]);
        let output = command.arg(name).output().expect("it runs");
        let shown = format!("{}{}", stdout(&output), stderr(&output));
        assert!(shown.contains("PC0265") && shown.contains("巴州区"), "{shown}");
        assert!(!shown.contains('\u{FFFD}'), "{shown}");
    }
}

#[test]
fn a_report_is_not_written_over_a_file_whose_name_is_no_text() {
    let folder = folder("gbk-over", &[("targets.toml", PLAN)]);
    let name = OsStr::from_bytes(b"\xB0\xCD.csv");
    if fs::write(folder.join(name), ROW).is_err() {
        return; // no such name on this disk
    }
    symlink(name, folder.join("report.json")).expect("a link");
    let mut command = command(&folder, &["validate", "--report", "json:report.json"]);
    let output = command.arg(name).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("PC0705"), "{}", stderr(&output));
    assert_eq!(fs::read(folder.join(name)).expect("the file"), ROW);
}

#[test]
fn a_plan_may_lie_in_a_folder_whose_name_is_no_text() {
    let folder = folder("gbk-plan", &[]);
    let name = OsStr::from_bytes(b"\xB0\xCD");
    if fs::create_dir(folder.join(name)).is_err() {
        return; // no such name on this disk
    }
    fs::write(folder.join(name).join("targets.toml"), PLAN).expect("a file");
    fs::write(folder.join(name).join("a.csv"), ROW).expect("a file");
    let plan = "\\xB0\\xCD/targets.toml";
    let output = run(&folder, &["validate", "--plan", plan, "\\xB0\\xCD"], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut command = command(&folder, &["validate", "--format"]);
    let output = command.arg(name).output().expect("it runs");
    assert!(stderr(&output).contains("\\xB0\\xCD"), "{}", stderr(&output));
}
