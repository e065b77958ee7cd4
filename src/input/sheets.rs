//! The sheets of a workbook: which of them are tables, and what people should know about them.

use super::csv;
use super::facts::Intake;
use super::opening::Opened;
use super::path_text::legible;
use super::sheet_table;
use super::table::{Settings, draft_said, may_count};
use super::vocabulary::{only_sample, sample_word};
use super::workbook::{Noticed, Seen, Sheet};
use crate::diagnostic::term::{KindWord, Word};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{DataFile, Grammar, HeaderLine};
use crate::source::{SourceFile, cell_name};

/// A sheet of a workbook.
pub(super) struct SheetFile {
    file: DataFile,
    is_hidden: bool,
    noticed: Noticed,
}

impl SheetFile {
    pub(super) fn new(book: &str, sheet: Sheet, sha256: &str) -> Self {
        let file = DataFile {
            source: SourceFile::sheet(book, &sheet.name, sheet.text),
            joints: sheet.joints,
            grammar: Grammar::Sheet,
            header: HeaderLine::default(),
            sha256: sha256.to_owned(),
            encoding: "workbook",
            rows: 0,
        };
        Self { file, is_hidden: sheet.is_hidden, noticed: sheet.noticed }
    }

    fn sheet_name(&self) -> &str {
        self.file.source.name().rsplit('#').next().unwrap_or_default()
    }

    /// The word in its name, or all of a title in its first lines, that says that it only shows how to fill one
    /// in, or is a draft.
    fn draft(&self, intake: &Intake<'_>) -> Option<DraftSheet> {
        let name = legible(self.sheet_name());
        if let Some((word, kind)) = draft_said(intake, (&name, sample_word)) {
            return Some(DraftSheet {
                source: Word::ByName,
                written: name.into_owned(),
                word,
                kind,
            });
        }
        let text = self.file.source.part(0..TITLES);
        // A header and rows have several cells.
        let is_title =
            |line: &&str| line.split('\t').filter(|cell| !cell.trim().is_empty()).count() == 1;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let titles = lines.take(2).take_while(is_title);
        let mut drafts = titles.filter_map(|title| {
            let is_meant =
                |kind: KindWord| kind != KindWord::Sample || only_sample(title).is_some();
            let found = intake.other_kind(title);
            let (word, kind) = found.filter(|(_, kind)| may_count(*kind) && is_meant(*kind))?;
            Some(DraftSheet { source: Word::ByTitle, written: title.to_owned(), word, kind })
        });
        drafts.next()
    }

    /// That it was skipped for that.
    fn told_as_draft(&self, intake: &Intake<'_>) -> Option<Diagnostic> {
        let draft = self.draft(intake)?;
        let told = Diagnostic::new(Code::OtherSheet)
            .with("source", draft.source)
            .with("written", draft.written)
            .with("word", draft.word)
            .with("kind", draft.kind);
        Some(told.at(self.file.source.whole()))
    }

    /// What people should know about a sheet that was read.
    fn remarks(&self) -> Vec<Diagnostic> {
        let source = &self.file.source;
        let told = |code| Diagnostic::new(code).with("file", source.name());
        let seen = |code, seen: &Option<Seen>| {
            let seen = seen.as_ref()?;
            let place = source.locate_cell(seen.row, seen.column);
            let cell = cell_name(seen.column.saturating_add(1), seen.row.saturating_add(1));
            let told = told(code).with("count", seen.count).with("cell", cell);
            Some(told.with("stored", &seen.stored).at(place))
        };
        let noticed = &self.noticed;
        let hidden = self.is_hidden.then(|| told(Code::HiddenSheet).at(source.whole()));
        let cells = [
            seen(Code::DigitsRounded, &noticed.rounded),
            seen(Code::HiddenCells, &noticed.hidden),
            seen(Code::ScaledNumbers, &noticed.scaled),
        ];
        hidden.into_iter().chain(cells.into_iter().flatten()).collect()
    }
}

/// Bytes in which a title stands.
const TITLES: usize = 1024;

/// What says that a sheet only shows how to fill one in, or is a draft.
struct DraftSheet {
    source: Word,
    written: String,
    word: &'static str,
    kind: KindWord,
}

