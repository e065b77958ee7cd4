//! The figures of one indicator as they are shown, rounded so that none crosses a line.

use super::DueShare;
use super::numbers::{
    Figure, completion_rounding, computed_places, due_rounding, exact, percent, value_rounding,
};
use crate::assessment::{Actual, Assessment};
use crate::plan::{Goal, Side};
use crate::quantity::{Fraction, Rounding};

/// The figures of one indicator, with what rounding must respect.
pub(super) struct Figures<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) goal: Goal<'a>,
}

impl Figures<'_> {
    /// An actual value: whole for sums of what was written, rounded for quotients.
    pub(super) fn shown(&self, actual: &Actual) -> Figure {
        let comparator = self.goal.target.comparator;
        let text = if actual.is_quotient() {
            let rounding = value_rounding(comparator, &actual.value);
            actual.value.decimal(computed_places(comparator), rounding)
        } else {
            exact(&actual.value)
        };
        Figure::of(text, &actual.value)
    }

    fn actual(&self) -> Option<&Fraction> {
        self.assessment.actual.as_ref().map(|actual| &actual.value)
    }

    pub(super) fn base_limit(&self) -> Option<String> {
        let limit = self.assessment.base_limit.as_ref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Floor | Side::Both => Rounding::Down,
            Side::Ceiling => Rounding::Up,
        };
        Some(limit.decimal(4, rounding))
    }

    pub(super) fn due(&self) -> Option<String> {
        Some(self.line(&self.assessment.due.as_ref()?.value).text)
    }

    pub(super) fn due_share(&self) -> Option<DueShare> {
        let due = self.assessment.due.as_ref()?;
        let (passed, all) = due.months?;
        Some(DueShare { passed, all, is_rounded: self.line(&due.value).is_rounded })
    }

    /// What a value is held against, rounded so that it stays on its side of the value.
    fn line(&self, line: &Fraction) -> Figure {
        let places = computed_places(self.goal.target.comparator);
        Figure::of(line.decimal(places, due_rounding(line, self.actual())), line)
    }

    /// `1.6 / 1.75`: the quotient that the pace is.
    pub(super) fn pace_terms(&self) -> Option<Figure> {
        let value = self.shown(self.assessment.actual.as_ref()?);
        let line = self.assessment.pace_line.as_ref()?;
        let held = self.line(&line.value);
        let start = line.start.as_ref().map(exact);
        let (one, other) = if line.is_inverse { (held, value) } else { (value, held) };
        Some(quotient(&one, &other, start.as_deref()))
    }

    /// `(14 - 20) / 40`: the share of the way by which the value is ahead of what is due.
    pub(super) fn points_terms(&self) -> Option<Figure> {
        let points = self.assessment.pace_points.as_ref()?;
        let actual = self.assessment.actual.as_ref()?;
        let line = self.assessment.pace_line.as_ref()?;
        let (value, held) = (self.shown(actual), self.line(&line.value));
        let is_ahead_above = actual.value.minus(&line.value).is_negative() == points.is_negative();
        let (first, second) =
            if is_ahead_above || line.start.is_some() { (&value, &held) } else { (&held, &value) };
        let limit = self.goal.end();
        let way = match &line.start {
            Some(start) => format!("({limit} - {})", subtracted(&exact(start))),
            None if limit.is_negative() => limit.negated().to_string(),
            None => limit.to_string(),
        };
        let is_rounded = value.is_rounded || held.is_rounded;
        let ahead = format!("({} - {})", first.text, subtracted(&second.text));
        Some(Figure { text: format!("{ahead} / {way}"), is_rounded })
    }

    /// `39 / 40`: the quotient that the completion is.
    pub(super) fn completion_terms(&self) -> Option<Figure> {
        self.assessment.completion.as_ref()?;
        let value = self.shown(self.assessment.actual.as_ref()?);
        let limit = self.goal.target.comparator.limit().to_string();
        let limit = Figure { text: limit, is_rounded: false };
        let start = self.goal.baseline.map(|start| start.to_string());
        Some(quotient(&value, &limit, start.as_deref()))
    }

    pub(super) fn completion(&self) -> Option<super::Percent> {
        let completion = self.assessment.completion.as_ref()?;
        let is_reached = self.actual().is_some_and(|v| self.goal.target.comparator.is_reached(v));
        Some(percent(completion, completion_rounding(completion, is_reached)))
    }

    pub(super) fn gap(&self) -> Option<String> {
        let gap = self.assessment.gap.as_ref()?;
        let rounding = match self.goal.target.comparator.side() {
            Side::Both if gap.is_negative() => Rounding::Down,
            Side::Floor => Rounding::Down,
            Side::Ceiling | Side::Both => Rounding::Up,
        };
        let places = computed_places(self.goal.target.comparator).max(4);
        Some(gap.decimal(places, rounding))
    }
}

/// `1.6 / 1.75`, or from a start `(1.6 - 1) / (3 - 1)`.
fn quotient(value: &Figure, end: &Figure, start: Option<&str>) -> Figure {
    let is_rounded = value.is_rounded || end.is_rounded;
    let (value, end) = (&value.text, &end.text);
    let text = match start.map(subtracted) {
        Some(start) => format!("({value} - {start}) / ({end} - {start})"),
        None => format!("{value} / {end}"),
    };
    Figure { text, is_rounded }
}

/// A number behind a minus sign, one below zero in brackets.
fn subtracted(number: &str) -> String {
    if number.starts_with('-') { format!("({number})") } else { number.to_owned() }
}
