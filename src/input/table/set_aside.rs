//! Rows of which a column that is not read says that they are no values of the whole, or not what was reached.

use super::{Record, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::aside::Aside;
use crate::input::facts::Intake;
use crate::input::tells::Tells;
use crate::input::vocabulary::speaks_of_group;
use crate::input::wide::{RowsAre, Wide};
use crate::quantity::fold;

impl Table<'_> {
    /// Skips a row, with a warning, of which a column says that it is no value of the whole, or not what
    /// was reached where other rows of the column are; `names` are those of its indicators. Not one that
    /// may have swallowed another.
    pub(super) fn skips_set_aside(
        &mut self,
        intake: &mut Intake<'_>,
        record: &Record<'_>,
        (names, area): (&[&str], &str),
    ) -> bool {
        let Some(index) = self.set_aside(intake, record, names) else { return false };
        if self.misshapen(intake, record, self.header.len()).is_some() {
            return false;
        }
        let column = self.named_column(Diagnostic::new(Code::RowSetAside), index);
        let told = column.with("written", record.text(Some(index)).trim());
        let place = self.locate(intake, record.start, index.saturating_add(1));
        self.skip(intake, area, told.at(place));
        true
    }

    /// The column that sets a row aside, if its indicators are known.
    fn set_aside(&self, intake: &Intake<'_>, record: &Record<'_>, names: &[&str]) -> Option<usize> {
        let is_asked_for = |index: usize| asks_for_group(names, record.text(Some(index)));
        let sets_aside = |(index, said): &(usize, &Aside)| match said {
            Aside::Group => !is_asked_for(*index),
            Aside::OtherKind => self.tells(*index) == Tells::KnownKind,
            Aside::Nothing
            | Aside::Basis(_)
            | Aside::Period(_)
            | Aside::Unit(_)
            | Aside::Area
            | Aside::Increase
            | Aside::Rejected
            | Aside::Until(_)
            | Aside::Otherwise
            | Aside::NotKnown => false,
        };
        let mut columns = self.given.asides.iter().copied().zip(&self.row_asides);
        let found = columns.find(sets_aside).map(|(index, _)| index)?;
        let is_known = |name: &&str| fold(name).is_empty() || intake.knows_indicator(name);
        names.iter().any(is_known).then_some(found)
    }
}

/// Whether all indicators of a row ask for the value of a group by their names.
pub(super) fn asks_for_group(names: &[&str], group: &str) -> bool {
    names.iter().all(|name| speaks_of_group(name, group))
}

/// The names of the indicators of a row: its own, or those that head the values.
pub(super) fn names_of_row<'t>(wide: &'t Wide, written: &'t str) -> Vec<&'t str> {
    match wide.rows {
        RowsAre::Indicators => vec![written],
        RowsAre::Areas | RowsAre::Periods => {
            let named = wide.cells.iter().filter_map(|index| wide.named.get(*index));
            named.map(|(name, _)| name.as_str()).collect()
        }
    }
}
