//! How a value came about, with the numbers in it: of cells, of other indicators, of parts of the
//! area; and what of it is not reported.

use super::build::Judged;
use super::numbers::{Figure, exact};
use super::{
    AbsentPart, LackingView, MemberView, MethodView, PartsTermView, StretchView, WeighedView,
};
use crate::assessment::{
    Absent, Actual, CellRef, Lacking, MemberActual, Method, PartGap, PartsTerm, Rollup, Weighed,
};
use crate::period::Period;
use crate::plan::{Entry, Indicator};

impl Judged<'_> {
    /// How the actual value of an indicator came about.
    pub(super) fn method(&self, indicator: &Indicator, actual: &Actual) -> MethodView {
        match &actual.method {
            Method::Cells(cells) => {
                let value = |cell: &CellRef| {
                    self.observation(*cell)?.value().map(|value| value.to_string())
                };
                MethodView::Sum(cells.iter().filter_map(value).collect())
            }
            Method::Growth { now, base } => {
                MethodView::Growth { now: built_on(now), base: built_on(base) }
            }
            Method::Ratio { of, to, .. } => {
                let (upper, lower) = indicator.measure.quotient().unzip();
                MethodView::Ratio { of: self.with_unit(of, upper), to: self.with_unit(to, lower) }
            }
            Method::Parts(rollup) => self.parts(rollup),
            Method::Members(members) => {
                let view = |member: &MemberActual| self.member(indicator, member);
                MethodView::Members(members.iter().filter_map(view).collect())
            }
            Method::Filled(stretches) => {
                let view = |stretch: &Actual| StretchView {
                    value: built_on(stretch),
                    method: self.method(indicator, stretch),
                };
                MethodView::Filled(stretches.iter().map(view).collect())
            }
        }
    }

    fn member(&self, sum: &Indicator, member: &MemberActual) -> Option<MemberView> {
        let indicator = self.plan.indicator(member.entry)?;
        let has_own_unit = indicator.unit.symbol() != sum.unit.symbol();
        let value = member.actual.value.shift(member.exponent);
        Some(MemberView {
            id: indicator.heading.id.clone(),
            name: indicator.heading.name.clone(),
            value: Figure::built_on(&value, member.actual.is_quotient()),
            is_lower_bound: member.is_lower_bound,
            own_value: built_on(&member.actual),
            own_unit: has_own_unit.then(|| indicator.unit.symbol().to_owned()),
            method: self.method(indicator, &member.actual),
        })
    }

    fn parts(&self, rollup: &Rollup) -> MethodView {
        let term = |term: &PartsTerm| PartsTermView {
            period: term.period.to_string(),
            value: Figure::of(exact(&term.value.total()), &term.value.total()),
            parts: term.parts,
        };
        let weighed = |one: &Weighed| WeighedView {
            value: Figure::built_on(&one.value, one.is_quotient),
            weight: one.weight.map(|weight| weight.to_string()),
        };
        MethodView::Parts {
            how: rollup.how,
            parts: rollup.parts,
            is_complete: rollup.is_complete,
            decisive: rollup.decisive.map(|part| self.plan.area_name(Some(part)).to_owned()),
            terms: rollup.terms.iter().map(term).collect(),
            weighed: rollup.weighed.iter().map(weighed).collect(),
        }
    }

    /// The value of an indicator that others are built on, with its unit.
    fn with_unit(&self, actual: &Actual, entry: Option<usize>) -> Figure {
        let indicator = entry.and_then(|entry| self.plan.indicator(entry));
        let unit = indicator.map_or("", |indicator| indicator.unit.symbol());
        let Figure { text, is_rounded } = built_on(actual);
        Figure { text: format!("{text} {unit}").trim_end().to_owned(), is_rounded }
    }

    /// Parts that have not reported, as many of them as are named.
    pub(super) fn absent(&self, absent: &Absent) -> Vec<AbsentPart> {
        let part = |gap: &PartGap| AbsentPart {
            area: self.plan.area_name(Some(gap.part)).to_owned(),
            periods: texts(&gap.periods),
        };
        absent.named.iter().take(self.named_cells.max(NAMED_PARTS)).map(part).collect()
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

/// A value that others are computed from: as it was written, or rounded if it was divided itself.
fn built_on(actual: &Actual) -> Figure {
    Figure::built_on(&actual.value, actual.is_quotient())
}
