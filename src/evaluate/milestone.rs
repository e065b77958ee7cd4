//! The status of a milestone: done, in time or not, with evidence or not.

use jiff::civil::Date;

use super::Case;
use crate::assessment::{Assessment, CellRef, Note, Reason, Status};
use crate::observation::{MilestoneState, Observation, Reading, SeriesKey};
use crate::period::Period;
use crate::plan::{Evidence, Milestone};

/// Assesses a milestone by the newest state reported up to as-of.
pub(super) fn assess(case: &Case<'_>, entry: usize, milestone: &Milestone) -> Assessment {
    let history = History::of(case, entry);
    let is_due = case.as_of.date >= milestone.due;
    let (status, reason) = if history.is_told_elsewhere(case, entry) {
        (Status::Invalid, Reason::AreaUnknown)
    } else {
        status(milestone, &history, is_due)
    };
    let mut assessment = Assessment::bare(entry, status, reason);
    // The report that decided: the one that first said “done”, else the newest.
    let decided = history.done.or(history.newest).map(|(reference, _)| reference);
    if status == Status::Invalid {
        assessment.considered = history.refused.iter().map(|(refused, _)| *refused).collect();
    } else {
        assessment.state = decided;
        let newest = history.newest.map(|(reference, _)| reference);
        assessment.considered.extend(newest.filter(|newest| Some(*newest) != decided));
    }
    assessment.notes = history.notes(reason);
    assessment
}

/// The reports on one milestone up to as-of.
struct History<'a> {
    /// The newest state.
    newest: Option<(CellRef, &'a Observation)>,
    /// The report that first said “done” and was not taken back.
    done: Option<(CellRef, &'a Observation)>,
    /// A report of “done” that was taken back later.
    taken_back: Option<CellRef>,
    /// Whether any report of “done” names evidence.
    has_evidence: bool,
    /// Whether the newest report was refused.
    is_refused: bool,
    /// The reports that were refused and may be as new as the newest state, with their last days.
    refused: Vec<(CellRef, Date)>,
    /// Whether a report was refused of which nobody knows when it was.
    is_refused_for_good: bool,
}

impl<'a> History<'a> {
    fn of(case: &Case<'a>, entry: usize) -> Self {
        let key = SeriesKey { entry, part: None };
        let is_refused_for_good = case.observations.has_refused_without_period(key);
        let mut history = Self {
            newest: None,
            done: None,
            taken_back: None,
            has_evidence: false,
            is_refused: is_refused_for_good,
            refused: Vec::new(),
            is_refused_for_good,
        };
        for (index, cell) in case.observations.told(key).iter().enumerate() {
            if last_day(cell) > case.as_of.date {
                continue;
            }
            let here = CellRef::of(entry, None, index);
            match cell.reading {
                Reading::State(state) => history.add(here, cell, state),
                Reading::Refused => {
                    history.is_refused = true;
                    history.refused.push((here, last_day(cell)));
                }
                Reading::Value(_) | Reading::Missing | Reading::Superseded(_) => {}
            }
        }
        history
    }

    fn add(&mut self, here: CellRef, cell: &'a Observation, state: MilestoneState) {
        self.newest = Some((here, cell));
        // Of two reports for one day nobody knows which is newer.
        self.refused.retain(|(_, day)| *day >= last_day(cell));
        self.is_refused = self.is_refused_for_good || !self.refused.is_empty();
        if state == MilestoneState::Done {
            self.done.get_or_insert((here, cell));
            self.has_evidence |= cell.evidence.is_some();
        } else if let Some((before, _)) = self.done.take() {
            self.taken_back = Some(before);
            self.has_evidence = false;
        }
    }

    /// Whether a row that is not older than all that is known was refused since its area is not known.
    /// What is done stays done.
    fn is_told_elsewhere(&self, case: &Case<'_>, entry: usize) -> bool {
        if self.done.is_some() || self.is_refused {
            return false;
        }
        let newest = self.newest.map(|(_, cell)| last_day(cell));
        let may_count = |period: Option<Period>| {
            let last = period.map(|period| period.last().last_day());
            last.is_none_or(|last| {
                last <= case.as_of.date && newest.is_none_or(|newest| last >= newest)
            })
        };
        case.observations.refused_without_area(entry).any(may_count)
    }

    fn notes(&self, reason: Reason) -> Vec<Note> {
        let mut notes = Vec::new();
        if let (Reason::DoneDateUnclear, Some((done, _))) = (reason, self.done) {
            notes.push(Note::DoneDateUnclear(done));
        }
        if let (Some(before), None, Some((after, _))) = (self.taken_back, self.done, self.newest) {
            notes.push(Note::StateFellBack { before, after });
        }
        notes
    }
}

fn status(milestone: &Milestone, history: &History<'_>, is_due: bool) -> (Status, Reason) {
    if history.is_refused {
        return (Status::Invalid, Reason::ValueRefused);
    }
    let Some((_, newest)) = history.newest else {
        return if is_due {
            (Status::Missing, Reason::NotReported)
        } else {
            (Status::NotDue, Reason::UnreportedBeforeDue)
        };
    };
    let state = match newest.reading {
        Reading::State(state) => state,
        Reading::Value(_) | Reading::Missing | Reading::Refused | Reading::Superseded(_) => {
            MilestoneState::NotStarted
        }
    };
    match state {
        MilestoneState::Done => done(milestone, history),
        MilestoneState::Cancelled => (Status::Missed, Reason::Cancelled),
        MilestoneState::InProgress | MilestoneState::NotStarted if is_due => {
            (Status::Missed, Reason::NotDoneByDue)
        }
        MilestoneState::InProgress => (Status::OnTrack, Reason::InProgress),
        MilestoneState::NotStarted => (Status::NotDue, Reason::NotStarted),
    }
}

fn done(milestone: &Milestone, history: &History<'_>) -> (Status, Reason) {
    if milestone.evidence == Evidence::Required && !history.has_evidence {
        return (Status::Undecidable, Reason::DoneWithoutEvidence);
    }
    let Some((_, cell)) = history.done else {
        return (Status::Achieved, Reason::DoneInTime);
    };
    let reason = if last_day(cell) <= milestone.due {
        Reason::DoneInTime
    } else if first_day(cell) > milestone.due {
        Reason::DoneLate
    } else {
        Reason::DoneDateUnclear
    };
    (Status::Achieved, reason)
}

fn last_day(cell: &Observation) -> Date {
    cell.date.unwrap_or_else(|| cell.period.last().last_day())
}

fn first_day(cell: &Observation) -> Date {
    cell.date.unwrap_or_else(|| cell.period.first().last_day().first_of_month())
}