/// Reads a file, or the sheets of a workbook. Sheets without a table, those of targets or last year's
/// values, drafts and those that show how to fill one in are skipped if another has a table.
pub(super) fn read_opened(
    intake: &mut Intake<'_>,
    opened: Opened,
    settings: Settings<'_>,
) -> Result<(), Vec<Diagnostic>> {
    let sheets = match opened {
        Opened::Text(file) => return csv::read(intake, file, settings),
        Opened::Workbook(sheets) => sheets,
    };
    let (drafts, sheets): (Vec<SheetFile>, Vec<SheetFile>) =
        sheets.into_iter().partition(|sheet| sheet.draft(intake).is_some());
    let mut found = Found::default();
    for sheet in sheets {
        found.read(intake, sheet, settings);
    }
    for sheet in drafts {
        if found.has_table {
            found.skipped.extend(sheet.told_as_draft(intake));
        } else {
            found.read(intake, sheet, settings);
        }
    }
    found.told(intake)
}

/// What was found in the sheets of a workbook.
#[derive(Default)]
struct Found {
    /// Whether one was read.
    has_table: bool,
    /// That sheets were skipped.
    skipped: Vec<Diagnostic>,
    /// Why there is no table in sheets.
    faults: Vec<Diagnostic>,
    /// Why tables cannot be read.
    doubtful: Vec<Diagnostic>,
    /// That the values of tables are not what was reached.
    others: Vec<Diagnostic>,
}

impl Found {
    fn read(&mut self, intake: &mut Intake<'_>, sheet: SheetFile, settings: Settings<'_>) {
        let name = sheet.file.source.name().clone();
        let whole = sheet.file.source.whole();
        let remarks = sheet.remarks();
        match csv::read(intake, sheet.file, settings) {
            Ok(()) => {
                self.has_table = true;
                intake.add_diagnostics(remarks);
            }
            Err(found) if found.iter().all(|fault| fault.code == Code::OtherKindOutside) => {
                self.others.extend(found);
            }
            Err(found) if found.iter().any(is_of_a_table) || holds_table(intake) => {
                self.doubtful.extend(found);
            }
            Err(found) => {
                let skip = Diagnostic::new(Code::SheetSkipped).with("file", name);
                self.skipped.push(skip.at(whole));
                self.faults.extend(found);
            }
        }
    }

    /// # Errors
    /// That a table cannot be read, or that there is none.
    fn told(mut self, intake: &mut Intake<'_>) -> Result<(), Vec<Diagnostic>> {
        if !self.doubtful.is_empty() {
            let mut doubtful = self.doubtful;
            // Beside tables that can be read one may be left out.
            for fault in doubtful.iter_mut().filter(|_| self.has_table) {
                for (name, argument) in &mut fault.arguments {
                    if *name == "advice" && *argument == Argument::from(Word::HeaderNeeded) {
                        *argument = Argument::from(Word::SheetOrHeader);
                    }
                }
            }
            return Err(doubtful);
        }
        if !self.has_table {
            return Err(if self.others.is_empty() { self.faults } else { self.others });
        }
        let others = self.others.into_iter().map(|fault| fault.recoded(Code::OtherSheet));
        self.skipped.extend(others);
        intake.add_diagnostics(self.skipped);
        Ok(())
    }
}

/// Whether the file that was taken in last holds a table, although none was read from it.
fn holds_table(intake: &Intake<'_>) -> bool {
    let last = intake.observations().sources.last();
    last.is_some_and(|file| sheet_table::is_table(intake, file.source.text()))
}

/// Whether a sheet was refused that is a table, and not because it is none: its values are lost if
/// it is skipped.
fn is_of_a_table(fault: &Diagnostic) -> bool {
    matches!(
        fault.code,
        Code::PartsInOtherColumn
            | Code::PartNamedOutside
            | Code::NoPeriodForTable
            | Code::PeriodUnclear
            | Code::SecondTable
            | Code::TwoLineHeader
            | Code::ColumnTwice
            | Code::CoveredText
            | Code::TooLarge
    )
}
