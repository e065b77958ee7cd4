//! Columns whose words may divide what rows are about, judged by other rows about the same: `Female` and `Total` of one
//! indicator and area. Where `Total` stands beside rows that are all about something else, `North` and `South` above it
//! say where the areas beside them are, and no part of what is told of these.

use std::collections::HashSet;

use super::{Shape, Table};
use crate::input::cell;
use crate::input::header::Column;
use crate::input::records::{Records, Step};
use crate::input::vocabulary::{divides, is_of_all, names_division};
use crate::observation::Grammar;
use crate::quantity::fold;

/// What a row is about: the texts of the columns that say it, a blank filled by the one above.
type Subject = Vec<String>;

/// What stands in a column, by what its rows are about.
#[derive(Default)]
struct Words {
    /// The rows of the whole.
    wholes: HashSet<Subject>,
    others: HashSet<Subject>,
    /// Whether a whole that does not say all of what it is about stands below rows about one thing only.
    is_below_one: bool,
}

impl Words {
    fn add(&mut self, text: &str, (own, subject): (&[String], &Subject)) {
        if !is_of_all(text) {
            self.others.insert(subject.clone());
        } else if own.iter().all(|text| !text.is_empty()) {
            self.wholes.insert(subject.clone());
        } else {
            let agrees = |other: &&Subject| {
                own.iter().zip(*other).all(|(own, other)| own.is_empty() || own == other)
            };
            self.is_below_one |= self.others.iter().filter(agrees).count() == 1;
        }
    }

    /// Whether one of the whole and another one are of the same.
    fn divide(&self) -> bool {
        self.is_below_one || !self.wholes.is_disjoint(&self.others)
    }
}

impl Table<'_> {
    /// Of columns that have a word for the whole those that divide.
    pub(super) fn dividing(&self, columns: &[usize], rows: Rows<'_>) -> Vec<usize> {
        if columns.is_empty() {
            return Vec::new();
        }
        let mut words: Vec<Words> = columns.iter().map(|_| Words::default()).collect();
        self.for_each_subject(columns, rows, |fields, said| {
            for (index, words) in columns.iter().zip(&mut words) {
                let text = fields.get(*index).copied().unwrap_or_default();
                if !cell::is_missing(text) {
                    words.add(text, said);
                }
            }
        });
        let with_words = columns.iter().zip(&words);
        with_words.filter(|(_, words)| words.divide()).map(|(index, _)| *index).collect()
    }

    /// Whether most rows are about what others are about, too: then figures of a column may tell them apart, as
    /// those of years of age do.
    pub(super) fn repeats_subjects(&self, columns: &[usize], rows: Rows<'_>) -> bool {
        let mut known: HashSet<Subject> = HashSet::new();
        let mut count = 0_usize;
        self.for_each_subject(columns, rows, |_, (_, subject)| {
            count = count.saturating_add(1);
            known.insert(subject.clone());
        });
        known.len().saturating_mul(2) <= count
    }

    /// The columns in which nothing but figures stands, though their headers speak of a part of the whole: `of which
    /// women`, `Average age`. Below the mere name of what divides a figure may stand for a group: `2` under Sex.
    pub(super) fn with_figures_only(&self, (below, grammar, rows): Rows<'_>) -> Vec<usize> {
        let header = |index: usize| self.header.get(index).map_or("", String::as_str);
        let asides = self.given.asides.iter().copied();
        let is_open = |index: &usize| divides(header(*index)) && !names_division(header(*index));
        let mut open: Vec<usize> = asides.filter(is_open).collect();
        let mut records = Records::new(below, grammar);
        for _ in 0..rows {
            if open.is_empty() {
                break;
            }
            let Step::Record { .. } = records.next() else { break };
            let fields = records.fields();
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
        beside: &[usize],
        (below, grammar, rows): Rows<'_>,
        mut add: impl FnMut(&[&str], (&[String], &Subject)),
    ) {
        let about = self.subject_columns();
        let mut filled: Subject = vec![String::new(); about.len()];
        let mut records = Records::new(below, grammar);
        for _ in 0..rows {
            let Step::Record { .. } = records.next() else { return };
            let fields = records.fields();
            let mut others = fields.iter().enumerate().filter(|(index, _)| !beside.contains(index));
            if !others.any(|(_, text)| cell::is_figure(text)) {
                continue;
            }
            let text = |index: &usize| fields.get(*index).copied().unwrap_or_default();
            let own: Vec<String> = about.iter().map(|i| fold(text(i)).into_owned()).collect();
            for (filled, own) in filled.iter_mut().zip(&own).filter(|(_, own)| !own.is_empty()) {
                filled.clone_from(own);
            }
            add(&fields, (&own, &filled));
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

/// Rows of a text in its grammar, and how many of them are looked at.
pub(super) type Rows<'t> = (&'t str, Grammar, usize);
