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
    let assess = |entry: usize| match plan.entries.get(entry) {
        Some(Entry::Indicator(indicator)) => target::assess(&case, entry, indicator),
        Some(Entry::Milestone(milestone)) => vec![milestone::assess(&case, entry, milestone)],
        None => Vec::new(),
    };
    let is_worth_it = plan.series() >= parallel::MANY;
    let assessed = parallel::map(plan.entries.len(), is_worth_it, assess);
    // There may be very many: room for all of them at once.
    let mut all = Vec::with_capacity(assessed.iter().map(Vec::len).sum());
    for assessments in assessed {
        all.extend(assessments);
    }
    all
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
