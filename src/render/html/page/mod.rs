//! Everything that a template can name, as plain values. Hostile characters are visible here already.

mod areas;
mod rows;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::charts::legend;
use crate::render::text::visible;
use crate::render::words::notice::{Head, heading, overview, subtitle, title};
use crate::render::words::{
    Lang, conclusion, counts, left_out_line, page_words, run_conclusion, run_heading, run_line,
    sentences, severity, status, symbol, verdict,
};
use crate::report::{Diagnostic, Report, Run, Severity, Standing, Verdict, shown};
use areas::{Areas, areas};
use rows::{Row, Section, row, sections};

/// The page; the keys are those of `docs/report-template.md`.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    lang: &'static str,
    colours: &'static str,
    words: BTreeMap<&'static str, String>,
    legend: [&'static str; 4],
    title: String,
    subtitle: String,
    plan: Plan,
    as_of: String,
    overview: Vec<String>,
    verdict: Mark,
    counts: String,
    conclusion: String,
    verdicts: Vec<Portion>,
    standings: Vec<Portion>,
    laggards: Vec<Row<'a>>,
    unjudged: Vec<Row<'a>>,
    has_sections: bool,
    sections: Vec<Section<'a>>,
    areas: Option<Areas>,
    findings: Vec<Finding>,
    inputs: Vec<Input>,
    tool: String,
    run: Option<Part>,
}

/// Of a page about several plans: which of them this is, and what they came to.
#[derive(Clone, Serialize)]
struct Part {
    number: usize,
    is_last: bool,
    heading: String,
    verdict: Mark,
    counts: String,
    conclusion: String,
    plans: Vec<PlanLine>,
}

/// One plan of several in a line.
#[derive(Clone, Serialize)]
struct PlanLine {
    /// The verdict; none of a plan of which nothing was selected.
    verdict: Option<Mark>,
    line: String,
}

#[derive(Serialize)]
struct Plan {
    title: String,
    period: String,
    area: String,
    file: String,
    sha256: String,
    extends: Vec<Base>,
}

/// A file that the plan extends.
#[derive(Serialize)]
struct Base {
    file: String,
    sha256: String,
}

/// A word with the key for machines, and the symbol that supports it.
#[derive(Clone, Serialize)]
struct Mark {
    key: &'static str,
    word: Cow<'static, str>,
    symbol: &'static str,
}

#[derive(Serialize)]
struct Portion {
    mark: Mark,
    count: usize,
    share: String,
}

#[derive(Serialize)]
struct Finding {
    code: &'static str,
    severity: Mark,
    message: String,
    hint: String,
    place: String,
}

#[derive(Serialize)]
struct Input {
    file: String,
    rows: usize,
    encoding: &'static str,
    sha256: String,
}

/// The values of each plan of a run, in order; together they make one page.
pub(super) fn pages(run: &Run, lang: Lang) -> Vec<Page<'_>> {
    let judged = run.reports.iter().map(|report| PlanLine {
        verdict: Some(verdict_mark(report.verdict, lang)),
        line: clean(&run_line(report, lang)),
    });
    let left_out = run
        .left_out
        .iter()
        .map(|plan| PlanLine { verdict: None, line: clean(&left_out_line(plan, lang)) });
    let part = Part {
        number: 0,
        is_last: false,
        heading: run_heading(run, lang),
        verdict: verdict_mark(run.verdict, lang),
        counts: counts(&run.tally, lang),
        conclusion: clean(&run_conclusion(run, lang)),
        plans: judged.chain(left_out).collect(),
    };
    let of = |(report, number)| {
        let is_last = number == run.reports.len();
        Page { run: Some(Part { number, is_last, ..part.clone() }), ..page(report, lang) }
    };
    run.reports.iter().zip(1..).map(of).collect()
}

