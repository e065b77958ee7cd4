//! The numbers of the arithmetic of an outcome.

use super::equation::{Compute, Equation, Operand, nearest, operands};
use super::figures::Figures;
use super::numbers::{Figure, computed_places, exact};
use crate::assessment::PaceLine;
use crate::plan::{Basis, PacePolicy};
use crate::quantity::{Fraction, Number};

/// The numbers of the arithmetic. Every equation that they stand in holds as it is printed: results
/// are rounded to the nearest, never onto or across what the verdict looks at.
#[derive(Clone, Debug)]
pub struct Worked {
    /// What was reached.
    pub actual: Figure,
    /// What is due.
    pub due: Option<Figure>,
    /// What the value is held against: what is due, or the end of a band that it has left behind.
    pub held: Option<Figure>,
    /// At the deadline the completion, before it the pace; in percent.
    pub compared: Option<Equation>,
    /// Where lateness is counted in points: these.
    pub points: Option<Equation>,
}

impl Worked {
    /// What was reached less what it is held against, as both are shown; nothing where it is held
    /// against nothing, or one of them is too long to be computed with.
    pub(super) fn difference(&self) -> Option<Fraction> {
        Some(self.actual.number()?.minus(&self.held.as_ref()?.number()?))
    }
}

/// How a value is compared with what it is held against, and what comes of it in percent.
struct Comparison<'a> {
    form: Form<'a>,
    result: Figure,
}

enum Form<'a> {
    /// The share of the way to the limit.
    Completion { start: Option<Number>, limit: Number },
    /// Against what is due.
    Pace(&'a PaceLine),
    /// The distance from what is due, as a share of the way.
    Points { is_ahead_above: bool, start: Option<&'a Fraction>, end: Number },
}

impl Figures<'_> {
    /// The arithmetic that can be shown of a value.
    pub(super) fn worked(&self, policy: PacePolicy) -> Option<Worked> {
        let (line, due) = (self.line(), self.assessment.due.as_ref().map(|due| &due.value));
        let (compared, points) = (self.compared(policy), self.compared_in_points(policy));
        let [value, held] = self.shown_for([compared.as_ref(), points.as_ref()])?;
        let equation = |comparison: Comparison<'_>| Equation {
            terms: comparison.form.terms(&value, &held),
            result: comparison.result,
        };
        let places = computed_places(self.goal.target.comparator);
        let due = due.map(|due| match line {
            Some(line) if line == due => held.clone(),
            // It stands in no equation.
            Some(_) | None => nearest(due, places, &self.limits_of_due()),
        });
        let (compared, points) = (compared.map(equation), points.map(equation));
        Some(Worked { actual: value, due, held: line.map(|_| held), compared, points })
    }

    /// What the value is held against.
    fn line(&self) -> Option<&Fraction> {
        let line = self.assessment.pace_line.as_ref().map(|line| &line.value);
        line.or(self.assessment.due.as_ref().map(|due| &due.value))
    }

    /// The value and what it is held against, with the decimals that the comparisons need.
    fn shown_for(&self, comparisons: [Option<&Comparison<'_>>; 2]) -> Option<[Figure; 2]> {
        let actual = self.assessment.actual.as_ref()?;
        let (line, target) = (self.line(), self.goal.target);
        let places = computed_places(target.comparator);
        let ends = [Some(target.comparator.limit()), target.comparator.upper(), target.stretch];
        let ends = ends.into_iter().flatten().map(Fraction::from);
        let limits: Vec<Fraction> = ends.chain(line.cloned()).collect();
        let value = Operand {
            value: &actual.value,
            places: actual.is_quotient().then_some(places),
            limits: &limits,
        };
        let limits_of_due = self.limits_of_due();
        let held = Operand {
            value: line.unwrap_or(&actual.value),
            places: Some(places),
            limits: &limits_of_due,
        };
        let asked = comparisons.into_iter().flatten();
        let asked: Vec<(&Figure, Box<Compute<'_>>)> =
            asked.map(|one| (&one.result, one.form.compute())).collect();
        let asked: Vec<(&Figure, &Compute<'_>)> =
            asked.iter().map(|(result, compute)| (*result, compute.as_ref())).collect();
        // None seems to be ahead of the other that is not, or to be level with it.
        let order = value.value.cmp(held.value);
        let has_order =
            |numbers: &[Fraction]| matches!(numbers, [one, other] if one.cmp(other) == order);
        operands(&[value, held], &asked, &has_order).try_into().ok()
    }

    /// The completion at the deadline, the pace before it.
    fn compared(&self, policy: PacePolicy) -> Option<Comparison<'_>> {
        let target = self.goal.target;
        let whole = Fraction::of(100, 1);
        if self.assessment.judged_at == Some(target.due) {
            let completion = self.assessment.completion.as_ref()?.percent();
            let (start, limit) = (self.goal.baseline, target.comparator.limit());
            let result = nearest(&completion, PLACES, &[whole]);
            return Some(Comparison { form: Form::Completion { start, limit }, result });
        }
        let (pace, line) =
            (self.assessment.pace.as_ref()?.percent(), self.assessment.pace_line.as_ref()?);
        let result = nearest(&pace, PLACES, &self.pace_cuts(policy));
        Some(Comparison { form: Form::Pace(line), result })
    }

    fn compared_in_points(&self, policy: PacePolicy) -> Option<Comparison<'_>> {
        let points = self.assessment.pace_points.as_ref()?;
        let actual = &self.assessment.actual.as_ref()?.value;
        let line = self.assessment.pace_line.as_ref().filter(|_| policy.basis == Basis::Points)?;
        let is_ahead_above =
            line.start.is_some() || actual.minus(&line.value).is_negative() == points.is_negative();
        let form =
            Form::Points { is_ahead_above, start: line.start.as_ref(), end: self.goal.end() };
        Some(Comparison {
            form,
            result: nearest(&points.percent(), PLACES, &self.points_cuts(policy)),
        })
    }
}

