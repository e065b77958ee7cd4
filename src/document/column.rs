//! Columns of a table: those of targets and of years, by what their headers say.

use super::deadline::{self, Due, Years};
use super::layout::is_han;
use super::name::without_unit;
use crate::search::holds;

/// A column of targets.
#[derive(Default)]
pub(super) struct Column {
    pub(super) index: usize,
    /// The deadline that its header names.
    pub(super) due: Option<Due>,
    /// The unit that its header names in brackets; empty if it names none.
    pub(super) unit: String,
    /// What it measures of what the row names; empty where the row says what is measured.
    pub(super) head: String,
    /// Whether it is of money set aside, which is no limit.
    pub(super) is_sum: bool,
}

/// Headers of values that are no targets.
const VALUES: &[&str] = words! {
    "现状" "基期" "基准" "实际" "完成值" "完成情况" "完成数" "预计完成" "上年" "baseline" "actual" "current"
    "latest" "progress" "status" "previous" "achieved" "result" "已完成" "spent"
};

/// Results that are to come: key results, expected results.
const AIMED: &[&str] = words! {
    "key result" "expected result" "intended result" "planned result" "desired result" "target result"
};

/// Whether a header in small letters names values that are no targets.
pub(super) fn is_of_values(header: &str) -> bool {
    holds(header, VALUES) && !holds(header, AIMED)
}

/// Whether it names what was or is, as a value or as what was measured.
pub(super) fn tells_what_is(header: &str) -> bool {
    is_of_values(header) || holds(header, MEASURED)
}

/// Headers of what was measured in a year, which a target of it is not: 2023 performance.
const MEASURED: &[&str] = words! { "performance" "outturn" "实绩" "业绩" };

/// Headers of what is meant for the whole time of a plan, beside columns of its parts.
const WHOLES: &[&str] =
    &["annual", "full year", "full-year", "overall", "total", "全年", "年度", "合计", "总目标"];

/// What is known of the columns of a table when those of targets are chosen among them.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) years: Years,
    /// Whether the words of their headers say that they are of targets, and not their years alone.
    pub(super) is_named: bool,
    /// Whether there is nothing but targets beside the name.
    pub(super) only_targets: bool,
    /// Whether a column is of a year before the plan.
    pub(super) has_before: bool,
    /// The last year of the columns of values, where all of these stand before.
    pub(super) last_value: Option<i32>,
    /// The column of names.
    pub(super) label: Option<usize>,
}

/// The columns of years that the plan still has before it: all of them if it tells when it begins
/// or if the table has targets only, else the latest; a column without a year counts only where no
/// column has one.
pub(super) fn of_years<'c>(
    named: &[usize],
    text: &dyn Fn(usize) -> &'c str,
    known: Known,
) -> Vec<Column> {
    let Known { years, only_targets, has_before, last_value, .. } = known;
    // Q2 is one of the plan's year, where a year stands beside it.
    let of_plan = |cell: &str| years.first.filter(|_| is_part_of_year(cell));
    let year_of = |cell: &str| beginning_year(cell, years).or_else(|| of_plan(cell));
    let dated: Vec<(usize, i32)> =
        named.iter().filter_map(|index| Some((*index, year_of(text(*index))?))).collect();
    // Years alone that are over when the plan begins are of what was.
    let is_over = |year: &i32| !known.is_named && years.first.is_some_and(|first| *year < first);
    let latest = dated.iter().map(|(_, year)| *year).max().filter(|year| !is_over(year));
    let is_ahead = |year: i32| {
        // Beside a column of a year before, the plan's first year is one of targets too.
        let counts_first = years.is_single || has_before || known.is_named;
        let runs = years.first.is_some_and(|first| year > first || (counts_first && year == first));
        let is_behind = last_value.is_some_and(|last| year > last);
        Some(year) == latest || runs || is_behind || (only_targets && years.first.is_none())
    };
    let column = |index: usize, year: Option<i32>| Column {
        index,
        due: year.and_then(|begins| {
            let ends = self::year(text(index)).unwrap_or(begins);
            deadline::named(text(index), years).or_else(|| deadline::year(ends))
        }),
        is_sum: is_sum(text(index)),
        ..Column::default()
    };
    if dated.is_empty() {
        // The target of the whole year, where its quarters have columns too.
        let is_whole = |index: &&usize| holds(text(**index), WHOLES);
        if let Some(whole) = named.iter().find(is_whole) {
            return vec![column(*whole, None)];
        }
        // Goals | Indicator | Target | Stretch: what stands in front of the name groups the rows.
        let is_behind = |index: &&usize| known.label.is_none_or(|label| **index > label);
        let mut behind: Vec<Column> =
            named.iter().filter(is_behind).map(|index| column(*index, None)).collect();
        for second in behind.iter_mut().skip(1) {
            second.head = in_brackets(text(second.index));
        }
        let last = || named.last().map(|index| column(*index, None));
        return if behind.is_empty() { last().into_iter().collect() } else { behind };
    }
    let ahead = dated.into_iter().filter(|(_, year)| is_ahead(*year));
    let mut columns: Vec<(i32, Column)> =
        ahead.map(|(index, year)| (year, column(index, Some(year)))).collect();
    // 2027 budget | 2027 challenge: two of one year are two things.
    for at in 1..columns.len() {
        let before = columns.get(..at).unwrap_or_default();
        let is_second =
            columns.get(at).is_some_and(|(year, _)| before.iter().any(|(other, _)| other == year));
        if let Some((_, column)) = columns.get_mut(at).filter(|_| is_second) {
            column.head = in_brackets(text(column.index));
        }
    }
    columns.into_iter().map(|(_, column)| column).collect()
}

