//! What the first lines of a document tell: its title, and when its plan begins.

use std::ops::Range;

use super::column::split_year;
use super::deadline::Years;
use super::layout::{Gate, Line, is_han};
use super::{en, zh};
use crate::period::five_years;
use crate::search::{beginning, ending, holds};

/// Most characters of a line that is a title.
const TITLE: usize = 60;

/// What the title of a document says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// That it holds targets, in every sentence without a full stop.
    Targets,
    /// That it is a plan in English, whose items tell what is to be.
    Plan,
    /// Neither.
    Other,
}

impl Title {
    /// What the first lines of a document say of it: its title may stand below the name of its author.
    pub(super) fn of_lines<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        let titles = lines.take(3).take_while(|line| line.chars().count() <= 2 * TITLE);
        titles.map(Self::of).find(|title| *title != Self::Other).unwrap_or(Self::Other)
    }

    /// What a title says; none where a document has none.
    fn of(title: &str) -> Self {
        let is_chinese = title.chars().any(is_han);
        match is_chinese {
            true if zh::tells_of_targets(title) => Self::Targets,
            false if en::is_title_of_targets(title) => Self::Targets,
            false if en::is_title_of_plan(title) => Self::Plan,
            _ => Self::Other,
        }
    }
}

/// Whether a title names a year with the next one, in which it ends: 2026/27, July 2026 – June 2027.
pub(super) fn is_split(title: &str) -> bool {
    const MONTHS: &[&str] = words! {
        "jan" "feb" "mar" "apr" "may" "jun" "jul" "aug" "sep" "oct" "nov" "dec" "月" "上半年" "下半年"
    };
    let named = years(title);
    let is_next = matches!(named.as_slice(), [first, last] if first.checked_add(1) == Some(*last));
    split_year(title).is_some() || is_next && holds(&title.to_lowercase(), MONTHS)
}

/// The title, without marks before it and not longer than 80 characters.
pub(super) fn title(text: &str, line: &Line) -> Range<usize> {
    let written = text.get(line.span.clone()).unwrap_or_default();
    let bare = written.trim_start_matches(['#', ' ', '*']);
    let start = line.span.start.saturating_add(written.len().saturating_sub(bare.len()));
    let end = bare.char_indices().nth(80).map_or(bare.len(), |(at, _)| at);
    start..start.saturating_add(end)
}

/// The year in which the plan begins: of its title, else of the first day that the document gives
/// near its beginning or end, or of its number (〔2018〕).
pub(super) fn years_of(text: &str, lines: &[Line]) -> Years {
    let of_line = |line: &Line| text.get(line.span.clone()).unwrap_or_default();
    let settings = lines.iter().take_while(|line| line.gate == Gate::Definition).count();
    let lines = lines.get(settings..).unwrap_or_default();
    let title = lines.first().map(of_line).unwrap_or_default();
    let named = if title.chars().count() < TITLE { years(title) } else { Vec::new() };
    // An agency's name, and below it the plan's.
    let below = lines.get(1).map(of_line).filter(|line| named.is_empty() && is_plan_title(line));
    let (title, named) = below.map_or((title, named), |line| (line, years(line)));
    if let Some((first, _)) = five_years_in(title) {
        return Years { first: Some(first), ..Years::default() };
    }
    let first = named.iter().min();
    let is_single = named.iter().all(|year| Some(year) == first);
    if let Some(first) = first.filter(|first| !is_single || !is_horizon(title, **first)) {
        let is_split = is_split(title);
        return Years { first: Some(*first), is_single, is_split };
    }
    let near = lines.iter().take(6).chain(lines.iter().rev().take(4));
    if let Some(first) = near.map(of_line).find_map(dated) {
        return Years { first: Some(first), ..Years::default() };
    }
    let aimed = lines.iter().map(of_line).find_map(aimed);
    Years { first: aimed, is_single: aimed.is_some(), is_split: false }
}

/// The first and the last year of the plan of five years that a title names.
fn five_years_in(title: &str) -> Option<(i32, i32)> {
    title.match_indices(['第', '十']).find_map(|(at, _)| {
        let (years, _) = five_years(title.get(at..)?)?;
        Some(years)
    })
}

/// Whether a title names a year as the end of its plan and not as its beginning: Vision 2030, 到2030年.
fn is_horizon(title: &str, year: i32) -> bool {
    const BEFORE: &[&str] = words! {
        "strategy" "vision" "agenda" "horizon" "roadmap" "masterplan" "master plan" "towards" "toward" "to" "by" "until" "到" "至"
        "面向" "迈向"
    };
    const BEHIND: &[&str] = &[
        " strategy",
        " vision",
        " agenda",
        " horizon",
        " roadmap",
        "年远景",
        "年愿景",
        "年议程",
        "年前",
    ];
    let lower = title.to_lowercase();
    let year = year.to_string();
    let mut places = lower.match_indices(&year);
    places.any(|(at, written)| {
        let before = lower.get(..at).unwrap_or_default().trim_end();
        let behind = lower.get(at.saturating_add(written.len())..).unwrap_or_default();
        let leads = ending(before, BEFORE).is_some_and(|word| {
            let lead = before.strip_suffix(word).unwrap_or_default();
            !lead.ends_with(|c: char| c.is_ascii_alphanumeric())
        });
        leads || beginning(behind, BEHIND).is_some()
    })
}

/// Whether an English line is the title of a plan.
fn is_plan_title(line: &str) -> bool {
    const PLANS: &[&str] = &["plan", "strategy", "budget", "targets", "programme", "program"];
    let lower = line.to_ascii_lowercase();
    let is_plan = lower.split(|c: char| !c.is_alphanumeric()).any(|word| PLANS.contains(&word));
    // A heading by its marks is a title however long it is.
    let is_short = line.chars().count() < TITLE || line.starts_with('#');
    is_plan && is_short && !line.ends_with(['.', ':', ';'])
}

/// The year whose targets a text gives: 2023年经济社会发展的主要预期目标.
fn aimed(text: &str) -> Option<i32> {
    text.match_indices('年').find_map(|(at, mark)| {
        let year = years(text.get(at.checked_sub(4)?..at)?).first().copied()?;
        let after: String = text.get(at.saturating_add(mark.len())..)?.chars().take(18).collect();
        let aims =
            ["目标", "工作安排", "重点工作", "工作要点"].iter().any(|word| after.contains(word));
        (aims && !after.contains("回顾") && !after.contains(['，', ','])).then_some(year)
    })
}

/// The years that a text names.
pub(super) fn years(text: &str) -> Vec<i32> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    runs.filter_map(|run| run.parse().ok()).filter(|year| (1950..2100).contains(year)).collect()
}

/// The year of the first whole day or document number in a text.
fn dated(text: &str) -> Option<i32> {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    text.match_indices(['年', '-', '〕']).find_map(|(at, mark)| {
        let year = text.get(at.checked_sub(4)?..at)?;
        let after = text.get(at.saturating_add(mark.len())..)?;
        let month = digits(after);
        let rest = after.get(month..)?;
        let is_day = (1..=2).contains(&month) && (rest.starts_with('月') || rest.starts_with('-'));
        (is_day || mark == "〕").then(|| years(year).first().copied()).flatten()
    })
}
