//! Which columns a table has, and how wide they are.

use comfy_table::CellAlignment;

use super::status_text;
use crate::render::text::{visible, width};
use crate::render::words::{
    COMPOUND_MARK, Label, Lang, change_figure, label, limit, milestone_due, named, state,
    year_figure,
};
use crate::render::{Style, TableLayout};
use crate::report::{Basis, Outcome, Percent, PromiseKind, Report};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Column {
    Name,
    Target,
    Actual,
    Completion,
    Due,
    Pace,
    /// Pace as points, in plans that measure it so.
    Points,
    /// 同比.
    YearOnYear,
    /// 环比.
    PeriodOnPeriod,
    Status,
}

/// The columns that fit, with their widths.
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
    widths: Vec<(Column, usize)>,
}

/// What is left out first where there is no room.
const DROPPED: [Column; 6] = [
    Column::PeriodOnPeriod,
    Column::YearOnYear,
    Column::Due,
    Column::Completion,
    Column::Pace,
    Column::Points,
];

/// The name gets at least this much, or what it needs if that is less, before a column is dropped.
const NAME: usize = 24;

/// Below this much room for names there is no table.
const NARROWEST_NAME: usize = 14;

/// Spaces behind every column.
const PADDING: usize = 2;

impl Layout {
    /// The columns that fit into the style's width; nothing if a table does not.
    pub(super) fn fitting(report: &Report, style: Style) -> Option<Self> {
        // On a terminal changes are shown by themselves where they fit beside everything else.
        let is_asked = style.layout == TableLayout::Changes;
        let mut columns = Column::of(report, is_asked || style.width.is_some());
        let natural = |column: Column| {
            let texts = report.results.iter().map(|outcome| {
                width(&column.text(outcome, style)).saturating_add(column.indent(outcome))
            });
            texts.max().unwrap_or(0).max(width(column.title(style.lang)))
        };
        let natural: Vec<(Column, usize)> =
            columns.iter().map(|column| (*column, natural(*column))).collect();
        let of = |column: Column| {
            natural.iter().find(|(known, _)| *known == column).map_or(0, |(_, width)| *width)
        };
        let available = style.width.unwrap_or(usize::MAX);
        let rest = |columns: &[Column]| {
            let others = columns.iter().filter(|column| **column != Column::Name);
            let taken: usize = others.map(|column| of(*column).saturating_add(PADDING)).sum();
            available.saturating_sub(taken).saturating_sub(PADDING)
        };
        if !is_asked && rest(&columns) < of(Column::Name) {
            columns.retain(|column| !column.is_of_changes());
        }
        let wanted = of(Column::Name).min(NAME);
        for dropped in DROPPED {
            if rest(&columns) >= wanted {
                break;
            }
            columns.retain(|column| *column != dropped);
        }
        let name = of(Column::Name).min(rest(&columns));
        if name < of(Column::Name).min(NARROWEST_NAME) {
            return None;
        }
        let width_of = |column: Column| if column == Column::Name { name } else { of(column) };
        let widths = columns.iter().map(|column| (*column, width_of(*column))).collect();
        Some(Self { columns, widths })
    }

    /// The width of a column.
    pub(super) fn width(&self, column: Column) -> usize {
        self.widths.iter().find(|(known, _)| *known == column).map_or(8, |(_, width)| *width)
    }
}

impl Column {
    /// The columns that a report has, those of changes where they are asked for.
    pub(in crate::render) fn of(report: &Report, has_changes: bool) -> Vec<Self> {
        let pace = match report.basis {
            Basis::Ratio => Self::Pace,
            Basis::Points => Self::Points,
        };
        let first = [Self::Name, Self::Target, Self::Actual, Self::Completion, Self::Due, pace];
        let changes = if has_changes { Self::of_changes(report) } else { Vec::new() };
        first.into_iter().chain(changes).chain([Self::Status]).collect()
    }

