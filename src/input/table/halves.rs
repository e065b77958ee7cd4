//! Fields that may hold one figure: `12,500` without quotation marks fills the field of a value and the one
//! beside it, where the row lacks another.

use super::first_rows::{FirstRows, Rows};
use super::{Record, Shape, Table};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::Column;
use crate::input::known::kind_said;
use crate::observation::Grammar;
use crate::plan::Plan;
use crate::quantity::fold;

/// Two fields next to each other, one of which has a value: the halves of a figure, if it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) struct Halves {
    pub(in crate::input) head: usize,
    pub(in crate::input) tail: usize,
}

/// What a column beside values holds by its header.
enum Holds {
    Text,
    Figures,
    /// Nobody knows it.
    Anything,
}

/// A column beside one of values.
struct Beside {
    value: usize,
    index: usize,
    /// Whether no figures belong there.
    is_of_text: bool,
    /// Rows with a value, those without a text beside it, and those with a figure there that is certain to be
    /// one of its own.
    rows: usize,
    blank: usize,
    figures: usize,
}

impl Beside {
    fn halves(&self) -> Halves {
        Halves { head: self.value.min(self.index), tail: self.value.max(self.index) }
    }

    /// Takes a row in.
    fn look(&mut self, fields: &[&str]) {
        let text = |index: usize| fields.get(index).map_or("", |text| text.trim());
        if cell::is_missing(text(self.value)) {
            return;
        }
        let Halves { head, tail } = self.halves();
        let is_own = cell::is_bare_figure(text(self.index));
        let is_figure = is_own && !cell::goes_on(text(head), text(tail));
        self.rows = self.rows.saturating_add(1);
        self.blank = self.blank.saturating_add(usize::from(text(self.index).is_empty()));
        self.figures = self.figures.saturating_add(usize::from(is_figure));
    }

    /// Whether the column regularly holds figures, or is one of figures that every row fills.
    fn holds_figures(&self) -> bool {
        let is_regular = self.figures.saturating_mul(2) >= self.rows && self.figures > 0;
        is_regular || (!self.is_of_text && self.blank == 0)
    }
}

impl Table<'_> {
    /// Finds out where figures may have been divided, by the rows at the beginning of a text.
    pub(in crate::input) fn look_for_halves(
        &mut self,
        intake: &Intake<'_>,
        (below, grammar): Rows<'_>,
    ) {
        let mut columns = self.beside_values(intake.plan());
        if grammar != Grammar::Separated(',') || columns.is_empty() {
            return;
        }
        let mut first = FirstRows::of((below, grammar));
        while let Some(fields) = first.next() {
            for column in &mut columns {
                column.look(&fields);
            }
        }
        columns.retain(|column| !column.holds_figures());
        self.given.halves = columns.iter().map(Beside::halves).collect();
    }

    /// The columns beside those of values in which a half of a figure would be taken for what it is not.
    fn beside_values(&self, plan: &Plan) -> Vec<Beside> {
        let values: Vec<usize> = match &self.shape {
            Some(Shape::Long(header)) => header.values().collect(),
            Some(Shape::Wide(wide)) => wide.cells.clone(),
            None => Vec::new(),
        };
        let beside = |value: usize, index: usize| {
            let is_before = index < value;
            let is_value = values.contains(&index);
            let is_of_text = match self.holds(index, plan)? {
                // What a column before the value may say is as good as a figure's own.
                Holds::Text => true,
                Holds::Figures => false,
                Holds::Anything => !is_before && matches!(self.shape, Some(Shape::Long(_))),
            };
            let is_counted = !(is_value && is_before);
            let column = Beside {
                value,
                index,
                is_of_text: is_of_text && !is_value,
                rows: 0,
                blank: 0,
                figures: 0,
            };
            is_counted.then_some(column)
        };
        let neighbours = |value: usize| {
            let before = value.checked_sub(1).and_then(|index| beside(value, index));
            before.into_iter().chain(beside(value, value.saturating_add(1)))
        };
        values.iter().copied().flat_map(neighbours).collect()
    }

    /// What a column holds, if a half of a figure may have come into it.
    fn holds(&self, index: usize, plan: &Plan) -> Option<Holds> {
        let header = self.header.get(index)?;
        let (column, is_blank) = match &self.shape {
            Some(Shape::Long(long)) => (long.column(index), long.is_blank(index)),
            Some(Shape::Wide(wide)) => {
                (wide.columns.get(index).copied().flatten(), wide.is_blank(index))
            }
            None => return None,
        };
        let is_label = matches!(&self.shape, Some(Shape::Wide(wide)) if wide.label == index);
        match column {
            _ if is_label => None,
            _ if is_blank => Some(Holds::Text),
            Some(Column::Note | Column::Evidence) => Some(Holds::Text),
            Some(Column::Value) => Some(Holds::Figures),
            Some(_) => None,
            None if self.given.asides.contains(&index) => Some(Holds::Anything),
            None if kind_said(&fold(header), plan).is_some() => Some(Holds::Figures),
            None => Some(Holds::Text),
        }
    }

    /// The fields of a row that hold one figure, or may, with what stands in them.
    pub(super) fn divided(&self, record: &Record<'_>) -> Option<(Halves, String)> {
        let text = |index: usize| record.text(Some(index)).trim();
        let goes_on = |halves: &&Halves| cell::goes_on(text(halves.head), text(halves.tail));
        let mut found = self.given.halves.iter().filter(goes_on);
        found.find_map(|halves| {
            let written = format!("{},{}", text(halves.head), text(halves.tail));
            // With quotation marks each is a cell of its own.
            self.is_written(record, &written).then_some((*halves, written))
        })
    }
}
