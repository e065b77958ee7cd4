//! Names in the column of areas that say more than a name, or another one of the whole: `Nepal*`, `All countries`,
//! 五院合计.

use super::first_rows::{FirstRows, Rows};
use super::foot::HEAD;
use super::wider_area::area_elsewhere;
use super::{Record, Shape, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::Line;
use crate::input::facts::Intake;
use crate::input::header::Column;
use crate::input::label::{is_note_mark, without_end_notes};
use crate::input::title::may_name_period;
use crate::input::vocabulary::{
    REMARKS, is_kind_of_place, is_subtotal, is_total, is_total_of_parts, without_totals,
};
use crate::observation::Grammar;
use crate::period::may_hold_period;
use crate::quantity::fold;

impl Table<'_> {
    /// Remembers which column is the one of areas, and which name places of the plan beside one that names none:
    /// they must not say otherwise.
    pub(super) fn note_area_field(
        &mut self,
        intake: &Intake<'_>,
        (fields, below): (&[&str], Rows<'_>),
    ) {
        self.given.area_field = match &self.shape {
            Some(Shape::Wide(wide)) => wide.area_of_rows(),
            Some(Shape::Long(header)) => header.field(Column::Area),
            None => None,
        };
        let asides = self.given.asides.iter().copied();
        let header = |index: usize| fields.get(index).copied().unwrap_or_default();
        let places: Vec<usize> = asides.filter(|index| is_kind_of_place(header(*index))).collect();
        let has_area = self.given.area_field.is_some() && !places.is_empty();
        if has_area && area_elsewhere(intake, fields, below) == self.given.area_field {
            self.given.lesser.extend(places.into_iter().map(|index| (index, Column::Area)));
        }
    }

    /// Remembers the notes around the rows that begin with a mark, and where the rows are.
    pub(super) fn note_area_texts(&mut self, below: &[Line], rows: (usize, Grammar)) {
        if self.given.area_field.is_none() {
            return;
        }
        let lines = self.above.iter().chain(below);
        let notes = lines.flat_map(|line| line.fields.iter()).map(|text| note_of(text));
        self.given.marked_notes = notes.filter(|note| is_marked(note)).collect();
        self.given.rows = Some(rows);
    }

    /// Whether one of the rows at the beginning is the plain total: a total of all parts beside it is a part of that.
    /// Only few tables have such a total, so that the rows are looked at when the first is met.
    fn has_plain_total(&self, intake: &Intake<'_>, index: usize) -> bool {
        *self.given.has_total.get_or_init(|| {
            let Some((from, grammar)) = self.given.rows else { return false };
            let area = fold(&intake.plan().area);
            let rows = self.source.part(from..from.saturating_add(HEAD));
            let mut first = FirstRows::of((&rows, grammar));
            while let Some(fields) = first.next() {
                let text = fold(fields.get(index).copied().unwrap_or_default());
                if is_total(&text, &area) {
                    return true;
                }
            }
            false
        })
    }

    /// A row with the name of its area as the plan has it, where it is not written so.
    pub(super) fn with_area_named<'r>(
        &self,
        intake: &mut Intake<'_>,
        record: &Record<'r>,
    ) -> Option<Record<'r>> {
        let index = self.given.area_field?;
        let written = record.text(Some(index));
        if fold(written).is_empty() {
            let sum = self.sum_in_wider(intake, record)?;
            return with_field(record, (index, sum));
        }
        if intake.knows_area(written) {
            return None;
        }
        let bare = without_end_notes(written);
        let name = if bare.len() < written.trim().len() && intake.is_part(bare) {
            if self.note_speaks(intake, (written.trim(), bare)) {
                return None;
            }
            let marked = Diagnostic::new(Code::NameMarked).with("written", written.trim());
            let place = self.locate(intake, record.start, index.saturating_add(1));
            intake.add_diagnostics([marked.with("name", bare).at(place)]);
            bare
        } else {
            let header = self.header.get(index).map_or("", String::as_str);
            let parts: Vec<&str> =
                intake.plan().parts.iter().map(|part| part.name.as_str()).collect();
            let is_whole =
                is_total_of_parts(written, header, &parts) && !self.has_plain_total(intake, index);
            is_whole.then_some("合计")?
        };
        with_field(record, (index, name))
    }

    /// The column that is headed as one of areas too, and not read, as another one names the parts of the plan.
    pub(super) fn wider_field(&self) -> Option<usize> {
        let mut lesser = self.given.lesser.iter();
        lesser.find(|(_, column)| *column == Column::Area).map(|(index, _)| *index)
    }

    /// The word for a sum that stands there where the column of areas is blank: `Total,,7` below `Region,Country`.
    fn sum_in_wider<'r>(&self, intake: &Intake<'_>, record: &Record<'r>) -> Option<&'r str> {
        let text = record.text(Some(self.wider_field()?));
        let folded = fold(text);
        if is_total(&folded, &intake.plan().area) || is_subtotal(text) {
            return Some(text);
        }
        // `Africa total` is of some of the parts.
        (without_totals(&folded).len() < folded.len()).then_some("小计")
    }

    /// Whether the note behind the mark of an area says of its values that they are of another kind, period or part.
    fn note_speaks(&self, intake: &Intake<'_>, (written, bare): (&str, &str)) -> bool {
        const PARTLY: [&str; 12] = [
            "仅", "只", "不含", "未含", "不包", "除", "缺", "only", "excl", "without", "except",
            "partial",
        ];
        let mark = fold(written.strip_prefix(bare).unwrap_or_default()).trim().to_owned();
        let number = mark.trim_matches(['(', ')', '[', ']']);
        let mut notes = self.given.marked_notes.iter().filter_map(|note| {
            let behind = note.strip_prefix(&mark).or_else(|| note.strip_prefix(number))?;
            (!behind.starts_with(|c: char| c.is_ascii_digit())).then_some(behind)
        });
        notes.any(|note| {
            let said = intake.without_names(note).to_lowercase();
            let is_partly = || PARTLY.iter().any(|word| said.contains(word));
            let names_period =
                || may_name_period(&said) || note.is_ascii() && may_hold_period(note);
            intake.other_kind(note).is_some() || names_period() || is_partly()
        })
    }
}

/// A row with another text in one of its fields.
fn with_field<'r>(record: &Record<'r>, (index, text): (usize, &'r str)) -> Option<Record<'r>> {
    let mut fields = record.fields.clone();
    *fields.get_mut(index)? = text;
    let (start, mismatch) = (record.start, record.mismatch);
    let (is_sheet, has_line_break) = (record.is_sheet, record.has_line_break);
    Some(Record { fields, start, mismatch, is_sheet, has_line_break })
}

/// A folded text without the label of a note in front of it.
fn note_of(text: &str) -> String {
    let text = fold(text);
    let remark = REMARKS.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(':'));
    remark.unwrap_or(&text).trim().to_owned()
}

/// Whether a note begins with a mark, or a number that may be one.
fn is_marked(note: &str) -> bool {
    note.starts_with(|c: char| is_note_mark(c) || c.is_ascii_digit() || matches!(c, '(' | '['))
}
