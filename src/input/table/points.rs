//! Points and commas in figures of tables that are separated by semicolons: there they may group digits by
//! three as in much of Europe, and `10.212` is ten thousand.

use super::first_rows::{FirstRows, Rows};
use super::{Shape, Table};
use crate::input::cell::{self, Separation};
use crate::input::facts::{Fact, Intake};
use crate::observation::Grammar;

impl Table<'_> {
    /// Finds out how figures are written, by the rows at the beginning of a text.
    pub(in crate::input) fn look_for_points(&mut self, (below, grammar): Rows<'_>) {
        if grammar != Grammar::Separated(';') {
            return;
        }
        let values: Vec<usize> = match &self.shape {
            Some(Shape::Long(header)) => header.values().collect(),
            Some(Shape::Wide(wide)) => wide.cells.clone(),
            None => Vec::new(),
        };
        let mut first = FirstRows::of((below, grammar));
        let (mut has_points, mut has_commas) = (false, false);
        while let Some(fields) = first.next() {
            let texts = values.iter().filter_map(|index| fields.get(*index));
            for said in texts.filter_map(|text| cell::separation(text)) {
                has_points |= said == Separation::PointOfDecimals;
                has_commas |= said == Separation::CommaOfDecimals;
            }
        }
        self.given.has_unclear_signs = has_commas || !has_points;
    }

    /// Refuses a figure of which it is not certain whether its point or comma groups digits.
    pub(super) fn refuse_unclear(&self, intake: &mut Intake<'_>, fact: &Fact<'_>) -> bool {
        let said = cell::separation(fact.value.text);
        let may_group = matches!(said, Some(Separation::Point | Separation::Comma));
        let is_unclear = self.given.has_unclear_signs && may_group;
        if is_unclear {
            let origin = fact.value.origin;
            intake.mark_refused(fact.indicator.text, fact.period.text, fact.area.text, origin);
            intake.refuse([(origin, cell::unclear_figure(fact.value.text.trim()))]);
        }
        is_unclear
    }
}
