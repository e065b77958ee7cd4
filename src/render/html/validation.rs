//! Data alone as a page: who has reported what, and what was found.

use serde::Serialize;

use super::template::{Limits, filled};
use crate::render::problems::of_findings;
use crate::render::text::visible;
use crate::render::validation::tally;
use crate::render::words::{
    Label, Lang, label, severity, submission, validation_headings, validation_title,
};
use crate::report::{Submission, SubmissionState, Validation, shown};

/// The page that the program brings along.
const TEMPLATE: &str = include_str!("validation.html.jinja");

#[derive(Serialize)]
struct Page {
    lang: &'static str,
    colours: &'static str,
    title: String,
    about: Vec<String>,
    tally: String,
    words: Words,
    periods: Vec<String>,
    areas: Vec<Area>,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Words {
    submissions: &'static str,
    findings: &'static str,
    indicator: &'static str,
    empty: &'static str,
}

#[derive(Serialize)]
struct Area {
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    states: Vec<State>,
}

/// A state with the key for the colours.
#[derive(Serialize)]
struct State {
    key: &'static str,
    word: &'static str,
}

#[derive(Serialize)]
struct Finding {
    severity: &'static str,
    word: &'static str,
    code: String,
    place: String,
    message: String,
}

/// Data alone as a page.
pub(in crate::render) fn validation(validation: &Validation, lang: Lang) -> Vec<u8> {
    let limits = Limits { steps: None, bytes: usize::MAX };
    // As of a report, no data can make it fail.
    filled(page(validation, lang), TEMPLATE, &limits).unwrap_or_default()
}

fn page(validation: &Validation, lang: Lang) -> Page {
    let plan = &validation.plan;
    let about = [&plan.area, &plan.period, &plan.file].map(|text| visible(text).into_owned());
    let areas = validation.submissions.chunk_by(|one, other| one.area == other.area);
    let [submissions, findings] = validation_headings(lang);
    let problems = of_findings(&validation.findings, lang);
    Page {
        lang: lang.pick("en", "zh-CN"),
        colours: super::COLOURS,
        title: visible(&validation_title(&plan.title, lang)).into_owned(),
        about: about.into_iter().filter(|text| !text.is_empty()).collect(),
        tally: tally(validation, lang),
        words: Words {
            submissions,
            findings,
            indicator: label(Label::Indicator, lang),
            empty: label(Label::EmptyKey, lang),
        },
        periods: validation.periods.iter().map(|period| visible(period).into_owned()).collect(),
        areas: areas.map(|rows| area(rows, lang)).collect(),
        findings: problems
            .iter()
            .map(|problem| Finding {
                severity: problem.severity.key(),
                word: severity(problem.severity, lang),
                code: problem.rule.to_owned(),
                place: problem.at.map_or_else(String::new, |at| visible(&shown(at)).into_owned()),
                message: problem.message.clone(),
            })
            .collect(),
    }
}

fn area(rows: &[Submission], lang: Lang) -> Area {
    let state =
        |state: &SubmissionState| State { key: state.key(), word: submission(*state, lang) };
    let row = |row: &Submission| Row {
        name: visible(&row.name).into_owned(),
        states: row.states.iter().map(state).collect(),
    };
    Area {
        name: rows.first().map_or_else(String::new, |row| visible(&row.area).into_owned()),
        rows: rows.iter().map(row).collect(),
    }
}
