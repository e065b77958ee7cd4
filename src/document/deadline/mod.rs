//! Until when a promise may be kept: the deadline that its sentence, heading or column names.
//!
//! A text names times ([`Mention`]); which of them limits a promise depends on where they stand.

mod en;
mod zh;

use std::fmt;
use std::ops::Range;

use super::scene::Scene;
use crate::period::{Month, Period, PeriodText};

/// The last time at which a promise may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day, or the period at whose end it is.
    pub at: PeriodText,
    /// Whether the text leaves the year or the month open, so that a convention decided.
    pub is_assumed: bool,
}

impl Due {
    /// The month in which it ends.
    pub fn month(self) -> Month {
        match self.at {
            PeriodText::Date(date) => Month::containing(date),
            PeriodText::Period(period) => period.last(),
        }
    }
}

/// As `due` of a plan file takes it: a day, a period, or the last month of any other span.
impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            PeriodText::Date(date) => write!(f, "{date}"),
            PeriodText::Period(period) if period.frequency().is_some() => write!(f, "{period}"),
            PeriodText::Period(period) => write!(f, "{}", period.last()),
        }
    }
}

/// The years that a text without a year may mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Years {
    /// The year in which the plan begins, if the document tells.
    pub(super) first: Option<i32>,
    /// Whether the plan is one of that year alone, so that no other year can be meant.
    pub(super) is_single: bool,
    /// Whether its title names that year with the next one, in which it ends: 2026/27.
    pub(super) is_split: bool,
}

/// A time that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mention {
    /// Its bytes in the text.
    span: Range<usize>,
    /// The year, if it is named with it.
    year: Option<i32>,
    /// Months or days within the year: `09`, `Q3`, `H1`, `09-30`; empty for the whole year.
    part: String,
    /// Whether it is called a limit (前, 底, `by`) and not only a time.
    is_limit: bool,
    /// Whether it says so only about (年中, `mid-2027`).
    is_vague: bool,
}

/// The deadline of a promise: of its own words, else of the heading or line that leads it. Its rank
/// says how many promises stand before it in its clause.
pub(super) fn of(
    scene: &Scene<'_>,
    led: Option<Due>,
    (rank, is_chinese): (usize, bool),
) -> Option<Due> {
    let own = if is_chinese { zh::limiting(scene, rank) } else { en::limiting(scene) };
    own.and_then(|mention| mention.due(scene.years)).or(led)
}

/// The deadline of something that stands between two parts of a Chinese sentence, and its place in what stands
/// behind, if it stands there.
pub(super) fn around(
    before: &str,
    behind: &str,
    years: Years,
) -> Option<(Due, Option<Range<usize>>)> {
    if let Some(mention) = zh::before(before) {
        return Some((mention.due(years)?, None));
    }
    let (mention, _) = zh::next(behind)?;
    Some((mention.due(years)?, Some(mention.span)))
}

/// The same in English, of texts in small letters.
pub(super) fn around_english(before: &str, behind: &str, years: Years) -> Option<Due> {
    en::between(before, behind).and_then(|mention| mention.due(years))
}

/// The one time that a heading, a column header, a cell or a leading line names.
pub(super) fn named(text: &str, years: Years) -> Option<Due> {
    let is_chinese = text.contains(['年', '月', '半', '季', '五']);
    let lower = text.to_ascii_lowercase();
    let mentions = if is_chinese { zh::mentions(text) } else { en::mentions(&lower) };
    match mentions.as_slice() {
        [one] => one.due(years),
        _ => None,
    }
}

/// The bytes of a Chinese time at the start of a text.
pub(super) fn leading(text: &str) -> usize {
    zh::leading(text)
}

/// An English text up to the words of its first limit of time: homes of homes by June 2027.
pub(super) fn without_limit(text: &str) -> &str {
    en::without_limit(text)
}

/// Whether an English text names a limit of time: by June 2027.
pub(super) fn is_limited(text: &str) -> bool {
    // Homes built before 1970: no plan is older than its reader.
    let is_limit =
        |mention: &Mention| mention.is_limit && mention.year.is_none_or(|year| year >= 2000);
    en::may_limit(text) && en::mentions(text).iter().any(is_limit)
}

impl Mention {
    /// Whether it is the whole of a year that the text does not name.
    fn is_called_whole(&self) -> bool {
        self.year.is_none() && self.part.is_empty()
    }

    fn due(&self, years: Years) -> Option<Due> {
        if self.is_called_whole() && !years.is_single {
            return None;
        }
        let year = self.year.or(years.first)?;
        // In 2019 we opened five; by 2019 is a limit, however early.
        if !self.is_limit && years.first.is_some_and(|first| year < first) {
            return None;
        }
        let text = format!("{year:04}{}{}", if self.part.is_empty() { "" } else { "-" }, self.part);
        let (at, _) = crate::period::read_period(&text, None).ok()?;
        let is_assumed = self.is_vague || (self.year.is_none() && !years.is_single);
        Some(Due { at, is_assumed })
    }
}

/// A span of whole years as a column header names it: the last of them.
pub(super) fn year(year: i32) -> Option<Due> {
    let period = Period::new(Month::of(year, 1)?, Month::of(year, 12)?)?;
    Some(Due { at: PeriodText::Period(period), is_assumed: false })
}

/// The number that a text begins with, and its bytes, if it has at most so many digits.
fn number(text: &str, most: usize) -> Option<(u32, usize)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text.get(..length)?.parse().ok()?;
    (1..=most).contains(&length).then_some((value, length))
}

/// A year of our time that a text begins with; four digits, no more.
fn year_at(text: &str) -> Option<i32> {
    let (value, length) = number(text, 4)?;
    (length == 4 && (1950..2100).contains(&value)).then(|| i32::try_from(value).ok()).flatten()
}
