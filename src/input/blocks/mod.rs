//! The rows of a large table, block by block on several threads. Plain rows go straight into the
//! grid; all others wait for their turn, so that whatever is told, and its order, is that of a
//! reading from the first row to the last.

mod cut;

use std::ops::Range;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::RowReading;
use super::csv::Passage;
use super::facts::Intake;
use super::plain::{self, Block, Cells, Event, PlainReader, PlainTable};
use super::records::{Records, Step};
use super::table::Table;
use crate::diagnostic::Diagnostic;
use crate::observation::{Grammar, GridBuilder};
use crate::parallel;
use crate::source::SourceFile;
use cut::Cutter;

/// Bytes of a block: more would not stay in the processor's cache.
const BLOCK_BYTES: usize = 256 * 1024;

/// Bytes of a block that are worth a thread.
const LEAST_BLOCK_BYTES: usize = 48 * 1024;

/// Reads a table's rows from a byte on. Gives the first byte that was not read: reading stops at
/// quotation marks that make it doubtful where a record ends.
///
/// # Errors
/// What makes the table unreadable; nothing where the text is not sound and has to be read anew.
pub(super) fn read<'t>(
    intake: &mut Intake<'_>,
    table: &mut Table<'t>,
    (source, grammar): (&'t SourceFile, Grammar),
    (plain, from): (PlainTable, usize),
) -> Result<usize, Vec<Diagnostic>> {
    let (size, threads) = match intake.row_reading {
        RowReading::OneByOne => return Ok(from),
        RowReading::Blocks { bytes, threads } => (bytes.max(1), threads),
        RowReading::Usual => usual(source.length().saturating_sub(from)),
    };
    let first = intake.blocks();
    let cutter = Cutter { source, at: from, number: first, size };
    let index = plain.source();
    let plain = Arc::new(plain);
    intake.recall().add_table(Arc::clone(&plain));
    let (names, builder) = (intake.names(), intake.builder());
    let turn = Turn { intake, table, form: (grammar, index), next: first, end: None };
    let (cutter, turn) = (Mutex::new(cutter), Mutex::new(turn));
    let job = Job { source, cutter, turn, bell: Condvar::new() };
    let work = || {
        let meanings = job.turn().intake.recall().take_meanings(&names);
        let mut reader = PlainReader::new(&names, &plain, &builder, meanings);
        job.work(&mut reader, &builder);
        job.turn().intake.recall().keep_meanings(reader.into_meanings());
    };
    let is_large = source.length().saturating_sub(from) > size.saturating_mul(2);
    let others = if is_large { threads.saturating_sub(1) } else { 0 };
    std::thread::scope(|scope| {
        for _ in 0..others {
            scope.spawn(work);
        }
        work();
    });
    let cutter = job.cutter.into_inner().unwrap_or_else(PoisonError::into_inner);
    let turn = job.turn.into_inner().unwrap_or_else(PoisonError::into_inner);
    match turn.end {
        None => Ok(cutter.at),
        Some(Err(faults)) => Err(faults),
        Some(Ok(end)) => {
            // What was read behind that place was read on a wrong assumption.
            builder.forget_from(turn.next);
            Ok(end)
        }
    }
}

/// Bytes of a block and threads that read when nobody says how many: a few blocks for each thread,
/// so that files of some hundred kilobytes are shared, too, and none waits long for the other's last one.
fn usual(bytes: usize) -> (usize, usize) {
    if bytes <= LEAST_BLOCK_BYTES {
        return (LEAST_BLOCK_BYTES, 1);
    }
    let threads = parallel::cores().min(8);
    let size = bytes.div_ceil(threads.saturating_mul(4));
    (size.clamp(LEAST_BLOCK_BYTES, BLOCK_BYTES), threads)
}

/// What the threads share.
struct Job<'a, 'p, 't> {
    source: &'t SourceFile,
    cutter: Mutex<Cutter<'t>>,
    turn: Mutex<Turn<'a, 'p, 't>>,
    /// Rung when a turn is over.
    bell: Condvar,
}

