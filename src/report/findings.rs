//! What was noticed while judging, as findings with places.

use super::build::Judged;
use super::numbers::exact;
use super::{Outcome, sign};
use crate::assessment::{Absent, Assessment, CellRef, Lacking, Note, PartGap, Status};
use crate::diagnostic::{Code, Diagnostic, Term};
use crate::period::Period;
use crate::plan::Entry;

/// The findings of one assessment.
pub(super) fn of(judged: &Judged<'_>, assessment: &Assessment) -> Vec<Diagnostic> {
    assessment.notes.iter().map(|note| finding(judged, assessment, note)).collect()
}

/// What contradicts itself in the data, as found while judging at one time: it matters to whoever
/// reports, whatever becomes of the target.
pub fn contradictions(judged: &Judged<'_>) -> Vec<Diagnostic> {
    let is_about_data = |finding: &Diagnostic| {
        matches!(
            finding.code,
            Code::PartsContradictWhole
                | Code::PartsRounded
                | Code::ValuesContradict
                | Code::StateFellBack
        )
    };
    let found = judged.assessments.iter().flat_map(|one| of(judged, one));
    found.filter(is_about_data).collect()
}

/// What to know of a target that was revised.
pub(super) fn revised(outcome: &Outcome) -> Option<Diagnostic> {
    let first = outcome.first_promise.as_ref()?;
    let aim = outcome.aim()?;
    let limit = |value: &str, upper: Option<&String>| {
        upper.map_or_else(|| value.to_owned(), |upper| format!("{value}..{upper}"))
    };
    let promise = &outcome.promise;
    let part = promise.part.as_ref().map(|part| format!(" ({part})")).unwrap_or_default();
    let name = format!("{}{part}", promise.name);
    let finding = Diagnostic::new(Code::TargetRevised)
        .with("target", name)
        .with(
            "before",
            format!("{}{}", sign(first.comparator), limit(&first.value, first.upper.as_ref())),
        )
        .with("after", format!("{}{}", sign(aim.comparator), limit(&aim.value, aim.upper.as_ref())))
        .with("from", &first.revised_from)
        .with("reason", &first.reason)
        .with("status", status_term(first.status));
    Some(finding.at(first.at.clone()).related(outcome.promise.at.clone()))
}

fn status_term(status: Status) -> Term {
    match status {
        Status::Invalid => Term::StatusInvalid,
        Status::NotDue => Term::StatusNotDue,
        Status::Missing => Term::StatusMissing,
        Status::Undecidable => Term::StatusUndecidable,
        Status::Exceeded => Term::StatusExceeded,
        Status::Achieved => Term::StatusAchieved,
        Status::Missed => Term::StatusMissed,
        Status::OnTrack => Term::StatusOnTrack,
        Status::SlightlyBehind => Term::StatusSlightlyBehind,
        Status::Behind => Term::StatusBehind,
        Status::FarBehind => Term::StatusFarBehind,
    }
}

fn finding(judged: &Judged<'_>, assessment: &Assessment, note: &Note) -> Diagnostic {
    let entry = judged.plan.entries.get(assessment.entry);
    let name = judged.name(assessment);
    let name = name.as_str();
    let periods = |cells: &[CellRef]| {
        let period = |cell: &CellRef| judged.cell(*cell).map(|cell| cell.period);
        cells.iter().filter_map(period).collect::<Vec<_>>().join(", ")
    };
    match note {
        Note::GapButSettled(missing) => {
            let joined = |periods: &[Period]| {
                periods.iter().map(Period::to_string).collect::<Vec<_>>().join(", ")
            };
            let of_part = |gap: &PartGap| {
                let area = judged.plan.area_name(Some(gap.part));
                format!("{} ({area})", joined(&gap.periods))
            };
            let listed = |absent: &Absent, periods: &[Period]| -> String {
                let parts: Vec<String> = absent.named.iter().map(of_part).collect();
                if parts.is_empty() { joined(periods) } else { parts.join(", ") }
            };
            let of_member = |one: &Lacking| {
                let heading = judged.plan.entries.get(one.entry).map(Entry::heading);
                let name = heading.map_or("", |heading| heading.name.as_str());
                format!("{name} {}", listed(&one.absent, &one.periods))
            };
            let missing: Vec<String> = if assessment.lacking.is_empty() {
                vec![listed(&assessment.absent, missing)]
            } else {
                assessment.lacking.iter().map(of_member).collect()
            };
            let finding = Diagnostic::new(Code::GapButSettled)
                .with("target", name)
                .with("missing", missing.join(", "));
            match entry {
                Some(entry) => finding.at(entry.heading().at.clone()),
                None => finding,
            }
        }
        Note::PartsContradictWhole { parts, sum, whole, by_rounding } => {
            let code = if *by_rounding { Code::PartsRounded } else { Code::PartsContradictWhole };
            let finding = Diagnostic::new(code)
                .with("target", name)
                .with("parts", periods(parts))
                .with("sum", exact(sum))
                .with("whole", periods(&[*whole]))
                .with("value", value(judged, *whole));
            at_cells(judged, finding, *whole, parts)
        }
        Note::ValuesContradict { first, second } => {
            let finding = Diagnostic::new(Code::ValuesContradict)
                .with("target", name)
                .with("period", periods(&[*second]))
                .with("first", value(judged, *first))
                .with("second", value(judged, *second));
            at_cells(judged, finding, *second, &[*first])
        }
        Note::DoneDateUnclear(cell) => {
            let due = match entry {
                Some(Entry::Milestone(milestone)) => milestone.due.to_string(),
                Some(Entry::Indicator(_)) | None => String::new(),
            };
            let finding = Diagnostic::new(Code::DoneDateUnclear)
                .with("target", name)
                .with("period", periods(&[*cell]))
                .with("due", due);
            at_cells(judged, finding, *cell, &[])
        }
        Note::StateFellBack { before, after } => {
            let finding = Diagnostic::new(Code::StateFellBack)
                .with("target", name)
                .with("before", periods(&[*before]))
                .with("after", periods(&[*after]))
                .with("state", value(judged, *after));
            at_cells(judged, finding, *after, &[*before])
        }
    }
}

fn value(judged: &Judged<'_>, cell: CellRef) -> String {
    judged.cell(cell).map_or_else(String::new, |cell| cell.value.unwrap_or(cell.raw))
}

fn at_cells(
    judged: &Judged<'_>,
    finding: Diagnostic,
    cell: CellRef,
    related: &[CellRef],
) -> Diagnostic {
    let place = |cell: CellRef| judged.cell(cell).map(|cell| cell.at);
    let finding = match place(cell) {
        Some(at) => finding.at(at),
        None => finding,
    };
    related.iter().filter_map(|cell| place(*cell)).fold(finding, Diagnostic::related)
}
