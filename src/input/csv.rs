//! Comma-separated files: from text to rows.

use ::csv::{ByteRecord, ReaderBuilder};

use super::facts::Intake;
use super::table::{Record, Table};
use crate::diagnostic::{Code, Diagnostic};
use crate::observation::DataFile;
use crate::source::SourceFile;

/// Reads the rows of one file.
///
/// # Errors
/// The faults that make the whole file unreadable: a header that lacks a column, no rows.
pub(super) fn read(
    intake: &mut Intake<'_>,
    file: DataFile,
    text: String,
) -> Result<(), Vec<Diagnostic>> {
    let name = file.source.name().to_string();
    let delimiter = delimiter(&text);
    let source = SourceFile::new(name.as_str(), text);
    if file.encoding != "utf-8" {
        let used = Diagnostic::new(Code::EncodingUsed).with("file", &name);
        intake.add_diagnostics([used.with("encoding", file.encoding).at(source.whole())]);
    }
    let index = intake.add_file(DataFile { source: source.clone(), delimiter, ..file });
    let rows = read_records(intake, &source, delimiter, index)?;
    intake.set_rows(index, rows);
    Ok(())
}

fn read_records(
    intake: &mut Intake<'_>,
    source: &SourceFile,
    delimiter: char,
    index: usize,
) -> Result<usize, Vec<Diagnostic>> {
    let text = source.text();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let mut table = Table::new(source, index);
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let start = record_start(text, &record);
        let is_last = usize::try_from(reader.position().byte()) == Ok(text.len());
        let fields: Vec<&str> =
            record.iter().map(|field| std::str::from_utf8(field).unwrap_or_default()).collect();
        // An open quotation mark swallows line ends, or the end of the file.
        let may_be_open = is_last || fields.iter().any(|field| field.contains(['\n', '\r']));
        let is_unclosed = may_be_open && intake.observations().is_unclosed(index, start);
        table.take(intake, &Record { fields, start, is_unclosed })?;
    }
    table.finish()
}

/// The first byte of a record. The reader's own position points at the line end before it, after
/// blank lines and with CRLF.
fn record_start(text: &str, record: &ByteRecord) -> usize {
    let position = record.position().map_or(0, ::csv::Position::byte);
    let position = usize::try_from(position).unwrap_or(0);
    let rest = text.get(position..).unwrap_or_default();
    let skipped = rest.len().saturating_sub(rest.trim_start_matches(['\r', '\n']).len());
    position.saturating_add(skipped)
}

/// The separator that the header line uses.
fn delimiter(text: &str) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    ['\t', ',', ';'].into_iter().find(|separator| header.contains(*separator)).unwrap_or(',')
}
