//! Columns whose words may divide what rows are about, judged by other rows about the same: `Female` and `Total` of one
//! indicator and area. Where `Total` stands beside rows that are all about something else, `North` and `South` above it
//! say where the areas beside them are, and no part of what is told of these.

use std::collections::{HashMap, HashSet};

use super::by_cells::is_about_people;
use super::first_rows::{FirstRows, Rows};
use super::{Shape, Table};
use crate::input::cell;
use crate::input::facts::Intake;
use crate::input::header::Column;
use crate::input::vocabulary::{divides, heads_figures_of_part, is_of_all, is_subtotal};
use crate::period::read_period;
use crate::quantity::fold;

/// What a row is about, as far as its columns say it: indicator, area and period, a blank filled by the one above.
type Subject = Vec<String>;

/// What stands in a column, by what its rows are about.
#[derive(Default)]
struct Words {
    /// The words of rows about the same.
    by_subject: HashMap<Subject, String>,
    /// Whether rows about the same have several, or a whole that does not say all of what it is about stands below
    /// rows about one thing only.
    is_of_same: bool,
    /// Whether a row with figures has a word for the whole.
    has_whole: bool,
    /// Whether such words stand in rows of the whole area alone, and others in those of its parts.
    is_of_areas: bool,
}

impl Words {
    fn add(&mut self, text: &str, (own, subject, place): (&[String], &Subject, Place)) {
        let is_whole = is_of_all(text);
        self.has_whole |= is_whole;
        self.is_of_areas &= if is_whole { place == Place::Whole } else { place == Place::Part };
        let agrees = |other: &&Subject| {
            own.iter().zip(*other).all(|(own, other)| own.is_empty() || own == other)
        };
        if is_whole && own.iter().any(String::is_empty) {
            self.is_of_same |= self.by_subject.keys().filter(agrees).count() == 1;
            return;
        }
        let word = fold(text).into_owned();
        let known = self.by_subject.entry(subject.clone()).or_insert_with(|| word.clone());
        self.is_of_same |= *known != word;
    }
}

/// Whose a row is by its column of areas.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Part,
    NotSaid,
}

impl Table<'_> {
    /// Of columns that have a word for the whole those that divide: not those of people and offices, nor those whose
    /// words go with the areas of their rows.
    pub(super) fn dividing(
        &self,
        intake: &Intake<'_>,
        columns: &[usize],
        rows: Rows<'_>,
    ) -> Vec<usize> {
        if columns.is_empty() {
            return Vec::new();
        }
        let header = |index: usize| self.header.get(index).map_or("", String::as_str);
        let begin = |_: &usize| Words { is_of_areas: true, ..Words::default() };
        let mut words: Vec<Words> = columns.iter().map(begin).collect();
        self.for_each_subject(intake, (columns, rows), |fields, said| {
            for (index, words) in columns.iter().zip(&mut words) {
                let text = fields.get(*index).copied().unwrap_or_default();
                if !cell::is_missing(text) {
                    words.add(text, said);
                }
            }
        });
        let divides = |(index, words): &(&usize, &Words)| {
            let is_harmless = || words.is_of_areas || is_about_people(header(**index));
            words.has_whole && (words.is_of_same || !is_harmless())
        };
        columns.iter().zip(&words).filter(divides).map(|(index, _)| *index).collect()
    }

    /// Whether most rows are about what others are about, too: then figures of a column may tell them apart, as
    /// those of years of age do.
    pub(super) fn repeats_subjects(
        &self,
        intake: &Intake<'_>,
        columns: &[usize],
        rows: Rows<'_>,
    ) -> bool {
        let mut known: HashSet<Subject> = HashSet::new();
        let mut count = 0_usize;
        self.for_each_subject(intake, (columns, rows), |_, (_, subject, _)| {
            count = count.saturating_add(1);
            known.insert(subject.clone());
        });
        known.len().saturating_mul(2) <= count
    }

    /// The columns in which nothing but figures stands, headed by what these are of: `of which women`, `Average age`.
    /// Below what divides a figure may stand for a group: `2` under Sex, `15` under Age group.
    pub(super) fn with_figures_only(&self, rows: Rows<'_>) -> Vec<usize> {
        let header = |index: usize| self.header.get(index).map_or("", String::as_str);
        let asides = self.given.asides.iter().copied();
        let is_open =
            |index: &usize| divides(header(*index)) && heads_figures_of_part(header(*index));
        let mut open: Vec<usize> = asides.filter(is_open).collect();
        let mut first = FirstRows::of(rows);
        while !open.is_empty()
            && let Some(fields) = first.next()
        {
            open.retain(|index| {
                let text = fields.get(*index).copied().unwrap_or_default();
                cell::is_missing(text) || cell::is_figure(text)
            });
        }
        open
    }

    /// Goes over the rows that have figures beside some columns, with what they are about: as written, and filled.
    fn for_each_subject(
        &self,
        intake: &Intake<'_>,
        (beside, rows): (&[usize], Rows<'_>),
        mut add: impl FnMut(&[&str], (&[String], &Subject, Place)),
    ) {
        let about = self.subject_columns();
        let mut filled: Subject = vec![String::new(); about.len()];
        let mut first = FirstRows::of(rows);
        while let Some(fields) = first.next() {
            let mut others = fields.iter().enumerate().filter(|(index, _)| !beside.contains(index));
            if !others.any(|(_, text)| cell::is_figure(text)) {
                continue;
            }
            let text = |index: &usize| fields.get(*index).copied().unwrap_or_default();
            // A sum of some parts is of none of them.
            let area = self.given.area_field.map(|index| text(&index));
            if area.is_some_and(is_subtotal) {
                continue;
            }
            let own: Vec<String> = about.iter().map(|i| named(intake, text(i))).collect();
            for (filled, own) in filled.iter_mut().zip(&own).filter(|(_, own)| !own.is_empty()) {
                filled.clone_from(own);
            }
            let place = match area {
                Some(area) if intake.is_part(area) => Place::Part,
                Some(area) if fold(area).is_empty() || intake.knows_area(area) => Place::Whole,
                Some(_) | None => Place::NotSaid,
            };
            add(&fields, (&own, &filled, place));
        }
    }

    /// The columns that say what a row is about.
    fn subject_columns(&self) -> Vec<usize> {
        const ABOUT: [Column; 4] = [Column::Indicator, Column::Area, Column::Period, Column::Year];
        let label = match &self.shape {
            Some(Shape::Wide(wide)) => Some(wide.label),
            Some(Shape::Long(_)) | None => None,
        };
        let mut about: Vec<usize> = ABOUT.iter().filter_map(|column| self.field(*column)).collect();
        about.extend(label.filter(|label| !about.contains(label)));
        about
    }
}

/// What a text names, however it is written.
fn named(intake: &Intake<'_>, text: &str) -> String {
    let names = intake.names();
    let folded = fold(text);
    let year = intake.plan().period.single_year();
    if let Some(entry) = names.entry_labelled(text) {
        format!("#{entry}")
    } else if let Some(area) = names.area_of(&folded) {
        format!("@{:?}", area.part())
    } else if let Ok((period, _)) = read_period(&folded, year) {
        format!("{period:?}")
    } else {
        folded.into_owned()
    }
}
