//! The table for a terminal: grouped by section, then what needs attention, findings, tally.

mod areas;
mod cards;
pub(super) mod columns;
mod run;

use comfy_table::{Attribute, Cell, Color, ContentArrangement, LineStyle, Table, TableStyle};

use super::diagnostics::diagnostics;
use super::text::{visible, width, without_commands, wrap};
use super::words::{
    Label, Lang, because, compound_key, conclusion, counts, label, marked_status, named, outlook,
    scores, shortened, symbol,
};
use super::{Detail, Style, TableLayout};
use crate::report::{CellView, Outcome, Report, Verdict, shown};
use columns::{Column, Layout};

pub(super) use run::run;

/// Below this many columns there is no room for a table.
const NARROWEST: usize = 60;

/// The whole report.
pub(super) fn table(report: &Report, style: Style) -> String {
    let mut out = String::new();
    if style.detail != Detail::Quiet {
        out.push_str(&heading(report, style));
        out.push_str(&body(report, style));
        out.push_str(&outlooks(report, style));
        out.push_str(&attention(report, style));
        out.push_str(&findings(report, style));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&tally(report, style));
    without_commands(out)
}

/// The targets, or what they came to by area.
fn body(report: &Report, style: Style) -> String {
    if let (TableLayout::Areas, Some(grid)) = (style.layout, &report.grid) {
        return areas::areas(report, grid, style);
    }
    let layout = Layout::fitting(report, style);
    let mut body = match layout.filter(|_| style.width.is_none_or(|width| width >= NARROWEST)) {
        Some(layout) => rows(report, &layout, style),
        None => cards::cards(report, style),
    };
    if report.has_compound_pace() {
        let columns = style.columns();
        body.extend(wrap(compound_key(style.lang), columns).iter().map(|line| format!("{line}\n")));
    }
    body
}

fn tally(report: &Report, style: Style) -> String {
    let mut lines = scores(report, style.lang);
    lines.extend([counts(&report.tally, style.lang), conclusion(report, style.lang)]);
    let lines = lines.iter().flat_map(|line| wrap(&visible(line), style.columns()));
    let lines: Vec<String> = lines.map(|line| bold(&line, style)).collect();
    format!("{}\n", lines.join("\n"))
}

fn heading(report: &Report, style: Style) -> String {
    let line = heading_text(report, style.lang);
    let columns = style.columns();
    let lines: Vec<String> =
        wrap(&visible(&line), columns).iter().map(|line| bold(line, style)).collect();
    format!("{}\n", lines.join("\n"))
}

/// Plan, period, area and as-of in one line.
pub(super) fn heading_text(report: &Report, lang: Lang) -> String {
    let plan = &report.plan;
    let as_of = format!("{} {}", label(Label::AsOf, lang), report.as_of);
    let place = if plan.area.is_empty() { String::new() } else { format!(", {}", plan.area) };
    let line = match lang {
        Lang::En => format!("{} ({}{place}), {as_of}", plan.title, plan.period),
        Lang::Zh => {
            let place = place.replace(", ", "，");
            format!("{}（{}{place}），{as_of}", plan.title, plan.period)
        }
    };
    let judged_to = report.judged_to.as_ref().map(|month| match lang {
        Lang::En => format!("; no report was due after {month}, so indicators are judged there"),
        Lang::Zh => format!("；{month} 之后尚无应报数据，指标按该月末评估"),
    });
    format!("{line}{}", judged_to.unwrap_or_default())
}

/// Outcomes by section, in the plan's order.
pub(super) fn groups(report: &Report) -> Vec<(Option<usize>, Vec<&Outcome>)> {
    let mut groups: Vec<(Option<usize>, Vec<&Outcome>)> = Vec::new();
    for outcome in &report.results {
        match groups.last_mut() {
            Some((section, members)) if *section == outcome.promise.section => {
                members.push(outcome);
            }
            _ => groups.push((outcome.promise.section, vec![outcome])),
        }
    }
    groups
}

pub(super) fn section_title(report: &Report, section: Option<usize>, lang: Lang) -> &str {
    let head = section.and_then(|section| report.sections.get(section));
    head.map_or_else(|| label(Label::OtherTargets, lang), |head| head.title.as_str())
}

