//! The records of a separated text, one after another, none of them larger than a table can have.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::limits::Exceeded;
use crate::diagnostic::term::Limit;
use crate::observation::{COLUMNS, Grammar, RECORD_BYTES};

/// Bytes that a field may have.
pub(super) const FIELD_BYTES: usize = 1024 * 1024;

/// Bytes of a field that is read for what it says: more than the 32 767 characters that a cell of a spreadsheet has
/// room for.
pub(super) const TEXT_BYTES: usize = 128 * 1024;

/// Bytes that the fields of a record have room for at first.
const ROOM: usize = 4 * 1024;

/// What comes next in a text.
pub(super) enum Step {
    /// A record, from its first byte to behind its line end.
    Record { start: usize, end: usize },
    /// A record that no table of people has.
    TooLarge { start: usize, exceeded: Exceeded },
    /// Nothing more.
    End,
}

/// What it takes to read records of a grammar.
struct Desk {
    grammar: Grammar,
    reader: Box<Reader>,
    /// The fields of a record, one behind the other.
    output: Vec<u8>,
    /// Where each of them ends.
    ends: Vec<usize>,
}

/// Those that were used and may be again: making one takes as long as reading a thousand rows, and a copy of a
/// reader does not read as it should (csv-core 0.1.13 copies a part of it only).
static SPARE: Mutex<Vec<Desk>> = Mutex::new(Vec::new());

/// One for a grammar, at the beginning of a record.
fn desk(grammar: Grammar) -> Desk {
    let mut spare = SPARE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(place) = spare.iter().position(|desk| desk.grammar == grammar) {
        return spare.swap_remove(place);
    }
    let reader = ReaderBuilder::new()
        .quoting(grammar != Grammar::Sheet)
        .delimiter(u8::try_from(grammar.separator()).unwrap_or(b','))
        .build();
    Desk { grammar, reader: Box::new(reader), output: vec![0; ROOM], ends: vec![0; 64] }
}

impl Drop for Records<'_> {
    fn drop(&mut self) {
        self.put_down();
    }
}

/// A reader of records that keeps one of them at a time.
pub(super) struct Records<'t> {
    text: &'t str,
    grammar: Grammar,
    /// There while records are read, until it is given back.
    desk: Option<Desk>,
    read: usize,
    fields: usize,
}

impl<'t> Records<'t> {
    /// At the beginning of a text that begins and ends between records.
    pub(super) fn new(text: &'t str, grammar: Grammar) -> Self {
        Self { text, grammar, desk: None, read: 0, fields: 0 }
    }

    /// Lets others use what it takes to read until the next record is read: the fields of the last one are gone.
    pub(super) fn put_down(&mut self) {
        self.fields = 0;
        // One that was given much room is not kept.
        let desk = self.desk.take().filter(|desk| desk.output.len() == ROOM);
        if let Some(mut desk) = desk {
            desk.reader.reset();
            SPARE.lock().unwrap_or_else(PoisonError::into_inner).push(desk);
        }
    }

