//! Judging: plan and observations in, assessments out. Pure, exact, and it cannot fail.

mod actual;
mod certain;
mod change;
mod composed;
mod course;
mod due;
mod each;
mod figures;
mod filled;
mod flow;
mod judge;
mod lagging;
mod made;
mod milestone;
mod rank;
mod reported;
mod roll;
mod rollup;
mod tally;
mod target;
pub mod trend;
mod way;

use crate::assessment::Assessment;
use crate::observation::Observations;
use crate::parallel;
use crate::period::Frequency;
use crate::plan::{AsOf, Entry, Plan};

pub use change::compare;
pub use course::trace;
pub use lagging::lagging;
pub use rank::rank;

/// Judges every target and milestone of a plan, in the plan's order; behind the whole's the targets
/// of its parts. Indicators without a target are only built upon and have no assessment.
pub fn evaluate(plan: &Plan, observations: &Observations, as_of: AsOf) -> Vec<Assessment> {
    let case = Case { plan, observations, as_of };
    let whole = |entry: usize| match plan.entries.get(entry)? {
        Entry::Indicator(indicator) => target::of_whole(&case, entry, indicator),
        Entry::Milestone(milestone) => Some(milestone::assess(&case, entry, milestone)),
    };
    let count = plan.entries.len();
    if plan.parts.is_empty() {
        // There may be very many: each stays in the memory that it was made in.
        return parallel::present(parallel::places(count, count >= parallel::MANY, whole));
    }
    let all = |entry: usize| match plan.entries.get(entry) {
        Some(Entry::Indicator(indicator)) => target::assess(&case, entry, indicator),
        Some(Entry::Milestone(_)) | None => whole(entry).into_iter().collect(),
    };
    let assessed = parallel::map(count, plan.series() >= parallel::MANY, all);
    assessed.into_iter().flatten().collect()
}

/// The time up to which a plan is judged when nobody says otherwise: the end of the newest period
/// in the data inside the plan. Never the clock.
pub fn newest_as_of(plan: &Plan, observations: &Observations) -> AsOf {
    let Some(newest) = observations.newest_period(plan.period) else {
        return AsOf::end_of(plan.period);
    };
    let month = newest.last();
    let frequencies = [plan.reporting, newest.frequency(), Some(Frequency::Month)];
    let ends_here = |frequency| {
        let period = plan.period_around(month, frequency);
        (period.last() == month).then_some(period)
    };
    let period = frequencies.into_iter().flatten().find_map(ends_here);
    AsOf::end_of(period.unwrap_or(newest))
}

/// What every judgement looks at.
struct Case<'a> {
    plan: &'a Plan,
    observations: &'a Observations,
    as_of: AsOf,
}
