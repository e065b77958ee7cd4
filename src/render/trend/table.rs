//! The trend for a terminal.

use super::columns::Column;
use super::{Trend, trends};
use crate::render::text::{Page, visible, width, wrap};
use crate::render::words::{Label, Lang, label, no_trend, trend_heading, trend_key};
use crate::render::{Detail, Style};
use crate::report::{Report, StageView};

/// The name gets at least this much, or what it needs if that is less, before a column is dropped.
const NAME: usize = 20;

/// Below this much room for names there is no table.
const NARROWEST_NAME: usize = 12;

/// Spaces between columns.
const GAP: usize = 2;

/// Every indicator in a line; with every detail its periods below it.
pub(in crate::render) fn table(report: &Report, style: Style) -> String {
    let trends = trends(report);
    let mut page = Page::default();
    let columns = style.width.unwrap_or(usize::MAX);
    let mut paragraph = |text: &str| {
        for line in wrap(&visible(text), columns) {
            page.line(line);
        }
    };
    paragraph(&trend_heading(report, trends.len(), style.lang));
    paragraph("");
    if trends.is_empty() {
        paragraph(no_trend(style.lang));
        return page.into_text();
    }
    match Layout::fitting(&trends, style) {
        Some(layout) => rows(&mut page, &trends, &layout, style),
        None => trends.iter().for_each(|trend| card(&mut page, trend, style)),
    }
    page.line("");
    for line in wrap(trend_key(style.lang), columns) {
        page.line(line);
    }
    page.into_text()
}

/// The columns that fit, with their widths.
struct Layout {
    columns: Vec<(Column, usize)>,
}

impl Layout {
    fn fitting(trends: &[Trend<'_>], style: Style) -> Option<Self> {
        let natural = |column: Column| {
            let texts = trends.iter().map(|trend| width(&column.text(trend, style.lang)));
            (column, texts.max().unwrap_or(0).max(width(column.title(style.lang))))
        };
        let mut columns: Vec<(Column, usize)> = Column::ALL.into_iter().map(natural).collect();
        let wanted = columns.first().map_or(0, |(_, name)| *name);
        let available = style.width.unwrap_or(usize::MAX);
        let room = |columns: &[(Column, usize)]| {
            let others = columns.iter().skip(1).map(|(_, width)| width.saturating_add(GAP));
            available.saturating_sub(others.sum())
        };
        for dropped in Column::DROPPED {
            if room(&columns) >= wanted.min(NAME) {
                break;
            }
            columns.retain(|(column, _)| *column != dropped);
        }
        let name = wanted.min(room(&columns));
        if name < wanted.min(NARROWEST_NAME) {
            return None;
        }
        if let Some(first) = columns.first_mut() {
            first.1 = name;
        }
        Some(Self { columns })
    }

    fn name(&self) -> usize {
        self.columns.first().map_or(0, |(_, width)| *width)
    }

    /// One line: the name, then the rest of the columns.
    fn line(&self, name: &str, rest: impl Fn(Column) -> String) -> String {
        let mut line = format!("{name}{}", space(self.name(), name));
        for (column, wide) in self.columns.iter().skip(1) {
            let text = rest(*column);
            let space = space(*wide, &text);
            let cell =
                if column.is_right() { format!("{space}{text}") } else { format!("{text}{space}") };
            line.push_str("  ");
            line.push_str(&cell);
        }
        line.trim_end().to_owned()
    }
}

fn space(columns: usize, text: &str) -> String {
    " ".repeat(columns.saturating_sub(width(text)))
}

fn rows(page: &mut Page, trends: &[Trend<'_>], layout: &Layout, style: Style) {
    let lang = style.lang;
    page.line(layout.line(Column::Name.title(lang), |column| column.title(lang).to_owned()));
    let wide: usize = layout.columns.iter().map(|(_, width)| width.saturating_add(GAP)).sum();
    page.line("─".repeat(wide.saturating_sub(GAP)));
    for trend in trends {
        let name = Column::Name.text(trend, lang);
        for (index, line) in wrap(&name, layout.name()).iter().enumerate() {
            let is_first = index == 0;
            let rest =
                |column: Column| if is_first { column.text(trend, lang) } else { String::new() };
            page.line(layout.line(line, rest));
        }
        if style.detail == Detail::All {
            stages(page, trend, style);
        }
    }
}

/// One indicator as a small block, where a table has no room.
fn card(page: &mut Page, trend: &Trend<'_>, style: Style) {
    let lang = style.lang;
    let columns = style.width.unwrap_or(usize::MAX).saturating_sub(2).max(10);
    for line in wrap(&Column::Name.text(trend, lang), columns) {
        page.line(line);
    }
    let stop = lang.colon();
    for column in Column::ALL.into_iter().skip(1) {
        let text = column.text(trend, lang);
        if !text.is_empty() {
            for line in wrap(&format!("{}{stop}{text}", column.title(lang)), columns) {
                page.line(format_args!("  {line}"));
            }
        }
    }
    if style.detail == Detail::All {
        stages(page, trend, style);
    }
}

/// The periods of one indicator: what came in, what was reached, what was due.
fn stages(page: &mut Page, trend: &Trend<'_>, style: Style) {
    let lang = style.lang;
    for stage in &trend.course.stages {
        let total = if trend.course.adds_up { Label::Total } else { Label::AtEnd };
        let facts = facts(stage, total, lang);
        if !facts.is_empty() {
            let line = format!("{}  {}", stage.period, facts.join(lang.comma()));
            let columns = style.width.unwrap_or(usize::MAX).saturating_sub(4).max(10);
            for line in wrap(&line, columns) {
                page.line(format_args!("    {line}"));
            }
        }
    }
}

fn facts(stage: &StageView, total: Label, lang: Lang) -> Vec<String> {
    let known = [(Label::Amount, &stage.own), (total, &stage.total), (Label::DueNow, &stage.due)];
    let fact = |(name, value): (Label, &Option<String>)| {
        Some(format!("{} {}", label(name, lang), value.as_ref()?))
    };
    known.into_iter().filter_map(fact).collect()
}
