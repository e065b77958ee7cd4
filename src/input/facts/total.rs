//! From when running totals count, and what they are then for a measure.

use super::fact::Fact;
use super::{Fault, Intake};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::basis::Since;
use crate::input::title::is_bare_year;
use crate::observation::Origin;
use crate::period::{
    DASHES, Framing, Frequency, Month, Period, PeriodText, framing, read_period, unframed,
};
use crate::plan::Measure;
use crate::quantity::fold;

impl Intake<'_> {
    /// The period that a running total stands for, as the measure needs it: an amount is from where the total began;
    /// a cumulative indicator takes the total of the plan so far. `None` for one of a later year alone.
    ///
    /// # Errors
    /// That from when it counts is not certain.
    pub(super) fn on_total(
        &self,
        fact: &Fact<'_>,
        (measure, since): (&Measure, Since),
        period: Period,
    ) -> Result<Option<Period>, Fault> {
        match measure {
            Measure::Flow => {
                let start = self.start_of_total(fact, since, period)?;
                let whole = Period::new(start, period.last());
                let whole = whole.filter(|_| counts_from(start, (since, period), fact));
                whole.map(Some).ok_or_else(|| unclear_start(fact))
            }
            // What does not say its start is what the plan says of its totals.
            Measure::Cumulative if self.is_unsaid(fact, since, period) => Ok(Some(period)),
            Measure::Cumulative => {
                let start = self.start_of_total(fact, since, period)?;
                let first = self.plan.period.first();
                let is_of_plan = start == first || self.has_one_start(period);
                Ok(is_of_plan.then_some(period))
            }
            // Growth is that of the year so far.
            Measure::GrowthOf(_) if since == Since::Unsaid => Ok(Some(period)),
            Measure::GrowthOf(_) => {
                let start = self.start_of_total(fact, since, period)?;
                let is_of_year = self.year_start(period) == Some(start);
                is_of_year.then_some(Some(period)).ok_or_else(|| unclear_start(fact))
            }
            Measure::Level | Measure::Rate | Measure::Ratio { .. } | Measure::Share { .. } => {
                Ok(Some(period))
            }
        }
    }

    /// The month from which a running total to the end of a period counts.
    ///
    /// # Errors
    /// That it is not certain.
    fn start_of_total(
        &self,
        fact: &Fact<'_>,
        since: Since,
        period: Period,
    ) -> Result<Month, Fault> {
        let first = self.plan.period.first();
        let year = self.year_start(period);
        let start = match since {
            // What a plan of one year is a part of may have begun before it.
            Since::Plan => Some(first).filter(|_| self.plan.period.months() > 12),
            // A year that begins in another month is not the one that is named.
            Since::Named(named) => {
                let mut starts = [Some(first), year].into_iter().flatten();
                starts.find(|start| start.number() == 1 && start.year() == named)
            }
            Since::Unsaid if period.first() == first => Some(first),
            Since::Unsaid if self.is_unsaid(fact, since, period) => {
                return Err(self.open_start(fact));
            }
            Since::Year | Since::Unsaid => year,
        };
        let start = start.filter(|start| *start <= period.last());
        start.ok_or_else(|| unclear_start(fact))
    }

    /// Whether nothing says of a running total whether it is of the year or of the plan, and these differ.
    fn is_unsaid(&self, fact: &Fact<'_>, since: Since, period: Period) -> bool {
        let is_of_year = self.year_start(period) == Some(period.first());
        since == Since::Unsaid
            && self.leaves_start_open(period)
            && period.first() != self.plan.period.first()
            && !fact.says_first_month()
            && !(is_of_year && (names_months(fact.period.text) || is_longer_part(period)))
    }

    /// Tells that a running total which does not say from when it counts is taken as that of the plan so far, as the plan
    /// says of its indicator. Words that only say its end, `截至6月底`, ask nothing.
    pub(super) fn tell_total_of_plan(
        &mut self,
        fact: &Fact<'_>,
        (entry, since): (usize, Since),
        period: Period,
    ) {
        let measure = self.plan.indicator(entry).map(|indicator| &indicator.measure);
        if measure == Some(&Measure::Cumulative)
            && self.is_unsaid(fact, since, period)
            && !fact.says_end_alone()
        {
            let taken = Diagnostic::new(Code::TotalTakenAsPlan).with("period", self.plan.period);
            self.totals_of_plan.add(taken.at(self.place(fact.value.origin)));
        }
    }

    /// Whether the totals of the year and of the plan to the end of a period are the same, or the plan has none yet.
    fn has_one_start(&self, period: Period) -> bool {
        let plan = self.plan.period;
        plan.months() <= 12
            || period.last() < plan.first()
            || self.year_start(period) == Some(plan.first())
    }

    /// Whether the total of the year to the end of a period is another one than that of the plan, as in every year of a
    /// plan but its first.
    fn leaves_start_open(&self, period: Period) -> bool {
        !self.has_one_start(period)
    }

    /// Whether it is not certain from when a running total to the end of a period counts that a text names.
    pub(in crate::input) fn is_total_open(&self, since: Since, written: &str) -> bool {
        match since {
            Since::Unsaid => {
                self.period_at(written).is_some_and(|period| self.leaves_start_open(period))
            }
            Since::Plan => self.plan.period.months() <= 12,
            Since::Year | Since::Named(_) => false,
        }
    }

    /// The period that a text names, if it is the first one of a year of the plan behind the first.
    pub(in crate::input) fn first_of_later_year(&self, written: &str) -> Option<Period> {
        self.period_at(written).filter(|period| {
            self.leaves_start_open(*period) && self.year_start(*period) == Some(period.first())
        })
    }

    /// The period that a text names in a plan of several years.
    fn period_at(&self, written: &str) -> Option<Period> {
        if self.plan.period.months() <= 12 {
            return None;
        }
        match read_period(written, self.year()) {
            Ok((PeriodText::Period(period), _)) => Some(period),
            Ok((PeriodText::Date(date), _)) => Some(Period::month(Month::containing(date))),
            Err(_) => None,
        }
    }

    /// The first month of the plan's year that a period ends in: plans may begin in any month.
    pub(super) fn year_start(&self, period: Period) -> Option<Month> {
        let last = period.last();
        let own = Month::of(last.year(), self.plan.period.first().number())?;
        Some(if own <= last { own } else { own.plus(-12) })
    }

    /// That a running total may count from the start of the year or from that of the plan.
    fn open_start(&self, fact: &Fact<'_>) -> Fault {
        let open = Diagnostic::new(Code::TotalSinceUnclear)
            .with("written", unframed(fact.period.text))
            .with("period", self.plan.period)
            .with("year", self.plan.period.first().year());
        (fact.value.origin, Box::new(open))
    }

    /// Notes a running total that is not used, since what its period alone added stands beside it.
    pub(in crate::input) fn leave_total_out(&mut self, origin: Origin) {
        let open = Diagnostic::new(Code::OpenTotalNotUsed);
        self.open_totals.add(open.at(self.place(origin)));
    }
}

