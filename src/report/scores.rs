//! Receipts of single targets, and what they add up to.

use super::build::Judged;
use super::equation::nearest;
use super::numbers::{Figure, exact, telling_places};
use super::{ExtraView, Held, Ladder, Outcome, Promise, ReceiptView, ScoreView};
use crate::plan::ScoreRules;
use crate::quantity::{Fraction, Rounding};
use crate::score::{Extra, POINT_PLACES, Receipt, total};
use crate::verdict::Verdict;

/// Points with every decimal, so that they add up as they are shown: weights have up to 18, and the
/// percentages that they are multiplied by two, which percent makes four.
fn all_places(points: &Fraction) -> String {
    points.decimal(POINT_PLACES, Rounding::Nearest)
}

/// A receipt as texts.
pub(super) fn view(rules: &ScoreRules, receipt: &Receipt) -> ReceiptView {
    ReceiptView {
        weight: receipt.weight.to_string(),
        reached: receipt.reached.as_ref().map(|reached| reached.decimal(2, Rounding::Down)),
        pace: receipt.pace.as_ref().map(|pace| pace.decimal(2, Rounding::Down)),
        all_or_nothing: receipt.all_or_nothing,
        percent: receipt.percent.decimal(2, Rounding::Down),
        ladder: ladder(rules, receipt),
        points: all_places(&receipt.points),
        extra: receipt.extra.as_ref().map(extra),
        counted: receipt.counted,
    }
}

/// How points beside those of the weight came about.
fn extra(extra: &Extra) -> ExtraView {
    let product = extra.units.times(&extra.rate.into());
    let is_held = extra.points.magnitude() < product.rounded(4, Rounding::Down);
    let comes_to = if is_held { exact(&product) } else { all_places(&extra.points.magnitude()) };
    let units = nearest(&extra.units, telling_places(&extra.units), &[]);
    ExtraView {
        terms: Figure { text: format!("{} x {}", units.text, extra.rate), ..units },
        comes_to: Figure::of(comes_to, &product),
        is_held,
        points: all_places(&extra.points),
    }
}

/// How the percentage of a target comes of what was reached, where it is not simply that.
fn ladder(rules: &ScoreRules, receipt: &Receipt) -> Option<Ladder> {
    let reached = receipt.reached.as_ref().filter(|reached| **reached != receipt.percent)?;
    if !receipt.is_on_ladder {
        return Some(Ladder { rung: None, held: Some(Held::ByFloor) });
    }
    let beyond = reached.minus(&Fraction::of(100, 1));
    let moved = Fraction::from(rules.at_target).plus(&beyond.times(&rules.slope.into()));
    let comes_to = Figure::of(all_places(&moved), &moved);
    let is_held = moved.rounded(2, Rounding::Down) != receipt.percent;
    let held = if moved > receipt.percent { Held::ByCap } else { Held::ByFloor };
    let shown = reached.decimal(2, Rounding::Down);
    let terms = format!("{}% + {} x ({shown}% - 100%)", rules.at_target, rules.slope);
    let is_moved = moved != *reached;
    Some(Ladder { rung: is_moved.then_some((terms, comes_to)), held: is_held.then_some(held) })
}

/// The score of every area, the whole first; the parts with their places. A key target that failed
/// counts whether it has a weight or not.
pub(super) fn scores(
    judged: &Judged<'_>,
    outcomes: &[Outcome],
    receipts: &[(&Outcome, Receipt)],
) -> Vec<ScoreView> {
    let plan = judged.plan;
    let parts = plan.parts_as_tree();
    let parts = parts.into_iter().map(Some);
    let mut scores = Vec::new();
    let mut shares = Vec::new();
    for part in std::iter::once(None).chain(parts) {
        let area = part.map(|part| plan.area_name(Some(part)));
        let is_own = |one: &Outcome| one.promise.part.as_deref() == area;
        let own = || receipts.iter().filter(|(one, _)| is_own(one));
        let keys = |verdict| {
            let keys = outcomes.iter().filter(|one| is_own(one) && one.promise.is_key);
            keys.filter(move |one| one.verdict == verdict).map(|one| &one.promise)
        };
        let (failed, open) = (|| keys(Verdict::Fail), || keys(Verdict::Incomplete));
        let ids = |promises: &mut dyn Iterator<Item = &Promise>| {
            promises.map(|promise| promise.id.clone()).collect::<Vec<_>>()
        };
        let names = |promises: &mut dyn Iterator<Item = &Promise>| {
            promises.map(|promise| promise.name.clone()).collect::<Vec<_>>()
        };
        let is_key_open = failed().chain(open()).next().is_some();
        let of_area = own().map(|(_, receipt)| receipt);
        let Some(total) = total(&plan.score, of_area, is_key_open) else {
            continue;
        };
        let grades = plan.score.grades.iter().map(|(_, lowest)| Fraction::from(*lowest));
        let percent = nearest(&total.percent, 2, &grades.collect::<Vec<_>>());
        scores.push(ScoreView {
            area: area.unwrap_or(&plan.area).to_owned(),
            key_failures: ids(&mut failed()),
            key_failure_names: names(&mut failed()),
            key_incomplete: ids(&mut open()),
            key_incomplete_names: names(&mut open()),
            points: all_places(&total.points),
            weight: exact(&total.weight),
            is_percent_rounded: percent.is_rounded,
            percent: percent.text,
            // Of some of the targets no grade can be given: a key target may be among the others.
            grade: total.grade.filter(|_| !judged.is_selection),
            is_of_selection: judged.is_selection,
            place: None,
            is_place_shared: false,
        });
        // Parts of the same area are compared; the whole has nobody beside it.
        let parent = part.and_then(|part| plan.parts.get(part)).map(|part| part.parent);
        // Without its key targets an area stands outside of the ranking.
        let is_ranked = !is_key_open && !judged.is_selection;
        shares.push((parent.filter(|_| is_ranked), total.percent));
    }
    for (score, (parent, share)) in scores.iter_mut().zip(&shares) {
        let siblings = || shares.iter().filter(|(other, _)| parent.is_some() && other == parent);
        let better = siblings().filter(|(_, beyond)| beyond > share).count();
        // One part alone, as with `--area`, has no place among others.
        score.place = (siblings().count() > 1).then(|| better.saturating_add(1));
        score.is_place_shared = siblings().filter(|(_, same)| same == share).count() > 1;
    }
    scores
}
