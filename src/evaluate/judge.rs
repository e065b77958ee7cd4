//! The status of a target: the first rule that holds.

use super::Case;
use super::actual::Reached;
use super::certain::Certainty;
use super::trend::{Asked, cuts, growth_pace};
use super::way::Way;
use crate::assessment::{Assessment, Due, GrowthPace, Known, Note, Reason, Status};
use crate::observation::SeriesKey;
use crate::period::{Month, Period};
use crate::plan::{Basis, Goal, Indicator, Pace, PacePolicy};
use crate::quantity::Fraction;

/// One target at the end of one month.
pub(super) struct Question<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) indicator: &'a Indicator,
    pub(super) goal: Goal<'a>,
    pub(super) way: Way,
    pub(super) month: Month,
}

impl<'a> Question<'a> {
    /// Asks how far an indicator is from a goal.
    pub(super) fn of(
        case: &'a Case<'a>,
        indicator: &'a Indicator,
        goal: Goal<'a>,
        month: Month,
    ) -> Self {
        Self { case, indicator, goal, way: Way::of(goal), month }
    }

    /// The status of what was reached, with its figures.
    pub(super) fn answer(&self, key: SeriesKey, mut reached: Reached) -> Assessment {
        let due = self.case.due(self.indicator, self.goal, &self.way, self.month);
        let certainty = self.certainty(&reached, due.as_ref());
        let (status, reason) = self.status(key, &reached, due.as_ref(), &certainty);
        let is_gap = reached.actual.is_none();
        let is_usable = status != Status::Invalid || reason == Reason::AreaUnknown;
        let mut assessment = Assessment::bare(key.entry, status, reason);
        assessment.part = key.part;
        assessment.judged_at = Some(self.month);
        tell_gaps(&mut assessment, &mut reached, certainty.is((status, reason)));
        if is_gap || !is_usable {
            assessment.considered = std::mem::take(&mut reached.considered);
        }
        let (actual, growth_from_unknown) = reached.into_known(certainty.is_by_most);
        let (actual, known) = actual.filter(|_| is_usable).unzip();
        if actual.is_none() {
            assessment.base_limit =
                growth_from_unknown.and_then(|now| self.base_limit(now)).map(Box::new);
        }
        assessment.known = known.unwrap_or(Known::Whole);
        let known = actual.as_ref().filter(|_| !is_gap).map(|actual| &actual.value);
        let (indicator, goal, month) = (self.indicator, self.goal, self.month);
        assessment.trend =
            self.case.trend(Asked { indicator, key, goal, month }, known).map(Box::new);
        self.measure(&mut assessment, actual, due, is_gap);
        assessment
    }

    /// The first rule that holds.
    fn status(
        &self,
        key: SeriesKey,
        reached: &Reached,
        due: Option<&Due>,
        certainty: &Certainty,
    ) -> (Status, Reason) {
        let (status, reason) = if let Some(reason) = reached.invalid {
            (Status::Invalid, reason)
        } else if let Some(settled) = certainty.settled {
            settled
        } else if let Some(reason) = self.judged_later() {
            (Status::NotDue, reason)
        } else if let Some(reason) =
            self.not_due(reached, due).filter(|_| certainty.certain.is_none())
        {
            (Status::NotDue, reason)
        } else if let Some(reason) = reached.undecidable {
            (Status::Undecidable, reason)
        } else if let Some(certain) = certainty.certain {
            certain
        } else {
            match (&reached.actual, due) {
                (Some(actual), Some(due)) => self.compare(&actual.value, due),
                _ => (Status::Missing, Reason::NotReported),
            }
        };
        let is_gap = reached.actual.is_none();
        if is_gap && self.is_refused_without_area(key, reached, reason) {
            (Status::Invalid, Reason::AreaUnknown)
        } else {
            (status, reason)
        }
    }

    /// Whether what lacks may stand in a row that was refused since its area is not known.
    fn is_refused_without_area(&self, key: SeriesKey, reached: &Reached, reason: Reason) -> bool {
        let first = self.case.plan.period.first();
        let unreported = [Reason::NotReported, Reason::NotPublishedYet, Reason::NothingDueYet];
        let (gaps, first) = if unreported.contains(&reason) {
            (reached.gaps.as_slice(), first)
        } else if reason == Reason::NoBaseValue {
            (&[][..], first.plus(-12))
        } else {
            return false;
        };
        let Some(span) = Period::new(first, self.month) else { return false };
        let lacks = |period: Period| {
            gaps.iter().any(|gap| gap.overlaps(period)) || gaps.is_empty() && period.overlaps(span)
        };
        let mut refused = self.case.refused_without_area(key.entry);
        refused.any(|period| period.is_none_or(lacks))
    }

