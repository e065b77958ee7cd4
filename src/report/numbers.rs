//! Rounding for display, so that no number shown contradicts its verdict.

use std::collections::BTreeMap;

use super::equation::nearest;
use crate::assessment::Digits;
use crate::plan::{Comparator, Target};
use crate::quantity::{Fraction, Number, Rounding};

/// One side of an equation: a number, or several with signs between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// As it is shown.
    pub text: String,
    /// Whether that is not all of a number in it, so that the equation holds only nearly.
    pub is_rounded: bool,
}

impl Figure {
    /// A number as it is shown.
    pub(super) fn of(text: String, value: &Fraction) -> Self {
        let is_rounded = !is_all(&text, value);
        Self { text, is_rounded }
    }
}

/// Whether what is shown of a value, rounded in some way, is all of it.
pub(super) fn is_all(shown: &str, value: &Fraction) -> bool {
    let (_, decimals) = shown.split_once('.').unwrap_or((shown, ""));
    let is_number = shown.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    // It may have more digits than a number of the plan file can have.
    let places = u8::try_from(decimals.len()).unwrap_or(u8::MAX);
    is_number && value.ends_within(places)
}

/// Decimals that a value that was divided is shown with: four, and more where it takes them to show
/// four figures.
pub(super) fn telling_places(value: &Fraction) -> u8 {
    let size = value.magnitude();
    let shows_four = |places: &u8| size.shift(i16::from(*places)) >= Fraction::of(1_000, 1);
    (FEWEST_PLACES..MOST_PLACES).find(shows_four).unwrap_or(MOST_PLACES)
}

/// Decimals of a quotient, at least.
const FEWEST_PLACES: u8 = 4;

/// Decimals that a number of the plan file has at most.
pub(super) const MOST_PLACES: u8 = 18;

/// A value with all its decimals, as sums of what was written have.
pub(super) fn exact(value: &Fraction) -> String {
    value.decimal(MOST_PLACES, Rounding::Nearest)
}

/// Decimals that a computed value is shown with: two more than its target has.
pub(super) fn computed_places(comparator: Comparator) -> u8 {
    let upper = comparator.upper().map_or(0, Number::places);
    comparator.limit().places().max(upper).saturating_add(2)
}

/// A value of the past as an outcome would show it: whole where it was written so, of a quotient the
/// decimals that its target asks for, on no other side of the target, and of what stands beside it, than
/// it is.
pub(super) fn reached(
    (value, digits): (&Fraction, Digits),
    target: &Target,
    beside: Option<&Fraction>,
) -> String {
    let limits: Vec<Fraction> = ends(target).into_iter().chain(beside.cloned()).collect();
    let places = computed_places(target.comparator);
    match digits {
        Digits::Written => exact(value),
        Digits::Divided => nearest(value, places, &limits).text,
    }
}

/// The limits of a target.
pub(super) fn ends(target: &Target) -> Vec<Fraction> {
    let ends = [Some(target.comparator.limit()), target.comparator.upper()];
    ends.into_iter().flatten().map(Fraction::from).collect()
}

/// Each count's share of all, in percent with one decimal. By the largest remainder, so that the
/// shares add up to 100.0, but so that equal counts get equal shares where both can be had; three equal
/// ones cannot, and the first of them gets the odd tenth.
pub(super) fn shares(counts: &[usize]) -> Vec<String> {
    let total: usize = counts.iter().sum();
    let thousandths = |count: usize| count.saturating_mul(1000);
    let floor = |count: &usize| thousandths(*count).checked_div(total).unwrap_or(0);
    let rest = |count: usize| thousandths(count).checked_rem(total).unwrap_or(0);
    let mut parts: Vec<usize> = counts.iter().map(floor).collect();
    let left = if total == 0 { 0 } else { 1000_usize.saturating_sub(parts.iter().sum()) };
    let even = raised_alike(counts, left, rest);
    let raised = even.unwrap_or_else(|| {
        let mut order: Vec<usize> = (0..counts.len()).collect();
        let rest_of = |index: &usize| counts.get(*index).map_or(0, |count| rest(*count));
        order.sort_by_key(|index| std::cmp::Reverse(rest_of(index)));
        order.truncate(left);
        order
    });
    for index in raised {
        if let Some(part) = parts.get_mut(index) {
            *part = part.saturating_add(1);
        }
    }
    let shown = |part: usize| {
        let (whole, tenth) = (part.checked_div(10).unwrap_or(0), part.checked_rem(10).unwrap_or(0));
        format!("{whole}.{tenth}")
    };
    parts.into_iter().map(shown).collect()
}

/// Which shares are rounded up so that equal counts are rounded alike: as many as are left, with the
/// largest remainders in all; nothing if no choice is that many.
fn raised_alike(
    counts: &[usize],
    left: usize,
    rest: impl Fn(usize) -> usize,
) -> Option<Vec<usize>> {
    let mut known: Vec<usize> = counts.iter().copied().filter(|count| rest(*count) > 0).collect();
    known.sort_unstable();
    known.dedup();
    // For every number of shares that are rounded up the best choice of them.
    let mut best: BTreeMap<usize, (usize, Vec<usize>)> = BTreeMap::from([(0, (0, Vec::new()))]);
    for count in known {
        let equal: Vec<usize> =
            (0..counts.len()).filter(|at| counts.get(*at) == Some(&count)).collect();
        let gain = rest(count).saturating_mul(equal.len());
        let with = |(size, (sum, chosen)): (&usize, &(usize, Vec<usize>))| {
            let all = chosen.iter().chain(&equal).copied().collect();
            (size.saturating_add(equal.len()), (sum.saturating_add(gain), all))
        };
        for (size, choice) in best.iter().map(with).collect::<Vec<_>>() {
            if size <= left && best.get(&size).is_none_or(|(sum, _)| *sum < choice.0) {
                best.insert(size, choice);
            }
        }
    }
    best.remove(&left).map(|(_, chosen)| chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_of_published_notices() {
        // Xuancheng 2020: 44 and 11 of 55. Jinzhai 2025: 222 tasks in five classes, which the notice
        // itself trims by hand (72.9 and 4.1) to add up.
        assert_eq!(shares(&[44, 11]), ["80.0", "20.0"]);
        assert_eq!(shares(&[24, 10, 162, 17, 9]), ["10.8", "4.5", "73.0", "7.7", "4.0"]);
        assert_eq!(shares(&[1, 1, 1]), ["33.4", "33.3", "33.3"]);
        // Equal counts are as much of all.
        assert_eq!(shares(&[3, 3, 1]), ["42.9", "42.9", "14.2"]);
        assert_eq!(shares(&[2, 1, 3, 0, 1]), ["28.6", "14.3", "42.8", "0.0", "14.3"]);
        assert_eq!(shares(&[3, 3, 55]), ["4.9", "4.9", "90.2"]);
        assert_eq!(shares(&[0, 0]), ["0.0", "0.0"]);
        assert_eq!(shares(&[]), Vec::<String>::new());
    }
}
