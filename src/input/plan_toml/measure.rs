//! How an indicator is measured: by itself or of other indicators, and in which unit.

use super::composition::{BUILT_ON, Inherited};
use super::faults::Faults;
use super::keys::{self, TableKeys};
use super::kinds::Written;
use super::misfits::{does_not_apply, no_meaning};
use super::reader::Table;
use super::{Frame, Measures};
use crate::diagnostic::term::Misfit;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::Measure;
use crate::quantity::Unit;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("flow", Measure::Flow),
    ("cumulative", Measure::Cumulative),
    ("level", Measure::Level),
    ("rate", Measure::Rate),
];

pub(super) fn measure(
    table: &Table<'_>,
    inherited: Option<&Inherited>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Option<Measure> {
    let mut given = ["measure"].into_iter().chain(BUILT_ON).filter(|key| table.has(key));
    let first = given.next();
    if let (Some(first), Some(second)) = (first, given.next()) {
        let diagnostic =
            Diagnostic::new(Code::SeveralMeasures).with("first", first).with("second", second);
        let span = |key| table.key_span(key).unwrap_or_default();
        faults.add_pair(&span(second), &span(first), diagnostic);
    }
    match first {
        Some("growth-of") => {
            let id = table.text("growth-of", faults)?;
            reference(&id, frame, faults).map(Measure::GrowthOf)
        }
        Some("ratio") => {
            let (of, to) = sides(table, "ratio", keys::RATIO, frame, faults)?;
            Some(Measure::Ratio { of, to })
        }
        Some("share-of") => {
            let (part, whole) = sides(table, "share-of", keys::SHARE, frame, faults)?;
            Some(Measure::Share { part, whole })
        }
        // A sum whose members cannot be used has faults of its own.
        Some("sum-of") => Some(inherited.map_or(Measure::Flow, |known| known.measure.clone())),
        Some(_) => {
            let words: Vec<_> =
                MEASURES.iter().enumerate().map(|(i, (word, _))| (*word, i)).collect();
            let index = table.word("measure", &words, faults)?;
            MEASURES.get(index).map(|(_, measure)| measure.clone())
        }
        None => {
            if frame.measures == Measures::Chosen {
                table.lacks("measure", faults);
            }
            None
        }
    }
}

/// The two indicators of an inline table with two keys.
fn sides<'t>(
    table: &Table<'t>,
    key: &'t str,
    keys: TableKeys,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Option<(usize, usize)> {
    let both = table.table(key, keys, faults)?;
    let side = |key: Option<&&'static str>, faults: &mut Faults<'_>| {
        let id = both.required_text(key?, faults)?;
        reference(&id, frame, faults)
    };
    let first = side(keys.keys.first(), faults);
    let second = side(keys.keys.get(1), faults);
    Some((first?, second?))
}

/// The members of a sum.
pub(super) fn members(table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Vec<usize> {
    let written = table.texts("sum-of", faults);
    if table.has("sum-of") && written.len() < 2 {
        does_not_apply(table, "sum-of", Misfit::SumNeedsTwo, faults);
    }
    written.iter().filter_map(|id| reference(id, frame, faults)).collect()
}

fn reference(id: &Written<'_, &str>, frame: &Frame, faults: &mut Faults<'_>) -> Option<usize> {
    let index = frame.order.get(id.value).copied();
    if index.is_none() {
        let mut known: Vec<&str> = frame.order.keys().map(String::as_str).collect();
        known.sort_unstable();
        let diagnostic = Diagnostic::new(Code::UnknownReference)
            .with("key", id.key)
            .with("id", id.value)
            .suggest(id.value, known);
        faults.add(&id.span, diagnostic);
    }
    index
}

/// The declared unit. Growth and shares are in percent whatever they are of; a sum without a unit has
/// that of its first member.
pub(super) fn unit(
    table: &Table<'_>,
    (measure, inherited): (Option<&Measure>, Option<&Inherited>),
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Unit {
    let written = table.text("unit", faults);
    let reason = match measure {
        Some(Measure::GrowthOf(_)) => Some(Misfit::GrowthIsPercent),
        Some(Measure::Share { .. }) => Some(Misfit::ShareIsPercent),
        _ => None,
    };
    let Some(written) = written else {
        let by_default = inherited.map_or("", |inherited| inherited.unit.as_str());
        return frame.units.unit(if reason.is_some() { "%" } else { by_default });
    };
    let unit = frame.units.unit(written.value);
    if let Some(reason) = reason.filter(|_| !unit.is_percent()) {
        faults.add(&written.span, no_meaning("unit", reason));
    }
    unit
}
