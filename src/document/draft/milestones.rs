//! Papers to be issued.

use std::collections::BTreeSet;

use super::ids::unique_id;
use super::{DraftMilestone, DraftTarget};
use crate::document::fold::Folded;
use crate::document::layout::{self, Gate, LineKind};
use crate::document::scene::{ending, holds};
use crate::source::SourceFile;

/// Verbs that issue a paper.
const ISSUES: &[&str] = words! {
    "制定出台" "研究制定" "修订完善" "出台实施" "印发实施" "出台" "印发" "制定" "编制" "发布"
    "修订" "起草" "拟定" "制订"
};

/// Papers to be issued: 出台《…》.
pub(super) fn milestones(source: &SourceFile, targets: &[DraftTarget]) -> Vec<DraftMilestone> {
    let folded = Folded::document(source.text());
    let (lines, _) = layout::lines(folded.text());
    let mut found: Vec<DraftMilestone> = Vec::new();
    for line in lines.iter().filter(|line| line.gate == Gate::Plan && line.kind != LineKind::Row) {
        let text = folded.text().get(line.span.clone()).unwrap_or_default();
        for (open, _) in text.match_indices('《') {
            let (before, rest) = text.split_at(open);
            let Some(verb) = ending(before, ISSUES) else { continue };
            let Some(close) = rest.find('》') else { continue };
            let start = open.saturating_sub(verb.len());
            let end = open.saturating_add(close).saturating_add("》".len());
            let name = text.get(start..end).unwrap_or_default().replace(['《', '》'], "");
            let taken: BTreeSet<&str> = targets
                .iter()
                .map(|one| one.id.as_str())
                .chain(found.iter().map(|one| one.id.as_str()))
                .collect();
            let is_known = found.iter().any(|one| one.name == name)
                || targets.iter().any(|one| one.name == name);
            let sentence = before.rsplit('。').next().unwrap_or_default();
            if is_known || sentence.ends_with('了') || holds(sentence, &["已", "去年"]) {
                continue;
            }
            let id = unique_id(&name, "m", &|id| taken.contains(id));
            let span = line.span.start.saturating_add(start)..line.span.start.saturating_add(end);
            let is_expected = holds(sentence, &["力争", "争取"]);
            found.push(DraftMilestone {
                id,
                name,
                quote: folded.written(&span),
                section: line.section,
                is_expected,
            });
        }
    }
    found
}
