//! What stands outside the rows says of all of them: titles above the header, and the names of the
//! file, its folder and its sheet. It must not be of another area or kind than the plan asks for.

use super::Table;
use crate::diagnostic::term::{KindWord, Word};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::above::Line;
use crate::input::facts::Intake;
use crate::input::path_text::legible;
use crate::input::vocabulary::{other_kind, statements};
use crate::plan::Entry;
use crate::quantity::fold;

/// Names that say whom a table is about: of its sheet, its file and the folder of that.
const NAMES: usize = 3;

impl Table<'_> {
    /// Looks whether a title, or what the table is called, says that its values are not what was
    /// reached; `headers` are the texts of its header.
    ///
    /// # Errors
    /// That it does: targets or last year's values would count.
    pub(super) fn check_kind_outside(
        &self,
        intake: &Intake<'_>,
        (headers, start): (&[&str], usize),
    ) -> Result<(), Vec<Diagnostic>> {
        let is_actual = headers.iter().any(|header| fold(header).contains("实际"));
        let counts = |kind: KindWord| {
            let is_settled = matches!(kind, KindWord::Forecast | KindWord::Earlier);
            is_settled || !is_actual
        };
        let by_title = || self.above.iter().find_map(|line| kind_of_title(intake, line));
        let by_name = || self.kind_of_names(intake, start);
        let found = by_title().or_else(by_name).filter(|found| counts(found.kind));
        found.map_or(Ok(()), |found| Err(vec![self.told_kind(intake, &found)]))
    }

    fn kind_of_names(&self, intake: &Intake<'_>, start: usize) -> Option<OtherKind> {
        self.own_names().find_map(|(name, is_folder)| {
            let written = legible(name).into_owned();
            let found = intake.other_kind(&written);
            let (word, kind) = found.filter(|(word, _)| {
                // Folders of programs have names of their own: `target`.
                !word.is_ascii() || !is_folder && is_only_word(&written, word)
            })?;
            Some(OtherKind { source: Word::ByName, written, word, kind, start })
        })
    }

    fn told_kind(&self, intake: &Intake<'_>, found: &OtherKind) -> Diagnostic {
        let told = Diagnostic::new(Code::OtherKindOutside)
            .with("source", found.source)
            .with("written", &found.written)
            .with("word", found.word)
            .with("kind", found.kind);
        told.at(self.locate(intake, found.start, 1))
    }

    /// The names of the sheet and of the file, and of the folder of that, with `true`.
    fn own_names(&self) -> impl Iterator<Item = (&str, bool)> {
        let name: &str = self.source.name();
        let (file, sheet) =
            name.split_once('#').map_or((name, None), |(f, sheet)| (f, Some(sheet)));
        let mut parts = file.rsplit('/');
        let file = parts.next().map(|file| file.split('.').next().unwrap_or(file));
        let folder = parts.next().map(|folder| (folder, true));
        sheet.into_iter().chain(file).map(|name| (name, false)).chain(folder)
    }

    /// The names that say what a table is of: of its file, the folder of that, and its sheet.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.source.name().rsplit(['/', '#']).take(NAMES)
    }

    /// Looks whether a title, or what the table is called, names a part of the area where no column
    /// says whom the values are about.
    ///
    /// # Errors
    /// That it does: the values of the part would be taken for those of the whole.
    pub(super) fn check_names_outside(
        &self,
        intake: &Intake<'_>,
        start: usize,
    ) -> Result<(), Vec<Diagnostic>> {
        if self.has_area {
            return Ok(());
        }
        let by_title = || {
            let mut lines = self.above.iter();
            lines.find_map(|line| {
                Some((intake.mentioned_part(&line.text)?, Word::ByTitle, line.start))
            })
        };
        let by_name = self
            .names()
            .find_map(|name| Some((intake.mentioned_part(&legible(name))?, Word::ByName, start)));
        let Some((area, source, start)) = by_name.or_else(by_title) else { return Ok(()) };
        Err(self.part_named(intake, (area, source), start))
    }

    /// That a line below the rows names a part of the area.
    pub(super) fn named_outside(&self, intake: &Intake<'_>, line: &Line) -> Vec<Diagnostic> {
        let area = intake.mentioned_part(&line.text).unwrap_or_default();
        self.part_named(intake, (area, Word::ByFoot), line.start)
    }

    fn part_named(
        &self,
        intake: &Intake<'_>,
        (area, source): (&str, Word),
        start: usize,
    ) -> Vec<Diagnostic> {
        let found = Diagnostic::new(Code::PartNamedOutside)
            .with("source", source)
            .with("area", area)
            .with("whole", &intake.plan().area);
        vec![found.at(self.locate(intake, start, 1))]
    }
}

/// What a line above the header says of all values.
fn kind_of_title(intake: &Intake<'_>, line: &Line) -> Option<OtherKind> {
    let said = statements(&line.fields).into_iter();
    let mut said = said.filter(|said| !said.is_about_origin() && !said.is_remark());
    said.find_map(|said| {
        let (word, kind) = intake.other_kind(&said.text)?;
        Some(OtherKind { source: Word::ByTitle, written: said.text, word, kind, start: line.start })
    })
}

/// Whether a name holds no other words than one of Latin letters: `2022-q1-targets`, and not
/// `not-in-plan`.
fn is_only_word(name: &str, word: &str) -> bool {
    let rest = name.to_lowercase().replace(word, " ");
    let mut words = rest.split(|c: char| !c.is_alphanumeric());
    !words.any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

/// That a text says of all values of a table that they are of another kind.
struct OtherKind {
    source: Word,
    written: String,
    word: &'static str,
    kind: KindWord,
    /// The byte in the file at which it is told.
    start: usize,
}

impl Intake<'_> {
    /// The first word in a text that says of figures that they are not what was reached, and what they
    /// would be. A word within a name of the plan says nothing.
    pub(super) fn other_kind(&self, text: &str) -> Option<(&'static str, KindWord)> {
        let folded = fold(text).into_owned();
        let plan = self.plan();
        let entries = plan.entries.iter().map(|entry: &Entry| &entry.heading().name);
        let names = entries.chain(plan.sections.iter().map(|section| &section.title));
        let without = names.map(|name| fold(name)).filter(|name| !name.is_empty());
        other_kind(&without.fold(folded, |text, name| text.replace(name.as_ref(), " ")))
    }
}
