//! Percentages as they are shown: with two decimals cut off, so that none says more than there is, and
//! with one to the nearest, on no other side of a cut than it is.

use super::numbers::MOST_PLACES;
use crate::quantity::{Fraction, Rounding};

/// A percentage, for machines with two decimals and for people with one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Percent {
    /// Up to two decimals, without a percent sign.
    pub exact: String,
    /// One decimal, without a percent sign.
    pub short: String,
}

/// A share as a percentage: the exact figure rounded down, the short one to the nearest, or to the
/// other side where it would stand on another side of one of the cuts, in percent. A cut belongs to
/// what is above it.
pub(super) fn percent(share: &Fraction, cuts: &[Fraction]) -> Percent {
    let percent = share.percent();
    let is_true = |shown: &Fraction| cuts.iter().all(|cut| (shown >= cut) == (percent >= *cut));
    Percent { exact: percent.decimal(2, Rounding::Down), short: short(&percent, is_true) }
}

/// A share of growth as a percentage to the nearest.
pub(super) fn growth(share: &Fraction) -> Percent {
    let percent = share.percent();
    Percent { exact: percent.decimal(2, Rounding::Nearest), short: short(&percent, |_| true) }
}

/// A completion, so that 100.0 % is shown only where the target is reached: 99.96 % of a missed floor is
/// 99.9 %, 100.04 % of a passed ceiling is 100.1 %. The exact figure is rounded to the side on which
/// it is of 100, away from it where the target is not reached.
pub(super) fn completion(share: &Fraction, is_reached: bool) -> Percent {
    let whole = Fraction::of(100, 1);
    let percent = share.percent();
    let is_true = |shown: &Fraction| is_reached || *shown != whole;
    let is_full = percent >= whole;
    let side = if is_full == is_reached { Rounding::Down } else { Rounding::Up };
    Percent { exact: percent.decimal(2, side), short: short(&percent, is_true) }
}

/// A percentage of which only a bound is known: so that it stays one. It is 100 only where the target is
/// reached, as the whole one is.
pub(super) fn bound(share: &Fraction, rounding: Rounding, is_reached: bool) -> Percent {
    let percent = share.percent();
    let is_true = |text: &String| is_reached || text != "100" || percent == Fraction::of(100, 1);
    let shown = |fewest: u8| {
        let mut texts = (fewest..MOST_PLACES).map(|places| percent.decimal(places, rounding));
        texts.find(is_true).unwrap_or_else(|| percent.decimal(MOST_PLACES, rounding))
    };
    Percent { exact: shown(2), short: with_tenth(shown(1)) }
}

/// One decimal, to the nearest if that is true of the percentage, else to the other side of it.
fn short(percent: &Fraction, is_true: impl Fn(&Fraction) -> bool) -> String {
    let nearest = percent.rounded(1, Rounding::Nearest);
    let rounding = if is_true(&nearest) {
        Rounding::Nearest
    } else if nearest > *percent {
        Rounding::Down
    } else {
        Rounding::Up
    };
    with_tenth(percent.decimal(1, rounding))
}

fn with_tenth(mut text: String) -> String {
    if !text.contains('.') {
        text.push_str(".0");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(percent: &Percent) -> [&str; 2] {
        [&percent.exact, &percent.short]
    }

    #[test]
    fn percentages_are_to_the_nearest_but_across_no_cut() {
        let cuts = [100, 90, 75].map(|cut| Fraction::of(cut, 1));
        assert_eq!(both(&percent(&Fraction::of(26, 30), &cuts)), ["86.66", "86.7"]);
        assert_eq!(both(&percent(&Fraction::of(89_996, 100_000), &cuts)), ["89.99", "89.9"]);
        assert_eq!(both(&percent(&Fraction::of(90_004, 100_000), &cuts)), ["90", "90.0"]);
        let zero = [Fraction::zero()];
        let points = Fraction::zero().minus(&Fraction::of(3_167, 70_000));
        assert_eq!(both(&percent(&points, &zero)), ["-4.53", "-4.5"]);
        assert_eq!(
            both(&percent(&Fraction::zero().minus(&Fraction::of(4, 10_000)), &zero)),
            ["-0.04", "-0.1"]
        );
    }

    #[test]
    fn a_completion_is_full_only_where_the_target_is_reached() {
        let share = |hundredths| Fraction::of(hundredths, 10_000);
        assert_eq!(both(&completion(&share(9_996), false)), ["99.96", "99.9"]);
        assert_eq!(both(&completion(&share(10_004), false)), ["100.04", "100.1"]);
        assert_eq!(both(&completion(&share(9_996), true)), ["99.96", "100.0"]);
        assert_eq!(both(&completion(&Fraction::of(15, 14), false)), ["107.15", "107.1"]);
        assert_eq!(both(&bound(&Fraction::of(32, 30), Rounding::Down, true)), ["106.66", "106.6"]);
        assert_eq!(both(&bound(&share(10_004), Rounding::Down, false)), ["100.04", "100.04"]);
        assert_eq!(both(&completion(&Fraction::of(99_999, 100_000), false)), ["99.99", "99.9"]);
    }
}
