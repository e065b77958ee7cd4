//! Whether the indicators that others build on can carry them.

use super::faults::Faults;
use super::{Declared, Kind};
use crate::diagnostic::{Code, Diagnostic, Term};
use crate::plan::{Entry, Indicator, Measure};
use crate::quantity::Units;

/// Checks `growth-of` and `ratio` once every entry is known.
pub(super) fn check(
    declared: &[Declared<'_>],
    entries: &[Option<Entry>],
    units: &Units,
    faults: &mut Faults<'_>,
) {
    for (index, (entry, written)) in entries.iter().zip(declared).enumerate() {
        if let (Some(Entry::Indicator(indicator)), Kind::Indicator) = (entry, written.kind) {
            check_one((index, indicator), written, entries, units, faults);
        }
    }
}

fn check_one(
    (index, indicator): (usize, &Indicator),
    written: &Declared<'_>,
    entries: &[Option<Entry>],
    units: &Units,
    faults: &mut Faults<'_>,
) {
    let (key, used) = match indicator.measure {
        Measure::GrowthOf(base) => ("growth-of", vec![base]),
        Measure::Ratio { of, to } => ("ratio", vec![of, to]),
        Measure::Flow | Measure::Cumulative | Measure::Level | Measure::Rate => return,
    };
    let mut report = |id: &str, reason: Term| {
        let diagnostic = Diagnostic::new(Code::UnusableReference)
            .with("key", key)
            .with("id", id)
            .with("reason", reason);
        faults.add(&written.table.key_span(key).unwrap_or_default(), diagnostic);
    };
    for other in &used {
        let Some(Some(entry)) = entries.get(*other) else {
            continue;
        };
        if let Some(reason) = unusable(index, *other, entry) {
            report(&entry.heading().id, reason);
        }
    }
    if let Measure::Ratio { of, to } = indicator.measure
        && let (Some(Some(Entry::Indicator(of))), Some(Some(Entry::Indicator(to)))) =
            (entries.get(of), entries.get(to))
        && let Err(reason) = crate::plan::ratio_exponent(indicator, of, to, units)
    {
        let reason = match reason {
            crate::plan::RatioFault::UnitsDiffer => Term::ReferenceUnitsDiffer,
            crate::plan::RatioFault::NotOnePerOther => Term::ReferenceRatioUnit,
        };
        report(&to.heading.id, reason);
    }
}

fn unusable(index: usize, other: usize, entry: &Entry) -> Option<Term> {
    if index == other {
        return Some(Term::ReferenceIsItself);
    }
    match entry {
        Entry::Milestone(_) => Some(Term::ReferenceIsMilestone),
        Entry::Indicator(indicator) => match indicator.measure {
            Measure::GrowthOf(_) | Measure::Ratio { .. } => Some(Term::ReferenceIsComputed),
            Measure::Flow | Measure::Cumulative | Measure::Level | Measure::Rate => None,
        },
    }
}
