//! Comma-separated files: from text to rows.

use std::borrow::Cow;

use super::blocks;
use super::facts::Intake;
use super::layout::recognise;
use super::records::{Records, Step};
use super::separators;
use super::table::{Record, Settings, TITLE_LINES, Table};
use crate::diagnostic::term::Word;
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::{COLUMNS, DataFile, Grammar, WRITTEN_BYTES};
use crate::source::SourceFile;

/// Reads the rows of one file, whose grammar is found out if it is text.
///
/// # Errors
/// The faults that make the whole file unreadable: a header that lacks a column, no rows. None of a file
/// that is not what it was taken for: see [`super::far::Trust`].
pub(super) fn read(
    intake: &mut Intake<'_>,
    file: DataFile,
    settings: Settings<'_>,
) -> Result<(), Vec<Diagnostic>> {
    let source = file.source.clone();
    let head = head(&source);
    let grammar = match file.grammar {
        Grammar::Sheet => Grammar::Sheet,
        Grammar::Separated(_) => Grammar::Separated(separator(intake, &head.text)),
    };
    report_form(intake, &file, grammar);
    let index = intake.add_file(DataFile { grammar, ..file });
    let rows = read_records(intake, (&source, &head), (grammar, index), settings);
    // What makes it unreadable may be that its text is another than it seemed.
    let rows = rows.inspect_err(|_| source.doubt())?;
    intake.set_rows(index, rows);
    Ok(())
}

/// Notes an encoding or a separator that is not the usual one.
fn report_form(intake: &mut Intake<'_>, file: &DataFile, grammar: Grammar) {
    let whole = file.source.whole();
    let name = file.source.name();
    if file.encoding != "utf-8" && grammar != Grammar::Sheet {
        let used = Diagnostic::new(Code::EncodingUsed).with("file", name);
        intake.add_diagnostics([used.with("encoding", file.encoding).at(whole.clone())]);
    }
    let separator = match grammar {
        Grammar::Separated('\t') => Word::Tabs,
        Grammar::Separated(';') => Word::Semicolons,
        Grammar::Separated(_) | Grammar::Sheet => return,
    };
    let used = Diagnostic::new(Code::SeparatorUsed).with("file", name);
    intake.add_diagnostics([used.with("separator", separator).at(whole)]);
}

fn read_records(
    intake: &mut Intake<'_>,
    (source, head): (&SourceFile, &Head<'_>),
    (grammar, index): (Grammar, usize),
    settings: Settings<'_>,
) -> Result<usize, Vec<Diagnostic>> {
    if !source.is_sound(0, head.text.as_bytes()) {
        return Err(Vec::new());
    }
    let mut table = Table::new(source, index, settings);
    let text = Passage { text: &head.text, start: 0, grammar, index, goes_on: head.is_cut };
    let mut end = text.take(intake, &mut table, Table::may_be_plain)?;
    if let Some(plain) = table.plain((grammar, index)) {
        end = blocks::read(intake, &mut table, (source, grammar), (plain, end))?;
    }
    let form = (grammar, index);
    if source.is_far() {
        end = read_by_parts(intake, &mut table, (source, form), end)?;
    }
    if !source.ends_by(end) {
        let rest = source.part(end..source.length());
        let text = Passage { text: &rest, start: end, grammar, index, goes_on: false };
        text.take(intake, &mut table, |_| false)?;
    }
    table.finish(intake)
}

/// Bytes of a text that is not kept that are read row by row at a time.
const PART: usize = 4 * 1024 * 1024;

/// Reads the records of a text that is not kept from a byte on, a part of it at a time, which is made larger
/// where a record does not end in it: of one that is larger than any that may be read it is told where it
/// begins.
fn read_by_parts<'s>(
    intake: &mut Intake<'_>,
    table: &mut Table<'s>,
    (source, (grammar, index)): (&'s SourceFile, (Grammar, usize)),
    from: usize,
) -> Result<usize, Vec<Diagnostic>> {
    let (mut end, mut size) = (from, PART);
    let mut longest = 0;
    while !source.ends_by(end) {
        let start = end;
        let part = source.part(start..start.saturating_add(size));
        let goes_on = !source.ends_by(start.saturating_add(size));
        let text = Passage { text: &part, start, grammar, index, goes_on };
        end = text.take(intake, table, |_| false)?;
        let read = part.get(..end.saturating_sub(start)).unwrap_or(&part);
        if !source.is_sound(start, read.as_bytes()) {
            return Err(Vec::new());
        }
        if end > start {
            (size, longest) = (PART, 0);
            continue;
        }
        // What does not become longer is the end of a file that became shorter meanwhile.
        if part.len() <= longest {
            break;
        }
        (size, longest) = (size.saturating_mul(2), part.len());
    }
    Ok(end)
}

/// The beginning of a text.
struct Head<'s> {
    text: Cow<'s, str>,
    /// Whether its last record may not be whole.
    is_cut: bool,
}