impl<'a, 'p, 't> Job<'a, 'p, 't> {
    fn turn(&self) -> MutexGuard<'_, Turn<'a, 'p, 't>> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads blocks as long as there are any.
    fn work(&self, reader: &mut PlainReader<'_, '_>, builder: &GridBuilder) {
        let mut cells = Cells::default();
        let mut bytes = Vec::new();
        loop {
            let next = self.cutter.lock().unwrap_or_else(PoisonError::into_inner).next(&mut bytes);
            let Some((number, start)) = next else { return };
            let block = Block { number, start, bytes: &bytes };
            let is_sound = self.source.is_sound(start, &bytes);
            let is_regular = is_sound && reader.read(block, &mut cells);
            builder.add(&mut cells);
            // A block that is no text any more was written to meanwhile; names and figures are texts
            // that are known.
            let text = if reader.has_odd_rows() { std::str::from_utf8(&bytes) } else { Ok("") };
            let read = text.ok().filter(|_| is_regular);
            let read = read.map(|text| (start..start.saturating_add(bytes.len()), text));
            let mut turn = self.turn();
            while turn.next != usize::from(block.number) && turn.end.is_none() {
                turn = self.bell.wait(turn).unwrap_or_else(PoisonError::into_inner);
            }
            if !is_sound {
                turn.end = Some(Err(Vec::new()));
            }
            if turn.end.is_none() {
                self.source.count_lines(start, &bytes);
                turn.take(start, read, reader);
            }
            self.bell.notify_all();
            if turn.end.is_some() {
                return;
            }
        }
    }
}

/// Whose turn it is to tell what was found in a block.
struct Turn<'a, 'p, 't> {
    intake: &'a mut Intake<'p>,
    table: &'a mut Table<'t>,
    /// How the text is divided, and the index of the file.
    form: (Grammar, usize),
    /// The number of the next block.
    next: usize,
    /// Where reading stopped, or why.
    end: Option<Result<usize, Vec<Diagnostic>>>,
}

impl Turn<'_, '_, '_> {
    /// Takes the block that begins at a byte: its bytes, and its text where it has rows that are not plain; nothing
    /// of it if it could not be read.
    fn take(
        &mut self,
        start: usize,
        read: Option<(Range<usize>, &str)>,
        reader: &PlainReader<'_, '_>,
    ) {
        let Some((bytes, block)) = read else {
            self.end = Some(Ok(start));
            return;
        };
        let (grammar, index) = self.form;
        // What a heading says of the rows below it, the usual reading knows.
        if self.has_heading(start, block, reader) {
            self.end = Some(Ok(start));
            return;
        }
        self.intake.add_block(index, bytes);
        for event in &reader.events {
            match event {
                Event::Above(written) => {
                    let [indicator, unit, area] =
                        written.each_ref().map(|text| plain::read(text).unwrap_or_default());
                    self.table.set_above(self.intake, (&indicator, &unit, &area));
                }
                Event::Unused(part) => self.intake.add_unused(*part, 0),
                Event::Odd(place) => {
                    let text = text_of(block, start, place);
                    let records =
                        Passage { text, start: place.start, grammar, index, goes_on: false };
                    let taken = records.take(self.intake, self.table, |_| false);
                    if let Err(faults) = taken {
                        self.end = Some(Err(faults));
                        return;
                    }
                }
            }
        }
        self.table.add_rows(reader.rows);
        self.table.count_swallowing(reader.swallowing);
        self.intake.count_unused(reader.unused);
        self.next = self.next.saturating_add(1);
    }

    /// Whether a row that is not plain changes what those below it mean.
    fn has_heading(&self, start: usize, block: &str, reader: &PlainReader<'_, '_>) -> bool {
        let odd = reader.events.iter().filter_map(|event| match event {
            Event::Odd(place) => Some(text_of(block, start, place)),
            Event::Above(_) | Event::Unused(_) => None,
        });
        let mut odd = odd.map(|text| Records::new(text, self.form.0));
        odd.any(|mut records| {
            while let Step::Record { .. } = records.next() {
                if self.table.turns(self.intake, &records.fields()) {
                    return true;
                }
            }
            false
        })
    }
}

/// The text of records in a block that begins at a byte.
fn text_of<'b>(block: &'b str, start: usize, place: &Range<usize>) -> &'b str {
    let within = |byte: usize| byte.saturating_sub(start);
    block.get(within(place.start)..within(place.end)).unwrap_or_default()
}
