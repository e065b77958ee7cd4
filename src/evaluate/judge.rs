//! The status of a target: the first rule that holds.

use super::Case;
use super::actual::Reached;
use super::trend::{Asked, cuts, growth_pace};
use super::way::Way;
use crate::assessment::{
    Actual, Assessment, BaseLimit, Due, GrowthPace, Known, Note, Reason, Status,
};
use crate::observation::SeriesKey;
use crate::period::{Month, Period};
use crate::plan::{Basis, Goal, Indicator, Pace, PacePolicy, Side};
use crate::quantity::Fraction;

/// One target at the end of one month.
pub(super) struct Question<'a> {
    case: &'a Case<'a>,
    indicator: &'a Indicator,
    goal: Goal<'a>,
    way: Way,
    month: Month,
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
    pub(super) fn answer(&self, key: SeriesKey, reached: Reached) -> Assessment {
        let due = self.case.due(self.indicator, self.goal, &self.way, self.month);
        let known = reached.actual.as_ref().or(reached.at_least.as_ref());
        let settled = known.and_then(|actual| self.settled(&actual.value));
        let certain = self.certain(&reached, due.as_ref());
        let by_most = certain.is_some_and(|(_, known)| known == Known::AtMost);
        let certain = certain.map(|(certain, _)| certain);
        let (status, reason) = if let Some(reason) = reached.invalid {
            (Status::Invalid, reason)
        } else if let Some(settled) = settled {
            settled
        } else if let Some(reason) = self.judged_later() {
            (Status::NotDue, reason)
        } else if let Some(reason) =
            self.not_due(&reached, due.as_ref()).filter(|_| certain.is_none())
        {
            (Status::NotDue, reason)
        } else if let Some(reason) = reached.undecidable {
            (Status::Undecidable, reason)
        } else if let Some(certain) = certain {
            certain
        } else {
            match (&reached.actual, &due) {
                (Some(actual), Some(due)) => self.compare(&actual.value, due),
                _ => (Status::Missing, Reason::NotReported),
            }
        };
        let is_gap = reached.actual.is_none();
        let (status, reason) = if is_gap && self.is_refused_without_area(key, &reached, reason) {
            (Status::Invalid, Reason::AreaUnknown)
        } else {
            (status, reason)
        };
        let mut notes = reached.notes;
        let is_decided = settled.or(certain) == Some((status, reason));
        // The smallest value of several parts may be known although not all of them reported.
        let is_known_all_the_same = !is_gap && !reached.gaps.is_empty();
        if (is_decided && is_gap) || is_known_all_the_same {
            notes.push(Note::GapButSettled(reached.gaps.clone()));
        }
        let is_usable = status != Status::Invalid || reason == Reason::AreaUnknown;
        // What is only a bound is shown where it decides about the target or nothing better is known.
        let least = reached.at_least.filter(|_| !by_most);
        let known = [
            (reached.actual, Known::Whole),
            (least, Known::AtLeast),
            (reached.at_most, Known::AtMost),
        ];
        let known = known.into_iter().find_map(|(actual, known)| Some((actual?, known)));
        let (actual, known) = known.filter(|_| is_usable).unzip();
        let mut assessment = Assessment::bare(key.entry, status, reason);
        assessment.part = key.part;
        assessment.judged_at = Some(self.month);
        let is_told = is_gap && is_usable && status != Status::NotDue;
        if is_told || is_known_all_the_same {
            assessment.missing = reached.gaps;
            assessment.absent = reached.absent;
            assessment.lacking = reached.lacking;
        }
        assessment.notes = notes;
        if is_gap || !is_usable {
            assessment.considered = reached.considered;
        }
        if actual.is_none() {
            assessment.base_limit =
                reached.growth_from_unknown.and_then(|now| self.base_limit(now));
        }
        assessment.known = known.unwrap_or(Known::Whole);
        let known = actual.as_ref().filter(|_| !is_gap).map(|actual| &actual.value);
        let (indicator, goal, month) = (self.indicator, self.goal, self.month);
        assessment.trend =
            self.case.trend(Asked { indicator, key, goal, month }, known).map(Box::new);
        self.measure(&mut assessment, actual, due, is_gap);
        assessment
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

    fn is_deadline(&self) -> bool {
        self.month >= self.goal.target.due
    }

    /// Whether what was reached of a thing stays reached.
    fn cannot_fall_back(&self) -> bool {
        self.indicator.measure.only_adds_up() && !self.indicator.may_fall
    }

    /// What the reported amounts settle for good, whatever else is missing or not yet due.
    fn settled(&self, value: &Fraction) -> Option<(Status, Reason)> {
        if !self.cannot_fall_back() {
            return None;
        }
        let comparator = self.goal.target.comparator;
        if comparator.is_passed(value) {
            return Some((Status::Missed, Reason::LimitPassed));
        }
        if comparator.side() != Side::Floor || !comparator.is_reached(value) {
            return None;
        }
        Some(self.reached_status(value))
    }

    /// What is certain of a value of which reports are missing, whatever they say, and by which bound:
    /// that it reaches the target, or at the deadline that it does not.
    fn certain(&self, reached: &Reached, due: Option<&Due>) -> Option<((Status, Reason), Known)> {
        if reached.actual.is_some() {
            return None;
        }
        let least = reached.at_least.as_ref().map(|actual| (&actual.value, Known::AtLeast));
        let most = reached.at_most.as_ref().map(|actual| (&actual.value, Known::AtMost));
        let comparator = self.goal.target.comparator;
        let is_deadline = self.is_deadline();
        let good = match comparator.side() {
            Side::Floor => least,
            Side::Ceiling => most,
            // It lies between the bounds, so it is within the band that both of them are in.
            Side::Both => {
                least.filter(|_| most.is_some_and(|(most, _)| comparator.is_reached(most)))
            }
        };
        if let Some((value, known)) = good.filter(|(value, _)| comparator.is_reached(value)) {
            // Amounts may still pass a ceiling; what can be lost again is only on track.
            let is_over_line = self.indicator.measure.only_adds_up()
                && due.is_none_or(|due| !self.way.line(value, &due.value).is_kept(value));
            let can_be_lost = !self.cannot_fall_back() && !is_over_line;
            let on_track = can_be_lost.then_some((Status::OnTrack, Reason::TargetReached));
            let status = if is_deadline { Some(self.reached_status(value)) } else { on_track };
            return Some((status?, known));
        }
        let is_below = most.filter(|(value, _)| comparator.is_below(value));
        let missed = is_below.or(least.filter(|(value, _)| comparator.is_passed(value)));
        let (_, known) = missed.filter(|_| is_deadline)?;
        Some(((Status::Missed, Reason::TargetNotReached), known))
    }

    fn reached_status(&self, value: &Fraction) -> (Status, Reason) {
        if self.goal.target.is_stretch_reached(value) {
            (Status::Exceeded, Reason::StretchReached)
        } else {
            (Status::Achieved, Reason::TargetReached)
        }
    }

    /// Why the target is judged only later whatever is reported, if it is.
    fn judged_later(&self) -> Option<Reason> {
        let is_later = !self.is_deadline() && *self.goal.pace == Pace::AtEnd;
        is_later.then_some(Reason::JudgedAtDeadline)
    }

    /// Why a value that lacks is not due yet, if it is not.
    fn not_due(&self, reached: &Reached, due: Option<&Due>) -> Option<Reason> {
        // What came in early, and only lacks a base or a divisor, waits for no publication.
        let is_unreported = reached.actual.is_none() && reached.undecidable.is_none();
        if !is_unreported {
            return None;
        }
        if self.indicator.published.is_some_and(|date| date > self.case.as_of.date) {
            return Some(Reason::NotPublishedYet);
        }
        let start = self.way.start();
        // Where the whole target is due at every time, so is one of zero.
        let is_whole = self.way.is_budget() || self.indicator.is_due_whole(self.goal);
        let owes_nothing = due.is_none_or(|due| due.value == start) && !is_whole;
        (!self.is_deadline() && owes_nothing).then_some(Reason::NothingDueYet)
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
    fn growth(&self, value: &Fraction) -> Option<GrowthPace> {
        growth_pace(&self.case.journey(self.goal, value, self.month)?).ok()
    }

    /// Whether lateness is told by rates of growth: where there is a way to grow.
    fn is_by_growth(&self) -> bool {
        *self.goal.pace == Pace::Compound && self.goal.baseline.is_some() && !self.is_deadline()
    }

    /// Fills in the figures that go with the status.
    fn measure(
        &self,
        assessment: &mut Assessment,
        actual: Option<Actual>,
        due: Option<Due>,
        is_gap: bool,
    ) {
        if let Some(actual) = &actual {
            let value = &actual.value;
            assessment.completion = self.way.completion(value);
            let due = due.as_ref().filter(|_| !is_gap);
            if let Some(due) = due.filter(|_| self.is_by_growth()) {
                assessment.growth = self.growth(value).map(Box::new);
                assessment.pace = assessment.growth.as_ref().map(|pace| pace.ratio.low().clone());
                assessment.gap = Some(value.minus(&due.value));
            } else if let Some(due) = due {
                let line = self.way.line(value, &due.value);
                let pace_line = self.way.pace_line(&line);
                assessment.pace = pace_line.pace(value);
                assessment.pace_line = Some(pace_line);
                assessment.pace_points = self.way.points(value, &line);
                assessment.gap = Some(value.minus(&line.value));
            }
            if !is_gap {
                assessment.needed_per_month = self.needed(value);
            }
        }
        assessment.actual = actual;
        assessment.due = due;
    }

    /// With which value of last year the growth to `now` would just reach the target:
    /// now / (1 + limit).
    fn base_limit(&self, now: Fraction) -> Option<BaseLimit> {
        let exponent = self.indicator.unit.share_exponent().saturating_neg();
        let growth = Fraction::from(self.goal.target.comparator.limit()).shift(exponent);
        let factor = Fraction::one().plus(&growth);
        let is_one_sided = self.goal.target.comparator.side() != Side::Both;
        let is_told = is_one_sided && factor.is_positive() && now.is_positive();
        let limit = now.over(&factor).filter(|_| is_told)?;
        Some(BaseLimit { now, limit })
    }

    /// What is still missing each month: up to a floor or to a band, and for a value with a baseline
    /// down to a ceiling or to a band below it. A budget needs nothing, and no number says what is needed
    /// where nothing is missing and yet the target is not reached: at the limit of `above` or `below`,
    /// and beyond a band.
    fn needed(&self, value: &Fraction) -> Option<Fraction> {
        let remaining = u32::try_from(self.month.until(self.goal.target.due)).ok()?;
        let has_baseline = self.goal.baseline.is_some();
        let adds_up = self.indicator.measure.only_adds_up();
        let rest = self.way.limit.minus(value);
        let rest = match self.goal.target.comparator.side() {
            Side::Ceiling | Side::Both if self.way.leads_down && has_baseline => {
                rest.min(Fraction::zero())
            }
            Side::Floor | Side::Both if adds_up || has_baseline => rest.max(Fraction::zero()),
            Side::Floor | Side::Ceiling | Side::Both => return None,
        };
        if rest.is_zero() && !self.goal.target.comparator.is_reached(value) {
            return None;
        }
        rest.over(&Fraction::of(remaining, 1))
    }
}