/// The whole text, or of one that is not kept its first records.
fn head(source: &SourceFile) -> Head<'_> {
    if !source.is_far() {
        return Head { text: source.part(0..source.length()), is_cut: false };
    }
    let mut size = HEAD;
    loop {
        let text = source.part(0..size);
        if source.ends_by(size) {
            return Head { text, is_cut: false };
        }
        if let Some(end) = separators::end_of_records(text.as_bytes()) {
            let text = text.get(..end).unwrap_or_default().to_owned().into();
            return Head { text, is_cut: false };
        }
        if size > WRITTEN_BYTES {
            return Head { text, is_cut: true };
        }
        size = size.saturating_mul(2);
    }
}

/// Bytes of a text that is not kept in which its header is looked for.
const HEAD: usize = 1024 * 1024;

/// Whole records of one file.
#[derive(Clone, Copy)]
pub(super) struct Passage<'t> {
    pub(super) text: &'t str,
    /// Where they begin in the file's text.
    pub(super) start: usize,
    pub(super) grammar: Grammar,
    /// Index of the file.
    pub(super) index: usize,
    /// Whether the file's text goes on behind it, so that the last record may not be whole.
    pub(super) goes_on: bool,
}

impl Passage<'_> {
    /// Takes the records in, one after the other, until it is enough; gives the first byte of the
    /// file's text that was not read.
    pub(super) fn take<'s>(
        self,
        intake: &mut Intake<'_>,
        table: &mut Table<'s>,
        is_enough: impl Fn(&Table<'s>) -> bool,
    ) -> Result<usize, Vec<Diagnostic>> {
        let mut records = Records::new(self.text, self.grammar);
        let may_quote = self.grammar != Grammar::Sheet;
        loop {
            let (start, end) = match records.next() {
                Step::Record { start, end } => (start, end),
                Step::End => return Ok(self.start.saturating_add(self.text.len())),
                Step::TooLarge { start, exceeded } => {
                    let start = self.start.saturating_add(start);
                    return Err(table.too_large(intake, (start, 1), exceeded));
                }
            };
            if self.goes_on && end >= self.text.len() {
                return Ok(self.start.saturating_add(start));
            }
            let written = self.text.get(start..end).unwrap_or_default();
            let start = self.start.saturating_add(start);
            let has_quotes = may_quote && written.contains('"');
            let mismatch = if has_quotes {
                intake.observations().mismatched_quotes(self.index, start)
            } else {
                None
            };
            let record = Record {
                fields: records.fields(),
                start,
                mismatch,
                is_sheet: !may_quote,
                has_line_break: has_quotes && written.trim_end_matches(['\r', '\n']).contains('\n'),
            };
            let had_header = table.has_header();
            let below = if had_header { None } else { self.text.get(end..) };
            table.take(intake, &record, (below.unwrap_or_default(), self.grammar))?;
            if table.has_header() && !had_header {
                records.put_down();
                table.set_usual_fields(self.usual_fields(end));
                let rows = self.text.get(end..).unwrap_or_default();
                table.settle_kind_of_period(intake, (rows, self.grammar), start)?;
                table.look_for_halves(intake, (rows, self.grammar));
                table.look_for_kinds(intake, (rows, self.grammar));
                table.look_for_completion(intake, (rows, self.grammar));
                table.look_for_points((rows, self.grammar));
                let below = self.start.saturating_add(end);
                let end_of_rows = self.start.saturating_add(self.text.len());
                table.prepare_stated_units(below..end_of_rows, self.grammar);
                table.look_at_foot(intake, self.grammar, below)?;
            }
            if is_enough(table) {
                return Ok(self.start.saturating_add(end));
            }
        }
    }
}

impl Passage<'_> {
    /// The number of fields that the first rows from a byte of the passage on have, if they have the same: with
    /// spreadsheets that end every row with commas it is more than the header's.
    fn usual_fields(self, from: usize) -> Option<usize> {
        let below = self.text.get(from..).unwrap_or_default();
        let mut records = Records::new(below, self.grammar);
        let mut next = || loop {
            let Step::Record { .. } = records.next() else { return None };
            let fields = records.fields();
            if fields.iter().any(|field| !field.trim().is_empty()) {
                return Some(fields.len());
            }
        };
        let (first, second) = (next()?, next()?);
        (first == second).then_some(first)
    }
}

/// Separators that are looked for, in this order.
const SEPARATORS: [char; 3] = ['\t', ',', ';'];

/// The separator of the header line: the one that makes a header of it. A title may hold a comma,
/// so only where no line is a header does the first line that has a separator decide.
fn separator(intake: &Intake<'_>, text: &str) -> char {
    let lines = || text.lines().take(TITLE_LINES.saturating_add(1));
    let is_header = |line: &str, separator: char| {
        let fields = line.split(separator).map(|field| field.trim_matches('"'));
        let fields: Vec<&str> = fields.take(COLUMNS.saturating_add(1)).collect();
        (2..=COLUMNS).contains(&fields.len()) && recognise(intake, &fields, 0).is_some()
    };
    let of_header = lines()
        .find_map(|line| SEPARATORS.into_iter().find(|separator| is_header(line, *separator)));
    let of_first = || {
        let line = lines().find(|line| line.contains(SEPARATORS))?;
        SEPARATORS.into_iter().find(|separator| line.contains(*separator))
    };
    of_header.or_else(of_first).unwrap_or(',')
}
