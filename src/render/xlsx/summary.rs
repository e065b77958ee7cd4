//! The sheets of the summary, of the areas and of the findings.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatType, Format, FormatAlign, Workbook,
    XlsxError,
};

use super::Names;
use super::figures::Figures;
use super::sheet::{Cell, LAST_ROW, Sheet, colors, number, text};
use crate::render::text::visible;
use crate::render::words::notice::{overview, subtitle, title};
use crate::render::words::{Label, Lang, conclusion, label, sentences, severity, status, verdict};
use crate::report::{Diagnostic, Report, Standing, Verdict, shown};

/// Columns over which a paragraph of the summary runs, and how wide the first and the others are.
const PARAGRAPH: u16 = 5;
const FIRST_WIDTH: u16 = 22;
const WIDTH: u16 = 15;

/// Adds the summary: title, paragraphs, the counts of verdicts and standings.
pub(super) fn add(workbook: &mut Workbook, report: &Report, names: Names) -> Result<(), XlsxError> {
    let lang = names.lang;
    let mut sheet = Sheet::new(workbook.add_worksheet(), &names.of(Label::Summary))?;
    sheet.sheet.set_portrait();
    let head = Format::new().set_bold().set_font_size(16);
    let title = visible(&title(report, lang)).into_owned();
    sheet.sheet.write_string_with_format(0, 0, title, &head)?;
    sheet.sheet.write_string(1, 0, subtitle(report, lang))?;
    let columns = usize::from(PARAGRAPH.saturating_mul(WIDTH).saturating_add(FIRST_WIDTH));
    let paragraphs = overview(report, lang).into_iter().chain([conclusion(report, lang)]);
    let mut row = 2_u32;
    for paragraph in paragraphs {
        row = row.saturating_add(1);
        sheet.paragraph(row, (PARAGRAPH, columns), &paragraph)?;
    }
    row = row.saturating_add(2);
    row = counts(&mut sheet, report, row, lang)?;
    row = standings(&mut sheet, report, row.saturating_add(1), lang)?;
    scores(&mut sheet, report, row.saturating_add(1), lang)?;
    sheet.sheet.set_column_width(0, FIRST_WIDTH)?;
    sheet.sheet.set_column_range_width(1, PARAGRAPH, WIDTH)?;
    Ok(())
}

fn titles(sheet: &mut Sheet<'_>, row: u32, first: Label, lang: Lang) -> Result<(), XlsxError> {
    headings(sheet, row, &[first, Label::Count, Label::Share], lang)
}

fn headings(
    sheet: &mut Sheet<'_>,
    row: u32,
    titles: &[Label],
    lang: Lang,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_border_bottom(rust_xlsxwriter::FormatBorder::Thin);
    for (title, column) in titles.iter().zip(0..) {
        sheet.sheet.write_string_with_format(row, column, label(*title, lang), &bold)?;
    }
    Ok(())
}

/// How many got which verdict, coloured; gives the row behind them.
fn counts(
    sheet: &mut Sheet<'_>,
    report: &Report,
    first: u32,
    lang: Lang,
) -> Result<u32, XlsxError> {
    titles(sheet, first, Label::Verdict, lang)?;
    let mut row = first;
    for counted in &report.digest.verdicts {
        row = row.saturating_add(1);
        let color = colors().into_iter().find(|(known, ..)| *known == counted.verdict);
        let format = color.map_or_else(Format::new, |(_, ink, ground)| {
            Format::new().set_font_color(ink).set_background_color(ground).set_bold()
        });
        let word = verdict(counted.verdict, lang);
        sheet.sheet.write_string_with_format(row, 0, word, &format)?;
        share(sheet, row, counted.count, &counted.share)?;
    }
    bars(sheet, first.saturating_add(1), row)?;
    Ok(row.saturating_add(1))
}

fn standings(
    sheet: &mut Sheet<'_>,
    report: &Report,
    first: u32,
    lang: Lang,
) -> Result<u32, XlsxError> {
    titles(sheet, first, Label::Status, lang)?;
    let mut row = first;
    for counted in &report.digest.standings {
        row = row.saturating_add(1);
        let word = match counted.standing {
            Standing::Status(known) => status(known, lang),
            Standing::Waived => verdict(Verdict::Waived, lang),
        };
        sheet.sheet.write_string(row, 0, word)?;
        share(sheet, row, counted.count, &counted.share)?;
    }
    bars(sheet, first.saturating_add(1), row)?;
    Ok(row.saturating_add(1))
}

