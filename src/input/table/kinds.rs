//! Which columns that are not read hold words for kinds, for topics or for groups, by the rows at the beginning.

use super::Table;
use super::first_rows::{FirstRows, Rows};
use crate::input::aside::{self, tells_basis};
use crate::input::facts::Intake;
use crate::input::tells::Tells;
use crate::input::vocabulary::{is_of_all, spelled};

impl Table<'_> {
    /// Finds out in which columns of kinds there are some that are known, in which there is a word for the
    /// whole of what they divide, and which have nothing but figures, by the rows at the beginning of a text.
    pub(in crate::input) fn look_for_kinds(&mut self, intake: &Intake<'_>, rows: Rows<'_>) {
        let wholes = self.find_words(intake, rows);
        self.given.groups = self.dividing(intake, &wholes, rows);
        let figures = self.with_figures_only(rows);
        if !figures.is_empty() && !self.repeats_subjects(intake, &figures, rows) {
            self.given.figures = figures;
        }
        self.given.tells = self.tells_of_columns();
    }

    /// By field: what a column that is not read tells, by its header and by what stands in the first rows.
    fn tells_of_columns(&self) -> Vec<Tells> {
        let mut tells: Vec<Tells> = self.header.iter().map(|text| Tells::by_header(text)).collect();
        let given = &self.given;
        let found = [
            (&given.kinds, Tells::KnownKind),
            (&given.groups, Tells::Group),
            (&given.figures, Tells::Anything),
        ];
        for (columns, own) in found {
            for index in columns {
                if let Some(told) = tells.get_mut(*index) {
                    *told = own;
                }
            }
        }
        tells
    }

    /// Finds the columns of kinds that are known and those of topics, and gives those that have a word for the whole.
    fn find_words(&mut self, intake: &Intake<'_>, rows: Rows<'_>) -> Vec<usize> {
        let header = |index: usize| self.header.get(index).map_or("", String::as_str);
        let asides = self.given.asides.iter().copied();
        let wider = self.wider_field();
        let is_open = |index: &usize| !tells_basis(header(*index)) && wider != Some(*index);
        let mut open: Vec<usize> = asides.filter(is_open).collect();
        let is_of_kinds = |index: &usize| Tells::by_header(header(*index)).is_of_kinds();
        let mut columns: Vec<usize> = open.iter().copied().filter(is_of_kinds).collect();
        let mut of_topics: Vec<usize> =
            open.iter().copied().filter(|index| !header(*index).is_empty()).collect();
        let mut wholes = Vec::new();
        let names = intake.names();
        let mut first = FirstRows::of(rows);
        while !(open.is_empty() && of_topics.is_empty())
            && let Some(fields) = first.next()
        {
            let text = |index: usize| fields.get(index).map_or("", |text| *text);
            let is_known = |index: &mut usize| {
                aside::names_kind(spelled(header(*index), text(*index)), (&names, self.has_area))
            };
            self.given.kinds.extend(columns.extract_if(.., is_known));
            wholes.extend(open.extract_if(.., |index| is_of_all(text(*index))));
            let is_topic = |index: &mut usize| aside::is_topic(text(*index), &names);
            self.given.topics.extend(of_topics.extract_if(.., is_topic));
        }
        wholes
    }
}
