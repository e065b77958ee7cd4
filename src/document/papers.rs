//! Papers to be issued: 出台《…》.

use super::deadline::{self, Due, Years};
use super::fold::Folded;
use super::layout::{Gate, Line, LineKind};
use crate::search::{ending, holds};
use crate::source::Span;

/// A paper that the document says is to be issued.
#[derive(Clone, Debug)]
pub(super) struct Paper {
    /// The verb that issues it and its title.
    pub(super) name: String,
    pub(super) quote: Span,
    /// Index into the document's sections.
    pub(super) section: Option<usize>,
    /// Whether it is only striven for.
    pub(super) is_expected: bool,
    pub(super) due: Option<Due>,
}

/// Verbs that issue a paper.
const ISSUES: &[&str] = words! {
    "制定出台" "研究制定" "修订完善" "出台实施" "印发实施" "出台" "印发" "制定" "编制" "发布"
    "修订" "起草" "拟定" "制订"
};

/// Bytes before a title that are looked at for its sentence.
const REACH: usize = 1200;

/// The papers of a text, in its order, each as often as it is named.
pub(super) fn find(folded: &Folded, lines: &[Line], years: Years) -> Vec<Paper> {
    let told = lines.iter().filter(|line| line.gate == Gate::Plan && line.kind != LineKind::Row);
    told.flat_map(|line| of_line(folded, line, years)).collect()
}

fn of_line(folded: &Folded, line: &Line, years: Years) -> Vec<Paper> {
    let text = folded.text().get(line.span.clone()).unwrap_or_default();
    let titles = text.match_indices('《');
    titles.filter_map(|(open, _)| paper(folded, line, text, (open, years))).collect()
}

/// The paper whose title opens at a place of a line.
fn paper(folded: &Folded, line: &Line, text: &str, (open, years): (usize, Years)) -> Option<Paper> {
    let (before, rest) = text.split_at(open);
    let verb = ending(before, ISSUES)?;
    let close = rest.find('》')?;
    let start = open.saturating_sub(verb.len());
    let end = open.saturating_add(close).saturating_add("》".len());
    let near = before.ceil_char_boundary(before.len().saturating_sub(REACH));
    let sentence = before.get(near..).unwrap_or_default();
    let sentence = sentence.rsplit('。').next().unwrap_or_default();
    let is_done = sentence.ends_with('了') || holds(sentence, &["已", "去年"]);
    let behind = text.get(end..).unwrap_or_default();
    let span = line.span.start.saturating_add(start)..line.span.start.saturating_add(end);
    (!is_done).then(|| Paper {
        name: text.get(start..end).unwrap_or_default().replace(['《', '》'], ""),
        quote: folded.written(&span),
        section: line.section,
        is_expected: holds(sentence, &["力争", "争取"]),
        due: deadline::around(sentence, behind, years),
    })
}
