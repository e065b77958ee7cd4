//! Columns beside the values of a table with one value a row whose headers name what these values are of:
//! `指标,二季度,完成` below a title of that quarter. Which of the two is what was reached is not known.

use super::Table;
use crate::input::basis::{Basis, Since};
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
            return self.beside_parts(intake, (header, fields));
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

    /// That columns headed by parts of the area stand beside a running total: beside one it may be the total of that,
    /// and `累计` beside several that of all of them, which is none of the year.
    fn beside_parts(
        &self,
        intake: &Intake<'_>,
        (header, fields): (&Header, &[&str]),
    ) -> Vec<HeaderFault> {
        let Some((value, said)) = self.given.values.first() else { return Vec::new() };
        let total = fields.get(*value).copied().unwrap_or_default();
        let is_part = |text: &str| intake.is_part(&take_apart(text).name);
        let unread = fields.iter().enumerate().filter(|(index, _)| header.is_unknown(*index));
        let parts: Vec<(usize, &&str)> = unread.filter(|(_, text)| is_part(text)).collect();
        let says_start = !matches!(said.basis, Some(Basis::Running(Since::Unsaid)));
        if header.field(Column::Area).is_some() || parts.len() > 1 && says_start {
            return Vec::new();
        }
        parts.into_iter().map(|(index, text)| twice(Column::Value, total, (index, text))).collect()
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
