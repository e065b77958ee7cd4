//! Machine formats, read back by readers that are not ours.

use std::collections::BTreeMap;
use std::path::Path;

use quick_junit::{NonSuccessKind, TestCaseStatus};
use serde_json::Value;

use crate::program::{folder, root, run, stdout};

fn shown(folder: &Path, command: &str, format: &str) -> String {
    stdout(&run(folder, &[command, "--lang", "en", "--format", format], None))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn count(report: &Value, key: &str) -> usize {
    usize::try_from(report["summary"][key].as_u64().expect(key)).expect("a count")
}

#[test]
fn sarif_is_valid_against_the_official_schema() {
    let schema = std::fs::read_to_string(root().join("tests/schemas/sarif-2.1.0.json"));
    let validator = jsonschema::validator_for(&json(&schema.expect("the schema")));
    let validator = validator.expect("a schema");
    for case in ["hostile", "measures", "milestones", "workbook-two-sheets", "submitted-26-spaces"]
    {
        for command in ["check", "validate"] {
            let log = shown(&root().join("tests/cases").join(case), command, "sarif");
            if log.is_empty() {
                continue;
            }
            let faults: Vec<String> =
                validator.iter_errors(&json(&log)).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{case} {command}: {faults:#?}");
        }
    }
    let mut wrong = json(&shown(root(), "check", "sarif"));
    assert!(validator.is_valid(&wrong));
    wrong["runs"][0]["results"][0]["level"] = Value::from("grave");
    assert!(!validator.is_valid(&wrong), "the schema was not looked at");
}

#[test]
fn sarif_marks_the_cell_and_the_line_of_the_target() {
    let log = json(&shown(root(), "check", "sarif"));
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    let of = |id: &str| results.iter().find(|result| result["ruleId"] == id).expect("the target");
    let result = of("results-transferred");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "data/2022-q4.csv");
    // The characters of the cell, so that an editor marks it.
    let (line, start, end) = (10, 18, 20);
    assert_eq!(place["region"]["startLine"], line);
    assert_eq!(place["region"]["startColumn"], start);
    assert_eq!(place["region"]["endColumn"], end);
    let data = std::fs::read_to_string(root().join("data/2022-q4.csv")).expect("the data");
    let row = data.lines().nth(line - 1).expect("the row");
    let cell: String = row.chars().skip(start - 1).take(end - start).collect();
    assert_eq!(cell, "13");
    let target = &result["relatedLocations"][0]["physicalLocation"];
    assert_eq!(target["artifactLocation"]["uri"], "targets.toml");
    assert_eq!(target["region"]["startLine"], 314);
    let rule = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
    assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], "results-transferred");
}

#[test]
fn junit_counts_as_the_report_does() {
    for case in ["", "tests/cases/measures", "tests/cases/hostile", "tests/cases/missing-policy"] {
        let folder = root().join(case);
        let report = json(&shown(&folder, "check", "json"));
        let text = shown(&folder, "check", "junit");
        let junit = quick_junit::Report::deserialize_from_str(&text)
            .unwrap_or_else(|error| panic!("{case}: {error}\n{text}"));
        let (mut counts, mut outcomes) = (BTreeMap::new(), BTreeMap::new());
        for suite in &junit.test_suites {
            let mut own = (0, 0, 0);
            for case in &suite.test_cases {
                let what = match &case.status {
                    TestCaseStatus::Success { .. } => "pass",
                    TestCaseStatus::NonSuccess { kind: NonSuccessKind::Failure, .. } => "failure",
                    TestCaseStatus::NonSuccess { kind: NonSuccessKind::Error, .. } => "error",
                    TestCaseStatus::Skipped { .. } => "skipped",
                };
                match what {
                    "failure" => own.0 += 1,
                    "error" => own.1 += 1,
                    _ => own.2 += 1,
                }
                let is_target = !["data", "plan"].contains(&suite.name.as_str());
                *counts.entry((is_target, what)).or_insert(0_usize) += 1;
                outcomes.insert(case.name.to_string(), what);
            }
            assert_eq!((suite.failures, suite.errors), (own.0, own.1), "{case} {:?}", suite.name);
            assert_eq!(suite.tests, own.0 + own.1 + own.2, "{case} {:?}", suite.name);
        }
        let of = |is_target: bool, what| counts.get(&(is_target, what)).copied().unwrap_or(0);
        assert_eq!(of(true, "failure"), count(&report, "fail"), "{case}");
        assert_eq!(of(true, "error"), count(&report, "incomplete"), "{case}");
        assert_eq!(of(true, "pass"), count(&report, "pass") + count(&report, "warn"), "{case}");
        assert_eq!(of(true, "skipped"), count(&report, "pending"), "{case}");
        let nothing = usize::from(count(&report, "judged") == 0);
        assert_eq!(of(false, "error"), count(&report, "data_errors") + nothing, "{case}");
        for result in report["results"].as_array().expect("results") {
            let id = result["id"].as_str().expect("an id");
            assert!(outcomes.contains_key(id), "{case}: {id} is no case");
        }
    }
}

