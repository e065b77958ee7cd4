//! Every folder of `tests/cases` is a case: `NAME.args` is a command line, `NAME.stdout`,
//! `NAME.stderr` and `NAME.code` what must come of it (an absent file means empty, or 0). A file
//! `NAME.stdin` is standard input. `UPDATE_CASES=1 cargo test` writes what comes instead.

use std::fs;
use std::path::{Path, PathBuf};

use plancheck::diagnostic::Code;

use crate::program::{root, run, stderr, stdout};

#[test]
fn every_case_comes_out_as_written() {
    let is_update = std::env::var_os("UPDATE_CASES").is_some();
    let mut failures = Vec::new();
    let mut count = 0_usize;
    for folder in folders(&root().join("tests/cases")) {
        let runs = runs(&folder);
        assert!(!runs.is_empty(), "{} holds no .args file", folder.display());
        for name in runs {
            count += 1;
            failures.extend(check(&folder, &name, is_update));
        }
    }
    assert!(count > 0, "no case was run");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

pub(crate) fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).expect("the folder of cases");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn runs(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "args"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn check(folder: &Path, name: &str, is_update: bool) -> Vec<String> {
    let file = |extension: &str| folder.join(format!("{name}.{extension}"));
    let arguments = fs::read_to_string(file("args")).expect("arguments");
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    let stdin = fs::read(file("stdin")).ok();
    let output = run(folder, &arguments, stdin.as_deref());
    let code = output.status.code().expect("an exit code");
    let code = if code == 0 { String::new() } else { format!("{code}\n") };
    let parts = [("stdout", stdout(&output)), ("stderr", stderr(&output)), ("code", code)];
    let mut failures = Vec::new();
    for (extension, actual) in parts {
        let path = file(extension);
        if is_update {
            update(&path, &actual);
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != actual {
            failures.push(format!(
                "{} differs\n--- expected\n{expected}\n--- actual\n{actual}",
                path.strip_prefix(root()).unwrap_or(&path).display()
            ));
        }
    }
    failures
}

fn update(path: &Path, text: &str) {
    if text.is_empty() {
        let _ = fs::remove_file(path);
    } else {
        fs::write(path, text).expect("a writable case");
    }
}

/// Codes of plans and data that no folder of files can show, and what shows them instead.
const STAGED_ELSEWHERE: [(Code, &str); 3] = [
    (Code::PatternTooWide, "links and deep folders are made by `bad_input`"),
    (Code::SameFile, "links are made by `names_of_files`"),
    (Code::FileChanged, "`input::bytes` writes to a file while it is read"),
];

#[test]
fn every_code_of_plans_and_data_is_told_in_a_case() {
    let mut told = String::new();
    for folder in folders(&root().join("tests/cases")) {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            if path.extension().is_some_and(|kind| kind == "stdout" || kind == "stderr") {
                told.push_str(&fs::read_to_string(path).expect("text"));
            }
        }
    }
    let elsewhere = |code: &Code| STAGED_ELSEWHERE.iter().any(|(other, _)| other == code);
    let is_meant = |code: &&Code| {
        ["PC00", "PC01", "PC02", "PC03", "PC04"]
            .iter()
            .any(|family| code.number().starts_with(family))
    };
    for code in Code::ALL.iter().filter(is_meant) {
        assert_eq!(told.contains(code.number()), !elsewhere(code), "{code}");
    }
}
