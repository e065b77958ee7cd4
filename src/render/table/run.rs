//! Several plans on a terminal: one below the other, and last what they came to together.

use super::{bold, table};
use crate::render::Style;
use crate::render::text::{Page, visible, wrap};
use crate::render::words::{
    counts, left_out_line, plan_number, run_conclusion, run_heading, run_line, symbol,
};
use crate::report::Run;

/// Every plan, then one line for each, then the tally of the run.
pub(in crate::render) fn run(run: &Run, style: Style) -> String {
    let mut page = Page::default();
    for (report, number) in run.reports.iter().zip(1..) {
        page.line(bold(&visible(&plan_number(number, run, report)), style));
        page.line(table(report, style));
    }
    for line in wrapped(&run_heading(run, style.lang), style) {
        page.line(bold(&line, style));
    }
    for line in plans(run, style).iter().flat_map(|line| wrapped(line, style)) {
        page.line(line);
    }
    let last = [counts(&run.tally, style.lang), run_conclusion(run, style.lang)];
    for line in last.iter().flat_map(|line| wrapped(line, style)) {
        page.line(bold(&line, style));
    }
    page.into_text()
}

/// One line a plan, those of which nothing was selected last.
fn plans(run: &Run, style: Style) -> Vec<String> {
    let judged = run
        .reports
        .iter()
        .map(|report| format!("{} {}", symbol(report.verdict), run_line(report, style.lang)));
    let left_out = run.left_out.iter().map(|plan| format!("- {}", left_out_line(plan, style.lang)));
    judged.chain(left_out).collect()
}

fn wrapped(line: &str, style: Style) -> Vec<String> {
    wrap(&visible(line), style.columns())
}
