//! What is known of a table before its rows are read.

use std::cell::OnceCell;
use std::sync::Arc;

use super::completion::Sign;
use super::halves::Halves;
use crate::diagnostic::term::Word;
use crate::input::above::UnitAbove;
use crate::input::basis::Basis;
use crate::input::header::Column;
use crate::input::label::Said;
use crate::input::stated::StatedUnits;
use crate::input::tells::Tells;
use crate::observation::Grammar;

/// What a table says once for all its values, or for all those of a column.
#[derive(Default)]
pub(super) struct Given {
    /// The period, where no cell says it.
    pub(super) period: Option<String>,
    /// By column of values in a table with one value a row: what its header says of them.
    pub(super) values: Vec<(usize, Said)>,
    /// Whether the headers of all values say that these were reached.
    pub(super) is_reached: bool,
    /// Whether that is what the user says, and a title or the file's name says another.
    pub(super) is_overruled: bool,
    /// Whether a title says that the values are running totals.
    pub(super) basis: Option<Basis>,
    /// The same of the values of an entry alone.
    pub(super) bases: Vec<(usize, Basis)>,
    /// The column of days on which milestones were done, where a title says the period.
    pub(super) done_on: Option<usize>,
    /// From when a line says that running totals count.
    pub(super) totals_since: Option<Basis>,
    /// The one area that a title or a name says, where a column of areas must say whose a value is.
    pub(super) area_outside: Option<(String, Word)>,
    /// The unit that a line around the rows names.
    pub(super) above: UnitAbove,
    /// How many columns of indicators there are, where the columns are those.
    pub(super) indicators: Option<usize>,
    /// The column of areas.
    pub(super) area_field: Option<usize>,
    /// The first byte of the rows below the header, and how they are divided.
    pub(super) rows: Option<(usize, Grammar)>,
    /// Whether one of the first rows is the total of the whole, once that was asked.
    pub(super) has_total: OnceCell<bool>,
    /// The marks of notes that stand behind cells near the beginning, once that was asked.
    pub(super) marks_of_cells: OnceCell<String>,
    /// The notes around the rows that begin with a mark.
    pub(super) marked_notes: Vec<String>,
    /// The columns of units, of the status and of the version.
    pub(super) unit_field: Option<usize>,
    pub(super) status_field: Option<usize>,
    pub(super) version_field: Option<usize>,
    /// The units that the column of them states.
    pub(super) stated: Option<Arc<StatedUnits>>,
    /// By field: the unit that a row of units below the header gives it.
    pub(super) units: Vec<Option<String>>,
    /// The columns that are not read and may say something of the values beside them.
    pub(super) asides: Vec<usize>,
    /// What each of them asks of its rows, which may answer with yes.
    pub(super) questions: Vec<Option<String>>,
    /// Those of them in which kinds of values stand that are known.
    pub(super) kinds: Vec<usize>,
    /// The columns that another one stands for, with what they would have been.
    pub(super) lesser: Vec<(usize, Column)>,
    /// Those of them that divide: a word for the whole stands in them beside others of the same.
    pub(super) groups: Vec<usize>,
    /// Those of them that have nothing but figures, whatever part of the whole their headers speak of.
    pub(super) figures: Vec<usize>,
    /// Those of them in which words stand that are no units.
    pub(super) topics: Vec<usize>,
    /// The columns of values that hold shares of targets, with what shows it.
    pub(super) completion: Vec<(usize, Sign)>,
    /// By field: what a column tells if it is not read.
    pub(super) tells: Vec<Tells>,
    /// Where figures may have been divided.
    pub(super) halves: Vec<Halves>,
    /// Whether points and commas that may group digits or stand before decimals are not certain.
    pub(super) unclear_signs: UnclearSigns,
    /// Whether figures show that they are written with three decimals: `1012.000`, `0.000`.
    pub(super) has_three_decimals: bool,
    /// Those of which the header says that they tell nothing of the values: they may do all the same.
    pub(super) remarks: Vec<usize>,
}

/// Which signs of figures may group digits or be that of decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum UnclearSigns {
    /// None.
    #[default]
    None,
    /// Points, as other figures of the table show.
    Points,
    /// Points and commas.
    Both,
}
