//! A column of years beside periods: each row says which year its period is of.

use std::borrow::Cow;

use super::Table;
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::input::above::{part_of_year, says_period};
use crate::input::account_year::in_calendar;
use crate::input::cell::is_missing;
use crate::input::facts::{Fault, Field, Intake};
use crate::input::path_text::legible;
use crate::input::title::is_bare_year;
use crate::input::wide::Wide;
use crate::period::{FRAMES, Frequency, Period, PeriodFault, PeriodText, read_period};
use crate::quantity::fold;

impl Table<'_> {
    /// Whether something else than a column says a period that is more than a year.
    pub(super) fn says_period(&self, intake: &Intake<'_>) -> bool {
        says_period(&self.above, self.settings.period, intake.plan(), self.source.name())
    }

    /// Looks whether a title or the name says a part of a year where the columns are headed by the whole
    /// of it, `2022年二季度` above 2022年 and 2021年: what was reached so far is then not of the year.
    ///
    /// # Errors
    /// That one does.
    pub(super) fn check_whole_years(
        &self,
        intake: &Intake<'_>,
        wide: &Wide,
    ) -> Result<(), Vec<Diagnostic>> {
        let plan = intake.plan();
        let heads = wide.cells.iter().filter_map(|index| wide.named.get(*index));
        let heads: Vec<(&str, Period)> = heads
            .filter_map(|(text, _)| match read_period(text, plan.period.single_year()) {
                Ok((PeriodText::Period(period), _)) => Some((text.as_str(), period)),
                Ok((PeriodText::Date(_), _)) | Err(_) => None,
            })
            .collect();
        let is_alone =
            |year: Period| !heads.iter().any(|(_, other)| *other != year && year.contains(*other));
        let name = legible(self.source.name().rsplit('/').next().unwrap_or_default());
        let names = [name.into_owned()];
        let found = heads.iter().find_map(|(text, year)| {
            let is_year = year.months() >= 12 && is_alone(*year);
            let part = is_year.then(|| part_of_year(&self.above, &names, *year, plan));
            Some([part.flatten()?, (*text).to_owned()])
        });
        let Some(found) = found else { return Ok(()) };
        let unclear = Diagnostic::new(Code::PeriodUnclear).with("file", self.source.name());
        let unclear = unclear.with("found", Argument::names(found));
        Err(vec![unclear.at(self.locate(intake, wide.start, 1))])
    }
}

/// The number of a month or quarter by the header above it: `6` under 月份.
/// A year below one of account, where those of the plan begin in another month than January, is none of the calendar.
pub(super) fn by_header<'t>(text: &'t str, header: &str, plan: Period) -> Cow<'t, str> {
    let folded = fold(text);
    if plan.first().number() != 1 && heads_years_of_account(header) && is_bare_year(&folded) {
        return format!("FY{folded}").into();
    }
    let is_number = (1..=2).contains(&folded.len()) && folded.bytes().all(|b| b.is_ascii_digit());
    let number = folded.trim_start_matches('0');
    match kind_of_number(header).filter(|_| is_number) {
        Some(Frequency::Month) => format!("{number}月").into(),
        Some(Frequency::Quarter) => format!("{number}季度").into(),
        Some(Frequency::Half) => format!("H{number}").into(),
        Some(Frequency::Year) | None => text.into(),
    }
}

/// The kind of period that is all a header says: numbers below it may be those of months or quarters.
pub(super) fn kind_of_number(header: &str) -> Option<Frequency> {
    match header.to_lowercase().as_str() {
        "月" | "月份" | "month" => Some(Frequency::Month),
        "季" | "季度" | "quarter" => Some(Frequency::Quarter),
        "半年" | "半年度" | "half" | "half year" | "half-year" | "semester" => {
            Some(Frequency::Half)
        }
        _ => None,
    }
}

/// What a column of years says of a row.
#[derive(Clone, Copy)]
pub(super) struct YearOfRow<'t> {
    field: Field<'t>,
    /// Whether its header names years of account: those begin in any month.
    is_of_account: bool,
}

