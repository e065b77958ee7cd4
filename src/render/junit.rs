//! XML of `JUnit`: one case a target, one suite a section; errors in the data are cases of their own, so
//! that a file with refused rows is never green.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Style;
use super::problems::{NOTHING_JUDGED, Problem, of_findings};
use super::table::{groups, section_title};
use super::text::visible;
use super::words::{Lang, because, beside, conclusion, named, promise, reason, revision, status};
use crate::report::{Outcome, Place, Report, Run, Severity, Validation, Verdict, shown};

/// What came of one case.
enum Result {
    Passed(String),
    Failed(Told),
    Broken(Told),
    Skipped(String),
}

/// What went wrong: its kind, in a line, and in full.
struct Told {
    kind: String,
    message: String,
    details: String,
}

struct Case {
    name: String,
    class: String,
    file: Option<String>,
    line: Option<usize>,
    result: Result,
}

struct Suite {
    name: String,
    cases: Vec<Case>,
}

/// A judged plan.
pub(super) fn report(report: &Report, style: Style) -> String {
    let suites = judged(report, style.lang);
    let facts = facts(report);
    document(&suites.iter().map(|suite| (suite, facts.as_slice())).collect::<Vec<_>>())
}

/// Several plans: the names of suites and classes begin with the file of the plan.
pub(super) fn run(run: &Run, style: Style) -> String {
    let of = |report: &'_ Report| -> Vec<Suite> {
        let mut suites = judged(report, style.lang);
        for suite in &mut suites {
            suite.name = format!("{}: {}", report.plan.file, suite.name);
            for case in &mut suite.cases {
                case.class = format!("{}:{}", report.plan.file, case.class);
            }
        }
        suites
    };
    let plans: Vec<(Vec<Suite>, Vec<Fact<'_>>)> = run
        .reports
        .iter()
        .map(|report| {
            let file = [("plan.file", report.plan.file.as_str())];
            (of(report), file.into_iter().chain(facts(report)).collect())
        })
        .collect();
    let suites = plans
        .iter()
        .flat_map(|(suites, facts)| suites.iter().map(|suite| (suite, facts.as_slice())));
    document(&suites.collect::<Vec<_>>())
}

/// A name with its value, about the plan of a suite.
type Fact<'a> = (&'static str, &'a str);

fn judged(report: &Report, lang: Lang) -> Vec<Suite> {
    let mut suites: Vec<Suite> = groups(report)
        .into_iter()
        .map(|(section, members)| Suite {
            name: section_title(report, section, lang).to_owned(),
            cases: members.iter().map(|outcome| target(report, outcome, lang)).collect(),
        })
        .collect();
    let errors: Vec<Case> = of_findings(&report.findings, lang)
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(finding)
        .collect();
    if !errors.is_empty() {
        suites.push(Suite { name: "data".to_owned(), cases: errors });
    }
    if report.tally.judged() == 0 {
        let why = conclusion(report, lang);
        let (kind, message) = (NOTHING_JUDGED.to_owned(), why.clone());
        let result = Result::Broken(Told { kind, message, details: why });
        let case = case(NOTHING_JUDGED, "plan", None, result);
        suites.push(Suite { name: "plan".to_owned(), cases: vec![case] });
    }
    suites
}

fn facts(report: &Report) -> Vec<Fact<'_>> {
    let bases = report.plan.bases.iter().map(|base| ("plan.extends.sha256", base.sha256.as_str()));
    let facts = [
        ("plan.title", report.plan.title.as_str()),
        ("plan.period", report.plan.period.as_str()),
        ("plan.sha256", report.plan.sha256.as_str()),
        ("as_of", report.as_of.as_str()),
        ("verdict", report.verdict.key()),
    ];
    facts.into_iter().chain(bases).collect()
}

