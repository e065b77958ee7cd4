//! Data alone as a workbook: who has reported what, and what was found.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::sheet::{LAST_ROW, Sheet, colors, text};
use super::{Names, empty, summary};
use crate::render::text::visible;
use crate::render::words::{Label, Lang, label, submission, validation_title};
use crate::report::{SubmissionState, Validation, Verdict};

/// Columns in front of the periods.
const LEAD: u16 = 2;

/// Data alone as a workbook.
pub(in crate::render) fn validation(validation: &Validation, lang: Lang) -> Vec<u8> {
    let book = || {
        let mut workbook = empty(&validation_title(&validation.plan.title, lang))?;
        let names = Names { lang, plan: None };
        submissions(&mut workbook, validation, names)?;
        summary::add_findings(&mut workbook, &validation.findings, names)?;
        workbook.save_to_buffer()
    };
    // As of a report, nothing is left to fail.
    book().unwrap_or_default()
}

fn submissions(
    workbook: &mut Workbook,
    validation: &Validation,
    names: Names,
) -> Result<(), XlsxError> {
    let lang = names.lang;
    let mut sheet = Sheet::new(workbook.add_worksheet(), &names.of(Label::Submissions))?;
    let lead = [Label::Area, Label::Indicator].map(|title| label(title, lang).to_owned());
    let periods = validation.periods.iter().map(|period| visible(period).into_owned());
    let titles: Vec<String> = lead.into_iter().chain(periods).collect();
    sheet.header(&titles, LEAD)?;
    let mut last = 0;
    for (own, row) in validation.submissions.iter().zip(1..=LAST_ROW) {
        sheet.row(row, vec![text(&own.area), text(&own.name)])?;
        for (state, column) in own.states.iter().zip(LEAD..) {
            let word = submission(*state, lang);
            sheet.want(column, word);
            sheet.sheet.write_string_with_format(row, column, word, &shade(*state))?;
        }
        last = row;
    }
    let columns = u16::try_from(titles.len().saturating_sub(1)).unwrap_or(LEAD);
    sheet.sheet.autofilter(0, 0, last, columns)?;
    sheet.fit()
}

/// The colours of a state: those of the verdict that weighs as much.
fn shade(state: SubmissionState) -> Format {
    let verdict = match state {
        SubmissionState::Reported | SubmissionState::FromParts => Verdict::Pass,
        SubmissionState::Refused => Verdict::Fail,
        SubmissionState::MarkedMissing => Verdict::Warn,
        SubmissionState::Missing => Verdict::Incomplete,
        SubmissionState::NotDue => return Format::new(),
    };
    let known = colors().into_iter().find(|(known, ..)| *known == verdict);
    known.map_or_else(Format::new, |(_, ink, ground)| {
        Format::new().set_font_color(ink).set_background_color(ground)
    })
}
