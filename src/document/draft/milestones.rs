//! Papers to be issued.

use std::collections::HashSet;

use super::ids::unique_id;
use super::{DraftMilestone, DraftTarget};
use crate::document::Document;
use crate::document::deadline::{self, Years};
use crate::document::fold::Folded;
use crate::document::layout::{self, Gate, Line, LineKind};
use crate::document::scene::{ending, holds};
use crate::source::SourceFile;

/// Verbs that issue a paper.
const ISSUES: &[&str] = words! {
    "制定出台" "研究制定" "修订完善" "出台实施" "印发实施" "出台" "印发" "制定" "编制" "发布"
    "修订" "起草" "拟定" "制订"
};

/// Papers to be issued: 出台《…》.
pub(super) fn milestones(
    document: &Document,
    source: &SourceFile,
    targets: &[DraftTarget],
) -> Vec<DraftMilestone> {
    let folded = Folded::document(source.text());
    let (lines, _) = layout::lines(folded.text());
    let mut papers = Papers {
        years: document.years,
        names: targets.iter().map(|one| one.name.clone()).collect(),
        ids: targets.iter().map(|one| one.id.clone()).collect(),
        found: Vec::new(),
    };
    for line in lines.iter().filter(|line| line.gate == Gate::Plan && line.kind != LineKind::Row) {
        papers.line(&folded, line);
    }
    papers.found
}

/// What is known while papers are looked for.
struct Papers {
    years: Years,
    names: HashSet<String>,
    ids: HashSet<String>,
    found: Vec<DraftMilestone>,
}

impl Papers {
    fn line(&mut self, folded: &Folded, line: &Line) {
        let text = folded.text().get(line.span.clone()).unwrap_or_default();
        for (open, _) in text.match_indices('《') {
            let (before, rest) = text.split_at(open);
            let Some(verb) = ending(before, ISSUES) else { continue };
            let Some(close) = rest.find('》') else { continue };
            let start = open.saturating_sub(verb.len());
            let end = open.saturating_add(close).saturating_add("》".len());
            let near = before.ceil_char_boundary(before.len().saturating_sub(REACH));
            let sentence = before.get(near..).unwrap_or_default();
            let sentence = sentence.rsplit('。').next().unwrap_or_default();
            let is_done = sentence.ends_with('了') || holds(sentence, &["已", "去年"]);
            let name = text.get(start..end).unwrap_or_default().replace(['《', '》'], "");
            if is_done || !self.names.insert(name.clone()) {
                continue;
            }
            let behind = text.get(end..).unwrap_or_default();
            let id = unique_id(&name, "m", &|id| self.ids.contains(id));
            self.ids.insert(id.clone());
            let span = line.span.start.saturating_add(start)..line.span.start.saturating_add(end);
            self.found.push(DraftMilestone {
                id,
                name,
                quote: folded.written(&span),
                section: line.section,
                is_expected: holds(sentence, &["力争", "争取"]),
                due: deadline::around(sentence, behind, self.years),
            });
        }
    }
}

/// Bytes before a title that are looked at for its sentence.
const REACH: usize = 1200;
