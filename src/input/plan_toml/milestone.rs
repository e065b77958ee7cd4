//! A `[milestone.ID]` table.

use super::Frame;
use super::faults::Faults;
use super::kinds::last_day;
use super::reader::Table;
use crate::diagnostic::{Code, Diagnostic};
use crate::period::Month;
use crate::plan::{Evidence, Heading, Milestone};

pub(super) const EVIDENCE: &[(&str, Evidence)] =
    &[("required", Evidence::Required), ("optional", Evidence::Optional)];

pub(super) fn lower(
    table: &Table<'_>,
    heading: Heading,
    frame: &Frame,
    faults: &mut Faults<'_>,
) -> Milestone {
    let evidence = table.word("evidence", EVIDENCE, faults).unwrap_or(Evidence::Optional);
    let due = match table.time("due", frame.year(), faults) {
        Some(time) => {
            let due = last_day(time.value);
            let month = Month::containing(due);
            if month < frame.period.first() || month > frame.period.last() {
                let diagnostic = Diagnostic::new(Code::OutsidePlan)
                    .with("written", due)
                    .with("period", frame.period);
                faults.add(&time.span, diagnostic);
            }
            due
        }
        None => frame.period.last().last_day(),
    };
    Milestone { heading, due, evidence }
}
