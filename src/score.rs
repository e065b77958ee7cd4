//! Points of targets that have a weight, each with its receipt, and what they add up to.

use crate::assessment::{Assessment, Decided, Known, Status};
use crate::plan::{IncompleteScore, Plan, ScoreRules, Side};
use crate::quantity::{Fraction, Number, Rounding};
use crate::verdict::Verdict;

/// How the points of one target came about.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// What the target weighs.
    pub weight: Number,
    /// Percent of the target that was reached, or of what is due; with two decimals, rounded down.
    pub reached: Option<Fraction>,
    /// Before the deadline: the pace that stands for, of which no more than all counts.
    pub pace: Option<Fraction>,
    /// Where it is all or nothing: what decides.
    pub all_or_nothing: Option<AllOrNothing>,
    /// Whether that is on the ladder: what is kept or not at all is not, where it is not kept.
    pub is_on_ladder: bool,
    /// Percent of the weight that it gets; rounded in the same way.
    pub percent: Fraction,
    /// Weight times percent; exact.
    pub points: Fraction,
    /// What lies beyond the target, or what a missed one lacks, where that counts.
    pub extra: Option<Extra>,
    /// Whether and why it counts.
    pub counted: Counted,
}

/// What decides whether a target counts whole or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllOrNothing {
    /// Whether it is kept.
    Kept,
    /// Before its deadline, where there is no quotient: whether it is on the way.
    OnTheWay,
}

/// Points beside those of the weight.
#[derive(Clone, Debug)]
pub struct Extra {
    /// Units beyond the target, or short of it.
    pub units: Fraction,
    /// Points for each.
    pub rate: Number,
    /// Points won, or below zero points lost: their product, unless a limit holds it.
    pub points: Fraction,
}

/// Whether a target counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// By what was reached.
    Scored,
    /// With nothing, since it could not be judged.
    Zero,
    /// With nothing, since a report lacks: that counts as a failure, or the target is missed without it.
    Missing,
    /// Not at all: not due, waived, or left out by the plan's rule.
    LeftOut,
}

impl Counted {
    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Scored => "scored",
            Self::Zero | Self::Missing => "zero",
            Self::LeftOut => "left-out",
        }
    }
}

/// What the points of one area add up to.
#[derive(Clone, Debug)]
pub struct Total {
    /// The sum of all points, extra points included.
    pub points: Fraction,
    /// The sum of all weights that count.
    pub weight: Fraction,
    /// Points against weight.
    pub percent: Fraction,
    /// The grade, if there are grades and it reaches one.
    pub grade: Option<String>,
}

/// The receipt of one assessment; nothing if its target has no weight.
pub fn receipt(plan: &Plan, one: &Assessment, verdict: Verdict) -> Option<Receipt> {
    let weight = plan.entries.get(one.entry)?.heading().weight?;
    let without = |counted| Receipt {
        weight,
        reached: None,
        pace: None,
        all_or_nothing: None,
        is_on_ladder: false,
        percent: Fraction::zero(),
        points: Fraction::zero(),
        extra: None,
        counted,
    };
    match verdict {
        Verdict::Pending | Verdict::Waived => return Some(without(Counted::LeftOut)),
        Verdict::Incomplete => {
            return Some(without(match plan.score.incomplete {
                IncompleteScore::Zero => Counted::Zero,
                IncompleteScore::LeftOut => Counted::LeftOut,
            }));
        }
        Verdict::Pass | Verdict::Warn | Verdict::Fail if lacks_report(one) => {
            return Some(without(Counted::Missing));
        }
        Verdict::Pass | Verdict::Warn | Verdict::Fail => {}
    }
    let Some(share) = reached(plan, one) else {
        // A milestone in progress before its due date.
        return Some(without(Counted::LeftOut));
    };
    let reached = two_decimals(&shown_short(one, share.value().percent()));
    let is_on_ladder = !matches!(share, Share::Nothing);
    let all_or_nothing = all_or_nothing(&share, one);
    let percent = if is_on_ladder {
        percent(&plan.score, &reached)
    } else {
        two_decimals(&plan.score.floor.into())
    };
    let points = Fraction::from(weight).times(&percent).shift(-2);
    let lowest = Fraction::from(weight).times(&plan.score.floor.into()).shift(-2);
    let extra = extra(plan, one);
    let extra = extra.or_else(|| deducted(plan, one, points.minus(&lowest)));
    let counted = Counted::Scored;
    let reached = Some(reached);
    let pace =
        one.pace.clone().filter(|_| is_by_pace(one)).map(|pace| two_decimals(&pace.percent()));
    Some(Receipt {
        weight,
        reached,
        pace,
        all_or_nothing,
        is_on_ladder,
        percent,
        points,
        extra,
        counted,
    })
}

