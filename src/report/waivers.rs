//! Which waivers hold, and what they excuse.

use super::WaiverView;
use super::build::Judged;
use crate::assessment::{Assessment, Status};
use crate::diagnostic::term::StatusWord;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Waiver;
use crate::verdict::Verdict;

/// The waiver that excuses an assessment, if it needs one and one holds: the first of the file.
pub(super) fn of(judged: &Judged<'_>, one: &Assessment, would_be: Verdict) -> Option<WaiverView> {
    let waiver = in_force(judged, one.entry, one.part).or_else(|| of_parts(judged, one))?;
    needs_one(would_be).then(|| WaiverView {
        reason: waiver.reason.clone(),
        approved_by: waiver.approved_by.clone(),
        expires: waiver.expires.to_string(),
        would_be,
        at: waiver.at.clone(),
    })
}

/// The first waiver that holds for a target of an area.
fn in_force<'a>(judged: &Judged<'a>, entry: usize, part: Option<usize>) -> Option<&'a Waiver> {
    let is_meant = |waiver: &&Waiver| waiver.entry == entry && waiver.part == part;
    let mut meant = judged.waivers.iter().filter(is_meant);
    meant.find(|waiver| waiver.expires >= judged.as_of.date)
}

/// Where every part must keep a target: the waiver of the part that decides about the whole, if
/// all parts that fall short are excused. What is missing and left pending does not fall short.
fn of_parts<'a>(judged: &Judged<'a>, one: &Assessment) -> Option<&'a Waiver> {
    let decided = one.decided_by.as_ref()?;
    let waiver = in_force(judged, one.entry, Some(decided.part))?;
    let is_excused = |(part, status): &(usize, Status)| {
        let alone = Assessment::bare(one.entry, *status, one.reason);
        !needs_one(judged.policy.verdict(judged.plan, &alone))
            || in_force(judged, one.entry, Some(*part)).is_some()
    };
    decided.short.iter().all(is_excused).then_some(waiver)
}

fn is_for(waiver: &Waiver, one: &Assessment) -> bool {
    waiver.entry == one.entry && waiver.part == one.part
}

fn holds(judged: &Judged<'_>, waiver: &Waiver, one: &Assessment) -> bool {
    is_for(waiver, one) && waiver.expires >= judged.as_of.date
}

fn needs_one(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Fail | Verdict::Warn | Verdict::Incomplete => true,
        Verdict::Pass | Verdict::Pending | Verdict::Waived => false,
    }
}

/// Whether nothing can come of a target any more that a waiver would excuse.
fn is_for_good(one: &Assessment) -> bool {
    matches!(one.status, Status::Achieved | Status::Exceeded)
}

/// Whether a part falls short of what an area above it asks of every part, although it keeps its own
/// target.
fn decides(judged: &Judged<'_>, one: &Assessment) -> bool {
    let falls_short = |above: &Assessment| {
        let short = above.decided_by.as_ref().map(|decided| &decided.short);
        short.is_some_and(|short| short.iter().any(|(part, _)| one.part == Some(*part)))
    };
    judged.assessments.iter().any(|above| above.entry == one.entry && falls_short(above))
}

/// Waivers of judged targets that have expired or excuse nothing.
pub(super) fn findings(judged: &Judged<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, waiver) in judged.waivers.iter().enumerate() {
        let Some(one) = judged.assessments.iter().find(|one| is_for(waiver, one)) else {
            continue;
        };
        let earlier = judged.waivers.get(..index).unwrap_or_default();
        let is_second = earlier.iter().any(|other| holds(judged, other, one));
        let verdict = judged.policy.verdict(judged.plan, one);
        let finding = if waiver.expires < judged.as_of.date {
            Diagnostic::new(Code::ExpiredWaiver).with("date", waiver.expires)
        } else if is_second {
            unneeded(StatusWord::Waived)
        } else if needs_one(verdict) || !is_for_good(one) || decides(judged, one) {
            // What passes before its deadline may need it at the end.
            continue;
        } else {
            unneeded(StatusWord::Passes)
        };
        found.push(finding.with("target", judged.name(one)).at(waiver.at.clone()));
    }
    found
}

fn unneeded(why: StatusWord) -> Diagnostic {
    Diagnostic::new(Code::UnusedWaiver).with("why", why)
}
