//! The `[score]` table.

use super::faults::Faults;
use super::keys;
use super::kinds::{NumberText, Written, number};
use super::reader::Table;
use super::target::measured;
use crate::diagnostic::term::ScoreFault;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{IncompleteScore, ScoreRules};
use crate::quantity::Number;
use crate::source::Span;

pub(super) const INCOMPLETE: &[(&str, IncompleteScore)] =
    &[("zero", IncompleteScore::Zero), ("left-out", IncompleteScore::LeftOut)];

/// The rules by which targets become points.
pub(super) fn score(root: &Table<'_>, faults: &mut Faults<'_>) -> ScoreRules {
    let mut rules = ScoreRules::default();
    let Some(table) = root.table("score", keys::SCORE, faults) else {
        return rules;
    };
    let mut read = |key: &'static str, default: Number| {
        let Some(written) = table.number(key, faults) else { return default };
        plain(&written, faults).unwrap_or(default)
    };
    rules.at_target = read("at-target", rules.at_target);
    rules.slope = read("slope", rules.slope);
    rules.cap = read("cap", rules.cap);
    rules.floor = read("floor", rules.floor);
    rules.extra_cap = read("extra-cap", rules.extra_cap);
    if rules.floor > rules.at_target || rules.at_target > rules.cap {
        bad(&table.span, ScoreFault::ScoreOrder, faults);
    }
    if let Some(incomplete) = table.word("incomplete", INCOMPLETE, faults) {
        rules.incomplete = incomplete;
    }
    for entry in table.pairs("grades", faults) {
        let written = number(entry.key, entry.value, faults);
        if let Some(lowest) = written.and_then(|written| plain(&written, faults)) {
            rules.grades.push((entry.key.to_owned(), lowest));
        }
    }
    rules.grades.sort_by(|(_, one), (_, other)| other.cmp(one));
    let is_same = |pair: &[(String, Number)]| matches!(pair, [(_, one), (_, two)] if one == two);
    if rules.grades.windows(2).any(is_same) {
        bad(&table.key_span("grades").unwrap_or_default(), ScoreFault::GradesEqual, faults);
    }
    rules
}

/// A number that is not below zero and has no unit.
fn plain(written: &Written<'_, NumberText<'_>>, faults: &mut Faults<'_>) -> Option<Number> {
    let measured = measured(written, faults)?;
    let is_plain = measured.unit.is_empty() && !measured.number.is_negative();
    if !is_plain {
        bad(&written.span, ScoreFault::ScoreNotPlain, faults);
    }
    is_plain.then_some(measured.number)
}

fn bad(span: &Span, reason: ScoreFault, faults: &mut Faults<'_>) {
    faults.add(span, Diagnostic::new(Code::BadScore).with("reason", reason));
}