/// Decimals of a percentage.
const PLACES: u8 = 2;

impl Form<'_> {
    /// What comes of the value and what it is held against.
    fn compute(&self) -> Box<Compute<'_>> {
        Box::new(move |numbers| {
            let [value, held] = numbers else { return None };
            let share = match self {
                Self::Completion { start, limit } => {
                    let start = start.map_or_else(Fraction::zero, Fraction::from);
                    value.minus(&start).over(&Fraction::from(*limit).minus(&start))
                }
                Self::Pace(line) => {
                    PaceLine { value: held.clone(), ..PaceLine::clone(line) }.pace(value)
                }
                Self::Points { is_ahead_above, start, end } => {
                    let ahead = if *is_ahead_above { value.minus(held) } else { held.minus(value) };
                    let end = Fraction::from(*end);
                    ahead.over(&start.map_or_else(|| end.magnitude(), |start| end.minus(start)))
                }
            };
            share.map(|share| share.percent())
        })
    }

    /// The same with the numbers in it: `1.6 / 1.75`, `(14 - 20) / 40`.
    fn terms(&self, value: &Figure, held: &Figure) -> Figure {
        match self {
            Self::Completion { start, limit } => {
                let limit = Figure { text: limit.to_string(), is_rounded: false };
                quotient(value, &limit, start.map(|start| start.to_string()).as_deref())
            }
            Self::Pace(line) => {
                let start = line.start.as_ref().map(exact);
                let (one, other) = if line.is_inverse { (held, value) } else { (value, held) };
                quotient(one, other, start.as_deref())
            }
            Self::Points { is_ahead_above, start, end } => {
                let (one, other) = if *is_ahead_above { (value, held) } else { (held, value) };
                let way = match start {
                    Some(start) => format!("({end} - {})", subtracted(&exact(start))),
                    None if end.is_negative() => end.negated().to_string(),
                    None => end.to_string(),
                };
                let text = format!("({} - {}) / {way}", one.text, subtracted(&other.text));
                Figure { text, is_rounded: one.is_rounded || other.is_rounded }
            }
        }
    }
}

/// `1.6 / 1.75`, or from a start `(1.6 - 1) / (3 - 1)`.
fn quotient(value: &Figure, end: &Figure, start: Option<&str>) -> Figure {
    let is_rounded = value.is_rounded || end.is_rounded;
    let (value, end) = (&value.text, &end.text);
    let text = match start.map(subtracted) {
        Some(start) => format!("({value} - {start}) / ({end} - {start})"),
        None => [value, " / ", end].concat(),
    };
    Figure { text, is_rounded }
}

/// A number behind a minus sign, one below zero in brackets.
fn subtracted(number: &str) -> String {
    if number.starts_with('-') { format!("({number})") } else { number.to_owned() }
}
