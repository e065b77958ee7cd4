//! Targets that every part must keep by itself: the worst part decides about the whole.

use std::cmp::Ordering;

use crate::assessment::{Absent, Assessment, Decided, PartGap, Reason, Status};
use crate::plan::Indicator;

/// What the parts make of the whole; nothing if there are none.
pub(super) fn whole(
    entry: usize,
    indicator: &Indicator,
    parts: &[&Assessment],
) -> Option<Assessment> {
    let worst = parts.iter().min_by(|one, other| {
        let by_status = rank(one.status).cmp(&rank(other.status));
        by_status.then_with(|| by_completion(indicator, one, other))
    })?;
    let mut whole = Assessment::bare(entry, worst.status, Reason::WorstPart);
    let is_short = |part: &&&Assessment| rank(part.status) <= rank(Status::Behind);
    let short = parts.iter().filter(is_short).filter_map(|part| Some((part.part?, part.status)));
    let short: Vec<(usize, Status)> = short.collect();
    let kept = parts.len().saturating_sub(short.len());
    let waiting = parts.iter().filter(|part| part.status == Status::NotDue).count();
    let of = parts.len();
    let decided = |part| Box::new(Decided { part, kept, waiting, of, short, against: None });
    whole.decided_by = worst.part.map(decided);
    whole.judged_at = worst.judged_at;
    whole.absent = absent(parts);
    let mut missing: Vec<_> = parts.iter().flat_map(|part| part.missing.iter().copied()).collect();
    missing.sort_by_key(|period| (period.first(), period.last()));
    missing.dedup();
    whole.missing = missing;
    whole.first_promise = first_promise(indicator, parts);
    Some(whole)
}

/// Of a target that was revised, of the whole or of a part: the worst of what would come of what was
/// promised first.
fn first_promise(indicator: &Indicator, parts: &[&Assessment]) -> Option<(Status, Reason)> {
    let is_revised = indicator.replaced(None).is_some();
    if !is_revised && parts.iter().all(|part| part.first_promise.is_none()) {
        return None;
    }
    let status = |part: &&Assessment| part.first_promise.map_or(part.status, |(first, _)| first);
    let worst = parts.iter().map(status).min_by_key(|status| rank(*status))?;
    Some((worst, Reason::WorstPart))
}

/// Which of two parts is worse off by what was reached of their targets: of a ceiling the one that
/// used up more, unless a way leads down to it. Whoever is on a way comes before whoever must only keep
/// what was reached from the start. Those that have no share to compare are equal.
fn by_completion(indicator: &Indicator, one: &Assessment, other: &Assessment) -> Ordering {
    let goal = |one: &Assessment| indicator.goal(Some(one.part?));
    let (Some(goal), Some(others_goal)) = (goal(one), goal(other)) else {
        return Ordering::Equal;
    };
    let by_way = goal.is_kept_from_the_start().cmp(&others_goal.is_kept_from_the_start());
    let (Some(share), Some(others)) = (&one.completion, &other.completion) else {
        return by_way;
    };
    by_way.then_with(|| match goal.is_more_better() {
        Some(true) => share.cmp(others),
        Some(false) => others.cmp(share),
        None => Ordering::Equal,
    })
}

fn absent(parts: &[&Assessment]) -> Absent {
    let missing = parts.iter().filter(|part| part.status == Status::Missing);
    let gap =
        |part: &&Assessment| Some(PartGap { part: part.part?, periods: part.missing.clone() });
    let named: Vec<PartGap> = missing.filter_map(gap).collect();
    Absent { count: named.len(), named }
}

/// How good a status is: what failed for good comes before what nobody can tell, and that before
/// what is only late.
fn rank(status: Status) -> u8 {
    match status {
        Status::Missed => 0,
        Status::FarBehind => 1,
        Status::Invalid => 2,
        Status::Missing => 3,
        Status::Undecidable => 4,
        Status::Behind => 5,
        Status::SlightlyBehind => 6,
        Status::OnTrack => 7,
        Status::NotDue => 8,
        Status::Achieved => 9,
        Status::Exceeded => 10,
    }
}
