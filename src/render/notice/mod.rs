//! [`Notice`]: the parts of a notice (通报), as `text` and `docx` set them.

mod plain;
mod validation;

use crate::render::words::Lang;
use crate::render::words::notice::{
    Head, data_errors, heading, nothing, overview, sentence, subtitle, title,
};
use crate::render::words::{
    Label, counts, label, left_out_line, run_conclusion, run_heading, run_line,
};
use crate::report::{Outcome, Report, Run};

pub(in crate::render) use plain::{run, text, validation};
pub(in crate::render) use validation::validation_notice;

/// A notice, ready to be set.
pub(in crate::render) struct Notice {
    /// What it is called.
    pub(in crate::render) title: String,
    /// Up to when it tells.
    pub(in crate::render) subtitle: String,
    /// In order.
    pub(in crate::render) parts: Vec<Part>,
}

/// A part below a heading of its own.
pub(in crate::render) struct Part {
    /// With its number.
    pub(in crate::render) heading: String,
    /// Paragraphs, and numbered sentences below the title of a section.
    pub(in crate::render) blocks: Vec<Block>,
}

/// A piece of a part.
pub(in crate::render) enum Block {
    /// The title of a section of the plan.
    Section(String),
    /// Plain text.
    Paragraph(String),
    /// One of a numbered row.
    Item(usize, String),
}

/// The notice about a report.
pub(in crate::render) fn notice(report: &Report, lang: Lang) -> Notice {
    let digest = &report.digest;
    let mut summary: Vec<Block> = paragraphs(overview(report, lang));
    if report.tally.data_errors > 0 {
        summary.push(Block::Paragraph(data_errors(report.tally.data_errors, lang)));
    }
    let named = |head: Head, indices: &[usize]| {
        let outcomes = indices.iter().filter_map(|index| report.results.get(*index));
        let blocks = numbered(report, outcomes, lang);
        let blocks = if blocks.is_empty() {
            paragraphs(vec![nothing(head, report.tally.judged(), lang).to_owned()])
        } else {
            blocks
        };
        (heading(head, indices.len(), lang), blocks)
    };
    let parts = [
        (heading(Head::Overview, report.tally.selected, lang), summary),
        named(Head::Laggards, &digest.laggards),
        named(Head::Unjudged, &digest.unjudged),
        (heading(Head::All, report.results.len(), lang), by_section(report, lang)),
    ];
    let numerals = parts.into_iter().zip(1_usize..);
    Notice {
        title: title(report, lang),
        subtitle: subtitle(report, lang),
        parts: numerals
            .map(|((heading, blocks), number)| Part {
                heading: format!("{}{heading}", numeral(number, lang)),
                blocks,
            })
            .collect(),
    }
}

/// What stands above the notices about several plans: heading, tally, a line for each, conclusion.
pub(in crate::render) fn run_paragraphs(run: &Run, lang: Lang) -> Vec<String> {
    let head = [run_heading(run, lang), counts(&run.tally, lang)];
    let plans = run.reports.iter().map(|report| run_line(report, lang));
    let left_out = run.left_out.iter().map(|plan| left_out_line(plan, lang));
    head.into_iter().chain(plans).chain(left_out).chain([run_conclusion(run, lang)]).collect()
}

/// `一、` as documents count, `1. ` in English.
fn numeral(number: usize, lang: Lang) -> String {
    let chinese = ["一", "二", "三", "四"];
    let known = number.checked_sub(1).and_then(|index| chinese.get(index));
    match (lang, known) {
        (Lang::Zh, Some(known)) => format!("{known}、"),
        (Lang::Zh, None) => format!("{number}、"),
        (Lang::En, _) => format!("{number}. "),
    }
}

fn paragraphs(texts: Vec<String>) -> Vec<Block> {
    texts.into_iter().map(Block::Paragraph).collect()
}

fn numbered<'a>(
    report: &Report,
    outcomes: impl Iterator<Item = &'a Outcome>,
    lang: Lang,
) -> Vec<Block> {
    let sentences = outcomes.map(|outcome| sentence(report, outcome, lang));
    sentences.zip(1_usize..).map(|(text, number)| Block::Item(number, text)).collect()
}

/// Every outcome, below the titles of the plan's sections.
fn by_section(report: &Report, lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut section = None;
    for (outcome, number) in report.results.iter().zip(1_usize..) {
        let own = outcome.promise.section;
        if section != Some(own) && !report.sections.is_empty() {
            section = Some(own);
            let head = own.and_then(|section| report.sections.get(section));
            let other = label(Label::OtherTargets, lang);
            let title = head.map_or(other, |head| head.title.as_str());
            blocks.push(Block::Section(title.to_owned()));
        }
        blocks.push(Block::Item(number, sentence(report, outcome, lang)));
    }
    blocks
}
