//! SARIF 2.1.0, for code scanning. Every target and every diagnostic code that was given is a rule;
//! a result is a problem, its place the cell of the data, its related place the line of the target.

use std::fmt::Write;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::explain::explain_code;
use super::json::text;
use super::problems::{NOTHING_JUDGED, Problem, of_findings, of_report};
use super::text::visible;
use super::words::{Label, Lang, label, promise};
use crate::report::{
    Code, Diagnostic, Input, Outcome, Place, PlanHead, Report, Run, Severity, Validation,
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
struct Rule {
    id: String,
    #[serde(rename = "shortDescription")]
    short: Value,
    #[serde(rename = "fullDescription")]
    full: Value,
    help: Value,
}

/// A judged plan.
pub(super) fn report(report: &Report, lang: Lang) -> String {
    text(&log(&[judged(report, lang)]))
}

/// Several plans, each a run of its own in one log, told apart by the file of the plan.
pub(super) fn run(run: &Run, lang: Lang) -> String {
    let one = |report: &Report| {
        let mut judged = judged(report, lang);
        judged["automationDetails"] =
            json!({"id": format!("plancheck/{}/", uri(&report.plan.file))});
        judged
    };
    text(&log(&run.reports.iter().map(one).collect::<Vec<_>>()))
}

fn judged(report: &Report, lang: Lang) -> Value {
    let targets = report.results.iter().map(|outcome| target_rule(outcome, lang));
    let mut rules: Vec<Rule> = targets.collect();
    rules.dedup_by(|one, other| one.id == other.id);
    rules.extend(code_rules(&report.findings, lang));
    let problems = of_report(report, lang);
    rules.extend(problems.iter().find(|one| one.rule == NOTHING_JUDGED).map(nothing_rule));
    let facts = json!({
        "asOf": report.as_of,
        "judged": report.tally.judged(),
        "selected": report.tally.selected,
        "verdict": report.verdict.key(),
    });
    let artifacts = artifacts(&report.plan, &report.inputs);
    looked(&rules, &problems, &artifacts, (report.exit_code.number(), facts), lang)
}

/// Data alone.
pub(super) fn findings(validation: &Validation, lang: Lang) -> String {
    let rules: Vec<Rule> = code_rules(&validation.findings, lang);
    let problems = of_findings(&validation.findings, lang);
    let artifacts = artifacts(&validation.plan, &validation.inputs);
    let counts = &validation.counts;
    let facts = json!({
        "errors": counts.errors,
        "warnings": counts.warnings,
        "notes": counts.notes,
    });
    let code = validation.exit_code.number();
    text(&log(&[looked(&rules, &problems, &artifacts, (code, facts), lang)]))
}

fn log(runs: &[Value]) -> Value {
    json!({"$schema": SCHEMA, "version": "2.1.0", "runs": runs})
}

/// One run of the log.
fn looked(
    rules: &[Rule],
    problems: &[Problem<'_>],
    artifacts: &[Value],
    (exit_code, facts): (u8, Value),
    lang: Lang,
) -> Value {
    let results: Vec<Value> = problems.iter().map(|problem| result(problem, rules, lang)).collect();
    json!({
        "tool": {"driver": {
            "name": "plancheck",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules,
        }},
        "language": lang.pick("en", "zh-CN"),
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": true, "exitCode": exit_code}],
        "artifacts": artifacts,
        "results": results,
        "properties": facts,
    })
}

fn target_rule(outcome: &Outcome, lang: Lang) -> Rule {
    let one = &outcome.promise;
    let sentence = promise(one, lang);
    let quote = one.quote.as_ref().map_or_else(String::new, |quote| {
        let (separator, stop) = (lang.semicolon(), lang.colon());
        format!("{separator}{}{stop}{quote}", label(Label::Quote, lang))
    });
    Rule {
        id: one.id.clone(),
        short: message(&one.name),
        full: message(&sentence),
        help: message(&format!("{sentence}{quote}")),
    }
}

fn nothing_rule(problem: &Problem<'_>) -> Rule {
    Rule {
        id: problem.rule.to_owned(),
        short: message(problem.rule),
        full: message(&problem.message),
        help: message(&problem.message),
    }
}

/// One for each code, in order of the codes.
fn code_rules(findings: &[Diagnostic], lang: Lang) -> Vec<Rule> {
    let given = |code: &&Code| findings.iter().any(|finding| finding.code == **code);
    let rule = |code: &Code| {
        let page = explain_code(*code, lang);
        let title = page.lines().next().unwrap_or_default().to_owned();
        Rule {
            id: code.number().to_owned(),
            short: json!({"text": title}),
            full: json!({"text": title}),
            help: json!({"text": page, "markdown": page}),
        }
    };
    Code::ALL.iter().filter(given).map(rule).collect()
}

fn result(problem: &Problem<'_>, rules: &[Rule], lang: Lang) -> Value {
    let mut result = Map::new();
    result.insert("ruleId".to_owned(), json!(problem.rule));
    let index = rules.iter().position(|rule| rule.id == problem.rule);
    result.extend(index.map(|index| ("ruleIndex".to_owned(), json!(index))));
    let level = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    result.insert("level".to_owned(), json!(level));
    result.insert("message".to_owned(), message(&problem.message));
    let places: Vec<Value> = problem.at.into_iter().map(location).collect();
    result.insert("locations".to_owned(), json!(places));
    let related = problem.related.iter().enumerate().map(|(index, place)| {
        let mut location = location(place);
        location["id"] = json!(index);
        location["message"] = message(&format!("{} {place}", label(Label::SeeAlso, lang)));
        location
    });
    result.insert("relatedLocations".to_owned(), related.collect());
    let fingerprint = json!({"plancheck/v1": problem.fingerprint});
    result.insert("partialFingerprints".to_owned(), fingerprint);
    Value::Object(result)
}

/// File and region. Code scanning wants a line, so a cell of a sheet gives its row as one, and its
/// name beside it.
fn location(place: &Place) -> Value {
    let region = match place.characters() {
        Some(characters) => json!({
            "startLine": place.line,
            "startColumn": characters.start,
            "endColumn": characters.end,
        }),
        None => json!({"startLine": place.line, "startColumn": place.column}),
    };
    let mut location = json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(place.path())},
        "region": region,
    }});
    if place.is_cell {
        let name = visible(&place.to_string()).into_owned();
        location["logicalLocations"] = json!([{"fullyQualifiedName": name, "kind": "member"}]);
    }
    location
}

/// Plan and data files with their hashes; a workbook once, whatever sheets were read.
fn artifacts(plan: &PlanHead, inputs: &[Input]) -> Vec<Value> {
    let book = |file: &str| match file.rsplit_once('#') {
        Some((book, _)) => book.to_owned(),
        None => file.to_owned(),
    };
    let of_input = |input: &Input| match input.encoding {
        "workbook" => (book(&input.file), input.sha256.clone()),
        _ => (input.file.clone(), input.sha256.clone()),
    };
    let mut files = vec![(plan.file.clone(), plan.sha256.clone())];
    files.extend(plan.bases.iter().map(|base| (base.name.clone(), base.sha256.clone())));
    files.extend(inputs.iter().map(of_input));
    files.dedup();
    let artifact = |(file, sha256): (String, String)| json!({"location": {"uri": uri(&file)}, "hashes": {"sha-256": sha256}});
    files.into_iter().map(artifact).collect()
}

fn message(text: &str) -> Value {
    json!({"text": visible(text)})
}

/// A path as a URI reference, everything but plain characters of a path percent-encoded.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if path.get(1..3) == Some(":/") {
        uri.push_str("file:///");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}
