//! How a value came about, with the numbers in it: of cells, of other indicators, of parts of the
//! area; and what of it is not reported.

use super::build::{Extent, Judged};
use super::equation::{Compute, Operand, added, operands};
use super::numbers::{Figure, exact, telling_places};
use super::{
    AbsentPart, LackingView, MemberView, MethodView, OwnYearView, PartsTermView, StretchView,
    WeighedView,
};
use crate::assessment::{
    Absent, Actual, CellRef, Lacking, MemberActual, Method, PartGap, PartsTerm, Rollup, Weighed,
};
use crate::period::Period;
use crate::plan::{Entry, Indicator};
use crate::quantity::Fraction;

impl Judged<'_> {
    /// How the actual value of an indicator came about, which is shown as told.
    pub(super) fn method(
        &self,
        indicator: &Indicator,
        actual: &Actual,
        shown: &Figure,
    ) -> MethodView {
        match &actual.method {
            Method::Cells(cells) => {
                let value = |cell: &CellRef| {
                    self.observation(*cell)?.value().map(|value| value.to_string())
                };
                MethodView::Sum(cells.iter().filter_map(value).collect())
            }
            // A side of a growth, which shows what it comes to.
            Method::Added { .. } => MethodView::Sum(vec![shown.text.clone()]),
            Method::Growth { now, base } => growth(indicator, [now, base], shown),
            Method::Ratio { of, to, exponent } => {
                let quotient = |[of, to]: [&Fraction; 2]| Some(of.over(to)?.shift(*exponent));
                let (upper, lower) = indicator.measure.quotient().unzip();
                let [of, to] = two([of, to], shown, quotient);
                MethodView::Ratio { of: self.with_unit(of, upper), to: self.with_unit(to, lower) }
            }
            Method::Parts(rollup) => self.parts(rollup, shown),
            Method::Members(members) => self.members(indicator, members, shown),
            Method::Filled(stretches) => {
                let view = |(stretch, value): (&Actual, Figure)| StretchView {
                    method: self.method(indicator, stretch, &value),
                    value,
                };
                let values: Vec<(Fraction, bool)> =
                    stretches.iter().map(|one| (one.value.clone(), one.is_quotient())).collect();
                let shown = terms_of(&values, shown, &|numbers| Some(sum(numbers)));
                MethodView::Filled(stretches.iter().zip(shown).map(view).collect())
            }
        }
    }

    fn members(&self, sum_of: &Indicator, members: &[MemberActual], shown: &Figure) -> MethodView {
        let in_unit =
            |one: &MemberActual| (one.actual.value.shift(one.exponent), one.actual.is_quotient());
        let values: Vec<(Fraction, bool)> = members.iter().map(in_unit).collect();
        let shown = terms_of(&values, shown, &|numbers| Some(sum(numbers)));
        let view = |(member, value)| self.member(sum_of, member, value);
        MethodView::Members(members.iter().zip(shown).filter_map(view).collect())
    }

    fn member(&self, sum: &Indicator, member: &MemberActual, value: Figure) -> Option<MemberView> {
        let indicator = self.plan.indicator(member.entry)?;
        let has_own_unit = indicator.unit.symbol() != sum.unit.symbol();
        let own = [(member.actual.value.clone(), member.actual.is_quotient())];
        let converted = |own: &[Fraction]| Some(own.first()?.shift(member.exponent));
        let own_value = terms_of(&own, &value, &converted).pop()?;
        Some(MemberView {
            id: indicator.heading.id.clone(),
            name: indicator.heading.name.clone(),
            value,
            is_lower_bound: member.is_lower_bound,
            method: self.method(indicator, &member.actual, &own_value),
            own_value,
            own_unit: has_own_unit.then(|| indicator.unit.symbol().to_owned()),
        })
    }

    fn parts(&self, rollup: &Rollup, shown: &Figure) -> MethodView {
        let term = |term: &PartsTerm| PartsTermView {
            period: term.period.to_string(),
            value: Figure::of(exact(&term.value.total()), &term.value.total()),
            parts: term.parts,
        };
        let values: Vec<(Fraction, bool)> =
            rollup.weighed.iter().map(|one| (one.value.clone(), one.is_quotient)).collect();
        let is_all = rollup.weighed.len() == rollup.parts;
        let mean = |numbers: &[Fraction]| mean(numbers, &rollup.weighed).filter(|_| is_all);
        let weighed = |(one, value): (&Weighed, Figure)| WeighedView {
            value,
            weight: one.weight.map(|weight| weight.to_string()),
        };
        let shown = terms_of(&values, shown, &mean);
        MethodView::Parts {
            how: rollup.how,
            parts: rollup.parts,
            is_complete: rollup.is_complete,
            decisive: rollup.decisive.map(|part| self.plan.area_name(Some(part)).to_owned()),
            terms: rollup.terms.iter().map(term).collect(),
            weighed: rollup.weighed.iter().zip(shown).map(weighed).collect(),
        }
    }

    /// The value of an indicator that others are built on, with its unit.
    fn with_unit(&self, value: Figure, entry: Option<usize>) -> Figure {
        let indicator = entry.and_then(|entry| self.plan.indicator(entry));
        let unit = indicator.map_or("", |indicator| indicator.unit.symbol());
        let Figure { text, is_rounded } = value;
        Figure { text: format!("{text} {unit}").trim_end().to_owned(), is_rounded }
    }

    /// Parts that have not reported, as many of them as are named.
    pub(super) fn absent(&self, absent: &Absent) -> Vec<AbsentPart> {
        if self.extent == Extent::Verdicts {
            return Vec::new();
        }
        let part = |gap: &PartGap| AbsentPart {
            area: self.plan.area_name(Some(gap.part)).to_owned(),
            periods: texts(&gap.periods),
        };
        absent.named.iter().take(self.extent.named_cells().max(NAMED_PARTS)).map(part).collect()
    }

    /// An indicator that is not reported.
    pub(super) fn lacking(&self, lacking: &Lacking) -> LackingView {
        let heading = self.plan.entries.get(lacking.entry).map(Entry::heading);
        LackingView {
            id: heading.map_or_else(String::new, |heading| heading.id.clone()),
            name: heading.map_or_else(String::new, |heading| heading.name.clone()),
            periods: texts(&lacking.periods),
            absent: self.absent(&lacking.absent),
            absent_count: lacking.absent.count,
        }
    }
}