impl<'t> YearOfRow<'t> {
    /// What stands in a field, below a header.
    pub(super) fn of(field: Field<'t>, header: Option<&String>) -> Self {
        Self { field, is_of_account: header.is_some_and(|header| heads_years_of_account(header)) }
    }
}

/// Whether a header names years of account.
pub(super) fn heads_years_of_account(header: &str) -> bool {
    const HEADERS: [&str; 6] =
        ["财年", "会计年度", "财政年度", "fy", "fiscal year", "financial year"];
    HEADERS.contains(&header.to_lowercase().as_str())
}

impl Intake<'_> {
    /// The period of a row in the year that a column gives it.
    ///
    /// # Errors
    /// That the year is blank or none, or that the period says another one.
    pub(super) fn in_year<'t>(
        &self,
        period: Field<'t>,
        year: Option<YearOfRow<'_>>,
    ) -> Result<Cow<'t, str>, Fault> {
        let Some(YearOfRow { field: year, is_of_account }) = year else {
            return Ok(period.text.into());
        };
        let is_of_account = is_of_account && self.plan().period.first().number() != 1;
        let folded = fold(year.text);
        let read = read_period(period.text, None);
        if is_missing(&folded) {
            return match read {
                Err(PeriodFault::NoYear) => {
                    Err((year.origin, Box::new(without_year(self, period))))
                }
                Ok(_) | Err(PeriodFault::ShortYear | PeriodFault::Unreadable) => {
                    Ok(period.text.into())
                }
            };
        }
        let in_words = || format!("{} {folded}", period.text.trim());
        if read == Err(PeriodFault::NoYear)
            && let Some(dated) = in_calendar(&in_words(), self.plan().period)
        {
            return Ok(dated.into());
        }
        if !is_bare_year(&folded) {
            return Err((year.origin, Box::new(self.unreadable_period(year.text))));
        }
        let digits = folded.trim_end_matches(['年', '度']);
        match read {
            Err(PeriodFault::ShortYear | PeriodFault::Unreadable) => Ok(period.text.into()),
            Err(PeriodFault::NoYear) if is_of_account => {
                let unclear = Diagnostic::new(Code::YearOfAccount).with("year", digits);
                Err((period.origin, Box::new(unclear.with("written", period.text.trim()))))
            }
            Err(PeriodFault::NoYear) => Ok(with_year(period.text, digits).into()),
            Ok((time, _)) if is_of_account || lies_in(time, digits) => Ok(period.text.into()),
            Ok(_) => {
                let other = Diagnostic::new(Code::YearContradicts).with("written", digits);
                Err((year.origin, Box::new(other.with("period", period.text.trim()))))
            }
        }
    }
}

/// That neither of the two says a year.
fn without_year(intake: &Intake<'_>, period: Field<'_>) -> Diagnostic {
    let lacks = Diagnostic::new(Code::PeriodWithoutYear).with("written", period.text.trim());
    lacks.with("period", intake.plan().period)
}

/// A period without a year, in a year: `截至6月底` is `截至2021年6月底`.
fn with_year(period: &str, year: &str) -> String {
    let folded = fold(period);
    let frame =
        FRAMES.iter().find(|frame| folded.starts_with(**frame)).copied().unwrap_or_default();
    let rest = folded.get(frame.len()..).unwrap_or_default();
    format!("{frame}{year}年{}", rest.trim_start())
}

fn lies_in(time: PeriodText, year: &str) -> bool {
    let years = match time {
        PeriodText::Period(period) => [period.first().year(), period.last().year()],
        PeriodText::Date(date) => [i32::from(date.year()); 2],
    };
    years.iter().all(|own| own.to_string() == year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_read_in_the_year_of_its_column() {
        for period in [
            "一季度",
            "Q1",
            "1-6月",
            "截至6月底",
            "二季度累计",
            "6月30日",
            "全年",
            "上半年",
            "截止到 6月",
            "q1",
            "前三季度",
        ] {
            let dated = with_year(period, "2021");
            let read = read_period(&dated, None).map(|(time, _)| time);
            let own = read_period(period, Some(2021)).map(|(time, _)| time);
            assert!(own.is_ok(), "{period}");
            assert_eq!(read, own, "{dated}");
        }
    }
}
