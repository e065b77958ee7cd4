//! The sheet of the targets: real numbers, data bars, a sparkline over the periods, filters.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatType, Sparkline, SparklineType, Workbook,
    XlsxError,
};

use super::Names;
use super::columns::{Column, FOR_THE_SCREEN, Row, printed};
use super::figures::Figures;
use super::sheet::{Cell, LAST_ROW, Sheet, number, text};
use crate::render::text::visible;
use crate::render::words::notice::sentence;
use crate::render::words::{Label, label};
use crate::report::{Outcome, Report, StageView};

/// At most this many periods have columns.
const PERIODS: usize = 120;

/// Characters of a section before it is broken, so that a page has room for what is said of a target.
const SECTION: usize = 18;

/// Where the columns of a sheet stand.
struct Layout {
    /// Those that are printed, and then those for the screen.
    columns: Vec<Column>,
    printed: u16,
    periods: Vec<String>,
}

impl Layout {
    fn of(report: &Report) -> Self {
        let mut columns = printed(report);
        let printed = u16::try_from(columns.len()).unwrap_or(u16::MAX);
        columns.extend(FOR_THE_SCREEN);
        Self { columns, printed, periods: periods(report) }
    }

    fn find(&self, title: Label) -> Option<u16> {
        let place = self.columns.iter().position(|column| column.title == title);
        place.and_then(|place| u16::try_from(place).ok())
    }

    /// The column with a title that is never left out.
    fn place(&self, title: Label) -> u16 {
        self.find(title).unwrap_or_default()
    }

    /// The column of the first period.
    fn first_period(&self) -> u16 {
        u16::try_from(self.columns.len()).unwrap_or(u16::MAX)
    }

    /// The column behind the periods.
    fn behind_periods(&self) -> u16 {
        let count = u16::try_from(self.periods.len()).unwrap_or(u16::MAX);
        self.first_period().saturating_add(count)
    }
}

/// Adds the sheet.
pub(super) fn add(workbook: &mut Workbook, report: &Report, names: Names) -> Result<(), XlsxError> {
    let (lang, name) = (names.lang, names.of(Label::Indicator));
    let mut sheet = Sheet::new(workbook.add_worksheet(), &name)?;
    let layout = Layout::of(report);
    if let Some(column) = layout.find(Label::Section) {
        sheet.narrow(column, SECTION);
    }
    let words = [Label::Place, Label::Sentence].map(|word| label(word, lang).to_owned());
    let titles: Vec<String> = layout
        .columns
        .iter()
        .map(|column| label(column.title, lang).to_owned())
        .chain(layout.periods.iter().cloned())
        .chain(words)
        .collect();
    sheet.header(&titles, layout.place(Label::Indicator).saturating_add(1))?;
    let mut last = 0;
    for (outcome, line) in report.results.iter().zip(1..=LAST_ROW) {
        let row = Row { report, outcome, lang };
        sheet.row(line, layout.columns.iter().map(|column| (column.cell)(&row)).collect())?;
        course(&mut sheet, outcome, (line, &layout), &name)?;
        ends(&mut sheet, &row, (line, layout.behind_periods()))?;
        last = line;
    }
    let width = u16::try_from(titles.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.sheet.autofilter(0, 0, last.max(1), width)?;
    // The others are for the screen; on paper they would make all of it too small.
    sheet.sheet.set_print_area(0, 0, last.max(1), layout.printed.saturating_sub(1))?;
    sheet.color_verdicts((layout.place(Label::Verdict), last), lang)?;
    bars(&mut sheet, layout.place(Label::Completion), last)?;
    sheet.fit()
}

/// The reporting periods that any target has.
fn periods(report: &Report) -> Vec<String> {
    let courses = report.results.iter().filter_map(|outcome| outcome.course.as_ref());
    let longest = courses.max_by_key(|course| course.stages.len());
    let stages = longest.iter().flat_map(|course| &course.stages).take(PERIODS);
    stages.map(|stage| stage.period.clone()).collect()
}

/// The amounts of the periods (of levels and rates the values), and a sparkline over them.
fn course(
    sheet: &mut Sheet<'_>,
    outcome: &Outcome,
    (row, layout): (u32, &Layout),
    name: &str,
) -> Result<(), XlsxError> {
    let Some(course) = &outcome.course else { return Ok(()) };
    let first = layout.first_period();
    for (stage, column) in course.stages.iter().take(layout.periods.len()).zip(first..) {
        let figure = if course.adds_up { &stage.own } else { &stage.total };
        sheet.cell(row, column, number(figure.as_ref(), Figures::Plain))?;
    }
    let last = layout.behind_periods().saturating_sub(1);
    let kind = if course.adds_up { SparklineType::Column } else { SparklineType::Line };
    let line = Sparkline::new()
        .set_range((name, row, first, row, last))
        .set_type(kind)
        .set_sparkline_color(Color::RGB(0x1F_5F_9E));
    // Amounts from zero on, as everywhere: from the smallest on it would seem to be none.
    let is_loss = |stage: &StageView| stage.own.as_ref().is_some_and(|own| own.starts_with('-'));
    let line = if course.adds_up && !course.stages.iter().any(is_loss) {
        line.set_custom_min(0.0)
    } else {
        line
    };
    sheet.sheet.add_sparkline(row, layout.place(Label::Course), &line)?;
    Ok(())
}

/// Behind the periods: the place in the plan and the sentence.
fn ends(sheet: &mut Sheet<'_>, row: &Row<'_>, (line, column): (u32, u16)) -> Result<(), XlsxError> {
    sheet.cell(line, column, text(&row.outcome.promise.place()))?;
    let sentence = visible(&sentence(row.report, row.outcome, row.lang)).into_owned();
    sheet.cell(line, column.saturating_add(1), Cell::Line(sentence))
}

/// Bars from 0 to 100 behind the completions.
fn bars(sheet: &mut Sheet<'_>, column: u16, last: u32) -> Result<(), XlsxError> {
    let bar = ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 100)
        .set_fill_color(Color::RGB(0xB9_D3_EC))
        .set_solid_fill(true);
    sheet.sheet.add_conditional_format(1, column, last.max(1), column, &bar)?;
    Ok(())
}