    /// The columns of what values have changed by that any target has something for.
    fn of_changes(report: &Report) -> Vec<Self> {
        let any = |of: fn(&Outcome) -> bool| report.results.iter().any(of);
        let year = any(|outcome| outcome.year_on_year.is_some()).then_some(Self::YearOnYear);
        let period =
            any(|outcome| outcome.period_on_period.is_some()).then_some(Self::PeriodOnPeriod);
        year.into_iter().chain(period).collect()
    }

    /// Whether it is one of those.
    fn is_of_changes(self) -> bool {
        matches!(self, Self::YearOnYear | Self::PeriodOnPeriod)
    }

    /// Its heading.
    pub(in crate::render) fn title(self, lang: Lang) -> &'static str {
        label(
            match self {
                Self::Name => Label::Indicator,
                Self::Target => Label::Target,
                Self::Actual => Label::Actual,
                Self::Completion => Label::Completion,
                Self::Due => Label::DueNow,
                Self::Pace | Self::Points => Label::Pace,
                Self::YearOnYear => Label::YearOnYear,
                Self::PeriodOnPeriod => Label::PeriodOnPeriod,
                Self::Status => Label::Status,
            },
            lang,
        )
    }

    /// Columns by which its text is moved to the right: names stand below their section's title,
    /// parts below the whole.
    pub(super) fn indent(self, outcome: &Outcome) -> usize {
        let below_title = if outcome.promise.section.is_some() { 2 } else { 0 };
        let deep = if outcome.is_below_whole { outcome.depth.max(1) } else { 0 };
        let below_areas = deep.saturating_mul(2);
        if self == Self::Name { below_areas.saturating_add(below_title) } else { 0 }
    }

    /// Figures stand right, words left.
    pub(in crate::render) fn alignment(self) -> CellAlignment {
        match self {
            Self::Actual
            | Self::Completion
            | Self::Due
            | Self::Pace
            | Self::Points
            | Self::YearOnYear
            | Self::PeriodOnPeriod => CellAlignment::Right,
            Self::Name | Self::Target | Self::Status => CellAlignment::Left,
        }
    }

    /// What it says of an outcome.
    pub(in crate::render) fn text(self, outcome: &Outcome, style: Style) -> String {
        let lang = style.lang;
        let percent = |percent: Option<&Percent>| {
            percent.map_or_else(String::new, |percent| format!("{}%", percent.short))
        };
        match self {
            Self::Name => {
                let part = outcome.promise.part.as_ref().filter(|_| outcome.is_below_whole);
                let name = part.cloned().unwrap_or_else(|| named(outcome, lang));
                visible(&name).into_owned()
            }
            Self::Target => visible(&target(outcome, lang)).into_owned(),
            Self::Actual => visible(&actual(outcome, lang)).into_owned(),
            Self::Completion => outcome.completion_shown().unwrap_or_default(),
            Self::Due => outcome.due_now.clone().unwrap_or_default(),
            Self::Pace | Self::Points if outcome.growth.is_some() => {
                format!("{}{COMPOUND_MARK}", percent(outcome.pace.as_ref()))
            }
            Self::Pace => percent(outcome.pace.as_ref()),
            Self::Points => {
                outcome.pace_points.as_ref().map_or_else(String::new, |points| points.short.clone())
            }
            Self::YearOnYear => year_figure(outcome.year_on_year.as_deref(), lang),
            Self::PeriodOnPeriod => change_figure(outcome.period_on_period.as_deref(), lang),
            Self::Status => status_text(outcome, lang),
        }
    }
}

/// `>= 1 (2) 家`: comparator, limit, further aim, unit; for a milestone its due date.
pub(super) fn target(outcome: &Outcome, lang: Lang) -> String {
    let aim = match &outcome.promise.kind {
        PromiseKind::Indicator(aim) => aim,
        PromiseKind::Milestone { due, .. } => {
            return milestone_due(due, lang);
        }
    };
    limit(aim)
}

/// The actual value, or the state of a milestone.
pub(super) fn actual(outcome: &Outcome, lang: Lang) -> String {
    if let Some(newest) = &outcome.state {
        return state(newest.state, lang).to_owned();
    }
    match &outcome.actual {
        Some(actual) => actual.shown(),
        None => "—".to_owned(),
    }
}
