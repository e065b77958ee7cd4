//! Receipts of single targets, and what they add up to.

use super::numbers::exact;
use super::{Outcome, ReceiptView, ScoreView};
use crate::plan::Plan;
use crate::quantity::Rounding;
use crate::score::{Receipt, total};
use crate::verdict::Verdict;

/// A receipt as texts.
pub(super) fn view(receipt: &Receipt) -> ReceiptView {
    ReceiptView {
        weight: receipt.weight.to_string(),
        reached: receipt.reached.map(|reached| reached.to_string()),
        percent: receipt.percent.to_string(),
        points: exact(&receipt.points),
        extra: (!receipt.extra.is_zero()).then(|| exact(&receipt.extra)),
        counted: receipt.counted,
    }
}

/// The score of every area, the whole first; the parts with their places.
pub(super) fn scores(plan: &Plan, outcomes: &[(&Outcome, Receipt)]) -> Vec<ScoreView> {
    let parts = plan.parts.iter().map(|part| Some(part.name.as_str()));
    let mut scores = Vec::new();
    let mut shares = Vec::new();
    for area in std::iter::once(None).chain(parts) {
        let own = || outcomes.iter().filter(|(one, _)| one.promise.part.as_deref() == area);
        let is_failed = |one: &Outcome| one.promise.is_key && one.verdict == Verdict::Fail;
        let failed = own().filter(|(one, _)| is_failed(one));
        let key_failures: Vec<String> = failed.map(|(one, _)| one.promise.id.clone()).collect();
        let receipts = own().map(|(_, receipt)| receipt);
        let Some(total) = total(&plan.score, receipts, !key_failures.is_empty()) else {
            continue;
        };
        scores.push(ScoreView {
            area: area.unwrap_or(&plan.area).to_owned(),
            key_failures,
            points: exact(&total.points),
            weight: exact(&total.weight),
            percent: total.percent.decimal(2, Rounding::Down),
            grade: total.grade,
            place: None,
        });
        shares.push((area.is_some(), total.percent));
    }
    // One part alone, as with `--area`, has no place among others.
    let is_compared = shares.iter().filter(|(is_part, _)| *is_part).count() > 1;
    for (score, (is_part, share)) in scores.iter_mut().zip(&shares) {
        let better = shares.iter().filter(|(other, beyond)| *other && beyond > share).count();
        score.place = (*is_part && is_compared).then(|| better.saturating_add(1));
    }
    scores
}
