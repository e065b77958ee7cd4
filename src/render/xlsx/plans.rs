//! The first sheet of several plans: what each of them came to, and all of them together.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::figures::Figures;
use super::sheet::{Cell, LAST_ROW, Sheet, number, text};
use crate::render::words::{
    Label, Lang, conclusion, label, left_out_line, run_conclusion, run_heading, sheet_name, verdict,
};
use crate::report::{PlanHead, Run, Tally, Verdict};

/// Adds it: a row for each plan, then one for the run.
pub(super) fn add(workbook: &mut Workbook, run: &Run, lang: Lang) -> Result<(), XlsxError> {
    let mut sheet = Sheet::new(workbook.add_worksheet(), sheet_name(Label::Plan, lang))?;
    let lead = [Label::Plan, Label::Place, Label::AsOf, Label::Verdict, Label::Count];
    let lead = lead.map(|title| label(title, lang));
    let counts = Verdict::ALL.map(|known| verdict(known, lang));
    let titles = lead.into_iter().chain(counts).chain([label(Label::Sentence, lang)]);
    sheet.header(&titles.map(str::to_owned).collect::<Vec<_>>(), 1)?;
    let judged = run.reports.iter().map(|report| {
        let word = verdict(report.verdict, lang);
        let PlanHead { title, file, .. } = &report.plan;
        cells([title, file, &report.as_of, word], Some(&report.tally), &conclusion(report, lang))
    });
    let left_out = run
        .left_out
        .iter()
        .map(|plan| cells([&plan.title, &plan.file, "", ""], None, &left_out_line(plan, lang)));
    let word = verdict(run.verdict, lang);
    let heading = run_heading(run, lang);
    let all = cells([&heading, "", "", word], Some(&run.tally), &run_conclusion(run, lang));
    let mut last = 0;
    for (cells, row) in judged.chain(left_out).chain([all]).zip(1..=LAST_ROW) {
        sheet.row(row, cells)?;
        last = row;
    }
    sheet.color_verdicts((VERDICT, last), lang)?;
    sheet.fit()
}

/// The column of the verdicts.
const VERDICT: u16 = 3;

/// One row: words, how many targets there are and how many got which verdict, and why.
fn cells(lead: [&str; 4], tally: Option<&Tally>, why: &str) -> Vec<Cell> {
    let counts = tally.map_or([None; 7], |tally| {
        let Tally { pass, warn, fail, incomplete, pending, waived, .. } = *tally;
        [tally.selected, pass, warn, fail, incomplete, pending, waived].map(Some)
    });
    let counts = counts.map(|count| count.map(|count| count.to_string()));
    let counts = counts.map(|count| number(count.as_ref(), Figures::Plain));
    lead.map(text).into_iter().chain(counts).chain([text(why)]).collect()
}
