//! `trend` and `bands` of an indicator.

use super::faults::Faults;
use super::keys;
use super::misfits::does_not_apply;
use super::pace::{Kind, MOST_MONTHS_OF_GROWTH};
use super::reader::Table;
use super::target::Value;
use crate::diagnostic::term::Misfit;
use crate::diagnostic::{Code, Diagnostic};
use crate::period::Period;
use crate::plan::{Bands, Side, Target, TrendMethod};
use crate::quantity::Number;

/// The words for methods.
pub(super) fn methods() -> [(&'static str, TrendMethod); 4] {
    TrendMethod::ALL.map(|method| (method.key(), method))
}

/// The method by which the trend is told, if the indicator has one that fits it.
pub(super) fn method(
    table: &Table<'_>,
    kind: &Kind<'_>,
    plan: Period,
    faults: &mut Faults<'_>,
) -> Option<TrendMethod> {
    let method = table.word("trend", &methods(), faults)?;
    let is_directed = kind.target.is_some_and(|target| target.comparator.side() != Side::Both);
    let reason = if kind.target.is_none() {
        Misfit::HasNoTarget
    } else if !is_directed {
        Misfit::TrendNeedsDirection
    } else if method.counts_from_baseline() && kind.baseline.is_none() {
        Misfit::TrendNeedsBaseline
    } else if kind.measure.only_adds_up() {
        Misfit::TrendNeedsState
    } else if method.is_by_growth() && plan.months() > MOST_MONTHS_OF_GROWTH {
        Misfit::TrendTooLong
    } else {
        return Some(method);
    };
    does_not_apply(table, "trend", reason, faults);
    None
}

/// The value that an indicator cannot pass.
pub(super) fn natural_limit(
    value: &Value<'_, '_>,
    method: Option<TrendMethod>,
    faults: &mut Faults<'_>,
) -> Option<Number> {
    let limit = value.read("natural-limit", faults)?;
    if method != Some(TrendMethod::OpenSdgGrowth) {
        does_not_apply(value.table, "natural-limit", Misfit::OnlyForGrowthAlone, faults);
        return None;
    }
    Some(limit.value)
}

/// The limits of the four colours.
pub(super) fn bands(
    value: &Value<'_, '_>,
    target: Option<&Target>,
    faults: &mut Faults<'_>,
) -> Option<Bands> {
    let table = value.table.table("bands", keys::BANDS, faults)?;
    let inner = Value { unit: value.unit, units: value.units, table: &table };
    let [green, red] = ["green", "red"].map(|key| {
        if !table.has(key) {
            table.lacks(key, faults);
        }
        inner.read(key, faults)
    });
    let (green, red) = (green?, red?);
    let side = target.map(|target| target.comparator.side());
    let is_in_order = match side {
        Some(Side::Floor) => green.value > red.value,
        Some(Side::Ceiling) => green.value < red.value,
        Some(Side::Both) | None => {
            does_not_apply(value.table, "bands", Misfit::TrendNeedsDirection, faults);
            return None;
        }
    };
    if !is_in_order {
        let order = Diagnostic::new(Code::BandsOutOfOrder).with("green", green.value);
        faults.add(&red.span, order.with("red", red.value));
        return None;
    }
    Some(Bands { green: green.value, red: red.value })
}
