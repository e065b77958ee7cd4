//! Values in merged cells: one that goes over the cells of other rows or columns is theirs, too, and how
//! much of it is whose nobody says.

use super::{Record, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::cell::is_missing;
use crate::input::facts::{Fact, Intake};

impl Table<'_> {
    /// The first byte of the last row with whose cell the one of a row is merged, if it is with any.
    pub(super) fn merged_to(
        &self,
        intake: &Intake<'_>,
        record: &Record<'_>,
        field: usize,
    ) -> Option<usize> {
        let file = intake.observations().sources.get(self.index)?;
        let joint = file.joints.begun_at(record.start, field.saturating_add(1))?;
        joint.is_over_rows().then_some(joint.last)
    }

    /// Refuses a value whose cell is merged with those of other rows, or of other columns of values,
    /// whose fields are `others`; gives whether it was.
    pub(super) fn refuse_joint(
        &self,
        intake: &mut Intake<'_>,
        fact: &Fact<'_>,
        others: impl Iterator<Item = usize>,
    ) -> bool {
        let origin = fact.value.origin;
        let file = intake.observations().sources.get(self.index);
        let joint = file.and_then(|file| file.joints.shown_at(origin.record, origin.field));
        let Some(joint) = joint.filter(|_| !is_missing(fact.value.text)) else { return false };
        let (first, last) = joint.fields;
        let mut fields = others.map(|index| index.saturating_add(1));
        if !joint.is_over_rows() && !fields.any(|field| field > first && field <= last) {
            return false;
        }
        let told = Diagnostic::new(Code::JointValue).with("written", fact.value.text.trim());
        intake.refuse([(origin, Box::new(told))]);
        intake.mark_refused(fact.indicator.text, fact.period.text, fact.area.text, origin);
        true
    }
}
