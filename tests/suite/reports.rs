//! `--report`: where reports go, and that none is lost, mixed or half written.

use std::fs;
use std::path::Path;

use plancheck::render::Format;

use crate::program::{command, folder, run, stderr, stdout};

const PLAN: &[u8] = b"format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n\
    [indicator.x]\nname = \"Xylophones\"\nmeasure = \"flow\"\nat-least = 1\n";
const DATA: &[u8] = b"indicator,period,value\nx,2022,1\n";

fn plan_folder(name: &str) -> std::path::PathBuf {
    folder(name, &[("targets.toml", PLAN), ("data/a.csv", DATA), ("out/readme.txt", b"")])
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_format_goes_to_a_file_as_it_goes_to_standard_output() {
    let folder = plan_folder("reports-all");
    let mut arguments = vec!["check".to_owned(), "--quiet".to_owned()];
    for format in Format::ALL {
        arguments.extend(["--report".to_owned(), format!("{0}:out/{0}", format.key())]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = run(&folder, &arguments, None);
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
    for format in Format::ALL {
        let file = fs::read(folder.join("out").join(format.key())).expect("the report");
        let shown = run(&folder, &["check", "--quiet", "--format", format.key()], None).stdout;
        assert_eq!(file, shown, "{format:?}");
    }
    assert_eq!(names(&folder.join("out")).len(), Format::ALL.len() + 1, "nothing else is left");
}

#[test]
fn the_ending_tells_the_format_and_a_dash_is_standard_output() {
    let folder = plan_folder("reports-ending");
    let output = run(&folder, &["check", "--report", "out/r.json", "--report", "json:-"], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let file = fs::read_to_string(folder.join("out/r.json")).expect("the report");
    assert_eq!(file, stdout(&output), "the table gives way to what is asked for");
    assert!(file.starts_with('{'), "{file}");
}

#[test]
fn two_reports_never_share_a_place() {
    let folder = plan_folder("reports-twice");
    for (arguments, code) in [
        (&["--format", "json", "--report", "table:-"][..], "PC0704"),
        (&["--report", "json:-", "--report", "table:-"], "PC0704"),
        (&["--report", "out/r.json", "--report", "table:./out/../out/r.json"], "PC0704"),
        (&["--report", "json:targets.toml"], "PC0705"),
        (&["--report", "json:./data/a.csv"], "PC0705"),
        (&["--report", "jsn:r"], "PC0701"),
        (&["--report", "r"], "PC0702"),
        (&["--report", "json:"], "PC0703"),
    ] {
        for command in ["check", "validate"] {
            let arguments: Vec<&str> = [command].iter().chain(arguments).copied().collect();
            let output = run(&folder, &arguments, None);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(stderr(&output).contains(code), "{arguments:?}: {}", stderr(&output));
            assert_eq!(stdout(&output), "", "{arguments:?}");
        }
    }
    assert_eq!(names(&folder), ["data", "out", "targets.toml"]);
    assert_eq!(names(&folder.join("out")), ["readme.txt"]);
    assert_eq!(fs::read(folder.join("targets.toml")).expect("the plan"), PLAN);
    assert_eq!(fs::read(folder.join("data/a.csv")).expect("the data"), DATA);
}

#[test]
fn an_unwritable_report_is_exit_2_and_the_others_are_written() {
    let folder = plan_folder("reports-unwritable");
    let arguments =
        ["check", "--report", "none/r.json", "--report", "json:out", "--report", "out/r.json"];
    let output = run(&folder, &arguments, None);
    assert_eq!(output.status.code(), Some(2));
    let told = stderr(&output);
    for says in ["PC0706", "`none/r.json`: its folder does not exist", "`out`: it is a folder"] {
        assert!(told.contains(says), "{told}");
    }
    assert!(stdout(&output).contains("verdict: pass"), "{}", stdout(&output));
    let file = fs::read_to_string(folder.join("out/r.json")).expect("the report");
    assert!(file.ends_with("}\n"), "{file}");
}

#[test]
fn the_step_summary_is_added_to_and_never_replaced() {
    let folder = plan_folder("reports-summary");
    let path = folder.join("out/summary.md");
    fs::write(&path, "from before\n").expect("a writable file");
    for _ in 0..2 {
        let mut check = command(&folder, &["check", "--report", "table:out/summary.md"]);
        let output = check.env("GITHUB_STEP_SUMMARY", &path).output().expect("it runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let text = fs::read_to_string(&path).expect("the summary");
    assert!(text.starts_with("from before\n"), "{text}");
    assert_eq!(text.matches("verdict: pass").count(), 2, "{text}");
}

#[cfg(unix)]
#[test]
fn a_report_is_replaced_whole_with_the_mode_of_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let folder = plan_folder("reports-mode");
    let plain = folder.join("out/plain");
    fs::write(&plain, "").expect("a writable file");
    let report = folder.join("out/r.json");
    fs::write(&report, "old").expect("a writable file");
    let before = fs::File::open(&report).expect("the old report");
    let link = folder.join("link.json");
    std::os::unix::fs::symlink("out/r.json", &link).expect("a link");
    let output = run(&folder, &["check", "--report", "link.json"], None);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode();
    assert_eq!(mode(&report), mode(&plain));
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink(), "the link stays a link");
    assert!(fs::read_to_string(&report).expect("the report").starts_with('{'));
    // Whoever had it open reads on in the old one: nothing was written into it.
    assert_eq!(before.metadata().expect("the old report").len(), 3);
}

#[cfg(unix)]
#[test]
fn what_is_open_already_is_written_to_and_stays_what_it_is() {
    let folder = plan_folder("reports-device");
    let check = ["check", "--quiet", "--report", "json:/dev/stderr"];
    let output = run(&folder, &check, None);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).contains("\"schema_version\": 1"), "{}", stderr(&output));
    assert!(fs::symlink_metadata("/dev/stderr").expect("it is there").is_symlink());
    let log = folder.join("log");
    fs::write(&log, "from before\n").expect("a writable file");
    let errors = fs::OpenOptions::new().append(true).open(&log).expect("the log");
    let status = command(&folder, &check).stderr(errors).status().expect("it runs");
    assert_eq!(status.code(), Some(0));
    assert!(fs::read_to_string(&log).expect("the log").starts_with("from before\n{"));
}