/// Data alone: one suite a file, one case a finding; a file without any is one case that passes.
pub(super) fn findings(validation: &Validation, lang: Lang) -> String {
    let problems = of_findings(&validation.findings, lang);
    let mut suites: Vec<Suite> = Vec::new();
    for input in &validation.inputs {
        let of_file = |problem: &&Problem<'_>| problem.at.is_some_and(|at| *at.file == *input.file);
        let mut cases: Vec<Case> = problems.iter().filter(of_file).map(finding).collect();
        if cases.is_empty() {
            let result = Result::Passed(String::new());
            cases.push(case("clean", &input.file, None, result));
        }
        suites.push(Suite { name: input.file.clone(), cases });
    }
    let is_elsewhere = |problem: &&Problem<'_>| {
        let file = problem.at.map(|at| &*at.file);
        !validation.inputs.iter().any(|input| Some(input.file.as_str()) == file)
    };
    let cases: Vec<Case> = problems.iter().filter(is_elsewhere).map(finding).collect();
    if !cases.is_empty() {
        suites.push(Suite { name: validation.plan.file.clone(), cases });
    }
    let facts = [("plan.sha256", validation.plan.sha256.as_str())];
    document(&suites.iter().map(|suite| (suite, facts.as_slice())).collect::<Vec<_>>())
}

fn case(name: &str, class: &str, at: Option<&Place>, result: Result) -> Case {
    Case {
        name: name.to_owned(),
        class: class.to_owned(),
        file: at.map(|at| at.path().to_owned()),
        line: at.map(|at| at.line),
        result,
    }
}

fn target(report: &Report, outcome: &Outcome, lang: Lang) -> Case {
    let one = &outcome.promise;
    let because = because(outcome, lang);
    let name = named(outcome, lang);
    let message = visible(&format!("{name}{}{because}", lang.colon())).into_owned();
    let mut lines = vec![name.clone(), promise(one, lang), because];
    lines.extend(revision(outcome, lang));
    lines.push(one.place());
    lines.extend(outcome.cells().map(|cell| shown(&cell.at)));
    let lines: Vec<_> = lines.iter().map(|line| visible(line)).collect();
    let details = lines.join("\n");
    let why = || {
        let (word, why) = (status(outcome.status, lang), reason(outcome, lang));
        let stop = lang.colon();
        let line = format!("{name}{stop}{word}{stop}{why}");
        let clauses: Vec<String> = std::iter::once(line).chain(beside(outcome, lang)).collect();
        clauses.join(lang.semicolon())
    };
    let told = || {
        let (kind, details) = (outcome.status.key().to_owned(), details.clone());
        Told { kind, message: message.clone(), details }
    };
    let result = match outcome.verdict {
        Verdict::Pass | Verdict::Warn => Result::Passed(details),
        Verdict::Fail => Result::Failed(told()),
        Verdict::Incomplete => Result::Broken(told()),
        Verdict::Pending | Verdict::Waived => Result::Skipped(why()),
    };
    let section = one.section.and_then(|section| report.sections.get(section));
    let class = section.map_or("targets", |section| section.id.as_str());
    let id = match &one.part {
        Some(part) => format!("{}@{part}", one.id),
        None => one.id.clone(),
    };
    case(&id, class, Some(&one.at), result)
}

/// A finding by code and place; errors fail, what is milder passes with its text.
fn finding(problem: &Problem<'_>) -> Case {
    let name = problem.at.map_or_else(String::new, |at| format!(" {at}"));
    let class = problem.at.map_or("", |at| &at.file);
    let text = problem.message.clone();
    let result = match problem.severity {
        Severity::Error => {
            let (kind, message) = (problem.rule.to_owned(), text.clone());
            Result::Broken(Told { kind, message, details: text })
        }
        Severity::Warning | Severity::Note => Result::Passed(text),
    };
    case(&format!("{}{name}", problem.rule), class, problem.at, result)
}

type Xml = Writer<Vec<u8>>;

