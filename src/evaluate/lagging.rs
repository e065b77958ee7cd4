//! Parts of the area whose reports end before the time up to which a plan is judged.

use crate::observation::{Glance, Observations, Reading, SeriesKey};
use crate::parallel;
use crate::period::{Month, Period};
use crate::plan::{AsOf, Entry, Plan};

/// The parts that have reported values, but none of the last month that is due, nor have those below
/// them; each with its newest period within the plan. What is judged then is lacking for them.
pub fn lagging(plan: &Plan, observations: &Observations, as_of: AsOf) -> Vec<(usize, Period)> {
    let entries = plan.entries.iter().enumerate().filter(|(_, entry)| uses_parts(plan, entry));
    let reports =
        Reports { plan, observations, entries: entries.map(|(index, _)| index).collect() };
    let is_worth_it = plan.series() >= parallel::MANY;
    let last_due = last_due(plan, as_of.month());
    let newest =
        parallel::map(plan.parts.len(), is_worth_it, |part| reports.newest(part, last_due));
    let reaches = |newest: &Option<Period>| newest.is_some_and(|newest| newest.last() >= last_due);
    let mut speaks: Vec<bool> = newest.iter().map(reaches).collect();
    // What parts below an area report counts for it. They stand behind it.
    for (part, area) in plan.parts.iter().enumerate().rev() {
        let does_speak = speaks.get(part) == Some(&true);
        if let Some(above) = area.parent.and_then(|above| speaks.get_mut(above)) {
            *above |= does_speak;
        }
    }
    let parts = newest.into_iter().zip(speaks).enumerate().filter(|(_, (_, speaks))| !speaks);
    parts.filter_map(|(part, (newest, _))| Some((part, newest?))).collect()
}

/// The last month of which values are due at the end of a month: of a reporting period that is not over
/// none are.
fn last_due(plan: &Plan, month: Month) -> Month {
    let Some(frequency) = plan.reporting.filter(|_| month < plan.period.last()) else {
        return month;
    };
    let around = Period::around(month, frequency);
    if around.last() == month { month } else { around.first().plus(-1) }
}

/// Whether values of parts have a say in an indicator.
fn uses_parts(plan: &Plan, entry: &Entry) -> bool {
    match entry {
        Entry::Indicator(indicator) => {
            indicator.areas.make_values() || !plan.judged_parts(indicator).is_empty()
        }
        Entry::Milestone(_) => false,
    }
}

/// What parts have reported on the indicators in which they have a say.
struct Reports<'a> {
    plan: &'a Plan,
    observations: &'a Observations,
    entries: Vec<usize>,
}

impl Reports<'_> {
    /// The newest period of which a part has reported a value; the first found that reaches a month,
    /// if there is one.
    fn newest(&self, part: usize, month: Month) -> Option<Period> {
        let plan = self.plan.period;
        let mut newest: Option<Period> = None;
        let mut glances: Vec<Glance> = Vec::new();
        for entry in &self.entries {
            let key = SeriesKey { entry: *entry, part: Some(part) };
            self.observations.glance_at(key, &mut glances);
            let reported = glances.iter().filter(|glance| glance.reading != Reading::Missing);
            let inside = reported
                .map(|glance| glance.period)
                .filter(|period| period.last() >= plan.first() && period.last() <= plan.last());
            newest = inside.chain(newest).max_by_key(|period| (period.last(), period.first()));
            if newest.is_some_and(|newest| newest.last() >= month) {
                return newest;
            }
        }
        newest
    }
}