/// Parts without a report that are named at least, wherever there are so many.
const NAMED_PARTS: usize = 8;

fn texts(periods: &[Period]) -> Vec<String> {
    periods.iter().map(Period::to_string).collect()
}

/// Values that another is computed from: all of those that were added up, and of those that were
/// divided so many decimals that `compute` makes of them what is shown.
fn terms_of(values: &[(Fraction, bool)], shown: &Figure, compute: &Compute<'_>) -> Vec<Figure> {
    let mut given = Vec::with_capacity(values.len());
    for (value, is_quotient) in values {
        let places = is_quotient.then(|| telling_places(value));
        given.push(Operand { value, places, limits: &[] });
    }
    operands(&given, &[(shown, compute)], &|_| true)
}

/// The same of two.
fn two(
    values: [&Actual; 2],
    shown: &Figure,
    compute: impl Fn([&Fraction; 2]) -> Option<Fraction>,
) -> [Figure; 2] {
    let values = values.map(|actual| (actual.value.clone(), actual.is_quotient()));
    let compute = |numbers: &[Fraction]| match numbers {
        [one, other] => compute([one, other]),
        _ => None,
    };
    let mut shown = terms_of(&values, shown, &compute).into_iter();
    values.map(|(value, _)| shown.next().unwrap_or_else(|| Figure::of(exact(&value), &value)))
}

fn growth(indicator: &Indicator, values: [&Actual; 2], shown: &Figure) -> MethodView {
    let exponent = indicator.unit.share_exponent();
    let [now, base] =
        two(values, shown, |[now, base]| Some(now.minus(base).over(base)?.shift(exponent)));
    let own = values.into_iter().zip([&now, &base]);
    let own = own.filter_map(|(actual, shown)| own_year(actual, shown)).collect();
    MethodView::Growth { now, base, own }
}

/// How what belongs to a year alone came about; nothing of what was not taken out of a running total.
fn own_year(actual: &Actual, shown: &Figure) -> Option<OwnYearView> {
    let (text, is_rounded) = own_terms(actual, shown)?;
    Some(OwnYearView { terms: Figure { text, is_rounded }, own: shown.clone() })
}

/// `129 - 96`; of a sum that has a running total among its members `7 + (136 - 119)`.
fn own_terms(actual: &Actual, shown: &Figure) -> Option<(String, bool)> {
    match &actual.method {
        Method::Added { total, before } => {
            let grown = |[total, before]: [&Fraction; 2]| Some(total.minus(before));
            let [total, before] = two([total, before], shown, grown);
            let text = format!("{} - {}", total.text, before.text);
            Some((text, total.is_rounded || before.is_rounded))
        }
        Method::Members(members) => {
            let own = |one: &MemberActual| {
                let value = one.actual.value.shift(one.exponent);
                let figure = Figure::of(exact(&value), &value);
                let terms = own_terms(&one.actual, &figure).filter(|_| one.exponent == 0);
                (terms.map(|(text, is_rounded)| (format!("({text})"), is_rounded)), figure)
            };
            let terms: Vec<_> = members.iter().map(own).collect();
            terms.iter().find(|(grown, _)| grown.is_some())?;
            let told = terms.into_iter();
            let told = told.map(|(own, figure)| own.unwrap_or((figure.text, figure.is_rounded)));
            let (texts, rounded): (Vec<String>, Vec<bool>) = told.unzip();
            Some((added(&texts), rounded.contains(&true)))
        }
        Method::Cells(_)
        | Method::Growth { .. }
        | Method::Ratio { .. }
        | Method::Parts(_)
        | Method::Filled(_) => None,
    }
}

fn sum(numbers: &[Fraction]) -> Fraction {
    numbers.iter().fold(Fraction::zero(), |sum, number| sum.plus(number))
}

/// The mean of numbers that stand for weighed values.
fn mean(numbers: &[Fraction], weighed: &[Weighed]) -> Option<Fraction> {
    let (mut sum, mut weights) = (Fraction::zero(), Fraction::zero());
    for (number, one) in numbers.iter().zip(weighed) {
        let weight = one.weight.map_or_else(Fraction::one, Fraction::from);
        sum = sum.plus(&number.times(&weight));
        weights = weights.plus(&weight);
    }
    sum.over(&weights)
}
