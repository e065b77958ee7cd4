//! Papers to be issued, as milestones of a draft.

use std::collections::HashSet;

use super::ids::{Choice, apart, hash, id, numbered};
use super::{DraftMilestone, DraftTarget};
use crate::document::{Document, Paper};

/// A milestone for each paper to be issued, however often it is named.
pub(super) fn milestones(document: &Document, targets: &[DraftTarget]) -> Vec<DraftMilestone> {
    let mut names: HashSet<&str> = targets.iter().map(|one| one.name.as_str()).collect();
    let reserved: HashSet<String> = targets.iter().map(|one| one.id.clone()).collect();
    let papers: Vec<_> = document.papers.iter().filter(|paper| names.insert(&paper.name)).collect();
    let ids = papers.iter().map(|paper| {
        let id = id("m", &paper.name, &[]);
        let full = format!("{id}-{:06x}", hash(&paper.name));
        vec![id, full]
    });
    let ids: Vec<Vec<String>> = ids.collect();
    let chosen = apart(&ids, &reserved, numbered);
    let drafted = |((paper, ids), choice): ((&&Paper, &Vec<String>), &Choice)| DraftMilestone {
        id: choice.id(ids),
        name: paper.name.clone(),
        quote: paper.quote.clone(),
        section: paper.section,
        is_expected: paper.is_expected,
        due: paper.due,
    };
    papers.iter().zip(&ids).zip(&chosen).map(drafted).collect()
}
