//! Headers of periods and areas with the mark of a note behind them, `2022*`: what the note says holds for the
//! values below them.

use super::doubt::Doubt;
use super::{Shape, Table};
use crate::diagnostic::term::{KindWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::Line;
use crate::input::facts::Intake;
use crate::input::label::{is_note_mark, without_note_marks};
use crate::input::vocabulary::{REMARKS, statements};
use crate::input::wide::{HeadersAre, Wide};
use crate::quantity::fold;

impl Table<'_> {
    /// Refuses the columns whose mark stands before words for another kind of figures in a line above or below the
    /// rows, `* 预计数`, and tells which others were read without their marks.
    pub(super) fn settle_marks(&mut self, intake: &mut Intake<'_>, below: &[Line]) {
        let Some(Shape::Wide(wide)) = &self.shape else { return };
        let (header, start) = (wide.header.clone(), wide.start);
        let mut refused = Vec::new();
        for (index, bare, mark) in marked(wide) {
            let origin = self.origin(start, index.saturating_add(1));
            let above = self.above.iter().find_map(|line| doubt_of_note(intake, line, &mark));
            let below = || below.iter().find_map(|line| doubt_of_note(intake, line, &mark));
            let doubt = above.map(|doubt| doubt.told(Word::ByTitle));
            let doubt = doubt.or_else(|| below().map(|doubt| doubt.told(Word::ByFoot)));
            if let Some(fault) = doubt {
                intake.refuse([(origin, Box::new(fault))]);
                refused.push(index);
                continue;
            }
            let written = header.get(index).map_or("", |text| text.trim());
            let told = Diagnostic::new(Code::NameMarked).with("written", written);
            let place = intake.observations().locate(origin);
            intake.add_diagnostics([told.with("name", bare).at(place)]);
        }
        if let Some(Shape::Wide(wide)) = &mut self.shape {
            wide.refuse(&refused);
        }
    }

    /// What a note behind a mark that no header has says that figures are: those of which cells have it.
    pub(super) fn marked_note(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let text = fold(&line.text);
        let remark = REMARKS.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(':'));
        let note = remark.unwrap_or(&text).trim_start();
        let mark = note.chars().next().filter(|c| is_note_mark(*c))?;
        let has_mark = self.header.iter().any(|header| header.ends_with(mark));
        if has_mark || !self.has_marked_cell(mark) {
            return None;
        }
        let (word, kind) = intake.other_kind(note.trim_start_matches(mark))?;
        let is_other = matches!(kind, KindWord::Target | KindWord::Forecast | KindWord::Earlier);
        is_other.then(|| Doubt::new(&line.text, word, kind))
    }

    /// Whether a figure near the beginning of the table has a mark behind it, `777*`, or a cell ends with one: `Nepal*`.
    /// Many notes ask for it: the text is looked through once.
    fn has_marked_cell(&self, mark: char) -> bool {
        const LOOKED_AT: usize = 64 * 1024;
        let marks = self
            .given
            .marks_of_cells
            .get_or_init(|| marks_of_cells(&self.source.part(0..LOOKED_AT)));
        marks.contains(mark)
    }
}

/// The marks of notes that stand behind figures or at the ends of cells, each once.
fn marks_of_cells(text: &str) -> String {
    let mut found = String::new();
    for (place, mark) in text.char_indices().filter(|(_, c)| is_note_mark(*c)) {
        let (before, rest) = text.split_at_checked(place).unwrap_or_default();
        let behind = rest.get(mark.len_utf8()..).unwrap_or_default();
        let ends_cell = behind.starts_with([',', ';', '\t', '"', '\r', '\n']);
        let is_behind = before.ends_with(|c: char| c.is_ascii_digit())
            || ends_cell && before.ends_with(char::is_alphanumeric);
        if is_behind && !found.contains(mark) {
            found.push(mark);
        }
    }
    found
}

/// What a note behind a mark says that figures are, where that is not what was reached.
fn doubt_of_note(intake: &Intake<'_>, line: &Line, mark: &str) -> Option<Doubt> {
    statements(&line.fields).iter().find_map(|said| {
        let note = said.text.trim().strip_prefix(mark)?;
        let (word, kind) = intake.other_kind(note)?;
        let is_other = matches!(kind, KindWord::Target | KindWord::Forecast | KindWord::Earlier);
        is_other.then(|| Doubt::new(&line.text, word, kind))
    })
}

/// The columns of values whose headers have such marks, with what the header is without them, and them.
fn marked(wide: &Wide) -> Vec<(usize, String, String)> {
    if wide.headers == HeadersAre::Indicators {
        return Vec::new();
    }
    let found = wide.cells.iter().filter_map(|index| {
        let header = wide.header.get(*index)?.trim();
        let bare = without_note_marks(header);
        let mark = header.strip_prefix(bare.as_ref())?.trim();
        (!mark.is_empty()).then(|| (*index, bare.into_owned(), mark.to_owned()))
    });
    found.collect()
}