    /// The next record, which [`Self::fields`] then has the fields of.
    pub(super) fn next(&mut self) -> Step {
        let rest = self.text.get(self.read..).unwrap_or_default();
        let blank = rest.len().saturating_sub(rest.trim_start_matches(['\r', '\n']).len());
        self.read = self.read.saturating_add(blank);
        let start = self.read;
        let desk = self.desk.get_or_insert_with(|| desk(self.grammar));
        let (mut written, mut fields) = (0_usize, 0_usize);
        loop {
            let input = self.text.as_bytes().get(self.read..).unwrap_or_default();
            let output = desk.output.get_mut(written..).unwrap_or_default();
            let ends = desk.ends.get_mut(fields..).unwrap_or_default();
            let (result, consumed, wrote, ended) = desk.reader.read_record(input, output, ends);
            self.read = self.read.saturating_add(consumed);
            written = written.saturating_add(wrote);
            fields = fields.saturating_add(ended);
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Step::End,
                // The end of the text is told to the reader by an empty input.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if desk.output.len() < RECORD_BYTES => {
                    let room = desk.output.len().saturating_mul(2);
                    desk.output.resize(room, 0);
                }
                ReadRecordResult::OutputFull => return too_long(start),
                ReadRecordResult::OutputEndsFull if desk.ends.len() <= COLUMNS => {
                    let room = desk.ends.len().saturating_mul(2).min(COLUMNS.saturating_add(1));
                    desk.ends.resize(room.max(desk.ends.len().saturating_add(1)), 0);
                }
                ReadRecordResult::OutputEndsFull => return too_wide(start),
            }
        }
        self.fields = fields;
        let is_long = self.spans().any(|span| span.len() > FIELD_BYTES);
        if fields > COLUMNS {
            too_wide(start)
        } else if is_long {
            too_long(start)
        } else {
            Step::Record { start, end: self.read }
        }
    }

    /// The fields of the record that was read last.
    pub(super) fn fields(&self) -> Vec<&str> {
        let end = self.spans().last().map_or(0, |last| last.end);
        let written = self.output().get(..end).and_then(|all| std::str::from_utf8(all).ok());
        let written = written.unwrap_or_default();
        self.spans().map(|span| written.get(span).unwrap_or_default()).collect()
    }

    /// The bytes of the fields.
    fn output(&self) -> &[u8] {
        self.desk.as_ref().map_or(&[], |desk| &desk.output)
    }

    /// Where each of them stands in what was written of the record.
    fn spans(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut start = 0_usize;
        let ends = self.desk.as_ref().and_then(|desk| desk.ends.get(..self.fields));
        let ends = ends.unwrap_or_default();
        ends.iter().map(move |end| std::mem::replace(&mut start, *end)..*end)
    }
}

fn too_long(start: usize) -> Step {
    let most = u64::try_from(FIELD_BYTES).unwrap_or(u64::MAX);
    let exceeded = Exceeded::bytes(Limit::FieldTooLong, most);
    Step::TooLarge { start, exceeded }
}

fn too_wide(start: usize) -> Step {
    Step::TooLarge { start, exceeded: Exceeded::count(Limit::TooManyColumns, &COLUMNS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(usize, usize, Vec<String>)> {
        let mut records = Records::new(text, Grammar::Separated(','));
        let mut all = Vec::new();
        while let Step::Record { start, end } = records.next() {
            let fields = records.fields().iter().map(|field| (*field).to_owned()).collect();
            all.push((start, end, fields));
        }
        all
    }

    fn stops_by(records: &mut Records<'_>) -> Option<(Limit, String)> {
        match records.next() {
            Step::TooLarge { exceeded, .. } => Some((exceeded.reason, exceeded.limit)),
            Step::Record { .. } | Step::End => None,
        }
    }

    #[test]
    fn knows_where_each_record_begins() {
        let text = "a,b\r\n\r\n\"c,\n\"\"d\"\"\",e\nf,";
        let found = all(text);
        let fields: Vec<Vec<String>> = found.iter().map(|(_, _, fields)| fields.clone()).collect();
        assert_eq!(fields, [["a", "b"], ["c,\n\"d\"", "e"], ["f", ""]]);
        let starts: Vec<&str> =
            found.iter().filter_map(|(start, ..)| text.get(*start..*start + 1)).collect();
        assert_eq!(starts, ["a", "\"", "f"]);
    }

    #[test]
    fn stops_at_a_record_without_end() {
        let commas = ",".repeat(COLUMNS + 1);
        let mut records = Records::new(&commas, Grammar::Separated(','));
        assert_eq!(stops_by(&mut records), Some((Limit::TooManyColumns, "16384".to_owned())));
        let open = format!("a,\"{}", "x\n".repeat(RECORD_BYTES));
        let mut records = Records::new(&open, Grammar::Separated(','));
        assert_eq!(stops_by(&mut records), Some((Limit::FieldTooLong, "1 MiB".to_owned())));
    }
}
