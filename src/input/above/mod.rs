//! The lines around a table: titles that name its period, a line that names its unit.

mod period;
mod unit;

use super::title::{is_bare_year, periods_in};
use crate::quantity::fold;

pub(super) use period::{
    begins_earlier, ends_earlier, ends_elsewhere, is_span, last_month, other_period, part_of_year,
    says_period, table_period, years_beside_plan,
};
pub(super) use unit::{UnitAbove, of_some, unit_above};

/// A line above a header.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its fields, joined.
    pub(super) text: String,
    /// Its fields.
    pub(super) fields: Vec<String>,
    /// Its first byte in the file's text.
    pub(super) start: usize,
}

impl Line {
    /// What the line says but for when the table was filled in: `填报日期：2022年7月`.
    fn titles(&self) -> Vec<String> {
        let mut titles = Vec::new();
        let mut is_day = false;
        let folded = self.fields.iter().map(|field| fold(field).into_owned());
        let parts = folded
            .flat_map(|field| field.split([',', ';']).map(str::to_owned).collect::<Vec<String>>());
        let parts = with_years(parts.filter(|part| !part.trim().is_empty()));
        for folded in parts {
            let lower = folded.to_ascii_lowercase();
            let label =
                ["日期", "时间", "有效期", "date"].iter().filter_map(|word| lower.find(word)).min();
            match label {
                // The day itself may stand in the cell behind.
                Some(start) => {
                    let (before, behind) = folded.split_at(start);
                    titles.push(before.to_owned());
                    is_day = !behind.contains(|c: char| c.is_ascii_digit());
                }
                None if is_day => is_day = false,
                None => titles.push(folded),
            }
        }
        titles
    }
}

/// The parts of a line, those of a year with the year behind their comma: `Quarter 1, 2026`.
fn with_years(parts: impl Iterator<Item = String>) -> Vec<String> {
    let is_of_year = |part: &str| periods_in(part).first().is_some_and(|year| is_bare_year(year));
    let mut found: Vec<String> = Vec::new();
    for part in parts {
        let whole = found.last().filter(|_| is_of_year(&part));
        let whole = whole.map(|before| format!("{} {}", before.trim(), part.trim()));
        let whole = whole.filter(|whole| {
            let periods = periods_in(whole);
            periods.len() == 1 && periods.iter().all(|period| !is_bare_year(period))
        });
        if whole.is_some() {
            found.pop();
        }
        found.push(whole.unwrap_or(part));
    }
    found
}
