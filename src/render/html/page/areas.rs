//! The areas of a page against its targets.

use serde::Serialize;

use super::{Mark, clean, verdict_mark};
use crate::render::words::{Lang, marked_status, symbol};
use crate::report::Report;

#[derive(Serialize)]
pub(super) struct Areas {
    names: Vec<String>,
    rows: Vec<AreaRow>,
}

#[derive(Serialize)]
struct AreaRow {
    name: String,
    cells: Vec<Option<AreaCell>>,
}

#[derive(Serialize)]
struct AreaCell {
    status: Mark,
    verdict: Mark,
    completion: String,
}

pub(super) fn areas(report: &Report, lang: Lang) -> Option<Areas> {
    let grid = report.grid.as_ref()?;
    let cell = |index: &Option<usize>| {
        let outcome = report.results.get((*index)?)?;
        Some(AreaCell {
            status: Mark {
                key: outcome.status.key(),
                word: marked_status(outcome, lang).into(),
                symbol: symbol(outcome.verdict),
            },
            verdict: verdict_mark(outcome.verdict, lang),
            completion: outcome.completion_shown().unwrap_or_default(),
        })
    };
    let row = |row: &crate::report::AreaRow| AreaRow {
        name: clean(&row.name),
        cells: row.cells.iter().map(cell).collect(),
    };
    Some(Areas {
        names: grid.areas.iter().map(|area| clean(area)).collect(),
        rows: grid.rows.iter().map(row).collect(),
    })
}
