//! What was noticed while judging, as findings with places.

use super::Outcome;
use super::build::Judged;
use super::numbers::exact;
use crate::assessment::{Assessment, CellRef, Lacking, Note, PartGap, Status};
use crate::diagnostic::term::StatusWord;
use crate::diagnostic::{Argument, Code, Diagnostic, Named};
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
    let name = Named { name: promise.name.clone(), part: promise.part.clone() };
    let finding = Diagnostic::new(Code::TargetRevised)
        .with("target", name)
        .with(
            "before",
            format!("{}{}", first.comparator.sign(), limit(&first.value, first.upper.as_ref())),
        )
        .with(
            "after",
            format!("{}{}", aim.comparator.sign(), limit(&aim.value, aim.upper.as_ref())),
        )
        .with("from", &first.revised_from)
        .with("reason", &first.reason)
        .with("status", status_term(first.status));
    Some(finding.at(first.revised_at.clone()).related(first.at.clone()))
}

fn status_term(status: Status) -> StatusWord {
    match status {
        Status::Invalid => StatusWord::Invalid,
        Status::NotDue => StatusWord::NotDue,
        Status::Missing => StatusWord::Missing,
        Status::Undecidable => StatusWord::Undecidable,
        Status::Exceeded => StatusWord::Exceeded,
        Status::Achieved => StatusWord::Achieved,
        Status::Missed => StatusWord::Missed,
        Status::OnTrack => StatusWord::OnTrack,
        Status::SlightlyBehind => StatusWord::SlightlyBehind,
        Status::Behind => StatusWord::Behind,
        Status::FarBehind => StatusWord::FarBehind,
    }
}

fn finding(judged: &Judged<'_>, assessment: &Assessment, note: &Note) -> Diagnostic {
    let entry = judged.plan.entries.get(assessment.entry);
    let name = judged.name(assessment);
    let periods = |cells: &[CellRef]| {
        let period = |cell: &CellRef| judged.cell(*cell).map(|cell| cell.period);
        Argument::names(cells.iter().filter_map(period))
    };
    match note {
        Note::GapButSettled(missing) => {
            let finding = Diagnostic::new(Code::GapButSettled)
                .with("target", name)
                .with("missing", lacking(judged, assessment, missing));
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

/// What is not reported: of which indicators where the target is made of several, and of which parts
/// of the area.
fn lacking(judged: &Judged<'_>, assessment: &Assessment, missing: &[Period]) -> Argument {
    let texts = |periods: &[Period]| periods.iter().map(Period::to_string).collect();
    let part = |gap: &PartGap| judged.plan.area_name(Some(gap.part)).to_owned();
    if !assessment.lacking.is_empty() {
        let of_member = |one: &Lacking| {
            let heading = judged.plan.entries.get(one.entry).map(Entry::heading);
            let name = heading.map_or("", |heading| heading.name.as_str()).to_owned();
            let of_part = |gap: &PartGap| {
                (Named { name: name.clone(), part: Some(part(gap)) }, texts(&gap.periods))
            };
            let parts: Vec<_> = one.absent.named.iter().map(of_part).collect();
            if parts.is_empty() { vec![(Named::of(&name), texts(&one.periods))] } else { parts }
        };
        return Argument::Lists(assessment.lacking.iter().flat_map(of_member).collect());
    }
    if assessment.absent.named.is_empty() {
        return Argument::Names(texts(missing));
    }
    let of_part = |gap: &PartGap| (Named::of(&part(gap)), texts(&gap.periods));
    Argument::Lists(assessment.absent.named.iter().map(of_part).collect())
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