/// The values of a report.
pub(super) fn page(report: &Report, lang: Lang) -> Page<'_> {
    let digest = &report.digest;
    let rows = |indices: &[usize]| {
        let outcomes = indices.iter().filter_map(|index| report.results.get(*index));
        outcomes.map(|outcome| row(report, outcome, lang)).collect::<Vec<_>>()
    };
    let count = |head: Head, count: usize| heading(head, count, lang);
    let mut words = page_words(lang);
    words.insert("overview", count(Head::Overview, 0));
    words.insert("laggards", count(Head::Laggards, digest.laggards.len()));
    words.insert("unjudged", count(Head::Unjudged, digest.unjudged.len()));
    words.insert("all", count(Head::All, 0));
    Page {
        lang: lang.pick("en", "zh-CN"),
        colours: super::COLOURS,
        words,
        legend: legend(lang),
        title: clean(&title(report, lang)),
        subtitle: subtitle(report, lang),
        plan: plan(report),
        as_of: report.as_of.clone(),
        overview: overview(report, lang).iter().map(|text| clean(text)).collect(),
        verdict: verdict_mark(report.verdict, lang),
        counts: counts(&report.tally, lang),
        conclusion: clean(&conclusion(report, lang)),
        verdicts: verdicts(report, lang),
        standings: standings(report, lang),
        laggards: rows(&digest.laggards),
        unjudged: rows(&digest.unjudged),
        has_sections: !report.sections.is_empty(),
        sections: sections(report, lang),
        areas: areas(report, lang),
        findings: report.findings.iter().map(|finding| found(finding, lang)).collect(),
        inputs: report.inputs.iter().map(input).collect(),
        tool: format!("plancheck {}", env!("CARGO_PKG_VERSION")),
        run: None,
    }
}

fn clean(text: &str) -> String {
    visible(text).into_owned()
}

fn plan(report: &Report) -> Plan {
    let plan = &report.plan;
    Plan {
        title: clean(&plan.title),
        period: plan.period.clone(),
        area: clean(&plan.area),
        file: clean(&plan.file),
        sha256: plan.sha256.clone(),
        extends: plan.bases.iter().map(base).collect(),
    }
}

fn base(file: &crate::report::HashedFile) -> Base {
    Base { file: clean(&file.name), sha256: file.sha256.clone() }
}

fn input(input: &crate::report::Input) -> Input {
    Input {
        file: clean(&input.file),
        rows: input.rows,
        encoding: input.encoding,
        sha256: input.sha256.clone(),
    }
}

fn verdict_mark(known: Verdict, lang: Lang) -> Mark {
    Mark { key: known.key(), word: verdict(known, lang).into(), symbol: symbol(known) }
}

fn verdicts(report: &Report, lang: Lang) -> Vec<Portion> {
    let share = |row: &crate::report::VerdictCount| Portion {
        mark: verdict_mark(row.verdict, lang),
        count: row.count,
        share: row.share.clone(),
    };
    report.digest.verdicts.iter().map(share).collect()
}

fn standings(report: &Report, lang: Lang) -> Vec<Portion> {
    let mark = |standing| match standing {
        Standing::Status(known) => {
            Mark { key: known.key(), word: status(known, lang).into(), symbol: "" }
        }
        Standing::Waived => verdict_mark(Verdict::Waived, lang),
    };
    let share = |row: &crate::report::StandingCount| Portion {
        mark: mark(row.standing),
        count: row.count,
        share: row.share.clone(),
    };
    report.digest.standings.iter().map(share).collect()
}

fn found(finding: &Diagnostic, lang: Lang) -> Finding {
    let words = sentences(finding, lang);
    let (key, sign) = match finding.severity {
        Severity::Error => ("error", "✗"),
        Severity::Warning => ("warning", "!"),
        Severity::Note => ("note", "·"),
    };
    Finding {
        code: finding.code.number(),
        severity: Mark { key, word: severity(finding.severity, lang).into(), symbol: sign },
        message: clean(&words.message),
        hint: clean(&words.hint),
        place: finding.at.as_ref().map_or_else(String::new, |at| clean(&shown(at))),
    }
}
