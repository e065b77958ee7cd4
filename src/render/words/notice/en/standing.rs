//! How far that is from what is due, where it leaves the target, and what is still needed, in English.

use super::{EN, distance, quantity};
use crate::render::words::behind::off_the_limit;
use crate::render::words::notice::dates::period;
use crate::render::words::notice::{in_brackets, is_against_target, is_inside_band, size};
use crate::render::words::{reason, status};
use crate::report::{Aim, Basis, GapFrom, Outcome, Reason, Report, Side, Status, Verdict};

/// How far from what is due, or from the target where the whole of it is due.
pub(super) fn against_due(report: &Report, outcome: &Outcome, aim: &Aim) -> Option<String> {
    let is_settled = matches!(outcome.status, Status::Exceeded | Status::Achieved);
    if is_settled || is_inside_band(outcome, aim) {
        return None;
    }
    let gap = outcome.gap.as_ref()?;
    let (size, is_below) = size(gap);
    let far = distance(size, &aim.unit);
    let is_ceiling = aim.comparator.side() == Side::Ceiling;
    let is_against_target = is_against_target(outcome, aim);
    let relation = match (is_below, is_ceiling) {
        (true, true) => "under",
        (true, false) => "short of",
        (false, false) if aim.is_floor() || !is_against_target => "ahead of",
        (false, _) => "over",
    };
    if outcome.gap_from == GapFrom::FarEnd {
        let end = match (aim.upper.is_some(), is_below) {
            (true, true) => "below the lower limit",
            (true, false) => "above the upper limit",
            (false, true) => "below the target",
            (false, false) => "beyond the target",
        };
        return Some(format!("already {far} {end}"));
    }
    if is_against_target {
        return (gap != "0").then(|| format!("{far} {relation} the target"));
    }
    // How far it is over what may be used by now is worth no word then.
    if outcome.reason == Reason::LimitPassed {
        return Some(reason(outcome, EN));
    }
    let due = outcome.due_now.as_ref()?;
    let month = period(outcome.judged_at.as_deref()?, EN);
    if due == "0" && aim.is_floor() {
        return Some(format!("nothing was due by {month}"));
    }
    let due = quantity(due, &aim.unit);
    // What may be used is not owed.
    let owed = if aim.is_plain_ceiling() { "allowed" } else { "due" };
    if gap == "0" {
        return Some(format!("exactly the {due} {owed} by {month}"));
    }
    let pace = in_brackets(&pace(report.basis, outcome, aim), EN);
    Some(format!("{far} {relation} the {due} {owed} by {month}{pace}"))
}

/// `92.0% of the pace`, or the points by which it is behind.
fn pace(basis: Basis, outcome: &Outcome, aim: &Aim) -> Vec<String> {
    let pace = outcome.pace.as_ref();
    let text = match basis {
        _ if outcome.growth.is_some() => {
            pace.map(|pace| format!("{}% of the growth a year needed, compound", pace.short))
        }
        Basis::Ratio => {
            pace.filter(|_| aim.is_floor()).map(|pace| format!("{}% of the pace", pace.short))
        }
        Basis::Points => outcome.pace_points.as_ref().map(|points| {
            let (size, is_below) = size(&points.short);
            let relation = match (aim.is_plain_ceiling(), is_below) {
                (true, true) => "over",
                (true, false) => "under",
                (false, true) => "behind",
                (false, false) => "ahead of",
            };
            format!("{size} points {relation} the pace")
        }),
    };
    text.into_iter().collect()
}

/// Where that leaves it.
pub(super) fn standing(outcome: &Outcome) -> String {
    if outcome.is_nearly_reached {
        return "nearly reached, and a miss all the same".to_owned();
    }
    if let Some(words) = off_the_limit(outcome, EN) {
        return words;
    }
    let word = status(outcome.status, EN);
    match outcome.status {
        Status::Exceeded => "exceeded: the further aim is reached".to_owned(),
        Status::Missing => {
            let weight = match outcome.verdict {
                Verdict::Fail => "counted as a failure",
                Verdict::Warn => "counted as a warning",
                Verdict::Pending => "left pending",
                Verdict::Pass | Verdict::Incomplete | Verdict::Waived => "it cannot be judged yet",
            };
            format!("{word}: {weight}")
        }
        Status::NotDue => "not due yet".to_owned(),
        Status::Undecidable
        | Status::Invalid
        | Status::SlightlyBehind
        | Status::Behind
        | Status::FarBehind
        | Status::Achieved
        | Status::Missed
        | Status::OnTrack => word.to_owned(),
    }
}

pub(super) fn needed(outcome: &Outcome, aim: &Aim) -> Option<String> {
    let needed = outcome.needed_enough.as_ref()?;
    let from = outcome.needed_from.as_deref();
    let from = from.map_or_else(String::new, |from| format!(" from {} on", period(from, EN)));
    if let Some(fall) = needed.strip_prefix('-') {
        return Some(format!("it must fall by {} a month{from}", distance(fall, &aim.unit)));
    }
    let told = || format!("{} a month still needed{from}", distance(needed, &aim.unit));
    outcome.is_more_needed.then(told)
}
