//! Columns of a table: those of targets and of years, by what their headers say.

use super::deadline::{self, Due, Years};
use super::name::without_unit;
use crate::search::holds;

/// A column of targets.
pub(super) struct Column {
    pub(super) index: usize,
    /// The deadline that its header names.
    pub(super) due: Option<Due>,
    /// The unit that its header names in brackets; empty if it names none.
    pub(super) unit: String,
    /// What it measures of what the row names; empty where the row says what is measured.
    pub(super) head: String,
}

/// Headers of values that are no targets.
pub(super) const VALUES: &[&str] = words! {
    "现状" "基期" "基准" "实际" "完成值" "完成情况" "完成数" "预计完成" "上年" "baseline" "actual" "current"
    "latest" "progress" "status" "previous" "achieved" "result"
};

/// Headers of what was measured in a year, which a target of it is not: 2023 performance.
pub(super) const MEASURED: &[&str] = words! { "performance" "outturn" "实绩" "业绩" };

/// Headers of what is meant for the whole time of a plan, beside columns of its parts.
const WHOLES: &[&str] =
    &["annual", "full year", "full-year", "overall", "total", "全年", "年度", "合计", "总目标"];

/// The columns of years that the plan still has before it: all of them if it tells when it begins
/// or if the table has targets only, else the latest; a column without a year counts only where no
/// column has one.
pub(super) fn of_years<'c>(
    named: &[usize],
    text: &dyn Fn(usize) -> &'c str,
    (years, only_targets, has_before): (Years, bool, bool),
    last_value: Option<i32>,
) -> Vec<Column> {
    // Q2 is one of the plan's year, where a year stands beside it.
    let of_plan = |cell: &str| years.first.filter(|_| is_part_of_year(cell));
    let year_of = |cell: &str| year(cell).or_else(|| of_plan(cell));
    let dated: Vec<(usize, i32)> =
        named.iter().filter_map(|index| Some((*index, year_of(text(*index))?))).collect();
    let latest = dated.iter().map(|(_, year)| *year).max();
    let is_ahead = |year: i32| {
        // Beside a column of a year before, the plan's first year is one of targets too.
        let counts_first = years.is_single || has_before;
        let runs = years.first.is_some_and(|first| year > first || (counts_first && year == first));
        let is_behind = last_value.is_some_and(|last| year > last);
        Some(year) == latest || runs || is_behind || (only_targets && years.first.is_none())
    };
    let column = |index: usize, year: Option<i32>| Column {
        index,
        due: year
            .and_then(|year| deadline::named(text(index), years).or_else(|| deadline::year(year))),
        unit: String::new(),
        head: String::new(),
    };
    if dated.is_empty() {
        // The target of the whole year, where its quarters have columns too.
        let is_whole = |index: &&usize| holds(text(**index), WHOLES);
        let whole = named.iter().find(is_whole).or(named.last());
        return whole.map(|index| column(*index, None)).into_iter().collect();
    }
    let ahead = dated.into_iter().filter(|(_, year)| is_ahead(*year));
    ahead.map(|(index, year)| column(index, Some(year))).collect()
}

/// The last year of the columns of values, where all of them stand before those of targets (Baseline |
/// 2028 milestone | 2031 ambition): 0 if they name no year, none if they stand elsewhere.
pub(super) fn last_value(
    cells: &[String],
    named: &[usize],
    is_value: &dyn Fn(&str) -> bool,
) -> Option<i32> {
    let values = || cells.iter().enumerate().filter(|(_, cell)| is_value(cell));
    let last = values().map(|(index, _)| index).max()?;
    let years = values().filter_map(|(_, cell)| year(cell));
    named.iter().all(|index| *index > last).then(|| years.max().unwrap_or_default())
}

/// Every column of a year that is not over when the plan begins, and not of values.
pub(super) fn stages(cells: &[String], years: Years) -> Vec<Column> {
    let stage = |(index, cell): (usize, &String)| {
        let year = year(cell).filter(|year| years.first.is_none_or(|first| *year >= first))?;
        let is_told = holds(cell, VALUES) || holds(cell, MEASURED);
        let due = deadline::named(cell, years).or_else(|| deadline::year(year));
        (!is_told).then(|| Column { index, due, unit: String::new(), head: String::new() })
    };
    cells.iter().enumerate().filter_map(stage).collect()
}

/// The unit in brackets at the end of a header: 目标（亿元）.
pub(super) fn unit_of(header: &str) -> String {
    let (_, inside) = without_unit(header);
    let is_unit = !inside.is_empty() && !inside.chars().any(|c| c.is_ascii_digit());
    if is_unit { inside.to_owned() } else { String::new() }
}

/// Whether a header is a part of a year alone: Q2, H1.
pub(super) fn is_part_of_year(cell: &str) -> bool {
    let bare = cell.trim();
    bare.len() == 2 && bare.starts_with(['q', 'h']) && bare.ends_with(['1', '2', '3', '4'])
}

/// The year that a header names.
pub(super) fn year(cell: &str) -> Option<i32> {
    let digits: Vec<&str> =
        cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let year = digits.last()?;
    let before = digits.iter().rev().nth(1).filter(|part| part.len() == 4);
    let goes_over = before.and_then(|part| part.parse::<i32>().ok()?.checked_add(1));
    match year.len() {
        // 2027-28, 2027/28: the year in which it ends.
        2 if goes_over.is_some_and(|next| next.to_string().ends_with(year)) => {
            goes_over.filter(|year| (1950..2100).contains(year))
        }
        4 => year.parse().ok().filter(|year| (1950..2100).contains(year)),
        2 if cell.contains("fy") => year.parse::<i32>().ok().map(|year| year.saturating_add(2000)),
        _ => None,
    }
}