fn all_or_nothing(share: &Share, one: &Assessment) -> Option<AllOrNothing> {
    match share {
        Share::Of(_) => None,
        Share::All | Share::Nothing if is_by_pace(one) => Some(AllOrNothing::OnTheWay),
        Share::All | Share::Nothing => Some(AllOrNothing::Kept),
    }
}

/// Whether a report that lacks leaves no points: who does not report gets neither what the rules leave
/// to who falls short, nor, of a target that is missed for certain, what the others' reports come to at
/// best.
fn lacks_report(one: &Assessment) -> bool {
    one.status == Status::Missing || (one.status == Status::Missed && one.known != Known::Whole)
}

/// What is missed is not all reached, also exactly at the limit of `above` or `below`.
fn shown_short(one: &Assessment, percent: Fraction) -> Fraction {
    let most = Fraction::of(9_999, 100);
    if one.status == Status::Missed { percent.min(most) } else { percent }
}

/// How far a target is.
enum Share {
    /// It is kept, which is all or nothing.
    All,
    /// It is not.
    Nothing,
    /// So much of it.
    Of(Fraction),
}

impl Share {
    fn value(&self) -> Fraction {
        match self {
            Self::All => Fraction::one(),
            Self::Nothing => Fraction::zero(),
            Self::Of(share) => share.clone(),
        }
    }
}

/// How far a target is, 1 being just there: against the target at its deadline, against what is due
/// before. Of a ceiling what is saved counts as what is more of a floor.
fn reached(plan: &Plan, one: &Assessment) -> Option<Share> {
    let is_there = matches!(one.status, Status::Achieved | Status::Exceeded | Status::OnTrack);
    let all_or_nothing = || if is_there { Share::All } else { Share::Nothing };
    let Some(indicator) = plan.indicator(one.entry) else {
        return (one.status != Status::OnTrack).then(all_or_nothing);
    };
    // Where every part must keep the target, there is no one value that could be reached in part.
    if let Some(Decided { kept, waiting, of, .. }) = one.decided_by.as_deref() {
        // What is not due is neither kept nor missed.
        let count =
            |parts: &usize| u32::try_from(parts.saturating_sub(*waiting)).unwrap_or(u32::MAX);
        let kept = Fraction::of(count(kept), 1).over(&Fraction::of(count(of), 1))?;
        return Some(Share::Of(kept));
    }
    let goal = indicator.goal(one.part)?;
    if is_by_pace(one) {
        // Who is ahead has not reached more than what is due yet: reaching it must not cost points.
        let paced = one.pace.clone().map(|pace| Share::Of(pace.min(Fraction::one())));
        return Some(paced.unwrap_or_else(all_or_nothing));
    }
    let Some(completion) = &one.completion else { return Some(all_or_nothing()) };
    Some(match (goal.target.comparator.side(), goal.baseline) {
        // The centre is best: more than that is no more of it.
        (Side::Both, _) => all_or_nothing(),
        (Side::Ceiling, None) => Share::Of(Fraction::of(2, 1).minus(completion)),
        (Side::Floor, _) | (Side::Ceiling, Some(_)) => Share::Of(completion.clone()),
    })
}

