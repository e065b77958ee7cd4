//! Papers to be issued: 出台《…》, publish the Cycling Strategy.

mod en;
mod zh;

use super::deadline::{Due, Years};
use super::fold::Folded;
use super::layout::{Gate, Line};
use super::reader::is_chinese;
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

/// The papers of a text, in its order, each as often as it is named.
pub(super) fn find(folded: &Folded, lines: &[Line], years: Years) -> Vec<Paper> {
    let mut found = Vec::new();
    let mut list = en::List::default();
    let title = lines.iter().find(|line| line.gate != Gate::Definition);
    let writer = title.and_then(|line| folded.text().get(line.span.clone())).unwrap_or_default();
    let writer = writer.to_ascii_lowercase();
    for line in lines {
        let text = folded.text().get(line.span.clone()).unwrap_or_default();
        list.enter(text, years);
        if line.gate != Gate::Plan {
            continue;
        }
        if is_chinese(text) {
            zh::find(folded, line, years, &mut found);
        } else {
            en::find(folded, line, (&list, &writer, years), &mut found);
        }
    }
    found
}
