//! Notes that are numbered and go over several lines: `注：1.…` and below it `2.…`, which may begin with the name of an
//! indicator and hold figures.

use super::{Record, Table};
use crate::input::vocabulary::{REMARKS, form_of, ordinal_of};
use crate::quantity::fold;

/// The number of the last of such notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotesNumbered {
    number: usize,
    /// How they are numbered; blank before the first one.
    form: String,
    /// The rows above them: a row ends them.
    rows: usize,
}

impl Table<'_> {
    /// Whether a line is the next one of notes that are numbered.
    pub(super) fn continues_notes(&self, record: &Record<'_>) -> bool {
        let Some(notes) = self.numbered.as_ref().filter(|notes| notes.rows == self.rows) else {
            return false;
        };
        only_text(record).is_some_and(|text| {
            let is_next = ordinal_of(&text) == notes.number.checked_add(1);
            is_next && (notes.form.is_empty() || form_of(&[&text]) == notes.form)
        })
    }

    /// Remembers the number of a note.
    pub(super) fn count_note(&mut self, record: &Record<'_>) {
        let Some(text) = only_text(record) else { return };
        let remark = REMARKS.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(':'));
        let is_next = self.continues_notes(record);
        let Some(note) = remark.or_else(|| is_next.then_some(text.as_str())) else { return };
        let note = note.trim_start();
        let number = ordinal_of(note).or_else(|| note.is_empty().then_some(0));
        let form = form_of(&[note]);
        self.numbered = number.map(|number| NotesNumbered { number, form, rows: self.rows });
    }
}

/// The one text of a line, folded.
fn only_text(record: &Record<'_>) -> Option<String> {
    let mut texts = record.fields.iter().map(|field| fold(field)).filter(|text| !text.is_empty());
    let text = texts.next()?;
    texts.next().is_none().then(|| text.into_owned())
}
