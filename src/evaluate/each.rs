//! Targets that every part must keep by itself: the worst part decides about the whole.

use crate::assessment::{Absent, Assessment, Decided, PartGap, Reason, Status};

/// What the parts make of the whole; nothing if there are none.
pub(super) fn whole(entry: usize, parts: &[Assessment]) -> Option<Assessment> {
    let worst = parts.iter().min_by_key(|part| rank(part.status))?;
    let mut whole = Assessment::bare(entry, worst.status, Reason::WorstPart);
    let kept = parts.iter().filter(|part| rank(part.status) > rank(Status::Behind)).count();
    let decided = |part| Decided { part, kept, of: parts.len() };
    whole.decided_by = worst.part.map(decided);
    whole.judged_at = worst.judged_at;
    whole.absent = absent(parts);
    let mut missing: Vec<_> = parts.iter().flat_map(|part| part.missing.iter().copied()).collect();
    missing.sort_by_key(|period| (period.first(), period.last()));
    missing.dedup();
    whole.missing = missing;
    Some(whole)
}

fn absent(parts: &[Assessment]) -> Absent {
    let missing = parts.iter().filter(|part| part.status == Status::Missing);
    let gap = |part: &Assessment| Some(PartGap { part: part.part?, periods: part.missing.clone() });
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
