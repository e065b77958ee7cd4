//! Every indicator over the plan's periods: information, never a verdict.

mod columns;
mod table;

use crate::report::{Aim, CourseView, Outcome, Report};

pub(super) use table::table;

/// One indicator on its way.
pub(super) struct Trend<'a> {
    pub(super) outcome: &'a Outcome,
    pub(super) aim: &'a Aim,
    pub(super) course: &'a CourseView,
}

/// The indicators of a report that have a course, in the plan's order.
pub(super) fn trends(report: &Report) -> Vec<Trend<'_>> {
    let trend = |outcome| {
        let outcome: &Outcome = outcome;
        Some(Trend { outcome, aim: outcome.aim()?, course: outcome.course.as_ref()? })
    };
    report.results.iter().filter_map(trend).collect()
}