#[test]
fn json_lines_are_the_members_of_the_json_report() {
    for command in ["check", "validate"] {
        let report = json(&shown(root(), command, "json"));
        let text = shown(root(), command, "jsonl");
        let mut lines = text.lines().map(|line| {
            let mut line = json(line);
            let record = line.as_object_mut().expect("an object").remove("record");
            (record.expect("the kind of the record"), line)
        });
        let (_, head) = lines.next().expect("the head");
        let head = head.as_object().expect("an object");
        for (key, value) in report.as_object().expect("an object") {
            let has_own_lines = ["results", "submissions", "findings"].contains(&key.as_str());
            assert_eq!(head.get(key), (!has_own_lines).then_some(value), "{command} {key}");
        }
        let rest: Vec<(Value, Value)> = lines.collect();
        let of = |kind: &str| {
            let lines = rest.iter().filter(|(record, _)| record == kind);
            Value::from(lines.map(|(_, line)| line.clone()).collect::<Vec<_>>())
        };
        let list = if command == "check" { "results" } else { "submissions" };
        assert_eq!(of(list.trim_end_matches('s')), report[list], "{command}");
        assert_eq!(of("finding"), report["findings"], "{command}");
    }
}

#[test]
fn csv_has_one_row_a_result_and_opens_in_a_spreadsheet() {
    let report = json(&shown(root(), "check", "json"));
    let text = shown(root(), "check", "csv");
    let body = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().map(|row| row.expect("a row")).collect();
    let results = report["results"].as_array().expect("results");
    assert_eq!(rows.len(), results.len());
    for (row, result) in rows.iter().zip(results) {
        for key in
            ["id", "kind", "name", "status", "verdict", "reason", "gap", "due_now", "explain"]
        {
            assert_eq!(row[key], result[key].as_str().unwrap_or_default(), "{key} {row:?}");
        }
        for (key, inner) in [("target", "value"), ("unit", "unit"), ("due", "due")] {
            assert_eq!(row[key], result["target"][inner].as_str().unwrap_or_default(), "{row:?}");
        }
    }
}

#[test]
fn gitlab_gets_each_problem_once_with_what_it_asks_for() {
    let report = json(&shown(root(), "check", "json"));
    let entries = json(&shown(root(), "check", "gitlab"));
    let entries = entries.as_array().expect("a list");
    let problems = ["fail", "warn", "incomplete"].map(|key| count(&report, key));
    let findings = report["findings"].as_array().expect("findings").len();
    assert_eq!(entries.len(), problems.into_iter().sum::<usize>() + findings);
    let mut fingerprints = std::collections::BTreeSet::new();
    for entry in entries {
        for key in ["description", "check_name", "fingerprint"] {
            assert!(entry[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {entry}");
        }
        let severities = ["info", "minor", "major", "critical", "blocker"];
        assert!(severities.iter().any(|severity| entry["severity"] == *severity), "{entry}");
        assert!(entry["location"]["path"].is_string(), "{entry}");
        assert!(entry["location"]["lines"]["begin"].as_u64() > Some(0), "{entry}");
        assert!(fingerprints.insert(entry["fingerprint"].to_string()), "twice: {entry}");
    }
}

#[test]
fn a_fingerprint_stays_when_lines_move_and_in_either_language() {
    let plan = "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2022\"\n[indicator.x]\n\
                name = \"X\"\nmeasure = \"flow\"\nat-least = 10\n";
    let fingerprints = |name: &str, rows: &str, lang: &str| {
        let data = format!("indicator,period,value\n{rows}");
        let files = [("targets.toml", plan.as_bytes()), ("data/a.csv", data.as_bytes())];
        let arguments = ["check", "--format", "gitlab", "--lang", lang];
        let entries = json(&stdout(&run(&folder(name, &files), &arguments, None)));
        let entries = entries.as_array().expect("a list").clone();
        let prints = entries.iter().map(|entry| entry["fingerprint"].to_string());
        prints.collect::<Vec<String>>()
    };
    let before = fingerprints("fingerprint-1", "x,2022,about 5\n", "en");
    assert!(before.len() >= 2, "a target and a finding");
    assert_eq!(fingerprints("fingerprint-2", "\n\nx,2022,about 5\n", "en"), before);
    assert_eq!(fingerprints("fingerprint-3", "x,2022,about 5\n", "zh"), before);
}
