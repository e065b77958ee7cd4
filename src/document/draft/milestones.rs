//! Papers to be issued, as milestones of a draft.

use std::collections::HashSet;

use super::ids::unique_id;
use super::{DraftMilestone, DraftTarget};
use crate::document::Document;

/// A milestone for each paper to be issued, however often it is named.
pub(super) fn milestones(document: &Document, targets: &[DraftTarget]) -> Vec<DraftMilestone> {
    let mut names: HashSet<&str> = targets.iter().map(|one| one.name.as_str()).collect();
    let mut ids: HashSet<String> = targets.iter().map(|one| one.id.clone()).collect();
    let mut found = Vec::new();
    for paper in document.papers.iter().filter(|paper| names.insert(&paper.name)) {
        let id = unique_id(&paper.name, "m", &|id| ids.contains(id));
        ids.insert(id.clone());
        found.push(DraftMilestone {
            id,
            name: paper.name.clone(),
            quote: paper.quote.clone(),
            section: paper.section,
            is_expected: paper.is_expected,
            due: paper.due,
        });
    }
    found
}
