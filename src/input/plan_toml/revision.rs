//! `[[indicator.ID.revision]]`: targets that were changed while the plan ran.

use super::Frame;
use super::areas::{self, Whole};
use super::divided::{self, Division, Told};
use super::faults::Faults;
use super::indicator::reaches;
use super::keys;
use super::kinds::{Written, as_period, last_day};
use super::misfits::does_not_apply;
use super::reader::Table;
use super::target::{self, Value};
use crate::diagnostic::term::PartsFault;
use crate::diagnostic::{Code, Diagnostic};
use crate::period::{Month, Period};
use crate::plan::{PartTarget, Revision, Target};
use crate::quantity::{Number, Unit};

/// What the revisions of an indicator change: the whole's target and those of its parts.
pub(super) struct Promised<'a> {
    pub(super) whole: &'a Whole<'a>,
    pub(super) parts: &'a [PartTarget],
    /// The value at the start of the plan, where every target must lie on the way from it.
    pub(super) baseline: Option<&'a Written<'a, Number>>,
}

/// The revisions of an indicator's targets, in order of time.
pub(super) fn lower(
    value: &Value<'_, '_>,
    promised: &Promised<'_>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<Revision> {
    let Some(target) = promised.whole.target else { return Vec::new() };
    let tables = value.table.list("revision", keys::REVISION, faults);
    let start = |table| (table, from(table, target.due, frame, faults));
    let mut tables: Vec<(&Table<'_>, Option<Month>)> = tables.iter().map(start).collect();
    tables.sort_by_key(|(_, from)| *from);
    let mut revisions: Vec<(Revision, &Table<'_>)> = Vec::new();
    let mut in_force = target.clone();
    for (table, from) in tables {
        let of_revision = Value { unit: value.unit, units: value.units, table };
        let is_divided = table.has("targets");
        let is_of_parts_alone = is_divided && !target::has_comparator(table);
        let revised = (!is_of_parts_alone)
            .then(|| target::compared(&of_revision, target.due, faults))
            .flatten();
        check_baseline(table, revised.as_ref(), promised, faults);
        in_force = revised.clone().unwrap_or(in_force);
        let part_targets = part_targets(&of_revision, &in_force, promised, frame, faults);
        let reason = table.required_text("reason", faults);
        let (Some(reason), Some(from)) = (reason, from) else { continue };
        if revised.is_none() && !is_of_parts_alone {
            continue;
        }
        if let Some((_, first)) = revisions.iter().find(|(other, _)| other.from == from) {
            let [span, first] = [table, first].map(|one| one.key_span("from").unwrap_or_default());
            let twice = Diagnostic::new(Code::RevisionTwice).with("month", from);
            faults.add_pair(&span, &first, twice);
        }
        let at = faults.texts().locate(&table.span);
        let reason = reason.value.to_owned();
        revisions.push((Revision { from, target: revised, part_targets, reason, at }, table));
    }
    check_divisions(&revisions, value.unit, promised, frame, faults);
    revisions.into_iter().map(|(revision, _)| revision).collect()
}

/// A revised target that the baseline reaches already leaves no way to go.
fn check_baseline(
    table: &Table<'_>,
    revised: Option<&Target>,
    promised: &Promised<'_>,
    faults: &mut Faults<'_>,
) {
    let Some((baseline, target)) = promised.baseline.zip(revised) else { return };
    let Some(found) = reaches(baseline, target.comparator) else { return };
    let span = table.key_span(target.comparator.key()).unwrap_or_else(|| table.span.clone());
    faults.add_pair(&span, &baseline.span, found);
}

/// The revised targets of parts, compared as the whole's target is from then on; each must have had one.
fn part_targets(
    value: &Value<'_, '_>,
    target: &Target,
    promised: &Promised<'_>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<PartTarget> {
    if !areas::can_be_divided(value.table, promised.whole, faults) {
        return Vec::new();
    }
    let targets = areas::limits(value, target, frame, faults);
    let had_one = |own: &PartTarget| promised.parts.iter().any(|first| first.part == own.part);
    if !targets.iter().all(had_one) {
        does_not_apply(value.table, "targets", PartsFault::RevisesNoTarget, faults);
    }
    targets
}

/// Looks at what the parts' targets make after every revision.
fn check_divisions(
    revisions: &[(Revision, &Table<'_>)],
    unit: &Unit,
    promised: &Promised<'_>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) {
    let Some(mut target) = promised.whole.target.filter(|_| !promised.parts.is_empty()) else {
        return;
    };
    let mut parts = promised.parts.to_vec();
    // What the first targets do not carry is told with them.
    let mut told = Told::default();
    let first = Division { target, whole: promised.whole, targets: &parts, unit };
    divided::check(&first, &mut told, frame);
    for (revision, table) in revisions {
        target = revision.target.as_ref().unwrap_or(target);
        for own in &mut parts {
            if let Some(revised) = revision.target_of(Some(own.part)) {
                own.target = revised.clone();
            }
        }
        let is_of_one_kind =
            |own: &PartTarget| own.target.comparator.side() == target.comparator.side();
        if !parts.iter().all(is_of_one_kind) {
            // A floor that becomes a ceiling or band, or the other way round, is nothing that parts
            // with the first kind of targets can carry.
            if let Some(target) = &revision.target {
                let key = target.comparator.key();
                does_not_apply(table, key, PartsFault::PartsOfAnotherKind, faults);
            }
            continue;
        }
        let span = table.key_span("targets").unwrap_or_else(|| table.span.clone());
        let division = Division { target, whole: promised.whole, targets: &parts, unit };
        for short in divided::check(&division, &mut told, frame) {
            faults.add(&span, short);
        }
    }
}

/// The first month of what `from` names, within the plan and not after the deadline.
fn from(table: &Table<'_>, due: Month, frame: &Frame, faults: &mut Faults<'_>) -> Option<Month> {
    if !table.has("from") {
        table.lacks("from", faults);
    }
    let time = table.time("from", frame.year(), faults)?;
    let day = last_day(time.value);
    let month = as_period(time.value).map_or(Month::containing(day), Period::first);
    if month < frame.period.first() || month > frame.period.last() {
        let outside = Diagnostic::new(Code::OutsidePlan).with("written", month);
        faults.add(&time.span, outside.with("period", frame.period));
    } else if month > due {
        let late = Diagnostic::new(Code::RevisionTooLate).with("from", month).with("due", due);
        faults.add(&time.span, late);
    }
    Some(month)
}