/// Whether a value is held against what is due: before its deadline, while nothing is settled. Where
/// every part must keep the target, parts are counted.
fn is_by_pace(one: &Assessment) -> bool {
    let is_settled = matches!(
        one.status,
        Status::Achieved | Status::Exceeded | Status::Missed | Status::Missing
    );
    !is_settled && one.decided_by.is_none()
}

/// The ladder: what is reached, moved by the slope, within floor and cap.
fn percent(rules: &ScoreRules, reached: &Fraction) -> Fraction {
    let beyond = reached.minus(&Fraction::of(100, 1));
    let moved = Fraction::from(rules.at_target).plus(&beyond.times(&rules.slope.into()));
    let within = moved.max(rules.floor.into()).min(rules.cap.into());
    two_decimals(&within)
}

/// Points for each unit beyond a floor that is reached for good, or at its deadline: what may be lost
/// until then has not won any.
fn extra(plan: &Plan, one: &Assessment) -> Option<Extra> {
    let indicator = plan.indicator(one.entry)?;
    let is_won = matches!(one.status, Status::Achieved | Status::Exceeded);
    let rate = indicator.extra.filter(|_| is_won)?;
    let limit = indicator.goal(one.part)?.target.comparator.limit();
    let units = one.actual.as_ref()?.value.minus(&limit.into());
    let won = with_an_end(units.times(&rate.into()), Rounding::Down);
    let points = won.min(plan.score.extra_cap.into());
    points.is_positive().then_some(Extra { units, rate, points })
}

/// Points lost for each unit that a floor was missed by, below zero; `room` is what there is to lose.
fn deducted(plan: &Plan, one: &Assessment, room: Fraction) -> Option<Extra> {
    let indicator = plan.indicator(one.entry)?;
    let rate = indicator.deduct.filter(|_| one.status == Status::Missed)?;
    let limit = Fraction::from(indicator.goal(one.part)?.target.comparator.limit());
    let units = limit.minus(&one.actual.as_ref()?.value);
    let lost = with_an_end(units.times(&rate.into()), Rounding::Up).min(room);
    lost.is_positive().then(|| Extra { units, rate, points: Fraction::zero().minus(&lost) })
}

/// Points as they are, so that they add up; of a quotient without an end four decimals.
fn with_an_end(points: Fraction, rounding: Rounding) -> Fraction {
    let has_end = points.rounded(POINT_PLACES, Rounding::Down) == points;
    if has_end { points } else { points.rounded(4, rounding) }
}

/// Decimals that points have at most: a value and a rate have up to 18 each, but nobody writes both.
pub const POINT_PLACES: u8 = 22;

/// Rounded down, so that no points are given that were not won.
fn two_decimals(value: &Fraction) -> Fraction {
    value.rounded(2, Rounding::Down)
}

/// What receipts add up to; nothing if none counts. A key target that failed or could not be judged
/// leaves no grade.
pub fn total<'a>(
    rules: &ScoreRules,
    receipts: impl IntoIterator<Item = &'a Receipt>,
    is_key_open: bool,
) -> Option<Total> {
    let mut points = Fraction::zero();
    let mut weight = Fraction::zero();
    for receipt in receipts {
        if receipt.counted != Counted::LeftOut {
            let extra = receipt.extra.as_ref().map(|extra| &extra.points);
            points =
                points.plus(&receipt.points).plus(extra.unwrap_or(&Fraction::zero())).reduced();
            weight = weight.plus(&receipt.weight.into()).reduced();
        }
    }
    let percent = points.over(&weight)?.percent();
    let reaches = |(_, lowest): &&(String, Number)| percent >= (*lowest).into();
    let grade = rules.grades.iter().find(reaches).map(|(grade, _)| grade.clone());
    Some(Total { points, weight, percent, grade: grade.filter(|_| !is_key_open) })
}
