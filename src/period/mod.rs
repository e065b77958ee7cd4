//! Reporting periods: spans of whole months, and the texts that name them.

mod dated;
mod days;
mod english;
mod five_years;
mod framing;
mod listed;
mod spelled;
mod text;
mod within_year;

use std::fmt;

use jiff::civil::Date;

use crate::quantity::Fraction;

pub use five_years::five_years;
pub use framing::{FRAMES, Framing, framing, unframed};
pub use listed::lists_parts;
pub use spelled::in_figures;
pub use text::{PeriodFault, PeriodText, may_hold_period, read_period};
pub use within_year::DASHES;

/// One month of one year, counted so that months can be subtracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// A span of whole months, both ends included: a year, a half, a quarter, a month, or any other.
///
/// `Display` writes the canonical form: `2022`, `2022-H1`, `2022-Q3`, `2022-09`, and
/// `2022-01..2022-09` for any other span. [`read_period`] reads it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Month,
    last: Month,
}

/// How often the values of a plan are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every month.
    Month,
    /// Every three months, counted from January.
    Quarter,
    /// Every six months.
    Half,
    /// Once a year.
    Year,
}

impl Month {
    /// The month `month` (1 to 12) of `year`, or `None` if there is none.
    pub fn of(year: i32, month: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || !(1..=9999).contains(&year) {
            return None;
        }
        let month = i32::try_from(month).ok()?;
        Some(Self(year.checked_mul(12)?.checked_add(month)?.checked_sub(1)?))
    }

    /// The month that a date falls in.
    pub fn containing(date: Date) -> Self {
        let months = i32::from(date.year()).saturating_mul(12);
        Self(months.saturating_add(i32::from(date.month())).saturating_sub(1))
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub fn number(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs().saturating_add(1)
    }

    /// The month `months` later (earlier if negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Months from `self` to `later`, not counting `self`.
    pub fn until(self, later: Self) -> i32 {
        later.0.saturating_sub(self.0)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        let year = i16::try_from(self.year()).unwrap_or(9999);
        let month = i8::try_from(self.number()).unwrap_or(12);
        Date::new(year, month, 1).map_or(Date::MAX, Date::last_of_month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.year(), self.number());
        let Some(year) = u32::try_from(year).ok().filter(|year| *year <= 9999) else {
            return write!(f, "{year:04}-{month:02}");
        };
        let digit = |number: u32| b'0'.saturating_add(u8::try_from(number % 10).unwrap_or(0));
        let [first, second, third] = [year / 1_000, year / 100, year / 10].map(digit);
        let text = [first, second, third, digit(year), b'-', digit(month / 10), digit(month)];
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl Period {
    /// The months from `first` to `last`, or `None` if they are out of order.
    pub fn new(first: Month, last: Month) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// One month.
    pub fn month(month: Month) -> Self {
        Self { first: month, last: month }
    }

    /// The `frequency`-long period of the calendar that holds a month.
    pub fn around(month: Month, frequency: Frequency) -> Self {
        Self::counted_from(Month(0), month, frequency)
    }

    /// The `frequency`-long period that holds a month, where these follow each other from `start` on.
    pub fn counted_from(start: Month, month: Month, frequency: Frequency) -> Self {
        let length = frequency.months();
        let offset = start.until(month).rem_euclid(length);
        let first = month.plus(offset.saturating_neg());
        Self { first, last: first.plus(length.saturating_sub(1)) }
    }

    /// The first month.
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month.
    pub fn last(self) -> Month {
        self.last
    }

    /// How many months it has, at least 1.
    pub fn months(self) -> u32 {
        self.first.until(self.last).unsigned_abs().saturating_add(1)
    }

    /// Whether all of `other` lies inside.
    pub fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Whether the two share a month.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The same months one year earlier.
    #[must_use]
    pub fn year_before(self) -> Self {
        Self { first: self.first.plus(-12), last: self.last.plus(-12) }
    }

    /// The calendar year, if the period lies within one.
    pub fn single_year(self) -> Option<i32> {
        (self.first.year() == self.last.year()).then_some(self.first.year())
    }

    /// The share of its months that have passed at the end of `month`: 0 before it, 1 after it.
    /// Exact, as 11/12 is not 0.917.
    pub fn elapsed(self, month: Month) -> Fraction {
        let passed = self.first.until(month).saturating_add(1);
        let passed = u32::try_from(passed).unwrap_or(0).min(self.months());
        Fraction::of(passed, self.months())
    }

    /// Whether it is made of whole calendar years.
    fn is_of_years(self) -> bool {
        self.first.number() == 1 && self.last.number() == 12
    }

    /// The year, half, quarter or month that it is, if it is one.
    pub fn frequency(self) -> Option<Frequency> {
        [Frequency::Year, Frequency::Half, Frequency::Quarter, Frequency::Month]
            .into_iter()
            .find(|frequency| Self::around(self.first, *frequency) == self)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        let index = |length: u32| self.last.number().div_ceil(length);
        match self.frequency() {
            Some(Frequency::Year) => write!(f, "{year:04}"),
            Some(Frequency::Half) => write!(f, "{year:04}-H{}", index(6)),
            Some(Frequency::Quarter) => write!(f, "{year:04}-Q{}", index(3)),
            Some(Frequency::Month) => write!(f, "{}", self.first),
            None if self.is_of_years() => write!(f, "{year:04}..{:04}", self.last.year()),
            None => write!(f, "{}..{}", self.first, self.last),
        }
    }
}

impl Frequency {
    /// Length in months.
    pub fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }
}