    /// The status of a known value against what is due.
    fn compare(&self, value: &Fraction, due: &Due) -> (Status, Reason) {
        let is_reached = self.goal.target.comparator.is_reached(value);
        if self.is_deadline() {
            return if is_reached {
                self.reached_status(value)
            } else {
                (Status::Missed, Reason::TargetNotReached)
            };
        }
        let line = self.way.line(value, &due.value);
        if is_reached && !self.indicator.measure.only_adds_up() {
            return (Status::OnTrack, Reason::TargetReached);
        }
        if self.is_by_growth() {
            return self.compound(value);
        }
        // Where the whole target is due, keeping the line is reaching the target.
        let is_whole = self.indicator.is_due_whole(self.goal);
        if line.is_kept(value) && !is_whole {
            return (Status::OnTrack, Reason::PaceReached);
        }
        let policy = self.case.plan.pace;
        let lateness = match policy.basis {
            Basis::Ratio => {
                self.way.pace_line(&line).pace(value).map(|pace| (pace.percent(), policy))
            }
            Basis::Points => None,
        };
        // Where no ratio exists (nothing is due, and yet the value fell below the start) the points
        // still do.
        let lateness = lateness.or_else(|| {
            let points = self.way.points(value, &line)?.percent();
            let policy = match policy.basis {
                Basis::Points => policy,
                Basis::Ratio => PacePolicy::standard(Basis::Points),
            };
            Some((points, policy))
        });
        match lateness {
            Some((lateness, policy)) if lateness >= policy.behind.into() => {
                (Status::SlightlyBehind, Reason::PaceBelowDue)
            }
            Some((lateness, policy)) if lateness >= policy.far_behind.into() => {
                (Status::Behind, Reason::PaceBelowBehind)
            }
            _ => (Status::FarBehind, Reason::PaceBelowFarBehind),
        }
    }

    /// The status by the growth so far against the growth needed, in four classes.
    fn compound(&self, value: &Fraction) -> (Status, Reason) {
        let Some(GrowthPace { ratio, .. }) = self.growth(value) else {
            return (Status::Undecidable, Reason::CompoundNotPositive);
        };
        let classes = [
            (Status::OnTrack, Reason::CompoundOnTrack),
            (Status::SlightlyBehind, Reason::CompoundModerate),
            (Status::Behind, Reason::CompoundLimited),
        ];
        for (cut, class) in cuts().iter().zip(classes) {
            match ratio.is_at_least(cut) {
                Some(true) => return class,
                Some(false) => {}
                None => return (Status::Undecidable, Reason::CompoundUnclear),
            }
        }
        (Status::FarBehind, Reason::CompoundAway)
    }

    /// The growth so far against the growth needed; nothing where the value is not above zero.
    pub(super) fn growth(&self, value: &Fraction) -> Option<GrowthPace> {
        growth_pace(&self.case.journey(self.goal, value, self.month)?).ok()
    }

    /// Whether lateness is told by rates of growth: where there is a way to grow.
    pub(super) fn is_by_growth(&self) -> bool {
        *self.goal.pace == Pace::Compound && self.goal.baseline.is_some() && !self.is_deadline()
    }
}

/// Says which reports lack: where that is why there is no value, and where the value is known or the
/// target is certain all the same.
fn tell_gaps(assessment: &mut Assessment, reached: &mut Reached, is_decided: bool) {
    let is_gap = reached.actual.is_none();
    let is_known_all_the_same = !is_gap && !reached.gaps.is_empty();
    let mut notes = std::mem::take(&mut reached.notes);
    // The smallest value of several parts may be known although not all of them reported.
    if (is_decided && is_gap) || is_known_all_the_same {
        notes.push(Note::GapButSettled(reached.gaps.clone()));
    }
    assessment.notes = notes;
    let (status, reason) = (assessment.status, assessment.reason);
    let is_usable = status != Status::Invalid || reason == Reason::AreaUnknown;
    let is_told = is_gap && is_usable && status != Status::NotDue;
    if is_told || is_known_all_the_same {
        assessment.missing = std::mem::take(&mut reached.gaps);
        assessment.absent = std::mem::take(&mut reached.absent);
        assessment.lacking = std::mem::take(&mut reached.lacking);
    }
}
