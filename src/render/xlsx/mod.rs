//! A workbook: summary, targets, areas where there are some, findings. Texts are written as texts and
//! never as formulas.

mod sheet;
mod summary;
mod targets;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::Lang;
use super::text::visible;
use super::words::notice::title;
use crate::report::Report;

/// The report as a workbook.
pub(super) fn xlsx(report: &Report, lang: Lang) -> Vec<u8> {
    // Rows and texts are cut to what a workbook can hold, so that nothing is left to fail.
    workbook(report, lang).unwrap_or_default()
}

fn workbook(report: &Report, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // No clock: the same report gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = visible(&title(report, lang)).into_owned();
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&made);
    workbook.set_properties(&properties);
    summary::add(&mut workbook, report, lang)?;
    targets::add(&mut workbook, report, lang)?;
    summary::add_areas(&mut workbook, report, lang)?;
    summary::add_findings(&mut workbook, report, lang)?;
    workbook.save_to_buffer()
}