/// The suites, each with what is to be said of its plan.
fn document(suites: &[(&Suite, &[Fact<'_>])]) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    write(&mut xml, Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let all = || suites.iter().flat_map(|(suite, _)| &suite.cases);
    let mut root = BytesStart::new("testsuites");
    root.push_attribute(("name", "plancheck"));
    count(&mut root, all());
    write(&mut xml, Event::Start(root));
    for (suite, facts) in suites {
        let mut start = BytesStart::new("testsuite");
        attribute(&mut start, "name", &suite.name);
        count(&mut start, suite.cases.iter());
        write(&mut xml, Event::Start(start));
        properties(&mut xml, facts);
        for case in &suite.cases {
            element(&mut xml, case);
        }
        write(&mut xml, Event::End(BytesEnd::new("testsuite")));
    }
    write(&mut xml, Event::End(BytesEnd::new("testsuites")));
    let mut text = String::from_utf8(xml.into_inner()).unwrap_or_default();
    text.push('\n');
    text
}

fn count<'a>(element: &mut BytesStart<'_>, cases: impl Iterator<Item = &'a Case>) {
    let (mut tests, mut failures, mut errors, mut skipped) = (0_usize, 0_usize, 0_usize, 0_usize);
    for case in cases {
        tests = tests.saturating_add(1);
        let counter = match case.result {
            Result::Passed(_) => continue,
            Result::Failed(_) => &mut failures,
            Result::Broken(_) => &mut errors,
            Result::Skipped(_) => &mut skipped,
        };
        *counter = counter.saturating_add(1);
    }
    let counts =
        [("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)];
    for (name, number) in counts {
        element.push_attribute((name, number.to_string().as_str()));
    }
}

fn properties(xml: &mut Xml, facts: &[Fact<'_>]) {
    write(xml, Event::Start(BytesStart::new("properties")));
    for (name, value) in facts {
        let mut property = BytesStart::new("property");
        attribute(&mut property, "name", name);
        attribute(&mut property, "value", value);
        write(xml, Event::Empty(property));
    }
    write(xml, Event::End(BytesEnd::new("properties")));
}

fn element(xml: &mut Xml, case: &Case) {
    let mut start = BytesStart::new("testcase");
    attribute(&mut start, "name", &case.name);
    attribute(&mut start, "classname", &case.class);
    if let Some(file) = &case.file {
        attribute(&mut start, "file", file);
    }
    if let Some(line) = case.line {
        attribute(&mut start, "line", &line.to_string());
    }
    write(xml, Event::Start(start));
    match &case.result {
        Result::Passed(text) if text.is_empty() => {}
        Result::Passed(text) => outcome(xml, "system-out", None, text),
        Result::Failed(told) => outcome(xml, "failure", Some(told), &told.details),
        Result::Broken(told) => outcome(xml, "error", Some(told), &told.details),
        Result::Skipped(text) => {
            let mut skipped = BytesStart::new("skipped");
            attribute(&mut skipped, "message", text);
            write(xml, Event::Empty(skipped));
        }
    }
    write(xml, Event::End(BytesEnd::new("testcase")));
}

/// An element with a text; of a failure its kind, and as message the line that says why.
fn outcome(xml: &mut Xml, name: &str, told: Option<&Told>, text: &str) {
    let mut start = BytesStart::new(name);
    if let Some(told) = told {
        attribute(&mut start, "message", &told.message);
        attribute(&mut start, "type", &told.kind);
    }
    write(xml, Event::Start(start));
    write(xml, Event::Text(BytesText::new(&valid(text))));
    write(xml, Event::End(BytesEnd::new(name)));
}

fn attribute(element: &mut BytesStart<'_>, name: &str, value: &str) {
    element.push_attribute((name, valid(&visible(value)).as_str()));
}

/// The two characters that XML does not allow and a terminal bears.
fn valid(text: &str) -> String {
    text.replace('\u{FFFE}', "\\u{fffe}").replace('\u{FFFF}', "\\u{ffff}")
}

fn write(xml: &mut Xml, event: Event<'_>) {
    // Writing to memory cannot fail.
    let _ = xml.write_event(event);
}
