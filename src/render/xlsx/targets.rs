//! The sheet of the targets: real numbers, data bars, a sparkline over the periods, filters.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatType, Sparkline, SparklineType, Workbook,
    XlsxError,
};

use super::Names;
use super::sheet::{Cell, Figures, LAST_ROW, Sheet, number, text};
use crate::render::text::visible;
use crate::render::words::notice::sentence;
use crate::render::words::{Label, Lang, change_figure, label, limit, state, status, verdict};
use crate::report::{Outcome, Percent, PromiseKind, Report};

/// Columns in front of those of the periods.
const COLUMNS: [Label; 18] = [
    Label::Section,
    Label::Indicator,
    Label::Area,
    Label::Target,
    Label::Limit,
    Label::Unit,
    Label::Actual,
    Label::Completion,
    Label::DueNow,
    Label::Pace,
    Label::Gap,
    Label::NeededShort,
    Label::YearOnYear,
    Label::PeriodOnPeriod,
    Label::Status,
    Label::Verdict,
    Label::Owner,
    Label::Course,
];

/// Where some of them stand.
const COMPLETION: u16 = 7;
const VERDICT: u16 = 15;
const SPARKLINE: u16 = 17;
const FIRST_PERIOD: u16 = 18;

/// At most this many periods have columns.
const PERIODS: usize = 120;

/// Adds the sheet.
pub(super) fn add(workbook: &mut Workbook, report: &Report, names: Names) -> Result<(), XlsxError> {
    let (lang, name) = (names.lang, names.of(Label::Indicator));
    let mut sheet = Sheet::new(workbook.add_worksheet(), &name)?;
    let periods = periods(report);
    let words = [Label::Place, Label::Sentence].map(|word| label(word, lang).to_owned());
    let titles: Vec<String> = COLUMNS
        .iter()
        .map(|column| label(*column, lang).to_owned())
        .chain(periods.iter().cloned())
        .chain(words)
        .collect();
    sheet.header(&titles, 2)?;
    let mut last = 0;
    for (outcome, row) in report.results.iter().zip(1..=LAST_ROW) {
        sheet.row(row, cells(report, outcome, lang))?;
        course(&mut sheet, outcome, (row, &periods), &name)?;
        ends(&mut sheet, report, outcome, (row, periods.len(), lang))?;
        last = row;
    }
    let width = u16::try_from(titles.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.sheet.autofilter(0, 0, last.max(1), width)?;
    // Periods and sentences are for the screen; on paper they would make all of it too small.
    sheet.sheet.set_print_area(0, 0, last.max(1), SPARKLINE)?;
    sheet.color_verdicts((VERDICT, last), lang)?;
    bars(&mut sheet, last)?;
    sheet.fit()
}

/// The reporting periods that any target has.
fn periods(report: &Report) -> Vec<String> {
    let courses = report.results.iter().filter_map(|outcome| outcome.course.as_ref());
    let longest = courses.max_by_key(|course| course.stages.len());
    let stages = longest.iter().flat_map(|course| &course.stages).take(PERIODS);
    stages.map(|stage| stage.period.clone()).collect()
}

fn cells(report: &Report, outcome: &Outcome, lang: Lang) -> Vec<Cell> {
    let promise = &outcome.promise;
    let section = promise.section.and_then(|section| report.sections.get(section));
    let aim = outcome.aim();
    let target = match &promise.kind {
        PromiseKind::Indicator(aim) => limit(aim),
        PromiseKind::Milestone { due, .. } => due.clone(),
    };
    let percent = |percent: &Option<Percent>| {
        number(percent.as_ref().map(|percent| &percent.exact), Figures::Percent)
    };
    vec![
        text(section.map_or("", |section| section.title.as_str())),
        text(&promise.name),
        text(&outcome.area),
        text(&target),
        number(aim.map(|aim| &aim.value), Figures::Plain),
        text(aim.map_or("", |aim| aim.unit.as_str())),
        actual(outcome, lang),
        percent(&outcome.completion),
        number(outcome.due_now.as_ref(), Figures::Plain),
        percent(&outcome.pace),
        number(outcome.gap.as_ref(), Figures::Plain),
        number(outcome.needed_per_month.as_ref(), Figures::Plain),
        text(&change_figure(outcome.year_on_year.as_ref(), lang)),
        text(&change_figure(outcome.period_on_period.as_ref(), lang)),
        text(status(outcome.status, lang)),
        text(verdict(outcome.verdict, lang)),
        text(promise.owner.as_deref().unwrap_or_default()),
    ]
}

/// A value as a number; a lower bound and the state of a milestone as texts.
fn actual(outcome: &Outcome, lang: Lang) -> Cell {
    match (&outcome.state, &outcome.actual) {
        (Some(newest), _) => text(state(newest.state, lang)),
        (None, Some(actual)) if actual.is_lower_bound => text(&format!(">= {}", actual.value)),
        (None, actual) => number(actual.as_ref().map(|actual| &actual.value), Figures::Plain),
    }
}

/// The amounts of the periods (of levels and rates the values), and a sparkline over them.
fn course(
    sheet: &mut Sheet<'_>,
    outcome: &Outcome,
    (row, periods): (u32, &[String]),
    name: &str,
) -> Result<(), XlsxError> {
    let Some(course) = &outcome.course else { return Ok(()) };
    for (stage, column) in course.stages.iter().take(periods.len()).zip(FIRST_PERIOD..) {
        let figure = if course.adds_up { &stage.own } else { &stage.total };
        sheet.cell(row, column, number(figure.as_ref(), Figures::Plain))?;
    }
    let count = u16::try_from(periods.len()).unwrap_or(u16::MAX);
    let last = FIRST_PERIOD.saturating_add(count).saturating_sub(1);
    let kind = if course.adds_up { SparklineType::Column } else { SparklineType::Line };
    let line = Sparkline::new()
        .set_range((name, row, FIRST_PERIOD, row, last))
        .set_type(kind)
        .set_sparkline_color(Color::RGB(0x1F_5F_9E));
    sheet.sheet.add_sparkline(row, SPARKLINE, &line)?;
    Ok(())
}

/// Behind the periods: the place in the plan and the sentence.
fn ends(
    sheet: &mut Sheet<'_>,
    report: &Report,
    outcome: &Outcome,
    (row, periods, lang): (u32, usize, Lang),
) -> Result<(), XlsxError> {
    let column = FIRST_PERIOD.saturating_add(u16::try_from(periods).unwrap_or(u16::MAX));
    sheet.cell(row, column, text(&outcome.promise.place()))?;
    let sentence = visible(&sentence(report, outcome, lang)).into_owned();
    sheet.cell(row, column.saturating_add(1), Cell::Line(sentence))
}

/// Bars from 0 to 100 behind the completions.
fn bars(sheet: &mut Sheet<'_>, last: u32) -> Result<(), XlsxError> {
    let bar = ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 100)
        .set_fill_color(Color::RGB(0xB9_D3_EC))
        .set_solid_fill(true);
    sheet.sheet.add_conditional_format(1, COMPLETION, last.max(1), COMPLETION, &bar)?;
    Ok(())
}
