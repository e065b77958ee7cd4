//! `[[indicator.ID.revision]]`: targets that were changed while the plan ran.

use super::Frame;
use super::faults::Faults;
use super::keys;
use super::reader::{Table, as_period, last_day};
use super::target::{self, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::period::{Month, Period};
use crate::plan::{Revision, Target};

/// The revisions of an indicator's target, in order of time.
pub(super) fn lower(
    value: &Value<'_, '_>,
    target: Option<&Target>,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Vec<Revision> {
    let Some(target) = target else { return Vec::new() };
    let tables = value.table.list("revision", keys::REVISION, faults);
    let mut revisions: Vec<Revision> = Vec::new();
    for table in &tables {
        let of_revision = Value { unit: value.unit, units: value.units, table };
        let revised = target::compared(&of_revision, target.due, faults);
        let reason = table.required_text("reason", faults);
        let from = from(table, frame, faults);
        let (Some(revised), Some(reason), Some(from)) = (revised, reason, from) else {
            continue;
        };
        if revisions.iter().any(|other| other.from == from) {
            let span = table.key_span("from").unwrap_or_default();
            faults.add(&span, Diagnostic::new(Code::RevisionTwice).with("month", from));
        }
        let at = faults.texts().locate(&table.span);
        let reason = reason.value.to_owned();
        revisions.push(Revision { from, target: revised, reason, at });
    }
    revisions.sort_by_key(|revision| revision.from);
    revisions
}

/// The first month of what `from` names, within the plan.
fn from(table: &Table<'_>, frame: &Frame, faults: &mut Faults<'_>) -> Option<Month> {
    if !table.has("from") {
        table.lacks("from", faults);
    }
    let time = table.time("from", frame.year(), faults)?;
    let day = last_day(time.value);
    let month = as_period(time.value).map_or(Month::containing(day), Period::first);
    if month < frame.period.first() || month > frame.period.last() {
        let outside = Diagnostic::new(Code::OutsidePlan).with("written", month);
        faults.add(&time.span, outside.with("period", frame.period));
    }
    Some(month)
}
