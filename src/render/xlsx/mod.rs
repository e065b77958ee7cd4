//! A workbook: summary, targets, areas where there are some, findings. Texts are written as texts and
//! never as formulas.

mod columns;
mod figures;
mod plans;
mod sheet;
mod summary;
mod targets;
mod validation;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::Lang;
use super::text::visible;
use super::words::notice::title;
use super::words::{Label, run_heading, sheet_name};
use crate::report::{Report, Run};

pub(super) use validation::validation;

/// The report as a workbook.
pub(super) fn xlsx(report: &Report, lang: Lang) -> Vec<u8> {
    let book = || {
        let mut workbook = empty(&title(report, lang))?;
        add(&mut workbook, report, Names { lang, plan: None })?;
        workbook.save_to_buffer()
    };
    // Rows and texts are cut to what a workbook can hold, so that nothing is left to fail.
    book().unwrap_or_default()
}

/// Several plans in one workbook: what they came to, then the sheets of each, with its number.
pub(super) fn run(run: &Run, lang: Lang) -> Vec<u8> {
    let book = || {
        let mut workbook = empty(&run_heading(run, lang))?;
        plans::add(&mut workbook, run, lang)?;
        for (report, number) in run.reports.iter().zip(1..) {
            add(&mut workbook, report, Names { lang, plan: Some(number) })?;
        }
        workbook.save_to_buffer()
    };
    book().unwrap_or_default()
}

/// How sheets are called: with the number of their plan, where there are several.
#[derive(Clone, Copy)]
struct Names {
    lang: Lang,
    plan: Option<usize>,
}

impl Names {
    fn of(self, sheet: Label) -> String {
        let name = sheet_name(sheet, self.lang);
        self.plan.map_or_else(|| name.to_owned(), |plan| format!("{plan} {name}"))
    }
}

fn empty(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    // No clock: the same report gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = visible(title).into_owned();
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&made);
    workbook.set_properties(&properties);
    Ok(workbook)
}

/// The sheets of one plan.
fn add(workbook: &mut Workbook, report: &Report, names: Names) -> Result<(), XlsxError> {
    summary::add(workbook, report, names)?;
    targets::add(workbook, report, names)?;
    summary::add_areas(workbook, report, names)?;
    summary::add_findings(workbook, &report.findings, names)
}