/// Whether a running total for a period counts from a start: that of 二季度 does from the year's, that of
/// 4-6月 says another one, and 下半年累计 can be either.
fn counts_from(start: Month, (since, period): (Since, Period), fact: &Fact<'_>) -> bool {
    let is_said = matches!(since, Since::Plan | Since::Named(_));
    let may_begin_later = match period.frequency() {
        Some(Frequency::Month | Frequency::Quarter) => !fact.says_first_month(),
        Some(Frequency::Half) => fact.basis.is_some(),
        Some(Frequency::Year) | None => is_said && !fact.says_first_month(),
    };
    // `2025年累计` is of the whole year, or of what there is of it; `累 计` is 累计.
    let is_open = framing(fact.period.text) == Framing::Running && {
        let compact: String = fold(fact.period.text).split_whitespace().collect();
        is_bare_year(unframed(&compact))
    };
    !is_open && (period.first() == start || (period.first() > start && may_begin_later))
}

/// Whether a text names a period by its first and last month: `2026年1-6月`.
fn names_months(text: &str) -> bool {
    let folded = fold(unframed(text));
    folded.ends_with('月')
        && folded.trim_start_matches(|c: char| c.is_ascii_digit()).contains(DASHES)
}

/// Whether a period is named as several quarters of a year, 上半年 or `前三季度`: a total in it is of these.
fn is_longer_part(period: Period) -> bool {
    matches!(period.months(), 6 | 9)
}

/// That from when a running total counts is not certain.
pub(super) fn unclear_start(fact: &Fact<'_>) -> Fault {
    let unclear = Diagnostic::new(Code::RunningTotalUnclear);
    (fact.period.origin, Box::new(unclear.with("written", fact.period.text.trim())))
}