fn rows(report: &Report, layout: &Layout, style: Style) -> String {
    let mut table = Table::new();
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─')));
    if style.has_color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table.set_header(layout.columns.iter().map(|column| header_cell(*column, layout, style)));
    // Lines of the table that stand above each row, to put section titles between them.
    let mut heights: Vec<usize> = Vec::new();
    let groups = groups(report);
    for outcome in groups.iter().flat_map(|(_, members)| members) {
        let (cells, height) = row(outcome, layout, style);
        heights.push(height);
        table.add_row(cells);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    with_titles(report, &groups, &heights, &table, style)
}

/// The lines of the table with a title above each section.
fn with_titles(
    report: &Report,
    groups: &[(Option<usize>, Vec<&Outcome>)],
    heights: &[usize],
    table: &Table,
    style: Style,
) -> String {
    let has_sections = !report.sections.is_empty();
    let mut lines = table.lines();
    let mut out = String::from("\n");
    let mut push = |out: &mut String, count: usize| {
        for line in lines.by_ref().take(count) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    };
    push(&mut out, 2);
    let mut heights = heights.iter();
    for (section, members) in groups {
        if has_sections {
            let title = visible(section_title(report, *section, style.lang)).into_owned();
            let columns = style.columns();
            for line in wrap(&title, columns) {
                out.push_str(&bold(&line, style));
                out.push('\n');
            }
        }
        for height in heights.by_ref().take(members.len()) {
            push(&mut out, *height);
        }
    }
    out
}

fn header_cell(column: Column, layout: &Layout, style: Style) -> Cell {
    let text = pad(column.title(style.lang), layout.width(column));
    Cell::new(text).set_alignment(column.alignment()).add_attribute(Attribute::Bold)
}

/// The cells of one outcome, wrapped to the widths of the layout, and how many lines they take.
fn row(outcome: &Outcome, layout: &Layout, style: Style) -> (Vec<Cell>, usize) {
    let mut height = 1_usize;
    let mut cells = Vec::new();
    for column in &layout.columns {
        let text = column.text(outcome, style);
        let indent = column.indent(outcome);
        let lines = wrap(&text, layout.width(*column).saturating_sub(indent));
        let lead = " ".repeat(indent);
        let lines: Vec<String> = lines.iter().map(|line| format!("{lead}{line}")).collect();
        height = height.max(lines.len());
        let mut cell = Cell::new(lines.join("\n")).set_alignment(column.alignment());
        if *column == Column::Status
            && let Some(color) = color(outcome.verdict)
        {
            cell = cell.fg(color);
        }
        cells.push(cell);
    }
    (cells, height)
}

fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

fn color(verdict: Verdict) -> Option<Color> {
    match verdict {
        Verdict::Pass => Some(Color::Green),
        Verdict::Warn => Some(Color::Yellow),
        Verdict::Fail => Some(Color::Red),
        Verdict::Incomplete => Some(Color::Magenta),
        Verdict::Pending | Verdict::Waived => None,
    }
}

fn bold(text: &str, style: Style) -> String {
    if style.has_color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Status with its symbol and its marks.
pub(super) fn status_text(outcome: &Outcome, lang: Lang) -> String {
    format!("{} {}", symbol(outcome.verdict), marked_status(outcome, lang))
}

/// One paragraph for everything that failed, warns or could not be judged: why, with the numbers,
/// and both ends of its provenance.
fn attention(report: &Report, style: Style) -> String {
    let mut outcomes = report.needing_attention();
    outcomes.extend(report.waived());
    if outcomes.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", bold(label(Label::Attention, style.lang), style));
    for outcome in outcomes {
        out.push_str(&paragraph(outcome, style));
    }
    out
}

fn paragraph(outcome: &Outcome, style: Style) -> String {
    let lang = style.lang;
    let text = format!(
        "{} {} [{}] {}",
        symbol(outcome.verdict),
        named(outcome, lang),
        outcome.promise.id,
        because(outcome, lang),
    );
    let places = places(outcome, lang);
    let columns = style.width.unwrap_or(usize::MAX).saturating_sub(2).max(10);
    let mut lines = wrap(&visible(&text), columns);
    lines.extend(wrap(&visible(&places), columns));
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        let indent = if index == 0 { "" } else { "  " };
        out.push_str(indent);
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Cells that are named below an outcome; `explain` names all.
const SHOWN_CELLS: usize = 6;

/// Characters of a mark or refused text that are shown beside its place.
const SHOWN_MARK: usize = 20;

/// The plan line, and the cells; a mark or a refused text as it is written there.
fn places(outcome: &Outcome, lang: Lang) -> String {
    let mut places = vec![outcome.promise.place()];
    let is_mark = |cell: &CellView| cell.value.is_none() && outcome.state.is_none();
    let place = |cell: &CellView| {
        let at = shown(&cell.at);
        if cell.raw.is_empty() || !is_mark(cell) {
            return at;
        }
        let (open, close) = (lang.pick("`", "“"), lang.pick("`", "”"));
        format!("{at} {open}{}{close}", shortened(&cell.raw, SHOWN_MARK))
    };
    places.extend(outcome.cells().take(SHOWN_CELLS).map(place));
    if outcome.cells().count() > SHOWN_CELLS {
        places.push("…".to_owned());
    }
    places.join("  ")
}

/// Where targets are headed by the published methods that they name, and their colours.
fn outlooks(report: &Report, style: Style) -> String {
    let columns = style.width.unwrap_or(usize::MAX).max(10);
    let mut out = String::new();
    for (name, said) in outlook_lines(report, style.lang) {
        let stop = style.lang.colon();
        let lines = wrap(&visible(&format!("{name}{stop}{said}")), columns.saturating_sub(2));
        for (index, line) in lines.iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "  " });
            out.push_str(line);
            out.push('\n');
        }
    }
    if out.is_empty() {
        return out;
    }
    format!("\n{}\n{out}", bold(label(Label::Outlook, style.lang), style))
}

/// Each target that has a trend or a colour, and what is said of it.
pub(super) fn outlook_lines(report: &Report, lang: Lang) -> Vec<(String, String)> {
    let line = |outcome: &Outcome| {
        let said = outlook(outcome, lang).join(lang.semicolon());
        let name = format!("{} [{}]", named(outcome, lang), outcome.promise.id);
        (!said.is_empty()).then_some((name, said))
    };
    report.results.iter().filter_map(line).collect()
}

fn findings(report: &Report, style: Style) -> String {
    if report.findings.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", bold(label(Label::Findings, style.lang), style));
    out.push_str(diagnostics(&report.findings, style).trim_end());
    out.push('\n');
    out
}
