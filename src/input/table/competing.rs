//! Columns beside the values of a table with one value a row whose headers name what these values are of:
//! `指标,二季度,完成` below a title of that quarter. Which of the two is what was reached is not known.

use super::Table;
use crate::input::facts::Intake;
use crate::input::header::{Column, Header, HeaderFault, twice};
use crate::input::label::{Said, take_apart};
use crate::period::{PeriodText, read_period};

impl Table<'_> {
    /// That such columns stand beside one of values, unless that says by its header what they are: `6月,累计`.
    pub(super) fn competing(
        &self,
        intake: &Intake<'_>,
        (header, fields): (&Header, &[&str]),
    ) -> Vec<HeaderFault> {
        let says_nothing = |(_, said): &&(usize, Said)| said.basis.is_none();
        let Some((value, _)) = self.given.values.iter().find(says_nothing) else {
            return Vec::new();
        };
        let first = fields.get(*value).copied().unwrap_or_default();
        let has_area = header.field(Column::Area).is_some();
        let competes = |text: &str| {
            let name = take_apart(text).name;
            is_part_of_plan(intake, &name) || !has_area && intake.knows_area(&name)
        };
        let unread = fields.iter().enumerate().filter(|(index, _)| header.is_unknown(*index));
        let found = unread.filter(|(_, text)| competes(text));
        found.map(|(index, text)| twice(Column::Value, first, (index, text))).collect()
    }
}

/// Whether a text names a part of the plan's period.
fn is_part_of_plan(intake: &Intake<'_>, text: &str) -> bool {
    let whole = intake.plan().period;
    match read_period(text, whole.single_year()) {
        Ok((PeriodText::Period(period), _)) => whole.contains(period) && period != whole,
        Ok((PeriodText::Date(_), _)) | Err(_) => false,
    }
}
