//! Lines around rows that say up to which day, from which on or of which period figures are.

use super::Table;
use super::doubt::Doubt;
use crate::diagnostic::term::KindWord;
use crate::input::above::{
    Line, begins_earlier, ends_earlier, ends_elsewhere, is_span, other_period,
};
use crate::input::facts::Intake;
use crate::input::vocabulary::{
    Held, Statement, Until, figures_of, held, since, statements, until,
};
use crate::period::{Month, PeriodText, read_period};
use crate::plan::Plan;
use crate::quantity::fold;

impl Table<'_> {
    /// That a line around the rows says that they go to another day than the end of their period, or begin before the
    /// plan does: `截至2022年2月底`, `2022年一季度指标（数据截至2月底）`, `5月数据`, `cumulative since 2021`.
    pub(super) fn dated_elsewhere(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let given = self.given.period.as_deref()?;
        let doubt = |day: &str| Doubt::new(&line.text, day, KindWord::OtherPeriod);
        statements(&line.fields).into_iter().find_map(|said| {
            let mut texts = said.text.split(['(', ')']).chain([said.text.as_str()]);
            let day = texts.clone().find_map(until);
            let day = day.filter(|day| is_elsewhere(intake, *day, given)).map(|day| day.written);
            let start = || texts.find_map(since).filter(|from| begins_earlier(from, intake.plan()));
            let found = day.or_else(start).map(doubt);
            found.or_else(|| {
                self.figures_elsewhere(intake, (&said, line.start), given)
                    .map(|other| doubt(&other))
            })
        })
    }

    /// What a line around the rows, or the name of the table, says that figures hold of other periods, targets or
    /// forecasts, or leave out of their own: `含7月`, `Q2 2022 (excl. June)`.
    pub(super) fn held_elsewhere(
        &self,
        intake: &Intake<'_>,
        (text, written): (&str, &str),
    ) -> Option<Doubt> {
        let plan = intake.plan();
        let year = plan.period.single_year();
        let period = |text: &str| match read_period(text, year) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(_), _)) | Err(_) => None,
        };
        let own = self.given.period.as_deref().and_then(period).unwrap_or(plan.period);
        let of = |object: &str| period(figures_of(object).unwrap_or(object).trim_end_matches('份'));
        held(&fold(text)).into_iter().find_map(|said| match said {
            Held::Out(object) => {
                let is_own = of(object).is_some_and(|left| left.overlaps(own));
                is_own.then(|| Doubt::new(written, object, KindWord::OtherPeriod))
            }
            Held::In(object) if of(object).is_some() => {
                let is_other = of(object).is_some_and(|held| !own.contains(held));
                is_other.then(|| Doubt::new(written, object, KindWord::OtherPeriod))
            }
            Held::In(object) => {
                let (word, kind) = intake.other_kind(object)?;
                let (_, behind) = object.split_once(word)?;
                let is_set = matches!(kind, KindWord::Target | KindWord::Forecast);
                let is_of_figures =
                    matches!(behind, "" | "数" | "值" | "数据" | " figures" | " values")
                        || behind
                            .trim_start_matches('数')
                            .starts_with(|c: char| c.is_ascii_digit());
                (is_set && is_of_figures).then(|| Doubt::new(written, word, kind))
            }
        })
    }

    /// The other period that all of a statement, or what stands in brackets in it, says figures are of: `5月数据`, `注：1-6月`.
    fn figures_elsewhere(
        &self,
        intake: &Intake<'_>,
        (said, line_start): (&Statement, usize),
        given: &str,
    ) -> Option<String> {
        if self.given.is_overruled {
            return None;
        }
        let plan = intake.plan();
        let spoken = said.text.split_once(':').filter(|_| said.is_remark());
        let text = spoken.map_or(said.text.as_str(), |(_, text)| text);
        let is_below = !self.above.iter().any(|above| above.start == line_start);
        let of_period = |text: &str| intake.is_period(text).then(|| text.to_owned());
        let named = text.split(['(', ')']).chain([text]).filter_map(figures_of).find_map(of_period);
        // `2022年4月` alone may be when the table was signed.
        let is_said = |text: &String| is_span(text, plan) || said.is_remark();
        let alone = || {
            of_period(fold(text).trim_end_matches('。')).filter(|text| is_below && is_said(text))
        };
        other_period(&named.or_else(alone)?, Some(given), plan)
    }
}

fn is_elsewhere(intake: &Intake<'_>, day: Until<'_>, given: &str) -> bool {
    let plan = intake.plan();
    if day.may_be_later {
        ends_earlier(day.written, given, plan) || is_day_before(day.written, given, plan)
    } else {
        ends_elsewhere(day.written, given, plan)
    }
}

/// Whether a day that is named without its year, `28 February`, lies in a month before the last one of a period. Its
/// year is the one in which it is nearest: `15 January` follows the last quarter of the year before.
fn is_day_before(written: &str, given: &str, plan: &Plan) -> bool {
    let year = plan.period.single_year();
    let Ok((PeriodText::Period(own), _)) = read_period(given, year) else { return false };
    let last = own.last();
    let month_in = |year: i32| match read_period(&format!("{written} {year}"), None) {
        Ok((PeriodText::Date(day), _)) => Some(Month::containing(day)),
        Ok((PeriodText::Period(_), _)) | Err(_) => None,
    };
    let years = last.plus(-12).year()..=last.plus(12).year();
    let nearest = years.filter_map(month_in).min_by_key(|month| month.until(last).unsigned_abs());
    nearest.is_some_and(|month| month < last)
}
