//! What somebody must look at, as the formats for build servers list it: targets that failed, could
//! not be judged or warn, then the findings.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::text::visible;
use super::words::{Lang, because, conclusion, named, sentences};
use crate::report::{Diagnostic, Outcome, Place, Report, Severity, Verdict, shown};

/// One of them, with texts that no terminal has to fear.
pub(super) struct Problem<'a> {
    /// Id of the target, or diagnostic code.
    pub(super) rule: &'a str,
    /// Whether it is about a target, and not a finding.
    pub(super) is_target: bool,
    /// How bad.
    pub(super) severity: Severity,
    /// A few words.
    pub(super) title: String,
    /// One or two sentences.
    pub(super) message: String,
    /// The cell of the data, else the line of the plan.
    pub(super) at: Option<&'a Place>,
    /// Other places: the line of the target, other cells.
    pub(super) related: Vec<&'a Place>,
    /// The same as long as it is the same problem, wherever its line moves; in hexadecimal, with a number
    /// behind it from the second of the same on.
    pub(super) fingerprint: String,
}

/// Those of a judged plan.
pub(super) fn of_report(report: &Report, lang: Lang) -> Vec<Problem<'_>> {
    let outcomes = report.needing_attention();
    let targets = outcomes.into_iter().map(|outcome| of_outcome(report, outcome, lang));
    let findings = report.findings.iter().map(|finding| of_finding(finding, lang));
    told_apart(targets.chain(findings).chain(of_nothing(report, lang)))
}

/// Gives each a fingerprint of its own: GitLab drops all but one of those with the same, and code
/// scanning takes them for one.
fn told_apart<'a>(problems: impl Iterator<Item = Problem<'a>>) -> Vec<Problem<'a>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let apart = |mut problem: Problem<'a>| {
        let count = seen.entry(problem.fingerprint.clone()).or_default();
        *count = count.saturating_add(1);
        if *count > 1 {
            problem.fingerprint = format!("{}-{count}", problem.fingerprint);
        }
        problem
    };
    problems.map(apart).collect()
}

/// The name of the problem that nothing was judged, as the formats give it.
pub(super) const NOTHING_JUDGED: &str = "nothing-judged";

/// That nothing was judged, which no list of single problems would show.
fn of_nothing(report: &Report, lang: Lang) -> Option<Problem<'_>> {
    if report.tally.judged() > 0 {
        return None;
    }
    let message = conclusion(report, lang);
    Some(Problem {
        rule: NOTHING_JUDGED,
        is_target: true,
        severity: Severity::Error,
        title: NOTHING_JUDGED.to_owned(),
        message: visible(&message).into_owned(),
        at: report.results.first().map(|outcome| &outcome.promise.at),
        related: Vec::new(),
        fingerprint: fingerprint([NOTHING_JUDGED, &report.plan.file]),
    })
}

/// The findings alone.
pub(super) fn of_findings(findings: &[Diagnostic], lang: Lang) -> Vec<Problem<'_>> {
    told_apart(findings.iter().map(|finding| of_finding(finding, lang)))
}

fn of_outcome<'a>(report: &Report, outcome: &'a Outcome, lang: Lang) -> Problem<'a> {
    let promise = &outcome.promise;
    let stop = lang.colon();
    let why = because(outcome, lang);
    let name = named(outcome, lang);
    let message = lang.bracketed(&format!("{name}{stop}{why}"), &shown(&promise.at));
    let at = outcome.newest_cell().map_or(&promise.at, |cell| &cell.at);
    let places = std::iter::once(&promise.at).chain(outcome.cells().map(|cell| &cell.at));
    Problem {
        rule: &promise.id,
        is_target: true,
        severity: match outcome.verdict {
            Verdict::Fail | Verdict::Incomplete => Severity::Error,
            Verdict::Warn => Severity::Warning,
            Verdict::Pass | Verdict::Pending | Verdict::Waived => Severity::Note,
        },
        title: visible(&name).into_owned(),
        message: visible(&message).into_owned(),
        at: Some(at),
        related: places.filter(|place| *place != at).collect(),
        fingerprint: fingerprint([&promise.id, &outcome.area, &report.plan.file]),
    }
}

fn of_finding(finding: &Diagnostic, lang: Lang) -> Problem<'_> {
    let file = finding.at.as_ref().map_or("", |at| &at.file);
    let line = finding.at.as_ref().and_then(|at| at.excerpt.as_ref());
    let line = line.map_or("", |excerpt| excerpt.text.as_str());
    let message = said(finding, lang);
    Problem {
        rule: finding.code.number(),
        is_target: false,
        severity: finding.severity,
        title: finding.code.number().to_owned(),
        message: visible(&message).into_owned(),
        at: finding.at.as_ref(),
        related: finding.related.iter().collect(),
        fingerprint: fingerprint([finding.code.number(), file, line, &said(finding, Lang::En)]),
    }
}

/// What is found and what to do, in one line.
fn said(finding: &Diagnostic, lang: Lang) -> String {
    let words = sentences(finding, lang);
    let parts = [Some(words.message), words.suggestion, Some(words.hint)];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(lang.semicolon())
}

/// What tells a problem from every other one, in every language the same.
fn fingerprint<const N: usize>(parts: [&str; N]) -> String {
    let bytes = Sha256::digest(parts.join("\0"));
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}
