//! Every sample in `docs/output.md` is what the program writes on the founding plan; an ellipsis stands
//! for what a sample leaves out.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{folder, root, run, stdout};

fn page() -> String {
    fs::read_to_string(root().join("docs/output.md")).expect("the page")
}

/// The fenced blocks of a kind.
fn blocks(page: &str, fence: &str) -> Vec<String> {
    let opening = format!("```{fence}\n");
    let parts = page.split(&opening).skip(1);
    parts.filter_map(|rest| Some(rest.split_once("\n```")?.0.to_owned())).collect()
}

fn check(format: &str, lang: &str) -> String {
    let arguments = ["check", "--as-of", "2022-Q2", "--format", format, "--lang", lang];
    stdout(&run(root(), &arguments, None))
}

/// Two quarters against each other.
fn diff() -> String {
    let folder = folder("samples-diff", &[]);
    let report = |quarter: &str| folder.join(format!("{quarter}.json")).display().to_string();
    let (old, new) = (report("q2"), report("q3"));
    for (as_of, file) in [("2022-Q2", &old), ("2022-Q3", &new)] {
        run(root(), &["check", "--as-of", as_of, "--quiet", "--report", file], None);
    }
    stdout(&run(Path::new("/"), &["diff", &old, &new], None))
}

/// Whether a line is as it was written but for what its ellipses stand for.
fn is_shortened(sample: &str, written: &str) -> bool {
    let mut rest = written;
    let parts: Vec<&str> = sample.split('…').collect();
    parts.iter().enumerate().all(|(index, part)| {
        let found = if index == 0 { rest.starts_with(part).then_some(0) } else { rest.find(part) };
        let behind = found.and_then(|at| rest.get(at + part.len()..));
        rest = behind.unwrap_or_default();
        behind.is_some() && (index + 1 < parts.len() || part.is_empty() || rest.is_empty())
    })
}

#[test]
fn every_line_of_a_sample_is_written() {
    let page = page();
    let trend = stdout(&run(root(), &["trend", "--as-of", "2022-Q2"], None));
    let texts = [check("table", "en"), check("text", "zh"), check("text", "en"), trend, diff()];
    for (fence, written, least) in [
        ("text", texts.concat(), 5),
        ("csv", check("csv", "en"), 1),
        ("jsonl", check("jsonl", "en"), 1),
        ("markdown", check("markdown", "en"), 1),
        ("xml", check("junit", "en"), 1),
        ("log", check("github", "en"), 1),
    ] {
        let blocks = blocks(&page, fence);
        assert!(blocks.len() >= least, "{} samples of `{fence}`", blocks.len());
        let written: Vec<&str> = written.trim_start_matches('\u{FEFF}').lines().collect();
        for line in blocks.iter().flat_map(|block| block.lines()) {
            let is_written = written.iter().any(|known| is_shortened(line.trim(), known.trim()));
            assert!(is_written || line.trim().is_empty(), "`{fence}`: nothing writes {line}");
        }
    }
}

/// Whether a sample is what was written, but for members that it leaves out of lists and ends of texts.
/// Where it is whole, objects have every key.
fn fits(sample: &Value, written: &Value, is_whole: bool) -> bool {
    match (sample, written) {
        (Value::Object(sample), Value::Object(written)) => {
            let fit = |(key, value): (&String, &Value)| {
                written.get(key).is_some_and(|known| fits(value, known, is_whole))
            };
            sample.iter().all(fit) && (!is_whole || sample.len() == written.len())
        }
        (Value::Array(sample), Value::Array(written)) => {
            let is_known = |one: &Value| written.iter().any(|known| fits(one, known, is_whole));
            sample.iter().all(is_known) && sample.is_empty() == written.is_empty()
        }
        (Value::String(sample), Value::String(written)) => is_shortened(sample, written),
        _ => sample == written,
    }
}

#[test]
fn every_json_sample_is_written() {
    let page = page();
    let samples: Vec<Value> = blocks(&page, "json")
        .iter()
        .map(|block| serde_json::from_str(block).unwrap_or_else(|error| panic!("{error}\n{block}")))
        .collect();
    let json = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    let end = ["check", "--as-of", "2022-Q4", "--format", "json", "--lang", "en"];
    let findings = json(&stdout(&run(root(), &end, None)))["findings"].take();
    let results = json(&check("sarif", "en"))["runs"][0]["results"].take();
    let result = results.as_array().expect("results").iter();
    let result = result.clone().find(|one| one["ruleId"] == samples[2]["ruleId"]).expect("it");
    let report = json(&check("json", "en"));
    let gitlab = json(&check("gitlab", "en"));
    let written = [(&report, true), (&findings, true), (result, false), (&gitlab, true)];
    assert_eq!(samples.len(), written.len(), "report, finding, SARIF, GitLab");
    for (sample, (written, is_whole)) in samples.iter().zip(written) {
        assert!(fits(sample, written, is_whole), "not what is written: {sample:#}");
    }
    let ids = |report: &Value| report["results"].as_array().expect("results").len();
    assert!(ids(&samples[0]) < ids(&report), "the sample is shortened");
}

#[test]
fn a_sample_that_nothing_writes_is_seen() {
    assert!(is_shortened("a…c", "abc") && is_shortened("ab…", "abc") && is_shortened("abc", "abc"));
    assert!(
        !is_shortened("ab", "abc") && !is_shortened("b…", "abc") && !is_shortened("a…b", "abc")
    );
    let written = serde_json::json!({"a": 1, "b": [1, 2]});
    assert!(fits(&serde_json::json!({"a": 1, "b": [2]}), &written, true));
    for wrong in [serde_json::json!({"a": 1}), serde_json::json!({"a": 1, "b": []})] {
        assert!(!fits(&wrong, &written, true), "{wrong}");
    }
}
