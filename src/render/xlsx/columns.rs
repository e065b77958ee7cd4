//! The columns of the sheet of targets that stand in front of the periods.

use super::figures::Figures;
use super::sheet::{Cell, number, text};
use crate::render::words::{
    Label, Lang, label, limit, marked_status, milestone_due, state, verdict, years_beside,
};
use crate::report::{
    Basis, ChangeView, Counted, DifferenceView, GapFrom, Known, Outcome, Percent, PromiseKind,
    ReceiptView, Report,
};

/// A column: its title, and what it says of an outcome.
pub(super) struct Column {
    pub(super) title: Label,
    pub(super) cell: fn(&Row<'_>) -> Cell,
}

/// An outcome with the report that it is of.
pub(super) struct Row<'a> {
    pub(super) report: &'a Report,
    pub(super) outcome: &'a Outcome,
    pub(super) lang: Lang,
}

const fn column(title: Label, cell: fn(&Row<'_>) -> Cell) -> Column {
    Column { title, cell }
}

/// Every column that is printed, in order.
const COLUMNS: [Column; 19] = [
    column(Label::Section, section),
    column(Label::Indicator, |row| text(&row.outcome.promise.name)),
    column(Label::Area, |row| text(&row.outcome.area)),
    column(Label::Target, target),
    column(Label::Actual, actual),
    column(Label::Completion, completion),
    column(Label::DueNow, |row| plain(row.outcome.due_now.as_ref())),
    column(Label::Pace, pace),
    column(Label::Gap, gap),
    column(Label::NeededShort, |row| plain(row.outcome.needed_enough.as_ref())),
    column(Label::YearOnYear, on_year),
    column(Label::PeriodOnPeriod, |row| change(row.outcome.period_on_period.as_deref(), row.lang)),
    column(Label::Weight, |row| plain(counting(row).map(|own| &own.weight))),
    column(Label::Points, |row| plain(counting(row).map(|own| &own.points))),
    column(Label::ExtraPoints, |row| plain(extra(row))),
    column(Label::Status, |row| text(&marked_status(row.outcome, row.lang))),
    column(Label::Verdict, |row| text(verdict(row.outcome.verdict, row.lang))),
    column(Label::Owner, |row| text(row.outcome.promise.owner.as_deref().unwrap_or_default())),
    column(Label::Course, |_| Cell::Empty),
];

/// What the target says, in parts: for the screen, to calculate with beside the amounts of the periods.
pub(super) const FOR_THE_SCREEN: [Column; 2] = [
    column(Label::Limit, |row| plain(row.outcome.aim().map(|aim| &aim.value))),
    column(Label::Unit, |row| text(row.outcome.aim().map_or("", |aim| aim.unit.as_str()))),
];

/// Whether there is anything for a column to say.
type Needed = fn(&Report) -> bool;

/// Columns that are left out where they would be empty, or the same in every row.
const OPTIONAL: [(Label, Needed); 9] = [
    (Label::Section, |report| !report.sections.is_empty()),
    (Label::Area, |report| report.results.iter().any(|one| one.area != report.plan.area)),
    (Label::YearOnYear, |report| report.results.iter().any(|one| one.year_on_year.is_some())),
    (Label::PeriodOnPeriod, |report| {
        report.results.iter().any(|one| one.period_on_period.is_some())
    }),
    (Label::Weight, |report| !report.scores.is_empty()),
    (Label::Points, |report| !report.scores.is_empty()),
    (Label::ExtraPoints, |report| report.results.iter().any(|one| extra_of(one).is_some())),
    (Label::Owner, |report| report.results.iter().any(|one| one.promise.owner.is_some())),
    (Label::Course, |report| report.results.iter().any(|one| one.course.is_some())),
];

/// The columns of a report that are printed, so few that the page can be read.
pub(super) fn printed(report: &Report) -> Vec<Column> {
    let is_shown = |column: &Column| {
        let optional = OPTIONAL.into_iter().find(|(title, _)| *title == column.title);
        optional.is_none_or(|(_, is_needed)| is_needed(report))
    };
    COLUMNS.into_iter().filter(is_shown).collect()
}

fn section(row: &Row<'_>) -> Cell {
    let own = row.outcome.promise.section.and_then(|section| row.report.sections.get(section));
    text(own.map_or("", |section| section.title.as_str()))
}

fn target(row: &Row<'_>) -> Cell {
    match &row.outcome.promise.kind {
        PromiseKind::Indicator(aim) => text(&limit(aim)),
        PromiseKind::Milestone { due, .. } => text(&milestone_due(due, row.lang)),
    }
}

/// A value as a number; a bound and the state of a milestone as texts.
fn actual(row: &Row<'_>) -> Cell {
    match (&row.outcome.state, &row.outcome.actual) {
        (Some(newest), _) => text(state(newest.state, row.lang)),
        (None, Some(actual)) if actual.known != Known::Whole => text(&actual.shown()),
        (None, actual) => plain(actual.as_ref().map(|actual| &actual.value)),
    }
}

/// How its points came about, if they count: the columns add up to the score.
fn counting<'a>(row: &Row<'a>) -> Option<&'a ReceiptView> {
    row.outcome.receipt.as_deref().filter(|own| own.counted != Counted::LeftOut)
}

