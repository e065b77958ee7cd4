//! Lines around rows that say that figures go to a day within the last month of their period: `数据截至3月25日`.

use jiff::civil::Date;

use super::Table;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::Line;
use crate::input::facts::Intake;
use crate::input::vocabulary::{Statement, end_of_days, statements, until};
use crate::period::{Month, Period, PeriodText, read_period};

impl Table<'_> {
    /// That one of the lines around the rows says so: an office may close its months on such a day, and the figures
    /// count as those of the whole.
    pub(super) fn told_within(&self, intake: &Intake<'_>, below: &[Line]) -> Option<Diagnostic> {
        let given = self.given.period.as_deref()?;
        let year = intake.plan().period.single_year();
        let Ok((PeriodText::Period(own), _)) = read_period(given, year) else { return None };
        let mut lines = self.above.iter().chain(below);
        let found = lines.find_map(|line| {
            let said = statements(&line.fields).into_iter().filter(|said| !says_when_written(said));
            let day = said.filter_map(|said| last_day(intake, &said, own)).find(|day| {
                let last = own.last().last_day();
                Month::containing(*day) == own.last() && *day < last
            });
            Some((line, day?))
        });
        let (line, day) = found?;
        let told = Diagnostic::new(Code::DayWithin)
            .with("written", &line.text)
            .with("day", day.to_string())
            .with("period", given);
        Some(told.at(self.locate(intake, line.start, 1)))
    }
}

/// Whether a statement says when the table was written: `填报日期：2026年3月25日`.
fn says_when_written(said: &Statement) -> bool {
    said.is_about_origin() && until(&said.text).is_none()
}

/// The last day of the figures by a statement: that up to which they go, or that of a span of days.
fn last_day(intake: &Intake<'_>, said: &Statement, own: Period) -> Option<Date> {
    let text = intake.without_names(&said.text);
    let pieces = text.split(['(', ')', ',']).chain([text.as_str()]);
    let behind = |piece: &str| piece.rsplit(':').next().unwrap_or(piece).trim().to_owned();
    let mut days = pieces.flat_map(|piece| {
        let to = until(piece).map(|until| until.written.trim().to_owned());
        let span = end_of_days(&behind(piece)).map(str::to_owned);
        to.into_iter().chain(span)
    });
    days.find_map(|written| day(&written, own, intake.plan().period.single_year()))
}

/// The day that a text names; without its month it is of the last one of a period.
fn day(written: &str, own: Period, year: Option<i32>) -> Option<Date> {
    let bare = written.trim_end_matches(['日', '号', '止', ' ']);
    if let Ok(number) = bare.parse::<i8>() {
        return own.last().last_day().with().day(number).build().ok();
    }
    let whole = if written.is_ascii() { written.to_owned() } else { format!("{bare}日") };
    match read_period(&whole, year) {
        Ok((PeriodText::Date(day), _)) => Some(day),
        Ok((PeriodText::Period(_), _)) | Err(_) => None,
    }
}
