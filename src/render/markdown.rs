//! Markdown with tables, as GitHub and GitLab show it: for a step summary, a merge request, a wiki.

use comfy_table::CellAlignment;

use super::problems::{Problem, of_findings};
use super::table::columns::Column;
use super::table::{groups, heading_text, outlook_lines, section_title};
use super::text::{Page, visible};
use super::words::{
    Label, Lang, because, compound_key, conclusion, counts, label, left_out_line, named,
    run_conclusion, run_heading, run_line, scores, severity, symbol,
};
use super::{Style, validation};
use crate::report::{CellView, Report, Run, Validation, shown};

/// A judged plan.
pub(super) fn report(report: &Report, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::default();
    page.line(format_args!("# {}\n", escaped(&heading_text(report, lang))));
    page.line(format_args!("**{}**\n", escaped(&conclusion(report, lang))));
    page.line(escaped(&counts(&report.tally, lang)));
    if !report.scores.is_empty() {
        page.line("");
    }
    for score in scores(report, lang) {
        page.line(format_args!("- {}", escaped(&score)));
    }
    tables(&mut page, report, style);
    if report.has_compound_pace() {
        page.line(format_args!("\n{}", escaped(compound_key(lang))));
    }
    outlooks(&mut page, report, lang);
    attention(&mut page, report, lang);
    findings(&mut page, &of_findings(&report.findings, lang), lang);
    page.into_text()
}

/// Several plans: what they came to, then each.
pub(super) fn run(run: &Run, style: Style) -> String {
    let lang = style.lang;
    let mut page = Page::default();
    page.line(format_args!("# {}\n", escaped(&run_heading(run, lang))));
    page.line(format_args!("**{}**\n", escaped(&run_conclusion(run, lang))));
    page.line(format_args!("{}\n", escaped(&counts(&run.tally, lang))));
    for report in &run.reports {
        let line = format!("{} {}", symbol(report.verdict), run_line(report, lang));
        page.line(format_args!("- {}", escaped(&line)));
    }
    for plan in &run.left_out {
        page.line(format_args!("- {}", escaped(&left_out_line(plan, lang))));
    }
    for one in &run.reports {
        page.line(format_args!("\n{}", report(one, style).trim_end()));
    }
    page.into_text()
}

/// Data alone.
pub(super) fn validation(validation: &Validation, lang: Lang) -> String {
    let mut page = Page::default();
    page.line(format_args!("# {}\n", escaped(&validation.plan.title)));
    page.line(format_args!("**{}**", escaped(&validation::tally(validation, lang))));
    findings(&mut page, &of_findings(&validation.findings, lang), lang);
    if !validation.periods.is_empty() {
        submissions(&mut page, validation, lang);
    }
    page.into_text()
}

fn tables(page: &mut Page, report: &Report, style: Style) {
    let columns = Column::of(report, true);
    let line = |column: &Column| match column.alignment() {
        CellAlignment::Right => "---:".to_owned(),
        CellAlignment::Left | CellAlignment::Center => "---".to_owned(),
    };
    let lines: Vec<String> = columns.iter().map(line).collect();
    let titles: Vec<String> =
        columns.iter().map(|column| column.title(style.lang).to_owned()).collect();
    for (section, members) in groups(report) {
        if !report.sections.is_empty() {
            let title = section_title(report, section, style.lang);
            page.line(format_args!("\n## {}", escaped(title)));
        }
        page.line("");
        page.line(row(&titles));
        page.line(row(&lines));
        for outcome in members {
            let cells = columns.iter().map(|column| escaped(&column.text(outcome, style)));
            let mut cells: Vec<String> = cells.collect();
            // There is no indent here that would say whose part it is.
            if let Some(name) = cells.first_mut() {
                *name = escaped(&named(outcome, style.lang));
            }
            page.line(row(&cells));
        }
    }
}

fn outlooks(page: &mut Page, report: &Report, lang: Lang) {
    let lines = outlook_lines(report, lang);
    if lines.is_empty() {
        return;
    }
    page.line(format_args!("\n## {}\n", label(Label::Outlook, lang)));
    for (name, said) in lines {
        let stop = lang.colon();
        page.line(format_args!("- {}{stop}{}", escaped(&name), escaped(&said)));
    }
}

fn attention(page: &mut Page, report: &Report, lang: Lang) {
    let mut outcomes = report.needing_attention();
    outcomes.extend(report.waived());
    if outcomes.is_empty() {
        return;
    }
    page.line(format_args!("\n## {}\n", label(Label::Attention, lang)));
    for outcome in outcomes {
        let promise = &outcome.promise;
        let why = escaped(&because(outcome, lang));
        let cells = outcome.newest_cell().map(|cell: &CellView| shown(&cell.at));
        let places: Vec<String> = std::iter::once(promise.place()).chain(cells).collect();
        let name = format!("**{}**", escaped(&named(outcome, lang)));
        let target = lang.bracketed(&name, &escaped(&promise.id));
        let why = lang.bracketed(&why, &escaped(&lang.list(&places)));
        page.line(format_args!("- {} {target} {why}", escaped(symbol(outcome.verdict))));
    }
}

fn findings(page: &mut Page, problems: &[Problem<'_>], lang: Lang) {
    if problems.is_empty() {
        return;
    }
    page.line(format_args!("\n## {}\n", label(Label::Findings, lang)));
    let titles = [Label::Severity, Label::Code, Label::Place, Label::Message];
    page.line(row(&titles.map(|title| label(title, lang).to_owned())));
    page.line(row(&["---"; 4].map(str::to_owned)));
    for problem in problems {
        let place = problem.at.map_or_else(String::new, ToString::to_string);
        let cells = [
            severity(problem.severity, lang).to_owned(),
            problem.rule.to_owned(),
            escaped(&place),
            escaped(&problem.message),
        ];
        page.line(row(&cells));
    }
}

/// The submission matrix, with the state in words.
fn submissions(page: &mut Page, validation: &Validation, lang: Lang) {
    page.line(format_args!("\n## {}\n", label(Label::Submissions, lang)));
    let mut titles =
        vec![label(Label::Area, lang).to_owned(), label(Label::Indicator, lang).to_owned()];
    titles.extend(validation.periods.iter().map(|period| escaped(period)));
    page.line(row(&titles));
    page.line(row(&vec!["---".to_owned(); titles.len()]));
    for submission in &validation.submissions {
        let mut cells = vec![escaped(&submission.area), escaped(&submission.name)];
        let symbols = submission.states.iter().map(|state| validation::symbol(*state, lang));
        cells.extend(symbols.map(str::to_owned));
        page.line(row(&cells));
    }
    page.line(format_args!("\n{}", escaped(label(Label::SubmissionKey, lang))));
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// What parts a mark from what it would make a link or a call of: the two are put together again only
/// after backslashes are gone, and an empty comment is not.
const APART: &str = "<!-- -->";

/// The text without any mark of Markdown, HTML or a table in force, and without what GitHub and GitLab
/// make of plain text: addresses become links, `@name` calls somebody, `#12` names an issue.
pub(super) fn escaped(text: &str) -> String {
    let text = visible(text);
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or_default();
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            ':' if next == '/' => escaped.extend([":", APART]),
            '.' if escaped.ends_with("www") => escaped.extend([APART, "."]),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '!' | '$' | '@' => {
                escaped.push('\\');
                escaped.push(character);
                let is_call = character == '@' && next.is_alphanumeric();
                let is_issue = character == '#' && next.is_ascii_digit();
                escaped.push_str(if is_call || is_issue { APART } else { "" });
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
