//! The notice about data alone: what each area lacks, and what was found.

use super::{Block, Notice, Part, numeral};
use crate::render::problems::of_findings;
use crate::render::words::{
    Lang, finding, lacking, lacking_periods, looked_at, severity, submissions_subtitle,
    submissions_title, validation_headings,
};
use crate::report::{Submission, SubmissionState, Validation, shown};

/// States of which somebody should know.
const TOLD: [SubmissionState; 3] =
    [SubmissionState::Missing, SubmissionState::Refused, SubmissionState::MarkedMissing];

/// The notice about data alone.
pub(in crate::render) fn validation_notice(validation: &Validation, lang: Lang) -> Notice {
    let plan = &validation.plan;
    let areas = areas(validation, lang).into_iter();
    let summary = std::iter::once(looked_at(validation, lang)).chain(areas).map(Block::Paragraph);
    let problems = of_findings(&validation.findings, lang);
    let problems = problems.iter().zip(1_usize..).map(|(problem, number)| {
        let word = severity(problem.severity, lang);
        let place = problem.at.map(shown);
        let text = finding((word, problem.rule), place.as_deref(), &problem.message, lang);
        Block::Item(number, text)
    });
    let blocks: [Vec<Block>; 2] = [summary.collect(), problems.collect()];
    let parts = validation_headings(lang).into_iter().zip(blocks);
    let parts = parts.filter(|(_, blocks)| !blocks.is_empty()).zip(1_usize..);
    let parts = parts.map(|((heading, blocks), number)| Part {
        heading: format!("{}{heading}", numeral(number, lang)),
        blocks,
    });
    Notice {
        title: submissions_title(&plan.title, lang),
        subtitle: submissions_subtitle(plan, lang),
        parts: parts.collect(),
    }
}

/// A sentence for each area that the matrix has.
fn areas(validation: &Validation, lang: Lang) -> Vec<String> {
    let rows = validation.submissions.chunk_by(|one, other| one.area == other.area);
    let sentence = |rows: &[Submission]| {
        let area = rows.first().map_or("", |row| row.area.as_str());
        let told = TOLD.map(|state| (state, names(validation, rows, state, lang)));
        let told: Vec<_> = told.into_iter().filter(|(_, names)| !names.is_empty()).collect();
        lacking(area, &told, lang)
    };
    if validation.periods.is_empty() { Vec::new() } else { rows.map(sentence).collect() }
}

/// The indicators that are in a state, with the periods.
fn names(
    validation: &Validation,
    rows: &[Submission],
    state: SubmissionState,
    lang: Lang,
) -> Vec<String> {
    let name = |row: &Submission| {
        let periods = validation.periods.iter().zip(&row.states);
        let periods = periods.filter(|(_, own)| **own == state);
        let periods: Vec<&str> = periods.map(|(period, _)| period.as_str()).collect();
        (!periods.is_empty()).then(|| lacking_periods(&row.name, &periods, lang))
    };
    rows.iter().filter_map(name).collect()
}
