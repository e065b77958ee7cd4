//! The consistency audit says what is wrong, and nothing where nothing is.

use std::fs;
use std::path::{Path, PathBuf};

use plancheck::audit::rule_names;
use plancheck::input::TABLES;

use crate::program::{root, run, stdout};

/// Cases whose data are wrong on purpose in a way that the audit is for.
const NOTICED: &[&str] = &[
    "score-points",
    "areas",
    "audit-as-written",
    "audit-far-above",
    "audit-fractions",
    "audit-running-totals",
    "audit-composed",
    "audit-settings",
    "audit-swing",
    "audit-zeros",
    "bounds-contradict",
    "by-area",
    "composed-audit-of-parts",
    "fiscal-years",
    "five-year",
    "measures",
    "middle-parts",
    "members-earlier-totals",
    "submitted-12-title-rows",
    "submitted-16-totals",
    "submitted-32-unit-suspect",
    "submitted-40-excel-date",
    "submitted-54-falls",
    "submitted-55-gap",
    "submitted-57-base-revised",
    "submitted-58-jump",
    "submitted-59-same-value",
    "submitted-60-growth",
    "submitted-61-five-times",
    "whose-rows-are",
    "sums-and-parts",
    "titles-in-part",
    "validate",
    "whole-audited",
    "workbook-numbers",
    "year-not-over",
];

/// The audit's codes in what a case expects, with the case's name.
fn findings() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in entries(&root().join("tests/cases")) {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        for file in entries(&folder).iter().filter(|file| is_output(file)) {
            let text = fs::read_to_string(file).expect("expected output is text");
            // In front of a code stands what a table or a machine format writes there.
            let codes = ["[PC04", "\"PC04"].into_iter().flat_map(|mark| text.split(mark).skip(1));
            found.extend(
                codes.map(|rest| {
                    (name.clone(), format!("PC04{}", rest.get(..2).expect("two digits")))
                }),
            );
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

fn is_output(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "stdout")
}

#[test]
fn every_rule_speaks_in_a_case() {
    let found = findings();
    for number in 1..=rule_names().count() {
        let code = format!("PC04{number:02}");
        assert!(found.iter().any(|(_, other)| *other == code), "no case shows {code}");
    }
}

#[test]
fn clean_data_are_quiet() {
    let loud: Vec<_> =
        findings().into_iter().filter(|(case, _)| !NOTICED.contains(&case.as_str())).collect();
    assert!(loud.is_empty(), "{loud:?}");
    let founding = stdout(&run(root(), &["check", "--format", "json"], None));
    assert!(founding.contains("\"findings\""), "{founding}");
    assert!(!founding.contains("PC04"), "{founding}");
}

#[test]
fn every_rule_can_be_set_in_the_plan() {
    let keys = TABLES.iter().find(|table| table.table == "[audit]").expect("the table").keys;
    for rule in rule_names() {
        assert!(keys.contains(&rule), "{rule} is no key of [audit]");
    }
}