/// A share, of which a bound is shown with its sign.
fn completion(row: &Row<'_>) -> Cell {
    let completion = row.outcome.completion.as_ref().map(|percent| &percent.exact);
    number(completion, Figures::Bound(row.outcome.completion_known))
}

/// Points beside those of its weight, below zero where they are taken.
fn extra<'a>(row: &Row<'a>) -> Option<&'a String> {
    extra_of(row.outcome)
}

fn extra_of(outcome: &Outcome) -> Option<&String> {
    Some(&outcome.receipt.as_deref()?.extra.as_ref()?.points)
}

/// In percent of what is due, or in points where the plan is judged by points.
fn pace(row: &Row<'_>) -> Cell {
    match row.report.basis {
        Basis::Ratio => percent(row.outcome.pace.as_ref()),
        Basis::Points => {
            let points = row.outcome.pace_points.as_ref().map(|points| &points.exact);
            number(points, Figures::Points(row.lang))
        }
    }
}

/// The distance from what is due, or with a word from the far end of what the value has left.
fn gap(row: &Row<'_>) -> Cell {
    let figures = match row.outcome.gap_from {
        GapFrom::Due => Figures::Plain,
        GapFrom::FarEnd => {
            let words = format!(" {}", label(Label::PastEnd, row.lang));
            Figures::Noted(Box::new(Figures::Plain), words)
        }
    };
    number(row.outcome.gap.as_ref(), figures)
}

/// By how much a value has changed; nothing where there is no growth.
fn change(change: Option<&ChangeView>, lang: Lang) -> Cell {
    noted_change(change, None, lang)
}

/// With its years beside it where they are to be named: a total of all years is no year's.
fn on_year(row: &Row<'_>) -> Cell {
    let own = row.outcome.year_on_year.as_deref();
    noted_change(own, years_beside(own, row.lang), row.lang)
}

fn noted_change(change: Option<&ChangeView>, words: Option<String>, lang: Lang) -> Cell {
    let (amount, figures) = match change.map(|change| &change.by) {
        Some(DifferenceView::Percent(amount)) => (amount, Figures::Change),
        Some(DifferenceView::Points(amount)) => (amount, Figures::Points(lang)),
        Some(DifferenceView::BaseIsZero | DifferenceView::BaseIsNegative) => return text("—"),
        None => return Cell::Empty,
    };
    let figures = match words {
        Some(words) => Figures::Noted(Box::new(figures), words),
        None => figures,
    };
    number(Some(&amount.exact), figures)
}

fn plain(figure: Option<&String>) -> Cell {
    number(figure, Figures::Plain)
}

fn percent(percent: Option<&Percent>) -> Cell {
    number(percent.map(|percent| &percent.exact), Figures::Percent)
}
