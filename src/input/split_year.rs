//! Years that are not those of the calendar, in titles and names: `2023/24`, `2024-2025学年`, `year ended 30 June 2025`,
//! `FY24`. A quarter or half without a year is then not of the plan's year.

use super::title::{found_in, periods_in};
use crate::period::{Period, PeriodText, in_figures, read_period};
use crate::quantity::fold;
use crate::search::word_places;

/// The year that a title or name says and that is not the plan's own, if it names no period of the plan beside it.
pub(super) fn other_year(text: &str, plan: Period) -> Option<String> {
    let year = plan.single_year()?;
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let folded = in_figures(&fold(text)).into_owned();
    // What figures are compared with, and documents, are of other years.
    if ["对比", "基准", "标准", "《", "baseline"].iter().any(|word| folded.contains(word)) {
        return None;
    }
    let said = pair(&folded)
        .or_else(|| span_of_months(&folded))
        .or_else(|| year_of_account(&folded, year))?;
    let rest = folded.replace(&said, " ");
    let is_own = |text: &String| {
        period_of(text).is_some_and(|period| plan.contains(period) && period.months() < 12)
    };
    (!periods_in(&rest).iter().any(is_own)).then_some(said)
}

/// Two years behind each other as one: `2023/24`, `2024-2025`. `2011-12` is a month.
pub(super) fn pair(text: &str) -> Option<String> {
    let starts = text.match_indices(['1', '2']).map(|(start, _)| start);
    let mut starts = starts.filter(|start| !ends_with_digit(text.get(..*start)));
    starts.find_map(|start| pair_at_head(text.get(start..)?)).map(str::to_owned)
}

/// The same of the years that a text begins with.
pub(super) fn pair_at_head(text: &str) -> Option<&str> {
    let year = digits(text).filter(|year| year.len() == 4)?;
    let behind = text.get(year.len()..)?;
    let mark =
        behind.trim_start_matches('年').chars().next().filter(|c| "/-–—~_至".contains(*c))?;
    let (_, second) = behind.split_once(mark)?;
    let next = digits(second)?;
    let first: u32 = year.parse().ok()?;
    let following = first.checked_add(1)?;
    let is_next = match next.len() {
        4 => next.parse() == Ok(following),
        2 => next.parse() == Ok(following % 100) && following % 100 > 12,
        _ => false,
    };
    let goes_on = second.get(next.len()..).is_some_and(|rest| {
        rest.trim_start_matches(['-', '.', '/']).starts_with(|c: char| c.is_ascii_digit())
            // `2021-2022年` are two years.
            || rest.starts_with('年')
    });
    let length = text.len().checked_sub(second.len())?.checked_add(next.len())?;
    text.get(..length).filter(|_| is_next && !goes_on)
}

fn ends_with_digit(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()))
}

/// The digits that a text begins with.
fn digits(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).filter(|digits| !digits.is_empty())
}

/// Months of two years with a stroke between them: `2024年9月-2025年8月`.
fn span_of_months(text: &str) -> Option<String> {
    const STROKES: [&str; 7] = ["-", "–", "—", "~", "至", "到", "to"];
    let crosses = |one: Period, other: Period| one.first().year() < other.last().year();
    found_in(text).into_iter().find_map(|found| {
        let last = period_of(&found.written).filter(|period| period.months() <= 12)?;
        if crosses(last, last) {
            return Some(found.written);
        }
        let ahead = text.get(..found.start)?.trim_end();
        let ahead = STROKES.iter().find_map(|stroke| ahead.strip_suffix(stroke))?.trim_end();
        let starts = ahead.match_indices(['1', '2']).map(|(start, _)| start);
        let is_first = |start: &usize| {
            let first = ahead.get(*start..).and_then(period_of);
            !ends_with_digit(ahead.get(..*start))
                && first.is_some_and(|first| first.months() == 1 && crosses(first, last))
        };
        let start = starts.into_iter().find(is_first)?;
        text.get(start..found.end).map(str::to_owned)
    })
}

/// The period that all of a text names, with its year.
fn period_of(text: &str) -> Option<Period> {
    match read_period(text, None) {
        Ok((PeriodText::Period(period), _)) => Some(period),
        Ok((PeriodText::Date(_), _)) | Err(_) => None,
    }
}

/// A year of account that the plan is not of: `FY24` beside 2025.
fn year_of_account(text: &str, own: i32) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    word_places(&lower, "fy").find_map(|start| {
        let is_inside = lower.get(..start)?.ends_with(|c: char| c.is_ascii_alphabetic());
        let behind = lower.get(start..)?.strip_prefix("fy")?;
        let number = behind.trim_start_matches([' ', '-', '\'']);
        let year = digits(number).filter(|year| matches!(year.len(), 2 | 4))?;
        let said: i32 = year.parse().ok()?;
        let said = if year.len() == 2 { said.checked_add(2000)? } else { said };
        let end = text.len().checked_sub(number.len())?.checked_add(year.len())?;
        let is_other = !is_inside && said != own;
        is_other.then(|| text.get(start..end).unwrap_or_default().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_are_not_those_of_the_calendar_are_known() {
        let (time, _) = read_period("2025", None).expect("a year");
        let PeriodText::Period(plan) = time else { panic!("a year is a period") };
        for (text, year) in [
            ("Results 2023/24", Some("2023/24")),
            ("Results 2023-24", Some("2023-24")),
            ("2024–2025", Some("2024–2025")),
            ("KPI 2024_25.csv", Some("2024_25")),
            ("FY 2024/25", Some("2024/25")),
            ("2024-2025学年教育指标", Some("2024-2025")),
            ("FY24.csv", Some("FY24")),
            ("FY2025 results", None),
            ("FY2025 (July 2024 - June 2025)", Some("2024-07 - 2025-06")),
            ("2025年度（2024年9月-2025年8月）", Some("2024年9月-2025年8月")),
            ("Year ended 30 June 2025", Some("2024-07..2025-06")),
            ("Year ended 31 December 2025", None),
            ("Half-year ended 30 June 2025", None),
            ("2025年一季度（2024-2025学年）", None),
            ("2025-12", None),
            ("2024-2025年重点项目", None),
            ("对比基准 FY21", None),
            ("2024年12月-2025年2月", Some("2024年12月-2025年2月")),
            ("2025年1-9月", None),
            ("2021-2025年规划", None),
            ("2025-Q1", None),
            ("电话0827-2025202", None),
        ] {
            assert_eq!(other_year(text, plan).as_deref(), year, "{text}");
        }
    }
}