/// The points of every area that has some, where targets have weights.
fn scores(sheet: &mut Sheet<'_>, report: &Report, first: u32, lang: Lang) -> Result<(), XlsxError> {
    if report.scores.is_empty() {
        return Ok(());
    }
    let names =
        [Label::Area, Label::Points, Label::Weight, Label::PointsShare, Label::Grade, Label::Rank];
    headings(sheet, first, &names, lang)?;
    for column in 0..=PARAGRAPH {
        // Two characters of a column are its indent and margin.
        let width = if column == 0 { FIRST_WIDTH } else { WIDTH };
        sheet.narrow(column, usize::from(width.saturating_sub(2)));
    }
    for (score, row) in report.scores.iter().zip(first.saturating_add(1)..=LAST_ROW) {
        let place = score.place.map(|place| place.to_string());
        let keys = [
            (Label::KeyFailed, &score.key_failure_names),
            (Label::KeyNotJudged, &score.key_incomplete_names),
        ];
        let mut keys = keys.into_iter().filter(|(_, names)| !names.is_empty());
        let key = keys.next();
        let grade = match (score.grade.as_deref(), key) {
            (None, Some((why, names))) => lang.bracketed(label(why, lang), &lang.list(names)),
            (grade, _) => grade.unwrap_or("—").to_owned(),
        };
        let cells = vec![
            text(&score.area),
            number(Some(&score.points), Figures::Plain),
            number(Some(&score.weight), Figures::Plain),
            number(Some(&score.percent), Figures::Percent),
            text(&grade),
            number(place.as_ref(), Figures::Plain),
        ];
        sheet.row(row, cells)?;
    }
    Ok(())
}

fn share(sheet: &mut Sheet<'_>, row: u32, count: usize, share: &str) -> Result<(), XlsxError> {
    sheet.cell(row, 1, Cell::Number(count.to_string(), Figures::Plain))?;
    sheet.cell(row, 2, Cell::Number(share.to_owned(), Figures::Percent))
}

fn bars(sheet: &mut Sheet<'_>, first: u32, last: u32) -> Result<(), XlsxError> {
    if last < first {
        return Ok(());
    }
    let bar = ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 100)
        .set_fill_color(Color::RGB(0xB9_D3_EC))
        .set_solid_fill(true);
    sheet.sheet.add_conditional_format(first, 2, last, 2, &bar)?;
    Ok(())
}

/// Adds the areas against the targets, where results of several areas exist.
pub(super) fn add_areas(
    workbook: &mut Workbook,
    report: &Report,
    names: Names,
) -> Result<(), XlsxError> {
    let lang = names.lang;
    let Some(grid) = &report.grid else { return Ok(()) };
    let mut sheet = Sheet::new(workbook.add_worksheet(), &names.of(Label::Area))?;
    let titles: Vec<String> = std::iter::once(label(Label::Indicator, lang).to_owned())
        .chain(grid.areas.iter().map(|area| visible(area).into_owned()))
        .collect();
    sheet.header(&titles, 1)?;
    for (members, row) in grid.rows.iter().zip(1..=LAST_ROW) {
        sheet.cell(row, 0, text(&members.name))?;
        for (index, column) in members.cells.iter().zip(1..) {
            let Some(outcome) = index.and_then(|index| report.results.get(index)) else { continue };
            let color = colors().into_iter().find(|(known, ..)| *known == outcome.verdict);
            let format = color.map_or_else(Format::new, |(_, ink, ground)| {
                Format::new().set_font_color(ink).set_background_color(ground)
            });
            let format = format.set_align(FormatAlign::Center);
            if let Some(completion) = &outcome.completion {
                let figures = Figures::Standing(outcome.status, outcome.completion_known, lang);
                sheet.figure((row, column), (&completion.exact, figures), format)?;
            } else {
                let word = status(outcome.status, lang);
                sheet.want(column, word);
                sheet.sheet.write_string_with_format(row, column, word, &format)?;
            }
        }
    }
    sheet.fit()
}

/// Adds the findings.
pub(super) fn add_findings(
    workbook: &mut Workbook,
    findings: &[Diagnostic],
    names: Names,
) -> Result<(), XlsxError> {
    let lang = names.lang;
    let mut sheet = Sheet::new(workbook.add_worksheet(), &names.of(Label::Findings))?;
    let titles = [Label::Code, Label::Severity, Label::Message, Label::Hint, Label::Place];
    let titles = titles.map(|title| label(title, lang).to_owned());
    sheet.header(&titles, 0)?;
    let mut last = 1;
    if findings.is_empty() {
        sheet.cell(1, 2, Cell::Line(label(Label::NoFindings, lang).to_owned()))?;
    }
    for (finding, row) in findings.iter().zip(1..=LAST_ROW) {
        let words = sentences(finding, lang);
        let place = finding.at.as_ref().map_or_else(String::new, shown);
        let cells = vec![
            text(finding.code.number()),
            text(severity(finding.severity, lang)),
            text(&words.message),
            text(&words.hint),
            text(&place),
        ];
        sheet.row(row, cells)?;
        last = row;
    }
    let rest = findings.len().saturating_sub(usize::try_from(last).unwrap_or(usize::MAX));
    if rest > 0 {
        sheet.cell(last.saturating_add(1), 0, Cell::Text(format!("… {rest}")))?;
    }
    sheet.sheet.autofilter(0, 0, last, 4)?;
    sheet.fit()
}
