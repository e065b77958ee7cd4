//! Equations that hold as they are printed: a result to the nearest, and on the other side of the
//! sign as many decimals as it takes to come to it.

use super::numbers::{Figure, MOST_PLACES, exact};
use crate::quantity::{Fraction, Number, Rounding};

/// A computation and what it comes to: `14 / 21`, `66.67`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// The numbers with the signs between them.
    pub terms: Figure,
    /// What they come to; of a share in percent, without a sign.
    pub result: Figure,
}

impl Equation {
    /// Whether a number in it is not shown with all of its digits.
    pub fn is_rounded(&self) -> bool {
        self.terms.is_rounded || self.result.is_rounded
    }
}

/// Terms added up as people write it: `210 + 255.5 - 12.5`.
pub fn added(terms: &[String]) -> String {
    let mut sum = String::new();
    for term in terms {
        let (sign, size) =
            term.strip_prefix('-').map_or((" + ", term.as_str()), |size| (" - ", size));
        let (sign, size) = if sum.is_empty() { ("", term.as_str()) } else { (sign, size) };
        sum.push_str(sign);
        sum.push_str(size);
    }
    sum
}

/// A number of an equation.
pub(super) struct Operand<'a> {
    pub(super) value: &'a Fraction,
    /// Decimals that it is shown with at least; none where all of them are shown.
    pub(super) places: Option<u8>,
    /// Numbers of which it must not seem to stand on another side than it does.
    pub(super) limits: &'a [Fraction],
}

impl Operand<'_> {
    fn shown(&self, more: u8) -> Figure {
        let places = self.places.map_or(MOST_PLACES, |places| places.saturating_add(more));
        nearest(self.value, places.min(MOST_PLACES), self.limits)
    }
}

/// A value to the nearest: with so many decimals, and with more where it would else seem to stand
/// on another side of one of the limits than it does.
pub(super) fn nearest(value: &Fraction, fewest: u8, limits: &[Fraction]) -> Figure {
    let shown = |places| Figure::of(value.decimal(places, Rounding::Nearest), value);
    let is_faithful = |figure: &Figure| !figure.is_rounded || seems_true(figure, value, limits);
    let mut figures = (fewest..=MOST_PLACES).map(shown);
    figures.find(is_faithful).unwrap_or_else(|| shown(MOST_PLACES))
}

/// Whether what is shown of a value stands on the same side of each limit as the value. One without
/// an end of decimals cannot be shown to be level with itself.
fn seems_true(figure: &Figure, value: &Fraction, limits: &[Fraction]) -> bool {
    let is_endless = || Figure::of(exact(value), value).is_rounded;
    figure.number().is_none_or(|shown| {
        let is_true = |limit: &Fraction| shown.cmp(limit) == value.cmp(limit);
        limits.iter().all(|limit| is_true(limit) || (limit == value && is_endless()))
    })
}

/// What is computed of numbers; nothing where that would divide by zero.
pub(super) type Compute<'a> = dyn Fn(&[Fraction]) -> Option<Fraction> + 'a;

/// Numbers as they are shown in front of results: each with the decimals that it has at least, and
/// all of them with more until every result is what is computed of them, rounded, and what else is
/// asked of them is so.
pub(super) fn operands(
    given: &[Operand<'_>],
    results: &[(&Figure, &Compute<'_>)],
    are_right: &dyn Fn(&[Fraction]) -> bool,
) -> Vec<Figure> {
    let holds = |figures: &[Figure]| {
        let numbers: Option<Vec<Fraction>> = figures.iter().map(Figure::number).collect();
        let Some(numbers) = numbers else { return true };
        let mut results = results.iter();
        are_right(&numbers)
            && results.all(|(result, compute)| {
                compute(&numbers).is_none_or(|value| result.is_near(&value))
            })
    };
    let mut figures: Vec<Figure> = given.iter().map(|one| one.shown(0)).collect();
    for more in 1..MOST_PLACES {
        if figures.iter().all(|figure| !figure.is_rounded) || holds(&figures) {
            break;
        }
        figures = given.iter().map(|one| one.shown(more)).collect();
    }
    figures
}

impl Figure {
    /// The number that is shown, without its unit; nothing where it is too long to be one.
    pub(super) fn number(&self) -> Option<Fraction> {
        let number = self.text.split(' ').next()?.parse::<Number>().ok()?;
        Some(number.into())
    }

    /// Whether a number is within half a unit of the last digit that is shown, zeros behind the point
    /// counted up to the second.
    fn is_near(&self, other: &Fraction) -> bool {
        let decimals = self.text.split_once('.').map_or("", |(_, decimals)| decimals);
        let places = decimals.chars().take_while(char::is_ascii_digit).count().max(2);
        let half =
            Fraction::of(1, 2).shift(i16::try_from(places).unwrap_or(i16::MAX).saturating_neg());
        self.number().is_none_or(|number| other.minus(&number).magnitude() <= half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_never_seems_to_stand_on_its_limit() {
        let hundred = [Fraction::of(100, 1)];
        let shown = |value: Fraction, limits: &[Fraction]| nearest(&value, 2, limits).text;
        assert_eq!(shown(Fraction::of(200, 3), &hundred), "66.67");
        assert_eq!(shown(Fraction::of(99_999, 1_000), &[]), "100");
        assert_eq!(shown(Fraction::of(99_999, 1_000), &hundred), "99.999");
        assert_eq!(shown(Fraction::of(1_000_025, 10_000), &hundred), "100.003");
    }

    #[test]
    fn operands_have_the_decimals_that_the_equation_needs() {
        let (third, ten) = (Fraction::of(20, 3), Fraction::of(10, 1));
        let given = [
            Operand { value: &third, places: Some(2), limits: &[] },
            Operand { value: &ten, places: None, limits: &[] },
        ];
        let result = nearest(&Fraction::of(200, 3), 2, &[]);
        let share = |numbers: &[Fraction]| match numbers {
            [one, other] => one.over(other).map(|share| share.percent()),
            _ => None,
        };
        let shown = operands(&given, &[(&result, &share)], &|_| true);
        let texts: Vec<&str> = shown.iter().map(|figure| figure.text.as_str()).collect();
        assert_eq!(texts, ["6.667", "10"]);
    }
}
