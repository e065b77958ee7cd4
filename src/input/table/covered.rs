//! Text that nobody sees, since its cell lies below a merged one: a row is not read by it, nor without it.

use super::{Record, Table};
use crate::diagnostic::term::Word;
use crate::diagnostic::{Code, Diagnostic};
use crate::input::facts::{Fault, Intake, Repeated};
use crate::observation::{Covered, DataFile, Origin};
use crate::quantity::fold;

impl Table<'_> {
    /// Refuses a row of which nobody sees what it says in a column that is read, and gives its place.
    pub(super) fn refuse_covered(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
    ) -> Option<Origin> {
        let faults = self.covered_in(intake, record);
        let is_read = |index: usize| index < self.header.len() && !self.is_unread(index);
        let is_in_doubt = |(origin, _): &&Fault| is_read(origin.field.saturating_sub(1));
        let origin = faults.iter().find(is_in_doubt)?.0;
        intake.refuse(faults);
        self.refused_covered.push(record.start);
        Some(origin)
    }

    /// Looks whether all of the header can be seen.
    ///
    /// # Errors
    /// The cells of which nobody sees what they say.
    pub(super) fn check_covered_header(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        let faults = if self.has_header() { self.covered_in(intake, record) } else { Vec::new() };
        let located = |(origin, fault): Fault| fault.at(intake.observations().locate(origin));
        let faults: Vec<Diagnostic> = faults.into_iter().map(located).collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// That text which nobody sees was not read, where no row was refused for it.
    pub(super) fn covered_unread(&self, intake: &Intake<'_>) -> Option<Diagnostic> {
        let file = intake.observations().sources.get(self.index)?;
        let is_told = |cell: &&Covered| self.refused_covered.binary_search(&cell.place.0).is_ok();
        let unread = file.joints.covered.iter().filter(|cell| !is_told(cell));
        let mut told = Repeated::default();
        for cell in unread {
            if told.is_empty() {
                let first = covered(Code::CoveredUnread, file, cell);
                let (record, field) = cell.place;
                told.add(first.at(self.locate(intake, record, field)));
            } else {
                told.count_more(1);
            }
        }
        told.told()
    }

    fn covered_in(&self, intake: &Intake<'_>, record: &Record<'_>) -> Vec<Fault> {
        let Some(file) = intake.observations().sources.get(self.index) else { return Vec::new() };
        let fault = |cell: &Covered| {
            let origin = self.origin(record.start, cell.place.1);
            (origin, Box::new(covered(Code::CoveredText, file, cell)))
        };
        file.joints.covered_in(record.start).iter().map(fault).collect()
    }
}

/// What stands in a covered cell, and what is seen in its place.
fn covered(code: Code, file: &DataFile, cell: &Covered) -> Diagnostic {
    let told = Diagnostic::new(code).with("written", cell.written.trim());
    let joint = cell.joint.and_then(|joint| file.joints.merged.get(joint));
    let Some(joint) = joint else { return told.with("below", Word::BelowNothing) };
    let shown = file.field(joint.record, joint.fields.0);
    let below = if fold(&shown).is_empty() { Word::BelowBlank } else { Word::BelowMerged };
    told.with("below", below).with("range", joint.name()).with("shown", shown.trim())
}