/// Whether a header in small letters is one of money set aside, which is no limit.
pub(super) fn is_sum(header: &str) -> bool {
    holds(header, &["budget", "funding", "allocation", "预算"])
        && !holds(header, &["target", "目标"])
}

/// What a second column of targets adds to the name of its row.
fn in_brackets(header: &str) -> String {
    let (head, _) = without_unit(header);
    if head.chars().any(is_han) { format!("（{head}）") } else { format!(" ({head})") }
}

/// The columns of years of which it is not known whether they are of what was or of what is to be. Of two years the
/// first is the one compared with.
pub(super) fn in_doubt(cells: &[String], targets: &[Column], known: Known) -> Vec<usize> {
    let year_of =
        |cell: &String| beginning_year(cell, known.years).filter(|_| !tells_what_is(cell));
    let first = known.years.first;
    let is_pair = first.is_none() && cells.iter().filter_map(year_of).count() == 2;
    let is_ahead = |year: i32| {
        first.is_some_and(|first| year > first || known.has_before && year == first)
            || known.last_value.is_some_and(|last| last > 0 && year > last)
    };
    let is_doubtful = |(index, cell): (usize, &String)| {
        let year = year_of(cell)?;
        let is_target = targets.iter().any(|column| column.index == index);
        let is_unknown = !is_pair && first.is_none_or(|first| year >= first);
        let may_be = if known.is_named { is_ahead(year) } else { is_unknown };
        (!is_target && may_be && known.label != Some(index)).then_some(index)
    };
    cells.iter().enumerate().filter_map(is_doubtful).collect()
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
        let due = deadline::named(cell, years).or_else(|| deadline::year(year));
        (!tells_what_is(cell)).then(|| Column { index, due, ..Column::default() })
    };
    cells.iter().enumerate().filter_map(stage).collect()
}

/// The unit in brackets at the end of a header: 目标（亿元）.
pub(super) fn unit_of(header: &str) -> String {
    let (_, inside) = without_unit(header);
    let is_unit = !inside.is_empty() && !inside.chars().any(|c| c.is_ascii_digit());
    // Budget (£000): thousands of pounds.
    let thousands = inside.trim_end_matches('s').strip_suffix("000");
    let is_sum = thousands.is_some_and(|sign| sign.starts_with(['$', '€', '£', '¥']));
    let is_unit = is_unit || is_sum;
    if is_unit { inside.to_owned() } else { String::new() }
}

/// Whether a header is a part of a year alone: Q2, H1.
pub(super) fn is_part_of_year(cell: &str) -> bool {
    let bare = cell.trim();
    bare.len() == 2 && bare.starts_with(['q', 'h']) && bare.ends_with(['1', '2', '3', '4'])
}

/// The year in which the time of a header begins, where the plan's own year is split as well: 2026 of 2026/27.
pub(super) fn beginning_year(cell: &str, years: Years) -> Option<i32> {
    split_year(cell).filter(|_| years.is_split).or_else(|| year(cell))
}

/// The first of two years that a text ends in as one: 2026 of 2026/27, 2026-27.
pub(super) fn split_year(cell: &str) -> Option<i32> {
    let ends = year(cell)?;
    let begins = ends.checked_sub(1)?;
    let is_whole = cell.split(|c: char| !c.is_ascii_digit()).any(|part| part == ends.to_string());
    (!is_whole && cell.contains(&begins.to_string())).then_some(begins)
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
