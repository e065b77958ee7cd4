//! Whether the indicators that others build on can carry them.

use super::Frame;
use super::entries::{Declared, Kind};
use super::faults::Faults;
use crate::diagnostic::term::ReferenceFault;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{Entry, Indicator, Measure, RatioFault, ratio_exponent};
use crate::source::Span;

/// Checks `growth-of`, `ratio`, `share-of` and `sum-of` once every entry is known.
pub(super) fn check(
    declared: &[Declared<'_>],
    entries: &[Option<Entry>],
    frame: &Frame,
    faults: &mut Faults<'_>,
) {
    for (index, (entry, written)) in entries.iter().zip(declared).enumerate() {
        let Some(Entry::Indicator(indicator)) = entry else { continue };
        let Some(key) = key(indicator).filter(|_| written.kind == Kind::Indicator) else {
            continue;
        };
        if frame.composition.is_in_cycle(index) {
            continue;
        }
        let builder = Builder { index, indicator, key, entries, frame };
        for (id, span, reason) in builder.faults(written) {
            let diagnostic = Diagnostic::new(Code::UnusableReference)
                .with("key", key)
                .with("id", id)
                .with("reason", reason);
            faults.add(&span, diagnostic);
        }
    }
}

/// The key that says what an indicator is built on.
fn key(indicator: &Indicator) -> Option<&'static str> {
    match indicator.measure {
        Measure::GrowthOf(_) => Some("growth-of"),
        Measure::Ratio { .. } => Some("ratio"),
        Measure::Share { .. } => Some("share-of"),
        Measure::Flow | Measure::Cumulative | Measure::Level | Measure::Rate => {
            (!indicator.members.is_empty()).then_some("sum-of")
        }
    }
}

/// An indicator that is built on others.
struct Builder<'a> {
    index: usize,
    indicator: &'a Indicator,
    key: &'static str,
    entries: &'a [Option<Entry>],
    frame: &'a Frame,
}

impl Builder<'_> {
    /// Which of the others it cannot be built on: id, place and why.
    fn faults(&self, written: &Declared<'_>) -> Vec<(String, Span, ReferenceFault)> {
        let key_span = written.table.key_span(self.key).unwrap_or_default();
        let ids = written.table.plain_texts(self.key);
        let mut faults = Vec::new();
        for other in self.indicator.built_on() {
            let Some(Some(entry)) = self.entries.get(other) else { continue };
            let id = &entry.heading().id;
            let place = ids.iter().find(|(text, _)| text == id).map(|(_, span)| span.clone());
            let place = place.unwrap_or_else(|| key_span.clone());
            faults.extend(self.unusable(other, entry).map(|reason| (id.clone(), place, reason)));
        }
        if faults.is_empty() {
            faults.extend(self.misfit().map(|(id, reason)| (id, key_span, reason)));
        }
        faults
    }

    /// Why it cannot be built on an entry at all.
    fn unusable(&self, other: usize, entry: &Entry) -> Option<ReferenceFault> {
        if self.index == other {
            return Some(ReferenceFault::IsItself);
        }
        let Entry::Indicator(used) = entry else { return Some(ReferenceFault::IsMilestone) };
        match (&self.indicator.measure, &used.measure) {
            (_, Measure::GrowthOf(_)) if self.key != "sum-of" => Some(ReferenceFault::IsComputed),
            (Measure::GrowthOf(_), _) => None,
            (Measure::Ratio { .. } | Measure::Share { .. }, used) => {
                used.is_computed().then_some(ReferenceFault::IsComputed)
            }
            (_, used) if used.is_computed() => Some(ReferenceFault::IsShare),
            (_, measure) if !goes_with(&self.indicator.measure, measure) => {
                Some(ReferenceFault::MeasureDiffers)
            }
            _ => {
                let converts = used.unit.exponent_to(&self.indicator.unit).is_some();
                (!converts).then_some(ReferenceFault::MemberUnit)
            }
        }
    }

    /// Why the others do not fit together, with the id of one of them.
    fn misfit(&self) -> Option<(String, ReferenceFault)> {
        let indicator = |index: usize| match self.entries.get(index)? {
            Some(Entry::Indicator(indicator)) => Some(indicator.as_ref()),
            Some(Entry::Milestone(_)) | None => None,
        };
        if let Some((of, to)) = self.indicator.measure.quotient() {
            let (of, to) = (indicator(of)?, indicator(to)?);
            let is_share = matches!(self.indicator.measure, Measure::Share { .. });
            let reason = match ratio_exponent(self.indicator, of, to, &self.frame.units) {
                Err(RatioFault::UnitsDiffer) => ReferenceFault::UnitsDiffer,
                Err(RatioFault::NotOnePerOther) => ReferenceFault::RatioUnit,
                Ok(_) if is_share && !goes_with(&of.measure, &to.measure) => {
                    ReferenceFault::MeasureDiffers
                }
                Ok(_) => return None,
            };
            return Some((to.heading.id.clone(), reason));
        }
        if self.key != "sum-of" {
            return None;
        }
        let composition = &self.frame.composition;
        let id = |index: usize| indicator(index).map(|indicator| indicator.heading.id.clone());
        if composition.is_too_deep(self.index) {
            let first = self.indicator.members.first().copied()?;
            return Some((id(first)?, ReferenceFault::TooDeep));
        }
        let twice = composition.met_twice(self.index)?;
        Some((id(twice)?, ReferenceFault::CountedTwice))
    }
}

/// Whether values of two measures can be added up: amounts with amounts, levels with levels, rates
/// with rates.
fn goes_with(one: &Measure, other: &Measure) -> bool {
    one == other || (one.only_adds_up() && other.only_adds_up())
}
